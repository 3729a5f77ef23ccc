//! The clipboard.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag};

/// Writes a text there; `false` where the browser has no clipboard for the page or does not allow it.
pub async fn write(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return false };
    // Pages that were not sent safely have none, whatever the type says.
    let has = Reflect::get(&navigator, &JsValue::from("clipboard")).is_ok_and(|one| one.is_object());
    has && JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}

/// Writes one thing in several sorts, of which each program takes the one that it knows best; `false` where the browser has no
/// place for that or does not allow it. A sort is named as `text/html`.
pub async fn write_sorts(sorts: &[(&str, &str)]) -> bool {
    let parts: Option<Vec<(&str, JsValue)>> =
        sorts.iter().map(|(sort, text)| Some((*sort, JsValue::from(blob(sort, text)?)))).collect();
    match parts.and_then(|parts| begin(&parts)) {
        Some(written) => JsFuture::from(written).await.is_ok(),
        None => false,
    }
}

/// Whether the browser says that it takes a sort.
pub fn takes(sort: &str) -> bool {
    let asked = || {
        let item = item()?;
        let supports = Reflect::get(&item, &"supports".into()).ok()?.dyn_into::<Function>().ok()?;
        supports.call1(&item, &sort.into()).ok()?.as_bool()
    };
    asked().unwrap_or(false)
}

/// Begins to write one thing in several sorts, each a blob or the promise of one.
pub(super) fn begin(parts: &[(&str, JsValue)]) -> Option<Promise> {
    let navigator = web_sys::window()?.navigator();
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).ok().filter(JsValue::is_object)?;
    let write = Reflect::get(&clipboard, &"write".into()).ok()?.dyn_into::<Function>().ok()?;
    let sorts = Object::new();
    for (sort, part) in parts {
        Reflect::set(&sorts, &(*sort).into(), part).ok()?;
    }
    let item = Reflect::construct(&item()?, &Array::of1(&sorts)).ok()?;
    write.call1(&clipboard, &Array::of1(&item)).ok()?.dyn_into().ok()
}

fn item() -> Option<Function> {
    let window = web_sys::window()?;
    Reflect::get(&window, &"ClipboardItem".into()).ok()?.dyn_into().ok()
}

fn blob(sort: &str, text: &str) -> Option<Blob> {
    let options = BlobPropertyBag::new();
    options.set_type(sort);
    Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()
}
