//! Enrolment: a row a class or a grade, with its pupils, into the school's enrolment of one school year.

use super::edit::Edit;
use super::row::{LONG, Row};
use super::{Reason, Work, audience::MOST_PEOPLE};
use crate::format::sheet::column::Column;
use crate::format::sheet::table::Cell;
use crate::format::sheet::value::classes::{Group, classes, from_date};
use crate::format::sheet::value::codes::truth;
use crate::format::sheet::value::dates::when;
use crate::format::sheet::value::numbers::count;
use crate::model::School;
use crate::model::class::ClassLabel;
use crate::model::codes::MinimumLevel;
use crate::model::date::SchoolYear;
use crate::model::field::Required;
use crate::model::id::SchoolId;
use crate::model::school::EnrolmentRow;
use std::collections::{BTreeMap, BTreeSet};

/// Whose rows, and of which year.
type Place = (SchoolId, SchoolYear);

/// One class of a row, or one whole grade: its grade, its label, its pupils.
type Size = (u8, Option<ClassLabel>, u32);

/// Reads the rows; `headings` say the labels of classes that stand side by side.
pub fn read(rows: &[Row<'_>], headings: &[String], work: &mut Work<'_>) {
    let mut read: BTreeMap<Place, Vec<EnrolmentRow>> = BTreeMap::new();
    for row in rows {
        let sizes = place(row, work).and_then(|place| Ok((place, sizes(row, headings)?)));
        let added = sizes.and_then(|(place, sizes)| {
            for size in sizes {
                let new = enrolled(row, place, size, &read, work)?;
                read.entry(place).or_default().push(new);
            }
            Ok(())
        });
        match added {
            Ok(()) => work.out.rows += 1,
            Err((column, reason)) => work.leave_out(row, column, reason),
        }
    }
    for ((school, year), new) in read {
        let mut edit = Edit::<School>::of(school.0, &work.out.document, work.context.document, work.context.at, false);
        // A grade that the table names is as the table says; other grades stay.
        let named: BTreeSet<u8> = new.iter().map(|row| *row.grade).collect();
        let there = edit.record.enrolment.of(&year).iter();
        let mut all: Vec<EnrolmentRow> = there.filter(|row| !named.contains(&row.grade)).cloned().collect();
        all.extend(new);
        all.sort_by(|a, b| (*a.grade, &a.class).cmp(&(*b.grade, &b.class)));
        let mut before = edit.record.enrolment.of(&year).to_vec();
        before.sort_by(|a, b| (*a.grade, &a.class).cmp(&(*b.grade, &b.class)));
        // The order of the rows says nothing.
        if before != all {
            edit.set(&format!("enrolment.{year}"), &all);
        }
        edit.keep(&mut work.out.document);
    }
}

/// Whose row it is, and of which year.
fn place(row: &Row<'_>, work: &Work<'_>) -> Result<Place, (Column, Reason)> {
    let school = match row.plain(Column::Schools) {
        Some(name) => work.school(&name).ok_or((Column::Schools, Reason::NoSuchSchool))?,
        None => work.context.own.ok_or((Column::Schools, Reason::WhichSchool))?,
    };
    if work.context.document.school(school).is_none() {
        return Err((Column::Schools, Reason::WhichSchool));
    }
    let year = match row.plain(Column::Year) {
        Some(text) => {
            when(&text, work.context.year).map_err(|_| (Column::Year, Reason::NoSuchDate))?.start.school_year()
        }
        None => work.context.year,
    };
    Ok((school, year))
}

/// The classes of a row: one, or one for every column that has a class's label above it.
fn sizes(row: &Row<'_>, headings: &[String]) -> Result<Vec<Size>, (Column, Reason)> {
    let (grade, class, beside) = class_of(row)?;
    let mut out = Vec::new();
    for (place, heading) in headings.iter().enumerate() {
        let label =
            ClassLabel::parse(heading).filter(|_| row.mapping.columns.get(place) == Some(&Some(Column::LabelPupils)));
        let text = row.cells.get(place).map(Cell::text).unwrap_or_default();
        if let Some(label) = label.filter(|_| text.chars().any(char::is_alphanumeric)) {
            let pupils =
                count(&text, MOST_PEOPLE).map_err(|problem| (Column::LabelPupils, super::row::reason(problem)))?;
            out.push((grade, Some(label), pupils));
        }
    }
    if out.is_empty() {
        let pupils = match row.count(Column::Pupils, MOST_PEOPLE) {
            Some(pupils) => pupils.map_err(|reason| (Column::Pupils, reason))?,
            None => beside.ok_or((Column::Pupils, Reason::NotANumber))?,
        };
        out.push((grade, class, pupils));
    }
    Ok(out)
}

/// A row of the enrolment, with what the table says of it besides.
fn enrolled(
    row: &Row<'_>,
    (school, year): Place,
    (grade, class, pupils): Size,
    read: &BTreeMap<Place, Vec<EnrolmentRow>>,
    work: &mut Work<'_>,
) -> Result<EnrolmentRow, (Column, Reason)> {
    let same_grade = || read.get(&(school, year)).into_iter().flatten().filter(|other| *other.grade == grade);
    if same_grade().any(|other| other.class == class) {
        return Err((Column::Class, Reason::Twice));
    }
    if same_grade().any(|other| other.class.is_none() != class.is_none()) {
        return Err((Column::Class, Reason::GradeAndClasses));
    }
    let there = work.context.document.school(school).map_or(&[][..], |school| school.enrolment.of(&year));
    let there = there.iter().find(|own| *own.grade == grade && own.class == class).cloned();
    let mut new = there.unwrap_or_else(EnrolmentRow::blank);
    new.year = Required(year);
    new.grade = Required(grade);
    new.class = class;
    new.pupils = Required(pupils);
    let mut part = |column: Column| {
        let text = row.plain(column);
        let count = text.map(|text| count(&text, pupils).map_err(super::row::reason));
        work.or_note(row, column, count)
    };
    new.ovz = part(Column::Ovz).or(new.ovz);
    new.disabled = part(Column::Disabled).or(new.disabled);
    let profile = row.text(Column::Profile, LONG);
    new.profile = work.or_note(row, Column::Profile, profile).or(new.profile);
    let pre = row.plain(Column::PreProfessional).map(|word| truth(&word).ok_or(Reason::UnknownWord));
    new.pre_professional = work.or_note(row, Column::PreProfessional, pre).or(new.pre_professional);
    let level = row.code::<MinimumLevel>(Column::MinimumLevel);
    new.minimum_level = work.or_note(row, Column::MinimumLevel, level).or(new.minimum_level);
    Ok(new)
}

/// The class of a row, in one column or in two, and the number of pupils that may stand beside it.
fn class_of(row: &Row<'_>) -> Result<(u8, Option<ClassLabel>, Option<u32>), (Column, Reason)> {
    let column = if row.plain(Column::Class).is_some() { Column::Class } else { Column::Grade };
    let groups = match (row.day(column), row.plain(column)) {
        (Some(day), _) => from_date(day).map(|group| vec![group]),
        (None, Some(text)) => classes(&text).ok(),
        (None, None) => return Err((column, Reason::NoName)),
    };
    let groups = groups.ok_or((column, Reason::NoSuchGrade))?;
    let [Group { grades, class, pupils }] = groups.as_slice() else { return Err((column, Reason::NoSuchGrade)) };
    let &[grade] = grades.as_slice() else { return Err((column, Reason::NoSuchGrade)) };
    let label = row.plain(Column::Label).and_then(|text| ClassLabel::parse(&text));
    Ok((grade, class.clone().or(label), *pupils))
}
