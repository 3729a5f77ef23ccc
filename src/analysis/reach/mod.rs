//! Reach: how many pupils came at least once, as an interval, because head-counts don't say who came.
//!
//! The bounds are true whenever the counts are. They follow the table «Reach: an interval» of the indicators'
//! definitions: a grade's bounds from its classes ([`grade`]), a school's from its grades ([`school`]).

mod grade;
mod school;

use super::facts::{Index, Row};
use super::select::Selection;
use crate::model::id::SchoolId;
use school::SchoolReach;
use std::collections::BTreeMap;
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
    /// Every enrolled grade of every school, by school and grade, zeros too. A school's bounds can be tighter than the
    /// sum of its grades'.
    pub by: Vec<GradeReach>,
    /// The bounds of every school of the scope; `of` is 0 where it has nobody enrolled.
    pub schools: Vec<(SchoolId, Bounds)>,
}

/// The rows of one event, as they count in one school.
type EventRows<'a> = Vec<&'a Row>;

/// The reach of the selected events that `keep` lets through, over the enrolled grades in a range.
pub fn reach(selection: &Selection, grades: RangeInclusive<u8>, keep: impl Fn(Index) -> bool) -> Reach {
    let mut rows: BTreeMap<Index, Vec<EventRows>> = BTreeMap::new();
    for event in selection.events.iter().copied().filter(|event| keep(*event)) {
        let mut of_event: BTreeMap<Index, EventRows> = BTreeMap::new();
        for row in selection.rows(event) {
            of_event.entry(row.school).or_default().push(row);
        }
        for (school, of_event) in of_event {
            rows.entry(school).or_default().push(of_event);
        }
    }
    let mut sum = Reach::default();
    for school in selection.scope.schools(selection.facts) {
        let enrolled = selection.enrolled(school).iter().filter(|grade| grades.contains(&grade.grade));
        let mut reach = SchoolReach::new(enrolled);
        for event in rows.get(&school).into_iter().flatten() {
            reach.add_event(event);
        }
        let bounds = reach.bounds();
        sum.bounds.add(bounds);
        let Some(school) = selection.facts.school_id(school) else { continue };
        sum.schools.push((school, bounds));
        sum.by.extend(reach.grades().map(|(grade, bounds)| GradeReach { school, grade, bounds }));
    }
    sum
}

#[cfg(test)]
mod tests;
