//! Pupils with ОВЗ and disabled pupils, as far as somebody counted them: those enrolled, and their visits to events. The two
//! overlap and are never added up.

use super::select::Selection;
use crate::model::Document;
use crate::model::order::InOrder;
use std::collections::BTreeSet;

/// Counts of pupils with ОВЗ and of disabled pupils, in this order; `None` where nobody wrote one down.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Special {
    /// Enrolled in the question's school year.
    pub enrolled: [Option<u64>; 2],
    /// Visits to its held events: heads, not persons.
    pub visits: [Option<u64>; 2],
}

/// The counts of a selection's schools.
pub fn special(document: &Document, selection: &Selection) -> Special {
    let facts = selection.facts;
    let mut found = Special::default();
    let schools = selection.scope.schools(facts).into_iter().filter_map(|school| facts.school_id(school)).into_set();
    let year = selection.question.period.one_year();
    for school in schools.iter().filter_map(|school| document.school(*school)) {
        for row in year.iter().filter_map(|year| school.enrolment.0.get(year)).flatten() {
            add(&mut found.enrolled, [row.ovz, row.disabled]);
        }
    }
    let events = selection.events.iter().filter_map(|event| document.event(facts.event_id(*event)?));
    let mut seen = BTreeSet::new();
    for event in events.filter(|event| seen.insert(event.id)) {
        for (school, rows) in &event.audience.0 {
            let place = facts.school_index(*school);
            if place.is_some_and(|place| selection.scope.has(place)) {
                rows.iter().for_each(|row| add(&mut found.visits, [row.ovz, row.disabled]));
            }
        }
    }
    found
}

fn add(sums: &mut [Option<u64>; 2], counts: [Option<u32>; 2]) {
    for (sum, count) in sums.iter_mut().zip(counts) {
        if let Some(count) = count {
            *sum = Some(sum.unwrap_or(0) + u64::from(count));
        }
    }
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
        assert_eq!(counts("", "2026/27"), Special { enrolled: [Some(4), None], visits: [None, Some(2)] });
        assert_eq!(counts("s", "2026/27"), Special { enrolled: [Some(4), None], visits: [None, Some(1)] });
        assert_eq!(counts("t", "2026/27"), Special::default());
        assert_eq!(counts("s", "2025/26").enrolled, [Some(2), None]);
    }
}
