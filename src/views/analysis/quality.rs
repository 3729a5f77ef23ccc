//! Completeness: what is missing or doubtful, the most first, each record a press away from where it is mended.

use super::figure::Chart;
use crate::analysis::completeness::{Gap, GapRows, gaps};
use crate::analysis::{Filter, Question};
use crate::model::order;
use crate::state::address::{Address, Page};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_view_question;
use crate::state::use_krug;
use crate::ui::{
    Button, Card, Empty, FigureCell, FigureRow, FigureTable, LinkButton, RangeBar, RangeScale, Ranges, Tone,
};
use crate::views::gap_links::links;
use crate::views::rows::RowsShown;
use crate::words::dates::period;
use crate::words::measures::many;
use crate::words::plural::RECORD;
use crate::words::rules::small_first;
use crate::words::{Lang, Phrase, doubles, quality as words};
use leptos::prelude::*;

/// How many records of a gap are named at first, and how many more each time.
const SHOWN: usize = 20;

/// The view «Полнота данных».
#[component]
pub fn Quality() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_view_question();
    // What is missing is missing whatever kind or form is looked at.
    let asked = Memo::new(move |_| Question { filter: Filter::default(), ..question.get() });
    let filtered = Memo::new(move |_| question.with(|question| question.filter.is_set()));
    let all = Memo::new(move |_| {
        let mut all = krug.document().with(|document| gaps(&krug.facts().get(), document, &asked.get()));
        order::sort_by_key(&mut all, |rows| std::cmp::Reverse(rows.len()));
        all
    });
    let there = Memo::new(move |_| all.with(|all| !all.is_empty()));
    let empty = Memo::new(move |_| {
        krug.document()
            .with(|document| document.schools.is_empty() && document.partners.is_empty() && document.events.is_empty())
    });
    let span = Signal::derive(move || period(asked.with(|asked| asked.period), lang.get()));
    let good = move || {
        if empty.get() {
            return view! {
                <Empty title=say(words::EMPTY) text=say(words::EMPTY_TEXT)>
                    <LinkButton label=say(words::EMPTY_GO) href=Address::of(Page::Overview).href() tone=Tone::Primary />
                </Empty>
            }
            .into_any();
        }
        let text = Signal::derive(move || words::GOOD_TEXT.fill(lang.get(), &[&span.get()]));
        view! { <Empty title=say(words::GOOD) text /> }.into_any()
    };
    view! {
        <div class="stack">
            <Show when=move || filtered.get()>
                <p class="soft small">{say(words::FILTERS)}</p>
            </Show>
            <Show when=move || there.get() fallback=good>
                <Counts all span />
                <Card title=say(words::MEND)>
                    <p class="soft small">{say(words::MEND_LEAD)}</p>
                    <div class="gaps">
                        <For each=move || all.get().into_iter().enumerate() key=|(_, rows)| rows.gap let((place, rows))>
                            <GapRecords gap=rows.gap all first=place == 0 />
                        </For>
                    </div>
                </Card>
            </Show>
            <Show when=move || !empty.get()>
                <Card title=say(words::DOUBLES)>
                    <div class="stack-tight">
                        <p class="prose">{say(words::DOUBLES_TEXT)}</p>
                        <LinkButton label=say(doubles::FIND) href=Address::of(Page::Exchange).href() tone=Tone::Quiet />
                    </div>
                </Card>
            </Show>
        </div>
    }
}

/// How many records each gap has.
#[component]
fn Counts(all: Memo<Vec<GapRows>>, span: Signal<String>) -> impl IntoView {
    let lang = use_lang();
    let shown = RwSignal::new(None::<RowsShown>);
    let summary = Signal::derive(move || all.with(|all| summary(all, &span.get(), lang.get())));
    let table = Signal::derive(move || all.with(|all| table(all, lang.get())));
    let bars = Signal::derive(move || all.with(|all| all.iter().map(|rows| bar(rows, lang.get())).collect::<Vec<_>>()));
    let scale = Signal::derive(move || {
        let most = all.with(|all| all.iter().map(GapRows::len).max()).unwrap_or(1);
        RangeScale { full: most as f64, ..RangeScale::default() }
    });
    let rows = move |place: usize| {
        let lang = lang.get_untracked();
        let rows = all.with_untracked(|all| all.get(place).cloned());
        rows.map(|rows| RowsShown::events(rows.gap.name().say(lang), rows.events))
    };
    view! {
        <Chart
            title=say(words::TITLE)
            file="krug-gaps"
            summary
            table
            shown
            rows=Callback::new(move |(row, _)| rows(row).unwrap_or_default())
        >
            <Ranges summary=say(words::TITLE) bars scale on_open=Callback::new(move |place| shown.set(rows(place))) />
        </Chart>
    }
    .into_any()
}

