//! Copies things out of the page: a text, and a chart as a picture, as a file of lines, as a table.

use super::krug::Krug;
use super::preferences::use_lang;
use super::use_krug;
use crate::platform::picture::Drawing;
use crate::platform::{clipboard, files, picture};
use crate::words::{Lang, Phrase, figure as words};
use leptos::prelude::*;

/// The sort of pictures of lines.
const SVG: &str = "image/svg+xml";

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

    /// Copies a table, as a table for documents and as a text of cells for spreadsheets.
    pub fn table(self, text: String, html: String) {
        leptos::task::spawn_local(async move {
            let sorts = [("text/html", html.as_str()), ("text/plain", text.as_str())];
            let done = clipboard::write_sorts(&sorts).await || clipboard::write(&text).await;
            self.say(if done { words::TABLE_COPIED } else { words::TABLE_FAILED });
        });
    }

    /// Copies a picture to be pasted; where the browser has no place for pictures, saves it as a file. Its title and what it is
    /// about stand above it, in lines.
    pub fn png(self, drawing: &Drawing, title: &[String], about: &[String], name: String) {
        let sheet = picture::sheet(drawing, title, about);
        leptos::task::spawn_local(async move {
            let Some(sheet) = sheet else { return self.say(words::PICTURE_FAILED) };
            if picture::copy_png(&sheet).await {
                return self.say(words::PICTURE_COPIED);
            }
            let bytes = match picture::png(&sheet).await {
                Some(blob) => picture::bytes(&blob).await,
                None => None,
            };
            self.saved(bytes.as_deref(), "image/png", &format!("{name}.png"));
        });
    }

    /// Copies a picture of lines to be pasted; where the browser takes no such pictures, its text; where it takes nothing,
    /// saves it as a file.
    pub fn svg(self, drawing: &Drawing, title: &[String], about: &[String], name: String) {
        let sheet = picture::sheet(drawing, title, about);
        leptos::task::spawn_local(async move {
            let Some(sheet) = sheet else { return self.say(words::PICTURE_FAILED) };
            if clipboard::takes(SVG) && clipboard::write_sorts(&[(SVG, &sheet.svg)]).await {
                return self.say(words::PICTURE_COPIED);
            }
            if clipboard::write(&sheet.svg).await {
                return self.say(words::SVG_TEXT_COPIED);
            }
            self.saved(Some(sheet.svg.as_bytes()), SVG, &format!("{name}.svg"));
        });
    }

    /// Saves a picture of lines as a file.
    pub fn svg_file(self, drawing: &Drawing, title: &[String], about: &[String], name: &str) {
        let sheet = picture::sheet(drawing, title, about);
        let bytes = sheet.as_ref().map(|sheet| sheet.svg.as_bytes());
        self.saved(bytes, SVG, &format!("{name}.svg"));
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
