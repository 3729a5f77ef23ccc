//! A note as it lies on paper: texts with numbers that open their rows, lists, tables, charts.

use super::Shared;
use super::section::section_view;
use crate::analysis::indicators::name_of;
use crate::plot::bars::Span;
use crate::report::{Behind, Block, Chart, Note, Piece, Table, Text};
use crate::state::preferences::use_lang;
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Bar, Bars, RangeBar, RangeLine, RangeScale, Ranges};
use crate::views::rows::RowsShown;
use crate::words::{reach, report_page as words};
use leptos::prelude::*;

/// A table of so many rows stays on one page.
const SHORT: usize = 16;

/// The whole note. Its sections can be changed where it is the full one; the others are of one page, and set smaller.
pub(super) fn note(note: Note, shared: Shared, changeable: bool) -> AnyView {
    let head = note.head.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    let sections = note.sections.into_iter().map(|section| section_view(section, shared, changeable, false));
    let sections = sections.collect_view();
    let appendices = note.appendices.into_iter().map(|section| section_view(section, shared, changeable, true));
    let signed = note.signed.lines().map(|line| view! { <p>{line.to_owned()}</p> }).collect_view();
    view! {
        <article class="card note" class:compact=!changeable>
            <h2>{note.title}</h2>
            <div class="note-head">{head}</div>
            {sections}
            <div class="note-signed">{signed}</div>
            {appendices.collect_view()}
        </article>
    }
    .into_any()
}

/// A part of a section.
pub(super) fn block(block: Block, shared: Shared) -> AnyView {
    let items =
        |list: Vec<Text>| list.into_iter().map(|item| view! { <li>{text(item, None, shared)}</li> }).collect_view();
    match block {
        Block::Paragraph(words) => view! { <p>{text(words, None, shared)}</p> }.into_any(),
        Block::Subheading(words) => view! { <h4>{words}</h4> }.into_any(),
        Block::Bullets(list) => view! { <ul>{items(list)}</ul> }.into_any(),
        Block::Numbered(list) => view! { <ol>{items(list)}</ol> }.into_any(),
        Block::Table(of) => table(of, shared),
        Block::Chart(of) => chart(of),
    }
}

/// A text; `about` is what its numbers are about, where the text itself does not say it.
fn text(text: Text, about: Option<String>, shared: Shared) -> AnyView {
    let sentence = about.unwrap_or_else(|| text.plain());
    let pieces = text.0.into_iter().map(|piece| match piece {
        Piece::Plain(words) => words.into_any(),
        Piece::Number { text, behind } => number(text, behind, sentence.clone(), shared),
    });
    pieces.collect_view().into_any()
}

/// A number as a button that looks like a number; without a text, the way to the rows in words, on the screen only.
fn number(text: String, behind: Behind, sentence: String, shared: Shared) -> AnyView {
    let krug = use_krug();
    let question = use_question();
    let lang = use_lang();
    let title = match &behind {
        Behind::Indicator { id, school: None, .. } => name_of(id).map(|name| name.say(lang.get_untracked()).to_owned()),
        _ => None,
    };
    let title = title.unwrap_or_else(|| cut(&sentence));
    let open = move |_| {
        let rows = behind.rows(&krug.facts().get_untracked(), &question.get_untracked());
        shared.rows.set(Some(RowsShown { title: title.clone(), partners: rows.partners, events: rows.events }));
    };
    if text.is_empty() {
        return view! {
            " "
            <button type="button" class="button plain small no-print" on:click=open>
                {words::SHOW_ROWS.say(lang.get_untracked())}
            </button>
        }
        .into_any();
    }
    let name = words::OPENS.fill(lang.get_untracked(), &[&text]);
    view! {
        <button type="button" class="note-number" aria-label=name on:click=open>
            {text}
        </button>
    }
    .into_any()
}

