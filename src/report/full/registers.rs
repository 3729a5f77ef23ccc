//! The appendices: partners and events of the note's schools, without contacts and without who is responsible.

use super::case::Case;
use crate::analysis::completeness::Gap;
use crate::analysis::partners::PartnerSummary;
use crate::model::code::Coded;
use crate::model::codes::PartnerKind;
use crate::model::id::EventId;
use crate::model::order::{self, InOrder};
use crate::model::{Event, Partner};
use crate::report::event_line::{form_of, names_form, partner_names};
use crate::report::note::{Behind, Block, Column, Table, Text};
use crate::words::dates::event_date;
use crate::words::measures::{count, many};
use crate::words::names::name_of;
use crate::words::report_results as words;
use crate::words::rules::small_first;
use std::collections::BTreeSet;

/// A longer register is not printed.
const LONGEST: usize = 1000;

/// The register of partners.
pub(super) fn partners(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    if let Some(instead) = instead(case, case.partners.len()) {
        return vec![instead];
    }
    let mut list: Vec<(&PartnerSummary, &Partner)> =
        case.partners.iter().filter_map(|one| Some((one, case.document.partner(one.id)?))).collect();
    order::sort_by_key(&mut list, |(one, partner)| (one.kind, partner.name.to_lowercase()));
    let rows = list.into_iter().enumerate().map(|(index, (one, partner))| {
        let agreement = if one.agreement { words::AGREED } else { words::NOT_AGREED };
        let events = one.events.len();
        vec![
            (index + 1).to_string().into(),
            partner.name.as_str().into(),
            kind_of(partner, lang).into(),
            agreement.say(lang).into(),
            if events == 0 {
                "0".into()
            } else {
                Text::of_count(events as u64, Behind::events(one.events.clone()), lang)
            },
        ]
    });
    let columns = vec![
        Column::numbers(words::NUMBER.say(lang)),
        Column::words(words::NAME.say(lang)),
        Column::words(words::KIND.say(lang)),
        Column::words(words::AGREEMENT.say(lang)),
        Column::numbers(words::EVENTS.say(lang)),
    ];
    let rows = rows.collect();
    let caption = words::PARTNER_REGISTER.say(lang).to_owned();
    vec![
        Block::Paragraph(words::NO_PERSONS.say(lang).into()),
        Block::Table(Table { caption, upright: false, columns, rows }),
    ]
}

/// The register of the events that were held.
pub(super) fn events(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    if let Some(instead) = instead(case, case.held.events.len()) {
        return vec![instead];
    }
    let named: BTreeSet<EventId> = case
        .gaps
        .iter()
        .filter(|rows| rows.gap == Gap::ChildNames)
        .flat_map(|rows| rows.events.iter().copied())
        .into_set();
    let rows = case.held.events.iter().filter_map(|place| {
        let id = case.facts.event_id(*place)?;
        let event = case.document.event(id)?;
        Some(event_row(
            case,
            event,
            case.held.rows(*place).map(crate::analysis::facts::Row::counted).sum(),
            named.contains(&id),
        ))
    });
    let many = case.is_of_many();
    let mut columns = vec![
        Column::words(words::DATE.say(lang)),
        Column::words(words::EVENT.say(lang)),
        Column::words(words::PARTNERS.say(lang)),
    ];
    if many {
        columns.push(Column::words(words::BESIDE_SCHOOL.say(lang)));
    }
    columns.push(Column::numbers(words::PUPILS.say(lang)));
    let rows = rows.collect();
    vec![Block::Table(Table { caption: words::EVENT_REGISTER.say(lang).to_owned(), upright: false, columns, rows })]
}

fn event_row(case: &Case, event: &Event, heads: u64, hidden: bool) -> Vec<Text> {
    let lang = case.lang;
    let form = form_of(event, hidden, lang);
    let title = event.title.as_deref().map(str::trim).filter(|title| !title.is_empty() && !hidden);
    let name = match title {
        None => form,
        Some(title) if names_form(title, &form) => title.to_owned(),
        Some(title) => words::EVENT_LINE.fill(lang, &[title, &small_first(&form)]),
    };
    let mut row = vec![event_date(*event.date, lang).into(), name.into(), partner_names(case.document, event).into()];
    if case.is_of_many() {
        let schools = event.schools.iter().filter_map(|id| case.document.school(*id));
        let names: Vec<&str> = schools.map(|school| school.shown_name()).collect();
        row.push(names.join(", ").into());
    }
    row.push(if heads == 0 { Text::default() } else { count(heads, lang).into() });
    row
}

/// What stands in the place of a register that is empty or too long for paper.
fn instead(case: &Case, length: usize) -> Option<Block> {
    let text = match length {
        0 => words::REGISTER_EMPTY.say(case.lang).to_owned(),
        1..=LONGEST => return None,
        _ => words::TOO_LONG.fill(case.lang, &[&many(length, case.lang)]),
    };
    Some(Block::Paragraph(text.into()))
}

/// The kind of a partner; of `other` what it was said to be.
fn kind_of(partner: &Partner, lang: crate::words::Lang) -> String {
    let label = partner.kind_label.as_deref().map(str::trim).filter(|label| !label.is_empty());
    match &*partner.kind {
        Coded::Known(PartnerKind::Other) => label.map_or_else(|| name_of(&partner.kind, lang), str::to_owned),
        kind => name_of(kind, lang),
    }
}
