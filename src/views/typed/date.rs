//! Dates as people type them: «05.10.2026», «5 октября», «октябрь 2026», «2026/27», “5 Oct 2026”, and as the file has them.

use crate::model::date::{Day, EventDate, SchoolYear, YEARS};
use crate::words::Lang;
use crate::words::dates::month_name;
use chrono::{Datelike, NaiveDate};

/// A part of what was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// A number with its count of digits.
    Number(i32, usize),
    /// A month, 1 to 12.
    Month(u32),
}

/// What was typed, as exactly as it says. A date without a year is of the school year of `today`.
pub fn read(text: &str, today: Day) -> Option<EventDate> {
    let text = text.trim().to_lowercase();
    if let Some(date) = EventDate::parse(&text) {
        return Some(date);
    }
    use Part::{Month, Number};
    match parts(&text)?.as_slice() {
        // The end of a school year must be the year after its start; with «/» or «–» nothing else is meant.
        [Number(start, 4), Number(end, 2 | 4)] => {
            let year = SchoolYear::starting(*start)?;
            (year.next().start_year().rem_euclid(if *end < 100 { 100 } else { 10_000 }) == *end)
                .then_some(EventDate::Year(year))
        }
        [Number(month, 1 | 2), Number(year, 4)] => month_of(*year, u32::try_from(*month).ok()?),
        [Month(month), Number(year, digits @ (2 | 4))] => month_of(full_year(*year, *digits), *month),
        [Month(month)] => month_of(year_of(*month, today), *month),
        [Number(day, 1 | 2), Number(month, 1 | 2)] => {
            let month = u32::try_from(*month).ok()?;
            day_of(year_of(month, today), month, *day)
        }
        [Number(day, 1 | 2), Month(month)] => day_of(year_of(*month, today), *month, *day),
        [Number(day, 1 | 2), Number(month, 1 | 2), Number(year, digits @ (2 | 4))] => {
            day_of(full_year(*year, *digits), u32::try_from(*month).ok()?, *day)
        }
        [Number(day, 1 | 2), Month(month), Number(year, digits @ (2 | 4))]
        | [Month(month), Number(day, 1 | 2), Number(year, digits @ (2 | 4))] => {
            day_of(full_year(*year, *digits), *month, *day)
        }
        [Number(year, 4), Number(month, 1 | 2), Number(day, 1 | 2)] => day_of(*year, u32::try_from(*month).ok()?, *day),
        _ => None,
    }
}

/// What was typed, where it is a whole day.
pub fn read_day(text: &str, today: Day) -> Option<Day> {
    match read(text, today)? {
        EventDate::Day(day) => Some(day),
        EventDate::Month(_) | EventDate::Year(_) => None,
    }
}

/// The numbers and months of a text in lower case; `None` where another word is there.
fn parts(text: &str) -> Option<Vec<Part>> {
    let mut out = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let digit = first.is_ascii_digit();
        let same = |other: char| if digit { other.is_ascii_digit() } else { other.is_alphabetic() };
        let end = rest.find(|other| !same(other)).unwrap_or(rest.len()).max(first.len_utf8());
        let (word, tail) = rest.split_at(end);
        rest = tail;
        if digit {
            out.push(Part::Number(word.parse().ok()?, word.len()));
        } else if first.is_alphabetic() {
            match month_of_word(word) {
                Some(month) => out.push(Part::Month(month)),
                None if SAYS_NOTHING.contains(&word) => {}
                None => return None,
            }
        } else if !first.is_whitespace() && !".,/-–—".contains(first) {
            return None;
        }
    }
    Some(out)
}

/// Words that stand beside dates and change nothing.
const SAYS_NOTHING: [&str; 14] =
    ["г", "гг", "год", "года", "году", "учебный", "учебного", "уч", "school", "year", "st", "nd", "rd", "th"];

