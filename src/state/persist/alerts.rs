//! What needs a person: not saved, read only, damaged.

use super::{Persist, Status};
use crate::platform::{files, reload, wait};
use crate::state::export::Exports;
use crate::state::keep::{Found, Keeper, ShelfError};
use crate::state::krug::Krug;
use crate::state::shell::{Alert, Saved};
use crate::words::{Lang, exchange, keep as words};
use leptos::prelude::*;
use std::fmt::Write as _;

impl Persist {
    /// The alerts, in the language of the page.
    pub(in crate::state) fn alerts(self, krug: Krug, lang: Signal<Lang>, exports: Exports) -> Signal<Vec<Alert>> {
        Signal::derive(move || {
            let (lang, status) = (lang.get(), self.status.get());
            let backup = || {
                let save = Callback::new(move |()| exports.backup_plainly());
                (exchange::BACKUP.say(lang).to_owned(), save)
            };
            let not_saved = (status.saved == Saved::No && !status.read_only).then(|| Alert {
                title: words::NOT_SAVED.say(lang).to_owned(),
                text: Some(why_not_saved(status.trouble).say(lang).to_owned()),
                grave: true,
                actions: vec![backup()],
            });
            let read_only = status.read_only.then(|| Alert {
                title: words::READ_ONLY.say(lang).to_owned(),
                text: Some(words::READ_ONLY_TEXT.say(lang).to_owned()),
                grave: false,
                actions: vec![(words::RELOAD.say(lang).to_owned(), Callback::new(|()| reload::page())), backup()],
            });
            let damaged = (!status.found.damaged.is_empty() || status.found.lost > 0 || status.aside)
                .then(|| self.damaged(krug, lang, &status));
            [not_saved, read_only, damaged].into_iter().flatten().collect()
        })
    }

    fn damaged(self, krug: Krug, lang: Lang, status: &Status) -> Alert {
        let text = match status.found.lost {
            0 if status.mended => words::DAMAGED_MENDED.say(lang).to_owned(),
            0 => words::DAMAGED_TEXT.say(lang).to_owned(),
            lost => words::DAMAGED_LOST.fill(lang, &[&lost.to_string()]),
        };
        let download = Callback::new(move |()| self.download_damaged());
        let mut actions = vec![(words::DOWNLOAD_DAMAGED.say(lang).to_owned(), download)];
        // Only who has a copy is offered to erase it.
        if status.downloaded && !status.read_only {
            let forget = Callback::new(move |()| self.forget_damaged(krug));
            actions.push((words::FORGET_DAMAGED.say(lang).to_owned(), forget));
        }
        Alert { title: words::DAMAGED.say(lang).to_owned(), text: Some(text), grave: !status.mended, actions }
    }

    /// Saves what can't be read as a file: each key on a line of its own, then what stands under it.
    fn download_damaged(self) {
        wait::begin(async move {
            let mut all = self.keeper.with_value(Keeper::set_aside);
            all.extend(self.set_aside_in_mirror().await);
            let mut text = String::new();
            for (key, value) in all {
                // Writing into a String cannot fail.
                let _ = writeln!(text, "{key}\n{value}\n");
            }
            if files::download("krug-damaged.txt", "text/plain", text.as_bytes()).is_ok() {
                self.status.update(|status| status.downloaded = true);
            }
        });
    }

    fn forget_damaged(self, krug: Krug) {
        self.keeper.update_value(Keeper::forget_damaged);
        self.forget_in_mirror(krug);
        self.status.update(|status| {
            (status.found, status.mended, status.aside) = (Found::default(), false, false);
        });
    }
}

fn why_not_saved(trouble: Option<ShelfError>) -> crate::words::Phrase {
    match trouble {
        Some(ShelfError::Full) => words::NOT_SAVED_FULL,
        Some(ShelfError::Blocked) => words::NOT_SAVED_BLOCKED,
        Some(ShelfError::Failed) | None => words::NOT_SAVED_FAILED,
    }
}
