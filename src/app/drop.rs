//! Files dropped anywhere on the page: they are taken in, and never opened by the browser in place of the program.

use super::keys::dialog_is_open;
use crate::state::address::{Address, Page, go};
use crate::state::exchange::use_exchange;
use crate::state::preferences::say;
use crate::state::use_krug;
use crate::ui::{brings_files, dropped};
use crate::words::shell;
use leptos::ev;
use leptos::prelude::*;

/// Listens while the page is open, and says over it what letting go would do.
#[component]
pub fn DropAnywhere() -> impl IntoView {
    let (krug, exchange) = (use_krug(), use_exchange());
    let over = RwSignal::new(false);
    let open_form = say(shell::DROP_FORM);
    let moving = window_event_listener(ev::dragover, move |event| {
        if brings_files(&event) {
            event.prevent_default();
            over.set(true);
        }
    });
    let leaving = window_event_listener(ev::dragleave, move |event| {
        if event.related_target().is_none() {
            over.set(false);
        }
    });
    let dropping = window_event_listener(ev::drop, move |event| {
        over.set(false);
        if !brings_files(&event) {
            return;
        }
        event.prevent_default();
        if dialog_is_open() {
            return krug.say(open_form.get_untracked(), false);
        }
        let files = dropped(&event);
        go(&Address::of(Page::Exchange));
        exchange.take_files(files);
    });
    on_cleanup(move || {
        moving.remove();
        leaving.remove();
        dropping.remove();
    });
    view! {
        <Show when=move || over.get()>
            <p class="drop-here" aria-hidden="true">
                {say(shell::DROP_HERE)}
            </p>
        </Show>
    }
}
