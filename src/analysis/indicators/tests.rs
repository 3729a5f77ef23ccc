//! Every indicator against cases computed by hand, line by line of the definitions.

use super::*;
use crate::analysis::testing::{Doc, any_doc, ask};
use crate::model::code::Coded;
use crate::model::testing::config;
use proptest::prelude::*;

pub(super) fn text(measure: &Measure) -> String {
    match measure {
        Measure::Count(count) => count.to_string(),
        Measure::Share { numerator, denominator } => format!("{numerator}/{denominator}"),
        Measure::Number(number) => format!("{number:.3}"),
        Measure::Interval { lo, hi, of, .. } => format!("{lo}-{hi}/{of}"),
        Measure::Hours(classes) => format!("{} classes", classes.len()),
        Measure::NoData => "no data".to_owned(),
    }
}

/// The value of an indicator and, after an arrow, that of the year before.
fn asked(doc: &Doc, as_of: &str, schools: &str, id: &str) -> String {
    let year = crate::model::date::SchoolYear::of(crate::model::date::parse_day(as_of).expect("a day"));
    let question = ask(as_of, &year.to_string(), schools);
    let indicator = one(&doc.facts(), &question, id).expect(id);
    format!("{} <- {}", text(&indicator.value), text(&indicator.previous))
}

/// As of 23 November 2026, in the school year 2026/27.
fn check(doc: &Doc, schools: &str, expected: &[(&str, &str)]) {
    for (id, expected) in expected {
        assert_eq!(asked(doc, "2026-11-23", schools, id), *expected, "{id} {schools}");
    }
}

fn base() -> Doc {
    Doc::default()
        .school("c", "centre", "")
        .school("s", "school", "")
        .school("t", "school", "")
        .owner("c")
        .partners("a:employer b:employer c:college d:university e:culture f:star_of_tomorrow g:employer h:employer")
}

#[test]
fn active_partners_are_those_of_the_held_events_so_far() {
    let doc = base()
        .event("1", "lesson", "2026-10-05", "s", "a b gone", "")
        .event("2", "lesson", "2026-11-23", "t", "b c", "")
        .event("3", "lesson", "2026-11-24", "t", "d", "")
        .event("4", "lesson", "2026-12", "t", "d", "")
        .event("5", "lesson", "2026-11", "", "e", "")
        .event("6", "lesson", "2026/27", "gone", "f", "")
        .event("7", "lesson", "2026-10-05", "s", "g", "")
        .status("7", "planned")
        .event("8", "lesson", "2026-08-31", "s", "h", "");
    check(&doc, "", &[("partners.registered", "8 <- 8"), ("partners.active", "5 <- 0"), ("events.held", "4 <- 0")]);
    check(&doc, "s", &[("partners.active", "2 <- 0"), ("events.held", "1 <- 0")]);
    check(&doc, "s t", &[("partners.active", "3 <- 0"), ("events.held", "2 <- 0")]);
    check(&doc, "gone", &[("partners.active", "0 <- 0"), ("events.held", "0 <- 0"), ("partners.registered", "8 <- 8")]);
    // The whole of a year that is over, nothing of one that has not begun, a year-precise event from its first day.
    for (as_of, year, expected) in [
        ("2027-09-01", "2026/27", "6"),
        ("2026-08-31", "2026/27", "0"),
        ("2026-09-01", "2026/27", "1"),
        ("2026-11-01", "2026/27", "3"),
        ("2026-11-23", "2025/26", "1"),
    ] {
        let held = one(&doc.facts(), &ask(as_of, year, ""), "events.held").expect("events.held");
        assert_eq!(text(&held.value), expected, "{as_of} {year}");
    }
}

#[test]
fn the_year_before_is_read_by_the_same_date() {
    let doc = base()
        .event("1", "lesson", "2025-11-23", "s", "a", "")
        .event("2", "lesson", "2025-11-24", "s", "b", "")
        .event("3", "lesson", "2026-11-24", "s", "b", "")
        .event("4", "lesson", "2028-02-28", "s", "c", "")
        .event("5", "lesson", "2027-02-28", "s", "d", "");
    check(&doc, "", &[("partners.active", "0 <- 1")]);
    assert_eq!(asked(&doc, "2026-11-24", "", "partners.active"), "1 <- 2");
    // 29 February looks back at the 28th.
    assert_eq!(asked(&doc, "2028-02-29", "", "partners.active"), "1 <- 2");
}

