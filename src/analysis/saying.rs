//! Values and their changes as people read them, one way on the page and in the note: a share with its counts beside it, the
//! bounds of an interval rounded outwards, and no claim of a change beyond what the numbers bear.

use super::change::Change;
use super::indicators::Measure;
use crate::words::measures::{Round, count, percent, percent_interval, percent_to, percent_with};
use crate::words::structure::{SHARE_OF, decimal};
use crate::words::{Lang, common, saying as words};

/// So many decimals are enough for any two shares of counts that a document can have.
const MOST_DECIMALS: u32 = 3;

/// A share with its counts: «50,0 % (5 из 10)».
pub fn share_of(part: u64, of: u64, lang: Lang) -> String {
    SHARE_OF.fill(lang, &[&percent(part, of, lang), &count(part, lang), &count(of, lang)])
}

/// A value as it stands in a cell of a table.
pub fn value(value: &Measure, lang: Lang) -> String {
    match value {
        Measure::Count(number) => count(*number, lang),
        Measure::Share { numerator, denominator } => share_of(*numerator, *denominator, lang),
        Measure::Number(number) => decimal(*number, lang),
        Measure::Interval { lo, hi, of, .. } if lo == hi => share_of(*lo, *of, lang),
        Measure::Interval { lo, hi, of, .. } => percent_interval(*lo, *hi, *of, lang),
        Measure::Hours(_) | Measure::NoData => common::NO_DATA.say(lang).to_owned(),
    }
}

/// What can be said of a change, and no more: «больше на 3», «без заметных изменений».
pub fn changed(before: &Measure, now: &Measure, change: Change, lang: Lang) -> String {
    match (change, before, now) {
        (Change::Same, ..) if overlap(before, now) => words::OVERLAP.say(lang).to_owned(),
        (Change::Same, ..) => words::SAME.say(lang).to_owned(),
        (Change::TooFew, ..) => words::TOO_FEW.say(lang).to_owned(),
        (Change::NotCompared, ..) => words::NOT_COMPARED.say(lang).to_owned(),
        (Change::Unknown, Measure::Number(_), Measure::Number(_)) => words::NOT_JUDGED.say(lang).to_owned(),
        (Change::Unknown, ..) => words::NOTHING_TO_COMPARE.say(lang).to_owned(),
        (Change::Rose | Change::Fell, Measure::Interval { .. }, Measure::Interval { .. }) => {
            let said = if change == Change::Rose { words::MORE_SURE } else { words::LESS_SURE };
            let [before, now] = apart(before, now, change == Change::Rose, lang);
            said.fill(lang, &[&now, &before])
        }
        (Change::Rose | Change::Fell, ..) => {
            let said = if change == Change::Rose { words::MORE } else { words::LESS };
            said.fill(lang, &[&amount(before, now, lang)])
        }
    }
}

/// Whether two values are bounds that meet: who came then may be as many as now, or not at all. Of two that are one number each that
/// isn't said.
pub fn overlap(before: &Measure, now: &Measure) -> bool {
    let (Measure::Interval { lo, hi, of, .. }, Measure::Interval { lo: low, hi: high, of: all, .. }) = (before, now)
    else {
        return false;
    };
    let under = |part: u64, of: u64, other: u64, all: u64| {
        u128::from(part) * u128::from(all) <= u128::from(other) * u128::from(of)
    };
    let exact = lo == hi && low == high;
    !exact && under(*lo, *of, *high, *all) && under(*low, *all, *hi, *of)
}

/// A value to reach, beside the one of now: of bounds it is rounded as they are, so that «нужно» is the number that the bounds show.
pub fn target(now: &Measure, target: &Measure, lang: Lang) -> String {
    match (now, target) {
        (Measure::Interval { lo, hi, of, .. }, Measure::Share { numerator, denominator }) if of == denominator => {
            let round = match (numerator == lo, lo == hi) {
                (true, true) => Round::Nearest,
                (true, false) => Round::Down,
                (false, _) => Round::Up,
            };
            percent_to(*numerator, *denominator, round, lang)
        }
        _ => target.text(lang),
    }
}

