//! The schools side by side: one number of each, chosen by a switch that the address keeps.

use super::said;
use crate::analysis::Scope;
use crate::analysis::side_by_side::{Beside, Compared, median, side_by_side};
use crate::model::Document;
use crate::plot::bars::Span;
use crate::state::address::{go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_planned_too, use_view_question};
use crate::state::use_krug;
use crate::ui::{Bar, BarMark, Bars, Choice, FigureCell, FigureRow, FigureTable, Switch};
use crate::views::analysis::figure::Chart;
use crate::views::analysis::filtered::span_of;
use crate::views::naming::{few, school_name};
use crate::views::rows::RowsShown;
use crate::words::measures::{count, middle_count, percent_of};
use crate::words::{Lang, Phrase, common, structure as words};
use leptos::prelude::*;

/// One school with its two values and whether it is the one that is looked at.
#[derive(Clone, PartialEq)]
struct Row {
    now: Beside,
    then: Option<Beside>,
    chosen: bool,
}

/// The chart of schools; nothing where there are not two of them.
#[component]
pub fn Schools(shown: RwSignal<Option<RowsShown>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let question = use_view_question();
    let planned = use_planned_too();
    let compared = Memo::new(move |_| {
        let word = address.with(|address| address.value("compare").map(str::to_owned));
        Compared::ALL.into_iter().find(|one| Some(word_of(*one)) == word.as_deref()).unwrap_or(Compared::Partners)
    });
    let rows = Memo::new(move |_| {
        let (facts, question) = (krug.facts().get(), question.get());
        let mut then =
            if planned.get() { side_by_side(&facts, &question.with_planned(), compared.get()) } else { Vec::new() };
        let chosen = |school| matches!(&question.scope, Scope::Schools(schools) if schools.contains(&school));
        let row = |now: Beside| {
            let place = then.iter().position(|then| then.school == now.school);
            Row { chosen: chosen(now.school), then: place.map(|place| then.swap_remove(place)), now }
        };
        side_by_side(&facts, &question, compared.get()).into_iter().map(row).collect::<Vec<_>>()
    });
    let middle =
        Memo::new(move |_| rows.with(|rows| median(&rows.iter().map(|row| row.now.clone()).collect::<Vec<_>>())));
    let span = Signal::derive(move || question.with(|question| span_of(question, lang.get())));
    let summary = Signal::derive(move || {
        let lang = lang.get();
        krug.document()
            .with(|document| rows.with(|rows| summary(rows, middle.get(), compared.get(), &span.get(), document, lang)))
    });
    let bars = Signal::derive(move || {
        let lang = lang.get();
        krug.document().with(|document| {
            rows.with(|rows| rows.iter().map(|row| bar(row, compared.get(), document, lang)).collect::<Vec<_>>())
        })
    });
    let mark = Signal::derive(move || {
        let (lang, compared) = (lang.get(), compared.get());
        middle.get().map(|at| BarMark { at, label: words::MEDIAN.fill(lang, &[&number(at, compared, lang)]) })
    });
    let table = Signal::derive(move || {
        krug.document().with(|document| rows.with(|rows| table(rows, compared.get(), document, lang.get())))
    });
    let open = move |row: usize| {
        let found = rows.with_untracked(|rows| rows.get(row).map(|row| row.now.clone()));
        let Some(found) = found else { return RowsShown::default() };
        let title =
            krug.document().with_untracked(|document| school_name(document, found.school, lang.get_untracked()));
        match compared.get_untracked() {
            Compared::Events => RowsShown::events(title, found.events),
            _ => RowsShown::partners(title, found.partners),
        }
    };
    let ways = Signal::derive(move || {
        let lang = lang.get();
        Compared::ALL.into_iter().map(|one| Choice::new(word_of(one), short_name(one).say(lang))).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || rows.with(|rows| rows.len() > 1)>
            <Switch
                label=say(words::COMPARE)
                value=Signal::derive(move || word_of(compared.get()).to_owned())
                choices=ways
                on_choose=Callback::new(move |value: String| go(&address.get_untracked().with("compare", &value)))
                seen_label=true
            />
            <Chart
                title=say(words::SCHOOLS)
                file="krug-schools"
                summary
                table
                rows=Callback::new(move |(row, _)| open(row))
            >
                <Bars summary bars mark on_open=Callback::new(move |row| shown.set(Some(open(row)))) />
            </Chart>
        </Show>
    }
}

fn word_of(compared: Compared) -> &'static str {
    match compared {
        Compared::Partners => "partners",
        Compared::Events => "events",
        Compared::Kinds => "kinds",
        Compared::Forms => "forms",
    }
}

