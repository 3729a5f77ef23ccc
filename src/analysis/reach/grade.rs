//! The bounds of one grade of one school.

use super::Bounds;
use super::school::Count;
use crate::analysis::facts::{GradeEnrolment, Index};

/// What the events so far say of one class.
#[derive(Clone, Copy, Debug)]
struct ClassSums {
    class: Index,
    /// N(s,g,c); `None` for a class without enrolment.
    size: Option<u64>,
    /// max over e of n(e,c).
    most: u64,
    /// Σ over e of n(e,c), and whether some count is missing.
    sum: Count,
    /// n(e,c) of the event that is being taken in, before it is cut to the class.
    now: Option<Count>,
}

/// What the events so far say of one grade.
#[derive(Clone, Debug)]
pub(super) struct GradeSums<'a> {
    enrolled: &'a GradeEnrolment,
    /// The classes that were enrolled or that came.
    classes: Vec<ClassSums>,
    /// max over e of Σ_c n(e,c) + n(e,g).
    most_at_once: u64,
    /// Σ over e of n(e,g).
    classless: Count,
    /// Σ over e of n(e,M∋g).
    several: Count,
    /// n(e,g) of the event that is being taken in; `None` where none of its rows is of this grade.
    now: Option<Count>,
}

impl<'a> GradeSums<'a> {
    pub(super) fn new(enrolled: &'a GradeEnrolment) -> Self {
        Self {
            enrolled,
            classes: Vec::new(),
            most_at_once: 0,
            classless: Count::default(),
            several: Count::default(),
            now: None,
        }
    }

    pub(super) fn grade(&self) -> u8 {
        self.enrolled.grade
    }

    pub(super) fn pupils(&self) -> u64 {
        self.enrolled.pupils
    }

    /// Whether a class counts below: where the grade has classes, one without enrolment is a data gap and does not.
    fn counts_below(&self, class: &ClassSums) -> bool {
        self.enrolled.classes.is_empty() || class.size.is_some()
    }

    /// Takes in a one-grade row of the event.
    pub(super) fn add_row(&mut self, class: Option<Index>, count: Count) {
        let classless = self.now.get_or_insert_default();
        let Some(class) = class else { return classless.add(count) };
        let place = self.classes.iter().position(|sums| sums.class == class).unwrap_or_else(|| {
            let size = self.enrolled.classes.get(&class).copied();
            self.classes.push(ClassSums { class, size, most: 0, sum: Count::default(), now: None });
            self.classes.len() - 1
        });
        if let Some(sums) = self.classes.get_mut(place) {
            sums.now.get_or_insert_default().add(count);
        }
    }

    /// The event has no more rows. Gives how many pupils of the grade they prove to have come.
    pub(super) fn end_event(&mut self) -> u64 {
        let Some(classless) = self.now.take() else { return 0 };
        let mut at_once = classless.heads;
        let all_count = self.enrolled.classes.is_empty();
        for sums in &mut self.classes {
            let Some(count) = sums.now.take() else { continue };
            let heads = count.heads.min(sums.size.unwrap_or(u64::MAX));
            if all_count || sums.size.is_some() {
                at_once += heads;
            }
            sums.most = sums.most.max(heads);
            sums.sum.add(Count { heads, missing: count.missing });
        }
        self.classless.add(classless);
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
        let classes = self.classes.iter().filter(|class| self.counts_below(class));
        let lo = classes.map(|sums| sums.most).sum::<u64>().max(self.most_at_once).min(of);
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
        for sums in &self.classes {
            match sums.size {
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
