//! How active the partners are: one bar of five parts.

use super::Made;
use crate::analysis::structure::Structure;
use crate::state::preferences::say;
use crate::state::use_krug;
use crate::ui::{FigureCell, FigureRow, FigureTable, Part, Stacked};
use crate::views::analysis::figure::Chart;
use crate::views::rows::RowsShown;
use crate::words::dates::short_day;
use crate::words::measures::{many, percent};
use crate::words::plural::PARTNER;
use crate::words::{Lang, Phrase, structure as words};
use leptos::prelude::*;

/// The names of the parts, in the order of the analysis.
const NAMES: [Phrase; 5] =
    [words::STATE_ACTIVE, words::STATE_RECENT, words::STATE_DORMANT, words::STATE_LOST, words::STATE_NEVER];

/// The chart of activity.
#[component]
pub fn ActivityOf(made: Made) -> impl IntoView {
    let krug = use_krug();
    let lang = made.lang;
    let summary = made.text(move |found, _, lang| {
        let note = words::ACTIVITY_NOTE.fill(lang, &[&short_day(krug.today(), lang)]);
        format!("{} {note}", summary(found, lang))
    });
    let parts = Signal::derive(move || {
        let lang = lang.get();
        made.now.with(|now| made.then.with(|then| parts(now, then.as_ref(), lang)))
    });
    let table = Signal::derive(move || parts.with(|parts| table(parts, lang.get())));
    let open = move |row: usize| {
        let partners = made.now.with_untracked(|now| now.activity.get(row).cloned().unwrap_or_default());
        let title = NAMES.get(row).map(|name| name.say(lang.get_untracked())).unwrap_or_default();
        RowsShown::partners(capital(title), partners)
    };
    view! {
        <Chart
            title=say(words::ACTIVITY)
            file="krug-activity"
            summary
            table
            rows=Callback::new(move |(row, _)| open(row))
        >
            <Stacked summary parts on_open=Callback::new(move |row| made.shown.set(Some(open(row)))) />
        </Chart>
    }
}

fn parts(now: &Structure, then: Option<&Structure>, lang: Lang) -> Vec<Part> {
    let rows = now.activity.iter().zip(NAMES).enumerate();
    rows.map(|(row, (partners, name))| {
        let then = then.and_then(|then| then.activity.get(row)).map(Vec::len);
        Part {
            label: name.say(lang).to_owned(),
            count: partners.len() as u64,
            text: words::with_more(partners.len(), then, lang),
        }
    })
    .collect()
}

fn table(parts: &[Part], lang: Lang) -> FigureTable {
    let all = parts.iter().map(|part| part.count).sum();
    let line = |part: &Part| {
        let text = part.text.clone();
        let number = if part.count > 0 { FigureCell::open(text) } else { FigureCell::plain(text) };
        let cells = vec![number, FigureCell::plain(percent(part.count, all, lang))];
        FigureRow { label: capital(&part.label), href: None, cells }
    };
    FigureTable {
        corner: words::STATE.say(lang).to_owned(),
        columns: [words::COUNT, words::SHARE].map(|one| one.say(lang).to_owned()).to_vec(),
        rows: parts.iter().map(line).collect(),
    }
}

fn summary(found: &Structure, lang: Lang) -> String {
    let [active, recent, dormant, lost, never] = found.activity.each_ref().map(Vec::len);
    let all = PARTNER.count(lang, (active + recent + dormant + lost + never) as u64);
    let counts = [active, recent, dormant, lost, never].map(|count| many(count, lang));
    let [active, recent, dormant, lost, never] = counts.each_ref().map(String::as_str);
    words::ACTIVITY_SUMMARY.fill(lang, &[&all, active, recent, dormant, lost, never])
}

fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