/// By how much a count or a share changed: «3», «12,5 п. п.».
pub fn amount(before: &Measure, now: &Measure, lang: Lang) -> String {
    match (before, now) {
        (Measure::Count(before), Measure::Count(now)) => count(before.abs_diff(*now), lang),
        (Measure::Share { .. }, Measure::Share { .. }) => {
            let apart = before.number().zip(now.number()).map(|(before, now)| (now - before).abs() * 100.0);
            apart.map(|points| words::POINTS.fill(lang, &[&decimal(points, lang)])).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// Two intervals of which one lies over the other, the former first: «было не менее», «стало не более». Where one of them is
/// one number, that is said as it stands everywhere. They have as many decimals as it takes to see them apart.
fn apart(before: &Measure, now: &Measure, rose: bool, lang: Lang) -> [String; 2] {
    let bound = |value: &Measure, least: bool, decimals: u32| {
        let Measure::Interval { lo, hi, of, .. } = value else { return String::new() };
        let (part, round, said) = match (lo == hi, least) {
            (true, _) => (*lo, Round::Nearest, None),
            (false, true) => (*lo, Round::Down, Some(words::AT_LEAST)),
            (false, false) => (*hi, Round::Up, Some(words::AT_MOST)),
        };
        let text = if decimals == 1 {
            percent_to(part, *of, round, lang)
        } else {
            percent_with(decimals, part, *of, round, lang)
        };
        said.map_or_else(|| text.clone(), |said| said.fill(lang, &[&text]))
    };
    let decimals = decimals(before, now, rose);
    // What is more now is more than the most that it can have been.
    [bound(before, !rose, decimals), bound(now, rose, decimals)]
}

/// So many decimals show two intervals apart, the one surely over the other.
fn decimals(before: &Measure, now: &Measure, rose: bool) -> u32 {
    let (under, over) = if rose { (before, now) } else { (now, before) };
    let (Measure::Interval { lo: low, hi: top, of: all, .. }, Measure::Interval { lo, hi, of, .. }) = (under, over)
    else {
        return 1;
    };
    let seen = |decimals: &u32| {
        let parts = 100 * 10_u128.pow(*decimals);
        let wide = u128::from;
        let nearest = |part: u64, of: u64| (wide(part) * parts * 2 + wide(of)) / (wide(of) * 2).max(1);
        let most = if low == top { nearest(*top, *all) } else { (wide(*top) * parts).div_ceil(wide(*all).max(1)) };
        let least = if lo == hi { nearest(*lo, *of) } else { wide(*lo) * parts / wide(*of).max(1) };
        most < least
    };
    (1..MOST_DECIMALS).find(seen).unwrap_or(MOST_DECIMALS)
}

/// A value and the one after it in a sentence that claims a change of the two: bounds with decimals enough to see it.
pub fn both(before: &Measure, now: &Measure, lang: Lang) -> [String; 2] {
    let rose = match (before, now) {
        (Measure::Interval { hi, of, .. }, Measure::Interval { lo, of: all, .. }) => {
            u128::from(*lo) * u128::from(*of) > u128::from(*hi) * u128::from(*all)
        }
        _ => false,
    };
    let decimals = decimals(before, now, rose);
    [before, now].map(|value| match value {
        Measure::Interval { lo, hi, of, .. } if lo != hi && decimals > 1 => {
            let low = percent_with(decimals, *lo, *of, Round::Down, lang);
            let high = percent_with(decimals, *hi, *of, Round::Up, lang);
            format!("{}–{high}", low.trim_end_matches(['%', '\u{a0}']))
        }
        Measure::Interval { lo, hi, of, .. } if lo == hi => percent_with(decimals, *lo, *of, Round::Nearest, lang),
        other => other.text(lang),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        text.replace('\u{a0}', " ")
    }

    fn interval(lo: u64, hi: u64, of: u64) -> Measure {
        Measure::Interval { lo, hi, of, by: Vec::new() }
    }

    #[test]
    fn a_value_has_its_counts_beside_it() {
        for (measure, expected) in [
            (Measure::Count(26_982), "26 982"),
            (Measure::Share { numerator: 5, denominator: 10 }, "50,0 % (5 из 10)"),
            (interval(1, 2, 3), "33,3–66,7 %"),
            (interval(1, 1, 3), "33,3 % (1 из 3)"),
            (Measure::Number(2.44), "2,4"),
            (Measure::NoData, "нет данных"),
        ] {
            assert_eq!(plain(&value(&measure, Lang::Ru)), expected);
        }
    }

    #[test]
    fn a_change_says_no_more_than_is_sure() {
        let count = Measure::Count;
        let share = |numerator, denominator| Measure::Share { numerator, denominator };
        for (before, now, expected) in [
            (count(10), count(14), "больше на 4"),
            (count(10), count(5), "меньше на 5"),
            (count(10), count(11), "без заметных изменений"),
            (count(4), count(0), "слишком мало данных для вывода"),
            (count(10_000), count(30_000), "больше на 20 000"),
            (share(5, 10), share(8, 10), "больше на 30,0 п. п."),
            // Nobody could sign that 100 % is the level of 42,9 %.
            (share(7, 7), share(6, 14), "слишком мало данных для вывода"),
            (share(5, 7), share(10, 14), "без заметных изменений"),
            (interval(50, 60, 100), interval(10, 39, 100), "меньше: не более 39,0 %, было не менее 50,0 %"),
            (interval(10, 39, 100), interval(50, 60, 100), "больше: не менее 50,0 %, было не более 39,0 %"),
            // What is one number is said as its cell says it: 12,64 % is 12,6 % in both.
            (interval(1264, 1264, 10_000), interval(3000, 4000, 10_000), "больше: не менее 30,0 %, было 12,6 %"),
            (interval(1436, 1436, 10_000), interval(1111, 1111, 10_000), "меньше: 11,1 %, было 14,4 %"),
            // Of a large whole one decimal would not show it.
            (interval(50, 900, 100_000), interval(0, 39, 100_000), "меньше: не более 0,04 %, было не менее 0,05 %"),
            (Measure::Number(1.0), Measure::Number(9.0), "не оценивается"),
            (Measure::NoData, count(5), "сравнить не с чем"),
        ] {
            let said = changed(&before, &now, crate::analysis::change::change(&now, &before), Lang::Ru);
            assert_eq!(plain(&said), expected, "{before:?} {now:?}");
        }
        for (before, now, expected) in [
            (interval(36, 51, 1000), interval(2, 25, 1000), ["3,6–5,1 %", "0,2–2,5 %"]),
            (interval(50, 900, 100_000), interval(0, 39, 100_000), ["0,05–0,90 %", "0,00–0,04 %"]),
            (count(9), count(5), ["9", "5"]),
        ] {
            assert_eq!(both(&before, &now, Lang::Ru).map(|text| plain(&text)), expected);
        }
    }

    #[test]
    fn a_target_is_the_number_that_the_bounds_show() {
        let share = |numerator: u64| Measure::Share { numerator, denominator: 1163 };
        for (now, wanted, expected) in [
            // 666 of 1163 is 57,27 %: as an upper bound 57,3 %, and as a lower one 57,2 %.
            (interval(514, 666, 1163), share(666), "57,3 %"),
            (interval(666, 800, 1163), share(666), "57,2 %"),
            (interval(666, 666, 1163), share(666), "57,3 %"),
            (Measure::Count(1), Measure::Count(2), "2"),
            (Measure::Share { numerator: 1, denominator: 3 }, share(666), "57,3 %"),
        ] {
            assert_eq!(plain(&target(&now, &wanted, Lang::Ru)), expected, "{now:?}");
        }
    }
}
