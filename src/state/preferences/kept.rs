//! Where the preferences are kept, and where the browser's own are found.

use leptos::prelude::*;

/// The key of the language.
pub const LANG: &str = "krug.lang";
/// The key of the theme.
pub const THEME: &str = "krug.theme";

/// The kept word. Nothing where the browser keeps nothing or allows no reading.
pub fn get(key: &str) -> Option<String> {
    window().local_storage().ok().flatten()?.get_item(key).ok().flatten()
}

/// Keeps a word. A preference that cannot be kept lasts as long as the page is open, which is no loss worth a message.
pub fn set(key: &str, word: &str) {
    if let Ok(Some(storage)) = window().local_storage() {
        let _ = storage.set_item(key, word);
    }
}

/// The part of the page's address from the `?` to the `#`.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// The browser's languages, the first one first.
pub fn browser_languages() -> Vec<String> {
    window().navigator().languages().iter().filter_map(|tag| tag.as_string()).collect()
}

/// Sets an attribute of the whole page. The page always has its root.
pub fn set_page_attribute(name: &str, value: &str) {
    if let Some(root) = document().document_element() {
        let _ = root.set_attribute(name, value);
    }
}
