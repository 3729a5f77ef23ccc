//! Tests of the records as sets of fields.

use super::record::{Cell, Record};
use super::stamp::Stamp;
use super::value::{Members, Value};
use super::{Event, Partner};

fn object(pairs: &[(&str, Value)]) -> Members {
    pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect()
}

fn texts(list: &[&str]) -> Value {
    Value::List(list.iter().map(|text| Value::from(*text)).collect())
}

const ID: &str = "0190a000-0000-7000-8000-000000000001";
const OTHER: &str = "0190a000-0000-7000-8000-000000000002";
const STAMP: &str = "2026-11-23T09:30:00.123Z-0001-a";
const LATER: &str = "2026-11-24T09:30:00.123Z-0001-a";

fn partner() -> Members {
    object(&[
        ("id", Value::from(ID)),
        ("stamp", Value::from(STAMP)),
        ("stamps", Value::Object(object(&[("place", Value::from(LATER)), ("note", Value::from(LATER))]))),
        ("name", Value::from("ООО «КИНЕФ»")),
        ("kind", Value::from("a_kind_of_tomorrow")),
        ("place", Value::from("Кириши")),
        ("aliases", texts(&["ПО. КИНЕФ", "КИНЕФ"])),
        ("contacts", Value::List(vec![Value::Object(object(&[("id", Value::from(OTHER)), ("hobby", Value::Int(1))]))])),
        ("colour", Value::from("red")),
    ])
}

#[test]
fn a_record_is_written_as_it_was_read_unknown_members_and_cleared_fields_included() {
    let read = Partner::from_members(&partner(), &Stamp::unstamped(0)).expect("a partner");
    let mut expected = partner();
    expected.insert("aliases".to_owned(), texts(&["КИНЕФ", "ПО. КИНЕФ"]));
    assert_eq!(read.to_members(), expected);
    assert_eq!(read.cell("note").map(|cell| cell.value), Some(None));
    assert_eq!(read.cell("sector"), None);
}

#[test]
fn a_record_is_what_its_cells_are() {
    let read = Partner::from_members(&partner(), &Stamp::unstamped(0)).expect("a partner");
    assert!(read.fields().contains(&"aliases.ПО. КИНЕФ".to_owned()));
    let again = Partner::from_cells(read.id.0, read.stamps.own.clone(), &read.cells());
    assert_eq!(again, Some(read.clone()));
    let mut cells = read.cells();
    cells.remove("name");
    assert_eq!(Partner::from_cells(read.id.0, read.stamps.own.clone(), &cells), None);
}

#[test]
fn a_field_refuses_what_it_cannot_hold_and_stays() {
    let mut read = Partner::from_members(&partner(), &Stamp::unstamped(0)).expect("a partner");
    let before = read.clone();
    let stamp = Stamp::parse(LATER).expect("a stamp");
    for (field, value) in [
        ("name", None),
        ("name", Some(Value::Int(1))),
        ("id", Some(Value::from(OTHER))),
        ("contacts", Some(texts(&[]))),
        ("contacts.x", None),
        ("same_as.1", Some(Value::from("1"))),
    ] {
        assert!(!read.put(field, &Cell { stamp: stamp.clone(), value }), "{field}");
    }
    assert_eq!(read, before);
}

#[test]
fn rows_of_one_school_are_one_field() {
    let row = |grade: i64| {
        Value::Object(object(&[
            ("school", Value::from(ID)),
            ("grades", Value::List(vec![Value::Int(grade)])),
            ("pupils", Value::Null),
        ]))
    };
    let event = object(&[
        ("id", Value::from(ID)),
        ("form", Value::from("excursion")),
        ("status", Value::from("held")),
        ("date", Value::from("2026/27")),
        ("note", Value::Null),
        ("audience", Value::List(vec![row(9), row(8)])),
    ]);
    let read = Event::from_members(&event, &Stamp::unstamped(7)).expect("an event");
    assert_eq!(read.fields(), [&format!("audience.{ID}"), "date", "form", "status"]);
    assert_eq!(read.audience.iter().map(|row| row.grades.0.clone()).collect::<Vec<_>>(), [[9], [8]]);
    assert_eq!(read.stamps.own.millis, 7);
}

#[test]
fn a_record_without_a_name_is_still_shown() {
    for (short, name, expected) in [
        (None, "Завод", "Завод"),
        (Some("З"), "Завод", "З"),
        (Some(" "), "Завод", "Завод"),
        (None, "", "—"),
        (Some(""), " ", "—"),
    ] {
        assert_eq!(super::record::shown(short, name), expected);
    }
}
