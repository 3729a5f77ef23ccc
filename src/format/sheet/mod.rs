//! Spreadsheets of other people become records.

mod column;
mod delimited;
mod draft;
mod encoding;
mod headings;
pub mod part;
mod recognise;
mod table;
mod value;
#[cfg(feature = "sheets-xlsx")]
mod workbook;

pub use column::{Column, Register};
pub use delimited::delimited;
pub use draft::NO_GRADE;
pub use draft::{Context, Note, Reason, SheetDraft, draft};
pub use encoding::{Encoding, encoding_of};
pub use recognise::{Mapping, recognise, said_year};
pub use table::{Cell, MOST_COLUMNS, MOST_ROWS, Table, TableProblem};
pub use value::codes::{Written, code};
pub use value::parts;
#[cfg(feature = "sheets-xlsx")]
pub use workbook::workbook;

#[cfg(test)]
mod tests;
