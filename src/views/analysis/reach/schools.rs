//! Schools side by side, the most reached first, with the middle one marked.

use super::super::figure::Chart;
use super::found::{Both, Found, at_least, note, share};
use super::grades::{cells, shares, titled};
use crate::analysis::encounter::Place;
use crate::model::id::SchoolId;
use crate::model::order;
use crate::plot::ranges::median;
use crate::state::address::{Address, use_address};
use crate::state::order::ranks;
use crate::state::preferences::use_lang;
use crate::state::use_krug;
use crate::ui::{FigureRow, FigureTable, RangeBar, RangeLine, RangeScale, Ranges};
use crate::views::naming::{few, school_name};
use crate::views::rows::RowsShown;
use crate::words::measures::{many, percent_of};
use crate::words::{Lang, reach as words};
use leptos::prelude::*;

/// A school with its name and its bounds.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: SchoolId,
    name: String,
    both: Both,
}

/// The chart of the schools.
#[component]
pub fn Schools(found: Memo<Found>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let shown = RwSignal::new(None::<RowsShown>);
    let lines = Memo::new(move |_| {
        let lang = lang.get();
        let lines = krug.document().with(|document| {
            found.with(|found| {
                let line = |(id, both): &(SchoolId, Both)| Line {
                    id: *id,
                    name: school_name(document, *id, lang),
                    both: *both,
                };
                found.schools.iter().map(line).collect::<Vec<_>>()
            })
        });
        sorted(lines, lang)
    });
    let middle = Memo::new(move |_| {
        let shares =
            lines.with(|lines| lines.iter().map(|line| share(line.both.now.lo, line.both.now.of)).collect::<Vec<_>>());
        median(&shares)
    });
    let title = Signal::derive(move || titled(words::BY_SCHOOL, found.with(|found| found.encounter), lang.get()));
    let summary = Signal::derive(move || {
        let lang = lang.get();
        let left_out = krug.document().with(|document| {
            let name = |id: &SchoolId| school_name(document, *id, lang);
            found.with(|found| found.unenrolled.iter().map(name).collect::<Vec<_>>())
        });
        lines.with(|lines| summary(lines, middle.get(), &left_out, lang))
    });
    let table = Signal::derive(move || lines.with(|lines| table(lines, &address.get(), lang.get())));
    let bars = Signal::derive(move || lines.with(|lines| bars(lines, lang.get())));
    let scale = Signal::derive(move || {
        let lang = lang.get();
        let line = middle.get().map(|at| RangeLine {
            at,
            label: words::MEDIAN.fill(lang, &[&lines.with(|lines| said_median(lines, at, lang))]),
        });
        RangeScale { lines: line.into_iter().collect(), ..shares(lang) }
    });
    let rows = move |(row, _): (usize, usize)| {
        let Some(line) = lines.with_untracked(|lines| lines.get(row).cloned()) else { return RowsShown::default() };
        let place = Place { school: Some(line.id), grade: None };
        let events = found.with_untracked(|found| krug.facts().with_untracked(|facts| found.events(facts, place)));
        RowsShown::events(line.name, events)
    };
    view! {
        <Chart title file="krug-reach-schools" summary table shown rows=Callback::new(rows)>
            <Ranges
                summary=title
                bars
                scale
                on_open=Callback::new(move |row| shown.set(Some(rows((row, 0)))))
            />
        </Chart>
    }
    .into_any()
}

/// The most reached first; of equal ones by name.
fn sorted(mut lines: Vec<Line>, lang: Lang) -> Vec<Line> {
    let names: Vec<String> = lines.iter().map(|line| line.name.clone()).collect();
    let mut ranked: Vec<(usize, Line)> = ranks(&names, lang).into_iter().zip(lines.drain(..)).collect();
    order::sort_by(&mut ranked, |(one_rank, one), (other_rank, other)| {
        let share = |line: &Line| share(line.both.now.lo, line.both.now.of);
        share(other).total_cmp(&share(one)).then(one_rank.cmp(other_rank))
    });
    ranked.into_iter().map(|(_, line)| line).collect()
}

/// A median of shares that are in per cent, rounded down, so that «at least» stays true.
fn median_percent(share: f64, lang: Lang) -> String {
    // A little is added, so that what is exactly there is not lost to the fractions of a computer.
    percent_of((share * 10.0 + 1e-6).floor() / 1000.0, lang)
}

/// The median of the schools; where it is one school's, as that one's bar says it.
fn said_median(lines: &[Line], middle: f64, lang: Lang) -> String {
    match lines.get(lines.len() / 2).filter(|_| lines.len() % 2 == 1) {
        Some(line) => at_least(line.both.now, lang),
        None => median_percent(middle, lang),
    }
}

fn summary(lines: &[Line], middle: Option<f64>, left_out: &[String], lang: Lang) -> String {
    let mut said = Vec::new();
    if let (Some(first), Some(last), Some(middle)) = (lines.first(), lines.last(), middle) {
        said.push(words::SCHOOLS_SUMMARY.fill(
            lang,
            &[
                &many(lines.len(), lang),
                &said_median(lines, middle, lang),
                &first.name,
                &at_least(first.both.now, lang),
                &last.name,
                &at_least(last.both.now, lang),
            ],
        ));
    }
    if !left_out.is_empty() {
        said.push(words::UNENROLLED.fill(lang, &[&few(left_out, lang)]));
    }
    said.join(" ")
}

fn table(lines: &[Line], address: &Address, lang: Lang) -> FigureTable {
    let row = |line: &Line| FigureRow {
        label: line.name.clone(),
        href: Some(address.clone().with("school", &line.id.to_string()).href()),
        cells: cells(&line.both, None, lang),
    };
    let columns = [words::AT_LEAST, words::AT_MOST, words::PUPILS, words::SHARE];
    FigureTable {
        corner: words::SCHOOL.say(lang).to_owned(),
        columns: columns.iter().map(|column| column.say(lang).to_owned()).collect(),
        rows: lines.iter().map(row).collect(),
    }
}

fn bars(lines: &[Line], lang: Lang) -> Vec<RangeBar> {
    let bar = |line: &Line| {
        let bounds = line.both.now;
        RangeBar {
            label: line.name.clone(),
            lo: share(bounds.lo, bounds.of),
            hi: share(bounds.hi, bounds.of),
            note: note(bounds, lang),
            opens: bounds.hi > 0,
            ..RangeBar::default()
        }
    };
    lines.iter().map(bar).collect()
}
