//! Whether a number has changed: only what counts and bounds can bear is called a change.
//!
//! A count has fallen where it lost a fifth and three, from five or more; a share where it lost ten points and both wholes are
//! ten or more; an interval only where all that it can be lies under 0.8 of all that it can have been. A rise is the same fall
//! read backwards. A number without a whole, and hours, bear no claim.

use super::indicators::{Better, Measure};
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
    /// They differ as much as would be a change, were there not so few that one or two make it.
    TooFew,
    /// The two are not of one sort: what stands there today, what is still ahead.
    NotCompared,
    /// One of them is not known, or such values bear no claim.
    Unknown,
}

impl Better {
    /// Whether a change is for the better; `None` where it is neither, or no change.
    pub fn is(self, change: Change) -> Option<bool> {
        match (change, self) {
            (Change::Rose, Self::Up) | (Change::Fell, Self::Down) => Some(true),
            (Change::Rose, Self::Down) | (Change::Fell, Self::Up) => Some(false),
            _ => None,
        }
    }
}

/// What can be said of a value and the one before, by the default thresholds.
#[cfg(test)]
pub fn change(now: &Measure, before: &Measure) -> Change {
    change_by(now, before, &Thresholds::default())
}

/// Indicators whose values of two years are not of one sort: the register is that of today in both, and what is planned is
/// ahead in this year and left over in the last.
const NOT_COMPARED: [&str; 2] = ["partners.registered", "events.planned"];

/// What can be said of an indicator's value and the one a year before, by the thresholds of a decline.
pub fn change_of(id: &str, now: &Measure, before: &Measure, by: &Thresholds) -> Change {
    if NOT_COMPARED.contains(&id) {
        return Change::NotCompared;
    }
    // Where nobody was counted all year, hardly nobody came: nothing can be said of who came more or less.
    if counts_people(id) && (is_of_nobody(now) || is_of_nobody(before)) {
        return Change::Unknown;
    }
    change_by(now, before, by)
}

/// Whether an indicator is of people, whom not every school counts.
fn counts_people(id: &str) -> bool {
    id.starts_with("participants.") || id.starts_with("reach.")
}

fn is_of_nobody(value: &Measure) -> bool {
    matches!(value, Measure::Count(0) | Measure::Interval { hi: 0, .. })
}

/// What can be said of a value and the one before, by the thresholds of a decline.
pub fn change_by(now: &Measure, before: &Measure, by: &Thresholds) -> Change {
    match (fell(before, now, by), fell(now, before, by)) {
        (Some(Fall::Sure), _) => Change::Fell,
        (_, Some(Fall::Sure)) => Change::Rose,
        (Some(Fall::OfFew), _) | (_, Some(Fall::OfFew)) => Change::TooFew,
        (Some(Fall::None), Some(Fall::None)) => Change::Same,
        _ => Change::Unknown,
    }
}

/// Whether a value fell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fall {
    /// So much, and of so many, that it may be said.
    Sure,
    /// So much, but of too few.
    OfFew,
    /// Not so much.
    None,
}

impl Fall {
    fn new(much: bool, of_many: bool) -> Self {
        match (much, of_many) {
            (true, true) => Self::Sure,
            (true, false) => Self::OfFew,
            (false, _) => Self::None,
        }
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
fn fell(from: &Measure, to: &Measure, by: &Thresholds) -> Option<Fall> {
    let of = |threshold| by.of(threshold);
    match (from, to) {
        (Measure::Count(from), Measure::Count(to)) => {
            let lost = from.saturating_sub(*to);
            let much = lost >= of(Threshold::DeclineBy) && lost * 100 >= *from * of(Threshold::DeclinePercent);
            Some(Fall::new(much, *from >= of(Threshold::DeclineFrom)))
        }
        (
            Measure::Share { numerator: part, denominator: whole },
            Measure::Share { numerator: now, denominator: now_of },
        ) => {
            let enough = (*whole).min(*now_of) >= of(Threshold::DeclineWhole);
            // part/whole − now/now_of in points, without fractions.
            let wide = |number: u64| i128::from(number);
            let lost = wide(*part) * wide(*now_of) - wide(*now) * wide(*whole);
            let much = lost * 100 >= wide(*whole) * wide(*now_of) * wide(of(Threshold::DeclinePoints));
            Some(Fall::new(much, enough))
        }
        (Measure::Interval { lo, of: whole, .. }, Measure::Interval { hi, of: now_of, .. }) => {
            // hi/now_of against lo/whole, without fractions.
            let wide = |number: u64| u128::from(number);
            let much =
                wide(*hi) * wide(*whole) * 100 < wide(*lo) * wide(*now_of) * wide(of(Threshold::DeclineInterval));
            Some(Fall::new(much, true))
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

    #[test]
    fn where_nobody_was_counted_nothing_is_said_of_people() {
        let of = |id: &str, before: &Measure, now: &Measure| change_of(id, now, before, &Thresholds::default());
        assert_eq!(of("participants.pupils", &Measure::Count(0), &Measure::Count(630)), Change::Unknown);
        assert_eq!(of("participants.pupils", &Measure::Count(630), &Measure::Count(0)), Change::Unknown);
        assert_eq!(of("participants.pupils", &Measure::Count(300), &Measure::Count(630)), Change::Rose);
        assert_eq!(of("reach.any", &interval(0, 0, 100), &interval(35, 45, 100)), Change::Unknown);
        assert_eq!(of("reach.any", &interval(1, 5, 100), &interval(35, 45, 100)), Change::Rose);
        assert_eq!(of("events.held", &Measure::Count(0), &Measure::Count(34)), Change::Rose);
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
        check(Measure::Count(4), Measure::Count(0), Change::TooFew);
        check(Measure::Count(4), Measure::Count(2), Change::Same);
        check(Measure::Count(5), Measure::Count(2), Change::Fell);
        check(Measure::Count(0), Measure::Count(0), Change::Same);
    }

    #[test]
    fn a_share_changes_by_ten_points_of_wholes_of_ten() {
        check(share(6, 10), share(5, 10), Change::Fell);
        check(share(6, 10), share(11, 20), Change::Same);
        check(share(9, 9), share(0, 20), Change::TooFew);
        check(share(7, 7), share(6, 14), Change::TooFew);
        check(share(3, 7), share(6, 14), Change::Same);
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
    fn what_is_of_two_sorts_is_not_compared() {
        for (id, expected) in [
            ("events.planned", Change::NotCompared),
            ("partners.registered", Change::NotCompared),
            ("events.held", Change::Rose),
        ] {
            let said = change_of(id, &Measure::Count(1950), &Measure::Count(3), &Thresholds::default());
            assert_eq!(said, expected, "{id}");
        }
    }

    #[test]
    fn what_is_not_known_has_not_changed() {
        check(Measure::NoData, Measure::Count(3), Change::Unknown);
        check(Measure::Number(1.0), Measure::Number(9.0), Change::Unknown);
        check(Measure::Hours(Vec::new()), Measure::Hours(Vec::new()), Change::Unknown);
    }
}
