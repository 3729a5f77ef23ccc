//! One of two or three, all in sight.

use super::Choice;
use super::ident::fresh;
use leptos::prelude::*;

/// A row of choices of which one is taken.
#[component]
pub fn Switch(
    /// What is chosen; for screen readers, and above the row where `seen_label` says so.
    #[prop(into)]
    label: Signal<String>,
    /// The value of what is taken.
    #[prop(into)]
    value: Signal<String>,
    /// What there is to choose from.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Another one was taken.
    #[prop(into)]
    on_choose: Callback<String>,
    /// Whether the label stands above the row.
    #[prop(optional)]
    seen_label: bool,
) -> impl IntoView {
    let name = StoredValue::new(fresh("switch"));
    view! {
        <fieldset class="field-set">
            <legend class=if seen_label { "" } else { "unseen" }>{move || label.get()}</legend>
            <div class="segments">
                {move || {
                    choices
                        .get()
                        .into_iter()
                        .map(|choice| {
                            let own = StoredValue::new(choice.value.clone());
                            let on = move || own.with_value(|own| value.with(|value| value == own));
                            view! {
                                <label class:on=on>
                                    <input
                                        type="radio"
                                        name=name.get_value()
                                        value=choice.value
                                        prop:checked=on
                                        on:change=move |_| on_choose.run(own.get_value())
                                    />
                                    {choice.label}
                                </label>
                            }
                        })
                        .collect_view()
                }}
            </div>
        </fieldset>
    }
    .into_any()
}
