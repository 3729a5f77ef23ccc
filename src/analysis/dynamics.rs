//! The indicators over three to five years: to the same date of each, or of whole years.

use super::change::{Change, change_of};
use super::facts::Facts;
use super::indicators::{Better, Definition, Measure, Unit, alone, definitions, over};
use super::question::Question;
use super::select::{InScope, Selection};
use crate::words::Phrase;
use std::collections::VecDeque;

/// The most years that stand side by side.
pub const MOST: usize = 5;
/// The fewest, where the data have fewer.
pub const FEWEST: usize = 3;

/// Up to where the earlier years are taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UpTo {
    /// To the same date as the year that is asked about.
    SameDate,
    /// To their end.
    End,
}

/// One indicator over the years.
#[derive(Clone, Debug, PartialEq)]
pub struct Trend {
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
    /// The values, the latest year last; no data in a year without any.
    pub values: Vec<Measure>,
    /// What can be said of the last value against the one before.
    pub change: Change,
}

impl Trend {
    /// Whether the last value is for the better; `None` where it has not changed or neither way is better.
    pub fn is_better(&self) -> Option<bool> {
        self.better.is(self.change)
    }
}

/// The trends with the questions of their years, the latest last.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Dynamics {
    /// The years, each as it was asked about.
    pub years: Vec<Question>,
    /// Whether any of the years has an event of the scope, of any status.
    pub written: bool,
    /// Whether something is known of each year: there are events, or it is going on.
    pub known: Vec<bool>,
    /// Every indicator, in the order of the definitions.
    pub trends: Vec<Trend>,
}

/// The questions of the last years, the latest last. Before the first year with events of the scope there are only as many as
/// make [`FEWEST`].
pub fn years(facts: &Facts, question: &Question, up_to: UpTo) -> Vec<Question> {
    let mut years = VecDeque::from([question.clone()]);
    let mut before = question.previous();
    for _ in 1..MOST {
        let period = before.period;
        // A whole year is asked about as of its last day, with the agreements of that day.
        let as_of = if up_to == UpTo::End { period.last_day() } else { before.as_of };
        years.push_front(Question { as_of, ..before.clone() });
        before = before.previous();
    }
    while years.len() > FEWEST && years.front().is_some_and(|first| !is_known(facts, first)) {
        years.pop_front();
    }
    years.into()
}

/// Whether there is an event of a question's span and scope, of any status and whatever its filter.
pub fn is_known(facts: &Facts, question: &Question) -> bool {
    !InScope::new(facts, &question.scope).events(facts, question.period).is_empty()
}

/// Every indicator over the years.
pub fn dynamics(facts: &Facts, question: &Question, up_to: UpTo) -> Dynamics {
    let years = years(facts, question, up_to);
    // In a year that is going on, nothing so far is nothing; in any other without a single event, nobody wrote it down.
    let going_on = question.period.first_day() <= question.as_of && question.as_of <= question.period.last_day();
    let last = years.len().saturating_sub(1);
    let mut known: Vec<bool> = years.iter().map(|year| is_known(facts, year)).collect();
    let written = known.contains(&true);
    if let Some(last) = known.get_mut(last) {
        *last |= going_on;
    }
    let columns = over(facts, &years);
    let trend = |(row, indicator): (usize, Definition)| {
        let value = |((column, year), known): ((&Vec<Measure>, &Question), &bool)| match column.get(row) {
            Some(value) if *known => counted(facts, year, value),
            _ => Measure::NoData,
        };
        let values: Vec<Measure> = columns.iter().zip(&years).zip(&known).map(value).collect();
        let change = match values.as_slice() {
            [.., before, now] => change_of(indicator.id, now, before, &facts.settings.thresholds),
            _ => Change::Unknown,
        };
        let Definition { id, name, about, unit, better } = indicator;
        Trend { id, name, about, unit, better, values, change }
    };
    let trends = definitions().enumerate().map(trend).collect();
    Dynamics { years, written, known, trends }
}

/// The values of the question's own year with what is planned counted in, in the order of the trends.
pub fn planned(facts: &Facts, question: &Question) -> Vec<Measure> {
    let question = question.with_planned();
    alone(facts, &question).iter().map(|one| counted(facts, &question, &one.value)).collect()
}

