//! What the frame of the page needs from the rest: undo and redo, whether all is saved, messages.
//!
//! Whoever owns these things provides a [`Shell`]; the frame draws only what it is given.

use leptos::prelude::*;

/// Whether what was done is kept.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// All is kept in this browser.
    #[default]
    Yes,
    /// It is being written.
    Writing,
    /// It lives in this window only.
    No,
}

/// A line about what was just done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// What was done.
    pub text: String,
    /// Whether «Отменить» stands beside it.
    pub undoable: bool,
    /// When it was said, in milliseconds since 1970.
    pub said_at: i64,
}

/// Something that needs a person: it stands above every page until it is dealt with.
#[derive(Clone)]
pub struct Alert {
    /// What is the matter.
    pub title: String,
    /// Why, and what to do.
    pub text: Option<String>,
    /// Whether something may be lost.
    pub grave: bool,
    /// What can be done about it, each with the name of its button.
    pub actions: Vec<(String, Callback<()>)>,
}

/// What the frame draws and calls.
#[derive(Clone, Copy)]
pub struct Shell {
    /// Takes the last change back.
    pub undo: Callback<()>,
    /// Does it again.
    pub redo: Callback<()>,
    /// Whether there is something to take back.
    pub can_undo: Signal<bool>,
    /// Whether there is something to do again.
    pub can_redo: Signal<bool>,
    /// Whether all is kept.
    pub saved: Signal<Saved>,
    /// What needs a person.
    pub alerts: Signal<Vec<Alert>>,
    /// The line about what was just done.
    pub notice: Signal<Option<Notice>>,
    /// Puts that line away.
    pub close_notice: Callback<()>,
    /// Puts it away where it belongs to a page that was left, and not to what led to the new one.
    pub leave_notice: Callback<()>,
}

/// The shell, where one is provided.
pub fn use_shell() -> Option<Shell> {
    use_context()
}

/// Opens the browser's dialog for printing.
pub fn print() {
    crate::platform::print::print();
}
