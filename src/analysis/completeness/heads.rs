//! More heads at one event than a class or grade has pupils.

use crate::analysis::facts::{Facts, Row};
use crate::model::date::SchoolYear;

/// Whether the rows of one event count more pupils of an enrolled class, grade, or group of grades than it has.
pub(super) fn too_many<'a>(facts: &Facts, year: SchoolYear, rows: impl Iterator<Item = &'a Row>) -> bool {
    let mut rows: Vec<&Row> = rows.collect();
    // The rows of a school stand together, unless doubles of it were merged.
    if !rows.is_sorted_by_key(|row| row.school) {
        crate::model::order::sort_by_key(&mut rows, |row| row.school);
    }
    rows.chunk_by(|one, next| one.school == next.school).any(|rows| too_many_of_school(facts, year, rows))
}

/// The same of rows of one school: a few, so that looking through them for each costs less than sums kept by grade and class.
fn too_many_of_school(facts: &Facts, year: SchoolYear, rows: &[&Row]) -> bool {
    let Some(school) = rows.first().map(|row| row.school) else { return false };
    let enrolled = facts.enrolment.grades(year, school);
    let counted =
        |test: &dyn Fn(&Row) -> bool| rows.iter().filter(|row| test(row)).map(|row| row.counted()).sum::<u64>();
    rows.iter().any(|row| {
        let Some(grade) = row.one_grade() else {
            // All the grades of the group have to be enrolled.
            let met = (0..=12).filter(|grade| row.meets(*grade));
            let pupils = met.map(|grade| enrolled.iter().find(|of| of.grade == grade).map(|of| of.pupils));
            return row.grades != 0 && pupils.sum::<Option<u64>>().is_some_and(|pupils| row.counted() > pupils);
        };
        let Some(enrolled) = enrolled.iter().find(|of| of.grade == grade) else { return false };
        let size = row.class.and_then(|class| enrolled.classes.get(&class));
        counted(&|other| other.grades == row.grades) > enrolled.pupils
            || size.is_some_and(|size| counted(&|other| other.grades == row.grades && other.class == row.class) > *size)
    })
}
