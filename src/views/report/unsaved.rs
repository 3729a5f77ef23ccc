//! The question before another page takes away what is typed into a text of the note or into the form of its basis.

use super::Shared;
use crate::views::leave::{LeaveDialog, use_leave};
use leptos::prelude::*;

/// Holds the page while a text or the form is open. The application hears one guard at a time, so both have this one.
#[component]
pub(super) fn Unsaved(shared: Shared) -> impl IntoView {
    let open = Memo::new(move |_| shared.basis.get() || shared.editing.with(Option::is_some));
    move || open.get().then(|| view! { <Held shared /> })
}

#[component]
fn Held(shared: Shared) -> impl IntoView {
    let dirty =
        Signal::derive(move || shared.typed.with(Option::is_some) || (shared.basis.get() && shared.texts.changed()));
    let leave = use_leave(RwSignal::new(true), dirty);
    view! { <LeaveDialog leave /> }
}
