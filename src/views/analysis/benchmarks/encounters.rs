//! Events with employers, at workplaces, with colleges and universities, grade by grade.

use super::super::figure::Chart;
use super::super::second::{AddEvent, beside};
use crate::analysis::Question;
use crate::analysis::benchmarks::{ENCOUNTERS, events_of, grades};
use crate::analysis::encounter::{Encounter, by_grade};
use crate::analysis::facts::Facts;
use crate::analysis::reach::Bounds;
use crate::analysis::select::Selection;
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_planned_too, use_view_question};
use crate::state::use_krug;
use crate::ui::{Empty, FigureCell, FigureRow, FigureTable, RangeBar, RangeScale, Ranges};
use crate::views::analysis::filtered::span_of;
use crate::views::rows::RowsShown;
use crate::words::grades::grade_name;
use crate::words::measures::percent_interval;
use crate::words::{Lang, Phrase, benchmarks as words};
use leptos::prelude::*;

/// An encounter in a grade: how many events, with the planned ones, and the reach where somebody is enrolled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Count {
    now: u64,
    later: Option<u64>,
    reach: Option<Bounds>,
}

/// A grade with its four counts, in the order of [`ENCOUNTERS`].
type Line = (u8, Vec<Count>);

fn lines(facts: &Facts, question: &Question, planned: bool) -> Vec<Line> {
    let now = Selection::new(facts, question);
    let later = planned.then(|| Selection::new(facts, &question.with_planned()));
    let reached = ENCOUNTERS.map(|encounter| by_grade(&encounter.reach(&now)));
    let count = |grade: u8, place: usize, encounter: Encounter| {
        let bounds = reached.get(place).and_then(|grades| grades.iter().find(|(own, _)| *own == grade));
        Count {
            now: events_of(&now, encounter, grade).len() as u64,
            later: later.as_ref().map(|later| events_of(later, encounter, grade).len() as u64),
            reach: bounds.map(|(_, bounds)| *bounds).filter(|bounds| bounds.of > 0),
        }
    };
    let line = |grade: u8| {
        (grade, ENCOUNTERS.into_iter().enumerate().map(|(place, encounter)| count(grade, place, encounter)).collect())
    };
    grades(later.as_ref().unwrap_or(&now)).into_iter().map(line).collect()
}

/// The name of an encounter, the heading of its reach, and what is said of grades without it.
fn said_of(encounter: Encounter) -> (Phrase, Phrase, Phrase) {
    match encounter {
        Encounter::Workplace => (words::WORKPLACE, words::REACHED_WORKPLACE, words::NONE_WORKPLACE),
        Encounter::College => (words::COLLEGE, words::REACHED_COLLEGE, words::NONE_COLLEGE),
        Encounter::University => (words::UNIVERSITY, words::REACHED_UNIVERSITY, words::NONE_UNIVERSITY),
        Encounter::Any | Encounter::Employer | Encounter::MeaningfulEmployer => {
            (words::EMPLOYER, words::REACHED_EMPLOYER, words::NONE_EMPLOYER)
        }
    }
}

/// The chart.
#[component]
pub fn Encounters() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_view_question();
    let planned = use_planned_too();
    let shown = RwSignal::new(None::<RowsShown>);
    let lines = Memo::new(move |_| lines(&krug.facts().get(), &question.get(), planned.get()));
    let summary = Signal::derive(move || {
        let span = question.with(|question| span_of(question, lang.get()));
        lines.with(|lines| summary(lines, &span, lang.get()))
    });
    let table = Signal::derive(move || lines.with(|lines| table(lines, lang.get())));
    let bars = Signal::derive(move || lines.with(|lines| bars(lines, lang.get())));
    let scale = Signal::derive(move || lines.with(|lines| scale(lines, planned.get(), lang.get())));
    let rows = move |row: usize, place: usize| {
        let lang = lang.get_untracked();
        let grade = lines.with_untracked(|lines| lines.get(row).map(|(grade, _)| *grade));
        let Some((grade, encounter)) = grade.zip(ENCOUNTERS.get(place % ENCOUNTERS.len()).copied()) else {
            return RowsShown::default();
        };
        let question = question.get_untracked();
        let question = if planned.get_untracked() { question.with_planned() } else { question };
        let events =
            krug.facts().with_untracked(|facts| events_of(&Selection::new(facts, &question), encounter, grade));
        RowsShown::events(format!("{} · {}", grade_name(grade, lang), said_of(encounter).0.say(lang)), events)
    };
    // A grade is a heading and four bars.
    let of_bar = move |bar: usize| rows(bar / 5, (bar % 5).saturating_sub(1));
    // Two dozen noughts would say no more than that there is nothing.
    let nothing = Memo::new(move |_| {
        let none = |count: &Count| count.later.unwrap_or(count.now) == 0;
        lines.with(|lines| lines.iter().flat_map(|(_, counts)| counts).all(none))
    });
    let fallback = move || {
        if lines.with(Vec::is_empty) {
            return view! { <p role="status">{say(words::OTHER_GRADE)}</p> }.into_any();
        }
        let text = Signal::derive(move || {
            let span = question.with(|question| span_of(question, lang.get()));
            words::NOTHING.fill(lang.get(), &[&span])
        });
        view! {
            <Empty title=say(words::ENCOUNTERS) text>
                <AddEvent />
            </Empty>
        }
        .into_any()
    };
    view! {
        <Show when=move || !nothing.get() fallback>
            <Chart
                title=say(words::ENCOUNTERS)
                file="krug-benchmarks"
                summary
                table
                shown
                rows=Callback::new(move |(row, column)| rows(row, column))
            >
                <Ranges
                    summary=say(words::ENCOUNTERS)
                    bars
                    scale
                    on_open=Callback::new(move |bar| shown.set(Some(of_bar(bar))))
                />
            </Chart>
        </Show>
    }
    .into_any()
}

