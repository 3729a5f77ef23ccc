//! Folding a part at a time, so that the page stays alive, and under a lock, so that two tabs don't do it at once.

// The attribute writes the imports and exports by which the parts find each other; they are its, not ours.
#![allow(unsafe_code)]

use super::{Deflate, Local, Persist};
use crate::format::kept::envelope::Coding;
use crate::platform::locks::{self, Asked};
use crate::platform::{events, wait};
use crate::state::keep::{Keeper, Packer, ShelfError, reading};
use crate::state::krug::Krug;
use crate::state::later::{NotLoaded, when_loaded};
use leptos::prelude::*;
#[cfg(feature = "parts")]
use leptos::wasm_split::wasm_split;
use std::pin::Pin;

/// How long, in milliseconds, what another tab wrote before it gave the lock away may be under way.
const UNDER_WAY: i32 = 300;

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
        self.keeper.try_update_value(Keeper::flush_all);
        self.tell();
        self.mirror(krug);
    }

    async fn fold_document(self, krug: Krug) {
        let document = krug.now();
        // Of what was deleted altogether, nothing stays in an older snapshot.
        let thorough = document.is_empty();
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
            wait::millis(0).await;
        }
        self.catch_up(krug);
        self.keeper.try_update_value(|keeper| {
            let finished = match done {
                Ok(()) => keeper.finish_fold(fold),
                Err(trouble) => Err((fold, trouble)),
            };
            if let Err((fold, _)) = finished {
                keeper.give_up(fold);
            }
        });
        if thorough {
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
