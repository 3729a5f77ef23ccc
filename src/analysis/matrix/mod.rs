//! The five matrices: distinct events, distinct partners and participants by two of kind, form, grade, school and month.
//!
//! Totals count distinct events, so they are not sums. Cells are numbers; the rows behind one are looked for when it is opened
//! ([`Matrix::rows`]).

mod axis;
mod cell;
mod count;
mod grid;

pub use axis::{Axis, MatrixId};
pub use cell::{Cell, CellRows};
pub use count::EventsByKind;

use super::facts::{Facts, Index};
use super::question::Question;
use super::select::Selection;
use super::settings::Settings;
use grid::TOTAL;

/// A matrix with its totals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// Which one it is.
    pub id: MatrixId,
    /// The rows' headings: those that are expected, and those that have an event.
    pub rows: Vec<Axis>,
    /// The columns' headings, likewise.
    pub columns: Vec<Axis>,
    /// Events of the question that stand in no cell: without a partner, or without what the rows are about.
    pub left_out: usize,
    /// What it answers.
    question: Question,
    /// Row by row; after the last column and after the last row stand the totals.
    cells: Vec<Cell>,
}

impl Matrix {
    /// A cell; `rows.len()` and `columns.len()` ask for totals. `None` past those.
    pub fn cell(&self, row: usize, column: usize) -> Option<&Cell> {
        if column > self.columns.len() {
            return None;
        }
        self.cells.get(row * (self.columns.len() + 1) + column)
    }

    /// The total of everything.
    pub fn total(&self) -> Option<&Cell> {
        self.cell(self.rows.len(), self.columns.len())
    }

    /// The events and partners behind a cell, by the columns that the matrix was made of; `rows.len()` and `columns.len()`
    /// ask for those of totals. Nothing past those.
    pub fn rows(&self, facts: &Facts, row: usize, column: usize) -> CellRows {
        if self.cell(row, column).is_none() {
            return CellRows::default();
        }
        let selection = Selection::new(facts, &self.question);
        let sides = self.id.sides();
        let heads = [self.rows.get(row).copied(), self.columns.get(column).copied()];
        let stands = |event: &&Index| {
            [(sides.0, heads[0]), (sides.1, heads[1])].into_iter().all(|(side, head)| {
                let at = side.of_event(&selection, **event);
                head.map_or(!at.is_empty(), |head| at.contains(&head))
            })
        };
        let events: Vec<Index> = selection.events.iter().filter(stands).copied().collect();
        cell::rows(facts, &events, heads)
    }

    /// The cells that have an event, totals left out, row by row.
    pub fn filled(&self) -> impl Iterator<Item = (Axis, Axis, &Cell)> {
        self.rows.iter().enumerate().flat_map(move |(row, row_head)| {
            self.columns.iter().enumerate().filter_map(move |(column, column_head)| {
                let cell = self.cell(row, column).filter(|cell| cell.events > 0)?;
                Some((*row_head, *column_head, cell))
            })
        })
    }
}

/// A matrix of the held events of a question.
pub fn matrix(facts: &Facts, question: &Question, id: MatrixId) -> Matrix {
    let selection =
        if id == MatrixId::GradeKind { Selection::new(facts, question) } else { Selection::unread(facts, question) };
    let (side_of_rows, side_of_columns) = id.sides();
    let settings = &facts.settings;
    let grid = count::count(&selection, id);
    let mut rows = side_of_rows.expected(&selection, settings, id);
    for code in 0..grid.total_row() {
        if grid.count(code, TOTAL).events > 0 {
            rows.extend(side_of_rows.head(facts, code));
        }
    }
    let mut columns = side_of_columns.expected(&selection, settings, id);
    for code in 0..TOTAL {
        if grid.count(grid.total_row(), code).events > 0 {
            columns.extend(side_of_columns.head(facts, code));
        }
    }
    let (rows, columns): (Vec<Axis>, Vec<Axis>) = (rows.into_iter().collect(), columns.into_iter().collect());
    let reaches = cell::reaches(&selection, id, &columns);
    let places = |heads: &[Axis], total: usize| -> Vec<(Option<Axis>, usize)> {
        let all = heads.iter().map(|head| (Some(*head), head.code(facts).unwrap_or(total)));
        all.chain([(None, total)]).collect()
    };
    let mut cells = Vec::with_capacity((rows.len() + 1) * (columns.len() + 1));
    let at_columns = places(&columns, TOTAL);
    for (row, row_code) in places(&rows, grid.total_row()) {
        for (column, column_code) in &at_columns {
            let count = grid.count(row_code, *column_code);
            let reach = row.zip(*column).and_then(|heads| reaches.get(&heads)).copied();
            cells.push(Cell {
                events: count.events,
                partners: count.partners,
                participants: count.participants,
                reach: reach.filter(|_| count.events > 0),
                expected: !question.filter.is_set() && expected(settings, row, *column),
            });
        }
    }
    let mut selected = 0_u64;
    selection.each(|_| selected += 1);
    let left_out = usize::try_from(selected - grid.count(grid.total_row(), TOTAL).events).unwrap_or(usize::MAX);
    Matrix { id, rows, columns, left_out, question: selection.question, cells }
}

/// Whether an event is expected in a cell.
fn expected(settings: &Settings, row: Option<Axis>, column: Option<Axis>) -> bool {
    matches!((row, column), (Some(Axis::Kind(kind)), Some(Axis::Form(form))) if settings.cells.contains(&(kind, form)))
}

/// How many of the expected cells of kind × form have an event, and how many are expected.
pub fn filled_cells(selection: &Selection) -> (u64, u64) {
    let cells = &selection.facts.settings.cells;
    let events = EventsByKind::of(selection);
    let filled = cells.iter().filter(|(kind, form)| events.events(*kind, *form) > 0);
    (filled.count() as u64, cells.len() as u64)
}

#[cfg(test)]
mod tests;
