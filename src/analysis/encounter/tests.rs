//! Tests of the encounters: which events, of which grades, and what leaves a reach open.

use super::*;
use crate::analysis::testing::{Doc, ask, said, school_id};
use crate::analysis::{Filter, indicators};

fn doc() -> Doc {
    Doc::default()
        .school("s", "school", "2026/27: 5 20, 8А 25, 8Б 20, 9 30")
        .school("t", "school", "2026/27: 8 10")
        .school("u", "school", "")
        .partners("kinef:employer kpt:college spbu:university")
        .event("a", "excursion", "2026-09-05", "s", "kinef", "s:8А=all")
        .event("b", "meeting", "2026-09-06", "s t", "kinef spbu", "s:8,9=12 t:8=4")
        .event("c", "job_trial", "2026-09-07", "s", "kinef", "s:9=?")
        .edit_event("c", |event| event.mode = Some(crate::model::code::Coded::new("online")))
        .event("d", "open_day", "2026-09-08", "s u", "kpt", "s:8=15 u:8=?")
        .met("a", 4)
        .event("e", "lesson", "2026-09-09", "s", "", "s:5=20")
}

fn bounds(bounds: Bounds) -> String {
    format!("{}-{}/{}", bounds.lo, bounds.hi, bounds.of)
}

/// Which events are such an encounter, and its reach by grade and school.
fn check(encounter: Encounter, grade: Option<u8>, events: &str, reached: &str) {
    let facts = doc().facts();
    let filter = Filter { grade, ..Filter::default() };
    let selection = Selection::new(&facts, &Question { filter, ..ask("2026-11-23", "2026/27", "") });
    assert_eq!(said(encounter.events(&selection, Place::default()).iter().map(|id| id.0)), events, "{encounter:?}");
    let reach = encounter.reach(&selection);
    let mut text: Vec<String> =
        by_grade(&reach).into_iter().map(|(grade, of)| format!("{grade}:{}", bounds(of))).collect();
    text.extend(reach.schools.iter().map(|(school, of)| format!("{}:{}", said([school.0]), bounds(*of))));
    assert_eq!(text.join(" "), reached, "{encounter:?} {grade:?}");
}

#[test]
fn each_sort_has_its_events_and_its_grades() {
    let any = "5:20-20/20 8:29-49/55 9:0-30/30 s:45-95/95 t:4-4/10 u:0-0/0";
    check(Encounter::Any, None, "a b c d e", any);
    check(Encounter::Employer, None, "a b c", "8:29-41/55 9:0-30/30 s:25-67/75 t:4-4/10 u:0-0/0");
    check(Encounter::College, None, "d", "8:15-15/55 9:0-0/30 s:15-15/75 t:0-0/10 u:0-0/0");
    check(Encounter::University, None, "b", "8:4-16/55 9:0-12/30 s:12-12/75 t:4-4/10 u:0-0/0");
    check(Encounter::Workplace, None, "a", "8:25-25/55 9:0-0/30 s:25-25/75 t:0-0/10 u:0-0/0");
    check(Encounter::MeaningfulEmployer, None, "a", "8:25-25/55 9:0-0/30 s:25-25/75 t:0-0/10 u:0-0/0");
}

#[test]
fn of_a_grade_that_is_asked_about_nothing_is_said_of_others() {
    check(Encounter::Employer, Some(8), "a b", "8:29-41/55 s:25-37/45 t:4-4/10 u:0-0/0");
    check(Encounter::Any, Some(5), "e", "5:20-20/20 s:20-20/20 t:0-0/0 u:0-0/0");
    check(Encounter::Employer, Some(5), "", "s:0-0/0 t:0-0/0 u:0-0/0");
}

#[test]
fn a_place_has_its_own_events() {
    let facts = doc().facts();
    let selection = Selection::new(&facts, &ask("2026-11-23", "2026/27", ""));
    for (school, grade, expected) in
        [("s", None, "a b c d e"), ("t", None, "b"), ("s", Some(9), "b c"), ("t", Some(9), ""), ("s", Some(5), "e")]
    {
        let place = Place { school: Some(school_id(school)), grade };
        let events = Encounter::Any.events(&selection, place);
        assert_eq!(said(events.iter().map(|id| id.0)), expected, "{school} {grade:?}");
    }
}

#[test]
fn what_was_not_counted_or_has_no_class_leaves_a_reach_open() {
    let facts = doc().facts();
    let selection = Selection::new(&facts, &ask("2026-11-23", "2026/27", ""));
    let loose = |encounter: Encounter| {
        let loose = encounter.loose(&selection);
        format!("{} | {}", said(loose.uncounted.iter().map(|id| id.0)), said(loose.unplaced.iter().map(|id| id.0)))
    };
    // Of u nothing is enrolled, so that it leaves nothing open.
    assert_eq!(loose(Encounter::Any), "c | b d");
    assert_eq!(loose(Encounter::College), " | d");
    assert_eq!(loose(Encounter::Workplace), " | ");
}

#[test]
fn events_that_do_not_say_who_came_are_told_apart() {
    let doc = Doc::default()
        .school("s", "school", "2026/27: 8А 10")
        .partners("kpt:college agro:employer")
        .event("1", "open_day", "2026-10-01", "s", "kpt", "")
        .event("2", "excursion", "2026-10-02", "s", "agro", "s:8А=10");
    let facts = doc.facts();
    let selection = Selection::new(&facts, &ask("2026-11-23", "2026/27", ""));
    let unstated = |encounter: Encounter| said(encounter.loose(&selection).unstated.iter().map(|id| id.0));
    assert_eq!([Encounter::Any, Encounter::College, Encounter::Employer].map(unstated), ["1", "1", ""]);
    // The bounds meet all the same.
    let bounds = Encounter::College.reach(&selection).bounds;
    assert_eq!((bounds.lo, bounds.hi, bounds.of), (0, 0, 10));
}

#[test]
fn a_target_is_met_open_or_missed() {
    let targets = ReachTargets { any: 80, employer: 60 };
    for (encounter, grade, expected) in [
        (Encounter::Any, 1, Some(80)),
        (Encounter::Any, 0, None),
        (Encounter::Employer, 8, Some(60)),
        (Encounter::Employer, 7, None),
        (Encounter::College, 9, None),
    ] {
        assert_eq!(encounter.target(targets, grade), expected, "{encounter:?} {grade}");
    }
    for (lo, hi, expected) in
        [(8, 9, Some(Aim::Met)), (7, 8, Some(Aim::Open)), (0, 7, Some(Aim::Missed)), (10, 10, Some(Aim::Met))]
    {
        assert_eq!(aim(Bounds { lo, hi, of: 10 }, 80), expected, "{lo} {hi}");
    }
    assert_eq!(aim(Bounds::default(), 80), None);
}

#[test]
fn the_indicators_are_the_same_numbers() {
    let facts = doc().facts();
    let question = ask("2026-11-23", "2026/27", "");
    let selection = Selection::new(&facts, &question);
    let ids = ["any", "employer", "college", "university", "workplace", "meaningful_employer"];
    for (encounter, id) in Encounter::ALL.into_iter().zip(ids) {
        let indicator = indicators::one(&facts, &question, &format!("reach.{id}")).expect(id);
        let of = encounter.reach(&selection).bounds;
        match indicator.value {
            indicators::Measure::Interval { lo, hi, of: all, .. } => assert_eq!((lo, hi, all), (of.lo, of.hi, of.of)),
            other => panic!("{id}: {other:?}"),
        }
    }
}
