//! What stands in one cell of a matrix.

use super::axis::{Axis, MatrixId};
use crate::analysis::facts::{Facts, Index};
use crate::analysis::reach::{Bounds, reach};
use crate::analysis::select::Selection;
use crate::model::codes::PartnerKind;
use crate::model::id::{EventId, PartnerId};
use crate::model::order::InOrder;
use std::collections::{BTreeMap, BTreeSet};

/// One cell, or a total.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cell {
    /// Distinct events.
    pub events: u64,
    /// Distinct partners of those events, of the cell's kind where it has one.
    pub partners: u64,
    /// Heads: of the cell's grade alone, rows of several grades left out, or of its school, where it has one.
    pub participants: u64,
    /// Of a cell of grade × kind: Σ over the schools of the bounds of the grade's reach; not of totals and empty cells.
    pub reach: Option<Bounds>,
    /// Whether an event is expected here.
    pub expected: bool,
}

/// The rows behind a cell: they are looked for when somebody opens it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CellRows {
    /// Its events, in order of their dates.
    pub events: Vec<EventId>,
    /// Their partners, of the cell's kind where it has one, by identifier.
    pub partners: Vec<PartnerId>,
}

impl Cell {
    /// Whether it is empty and should not be.
    pub fn is_missing(&self) -> bool {
        self.expected && self.events == 0
    }
}

/// The rows of some events under two headings.
pub(super) fn rows(facts: &Facts, events: &[Index], heads: [Option<Axis>; 2]) -> CellRows {
    let partners = partners_of_kind(facts, events, kind_of(heads));
    CellRows {
        events: events.iter().filter_map(|event| facts.event_id(*event)).collect(),
        partners: partners.into_iter().filter_map(|partner| facts.partner_id(partner)).collect(),
    }
}

fn kind_of(heads: [Option<Axis>; 2]) -> Option<PartnerKind> {
    heads.into_iter().flatten().find_map(|head| if let Axis::Kind(kind) = head { Some(kind) } else { None })
}

/// The partners of some events; of one kind where one is asked for.
fn partners_of_kind(facts: &Facts, events: &[Index], kind: Option<PartnerKind>) -> BTreeSet<Index> {
    let partners = events.iter().flat_map(|event| facts.events.partners.of(*event)).copied();
    partners.filter(|partner| kind.is_none_or(|kind| facts.kind(*partner) == kind)).into_set()
}

/// The bounds of each cell of grade × kind: Σ over schools of lo(g), hi(g), N(g) over the events with that kind.
pub(super) fn reaches(selection: &Selection, id: MatrixId, columns: &[Axis]) -> BTreeMap<(Axis, Axis), Bounds> {
    let mut sums: BTreeMap<(Axis, Axis), Bounds> = BTreeMap::new();
    for column in columns.iter().filter(|_| id == MatrixId::GradeKind) {
        let Axis::Kind(kind) = column else { continue };
        let reached = reach(selection, 0..=12, |event| selection.facts.events.has_kind(event, *kind));
        for of_grade in reached.by {
            sums.entry((Axis::Grade(of_grade.grade), *column)).or_default().add(of_grade.bounds);
        }
    }
    sums
}
