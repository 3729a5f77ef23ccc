//! Dates as people write them in plans and registers: «05.10.2026», «5–9 октября», «октябрь 2026», «сентябрь–май»,
//! «2 четверть», «в течение года», `2026-10-05`, days kept as the number of a spreadsheet.
//!
//! A text falls into points (a day, a day of a month, a month, a school year). The first point is the start and the last
//! one the end; what a point leaves out (month, year) comes from the point behind it, or from the school year.

use super::period::{month, part_of_year};
use super::{Token, tokens};
use crate::model::date::{Day, EventDate, SchoolYear, YEARS};
use chrono::{Datelike, Days, NaiveDate};

/// When something is: its start as exactly as it is known, and its last day where that is another one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// The start.
    pub start: EventDate,
    /// The last day.
    pub end: Option<Day>,
    /// Whether it is the school year only because the words name no date: «ежемесячно», «после каникул».
    pub vague: bool,
}

impl When {
    /// A start, and a last day where that is another one.
    pub fn of(start: EventDate, end: Option<Day>) -> Self {
        Self { start, end, vague: false }
    }
}

/// The text has the digits of a date, but there is no such date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchDate;

/// A day of which parts may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Point {
    Day { day: u32, month: Option<u32>, year: Option<i32> },
    Month { month: u32, year: Option<i32> },
    Year(SchoolYear),
}

/// Reads when something is. A text without any date («в течение года», «по согласованию») means the school year.
pub fn when(text: &str, year: SchoolYear) -> Result<When, NoSuchDate> {
    let text = text.to_lowercase().replace('ё', "е");
    let tokens = tokens(&text);
    if let [(Token::Number(serial, 5), _), rest @ ..] = tokens.as_slice()
        && matches!(rest, [] | [(Token::Sign('.' | ','), true), (Token::Number(..), true)])
    {
        return serial_day(*serial).map(|day| When::of(EventDate::Day(day), None)).ok_or(NoSuchDate);
    }
    if !tokens.iter().any(|(token, _)| matches!(token, Token::Number(..) | Token::Word(_))) {
        return Err(NoSuchDate);
    }
    let points = points(&tokens)?;
    let said_year = points.iter().find_map(|point| if let Point::Year(year) = point { Some(*year) } else { None });
    let year = said_year.unwrap_or(year);
    let dated: Vec<Point> = points.into_iter().filter(|point| !matches!(point, Point::Year(_))).collect();
    if let Some(span) = part_of_year(&tokens).filter(|_| dated.is_empty()) {
        return span_of(span, year);
    }
    let resolved = resolve(&dated, year)?;
    let (Some((first, own)), Some((last, _))) = (resolved.first().copied(), resolved.last().copied()) else {
        let vague = said_year.is_none() && !says_all_year(&tokens);
        return Ok(When { vague, ..When::of(EventDate::Year(year), None) });
    };
    // «май – сентябрь» without years ends in the year after.
    let end = if last.last_day() < first.first_day() && !own {
        after_a_year(last).ok_or(NoSuchDate)?.last_day()
    } else {
        last.last_day()
    };
    if end < first.first_day() {
        return Err(NoSuchDate);
    }
    if first.month() == Some(9) && !matches!(first, EventDate::Day(_)) && is_may_after(first, end) {
        return Ok(When::of(EventDate::Year(first.school_year()), None));
    }
    Ok(When::of(first, Some(end).filter(|end| *end != first.last_day())))
}

/// The school year that a text names: «на 2025–2026 учебный год», «2025/26».
pub fn named_year(text: &str) -> Option<SchoolYear> {
    let tokens = tokens(text);
    tokens.windows(3).find_map(|window| match window {
        [
            (Token::Number(from, 4), _),
            (Token::Dash | Token::Sign('/'), _),
            (Token::Number(to, digits @ (2 | 4)), _),
        ] => {
            let follows = *to == if *digits == 4 { from + 1 } else { (from + 1) % 100 };
            school_year(*from).ok().filter(|_| follows)
        }
        _ => None,
    })
}

/// The day that a spreadsheet keeps as a number: days since 30 December 1899.
pub fn serial_day(serial: u32) -> Option<Day> {
    let day = NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(u64::from(serial)))?;
    YEARS.contains(&day.year()).then_some(day)
}