/// A value that can be compared: of hours, how many classes have at least the basic level, where any is enrolled.
pub fn counted(facts: &Facts, question: &Question, value: &Measure) -> Measure {
    let Measure::Hours(classes) = value else { return value.clone() };
    let selection = Selection::unread(facts, question);
    let enrolled = selection.scope.schools(facts).into_iter().any(|school| !selection.enrolled(school).is_empty());
    if !enrolled {
        return Measure::NoData;
    }
    Measure::count(classes.iter().filter(|class| class.level.is_some()).count())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::indicators::one;
    use crate::analysis::testing::{Doc, any_doc, ask};
    use proptest::prelude::*;

    fn doc() -> Doc {
        let mut doc = Doc::default().school("s", "school", "2026/27: 8А 25").owner("s").partners("agro:employer");
        for (number, date) in [
            "2023-10-01",
            "2023-11-01",
            "2024-10-01",
            "2024-12-01",
            "2025-10-01",
            "2025-10-02",
            "2025-10-03",
            "2025-10-04",
            "2025-10-05",
            "2026-03-01",
            "2026-10-01",
            "2026-10-02",
        ]
        .into_iter()
        .enumerate()
        {
            doc = doc.event(&format!("e{number:02}"), "lesson", date, "s", "agro", "");
        }
        doc.event("z", "lesson", "2026-12-20", "s", "agro", "").status("z", "planned")
    }

    fn held(dynamics: &Dynamics) -> Vec<Measure> {
        dynamics.trends.iter().find(|trend| trend.id == "events.held").map(|trend| trend.values.clone()).expect("it")
    }

    fn counts(values: &[u64]) -> Vec<Measure> {
        values.iter().map(|value| Measure::Count(*value)).collect()
    }

    #[test]
    fn earlier_years_are_taken_to_the_same_date_or_to_their_end() {
        let (facts, question) = (doc().facts(), ask("2026-11-23", "2026/27", ""));
        let same = dynamics(&facts, &question, UpTo::SameDate);
        let said: Vec<String> = same.years.iter().map(|year| format!("{} {}", year.period, year.as_of)).collect();
        assert_eq!(said, ["2023/24 2023-11-23", "2024/25 2024-11-23", "2025/26 2025-11-23", "2026/27 2026-11-23"]);
        assert_eq!(held(&same), counts(&[2, 1, 5, 2]));
        let whole = dynamics(&facts, &question, UpTo::End);
        assert_eq!(held(&whole), counts(&[2, 2, 6, 2]));
        let trend = |dynamics: &Dynamics| {
            dynamics
                .trends
                .iter()
                .find(|trend| trend.id == "events.held")
                .map(|trend| (trend.change, trend.is_better()))
        };
        assert_eq!(trend(&same), Some((Change::Fell, Some(false))));
        let mut strict = doc();
        let wanted = [("decline_by".to_owned(), crate::model::value::Value::Int(4))].into();
        strict.0.settings.insert("thresholds".to_owned(), crate::model::value::Value::Object(wanted));
        let strict = dynamics(&strict.facts(), &question, UpTo::SameDate);
        assert_eq!(trend(&strict), Some((Change::Same, None)), "the thresholds that are set decide");
        let index = same.trends.iter().position(|trend| trend.id == "events.held").expect("it");
        assert_eq!(planned(&facts, &question)[index], Measure::Count(3));
    }

    #[test]
    fn a_year_without_data_is_not_a_year_of_nothing() {
        let doc = Doc::default()
            .partners("agro:employer")
            .event("e1", "lesson", "2023-10-01", "", "agro", "")
            .event("e2", "meeting", "2025-10-01", "", "agro", "")
            .event("e3", "meeting", "2022-10-01", "", "agro", "")
            .status("e3", "cancelled");
        let (facts, mut question) = (doc.facts(), ask("2026-11-23", "2026/27", ""));
        let made = dynamics(&facts, &question, UpTo::SameDate);
        assert_eq!(made.known, [true, true, false, true, true]);
        let mut expected = counts(&[0, 1, 0, 1, 0]);
        expected[2] = Measure::NoData;
        assert_eq!(
            held(&made),
            expected,
            "the year that is going on has none so far; what fell through was written down"
        );
        // A filter that lets nothing through does not make a year unknown.
        question.filter.form = Some(crate::model::codes::Form::Meeting);
        assert_eq!(dynamics(&facts, &question, UpTo::SameDate).known, made.known);
        let never = dynamics(&Doc::default().facts(), &ask("2026-11-23", "2024/25", ""), UpTo::SameDate);
        assert_eq!(never.known, [false, false, false]);
        assert!(made.written && !never.written);
    }

    #[test]
    fn hours_are_counted_in_classes_where_classes_are_known() {
        let facts = doc().event("h", "lesson", "2026-09-05", "s", "agro", "s:8А=25/50").facts();
        let made = dynamics(&facts, &ask("2026-11-23", "2026/27", ""), UpTo::SameDate);
        let hours = made.trends.iter().find(|trend| trend.id == "hours.per_class").map(|trend| trend.values.clone());
        assert_eq!(hours.expect("hours")[2..], [Measure::NoData, Measure::Count(1)]);
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]
        /// Every year as the indicators say it, asked about by itself.
        #[test]
        fn a_trend_is_the_indicators_of_its_years(doc in any_doc(), up_to in prop_oneof![Just(UpTo::SameDate), Just(UpTo::End)]) {
            let facts = doc.facts();
            let made = dynamics(&facts, &ask("2026-03-10", "2025/26", ""), up_to);
            prop_assert!((FEWEST..=MOST).contains(&made.years.len()));
            for trend in made.trends.iter().filter(|trend| trend.unit != Unit::Hours) {
                for ((year, known), value) in made.years.iter().zip(&made.known).zip(&trend.values) {
                    let own = one(&facts, year, trend.id).map(|one| one.value);
                    prop_assert_eq!(Some(value.clone()), if *known { own } else { Some(Measure::NoData) });
                }
            }
        }
    }
}
