//! Copies things out of the page: a text, and a chart as a picture, as a file of lines, as a table.

use super::krug::Krug;
use super::preferences::use_lang;
use super::use_krug;
use crate::platform::picture::Drawing;
use crate::platform::{clipboard, files, picture};
use crate::words::{Lang, Phrase, figure as words};
use leptos::prelude::*;

/// What copies out, and says what came of it in the status line. A copy is the same.
#[derive(Clone, Copy)]
pub struct Copier {
    krug: Krug,
    lang: Signal<Lang>,
}

/// The copier of the page.
pub fn use_copier() -> Copier {
    Copier { krug: use_krug(), lang: use_lang() }
}

impl Copier {
    /// Copies a text, and says what came of it in the words that it is given.
    pub fn text(self, text: String, done: String, failed: Phrase) {
        leptos::task::spawn_local(async move {
            if clipboard::write(&text).await {
                self.krug.say(done, false);
            } else {
                self.say(failed);
            }
        });
    }

    /// Copies a text of cells.
    pub fn table(self, text: String) {
        leptos::task::spawn_local(async move {
            let done = clipboard::write(&text).await;
            self.say(if done { words::TABLE_COPIED } else { words::TABLE_FAILED });
        });
    }

    /// Copies a drawing to be pasted; where the browser has no place for pictures, saves it as a file.
    pub fn png(self, drawing: Drawing, name: String) {
        leptos::task::spawn_local(async move {
            if picture::copy_png(&drawing).await {
                return self.say(words::PICTURE_COPIED);
            }
            let bytes = match picture::png(&drawing).await {
                Some(blob) => picture::bytes(&blob).await,
                None => None,
            };
            self.saved(bytes.as_deref(), "image/png", &format!("{name}.png"));
        });
    }

    /// Saves a drawing as an SVG file.
    pub fn svg(self, drawing: &Drawing, name: &str) {
        let text = picture::svg_text(drawing);
        self.saved(text.as_deref().map(str::as_bytes), "image/svg+xml", &format!("{name}.svg"));
    }

    fn saved(self, bytes: Option<&[u8]>, kind: &str, name: &str) {
        match bytes.map(|bytes| files::download(name, kind, bytes)) {
            Some(Ok(())) => self.krug.say(words::PICTURE_SAVED.fill(self.lang.get_untracked(), &[name]), false),
            _ => self.say(words::PICTURE_FAILED),
        }
    }

    fn say(self, phrase: Phrase) {
        self.krug.say(phrase.say(self.lang.get_untracked()).to_owned(), false);
    }
}
