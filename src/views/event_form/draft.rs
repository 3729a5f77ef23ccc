//! What is typed into the form of an event, and the fields that it changes. Knows no page.

use super::audience::{AudienceDraft, audience_changes};
use crate::model::Event;
use crate::model::code::{Code, Coded};
use crate::model::codes::{EventStatus, Form, Meaningful};
use crate::model::date::{Day, EventDate};
use crate::model::field::{FieldName, FieldValue};
use crate::model::value::Value;
use crate::views::typed::{date, number, text};
use crate::words::Lang;
use crate::words::dates::{event_date, short_day};
use std::collections::BTreeMap;

/// Fields to write, by name; `None` clears one.
pub type Changes = BTreeMap<FieldName, Option<Value>>;

/// An event has at most so many partners.
const PARTNERS: usize = 100;

/// What is typed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EventDraft {
    /// Title.
    pub title: String,
    /// The word of the form; empty = not chosen.
    pub form: String,
    /// What form `other` means.
    pub form_label: String,
    /// The word of the status; empty = what the date says.
    pub status: String,
    /// When it starts.
    pub date: String,
    /// Last day.
    pub end_date: String,
    /// Identifiers of the partners, in the order of choosing.
    pub partners: Vec<String>,
    /// Identifiers of the schools, in the order of choosing.
    pub schools: Vec<String>,
    /// Who takes part.
    pub audience: Vec<AudienceDraft>,
    /// Teachers.
    pub teachers: String,
    /// Parents.
    pub parents: String,
    /// Hours for one participant in one session.
    pub hours: String,
    /// Sessions.
    pub sessions: String,
    /// Programme or project.
    pub programme: String,
    /// Initiatives, one a line.
    pub initiatives: String,
    /// The word of the level.
    pub level: String,
    /// The word of the mode.
    pub mode: String,
    /// The word of the venue.
    pub venue: String,
    /// The word of the direction.
    pub direction: String,
    /// Who organises.
    pub organiser: String,
    /// Who is responsible.
    pub responsible: String,
    /// Whether the criteria of a meaningful encounter were assessed.
    pub assessed: bool,
    /// The words of the criteria met.
    pub met: Vec<String>,
    /// What came of it.
    pub result: String,
    /// Links, one a line.
    pub links: String,
    /// Note.
    pub note: String,
}

/// Where something is wrong. Rows of the audience are named by their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    /// The title.
    Title,
    /// The form.
    Form,
    /// The date.
    Date,
    /// The last day.
    EndDate,
    /// The partners.
    Partners,
    /// The audience as a whole.
    Audience,
    /// The school of a row.
    RowSchool(usize),
    /// The classes of a row.
    RowWho(usize),
    /// The pupils of a row.
    RowPupils(usize),
    /// The pupils with ОВЗ of a row.
    RowOvz(usize),
    /// The disabled pupils of a row.
    RowDisabled(usize),
    /// The hours of a row.
    RowHours(usize),
    /// Teachers.
    Teachers,
    /// Parents.
    Parents,
    /// Hours.
    Hours,
    /// Sessions.
    Sessions,
}

/// What is wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mistake {
    /// Nothing is there, and something must be.
    Missing,
    /// It is longer than it may be.
    TooLong,
    /// There are more than there may be.
    TooMany,
    /// It is no date, no number, no class: whatever the place wants.
    Unreadable,
    /// It ends before it begins.
    EndsFirst,
    /// One number for several classes.
    Split,
    /// A whole class that is none.
    NoClass,
}

/// One thing that is wrong.
pub type Wrong = (Place, Mistake);

