//! What every field has round it: label, hint, error, and the identifiers that tie them together.

use crate::ui::icon::{Icon, IconView};
use crate::ui::ident::fresh;
use leptos::prelude::*;

/// The identifiers of one field and of what describes it.
#[derive(Clone, Copy)]
pub struct Idents {
    id: StoredValue<String>,
    hint: MaybeProp<String>,
    error: MaybeProp<String>,
}

impl Idents {
    /// New identifiers for a field with this hint and this error.
    pub fn new(hint: MaybeProp<String>, error: MaybeProp<String>) -> Self {
        Self { id: StoredValue::new(fresh("field")), hint, error }
    }

    /// The identifier of the control itself.
    pub fn control(self) -> String {
        self.id.get_value()
    }

    fn part(self, part: &str) -> String {
        self.id.with_value(|id| format!("{id}-{part}"))
    }

    /// The identifier of the list that belongs to the control.
    pub fn list(self) -> String {
        self.part("list")
    }

    /// The value of `aria-describedby`: the hint and the error, as far as they are there.
    pub fn described_by(self) -> Option<String> {
        let hint = self.hint.get().map(|_| self.part("hint"));
        let error = self.error.get().map(|_| self.part("error"));
        match (hint, error) {
            (Some(hint), Some(error)) => Some(format!("{hint} {error}")),
            (one, other) => one.or(other),
        }
    }

    /// The value of `aria-invalid`: there only with an error.
    pub fn invalid(self) -> Option<&'static str> {
        self.error.get().map(|_| "true")
    }
}

/// The label, the hint, the error and the control.
#[component]
pub fn Frame(
    idents: Idents,
    #[prop(into)] label: Signal<String>,
    #[prop(optional)] unseen_label: bool,
    children: Children,
) -> impl IntoView {
    let class = if unseen_label { "unseen" } else { "field-label" };
    view! {
        <div class="field">
            <label class=class for=idents.control()>
                {move || label.get()}
            </label>
            <HintAndError idents />
            {children()}
        </div>
    }
}

/// The hint and the error of a field, where it has them.
#[component]
pub fn HintAndError(idents: Idents) -> impl IntoView {
    view! {
        {move || {
            idents.hint.get().map(|text| view! { <p class="field-hint" id=idents.part("hint")>{text}</p> })
        }}
        {move || {
            idents
                .error
                .get()
                .map(|text| {
                    view! {
                        <p class="field-error" id=idents.part("error")>
                            <IconView icon=Icon::Warning />
                            <span>{text}</span>
                        </p>
                    }
                })
        }}
    }
}
