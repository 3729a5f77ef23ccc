//! A chart with the sentence that says what it shows and a table of the same numbers; all of it can be copied out.

mod numbers;
mod tools;

use super::turn::use_turn;
use super::{Column, Table, unbroken};
use leptos::html;
use leptos::prelude::*;

pub(super) use numbers::escaped;
pub use numbers::{FigureCell, FigureRow, FigureTable};
pub use tools::{Copying, FigureTexts, FigureTools, Pictured};

/// From so many rows on only those that are seen are drawn.
const LONG: usize = 60;

/// A chart with its sentence and its table.
#[component]
pub fn Figure(
    /// What it is called.
    #[prop(into)]
    title: Signal<String>,
    /// What it shows, in words.
    #[prop(into)]
    summary: Signal<String>,
    /// The numbers.
    #[prop(into)]
    table: Signal<FigureTable>,
    /// The words round it.
    texts: FigureTexts,
    /// Something is to be copied out.
    #[prop(into)]
    on_copy: Callback<Copying>,
    /// The rows behind the number of a row and a column are asked for.
    #[prop(optional, into)]
    on_open: Option<Callback<(usize, usize)>>,
    /// Whether the table stands open from the start.
    #[prop(optional)]
    open: bool,
    /// Whether there is no picture, only the table, which then stands open.
    #[prop(optional)]
    bare: bool,
    /// The chart: one `svg` that says by itself what it is, or is hidden from screen readers where the table says it all.
    children: ChildrenFn,
) -> impl IntoView {
    let picture = NodeRef::<html::Div>::new();
    let svg = Callback::new(move |()| picture.get_untracked()?.query_selector("svg").ok().flatten());
    // A table that nobody has opened is not made: it can have thousands of rows.
    let opened = RwSignal::new(open || bare);
    // Made only where somebody reads it.
    let table: Signal<FigureTable> = Memo::new(move |_| table.get()).into();
    let long = Memo::new(move |_| table.with(|table| table.rows.len() > LONG));
    let numbers = move || {
        if long.get() {
            return draw_long(table, on_open, title);
        }
        let frame = NodeRef::<html::Div>::new();
        let turn = use_turn(frame, table);
        view! {
            <div class="table-box" tabindex="0" role="region" aria-label=move || title.get() node_ref=frame>
                {move || {
                    turn.track();
                    let title = title.get();
                    table.with_untracked(|table| draw(table, on_open, &title))
                }}
            </div>
        }
        .into_any()
    };
    view! {
        <section class="card figure">
            <div class="card-head">
                <h2>{move || title.get()}</h2>
            </div>
            <p class="prose">{move || unbroken(&summary.get())}</p>
            {(!bare)
                .then(|| {
                    view! {
                        <div class="figure-picture" node_ref=picture>
                            {children()}
                        </div>
                    }
                })}
            <FigureTools
                title
                texts
                picture=(!bare).then_some(svg)
                table=Callback::new(move |()| table.get_untracked())
                on_copy
            />
            {if bare {
                numbers.into_any()
            } else {
                view! {
                    <details
                        open=open
                        on:toggle=move |event| {
                            if event_target::<web_sys::Element>(&event).has_attribute("open") {
                                opened.set(true);
                            }
                        }
                    >
                        <summary>{move || texts.table.get()}</summary>
                        <Show when=move || opened.get()>{numbers}</Show>
                    </details>
                }
                .into_any()
            }}
        </section>
    }
    .into_any()
}

/// A table of so many rows that only what is seen of it is drawn.
fn draw_long(table: Signal<FigureTable>, on_open: Option<Callback<(usize, usize)>>, title: Signal<String>) -> AnyView {
    let column = |index: usize| {
        Signal::derive(move || table.with(|table| table.columns.get(index).cloned().unwrap_or_default()))
    };
    let corner = Signal::derive(move || table.with(|table| table.corner.clone()));
    let count = table.with_untracked(|table| table.columns.len());
    let columns = (0..count).map(|index| Column::new("", column(index)).numeric().unsorted());
    let columns = std::iter::once(Column::new("", corner).wide().unsorted()).chain(columns).collect();
    let cell = move |(row, place): (usize, usize)| {
        table.with(|table| {
            let Some(of) = table.rows.get(row) else { return ().into_any() };
            let Some(index) = place.checked_sub(1) else { return of.label.clone().into_any() };
            let name = table.columns.get(index).map(String::as_str).unwrap_or_default();
            of.cells.get(index).map(|cell| draw_cell(cell, &of.label, name, on_open, (row, index))).into_any()
        })
    };
    let href = move |row: usize| table.with(|table| table.rows.get(row).and_then(|of| of.href.clone()));
    view! {
        <Table
            caption=title
            columns
            count=Signal::derive(move || table.with(|table| table.rows.len()))
            cell=Callback::new(cell)
            href=Callback::new(href)
        />
    }
    .into_any()
}

/// One number; a press on it opens its rows, where it has any.
fn draw_cell(
    cell: &FigureCell,
    row: &str,
    column: &str,
    on_open: Option<Callback<(usize, usize)>>,
    at: (usize, usize),
) -> AnyView {
    let text = cell.text.clone();
    let Some(on_open) = on_open.filter(|_| cell.opens) else { return text.into_any() };
    let name = format!("{row}, {column}: {text}");
    view! {
        <button type="button" class="number-button" aria-label=name on:click=move |_| on_open.run(at)>
            {text}
        </button>
    }
    .into_any()
}

fn draw(table: &FigureTable, on_open: Option<Callback<(usize, usize)>>, title: &str) -> AnyView {
    let columns = table.columns.iter().map(|column| view! { <th scope="col" class="number">{column.clone()}</th> });
    let rows = table.rows.iter().enumerate().map(|(row, of)| {
        let heading = match of.href.clone() {
            Some(href) => view! { <a href=href>{of.label.clone()}</a> }.into_any(),
            None => of.label.clone().into_any(),
        };
        let cells = of.cells.iter().enumerate().map(|(column, cell)| {
            let name = table.columns.get(column).map(String::as_str).unwrap_or_default();
            let inside = draw_cell(cell, &of.label, name, on_open, (row, column));
            view! { <td class="number">{inside}</td> }
        });
        view! {
            <tr>
                <th scope="row">{heading}</th>
                {cells.collect_view()}
            </tr>
        }
    });
    view! {
        <table class="table">
            <caption class="unseen">{title.to_owned()}</caption>
            <thead>
                <tr>
                    <th scope="col">{table.corner.clone()}</th>
                    {columns.collect_view()}
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
    }
    .into_any()
}
