//! The form of an event: only what was touched is written, and what is not known here stays.

use super::*;
use crate::model::date::parse_day;
use crate::model::id::{EventId, Uuid};
use crate::model::record::Record;
use crate::model::stamp::{Stamp, Stamps};
use crate::model::value::Members;

const A: &str = "0190a5d2-0000-7000-8000-00000000000a";
const B: &str = "0190a5d2-0000-7000-8000-00000000000b";
const C: &str = "0190a5d2-0000-7000-8000-00000000000c";

fn today() -> Day {
    parse_day("2026-11-23").expect("a day")
}

fn row(grades: &[i64], more: &[(&str, Value)]) -> Value {
    let grades = Value::List(grades.iter().map(|grade| Value::Int(*grade)).collect());
    let mut members: Members = more.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    members.extend([("school".to_owned(), Value::from(A)), ("grades".to_owned(), grades)]);
    Value::Object(members)
}

/// An event with codes, members and references that this version does not know, and an empty row.
fn event() -> Event {
    let mut event = Event::blank(EventId(Uuid::nil()), Stamps::new(Stamp::unstamped(0)));
    let rows = vec![
        row(&[8], &[("class", Value::from("А")), ("whole_class", Value::Bool(true)), ("mood", Value::from("good"))]),
        row(&[9, 10], &[("pupils", Value::Int(30))]),
        row(&[], &[]),
    ];
    for (field, value) in [
        ("form", Value::from("flashmob")),
        ("status", Value::from("postponed")),
        ("date", Value::from("2026-10")),
        ("level", Value::from("galactic")),
        ("title", Value::from(" Встреча")),
        ("weather", Value::from("дождь")),
        ("meaningful", Value::List(vec![Value::from("reflection"), Value::from("joy")])),
        ("links", Value::List(vec![Value::from(" a ")])),
        ("hours", Value::Float(1.5)),
        (&format!("partners.{B}"), Value::from(B)),
        (&format!("schools.{A}"), Value::from(A)),
        (&format!("audience.{A}"), Value::List(rows)),
    ] {
        assert!(event.write(field, Some(&value)), "{field}");
    }
    event
}

fn changes(edit: impl Fn(&mut EventDraft)) -> Result<Changes, Vec<Wrong>> {
    let event = event();
    let before = EventDraft::of(&event, Lang::Ru);
    let mut draft = before.clone();
    edit(&mut draft);
    let changes = draft.changes(&before, Some(&event), today())?;
    for (field, value) in &changes {
        assert!(event.clone().write(field, value.as_ref()), "the record can't have {field}");
    }
    Ok(changes)
}

fn check(edit: impl Fn(&mut EventDraft), expected: &[(&str, Option<&str>)]) {
    let made = changes(edit).expect("nothing is wrong");
    let said: Vec<(String, Option<String>)> =
        made.into_iter().map(|(field, value)| (field, value.map(|value| value.canonical()))).collect();
    let expected: Vec<(String, Option<String>)> =
        expected.iter().map(|(field, value)| ((*field).to_owned(), value.map(str::to_owned))).collect();
    assert_eq!(said, expected);
}

fn check_wrong(edit: impl Fn(&mut EventDraft), expected: &[Wrong]) {
    assert_eq!(changes(edit).err().unwrap_or_default(), expected);
}

#[test]
fn what_was_not_touched_is_not_written() {
    check(|_| {}, &[]);
    check(|draft| draft.responsible = " психолог ".to_owned(), &[("responsible", Some("\"психолог\""))]);
    check(|draft| draft.level.clear(), &[("level", None)]);
    check(|draft| draft.status = "held".to_owned(), &[("status", Some("\"held\""))]);
}

#[test]
fn dates_keep_their_precision() {
    check(|draft| draft.date = "5.10.2026".to_owned(), &[("date", Some("\"2026-10-05\""))]);
    check(|draft| draft.date = "2025/26".to_owned(), &[("date", Some("\"2025/26\""))]);
    check(|draft| draft.end_date = "1 октября 2026".to_owned(), &[("end_date", Some("\"2026-10-01\""))]);
    check_wrong(|draft| draft.date.clear(), &[(Place::Date, Mistake::Missing)]);
    check_wrong(|draft| draft.date = "скоро".to_owned(), &[(Place::Date, Mistake::Unreadable)]);
    check_wrong(|draft| draft.end_date = "октябрь".to_owned(), &[(Place::EndDate, Mistake::Unreadable)]);
    check_wrong(|draft| draft.end_date = "30.09.2026".to_owned(), &[(Place::EndDate, Mistake::EndsFirst)]);
}

#[test]
fn a_new_event_is_planned_or_held_as_its_date_says() {
    for (date, status) in [
        ("24.11.2026", "planned"),
        ("23.11.2026", "held"),
        ("декабрь", "planned"),
        ("ноябрь", "held"),
        ("2026/27", "held"),
        ("2027/28", "planned"),
        ("", "held"),
    ] {
        let draft = EventDraft { date: date.to_owned(), ..EventDraft::default() };
        assert_eq!(draft.status(today()), status, "{date}");
    }
    let chosen = EventDraft { status: "cancelled".to_owned(), ..EventDraft::default() };
    assert_eq!(chosen.status(today()), "cancelled");
}