/// The beginning of a sentence that is too long for the heading of a dialog.
fn cut(sentence: &str) -> String {
    const LONGEST: usize = 90;
    let sentence = sentence.trim().trim_end_matches('.');
    if sentence.chars().count() <= LONGEST {
        return sentence.to_owned();
    }
    let start: String = sentence.chars().take(LONGEST).collect();
    let whole = start.rsplit_once(' ').map_or(start.as_str(), |(whole, _)| whole);
    format!("{}…", whole.trim_end_matches([',', ';', ':', '—', ' ']))
}

fn table(table: Table, shared: Shared) -> AnyView {
    let class = |numeric: bool| if numeric { "number" } else { "" };
    let heads = table.columns.iter().map(|column| {
        view! {
            <th scope="col" class=class(column.numeric)>
                <span>{column.title.clone()}</span>
            </th>
        }
    });
    let heads = heads.collect_view();
    let numeric: Vec<bool> = table.columns.iter().map(|column| column.numeric).collect();
    let titles: Vec<String> = table.columns.iter().map(|column| column.title.clone()).collect();
    // A register's rows are numbered: their names stand in the second column.
    let naming = usize::from(numeric.first() == Some(&true));
    let count = table.rows.len();
    let rows = table.rows.into_iter().map(|row| {
        let name = row.get(naming).map(Text::plain).unwrap_or_default();
        let cells = row.into_iter().enumerate().map(|(place, cell)| {
            let class = class(numeric.get(place).copied().unwrap_or(false));
            let about = titles.get(place).map(|title| format!("{name}, {title}"));
            let inside = text(cell, about, shared);
            if place == naming {
                view! { <th scope="row">{inside}</th> }.into_any()
            } else {
                view! { <td class=class>{inside}</td> }.into_any()
            }
        });
        view! { <tr>{cells.collect_view()}</tr> }
    });
    let rows = rows.collect_view();
    let name = table.caption.clone();
    let short = count <= SHORT;
    view! {
        <div class="note-table" class:upright=table.upright class:short=short tabindex="0" role="group" aria-label=name>
            <table>
                <caption>{table.caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// A chart: of shares with what is sure and what may be, of counts as plain bars. Its numbers stand in a table too.
fn chart(chart: Chart) -> AnyView {
    let lang = use_lang().get_untracked();
    let Chart { title, sentence, full, bars } = chart;
    let nothing = Callback::new(|_: usize| ());
    let picture = match full {
        Some(full) => {
            let maybe = bars.iter().any(|bar| bar.hi > bar.lo);
            let aim = bars.iter().find_map(|bar| bar.target);
            let scale = RangeScale {
                full,
                whole: true,
                ticks: Vec::new(),
                lines: Vec::<RangeLine>::new(),
                sure: reach::SURE.say(lang).to_owned(),
                maybe: if maybe { reach::MAYBE.say(lang).to_owned() } else { String::new() },
                target: aim
                    .map(|aim| reach::TARGET_LINE.fill(lang, &[&format!("{aim:.0}\u{a0}%")]))
                    .unwrap_or_default(),
            };
            let bars: Vec<RangeBar> = bars
                .into_iter()
                .map(|bar| RangeBar {
                    label: bar.label,
                    lo: bar.lo,
                    hi: bar.hi,
                    target: bar.target,
                    note: bar.text,
                    ..RangeBar::default()
                })
                .collect();
            view! { <Ranges summary=sentence bars scale on_open=nothing /> }.into_any()
        }
        None => {
            let bars: Vec<Bar> = bars
                .into_iter()
                .map(|bar| Bar {
                    name: format!("{}: {}", bar.label, bar.text),
                    label: bar.label,
                    span: Span { from: 0.0, to: bar.lo, beyond: bar.hi },
                    text: bar.text,
                    ..Bar::default()
                })
                .collect();
            view! { <Bars summary=sentence bars on_open=nothing /> }.into_any()
        }
    };
    view! {
        <figure class="note-chart">
            <figcaption>{title}</figcaption>
            {picture}
        </figure>
    }
    .into_any()
}
