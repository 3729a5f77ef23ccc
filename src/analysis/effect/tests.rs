//! What is said of recommendations a year later.

use super::*;
use crate::analysis::indicators::Unit;
use crate::analysis::testing::{Doc, ask, id, school_id, stamps, word};
use crate::model::date::SchoolYear;
use crate::model::recommendation::Addressee;
use std::sync::Arc;

/// Adds a record: for all together (`*`) or a school.
fn issued(mut doc: Doc, name: &str, to: &str, year: &str, indicator: &str, value: Value, target: Value) -> Doc {
    let mut record = Recommendation::blank(RecommendationId(id(name)), stamps());
    record.addressee = Some(Addressee((to != "*").then(|| school_id(to))));
    record.year = SchoolYear::parse(year);
    record.indicator = Some(indicator.to_owned());
    record.value = Some(value);
    record.target = Some(target);
    doc.0.recommendations.insert(record.id.0, Arc::new(record));
    doc
}

fn said(doc: &Doc, schools: &str) -> Vec<String> {
    let found = effects(&doc.facts(), &doc.0, &ask("2026-11-23", "2026/27", schools));
    found.iter().map(|one| format!("{} {:?} → {:?} {:?}", word(one.id.0), one.issued, one.now, one.verdict)).collect()
}

#[test]
fn each_recommendation_is_measured_by_its_own_indicator_and_addressee() {
    let doc = Doc::default()
        .school("s", "school", "")
        .school("t", "school", "")
        .partners("a:employer b:employer c:college")
        .event("1", "lesson", "2026-10-01", "s", "a b", "")
        .event("2", "lesson", "2026-10-01", "t", "c", "");
    let active = |doc, name, to, value, target| {
        issued(doc, name, to, "2025/26", "partners.active", Value::Int(value), Value::Int(target))
    };
    let doc = active(doc, "r1", "*", 1, 3);
    let doc = active(doc, "r2", "s", 2, 3);
    let doc = active(doc, "r3", "t", 9, 10);
    let doc = issued(doc, "r4", "s", "2024/25", "of.tomorrow", Value::Int(1), Value::Int(2));
    let doc = issued(doc, "r5", "gone", "2025/26", "partners.active", Value::Int(1), Value::Int(2));
    let doc = issued(doc, "r6", "s", "2026/27", "partners.active", Value::Int(1), Value::Int(2));
    assert_eq!(
        said(&doc, ""),
        [
            "r1 Count(1) → Count(3) Reached",
            "r2 Count(2) → Count(2) Same",
            "r3 Count(9) → Count(1) Early",
            "r4 NoData → NoData Unknown",
        ]
    );
    // When the year is over, what is less is worse.
    let over = effects(&doc.facts(), &doc.0, &ask("2027-08-31", "2026/27", "t"));
    assert_eq!(over.iter().map(|one| one.verdict).collect::<Vec<_>>(), [Verdict::Worse]);
    let last = effects_of_last(&doc.facts(), &doc.0, &ask("2026-11-23", "2026/27", "s"));
    assert_eq!(last.iter().map(|one| word(one.id.0)).collect::<Vec<_>>(), ["r2"]);
    assert_eq!(said(&doc, "s"), ["r2 Count(2) → Count(2) Same", "r4 NoData → NoData Unknown"]);
}

/// Reach of 20 pupils: last year by this date `before` of them, this year `now`; at issue 18.
fn reach_in_mid_year(before: u64, now: u64, as_of: &str) -> Verdict {
    let doc = Doc::default()
        .school("s", "school", "2026/27: 8А 20; 2025/26: 8А 20")
        .partners("a:employer")
        .event("1", "lesson", "2025-10-01", "s", "a", &format!("s:8А={before}"))
        .event("2", "lesson", "2026-10-01", "s", "a", &format!("s:8А={now}"));
    let doc = issued(doc, "r", "s", "2025/26", "reach.any", Value::number(0.9), Value::number(0.95));
    effects(&doc.facts(), &doc.0, &ask(as_of, "2026/27", "s"))[0].verdict
}

