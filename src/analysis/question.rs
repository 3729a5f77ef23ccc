//! What is asked: as of which day, about which span of time, about which schools and which of their events.

use crate::model::codes::{Form, PartnerKind};
use crate::model::date::{Day, SchoolYear, months_before};
use crate::model::id::SchoolId;
use crate::model::order::InOrder;
use crate::model::period::Period;
use std::collections::BTreeSet;

/// The schools that an answer is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Scope {
    /// All of them; events without a school count too.
    #[default]
    All,
    /// These schools.
    Schools(BTreeSet<SchoolId>),
}

impl Scope {
    /// The scope of one school.
    pub fn school(school: SchoolId) -> Self {
        Self::Schools(std::iter::once(school).into_set())
    }
}

/// Which events count among those of the time and the schools; nothing set lets all through.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filter {
    /// Those with a partner of this kind.
    pub kind: Option<PartnerKind>,
    /// Those of this form.
    pub form: Option<Form>,
    /// Those with a row that meets this grade; rows that don't meet it are left out.
    pub grade: Option<u8>,
}

impl Filter {
    /// Whether only some events are asked for.
    pub fn is_set(&self) -> bool {
        *self != Self::default()
    }
}

/// An as-of date, a span of time, a scope, and which events count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The local day as of which the answer holds.
    pub as_of: Day,
    /// The span of time.
    pub period: Period,
    /// The schools.
    pub scope: Scope,
    /// Which events.
    pub filter: Filter,
    /// Whether what is planned counts as if it were held, whatever the as-of date.
    pub planned: bool,
}

impl Question {
    /// The question about a whole school year: every event that was held.
    pub fn of_year(as_of: Day, year: SchoolYear, scope: Scope) -> Self {
        Self { as_of, period: Period::SchoolYear(year), scope, filter: Filter::default(), planned: false }
    }

    /// The school year in which the span ends.
    pub fn year(&self) -> SchoolYear {
        self.period.year()
    }

    /// The same question a year before by the same date; 29 February becomes the 28th.
    pub fn previous(&self) -> Self {
        Self { as_of: months_before(self.as_of, 12), period: self.period.previous(), ..self.clone() }
    }

    /// The same question about one school.
    pub fn of_school(&self, school: SchoolId) -> Self {
        Self { scope: Scope::school(school), ..self.clone() }
    }

    /// The same question with what is planned counted in.
    pub fn with_planned(&self) -> Self {
        Self { planned: true, ..self.clone() }
    }
}
