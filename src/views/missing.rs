//! An address that leads nowhere.

use crate::state::address::{Address, Page};
use crate::state::preferences::{say, use_lang};
use crate::ui::{LinkButton, PageHead, Tone};
use crate::words::shell;
use leptos::prelude::*;

/// Says so and offers the overview.
#[component]
pub fn Missing(
    /// The path as it was typed.
    path: String,
) -> impl IntoView {
    let lang = use_lang();
    view! {
        <PageHead title=say(shell::MISSING) />
        <div class="stack prose">
            <p>{move || shell::MISSING_TEXT.fill(lang.get(), &[&path])}</p>
            <p>
                <LinkButton label=say(shell::TO_OVERVIEW) href=Address::of(Page::Overview).href() tone=Tone::Primary />
            </p>
        </div>
    }
}
