//! The agreements of a partner: a line each in sheets of this program; one, in columns of its own, in sheets of people.

use super::edit::Edit;
use super::row::{LONG, NAME, Row};
use super::{Reason, Work};
use crate::format::sheet::column::Column;
use crate::format::sheet::part::Part;
use crate::format::sheet::value::codes::{code, own_code, truth};
use crate::format::sheet::value::dates::when;
use crate::format::sheet::value::{fold, parts};
use crate::model::Partner;
use crate::model::code::Coded;
use crate::model::codes::AgreementKind;
use crate::model::date::{Day, EventDate};
use crate::model::field::Required;
use crate::model::id::AgreementId;
use crate::model::partner::Agreement;

/// Reads the agreements of a row into its partner.
pub fn read(row: &Row<'_>, work: &mut Work<'_>, edit: &mut Edit<'_, Partner>) {
    if let Some(text) = row.plain(Column::Agreements) {
        for entry in parts::entries(&text) {
            match own(&entry, work, edit) {
                Ok(agreement) => edit.set(&format!("agreements.{}", agreement.id.0), &agreement),
                Err(reason) => work.note(row, Column::Agreements, reason),
            }
        }
    }
    one(row, work, edit);
}

/// An agreement of a sheet of this program.
fn own(entry: &parts::Entry, work: &mut Work<'_>, edit: &Edit<'_, Partner>) -> Result<Agreement, Reason> {
    const PARTS: [Part; 7] =
        [Part::NUMBER, Part::KIND, Part::SIGNED, Part::EXPIRES, Part::RENEWS, Part::SCHOOL, Part::CODE];
    let nameless = entry.iter().any(|(name, _)| name.is_empty());
    if nameless || !Part::cover(&PARTS, entry) {
        return Err(Reason::UnknownWord);
    }
    let said = |part: Part| part.of(entry);
    let id = match said(Part::CODE) {
        Some(code) => AgreementId::parse(code).ok_or(Reason::WrongCode)?,
        None => AgreementId((work.new_id)()),
    };
    let mut agreement = edit.record.agreements.get(&id).cloned().unwrap_or_else(Agreement::blank);
    agreement.id = Required(id);
    let day = |text: &str| day(text, work).ok_or(Reason::NoSuchDate);
    let day = |part: Part| said(part).map(day).transpose();
    agreement.school = match said(Part::SCHOOL) {
        Some(name) => Some(work.school(name).ok_or(Reason::NoSuchSchool)?),
        None => None,
    };
    agreement.kind = said(Part::KIND).map(|word| own_code(word).ok_or(Reason::UnknownWord)).transpose()?;
    agreement.number = said(Part::NUMBER).map(str::to_owned);
    if agreement.number.as_ref().is_some_and(|number| number.chars().count() > LONG) {
        return Err(Reason::TooLong);
    }
    agreement.signed = day(Part::SIGNED)?;
    agreement.expires = day(Part::EXPIRES)?;
    agreement.auto_renew = said(Part::RENEWS).map(|word| truth(word).ok_or(Reason::UnknownWord)).transpose()?;
    Ok(agreement)
}

/// The one agreement that a row of people's sheets has.
fn one(row: &Row<'_>, work: &mut Work<'_>, edit: &mut Edit<'_, Partner>) {
    let number = row.text(Column::AgreementNumber, NAME);
    let number = work.or_note(row, Column::AgreementNumber, number);
    if number.as_deref().and_then(truth) == Some(false)
        || number.as_deref().is_some_and(|text| fold(text).starts_with("нет "))
    {
        return;
    }
    let signed = read_day(row, Column::Signed, work);
    let expires = read_day(row, Column::Expires, work);
    if number.is_none() && signed.is_none() && expires.is_none() {
        return;
    }
    let said = number.as_deref().map(|text| number_and_day(text, work)).unwrap_or_default();
    let signed = signed.or(said.1);
    let kind = row.code::<AgreementKind>(Column::AgreementKind);
    let kind = work.or_note(row, Column::AgreementKind, kind).or_else(|| said.2.map(Coded::from));
    // The same number, or where there is none the same day, is the same agreement.
    let same = |own: &&Agreement| match (&said.0, &own.number) {
        (Some(new), Some(own)) => fold(new) == fold(own),
        (None, None) => own.signed == signed,
        _ => false,
    };
    let there = edit.record.agreements.values().find(same).cloned();
    let mut agreement = there.unwrap_or_else(|| {
        let mut new = Agreement::blank();
        new.id = Required(AgreementId((work.new_id)()));
        new.school = work.context.own.filter(|own| work.context.document.owner != Some(*own));
        new
    });
    agreement.number = said.0.or(agreement.number);
    agreement.signed = signed.or(agreement.signed);
    agreement.expires = expires.or(agreement.expires);
    agreement.kind = kind.or(agreement.kind);
    edit.set(&format!("agreements.{}", agreement.id.0), &agreement);
}

fn read_day(row: &Row<'_>, column: Column, work: &mut Work<'_>) -> Option<Day> {
    if let Some(day) = row.day(column) {
        return Some(day);
    }
    let text = row.plain(column)?;
    // «бессрочно», «1 год» are no last day.
    if !text.chars().any(|sign| sign.is_ascii_digit()) {
        return None;
    }
    let day = day(&text, work);
    if day.is_none() {
        work.note(row, column, Reason::NoSuchDate);
    }
    day
}

/// The day of a text that says one to the day.
fn day(text: &str, work: &Work<'_>) -> Option<Day> {
    match when(text, work.context.year).ok()?.start {
        EventDate::Day(day) => Some(day),
        _ => None,
    }
}

/// «Договор о сотрудничестве № 12 от 01.09.2025» says the number, the day and what it is about; «есть» nothing of it.
fn number_and_day(text: &str, work: &Work<'_>) -> (Option<String>, Option<Day>, Option<AgreementKind>) {
    if truth(text) == Some(true) || fold(text) == "имеется" {
        return (None, None, None);
    }
    let kind = code::<AgreementKind>(text);
    let (before, signed) = match text.split_once(" от ") {
        Some((before, after)) => (before, day(after, work)),
        None => (text, None),
    };
    let number = match before.split_once('№') {
        Some((_, number)) => Some(number.trim()),
        // Where only words stand, there is no number.
        None => Some(before.trim()).filter(|text| text.chars().any(|sign| sign.is_ascii_digit())),
    };
    let number = number.filter(|text| !text.is_empty()).map(|text| text.trim_end_matches([',', ';']).to_owned());
    (number, signed, kind)
}
