//! Local storage behind a guard: it may be blocked, full, or go away while the page is open, and never panics.

use gloo_storage::{LocalStorage, Storage as _};
use js_sys::Object;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DomException, Storage};

/// Why local storage did not do what it was asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LocalError {
    /// There is none, or the page may not use it.
    Blocked,
    /// It has no room.
    Full,
    /// Anything else, as the browser says it.
    Other(String),
}

/// Every key that begins with a prefix.
pub fn keys(prefix: &str) -> Result<Vec<String>, LocalError> {
    let storage = storage()?;
    let keys = Object::keys(storage.unchecked_ref::<Object>());
    Ok(keys.iter().filter_map(|key| key.as_string()).filter(|key| key.starts_with(prefix)).collect())
}

/// The value of a key.
pub fn get(key: &str) -> Result<Option<String>, LocalError> {
    storage()?.get_item(key).map_err(|error| classify(&error))
}

/// Writes a value. Where that fails the old value stands.
pub fn set(key: &str, value: &str) -> Result<(), LocalError> {
    storage()?.set_item(key, value).map_err(|error| classify(&error))
}

/// Removes a key.
pub fn remove(key: &str) -> Result<(), LocalError> {
    storage()?.remove_item(key).map_err(|error| classify(&error))
}

/// The storage, probed each time: it may be taken away while the page is open, and gloo's way to it panics then.
fn storage() -> Result<Storage, LocalError> {
    let window = web_sys::window().ok_or(LocalError::Blocked)?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        Ok(None) | Err(_) => Err(LocalError::Blocked),
    }
}

/// Browsers have different names for the same thing.
fn classify(error: &JsValue) -> LocalError {
    let Some(exception) = error.dyn_ref::<DomException>() else { return LocalError::Other(format!("{error:?}")) };
    match (exception.name().as_str(), exception.code()) {
        ("QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED", _) | (_, 22 | 1014) => LocalError::Full,
        ("SecurityError" | "InvalidAccessError", _) => LocalError::Blocked,
        (name, _) => LocalError::Other(format!("{name}: {}", exception.message())),
    }
}