#[test]
fn partners_are_new_returned_lost_and_kept() {
    let doc = base()
        .event("1", "lesson", "2024-10-01", "s", "a", "")
        .event("2", "lesson", "2025-10-01", "s", "b c d", "")
        .event("3", "lesson", "2026-05-01", "s", "e", "")
        .event("4", "lesson", "2026-10-01", "s", "a b f e", "")
        .event("5", "lesson", "2023-10-01", "t", "f", "")
        .event("6", "lesson", "2026-10-02", "s", "g", "")
        .event("7", "lesson", "2024-10-01", "s", "g", "")
        .status("7", "cancelled");
    check(
        &doc,
        "",
        &[
            // Before 2026/27 there were a, b, c, d, e, f, and g was only meant to be; e worked in May, after the date a year ago.
            ("partners.new", "1 <- 3"),
            ("partners.returned", "3 <- 0"),
            ("partners.lost", "2 <- 1"),
            ("partners.retention", "1/3 <- 0/1"),
        ],
    );
    // In the scope of s the partner f of t is new too.
    check(&doc, "s", &[("partners.new", "2 <- 3"), ("partners.returned", "2 <- 0")]);
    check(&doc, "t", &[("partners.retention", "no data <- no data")]);
    // A year that is over is compared whole: e was active in May, so it is kept.
    assert_eq!(asked(&doc, "2027-08-31", "", "partners.retention"), "2/4 <- 0/1");
}

#[test]
fn kinds_are_expected_by_the_type_of_the_scope() {
    let doc = base().event("1", "lesson", "2026-10-01", "s", "a b c d e f", "");
    check(
        &doc,
        "",
        &[
            ("partners.kinds_covered", "3/8 <- 0/8"),
            // Kinds: employer 2, college, university, culture, other 1 each: 36 / (4 + 4).
            ("partners.effective_kinds", "4.500 <- no data"),
        ],
    );
    check(&doc, "s", &[("partners.kinds_covered", "3/5 <- 0/5")]);
    check(&doc, "c", &[("partners.kinds_covered", "0/8 <- 0/8")]);
    check(&doc, "s t", &[("partners.kinds_covered", "3/8 <- 0/8")]);
    check(&doc.clone().owner("t"), "", &[("partners.kinds_covered", "3/5 <- 0/5")]);
    check(&doc.owner("gone"), "", &[("partners.kinds_covered", "3/8 <- 0/8")]);
}

#[test]
fn a_single_form_is_one_form_whatever_the_number_of_events() {
    let doc = base()
        .event("1", "excursion", "2026-10-01", "s", "a b", "")
        .event("2", "excursion", "2026-10-02", "s", "a c", "")
        .event("3", "game", "2026-10-02", "t", "b", "")
        .event("4", "form_of_tomorrow", "2026-10-02", "s", "c", "")
        .event("5", "other", "2026-10-02", "s", "d", "")
        .event("6", "another_of_tomorrow", "2026-10-02", "s", "d", "");
    check(&doc, "", &[("partners.single_form", "2/4 <- no data")]);
    check(&doc, "s", &[("partners.single_form", "3/4 <- no data")]);
}

#[test]
fn an_agreement_is_in_force_on_the_as_of_date() {
    let doc = base().event("1", "excursion", "2026-10-01", "s", "a b c d e f", "").event(
        "2",
        "game",
        "2025-10-01",
        "s",
        "a b",
        "",
    );
    let doc = doc
        .agreement("a", "2025-11-23..2026-11-23", Some("t"))
        .agreement("b", "2025-11-24..2026-11-22", None)
        .agreement("c", "2026-11-24..", None)
        .agreement("d", "2020-01-01..2021-01-01 auto", None)
        .agreement("e", "..2027-01-01", None)
        .agreement("f", "2020-01-01..2021-01-01", None)
        .agreement("f", "2026-09-01..", None)
        .agreement("g", "2026-09-01..", None);
    check(&doc, "", &[("partners.agreement", "3/6 <- 1/2")]);
    check(&doc, "t", &[("partners.agreement", "no data <- no data")]);
}

#[test]
fn dormant_partners_are_told_by_their_last_event_of_any_school() {
    let doc = base()
        .event("1", "lesson", "2025-11-23", "s", "a", "")
        .event("2", "lesson", "2025-11-22", "s", "b", "")
        .event("3", "lesson", "2024-11-23", "s", "c", "")
        .event("4", "lesson", "2024-11-22", "s", "d", "")
        .event("5", "lesson", "2024-11", "s", "e", "")
        .event("6", "lesson", "2027/28", "s", "f", "")
        .event("7", "lesson", "2023/24", "s", "g", "")
        .event("8", "lesson", "2025-12-01", "s", "h", "")
        .status("8", "cancelled");
    let expected = [("partners.dormant", "3 <- 2"), ("partners.lost_long", "2 <- 0"), ("partners.never", "2 <- 2")];
    check(&doc, "", &expected);
    // The scope changes nothing.
    check(&doc, "t", &expected);
}

