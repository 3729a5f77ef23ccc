//! More heads at one event than a class or grade has pupils.

use crate::analysis::facts::{Facts, Index, Row};
use crate::model::date::SchoolYear;
use std::collections::BTreeMap;

/// Whether the rows of one event count more pupils of an enrolled class, grade, or group of grades than it has.
pub(super) fn too_many(facts: &Facts, year: SchoolYear, rows: &[&Row]) -> bool {
    let mut classes: BTreeMap<(Index, u8, Index), u64> = BTreeMap::new();
    let mut grades: BTreeMap<(Index, u8), u64> = BTreeMap::new();
    for row in rows {
        if let Some(grade) = row.one_grade() {
            *grades.entry((row.school, grade)).or_default() += row.counted();
            if let Some(class) = row.class {
                *classes.entry((row.school, grade, class)).or_default() += row.counted();
            }
        }
    }
    let enrolled = |school: Index, grade: u8| facts.enrolment.grade(year, school, grade);
    let over_class = classes.iter().any(|((school, grade, class), heads)| {
        enrolled(*school, *grade).and_then(|grade| grade.classes.get(class)).is_some_and(|pupils| heads > pupils)
    });
    let over_grade = grades
        .iter()
        .any(|((school, grade), heads)| enrolled(*school, *grade).is_some_and(|grade| *heads > grade.pupils));
    let over_several = rows.iter().filter(|row| row.one_grade().is_none() && row.grades != 0).any(|row| {
        let pupils: Option<u64> = (0..=12)
            .filter(|grade| row.meets(*grade))
            .map(|grade| enrolled(row.school, grade).map(|grade| grade.pupils))
            .sum();
        pupils.is_some_and(|pupils| row.counted() > pupils)
    });
    over_class || over_grade || over_several
}
