//! The form of a partner: only what was touched is written, and what is wrong is named.

use super::*;
use crate::model::date::parse_day;
use crate::model::id::{PartnerId, Uuid};
use crate::model::record::Record;
use crate::model::stamp::{Stamp, Stamps};

const ID: &str = "0190a5d2-0000-7000-8000-000000000001";
const SCHOOL: &str = "0190a5d2-0000-7000-8000-000000000002";

fn today() -> Day {
    parse_day("2026-11-23").expect("a day")
}

/// A partner with a member, a code and a reference that this version does not know.
fn partner() -> Partner {
    let mut partner = Partner::blank(PartnerId(Uuid::nil()), Stamps::new(Stamp::unstamped(0)));
    let extra = Value::Object([("telex".to_owned(), Value::Int(7))].into());
    let contact = |mut members: Value| {
        if let (Value::Object(members), Value::Object(extra)) = (&mut members, &extra) {
            members.extend(extra.clone());
            members.insert("id".to_owned(), Value::from(ID));
        }
        members
    };
    let named = |pairs: &[(&str, &str)]| {
        Value::Object(pairs.iter().map(|(name, text)| ((*name).to_owned(), Value::from(*text))).collect())
    };
    for (field, value) in [
        ("name", Value::from(" ООО «Заря»")),
        ("kind", Value::from("guild")),
        ("motto", Value::from("вперёд")),
        ("aliases.Заря", Value::from("Заря")),
        (&format!("contacts.{ID}"), contact(named(&[("name", "Иванова"), ("phone", "1")]))),
        (
            &format!("agreements.{ID}"),
            contact(named(&[("school", SCHOOL), ("kind", "barter"), ("signed", "2025-09-01")])),
        ),
    ] {
        assert!(partner.write(field, Some(&value)), "{field}");
    }
    partner
}

fn check(edit: impl Fn(&mut PartnerDraft), expected: &[(&str, Option<&str>)]) {
    let partner = partner();
    let before = PartnerDraft::of(&partner, Lang::Ru);
    let mut draft = before.clone();
    edit(&mut draft);
    let changes = draft.changes(&before, Some(&partner), today()).expect("nothing is wrong");
    let said: Vec<(String, Option<String>)> =
        changes.into_iter().map(|(field, value)| (field, value.map(|value| value.canonical()))).collect();
    let expected: Vec<(String, Option<String>)> =
        expected.iter().map(|(field, value)| ((*field).to_owned(), value.map(str::to_owned))).collect();
    assert_eq!(said, expected);
}

#[test]
fn what_was_not_touched_is_not_written() {
    check(|_| {}, &[]);
    check(|draft| draft.place = "Кириши ".to_owned(), &[("place", Some("\"Кириши\""))]);
    check(|draft| draft.name = "Заря".to_owned(), &[("name", Some("\"Заря\""))]);
}

#[test]
fn what_was_emptied_is_cleared() {
    check(
        |draft| draft.aliases = "Восход\n".to_owned(),
        &[("aliases.Восход", Some("\"Восход\"")), ("aliases.Заря", None)],
    );
    check(|draft| draft.contacts.clear(), &[("contacts.0190a5d2-0000-7000-8000-000000000001", None)]);
}

#[test]
fn members_and_codes_that_the_form_does_not_know_stay() {
    check(
        |draft| draft.contacts[0].phone = "2".to_owned(),
        &[(
            "contacts.0190a5d2-0000-7000-8000-000000000001",
            Some(r#"{"id":"0190a5d2-0000-7000-8000-000000000001","name":"Иванова","phone":"2","telex":7}"#),
        )],
    );
    check(
        |draft| draft.agreements[0].expires = "31.08.2027".to_owned(),
        &[(
            "agreements.0190a5d2-0000-7000-8000-000000000001",
            Some(concat!(
                r#"{"expires":"2027-08-31","id":"0190a5d2-0000-7000-8000-000000000001","kind":"barter","#,
                r#""school":"0190a5d2-0000-7000-8000-000000000002","signed":"2025-09-01","telex":7}"#
            )),
        )],
    );
}

#[test]
fn empty_rows_are_no_contacts() {
    let new = |draft: &mut PartnerDraft| {
        draft.contacts.push(ContactDraft { id: SCHOOL.to_owned(), ..ContactDraft::default() });
        draft.agreements.push(AgreementDraft { id: SCHOOL.to_owned(), ..AgreementDraft::default() });
    };
    check(new, &[]);
}

fn check_wrong(edit: impl Fn(&mut PartnerDraft), expected: &[Wrong]) {
    let before = PartnerDraft { kind: "employer".to_owned(), name: "Заря".to_owned(), ..PartnerDraft::default() };
    let mut draft = before.clone();
    edit(&mut draft);
    assert_eq!(draft.changes(&before, None, today()).err().unwrap_or_default(), expected);
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    check_wrong(|_| {}, &[]);
    check_wrong(|draft| draft.name = "  ".to_owned(), &[(Place::Name, Mistake::Missing)]);
    check_wrong(|draft| draft.name = "я".repeat(501), &[(Place::Name, Mistake::TooLong)]);
    check_wrong(|draft| draft.kind.clear(), &[(Place::Kind, Mistake::Missing)]);
    check_wrong(|draft| draft.inn = "12".to_owned(), &[]);
    let agreement = |signed: &str, expires: &str| AgreementDraft {
        id: ID.to_owned(),
        signed: signed.to_owned(),
        expires: expires.to_owned(),
        ..AgreementDraft::default()
    };
    check_wrong(
        |draft| draft.agreements.push(agreement("вчера", "2026")),
        &[(Place::Signed(ID.to_owned()), Mistake::NotADay), (Place::Expires(ID.to_owned()), Mistake::NotADay)],
    );
    check_wrong(
        |draft| draft.agreements.push(agreement("01.09.2026", "31.08.2026")),
        &[(Place::Expires(ID.to_owned()), Mistake::EndsFirst)],
    );
    check_wrong(|draft| draft.agreements.push(agreement("01.09.2026", "01.09.2026")), &[]);
}
