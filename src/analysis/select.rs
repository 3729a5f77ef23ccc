//! The events that a question is about: E(Y,S) of the indicators' definitions, Y a school year or any other span.

use super::facts::{Facts, Flags, GradeEnrolment, Index, Row, at};
use super::question::{Filter, Question, Scope};
use crate::model::order::InOrder;
use crate::model::period::Period;
use std::collections::BTreeSet;
use std::ops::Range;

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
        let mut events = Vec::new();
        self.each(facts, facts.events.around(period), |event| events.push(event));
        if !matches!(period, Period::SchoolYear(_)) {
            events.retain(|event| facts.events.is_of(*event, period));
        }
        events
    }

    /// The events of a range with a school in it, in order; every event of the range where it is everything.
    pub(super) fn each(&self, facts: &Facts, range: Range<Index>, mut take: impl FnMut(Index)) {
        let Some(marks) = &self.0 else { return range.for_each(take) };
        let mut schools = marks.iter().enumerate().filter(|(_, mark)| **mark).map(|(school, _)| school);
        match (schools.next(), schools.next()) {
            (None, _) => {}
            (Some(school), None) => {
                let of_school = facts.schools.events.of(school);
                let before = of_school.partition_point(|event| *event < range.start);
                let within = of_school.iter().skip(before).take_while(|event| **event < range.end);
                within.for_each(|event| take(*event));
            }
            _ => range.filter(|event| self.has_event(facts, *event)).for_each(take),
        }
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
        let mut selection = Self::unread(facts, question);
        let mut events = Vec::new();
        selection.each(|event| events.push(event));
        selection.events = events;
        selection
    }

    /// The question and its schools, without the list of its events: for who goes through them once, with [`Self::each`].
    pub(super) fn unread(facts: &'a Facts, question: &Question) -> Self {
        let scope = InScope::new(facts, &question.scope);
        Self { facts, question: question.clone(), scope, events: Vec::new() }
    }

    /// Goes through E(Y,S) in the columns' order. A span of events that may all count is a range of the columns: those that
    /// had begun stand before the others in it. Within the range each event costs a look at its byte of flags.
    #[inline]
    pub(super) fn each(&self, mut take: impl FnMut(Index)) {
        let question = &self.question;
        let columns = &self.facts.events;
        let range = columns.around(question.period);
        let none = range.start..range.start;
        let had_begun = question.period.first_day() <= question.as_of;
        let begun = if had_begun { columns.begun(range.clone(), question.as_of) } else { none };
        let planned = if question.planned { Flags::PLANNED } else { 0 };
        let parts = [(begun.clone(), planned | Flags::HELD), (begun.end..range.end, planned)];
        let plain = self.scope.0.is_none() && question.filter == Filter::default();
        let days = (!matches!(question.period, Period::SchoolYear(_))).then_some(question.period);
        for (range, wanted) in parts {
            if wanted == 0 {
                continue;
            }
            if plain && days.is_none() {
                let flags = columns.flags.get(range.clone()).unwrap_or_default();
                for (event, flags) in range.zip(flags) {
                    if flags & wanted != 0 {
                        take(event);
                    }
                }
                continue;
            }
            self.scope.each(self.facts, range, |event| {
                let counts = at(&columns.flags, event) & wanted != 0
                    && days.is_none_or(|period| columns.is_of(event, period))
                    && self.lets_through(event);
                if counts {
                    take(event);
                }
            });
        }
    }

    /// Whether the question's filter lets an event through.
    pub fn lets_through(&self, event: Index) -> bool {
        let filter = self.question.filter;
        let columns = &self.facts.events;
        filter.kind.is_none_or(|kind| columns.has_kind(event, kind))
            && filter.form.is_none_or(|form| self.facts.form(event) == form)
            && filter.grade.is_none_or(|grade| {
                let any = at(&columns.grades, event) & (1_u16.checked_shl(u32::from(grade)).unwrap_or(0)) != 0;
                any && (self.scope.0.is_none() || self.rows(event).next().is_some())
            })
    }

    /// Heads of an event: of the rows that count.
    pub(super) fn heads(&self, event: Index) -> u64 {
        if self.scope.0.is_none() && self.question.filter.grade.is_none() {
            return u64::from(at(&self.facts.events.heads, event));
        }
        self.rows(event).map(Row::counted).sum()
    }

    /// The grades that an event's rows are about, as bits: of the rows that count.
    pub(super) fn grades(&self, event: Index) -> u16 {
        match (&self.scope.0, self.question.filter.grade) {
            (None, None) => at(&self.facts.events.grades, event),
            _ => self.rows(event).fold(0, |bits, row| bits | row.grades),
        }
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
    let mut marks = vec![false; facts.partners.ids.len()];
    for partner in events.iter().flat_map(|event| facts.events.partners.of(*event)) {
        if let Some(mark) = marks.get_mut(*partner) {
            *mark = true;
        }
    }
    marked(&marks)
}

/// The positions that are marked.
pub(super) fn marked(marks: &[bool]) -> BTreeSet<Index> {
    marks.iter().enumerate().filter(|(_, mark)| **mark).map(|(position, _)| position).into_set()
}
