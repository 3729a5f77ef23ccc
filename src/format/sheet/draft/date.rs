//! When an event of a row is: its cells, the month above it, and last year's dates in this year.

use super::row::Row;
use super::{Reason, Work};
use crate::format::sheet::column::Column;
use crate::format::sheet::value::dates::{When, when};
use crate::model::date::{Day, EventDate, SchoolYear};
use chrono::{Datelike, Months};

/// When the row is: `None` where it says nothing of it.
pub fn of(row: &Row<'_>, is_plan: bool, work: &Work<'_>) -> Result<Option<When>, (Column, Reason)> {
    let year = work.context.year;
    let read = match (row.day(Column::Date), row.plain(Column::Date), row.month) {
        (Some(day), ..) => Some(When::of(EventDate::Day(day), None)),
        (None, Some(text), month) => {
            // Below the heading of a month a day may stand alone: «5», «5–9».
            let alone = text.chars().all(|sign| sign.is_ascii_digit() || matches!(sign, '-' | '–' | ' ' | '.'));
            let short = text.bytes().filter(u8::is_ascii_digit).count() <= 4;
            let text = month
                .filter(|_| alone && short)
                .map_or(text.clone(), |month| format!("{} {month}", text.trim_end_matches('.')));
            Some(when(&text, year).map_err(|_| (Column::Date, Reason::NoSuchDate))?)
        }
        (None, None, Some(month)) => when(month, year).ok(),
        (None, None, None) => None,
    };
    let mut read = read;
    if let (Some(when), Some(roughly)) = (&mut read, roughly(row, year)) {
        // Where somebody put another day there, that is the date.
        if when.start.first_day() == roughly.first_day() {
            when.start = roughly;
        }
    }
    if let Some(when) = &mut read {
        match (row.day(Column::EndDate), row.plain(Column::EndDate)) {
            (Some(day), _) => when.end = Some(day),
            (None, Some(text)) => {
                let end = end_day(&text, year).ok_or((Column::EndDate, Reason::NoSuchDate))?;
                when.end = Some(end);
            }
            (None, None) if row.mapping.has(Column::EndDate) && row.is_own() => when.end = None,
            (None, None) => {}
        }
        if when.end.is_some_and(|end| end < when.start.first_day()) {
            return Err((Column::EndDate, Reason::EndBeforeStart));
        }
        if is_plan && work.context.move_into_year {
            *when = moved(*when, year);
        }
    }
    Ok(read)
}

/// The month or the school year that stands beside the day it begins with.
fn roughly(row: &Row<'_>, year: SchoolYear) -> Option<EventDate> {
    let text = row.plain(Column::DateRoughly)?;
    let named = SchoolYear::parse(text.trim()).map(EventDate::Year);
    named.or_else(|| when(&text, year).ok().filter(|when| !when.vague).map(|when| when.start))
}

/// The last day that a text means.
fn end_day(text: &str, year: SchoolYear) -> Option<Day> {
    let read = when(text, year).ok()?;
    Some(read.end.unwrap_or(read.start.last_day()))
}

/// A date of another school year in this one: to its month, because weekdays fall otherwise.
fn moved(when: When, year: SchoolYear) -> When {
    let years = year.start_year() - when.start.school_year().start_year();
    let shift = |day: Day| {
        let months = Months::new(years.unsigned_abs() * 12);
        if years < 0 { day.checked_sub_months(months) } else { day.checked_add_months(months) }
    };
    if years == 0 {
        return when;
    }
    let first = |day: Day| shift(day).and_then(|day| day.with_day(1)).map_or(EventDate::Year(year), EventDate::Month);
    match when.start {
        EventDate::Year(_) => When { start: EventDate::Year(year), end: None, ..when },
        EventDate::Day(day) => When::of(first(day), None),
        EventDate::Month(day) => {
            let end =
                when.end.and_then(shift).and_then(|end| end.with_day(1)).map(|end| EventDate::Month(end).last_day());
            When::of(first(day), end)
        }
    }
}
