//! The clipboard.

use wasm_bindgen_futures::JsFuture;

/// Writes a text there; `false` where the browser has no clipboard for the page or does not allow it.
pub async fn write(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    // Pages that were not sent safely have none, whatever the type says.
    let has =
        js_sys::Reflect::get(&navigator, &wasm_bindgen::JsValue::from("clipboard")).is_ok_and(|one| one.is_object());
    has && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
