//! How the participations are shared among the partners: the most engaged first, each bar beginning where the last ended.

use super::{Made, said, share_of};
use crate::analysis::structure::Structure;
use crate::model::Document;
use crate::model::id::{EventId, PartnerId};
use crate::plot::bars::Span;
use crate::state::preferences::say;
use crate::state::use_krug;
use crate::ui::{Bar, Bars, FigureCell, FigureRow, FigureTable};
use crate::views::analysis::figure::Chart;
use crate::views::hues::hue_of;
use crate::views::naming::partner_name;
use crate::views::rows::RowsShown;
use crate::words::measures::{many, percent};
use crate::words::plural::PARTNER;
use crate::words::{Lang, structure as words};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How many partners have a bar of their own; the others share one.
const SHOWN: usize = 10;
/// How many partners stand in the table.
const LISTED: usize = 100;

/// The chart of participations.
#[component]
pub fn Concentration(made: Made) -> impl IntoView {
    let krug = use_krug();
    let lang = made.lang;
    let summary = made.text(|found, _, lang| summary(found, lang));
    let bars =
        Signal::derive(move || krug.document().with(|document| made.now.with(|now| bars(now, document, lang.get()))));
    let table = Signal::derive(move || {
        krug.document().with(|document| {
            made.now.with(|now| made.then.with(|then| table(now, then.as_ref(), document, lang.get())))
        })
    });
    let events_of = move |row: usize| {
        let found = made.now.with_untracked(|now| now.engaged.get(row).cloned());
        let title = |id| krug.document().with_untracked(|document| partner_name(document, id, lang.get_untracked()));
        found.map(|found| RowsShown::events(title(found.partner), found.events)).unwrap_or_default()
    };
    let open = move |row: usize| {
        if row < SHOWN {
            return events_of(row);
        }
        let rest = made.now.with_untracked(|now| {
            now.engaged.iter().skip(SHOWN).map(|engaged| engaged.partner).collect::<Vec<PartnerId>>()
        });
        RowsShown::partners(the_others(rest.len(), lang.get_untracked()), rest)
    };
    let some = move || made.now.with(|now| now.participations > 0);
    view! {
        <Show when=some>
            <Chart
                title=say(words::CONCENTRATION)
                file="krug-concentration"
                summary
                table
                rows=Callback::new(move |(row, _)| events_of(row))
            >
                <Bars summary bars on_open=Callback::new(move |row| made.shown.set(Some(open(row)))) />
            </Chart>
        </Show>
    }
}

/// «Остальные 23 партнёра»: a number after them is what they have.
fn the_others(rest: usize, lang: Lang) -> String {
    words::THE_OTHERS.fill(lang, &[&PARTNER.count(lang, rest as u64)])
}

fn bars(found: &Structure, document: &Document, lang: Lang) -> Vec<Bar> {
    let all = found.participations;
    let mut before = 0;
    let mut bar = |label: String, part: usize, partner: Option<PartnerId>| {
        let from = before;
        before += part;
        let together = percent(before as u64, all as u64, lang);
        let text = words::SO_FAR.fill(lang, &[&many(part, lang), &together]);
        let kind = partner.and_then(|partner| document.partner(partner)).map(|partner| partner.counted_kind());
        Bar {
            name: said(&label, &text, lang),
            label,
            hue: kind.map(hue_of),
            span: Span { from: from as f64, to: before as f64, beyond: 0.0 },
            text,
            opens: true,
            marked: false,
        }
    };
    let top = found.engaged.iter().take(SHOWN);
    let mut bars: Vec<Bar> = top
        .map(|engaged| bar(partner_name(document, engaged.partner, lang), engaged.events.len(), Some(engaged.partner)))
        .collect();
    if let Some(rest) = found.engaged.len().checked_sub(SHOWN).filter(|rest| *rest > 0) {
        let part = all - found.top(SHOWN);
        bars.push(bar(the_others(rest, lang), part, None));
    }
    bars
}

fn table(now: &Structure, then: Option<&Structure>, document: &Document, lang: Lang) -> FigureTable {
    let planned: Option<BTreeMap<PartnerId, &[EventId]>> =
        then.map(|then| then.engaged.iter().map(|engaged| (engaged.partner, engaged.events.as_slice())).collect());
    let all = now.participations as u64;
    let mut before = 0;
    let rows = now.engaged.iter().take(LISTED).map(|engaged| {
        let part = engaged.events.len();
        before += part;
        let then = planned.as_ref().map(|planned| planned.get(&engaged.partner).map_or(part, |events| events.len()));
        FigureRow {
            label: partner_name(document, engaged.partner, lang),
            href: Some(format!("#/partners/{}", engaged.partner)),
            cells: vec![
                FigureCell::open(words::with_more(part, then, lang)),
                FigureCell::plain(percent(part as u64, all, lang)),
                FigureCell::plain(percent(before as u64, all, lang)),
            ],
        }
    });
    FigureTable {
        corner: words::PARTNER.say(lang).to_owned(),
        rows: rows.collect(),
        columns: [words::PARTICIPATIONS, words::SHARE, words::TOGETHER].map(|one| one.say(lang).to_owned()).to_vec(),
    }
}

fn summary(found: &Structure, lang: Lang) -> String {
    let all = found.participations;
    let lead = words::CONCENTRATION_SUMMARY.fill(
        lang,
        &[
            &words::PARTICIPATION.count(lang, all as u64),
            &share_of(found.top(1), all, lang),
            &share_of(found.top(3), all, lang),
        ],
    );
    format!("{lead} {}", words::CONCENTRATION_NOTE.say(lang))
}
