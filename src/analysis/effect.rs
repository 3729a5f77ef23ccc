//! What came of the recommendations of earlier years: the value at issue, the value now, the target, and what can be
//! said of them.
//!
//! Everything is computed from the indicator that the recommendation names, for its addressee. A claim of change is
//! made by the thresholds of a decline ([`super::change`]), as everywhere.

use super::change::{Change, change_by};
use super::facts::Facts;
use super::indicators::{Better, Indicator, Measure, one};
use super::question::{Question, Scope};
use crate::model::Document;
use crate::model::date::SchoolYear;
use crate::model::id::{RecommendationId, SchoolId};
use crate::model::order;
use crate::model::recommendation::Recommendation;
use crate::model::value::{Members, Value};
use crate::words::{Phrase, effect as words};

/// What can be said of a recommendation a year later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// The target is there.
    Reached,
    /// Not there, but better than at issue.
    Better,
    /// Nothing that could be called a change.
    Same,
    /// Worse than at issue.
    Worse,
    /// Less good than at issue, but the school year is not over: a count may still grow, and of a share or an interval a decline
    /// is said only where it is worse than by the same date of the year before.
    Early,
    /// They differ, but of so few that nothing can be said.
    TooFew,
    /// The value at issue or now is not known, or such values bear no claim.
    Unknown,
}

impl Verdict {
    /// What people call it: «достигнуто», «положительная динамика», …
    pub fn name(self) -> Phrase {
        match self {
            Self::Reached => words::REACHED,
            Self::Better => words::BETTER,
            Self::Same => words::SAME,
            Self::Worse => words::WORSE,
            Self::Early => words::EARLY,
            Self::TooFew => words::TOO_FEW,
            Self::Unknown => words::UNKNOWN,
        }
    }
}

/// The effect of one recommendation.
#[derive(Clone, Debug, PartialEq)]
pub struct Effect {
    /// The recommendation.
    pub id: RecommendationId,
    /// For whom: one school, or all together.
    pub addressee: Option<SchoolId>,
    /// The indicator; `None` where the record names none that is known.
    pub indicator: Option<&'static str>,
    /// What people call it.
    pub name: Option<Phrase>,
    /// The value at issue.
    pub issued: Measure,
    /// The value now, as of the question's date in its span of time.
    pub now: Measure,
    /// The value to reach.
    pub target: Measure,
    /// What can be said.
    pub verdict: Verdict,
}

/// The effect of every recommendation of a school year before the question's, of the scope's addressees; the latest
/// year first, then all together before the schools. Those that name no year, and those to a school that is not there,
/// are left out.
pub fn effects(facts: &Facts, document: &Document, question: &Question) -> Vec<Effect> {
    some_effects(facts, document, question, |year| year < question.year())
}

/// Those of the recommendations of the school year before the question's; no other is computed.
pub fn effects_of_last(facts: &Facts, document: &Document, question: &Question) -> Vec<Effect> {
    some_effects(facts, document, question, |year| year == question.year().previous())
}

fn some_effects(
    facts: &Facts,
    document: &Document,
    question: &Question,
    wanted: impl Fn(SchoolYear) -> bool,
) -> Vec<Effect> {
    let in_scope = |addressee: Option<SchoolId>| match (&question.scope, addressee) {
        (Scope::All, None) => true,
        (Scope::All, Some(school)) => facts.school_index(school).is_some(),
        (Scope::Schools(schools), Some(school)) => schools.contains(&school),
        (Scope::Schools(_), None) => false,
    };
    let mut earlier: Vec<&Recommendation> = document
        .recommendations
        .values()
        .map(AsRef::as_ref)
        .filter(|record| record.year.is_some_and(&wanted))
        .filter(|record| in_scope(addressee(record)))
        .collect();
    order::sort_by_key(&mut earlier, |record| {
        (std::cmp::Reverse(record.year), addressee(record), record.rule.clone(), record.id)
    });
    earlier.into_iter().map(|record| effect(facts, question, record)).collect()
}

/// The school that a record is for; `None` = all together.
pub fn addressee(record: &Recommendation) -> Option<SchoolId> {
    record.addressee.and_then(|addressee| addressee.0)
}

fn effect(facts: &Facts, question: &Question, record: &Recommendation) -> Effect {
    let scope = addressee(record).map_or(Scope::All, Scope::school);
    let question = Question { scope, ..question.clone() };
    let found = record.indicator.as_deref().and_then(|id| one(facts, &question, id));
    let read = |value: Option<&Value>| {
        found.as_ref().zip(value).map_or(Measure::NoData, |(found, value)| measure_of(value, &found.value))
    };
    let (issued, target) = (read(record.value.as_ref()), read(record.target.as_ref()));
    let now = found.as_ref().map_or(Measure::NoData, |found| found.value.clone());
    let verdict = found.as_ref().map_or(Verdict::Unknown, |found| judge(facts, found, &issued, &now, &target));
    // What is counted over a year is compared with a whole one.
    let counted = matches!(
        (&now, found.as_ref().map(|found| found.better)),
        (Measure::Count(_), Some(Better::Up | Better::Neither))
    );
    let is_going_on = verdict == Verdict::Worse && question.as_of < question.period.last_day();
    let is_early = is_going_on && (counted || !found.as_ref().is_some_and(|found| is_declining(facts, found)));
    let verdict = if is_early { Verdict::Early } else { verdict };
    Effect {
        id: record.id,
        addressee: addressee(record),
        indicator: found.as_ref().map(|found| found.id),
        name: found.as_ref().map(|found| found.name),
        issued,
        now,
        target,
        verdict,
    }
}