#[test]
fn a_decline_in_mid_year_is_said_only_against_the_same_date() {
    for (before, now, as_of, expected) in [
        // Reach grows over the year: less than the whole last year is no decline yet.
        (5, 6, "2026-11-23", Verdict::Early),
        (15, 5, "2026-11-23", Verdict::Worse),
        (5, 6, "2027-08-31", Verdict::Worse),
        (5, 17, "2026-11-23", Verdict::Same),
    ] {
        assert_eq!(reach_in_mid_year(before, now, as_of), expected, "{before} → {now} {as_of}");
    }
}

fn share(numerator: u64, denominator: u64) -> Measure {
    Measure::Share { numerator, denominator }
}

fn interval(lo: u64, hi: u64, of: u64) -> Measure {
    Measure::Interval { lo, hi, of, by: Vec::new() }
}

#[test]
fn the_verdict_follows_the_better_direction_and_the_thresholds_of_change() {
    use Better::{Down, Up};
    use Measure::{Count, NoData};
    let (name, about) = (words::REACHED, words::REACHED);
    for (better, issued, now, target, expected) in [
        (Up, Count(2), Count(6), Count(10), Verdict::Better),
        (Up, Count(5), Count(7), Count(10), Verdict::Same),
        (Up, Count(10), Count(7), Count(12), Verdict::Worse),
        (Up, Count(10), Count(12), Count(12), Verdict::Reached),
        (Up, Count(10), NoData, Count(12), Verdict::Unknown),
        (Up, NoData, Count(3), Count(12), Verdict::Unknown),
        (Down, Count(9), Count(2), Count(0), Verdict::Better),
        (Down, Count(2), Count(9), Count(0), Verdict::Worse),
        (Down, Count(2), Count(0), Count(0), Verdict::Reached),
        (Up, share(4, 10), share(5, 10), share(8, 10), Verdict::Better),
        (Up, share(4, 9), share(5, 9), share(8, 9), Verdict::TooFew),
        (Up, share(4, 9), share(4, 9), share(8, 9), Verdict::Same),
        (Up, Count(4), Count(0), Count(9), Verdict::TooFew),
        (Up, share(4, 10), share(16, 20), share(8, 10), Verdict::Reached),
        (Up, interval(10, 20, 100), interval(30, 40, 100), share(80, 100), Verdict::Better),
        (Up, interval(10, 40, 100), interval(30, 40, 100), share(80, 100), Verdict::Same),
        (Up, interval(10, 40, 100), interval(80, 90, 100), share(80, 100), Verdict::Reached),
        (Up, interval(60, 70, 100), interval(10, 40, 100), share(80, 100), Verdict::Worse),
    ] {
        let found = Indicator { id: "x", name, about, unit: Unit::Count, better, value: now.clone(), previous: NoData };
        let verdict = judge(&Facts::default(), &found, &issued, &now, &target);
        assert_eq!(verdict, expected, "{better:?} {issued:?} {now:?} {target:?}");
    }
}

#[test]
fn what_a_record_keeps_reads_back_and_plain_numbers_are_understood() {
    for measure in [Measure::Count(9), share(1, 3), interval(1, 2, 3), Measure::Number(2.5)] {
        let kept = value_of(&measure).expect("a value");
        assert_eq!(measure_of(&kept, &measure), measure, "{}", kept.canonical());
    }
    assert_eq!(
        value_of(&share(1, 3)).map(|value| value.canonical()).as_deref(),
        Some(r#"{"denominator":3,"numerator":1,"value":0.333333}"#)
    );
    assert_eq!(value_of(&Measure::NoData), None);
    for (value, like, expected) in [
        (Value::Int(9), Measure::Count(0), Measure::Count(9)),
        (Value::Int(-1), Measure::Count(0), Measure::NoData),
        (Value::number(0.25), share(1, 2), share(250_000, 1_000_000)),
        (Value::number(0.25), interval(0, 1, 2), interval(250_000, 250_000, 1_000_000)),
        (Value::Int(40), share(1, 2), Measure::NoData),
        (Value::from("много"), Measure::Count(0), Measure::NoData),
    ] {
        assert_eq!(measure_of(&value, &like), expected, "{value:?}");
    }
}