impl EventDraft {
    /// The draft of an event that is there already.
    pub fn of(event: &Event, lang: Lang) -> Self {
        let text = |member: &Option<String>| member.clone().unwrap_or_default();
        let count = |member: Option<u32>| member.map(|count| count.to_string()).unwrap_or_default();
        let met = event.meaningful.as_deref().unwrap_or_default();
        Self {
            title: text(&event.title),
            form: event.form.word().to_owned(),
            form_label: text(&event.form_label),
            status: event.status.word().to_owned(),
            date: event_date(*event.date, lang),
            end_date: event.end_date.map(|day| short_day(day, lang)).unwrap_or_default(),
            partners: event.partners.iter().map(ToString::to_string).collect(),
            schools: event.schools.iter().map(ToString::to_string).collect(),
            audience: AudienceDraft::all_of(event, lang),
            teachers: count(event.teachers),
            parents: count(event.parents),
            hours: event.hours.map(|hours| number::hours_written(hours, lang == Lang::Ru)).unwrap_or_default(),
            sessions: count(event.sessions),
            programme: text(&event.programme),
            initiatives: event.initiatives.join("\n"),
            level: word(event.level.as_ref()),
            mode: word(event.mode.as_ref()),
            venue: word(event.venue.as_ref()),
            direction: word(event.direction.as_ref()),
            organiser: text(&event.organiser),
            responsible: text(&event.responsible),
            assessed: event.meaningful.is_some(),
            met: met.iter().map(|criterion| criterion.word().to_owned()).collect(),
            result: text(&event.result),
            links: event.links.join("\n"),
            note: text(&event.note),
        }
    }

    /// The same as the beginning of another event: what belongs to the one occasion is left out.
    pub fn another(self) -> Self {
        Self {
            status: String::new(),
            date: String::new(),
            end_date: String::new(),
            assessed: false,
            met: Vec::new(),
            result: String::new(),
            ..self
        }
    }

    /// The status: the one chosen, else planned for what is still to come and held for what has begun.
    pub fn status(&self, today: Day) -> String {
        if !self.status.is_empty() {
            return self.status.clone();
        }
        let to_come = date::read(&self.date, today).is_some_and(|date| date.first_day() > today);
        if to_come { EventStatus::Planned } else { EventStatus::Held }.code().to_owned()
    }

    /// The fields that are different from `before`, the draft that the form began with, or everything that is wrong.
    ///
    /// What was not touched is not written, however odd it is. `event` is the record, for what the form does not show.
    pub fn changes(&self, before: &Self, event: Option<&Event>, today: Day) -> Result<Changes, Vec<Wrong>> {
        let mut made = Made { changes: Changes::new(), wrong: Vec::new() };
        made.plain_texts(self, before);
        made.when(self, before, today);
        made.references(self, before);
        made.numbers(self, before);
        made.lists(self, before);
        match audience_changes(self, before, event) {
            Ok(rows) => made.changes.extend(rows),
            Err(wrong) => made.wrong.extend(wrong),
        }
        if made.wrong.is_empty() { Ok(made.changes) } else { Err(made.wrong) }
    }
}

/// What has been worked out so far.
struct Made {
    changes: Changes,
    wrong: Vec<Wrong>,
}

impl Made {
    fn set(&mut self, field: &str, value: Option<Value>) {
        self.changes.insert(field.to_owned(), value);
    }

    fn plain_texts(&mut self, now: &EventDraft, before: &EventDraft) {
        if now.form.is_empty() {
            self.wrong.push((Place::Form, Mistake::Missing));
        }
        if now.title != before.title && now.title.trim().chars().count() > text::NAME as usize {
            self.wrong.push((Place::Title, Mistake::TooLong));
        }
        for (field, now, then) in [
            ("title", &now.title, &before.title),
            ("form", &now.form, &before.form),
            ("form_label", &now.form_label, &before.form_label),
            ("programme", &now.programme, &before.programme),
            ("level", &now.level, &before.level),
            ("mode", &now.mode, &before.mode),
            ("venue", &now.venue, &before.venue),
            ("direction", &now.direction, &before.direction),
            ("organiser", &now.organiser, &before.organiser),
            ("responsible", &now.responsible, &before.responsible),
            ("result", &now.result, &before.result),
            ("note", &now.note, &before.note),
        ] {
            if now != then {
                self.set(field, text::value(now));
            }
        }
    }

