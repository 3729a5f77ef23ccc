//! Whether a number has changed: only what counts and bounds can bear is called a change.
//!
//! A count has fallen where it lost a fifth and three, from five or more; a share where it lost ten points and both wholes are
//! ten or more; an interval only where all that it can be lies under 0.8 of all that it can have been. A rise is the same fall
//! read backwards. A number without a whole, and hours, bear no claim.

use super::indicators::Measure;
use super::thresholds::{Threshold, Thresholds};
use crate::words::{Lang, dynamics as words};

/// What can be said of two values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It is more than before.
    Rose,
    /// It is less than before.
    Fell,
    /// Nothing that could be called a change.
    Same,
    /// One of them is not known, or such values bear no claim.
    Unknown,
}

/// What can be said of a value and the one before, by the default thresholds.
#[cfg(test)]
pub fn change(now: &Measure, before: &Measure) -> Change {
    change_by(now, before, &Thresholds::default())
}

/// What can be said of a value and the one before, by the thresholds of a decline.
pub fn change_by(now: &Measure, before: &Measure, by: &Thresholds) -> Change {
    match (fell(before, now, by), fell(now, before, by)) {
        (Some(true), _) => Change::Fell,
        (_, Some(true)) => Change::Rose,
        (Some(false), Some(false)) => Change::Same,
        _ => Change::Unknown,
    }
}

/// What is called a change by the thresholds of a decline, in a sentence.
pub fn claim(by: &Thresholds, lang: Lang) -> String {
    let stated = [
        Threshold::DeclineFrom,
        Threshold::DeclinePercent,
        Threshold::DeclineBy,
        Threshold::DeclineWhole,
        Threshold::DeclinePoints,
    ];
    let stated = stated.map(|threshold| by.of(threshold).to_string());
    words::CLAIM.fill(lang, &stated.each_ref().map(String::as_str))
}

/// Whether a value fell from one to the other; `None` where that can't be said.
fn fell(from: &Measure, to: &Measure, by: &Thresholds) -> Option<bool> {
    let of = |threshold| by.of(threshold);
    match (from, to) {
        (Measure::Count(from), Measure::Count(to)) => {
            let lost = from.saturating_sub(*to);
            let enough = *from >= of(Threshold::DeclineFrom) && lost >= of(Threshold::DeclineBy);
            Some(enough && lost * 100 >= *from * of(Threshold::DeclinePercent))
        }
        (
            Measure::Share { numerator: part, denominator: whole },
            Measure::Share { numerator: now, denominator: now_of },
        ) => {
            let enough = (*whole).min(*now_of) >= of(Threshold::DeclineWhole);
            // part/whole − now/now_of in points, without fractions.
            let wide = |number: u64| i128::from(number);
            let lost = wide(*part) * wide(*now_of) - wide(*now) * wide(*whole);
            Some(enough && lost * 100 >= wide(*whole) * wide(*now_of) * wide(of(Threshold::DeclinePoints)))
        }
        (Measure::Interval { lo, of: whole, .. }, Measure::Interval { hi, of: now_of, .. }) => {
            // hi/now_of against lo/whole, without fractions.
            let wide = |number: u64| u128::from(number);
            Some(wide(*hi) * wide(*whole) * 100 < wide(*lo) * wide(*now_of) * wide(of(Threshold::DeclineInterval)))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_claim_names_the_thresholds_that_are_set() {
        use crate::model::value::{Members, Value};
        let set = [
            ("decline_from", 7),
            ("decline_by", 4),
            ("decline_percent", 30),
            ("decline_whole", 12),
            ("decline_points", 15),
        ];
        let set: Members = set.into_iter().map(|(name, value)| (name.to_owned(), Value::Int(value))).collect();
        assert_eq!(
            claim(&Thresholds::new(&set), Lang::Ru).replace('\u{a0}', " "),
            "Изменением считается: для числа, которое было не меньше 7, — на 30 % и на 4 или больше; для доли от целого не меньше 12 — на 15 процентных пунктов или больше; для охвата — только если границы разошлись."
        );
    }

    fn share(numerator: u64, denominator: u64) -> Measure {
        Measure::Share { numerator, denominator }
    }

    fn interval(lo: u64, hi: u64, of: u64) -> Measure {
        Measure::Interval { lo, hi, of, by: Vec::new() }
    }

    fn check(before: Measure, now: Measure, expected: Change) {
        assert_eq!(change(&now, &before), expected, "{before:?} → {now:?}");
        let backwards = match expected {
            Change::Rose => Change::Fell,
            Change::Fell => Change::Rose,
            other => other,
        };
        assert_eq!(change(&before, &now), backwards, "{now:?} → {before:?}");
    }

    #[test]
    fn a_count_changes_by_a_fifth_and_by_three_from_five_on() {
        check(Measure::Count(10), Measure::Count(7), Change::Fell);
        check(Measure::Count(10), Measure::Count(8), Change::Same);
        check(Measure::Count(20), Measure::Count(17), Change::Same);
        check(Measure::Count(15), Measure::Count(12), Change::Fell);
        check(Measure::Count(4), Measure::Count(0), Change::Same);
        check(Measure::Count(5), Measure::Count(2), Change::Fell);
        check(Measure::Count(0), Measure::Count(0), Change::Same);
    }

    #[test]
    fn a_share_changes_by_ten_points_of_wholes_of_ten() {
        check(share(6, 10), share(5, 10), Change::Fell);
        check(share(6, 10), share(11, 20), Change::Same);
        check(share(9, 9), share(0, 20), Change::Same);
        check(share(0, 10), share(1, 10), Change::Rose);
    }

    #[test]
    fn an_interval_changes_only_where_the_bounds_part() {
        check(interval(50, 60, 100), interval(10, 39, 100), Change::Fell);
        check(interval(50, 60, 100), interval(10, 40, 100), Change::Same);
        check(interval(50, 60, 100), interval(78, 79, 200), Change::Fell);
        check(interval(50, 100, 100), interval(50, 100, 100), Change::Same);
    }

    #[test]
    fn what_is_not_known_has_not_changed() {
        check(Measure::NoData, Measure::Count(3), Change::Unknown);
        check(Measure::Number(1.0), Measure::Number(9.0), Change::Unknown);
        check(Measure::Hours(Vec::new()), Measure::Hours(Vec::new()), Change::Unknown);
    }
}
