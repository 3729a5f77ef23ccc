//! The bounds of one grade of one school.

use super::Bounds;
use super::school::{Count, EventGrade};
use crate::analysis::facts::{GradeEnrolment, Index};
use std::collections::BTreeMap;

/// What the events so far say of one class.
#[derive(Clone, Copy, Debug, Default)]
struct ClassSums {
    /// max over e of n(e,c).
    most: u64,
    /// Σ over e of n(e,c), and whether some count is missing.
    sum: Count,
}

/// What the events so far say of one grade.
#[derive(Clone, Debug)]
pub(super) struct GradeSums<'a> {
    enrolled: &'a GradeEnrolment,
    classes: BTreeMap<Index, ClassSums>,
    /// max over e of Σ_c n(e,c) + n(e,g).
    most_at_once: u64,
    /// Σ over e of n(e,g).
    classless: Count,
    /// Σ over e of n(e,M∋g).
    several: Count,
}

impl<'a> GradeSums<'a> {
    pub(super) fn new(enrolled: &'a GradeEnrolment) -> Self {
        Self {
            enrolled,
            classes: BTreeMap::new(),
            most_at_once: 0,
            classless: Count::default(),
            several: Count::default(),
        }
    }

    pub(super) fn pupils(&self) -> u64 {
        self.enrolled.pupils
    }

    /// N(s,g,c); `None` for a class without enrolment.
    fn class_size(&self, class: Index) -> Option<u64> {
        self.enrolled.classes.get(&class).copied()
    }

    /// Whether a class counts below: where the grade has classes, one without enrolment is a data gap and does not.
    fn counts_below(&self, class: Index) -> bool {
        self.enrolled.classes.is_empty() || self.enrolled.classes.contains_key(&class)
    }

    /// Takes in the one-grade rows of one event and returns how many pupils of the grade they prove to have come.
    pub(super) fn add(&mut self, event: &EventGrade) -> u64 {
        let mut at_once = event.classless.heads;
        for (class, count) in &event.classes {
            let heads = count.heads.min(self.class_size(*class).unwrap_or(u64::MAX));
            if self.counts_below(*class) {
                at_once += heads;
            }
            let sums = self.classes.entry(*class).or_default();
            sums.most = sums.most.max(heads);
            sums.sum.add(Count { heads, missing: count.missing });
        }
        self.classless.add(event.classless);
        self.most_at_once = self.most_at_once.max(at_once);
        at_once
    }

    /// Takes in a row of several grades, this one among them.
    pub(super) fn add_several(&mut self, count: Count) {
        self.several.add(count);
    }

    /// lo(g) and hi(g).
    pub(super) fn bounds(&self) -> Bounds {
        let of = self.pupils();
        let classes = self.classes.iter().filter(|(class, _)| self.counts_below(**class));
        let lo = classes.map(|(_, sums)| sums.most).sum::<u64>().max(self.most_at_once).min(of);
        let hi = if self.several.missing { of } else { self.one_grade_hi(self.several.heads) };
        Bounds { lo, hi, of }
    }

    /// hi°(g): the upper bound without the several-grade rows, but the whole grade where one of those is not counted.
    pub(super) fn hi_without_several(&self) -> u64 {
        if self.several.missing { self.pupils() } else { self.one_grade_hi(0) }
    }

    /// min( N(g), Σ_c hi_c + Σ_e n(e,g) + `more` ), and N(g) where a count is missing that no class limits.
    fn one_grade_hi(&self, more: u64) -> u64 {
        let mut sum = more + self.classless.heads;
        let mut unlimited = self.classless.missing;
        for (class, sums) in &self.classes {
            match self.class_size(*class) {
                Some(size) if sums.sum.missing => sum += size,
                Some(size) => sum += size.min(sums.sum.heads),
                None => {
                    sum += sums.sum.heads;
                    unlimited |= sums.sum.missing;
                }
            }
        }
        if unlimited { self.pupils() } else { sum.min(self.pupils()) }
    }
}
