//! Tests of classes: which records are one, and how they are read as one.

use crate::analysis::indicators::{Measure, one};
use crate::analysis::testing::{Doc, ask, id, said, school_id};
use crate::model::code::{Code, Coded};
use crate::model::document::Pair;
use crate::model::field::Required;
use crate::model::id::PartnerId;
use crate::model::one::as_one;
use crate::model::stamp::Stamp;
use std::sync::Arc;

/// The classes of partners: each with its kind.
fn classes(doc: &Doc) -> String {
    let facts = doc.facts();
    let kinds = facts.partners.ids.iter().zip(&facts.partners.kinds);
    kinds.map(|(id, kind)| format!("{}:{}", said([id.0]), kind.code())).collect::<Vec<_>>().join(" ")
}

fn doc() -> Doc {
    Doc::default().partners("a:employer b:college d:culture e:other f:university")
}

/// Links two partners at a time; stamped on the first.
fn link(doc: Doc, one: &str, other: &str, millis: i64) -> Doc {
    doc.edit_partner(one, |partner| {
        partner.same_as.insert(PartnerId(id(other)));
        partner.stamps.by_field.insert(format!("same_as.{}", id(other)), Stamp::unstamped(millis));
    })
}

fn part(mut doc: Doc, one: &str, other: &str, millis: i64) -> Doc {
    doc.0.distinct.insert(Pair::new(id(one), id(other)).expect("two"), Stamp::unstamped(millis));
    doc
}

fn check(doc: &Doc, expected: &str) {
    assert_eq!(classes(doc), expected);
}

#[test]
fn records_linked_directly_or_through_others_are_one() {
    check(&doc(), "a:employer b:college d:culture e:other f:university");
    let linked = link(link(doc(), "d", "b", 5), "d", "e", 5);
    check(&linked, "a:employer b:other f:university");
    check(&link(linked, "f", "a", 5), "a:university b:other");
    // A record that is not there links, but never names the class.
    check(&link(link(doc(), "b", "A", 5), "d", "A", 5), "a:employer b:culture e:other f:university");
    // Linked to nobody but what is gone, or to itself.
    check(&link(link(doc(), "b", "A", 5), "d", "d", 5), "a:employer b:college d:culture e:other f:university");
}

#[test]
fn of_a_link_and_a_parting_the_later_counts_and_the_link_of_equals() {
    let linked = link(doc(), "a", "b", 5);
    check(&part(linked.clone(), "a", "b", 4), "a:employer d:culture e:other f:university");
    check(&part(linked.clone(), "b", "a", 5), "a:employer d:culture e:other f:university");
    let parted = part(linked, "a", "b", 6);
    check(&parted, "a:employer b:college d:culture e:other f:university");
    // The other side linked them again later.
    check(&link(parted, "b", "a", 7), "a:employer d:culture e:other f:university");
}

#[test]
fn columns_of_what_is_read_as_one_have_the_same_classes() {
    let parted = part(link(link(doc(), "a", "b", 5), "b", "d", 5), "b", "d", 6);
    check(&parted, "a:employer d:culture e:other f:university");
    let one = as_one(&Arc::new(parted.0));
    check(&Doc(one.as_ref().clone()), "a:employer d:culture e:other f:university");
}

#[test]
fn a_class_has_the_latest_of_each_field_and_the_lists_of_all() {
    let linked = link(doc(), "a", "b", 5).edit_partner("a", |partner| {
        partner.stamps.by_field.insert("kind".to_owned(), Stamp::unstamped(9));
    });
    check(&linked, "a:employer d:culture e:other f:university");
    let doc = linked
        .agreement("b", "2025-01-01..", None)
        .school("s", "school", "")
        .event("1", "lesson", "2026-10-01", "s", "a b", "")
        .event("2", "lesson", "2025-10-01", "s", "b", "");
    let facts = doc.facts();
    let value = |id: &str| one(&facts, &ask("2026-11-23", "2026/27", ""), id).expect(id).value;
    assert_eq!(value("partners.active"), Measure::Count(1));
    assert_eq!(value("partners.registered"), Measure::Count(4));
    assert_eq!(value("partners.retention"), Measure::share(1, 1));
    assert_eq!(value("partners.agreement"), Measure::share(1, 1));
    assert_eq!(value("participations.top1"), Measure::share(1, 1));
}

#[test]
fn schools_of_a_class_have_one_enrolment_and_one_set_of_events() {
    let doc = Doc::default()
        .school("s", "school", "2026/27: 8 20; 2025/26: 8 10")
        .school("t", "centre", "2026/27: 8 30")
        .edit_school("t", |school| {
            school.same_as.insert(school_id("s"));
            school.stamps.by_field.insert("enrolment.2026/27".to_owned(), Stamp::unstamped(9));
            school.stamps.by_field.insert("type".to_owned(), Stamp::unstamped(9));
        })
        .event("1", "lesson", "2026-10-01", "s t", "", "s:8=5 t:8=6");
    let facts = doc.facts();
    let question = ask("2026-11-23", "2026/27", "t");
    let value = |id: &str| one(&facts, &question, id).expect(id).value;
    assert_eq!(value("events.joint"), Measure::Count(0));
    let Measure::Interval { lo, hi, of, .. } = value("reach.any") else { panic!("an interval") };
    assert_eq!((lo, hi, of), (11, 11, 30));
    // The type of the class is the later one, a centre's.
    assert_eq!(value("partners.kinds_covered"), Measure::share(0, 8));
}

#[test]
fn unknown_kinds_and_types_count_as_other_and_school() {
    let doc = doc().edit_partner("a", |partner| partner.kind = Required(Coded::new("kind_of_tomorrow"))).school(
        "s",
        "type_of_tomorrow",
        "",
    );
    check(&doc, "a:other b:college d:culture e:other f:university");
    assert_eq!(doc.facts().school_type(0), crate::model::codes::SchoolType::School);
}
