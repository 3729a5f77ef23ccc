//! Spreadsheets of other people become records.

mod delimited;
mod encoding;
mod table;
mod value;

pub use delimited::delimited;
pub use encoding::{Encoding, encoding_of};
pub use table::{Cell, MOST_COLUMNS, MOST_ROWS, Table, TableProblem};
