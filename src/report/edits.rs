//! What people change in a note: texts of their own and sections that are left out, kept in the document's settings.
//!
//! The basis, the aim, the tasks and the name of who prepared the note belong to a school year and stand in every note of it:
//! `"report_years": {"2026/27": {"basis": …, "aim": …, "tasks": …, "prepared_by": …}}`. The aim and the tasks of an earlier
//! year stay until a year has its own; an order doesn't. What takes the place of a generated text has that text's numbers in
//! it, so it belongs to one note, its span of time and its schools: `"report_notes": {"2026/27 all": {"off": ["practice"],
//! "texts": {"findings": "…"}}, "2026/27-1 <school>": {…}}`.

use crate::analysis::{Question, Scope};
use crate::model::Document;
use crate::model::date::SchoolYear;
use crate::model::order::InOrder;
use crate::model::value::{Members, Value};
use crate::report::note::SectionId;
use std::collections::{BTreeMap, BTreeSet};

/// The setting of what belongs to a school year.
pub const YEARS: &str = "report_years";
/// The setting of what belongs to one note.
pub const NOTES: &str = "report_notes";

/// A text of a school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum YearText {
    /// The order that the monitoring stands on.
    Basis,
    /// Its aim.
    Aim,
    /// Its tasks, one a line.
    Tasks,
    /// Who prepared the note.
    PreparedBy,
}

impl YearText {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Basis, Self::Aim, Self::Tasks, Self::PreparedBy];

    /// Its name in the settings.
    pub fn code(self) -> &'static str {
        match self {
            Self::Basis => "basis",
            Self::Aim => "aim",
            Self::Tasks => "tasks",
            Self::PreparedBy => "prepared_by",
        }
    }

    /// Whether a later year goes on with it.
    fn lasts(self) -> bool {
        self != Self::Basis
    }
}

/// What was changed in a note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits {
    /// The texts of its school year.
    pub year: BTreeMap<YearText, String>,
    /// The sections that are left out.
    pub off: BTreeSet<SectionId>,
    /// The texts that take the place of generated ones.
    pub texts: BTreeMap<SectionId, String>,
}

impl Edits {
    /// Those of the note that answers a question.
    pub fn of(document: &Document, question: &Question) -> Self {
        let year =
            YearText::ALL.into_iter().filter_map(|text| Some((text, year_text(document, question.year(), text)?)));
        let note = section(document, NOTES).and_then(|notes| notes.get(&key(question))?.as_object());
        let known = |word: &str| SectionId::ALL.into_iter().find(|id| id.code() == word);
        let off = note.and_then(|note| note.get("off")?.as_list()).unwrap_or_default().iter();
        let texts = note.and_then(|note| note.get("texts")?.as_object()).into_iter().flatten();
        Self {
            year: year.into_map(),
            off: off.filter_map(|word| known(word.as_text()?)).into_set(),
            texts: texts.filter_map(|(word, text)| Some((known(word)?, text.as_text()?.to_owned()))).into_map(),
        }
    }
}

/// The setting that gives a school year a text, or with `None` takes it back: its name and its whole new value. Where an earlier
/// year would give its own, an empty text stands against that.
pub fn with_year_text(
    document: &Document,
    year: SchoolYear,
    of: YearText,
    text: Option<String>,
) -> (String, Option<Value>) {
    let mut years = section(document, YEARS).cloned().unwrap_or_default();
    let mut own = years.get(&year.to_string()).and_then(Value::as_object).cloned().unwrap_or_default();
    let text = text.or_else(|| inherited(document, year, of).map(|_| String::new()));
    put(&mut own, of.code(), text.map(|text| Value::from(text.as_str())));
    put_members(&mut years, year.to_string(), own);
    (YEARS.to_owned(), (!years.is_empty()).then_some(Value::Object(years)))
}

/// The setting that leaves a section out of a note, or takes it in again.
pub fn with_section(document: &Document, question: &Question, id: SectionId, shown: bool) -> (String, Option<Value>) {
    let mut off = Edits::of(document, question).off;
    if shown {
        off.remove(&id)
    } else {
        off.insert(id)
    };
    let list = off.into_iter().map(|id| Value::from(id.code())).collect::<Vec<_>>();
    in_note(document, question, "off", (!list.is_empty()).then_some(Value::List(list)))
}

/// The setting that puts a text in the place of a section's generated one, or with `None` goes back to that.
pub fn with_text(
    document: &Document,
    question: &Question,
    id: SectionId,
    text: Option<String>,
) -> (String, Option<Value>) {
    let note = section(document, NOTES).and_then(|notes| notes.get(&key(question))?.as_object());
    let mut texts = note.and_then(|note| note.get("texts")?.as_object()).cloned().unwrap_or_default();
    put(&mut texts, id.code(), text.map(|text| Value::from(text.as_str())));
    in_note(document, question, "texts", (!texts.is_empty()).then_some(Value::Object(texts)))
}

