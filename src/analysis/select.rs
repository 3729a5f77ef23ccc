//! The events that a question is about: E(Y,S) of the indicators' definitions.

use super::facts::{Facts, Index, Row, at};
use super::question::{Question, Scope};
use crate::model::date::SchoolYear;
use crate::model::order::{self, InOrder};
use std::collections::BTreeSet;

/// Which schools are in the scope, by position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InScope(Option<Vec<bool>>);

impl InScope {
    /// The schools of a scope.
    pub fn new(facts: &Facts, scope: &Scope) -> Self {
        match scope {
            Scope::All => Self(None),
            Scope::Schools(ids) => {
                let mut marks = vec![false; facts.schools.ids.len()];
                for school in ids.iter().filter_map(|id| facts.school_index(*id)) {
                    if let Some(mark) = marks.get_mut(school) {
                        *mark = true;
                    }
                }
                Self(Some(marks))
            }
        }
    }

    /// Whether a school is in it.
    pub fn has(&self, school: Index) -> bool {
        self.0.as_ref().is_none_or(|marks| at(marks, school))
    }

    /// The events of a school year with a school in it, in order; every event of the year where it is everything.
    pub fn events(&self, facts: &Facts, year: SchoolYear) -> Vec<Index> {
        let of_year = facts.events.of_year(year);
        if self.0.is_none() {
            return of_year.collect();
        }
        let mut events = Vec::new();
        for school in self.schools(facts) {
            let of_school = facts.schools.events.of(school);
            let before = of_school.partition_point(|event| *event < of_year.start);
            events.extend(of_school.iter().skip(before).take_while(|event| of_year.contains(event)));
        }
        order::sort(&mut events);
        events.dedup();
        events
    }

    /// Whether an event is: all are where the scope is everything, even those without a school.
    pub fn has_event(&self, facts: &Facts, event: Index) -> bool {
        self.0.is_none() || facts.events.schools.of(event).iter().any(|school| self.has(*school))
    }

    /// The schools in it, by position.
    pub fn schools(&self, facts: &Facts) -> Vec<Index> {
        (0..facts.schools.ids.len()).filter(|school| self.has(*school)).collect()
    }
}

/// The held events of a question, and its schools.
#[derive(Clone, Debug)]
pub struct Selection<'a> {
    /// The columns.
    pub facts: &'a Facts,
    /// The question.
    pub question: Question,
    /// The schools in the scope.
    pub scope: InScope,
    /// E(Y,S), in the columns' order.
    pub events: Vec<Index>,
}

impl<'a> Selection<'a> {
    /// E(Y,S): held events of the school year with a school in the scope. Before 1 September of the year there are none;
    /// within it only those that had begun, where a date of year precision always has; after it all.
    pub fn new(facts: &'a Facts, question: &Question) -> Self {
        let scope = InScope::new(facts, &question.scope);
        let year = question.year;
        let events = if question.as_of < year.first_day() {
            Vec::new()
        } else {
            // The first day of a school year is never after an as-of date that has passed the line above.
            let columns = &facts.events;
            let mut events = scope.events(facts, year);
            events.retain(|event| {
                let begun = columns.first.get(*event).is_some_and(|first| *first <= question.as_of);
                begun && columns.is_held(*event)
            });
            events
        };
        Self { facts, question: question.clone(), scope, events }
    }

    /// The rows of an event's audience, of schools in the scope.
    pub fn rows(&self, event: Index) -> impl Iterator<Item = &'a Row> {
        self.facts.events.rows.of(event).iter().filter(|row| self.scope.has(row.school))
    }

    /// A(Y,S): the partners of the held events.
    pub fn active(&self) -> BTreeSet<Index> {
        partners_of(self.facts, &self.events)
    }
}

/// The partners of some events.
pub fn partners_of(facts: &Facts, events: &[Index]) -> BTreeSet<Index> {
    events.iter().flat_map(|event| facts.events.partners.of(*event)).copied().into_set()
}
