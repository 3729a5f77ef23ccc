//! What all sheets write alike: words of lists, dates, numbers, references, things of several parts.

use super::Cell;
use crate::format::sheet::part::{Part, reference};
use crate::format::sheet::parts::joined;
use crate::model::Document;
use crate::model::code::Coded;
use crate::model::date::{Day, EventDate};
use crate::model::hours::Hours;
use crate::model::id::{PartnerId, SchoolId, Uuid};
use crate::words::names::{Named, name_of};
use crate::words::{Lang, dates, sheets as words};
use chrono::Datelike;
use std::collections::BTreeMap;

/// The names of a document's records, and the language.
pub struct Names<'a> {
    /// The language of the sheet.
    pub lang: Lang,
    document: &'a Document,
    partners: BTreeMap<&'a str, usize>,
    schools: BTreeMap<&'a str, usize>,
}

impl<'a> Names<'a> {
    /// The names of a document.
    pub fn new(document: &'a Document, lang: Lang) -> Self {
        Self {
            lang,
            document,
            partners: counted(document.partners.values().map(|partner| partner.name.as_str())),
            schools: counted(document.schools.values().map(|school| school.name.as_str())),
        }
    }

    /// A reference to a partner.
    pub fn partner(&self, id: PartnerId) -> String {
        refer(self.document.partner(id).map(|partner| partner.name.as_str()), id.0, &self.partners)
    }

    /// A reference to a school.
    pub fn school(&self, id: SchoolId) -> String {
        refer(self.document.school(id).map(|school| school.name.as_str()), id.0, &self.schools)
    }

    /// A word of a list.
    pub fn code<C: Named>(&self, code: Option<&Coded<C>>) -> String {
        code.map(|code| name_of(code, self.lang)).unwrap_or_default()
    }

    /// The name of a part, with what it says.
    pub fn part(&self, part: Part, value: String) -> (String, String) {
        let name = if self.lang == Lang::Ru { part.ru } else { part.en };
        (name.to_owned(), value)
    }

    /// «да» or «нет».
    pub fn truth(&self, truth: bool) -> String {
        (if truth { words::YES } else { words::NO }).say(self.lang).to_owned()
    }

    /// A day: 05.10.2026 in Russian, 2026-10-05 in English.
    pub fn day(&self, day: Day) -> String {
        match self.lang {
            Lang::Ru => format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
            Lang::En => day.to_string(),
        }
    }

    /// A day, a month or a school year.
    pub fn date(&self, date: EventDate) -> String {
        match date {
            EventDate::Day(day) => self.day(day),
            EventDate::Month(_) => dates::event_date(date, self.lang),
            EventDate::Year(year) => words::YEAR_CELL.fill(self.lang, &[&year.to_string()]),
        }
    }

    /// Hours with the language's decimal sign.
    pub fn hours(&self, hours: Hours) -> String {
        let text = hours.number().to_string();
        if self.lang == Lang::Ru { text.replace('.', ",") } else { text }
    }
}

fn counted<'a>(names: impl Iterator<Item = &'a str>) -> BTreeMap<&'a str, usize> {
    let mut out = BTreeMap::new();
    names.for_each(|name| *out.entry(name).or_insert(0) += 1);
    out
}

fn refer(name: Option<&str>, id: Uuid, counts: &BTreeMap<&str, usize>) -> String {
    reference(name, id, name.is_some_and(|name| counts.get(name) == Some(&1)))
}

/// A number where there is one.
pub fn number(number: Option<u32>) -> String {
    number.map(|number| number.to_string()).unwrap_or_default()
}

/// The records that were said to be the same, by their codes.
pub fn same_as(ids: impl Iterator<Item = Uuid>) -> Cell {
    let all: Vec<String> = ids.map(|id| reference(None, id, false)).collect();
    Cell::Text(joined(all.iter().map(String::as_str)))
}
