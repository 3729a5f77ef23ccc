//! What a file means: what may be missing, what is kept, what counts.

use crate::format::{Digest, Export, Reading, read, write};
use crate::model::codes::PartnerKind;
use crate::model::id::{SchoolId, parse_uuid};
use crate::model::record::{List, Record};
use crate::model::stamp::Stamp;
use crate::model::value::Value;

pub(super) const A: &str = "0190a000-0000-7000-8000-000000000001";
pub(super) const B: &str = "0190a000-0000-7000-8000-000000000002";
pub(super) const C: &str = "0190a000-0000-7000-8000-000000000003";

/// A file of version 1 with these members.
pub(super) fn file(members: &str) -> String {
    format!(r#"{{"format": "krug", "version": 1, {members}}}"#)
}

fn whole(members: &str) -> Reading {
    let text = file(members);
    let reading = read(&text).expect(&text);
    assert_eq!(reading.problems, []);
    reading
}

#[test]
fn all_but_a_little_may_be_missing_or_null() {
    let reading = read(r#"{"version": 1.0, "format": "krug"}"#).expect("a file");
    assert_eq!((reading.problems.len(), reading.document.is_empty(), reading.head.stamped), (0, true, true));
    let nothing = whole(&format!(
        r#""schools": null, "deleted": null, "seen": null, "settings": null, "exported_at": null, "owner": null, "digest": null,
        "events": [{{"id": "{A}", "form": "lesson", "status": "held", "date": "2026/27", "stamp": null, "stamps": null,
        "schools": null, "audience": [{{"school": "{B}", "grades": [9], "pupils": null, "class": null, "whole_class": null}}],
        "hours": null, "sessions": null, "meaningful": null, "links": null, "note": null, "title": null}}],
        "recommendations": [{{"id": "{C}", "addressee": null, "value": null, "text": null}}]"#
    ));
    let event = nothing.document.events.values().next().expect("the event");
    assert_eq!(event.fields(), [&format!("audience.{B}"), "date", "form", "status"]);
    assert_eq!(event.stamps.own, Stamp::unstamped(0));
    let advice = nothing.document.recommendations.values().next().expect("the recommendation");
    assert_eq!(advice.fields(), ["addressee"], "null says: for all");
    assert_eq!((nothing.head.has_seen, nothing.head.stamped, nothing.head.digest), (false, false, Digest::Missing));
}

#[test]
fn a_record_without_a_stamp_takes_the_time_of_the_file() {
    let reading = whole(&format!(
        r#""exported_at": "2026-11-23T09:30:00.000Z", "schools": [{{"id": "{A}", "name": "Школа"}}],
        "distinct": [["{B}", "{A}"]], "deleted": [{{"id": "{C}"}}]"#
    ));
    let expected = Stamp::unstamped(1_795_426_200_000);
    let school = reading.document.schools.values().next().expect("the school");
    let distinct = reading.document.distinct.values().next().expect("the pair");
    let deleted = reading.document.deleted.values().next().expect("the deleted one");
    assert_eq!([&school.stamps.own, distinct, &deleted.stamp], [&expected; 3]);
}

#[test]
fn what_this_version_does_not_know_is_kept_at_every_level() {
    let text = file(&format!(
        r#""__proto__": {{"a": [1, 2.5, "\u202e\u0000"]}}, "scope": "tomorrow", "partners": [{{"id": "{A}", "name": "<script>alert(1)</script>",
        "kind": "robot", "constructor": null, "contacts": [{{"id": "{B}", "telegram": "@x"}}],
        "agreements": [{{"id": "{C}", "kind": "handshake", "scan": {{}}}}]}}],
        "deleted": [{{"id": "{B}", "list": "tasks", "record": {{"task": 1}}, "by": "me"}}]"#
    ));
    let reading = read(&text).expect("a file");
    assert_eq!(reading.problems, []);
    assert_eq!(reading.head.scope.as_deref(), Some("tomorrow"));
    let partner = reading.document.partners.values().next().expect("the partner");
    assert_eq!((partner.kind.word(), partner.counted_kind()), ("robot", PartnerKind::Other));
    let again = write(&reading.document, &Export::full(0));
    for kept in [
        "\"__proto__\": {\"a\":[1,2.5,\"\u{202e}\\u0000\"]}",
        "\"name\": \"<script>alert(1)</script>\"",
        "\"kind\": \"robot\"",
        "\"constructor\": null",
        "\"telegram\":\"@x\"",
        "\"kind\":\"handshake\"",
        "\"scan\":{}",
        "\"list\":\"tasks\"",
        "\"record\":{\"task\":1}",
        "\"by\":\"me\"",
    ] {
        assert!(again.contains(kept), "{kept} in {again}");
    }
    assert_eq!(read(&again).expect("a file").document, reading.document);
}

