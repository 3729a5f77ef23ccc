//! A bar a grade, with its target.

use super::super::figure::Chart;
use super::super::second::beside;
use super::found::{Both, Found, note, share};
use super::said_of;
use crate::analysis::encounter::{Aim, Encounter, Place};
use crate::analysis::reach::Bounds;
use crate::state::preferences::use_lang;
use crate::state::use_krug;
use crate::ui::{FigureCell, FigureRow, FigureTable, RangeBar, RangeLine, RangeScale, Ranges};
use crate::views::analysis::filtered::span_of;
use crate::views::rows::RowsShown;
use crate::words::grades::grade_name;
use crate::words::measures::{Round, count, percent, percent_interval, percent_to, whole_percent};
use crate::words::report_sections::OF_EVENTS;
use crate::words::{Lang, Phrase, reach as words};
use leptos::prelude::*;

/// The chart of the grades.
#[component]
pub fn Grades(found: Memo<Found>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let shown = RwSignal::new(None::<RowsShown>);
    let title = Signal::derive(move || {
        let (lang, encounter) = (lang.get(), found.with(|found| found.encounter));
        titled(words::BY_GRADE, encounter, lang)
    });
    let summary = Signal::derive(move || found.with(|found| summary(found, lang.get())));
    let table = Signal::derive(move || found.with(|found| table(found, lang.get())));
    let bars = Signal::derive(move || found.with(|found| bars(found, lang.get())));
    let scale = Signal::derive(move || found.with(|found| scale(found, lang.get())));
    let rows = move |row: usize| {
        let lang = lang.get_untracked();
        found.with_untracked(|found| {
            let grade = found.grades.get(row).map(|(grade, _)| *grade);
            let title = grade.map_or_else(|| words::TOTAL.say(lang).to_owned(), |grade| grade_name(grade, lang));
            let events = krug.facts().with_untracked(|facts| found.events(facts, Place { school: None, grade }));
            RowsShown::events(title, events)
        })
    };
    view! {
        <Chart
            title
            file="krug-reach"
            summary
            table
            shown
            rows=Callback::new(move |(row, _): (usize, usize)| rows(row))
        >
            <Ranges summary=title bars scale on_open=Callback::new(move |row| shown.set(Some(rows(row)))) />
        </Chart>
    }
    .into_any()
}

/// A title with what is counted, where that is not everything.
pub(super) fn titled(title: Phrase, encounter: Encounter, lang: Lang) -> String {
    if encounter == Encounter::Any {
        return title.say(lang).to_owned();
    }
    words::OF_WHOM.fill(lang, &[title.say(lang), said_of(encounter).0.say(lang)])
}

fn said(aim: Aim) -> Phrase {
    match aim {
        Aim::Met => words::MET,
        Aim::Open => words::OPEN,
        Aim::Missed => words::MISSED,
    }
}

/// The whole in a sentence, and how the grades stand to the target.
fn summary(found: &Found, lang: Lang) -> String {
    let Bounds { lo, hi, of } = found.all.now;
    let [lo_text, hi_text, of_text] = [lo, hi, of].map(|number| count(number, lang));
    let (pupils, span) = (words::OF_PUPILS.form(lang, of), span_of(&found.question, lang));
    let mut said = vec![if lo == hi {
        words::SUMMARY_EXACT.fill(lang, &[&span, &lo_text, &of_text, pupils, &percent(lo, of, lang)])
    } else {
        let (low, high) = (percent_to(lo, of, Round::Down, lang), percent_to(hi, of, Round::Up, lang));
        words::SUMMARY.fill(lang, &[&span, &lo_text, &of_text, pupils, &low, &hi_text, &high])
    }];
    let unstated = found.loose.unstated.len() as u64;
    if unstated > 0 {
        said.push(words::UNSTATED.fill(lang, &[&OF_EVENTS.count(lang, unstated)]));
    }
    if let Some(later) = found.all.later.filter(|later| *later != found.all.now) {
        said.push(words::SUMMARY_LATER.fill(lang, &[&count(later.lo, lang), &count(later.hi, lang)]));
    }
    let aims = found.grades.iter().filter_map(|(grade, both)| Some((*grade, found.aim(*grade, both.now)?)));
    let aims: Vec<(u8, (u64, Aim))> = aims.collect();
    if let (Some((first, (wanted, _))), Some((last, _))) = (aims.first(), aims.last()) {
        let wanted = whole_percent(*wanted, lang);
        said.push(match found.encounter {
            Encounter::Any => words::AIM.fill(lang, &[&wanted]),
            _ => words::AIM_IN.fill(lang, &[&wanted, &first.to_string(), &last.to_string()]),
        });
        for (aim, phrase) in
            [(Aim::Met, words::AIM_MET), (Aim::Open, words::AIM_OPEN), (Aim::Missed, words::AIM_MISSED)]
        {
            let grades: Vec<String> =
                aims.iter().filter(|(_, (_, own))| *own == aim).map(|(grade, _)| grade.to_string()).collect();
            if !grades.is_empty() {
                said.push(phrase.fill(lang, &[&grades.join(", ")]));
            }
        }
    }
    said.join(" ")
}

