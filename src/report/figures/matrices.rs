//! The cells of a matrix that have an event.

use super::json::{list, null, object, text};
use crate::analysis::matrix::{Axis, Matrix, MatrixId};
use crate::model::code::Code;

/// The list of a matrix.
pub(super) fn cells(matrix: &Matrix) -> String {
    list(matrix.filled().map(|(row, column, cell)| {
        let mut members = vec![
            ("row", head(row)),
            ("column", head(column)),
            ("events", cell.events.to_string()),
            ("partners", cell.partners.to_string()),
            ("participants", cell.participants.to_string()),
        ];
        if matrix.id == MatrixId::GradeKind {
            // A grade that nobody is enrolled in has bounds of nothing.
            let reach = cell.reach.unwrap_or_default();
            let bounds = [("lo", reach.lo), ("hi", reach.hi), ("pupils", reach.of)];
            members.extend(bounds.map(|(name, value)| (name, value.to_string())));
        }
        object(members)
    }))
}

fn head(head: Axis) -> String {
    match head {
        Axis::Kind(kind) => text(kind.code()),
        Axis::Form(form) => text(form.code()),
        Axis::School(school) => text(&school.to_string()),
        Axis::Grade(grade) => grade.to_string(),
        Axis::Month(month) => month.map_or_else(null, |month| month.to_string()),
    }
}
