//! Words and numbers typed in.

use super::frame::{Frame, Idents};
use leptos::prelude::*;

/// One line of text.
#[component]
pub fn TextField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What was typed.
    value: RwSignal<String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong and what to do.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// The `type` of the input: `text` unless said (`email`, `tel`, `url`).
    #[prop(optional, into)]
    kind: Option<&'static str>,
    /// The greatest number of characters.
    #[prop(optional)]
    longest: Option<u32>,
    /// Whether an answer is needed; said to screen readers.
    #[prop(optional)]
    required: bool,
    /// Whether the browser may offer earlier answers.
    #[prop(optional, into)]
    autocomplete: Option<&'static str>,
) -> impl IntoView {
    let idents = Idents::new(hint, error);
    view! {
        <Frame idents label>
            <input
                class="field-input"
                id=idents.control()
                type=kind.unwrap_or("text")
                maxlength=longest.map(|n| n.to_string())
                autocomplete=autocomplete.unwrap_or("off")
                aria-required=required.then_some("true")
                aria-describedby=move || idents.described_by()
                aria-invalid=move || idents.invalid()
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </Frame>
    }
    .into_any()
}

/// A number, typed as text: a spinner would change what was meant by an unlucky turn of the wheel.
#[component]
pub fn NumberField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What was typed, as it was typed.
    value: RwSignal<String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong and what to do.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// Whether a fraction is allowed, so that phones show the comma.
    #[prop(optional)]
    decimal: bool,
    /// Whether only a screen reader has the label, because a table's headings say it to the eye.
    #[prop(optional)]
    unseen_label: bool,
) -> impl IntoView {
    let idents = Idents::new(hint, error);
    view! {
        <Frame idents label unseen_label>
            <input
                class="field-input short number"
                id=idents.control()
                type="text"
                inputmode=if decimal { "decimal" } else { "numeric" }
                autocomplete="off"
                aria-describedby=move || idents.described_by()
                aria-invalid=move || idents.invalid()
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        </Frame>
    }
    .into_any()
}

/// Several lines of text.
#[component]
pub fn TextArea(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What was typed.
    value: RwSignal<String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong and what to do.
    #[prop(optional, into)]
    error: MaybeProp<String>,
    /// How many lines are seen at first.
    #[prop(default = 4)]
    lines: u8,
    /// The greatest number of characters.
    #[prop(optional)]
    longest: Option<u32>,
) -> impl IntoView {
    let idents = Idents::new(hint, error);
    view! {
        <Frame idents label>
            <textarea
                class="field-input"
                id=idents.control()
                rows=lines.to_string()
                maxlength=longest.map(|n| n.to_string())
                aria-describedby=move || idents.described_by()
                aria-invalid=move || idents.invalid()
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            ></textarea>
        </Frame>
    }
    .into_any()
}
