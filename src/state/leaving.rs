//! What was typed and not saved is not lost without asking: neither by going to another page nor by closing the window.

use super::address::{Address, Guard, use_guard};
use leptos::prelude::*;
use leptos::web_sys::BeforeUnloadEvent;

/// While `dirty` holds, another page does not open, nor, with `filters`, the same one with other filters: `ask` hears where the person wanted to go, and whoever asks goes
/// there after a yes. The browser asks by itself before the window closes. Lasts until the owner is gone.
pub fn hold(dirty: Signal<bool>, filters: bool, ask: Callback<Address>) {
    let Some(guard) = use_guard() else { return };
    guard.set_value(Some(Guard { dirty, filters, ask }));
    let closing = leptos::ev::Custom::<BeforeUnloadEvent>::new("beforeunload");
    let listener = window_event_listener(closing, move |event| {
        if dirty.get_untracked() {
            event.prevent_default();
        }
    });
    on_cleanup(move || {
        listener.remove();
        // The guard belongs to the application, which may be going as well.
        let _ = guard.try_set_value(None);
    });
}
