//! Yes or no.

use crate::ui::ident::fresh;
use leptos::prelude::*;

/// A box to tick.
#[component]
pub fn CheckField(
    /// What is true when it is ticked.
    #[prop(into)]
    label: Signal<String>,
    /// Whether it is ticked.
    value: RwSignal<bool>,
    /// What follows from it.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
) -> impl IntoView {
    let id = fresh("check");
    let hint_id = format!("{id}-hint");
    let described_by = hint_id.clone();
    view! {
        <label class="check">
            <input
                type="checkbox"
                aria-describedby=move || hint.get().map(|_| described_by.clone())
                prop:checked=move || value.get()
                on:change=move |event| value.set(event_target_checked(&event))
            />
            <span class="check-text">{move || label.get()}</span>
        </label>
        {move || {
            let id = hint_id.clone();
            hint.get().map(|text| view! { <p class="field-hint" id=id>{text}</p> })
        }}
    }
    .into_any()
}
