//! The cells of a partner's row.

use super::cells::{Names, same_as};
use super::{Cell, Choice};
use crate::format::sheet::Column::{self, *};
use crate::format::sheet::part::Part;
use crate::format::sheet::parts::{Entry, joined, written};
use crate::model::partner::{Agreement, Contact};
use crate::model::{Document, Partner};

/// The columns, in order.
pub fn columns(document: &Document, choice: Choice) -> Vec<Column> {
    let mut out = vec![
        Name, ShortName, Kind, KindLabel, Sector, Inn, Place, Website, Aliases, Agreements, Contacts, Note, SameAs, Id,
    ];
    let doubles = document.partners.values().any(|partner| !partner.same_as.is_empty());
    out.retain(|column| match column {
        Contacts => choice.contacts,
        Note => choice.notes,
        SameAs => doubles,
        _ => true,
    });
    out
}

/// One cell.
pub fn cell(partner: &Partner, column: Column, names: &Names<'_>) -> Cell {
    let text = |text: &Option<String>| Cell::Text(text.clone().unwrap_or_default());
    match column {
        Name => Cell::Text(partner.name.to_string()),
        ShortName => text(&partner.short_name),
        Kind => Cell::Text(names.code(Some(&*partner.kind))),
        KindLabel => text(&partner.kind_label),
        Sector => text(&partner.sector),
        Inn => text(&partner.inn),
        Place => text(&partner.place),
        Website => text(&partner.website),
        Note => text(&partner.note),
        Aliases => Cell::Text(joined(partner.aliases.iter().map(String::as_str))),
        Agreements => {
            let all: Vec<Entry> = partner.agreements.values().map(|own| agreement(own, names)).collect();
            Cell::Text(written(&all))
        }
        Contacts => {
            let all: Vec<Entry> = partner.contacts.values().map(|own| contact(own, names)).collect();
            Cell::Text(written(&all))
        }
        SameAs => same_as(partner.same_as.iter().map(|id| id.0)),
        Id => Cell::Plain(partner.id.to_string()),
        _ => Cell::Plain(String::new()),
    }
}

fn agreement(own: &Agreement, names: &Names<'_>) -> Entry {
    let parts = [
        own.number.clone().map(|number| names.part(Part::NUMBER, number)),
        own.kind.as_ref().map(|kind| names.part(Part::KIND, names.code(Some(kind)))),
        own.signed.map(|day| names.part(Part::SIGNED, names.day(day))),
        own.expires.map(|day| names.part(Part::EXPIRES, names.day(day))),
        own.auto_renew.map(|truth| names.part(Part::RENEWS, names.truth(truth))),
        own.school.map(|school| names.part(Part::SCHOOL, names.school(school))),
        Some(names.part(Part::CODE, own.id.to_string())),
    ];
    parts.into_iter().flatten().collect()
}

fn contact(own: &Contact, names: &Names<'_>) -> Entry {
    let said = |part: Part, text: &Option<String>| text.clone().map(|text| names.part(part, text));
    let parts = [
        said(Part::NAME, &own.name),
        said(Part::ROLE, &own.role),
        said(Part::PHONE, &own.phone),
        said(Part::EMAIL, &own.email),
        Some(names.part(Part::CODE, own.id.to_string())),
    ];
    parts.into_iter().flatten().collect()
}
