//! What is asked: as of which day, about which school year, about which schools.

use crate::model::date::{Day, SchoolYear, months_before};
use crate::model::id::SchoolId;
use crate::model::order::InOrder;
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

/// An as-of date, a school year and a scope.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The local day as of which the answer holds.
    pub as_of: Day,
    /// The school year.
    pub year: SchoolYear,
    /// The schools.
    pub scope: Scope,
}

impl Question {
    /// The same question a year before by the same date; 29 February becomes the 28th.
    pub fn previous(&self) -> Self {
        Self { as_of: months_before(self.as_of, 12), year: self.year.previous(), scope: self.scope.clone() }
    }

    /// The same question about one school.
    pub fn of_school(&self, school: SchoolId) -> Self {
        Self { scope: Scope::school(school), ..self.clone() }
    }
}
