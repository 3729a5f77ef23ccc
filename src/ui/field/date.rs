//! A date typed as text, with a calendar beside it for a whole day.
//!
//! Text, because a date may also be a month or a school year, and because a native date field is filled differently in
//! every browser.

use super::frame::{Frame, Idents};
use crate::ui::{Icon, IconButton, use_texts};
use leptos::html;
use leptos::prelude::*;

/// A date, as text. What can be read of it is the view's to say.
#[component]
pub fn DateField(
    /// What is asked for.
    #[prop(into)]
    label: Signal<String>,
    /// What was typed.
    value: RwSignal<String>,
    /// Turns the day that the calendar gives (`2026-10-05`) into what is typed in the language of the page.
    #[prop(into)]
    written: Callback<String, String>,
    /// Turns what is typed into the day of the calendar (`2026-10-05`), or nothing.
    #[prop(into)]
    day: Callback<String, String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: MaybeProp<String>,
    /// What is wrong and what to do.
    #[prop(optional, into)]
    error: MaybeProp<String>,
) -> impl IntoView {
    let idents = Idents::new(hint, error);
    let texts = use_texts();
    let calendar = NodeRef::<html::Input>::new();
    view! {
        <Frame idents label>
            <div class="date">
                <input
                    class="field-input"
                    id=idents.control()
                    type="text"
                    autocomplete="off"
                    aria-describedby=move || idents.described_by()
                    aria-invalid=move || idents.invalid()
                    prop:value=move || value.get()
                    on:input=move |event| value.set(event_target_value(&event))
                />
                <input
                    node_ref=calendar
                    class="date-calendar"
                    type="date"
                    tabindex="-1"
                    aria-hidden="true"
                    prop:value=move || day.run(value.get())
                    on:change=move |event| {
                        let picked = event_target_value(&event);
                        if !picked.is_empty() {
                            value.set(written.run(picked));
                        }
                    }
                />
                <IconButton
                    label=texts.calendar
                    icon=Icon::Calendar
                    on_press=move |()| {
                        if let Some(calendar) = calendar.get_untracked() {
                            // A browser without a calendar to show leaves the typing.
                            let _ = calendar.show_picker();
                        }
                    }
                />
            </div>
        </Frame>
    }
    .into_any()
}
