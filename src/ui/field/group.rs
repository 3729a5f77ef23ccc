//! Several fields about one thing inside a form: a person to call, a line of a list, something new on the way.

use crate::ui::{Icon, IconButton};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, KeyboardEvent};

/// The fields in a frame of their own, under their name.
#[component]
pub fn FieldGroup(
    /// What they are about.
    #[prop(into)]
    title: Signal<String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// The name of the button that takes the group out, and what it does.
    #[prop(optional)]
    remove: Option<(Signal<String>, Callback<()>)>,
    /// Enter was pressed in a field. The group then has an Enter of its own, and takes the focus to its first choice
    /// when it appears.
    #[prop(optional, into)]
    on_enter: Option<Callback<()>>,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    if on_enter.is_some() {
        request_animation_frame(move || focus_choice(frame));
    }
    view! {
        <div
            node_ref=frame
            class="form-row stack-tight"
            role="group"
            aria-label=move || title.get()
            on:keydown=move |event| {
                if let Some(on_enter) = on_enter && event.key() == "Enter" && is_typed_in(&event) {
                    event.prevent_default();
                    on_enter.run(());
                }
            }
        >
            <div class="form-row-head">
                <strong>{move || title.get()}</strong>
                {remove.map(|(label, on_press)| view! { <IconButton label icon=Icon::Close on_press /> })}
            </div>
            {move || hint.get().map(|text| view! { <p class="field-hint">{text}</p> })}
            {children()}
        </div>
    }
    .into_any()
}

/// Whether a key was pressed in a field, and not on a button, which has an Enter of its own.
fn is_typed_in(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches("input, select").unwrap_or(false))
}

/// Puts the focus on the first list of choices.
fn focus_choice(frame: NodeRef<html::Div>) {
    let frame = frame.try_get_untracked().flatten();
    let choice = frame.and_then(|frame| frame.query_selector("select").ok().flatten());
    if let Some(choice) = choice.and_then(|choice| choice.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = choice.focus();
    }
}