    fn when(&mut self, now: &EventDraft, before: &EventDraft, today: Day) {
        let start = date::read(&now.date, today);
        if now.date.trim().is_empty() {
            self.wrong.push((Place::Date, Mistake::Missing));
        } else if start.is_none() && now.date != before.date {
            self.wrong.push((Place::Date, Mistake::Unreadable));
        }
        if now.date != before.date {
            self.set("date", start.as_ref().map(FieldValue::to_value));
        }
        let end = date::read_day(&now.end_date, today);
        if now.end_date != before.end_date {
            if end.is_none() && !now.end_date.trim().is_empty() {
                self.wrong.push((Place::EndDate, Mistake::Unreadable));
            }
            self.set("end_date", end.as_ref().map(FieldValue::to_value));
        }
        let touched = now.date != before.date || now.end_date != before.end_date;
        if touched && start.map(EventDate::first_day).zip(end).is_some_and(|(start, end)| end < start) {
            self.wrong.push((Place::EndDate, Mistake::EndsFirst));
        }
        let status = now.status(today);
        if status != before.status {
            self.set("status", Some(Value::Text(status)));
        }
    }

    fn references(&mut self, now: &EventDraft, before: &EventDraft) {
        if now.partners.len() > PARTNERS && now.partners.len() > before.partners.len() {
            self.wrong.push((Place::Partners, Mistake::TooMany));
        }
        for (member, now, then) in
            [("partners", &now.partners, &before.partners), ("schools", &now.schools, &before.schools)]
        {
            for id in now.iter().filter(|id| !then.contains(id)) {
                self.set(&format!("{member}.{id}"), Some(Value::from(id.as_str())));
            }
            for id in then.iter().filter(|id| !now.contains(id)) {
                self.set(&format!("{member}.{id}"), None);
            }
        }
    }

    fn numbers(&mut self, now: &EventDraft, before: &EventDraft) {
        for (field, place, bounds, now, then) in [
            ("teachers", Place::Teachers, 0..=10_000, &now.teachers, &before.teachers),
            ("parents", Place::Parents, 0..=10_000, &now.parents, &before.parents),
            ("sessions", Place::Sessions, 1..=1_000, &now.sessions, &before.sessions),
        ] {
            if now == then {
                continue;
            }
            match number::whole(now, bounds) {
                Ok(count) => self.set(field, count.as_ref().map(FieldValue::to_value)),
                Err(_) => self.wrong.push((place, Mistake::Unreadable)),
            }
        }
        if now.hours != before.hours {
            match number::hours(&now.hours) {
                Ok(hours) => self.set("hours", hours.as_ref().map(FieldValue::to_value)),
                Err(_) => self.wrong.push((Place::Hours, Mistake::Unreadable)),
            }
        }
    }

    fn lists(&mut self, now: &EventDraft, before: &EventDraft) {
        for (field, now, then) in
            [("initiatives", &now.initiatives, &before.initiatives), ("links", &now.links, &before.links)]
        {
            if now != then {
                let lines = text::lines(now);
                self.set(field, (!lines.is_empty()).then(|| lines.to_value()));
            }
        }
        if (now.assessed, &now.met) != (before.assessed, &before.met) {
            // In the order of the list, with the words that this version does not know after it.
            let mut met: Vec<Coded<Meaningful>> = now.met.iter().map(|word| Coded::new(word)).collect();
            met.sort();
            met.dedup();
            self.set("meaningful", now.assessed.then(|| met.to_value()));
        }
    }
}

/// Whether a form needs a word of its own beside it.
pub fn needs_label(form: &str) -> bool {
    Coded::<Form>::new(form).is(Form::Other)
}

fn word<C: Code>(coded: Option<&Coded<C>>) -> String {
    coded.map(|coded| coded.word().to_owned()).unwrap_or_default()
}

#[cfg(test)]
#[path = "draft_tests.rs"]
mod tests;
