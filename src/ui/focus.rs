//! Where the focus goes when what had it is gone: to what tells what happened.

use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// The heading of the page.
pub const HEADING: &str = "main h1";

/// Puts the focus on the first element of a selector; one that cannot take it leaves it where it is.
pub fn focus(selector: &str) {
    let element = document().query_selector(selector).ok().flatten();
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = element.focus();
    }
}

/// The same when what is being drawn now stands: an element that takes the place of another is not there yet.
pub fn focus_when_drawn(selector: &'static str) {
    // A dialog that closes gives the focus back in the frame before.
    request_animation_frame(move || request_animation_frame(move || focus(selector)));
}

/// The same for what a person has to see from its beginning: where it does not stand in the upper half of the window, it comes to its top.
pub fn show_when_drawn(selector: &'static str) {
    request_animation_frame(move || {
        request_animation_frame(move || {
            focus(selector);
            if let Ok(Some(element)) = document().query_selector(selector) {
                let top = element.get_bounding_client_rect().top();
                let height = window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default();
                if !(0.0..height / 2.0).contains(&top) {
                    element.scroll_into_view();
                }
            }
        });
    });
}
