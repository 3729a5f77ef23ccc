//! The values and changes of trends as people read them.

use super::Made;
use crate::analysis::change::Change;
use crate::analysis::dynamics::Trend;
use crate::analysis::indicators::Measure;
use crate::analysis::saying::{changed, overlap, value};
use crate::model::period::Period;
use crate::words::measures::signed;
use crate::words::structure::IF_HELD;
use crate::words::{Lang, dynamics as words};

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

/// A value and the one if what is planned happens: «3 (+2)», «50 % (станет 60 %)».
pub fn both(now: &Measure, then: Option<&Measure>, lang: Lang) -> String {
    let text = value(now, lang);
    match (now, then) {
        (_, None) => text,
        (now, Some(then)) if now == then => text,
        (Measure::Count(now), Some(Measure::Count(then))) => {
            format!("{text}\u{a0}({})", signed(difference(*now, *then), lang))
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
    if too_early && !matches!(trend.change, Change::Unknown | Change::NotCompared) {
        return words::TOO_EARLY.say(lang).to_owned();
    }
    let said = changed(before, now, trend.change, lang);
    match trend.change {
        Change::Rose => format!("▲ {said}"),
        Change::Fell => format!("▼ {said}"),
        _ => said,
    }
}

/// Whether nothing can be said because the bounds of the two years meet.
fn overlaps(trend: &Trend) -> bool {
    matches!(trend.values.as_slice(), [.., before, now] if trend.change == Change::Same && overlap(before, now))
}

fn difference(now: u64, then: u64) -> i64 {
    let wide = |count: u64| i64::try_from(count).unwrap_or(i64::MAX);
    wide(then) - wide(now)
}

/// A group of trends in a sentence or two.
pub fn summary(made: &Made, places: &[usize], lang: Lang) -> String {
    let trends: Vec<&Trend> = places.iter().filter_map(|place| made.found.trends.get(*place)).collect();
    let known = trends.iter().filter(|trend| !matches!(trend.change, Change::Unknown | Change::NotCompared)).count();
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
                    format!("{name} ({})", signed(difference(*before, *now), lang))
                }
                _ => name,
            }
        });
        named.collect::<Vec<_>>().join("; ")
    };
    let (rose, fell) = (of(Change::Rose), of(Change::Fell));
    if rose.is_empty() && fell.is_empty() {
        let all = trends.iter().all(|trend| trend.change == Change::Same && !overlaps(trend));
        return if all { words::ALL_SAME } else { words::NONE_SURE }.say(lang).to_owned();
    }
    let than = if made.going_on { words::THAN_SAME_DATE } else { words::THAN_LAST_YEAR }.say(lang);
    let mut said = match (rose.is_empty(), fell.is_empty()) {
        (false, true) => words::ROSE.fill(lang, &[than, &rose]),
        (true, _) => words::FELL.fill(lang, &[than, &fell]),
        (false, false) => words::ROSE_AND_FELL.fill(lang, &[than, &rose, &fell]),
    };
    if trends.iter().any(|trend| !matches!(trend.change, Change::Rose | Change::Fell)) {
        said.push(' ');
        let rest = if trends.iter().any(|trend| overlaps(trend)) { words::REST_OVERLAPS } else { words::REST_SAME };
        said.push_str(rest.say(lang));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::change::change_of;
    use crate::analysis::indicators::{Better, Unit};
    use crate::analysis::thresholds::Thresholds;
    use crate::words::Phrase;

    #[test]
    fn bounds_that_meet_are_not_called_the_same() {
        let interval = |lo: u64, hi: u64| Measure::Interval { lo, hi, of: 100, by: Vec::new() };
        for (before, now, expected) in [
            (interval(20, 30), interval(25, 40), "границы пересекаются: сравнить нельзя"),
            (interval(20, 40), interval(30, 30), "границы пересекаются: сравнить нельзя"),
            // They have parted, but by too little to be called a change.
            (interval(20, 30), interval(31, 33), "без заметных изменений"),
            (interval(30, 30), interval(30, 30), "без заметных изменений"),
            (interval(10, 20), interval(50, 60), "▲ больше: не менее 50,0 %, было не более 20,0 %"),
        ] {
            let name = Phrase { ru: "Охват", en: "Reach" };
            let change = change_of("reach.any", &now, &before, &Thresholds::default());
            let values = vec![before, now];
            let trend =
                Trend { id: "reach.any", name, about: name, unit: Unit::Interval, better: Better::Up, values, change };
            assert_eq!(of_change(&trend, false, Lang::Ru).replace('\u{a0}', " "), expected);
        }
    }
}
