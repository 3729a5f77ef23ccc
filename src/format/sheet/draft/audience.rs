//! Who came to an event: all rows in one cell in sheets of this program; classes and numbers in columns in sheets of people.

use super::edit::Edit;
use super::row::{Row, reason};
use super::{Reason, Work};
use crate::format::sheet::column::Column;
use crate::format::sheet::part::Part;
use crate::format::sheet::value::classes::{Group, classes, from_date};
use crate::format::sheet::value::codes::truth;
use crate::format::sheet::value::numbers::{count, hours};
use crate::format::sheet::value::parts;
use crate::model::Event;
use crate::model::class::ClassLabel;
use crate::model::event::AudienceRow;
use crate::model::field::Required;
use crate::model::id::SchoolId;
use std::collections::BTreeMap;

/// The most people that a row can have.
pub const MOST_PEOPLE: u32 = 10_000;

/// The most rows of one event.
const MOST_ROWS: usize = 1_000;

/// What a row of a sheet of this program can say.
const PARTS: [Part; 6] = [Part::SCHOOL, Part::WHOLE, Part::PUPILS, Part::OVZ, Part::DISABLED, Part::HOURS];

/// What stands for no grade.
pub const NO_GRADE: &str = "—";

/// Reads the audience of a row into its event, whose schools are read already.
pub fn read(row: &Row<'_>, work: &mut Work<'_>, edit: &mut Edit<'_, Event>) {
    let (column, read) = match row.plain(Column::Audience) {
        Some(text) => (Column::Audience, own_rows(&text, work, &edit.record)),
        None => (Column::Classes, Ok(people_rows(row, work, &edit.record))),
    };
    let rows = match read {
        Ok(rows) if rows.values().map(Vec::len).sum::<usize>() > MOST_ROWS => {
            return work.note(row, column, Reason::TooMany);
        }
        Ok(rows) => rows,
        Err(reason) => return work.note(row, column, reason),
    };
    for (school, rows) in &rows {
        edit.set(&format!("audience.{school}"), rows);
    }
    // A sheet of this program says the whole audience.
    if column == Column::Audience {
        let gone: Vec<SchoolId> =
            edit.record.audience.0.keys().filter(|own| !rows.contains_key(own)).copied().collect();
        for school in gone {
            edit.clear(&format!("audience.{school}"));
        }
    }
}

/// The rows of a cell of a sheet of this program, by school.
fn own_rows(text: &str, work: &Work<'_>, event: &Event) -> Result<BTreeMap<SchoolId, Vec<AudienceRow>>, Reason> {
    let mut out: BTreeMap<SchoolId, Vec<AudienceRow>> = BTreeMap::new();
    for entry in parts::entries(text) {
        let said = |part: Part| part.of(&entry);
        let words: Vec<&str> =
            entry.iter().filter(|(name, _)| name.is_empty()).map(|(_, value)| value.as_str()).collect();
        if words.len() > 1 || !Part::cover(&PARTS, &entry) {
            return Err(Reason::UnknownWord);
        }
        let school = match said(Part::SCHOOL) {
            Some(name) => work.school(name).ok_or(Reason::NoSuchSchool)?,
            None => only_school(event).or(work.context.own).ok_or(Reason::WhichSchool)?,
        };
        let rows = out.entry(school).or_default();
        // What a cell cannot say (unknown members) is taken from the row that stands at this place.
        let mut row = event.audience.of(&school).get(rows.len()).cloned().unwrap_or_else(AudienceRow::blank);
        let group = own_group(words.first().copied().unwrap_or_default())?;
        let number = |part: Part| said(part).map(|text| count(text, MOST_PEOPLE).map_err(reason)).transpose();
        row.school = Required(school);
        row.grades = Required(group.grades);
        row.class = group.class;
        row.whole_class = said(Part::WHOLE).map(|word| truth(word).ok_or(Reason::UnknownWord)).transpose()?;
        row.pupils = number(Part::PUPILS)?.or(group.pupils);
        row.ovz = number(Part::OVZ)?;
        row.disabled = number(Part::DISABLED)?;
        row.hours = said(Part::HOURS).map(|text| hours(text).map_err(reason)).transpose()?;
        if row.class.is_none() && row.whole_class.is_some() {
            return Err(Reason::NoSuchGrade);
        }
        rows.push(row);
    }
    Ok(out)
}

/// «8», «8, 9», «8А», «10 «1»», or a dash for no grade; or what a person wrote instead, as long as it is one group.
fn own_group(text: &str) -> Result<Group, Reason> {
    let grade = |text: &str| text.trim().parse().ok().filter(|grade| *grade <= 12_u8).ok_or(Reason::NoSuchGrade);
    let group = |grades: Vec<u8>, class: Option<ClassLabel>| Ok(Group { grades, class, pupils: None });
    let text = text.trim();
    if text.is_empty() || text == NO_GRADE {
        return group(Vec::new(), None);
    }
    let digits = text.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(text.len());
    let (number, rest) = text.split_at(digits);
    let listed: Result<Vec<u8>, Reason> = text.split(',').map(grade).collect();
    let label = rest.strip_prefix(" «").and_then(|rest| rest.strip_suffix('»')).unwrap_or(rest);
    let word = !label.is_empty()
        && label.chars().all(char::is_alphanumeric)
        && (label != rest || label.starts_with(char::is_alphabetic));
    if let Ok(grades) = listed {
        group(grades, None)
    } else if let Some(class) = ClassLabel::parse(label).filter(|_| word && !number.is_empty()) {
        group(vec![grade(number)?], Some(class))
    } else {
        match classes(text).map_err(|_| Reason::NoSuchGrade)?.as_slice() {
            [one] => Ok(one.clone()),
            _ => Err(Reason::NoSuchGrade),
        }
    }
}

