//! Completeness: what is missing or doubtful in the data, each with the rows to mend.

pub(super) mod child_names;
mod heads;

use super::facts::{Facts, Index, at};
use super::question::Question;
use super::select::InScope;
use crate::model::codes::{Form, SchoolType};
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::model::inn::{InnCheck, check_inn};
use crate::model::{Document, Event};
use crate::words::{Phrase, gaps as words};

/// A sort of gap.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Gap {
    /// Held events of no living school; in the scope of all schools only.
    NoSchool,
    /// Held events with neither rows nor teachers nor parents.
    NoAudience,
    /// Held events with rows that were not counted.
    Uncounted,
    /// Held events without a partner, of a form that needs one.
    NoPartner,
    /// Held events with more heads of a class or grade than it has pupils.
    TooManyHeads,
    /// Held events with rows of a school that is not theirs.
    ForeignRows,
    /// Schools without enrolment in the year, where reach is measured: of type school, or with rows of their own.
    NoEnrolment,
    /// Partners and schools whose ИНН is wrong.
    WrongInn,
    /// Partners without any held event, of any school and year.
    NoEvents,
    /// Events said to be held that have not begun by the as-of date.
    HeldInFuture,
    /// Events still planned that are over by the as-of date.
    PlannedInPast,
    /// Events, of any status, whose texts seem to name a child.
    ChildNames,
}

impl Gap {
    /// Every sort, in the order in which they are listed.
    pub const ALL: [Self; 12] = [
        Self::NoSchool,
        Self::NoAudience,
        Self::Uncounted,
        Self::NoPartner,
        Self::TooManyHeads,
        Self::ForeignRows,
        Self::NoEnrolment,
        Self::WrongInn,
        Self::NoEvents,
        Self::HeldInFuture,
        Self::PlannedInPast,
        Self::ChildNames,
    ];

    /// What people call it.
    pub fn name(self) -> Phrase {
        match self {
            Self::NoSchool => words::NO_SCHOOL,
            Self::NoAudience => words::NO_AUDIENCE,
            Self::Uncounted => words::UNCOUNTED,
            Self::NoPartner => words::NO_PARTNER,
            Self::TooManyHeads => words::TOO_MANY_HEADS,
            Self::ForeignRows => words::FOREIGN_ROWS,
            Self::NoEnrolment => words::NO_ENROLMENT,
            Self::WrongInn => words::WRONG_INN,
            Self::NoEvents => words::NO_EVENTS,
            Self::HeldInFuture => words::HELD_IN_FUTURE,
            Self::PlannedInPast => words::PLANNED_IN_PAST,
            Self::ChildNames => words::CHILD_NAMES,
        }
    }
}

/// A gap with its rows; at least one of the lists has some.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GapRows {
    /// The gap.
    pub gap: Gap,
    /// Events, in order of their dates.
    pub events: Vec<EventId>,
    /// Partners, by identifier.
    pub partners: Vec<PartnerId>,
    /// Schools, by identifier.
    pub schools: Vec<SchoolId>,
}

impl GapRows {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.events.len() + self.partners.len() + self.schools.len()
    }

    /// Whether there is none; [`gaps`] returns no such gap.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}

/// The forms that nobody holds without a partner.
const PARTNER_FORMS: [Form; 7] = [
    Form::JointClass,
    Form::Meeting,
    Form::Excursion,
    Form::OpenDay,
    Form::JobTrial,
    Form::Internship,
    Form::Mentoring,
];

/// The gaps of a school year and scope that have rows. Events are those of the year and scope; partners and ИНН are
/// looked at whole.
pub fn gaps(facts: &Facts, document: &Document, question: &Question) -> Vec<GapRows> {
    some_gaps(facts, document, question, &Gap::ALL)
}

/// Those of some sorts; only they are looked for.
pub fn some_gaps(facts: &Facts, document: &Document, question: &Question, wanted: &[Gap]) -> Vec<GapRows> {
    let look = Look { facts, document, question, scope: InScope::new(facts, &question.scope) };
    wanted.iter().copied().map(|gap| look.rows(gap)).filter(|rows| !rows.is_empty()).collect()
}

struct Look<'a> {
    facts: &'a Facts,
    document: &'a Document,
    question: &'a Question,
    scope: InScope,
}

