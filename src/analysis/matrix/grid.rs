//! The counters of a matrix, by codes: places of the codes' bits for its columns, and one more place for each total.

use crate::analysis::facts::Index;

/// The place of a total beside at most 31 codes.
pub(super) const TOTAL: Index = 31;
/// The bit of that place.
pub(super) const TOTAL_BIT: u32 = 1 << TOTAL;
/// Places in a row.
const WIDTH: usize = 32;

/// What is counted in a cell.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Count {
    pub(super) events: u64,
    pub(super) partners: u64,
    pub(super) participants: u64,
}

/// Rows of counters; the last row is that of the totals.
#[derive(Clone, Debug)]
pub(super) struct Grid {
    cells: Vec<Count>,
    rows: usize,
}

impl Grid {
    /// A grid of so many rows besides that of the totals.
    pub(super) fn new(rows: usize) -> Self {
        Self { cells: vec![Count::default(); (rows + 1) * WIDTH], rows }
    }

    /// The row of the totals.
    pub(super) fn total_row(&self) -> usize {
        self.rows
    }

    /// What was counted in a cell.
    pub(super) fn count(&self, row: usize, column: usize) -> Count {
        self.cells.get(row * WIDTH + column).copied().unwrap_or_default()
    }

    /// Counts in each of some columns of a row.
    pub(super) fn add(&mut self, row: usize, columns: u32, count: Count) {
        for column in places(columns) {
            if let Some(cell) = self.cells.get_mut(row * WIDTH + column) {
                cell.events += count.events;
                cell.partners += count.partners;
                cell.participants += count.participants;
            }
        }
    }

    /// Counts in each of some rows and columns; the total's bit among the rows is the row of the totals.
    pub(super) fn add_all(&mut self, rows: u32, columns: u32, count: Count) {
        for row in places(rows & !TOTAL_BIT) {
            self.add(row, columns, count);
        }
        if rows & TOTAL_BIT != 0 {
            self.add(self.rows, columns, count);
        }
    }
}

/// The places of the bits that are set.
pub(super) fn places(mut mask: u32) -> impl Iterator<Item = Index> {
    std::iter::from_fn(move || {
        let place = usize::try_from(mask.trailing_zeros()).ok().filter(|_| mask != 0)?;
        mask &= mask - 1;
        Some(place)
    })
}
