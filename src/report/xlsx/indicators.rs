//! The sheets of the indicators: all of them, their reach by grade, their hours by class.

use super::Asked;
use super::cells::Cell;
use super::sheet::{Column, Sheet};
use crate::analysis::indicators::{self, Better, Indicator, Measure, Unit};
use crate::words::names::Named;
use crate::words::{Lang, office as words};

/// Each indicator of the period and a year before.
pub(super) fn indicators(asked: &Asked<'_>) -> Sheet {
    let rows = indicators::all(asked.facts, asked.question).iter().map(|one| row(one, asked.lang)).collect();
    Sheet {
        name: words::INDICATORS.say(asked.lang).to_owned(),
        holds: words::INDICATORS_HOLDS,
        columns: vec![
            Column::of(words::INDICATOR, 34),
            Column::of(words::UNIT, 16),
            Column::of(words::VALUE, 12),
            Column::of(words::AT_LEAST, 10),
            Column::of(words::AT_MOST, 10),
            Column::of(words::PART, 10),
            Column::of(words::PART_AT_MOST, 10),
            Column::of(words::WHOLE, 10),
            Column::of(words::BEFORE, 12),
            Column::of(words::BEFORE_AT_LEAST, 12),
            Column::of(words::BEFORE_AT_MOST, 12),
            Column::of(words::BETTER, 14),
            Column::of(words::HOW, 70),
        ],
        rows,
        totals: false,
        heads: 1,
        filtered: true,
    }
}

fn row(one: &Indicator, lang: Lang) -> Vec<Cell> {
    let unit = match one.unit {
        Unit::Count => words::UNIT_COUNT,
        Unit::Share => words::UNIT_SHARE,
        Unit::Number => words::UNIT_NUMBER,
        Unit::Interval => words::UNIT_INTERVAL,
        Unit::Hours => words::UNIT_HOURS,
    };
    let better = match one.better {
        Better::Up => words::BETTER_UP,
        Better::Down => words::BETTER_DOWN,
        Better::Neither => words::BETTER_NEITHER,
    };
    let (part, part_most, whole) = match &one.value {
        Measure::Share { numerator, denominator } => (Cell::Count(*numerator), Cell::Empty, Cell::Count(*denominator)),
        Measure::Interval { lo, hi, of, .. } => (Cell::Count(*lo), Cell::Count(*hi), Cell::Count(*of)),
        _ => Default::default(),
    };
    let [value, lo, hi] = values(&one.value, lang);
    let [before, before_lo, before_hi] = values(&one.previous, lang);
    vec![
        Cell::words(one.name.say(lang)),
        Cell::words(unit.say(lang)),
        value,
        lo,
        hi,
        part,
        part_most,
        whole,
        before,
        before_lo,
        before_hi,
        Cell::words(better.say(lang)),
        Cell::words(one.about.say(lang)),
    ]
}

/// The value, and the bounds of an interval.
fn values(measure: &Measure, lang: Lang) -> [Cell; 3] {
    let alone = |cell: Cell| [cell, Cell::Empty, Cell::Empty];
    match measure {
        Measure::Count(count) => alone(Cell::Count(*count)),
        Measure::Share { numerator, denominator } => alone(Cell::share(*numerator, *denominator)),
        Measure::Number(number) => alone(Cell::Number(*number)),
        Measure::Interval { lo, hi, of, .. } => [Cell::Empty, Cell::share(*lo, *of), Cell::share(*hi, *of)],
        Measure::Hours(_) => alone(Cell::Words(words::ON_SHEET.fill(lang, &[words::HOURS.say(lang)]))),
        Measure::NoData => alone(Cell::words(words::NO_DATA.say(lang))),
    }
}

/// Each indicator of reach by school and grade.
pub(super) fn reach(asked: &Asked<'_>) -> Sheet {
    let intervals = indicators::some(asked.facts, asked.question, |id| id.starts_with("reach."));
    let rows = intervals.iter().flat_map(|one| {
        let by = if let Measure::Interval { by, .. } = &one.value { by.as_slice() } else { &[] };
        by.iter().map(|grade| {
            let bounds = grade.bounds;
            vec![
                Cell::words(one.name.say(asked.lang)),
                Cell::words(asked.school(grade.school)),
                Cell::Count(grade.grade.into()),
                Cell::Count(bounds.of),
                Cell::Count(bounds.lo),
                Cell::Count(bounds.hi),
                Cell::share(bounds.lo, bounds.of),
                Cell::share(bounds.hi, bounds.of),
            ]
        })
    });
    Sheet {
        name: words::REACH.say(asked.lang).to_owned(),
        holds: words::REACH_HOLDS,
        columns: vec![
            Column::of(words::INDICATOR, 44),
            Column::of(words::SCHOOL, 34),
            Column::of(words::GRADE, 11),
            Column::of(words::PUPILS, 14),
            Column::of(words::REACHED_AT_LEAST, 12),
            Column::of(words::REACHED_AT_MOST, 12),
            Column::of(words::SHARE_AT_LEAST, 12),
            Column::of(words::SHARE_AT_MOST, 12),
        ],
        rows: rows.collect(),
        totals: false,
        heads: 0,
        filtered: true,
    }
}

/// The hours of each class that may have had some.
pub(super) fn hours(asked: &Asked<'_>) -> Sheet {
    let measured = indicators::one(asked.facts, asked.question, "hours.per_class");
    let classes = match measured.map(|one| one.value) {
        Some(Measure::Hours(classes)) => classes,
        _ => Vec::new(),
    };
    let rows = classes.into_iter().filter(|class| class.hi > 0).map(|class| {
        let level = class.level.map_or(words::LEVEL_BELOW, Named::name);
        vec![
            Cell::words(asked.school(class.school)),
            Cell::Count(class.grade.into()),
            Cell::words(class.class.map(|label| label.to_string()).unwrap_or_default()),
            Cell::hundredths(class.lo),
            Cell::hundredths(class.hi),
            Cell::words(level.say(asked.lang)),
        ]
    });
    Sheet {
        name: words::HOURS.say(asked.lang).to_owned(),
        holds: words::HOURS_HOLDS,
        columns: vec![
            Column::of(words::SCHOOL, 34),
            Column::of(words::GRADE, 11),
            Column::of(words::CLASS, 9),
            Column::of(words::HOURS_AT_LEAST, 14),
            Column::of(words::HOURS_AT_MOST, 14),
            Column::of(words::LEVEL, 18),
        ],
        rows: rows.collect(),
        totals: false,
        heads: 0,
        filtered: true,
    }
}
