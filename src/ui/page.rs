//! The parts of a page: its head, its cards, its lists of facts.

use leptos::prelude::*;

/// The head of a page: its one `h1`, and what can be done on it (as children).
///
/// The heading takes the focus when the address changes, so that screen readers start there.
#[component]
pub fn PageHead(
    /// The name of the page.
    #[prop(into)]
    title: Signal<String>,
    /// Which of its views is open.
    #[prop(optional, into)]
    part: Option<Signal<String>>,
    /// The buttons at its right.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <div class="page-head">
            <h1 tabindex="-1">{move || title.get()}</h1>
            {part.map(|part| view! { <h2 class="page-part">{move || part.get()}</h2> })}
            {children.map(|children| view! { <div class="actions">{children()}</div> })}
        </div>
    }
    .into_any()
}

/// A sheet with a heading of its own.
#[component]
pub fn Card(
    /// Its heading.
    #[prop(into)]
    title: Signal<String>,
    /// Where its link leads, and what the link says.
    #[prop(optional, into)]
    link: Option<(Signal<String>, Signal<String>)>,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="card">
            <div class="card-head">
                <h2>{move || title.get()}</h2>
                {link.map(|(href, label)| view! { <a href=move || href.get()>{move || label.get()}</a> })}
            </div>
            {children()}
        </section>
    }
    .into_any()
}

/// A list of facts, each with its name.
#[component]
pub fn Facts(
    /// The facts, as [`Fact`]s.
    children: Children,
) -> impl IntoView {
    view! { <dl class="facts">{children()}</dl> }
}

/// One fact.
#[component]
pub fn Fact(
    /// Its name.
    #[prop(into)]
    label: Signal<String>,
    /// What it is.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{move || label.get()}</dt>
            <dd>{children()}</dd>
        </div>
    }
    .into_any()
}
