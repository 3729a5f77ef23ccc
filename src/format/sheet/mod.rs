//! Spreadsheets of other people become records: registers of partners and events, last year's plan, enrolment.
//!
//! # The way
//!
//! ```text
//! bytes → source_of ─ Workbook ─→ workbook(bytes)            → tables, one a worksheet
//!                   └ Delimited(encoding) → TextDecoder(encoding.label()) → delimited(text) → a table
//! table → recognise → Mapping (shown, corrected by a person, remembered under its key)
//! table + mapping + Context → draft → SheetDraft: a document, and what could not be read
//! document → plan, like that of any file (stamped, not full, without `seen`)
//! ```
//!
//! - [`source_of`] says whether a file is a table, [`is_table_text`] whether a pasted text is one (then [`delimited`] reads it).
//! - [`workbook`](fn@workbook) is behind the feature `sheets-xlsx`, for the binary that is loaded when it is used.
//! - [`recognise`] proposes the [`Register`], the rows of the heading and what each column holds. A screen shows them with
//!   [`Mapping::heading`] beside the first rows of the table; [`Register::columns`] is what a person can choose from. When the
//!   register or the heading is corrected, [`Mapping::of`] proposes the columns anew. [`Mapping::is_usable`] says whether a draft
//!   makes sense. [`Mapping::to_text`] is kept under [`Mapping::key`], and [`Mapping::remembered`] gives it back for the next
//!   table with the same headings.
//! - [`said_year`] is the school year in the title above the table: the default of [`Context::year`]. For last year's plan the
//!   year is this one and [`Context::move_into_year`] is set.
//! - [`draft`] makes the records. Its [`Note`]s name row, column and [`Reason`]; a note either leaves out a cell or a whole row.
//!   Several worksheets are drafted one after another, each with a document to which the records of those before were added.
//!
//! # What is promised
//!
//! - No bytes, no table and no mapping panics, and every drafted record is within the limits of the format.
//! - A table taken in twice gives the records of the first time: partners by ИНН or name, events by title, date and school.
//! - An empty cell never clears anything. In sheets of this program (those with a column [`Column::Id`]) every character of
//!   a text counts, and the partners, schools and participants of an event are those of the cell and no others.
//! - The two registers of this program's own workbook are read ([`Mapping::is_of_book`]), its figures are set aside ([`figures`]).
//! - The names of registers, columns and reasons are said by `report::csv::said`.

mod book;
mod column;
mod delimited;
mod draft;
mod encoding;
mod headings;
pub mod part;
mod recognise;
mod source;
mod table;
mod value;
#[cfg(feature = "sheets-xlsx")]
mod workbook;

pub use book::figures;
pub use column::{Column, Register};
pub use delimited::delimited;
pub use draft::{Context, NO_GRADE, Note, Reason, SheetDraft, draft};
pub use encoding::{Encoding, encoding_of};
pub use recognise::{Mapping, recognise, said_year};
pub use source::{Source, is_data_text, is_table_text, source_of};
pub use table::{Cell, MOST_COLUMNS, MOST_ROWS, Table, TableProblem};
pub use value::codes::{Written, code};
pub use value::parts;
#[cfg(feature = "sheets-xlsx")]
pub use workbook::workbook;

#[cfg(test)]
mod tests;
