//! How wide an element is on the screen, so that a picture is drawn for the room it has.

use leptos::html;
use leptos::prelude::*;

/// The width before one was measured, in CSS pixels.
const GUESSED: f64 = 640.0;

/// The width of an element in whole CSS pixels, measured when it is drawn and when the window changes. An element that is not
/// drawn, as behind a closed heading, keeps the last.
pub fn use_width(element: NodeRef<html::Div>) -> Signal<f64> {
    let width = RwSignal::new(GUESSED);
    let measure = move || {
        // The element may be gone by the time that a frame is drawn.
        let Some(element) = element.try_get_untracked().flatten() else { return };
        let now = f64::from(element.client_width());
        if now > 1.0 && (now - width.get_untracked()).abs() > 0.5 {
            width.set(now);
        }
    };
    Effect::new(move |_| {
        if element.get().is_some() {
            request_animation_frame(measure);
        }
    });
    let resized = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || resized.remove());
    width.into()
}
