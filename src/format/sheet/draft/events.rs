//! A register of events, or a plan: a row an event.

use super::edit::Edit;
use super::partners::{own_id, same_as};
use super::row::{LONG, Row, one_line};
use super::{Reason, Work, audience, date};
use crate::format::sheet::column::Column;
use crate::format::sheet::value::codes::{Written, code, form, own_code, truth};
use crate::format::sheet::value::dates::{When, when as read_date};
use crate::format::sheet::value::fold;
use crate::model::Event;
use crate::model::code::Coded;
use crate::model::codes::{Direction, EventStatus, Form, Level, Meaningful, Mode, Venue};
use crate::model::date::EventDate;
use crate::model::document::Document;
use crate::model::field::FieldValue;
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::model::record::List;
use std::collections::BTreeSet;

/// The most partners of one event.
const MOST_PARTNERS: usize = 100;

/// Members that are one text each.
const TEXTS: [(Column, &str); 4] = [
    (Column::Programme, "programme"),
    (Column::Organiser, "organiser"),
    (Column::Responsible, "responsible"),
    (Column::Result, "result"),
];

/// Reads the rows.
pub fn read(rows: &[Row<'_>], is_plan: bool, work: &mut Work<'_>) {
    let mut seen = BTreeSet::new();
    for row in rows {
        let id = match own_id(row, List::Events, &mut seen, work) {
            Ok(id) => id.map(EventId),
            Err(reason) => {
                work.leave_out(row, Column::Id, reason);
                continue;
            }
        };
        let title = row.name(Column::Title);
        let title = work.or_note(row, Column::Title, title);
        // The workbook leaves a title out that may name a child; without its code nobody knows such an event.
        let formless = row.is_of_book() || row.plain(Column::Form).is_none();
        if title.is_none() && formless && id.is_none() {
            work.leave_out(row, Column::Title, Reason::NoName);
            continue;
        }
        let when = match date::of(row, is_plan, work) {
            Ok(when) => when,
            Err((column, reason)) => {
                work.leave_out(row, column, reason);
                continue;
            }
        };
        let shown = id.filter(|_| row.is_of_book()).and_then(|id| work.context.shown.event(id));
        let as_shown = shown.map_or_else(AsShown::default, |event| AsShown::of(row, event, work.context.shown));
        let schools = if as_shown.schools { BTreeSet::new() } else { schools(row, work) };
        let there = |work: &Work<'_>| same_event(title.as_deref(), when, &schools, work);
        let id = id.or_else(|| there(work)).unwrap_or_else(|| EventId((work.new_id)()));
        let mut edit =
            Edit::<Event>::of(id.0, &work.out.document, work.context.document, work.context.at, row.is_own());
        if row.is_of_book() {
            edit = edit.beside(work.context.shown);
        }
        edit.set_some("title", title.as_ref());
        read_form(row, title.as_deref(), &mut edit, work);
        read_when(row, is_plan, when, &mut edit, work);
        if !as_shown.schools {
            read_schools(row, schools, &mut edit);
        }
        if !as_shown.partners {
            read_partners(row, &mut edit, work);
        }
        // The workbook says of an audience only which classes came: less than is known of an event that is there.
        if edit.is_new || !row.is_of_book() {
            audience::read(row, work, &mut edit);
        }
        read_rest(row, &mut edit, work);
        read_note(row, when.is_some_and(|when| when.vague), &mut edit, work);
        edit.keep(&mut work.out.document);
        work.out.rows += 1;
    }
}

/// Whether the cells of a workbook's row name those whom the event has, as they are shown.
#[derive(Clone, Copy, Default)]
struct AsShown {
    schools: bool,
    partners: bool,
}

impl AsShown {
    fn of(row: &Row<'_>, event: &Event, shown: &Document) -> Self {
        let is = |column: Column, names: Vec<&str>| row.words(column).trim() == names.join("; ").trim();
        let school = |id: &SchoolId| shown.school(*id).map_or("", |school| school.shown_name());
        let partner = |id: &PartnerId| shown.partner(*id).map(|partner| partner.shown_name());
        Self {
            schools: is(Column::Schools, event.schools.iter().map(school).collect()),
            partners: is(Column::Partners, event.partners.iter().filter_map(partner).collect()),
        }
    }
}

/// The event that is there with this title and date, at one of these schools.
fn same_event(
    title: Option<&str>,
    when: Option<When>,
    schools: &BTreeSet<SchoolId>,
    work: &Work<'_>,
) -> Option<EventId> {
    let start = when.map_or(EventDate::Year(work.context.year), |when| when.start);
    let same = |event: &&Event| {
        *event.date == start
            && (event.schools.is_empty() && schools.is_empty() || !event.schools.is_disjoint(schools))
            // A row of this table is never the same as another one: lessons repeat.
            && !work.out.document.events.contains_key(&event.id.0)
    };
    let titled = work.names.titled(title?).iter().filter_map(|id| work.context.document.event(*id));
    titled.into_iter().find(same).map(|event| event.id)
}

fn read_form(row: &Row<'_>, title: Option<&str>, edit: &mut Edit<'_, Event>, work: &mut Work<'_>) {
    let label = row.text(Column::FormLabel, LONG);
    let label = work.or_note(row, Column::FormLabel, label);
    let cell = row.plain(Column::Form);
    // The workbook shows what a person wrote for «иное» in its place.
    let label_shown =
        edit.shown().filter(|shown| shown.form.is(Form::Other)).and_then(|shown| shown.form_label.as_ref());
    if label_shown.is_some_and(|label| cell.as_deref().map(str::trim) == Some(label.trim())) {
        return;
    }
    let own = cell.as_deref().filter(|_| row.is_own()).and_then(own_code::<Form>);
    let read = cell.as_deref().filter(|_| own.is_none()).and_then(form);
    if let Some(code) = own {
        edit.set("form", &code);
    } else if let Some((code, programme)) = read {
        edit.set("form", &Coded::from(code));
        if let Some(programme) = programme {
            edit.fill_missing("programme", &programme);
        }
    } else if let Some(mode) = cell.as_deref().and_then(code::<Mode>) {
        // «Форма: очно» says how, not what.
        edit.set("mode", &Coded::from(mode));
        form_of_title(title, edit);
    } else if cell.is_some() {
        edit.set("form", &Coded::from(Form::Other));
        let words = row.text(Column::Form, LONG);
        let words = work.or_note(row, Column::Form, words);
        edit.set_some("form_label", words.as_ref());
    } else {
        form_of_title(title, edit);
    }
    edit.set_some("form_label", label.as_ref());
}

/// The form that a new event's title names.
fn form_of_title(title: Option<&str>, edit: &mut Edit<'_, Event>) {
    if edit.is_new {
        let (form, programme) = title.and_then(form).unwrap_or((Form::Other, None));
        edit.set("form", &Coded::from(form));
        edit.set_some("programme", programme.as_ref());
    }
}

fn read_when(row: &Row<'_>, is_plan: bool, when: Option<When>, edit: &mut Edit<'_, Event>, work: &mut Work<'_>) {
    let year = EventDate::Year(work.context.year);
    match when {
        Some(when) => {
            let moved = *edit.record.date != when.start;
            edit.set("date", &when.start);
            edit.set_some("end_date", when.end.as_ref());
            if moved && edit.record.end_date.is_some_and(|end| end < when.start.first_day()) {
                edit.clear("end_date");
            }
        }
        None if edit.is_new => edit.set("date", &year),
        None => {}
    }
    let status = row
        .code::<EventStatus>(Column::Status)
        .map(|status| status.or_else(|reason| held_by_sign(row, work).ok_or(reason)));
    if let Some(status) = work.or_note(row, Column::Status, status) {
        edit.set("status", &status);
    } else if edit.is_new {
        let start = when.map_or(year, |when| when.start);
        let held = !is_plan && start.first_day() <= work.context.today;
        edit.set("status", &Coded::from(if held { EventStatus::Held } else { EventStatus::Planned }));
    }
}

/// «+», «V» or a day in the column of the remark that it was done.
fn held_by_sign(row: &Row<'_>, work: &Work<'_>) -> Option<Coded<EventStatus>> {
    let text = row.plain(Column::Status)?;
    let dated = || matches!(read_date(&text, work.context.year), Ok(When { start: EventDate::Day(_), .. }));
    (truth(&text) == Some(true) || dated()).then(|| EventStatus::Held.into())
}

/// The schools of a row: those it names, or the own one.
fn schools(row: &Row<'_>, work: &mut Work<'_>) -> BTreeSet<SchoolId> {
    let mut out = BTreeSet::new();
    let names = row.parts(Column::Schools);
    for name in &names {
        match work.school(name) {
            Some(school) => drop(out.insert(school)),
            None => work.note(row, Column::Schools, Reason::NoSuchSchool),
        }
    }
    if names.is_empty() && !row.is_own() {
        out.extend(work.context.own);
    }
    out
}

fn read_schools(row: &Row<'_>, schools: BTreeSet<SchoolId>, edit: &mut Edit<'_, Event>) {
    let said = row.plain(Column::Schools).is_some();
    if !said && !edit.is_new {
        return;
    }
    for school in &schools {
        edit.set(&format!("schools.{school}"), school);
    }
    // A sheet of this program says all of them.
    if row.is_own() && said {
        for gone in edit.record.schools.clone().difference(&schools) {
            edit.clear(&format!("schools.{gone}"));
        }
    }
}

fn read_partners(row: &Row<'_>, edit: &mut Edit<'_, Event>, work: &mut Work<'_>) {
    let parts = row.parts(Column::Partners);
    if parts.is_empty() {
        return;
    }
    let parts = if row.is_own() { parts } else { work.split_partners(parts) };
    if parts.len() > MOST_PARTNERS {
        return work.note(row, Column::Partners, Reason::TooMany);
    }
    let mut partners: BTreeSet<PartnerId> = BTreeSet::new();
    for name in parts {
        match work.partner(&name) {
            Some(partner) => drop(partners.insert(partner)),
            None => work.note(row, Column::Partners, Reason::UnknownWord),
        }
    }
    if !row.is_own() && edit.record.partners.union(&partners).count() > MOST_PARTNERS {
        return work.note(row, Column::Partners, Reason::TooMany);
    }
    for partner in &partners {
        edit.set(&format!("partners.{partner}"), partner);
    }
    if row.is_own() {
        for gone in edit.record.partners.clone().difference(&partners) {
            edit.clear(&format!("partners.{gone}"));
        }
    }
}

fn read_rest(row: &Row<'_>, edit: &mut Edit<'_, Event>, work: &mut Work<'_>) {
    same_as(row, edit, work);
    for (column, field) in TEXTS {
        let text = row.text(column, LONG);
        let text = work.or_note(row, column, text);
        edit.set_some(field, text.as_ref());
    }
    for (column, field, most) in [
        (Column::Teachers, "teachers", audience::MOST_PEOPLE),
        (Column::Parents, "parents", audience::MOST_PEOPLE),
        (Column::Sessions, "sessions", 1_000),
    ] {
        let count = row.count(column, most);
        let count = work.or_note(row, column, count).filter(|count| column != Column::Sessions || *count > 0);
        edit.set_some(field, count.as_ref());
    }
    let hours = row.hours(Column::Hours);
    let hours = work.or_note(row, Column::Hours, hours);
    edit.set_some("hours", hours.as_ref());
    read_code::<Level>(row, Column::Level, "level", edit, work);
    read_code::<Mode>(row, Column::Mode, "mode", edit, work);
    read_venue(row, edit, work);
    read_code::<Direction>(row, Column::Direction, "direction", edit, work);
    for (column, field) in [(Column::Initiatives, "initiatives"), (Column::Links, "links")] {
        let list = row.parts(column);
        if list.iter().any(|text| text.chars().count() > LONG) {
            work.note(row, column, Reason::TooLong);
        } else if !list.is_empty() {
            edit.set(field, &list);
        }
    }
    read_meaningful(row, edit, work);
}

/// Where an event is: a word of the list, or the name of a partner, at whose place it is then.
fn read_venue(row: &Row<'_>, edit: &mut Edit<'_, Event>, work: &mut Work<'_>) {
    let partner = row.plain(Column::Venue).filter(|_| !row.is_own()).and_then(|text| work.find_partner(&text));
    let Some(partner) = partner else { return read_code::<Venue>(row, Column::Venue, "venue", edit, work) };
    edit.set("venue", &Coded::from(Venue::Partner));
    if edit.record.partners.len() < MOST_PARTNERS {
        edit.set(&format!("partners.{partner}"), &partner);
    }
}

fn read_code<C: Written>(row: &Row<'_>, column: Column, field: &str, edit: &mut Edit<'_, Event>, work: &mut Work<'_>)
where
    Coded<C>: FieldValue,
{
    let code = row.code::<C>(column);
    let code = work.or_note(row, column, code);
    edit.set_some(field, code.as_ref());
}

/// The note, with the words of a date that names no day: nothing of what a person wrote is lost.
fn read_note(row: &Row<'_>, vague: bool, edit: &mut Edit<'_, Event>, work: &mut Work<'_>) {
    let text = row.text(Column::Note, LONG);
    let text = work.or_note(row, Column::Note, text);
    if !vague {
        return edit.set_some("note", text.as_ref());
    }
    work.note(row, Column::Date, Reason::ReadAsYear);
    let term = (work.context.term)(&one_line(&row.words(Column::Date)));
    let before = text.or_else(|| edit.record.note.clone().filter(|_| !edit.is_new)).unwrap_or_default();
    let note = if before.contains(&term) {
        before
    } else {
        [before, term].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n")
    };
    if note.chars().count() > LONG { work.note(row, Column::Note, Reason::TooLong) } else { edit.set("note", &note) }
}

/// The criteria met; «нет» says that it was assessed and none is met.
fn read_meaningful(row: &Row<'_>, edit: &mut Edit<'_, Event>, work: &mut Work<'_>) {
    let parts = row.parts(Column::Meaningful);
    if parts.is_empty() {
        return;
    }
    let none = matches!(parts.as_slice(), [one] if matches!(fold(one).as_str(), "нет" | "none"));
    let read: Option<Vec<Coded<Meaningful>>> =
        if none { Some(Vec::new()) } else { parts.iter().map(|part| own_code(part)).collect() };
    match read {
        Some(criteria) => edit.set("meaningful", &criteria),
        None => work.note(row, Column::Meaningful, Reason::UnknownWord),
    }
}
