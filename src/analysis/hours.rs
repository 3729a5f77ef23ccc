//! Hours of career guidance a class, as an interval, and the level of the career guidance minimum that they reach.

use super::facts::{Index, Row, at};
use super::select::Selection;
use crate::model::class::ClassLabel;
use crate::model::codes::MinimumLevel;
use crate::model::id::SchoolId;
use crate::model::order;

/// The hours of one class, or of a grade that was enrolled without classes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassHours {
    /// The school.
    pub school: SchoolId,
    /// The grade.
    pub grade: u8,
    /// The class; `None` = the whole grade.
    pub class: Option<ClassLabel>,
    /// At least so many hours, in hundredths.
    pub lo: u64,
    /// At most so many hours, in hundredths.
    pub hi: u64,
    /// The level that the lower bound reaches.
    pub level: Option<MinimumLevel>,
}

/// A class of the enrolment, and what it was given so far.
#[derive(Clone, Copy, Debug, Default)]
struct Class {
    grade: u8,
    /// Its code; `None` = the whole grade, enrolled without classes.
    class: Option<Index>,
    /// Hours for sure and at most, in hundredths.
    lo: u64,
    hi: u64,
    /// What the event that is being taken in gives: hours × sessions in hundredths.
    now: Given,
}

/// What one event gives one class.
#[derive(Clone, Copy, Debug, Default)]
struct Given {
    /// The most among the class's own rows.
    own: Option<u64>,
    /// The most among rows that may hold the class: without a class, or of several grades.
    maybe: u64,
}

impl Class {
    /// Takes in a row of an event that meets the class's grade.
    fn add_row(&mut self, row: &Row, hours: u64) {
        let own = match (self.class, row.class) {
            (None, _) => row.one_grade().is_some(),
            (Some(class), Some(of_row)) if class == of_row => true,
            // Another class, or one that nobody enrolled.
            (Some(_), Some(_)) => return,
            (Some(_), None) => false,
        };
        if own {
            self.now.own = Some(self.now.own.unwrap_or(0).max(hours));
        } else {
            self.now.maybe = self.now.maybe.max(hours);
        }
    }

    /// The event has no more rows.
    fn end_event(&mut self) {
        let given = std::mem::take(&mut self.now);
        self.lo += given.own.unwrap_or(0);
        self.hi += given.own.unwrap_or(given.maybe);
    }
}

/// The classes of the enrolment that may have had hours, by school, grade and class.
pub fn per_class(selection: &Selection) -> Vec<ClassHours> {
    let mut schools: Vec<Vec<Class>> = vec![Vec::new(); selection.facts.schools.ids.len()];
    for school in selection.scope.schools(selection.facts) {
        let Some(classes) = schools.get_mut(school) else { continue };
        for grade in selection.enrolled(school) {
            let class = Class { grade: grade.grade, ..Class::default() };
            classes.extend(grade.classes.keys().map(|code| Class { class: Some(*code), ..class }));
            classes.extend(grade.classes.is_empty().then_some(class));
        }
    }
    let mut met: Vec<Index> = Vec::new();
    for event in selection.events.iter().copied() {
        let sessions = u64::from(at(&selection.facts.events.sessions, event));
        for row in selection.rows(event) {
            let classes = schools.get_mut(row.school).into_iter().flatten();
            for class in classes.filter(|class| row.meets(class.grade)) {
                class.add_row(row, u64::from(row.hours) * sessions);
            }
            if met.last() != Some(&row.school) {
                met.push(row.school);
            }
        }
        for school in met.drain(..) {
            schools.get_mut(school).into_iter().flatten().for_each(Class::end_event);
        }
    }
    let levels = selection.facts.settings.hours;
    let level = |hundredths: u64| match hundredths / 100 {
        hours if hours >= levels.advanced => Some(MinimumLevel::Advanced),
        hours if hours >= levels.main => Some(MinimumLevel::Main),
        hours if hours >= levels.basic => Some(MinimumLevel::Basic),
        _ => None,
    };
    let mut classes: Vec<ClassHours> = Vec::new();
    for (school, of_school) in schools.into_iter().enumerate() {
        let Some(school) = selection.facts.school_id(school) else { continue };
        classes.extend(of_school.into_iter().filter(|class| class.hi > 0).map(
            |Class { grade, class, lo, hi, .. }| {
                let class = class.and_then(|class| selection.facts.labels.label(class)).cloned();
                ClassHours { school, grade, class, lo, hi, level: level(lo) }
            },
        ));
    }
    order::sort_by(&mut classes, |a, b| (a.school, a.grade, &a.class).cmp(&(b.school, b.grade, &b.class)));
    classes
}

#[cfg(test)]
mod tests;
