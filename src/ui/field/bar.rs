//! Fields for a bar of filters that are no lists: a day, and yes or no.

use crate::ui::ident::fresh;
use leptos::prelude::*;

/// A day of the calendar.
#[component]
pub fn DayFilter(
    /// What is filtered by.
    #[prop(into)]
    label: Signal<String>,
    /// The day: `2026-10-05`.
    #[prop(into)]
    value: Signal<String>,
    /// Another one was chosen; empty where it was taken out.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let id = fresh("day");
    view! {
        <div class="filter">
            <label for=id.clone()>{move || label.get()}</label>
            <input
                id=id
                type="date"
                prop:value=move || value.get()
                on:change=move |event| on_choose.run(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}

/// Yes or no.
#[component]
pub fn TickFilter(
    /// What is true when it is ticked.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    #[prop(into)]
    value: Signal<bool>,
    /// It was ticked, or the tick taken away.
    #[prop(into)]
    on_tick: Callback<bool>,
) -> impl IntoView {
    view! {
        <label class="filter tick">
            <input
                type="checkbox"
                prop:checked=move || value.get()
                on:change=move |event| on_tick.run(event_target_checked(&event))
            />
            <span>{move || label.get()}</span>
        </label>
    }
    .into_any()
}
