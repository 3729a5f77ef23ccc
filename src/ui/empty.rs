//! A place where there is nothing yet: the mark, what this place is for, and what to do.

use super::Mark;
use leptos::prelude::*;

/// An empty place.
#[component]
pub fn Empty(
    /// What is not there.
    #[prop(into)]
    title: Signal<String>,
    /// What to do.
    #[prop(into)]
    text: Signal<String>,
    /// The buttons.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="empty">
            <Mark />
            <h2>{move || title.get()}</h2>
            <p>{move || text.get()}</p>
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </div>
    }
    .into_any()
}
