//! Dates as people write them: 05.10.2026, октябрь 2026, 2026/27.

use super::Lang;
use crate::model::date::{Day, EventDate};
use crate::model::period::Period;
use chrono::Datelike;

const MONTHS: [(&str, &str, &str); 12] = [
    ("январь", "января", "January"),
    ("февраль", "февраля", "February"),
    ("март", "марта", "March"),
    ("апрель", "апреля", "April"),
    ("май", "мая", "May"),
    ("июнь", "июня", "June"),
    ("июль", "июля", "July"),
    ("август", "августа", "August"),
    ("сентябрь", "сентября", "September"),
    ("октябрь", "октября", "October"),
    ("ноябрь", "ноября", "November"),
    ("декабрь", "декабря", "December"),
];

/// The days of the week from Monday on, whole and short.
const WEEKDAYS: [[(&str, &str); 2]; 7] = [
    [("понедельник", "пн"), ("Monday", "Mon")],
    [("вторник", "вт"), ("Tuesday", "Tue")],
    [("среда", "ср"), ("Wednesday", "Wed")],
    [("четверг", "чт"), ("Thursday", "Thu")],
    [("пятница", "пт"), ("Friday", "Fri")],
    [("суббота", "сб"), ("Saturday", "Sat")],
    [("воскресенье", "вс"), ("Sunday", "Sun")],
];

/// The name of a day of the week, 0 = Monday, whole and short; nothing for another number.
pub fn weekday_name(day: usize, lang: Lang) -> (&'static str, &'static str) {
    WEEKDAYS.get(day).map_or(("", ""), |[ru, en]| match lang {
        Lang::Ru => *ru,
        Lang::En => *en,
    })
}

/// The name of a month, 1 to 12; nothing for another number.
pub fn month_name(month: u32, lang: Lang) -> &'static str {
    let names = month.checked_sub(1).and_then(|index| MONTHS.get(usize::try_from(index).ok()?));
    names.map_or("", |(ru, _, en)| match lang {
        Lang::Ru => ru,
        Lang::En => en,
    })
}

/// A day in numbers: 05.10.2026 in Russian, 5 Oct 2026 in English.
pub fn short_day(day: Day, lang: Lang) -> String {
    match lang {
        Lang::Ru => format!("{:02}.{:02}.{:04}", day.day(), day.month(), day.year()),
        Lang::En => {
            let month = month_name(day.month(), lang).get(..3).unwrap_or_default();
            format!("{} {month} {}", day.day(), day.year())
        }
    }
}

/// A day of any year: 5 октября; 5 October.
pub fn day_of_month(day: Day, lang: Lang) -> String {
    match lang {
        Lang::Ru => format!("{}\u{a0}{}", day.day(), genitive(day)),
        Lang::En => format!("{}\u{a0}{}", day.day(), month_name(day.month(), lang)),
    }
}

fn genitive(day: Day) -> &'static str {
    usize::try_from(day.month0()).ok().and_then(|index| MONTHS.get(index)).map_or("", |names| names.1)
}

/// A day in words: 5 октября 2026 года; 5 October 2026.
pub fn long_day(day: Day, lang: Lang) -> String {
    match lang {
        Lang::Ru => format!("{}\u{a0}{} {}\u{a0}года", day.day(), genitive(day), day.year()),
        Lang::En => format!("{}\u{a0}{} {}", day.day(), month_name(day.month(), lang), day.year()),
    }
}

/// A span of time as a noun: 2026/27 учебный год, 2026 год, I полугодие 2026/27 учебного года, период
/// 15.01.2026–20.03.2026. In Russian it reads the same after «за».
pub fn period(period: Period, lang: Lang) -> String {
    let year = if let Period::SchoolYear(_) = period { None } else { period.as_calendar_year() };
    match (period, period.as_half(), year, lang) {
        (Period::SchoolYear(year), _, _, Lang::Ru) => format!("{year}\u{a0}учебный год"),
        (Period::SchoolYear(year), _, _, Lang::En) => format!("school year {year}"),
        (_, Some((year, half)), _, Lang::Ru) => {
            format!("{}\u{a0}полугодие {year}\u{a0}учебного года", if half == 1 { "I" } else { "II" })
        }
        (_, Some((year, half)), _, Lang::En) => format!("half {half} of school year {year}"),
        (_, _, Some(year), Lang::Ru) => format!("{year}\u{a0}год"),
        (_, _, Some(year), Lang::En) => format!("calendar year {year}"),
        (Period::Days { from, to }, _, _, Lang::Ru) => {
            format!("период {}–{}", short_day(from, lang), short_day(to, lang))
        }
        (Period::Days { from, to }, _, _, Lang::En) => format!("{} – {}", short_day(from, lang), short_day(to, lang)),
    }
}

/// A span of time as the heading of a narrow column: 2026/27, I полугодие 2026/27, 2026, 15.01.2026–20.03.2026.
pub fn short_period(period: Period, lang: Lang) -> String {
    match (period.as_half(), period.as_calendar_year(), period) {
        (_, _, Period::SchoolYear(year)) => year.to_string(),
        (Some((year, half)), ..) => match lang {
            Lang::Ru => format!("{}\u{a0}полугодие {year}", if half == 1 { "I" } else { "II" }),
            Lang::En => format!("half {half} of {year}"),
        },
        (_, Some(year), _) => year.to_string(),
        (_, _, Period::Days { from, to }) => format!("{}–{}", short_day(from, lang), short_day(to, lang)),
    }
}

/// An event's date as exactly as it is known.
pub fn event_date(date: EventDate, lang: Lang) -> String {
    match date {
        EventDate::Day(day) => short_day(day, lang),
        EventDate::Month(day) => format!("{} {}", month_name(day.month(), lang), day.year()),
        EventDate::Year(year) => year.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_written_as_people_write_them() {
        let date = |text: &str| EventDate::parse(text).expect(text);
        for (text, ru, en) in [
            ("2026-10-05", "05.10.2026", "5 Oct 2026"),
            ("2026-05", "май 2026", "May 2026"),
            ("2026/27", "2026/27", "2026/27"),
        ] {
            assert_eq!(
                (event_date(date(text), Lang::Ru).as_str(), event_date(date(text), Lang::En).as_str()),
                (ru, en)
            );
        }
        for (text, ru, en) in [
            ("2026/27", "2026/27", "2026/27"),
            ("2026", "2026", "2026"),
            ("2026/27-2", "II полугодие 2026/27", "half 2 of 2026/27"),
            ("2026-01-15..2026-03-20", "15.01.2026–20.03.2026", "15 Jan 2026–20 Mar 2026"),
        ] {
            let said = |lang| short_period(Period::parse(text).expect(text), lang).replace('\u{a0}', " ");
            assert_eq!((said(Lang::Ru).as_str(), said(Lang::En).as_str()), (ru, en));
        }
        for (text, ru, en) in [
            ("2026/27", "2026/27 учебный год", "school year 2026/27"),
            ("2026", "2026 год", "calendar year 2026"),
            ("2026/27-2", "II полугодие 2026/27 учебного года", "half 2 of school year 2026/27"),
            ("2026-01-15..2026-03-20", "период 15.01.2026–20.03.2026", "15 Jan 2026 – 20 Mar 2026"),
        ] {
            let said = |lang| period(Period::parse(text).expect(text), lang).replace('\u{a0}', " ");
            assert_eq!((said(Lang::Ru).as_str(), said(Lang::En).as_str()), (ru, en));
        }
        assert_eq!(long_day(date("2026-10-05").first_day(), Lang::Ru).replace('\u{a0}', " "), "5 октября 2026 года");
    }
}
