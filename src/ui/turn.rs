//! When what is off the screen is drawn anew: after the frame that shows what is on it.

use super::paper::use_paper;
use core::time::Duration;
use leptos::html;
use leptos::prelude::*;

/// How long after a frame: what is pressed or typed meanwhile is answered first.
const PAUSE: Duration = Duration::from_millis(20);

/// Counts the turns at which an element is to draw anew what a signal says: at once while the element is on the screen, else
/// after the next frame. Who draws reads the count, and the signal without following it.
pub(super) fn use_turn<T: Send + Sync + 'static>(element: NodeRef<html::Div>, of: Signal<T>) -> Signal<u32> {
    let turn = RwSignal::new(0_u32);
    let is_far = StoredValue::new(false);
    let is_due = StoredValue::new(false);
    let paper = use_paper();
    let draw_due = move || {
        if is_due.try_update_value(std::mem::take) == Some(true) {
            turn.try_update(|turn| *turn += 1);
        }
    };
    // The element may be gone by the time that the frame is drawn. Where it is is asked when nothing waits to be laid out.
    let after_frame = move || {
        draw_due();
        if let Some(element) = element.try_get_untracked().flatten() {
            is_far.try_set_value(off_the_screen(&element));
        }
    };
    Effect::new(move |again: Option<()>| {
        of.track();
        is_due.set_value(again.is_some());
        // Paper shows all of it.
        if paper.get() || !is_far.get_value() {
            draw_due();
        }
        request_animation_frame(move || set_timeout(after_frame, PAUSE));
    });
    turn.into()
}

/// Whether nothing of an element is seen; something behind a closed heading is not.
fn off_the_screen(element: &web_sys::Element) -> bool {
    let place = element.get_bounding_client_rect();
    let tall = window().inner_height().ok().and_then(|tall| tall.as_f64()).unwrap_or(f64::MAX);
    place.height() <= 0.0 || place.top() > tall || place.bottom() < 0.0
}
