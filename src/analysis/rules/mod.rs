//! Recommendations: rules that look at one addressee and say what to do, on what grounds and by when.
//!
//! An addressee is all schools together, or one school that has events or records of its own. One file a rule; to add
//! one: a variant of [`Rule`], its file, its entry in [`Rule::judge`], its phrases in `words/rules.rs`.

mod case;
mod grow_circle;
mod text;
mod vocational_and_employers;

use super::facts::{Facts, Index};
use super::indicators::Measure;
use super::question::{Question, Scope};
use super::select::InScope;
use crate::model::Document;
use crate::model::codes::{Form, PartnerKind};
use crate::model::date::{Day, SchoolYear, months_before};
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::model::order;
use case::Case;

/// A rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rule {
    /// Too few partners, a kind without one, or fewer than a year ago.
    GrowCircle,
    /// Too little work with colleges and employers.
    VocationalAndEmployers,
}

/// How urgent a recommendation is; the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Something that is expected is not there at all.
    High,
    /// Something is there, but too little of it.
    Medium,
}

/// Why a rule fired.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Fewer active partners than the target. Rows: the active partners.
    Few {
        /// Active partners.
        active: u64,
        /// How many are wanted.
        target: u64,
    },
    /// Fewer active partners than a year before by the same date. Rows: those who were active then and are not now.
    Fell {
        /// A year before.
        before: u64,
        /// Now.
        now: u64,
    },
    /// Expected kinds without an active partner, in their order. Rows: registered partners of these kinds.
    MissingKinds(Vec<PartnerKind>),
    /// No active partner of a kind that matters. Rows: registered partners of the kind.
    NoActive(PartnerKind),
    /// Forms that no event with the kind had, in their order. Rows: the active partners of the kind and their events.
    MissingForms {
        /// The kind.
        kind: PartnerKind,
        /// The forms.
        forms: Vec<Form>,
    },
    /// Active colleges and employers with exactly one form. Rows: these partners and their events.
    SingleForm {
        /// How many have one form.
        single: u64,
        /// How many colleges and employers are active.
        of: u64,
    },
}

/// A partner among the rows behind a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerRow {
    /// The partner.
    pub id: PartnerId,
    /// Its name, short where it has a short one.
    pub name: String,
    /// The forms of its held events of the year, in their order.
    pub forms: Vec<Form>,
}

/// A reason with the rows behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Evidence {
    /// The reason.
    pub reason: Reason,
    /// The partners behind it, by identifier.
    pub partners: Vec<PartnerRow>,
    /// The events behind it, in order of their dates.
    pub events: Vec<EventId>,
}

/// A recommendation that follows from the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The rule.
    pub rule: Rule,
    /// For whom: one school, or all together.
    pub addressee: Option<SchoolId>,
    /// The indicator by which its effect is measured.
    pub indicator: &'static str,
    /// The indicator's value now.
    pub value: Measure,
    /// The value to reach.
    pub target: Measure,
    /// Why, at least one reason.
    pub evidence: Vec<Evidence>,
    /// By when.
    pub due: Day,
    /// How urgent.
    pub priority: Priority,
}

/// What a rule says of one addressee.
struct Finding {
    indicator: &'static str,
    value: Measure,
    target: Measure,
    evidence: Vec<Evidence>,
    priority: Priority,
}

impl Rule {
    /// Every rule.
    pub const ALL: [Self; 2] = [Self::GrowCircle, Self::VocationalAndEmployers];

    /// Its name in files.
    pub fn code(self) -> &'static str {
        match self {
            Self::GrowCircle => "grow_circle",
            Self::VocationalAndEmployers => "vocational_and_employers",
        }
    }

    fn judge(self, case: &Case) -> Option<Finding> {
        match self {
            Self::GrowCircle => grow_circle::judge(case),
            Self::VocationalAndEmployers => vocational_and_employers::judge(case),
        }
    }
}

/// What follows from the data for all schools together and for each school; in a scope of some schools for each of
/// those. The most urgent first, then by addressee, all together before the schools. Nothing for a school year that has not
/// begun by the as-of date, nor where there is neither a partner nor an event.
pub fn advise(facts: &Facts, document: &Document, question: &Question) -> Vec<Advice> {
    let nothing = facts.partners.ids.is_empty() && facts.events.ids.is_empty();
    if nothing || question.as_of < question.period.first_day() {
        return Vec::new();
    }
    let mut advice = Vec::new();
    for addressee in addressees(facts, &question.scope) {
        let case = Case::new(facts, document, question, addressee);
        for rule in Rule::ALL {
            let Some(found) = rule.judge(&case) else { continue };
            advice.push(Advice {
                rule,
                addressee: addressee.and_then(|school| facts.school_id(school)),
                indicator: found.indicator,
                value: found.value,
                target: found.target,
                evidence: found.evidence,
                due: events_deadline(question.year()),
                priority: found.priority,
            });
        }
    }
    order::sort_by_key(&mut advice, |advice| (advice.priority, advice.addressee, advice.rule));
    advice
}

/// All together (`None`), and the schools of the scope that have events or records of their own.
fn addressees(facts: &Facts, scope: &Scope) -> Vec<Option<Index>> {
    let together = (*scope == Scope::All).then_some(None);
    let schools = InScope::new(facts, scope).schools(facts).into_iter();
    let own = schools.filter(|school| super::facts::at(&facts.schools.has_records, *school));
    together.into_iter().chain(own.map(Some)).collect()
}

/// The deadline of what is done by events: 31 May of the next school year.
fn events_deadline(year: SchoolYear) -> Day {
    months_before(year.next().last_day(), 3)
}

#[cfg(test)]
mod tests;
