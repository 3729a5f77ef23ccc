//! A table with its mapping becomes records: a document that is planned and applied like a file.
//!
//! A row becomes the record whose identifier it has (sheets of this program), or the one that it means (a partner of the
//! same ИНН or name, an event of the same title and date), or a new one. An empty cell says nothing and never clears; a value that
//! is there already keeps its stamp. So a sheet of this program, taken in again, changes nothing.

mod agreements;
mod audience;
mod contacts;
mod date;
mod edit;
mod enrolment;
mod events;
mod forms;
mod names;
mod partners;
mod row;
mod rows;

pub use audience::NO_GRADE;

use super::column::{Column, Register};
use super::recognise::Mapping;
use super::table::Table;
use crate::model::date::{Day, SchoolYear};
use crate::model::document::Document;
use crate::model::id::{PartnerId, SchoolId, Uuid};
use crate::model::stamp::Stamp;
use std::collections::BTreeSet;

/// What a table is read with.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// What is there already.
    pub document: &'a Document,
    /// The same as people read it, doubles that were merged as one: what this program's workbook is written from.
    pub shown: &'a Document,
    /// The school year that the table is for: of dates that say none.
    pub year: SchoolYear,
    /// Today: what lies before it was held, unless the table says otherwise.
    pub today: Day,
    /// The school of rows that name none.
    pub own: Option<SchoolId>,
    /// The stamp of everything that is new.
    pub at: &'a Stamp,
    /// The partner whom a name means, as names are compared elsewhere.
    pub partner: &'a dyn Fn(&str) -> Option<PartnerId>,
    /// The school that a name means.
    pub school: &'a dyn Fn(&str) -> Option<SchoolId>,
    /// Whether a plan's dates of another year are moved into `year`, each to its month: last year's plan as this year's.
    pub move_into_year: bool,
    /// How a note says the words of a date that is no date of a calendar: «Срок по документу: ежемесячно».
    pub term: &'a dyn Fn(&str) -> String,
}

/// What came out of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SheetDraft {
    /// The records, ready to be planned. Records that are there already are in it with what changes in them.
    pub document: Document,
    /// How many rows became records.
    pub rows: usize,
    /// What could not be read, in the order of the rows.
    pub notes: Vec<Note>,
    /// New partners whose kind nothing said for sure.
    pub kind_guessed: BTreeSet<PartnerId>,
}

/// A row, or a cell of it, that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The number of the row, as the spreadsheet shows it.
    pub row: usize,
    /// The column; `None` = the row as a whole.
    pub column: Option<Column>,
    /// The words of the cell, the first hundred characters.
    pub text: String,
    /// Why.
    pub reason: Reason,
    /// Whether the whole row is left out, and not only the cell.
    pub row_left_out: bool,
}

impl Note {
    /// Whether something of the table is not taken in; otherwise it is only taken in another way than it stands.
    pub fn is_loss(&self) -> bool {
        self.reason != Reason::ReadAsYear
    }
}

/// Why a row or a cell could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The cell that names the record is empty.
    NoName,
    /// There is no such date.
    NoSuchDate,
    /// The words name no day, month or year: the event is somewhen in the school year, and its note has the words.
    ReadAsYear,
    /// The last day is before the first.
    EndBeforeStart,
    /// It is no number, or several.
    NotANumber,
    /// It is no whole number.
    NotWhole,
    /// The number is over what can be.
    OutOfRange,
    /// It is no grade from 0 to 12.
    NoSuchGrade,
    /// The word is none of the list.
    UnknownWord,
    /// There is no school of this name.
    NoSuchSchool,
    /// It does not say whose it is, and the own school is not known.
    WhichSchool,
    /// Pupils are counted without a class or grade.
    PupilsWithoutGrade,
    /// It is not 10 or 12 digits.
    NotAnInn,
    /// The text is longer than can be kept.
    TooLong,
    /// There are more partners or rows than an event can have.
    TooMany,
    /// The same record, or the same class, stands in an earlier row.
    Twice,
    /// The grade stands as a whole and by classes.
    GradeAndClasses,
    /// The code of the record is damaged, or belongs to a record of another sort.
    WrongCode,
}

impl Reason {
    /// Every reason.
    pub const ALL: [Self; 18] = [
        Self::NoName,
        Self::NoSuchDate,
        Self::ReadAsYear,
        Self::EndBeforeStart,
        Self::NotANumber,
        Self::NotWhole,
        Self::OutOfRange,
        Self::NoSuchGrade,
        Self::UnknownWord,
        Self::NoSuchSchool,
        Self::WhichSchool,
        Self::PupilsWithoutGrade,
        Self::NotAnInn,
        Self::TooLong,
        Self::TooMany,
        Self::Twice,
        Self::GradeAndClasses,
        Self::WrongCode,
    ];
}

/// Reads a table as its mapping says. `new_id` gives an identifier for every record that is new.
pub fn draft(table: &Table, mapping: &Mapping, context: Context<'_>, new_id: &mut dyn FnMut() -> Uuid) -> SheetDraft {
    let mut work = Work { context, new_id, names: names::Names::new(context.document), out: SheetDraft::default() };
    let rows = rows::rows(table, mapping);
    match mapping.register {
        Register::Partners => partners::read(&rows, &mut work),
        Register::Events | Register::Plan => events::read(&rows, mapping.register == Register::Plan, &mut work),
        Register::Enrolment => enrolment::read(&rows, &mapping.lowest_headings(table), &mut work),
    }
    work.out.notes.sort_by_key(|note| note.row);
    work.out
}

/// What is at hand while a table is read.
struct Work<'a> {
    context: Context<'a>,
    new_id: &'a mut dyn FnMut() -> Uuid,
    names: names::Names<'a>,
    out: SheetDraft,
}

impl Work<'_> {
    /// Notes a cell that is left out.
    fn note(&mut self, row: &row::Row<'_>, column: Column, reason: Reason) {
        let text = row.words(column).chars().take(100).collect();
        self.out.notes.push(Note { row: row.number, column: Some(column), text, reason, row_left_out: false });
    }

    /// Notes a row that is left out because of one of its cells.
    fn leave_out(&mut self, row: &row::Row<'_>, column: Column, reason: Reason) {
        self.note(row, column, reason);
        if let Some(note) = self.out.notes.last_mut() {
            note.row_left_out = true;
        }
    }

    /// The value of a cell, or a note of why there is none.
    fn or_note<T>(&mut self, row: &row::Row<'_>, column: Column, value: Option<Result<T, Reason>>) -> Option<T> {
        match value? {
            Ok(value) => Some(value),
            Err(reason) => {
                self.note(row, column, reason);
                None
            }
        }
    }
}
