//! Tabs that are links: each has an address of its own.

use leptos::prelude::*;

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
    view! {
        <nav aria-label=move || label.get()>
            <ul class="tabs">
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
