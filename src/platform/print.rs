//! Paper.

/// Opens the browser's dialog for printing; a browser without one does nothing.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A refused dialog is the person's own choice.
        let _ = window.print();
    }
}
