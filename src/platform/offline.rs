//! The page without a network: the worker that keeps a whole version of it beside the browser's other files.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

/// The worker's file, which the release of the page has beside its first file.
const WORKER: &str = "./offline.js";

/// Asks the browser to keep the page. A browser or an address that can't (a page that was not sent safely, a private window)
/// leaves everything as it is: then the page needs the network, as any other.
pub fn keep_page() {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return };
    let has = Reflect::get(&navigator, &JsValue::from("serviceWorker")).is_ok_and(|workers| workers.is_object());
    if has {
        wasm_bindgen_futures::spawn_local(async move {
            // Refused is no worse than not asked.
            let _ = wasm_bindgen_futures::JsFuture::from(navigator.service_worker().register(WORKER)).await;
        });
    }
}
