//! Asking the browser not to clear the page's storage.

use js_sys::{Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Asks that what is kept stays until the person removes it. Gives whether the browser agreed.
pub async fn ask() -> bool {
    let Some(promise) = request() else { return false };
    JsFuture::from(promise).await.is_ok_and(|agreed| agreed.is_truthy())
}

/// `navigator.storage.persist()`, where the browser has it.
fn request() -> Option<Promise> {
    let storage = web_sys::window()?.navigator().storage();
    let has = Reflect::get(&storage, &JsValue::from("persist")).ok()?.is_function();
    has.then(|| storage.persist().ok()).flatten()?.dyn_into().ok()
}
