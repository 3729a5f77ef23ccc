//! What a year of career guidance is held against: events with employers, at workplaces and with those who teach further, by
//! grade; and the hours of every class that the career guidance minimum is about.

use super::encounter::{ENCOUNTER_GRADES, Encounter};
use super::facts::{Index, Row};
use super::hours::{ClassHours, per_class};
use super::select::Selection;
use crate::model::class::ClassLabel;
use crate::model::id::{EventId, SchoolId};
use crate::model::order::{self, InOrder};
use std::collections::BTreeSet;

/// The encounters of the benchmarks, in their order.
pub const ENCOUNTERS: [Encounter; 4] =
    [Encounter::Employer, Encounter::Workplace, Encounter::College, Encounter::University];

/// The grades of the encounters: those of 6 to 11 that are enrolled or have an event; all six where nothing is enrolled.
pub fn grades(selection: &Selection) -> Vec<u8> {
    let asked = selection.question.filter.grade;
    let schools = selection.scope.schools(selection.facts);
    let enrolled: BTreeSet<u8> =
        schools.iter().flat_map(|school| selection.enrolled(*school)).map(|enrolled| enrolled.grade).into_set();
    let is_there = |grade: u8| {
        let has_event = |event: &Index| selection.rows(*event).any(|row| row.meets(grade));
        enrolled.contains(&grade) || selection.events.iter().any(has_event)
    };
    let unknown = enrolled.iter().all(|grade| !ENCOUNTER_GRADES.contains(grade));
    let grades = ENCOUNTER_GRADES.filter(|grade| asked.is_none_or(|asked| asked == *grade));
    grades.filter(|grade| unknown || is_there(*grade)).collect()
}

/// The events of an encounter that meet a grade, in order of their dates.
pub fn events_of(selection: &Selection, encounter: Encounter, grade: u8) -> Vec<EventId> {
    let events = selection.events.iter().copied().filter(|event| encounter.is(selection.facts, *event));
    let events = events.filter(|event| selection.rows(*event).any(|row| row.meets(grade)));
    events.filter_map(|event| selection.facts.event_id(event)).collect()
}

/// The hours of every enrolled class of the grades 6 to 11, those without any too, and of other classes that had some; by
/// school, grade and class.
pub fn hours(selection: &Selection) -> Vec<ClassHours> {
    let asked = selection.question.filter.grade;
    let mut all = per_class(selection);
    all.retain(|of| asked.is_none_or(|asked| asked == of.grade));
    let there: BTreeSet<_> = all.iter().map(|of| (of.school, of.grade, of.class.clone())).into_set();
    for school in selection.scope.schools(selection.facts) {
        let Some(id) = selection.facts.school_id(school) else { continue };
        for enrolled in selection.enrolled(school) {
            let grade = enrolled.grade;
            if !ENCOUNTER_GRADES.contains(&grade) || asked.is_some_and(|asked| asked != grade) {
                continue;
            }
            let labels = enrolled.classes.keys().map(|class| selection.facts.labels.label(*class).cloned());
            let classes: Vec<Option<ClassLabel>> =
                if enrolled.classes.is_empty() { vec![None] } else { labels.collect() };
            for class in classes {
                if !there.contains(&(id, grade, class.clone())) {
                    all.push(ClassHours { school: id, grade, class, lo: 0, hi: 0, level: None });
                }
            }
        }
    }
    order::sort_by(&mut all, |a, b| (a.school, a.grade, &a.class).cmp(&(b.school, b.grade, &b.class)));
    all
}

/// The events that give or may give a class its hours, in order of their dates.
pub fn events_of_class(selection: &Selection, school: SchoolId, grade: u8, class: Option<&ClassLabel>) -> Vec<EventId> {
    let Some(school) = selection.facts.school_index(school) else { return Vec::new() };
    let gives = |row: &Row| {
        let label = row.class.and_then(|class| selection.facts.labels.label(class));
        let own = class.is_none() || label.is_none() || label == class;
        row.school == school && row.meets(grade) && row.hours > 0 && own
    };
    let events = selection.events.iter().copied().filter(|event| selection.rows(*event).any(gives));
    events.filter_map(|event| selection.facts.event_id(event)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{Doc, ask, said, school_id};
    use crate::analysis::{Filter, Question};

    fn doc() -> Doc {
        Doc::default()
            .school("s", "school", "2026/27: 5А 20, 6 20, 9А 25, 9Б 20, 11 15")
            .school("t", "school", "2026/27: 9 10")
            .partners("kinef:employer kpt:college")
            .event("a", "excursion", "2026-09-05", "s", "kinef", "s:9А=10/45")
            .event("b", "lesson", "2026-09-06", "s", "kpt", "s:9,11=20/2.5")
            .event("c", "lesson", "2026-09-07", "s t", "kpt kinef", "s:5А=3/1 t:9=4")
    }

    fn check(grade: Option<u8>, expected: &str) {
        let facts = doc().facts();
        let question = Question { filter: Filter { grade, ..Filter::default() }, ..ask("2026-11-23", "2026/27", "") };
        let selection = Selection::new(&facts, &question);
        let text: Vec<String> = hours(&selection)
            .iter()
            .map(|of| {
                let class = of.class.as_ref().map_or(String::new(), ToString::to_string);
                format!("{}:{}{class}={}-{}", said([of.school.0]), of.grade, of.lo, of.hi)
            })
            .collect();
        assert_eq!(text.join(" "), expected, "{grade:?}");
    }

    #[test]
    fn classes_without_hours_are_there_too() {
        check(None, "s:5А=100-100 s:6=0-0 s:9А=4500-4750 s:9Б=0-250 s:11=0-250 t:9=0-0");
        check(Some(9), "s:9А=4500-4750 s:9Б=0-250 t:9=0-0");
        check(Some(5), "s:5А=100-100");
    }

    #[test]
    fn each_number_has_its_events() {
        let facts = doc().facts();
        let selection = Selection::new(&facts, &ask("2026-11-23", "2026/27", ""));
        let class = |label: &str| ClassLabel::parse(label);
        for (school, grade, label, expected) in
            [("s", 9, "А", "a b"), ("s", 9, "Б", "b"), ("s", 11, "", "b"), ("s", 6, "", ""), ("t", 9, "", "")]
        {
            let events = events_of_class(&selection, school_id(school), grade, class(label).as_ref());
            assert_eq!(said(events.iter().map(|id| id.0)), expected, "{school} {grade}{label}");
        }
        for (encounter, grade, expected) in [
            (Encounter::Employer, 9, "a c"),
            (Encounter::Workplace, 9, "a"),
            (Encounter::College, 11, "b"),
            (Encounter::University, 9, ""),
        ] {
            let events = events_of(&selection, encounter, grade);
            assert_eq!(said(events.iter().map(|id| id.0)), expected, "{encounter:?} {grade}");
        }
        assert_eq!(grades(&selection), [6, 9, 11]);
        let nobody = Selection::new(&facts, &ask("2026-11-23", "2026", ""));
        assert_eq!(grades(&nobody), [6, 7, 8, 9, 10, 11]);
    }
}
