//! The last thing that works: when the program panics, a plain page offers the document as a file.

use crate::format;
use crate::model::Document;
use crate::platform::{clock, panic};
use crate::words::{Lang, exchange, keep as words};
use std::sync::{Arc, Mutex};

/// The document as it was last, and the language of the page. Kept outside the signals, which may be broken by then.
static LAST: Mutex<Option<(Arc<Document>, Lang)>> = Mutex::new(None);

/// Notes the document as it is now.
pub(super) fn note(document: &Arc<Document>, lang: Lang) {
    // Where the lock is poisoned or held, a panic is under way already and the last note is good enough.
    if let Ok(mut last) = LAST.try_lock() {
        *last = Some((document.clone(), lang));
    }
}

/// Shows the page of the last resort whenever the program panics. Called once, before anything else.
pub fn prepare() {
    panic::on_panic(|| {
        let last = LAST.try_lock().ok().and_then(|last| last.clone());
        let lang = last.as_ref().map(|(_, lang)| *lang).unwrap_or_default();
        panic::Words {
            title: words::BROKEN.say(lang).to_owned(),
            text: words::BROKEN_TEXT.say(lang).to_owned(),
            save: exchange::BACKUP.say(lang).to_owned(),
            reload: words::OPEN_ANEW.say(lang).to_owned(),
            file_name: "krug-backup.json".to_owned(),
            data: last.map(|(document, _)| format::write_plainly(&document, clock::now_ms())),
        }
    });
}
