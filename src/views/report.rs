//! The note: looked at here, printed as clean pages.

use super::filters::FilterBar;
use crate::report::{Block, Table, Text, short_form};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::shell::print;
use crate::state::use_krug;
use crate::ui::{Button, Empty, Icon, PageHead};
use crate::words::{analysis as words, shell};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Report() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let empty =
        Memo::new(move |_| krug.document().with(|document| document.partners.is_empty() && document.events.is_empty()));
    let note = Memo::new(move |_| {
        krug.document().with(|document| short_form(document, &krug.facts().get(), &question.get(), lang.get()))
    });
    let drawn = move || {
        let note = note.get();
        let head = note.head.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
        let sections = note.sections.into_iter().map(|section| {
            let blocks = section.blocks.into_iter().map(draw).collect_view();
            view! {
                <section>
                    <h3>{section.heading}</h3>
                    {blocks}
                </section>
            }
        });
        view! {
            <article class="card note">
                <h2>{note.title}</h2>
                {head}
                {sections.collect_view()}
                <p class="note-signed">{note.signed}</p>
            </article>
        }
    };
    view! {
        <PageHead title=say(shell::REPORT)>
            <Button label=say(words::PRINT) icon=Icon::Print disabled=empty on_press=Callback::new(|()| print()) />
        </PageHead>
        <Show
            when=move || !empty.get()
            fallback=move || view! { <Empty title=say(shell::REPORT) text=say(words::NOTE_EMPTY) /> }
        >
            <div class="stack">
                <div class="row no-print">
                    <FilterBar periods=true />
                </div>
                {drawn}
            </div>
        </Show>
    }
}

fn draw(block: Block) -> AnyView {
    let items = |list: Vec<Text>| list.into_iter().map(|item| view! { <li>{item.plain()}</li> }).collect_view();
    match block {
        Block::Paragraph(text) => view! { <p>{text.plain()}</p> }.into_any(),
        Block::Subheading(text) => view! { <h4>{text}</h4> }.into_any(),
        Block::Bullets(list) => view! { <ul>{items(list)}</ul> }.into_any(),
        Block::Numbered(list) => view! { <ol>{items(list)}</ol> }.into_any(),
        Block::Table(table) => draw_table(table),
        Block::Chart(chart) => view! { <p>{chart.sentence}</p> }.into_any(),
    }
}

fn draw_table(table: Table) -> AnyView {
    let heads = table.columns.iter().map(|column| view! { <th scope="col">{column.title.clone()}</th> });
    let heads = heads.collect_view();
    let rows = table.rows.into_iter().map(|row| {
        let cells = row.into_iter().map(|cell| view! { <td>{cell.plain()}</td> }).collect_view();
        view! { <tr>{cells}</tr> }
    });
    view! {
        <table>
            <caption>{table.caption}</caption>
            <thead>
                <tr>{heads}</tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
