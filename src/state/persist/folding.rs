//! Folding a part at a time, so that the page stays alive, and under a lock, so that two tabs don't do it at once.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::{Deflate, Local, Persist};
use crate::format::kept::envelope::Coding;
use crate::platform::locks::{self, Asked};
use crate::platform::{clock, database, events, wait};
use crate::state::keep::{Keeper, Packer, ShelfError, reading};
use crate::state::krug::Krug;
use crate::state::later::{NotLoaded, when_loaded};
use leptos::prelude::*;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::pin::Pin;

/// How long, in milliseconds, what another tab wrote before it gave the lock away may be under way.
const UNDER_WAY: i32 = 300;
/// How often, and how long after one another in milliseconds, it is tried to leave nothing of what was: another tab may
/// be folding.
const TRIES: usize = 40;
const AGAIN: i32 = 500;

/// What came of writing all anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Renewed {
    /// Whether nothing of what was stays behind, as far as it can be read.
    pub clean: bool,
    /// Whether something was set aside that can't be read.
    pub unread: bool,
}

impl Persist {
    /// Folds the journal into a new snapshot, where that is due.
    pub(super) async fn fold(self, krug: Krug) {
        if self.folding.get_value() || !self.is_fold_due(krug) {
            return;
        }
        self.folding.set_value(true);
        let lock = locks::ask("krug.fold").await;
        // Without locks, the tab that the person works in does it.
        let may = match &lock {
            Asked::Held(_) => true,
            Asked::Taken => false,
            Asked::NoLocks => events::has_focus(),
        };
        if may {
            wait::millis(UNDER_WAY).await;
            self.catch_up(krug);
            self.take_over(krug).await;
            // What does it comes when it is needed; where it does not come, the journal grows until it does.
            if self.is_fold_due(krug)
                && let Ok(folding) = when_loaded!(fold_now(self, krug))
            {
                folding.await;
            }
        }
        drop(lock);
        self.folding.set_value(false);
        self.tried.set_value(true);
        // What came after it, or what it did not keep.
        let folded = may && self.stumbled.get_value() == 0;
        self.keeper.update_value(|keeper| {
            if folded {
                keeper.flush()
            } else {
                keeper.flush_all()
            };
        });
        self.tell();
        self.mirror(krug);
    }

    /// Folds so that nothing of what was stays behind, here and in the mirror.
    pub(in crate::state) async fn renew(self, krug: Krug) -> Renewed {
        self.thorough.update_value(|(asked, _)| *asked += 1);
        let (wanted, _) = self.thorough.get_value();
        let done = move || self.thorough.with_value(|(_, done)| *done >= wanted);
        self.keeper.update_value(|keeper| {
            keeper.make_room();
        });
        for _ in 0..TRIES {
            self.fold(krug).await;
            if done() {
                break;
            }
            wait::millis(AGAIN).await;
        }
        let clean = done() && self.keeper.with_value(|keeper| keeper.has_leftovers() == Ok(false));
        let mirrored = clean && (!database::exists() || self.mirrors().await);
        let unread = self.status.with_untracked(|status| status.aside || !status.found.damaged.is_empty());
        Renewed { clean: mirrored, unread }
    }

    async fn fold_document(self, krug: Krug) {
        let document = krug.now();
        // Of what was deleted altogether, nothing stays in an older snapshot.
        let emptied = document.is_empty();
        let (asked, done) = self.thorough.get_value();
        let thorough = emptied || asked > done;
        if !self.goes_on_alone() {
            return;
        }
        let begun = self.keeper.try_update_value(|keeper| keeper.begin_fold(&document, thorough));
        let Some(mut fold) = begun.flatten() else { return };
        let mut done = Ok(());
        while let (Ok(()), Some(text)) = (done, fold.next_text()) {
            let (coding, body) = match Deflate.pack(&text).await {
                Some(packed) => (Coding::Packed, packed),
                None => (Coding::Plain, text),
            };
            let put = self.keeper.try_update_value(|keeper| keeper.put_part(&mut fold, coding, &body));
            done = put.unwrap_or(Err(ShelfError::Failed));
            wait::turn().await;
        }
        self.catch_up(krug);
        let mut again = false;
        let finished = self.keeper.try_update_value(|keeper| {
            let finished = match done {
                Ok(()) => keeper.finish_fold(fold),
                Err(trouble) => Err((fold, trouble)),
            };
            finished.map_err(|(fold, trouble)| {
                keeper.give_up(fold);
                // Where the snapshot before had the room, the next fold has it.
                again = trouble == ShelfError::Full && keeper.make_room();
                keeper.stumbled(trouble);
            })
        });
        if finished == Some(Ok(())) {
            self.thorough.update_value(|(_, known)| *known = asked);
            self.stumbled.set_value(0);
            self.note_mended();
            let again = self.keeper.try_with_value(Keeper::read_again).flatten();
            if let Some((document, entries)) = again {
                krug.adopt(document, &entries);
            }
            // There may be room for the mark now.
            self.goes_on_alone();
        } else {
            self.stumbled.set_value(if again { 0 } else { clock::now_ms() });
        }
        if emptied {
            self.forget_set_aside();
        }
    }

    /// Takes over the snapshot of another tab, where there is a later one.
    pub(super) async fn take_over(self, krug: Krug) {
        let rival = self.keeper.try_with_value(|keeper| keeper.rival().cloned()).flatten();
        let Some(head) = rival else { return };
        let Ok(snapshot) = reading::snapshot(&Local, &Deflate, head.parts.iter()).await else { return };
        let taken = self.keeper.try_update_value(|keeper| keeper.take_over(head, snapshot)).flatten();
        if let Some((document, entries)) = taken {
            krug.adopt(document, &entries);
        }
        self.tell();
    }
}

/// Folds the document, when the code for it has come.
#[cfg_attr(feature = "parts", wasm_split(folding, wasm_split_path = ::leptos::wasm_split, fallible))]
fn fold_now(persist: Persist, krug: Krug) -> Result<Pin<Box<dyn Future<Output = ()>>>, NotLoaded> {
    Ok(Box::pin(persist.fold_document(krug)))
}
