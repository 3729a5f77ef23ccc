//! Reach: how many pupils came at least once, as an interval, because head-counts don't say who came.
//!
//! The bounds are true whenever the counts are. They follow the table «Reach: an interval» of the indicators'
//! definitions: a grade's bounds from its classes ([`grade`]), a school's from its grades ([`school`]).

mod grade;
mod school;

use super::facts::Index;
use super::select::Selection;
use crate::model::id::SchoolId;
use school::SchoolReach;
use std::ops::RangeInclusive;

/// The bounds of how many of some pupils were reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Bounds {
    /// At least so many.
    pub lo: u64,
    /// At most so many.
    pub hi: u64,
    /// Of so many.
    pub of: u64,
}

impl Bounds {
    pub(super) fn add(&mut self, other: Self) {
        self.lo += other.lo;
        self.hi += other.hi;
        self.of += other.of;
    }
}

/// The reach of one grade of one school.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct GradeReach {
    /// The school.
    pub school: SchoolId,
    /// The grade.
    pub grade: u8,
    /// Its bounds; `of` is the grade's enrolment.
    pub bounds: Bounds,
}

/// The reach over the schools of a scope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reach {
    /// Σ of the schools' bounds; `of` is 0 where nothing is enrolled.
    pub bounds: Bounds,
    /// Σ of the schools' lower bounds as the table of the definitions has them. Where a row has more heads than its grade has
    /// pupils they can lie over the upper ones, which no reader is shown; the file for other programs has what the table says.
    pub lo_by_table: u64,
    /// Every enrolled grade of every school, by school and grade, zeros too. A school's bounds can be tighter than the
    /// sum of its grades'.
    pub by: Vec<GradeReach>,
    /// The bounds of every school of the scope; `of` is 0 where it has nobody enrolled.
    pub schools: Vec<(SchoolId, Bounds)>,
}

/// The reach of the selected events that `keep` lets through, over the enrolled grades in a range.
pub fn reach(selection: &Selection, grades: RangeInclusive<u8>, keep: impl Fn(Index) -> bool) -> Reach {
    let schools = selection.scope.schools(selection.facts);
    let mut reaches: Vec<Option<SchoolReach>> = vec![None; selection.facts.schools.ids.len()];
    for school in &schools {
        let enrolled = selection.enrolled(*school).iter().filter(|grade| grades.contains(&grade.grade));
        if let Some(place) = reaches.get_mut(*school) {
            *place = Some(SchoolReach::new(enrolled));
        }
    }
    // The rows of one event come one after the other, mostly of one school.
    let mut met: Vec<Index> = Vec::new();
    for event in selection.events.iter().copied().filter(|event| keep(*event)) {
        for row in selection.rows(event) {
            if reaches.get_mut(row.school).and_then(Option::as_mut).is_some_and(|reach| reach.add_row(row)) {
                met.push(row.school);
            }
        }
        for school in met.drain(..) {
            reaches.get_mut(school).and_then(Option::as_mut).into_iter().for_each(SchoolReach::end_event);
        }
    }
    let mut sum = Reach::default();
    for (school, reach) in schools.into_iter().zip(reaches.into_iter().flatten()) {
        let (bounds, lo_by_table) = reach.bounds();
        sum.lo_by_table += lo_by_table;
        sum.bounds.add(bounds);
        let Some(school) = selection.facts.school_id(school) else { continue };
        sum.schools.push((school, bounds));
        sum.by.extend(reach.grades().map(|(grade, bounds)| GradeReach { school, grade, bounds }));
    }
    sum
}

#[cfg(test)]
mod tests;