/// The month of a word: «октябрь», «октября», «окт», “October”, “Oct”.
fn month_of_word(word: &str) -> Option<u32> {
    if word == "мая" || word == "мае" {
        return Some(5);
    }
    if word.chars().count() < 3 {
        return None;
    }
    let stem: String = word.chars().take(word.chars().count() - 1).collect();
    (1..=12).find(|month| {
        Lang::ALL.into_iter().any(|lang| {
            let name = month_name(*month, lang).to_lowercase();
            name.starts_with(word)
                || (lang == Lang::Ru && stem.chars().count() >= 3 && name.starts_with(&stem))
                || (lang == Lang::Ru && word.starts_with(&name))
        })
    })
}

fn full_year(year: i32, digits: usize) -> i32 {
    if digits == 2 { 2000 + year } else { year }
}

/// The calendar year in which a month of today's school year lies.
fn year_of(month: u32, today: Day) -> i32 {
    SchoolYear::of(today).start_year() + i32::from(month < 9)
}

fn month_of(year: i32, month: u32) -> Option<EventDate> {
    in_years(NaiveDate::from_ymd_opt(year, month, 1)?).map(EventDate::Month)
}

fn day_of(year: i32, month: u32, day: i32) -> Option<EventDate> {
    in_years(NaiveDate::from_ymd_opt(year, month, u32::try_from(day).ok()?)?).map(EventDate::Day)
}

fn in_years(day: Day) -> Option<Day> {
    YEARS.contains(&day.year()).then_some(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::parse_day;
    use crate::words::dates::event_date;

    fn check(text: &str, expected: Option<&str>) {
        let today = parse_day("2026-11-23").expect("a day");
        assert_eq!(read(text, today).map(|date| date.to_string()).as_deref(), expected, "{text}");
    }

    #[test]
    fn a_day_is_read_however_it_is_typed() {
        for text in [
            "05.10.2026",
            "5.10.26",
            "5.10",
            "05/10/2026",
            "5-10-2026",
            "5 10 2026",
            "2026-10-05",
            "2026.10.5",
            "5 октября 2026 г.",
            "5 октября 2026 года",
            "5 окт",
            "5 Октября",
            "October 5, 2026",
            "5th October 2026",
            "5 Oct 2026",
            " 05.10.2026 ",
        ] {
            check(text, Some("2026-10-05"));
        }
    }

    #[test]
    fn without_a_year_it_is_of_this_school_year() {
        check("1 сентября", Some("2026-09-01"));
        check("31.08", Some("2027-08-31"));
        check("12 мая", Some("2027-05-12"));
        check("март", Some("2027-03"));
        check("декабрь", Some("2026-12"));
    }

    #[test]
    fn a_month_and_a_school_year_are_read() {
        for text in ["октябрь 2026", "Октябрь 2026 г.", "10.2026", "10/2026", "октября 2026", "Oct 2026", "2026-10"]
        {
            check(text, Some("2026-10"));
        }
        for text in
            ["2026/27", "2026/2027", "2026-27", "2026–2027", "2026 / 27 учебный год", "2026/2027 уч. год", "2026-2027"]
        {
            check(text, Some("2026/27"));
        }
        check("1999/2000", Some("1999/00"));
        check("май 2026", Some("2026-05"));
        check("мая 2026", Some("2026-05"));
        check("марта 2026", Some("2026-03"));
        check("июнь 2026", Some("2026-06"));
        check("июля 2026", Some("2026-07"));
        check("августа 2026", Some("2026-08"));
    }

    #[test]
    fn what_is_no_date_is_not_guessed() {
        for text in [
            "",
            "завтра",
            "2026",
            "31.02.2026",
            "32.01.2026",
            "5.13.2026",
            "2026/28",
            "2026/25",
            "05.10.1980",
            "05.10.2226",
            "осенью 2026",
            "5.10.2026 завод",
            "5.10.026",
            "99999999999",
        ] {
            check(text, None);
        }
    }

    #[test]
    fn what_the_page_writes_reads_back() {
        for month in 1..=12 {
            for text in [format!("2026-{month:02}"), format!("2026-{month:02}-09"), "2026/27".to_owned()] {
                let date = EventDate::parse(&text).expect("a date");
                for lang in Lang::ALL {
                    check(&event_date(date, lang), Some(&text));
                }
            }
        }
    }
}