/// A gap with what to do and its records.
#[component]
fn GapRecords(gap: Gap, all: Memo<Vec<GapRows>>, first: bool) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_view_question();
    let most = RwSignal::new(SHOWN);
    let rows = Memo::new(move |_| all.with(|all| all.iter().find(|rows| rows.gap == gap).cloned()));
    let count = Memo::new(move |_| rows.with(|rows| rows.as_ref().map_or(0, GapRows::len)));
    let more = Memo::new(move |_| count.get().saturating_sub(most.get()));
    let items = move || {
        let (lang, year) = (lang.get(), question.with(|question| question.year()));
        let found = krug.document().with(|document| {
            rows.with(|rows| {
                rows.as_ref().map(|rows| links(rows, most.get(), document, year, lang)).unwrap_or_default()
            })
        });
        found.into_iter().map(|(href, name)| view! { <li><a href=href>{name}</a></li> }).collect_view()
    };
    view! {
        <details open=first>
            <summary>
                <span class="gap-name">{say(gap.name())}</span>
                " "
                <span class="number">{move || many(count.get(), lang.get())}</span>
            </summary>
            <p class="soft prose">{say(advice(gap))}</p>
            <ul class="plain">{items}</ul>
            <Show when=move || { more.get() > 0 }>
                <Button
                    label=Signal::derive(move || words::SHOW_MORE.fill(lang.get(), &[&many(more.get(), lang.get())]))
                    tone=Tone::Plain
                    on_press=Callback::new(move |()| most.update(|most| *most += SHOWN * 5))
                />
            </Show>
        </details>
    }
    .into_any()
}

/// What a gap does, and how it is mended.
fn advice(gap: Gap) -> Phrase {
    match gap {
        Gap::NoSchool => words::NO_SCHOOL,
        Gap::NoAudience => words::NO_AUDIENCE,
        Gap::Uncounted => words::UNCOUNTED,
        Gap::NoPartner => words::NO_PARTNER,
        Gap::TooManyHeads => words::TOO_MANY_HEADS,
        Gap::ForeignRows => words::FOREIGN_ROWS,
        Gap::NoEnrolment => words::NO_ENROLMENT,
        Gap::WrongInn => words::WRONG_INN,
        Gap::NoEvents => words::NO_EVENTS,
        Gap::HeldInFuture => words::HELD_IN_FUTURE,
        Gap::PlannedInPast => words::PLANNED_IN_PAST,
        Gap::ChildNames => words::CHILD_NAMES,
    }
}

fn summary(all: &[GapRows], span: &str, lang: Lang) -> String {
    let Some(worst) = all.first() else { return String::new() };
    let records = all.iter().map(GapRows::len).sum::<usize>();
    words::SUMMARY.fill(
        lang,
        &[
            span,
            &many(all.len(), lang),
            &many(records, lang),
            &small_first(worst.gap.name().say(lang)),
            &RECORD.count(lang, worst.len() as u64),
        ],
    )
}

fn table(all: &[GapRows], lang: Lang) -> FigureTable {
    let row = |rows: &GapRows| {
        let text = many(rows.len(), lang);
        let cell = if rows.events.is_empty() { FigureCell::plain(text) } else { FigureCell::open(text) };
        FigureRow { label: rows.gap.name().say(lang).to_owned(), href: None, cells: vec![cell] }
    };
    FigureTable {
        corner: words::GAP.say(lang).to_owned(),
        columns: vec![words::RECORDS.say(lang).to_owned()],
        rows: all.iter().map(row).collect(),
    }
}

fn bar(rows: &GapRows, lang: Lang) -> RangeBar {
    let label = rows.gap.name().say(lang).to_owned();
    RangeBar {
        lo: rows.len() as f64,
        hi: rows.len() as f64,
        note: many(rows.len(), lang),
        opens: !rows.events.is_empty(),
        label,
        ..RangeBar::default()
    }
}
