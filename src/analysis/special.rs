//! Pupils with ОВЗ and disabled pupils, as far as somebody counted them: those enrolled, and their visits to events. The two
//! overlap and are never added up.
//!
//! A number from 1 to 4 would tell who it is, so it is never said. Nor is a sum from which it follows: beside the numbers of
//! the other schools, which their own notes say, an exact sum would be a subtraction away from it. Such a sum is given by the
//! bounds that are known anyway.

use super::select::Selection;
use crate::model::Document;
use crate::model::id::SchoolId;
use crate::model::order::InOrder;
use crate::words::{Lang, measures::count, report_sections as words};
use std::collections::{BTreeMap, BTreeSet};

/// From this number on a count of pupils with special needs is said.
pub const SAID_FROM: u64 = 5;

/// A count as it may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Published {
    /// So many.
    Exact(u64),
    /// From 1 to 4 of one school: the number is not said.
    Few,
    /// A sum over schools of which some have from 1 to 4: at least and at most so many.
    Between(u64, u64),
}

impl Published {
    /// As it is said: «15», «менее 5», «от 12 до 15».
    pub fn text(self, lang: Lang) -> String {
        match self {
            Self::Exact(number) => count(number, lang),
            Self::Few => words::FEWER_THAN_FIVE.say(lang).to_owned(),
            Self::Between(lo, hi) => words::FROM_TO.fill(lang, &[&count(lo, lang), &count(hi, lang)]),
        }
    }
}

/// The sum of the counts of some schools, each of which may be published by itself.
pub fn published(of_schools: impl Iterator<Item = u64>) -> Published {
    let (mut said, mut hidden, mut schools) = (0, 0, 0);
    for number in of_schools.filter(|number| *number > 0) {
        schools += 1;
        if number < SAID_FROM {
            hidden += 1;
        } else {
            said += number;
        }
    }
    match (hidden, schools) {
        (0, _) => Published::Exact(said),
        (1, 1) => Published::Few,
        _ => Published::Between(said + hidden, said + hidden * (SAID_FROM - 1)),
    }
}

/// Counts of pupils with ОВЗ and of disabled pupils, in this order; `None` where nobody wrote one down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Special {
    /// Enrolled in the question's school year.
    pub enrolled: [Option<Published>; 2],
    /// Visits to its held events: heads, not persons.
    pub visits: [Option<Published>; 2],
}

/// What was counted at each school.
#[derive(Default)]
struct Sums([BTreeMap<SchoolId, u64>; 2]);

impl Sums {
    fn add(&mut self, school: SchoolId, counts: [Option<u32>; 2]) {
        for (sums, count) in self.0.iter_mut().zip(counts) {
            if let Some(count) = count {
                *sums.entry(school).or_default() += u64::from(count);
            }
        }
    }

    fn published(&self) -> [Option<Published>; 2] {
        self.0.each_ref().map(|sums| (!sums.is_empty()).then(|| published(sums.values().copied())))
    }
}

/// The counts of a selection's schools.
pub fn special(document: &Document, selection: &Selection) -> Special {
    let facts = selection.facts;
    let (mut enrolled, mut visits) = (Sums::default(), Sums::default());
    let schools: BTreeSet<SchoolId> =
        selection.scope.schools(facts).into_iter().filter_map(|school| facts.school_id(school)).into_set();
    let year = selection.question.period.one_year();
    for school in schools.iter().filter_map(|school| document.school(*school)) {
        for row in year.iter().filter_map(|year| school.enrolment.0.get(year)).flatten() {
            enrolled.add(school.id, [row.ovz, row.disabled]);
        }
    }
    let events = selection.events.iter().filter_map(|event| document.event(facts.event_id(*event)?));
    let mut seen = BTreeSet::new();
    for event in events.filter(|event| seen.insert(event.id)) {
        for (school, rows) in &event.audience.0 {
            let place = facts.school_index(*school).filter(|place| selection.scope.has(*place));
            // A school that was merged with another is that one.
            if let Some(school) = place.and_then(|place| facts.school_id(place)) {
                rows.iter().for_each(|row| visits.add(school, [row.ovz, row.disabled]));
            }
        }
    }
    Special { enrolled: enrolled.published(), visits: visits.published() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{Doc, ask};

    #[test]
    fn only_what_was_counted_is_counted() {
        let doc = Doc::default()
            .school("s", "school", "2026/27: 8А 25, 9А 20; 2025/26: 8А 20")
            .school("t", "school", "2026/27: 8А 25")
            .partners("agro:employer")
            .event("e", "excursion", "2026-09-10", "s", "agro", "s:8А=20 t:8А=3")
            .edit_school("s", |school| {
                let rows = school.enrolment.0.values_mut().flatten();
                rows.for_each(|row| row.ovz = Some(2));
            })
            .edit_event("e", |event| {
                event.audience.0.values_mut().flatten().for_each(|row| row.disabled = Some(1));
            });
        let facts = doc.facts();
        let counts = |schools: &str, year: &str| {
            let question = ask("2026-11-23", year, schools);
            special(&doc.0, &Selection::new(&facts, &question))
        };
        let few = Some(Published::Few);
        assert_eq!(
            counts("", "2026/27"),
            Special { enrolled: [few, None], visits: [None, Some(Published::Between(2, 8))] }
        );
        assert_eq!(counts("s", "2026/27"), Special { enrolled: [few, None], visits: [None, few] });
        assert_eq!(counts("t", "2026/27"), Special::default());
        assert_eq!(counts("s", "2025/26").enrolled, [few, None]);
    }

    #[test]
    fn what_is_hidden_does_not_follow_from_what_is_said() {
        for (schools, expected) in [
            (&[6, 5, 4][..], "от 12 до 15"),
            (&[6, 5, 5], "16"),
            (&[4], "менее 5"),
            (&[0, 4, 0], "менее 5"),
            (&[1, 1], "от 2 до 8"),
            (&[20, 3, 2], "от 22 до 28"),
            (&[0, 0], "0"),
            (&[], "0"),
            (&[12_000, 5], "12\u{a0}005"),
        ] {
            assert_eq!(published(schools.iter().copied()).text(Lang::Ru), expected, "{schools:?}");
        }
    }

    /// Of every few schools: whatever stands in the hidden places, the same is said.
    #[test]
    fn every_number_from_1_to_4_is_said_alike() {
        for others in [&[][..], &[6], &[6, 5], &[0, 3], &[2, 2, 9]] {
            let said = |hidden: u64| published(others.iter().copied().chain([hidden]));
            assert!((2..SAID_FROM).all(|hidden| said(hidden) == said(1)), "{others:?}");
        }
    }
}