fn table(found: &Found, lang: Lang) -> FigureTable {
    let rows = found.grades.iter().map(|(grade, both)| {
        let aim = found.aim(*grade, both.now).map_or_else(String::new, |(wanted, aim)| {
            words::TARGET_CELL.fill(lang, &[&whole_percent(wanted, lang), said(aim).say(lang)])
        });
        FigureRow { label: grade_name(*grade, lang), href: None, cells: cells(both, Some(aim), lang) }
    });
    let total = FigureRow {
        label: words::TOTAL.say(lang).to_owned(),
        href: None,
        cells: cells(&found.all, Some(String::new()), lang),
    };
    let columns = [words::AT_LEAST, words::AT_MOST, words::PUPILS, words::SHARE, words::TARGET];
    FigureTable {
        corner: words::GRADE.say(lang).to_owned(),
        columns: columns.iter().map(|column| column.say(lang).to_owned()).collect(),
        rows: rows.chain([total]).collect(),
    }
}

/// The cells of a row: at least, at most, of how many, the share, and where there is one the target.
pub(super) fn cells(both: &Both, aim: Option<String>, lang: Lang) -> Vec<FigureCell> {
    let Both { now, later } = both;
    let bound = |now: u64, later: Option<u64>| {
        let text = beside(now, later, lang);
        // Nobody came, or so it seems: there may be events that nobody was counted at.
        if now > 0 || later.is_some_and(|later| later > 0) { FigureCell::open(text) } else { FigureCell::plain(text) }
    };
    let cells = [
        bound(now.lo, later.map(|later| later.lo)),
        bound(now.hi, later.map(|later| later.hi)),
        FigureCell::plain(count(now.of, lang)),
        FigureCell::plain(percent_interval(now.lo, now.hi, now.of, lang)),
    ];
    cells.into_iter().chain(aim.map(FigureCell::plain)).collect()
}

fn bars(found: &Found, lang: Lang) -> Vec<RangeBar> {
    let bar = |(grade, both): &(u8, Both)| {
        let bounds = both.now;
        let aim = found.aim(*grade, bounds);
        let more = aim.map_or_else(String::new, |(wanted, aim)| {
            words::BAR_AIM.fill(lang, &[&whole_percent(wanted, lang), said(aim).say(lang)])
        });
        RangeBar {
            label: grade_name(*grade, lang),
            lo: share(bounds.lo, bounds.of),
            hi: share(bounds.hi, bounds.of),
            target: aim.map(|(wanted, _)| wanted as f64),
            note: note(bounds, lang),
            more,
            opens: bounds.hi > 0,
            heading: false,
        }
    };
    found.grades.iter().map(bar).collect()
}

fn scale(found: &Found, lang: Lang) -> RangeScale {
    let wanted = found.grades.iter().find_map(|(grade, _)| found.encounter.target(found.targets, *grade));
    RangeScale {
        target: wanted
            .map_or_else(String::new, |wanted| words::TARGET_LINE.fill(lang, &[&whole_percent(wanted, lang)])),
        ..shares(lang)
    }
}

/// Shares of a whole, from 0 to 100 %.
pub(super) fn shares(lang: Lang) -> RangeScale {
    let ticks =
        [0_u32, 25, 50, 75, 100].map(|at| RangeLine { at: f64::from(at), label: whole_percent(at.into(), lang) });
    RangeScale {
        full: 100.0,
        whole: true,
        ticks: ticks.to_vec(),
        sure: words::SURE.say(lang).to_owned(),
        maybe: words::MAYBE.say(lang).to_owned(),
        ..RangeScale::default()
    }
}
