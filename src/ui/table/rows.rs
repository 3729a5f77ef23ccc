//! The body of a table: all rows while they are few, a window on them when they are many.

use super::Column;
use crate::plot::window::{Window, seen};
use crate::ui::paper::{MOST_ON_PAPER, use_paper};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, MouseEvent};

/// Up to so many rows are simply drawn; a window on them begins above.
const ALL_DRAWN: usize = 60;

/// The height of a row before one was measured, in CSS pixels.
const GUESSED_HEIGHT: f64 = 64.0;

/// The box that scrolls, the table in it, its head (as children) and its rows.
#[component]
pub fn Rows(
    caption: Signal<String>,
    caption_id: String,
    columns: StoredValue<Vec<Column>>,
    count: Signal<usize>,
    cell: Callback<(usize, usize), AnyView>,
    href: Option<Callback<usize, Option<String>>>,
    scope: Option<Callback<usize>>,
    children: Children,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let scrolled = RwSignal::new((0.0_f64, 0.0_f64));
    let height = RwSignal::new(GUESSED_HEIGHT);
    let long = Memo::new(move |_| count.get() > ALL_DRAWN);
    let paper = use_paper();
    let window = Memo::new(move |_| {
        let count = count.get();
        if paper.get() {
            return Window { first: 0, end: count.min(MOST_ON_PAPER), before: 0.0, after: 0.0 };
        }
        if !long.get() {
            return Window { first: 0, end: count, before: 0.0, after: 0.0 };
        }
        let (top, view) = scrolled.get();
        seen(count, height.get(), top, view)
    });
    let measure = move || {
        // The table may be gone by the time that a frame is drawn.
        let Some(frame) = frame.try_get_untracked().flatten() else { return };
        let row = frame.query_selector("tbody tr:not(.gap)").ok().flatten();
        if let Some(row) = row.and_then(|row| row.dyn_into::<HtmlElement>().ok()) {
            let now = f64::from(row.offset_height());
            if now > 1.0 && (now - height.get_untracked()).abs() > 0.5 {
                height.set(now);
            }
        }
        let now = (f64::from(frame.scroll_top()), f64::from(frame.client_height()));
        if now != scrolled.get_untracked() {
            scrolled.set(now);
        }
    };
    // A row's height is known only once one is drawn, and changes with the width of the window.
    Effect::new(move |_| {
        if long.get() {
            request_animation_frame(measure);
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    view! {
        <div
            node_ref=frame
            class="table-box"
            class:long=move || long.get()
            role="region"
            aria-label=move || caption.get()
            tabindex="0"
            on:scroll=move |_| measure()
        >
            <table role="table" class="table cards" aria-labelledby=caption_id aria-rowcount=move || (count.get() + 1).to_string()>
                {children()}
                <tbody role="rowgroup">
                    <Gap height=Signal::derive(move || window.get().before) />
                    <For each=move || window.with(Window::range) key=|row| *row let:row>
                        <Row row columns cell href scope />
                    </For>
                    <Gap height=Signal::derive(move || window.get().after) />
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

/// The room of rows that are not drawn.
#[component]
fn Gap(height: Signal<f64>) -> impl IntoView {
    move || {
        let height = height.get();
        (height > 0.0).then(|| {
            view! {
                <tr class="gap" aria-hidden="true">
                    <td style:height=format!("{height}px")></td>
                </tr>
            }
        })
    }
}

#[component]
fn Row(
    row: usize,
    columns: StoredValue<Vec<Column>>,
    cell: Callback<(usize, usize), AnyView>,
    href: Option<Callback<usize, Option<String>>>,
    scope: Option<Callback<usize>>,
) -> impl IntoView {
    if let Some(scope) = scope {
        scope.run(row);
    }
    let address = Memo::new(move |_| href.and_then(|href| href.run(row)));
    let cells = columns.with_value(|columns| {
        columns
            .iter()
            .enumerate()
            .map(|(index, column)| {
                let content = move || cell.run((row, index));
                if index == 0 {
                    let inside = move || match address.get() {
                        Some(href) => view! { <a class="row-link" href=href>{content()}</a> }.into_any(),
                        None => content(),
                    };
                    return view! {
                        <th role="rowheader" scope="row">
                            <div class="cell-box">{inside}</div>
                        </th>
                    }
                    .into_any();
                }
                let label = column.label;
                let class = if column.numeric { "number" } else { "" };
                view! {
                    <td role="cell" class=class data-label=move || label.get()>
                        <div class="cell-box">{content}</div>
                    </td>
                }
                .into_any()
            })
            .collect_view()
    });
    view! {
        <tr
            role="row"
            // The head is row 1.
            aria-rowindex=(row + 2).to_string()
            class:opens=move || address.with(Option::is_some)
            on:click=open_link_of_row
        >
            {cells}
        </tr>
    }
}

/// A press anywhere on a row is a press on its link, unless it met something of its own or ended a selection of text.
fn open_link_of_row(event: MouseEvent) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let own =
        target.is_none_or(|target| matches!(target.closest("a, button, input, select, label"), Ok(Some(_)) | Err(_)));
    if own {
        return;
    }
    let row = event.current_target().and_then(|row| row.dyn_into::<Element>().ok());
    let link = row.and_then(|row| row.query_selector("a.row-link").ok().flatten());
    if let Some(link) = link.and_then(|link| link.dyn_into::<HtmlElement>().ok()) {
        link.click();
    }
}
