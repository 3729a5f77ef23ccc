//! The sheets of the registers, as they may be handed on: without contacts, notes and persons responsible. The
//! codes of the records are there so that a corrected register finds them again.

use super::Asked;
use super::cells::Cell;
use super::sheet::{Column, Sheet};
use crate::analysis::Scope;
use crate::analysis::completeness::{Gap, some_gaps};
use crate::analysis::partners::{PartnerSummary, partners as summaries};
use crate::analysis::select::Selection;
use crate::model::Event;
use crate::model::date::EventDate;
use crate::model::id::{EventId, SchoolId};
use crate::model::order::{self, InOrder};
use crate::report::event_line::form_of;
use crate::words::dates::event_date;
use crate::words::names::{Named, name_of};
use crate::words::{fields, office as words, sheets};
use std::collections::BTreeSet;

/// The partners of the question, by name.
pub(super) fn partners(asked: &Asked<'_>) -> Sheet {
    let mut all = summaries(asked.facts, asked.question);
    order::sort_by_key(&mut all, |partner| {
        let name = asked.document.partner(partner.id).map(|record| record.name.to_lowercase());
        (name.unwrap_or_default(), partner.id)
    });
    Sheet {
        name: words::PARTNERS_SHEET.say(asked.lang).to_owned(),
        holds: words::PARTNERS_HOLDS,
        columns: vec![
            Column::of(fields::NAME, 48),
            Column::of(fields::SHORT_NAME, 22),
            Column::of(fields::KIND, 30),
            Column::of(fields::SECTOR, 22),
            Column::of(fields::INN, 15),
            Column::of(fields::PLACE, 18),
            Column::of(fields::WEBSITE, 24),
            Column::of(words::AGREEMENT, 12),
            Column::of(words::EVENTS_OF_PERIOD, 14),
            Column::of(words::FORMS, 44),
            Column::of(words::LAST_EVENT, 15),
            Column::of(sheets::CODE, 38),
        ],
        rows: all.iter().filter_map(|partner| partner_row(asked, partner)).collect(),
        totals: false,
        heads: 1,
        filtered: true,
    }
}

fn partner_row(asked: &Asked<'_>, summary: &PartnerSummary) -> Option<Vec<Cell>> {
    let (partner, lang) = (asked.document.partner(summary.id)?, asked.lang);
    let text = |text: &Option<String>| Cell::words(text.clone().unwrap_or_default());
    let kind = partner.kind_label.clone().filter(|_| partner.kind.is(crate::model::codes::PartnerKind::Other));
    let forms: Vec<&str> = summary.forms.iter().map(|form| form.name().say(lang)).collect();
    Some(vec![
        Cell::words(partner.name.to_string()),
        text(&partner.short_name),
        Cell::words(kind.unwrap_or_else(|| name_of(&partner.kind, lang))),
        text(&partner.sector),
        text(&partner.inn),
        text(&partner.place),
        text(&partner.website),
        Cell::words((if summary.agreement { sheets::YES } else { sheets::NO }).say(lang)),
        Cell::Count(summary.events.len() as u64),
        Cell::words(forms.join(", ")),
        summary.last.map_or(Cell::Empty, |last| Cell::Day(last.day)),
        Cell::words(partner.id.to_string()),
    ])
}

/// The events of the question's period and schools, of any status, by date.
pub(super) fn events(asked: &Asked<'_>) -> Sheet {
    let selection = Selection::new(asked.facts, asked.question);
    let all = selection.of_any_status();
    let named = some_gaps(asked.facts, asked.document, asked.question, &[Gap::ChildNames]);
    let named: BTreeSet<EventId> = named.into_iter().flat_map(|rows| rows.events).into_set();
    let rows = all.into_iter().filter_map(|event| {
        let record = asked.document.event(asked.facts.event_id(event)?)?;
        let pupils: u64 = selection.rows(event).map(crate::analysis::facts::Row::counted).sum();
        Some(event_row(asked, record, pupils, named.contains(&record.id)))
    });
    Sheet {
        name: words::EVENTS_SHEET.say(asked.lang).to_owned(),
        holds: words::EVENTS_HOLDS,
        columns: vec![
            Column::of(words::FIRST_DAY, 13),
            Column::of(words::DATE_ROUGHLY, 18),
            Column::of(fields::END_DATE, 13),
            Column::of(fields::NAME, 44),
            Column::of(fields::FORM, 28),
            Column::of(fields::STATUS, 16),
            Column::of(sheets::SCHOOLS, 34),
            Column::of(sheets::PARTNERS, 44),
            Column::of(sheets::CLASSES, 18),
            Column::of(words::PUPILS_COME, 15),
            Column::of(fields::TEACHERS, 11),
            Column::of(fields::PARENTS, 11),
            Column::of(fields::HOURS, 9),
            Column::of(fields::SESSIONS, 9),
            Column::of(fields::LEVEL, 18),
            Column::of(fields::MODE, 16),
            Column::of(fields::PROGRAMME, 30),
            Column::of(sheets::CODE, 38),
        ],
        rows: rows.collect(),
        totals: false,
        heads: 0,
        filtered: true,
    }
}

/// The row of an event. Where its texts seem to name a child it has no title, and no form but the usual ones.
fn event_row(asked: &Asked<'_>, event: &Event, pupils: u64, hidden: bool) -> Vec<Cell> {
    let lang = asked.lang;
    let text = |text: &Option<String>| Cell::words(text.clone().unwrap_or_default());
    let roughly = match *event.date {
        EventDate::Day(_) => Cell::Empty,
        date => Cell::words(event_date(date, lang)),
    };
    let schools: Vec<String> = event.schools.iter().map(|id| asked.school(*id)).collect();
    let partners = event.partners.iter().filter_map(|id| asked.document.partner(*id));
    let partners: Vec<&str> = partners.map(|partner| partner.shown_name()).collect();
    vec![
        Cell::first_day(*event.date),
        roughly,
        event.end().map_or(Cell::Empty, Cell::Day),
        if hidden { Cell::Empty } else { text(&event.title) },
        Cell::words(form_of(event, hidden, lang)),
        Cell::words(name_of(&event.status, lang)),
        Cell::words(schools.join("; ")),
        Cell::words(partners.join("; ")),
        Cell::words(classes(asked, event)),
        Cell::Count(pupils),
        Cell::counted(event.teachers),
        Cell::counted(event.parents),
        event.hours.map_or(Cell::Empty, |hours| Cell::Number(hours.number())),
        Cell::counted(event.sessions),
        Cell::words(event.level.as_ref().map(|level| name_of(level, lang)).unwrap_or_default()),
        Cell::words(event.mode.as_ref().map(|mode| name_of(mode, lang)).unwrap_or_default()),
        text(&event.programme),
        Cell::words(event.id.to_string()),
    ]
}

/// Who came of the schools that are asked about: «8А, 8Б, 9–11» as «8А, 8Б, 9, 10, 11».
fn classes(asked: &Asked<'_>, event: &Event) -> String {
    let place = |id: SchoolId| asked.facts.school_index(id);
    let is_asked = |id: SchoolId| match &asked.question.scope {
        Scope::All => true,
        Scope::Schools(schools) => place(id).is_some() && schools.iter().any(|one| place(*one) == place(id)),
    };
    let row = |row: &crate::model::event::AudienceRow| {
        let grades: Vec<String> = row.grades.iter().map(u8::to_string).collect();
        format!("{}{}", grades.join(", "), row.class.as_ref().map(ToString::to_string).unwrap_or_default())
    };
    let rows = event.audience.iter().filter(|row| is_asked(*row.school)).map(row);
    rows.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
}
