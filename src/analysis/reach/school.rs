//! The bounds of one school, over the grades that have enrolment.

use super::Bounds;
use super::grade::GradeSums;
use crate::analysis::facts::{GradeEnrolment, Index, Row};
use crate::model::order::InOrder;
use std::collections::BTreeMap;

/// A head-count that may be incomplete.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Count {
    /// What was counted.
    pub(super) heads: u64,
    /// Whether something was not counted.
    pub(super) missing: bool,
}

impl Count {
    fn of(row: &Row) -> Self {
        Self { heads: row.counted(), missing: row.heads.is_none() }
    }

    pub(super) fn add(&mut self, other: Self) {
        self.heads += other.heads;
        self.missing |= other.missing;
    }
}

/// The one-grade rows of one event in one grade.
#[derive(Clone, Debug, Default)]
pub(super) struct EventGrade {
    /// n(e,c) before it is cut to the class.
    pub(super) classes: BTreeMap<Index, Count>,
    /// n(e,g).
    pub(super) classless: Count,
}

/// What the events so far say of one school.
#[derive(Clone, Debug)]
pub(super) struct SchoolReach<'a> {
    grades: BTreeMap<u8, GradeSums<'a>>,
    /// Γ as bits.
    enrolled: u16,
    /// max over e of the heads of e's rows whose grades all lie in Γ.
    most_at_once: u64,
    /// Σ over e of n(e,M) over M that meet Γ.
    several: u64,
}

impl<'a> SchoolReach<'a> {
    /// A school with these enrolled grades: Γ.
    pub(super) fn new(enrolled: impl Iterator<Item = &'a GradeEnrolment>) -> Self {
        let grades: BTreeMap<u8, GradeSums> = enrolled.map(|grade| (grade.grade, GradeSums::new(grade))).into_map();
        let enrolled = grades.keys().fold(0, |bits, grade| bits | 1_u16.checked_shl(u32::from(*grade)).unwrap_or(0));
        Self { grades, enrolled, most_at_once: 0, several: 0 }
    }

    /// Takes in the school's rows of one event.
    pub(super) fn add_event(&mut self, rows: &[&Row]) {
        let mut by_grade: BTreeMap<u8, EventGrade> = BTreeMap::new();
        let mut at_once = 0;
        for row in rows.iter().filter(|row| row.grades & self.enrolled != 0) {
            let count = Count::of(row);
            match (row.one_grade(), row.class) {
                (Some(grade), Some(class)) => {
                    by_grade.entry(grade).or_default().classes.entry(class).or_default().add(count);
                }
                (Some(grade), None) => by_grade.entry(grade).or_default().classless.add(count),
                (None, _) => {
                    self.several += count.heads;
                    if row.grades & !self.enrolled == 0 {
                        at_once += count.heads;
                    }
                    for (_, sums) in self.grades.iter_mut().filter(|(grade, _)| row.meets(**grade)) {
                        sums.add_several(count);
                    }
                }
            }
        }
        for (grade, event) in &by_grade {
            if let Some(sums) = self.grades.get_mut(grade) {
                at_once += sums.add(event);
            }
        }
        self.most_at_once = self.most_at_once.max(at_once);
    }

    /// The school's bounds.
    pub(super) fn bounds(&self) -> Bounds {
        let of = self.grades.values().map(GradeSums::pupils).sum();
        let lo = self.grades.values().map(|grade| grade.bounds().lo).sum::<u64>().max(self.most_at_once);
        let hi = (self.grades.values().map(GradeSums::hi_without_several).sum::<u64>() + self.several).min(of);
        // Only wrong counts, more heads than a grade has pupils, put the lower bound over the upper.
        Bounds { lo: lo.min(hi), hi, of }
    }

    /// The bounds of each grade, in order.
    pub(super) fn grades(&self) -> impl Iterator<Item = (u8, Bounds)> {
        self.grades.iter().map(|(grade, sums)| (*grade, sums.bounds()))
    }
}
