//! The sheet of what the data lack, a row a record.

use super::Asked;
use super::cells::Cell;
use super::sheet::{Column, Sheet};
use crate::analysis::completeness::{Gap, gaps as found};
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::model::order::InOrder;
use crate::report::event_line::form_of;
use crate::words::{Phrase, fields, office as words};
use std::collections::BTreeSet;

/// Every record of every gap.
pub(super) fn gaps(asked: &Asked<'_>) -> Sheet {
    let lang = asked.lang;
    let all = found(asked.facts, asked.document, asked.question);
    let named = all.iter().filter(|rows| rows.gap == Gap::ChildNames).flat_map(|rows| rows.events.iter().copied());
    let named: BTreeSet<EventId> = named.into_set();
    let rows = all.into_iter().flat_map(|rows| {
        let row = |sort: Phrase, name: String, date: Cell| {
            let name = if name.trim().is_empty() { words::NAMELESS.say(lang).to_owned() } else { name };
            vec![Cell::words(rows.gap.name().say(lang)), Cell::words(sort.say(lang)), Cell::Words(name), date]
        };
        let event = |id: &EventId| {
            let event = asked.document.event(*id);
            // Where its texts seem to name a child, it goes by its form.
            let hidden = named.contains(id);
            let name = event.map(|event| {
                let title = event.title.clone().filter(|_| !hidden);
                title.unwrap_or_else(|| form_of(event, hidden, lang))
            });
            row(
                words::AN_EVENT,
                name.unwrap_or_default(),
                event.map_or(Cell::Empty, |event| Cell::first_day(*event.date)),
            )
        };
        let partner = |id: &PartnerId| {
            let name = asked.document.partner(*id).map(|partner| partner.name.to_string());
            row(words::A_PARTNER, name.unwrap_or_default(), Cell::Empty)
        };
        let school = |id: &SchoolId| row(words::A_SCHOOL, asked.school(*id), Cell::Empty);
        let all = rows.events.iter().map(event).chain(rows.partners.iter().map(partner));
        all.chain(rows.schools.iter().map(school)).collect::<Vec<_>>()
    });
    Sheet {
        name: words::GAPS.say(lang).to_owned(),
        holds: words::GAPS_HOLDS,
        columns: vec![
            Column::of(words::GAP, 44),
            Column::of(words::SORT, 16),
            Column::of(words::RECORD, 60),
            Column::of(fields::DATE, 13),
        ],
        rows: rows.collect(),
        totals: false,
        heads: 0,
        filtered: true,
    }
}
