//! What every picture of bars stands in: it is drawn anew to the width that it has, named for who does not see it, and walked by
//! keys. And what its bars have in common: a bar with rows behind it opens them, what is not sure is hatched.

use super::ident::fresh;
use super::turn::use_turn;
use super::{use_width, walk::walk};
use leptos::html;
use leptos::prelude::*;

/// A picture in its frame. `draw` gets what it shows, the width in CSS pixels and a name of the picture's own for its patterns;
/// reading other signals in it follows them.
pub(super) fn drawn<T: Send + Sync + 'static>(
    class: &'static str,
    summary: Signal<String>,
    of: Signal<T>,
    draw: impl Fn(&T, f64, &str) -> AnyView + Send + 'static,
) -> AnyView {
    let picture = NodeRef::<html::Div>::new();
    let width = use_width(picture);
    let turn = use_turn(picture, of);
    let ident = fresh("hatch");
    view! {
        <div
            class=class
            role="group"
            aria-label=move || summary.get()
            node_ref=picture
            on:keydown=move |event| {
                if let Some(picture) = picture.get_untracked() {
                    walk(&event, &picture);
                }
            }
        >
            {move || {
                turn.track();
                let width = width.get();
                of.with_untracked(|of| draw(of, width, &ident))
            }}
        </div>
    }
    .into_any()
}

/// A thing of a picture, as a button of that name where there is something to open. The Tab key stops at one of them.
pub(super) fn opening(
    hue: &str,
    name: Option<String>,
    inside: AnyView,
    stop: bool,
    open: impl Fn() + Clone + 'static,
) -> AnyView {
    let Some(name) = name else { return view! { <g class=hue.to_owned()>{inside}</g> }.into_any() };
    let pressed = open.clone();
    view! {
        <g
            class=format!("picture-open {hue}")
            role="button"
            aria-label=name
            data-walk=""
            tabindex=if stop { "0" } else { "-1" }
            on:click=move |_| pressed()
            on:keydown=move |event| {
                if matches!(event.key().as_str(), "Enter" | " ") {
                    event.prevent_default();
                    open();
                }
            }
        >
            {inside}
        </g>
    }
    .into_any()
}

/// The pattern of lines that is filled with by its name.
pub(super) fn hatch(ident: &str) -> AnyView {
    view! {
        <pattern id=ident.to_owned() width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line class="picture-hatch" y2="6"></line>
        </pattern>
    }
    .into_any()
}
