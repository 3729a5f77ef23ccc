//! The indicators: each a number with a definition, a unit, and the same number a year before by the same date.

mod measure;
mod table;
mod year;

pub(super) use year::{forms_in, forms_of};

pub use measure::{Better, Measure, Unit};

use super::facts::Facts;
use super::question::Question;
use crate::words::Phrase;
use table::TABLE;
use year::Year;

/// An indicator with its values.
#[derive(Clone, Debug, PartialEq)]
pub struct Indicator {
    /// Its name in the exported file.
    pub id: &'static str,
    /// What people call it.
    pub name: Phrase,
    /// How it is computed, in a sentence.
    pub about: Phrase,
    /// What it is measured in.
    pub unit: Unit,
    /// Which way is better.
    pub better: Better,
    /// The value.
    pub value: Measure,
    /// The value a year before by the same date.
    pub previous: Measure,
}

/// Every indicator, in the order of the definitions.
pub fn all(facts: &Facts, question: &Question) -> Vec<Indicator> {
    some(facts, question, |_| true)
}

/// The same without their values a year before, which are no data here.
pub(super) fn alone(facts: &Facts, question: &Question) -> Vec<Indicator> {
    let now = Year::new(facts, question, None);
    TABLE.iter().map(|entry| entry.indicator((entry.measure)(&now), Measure::NoData)).collect()
}

/// The values of every indicator for some questions, the earliest first, in the order of the definitions. Where a question
/// follows its year before, what that one has found is not looked for again.
pub(super) fn over(facts: &Facts, questions: &[Question]) -> Vec<Vec<Measure>> {
    let mut columns = Vec::with_capacity(questions.len());
    add_over(facts, questions, None, &mut columns);
    columns
}

fn add_over<'a>(facts: &'a Facts, questions: &[Question], before: Option<&'a Year<'a>>, to: &mut Vec<Vec<Measure>>) {
    let Some((question, later)) = questions.split_first() else { return };
    let year = Year::new(facts, question, before);
    to.push(TABLE.iter().map(|entry| (entry.measure)(&year)).collect());
    add_over(facts, later, Some(&year), to);
}

/// The indicators whose identifiers `wanted` lets through, in the order of the definitions; only they are computed.
pub fn some(facts: &Facts, question: &Question, wanted: impl Fn(&str) -> bool) -> Vec<Indicator> {
    let before = Year::new(facts, &question.previous(), None);
    let now = Year::new(facts, question, Some(&before));
    let entries = TABLE.iter().filter(|entry| wanted(entry.id));
    entries.map(|entry| entry.indicator((entry.measure)(&now), (entry.measure)(&before))).collect()
}

/// The indicators of which more is better and that are one number or an interval, in the order of the definitions.
pub fn rising(facts: &Facts, question: &Question) -> Vec<Indicator> {
    let rises = |entry: &table::Entry| entry.better == Better::Up && entry.unit != Unit::Hours;
    let ids: Vec<&str> = TABLE.iter().filter(|entry| rises(entry)).map(|entry| entry.id).collect();
    some(facts, question, |id| ids.contains(&id))
}

/// One indicator; `None` where there is none of that name.
pub fn one(facts: &Facts, question: &Question, id: &str) -> Option<Indicator> {
    some(facts, question, |entry| entry == id).into_iter().next()
}

/// What people call an indicator; `None` where there is none of that name.
pub fn name(id: &str) -> Option<Phrase> {
    TABLE.iter().find(|entry| entry.id == id).map(|entry| entry.name)
}

/// What an indicator is, without its values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Definition {
    /// Its name in the exported file.
    pub id: &'static str,
    /// What people call it.
    pub name: Phrase,
    /// How it is computed, in a sentence.
    pub about: Phrase,
    /// What it is measured in.
    pub unit: Unit,
    /// Which way is better.
    pub better: Better,
}

/// What every indicator is, in the order of the definitions.
pub fn definitions() -> impl Iterator<Item = Definition> {
    TABLE.iter().map(|entry| Definition {
        id: entry.id,
        name: entry.name,
        about: entry.about,
        unit: entry.unit,
        better: entry.better,
    })
}

/// What an indicator is called; `None` where there is none of that identifier.
pub fn name_of(id: &str) -> Option<Phrase> {
    TABLE.iter().find(|entry| entry.id == id).map(|entry| entry.name)
}

/// The identifiers of all indicators.
pub fn ids() -> impl Iterator<Item = &'static str> {
    TABLE.iter().map(|entry| entry.id)
}

#[cfg(test)]
pub(super) mod naive;
#[cfg(test)]
mod tests;
