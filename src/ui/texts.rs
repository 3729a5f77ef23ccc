//! The few words that components say themselves.

use leptos::prelude::*;

/// Words of the components, in the language of the page. The application fills them once with [`provide_texts`].
#[derive(Clone, Copy, Default)]
pub struct Texts {
    /// Closes a dialog or a message.
    pub close: Signal<String>,
    /// Leaves a form as it was.
    pub cancel: Signal<String>,
    /// Takes one chosen item out: followed by the item's name.
    pub remove: Signal<String>,
    /// Nothing in a list answers the words typed.
    pub nothing_found: Signal<String>,
    /// A list is longer than what is shown: type more.
    pub type_more: Signal<String>,
    /// Opens a calendar beside a field for a date.
    pub calendar: Signal<String>,
}

/// Gives the words to every component below.
pub fn provide_texts(texts: Texts) {
    provide_context(texts);
}

/// The words of the page; empty ones where the application gave none.
pub fn use_texts() -> Texts {
    use_context().unwrap_or_default()
}