#[test]
fn the_content_of_what_was_deleted_finds_its_list() {
    let check = |content: &str, expected: Option<List>| {
        let reading = whole(&format!(r#""deleted": [{{"id": "{A}", "record": {content}}}]"#));
        let left = reading.document.deleted.values().next().expect("the deleted one");
        assert_eq!((left.list, left.record.is_some()), (expected, expected.is_some()), "{content}");
    };
    let with = |members: &str| format!(r#"{{"id": "{A}", {members}}}"#);
    check(&with(r#""name": "Школа""#), Some(List::Schools));
    check(&with(r#""name": "Завод", "kind": "employer""#), Some(List::Partners));
    check(&with(r#""form": "lesson", "status": "held", "date": "2026/27""#), Some(List::Events));
    check(&with(r#""rule": "grow_circle""#), Some(List::Recommendations));
    check("{}", None);
    check("null", None);
}

#[test]
fn readable_records_are_there_beside_unreadable_ones() {
    let text = file(&format!(
        r#""owner": 5, "schools": [{{"id": "{A}", "name": "Школа"}}, {{"id": "{A}", "name": "Она же"}}, {{"id": "b", "name": ""}}, 3]"#
    ));
    let reading = read(&text).expect("a file");
    assert_eq!((reading.problems.len(), reading.left_out, reading.document.len()), (4, 3, 1));
    let id = SchoolId(parse_uuid(A).expect("an identifier"));
    assert_eq!(reading.document.school(id).map(|school| school.name.0.as_str()), Some("Школа"));
    assert_eq!(reading.document.owner, None);
}

#[test]
fn damage_is_noticed_by_the_digest_and_nothing_else_is() {
    let text = write(&whole(&format!(r#""schools": [{{"id": "{A}", "name": "Школа"}}]"#)).document, &Export::full(0));
    let digest = |text: &str| read(text).expect("a file").head.digest;
    assert_eq!(digest(&text), Digest::Right);
    assert_eq!(digest(&text.replace("Школа", "Шкода")), Digest::Wrong);
    assert_eq!(digest(&text.replace("sha256:", "md5:")), Digest::Wrong);
    // Spaces, the order of members and the way to write a character say nothing.
    let other = text.replace("\n", "\r\n").replace("Школа", "\\u0428кола");
    assert_ne!(other, text);
    assert_eq!(digest(&other), Digest::Right);
    assert_eq!(digest(&format!("\u{feff}{text}")), Digest::Right);
}

#[test]
fn an_event_may_end_on_any_day_that_its_date_can_mean() {
    for (date, end) in [("2026-10-05", "2026-10-05"), ("2026-10", "2026-10-01"), ("2026/27", "2026-09-01")] {
        let members = format!(r#""form": "lesson", "status": "held", "date": "{date}", "end_date": "{end}""#);
        whole(&format!(r#""events": [{{"id": "{A}", {members}}}]"#));
    }
}

#[test]
fn of_a_pair_that_stands_twice_the_later_stamp_counts() {
    let (early, late) = ("2026-10-01T00:00:00.000Z-0000-a", "2026-10-02T00:00:00.000Z-0000-a");
    for (first, second) in [(early, late), (late, early)] {
        let reading = whole(&format!(r#""distinct": [["{A}", "{B}", "{first}"], ["{B}", "{A}", "{second}"]]"#));
        let stamps: Vec<String> = reading.document.distinct.values().map(Stamp::to_string).collect();
        assert_eq!(stamps, [late]);
    }
}

#[test]
fn numbers_beyond_the_doubles_are_kept() {
    let reading = whole(r#""big": 9007199254740993, "small": 0.1"#);
    assert_eq!(reading.document.extra.get("big"), Some(&Value::Int(9_007_199_254_740_993)));
    assert!(write(&reading.document, &Export::full(0)).contains("9007199254740993"));
}
