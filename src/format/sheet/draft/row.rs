//! One row of a table, read by what its columns hold.

use super::Reason;
use crate::format::sheet::column::Column;
use crate::format::sheet::part::unguarded;
use crate::format::sheet::recognise::Mapping;
use crate::format::sheet::table::Cell;
use crate::format::sheet::value::codes::{Written, code, own_code};
use crate::format::sheet::value::numbers::{NumberProblem, count, hours};
use crate::format::sheet::value::parts;
use crate::model::code::Coded;
use crate::model::hours::Hours;
use chrono::NaiveDate;

/// How many characters a name or title has at most.
pub const NAME: usize = 500;

/// How many characters any other text has at most.
pub const LONG: usize = 20_000;

/// A row.
#[derive(Clone, Copy, Debug)]
pub struct Row<'a> {
    /// Its number in the spreadsheet, the first being 1.
    pub number: usize,
    /// Its cells.
    pub cells: &'a [Cell],
    /// What they hold.
    pub mapping: &'a Mapping,
    /// The month that stood as a heading above it.
    pub month: Option<&'a str>,
}

impl Row<'_> {
    /// Whether this program wrote the sheet: then every character counts.
    pub fn is_own(&self) -> bool {
        self.mapping.is_own()
    }

    /// Whether it is a row of this program's workbook.
    pub fn is_of_book(&self) -> bool {
        self.mapping.is_of_book
    }

    /// Whether texts of the sheet have the mark of [`unguarded`]; a workbook says of each cell what it is, and needs none.
    fn is_guarded(&self) -> bool {
        self.is_own() && !self.is_of_book()
    }

    /// The words of a cell without the mark and, in sheets of people, without spaces at its ends.
    fn unmarked(&self, words: &str) -> String {
        match (self.is_guarded(), self.is_own()) {
            (true, _) => unguarded(words).to_owned(),
            (false, true) => words.to_owned(),
            (false, false) => words.trim().to_owned(),
        }
    }

    fn cell(&self, column: Column) -> Option<&Cell> {
        let place = self.mapping.columns.iter().position(|own| *own == Some(column))?;
        self.cells.get(place).filter(|cell| !cell.is_empty() && (self.is_own() || !is_nothing(cell)))
    }

    /// The words of a cell as they stand; empty where nothing does.
    pub fn words(&self, column: Column) -> String {
        self.cell(column).map(Cell::text).unwrap_or_default()
    }

    /// The text of a cell: exact in sheets of this program, else without spaces at its ends.
    pub fn text(&self, column: Column, most: usize) -> Option<Result<String, Reason>> {
        let words = self.cell(column)?.text();
        let text = self.unmarked(&words);
        Some(if text.chars().count() > most { Err(Reason::TooLong) } else { Ok(text) })
    }

    /// A name or title: on one line and without a number before it, but for sheets of this program.
    pub fn name(&self, column: Column) -> Option<Result<String, Reason>> {
        let text = self
            .text(column, usize::MAX)?
            .map(|text| if self.is_own() { text } else { one_line(parts::without_mark(&text)) });
        Some(text.and_then(|text| if text.chars().count() > NAME { Err(Reason::TooLong) } else { Ok(text) }))
    }

    /// The text of a cell without the mark of [`unguarded`]; `None` where nothing stands in it.
    pub fn plain(&self, column: Column) -> Option<String> {
        let words = self.cell(column)?.text();
        Some(self.unmarked(&words))
    }

    /// The things that stand in a cell.
    pub fn parts(&self, column: Column) -> Vec<String> {
        match self.plain(column) {
            None => Vec::new(),
            Some(text) if self.is_guarded() => parts::own_parts(&text),
            Some(text) if self.is_own() => text.split("; ").map(str::to_owned).collect(),
            Some(text) => parts::parts(&text),
        }
    }

    /// The day that a workbook keeps in a cell.
    pub fn day(&self, column: Column) -> Option<NaiveDate> {
        match self.cell(column)? {
            Cell::Date(day) => Some(*day),
            _ => None,
        }
    }

    /// A number of people or sessions.
    pub fn count(&self, column: Column, most: u32) -> Option<Result<u32, Reason>> {
        Some(count(&self.plain(column)?, most).map_err(reason))
    }

    /// Academic hours.
    pub fn hours(&self, column: Column) -> Option<Result<Hours, Reason>> {
        Some(hours(&self.plain(column)?).map_err(reason))
    }

    /// A word of a list of codes.
    pub fn code<C: Written>(&self, column: Column) -> Option<Result<Coded<C>, Reason>> {
        let text = self.plain(column)?;
        let found = if self.is_own() { own_code(&text) } else { code(&text).map(Coded::Known) };
        Some(found.ok_or(Reason::UnknownWord))
    }
}

/// Whether a cell says nothing: it is empty, or has nothing but dashes.
fn is_nothing(cell: &Cell) -> bool {
    match cell {
        Cell::Empty => true,
        Cell::Text(text) => text.trim().chars().all(|sign| matches!(sign, '-' | '–' | '—' | '_')),
        Cell::Date(_) => false,
    }
}

/// A text with its spaces and line ends as single spaces.
pub fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Why a number could not be read.
pub fn reason(problem: NumberProblem) -> Reason {
    match problem {
        NumberProblem::NotANumber => Reason::NotANumber,
        NumberProblem::NotWhole => Reason::NotWhole,
        NumberProblem::TooBig => Reason::OutOfRange,
    }
}
