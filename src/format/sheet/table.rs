//! A table of cells, whatever sort of file it came from.

use crate::model::date::Day;

/// The most rows of a table that are read: what is below belongs to no register of a school or a district.
pub const MOST_ROWS: usize = 100_000;

/// The most columns of a table that are read.
pub const MOST_COLUMNS: usize = 256;

/// One cell.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cell {
    /// Nothing, or nothing but spaces.
    #[default]
    Empty,
    /// Words as they stand; a number as it is written.
    Text(String),
    /// A day that a workbook keeps as a day.
    Date(Day),
}

impl Cell {
    /// The words of a cell; a day as `2026-10-05`.
    pub fn text(&self) -> String {
        match self {
            Self::Empty => String::new(),
            Self::Text(text) => text.clone(),
            Self::Date(day) => day.to_string(),
        }
    }

    /// A cell with these words.
    pub fn of(text: String) -> Self {
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }

    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        *self == Self::Empty
    }
}

/// One worksheet, or one text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The name of the worksheet; empty for a text.
    pub name: String,
    /// Its rows from the first of the spreadsheet on, empty ones too: the row at place `n` has the number `n + 1` there.
    pub rows: Vec<Vec<Cell>>,
}

impl Table {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.rows.iter().flatten().all(Cell::is_empty)
    }

    /// How many columns its widest row has.
    pub fn width(&self) -> usize {
        self.rows.iter().map(Vec::len).max().unwrap_or(0)
    }

    /// A cell; [`Cell::Empty`] where the row is shorter or there is none.
    pub fn cell(&self, row: usize, column: usize) -> &Cell {
        static EMPTY: Cell = Cell::Empty;
        self.rows.get(row).and_then(|row| row.get(column)).unwrap_or(&EMPTY)
    }
}

/// Why a file gives no table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableProblem {
    /// There is nothing in it.
    Empty,
    /// It has more rows or bytes than are read.
    TooBig,
    /// It is a workbook of the form before 2007 (.xls), which is to be saved as .xlsx.
    OldWorkbook,
    /// It is locked with a password.
    Locked,
    /// It is no workbook, or a damaged one.
    NotAWorkbook,
    /// It is this program's own workbook, and of its sheets only those with figures.
    OnlyFigures,
}
