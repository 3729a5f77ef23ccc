//! The workbook of a question: indicators, reach by grade, hours, the five matrices, registers without contacts, and what the data
//! lack. Numbers are numbers, shares percents, days days; every sheet has its heading frozen and a filter.
//!
//! Words are written as words, whatever they begin with, so that nobody's title becomes a formula.

mod cells;
mod gaps;
mod indicators;
mod matrices;
mod registers;
mod sheet;
// Read by the reader of other people's workbooks, which is somebody else's.
#[cfg(test)]
#[cfg(feature = "sheets-xlsx")]
mod tests;

use crate::analysis::{Facts, Question, Scope};
use crate::model::Document;
use crate::model::date::Day;
use crate::words::dates::period;
use crate::words::{Lang, office as words};
use cells::Cell;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, XlsxError};
use sheet::{Column, Sheet};

/// The workbook could not be written: the writer refused something that it should not have been given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWritten;

impl From<XlsxError> for NotWritten {
    fn from(_: XlsxError) -> Self {
        Self
    }
}

/// What a workbook is made of.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    facts: &'a Facts,
    document: &'a Document,
    question: &'a Question,
    lang: Lang,
}

impl Asked<'_> {
    /// The name of a school as it is shown.
    fn school(&self, id: crate::model::id::SchoolId) -> String {
        self.document.school(id).map(|school| school.shown_name().to_owned()).unwrap_or_default()
    }
}

/// The bytes of the workbook. Equal data and questions have equal bytes.
pub fn workbook(facts: &Facts, document: &Document, question: &Question, lang: Lang) -> Result<Vec<u8>, NotWritten> {
    let asked = Asked { facts, document, question, lang };
    let mut sheets = vec![indicators::indicators(&asked), indicators::reach(&asked), indicators::hours(&asked)];
    sheets.extend(matrices::grids(&asked));
    sheets.extend([
        matrices::cells(&asked),
        registers::partners(&asked),
        registers::events(&asked),
        gaps::gaps(&asked),
    ]);
    let mut book = Workbook::new();
    let title = words::BOOK_TITLE.fill(lang, &[&period(question.period, lang)]);
    book.set_properties(
        &DocProperties::new().set_title(&*title).set_author("Krug").set_creation_datetime(&day(question.as_of)?),
    );
    let about = about(&asked, title, &sheets);
    for sheet in std::iter::once(about).chain(sheets) {
        sheet.write(book.add_worksheet(), lang)?;
    }
    Ok(book.save_to_buffer()?)
}

/// A day as spreadsheets have it.
fn day(day: Day) -> Result<ExcelDateTime, XlsxError> {
    use chrono::Datelike;
    let short = |number: u32| u8::try_from(number).unwrap_or(1);
    ExcelDateTime::from_ymd(u16::try_from(day.year()).unwrap_or(1900), short(day.month()), short(day.day()))
}

/// What the workbook is about, and what each sheet holds.
fn about(asked: &Asked<'_>, title: String, sheets: &[Sheet]) -> Sheet {
    let lang = asked.lang;
    let scope = match &asked.question.scope {
        Scope::All => words::ALL_SCHOOLS.say(lang).to_owned(),
        Scope::Schools(schools) => schools.iter().map(|id| asked.school(*id)).collect::<Vec<_>>().join(", "),
    };
    let say = |phrase: crate::words::Phrase| Cell::words(phrase.say(lang));
    let mut rows = vec![
        vec![say(words::ABOUT_PERIOD), Cell::words(period(asked.question.period, lang))],
        vec![say(words::ABOUT_AS_OF), Cell::Day(asked.question.as_of)],
        vec![say(words::ABOUT_SCOPE), Cell::Words(scope)],
        vec![Cell::Empty, say(words::NO_CONTACTS)],
        vec![Cell::Empty, Cell::Empty],
    ];
    rows.extend(sheets.iter().map(|sheet| vec![Cell::Words(sheet.name.clone()), say(sheet.holds)]));
    Sheet {
        name: words::ABOUT.say(lang).to_owned(),
        holds: words::ABOUT,
        columns: vec![Column::of(words::ABOUT, 28), Column::named(title, 90)],
        rows,
        totals: false,
        heads: 0,
        filtered: false,
    }
}
