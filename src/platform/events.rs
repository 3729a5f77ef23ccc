//! What the browser tells the whole page.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{BeforeUnloadEvent, Event, StorageEvent};

/// Calls back when another tab has changed local storage; the key is `None` where it cleared everything. Lasts as long as
/// the page.
pub fn on_storage(heard: impl Fn(Option<String>) + 'static) {
    listen("storage", move |event| {
        if let Some(event) = event.dyn_ref::<StorageEvent>() {
            heard(event.key());
        }
    });
}

/// Calls back when the page comes into view again, from another tab or from the browser's memory. Lasts as long as the page.
pub fn on_return(heard: impl Fn() + Clone + 'static) {
    for name in ["focus", "pageshow", "online"] {
        let heard = heard.clone();
        listen(name, move |_| heard());
    }
}

/// Calls back when the page goes out of view: to another tab or program, or for good. Lasts as long as the page.
pub fn on_hide(heard: impl Fn() + Clone + 'static) {
    let hidden = || web_sys::window().and_then(|window| window.document()).is_some_and(|document| document.hidden());
    for name in ["pagehide", "visibilitychange"] {
        let heard = heard.clone();
        listen(name, move |_| {
            if name == "pagehide" || hidden() {
                heard();
            }
        });
    }
}

/// Asks the person before the page is closed, whenever `unsaved` says so at that moment. Lasts as long as the page.
pub fn ask_before_leaving(unsaved: impl Fn() -> bool + 'static) {
    listen("beforeunload", move |event| {
        if unsaved() {
            event.prevent_default();
            // Older browsers ask only where there is a value.
            if let Some(event) = event.dyn_ref::<BeforeUnloadEvent>() {
                event.set_return_value("!");
            }
        }
    });
}

/// Whether this tab is the one that the person works in.
pub fn has_focus() -> bool {
    let document = web_sys::window().and_then(|window| window.document());
    document.and_then(|document| document.has_focus().ok()).unwrap_or(false)
}

fn listen(name: &str, heard: impl Fn(Event) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Closure::<dyn Fn(Event)>::new(heard);
    // A window always lets itself be listened to.
    let _ = window.add_event_listener_with_callback(name, callback.as_ref().unchecked_ref());
    callback.forget();
}
