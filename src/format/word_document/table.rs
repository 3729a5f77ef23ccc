//! A table of a document: rows of cells, with what is merged put where it belongs.

use crate::format::document_text::{MOST_BYTES, names_form};

/// The most columns that a merged cell is taken to span.
const MOST_COLUMNS: usize = 64;

/// How a cell is merged with others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Merged {
    /// How many columns it spans, 1 at least.
    pub(super) columns: usize,
    /// Whether it goes on from the row above.
    pub(super) from_above: bool,
}

/// A table as it grows.
#[derive(Debug, Default)]
pub(super) struct Table {
    rows: Vec<String>,
    /// The cells of the row before.
    above: Vec<String>,
    cells: Vec<String>,
    is_deleted: bool,
    /// The bytes of all its cells, what goes on from above counted each time.
    length: usize,
}

impl Table {
    /// A row begins.
    pub(super) fn begin_row(&mut self) {
        self.cells.clear();
        self.is_deleted = false;
    }

    /// The row was deleted, with the changes tracked.
    pub(super) fn delete_row(&mut self) {
        self.is_deleted = true;
    }

    /// A cell of the row, by its lines. One that goes on from above says what stands there, so that each row is whole.
    pub(super) fn cell(&mut self, lines: &[String], merged: Merged) {
        let above = self.above.get(self.cells.len()).cloned().unwrap_or_default();
        let text = if merged.from_above { above } else { in_one_line(lines) };
        self.length += text.len() + merged.columns.clamp(1, MOST_COLUMNS);
        self.cells.push(text);
        for _ in 1..merged.columns.min(MOST_COLUMNS) {
            self.cells.push(String::new());
        }
    }

    /// Whether it holds more than is kept.
    pub(super) fn is_full(&self) -> bool {
        self.length > MOST_BYTES
    }

    /// The row ends.
    pub(super) fn end_row(&mut self) {
        if !self.is_deleted && !self.cells.is_empty() {
            self.rows.push(self.cells.join("\t"));
            self.above.clone_from(&self.cells);
        }
        self.begin_row();
    }

    /// Its rows, one a line.
    pub(super) fn lines(self) -> Vec<String> {
        self.rows
    }

    /// Its words in one line, for a table that stands in a cell of another.
    pub(super) fn words(self) -> String {
        let rows =
            self.rows.iter().map(|row| row.split('\t').filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(", "));
        rows.collect::<Vec<_>>().join("; ")
    }
}

/// The lines of a cell as one: forms of work are parted, the lines of a long name are not.
fn in_one_line(lines: &[String]) -> String {
    let mut out = String::new();
    for line in lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty()) {
        let item = line.trim_start_matches(|sign: char| "•○▪-–—✓✔".contains(sign)).trim_start();
        if !out.is_empty() {
            let is_ended = out.ends_with([',', ';', ':', '(', '.', '–', '-']);
            out.push_str(if !is_ended && (names_form(item) || item.len() < line.len()) { "; " } else { " " });
        }
        out.push_str(&item.replace('\t', " "));
    }
    out
}
