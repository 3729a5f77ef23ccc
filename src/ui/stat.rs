//! One number of the year, large, with its change.

use leptos::prelude::*;

/// A change against last year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The change with its sign: «+4».
    pub text: String,
    /// Whether it is for the better; nothing where it is neither.
    pub better: Option<bool>,
}

/// A number with its name, its change and a note.
#[component]
pub fn Stat(
    /// What is counted.
    #[prop(into)]
    label: Signal<String>,
    /// The number, written out with its unit.
    #[prop(into)]
    value: Signal<String>,
    /// How it changed.
    #[prop(optional, into)]
    change: Signal<Option<Change>>,
    /// Against what, or how sure.
    #[prop(optional, into)]
    note: MaybeProp<String>,
    /// The address of the rows behind it.
    #[prop(optional, into)]
    href: MaybeProp<String>,
) -> impl IntoView {
    let inside = move || {
        view! {
            <span class="stat-label">{move || label.get()}</span>
            <span class="stat-value">{move || value.get()}</span>
            <span class="stat-note">
                {move || {
                    change
                        .get()
                        .map(|change| {
                            let class = match change.better {
                                Some(true) => "stat-change good",
                                Some(false) => "stat-change bad",
                                None => "stat-change",
                            };
                            view! { <span class=class>{change.text}</span>" · " }
                        })
                }}
                {move || note.get()}
            </span>
        }
    };
    move || match href.get() {
        Some(href) => view! { <a class="card stat" href=href>{inside()}</a> }.into_any(),
        None => view! { <div class="card stat">{inside()}</div> }.into_any(),
    }
}