#[test]
fn planned_and_cancelled_events_count_whatever_the_date() {
    let doc = base()
        .event("1", "lesson", "2027-05-01", "s", "a", "")
        .status("1", "planned")
        .event("2", "lesson", "2026-10-01", "t", "a", "")
        .status("2", "planned")
        .event("3", "lesson", "2026/27", "s", "a", "")
        .status("3", "cancelled")
        .event("4", "lesson", "2027-09-01", "s", "a", "")
        .status("4", "planned")
        .event("5", "lesson", "2026-05-01", "", "a", "")
        .status("5", "planned")
        .event("6", "lesson", "2026-10-01", "s", "a", "")
        .status("6", "status_of_tomorrow");
    check(&doc, "", &[("events.planned", "2 <- 1"), ("events.cancelled", "1 <- 0"), ("events.held", "0 <- 0")]);
    check(&doc, "s", &[("events.planned", "1 <- 0"), ("events.cancelled", "1 <- 0")]);
}

#[test]
fn meaningful_events_are_a_share_of_the_assessed_ones() {
    let doc = base()
        .event("1", "lesson", "2026-10-01", "s", "a", "")
        .met("1", 4)
        .event("2", "lesson", "2026-10-01", "s", "a", "")
        .met("2", 3)
        .event("3", "lesson", "2026-10-01", "t", "a", "")
        .met("3", 0)
        .event("4", "lesson", "2026-10-01", "s", "a", "");
    check(&doc, "", &[("events.meaningful", "1/3 <- no data")]);
    check(&doc, "t", &[("events.meaningful", "0/1 <- no data")]);
}

#[test]
fn joint_events_have_two_living_schools_in_every_scope() {
    let doc = base()
        .event("1", "lesson", "2026-10-01", "s t", "a", "")
        .event("2", "lesson", "2026-10-01", "s gone", "a", "")
        .event("3", "lesson", "2026-10-01", "c s t", "a", "")
        .event("4", "lesson", "2026-10-01", "", "a", "");
    check(&doc, "", &[("events.joint", "2 <- 0")]);
    check(&doc, "c", &[("events.joint", "1 <- 0")]);
}

#[test]
fn participations_are_counted_once_for_each_partner_of_an_event() {
    let doc = base()
        .event("1", "lesson", "2026-10-01", "s", "a b c", "")
        .event("2", "lesson", "2026-10-01", "s", "a b", "")
        .event("3", "lesson", "2026-10-01", "t", "a d", "")
        .event("4", "lesson", "2026-10-01", "t", "", "");
    check(&doc, "", &[("participations.top1", "3/7 <- no data"), ("participations.top3", "6/7 <- no data")]);
    check(&doc, "t", &[("participations.top1", "1/2 <- no data"), ("participations.top3", "2/2 <- no data")]);
}

#[test]
fn participants_are_visits_and_those_of_other_schools_are_left_out() {
    let enrolled = Doc::default().school("s", "school", "2026/27: 8А 25; 2025/26: 8А 21").school("t", "school", "");
    let doc = enrolled
        .partners("a:employer")
        .event("1", "lesson", "2026-10-01", "s t", "a", "s:8А=all t:9=10 s:10,11=7 s:8А=? gone:8=99")
        .edit_event("1", |event| (event.teachers, event.parents) = (Some(3), Some(2)))
        .event("2", "lesson", "2026-10-02", "s", "a", "s:8А=5 t:9=4")
        .edit_event("2", |event| event.teachers = Some(1))
        .event("3", "lesson", "2025-10-02", "s", "a", "s:8А=all");
    check(
        &doc,
        "",
        &[("participants.pupils", "51 <- 21"), ("participants.teachers", "4 <- 0"), ("participants.parents", "2 <- 0")],
    );
    check(&doc, "t", &[("participants.pupils", "10 <- 0"), ("participants.teachers", "3 <- 0")]);
}

