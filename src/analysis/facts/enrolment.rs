//! How many pupils each class and grade has, by school year and school.

use super::Index;
use crate::model::School;
use crate::model::class::ClassLabel;
use crate::model::date::SchoolYear;
use crate::model::order::InOrder;
use crate::model::school::EnrolmentRow;
use std::collections::{BTreeMap, BTreeSet};

/// The pupils of one grade of one school in one school year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GradeEnrolment {
    /// The grade, 0 to 12.
    pub grade: u8,
    /// N(s,g): the sum over its classes, or the row without a class where there are no classes.
    pub pupils: u64,
    /// Those with ОВЗ among them, likewise.
    pub ovz: u64,
    /// N(s,g,c) by the class's code; empty where the grade was entered as a whole.
    pub classes: BTreeMap<Index, u64>,
}

/// The dictionary of class labels: enrolled classes and those that only audiences name.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    codes: BTreeMap<ClassLabel, Index>,
    names: Vec<ClassLabel>,
}

impl Labels {
    /// The label of a class's code.
    pub fn label(&self, class: Index) -> Option<&ClassLabel> {
        self.names.get(class)
    }

    /// The code of a class label, given to it now where it has none yet.
    pub(super) fn code(&mut self, label: &ClassLabel) -> Index {
        if let Some(code) = self.codes.get(label) {
            return *code;
        }
        let code = self.names.len();
        self.codes.insert(label.clone(), code);
        self.names.push(label.clone());
        code
    }
}

/// The enrolment of every school year.
#[derive(Clone, Debug, Default)]
pub struct Enrolment {
    grades: BTreeMap<(SchoolYear, Index), Vec<GradeEnrolment>>,
}

impl Enrolment {
    /// Writes the enrolment of a school, in the place of what it had. Gives the school years of which something else is
    /// said now.
    pub(super) fn put(&mut self, school: Index, record: &School, labels: &mut Labels) -> BTreeSet<SchoolYear> {
        let mut now: BTreeMap<SchoolYear, Vec<GradeEnrolment>> =
            record.enrolment.0.iter().map(|(year, rows)| (*year, grades_of(rows, labels))).into_map();
        let mut changed = BTreeSet::new();
        self.grades.retain(|(year, of), grades| {
            if *of != school {
                return true;
            }
            let stays = now.get(year) == Some(grades);
            if stays {
                now.remove(year);
            } else {
                changed.insert(*year);
            }
            stays
        });
        for (year, grades) in now {
            changed.insert(year);
            self.grades.insert((year, school), grades);
        }
        changed
    }

    /// The schools that have enrolment of some year.
    pub(super) fn schools(&self) -> impl Iterator<Item = Index> {
        self.grades.iter().filter(|(_, grades)| !grades.is_empty()).map(|((_, school), _)| *school)
    }

    /// The grades of a school in a school year, in order.
    pub fn grades(&self, year: SchoolYear, school: Index) -> &[GradeEnrolment] {
        self.grades.get(&(year, school)).map_or(&[], Vec::as_slice)
    }

    /// One grade; `None` where it is not enrolled.
    pub fn grade(&self, year: SchoolYear, school: Index, grade: u8) -> Option<&GradeEnrolment> {
        self.grades(year, school).iter().find(|enrolled| enrolled.grade == grade)
    }

    /// All pupils of a school in a school year; `None` where nothing is enrolled.
    pub fn pupils(&self, year: SchoolYear, school: Index) -> Option<u64> {
        self.grades.get(&(year, school)).map(|grades| grades.iter().map(|grade| grade.pupils).sum())
    }
}

/// The grades of one school year.
fn grades_of(rows: &[EnrolmentRow], labels: &mut Labels) -> Vec<GradeEnrolment> {
    let mut whole: BTreeMap<u8, GradeEnrolment> = BTreeMap::new();
    let mut by_class: BTreeMap<u8, GradeEnrolment> = BTreeMap::new();
    for row in rows {
        let (grade, pupils) = (*row.grade, u64::from(*row.pupils));
        let grades = if row.class.is_some() { &mut by_class } else { &mut whole };
        let of = grades.entry(grade).or_insert_with(|| GradeEnrolment { grade, ..GradeEnrolment::default() });
        of.pupils += pupils;
        of.ovz += row.ovz.map_or(0, u64::from);
        if let Some(label) = &row.class {
            *of.classes.entry(labels.code(label)).or_default() += pupils;
        }
    }
    for (grade, of) in by_class {
        whole.insert(grade, of);
    }
    whole.into_values().collect()
}