impl Look<'_> {
    fn rows(&self, gap: Gap) -> GapRows {
        let columns = &self.facts.events;
        let held = |event: Index| columns.is_held(event) && self.has_begun(event);
        let foreign = |event: Index, school: Index| columns.schools.of(event).binary_search(&school).is_err();
        let (mut events, mut partners, mut schools) = (Vec::new(), Vec::new(), Vec::new());
        match gap {
            Gap::NoSchool => events = self.events(|event| held(event) && columns.schools.of(event).is_empty()),
            Gap::NoAudience => {
                events = self.events(|event| {
                    let adults = at(&columns.teachers, event) > 0 || at(&columns.parents, event) > 0;
                    held(event) && !adults && columns.rows.of(event).is_empty()
                });
            }
            Gap::Uncounted => {
                events = self.events(|event| held(event) && self.rows_of(event).any(|row| row.heads.is_none()));
            }
            Gap::NoPartner => {
                events = self.events(|event| {
                    let needs = PARTNER_FORMS.contains(&self.facts.form(event));
                    held(event) && needs && columns.partners.of(event).is_empty()
                });
            }
            Gap::TooManyHeads => {
                events = self.events(|event| held(event) && self.too_many(event));
            }
            Gap::ForeignRows => {
                events = self.events(|event| held(event) && self.rows_of(event).any(|row| foreign(event, row.school)));
            }
            Gap::NoEnrolment => schools = self.schools_without_enrolment(),
            Gap::WrongInn => (partners, schools) = self.wrong_inns(),
            Gap::NoEvents => {
                let all = 0..self.facts.partners.ids.len();
                let without = all.filter(|partner| self.facts.partners.held.of(*partner).is_empty());
                partners = without.filter_map(|partner| self.facts.partner_id(partner)).collect();
            }
            Gap::HeldInFuture => events = self.events(|event| columns.is_held(event) && !self.has_begun(event)),
            Gap::PlannedInPast => {
                events = self.events(|event| {
                    let over = columns.last.get(event).is_some_and(|last| *last < self.question.as_of);
                    columns.flags(event).planned && over
                });
            }
            Gap::ChildNames => {
                // Whoever is known is asked for only where a text may name somebody.
                let adults = std::cell::OnceCell::new();
                let record = |event: Index| self.facts.event_id(event).and_then(|id| self.document.event(id));
                let misses = |event: &Event| adults.get_or_init(|| child_names::Adults::of(self.document)).miss(event);
                events = self.events(|event| columns.flags(event).names && record(event).is_some_and(misses));
            }
        }
        GapRows { gap, events, partners, schools }
    }

    /// The events of the year and scope that a test lets through.
    fn events(&self, test: impl Fn(Index) -> bool) -> Vec<EventId> {
        let events = self.scope.events(self.facts, self.question.period).into_iter();
        events.filter(|event| test(*event)).filter_map(|event| self.facts.event_id(event)).collect()
    }

    /// The rows of an event, of schools in the scope.
    fn rows_of(&self, event: Index) -> impl Iterator<Item = &super::facts::Row> {
        self.facts.events.rows.of(event).iter().filter(|row| self.scope.has(row.school))
    }

    fn too_many(&self, event: Index) -> bool {
        self.question.period.one_year().is_some_and(|year| heads::too_many(self.facts, year, self.rows_of(event)))
    }

    fn has_begun(&self, event: Index) -> bool {
        self.facts.events.first.get(event).is_some_and(|first| *first <= self.question.as_of)
    }

    fn schools_without_enrolment(&self) -> Vec<SchoolId> {
        let year = self.question.year();
        let mut without = self.scope.schools(self.facts);
        without.retain(|school| self.facts.enrolment.grades(year, *school).is_empty());
        let is_measured = |school: Index| self.facts.school_type(school) == SchoolType::School;
        // Only of other organisations does it matter whether they have rows.
        if without.iter().any(|school| !is_measured(*school)) {
            let mut with_rows = vec![false; self.facts.schools.ids.len()];
            for row in self.facts.events.of_year(year).flat_map(|event| self.facts.events.rows.of(event)) {
                with_rows.get_mut(row.school).into_iter().for_each(|with| *with = true);
            }
            without.retain(|school| is_measured(*school) || at(&with_rows, *school));
        }
        without.into_iter().filter_map(|school| self.facts.school_id(school)).collect()
    }

    fn wrong_inns(&self) -> (Vec<PartnerId>, Vec<SchoolId>) {
        let wrong = |inn: Option<&str>| inn.is_some_and(|inn| check_inn(inn) != InnCheck::Right);
        let partners = self.document.partners.values().filter(|partner| wrong(partner.inn.as_deref()));
        let schools = self.document.schools.values().filter(|school| wrong(school.inn.as_deref()));
        (partners.map(|partner| partner.id).collect(), schools.map(|school| school.id).collect())
    }
}

#[cfg(test)]
mod tests;
