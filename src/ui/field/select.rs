//! One of a short list.

use super::frame::{Frame, Idents};
use crate::ui::ident::fresh;
use leptos::prelude::*;

/// One thing that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What the program calls it.
    pub value: String,
    /// What people call it.
    pub label: String,
    /// The heading that it stands under; choices of one heading stand together.
    pub group: Option<String>,
}

impl Choice {
    /// A choice without a heading.
    pub fn new(value: impl Into<String>, label: impl Into<String>) -> Self {
        Self { value: value.into(), label: label.into(), group: None }
    }

    /// The same choice under a heading.
    pub fn under(self, group: impl Into<String>) -> Self {
        Self { group: Some(group.into()), ..self }
    }
}

/// One of a list.
#[component]
pub fn SelectField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// The value of what is chosen.
    value: RwSignal<String>,
    /// What there is to choose from.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// How to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong and what to do.
    #[prop(optional, into)]
    error: MaybeProp<String>,
) -> impl IntoView {
    let idents = Idents::new(hint, error);
    view! {
        <Frame idents label>
            <select
                class="field-input"
                id=idents.control()
                aria-describedby=move || idents.described_by()
                aria-invalid=move || idents.invalid()
                on:change=move |event| value.set(event_target_value(&event))
            >
                {move || options(&choices.get(), value)}
            </select>
        </Frame>
    }
    .into_any()
}

/// One of a list, small, for a bar of filters.
#[component]
pub fn Filter(
    /// What is filtered by.
    #[prop(into)]
    label: Signal<String>,
    /// The value of what is chosen.
    #[prop(into)]
    value: Signal<String>,
    /// What there is to choose from.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// Another one was chosen.
    #[prop(into)]
    on_choose: Callback<String>,
) -> impl IntoView {
    let id = fresh("filter");
    view! {
        <div class="filter">
            <label for=id.clone()>{move || label.get()}</label>
            <select id=id on:change=move |event| on_choose.run(event_target_value(&event))>
                {move || options(&choices.get(), value)}
            </select>
        </div>
    }
    .into_any()
}

/// The options, those with a heading under it.
///
/// Each option says by itself whether it is chosen, because the value of a `select` set before its options exist
/// is lost.
fn options(choices: &[Choice], value: impl Get<Value = String> + Copy + Send + Sync + 'static) -> AnyView {
    choices
        .chunk_by(|one, next| one.group == next.group)
        .map(|run| {
            let items = run
                .iter()
                .map(|choice| {
                    let own = choice.value.clone();
                    view! {
                        <option value=choice.value.clone() prop:selected=move || value.get() == own>
                            {choice.label.clone()}
                        </option>
                    }
                })
                .collect_view();
            match run.first().and_then(|choice| choice.group.clone()) {
                Some(group) => view! { <optgroup label=group>{items}</optgroup> }.into_any(),
                None => items.into_any(),
            }
        })
        .collect_view()
        .into_any()
}
