//! Something that takes more than a second: how far it is, and a way out.

use super::{Button, use_texts};
use leptos::prelude::*;

/// A bar that fills, with a button that stops it.
#[component]
pub fn Progress(
    /// What is being done.
    #[prop(into)]
    label: Signal<String>,
    /// How far it is, 0 to 1; nothing where that is not known.
    #[prop(into)]
    done: Signal<Option<f64>>,
    /// Stops it.
    #[prop(optional, into)]
    on_cancel: Option<Callback<()>>,
) -> impl IntoView {
    let texts = use_texts();
    view! {
        <div class="progress">
            <span>{move || label.get()}</span>
            <progress max="1" aria-label=move || label.get() value=move || done.get().map(|done| done.to_string())></progress>
            {on_cancel.map(|on_press| view! { <Button label=texts.cancel on_press /> })}
        </div>
    }
    .into_any()
}