fn summary(lines: &[Line], span: &str, lang: Lang) -> String {
    let mut said = vec![words::SPAN.fill(lang, &[span])];
    for (place, encounter) in ENCOUNTERS.into_iter().enumerate() {
        let without = lines.iter().filter(|(_, counts)| counts.get(place).is_some_and(|count| count.now == 0));
        let without: Vec<String> = without.map(|(grade, _)| grade.to_string()).collect();
        if !without.is_empty() {
            said.push(said_of(encounter).2.fill(lang, &[&without.join(", ")]));
        }
    }
    if said.len() == 1 {
        said.push(words::ALL_THERE.say(lang).to_owned());
    }
    said.push(words::WORKPLACE_NOTE.say(lang).to_owned());
    said.join(" ")
}

fn table(lines: &[Line], lang: Lang) -> FigureTable {
    let counts = ENCOUNTERS.map(|encounter| said_of(encounter).0.say(lang).to_owned());
    let reaches = ENCOUNTERS.map(|encounter| said_of(encounter).1.say(lang).to_owned());
    let row = |(grade, counts): &Line| {
        let numbers = counts.iter().map(|count| {
            let text = beside(count.now, count.later, lang);
            if count.later.unwrap_or(count.now) > 0 { FigureCell::open(text) } else { FigureCell::plain(text) }
        });
        let shares = counts.iter().map(|count| {
            let text = count.reach.map(|Bounds { lo, hi, of }| percent_interval(lo, hi, of, lang));
            FigureCell::plain(text.unwrap_or_else(|| "—".to_owned()))
        });
        FigureRow { label: grade_name(*grade, lang), href: None, cells: numbers.chain(shares).collect() }
    };
    FigureTable {
        corner: words::GRADE.say(lang).to_owned(),
        columns: counts.into_iter().chain(reaches).collect(),
        rows: lines.iter().map(row).collect(),
    }
}

fn bars(lines: &[Line], lang: Lang) -> Vec<RangeBar> {
    let mut bars = Vec::new();
    for (grade, counts) in lines {
        let grade = grade_name(*grade, lang);
        bars.push(RangeBar { label: grade.clone(), heading: true, ..RangeBar::default() });
        for (encounter, count) in ENCOUNTERS.into_iter().zip(counts) {
            let label = said_of(encounter).0.say(lang).to_owned();
            let most = count.later.unwrap_or(count.now);
            bars.push(RangeBar {
                lo: count.now as f64,
                hi: most as f64,
                note: beside(count.now, count.later, lang),
                more: format!(", {grade}"),
                label,
                opens: most > 0,
                ..RangeBar::default()
            });
        }
    }
    bars
}

fn scale(lines: &[Line], planned: bool, lang: Lang) -> RangeScale {
    let counts = lines.iter().flat_map(|(_, counts)| counts);
    let most = counts.map(|count| count.later.unwrap_or(count.now)).max().unwrap_or(0);
    let said = |phrase: Phrase| if planned { phrase.say(lang).to_owned() } else { String::new() };
    RangeScale {
        full: most.max(1) as f64,
        sure: said(words::HELD),
        maybe: said(words::PLANNED),
        ..RangeScale::default()
    }
}
