//! A matrix, and the same with what is planned beside it.

use crate::analysis::Question;
use crate::analysis::facts::Facts;
use crate::analysis::matrix::{Cell, CellRows, Matrix, MatrixId, matrix};

/// The matrix of what was held; and where that is asked for, of that and what is planned.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Beside {
    now: Matrix,
    later: Option<Matrix>,
}

impl Beside {
    pub(super) fn new(facts: &Facts, question: &Question, id: MatrixId, planned: bool) -> Self {
        let later = planned.then(|| matrix(facts, &question.with_planned(), id));
        Self { now: matrix(facts, question, id), later }
    }

    /// What was held.
    pub(super) fn held(&self) -> &Matrix {
        &self.now
    }

    /// The matrix whose headings are drawn: what is planned may have more of them.
    pub(super) fn frame(&self) -> &Matrix {
        self.later.as_ref().unwrap_or(&self.now)
    }

    /// The cell of what was held, by its place in the frame.
    pub(super) fn cell(&self, row: usize, column: usize) -> Cell {
        let frame = self.frame();
        let place = |heads: &[_], own: &[_], at: usize| match heads.get(at) {
            Some(head) => own.binary_search(head).ok(),
            None => Some(own.len()),
        };
        let row = place(&frame.rows, &self.now.rows, row);
        let column = place(&frame.columns, &self.now.columns, column);
        let found = row.zip(column).and_then(|(row, column)| self.now.cell(row, column));
        found.cloned().unwrap_or_default()
    }

    /// The cell with what is planned, where that is asked for.
    pub(super) fn later(&self, row: usize, column: usize) -> Option<&Cell> {
        self.later.as_ref()?.cell(row, column)
    }

    /// The events and the partners behind a cell, the planned ones where they count.
    pub(super) fn rows(&self, facts: &Facts, row: usize, column: usize) -> CellRows {
        self.frame().rows(facts, row, column)
    }
}
