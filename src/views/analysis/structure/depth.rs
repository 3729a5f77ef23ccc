//! With how many forms the active partners work, and who they are.

use super::{Made, names, said};
use crate::analysis::structure::{DEPTHS, Structure};
use crate::model::Document;
use crate::plot::bars::Span;
use crate::state::preferences::say;
use crate::state::use_krug;
use crate::ui::{Bar, Bars, FigureCell, FigureRow, FigureTable};
use crate::views::analysis::figure::Chart;
use crate::views::naming::few;
use crate::views::rows::RowsShown;
use crate::words::measures::{many, percent};
use crate::words::plural::{FORM, PARTNER};
use crate::words::{Lang, structure as words};
use leptos::prelude::*;

/// The chart of depth.
#[component]
pub fn Depth(made: Made) -> impl IntoView {
    let krug = use_krug();
    let lang = made.lang;
    let summary = Signal::derive(move || {
        krug.document().with(|document| made.now.with(|now| summary(now, document, lang.get())))
    });
    let bars = Signal::derive(move || made.now.with(|now| made.then.with(|then| bars(now, then.as_ref(), lang.get()))));
    let table = Signal::derive(move || {
        krug.document().with(|document| {
            made.now.with(|now| made.then.with(|then| table(now, then.as_ref(), document, lang.get())))
        })
    });
    let open = move |row: usize| {
        let partners = made.now.with_untracked(|now| now.depth.get(row).cloned().unwrap_or_default());
        RowsShown::partners(label(row, lang.get_untracked()), partners)
    };
    view! {
        <Show when=move || made.now.with(|now| !now.active.is_empty())>
            <Chart title=say(words::DEPTH) file="krug-depth" summary table rows=Callback::new(move |(row, _)| open(row))>
                <Bars summary bars on_open=Callback::new(move |row| made.shown.set(Some(open(row)))) />
            </Chart>
        </Show>
    }
}

/// «1 форма», …, «4 формы и больше».
fn label(row: usize, lang: Lang) -> String {
    if row + 1 < DEPTHS { FORM.count(lang, row as u64 + 1) } else { words::DEPTH_MORE.say(lang).to_owned() }
}

fn bars(now: &Structure, then: Option<&Structure>, lang: Lang) -> Vec<Bar> {
    let then = |row: usize| then.and_then(|then| then.depth.get(row)).map(Vec::len);
    let bar = |(row, partners): (usize, &Vec<_>)| {
        let count = partners.len();
        let share = percent(count as u64, now.active.len() as u64, lang);
        let text = format!("{} · {share}", words::with_more(count, then(row), lang));
        let label = label(row, lang);
        Bar {
            name: said(&label, &format!("{}, {share}", PARTNER.count(lang, count as u64)), lang),
            label,
            hue: None,
            span: Span { from: 0.0, to: count as f64, beyond: then(row).unwrap_or(0) as f64 },
            text,
            opens: count > 0,
            marked: false,
        }
    };
    now.depth.iter().enumerate().map(bar).collect()
}

fn table(now: &Structure, then: Option<&Structure>, document: &Document, lang: Lang) -> FigureTable {
    let line = |(row, partners): (usize, &Vec<_>)| {
        let then = then.and_then(|then| then.depth.get(row)).map(Vec::len);
        let number = words::with_more(partners.len(), then, lang);
        let number = if partners.is_empty() { FigureCell::plain(number) } else { FigureCell::open(number) };
        let share = percent(partners.len() as u64, now.active.len() as u64, lang);
        let cells = vec![number, FigureCell::plain(share), FigureCell::plain(names(partners, document, lang))];
        FigureRow { label: label(row, lang), href: None, cells }
    };
    FigureTable {
        corner: words::FORMS.say(lang).to_owned(),
        columns: [words::ACTIVE, words::SHARE, words::NAMES].map(|one| one.say(lang).to_owned()).to_vec(),
        rows: now.depth.iter().enumerate().map(line).collect(),
    }
}

fn summary(found: &Structure, document: &Document, lang: Lang) -> String {
    let (single, all) = (found.depth.first().map_or(0, Vec::len), found.active.len());
    let average = found.forms as f64 / all.max(1) as f64;
    let lead = words::DEPTH_SUMMARY.fill(
        lang,
        &[
            &many(single, lang),
            &many(all, lang),
            &percent(single as u64, all as u64, lang),
            &words::decimal(average, lang),
        ],
    );
    let deepest = found.depth.last().filter(|deepest| !deepest.is_empty()).map(|deepest| {
        let list: Vec<String> =
            deepest.iter().map(|id| crate::views::naming::partner_name(document, *id, lang)).collect();
        said(words::DEPTH_MORE.say(lang), &few(&list, lang), lang)
    });
    match deepest {
        Some(deepest) => format!("{lead} {deepest}."),
        None => lead,
    }
}
