//! Trends: every indicator over three to five years, as small charts in groups and as one table.

mod groups;
mod said;

use crate::analysis::behind::behind;
use crate::analysis::change::claim;
use crate::analysis::dynamics::{Dynamics as Found, Trend, UpTo, dynamics, planned};
use crate::analysis::indicators::Measure;
use crate::state::address::{go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_planned_too, use_view_question};
use crate::state::use_krug;
use crate::ui::{Choice, Empty, FigureCell, FigureRow, FigureTable, Multiples, Switch};
use crate::views::analysis::figure::Chart;
use crate::views::analysis::second::{AddEvent, PlannedNote};
use crate::views::rows::{RowsDialog, RowsShown};
use crate::words::dates::{day_of_month, short_day};
use crate::words::{Lang, dynamics as words};
use groups::{GROUPS, GroupOf};
use leptos::prelude::*;
use said::{name_of, of_change, summary, year_of};

/// The trends with what the page shows beside them.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    found: Found,
    /// The values of the last year if what is planned happens, in the order of the trends.
    then: Option<Vec<Measure>>,
    /// Whether the last year is going on and the earlier ones are taken whole, so that nothing can be said of a change.
    too_early: bool,
    /// Whether the last year is going on, so that the earlier ones are taken to the same date.
    going_on: bool,
    /// The hours of a class that count as the basic level.
    hours: u64,
}

/// The view «Динамика».
#[component]
pub fn Dynamics() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let question = use_view_question();
    let planned_too = use_planned_too();
    let shown = RwSignal::new(None::<RowsShown>);
    let going_on = Memo::new(move |_| question.with(|question| question.as_of < question.period.last_day()));
    let up_to = Memo::new(move |_| {
        let whole = address.with(|address| address.value("upto") == Some("end"));
        if whole { UpTo::End } else { UpTo::SameDate }
    });
    let made = Memo::new(move |_| {
        let (facts, question, up_to) = (krug.facts().get(), question.get(), up_to.get());
        Made {
            found: dynamics(&facts, &question, up_to),
            then: planned_too.get().then(|| planned(&facts, &question)),
            going_on: going_on.get(),
            too_early: up_to == UpTo::End && going_on.get(),
            hours: facts.settings.hours.basic,
        }
    });
    let open = Callback::new(move |(trend, year): (usize, usize)| -> RowsShown {
        made.with_untracked(|made| {
            let lang = lang.get_untracked();
            let (Some(trend), Some(year)) = (made.found.trends.get(trend), made.found.years.get(year)) else {
                return RowsShown::default();
            };
            let rows = behind(&krug.facts().get_untracked(), year, trend.id);
            let title = words::TITLE.fill(lang, &[&name_of(trend, made.hours, lang), &year_of(year.period)]);
            RowsShown { title, partners: rows.partners, events: rows.events }
        })
    });
    let some = Memo::new(move |_| made.with(|made| made.found.written));
    let note = move || {
        let (lang, today) = (lang.get(), short_day(krug.today(), lang.get()));
        let mut note = match (going_on.get(), up_to.get()) {
            (false, _) => words::ENDED_NOTE.say(lang).to_owned(),
            (true, UpTo::SameDate) => words::SAME_DATE_NOTE.fill(lang, &[&day_of_month(krug.today(), lang)]),
            (true, UpTo::End) => words::WHOLE_NOTE.fill(lang, &[&today]),
        };
        let unknown = made.with(|made| {
            let years = made.found.years.iter().zip(&made.found.known).filter(|(_, known)| !**known);
            years.map(|(year, _)| year_of(year.period)).collect::<Vec<_>>().join(", ")
        });
        if !unknown.is_empty() {
            note = format!("{note} {}", words::UNKNOWN_YEARS.fill(lang, &[&unknown]));
        }
        note
    };
    let ways = Signal::derive(move || {
        let lang = lang.get();
        vec![Choice::new("", words::SAME_DATE.say(lang)), Choice::new("end", words::WHOLE.say(lang))]
    });
    let table = Signal::derive(move || made.with(|made| table(made, None, lang.get())));
    let groups = move || GROUPS.iter().map(|of| view! { <Group of made open shown /> }).collect_view();
    view! {
        <div class="stack">
            <Show
                when=move || some.get()
                fallback=move || view! { <Empty title=say(words::EMPTY) text=say(words::EMPTY_TEXT)><AddEvent /></Empty> }
            >
                <Show when=move || going_on.get()>
                    <Switch
                        label=say(words::UP_TO)
                        value=Signal::derive(move || if up_to.get() == UpTo::End { "end" } else { "" }.to_owned())
                        choices=ways
                        on_choose=Callback::new(move |value: String| go(&address.get_untracked().with("upto", &value)))
                        seen_label=true
                    />
                </Show>
                <p class="prose" role="status">
                    {note}
                </p>
                <p class="soft small prose">
                    {move || claim(&krug.facts().get().settings.thresholds, lang.get())}
                </p>
                <PlannedNote planned=planned_too />
                {groups}
                <Chart
                    title=say(words::TABLE)
                    file="krug-dynamics"
                    summary=Signal::derive(note)
                    table
                    rows=open
                    bare=true
                >
                    ""
                </Chart>
            </Show>
        </div>
        <RowsDialog shown />
    }
}

/// The small charts of one group of indicators.
#[component]
fn Group(
    of: &'static GroupOf,
    made: Memo<Made>,
    open: Callback<(usize, usize), RowsShown>,
    shown: RwSignal<Option<RowsShown>>,
) -> impl IntoView {
    let lang = use_lang();
    let places = Memo::new(move |_| made.with(|made| of.places(&made.found)));
    let charts = Signal::derive(move || made.with(|made| of.charts(made, lang.get())));
    // Read by the sentence and by the name of the picture.
    let about = Memo::new(move |_| made.with(|made| places.with(|places| summary(made, places, lang.get()))));
    let table = Signal::derive(move || made.with(|made| places.with(|places| table(made, Some(places), lang.get()))));
    let rows = Callback::new(move |(row, year): (usize, usize)| {
        open.run((places.with_untracked(|places| places.get(row).copied().unwrap_or(0)), year))
    });
    view! {
        <Chart title=say(of.name) file=of.file summary=about table rows>
            <Multiples summary=about charts on_open=Callback::new(move |at| shown.set(Some(rows.run(at)))) />
        </Chart>
    }
}

/// The table of some trends, or of all: the years, and what can be said of the change.
fn table(made: &Made, places: Option<&[usize]>, lang: Lang) -> FigureTable {
    let found = &made.found;
    let last = found.years.len().saturating_sub(1);
    let row = |(place, trend): (usize, &Trend)| {
        let cell = |(year, value): (usize, &Measure)| {
            let then = made.then.as_ref().filter(|_| year == last).and_then(|then| then.get(place));
            let text = said::both(value, then, lang);
            if said::opens(value) { FigureCell::open(text) } else { FigureCell::plain(text) }
        };
        let cells = trend.values.iter().enumerate().map(cell);
        let cells = cells.chain([FigureCell::plain(of_change(trend, made.too_early, lang))]).collect();
        FigureRow { label: name_of(trend, made.hours, lang), href: None, cells }
    };
    let rows = found.trends.iter().enumerate();
    let rows = rows.filter(|(place, _)| places.is_none_or(|places| places.contains(place))).map(row).collect();
    let years = found.years.iter().map(|year| year_of(year.period));
    FigureTable {
        corner: words::INDICATOR.say(lang).to_owned(),
        columns: years.chain([words::CHANGE.say(lang).to_owned()]).collect(),
        rows,
    }
}
