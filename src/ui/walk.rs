//! Walking with the arrow keys among the things of a picture or a matrix.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, SvgElement};

/// On an arrow key, Home or End, moves the focus among the elements of `container` that carry `data-walk`, in their order.
pub fn walk(event: &KeyboardEvent, container: &Element) {
    // What a narrow screen hides can't take the focus, and would keep it from going on.
    let shown = |element: &Element| element.get_bounding_client_rect().width() > 0.0;
    let things: Vec<Element> = all(container, "[data-walk]").into_iter().filter(shown).collect();
    let Some(active) = document().active_element() else { return };
    let here = things.iter().position(|thing| *thing == active);
    let Some(next) = step(&event.key(), here, things.len()).and_then(|next| things.get(next)) else { return };
    event.prevent_default();
    focus(next);
}

/// Where a key leads from the place `here` among `count`, round the ends.
fn step(key: &str, here: Option<usize>, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    match (key, here) {
        ("Home", _) => Some(0),
        ("End", _) => Some(last),
        ("ArrowRight" | "ArrowDown", Some(here)) => Some(if here >= last { 0 } else { here + 1 }),
        ("ArrowLeft" | "ArrowUp", Some(here)) => Some(here.checked_sub(1).unwrap_or(last)),
        _ => None,
    }
}

/// Puts the focus on an element of the page or of a picture. One that cannot take it leaves it where it is.
fn focus(node: &leptos::web_sys::Node) {
    if let Some(element) = node.dyn_ref::<HtmlElement>() {
        let _ = element.focus();
    } else if let Some(element) = node.dyn_ref::<SvgElement>() {
        let _ = element.focus();
    }
}

/// Where the focus is among things of a list that go when they are answered.
pub struct Place {
    list: Option<Element>,
    things: &'static str,
    at: usize,
}

impl Place {
    /// The place of the focus among what a selector finds in the list that it stands in, which another selector finds.
    pub fn of(list: &'static str, things: &'static str) -> Self {
        let closest = |selector: &str| document().active_element()?.closest(selector).ok().flatten();
        let (list, own) = (closest(list), closest(things));
        let at = list.as_ref().and_then(|list| all(list, things).iter().position(|thing| Some(thing) == own.as_ref()));
        Self { list, things, at: at.unwrap_or(0) }
    }

    /// After the answer: to the first button of what stands in this place now, or of the last, or to what heads the list.
    pub fn next(self) {
        let Self { list, things, at } = self;
        let Some(list) = list else { return };
        request_animation_frame(move || {
            let all = all(&list, things);
            let thing = all.get(at).or(all.last());
            let button = thing.and_then(|thing| thing.query_selector(".actions button:enabled").ok().flatten());
            if let Some(element) = button.or_else(|| list.query_selector("[data-head]").ok().flatten()) {
                focus(&element);
            }
        });
    }
}

fn all(list: &Element, things: &str) -> Vec<Element> {
    let Ok(found) = list.query_selector_all(things) else { return Vec::new() };
    let nodes = (0..found.length()).filter_map(|at| found.get(at));
    nodes.filter_map(|node| node.dyn_into::<Element>().ok()).collect()
}

#[cfg(test)]
mod tests {
    use super::step;

    fn check(key: &str, here: Option<usize>, count: usize, expected: Option<usize>) {
        assert_eq!(step(key, here, count), expected, "{key} from {here:?} of {count}");
    }

    #[test]
    fn goes_round_the_ends() {
        check("ArrowRight", Some(2), 3, Some(0));
        check("ArrowLeft", Some(0), 3, Some(2));
        check("ArrowDown", Some(0), 3, Some(1));
        check("End", None, 3, Some(2));
        check("Home", Some(2), 3, Some(0));
        check("a", Some(1), 3, None);
        check("ArrowRight", None, 3, None);
        check("Home", None, 0, None);
    }
}
