//! Days, school years, and dates of three precisions.

use super::field::FieldValue;
use super::value::Value;
use chrono::{Datelike, Days, Months, NaiveDate};
use std::fmt;

/// A day of the calendar.
pub type Day = NaiveDate;

/// The years that a date can have.
pub const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// Reads `2026-10-05`; any year that four digits write.
pub fn parse_day(text: &str) -> Option<Day> {
    let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else { return None };
    let number = |digits: &[u8]| {
        digits.iter().try_fold(0_u32, |sum, byte| byte.is_ascii_digit().then(|| sum * 10 + u32::from(byte - b'0')))
    };
    NaiveDate::from_ymd_opt(number(&[a, b, c, d])?.try_into().ok()?, number(&[e, f])?, number(&[g, h])?)
}

/// The same day some months before; the 29th to 31st fall back to the month's last day.
pub fn months_before(day: Day, months: u32) -> Day {
    day.checked_sub_months(Months::new(months)).unwrap_or(day)
}

/// The same day some months later; the 29th to 31st fall back to the month's last day.
pub fn months_after(day: Day, months: u32) -> Day {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}

/// The day some days later.
pub fn days_after(day: Day, days: u64) -> Day {
    day.checked_add_days(Days::new(days)).unwrap_or(day)
}

impl FieldValue for Day {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: &Value) -> Option<Self> {
        parse_day(value.as_text()?).filter(|day| YEARS.contains(&day.year()))
    }
}

/// A school year, 1 September to 31 August, named by the year in which it starts and written `2026/27`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SchoolYear(i32);

impl SchoolYear {
    /// The school year that starts on 1 September of a year between 1990 and 2100.
    pub fn starting(year: i32) -> Option<Self> {
        YEARS.contains(&year).then_some(Self(year))
    }

    /// The school year of a day.
    pub fn of(day: Day) -> Self {
        Self(if day.month() >= 9 { day.year() } else { day.year() - 1 })
    }

    /// Reads `2026/27`.
    pub fn parse(text: &str) -> Option<Self> {
        let (start, end) = text.split_once('/')?;
        let digits =
            start.len() == 4 && end.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'/');
        let start: i32 = digits.then(|| start.parse().ok()).flatten()?;
        let end: i32 = end.parse().ok()?;
        ((start + 1) % 100 == end).then(|| Self::starting(start)).flatten()
    }

    /// The calendar year in which it starts.
    pub fn start_year(self) -> i32 {
        self.0
    }

    /// 1 September.
    pub fn first_day(self) -> Day {
        NaiveDate::from_ymd_opt(self.0, 9, 1).unwrap_or_default()
    }

    /// 31 August.
    pub fn last_day(self) -> Day {
        NaiveDate::from_ymd_opt(self.0 + 1, 8, 31).unwrap_or_default()
    }

    /// The school year before.
    pub fn previous(self) -> Self {
        Self(self.0 - 1)
    }

    /// The school year after.
    pub fn next(self) -> Self {
        Self(self.0 + 1)
    }
}

impl fmt::Display for SchoolYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}/{:02}", self.0, (self.0 + 1).rem_euclid(100))
    }
}

impl FieldValue for SchoolYear {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: &Value) -> Option<Self> {
        Self::parse(value.as_text()?)
    }
}

/// When an event was or will be: as exactly as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum EventDate {
    /// `2026-10-05`.
    Day(Day),
    /// `2026-10`: the month, held as its first day.
    Month(Day),
    /// `2026/27`.
    Year(SchoolYear),
}

impl EventDate {
    /// Reads one of the three written forms; years 1990 to 2100.
    pub fn parse(text: &str) -> Option<Self> {
        if text.contains('/') {
            return SchoolYear::parse(text).map(Self::Year);
        }
        let (month, day) =
            if text.len() == 7 { (true, parse_day(&format!("{text}-01"))?) } else { (false, parse_day(text)?) };
        YEARS.contains(&day.year()).then_some(if month { Self::Month(day) } else { Self::Day(day) })
    }

    /// The first day that it can mean.
    pub fn first_day(self) -> Day {
        match self {
            Self::Day(day) | Self::Month(day) => day,
            Self::Year(year) => year.first_day(),
        }
    }

    /// The last day that it can mean.
    pub fn last_day(self) -> Day {
        match self {
            Self::Day(day) => day,
            Self::Month(day) => day.checked_add_months(Months::new(1)).and_then(|next| next.pred_opt()).unwrap_or(day),
            Self::Year(year) => year.last_day(),
        }
    }

    /// The school year that it belongs to.
    pub fn school_year(self) -> SchoolYear {
        match self {
            Self::Day(day) | Self::Month(day) => SchoolYear::of(day),
            Self::Year(year) => year,
        }
    }

    /// The month of the year, 1–12, of its start; `None` where only the school year is known.
    pub fn month(self) -> Option<u32> {
        match self {
            Self::Day(day) | Self::Month(day) => Some(day.month()),
            Self::Year(_) => None,
        }
    }

    /// Whether it has started by a day: a month from its first day on, a school year always.
    pub fn started_by(self, day: Day) -> bool {
        match self {
            Self::Day(start) | Self::Month(start) => start <= day,
            Self::Year(_) => true,
        }
    }
}

impl fmt::Display for EventDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month(day) => write!(f, "{:04}-{:02}", day.year(), day.month()),
            Self::Year(year) => year.fmt(f),
        }
    }
}

impl FieldValue for EventDate {
    fn to_value(&self) -> Value {
        Value::Text(self.to_string())
    }
    fn from_value(value: &Value) -> Option<Self> {
        Self::parse(value.as_text()?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_of_three_precisions_are_written_as_they_were_read() {
        for (text, year) in [
            ("2026-10-05", "2026/27"),
            ("2026-08-31", "2025/26"),
            ("2026-09", "2026/27"),
            ("2024-02-29", "2023/24"),
            ("1999/00", "1999/00"),
        ] {
            let date = EventDate::parse(text).expect(text);
            assert_eq!((date.to_string().as_str(), date.school_year().to_string().as_str()), (text, year));
        }
        for text in [
            "",
            "2026",
            "2026-13",
            "2026-02-30",
            "2026/28",
            "26/27",
            "1989-10-05",
            "2101-01-01",
            "2026-1-5",
            "+026-10-05",
            "2026-10-05T00:00",
        ] {
            assert_eq!(EventDate::parse(text), None, "{text}");
        }
    }

    #[test]
    fn a_month_and_a_year_end_on_their_last_day() {
        for (text, last) in [("2024-02", "2024-02-29"), ("2026-12", "2026-12-31"), ("2026/27", "2027-08-31")] {
            assert_eq!(EventDate::parse(text).expect(text).last_day().to_string(), last);
        }
        assert_eq!(months_before(parse_day("2024-02-29").expect("a day"), 12).to_string(), "2023-02-28");
    }
}