fn in_note(document: &Document, question: &Question, name: &str, value: Option<Value>) -> (String, Option<Value>) {
    let mut notes = section(document, NOTES).cloned().unwrap_or_default();
    let mut own = notes.get(&key(question)).and_then(Value::as_object).cloned().unwrap_or_default();
    put(&mut own, name, value);
    put_members(&mut notes, key(question), own);
    (NOTES.to_owned(), (!notes.is_empty()).then_some(Value::Object(notes)))
}

/// The name of a note in the settings: its span of time, as the address has it, and its schools.
fn key(question: &Question) -> String {
    let schools = match &question.scope {
        Scope::All => "all".to_owned(),
        Scope::Schools(schools) => schools.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "),
    };
    format!("{} {schools}", question.period)
}

/// The text of a year; one that lasts of the latest year before, where the year has none. An empty one is none.
fn year_text(document: &Document, year: SchoolYear, of: YearText) -> Option<String> {
    let own = section(document, YEARS)?.get(&year.to_string()).and_then(|members| text_in(members, of));
    own.map_or_else(|| inherited(document, year, of), |own| (!own.is_empty()).then_some(own))
}

/// The text that a year has of the latest one before, where it lasts and was not taken back there.
fn inherited(document: &Document, year: SchoolYear, of: YearText) -> Option<String> {
    let years = section(document, YEARS).filter(|_| of.lasts())?;
    let mut earlier = years.iter().rev().filter(|(name, _)| SchoolYear::parse(name).is_some_and(|of| of < year));
    earlier.find_map(|(_, members)| text_in(members, of)).filter(|text| !text.is_empty())
}

fn text_in(members: &Value, of: YearText) -> Option<String> {
    members.as_object()?.get(of.code())?.as_text().map(str::to_owned)
}

fn section<'a>(document: &'a Document, name: &str) -> Option<&'a Members> {
    document.settings.get(name).and_then(Value::as_object)
}

fn put(members: &mut Members, name: &str, value: Option<Value>) {
    match value {
        Some(value) => members.insert(name.to_owned(), value),
        None => members.remove(name),
    };
}

fn put_members(into: &mut Members, name: String, members: Members) {
    if members.is_empty() {
        into.remove(&name);
    } else {
        into.insert(name, Value::Object(members));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{Doc, ask};

    fn set(document: &mut Document, (key, value): (String, Option<Value>)) {
        match value {
            Some(value) => document.settings.insert(key, value),
            None => document.settings.remove(&key),
        };
    }

    #[test]
    fn a_note_keeps_its_own_texts_and_a_year_its_basis() {
        let mut document = Doc::default().school("s", "school", "").0;
        let question = ask("2026-11-23", "2026/27", "");
        let year = question.year();
        let change = with_year_text(&document, year, YearText::Basis, Some("приказ № 1".to_owned()));
        set(&mut document, change);
        let change = with_year_text(&document, year, YearText::Aim, Some("наша цель".to_owned()));
        set(&mut document, change);
        let change = with_section(&document, &question, SectionId::Practice, false);
        set(&mut document, change);
        let change = with_text(&document, &question, SectionId::Findings, Some("Свой вывод.".to_owned()));
        set(&mut document, change);

        let edits = Edits::of(&document, &question);
        assert_eq!(edits.year.get(&YearText::Basis).map(String::as_str), Some("приказ № 1"));
        assert!(edits.off.contains(&SectionId::Practice));
        assert_eq!(edits.texts.get(&SectionId::Findings).map(String::as_str), Some("Свой вывод."));

        let of_school = Edits::of(&document, &ask("2026-11-23", "2026/27", "s"));
        assert!(of_school.texts.is_empty() && of_school.off.is_empty(), "numbers of all don't go to one school");
        assert_eq!(of_school.year, edits.year);
        let half = Edits::of(&document, &ask("2026-11-23", "2026/27-1", ""));
        assert!(half.texts.is_empty());
        assert_eq!(half.year, edits.year);

        let next = Edits::of(&document, &ask("2027-11-23", "2027/28", ""));
        assert_eq!(next.year.get(&YearText::Basis), None, "an order is of its year");
        assert_eq!(next.year.get(&YearText::Aim).map(String::as_str), Some("наша цель"));

        // What an earlier year gave can be taken back, for the years after too; and where nothing is inherited, nothing is kept.
        let mut cleared = document.clone();
        let change = with_year_text(&cleared, year.next(), YearText::Aim, None);
        set(&mut cleared, change);
        for (as_of, later) in [("2027-11-23", "2027/28"), ("2028-11-23", "2028/29")] {
            assert_eq!(Edits::of(&cleared, &ask(as_of, later, "")).year.get(&YearText::Aim), None, "{later}");
        }
        assert!(Edits::of(&cleared, &question).year.contains_key(&YearText::Aim));
        let change = with_year_text(&cleared, year, YearText::Aim, None);
        set(&mut cleared, change);
        assert!(!Edits::of(&cleared, &question).year.contains_key(&YearText::Aim));

        let change = with_section(&document, &question, SectionId::Practice, true);
        set(&mut document, change);
        let change = with_text(&document, &question, SectionId::Findings, None);
        set(&mut document, change);
        assert!(!document.settings.contains_key(NOTES), "nothing of it is left");
    }
}
