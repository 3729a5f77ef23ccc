//! The question before another page, school or period takes away what is typed into a text of the note or into the form of its basis.

use super::Shared;
use crate::state::follow;
use crate::views::leave::{LeaveDialog, use_leave_filters};
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
    let leave = use_leave_filters(RwSignal::new(true), dirty);
    // What was pressed in the bar and did not happen is drawn as it was.
    follow(move || leave.is_asking().get(), move |_| shared.drawn_anew.update(|times| *times += 1));
    view! { <LeaveDialog leave /> }
}
