//! The values and changes of trends as people read them.

use super::Made;
use crate::analysis::change::Change;
use crate::analysis::dynamics::Trend;
use crate::analysis::indicators::Measure;
use crate::model::period::Period;
use crate::words::measures::{percent, percent_interval, signed};
use crate::words::structure::{IF_HELD, SHARE_OF, decimal};
use crate::words::{Lang, common, dynamics as words};

/// The name of a trend; hours are counted in classes.
pub fn name_of(trend: &Trend, hours: u64, lang: Lang) -> String {
    match trend.id {
        "hours.per_class" => words::HOURS_NAME.fill(lang, &[&hours.to_string()]),
        _ => trend.name.say(lang).to_owned(),
    }
}

/// A span of time as the heading of its column: 2026/27, 2026.
pub fn year_of(period: Period) -> String {
    period.as_calendar_year().map_or_else(|| period.year().to_string(), |year| year.to_string())
}

/// The same under a narrow column: 26/27.
pub fn short_year(period: Period) -> String {
    let year = year_of(period);
    if year.contains('/') { year.chars().skip(2).collect() } else { year }
}

/// A value with its counts.
pub fn value(value: &Measure, lang: Lang) -> String {
    match value {
        Measure::Count(count) => count.to_string(),
        Measure::Share { numerator, denominator } => {
            let [part, of] = [numerator, denominator].map(u64::to_string);
            SHARE_OF.fill(lang, &[&percent(*numerator, *denominator, lang), &part, &of])
        }
        Measure::Number(number) => decimal(*number, lang),
        Measure::Interval { lo, hi, of, .. } => percent_interval(*lo, *hi, *of, lang),
        Measure::Hours(_) | Measure::NoData => common::NO_DATA.say(lang).to_owned(),
    }
}

/// A value and the one if what is planned happens: «3 (+2)», «50 % (станет 60 %)».
pub fn both(now: &Measure, then: Option<&Measure>, lang: Lang) -> String {
    let text = value(now, lang);
    match (now, then) {
        (_, None) => text,
        (now, Some(then)) if now == then => text,
        (Measure::Count(now), Some(Measure::Count(then))) => {
            format!("{text}\u{a0}({})", signed(difference(*now, *then)))
        }
        (_, Some(then)) => {
            let then = value(then, lang);
            if then == text { text } else { IF_HELD.fill(lang, &[&text, &then]) }
        }
    }
}

/// Whether a value has rows behind it.
pub fn opens(value: &Measure) -> bool {
    match value {
        Measure::Count(count) => *count > 0,
        Measure::Share { numerator, .. } => *numerator > 0,
        Measure::Interval { hi, .. } => *hi > 0,
        Measure::Number(_) => true,
        Measure::Hours(_) | Measure::NoData => false,
    }
}

/// What can be said of the change of a trend, and no more.
pub fn of_change(trend: &Trend, too_early: bool, lang: Lang) -> String {
    let [.., before, now] = trend.values.as_slice() else { return String::new() };
    if too_early && trend.change != Change::Unknown {
        return words::TOO_EARLY.say(lang).to_owned();
    }
    match trend.change {
        Change::Same if too_few(before, now) => words::TOO_FEW.say(lang).to_owned(),
        Change::Same => words::SAME.say(lang).to_owned(),
        Change::Unknown => match (before, now) {
            (Measure::Number(_), Measure::Number(_)) => words::NOT_JUDGED.fill(lang, &[&value(before, lang)]),
            _ => words::NOTHING_TO_COMPARE.say(lang).to_owned(),
        },
        Change::Rose | Change::Fell => changed(before, now, trend.change == Change::Rose, lang),
    }
}

/// Whether two shares differ as much as would be a change, were their wholes not so small that one more or less makes it.
fn too_few(before: &Measure, now: &Measure) -> bool {
    let shares = matches!((before, now), (Measure::Share { .. }, Measure::Share { .. }));
    let apart = before.number().zip(now.number()).is_some_and(|(before, now)| (before - now).abs() >= 0.1);
    shares && apart
}

fn changed(before: &Measure, now: &Measure, rose: bool, lang: Lang) -> String {
    if let (Measure::Interval { lo, hi, of, .. }, Measure::Interval { lo: low, hi: high, of: all, .. }) = (now, before)
    {
        let (now, before) = if rose { (lo, high) } else { (hi, low) };
        let said = if rose { words::MORE_SURE } else { words::LESS_SURE };
        return said.fill(lang, &[&percent(*now, *of, lang), &percent(*before, *all, lang)]);
    }
    let said = if rose { words::MORE } else { words::LESS };
    said.fill(lang, &[&amount(before, now, lang)])
}

/// By how much: a count, or points of per cent.
fn amount(before: &Measure, now: &Measure, lang: Lang) -> String {
    match (before.number(), now.number(), now) {
        (Some(before), Some(now), Measure::Share { .. }) => {
            words::POINTS.fill(lang, &[&format!("{:.0}", (now - before).abs() * 100.0)])
        }
        (Some(before), Some(now), _) => format!("{:.0}", (now - before).abs()),
        _ => String::new(),
    }
}

fn difference(now: u64, then: u64) -> i64 {
    let wide = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    wide(then) - wide(now)
}

/// A group of trends in a sentence or two.
pub fn summary(made: &Made, places: &[usize], lang: Lang) -> String {
    let trends: Vec<&Trend> = places.iter().filter_map(|place| made.found.trends.get(*place)).collect();
    let known = trends.iter().filter(|trend| trend.change != Change::Unknown).count();
    if made.too_early {
        return words::TOO_EARLY_SUMMARY.say(lang).to_owned();
    }
    if known == 0 {
        return words::NOT_COMPARED.say(lang).to_owned();
    }
    let of = |wanted: Change| {
        let those = trends.iter().filter(|trend| trend.change == wanted);
        let named = those.map(|trend| {
            let name = name_of(trend, made.hours, lang);
            match trend.values.as_slice() {
                [.., Measure::Count(before), Measure::Count(now)] => {
                    format!("{name} ({})", signed(difference(*before, *now)))
                }
                _ => name,
            }
        });
        named.collect::<Vec<_>>().join("; ")
    };
    let (rose, fell) = (of(Change::Rose), of(Change::Fell));
    if rose.is_empty() && fell.is_empty() {
        return words::ALL_SAME.say(lang).to_owned();
    }
    let said = [(rose, words::ROSE), (fell, words::FELL)];
    let said = said.into_iter().filter(|(names, _)| !names.is_empty()).map(|(names, said)| said.fill(lang, &[&names]));
    let rest = trends.iter().any(|trend| !matches!(trend.change, Change::Rose | Change::Fell));
    said.chain(rest.then(|| words::REST_SAME.say(lang).to_owned())).collect::<Vec<_>>().join(" ")
}