/// The rows that the columns of a sheet of people say.
fn people_rows(row: &Row<'_>, work: &mut Work<'_>, event: &Event) -> BTreeMap<SchoolId, Vec<AudienceRow>> {
    let groups = match (row.day(Column::Classes), row.plain(Column::Classes)) {
        (Some(day), _) => Some(from_date(day).map(|group| vec![group]).ok_or(Reason::NoSuchGrade)),
        (None, text) => text.map(|text| classes(&text).map_err(|_| Reason::NoSuchGrade)),
    };
    let said = groups.is_some();
    let unreadable = matches!(groups, Some(Err(_)));
    let groups = work.or_note(row, Column::Classes, groups);
    // «8 класс – 25 чел.» and «30 (8 кл.)» may stand in the column of the number.
    let mixed = row.plain(Column::Pupils).filter(|_| !said).and_then(|text| classes_and_count(&text));
    let (groups, mixed_pupils) =
        mixed.map_or((groups.unwrap_or_default(), None), |(groups, pupils)| (groups, Some(pupils)));
    let mut number = |column: Column| {
        let count = row.count(column, MOST_PEOPLE);
        work.or_note(row, column, count)
    };
    let pupils = mixed_pupils.unwrap_or_else(|| number(Column::Pupils));
    let (ovz, disabled) = (number(Column::Ovz), number(Column::Disabled));
    let groups = counted(groups, pupils);
    if groups.is_empty() {
        let beside = row.plain(Column::Classes).is_some_and(|text| text.chars().any(|sign| sign.is_ascii_digit()));
        if pupils.is_some_and(|pupils| pupils > 0) && !unreadable {
            work.note(row, Column::Pupils, Reason::PupilsWithoutGrade);
        } else if beside && !unreadable {
            work.note(row, Column::Classes, Reason::PupilsWithoutGrade);
        }
        return BTreeMap::new();
    }
    let own = work.context.own.filter(|own| event.schools.contains(own));
    let Some(school) = only_school(event).or(own) else {
        // A school that is not known is noted already.
        if row.plain(Column::Schools).is_none() {
            work.note(row, Column::Classes, Reason::WhichSchool);
        }
        return BTreeMap::new();
    };
    let single = groups.len() == 1;
    let there = event.audience.of(&school);
    let rows = groups.into_iter().map(|group| {
        let same = |own: &&AudienceRow| *own.grades == group.grades && own.class == group.class;
        let mut new = there.iter().find(same).cloned().unwrap_or_else(AudienceRow::blank);
        new.school = Required(school);
        new.grades = Required(group.grades);
        new.class = group.class;
        new.pupils = group.pupils.or(new.pupils);
        new.ovz = ovz.filter(|_| single).or(new.ovz);
        new.disabled = disabled.filter(|_| single).or(new.disabled);
        new
    });
    BTreeMap::from([(school, rows.collect())])
}

/// The classes of a cell that is meant for a number, and the number where one is for all of them.
fn classes_and_count(text: &str) -> Option<(Vec<Group>, Option<u32>)> {
    if let Some((number, classes_of)) = text.split_once('(')
        && let Ok(pupils) = count(number, MOST_PEOPLE)
    {
        let groups = classes(classes_of.split(')').next()?).ok().filter(|groups| !groups.is_empty())?;
        return classes_of.contains("кл").then_some((groups, Some(pupils)));
    }
    let groups = classes(text).ok()?;
    groups.iter().any(|group| group.pupils.is_some()).then_some((groups, None))
}

/// The groups with the number of the row: one group has it; several that are not counted each become one.
fn counted(mut groups: Vec<Group>, pupils: Option<u32>) -> Vec<Group> {
    let none_counted = groups.iter().all(|group| group.pupils.is_none());
    match (groups.as_mut_slice(), pupils) {
        ([only], Some(_)) if only.pupils.is_none() => only.pupils = pupils,
        ([_, _, ..], Some(_)) if none_counted => {
            let mut grades: Vec<u8> = groups.iter().flat_map(|group| group.grades.clone()).collect();
            grades.sort_unstable();
            grades.dedup();
            return vec![Group { grades, class: None, pupils }];
        }
        _ => {}
    }
    groups
}

/// The school of an event that has one.
fn only_school(event: &Event) -> Option<SchoolId> {
    let mut schools = event.schools.iter();
    schools.next().filter(|_| schools.next().is_none()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_says_one_group() {
        for (text, expected) in [
            ("8", Some("[8]")),
            ("8, 9", Some("[8, 9]")),
            ("9, 8, 8", Some("[9, 8, 8]")),
            ("8А", Some("[8] А")),
            ("10 «1»", Some("[10] 1")),
            ("10МАТ2", Some("[10] МАТ2")),
            ("—", Some("[]")),
            ("8–9", Some("[8, 9]")),
            ("8-9", Some("[8, 9]")),
            ("8А, 25 чел.", Some("[8] А 25")),
            ("8А, 8Б", None),
            ("13", None),
        ] {
            let shown = own_group(text).ok().map(|group| {
                let class = group.class.map_or(String::new(), |class| format!(" {class}"));
                format!(
                    "{:?}{class}{}",
                    group.grades,
                    group.pupils.map_or(String::new(), |pupils| format!(" {pupils}"))
                )
            });
            assert_eq!(shown.as_deref(), expected, "{text}");
        }
    }
}
