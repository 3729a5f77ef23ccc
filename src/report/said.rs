//! Values as the note writes them: shares with one decimal and their counts beside, bounds that stay true when they are rounded.

use super::note::{Behind, Text};
use crate::analysis::change::Change;
use crate::analysis::indicators::Measure;
use crate::words::structure::{SHARE_OF, decimal};
use crate::words::{Lang, common, report_results as words};

/// Which way a share is rounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Round {
    Down,
    Nearest,
    Up,
}

/// A share as per cent with one decimal, always: «50,0 %». Tenths are computed in whole numbers.
pub(super) fn percent(part: u64, of: u64, round: Round, lang: Lang) -> String {
    let (part, of) = (u128::from(part) * 1000, u128::from(of));
    if of == 0 {
        return common::NO_DATA.say(lang).to_owned();
    }
    let tenths = match round {
        Round::Down => part / of,
        Round::Nearest => (part * 2 + of) / (of * 2),
        Round::Up => part.div_ceil(of),
    };
    match lang {
        Lang::Ru => format!("{},{}\u{a0}%", tenths / 10, tenths % 10),
        Lang::En => format!("{}.{}%", tenths / 10, tenths % 10),
    }
}

/// A share with its counts: «50,0 % (5 из 10)».
pub(super) fn share_of(part: u64, of: u64, lang: Lang) -> String {
    SHARE_OF.fill(lang, &[&percent(part, of, Round::Nearest, lang), &part.to_string(), &of.to_string()])
}

/// The bounds of a share: «30,4–63,5 %», or one number where they meet. They are rounded outwards, so that they stay true.
pub(super) fn bounds(lo: u64, hi: u64, of: u64, lang: Lang) -> String {
    if lo == hi {
        return percent(lo, of, Round::Nearest, lang);
    }
    let (low, high) = (percent(lo, of, Round::Down, lang), percent(hi, of, Round::Up, lang));
    format!("{}–{high}", low.trim_end_matches(['%', '\u{a0}']))
}

/// A sentence whose last words may end with a full stop of their own: «на 10,0 п. п.».
pub(super) fn ended(sentence: String) -> String {
    match sentence.strip_suffix("..") {
        Some(rest) => format!("{rest}."),
        None => sentence,
    }
}

/// A value as it stands in a cell of a table.
pub(super) fn value(value: &Measure, lang: Lang) -> String {
    match value {
        Measure::Count(count) => count.to_string(),
        Measure::Share { numerator, denominator } => share_of(*numerator, *denominator, lang),
        Measure::Number(number) => decimal(*number, lang),
        Measure::Interval { lo, hi, of, .. } if lo == hi => share_of(*lo, *of, lang),
        Measure::Interval { lo, hi, of, .. } => bounds(*lo, *hi, *of, lang),
        Measure::Hours(_) | Measure::NoData => common::NO_DATA.say(lang).to_owned(),
    }
}

/// A value that opens its rows; words where there is none.
pub(super) fn opening(measure: &Measure, behind: Behind, lang: Lang) -> Text {
    let text = value(measure, lang);
    match measure {
        Measure::Hours(_) | Measure::NoData => text.into(),
        _ => Text::number(text, behind),
    }
}

/// What can be said of a change, and no more: «больше на 3», «на уровне прошлого года».
pub(super) fn changed(before: &Measure, now: &Measure, change: Change, lang: Lang) -> String {
    match (change, before, now) {
        (Change::Same, ..) => words::SAME.say(lang).to_owned(),
        (Change::Unknown, Measure::Number(_), Measure::Number(_)) => words::NOT_JUDGED.say(lang).to_owned(),
        (Change::Unknown, ..) => words::NOTHING_TO_COMPARE.say(lang).to_owned(),
        (_, Measure::Interval { lo: low, hi: high, of: all, .. }, Measure::Interval { lo, hi, of, .. }) => {
            let (said, now, before) = if change == Change::Rose {
                (words::MORE_SURE, percent(*lo, *of, Round::Down, lang), percent(*high, *all, Round::Up, lang))
            } else {
                (words::LESS_SURE, percent(*hi, *of, Round::Up, lang), percent(*low, *all, Round::Down, lang))
            };
            said.fill(lang, &[&now, &before])
        }
        _ => {
            let said = if change == Change::Rose { words::MORE } else { words::LESS };
            said.fill(lang, &[&amount(before, now, lang)])
        }
    }
}

/// By how much a count or a share changed: «3», «12,5 п. п.».
pub(super) fn amount(before: &Measure, now: &Measure, lang: Lang) -> String {
    match (before, now) {
        (Measure::Count(before), Measure::Count(now)) => before.abs_diff(*now).to_string(),
        _ => {
            let apart = before.number().zip(now.number()).map(|(before, now)| (now - before).abs() * 100.0);
            apart.map(|points| words::POINTS.fill(lang, &[&decimal(points, lang)])).unwrap_or_default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    #[test]
    fn shares_have_one_decimal_and_bounds_stay_true() {
        for (part, of, round, expected) in [
            (5, 10, Round::Nearest, "50,0 %"),
            (1, 3, Round::Nearest, "33,3 %"),
            (2, 3, Round::Nearest, "66,7 %"),
            (2, 3, Round::Down, "66,6 %"),
            (1, 3, Round::Up, "33,4 %"),
            (3, 3, Round::Up, "100,0 %"),
            (0, 3, Round::Down, "0,0 %"),
            (0, 0, Round::Down, "нет данных"),
        ] {
            assert_eq!(plain(&percent(part, of, round, Lang::Ru)), expected, "{part}/{of}");
        }
        assert_eq!(percent(1, 8, Round::Nearest, Lang::En), "12.5%");
        let interval = |lo, hi| Measure::Interval { lo, hi, of: 3, by: Vec::new() };
        assert_eq!(plain(&value(&interval(1, 2), Lang::Ru)), "33,3–66,7 %");
        assert_eq!(plain(&value(&interval(1, 1), Lang::Ru)), "33,3 % (1 из 3)");
        assert_eq!(value(&Measure::NoData, Lang::Ru), "нет данных");
        assert_eq!(ended("Больше на 10,0 п. п..".to_owned()), "Больше на 10,0 п. п.");
        assert_eq!(ended("И так далее…".to_owned()), "И так далее…");
    }

    #[test]
    fn a_change_says_no_more_than_is_sure() {
        let count = Measure::Count;
        let share = |numerator, denominator| Measure::Share { numerator, denominator };
        let interval = |lo, hi| Measure::Interval { lo, hi, of: 100, by: Vec::new() };
        for (before, now, expected) in [
            (count(10), count(14), "больше на 4"),
            (count(10), count(5), "меньше на 5"),
            (count(10), count(11), "на уровне прошлого года"),
            (share(5, 10), share(8, 10), "больше на 30,0 п. п."),
            (interval(50, 60), interval(10, 39), "меньше: не более 39,0 %, было не менее 50,0 %"),
            (interval(10, 39), interval(50, 60), "больше: не менее 50,0 %, было не более 39,0 %"),
            (Measure::Number(1.0), Measure::Number(9.0), "не оценивается"),
            (Measure::NoData, count(5), "сравнить не с чем"),
        ] {
            let said = changed(&before, &now, crate::analysis::change::change(&now, &before), Lang::Ru);
            assert_eq!(plain(&said), expected);
        }
    }
}