/// What can be said: reached, or the change by the direction that is better.
fn judge(facts: &Facts, found: &Indicator, issued: &Measure, now: &Measure, target: &Measure) -> Verdict {
    if *now == Measure::NoData {
        return Verdict::Unknown;
    }
    if is_there(now, target, found.better) {
        return Verdict::Reached;
    }
    match (change_by(now, issued, &facts.settings.thresholds), found.better) {
        (Change::Unknown | Change::NotCompared, _) => Verdict::Unknown,
        (Change::TooFew, _) => Verdict::TooFew,
        (Change::Same, _) => Verdict::Same,
        (Change::Rose, Better::Down) | (Change::Fell, Better::Up | Better::Neither) => Verdict::Worse,
        (Change::Rose, Better::Up | Better::Neither) | (Change::Fell, Better::Down) => Verdict::Better,
    }
}

/// Whether an indicator is worse than a year before by the same date, as [`super::rules`] claim a decline.
fn is_declining(facts: &Facts, found: &Indicator) -> bool {
    let change = change_by(&found.value, &found.previous, &facts.settings.thresholds);
    matches!((change, found.better), (Change::Fell, Better::Up | Better::Neither) | (Change::Rose, Better::Down))
}

/// Whether a value is at its target; of an interval what is certain is.
fn is_there(now: &Measure, target: &Measure, better: Better) -> bool {
    let wanted = match target {
        Measure::Interval { lo, of, .. } => Some(*lo as f64 / *of as f64),
        other => other.number(),
    };
    let value = match (now, better) {
        (Measure::Interval { hi, of, .. }, Better::Down) => Some(*hi as f64 / *of as f64),
        (Measure::Interval { lo, of, .. }, _) => Some(*lo as f64 / *of as f64),
        (other, _) => other.number(),
    };
    let (Some(wanted), Some(value)) = (wanted, value) else { return false };
    if better == Better::Down { value <= wanted + 1e-9 } else { value >= wanted - 1e-9 }
}

/// A value as a record keeps it: a count or a number as such, a share and an interval as objects with what they were
/// computed from, named as in the file of indicators. `None` for «no data».
pub fn value_of(measure: &Measure) -> Option<Value> {
    let count = |count: u64| Value::Int(i64::try_from(count).unwrap_or(i64::MAX));
    let share = |part: u64, of: u64| Value::number((part as f64 / of as f64 * 1e6).round() / 1e6);
    let object = |members: &[(&str, Value)]| {
        let mut object = Members::new();
        for (name, value) in members {
            object.insert((*name).to_owned(), value.clone());
        }
        Some(Value::Object(object))
    };
    match measure {
        Measure::Count(number) => Some(count(*number)),
        Measure::Number(number) => Some(Value::number((number * 1e6).round() / 1e6)),
        Measure::Share { numerator, denominator } => object(&[
            ("value", share(*numerator, *denominator)),
            ("numerator", count(*numerator)),
            ("denominator", count(*denominator)),
        ]),
        Measure::Interval { lo, hi, of, .. } => object(&[
            ("lo", share(*lo, *of)),
            ("hi", share(*hi, *of)),
            ("numerator_lo", count(*lo)),
            ("numerator_hi", count(*hi)),
            ("denominator", count(*of)),
        ]),
        Measure::Hours(_) | Measure::NoData => None,
    }
}

/// Reads what a record keeps. A plain number of an indicator that is a share or an interval is a share of a million,
/// wide enough to bear a claim; of one that is a count it is a count.
pub fn measure_of(value: &Value, like: &Measure) -> Measure {
    const WHOLE: f64 = 1e6;
    if let Some(members) = value.as_object() {
        let count = |name: &str| members.get(name)?.as_int().and_then(|count| u64::try_from(count).ok());
        let of = count("denominator").filter(|of| *of > 0);
        return match (count("numerator"), count("numerator_lo"), count("numerator_hi"), of) {
            (Some(numerator), _, _, Some(denominator)) => Measure::Share { numerator, denominator },
            (_, Some(lo), Some(hi), Some(of)) => Measure::Interval { lo, hi, of, by: Vec::new() },
            _ => Measure::NoData,
        };
    }
    let number = match value {
        Value::Int(number) => *number as f64,
        other => match other.as_number() {
            Some(number) => number,
            None => return Measure::NoData,
        },
    };
    if !(0.0..=1e9).contains(&number) {
        return Measure::NoData;
    }
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 1e15, and whole")]
    let whole = |number: f64| number.round() as u64;
    match like {
        Measure::Count(_) | Measure::NoData if number.fract() == 0.0 => Measure::Count(whole(number)),
        Measure::Share { .. } if number <= 1.0 => {
            Measure::Share { numerator: whole(number * WHOLE), denominator: whole(WHOLE) }
        }
        Measure::Interval { .. } if number <= 1.0 => {
            let part = whole(number * WHOLE);
            Measure::Interval { lo: part, hi: part, of: whole(WHOLE), by: Vec::new() }
        }
        Measure::Number(_) => Measure::Number(number),
        _ => Measure::NoData,
    }
}

#[cfg(test)]
mod tests;
