//! Whether the page is on its way to paper: what draws only what is seen on the screen draws more of it then.

use leptos::prelude::*;

/// So many rows of a long table go to paper: some fifty sheets. More would keep the browser busy for minutes, and nobody reads
/// them on paper.
pub const MOST_ON_PAPER: usize = 2000;

/// Whether the page is being printed at this moment.
pub fn use_paper() -> Signal<bool> {
    let printing = RwSignal::new(false);
    let before = window_event_listener_untyped("beforeprint", move |_| printing.set(true));
    let after = window_event_listener_untyped("afterprint", move |_| printing.set(false));
    on_cleanup(move || {
        before.remove();
        after.remove();
    });
    printing.into()
}
