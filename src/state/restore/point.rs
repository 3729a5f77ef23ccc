//! Restore points: what is known of each, and which are kept.

use crate::model::Document;
use crate::model::stamp::{day_of, parse_instant, write_instant};
use chrono::Datelike;
use std::collections::BTreeSet;
use std::fmt;

/// How many of the newest are kept.
const NEWEST: usize = 20;
/// Of how many months the last is kept besides.
const MONTHS: usize = 12;

/// How long, in milliseconds, an import may be under way after its point was taken.
const UNDER_WAY: i64 = 10 * 60 * 1000;

/// Why a point was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// Before an import.
    Import,
    /// Before everything was deleted.
    DeleteAll,
    /// Before going back to another point.
    Restore,
    /// Once a day.
    Daily,
}

impl Reason {
    const ALL: [(Self, &'static str); 4] =
        [(Self::Import, "import"), (Self::DeleteAll, "delete-all"), (Self::Restore, "restore"), (Self::Daily, "daily")];

    fn code(self) -> &'static str {
        Self::ALL.iter().find(|(reason, _)| *reason == self).map_or("", |(_, code)| code)
    }
}

/// What stands in the list for a point; the data themselves lie beside it under the same key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// When it was taken, in milliseconds since 1970; no two have the same.
    pub at: i64,
    /// Why.
    pub reason: Reason,
    /// How many schools it has.
    pub schools: usize,
    /// How many partners.
    pub partners: usize,
    /// How many events.
    pub events: usize,
}

impl Point {
    /// The point of a document.
    pub fn of(document: &Document, reason: Reason, at: i64) -> Self {
        let (schools, partners, events) = (document.schools.len(), document.partners.len(), document.events.len());
        Self { at, reason, schools, partners, events }
    }

    /// Its key in the database: keys in order are points in order of time.
    pub fn key(&self) -> String {
        write_instant(self.at)
    }

    /// The point of a key and a text; `None` where they are none.
    pub fn parse(key: &str, text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        let code = words.next()?;
        let reason = Reason::ALL.iter().find(|(_, known)| *known == code).map(|(reason, _)| *reason)?;
        let mut number = || words.next()?.parse().ok();
        Some(Self { at: parse_instant(key)?, reason, schools: number()?, partners: number()?, events: number()? })
    }
}

impl fmt::Display for Point {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{} {} {} {}", self.reason.code(), self.schools, self.partners, self.events)
    }
}

/// Which of these keys go: all but the newest twenty and the last of each of twelve months. A key that is no point's
/// stays: who can't read it must not delete it.
pub fn superfluous(keys: &[String]) -> Vec<String> {
    let mut points: Vec<(i64, &String)> = keys.iter().filter_map(|key| Some((parse_instant(key)?, key))).collect();
    points.sort_by(|one, other| other.cmp(one));
    let mut months = BTreeSet::new();
    let mut out = Vec::new();
    for (place, (at, key)) in points.into_iter().enumerate() {
        let day = day_of(at);
        let last_of_month = months.len() < MONTHS && months.insert((day.year(), day.month()));
        if place >= NEWEST && !last_of_month {
            out.push(key.clone());
        }
    }
    out
}

/// The point that was taken before an import, among those that are there: `imports` are the times of all imports, this one's
/// among them, by the clock of the data, in milliseconds since 1970. What was taken before an earlier one is not this one's.
pub fn before_import(points: &[Point], imports: &[i64], at: i64) -> Option<Point> {
    let before = points.iter().filter(|point| point.reason == Reason::Import && point.at <= at);
    let last = before.max_by_key(|point| point.at).filter(|point| at - point.at <= UNDER_WAY)?;
    let another = imports.iter().any(|other| *other < at && last.at <= *other);
    (!another).then_some(*last)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: i64 = 24 * 60 * 60 * 1000;

    #[test]
    fn a_point_comes_back_from_its_key_and_text() {
        for (reason, _) in Reason::ALL {
            let point = Point { at: 1_795_000_000_123, reason, schools: 3, partners: 15, events: 40 };
            assert_eq!(Point::parse(&point.key(), &point.to_string()), Some(point));
        }
        for (key, text) in
            [("", "daily 1 2 3"), ("2026-11-23T09:30:00.000Z", "daily 1 2"), ("x", ""), ("", "other 1 2 3")]
        {
            assert_eq!(Point::parse(key, text), None, "{key:?} {text:?}");
        }
    }

    #[test]
    fn the_newest_twenty_and_the_last_of_twelve_months_stay() {
        let end = 1_795_000_000_000;
        let all: Vec<String> = (0..800).map(|days| write_instant(end - days * DAY)).collect();
        let gone: BTreeSet<String> = superfluous(&all).into_iter().collect();
        let stay: Vec<&String> = all.iter().filter(|key| !gone.contains(*key)).collect();
        assert!(all.iter().take(20).all(|key| !gone.contains(key)), "the newest twenty");
        let months: BTreeSet<&str> = stay.iter().map(|key| key.split_at(7).0).collect();
        assert_eq!(months.len(), 12);
        for month in months {
            let last = all.iter().find(|key| key.starts_with(month));
            assert!(last.is_some_and(|last| !gone.contains(last)), "the last of {month}");
        }
        // Twenty of the last days, of which one is the last of its month, and the last of eleven months before.
        assert_eq!(
            stay.len(),
            20 + 12 - stay.iter().take(20).map(|key| key.split_at(7).0).collect::<BTreeSet<_>>().len()
        );
    }

    #[test]
    fn an_import_finds_the_point_that_was_taken_before_it() {
        let point = |at: i64, reason: Reason| Point { at, reason, schools: 0, partners: 0, events: 0 };
        let points = [point(100, Reason::Import), point(150, Reason::Daily), point(200, Reason::Import)];
        let all = [120, 220];
        let found = |imports: &[i64], at: i64| before_import(&points, imports, at).map(|point| point.at);
        assert_eq!((found(&all, 120), found(&all, 220)), (Some(100), Some(200)));
        // Its own point is gone: the one before the import before it would take back more than was said.
        assert_eq!(before_import(&points[..2], &all, 220), None);
        // Nothing was taken before it; and a clock of the data that runs ahead proves nothing.
        assert_eq!((found(&all, 90), found(&[220 + UNDER_WAY], 220 + UNDER_WAY)), (None, None));
    }

    #[test]
    fn few_points_all_stay_and_what_is_no_point_is_left_alone() {
        let few: Vec<String> = (0..20).map(|days| write_instant(days * DAY)).chain(["something".to_owned()]).collect();
        assert_eq!(superfluous(&few), Vec::<String>::new());
    }
}
