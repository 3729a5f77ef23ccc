//! Dates as people write them: 05.10.2026, октябрь 2026, 2026/27.

use super::Lang;
use crate::model::date::{Day, EventDate};
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

/// A day in words: 5 октября 2026 года; 5 October 2026.
pub fn long_day(day: Day, lang: Lang) -> String {
    let genitive = usize::try_from(day.month0()).ok().and_then(|index| MONTHS.get(index)).map_or("", |names| names.1);
    match lang {
        Lang::Ru => format!("{}\u{a0}{genitive} {}\u{a0}года", day.day(), day.year()),
        Lang::En => format!("{}\u{a0}{} {}", day.day(), month_name(day.month(), lang), day.year()),
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
        assert_eq!(long_day(date("2026-10-05").first_day(), Lang::Ru).replace('\u{a0}', " "), "5 октября 2026 года");
    }
}
