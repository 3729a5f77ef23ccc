//! A register of partners: a row a partner, or several rows of one with an agreement or a contact each.

use super::edit::Edit;
use super::row::{LONG, NAME, Row};
use super::{Reason, Work, agreements, contacts, forms};
use crate::format::sheet::column::Column;
use crate::format::sheet::part::referred;
use crate::format::sheet::value::codes::{kind_of_cell, kind_of_name, own_code};
use crate::model::Partner;
use crate::model::code::Coded;
use crate::model::codes::PartnerKind;
use crate::model::document::Kept;
use crate::model::id::{PartnerId, Uuid, parse_uuid};
use crate::model::inn::{InnCheck, check_inn};
use crate::model::record::List;
use std::collections::BTreeSet;

/// Members that are one text each.
const TEXTS: [(Column, &str, usize); 5] = [
    (Column::ShortName, "short_name", NAME),
    (Column::KindLabel, "kind_label", LONG),
    (Column::Sector, "sector", LONG),
    (Column::Place, "place", LONG),
    (Column::Website, "website", LONG),
];

/// Reads the rows.
pub fn read(rows: &[Row<'_>], work: &mut Work<'_>) {
    let mut seen = BTreeSet::new();
    for row in rows {
        // What has the code of a record needs no name to be known.
        let nameless = if row.plain(Column::Id).is_some() { Ok(String::new()) } else { Err(Reason::NoName) };
        let name = match row.name(Column::Name).unwrap_or(nameless) {
            Ok(name) => name,
            Err(reason) => {
                work.leave_out(row, Column::Name, reason);
                continue;
            }
        };
        let inn = inn(row, work);
        let id = match known(row, &name, inn.as_deref(), &mut seen, work) {
            Ok(id) => id.unwrap_or_else(|| PartnerId((work.new_id)())),
            Err(reason) => {
                work.leave_out(row, Column::Id, reason);
                continue;
            }
        };
        read_row(row, id, &name, inn, work);
        work.out.rows += 1;
    }
}

/// The identifier that a row of a sheet of this program has.
pub fn own_id(row: &Row<'_>, list: List, seen: &mut BTreeSet<Uuid>, work: &Work<'_>) -> Result<Option<Uuid>, Reason> {
    let Some(code) = row.plain(Column::Id) else { return Ok(None) };
    let id = parse_uuid(code.trim()).ok_or(Reason::WrongCode)?;
    let elsewhere = [&work.out.document, work.context.document]
        .into_iter()
        .filter_map(|document| document.find(id))
        .any(|record| record.list() != list);
    if elsewhere {
        Err(Reason::WrongCode)
    } else if seen.insert(id) {
        Ok(Some(id))
    } else {
        Err(Reason::Twice)
    }
}

/// The partner that a row means, where it is there.
fn known(
    row: &Row<'_>,
    name: &str,
    inn: Option<&str>,
    seen: &mut BTreeSet<Uuid>,
    work: &Work<'_>,
) -> Result<Option<PartnerId>, Reason> {
    if let Some(id) = own_id(row, List::Partners, seen, work)? {
        return Ok(Some(PartnerId(id)));
    }
    let by_inn = inn.and_then(|inn| work.names.of_inn(inn));
    Ok(by_inn.or_else(|| work.find_partner(name)))
}

fn read_row(row: &Row<'_>, id: PartnerId, name: &str, inn: Option<String>, work: &mut Work<'_>) {
    let mut edit = Edit::<Partner>::of(id.0, &work.out.document, work.context.document, work.context.at, row.is_own());
    if row.is_of_book() {
        edit = edit.beside(work.context.shown);
    }
    // A partner found by another writing of its name keeps the one that it has.
    if row.is_own() && row.plain(Column::Id).is_some() && (edit.is_new || !name.is_empty()) {
        edit.set("name", &name.to_owned());
    } else {
        edit.fill("name", &name.to_owned());
    }
    read_kind(row, name, &mut edit, work);
    for (column, field, most) in TEXTS {
        let text = row.text(column, most);
        let text = work.or_note(row, column, text);
        edit.set_some(field, text.as_ref());
    }
    edit.set_some("inn", inn.as_ref());
    for alias in row.parts(Column::Aliases) {
        if alias.is_empty() || alias.chars().count() > NAME {
            work.note(row, Column::Aliases, Reason::TooLong);
        } else {
            edit.set(&format!("aliases.{alias}"), &alias);
        }
    }
    same_as(row, &mut edit, work);
    agreements::read(row, work, &mut edit);
    contacts::read(row, work, &mut edit);
    let note = row.text(Column::Note, LONG);
    let note = work.or_note(row, Column::Note, note);
    edit.set_some("note", note.as_ref());
    work.names.made(name, id);
    edit.keep(&mut work.out.document);
    forms::read(row, id, work);
}

/// What was said to be the same, by the codes of the records.
pub fn same_as<R: Kept>(row: &Row<'_>, edit: &mut Edit<'_, R>, work: &mut Work<'_>) {
    for text in row.parts(Column::SameAs) {
        match referred(&text) {
            Some(other) => edit.set(&format!("same_as.{other}"), &other.to_string()),
            None => work.note(row, Column::SameAs, Reason::WrongCode),
        }
    }
}

/// The kind: what the cell says; where it says nothing or something else, what the name says of a new partner.
fn read_kind(row: &Row<'_>, name: &str, edit: &mut Edit<'_, Partner>, work: &mut Work<'_>) {
    let cell = row.plain(Column::Kind).unwrap_or_default();
    // The workbook shows what a person wrote for «иное» in its place.
    let is_other = |shown: &Partner| shown.kind.is(PartnerKind::Other) && shown.kind_label.as_ref() == Some(&cell);
    if edit.shown().is_some_and(is_other) {
        return;
    }
    if row.is_own()
        && let Some(kind) = own_code::<PartnerKind>(&cell)
    {
        edit.set("kind", &kind);
        return;
    }
    if let Some((kind, hint)) = kind_of_cell(&cell) {
        // A hint is better than nothing, and no better than what is known.
        if edit.is_new || !hint || edit.record.kind.is(PartnerKind::Other) {
            edit.set("kind", &Coded::from(kind));
        }
    } else if edit.is_new {
        let (kind, guessed) = kind_of_name(name);
        edit.set("kind", &Coded::from(kind));
        if kind == PartnerKind::Other && row.plain(Column::KindLabel).is_none() {
            let words = row.text(Column::Kind, LONG);
            let words = work.or_note(row, Column::Kind, words);
            edit.set_some("kind_label", words.as_ref());
        }
        work.out.kind_guessed.extend(guessed.then_some(edit.record.id));
    }
}

/// The digits of an ИНН.
fn inn(row: &Row<'_>, work: &mut Work<'_>) -> Option<String> {
    let text = row.text(Column::Inn, LONG);
    let text = work.or_note(row, Column::Inn, text)?;
    if row.is_own() {
        // What this program wrote comes back as it is, with the doubt that the plan shows; what somebody typed over the number
        // of a partner who is here is looked at like anywhere else.
        let partner = row.plain(Column::Id).and_then(|code| PartnerId::parse(code.trim()));
        let partner = partner.and_then(|id| work.context.document.partner(id));
        let is_kept = partner.is_none_or(|partner| partner.inn.as_ref() == Some(&text));
        if is_kept || check_inn(&text) != InnCheck::NotAnInn {
            return Some(text);
        }
    }
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    let other = text.chars().any(char::is_alphabetic);
    // A spreadsheet takes the zero away that some numbers begin with.
    let digits = if matches!(digits.len(), 9 | 11) { format!("0{digits}") } else { digits };
    if other || check_inn(&digits) == InnCheck::NotAnInn {
        work.note(row, Column::Inn, Reason::NotAnInn);
        return None;
    }
    Some(digits)
}
