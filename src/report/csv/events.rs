//! The cells of an event's row.

use super::cells::{Names, number, same_as};
use super::{Cell, Choice};
use crate::format::sheet::Column::{self, *};
use crate::format::sheet::NO_GRADE;
use crate::format::sheet::part::Part;
use crate::format::sheet::parts::{Entry, joined, written};
use crate::model::event::AudienceRow;
use crate::model::{Document, Event};
use crate::words::names::name_of;
use crate::words::sheets as words;

/// The columns, in order.
pub fn columns(document: &Document, choice: Choice) -> Vec<Column> {
    let mut out = vec![
        Title,
        Form,
        FormLabel,
        Status,
        Date,
        EndDate,
        Schools,
        Partners,
        Audience,
        Teachers,
        Parents,
        Hours,
        Sessions,
        Programme,
        Initiatives,
        Level,
        Mode,
        Venue,
        Direction,
        Organiser,
        Responsible,
        Meaningful,
        Result,
        Links,
        Note,
        SameAs,
        Id,
    ];
    let doubles = document.events.values().any(|event| !event.same_as.is_empty());
    out.retain(|column| match column {
        Note => choice.notes,
        SameAs => doubles,
        _ => true,
    });
    out
}

/// One cell.
pub fn cell(event: &Event, column: Column, names: &Names<'_>) -> Cell {
    let text = |text: &Option<String>| Cell::Text(text.clone().unwrap_or_default());
    let list = |list: Vec<String>| Cell::Text(joined(list.iter().map(String::as_str)));
    match column {
        Title => text(&event.title),
        Form => Cell::Text(names.code(Some(&*event.form))),
        FormLabel => text(&event.form_label),
        Status => Cell::Text(names.code(Some(&*event.status))),
        Date => Cell::Plain(names.date(*event.date)),
        EndDate => Cell::Plain(event.end_date.map(|day| names.day(day)).unwrap_or_default()),
        Schools => list(event.schools.iter().map(|id| names.school(*id)).collect()),
        Partners => list(event.partners.iter().map(|id| names.partner(*id)).collect()),
        Audience => Cell::Text(audience(event, names)),
        Teachers => Cell::Plain(number(event.teachers)),
        Parents => Cell::Plain(number(event.parents)),
        Hours => Cell::Plain(event.hours.map(|hours| names.hours(hours)).unwrap_or_default()),
        Sessions => Cell::Plain(number(event.sessions)),
        Programme => text(&event.programme),
        Initiatives => list(event.initiatives.0.clone()),
        Level => Cell::Text(names.code(event.level.as_ref())),
        Mode => Cell::Text(names.code(event.mode.as_ref())),
        Venue => Cell::Text(names.code(event.venue.as_ref())),
        Direction => Cell::Text(names.code(event.direction.as_ref())),
        Organiser => text(&event.organiser),
        Responsible => text(&event.responsible),
        Meaningful => match event.meaningful.as_deref() {
            None => Cell::Plain(String::new()),
            Some([]) => Cell::Text(words::NONE_MET.say(names.lang).to_owned()),
            Some(met) => list(met.iter().map(|criterion| name_of(criterion, names.lang)).collect()),
        },
        Result => text(&event.result),
        Links => list(event.links.0.clone()),
        Note => text(&event.note),
        SameAs => same_as(event.same_as.iter().map(|id| id.0)),
        Id => Cell::Plain(event.id.to_string()),
        _ => Cell::Plain(String::new()),
    }
}

/// The rows of the audience, a line each. The one school of an event need not be named.
fn audience(event: &Event, names: &Names<'_>) -> String {
    let single = event.schools.len() == 1 && event.audience.0.keys().eq(event.schools.iter());
    let rows: Vec<Entry> = event.audience.iter().map(|row| audience_row(row, single, names)).collect();
    written(&rows)
}

fn audience_row(row: &AudienceRow, single: bool, names: &Names<'_>) -> Entry {
    let grades = row.grades.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
    let class = row.class.as_ref().map_or(String::new(), |class| {
        // «10 «1»» for a class whose label is a number: «10-1» would be grades, or a day.
        let number = class.as_str().starts_with(|sign: char| sign.is_ascii_digit());
        if number { format!(" «{class}»") } else { class.to_string() }
    });
    let words = if row.grades.is_empty() { NO_GRADE.to_owned() } else { format!("{grades}{class}") };
    let count = |part: Part, count: Option<u32>| count.map(|count| names.part(part, count.to_string()));
    let parts = [
        Some((String::new(), words)),
        row.whole_class.map(|whole| names.part(Part::WHOLE, names.truth(whole))),
        count(Part::PUPILS, row.pupils),
        count(Part::OVZ, row.ovz),
        count(Part::DISABLED, row.disabled),
        row.hours.map(|hours| names.part(Part::HOURS, names.hours(hours))),
        (!single).then(|| names.part(Part::SCHOOL, names.school(*row.school))),
    ];
    parts.into_iter().flatten().collect()
}
