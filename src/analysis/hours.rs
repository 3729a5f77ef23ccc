//! Hours of career guidance a class, as an interval, and the level of the career guidance minimum that they reach.

use super::facts::{GradeEnrolment, Index, Row, at};
use super::select::Selection;
use crate::model::class::ClassLabel;
use crate::model::codes::MinimumLevel;
use crate::model::id::SchoolId;
use crate::model::order;
use std::collections::BTreeMap;

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

/// A class: school, grade, and its code where the grade has classes.
type Key = (Index, u8, Option<Index>);

/// What one event gives one class: hours × sessions in hundredths.
#[derive(Clone, Copy, Debug, Default)]
struct Given {
    /// The most among the class's own rows.
    own: Option<u64>,
    /// The most among rows that may hold the class: without a class, or of several grades.
    maybe: u64,
}

/// The classes of the enrolment that may have had hours, by school, grade and class.
pub fn per_class(selection: &Selection) -> Vec<ClassHours> {
    let mut sums: BTreeMap<Key, (u64, u64)> = BTreeMap::new();
    for event in selection.events.iter().copied() {
        let sessions = u64::from(at(&selection.facts.events.sessions, event));
        let mut given: BTreeMap<Key, Given> = BTreeMap::new();
        for row in selection.rows(event) {
            let hours = u64::from(row.hours) * sessions;
            let enrolled = selection.enrolled(row.school);
            for grade in enrolled.iter().filter(|grade| row.meets(grade.grade)) {
                add_row(&mut given, row, grade, hours);
            }
        }
        for (class, given) in given {
            let (lo, hi) = sums.entry(class).or_default();
            *lo += given.own.unwrap_or(0);
            *hi += given.own.unwrap_or(given.maybe);
        }
    }
    let levels = selection.facts.settings.hours;
    let level = |hundredths: u64| match hundredths / 100 {
        hours if hours >= levels.advanced => Some(MinimumLevel::Advanced),
        hours if hours >= levels.main => Some(MinimumLevel::Main),
        hours if hours >= levels.basic => Some(MinimumLevel::Basic),
        _ => None,
    };
    let mut classes: Vec<ClassHours> = sums
        .into_iter()
        .filter(|(_, (_, hi))| *hi > 0)
        .filter_map(|((school, grade, class), (lo, hi))| {
            let class = class.and_then(|class| selection.facts.labels.label(class)).cloned();
            Some(ClassHours { school: selection.facts.school_id(school)?, grade, class, lo, hi, level: level(lo) })
        })
        .collect();
    order::sort_by(&mut classes, |a, b| (a.school, a.grade, &a.class).cmp(&(b.school, b.grade, &b.class)));
    classes
}

/// What a row gives to the classes of one grade that it meets.
fn add_row(given: &mut BTreeMap<Key, Given>, row: &Row, grade: &GradeEnrolment, hours: u64) {
    let one_grade = row.one_grade().is_some();
    let mut give = |class: Option<Index>, own: bool| {
        let given = given.entry((row.school, grade.grade, class)).or_default();
        if own {
            given.own = Some(given.own.unwrap_or(0).max(hours));
        } else {
            given.maybe = given.maybe.max(hours);
        }
    };
    if grade.classes.is_empty() {
        give(None, one_grade);
        return;
    }
    match row.class {
        Some(class) if grade.classes.contains_key(&class) => give(Some(class), true),
        // A class that nobody enrolled is none of the classes that are.
        Some(_) => {}
        None => grade.classes.keys().for_each(|class| give(Some(*class), false)),
    }
}

#[cfg(test)]
mod tests;
