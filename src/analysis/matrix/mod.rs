//! The five matrices: distinct events, distinct partners and participants by two of kind, form, grade, school and month.
//!
//! Totals count distinct events, so they are not sums. Every cell knows its events and partners, so that it can open its rows.

mod axis;
mod cell;

pub use axis::{Axis, MatrixId};
pub use cell::Cell;

use super::facts::{Facts, Index};
use super::question::Question;
use super::select::Selection;
use super::settings::Settings;
use crate::model::codes::PartnerKind;
use axis::Side;
use std::collections::{BTreeMap, BTreeSet};

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

    /// The cells that have an event, totals left out, row by row.
    pub fn filled(&self) -> impl Iterator<Item = (Axis, Axis, &Cell)> {
        self.rows.iter().enumerate().flat_map(move |(row, row_head)| {
            self.columns.iter().enumerate().filter_map(move |(column, column_head)| {
                let cell = self.cell(row, column).filter(|cell| !cell.events.is_empty())?;
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
    let keys = [sides.0, sides.1].map(|side| side.keys(&selection, settings, id));
    let [rows, columns] = keys.each_ref().map(|keys| keys.iter().copied().collect::<Vec<Axis>>());
    let places = [&rows, &columns]
        .map(|heads| heads.iter().enumerate().map(|(place, head)| (*head, place)).collect::<BTreeMap<Axis, usize>>());
    let [row_places, column_places] = &places;
    let width = columns.len() + 1;
    let mut events: Vec<Vec<Index>> = vec![Vec::new(); width * (rows.len() + 1)];
    let mut left_out = 0;
    for event in selection.events.iter().copied() {
        let at_rows = placed(sides.0, &selection, event, row_places, rows.len());
        let at_columns = placed(sides.1, &selection, event, column_places, columns.len());
        // The total's place stands last in both; with nothing before it the event has no cell.
        if at_rows.len() < 2 || at_columns.len() < 2 {
            left_out += 1;
            continue;
        }
        for row in &at_rows {
            for column in &at_columns {
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
    Matrix { id, rows, columns, left_out, cells }
}

/// The places of an event on one side, and the total's place after them.
fn placed(side: Side, selection: &Selection, event: Index, places: &BTreeMap<Axis, usize>, total: usize) -> Vec<usize> {
    let heads: BTreeSet<Axis> = side.of_event(selection, event);
    heads.iter().filter_map(|head| places.get(head)).copied().chain([total]).collect()
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
    facts.events.partners.of(event).iter().map(|partner| facts.kind(*partner)).collect()
}

#[cfg(test)]
mod tests;
