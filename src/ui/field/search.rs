//! Words to look for.

use crate::ui::icon::{Icon, IconView};
use crate::ui::ident::fresh;
use core::time::Duration;
use leptos::prelude::*;

/// How long a pause in typing is before what was typed is looked for: a search in a long register must not stand between two
/// letters.
const PAUSE: Duration = Duration::from_millis(170);

/// A field that looks for what is typed as it is typed: at a pause, or at once when Enter is pressed or the field is left.
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
    let waiting = StoredValue::new(None::<(TimeoutHandle, String)>);
    let stop = move || {
        let (timer, typed) = waiting.try_update_value(Option::take).flatten()?;
        timer.clear();
        Some(typed)
    };
    let at_once = move || {
        if let Some(typed) = stop() {
            on_type.run(typed);
        }
    };
    let typed = move |text: String| {
        drop(stop());
        let timer = set_timeout_with_handle(at_once, PAUSE);
        match timer {
            Ok(timer) => waiting.set_value(Some((timer, text))),
            Err(_) => on_type.run(text),
        }
    };
    // Who has left the page looks for nothing any more.
    on_cleanup(move || drop(stop()));
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
                on:input=move |event| typed(event_target_value(&event))
                on:change=move |_| at_once()
                on:keydown=move |event| {
                    if event.key() == "Enter" {
                        at_once();
                    }
                }
            />
        </div>
    }
    .into_any()
}
