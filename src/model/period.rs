//! The span of time that a question is about: a school year, or any days from–to.
//!
//! Written in addresses as `2026/27` (a school year), `2026` (a calendar year), `2026/27-1` and `2026/27-2` (its halves,
//! September to December and January to August) and `2026-01-15..2026-03-20` (days, both included).

use super::date::{Day, SchoolYear, YEARS, months_before, parse_day};
use chrono::{Datelike, NaiveDate};
use std::fmt;

/// A span of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// A school year.
    SchoolYear(SchoolYear),
    /// Days, both included; `from` is not after `to`.
    Days {
        /// The first.
        from: Day,
        /// The last.
        to: Day,
    },
}

impl Period {
    /// Days from–to; `None` where they are the wrong way round. The days of a whole school year are that school year.
    pub fn days(from: Day, to: Day) -> Option<Self> {
        let year = SchoolYear::of(from);
        if from == year.first_day() && to == year.last_day() {
            return Some(Self::SchoolYear(year));
        }
        (from <= to).then_some(Self::Days { from, to })
    }

    /// 1 January to 31 December.
    pub fn calendar_year(year: i32) -> Option<Self> {
        if !YEARS.contains(&year) {
            return None;
        }
        Self::days(NaiveDate::from_ymd_opt(year, 1, 1)?, NaiveDate::from_ymd_opt(year, 12, 31)?)
    }

    /// The first half of a school year, to 31 December.
    pub fn first_half(year: SchoolYear) -> Option<Self> {
        Self::days(year.first_day(), NaiveDate::from_ymd_opt(year.start_year(), 12, 31)?)
    }

    /// The second half of a school year, from 1 January.
    pub fn second_half(year: SchoolYear) -> Option<Self> {
        Self::days(NaiveDate::from_ymd_opt(year.start_year() + 1, 1, 1)?, year.last_day())
    }

    /// Reads one of the written forms.
    pub fn parse(text: &str) -> Option<Self> {
        if let Some((from, to)) = text.split_once("..") {
            let day = |text| parse_day(text).filter(|day| YEARS.contains(&day.year()));
            return Self::days(day(from)?, day(to)?);
        }
        if let Some((year, half)) = text.split_once('-') {
            let year = SchoolYear::parse(year)?;
            return match half {
                "1" => Self::first_half(year),
                "2" => Self::second_half(year),
                _ => None,
            };
        }
        if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Self::calendar_year(text.parse().ok()?);
        }
        SchoolYear::parse(text).map(Self::SchoolYear)
    }

    /// The first day.
    pub fn first_day(self) -> Day {
        match self {
            Self::SchoolYear(year) => year.first_day(),
            Self::Days { from, .. } => from,
        }
    }

    /// The last day.
    pub fn last_day(self) -> Day {
        match self {
            Self::SchoolYear(year) => year.last_day(),
            Self::Days { to, .. } => to,
        }
    }

    /// The same span a year before; 29 February becomes the 28th.
    pub fn previous(self) -> Self {
        match self {
            Self::SchoolYear(year) => Self::SchoolYear(year.previous()),
            Self::Days { from, to } => Self::Days { from: months_before(from, 12), to: months_before(to, 12) },
        }
    }

    /// The school year in which it ends.
    pub fn year(self) -> SchoolYear {
        match self {
            Self::SchoolYear(year) => year,
            Self::Days { to, .. } => SchoolYear::of(to),
        }
    }

    /// The school year that holds it whole; `None` where it reaches over two of them, whose pupils are not the same.
    pub fn one_year(self) -> Option<SchoolYear> {
        let year = self.year();
        (SchoolYear::of(self.first_day()) == year).then_some(year)
    }

    /// Whether a date that can mean the days `first` to `last` is of this span: of a school year by its start, which is
    /// certain; of other days only where all that it can mean lies within them.
    pub fn holds(self, first: Day, last: Day) -> bool {
        match self {
            Self::SchoolYear(year) => SchoolYear::of(first) == year,
            Self::Days { from, to } => from <= first && last <= to,
        }
    }

    /// The calendar year that it is.
    pub fn as_calendar_year(self) -> Option<i32> {
        let year = self.first_day().year();
        (Self::calendar_year(year) == Some(self)).then_some(year)
    }

    /// The half of a school year that it is: the first or the second.
    pub fn as_half(self) -> Option<(SchoolYear, u8)> {
        let year = self.year();
        let halves = [(Self::first_half(year), 1), (Self::second_half(year), 2)];
        halves.into_iter().find(|(half, _)| *half == Some(self)).map(|(_, number)| (year, number))
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (Self::Days { .. }, Some(year)) = (self, self.as_calendar_year()) {
            return write!(f, "{year:04}");
        }
        if let Some((year, half)) = self.as_half() {
            return write!(f, "{year}-{half}");
        }
        match self {
            Self::SchoolYear(year) => year.fmt(f),
            Self::Days { from, to } => write!(f, "{from}..{to}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        parse_day(text).expect(text)
    }

    #[test]
    fn every_written_form_reads_back_with_its_days_and_the_year_before() {
        for (text, days, before) in [
            ("2026/27", "2026-09-01..2027-08-31", "2025/26"),
            ("2026", "2026-01-01..2026-12-31", "2025"),
            ("2026/27-1", "2026-09-01..2026-12-31", "2025/26-1"),
            ("2026/27-2", "2027-01-01..2027-08-31", "2025/26-2"),
            ("2024-02-29..2024-03-01", "2024-02-29..2024-03-01", "2023-02-28..2023-03-01"),
        ] {
            let period = Period::parse(text).expect(text);
            assert_eq!(period.to_string(), text);
            assert_eq!(format!("{}..{}", period.first_day(), period.last_day()), days);
            assert_eq!(Period::parse(days), Some(period));
            assert_eq!(period.previous().to_string(), before);
        }
        for text in
            ["", "26", "1989", "2026/28", "2026/27-3", "2026-03-01..2026-02-01", "2026-03..2026-04", "2026-03-01"]
        {
            assert_eq!(Period::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_date_belongs_to_a_span_that_holds_all_it_can_mean() {
        for (text, first, last, expected) in [
            ("2026/27", "2026-09-01", "2027-08-31", true),
            ("2026/27", "2026-08-31", "2026-08-31", false),
            ("2026", "2026-09-01", "2027-08-31", false),
            ("2026", "2026-12-01", "2026-12-31", true),
            ("2026-10-15..2026-11-30", "2026-10-01", "2026-10-31", false),
            ("2026-10-15..2026-11-30", "2026-10-15", "2026-10-15", true),
        ] {
            assert_eq!(Period::parse(text).expect(text).holds(day(first), day(last)), expected, "{text} {first}");
        }
    }

    #[test]
    fn only_a_span_within_one_school_year_has_one_enrolment() {
        for (text, expected) in [("2026", None), ("2026/27-2", Some("2026/27")), ("2026/27", Some("2026/27"))] {
            assert_eq!(Period::parse(text).expect(text).one_year(), expected.and_then(SchoolYear::parse), "{text}");
        }
    }
}
