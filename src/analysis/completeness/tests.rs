//! Tests of the gaps: each sort with what is one and what is not.

use super::*;
use crate::analysis::testing::{Doc, ask, said};

fn doc() -> Doc {
    Doc::default()
        .school("c", "centre", "")
        .school("s", "school", "2026/27: 8А 25, 8Б 20, 9 30")
        .school("t", "", "2025/26: 8 20")
        .school("x", "extra_education", "")
        .partners("p:employer never:college planned:college")
}

/// The rows of a gap as of 23 November 2026.
fn check(doc: &Doc, gap: Gap, schools: &str, expected: &str) {
    let found = gaps(&doc.facts(), &doc.0, &ask("2026-11-23", "2026/27", schools));
    let rows = found.iter().find(|rows| rows.gap == gap);
    let text = rows.map_or(String::new(), |rows| {
        let ids = rows.events.iter().map(|id| id.0).chain(rows.partners.iter().map(|id| id.0));
        said(ids.chain(rows.schools.iter().map(|id| id.0)))
    });
    assert_eq!(text, expected, "{gap:?} {schools}");
    assert_eq!(rows.map_or(0, GapRows::len), expected.split_whitespace().count());
}

#[test]
fn events_without_school_audience_partner_or_count() {
    let doc = doc()
        .event("1", "lesson", "2026-10-01", "", "p", "s:8=1")
        .event("2", "excursion", "2026-10-01", "s gone", "", "s:8=?")
        .event("3", "seminar", "2026-10-02", "s", "gone", "")
        .edit_event("3", |event| event.teachers = Some(4))
        .event("4", "meeting", "2026-10-03", "gone", "gone", "gone:8=5")
        .event("5", "meeting", "2026-12-03", "", "", "")
        .event("6", "meeting", "2025-10-03", "", "", "")
        .event("7", "meeting", "2026-10-03", "t s", "p", "t:8=? s:9=0");
    check(&doc, Gap::NoSchool, "", "1 4");
    check(&doc, Gap::NoSchool, "s", "");
    check(&doc, Gap::NoAudience, "", "4");
    check(&doc, Gap::NoPartner, "", "2 4");
    check(&doc, Gap::Uncounted, "", "2 7");
    check(&doc, Gap::Uncounted, "s", "2");
    check(&doc, Gap::ForeignRows, "", "1");
}

#[test]
fn more_heads_than_pupils() {
    for (audience, expected) in [
        ("s:8А=25 s:8Б=20 s:9=30", ""),
        ("s:8А=26", "1"),
        ("s:8А=20 s:8А=6", "1"),
        ("s:8А=25 s:8=21", "1"),
        ("s:8А=25 s:8=20", ""),
        ("s:9=31", "1"),
        ("s:8,9=75", ""),
        ("s:8,9=76", "1"),
        ("s:8,10=99", ""),
        ("t:8=99", ""),
        ("s:8В=30", ""),
        ("s:8В=46", "1"),
    ] {
        let doc = doc().event("1", "lesson", "2026-10-01", "s t", "p", audience);
        check(&doc, Gap::TooManyHeads, "", expected);
    }
}

#[test]
fn schools_without_enrolment_of_the_year() {
    check(&doc(), Gap::NoEnrolment, "", "t");
    let doc = doc().event("1", "lesson", "2026-10-01", "x", "p", "x:8=5");
    check(&doc, Gap::NoEnrolment, "", "t x");
    check(&doc, Gap::NoEnrolment, "s x", "x");
}

#[test]
fn wrong_inns_of_partners_and_schools() {
    let doc = doc()
        .edit_partner("p", |partner| partner.inn = Some("7707083894".to_owned()))
        .edit_partner("never", |partner| partner.inn = Some("7707083893".to_owned()))
        .edit_school("s", |school| school.inn = Some("12".to_owned()));
    check(&doc, Gap::WrongInn, "", "p s");
}

#[test]
fn dates_and_statuses_that_contradict_each_other() {
    let doc = doc()
        .event("1", "lesson", "2026-11-23", "s", "p", "")
        .event("2", "lesson", "2026-11-24", "s", "p", "")
        .event("3", "lesson", "2026-11-22", "s", "planned", "")
        .status("3", "planned")
        .event("4", "lesson", "2026-11", "s", "p", "")
        .status("4", "planned")
        .event("5", "lesson", "2026-10", "t", "p", "")
        .status("5", "planned")
        .event("6", "lesson", "2026/27", "s", "p", "")
        .status("6", "planned")
        .event("7", "lesson", "2026-10-10", "s", "p", "")
        .status("7", "cancelled");
    check(&doc, Gap::HeldInFuture, "", "2");
    check(&doc, Gap::PlannedInPast, "", "5 3");
    check(&doc, Gap::PlannedInPast, "s", "3");
    check(&doc, Gap::NoEvents, "", "never planned");
}

#[test]
fn texts_that_name_a_child_whatever_the_status() {
    let doc = doc()
        .event("1", "contest", "2026-10-01", "s", "p", "")
        .edit_event("1", |event| event.result = Some("Победил Иванов Пётр".to_owned()))
        .event("2", "contest", "2026-10-02", "t", "p", "")
        .edit_event("2", |event| event.note = Some("Петрова А. С.".to_owned()))
        .status("2", "cancelled")
        .event("3", "contest", "2026-10-02", "s", "p", "")
        .edit_event("3", |event| event.title = Some("Чтения имени А. С. Пушкина".to_owned()));
    check(&doc, Gap::ChildNames, "", "1 2");
    check(&doc, Gap::ChildNames, "s", "1");
}

#[test]
fn a_document_without_gaps_has_none() {
    let doc = Doc::default().school("s", "school", "2026/27: 8 20").partners("p:employer").event(
        "1",
        "excursion",
        "2026-10-01",
        "s",
        "p",
        "s:8=20",
    );
    assert_eq!(gaps(&doc.facts(), &doc.0, &ask("2026-11-23", "2026/27", "")), []);
}
