//! Words to look for.

use crate::ui::icon::{Icon, IconView};
use crate::ui::ident::fresh;
use leptos::prelude::*;

/// A field that looks for what is typed as it is typed.
#[component]
pub fn SearchField(
    /// What is looked for; read by screen readers and shown inside while nothing is typed.
    #[prop(into)]
    label: Signal<String>,
    /// What was typed.
    #[prop(into)]
    value: Signal<String>,
    /// Something else was typed.
    #[prop(into)]
    on_type: Callback<String>,
) -> impl IntoView {
    let id = fresh("search");
    view! {
        <div class="search" role="search">
            <label class="unseen" for=id.clone()>
                {move || label.get()}
            </label>
            <IconView icon=Icon::Search />
            <input
                class="field-input"
                id=id
                type="search"
                autocomplete="off"
                placeholder=move || label.get()
                prop:value=move || value.get()
                on:input=move |event| on_type.run(event_target_value(&event))
            />
        </div>
    }
    .into_any()
}
