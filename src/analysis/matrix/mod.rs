//! The five matrices: distinct events, distinct partners and participants by two of kind, form, grade, school and month.
//!
//! Totals count distinct events, so they are not sums. Cells are numbers; the rows behind one are looked for when it is opened
//! ([`Matrix::rows`]).

mod axis;
mod cell;

pub use axis::{Axis, MatrixId};
pub use cell::{Cell, CellRows};

use super::facts::{Facts, Index};
use super::question::Question;
use super::select::Selection;
use super::settings::Settings;
use crate::model::codes::PartnerKind;
use crate::model::order::InOrder;
use std::collections::BTreeSet;

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
    let selection = Selection::new(facts, question);
    let sides = id.sides();
    let settings = &facts.settings;
    let mut heads = [sides.0, sides.1].map(|side| side.expected(&selection, settings, id));
    let mut standing: Vec<(Index, BTreeSet<Axis>, BTreeSet<Axis>)> = Vec::new();
    for event in selection.events.iter().copied() {
        let (rows, columns) = (sides.0.of_event(&selection, event), sides.1.of_event(&selection, event));
        if !rows.is_empty() && !columns.is_empty() {
            let [all_rows, all_columns] = &mut heads;
            all_rows.extend(&rows);
            all_columns.extend(&columns);
            standing.push((event, rows, columns));
        }
    }
    let left_out = selection.events.len() - standing.len();
    let [rows, columns] = heads.map(|heads| heads.into_iter().collect::<Vec<Axis>>());
    let width = columns.len() + 1;
    let mut events: Vec<Vec<Index>> = vec![Vec::new(); width * (rows.len() + 1)];
    for (event, at_rows, at_columns) in standing {
        for row in places(&rows, &at_rows) {
            for column in places(&columns, &at_columns) {
                if let Some(cell) = events.get_mut(row * width + column) {
                    cell.push(event);
                }
            }
        }
    }
    let reaches = cell::reaches(&selection, id, &columns);
    let cells = events
        .into_iter()
        .enumerate()
        .map(|(place, events)| {
            let (row, column) = (rows.get(place / width).copied(), columns.get(place % width).copied());
            let mut cell = cell::cell(&selection, &events, row, column);
            cell.expected = expected(settings, row, column);
            cell.reach = row.zip(column).and_then(|heads| reaches.get(&heads)).copied().filter(|_| !events.is_empty());
            cell
        })
        .collect();
    Matrix { id, rows, columns, left_out, question: selection.question, cells }
}

/// The places of an event among the headings of one side, and the total's place after all of them.
fn places(heads: &[Axis], of_event: &BTreeSet<Axis>) -> Vec<usize> {
    of_event.iter().filter_map(|head| heads.binary_search(head).ok()).chain([heads.len()]).collect()
}

/// Whether an event is expected in a cell.
fn expected(settings: &Settings, row: Option<Axis>, column: Option<Axis>) -> bool {
    matches!((row, column), (Some(Axis::Kind(kind)), Some(Axis::Form(form))) if settings.cells.contains(&(kind, form)))
}

/// How many of the expected cells of kind × form have an event, and how many are expected.
pub fn filled_cells(selection: &Selection) -> (u64, u64) {
    let cells = &selection.facts.settings.cells;
    let filled = cells.iter().filter(|(kind, form)| {
        selection
            .events
            .iter()
            .any(|event| selection.facts.form(*event) == *form && selection.facts.events.has_kind(*event, *kind))
    });
    (filled.count() as u64, cells.len() as u64)
}

/// The kinds of an event's partners, in order.
fn kinds_of(facts: &Facts, event: Index) -> BTreeSet<PartnerKind> {
    facts.events.partners.of(event).iter().map(|partner| facts.kind(*partner)).into_set()
}

#[cfg(test)]
mod tests;