/// Whether a text has no words but those that mean the whole school year: «в течение учебного года», «весь год», «2026 г.».
fn says_all_year(tokens: &[(Token<'_>, bool)]) -> bool {
    const WORDS: [&str; 30] = [
        "в",
        "течение",
        "течении",
        "на",
        "за",
        "протяжении",
        "весь",
        "всего",
        "всем",
        "целый",
        "круглый",
        "круглогодично",
        "учебный",
        "учебного",
        "учебном",
        "уч",
        "год",
        "года",
        "году",
        "г",
        "постоянно",
        "throughout",
        "during",
        "the",
        "all",
        "whole",
        "school",
        "year",
        "round",
        "long",
    ];
    tokens.iter().all(|(token, _)| match token {
        Token::Word(word) => WORDS.contains(word),
        Token::Number(number, 4) => full_year(*number, 4).is_some(),
        Token::Number(..) => false,
        Token::Dash | Token::Sign(_) => true,
    })
}

fn is_may_after(first: EventDate, end: Day) -> bool {
    matches!(end.month(), 5 | 6) && end.year() == first.first_day().year() + 1
}

fn after_a_year(date: EventDate) -> Option<EventDate> {
    let later = |day: Day| NaiveDate::from_ymd_opt(day.year() + 1, day.month(), day.day().min(28));
    Some(match date {
        EventDate::Day(day) => EventDate::Day(later(day)?),
        EventDate::Month(day) => EventDate::Month(later(day)?),
        EventDate::Year(year) => EventDate::Year(year.next()),
    })
}

/// From the first day of one month to the last day of another, in a school year.
fn span_of((from, to): (u32, u32), year: SchoolYear) -> Result<When, NoSuchDate> {
    let start = month_of(from, calendar_year(from, year)).ok_or(NoSuchDate)?;
    let end_year = if to < from { calendar_year(from, year) + 1 } else { calendar_year(from, year) };
    let end = month_of(to, end_year).ok_or(NoSuchDate)?.last_day();
    Ok(When::of(start, Some(end)))
}

fn month_of(month: u32, year: i32) -> Option<EventDate> {
    NaiveDate::from_ymd_opt(year, month, 1).filter(|_| YEARS.contains(&year)).map(EventDate::Month)
}

/// The calendar year in which a month of a school year lies.
fn calendar_year(month: u32, year: SchoolYear) -> i32 {
    year.start_year() + i32::from(month < 9)
}

/// The points as dates, each with whether it said its year itself.
fn resolve(points: &[Point], school_year: SchoolYear) -> Result<Vec<(EventDate, bool)>, NoSuchDate> {
    let mut out = Vec::new();
    // From the last to the first, because «5 и 12 октября 2026» says month and year at its end.
    let (mut next_month, mut next_year) = (None, None::<i32>);
    for point in points.iter().rev() {
        let (month, year) = match point {
            Point::Day { month, year, .. } => (month.or(next_month).ok_or(NoSuchDate)?, *year),
            Point::Month { month, year } => (*month, *year),
            Point::Year(_) => continue,
        };
        // «декабрь – январь 2027»: December is of the year before.
        let borrowed = next_year.map(|later| later - i32::from(next_month.is_some_and(|behind| month > behind)));
        let full = year.or(borrowed).unwrap_or_else(|| calendar_year(month, school_year));
        let date = match point {
            Point::Day { day, .. } => {
                NaiveDate::from_ymd_opt(full, month, *day).filter(|_| YEARS.contains(&full)).map(EventDate::Day)
            }
            _ => month_of(month, full),
        };
        out.push((date.ok_or(NoSuchDate)?, year.or(borrowed).is_some()));
        (next_month, next_year) = (Some(month), year.or(borrowed));
    }
    out.reverse();
    Ok(out)
}

/// Cuts a text into its points.
fn points(tokens: &[(Token<'_>, bool)]) -> Result<Vec<Point>, NoSuchDate> {
    let mut out = Vec::new();
    let mut at = 0;
    while let Some((token, _)) = tokens.get(at) {
        let rest: Vec<Token<'_>> = tokens.iter().skip(at).take(6).map(|(token, _)| *token).collect();
        let (point, length) = match token {
            Token::Number(..) => numbered(&rest)?,
            Token::Word(word) => match month(word) {
                Some(month) => named(month, &rest),
                None => (None, 1),
            },
            // The seconds of a time.
            Token::Sign(':') if matches!(rest.get(1), Some(Token::Number(_, 2))) => (None, 2),
            _ => (None, 1),
        };
        out.extend(point);
        at += length.max(1);
    }
    Ok(out)
}

/// The point that begins with a month's name, and how many pieces it takes.
fn named(month: u32, rest: &[Token<'_>]) -> (Option<Point>, usize) {
    use Token::{Number, Sign};
    // «окт. 2026», «окт.26»
    let dot = usize::from(matches!(rest.get(1), Some(Sign('.' | ','))));
    match (rest.get(1 + dot), rest.get(2 + dot), rest.get(3 + dot)) {
        (Some(Number(day @ 1..=31, 1 | 2)), Some(Sign(',')), Some(Number(year, 4))) => {
            (Some(Point::Day { day: *day, month: Some(month), year: full_year(*year, 4) }), 4 + dot)
        }
        (Some(Number(year, digits @ (2 | 4))), ..) if full_year(*year, *digits).is_some() => {
            (Some(Point::Month { month, year: full_year(*year, *digits) }), 2 + dot)
        }
        _ => (Some(Point::Month { month, year: None }), 1),
    }
}

/// The point that begins with a number, and how many pieces it takes.
fn numbered(rest: &[Token<'_>]) -> Result<(Option<Point>, usize), NoSuchDate> {
    use Token::{Dash, Number, Sign, Word};
    let day = |day: u32, month: u32, year: Option<i32>| Some(Point::Day { day, month: Some(month), year });
    Ok(match *rest {
        // A time of the day.
        [Number(_, 1 | 2), Sign(':'), Number(..), ..] => (None, 3),
        // «14.00», «9.30»: no month has such a number.
        [Number(0..=23, 1 | 2), Sign('.'), Number(0 | 13..=59, 2)]
        | [
            Number(0..=23, 1 | 2),
            Sign('.'),
            Number(0 | 13..=59, 2),
            Dash | Word(_) | Sign(',' | ';' | ')') | Number(..),
            ..,
        ] => (None, 3),
        [Number(year, 4), Dash | Sign('.' | '/'), Number(month, 2), Dash | Sign('.' | '/'), Number(number, 2), ..] => {
            // Behind the day of a workbook may stand its time.
            (Some(checked(number, month, year, 4)?), 5)
        }
        [Number(from, 4), Dash | Sign('/'), Number(to, digits @ (2 | 4)), ..]
            if to == if digits == 4 { from + 1 } else { (from + 1) % 100 }
                && (digits == 4 || to > 12 || matches!(rest.get(1), Some(Sign('/')))) =>
        {
            (Some(Point::Year(school_year(from)?)), 3)
        }
        [Number(year, 4), Dash, Number(month @ 1..=12, 2), ..] => {
            (Some(Point::Month { month, year: full_year(year, 4) }), 3)
        }
        [
            Number(number, 1 | 2),
            Sign(a @ ('.' | '/')),
            Number(month, 1 | 2),
            Sign(b),
            Number(year, digits @ (2 | 4)),
            ..,
        ] if a == b => {
            // Behind a slash the month may stand first, as Americans write.
            let (number, month) = if a == '/' && month > 12 { (month, number) } else { (number, month) };
            (Some(checked(number, month, year, digits)?), 5)
        }
        [Number(number, 1 | 2), Dash, Number(month, 2), Dash, Number(year, 4), ..] => {
            (Some(checked(number, month, year, 4)?), 5)
        }
        [Number(month @ 1..=12, 1 | 2), Sign('.' | '/'), Number(year, 4), ..] => {
            (Some(Point::Month { month, year: full_year(year, 4) }), 3)
        }
        [Number(number, 1 | 2), Sign('.'), Number(month, 2), ..] => {
            (Some(Point::Day { day: number, month: Some(month), year: None }), 3)
        }
        [Number(number, 1 | 2), Sign('.'), Word(word), ..] | [Number(number, 1 | 2), Word(word), ..]
            if month(word).is_some() =>
        {
            let length = if matches!(rest.get(1), Some(Sign(_))) { 3 } else { 2 };
            let month = month(word).unwrap_or(1);
            let dot = usize::from(matches!(rest.get(length), Some(Sign('.'))));
            match rest.get(length + dot) {
                Some(Number(year, digits @ (2 | 4))) if *digits == 4 || dot == 1 => {
                    (day(number, month, full_year(*year, *digits)), length + dot + 1)
                }
                _ => (day(number, month, None), length),
            }
        }
        // «5–9 октября», «5, 12 и 19 октября», «05-09.10.2026»: the month is said behind.
        [Number(number @ 1..=31, 1 | 2), Dash | Sign(','), Number(_, 1 | 2), ..]
        | [Number(number @ 1..=31, 1 | 2), Word("и" | "по" | "and" | "to"), Number(_, 1 | 2), ..] => {
            (Some(Point::Day { day: number, month: None, year: None }), 2)
        }
        // A calendar year says nothing that the school year does not.
        [Number(year, 4), ..] if full_year(year, 4).is_some() => (None, 1),
        [Number(1..=31, 1 | 2), ..] => (None, 1),
        _ => return Err(NoSuchDate),
    })
}

fn checked(day: u32, month: u32, year: u32, digits: usize) -> Result<Point, NoSuchDate> {
    let year = full_year(year, digits).ok_or(NoSuchDate)?;
    Ok(Point::Day { day, month: Some(month), year: Some(year) })
}

/// A year of two or four digits, where dates can have it.
fn full_year(number: u32, digits: usize) -> Option<i32> {
    let year = i32::try_from(number).ok()? + if digits == 2 { 2000 } else { 0 };
    YEARS.contains(&year).then_some(year)
}

fn school_year(start: u32) -> Result<SchoolYear, NoSuchDate> {
    i32::try_from(start).ok().and_then(SchoolYear::starting).ok_or(NoSuchDate)
}

#[cfg(test)]
mod tests;
