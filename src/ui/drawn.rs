//! What every picture of bars stands in: it is drawn anew to the width that it has, named for who does not see it, and walked by
//! keys.

use super::ident::fresh;
use super::{use_width, walk::walk};
use leptos::html;
use leptos::prelude::*;

/// A picture in its frame. `draw` gets the width in CSS pixels and a name of the picture's own for its patterns; reading signals in
/// it follows them.
pub(super) fn drawn(
    class: &'static str,
    summary: Signal<String>,
    draw: impl Fn(f64, &str) -> AnyView + Send + 'static,
) -> AnyView {
    let picture = NodeRef::<html::Div>::new();
    let width = use_width(picture);
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
            {move || draw(width.get(), &ident)}
        </div>
    }
    .into_any()
}
