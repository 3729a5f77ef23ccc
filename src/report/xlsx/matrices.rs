//! The sheets of the matrices: each as a grid of events, and all their cells as rows.

use super::Asked;
use super::cells::Cell;
use super::sheet::{Column, Sheet};
use crate::analysis::matrix::{Axis, Matrix, MatrixId, matrix};
use crate::words::dates::month_name;
use crate::words::grades::grade_name;
use crate::words::names::Named;
use crate::words::{Phrase, analysis, office as words};

/// The name of a matrix.
fn name(id: MatrixId) -> Phrase {
    match id {
        MatrixId::KindForm => words::KIND_FORM,
        MatrixId::GradeKind => words::GRADE_KIND,
        MatrixId::SchoolKind => words::SCHOOL_KIND,
        MatrixId::SchoolForm => words::SCHOOL_FORM,
        MatrixId::MonthForm => words::MONTH_FORM,
    }
}

/// A sheet a matrix: events, with totals.
pub(super) fn grids(asked: &Asked<'_>) -> Vec<Sheet> {
    MatrixId::ALL.into_iter().map(|id| grid(asked, &matrix(asked.facts, asked.question, id))).collect()
}

fn grid(asked: &Asked<'_>, matrix: &Matrix) -> Sheet {
    let total = || words::TOTAL.say(asked.lang).to_owned();
    let heads = matrix.columns.iter().map(|axis| axis_name(*axis, asked)).chain([total()]);
    let columns = std::iter::once(Column::of(name(matrix.id), 34)).chain(heads.map(|head| Column::named(head, 15)));
    let rows = matrix.rows.iter().map(|axis| axis_name(*axis, asked)).chain([total()]).enumerate();
    let rows = rows.map(|(row, head)| {
        let events = (0..=matrix.columns.len()).map(|column| {
            let events = matrix.cell(row, column).map_or(0, |cell| cell.events);
            if events == 0 { Cell::Empty } else { Cell::Count(events) }
        });
        std::iter::once(Cell::Words(head)).chain(events).collect()
    });
    Sheet {
        name: name(matrix.id).say(asked.lang).to_owned(),
        holds: words::MATRIX_HOLDS,
        columns: columns.collect(),
        rows: rows.collect(),
        totals: true,
        heads: 1,
        filtered: true,
    }
}

/// Every cell of every matrix that has an event.
pub(super) fn cells(asked: &Asked<'_>) -> Sheet {
    let rows = MatrixId::ALL.into_iter().flat_map(|id| {
        let matrix = matrix(asked.facts, asked.question, id);
        let rows = matrix.filled().map(|(row, column, cell)| {
            let mut cells = vec![
                Cell::words(name(id).say(asked.lang)),
                Cell::words(axis_name(row, asked)),
                Cell::words(axis_name(column, asked)),
                Cell::Count(cell.events),
                Cell::Count(cell.partners),
                Cell::Count(cell.participants),
            ];
            cells.extend(match cell.reach {
                Some(bounds) => [bounds.lo, bounds.hi, bounds.of].map(Cell::Count),
                None => Default::default(),
            });
            cells
        });
        rows.collect::<Vec<_>>()
    });
    Sheet {
        name: words::CELLS.say(asked.lang).to_owned(),
        holds: words::CELLS_HOLDS,
        columns: vec![
            Column::of(words::MATRIX, 22),
            Column::of(words::ROW, 34),
            Column::of(words::COLUMN, 34),
            Column::of(words::EVENTS, 14),
            Column::of(words::PARTNERS, 12),
            Column::of(words::PARTICIPANTS, 14),
            Column::of(words::REACHED_AT_LEAST, 12),
            Column::of(words::REACHED_AT_MOST, 12),
            Column::of(words::PUPILS, 14),
        ],
        rows: rows.collect(),
        totals: false,
        heads: 0,
        filtered: true,
    }
}

/// What a row or a column is called.
fn axis_name(axis: Axis, asked: &Asked<'_>) -> String {
    let lang = asked.lang;
    match axis {
        Axis::Kind(kind) => kind.name().say(lang).to_owned(),
        Axis::Form(form) => form.name().say(lang).to_owned(),
        Axis::Grade(grade) => grade_name(grade, lang),
        Axis::School(id) => asked.school(id),
        Axis::Month(Some(month)) => month_name(month.into(), lang).to_owned(),
        Axis::Month(None) => analysis::NO_MONTH.say(lang).to_lowercase(),
    }
}
