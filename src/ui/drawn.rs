//! What every picture of bars stands in: it is drawn anew to the width that it has, named for who does not see it, and walked by
//! keys.

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
