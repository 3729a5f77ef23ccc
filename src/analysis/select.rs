//! The events that a question is about: E(Y,S) of the indicators' definitions, Y a school year or any other span.

use super::facts::{Facts, GradeEnrolment, Index, Row, at};
use super::question::{Question, Scope};
use crate::model::order::{self, InOrder};
use crate::model::period::Period;
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

    /// The events of a span of time with a school in it, in order; every event of the span where it is everything.
    pub fn events(&self, facts: &Facts, period: Period) -> Vec<Index> {
        let Period::SchoolYear(year) = period else {
            let mut events = facts.events.of_period(period);
            events.retain(|event| self.has_event(facts, *event));
            return events;
        };
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
    /// E(Y,S): held events of the span with a school in the scope. Before its first day there are none; within it only
    /// those that had begun, where a date of year precision always has; after it all. Planned events count where the
    /// question says so, and only what its filter lets through.
    pub fn new(facts: &'a Facts, question: &Question) -> Self {
        let scope = InScope::new(facts, &question.scope);
        let columns = &facts.events;
        let began = question.period.first_day() <= question.as_of;
        let mut events = if began || question.planned { scope.events(facts, question.period) } else { Vec::new() };
        events.retain(|event| {
            let flags = columns.flags(*event);
            // The first day of a school year is never after an as-of date within it.
            let held = began && flags.held && at(&columns.first, *event) <= question.as_of;
            held || (question.planned && flags.planned)
        });
        let mut selection = Self { facts, question: question.clone(), scope, events: Vec::new() };
        events.retain(|event| selection.lets_through(*event));
        selection.events = events;
        selection
    }

    /// Whether the question's filter lets an event through.
    pub fn lets_through(&self, event: Index) -> bool {
        let filter = self.question.filter;
        filter.kind.is_none_or(|kind| self.facts.events.has_kind(event, kind))
            && filter.form.is_none_or(|form| self.facts.form(event) == form)
            && (filter.grade.is_none() || self.rows(event).next().is_some())
    }

    /// The events of the question's span, scope and filter, whatever their status and the as-of date.
    pub fn of_any_status(&self) -> Vec<Index> {
        let mut events = self.scope.events(self.facts, self.question.period);
        events.retain(|event| self.lets_through(*event));
        events
    }

    /// The rows of an event's audience, of schools in the scope and of the filter's grade.
    pub fn rows(&self, event: Index) -> impl Iterator<Item = &'a Row> {
        let grade = self.question.filter.grade;
        let rows = self.facts.events.rows.of(event).iter();
        rows.filter(move |row| self.scope.has(row.school) && grade.is_none_or(|grade| row.meets(grade)))
    }

    /// The enrolled grades of a school in the school year that holds the question's span whole; none where the span
    /// reaches over two school years, whose pupils are not the same.
    pub fn enrolled(&self, school: Index) -> &'a [GradeEnrolment] {
        self.question.period.one_year().map_or(&[], |year| self.facts.enrolment.grades(year, school))
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
