//! The bounds of one school, over the grades that have enrolment.

use super::Bounds;
use super::grade::GradeSums;
use crate::analysis::facts::{GradeEnrolment, Row};

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

/// What the events so far say of one school.
#[derive(Clone, Debug)]
pub(super) struct SchoolReach<'a> {
    /// By grade, in order.
    grades: Vec<GradeSums<'a>>,
    /// Γ as bits.
    enrolled: u16,
    /// max over e of the heads of e's rows whose grades all lie in Γ.
    most_at_once: u64,
    /// Σ over e of n(e,M) over M that meet Γ.
    several: u64,
    /// Heads of the event that is being taken in, of its several-grade rows within Γ; `None` between events.
    now: Option<u64>,
}

impl<'a> SchoolReach<'a> {
    /// A school with these enrolled grades, in order: Γ.
    pub(super) fn new(enrolled: impl Iterator<Item = &'a GradeEnrolment>) -> Self {
        let grades: Vec<GradeSums> = enrolled.map(GradeSums::new).collect();
        let enrolled = grades.iter().fold(0, |bits, sums| bits | 1_u16.checked_shl(sums.grade().into()).unwrap_or(0));
        Self { grades, enrolled, most_at_once: 0, several: 0, now: None }
    }

    /// Takes in a row of an event. Says whether it is the event's first here, which [`Self::end_event`] must then follow.
    pub(super) fn add_row(&mut self, row: &Row) -> bool {
        if row.grades & self.enrolled == 0 {
            return false;
        }
        let count = Count::of(row);
        let first = self.now.is_none();
        let at_once = self.now.get_or_insert(0);
        match row.one_grade() {
            Some(grade) => {
                let sums = self.grades.iter_mut().find(|sums| sums.grade() == grade);
                sums.into_iter().for_each(|sums| sums.add_row(row.class, count));
            }
            None => {
                self.several += count.heads;
                if row.grades & !self.enrolled == 0 {
                    *at_once += count.heads;
                }
                for sums in self.grades.iter_mut().filter(|sums| row.meets(sums.grade())) {
                    sums.add_several(count);
                }
            }
        }
        first
    }

    /// The event whose rows were taken in has no more.
    pub(super) fn end_event(&mut self) {
        let mut at_once = self.now.take().unwrap_or(0);
        at_once += self.grades.iter_mut().map(GradeSums::end_event).sum::<u64>();
        self.most_at_once = self.most_at_once.max(at_once);
    }

    /// The school's bounds, and the lower one as the counts have it.
    pub(super) fn bounds(&self) -> (Bounds, u64) {
        let of: u64 = self.grades.iter().map(GradeSums::pupils).sum();
        let lo = self.grades.iter().map(|grade| grade.bounds().lo).sum::<u64>().max(self.most_at_once).min(of);
        let hi = (self.grades.iter().map(GradeSums::hi_without_several).sum::<u64>() + self.several).min(of);
        // Only wrong counts, more heads than a grade has pupils, put the lower bound over the upper.
        (Bounds { lo: lo.min(hi), hi, of }, lo)
    }

    /// The bounds of each grade, in order.
    pub(super) fn grades(&self) -> impl Iterator<Item = (u8, Bounds)> {
        self.grades.iter().map(|sums| (sums.grade(), sums.bounds()))
    }
}