#[test]
fn reach_counts_the_events_and_grades_of_its_indicator() {
    let doc = Doc::default()
        .school("s", "school", "2026/27: 4 10, 8 20, 11 30, 0 5, 12 5; 2025/26: 8 10")
        .partners("a:employer b:uniformed_service c:college d:university")
        .event("1", "excursion", "2026-10-01", "s", "a", "s:8=10")
        .met("1", 4)
        .event("2", "meeting", "2026-10-01", "s", "a c", "s:8=3 s:4=9")
        .met("2", 3)
        .event("3", "job_trial", "2026-10-01", "s", "a d", "s:11=4")
        .edit_event("3", |event| event.mode = Some(Coded::new("online")))
        .event("4", "internship", "2026-10-01", "s", "a", "s:11=2")
        .edit_event("4", |event| event.mode = Some(Coded::new("mixed")))
        .event("5", "excursion", "2026-10-01", "s", "b", "s:8=20")
        .event("6", "excursion", "2025-10-01", "s", "a", "s:8=4");
    check(
        &doc,
        "",
        &[
            ("reach.any", "33-35/60 <- 4-4/10"),
            ("reach.employer", "14-19/50 <- 4-4/10"),
            ("reach.college", "3-3/50 <- 0-0/10"),
            ("reach.university", "4-4/50 <- 0-0/10"),
            ("reach.workplace", "12-12/50 <- 4-4/10"),
            ("reach.meaningful_employer", "10-10/50 <- 0-0/10"),
        ],
    );
    check(&base(), "", &[("reach.any", "no data <- no data")]);
    let reach = one(&doc.facts(), &ask("2026-11-23", "2026/27", ""), "reach.employer").expect("reach");
    let Measure::Interval { by, .. } = reach.value else { panic!("no interval") };
    assert_eq!(
        by.iter().map(|row| (row.grade, row.bounds.lo, row.bounds.hi)).collect::<Vec<_>>(),
        [(8, 10, 13), (11, 4, 6)]
    );
}

#[test]
fn schools_with_a_kind_are_a_share_of_the_scopes_schools() {
    let doc = base()
        .event("1", "lesson", "2026-10-01", "s t", "a c", "")
        .event("2", "lesson", "2026-10-01", "s gone", "b", "")
        .event("3", "lesson", "2026-10-01", "", "d", "");
    check(
        &doc,
        "",
        &[
            ("schools.with_employer", "2/3 <- 0/3"),
            ("schools.with_college", "2/3 <- 0/3"),
            ("schools.with_university", "0/3 <- 0/3"),
        ],
    );
    check(&doc, "s", &[("schools.with_employer", "1/1 <- 0/1")]);
    check(&doc, "gone", &[("schools.with_employer", "no data <- no data")]);
}

#[test]
fn expected_cells_are_filled_by_held_events() {
    let doc = base()
        .event("1", "excursion", "2026-10-01", "s", "a b c", "")
        .event("2", "open_day", "2026-10-01", "t", "c d", "")
        .event("3", "game", "2026-10-01", "s", "a", "");
    check(&doc, "", &[("matrix.filled", "3/10 <- 0/10")]);
    check(&doc, "s", &[("matrix.filled", "1/10 <- 0/10")]);
}

#[test]
fn every_indicator_of_the_definitions_is_there_in_their_order() {
    let expected = "partners.registered partners.active partners.new partners.returned partners.lost partners.retention \
        partners.kinds_covered partners.effective_kinds partners.single_form partners.agreement partners.dormant \
        partners.lost_long partners.never events.held events.planned events.cancelled events.meaningful events.joint \
        participations.top1 participations.top3 participants.pupils participants.teachers participants.parents reach.any \
        reach.employer reach.college reach.university reach.workplace reach.meaningful_employer hours.per_class \
        schools.with_employer schools.with_college schools.with_university matrix.filled";
    assert_eq!(ids().collect::<Vec<_>>(), expected.split_whitespace().collect::<Vec<_>>());
    assert_eq!(one(&base().facts(), &ask("2026-11-23", "2026/27", ""), "partners.of_tomorrow"), None);
}

/// What must hold of the numbers of any document.
fn sound(indicator: &Indicator) -> bool {
    [&indicator.value, &indicator.previous].into_iter().all(|measure| match measure {
        Measure::Share { numerator, denominator } => numerator <= denominator && *denominator > 0,
        Measure::Interval { lo, hi, of, by } => {
            lo <= hi && hi <= of && by.iter().map(|row| row.bounds.of).sum::<u64>() == *of
        }
        Measure::Number(number) => *number >= 1.0 && number.is_finite(),
        Measure::Hours(classes) => classes.iter().all(|class| class.lo <= class.hi && class.hi > 0),
        Measure::Count(_) | Measure::NoData => true,
    })
}

proptest! {
    #![proptest_config(config(100))]

    #[test]
    fn numbers_of_any_document_are_sound(
        doc in any_doc(),
        as_of in prop::sample::select(vec!["2025-08-31", "2025-11-10", "2026-02-28", "2027-08-31"]),
        schools in prop::sample::select(vec!["", "s", "s t", "gone"]),
    ) {
        let facts = doc.facts();
        let question = ask(as_of, "2025/26", schools);
        for indicator in all(&facts, &question) {
            prop_assert!(sound(&indicator), "{:?}", indicator);
            // The year before is the same question asked a year before.
            let before = one(&facts, &question.previous(), indicator.id).expect("an indicator");
            prop_assert_eq!(before.value, indicator.previous);
        }
    }
}