#[test]
fn partners_and_schools_are_fields_of_their_own() {
    let out = format!("partners.{B}");
    let come = format!("partners.{C}");
    let written = format!("\"{C}\"");
    check(|draft| draft.partners = vec![C.to_owned()], &[(&out, None), (&come, Some(&written))]);
    let many = |draft: &mut EventDraft| draft.partners = (0..101).map(|n| Uuid::from_u128(n).to_string()).collect();
    check_wrong(many, &[(Place::Partners, Mistake::TooMany)]);
}

#[test]
fn numbers_are_read_and_emptied() {
    check(|draft| draft.hours = "2".to_owned(), &[("hours", Some("2"))]);
    check(|draft| draft.hours.clear(), &[("hours", None)]);
    check(|draft| draft.teachers = "0".to_owned(), &[("teachers", Some("0"))]);
    check_wrong(|draft| draft.sessions = "0".to_owned(), &[(Place::Sessions, Mistake::Unreadable)]);
    check_wrong(|draft| draft.parents = "пять".to_owned(), &[(Place::Parents, Mistake::Unreadable)]);
}

#[test]
fn criteria_not_assessed_are_not_the_same_as_none_met() {
    check(|draft| draft.assessed = false, &[("meaningful", None)]);
    check(|draft| draft.met.clear(), &[("meaningful", Some("[]"))]);
    check(|draft| draft.met.push("purpose".to_owned()), &[("meaningful", Some(r#"["purpose","reflection","joy"]"#))]);
}

#[test]
fn rows_that_were_not_touched_stay_as_they_were() {
    let field = format!("audience.{A}");
    let first = format!(r#"{{"class":"А","grades":[8],"mood":"good","school":"{A}","whole_class":true}}"#);
    let last = format!(r#"{{"grades":[],"school":"{A}"}}"#);
    let middle = format!(r#"{{"grades":[9,10],"pupils":31,"school":"{A}"}}"#);
    let all = format!("[{first},{middle},{last}]");
    check(|draft| draft.audience[1].pupils = "31".to_owned(), &[(&field, Some(&all))]);
    let counted =
        format!(r#"{{"class":"А","grades":[8],"mood":"good","pupils":20,"school":"{A}","whole_class":false}}"#);
    let alone = format!("[{counted}]");
    let edit = |draft: &mut EventDraft| {
        draft.audience.truncate(1);
        draft.audience[0].whole = false;
        draft.audience[0].pupils = "20".to_owned();
    };
    check(edit, &[(&field, Some(&alone))]);
    check(|draft| draft.audience.clear(), &[(&field, None)]);
}

fn new_row(school: &str, who: &str, pupils: &str) -> AudienceDraft {
    let (school, who, pupils) = (school.to_owned(), who.to_owned(), pupils.to_owned());
    AudienceDraft { key: 7, school, who, pupils, ..AudienceDraft::default() }
}

#[test]
fn several_classes_in_a_row_are_several_rows() {
    let field = format!("audience.{C}");
    let two = format!(
        r#"[{{"class":"А","grades":[8],"school":"{C}","whole_class":true}},{{"class":"Б","grades":[8],"school":"{C}","whole_class":true}}]"#
    );
    let edit = |draft: &mut EventDraft| {
        draft.audience.push(AudienceDraft { whole: true, ..new_row(C, "8а, б", "") });
    };
    check(edit, &[(&field, Some(&two))]);
    let grades = format!(r#"[{{"grades":[8,9],"pupils":0,"school":"{C}"}}]"#);
    check(|draft| draft.audience.push(new_row(C, "8–9", "0")), &[(&field, Some(&grades))]);
    check(|draft| draft.audience.push(new_row(C, " ", "")), &[]);
}

#[test]
fn what_is_wrong_in_a_row_is_said_with_its_place() {
    let wrong = |edit: fn() -> AudienceDraft, expected: &[Wrong]| {
        check_wrong(|draft| draft.audience.push(edit()), expected);
    };
    wrong(|| new_row(C, "", "5"), &[(Place::RowWho(7), Mistake::Missing)]);
    wrong(|| new_row(C, "все", "5"), &[(Place::RowWho(7), Mistake::Unreadable)]);
    wrong(|| new_row(C, "8А, 8Б", "5"), &[(Place::RowWho(7), Mistake::Split)]);
    wrong(|| new_row("", "8А", "5"), &[(Place::RowSchool(7), Mistake::Missing)]);
    wrong(|| new_row(C, "8А", "10001"), &[(Place::RowPupils(7), Mistake::Unreadable)]);
    wrong(
        || AudienceDraft { ovz: "6".to_owned(), disabled: "5".to_owned(), ..new_row(C, "8А", "5") },
        &[(Place::RowOvz(7), Mistake::TooMany)],
    );
    wrong(|| AudienceDraft { whole: true, ..new_row(C, "8", "") }, &[(Place::RowWho(7), Mistake::NoClass)]);
    check_wrong(|draft| draft.schools.clear(), &[0, 1, 2].map(|key| (Place::RowSchool(key), Mistake::Missing)));
}

#[test]
fn another_like_it_begins_without_the_date_and_the_result() {
    let draft = EventDraft::of(&event(), Lang::Ru).another();
    assert_eq!((draft.date.as_str(), draft.status.as_str(), draft.assessed), ("", "", false));
    assert_eq!((draft.partners.as_slice(), draft.audience.len()), ([B.to_owned()].as_slice(), 3));
}
