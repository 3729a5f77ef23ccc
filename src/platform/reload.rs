//! Opening the page anew.

/// Reloads the page.
pub fn page() {
    if let Some(window) = web_sys::window() {
        // A page that can't be reloaded stays as it is.
        let _ = window.location().reload();
    }
}