fn short_name(compared: Compared) -> Phrase {
    match compared {
        Compared::Partners => words::BY_PARTNERS,
        Compared::Events => words::BY_EVENTS,
        Compared::Kinds => words::BY_KINDS,
        Compared::Forms => words::BY_FORMS,
    }
}

fn name_of(compared: Compared) -> Phrase {
    match compared {
        Compared::Partners => words::VALUE_PARTNERS,
        Compared::Events => words::VALUE_EVENTS,
        Compared::Kinds => words::VALUE_KINDS,
        Compared::Forms => words::VALUE_FORMS,
    }
}

/// A compared number as it is written: a share as per cent, a count whole where it is.
fn number(value: f64, compared: Compared, lang: Lang) -> String {
    match compared {
        Compared::Kinds => percent_of(value, lang),
        Compared::Forms => words::decimal(value, lang),
        Compared::Partners | Compared::Events => middle_count(value, lang),
    }
}

/// The number of a school as it is written.
fn written(beside: &Beside, compared: Compared, lang: Lang) -> String {
    match (beside.value(), beside.of, compared) {
        (None, _, _) => common::NO_DATA.say(lang).to_owned(),
        (Some(_), Some(of), Compared::Kinds) => {
            words::PART_OF.fill(lang, &[&count(beside.part, lang), &count(of, lang)])
        }
        (Some(value), _, _) => number(value, compared, lang),
    }
}

/// Both numbers of a school: «3 (+2)».
fn both(row: &Row, compared: Compared, lang: Lang) -> String {
    let now = written(&row.now, compared, lang);
    let Some(then) = row.then.as_ref().filter(|then| then.value() != row.now.value()) else { return now };
    match compared {
        Compared::Partners | Compared::Events => {
            let count = |beside: &Beside| usize::try_from(beside.part).unwrap_or(usize::MAX);
            words::with_more(count(&row.now), Some(count(then)), lang)
        }
        _ => words::IF_HELD.fill(lang, &[&now, &written(then, compared, lang)]),
    }
}

fn opens(row: &Row, compared: Compared) -> bool {
    match compared {
        Compared::Events => !row.now.events.is_empty(),
        _ => !row.now.partners.is_empty(),
    }
}

fn bar(row: &Row, compared: Compared, document: &Document, lang: Lang) -> Bar {
    let label = school_name(document, row.now.school, lang);
    let text = both(row, compared, lang);
    let value = |beside: &Beside| beside.value().unwrap_or(0.0);
    Bar {
        name: said(&label, &text, lang),
        label,
        hue: None,
        span: Span { from: 0.0, to: value(&row.now), beyond: row.then.as_ref().map_or(0.0, value) },
        text,
        opens: opens(row, compared),
        marked: row.chosen,
    }
}

fn table(rows: &[Row], compared: Compared, document: &Document, lang: Lang) -> FigureTable {
    let line = |row: &Row| {
        let text = both(row, compared, lang);
        let cell = if opens(row, compared) { FigureCell::open(text) } else { FigureCell::plain(text) };
        FigureRow { label: school_name(document, row.now.school, lang), href: None, cells: vec![cell] }
    };
    FigureTable {
        corner: words::SCHOOL.say(lang).to_owned(),
        columns: vec![name_of(compared).say(lang).to_owned()],
        rows: rows.iter().map(line).collect(),
    }
}

fn summary(
    rows: &[Row],
    middle: Option<f64>,
    compared: Compared,
    span: &str,
    document: &Document,
    lang: Lang,
) -> String {
    let what = name_of(compared).say(lang);
    let first = rows.first().filter(|row| row.now.value().is_some());
    let (Some(first), Some(middle)) = (first, middle) else {
        return words::SCHOOLS_NONE.fill(lang, &[what, span]);
    };
    let named = |row: &Row| (school_name(document, row.now.school, lang), written(&row.now, compared, lang));
    let leading = rows.iter().take_while(|row| row.now.value() == first.now.value());
    let names = few(&leading.map(|row| named(row).0).collect::<Vec<_>>(), lang);
    let middle = number(middle, compared, lang);
    let mut text = words::SCHOOLS_SUMMARY.fill(lang, &[what, span, &names, &named(first).1, &middle]);
    for row in rows.iter().filter(|row| row.chosen) {
        let (name, value) = named(row);
        text.push(' ');
        text.push_str(&words::CHOSEN.fill(lang, &[&name, &value]));
    }
    text
}
