//! Tabs that are links: each has an address of its own.

use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{HtmlElement, HtmlUListElement};

/// One tab.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tab {
    /// Its name.
    pub label: String,
    /// Its address.
    pub href: String,
    /// Whether it is the one that is open.
    pub open: bool,
}

/// A row of tabs.
#[component]
pub fn Tabs(
    /// What they are tabs of, for screen readers.
    #[prop(into)]
    label: Signal<String>,
    /// The tabs.
    #[prop(into)]
    tabs: Signal<Vec<Tab>>,
) -> impl IntoView {
    let row = NodeRef::<html::Ul>::new();
    // Where they don't all fit, the open one is brought into sight.
    row.on_load(|row| request_animation_frame(move || show_open(&row)));
    view! {
        <nav aria-label=move || label.get()>
            <ul class="tabs" node_ref=row>
                {move || {
                    tabs.get()
                        .into_iter()
                        .map(|tab| {
                            view! {
                                <li>
                                    <a href=tab.href aria-current=tab.open.then_some("page")>
                                        {tab.label}
                                    </a>
                                </li>
                            }
                        })
                        .collect_view()
                }}
            </ul>
        </nav>
    }
    .into_any()
}

/// Scrolls the row so that the open tab stands in its middle.
fn show_open(row: &HtmlUListElement) {
    let open = row.query_selector("[aria-current]").ok().flatten();
    if let Some(open) = open.and_then(|open| open.dyn_into::<HtmlElement>().ok()) {
        row.set_scroll_left(open.offset_left() - row.offset_left() - (row.client_width() - open.offset_width()) / 2);
    }
}
