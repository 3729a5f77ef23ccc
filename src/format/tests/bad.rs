//! Files that are wrong: each says what, and where.

use super::meaning::{A, B, C, file};
use crate::format::Expected::{
    Class, Date, Day, Id, Instant, List as AList, Number, Object, Pair, SchoolYear, SomeText, Stamp, Text, Truth, Whole,
};
use crate::format::ProblemKind::{
    ClassWithoutGrade, EndBeforeStart, Missing, Not, NotAField, OtherDevice, OtherId, OutOfRange, RepeatedId,
    RepeatedName, SamePair, TooLong, TooMany, TooManyPlaces, WholeClassWithoutClass,
};
use crate::format::{ProblemKind, Unreadable, read};
use crate::model::record::List;

fn unreadable(text: &str, expected: Unreadable) {
    assert_eq!(read(text).err(), Some(expected), "{}", text.chars().take(80).collect::<String>());
}

#[test]
fn what_is_no_file_of_this_program_is_refused_by_name() {
    unreadable("", Unreadable::Empty);
    unreadable("\u{feff} \n\t", Unreadable::Empty);
    unreadable("PK\u{3}\u{4}", Unreadable::NotKrug);
    unreadable("Справка о взаимодействии", Unreadable::NotKrug);
    unreadable("[1, 2]", Unreadable::NotKrug);
    unreadable("{}", Unreadable::NotKrug);
    unreadable(r#"{"format": "excalidraw", "version": 2}"#, Unreadable::NotKrug);
    unreadable(r#"{"format": ["krug"], "version": 1}"#, Unreadable::NotKrug);
    unreadable(r#"{"format": "krug"}"#, Unreadable::NoVersion);
    unreadable(r#"{"format": "krug", "version": "1"}"#, Unreadable::NoVersion);
    unreadable(r#"{"format": "krug", "version": 0}"#, Unreadable::NoVersion);
    unreadable(r#"{"format": "krug", "version": -1}"#, Unreadable::NoVersion);
    unreadable(r#"{"format": "krug", "version": 1.5}"#, Unreadable::NoVersion);
    unreadable(r#"{"format": "krug", "version": 2, "events": "тут всё иначе"}"#, Unreadable::Newer { version: 2 });
    unreadable(r#"{"format": "krug", "version": 99999999999}"#, Unreadable::Newer { version: u32::MAX });
    unreadable("{\"format\": \"krug\",\n \"version\": 1,}", Unreadable::Syntax { line: 2, column: 15 });
    unreadable("{\"format\": \"krug\",\n \"vers", Unreadable::CutShort { line: 2, column: 6 });
    unreadable(r#"{"format": "krug", "x": "\ud83d"}"#, Unreadable::HalfCharacter { line: 1, column: 32 });
    unreadable(&format!("{{\"format\": {}", "[".repeat(1_000)), Unreadable::TooDeep);
    unreadable(&" ".repeat((256 << 20) + 1), Unreadable::TooBig);
    unreadable("{\"format\": \"krug\u{0}\"", Unreadable::Syntax { line: 1, column: 17 });
}

/// The problems of a file, and the record of the first.
fn check(text: &str, record: Option<(List, usize)>, expected: &[(&str, ProblemKind)]) {
    let reading = read(text).expect(text);
    let found: Vec<(&str, ProblemKind)> =
        reading.problems.iter().map(|problem| (problem.path.as_str(), problem.what.clone())).collect();
    assert_eq!(found, expected, "{text}");
    assert!(reading.problems.iter().all(|problem| problem.record == record), "{text}");
    assert_eq!(reading.left_out, usize::from(record.is_some()), "{text}");
}

fn event(members: &str, expected: &[(&str, ProblemKind)]) {
    let text = format!(r#""events": [{{"id": "{A}", "form": "lesson", "status": "held", {members}}}]"#);
    check(&file(&text), Some((List::Events, 0)), expected);
}

fn dated(members: &str, path: &str, expected: ProblemKind) {
    event(&format!(r#""date": "2026-10-05", {members}"#), &[(&format!("$.events[0].{path}"), expected)]);
}

fn row(members: &str, path: &str, expected: ProblemKind) {
    let rows = format!(r#""audience": [{{"school": "{B}", "grades": [7]}}, {{"school": "{B}", {members}}}]"#);
    dated(&rows, &format!("audience[1].{path}"), expected);
}

fn partner(members: &str, path: &str, expected: ProblemKind) {
    let text = format!(r#""partners": [{{"id": "{A}", "kind": "employer", {members}}}]"#);
    check(&file(&text), Some((List::Partners, 0)), &[(&format!("$.partners[0].{path}"), expected)]);
}

fn enrolment(members: &str, path: &str, expected: ProblemKind) {
    let text = format!(r#""schools": [{{"id": "{A}", "name": "", "enrolment": [{{{members}}}]}}]"#);
    check(&file(&text), Some((List::Schools, 0)), &[(&format!("$.schools[0].enrolment[0].{path}"), expected)]);
}

/// A problem of the file outside the records.
fn around(members: &str, path: &str, expected: ProblemKind) {
    check(&file(members), None, &[(path, expected)]);
}

fn count() -> ProblemKind {
    OutOfRange { least: 0, most: 10_000 }
}

#[test]
fn what_is_wrong_with_an_event_is_said_at_its_place() {
    event(r#""date": null"#, &[("$.events[0].date", Missing)]);
    event(r#""date": "5 октября""#, &[("$.events[0].date", Not(Date))]);
    event(r#""date": "2101-01-01""#, &[("$.events[0].date", Not(Date))]);
    event(r#""date": "2026-02-30""#, &[("$.events[0].date", Not(Date))]);
    event(r#""date": 2026"#, &[("$.events[0].date", Not(Date))]);
    dated(r#""end_date": "2026-10-04""#, "end_date", EndBeforeStart);
    dated(r#""end_date": "2026-10""#, "end_date", Not(Day));
    dated(r#""title": 1"#, "title", Not(Text));
    dated(&format!(r#""title": "{}""#, "я".repeat(501)), "title", TooLong { most: 500, length: 501 });
    dated(&format!(r#""note": "{}""#, "я".repeat(20_001)), "note", TooLong { most: 20_000, length: 20_001 });
    dated(r#""level": ["municipal"]"#, "level", Not(Text));
    dated(r#""teachers": -1"#, "teachers", count());
    dated(r#""parents": 10001"#, "parents", count());
    dated(r#""parents": 1e300"#, "parents", count());
    dated(r#""teachers": 1.5"#, "teachers", Not(Whole));
    dated(r#""teachers": "2""#, "teachers", Not(Whole));
    dated(r#""hours": 1.005"#, "hours", TooManyPlaces);
    dated(r#""hours": 1000.01"#, "hours", OutOfRange { least: 0, most: 1_000 });
    dated(r#""hours": "2""#, "hours", Not(Number));
    dated(r#""sessions": 0"#, "sessions", OutOfRange { least: 1, most: 1_000 });
    dated(r#""schools": {}"#, "schools", Not(AList));
    dated(r#""schools": ["школа"]"#, "schools[0]", Not(Id));
    dated(&format!(r#""schools": ["{B}", "{}"]"#, B.to_uppercase()), "schools[1]", Not(Id));
    dated(r#""links": ["", null]"#, "links[1]", Not(Text));
    let many = vec![format!("\"{B}\""); 101].join(",");
    dated(&format!(r#""partners": [{many}]"#), "partners", TooMany { most: 100, count: 101 });
    let many = vec![format!(r#"{{"school": "{B}", "grades": []}}"#); 1_001].join(",");
    dated(&format!(r#""audience": [{many}]"#), "audience", TooMany { most: 1_000, count: 1_001 });
    dated(r#""note": "", "note": """#, "note", RepeatedName);
    event(
        &format!(r#""date": "2026-10-05", "schools.{B}": "{B}""#),
        &[(&format!("$.events[0][\"schools.{B}\"]"), NotAField)],
    );
    dated(r#""stamp": "вчера""#, "stamp", Not(Stamp));
    dated(r#""stamps": []"#, "stamps", Not(Object));
    dated(r#""stamps": {"note": 1}"#, "stamps.note", Not(Stamp));
    dated(r#""stamps": {"id": "2026-11-23T09:30:00.123Z-0001-a"}"#, "stamps.id", NotAField);
    dated(
        r#""stamps": {"audience.школа": "2026-11-23T09:30:00.123Z-0001-a"}"#,
        "stamps[\"audience.школа\"]",
        NotAField,
    );
    event(
        r#""title": 1, "date": "", "audience": [{"grades": [13, "8"]}]"#,
        &[
            ("$.events[0].title", Not(Text)),
            ("$.events[0].date", Not(Date)),
            ("$.events[0].audience[0].school", Missing),
            ("$.events[0].audience[0].grades[0]", OutOfRange { least: 0, most: 12 }),
            ("$.events[0].audience[0].grades[1]", Not(Whole)),
        ],
    );
}

#[test]
fn what_is_wrong_with_a_row_is_said_at_its_place() {
    row(r#""grades": null"#, "grades", Missing);
    row(r#""grades": 8"#, "grades", Not(AList));
    row(r#""grades": [8, 9], "class": "А""#, "class", ClassWithoutGrade);
    row(r#""grades": [], "class": "А""#, "class", ClassWithoutGrade);
    row(r#""grades": [8], "class": " ""#, "class", Not(Class));
    row(r#""grades": [8], "whole_class": true"#, "whole_class", WholeClassWithoutClass);
    row(r#""grades": [8], "class": "А", "whole_class": 1"#, "whole_class", Not(Truth));
    row(r#""grades": [8], "pupils": 10001"#, "pupils", count());
    row(r#""grades": [8], "ovz": -1"#, "ovz", count());
    row(r#""grades": [8], "hours": 0.001"#, "hours", TooManyPlaces);
    row(r#""grades": [8], "x": {"a": 1, "a": 1}"#, "x.a", RepeatedName);
}

#[test]
fn what_is_wrong_with_a_partner_or_a_school_is_said_at_its_place() {
    partner(r#""place": """#, "name", Missing);
    partner(r#""name": "", "aliases": ["КИНЕФ", ""]"#, "aliases[1]", Not(SomeText));
    partner(r#""name": "", "contacts": [{}]"#, "contacts[0].id", Missing);
    partner(r#""name": "", "contacts": ["Иванов"]"#, "contacts[0]", Not(Object));
    partner(
        &format!(r#""name": "", "contacts": [{{"id": "{A}"}}]"#),
        "contacts[0].id",
        RepeatedId { first: "$.partners[0]".to_owned() },
    );
    partner(
        &format!(r#""name": "", "contacts": [{{"id": "{B}"}}], "agreements": [{{"id": "{B}"}}]"#),
        "agreements[0].id",
        RepeatedId { first: "$.partners[0]".to_owned() },
    );
    partner(
        &format!(r#""name": "", "agreements": [{{"id": "{B}", "signed": "2026"}}]"#),
        "agreements[0].signed",
        Not(Day),
    );
    partner(&format!(r#""name": "", "agreements": [{{"id": "{B}", "school": 3}}]"#), "agreements[0].school", Not(Id));
    partner(r#""name": "", "same_as": ["x"]"#, "same_as[0]", Not(Id));
    enrolment(r#""grade": 8, "pupils": 25"#, "year", Missing);
    enrolment(r#""year": "2026/28", "grade": 8, "pupils": 25"#, "year", Not(SchoolYear));
    enrolment(r#""year": "2026/27", "grade": 13, "pupils": 25"#, "grade", OutOfRange { least: 0, most: 12 });
    enrolment(r#""year": "2026/27", "grade": 8, "pupils": null"#, "pupils", Missing);
    enrolment(
        r#""year": "2026/27", "grade": 8, "pupils": 1, "pre_professional": "да""#,
        "pre_professional",
        Not(Truth),
    );
    let advice = |members: &str, path: &str, expected| {
        let text = format!(r#""recommendations": [{{"id": "{A}", {members}}}]"#);
        check(&file(&text), Some((List::Recommendations, 0)), &[(&format!("$.recommendations[0].{path}"), expected)]);
    };
    advice(r#""addressee": "все""#, "addressee", Not(Id));
    advice(r#""due": "2027-05""#, "due", Not(Day));
    advice(r#""year": "2025""#, "year", Not(SchoolYear));
    let two = format!(r#""schools": [{{"id": "{A}", "name": "а"}}], "events": [7]"#);
    check(&file(&two), Some((List::Events, 0)), &[("$.events[0]", Not(Object))]);
    let two =
        format!(r#""schools": [{{"id": "{A}", "name": "а"}}], "partners": [{{"id": "{A}", "name": "", "kind": ""}}]"#);
    let first = "$.schools[0]".to_owned();
    check(&file(&two), Some((List::Partners, 0)), &[("$.partners[0].id", RepeatedId { first })]);
}

#[test]
fn what_is_wrong_around_the_records_is_said_too() {
    around(r#""exported_at": "2026-11-23""#, "$.exported_at", Not(Instant));
    around(r#""owner": "школа""#, "$.owner", Not(Id));
    around(r#""writer": {}"#, "$.writer", Not(Text));
    around(r#""settings": []"#, "$.settings", Not(Object));
    around(r#""events": {}"#, "$.events", Not(AList));
    around(r#""events": [], "events": []"#, "$.events", RepeatedName);
    around(r#""seen": {"b": "2026-11-23T09:30:00.123Z-0001-a"}"#, "$.seen.b", OtherDevice);
    around(r#""seen": {"a": "2101-01-01T00:00:00.000Z-0001-a"}"#, "$.seen.a", Not(Stamp));
    around(&format!(r#""distinct": [["{A}", "{B}"], ["{A}"]]"#), "$.distinct[1]", Not(Pair));
    around(&format!(r#""distinct": [["{A}", "{A}"]]"#), "$.distinct[0]", SamePair);
    around(&format!(r#""distinct": [["{A}", "b"]]"#), "$.distinct[0][1]", Not(Id));
    around(&format!(r#""distinct": [["{A}", "{B}", ""]]"#), "$.distinct[0][2]", Not(Stamp));
    around(r#""deleted": [{"id": 1}]"#, "$.deleted[0].id", Not(Id));
    let first = "$.deleted[0]".to_owned();
    around(&format!(r#""deleted": [{{"id": "{A}"}}, {{"id": "{A}"}}]"#), "$.deleted[1].id", RepeatedId { first });
    let deleted = |content: &str, path: &str, expected| {
        let text = format!(r#""deleted": [{{"id": "{A}", "list": "schools", "record": {{{content}}}}}]"#);
        around(&text, &format!("$.deleted[0].record.{path}"), expected);
    };
    deleted(&format!(r#""id": "{A}""#), "name", Missing);
    deleted(&format!(r#""id": "{B}", "name": """#), "id", OtherId);
    deleted(&format!(r#""id": "{A}", "name": "", "same_as": ["{C}", 1]"#), "same_as[1]", Not(Id));
}
