//! The window's own address behind the `#`.

use leptos::prelude::*;

/// What stands behind the `#` now.
pub fn current() -> String {
    window().location().hash().unwrap_or_default()
}

/// Goes to another address, with a step in the history. Where the browser refuses, the page stays.
pub fn set(hash: &str) {
    let _ = window().location().set_hash(hash);
}

/// Writes another address without a step in the history. Browsers refuse this when it is done too often; then the
/// address lags behind until the next change, and nothing else is lost.
pub fn replace(hash: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&leptos::wasm_bindgen::JsValue::NULL, "", Some(hash));
    }
}

/// Calls back at every change of the address, until the owner is gone.
pub fn on_change(heard: impl Fn(String) + 'static) {
    let listener = window_event_listener(leptos::ev::hashchange, move |_| heard(current()));
    on_cleanup(move || listener.remove());
}
