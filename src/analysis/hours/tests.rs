//! Tests of the hours a class.

use super::*;
use crate::analysis::testing::{Doc, ask};
use crate::model::code::Code;
use crate::model::hours::Hours;

fn hours(number: f64) -> Option<Hours> {
    Hours::from_number(number)
}

/// The classes of school `s` as `8А lo-hi level`, in hundredths.
fn check(doc: Doc, expected: &[&str]) {
    let facts = doc.facts();
    let question = ask("2027-08-31", "2026/27", "s");
    let classes: Vec<String> = per_class(&Selection::new(&facts, &question))
        .into_iter()
        .map(|of| {
            let label = of.class.map_or("*".to_owned(), |class| class.to_string());
            format!("{}{label} {}-{} {}", of.grade, of.lo, of.hi, of.level.map_or("–", Code::code))
        })
        .collect();
    assert_eq!(classes, expected);
}

fn school(enrolment: &str) -> Doc {
    Doc::default().school("s", "school", &format!("2026/27: {enrolment}")).school("t", "school", "2026/27: 8А 9")
}

#[test]
fn a_class_has_the_largest_of_its_rows_and_perhaps_those_that_may_hold_it() {
    let doc = school("8А 25, 8Б 20, 9А 30")
        // 8А is there by name, with hours of its own in one row; 8Б only among the grade's others.
        .event("1", "lesson", "2026-10-01", "s t", "", "s:8А=5 s:8А=6/2.5 s:8=7 t:8А=9/100")
        .edit_event("1", |event| (event.hours, event.sessions) = (hours(1.5), Some(4)))
        .event("2", "lesson", "2026-10-02", "s", "", "s:8,9=10")
        .edit_event("2", |event| event.hours = hours(2.0))
        .event("3", "lesson", "2026-10-03", "s", "", "s:8Б=?")
        .edit_event("3", |event| event.hours = hours(1.0))
        .event("4", "lesson", "2026-10-03", "s", "", "s:8В=3 s:10=4")
        .edit_event("4", |event| event.hours = hours(8.0))
        .event("5", "lesson", "2026-10-03", "s", "", "s:8А=3");
    // 8А: 2.5 × 4 for sure, 2 perhaps. 8Б: 1 for sure; 1.5 × 4 and 2 perhaps. 9А: 2 perhaps.
    check(doc, &["8А 1000-1200 –", "8Б 100-900 –", "9А 0-200 –"]);
}

#[test]
fn an_event_that_names_the_class_adds_nothing_perhaps() {
    let doc = school("8А 25, 8Б 20").event("1", "lesson", "2026-10-01", "s", "", "s:8А=5/1 s:8=7/9").event(
        "2",
        "lesson",
        "2026-10-01",
        "s",
        "",
        "s:8Б=5 s:8=7/3",
    );
    check(doc, &["8А 100-400 –", "8Б 0-900 –"]);
}

#[test]
fn a_grade_without_classes_is_one_class() {
    let doc = school("8 50, 9 30")
        .event("1", "lesson", "2026-10-01", "s", "", "s:8А=5/3 s:8Б=5/4")
        .event("2", "lesson", "2026-10-02", "s", "", "s:8=9/2")
        .event("3", "lesson", "2026-10-03", "s", "", "s:8,9=9/5");
    check(doc, &["8* 600-1100 –", "9* 0-500 –"]);
}

#[test]
fn the_level_is_that_of_the_lower_bound() {
    for (sessions, expected) in [
        (39, "8А 3900-3900 –"),
        (40, "8А 4000-4000 basic"),
        (59, "8А 5900-5900 basic"),
        (60, "8А 6000-6000 main"),
        (79, "8А 7900-7900 main"),
        (80, "8А 8000-8000 advanced"),
    ] {
        let doc = school("8А 25").event("1", "lesson", "2026-10-01", "s", "", "s:8А=5/1");
        check(doc.edit_event("1", |event| event.sessions = Some(sessions)), &[expected]);
    }
}
