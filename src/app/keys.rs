//! Keys that work everywhere: Ctrl+Z and Ctrl+Shift+Z (⌘ on a Mac), Ctrl+Y as in Windows.

use crate::state::shell::Shell;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, EventTarget, KeyboardEvent};

/// What a key asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    Undo,
    Redo,
}

/// Listens until the owner is gone.
pub fn listen(shell: Shell) {
    let listener = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
        let Some(asked) =
            asked(&event.code(), event.ctrl_key() || event.meta_key(), event.shift_key(), event.alt_key())
        else {
            return;
        };
        // In a field, the browser takes back what was typed; over the page stands a dialog whose form is not a change yet.
        if event.target().is_some_and(|target| is_typed_in(&target)) || dialog_is_open() {
            return;
        }
        event.prevent_default();
        match asked {
            Asked::Undo => shell.undo.run(()),
            Asked::Redo => shell.redo.run(()),
        }
    });
    on_cleanup(move || listener.remove());
}

/// Reads a key by its place on the keyboard, because on a Russian layout the same key gives «я».
fn asked(code: &str, control: bool, shift: bool, alt: bool) -> Option<Asked> {
    match (code, control, shift, alt) {
        ("KeyZ", true, false, false) => Some(Asked::Undo),
        ("KeyZ", true, true, false) | ("KeyY", true, false, false) => Some(Asked::Redo),
        _ => None,
    }
}

fn is_typed_in(target: &EventTarget) -> bool {
    let text = "textarea, select, [contenteditable], input:not([type=checkbox]):not([type=radio]):not([type=button])";
    target.dyn_ref::<Element>().is_some_and(|element| element.matches(text).unwrap_or(false))
}

/// Whether a dialog stands over the page.
pub(super) fn dialog_is_open() -> bool {
    matches!(document().query_selector("dialog[open]"), Ok(Some(_)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_ask_for_undo_and_redo() {
        for (code, control, shift, alt, expected) in [
            ("KeyZ", true, false, false, Some(Asked::Undo)),
            ("KeyZ", true, true, false, Some(Asked::Redo)),
            ("KeyY", true, false, false, Some(Asked::Redo)),
            ("KeyZ", false, false, false, None),
            ("KeyZ", true, false, true, None),
            ("KeyX", true, false, false, None),
        ] {
            assert_eq!(asked(code, control, shift, alt), expected, "{code} {control} {shift} {alt}");
        }
    }
}
