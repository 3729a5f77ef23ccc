//! Contacts that are in the data no more and still in restore points: they are forgotten there too.

use crate::state::forgetting::Who;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, ConfirmDialog, Tone};
use crate::views::forgetting::forget;
use crate::words::forget as words;
use leptos::prelude::*;

/// The button and its question.
#[component]
pub fn ForgetRemoved() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let open = RwSignal::new(false);
    view! {
        <p class="row soft small">
            <span>{say(words::REMOVED_LEAD)}</span>
            <Button label=say(words::FORGET_REMOVED) tone=Tone::Plain on_press=Callback::new(move |()| open.set(true)) />
        </p>
        <ConfirmDialog
            title=say(words::REMOVED_TITLE)
            text=say(words::ASK_REMOVED)
            open
            yes=say(words::YES)
            danger=true
            on_yes=Callback::new(move |()| forget(krug, lang, Who::Removed))
        />
    }
}
