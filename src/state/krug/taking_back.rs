//! Taking back and doing again: what the session did last, and the last import.

use super::{Krug, tries};
use crate::model::change::Entry;
use crate::model::document::AnyRecord;
use crate::model::id::Uuid;
use crate::model::pace::Pace;
use crate::model::record::List;
use crate::platform::{clock, wait};
use crate::state::later::when_loaded;
use crate::state::slices::Slices;
use crate::state::undoing::{self, Way};
use crate::store::command::Chosen;
use crate::store::prepared::{Undoing, prepare_undo};
use crate::store::revive::Revive;
use crate::store::{Intent, Refused, Store};
use crate::words::state as words;
use leptos::prelude::*;
use std::sync::Arc;

/// What can be taken back and done again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct History {
    pub(super) undo: bool,
    pub(super) redo: bool,
}

impl Krug {
    /// Takes back the last edit of the session, or does again what was taken back last.
    pub fn go(self, way: Way) {
        wait::begin(async move {
            match when_loaded!(undoing::go(self, way)) {
                Ok(going) => going.await,
                Err(_) => self.say(words::UNDO_NOT_LOADED.say(self.lang.get_untracked()).to_owned(), false),
            }
        });
    }

    /// The same, when the code for it has come.
    pub(in crate::state) async fn go_now(self, way: Way) {
        let next = |store: &Store| match way {
            Way::Back => store.to_undo(),
            Way::Again => store.to_redo(),
        };
        match self.undo_slowly(next, Pace::of(&Slices::new())).await {
            Ok(Some(_)) => self.notice.set(None),
            Ok(None) => {}
            Err(refused) => self.say_refused(&refused),
        }
    }

    /// Brings back what another tab edited before it knew that it was taken back here.
    pub(super) fn bring_back(self, entries: Vec<Arc<Entry>>) {
        wait::begin(async move {
            // Without the code for it the edit is as lost as the record.
            if when_loaded!(undoing::bring_back(self, &entries)).is_err() {
                self.say(words::UNDO_NOT_LOADED.say(self.lang.get_untracked()).to_owned(), false);
            }
        });
    }

    /// The same, when the code for it has come.
    pub(in crate::state) fn bring_back_now(self, entries: &[Arc<Entry>]) {
        let Some(returned) = self.store.with_value(|store| store.returned(entries)) else { return };
        let names: Vec<String> = returned.records.iter().map(name_of).filter(|name| !name.is_empty()).collect();
        let said = words::EDITED_SINCE.fill(self.lang.get_untracked(), &[&names.join(", ")]);
        if let Err(refused) = self.catch_up() {
            return self.say_refused(&refused);
        }
        let told = self.store.try_update_value(|store| {
            let at = store.stamp(clock::now_ms());
            store.bring_back(&returned, at)
        });
        // Another tab may have brought it back, too.
        if let Some(told) = told.filter(|told| !told.changes.is_empty()) {
            self.keep(told);
            self.say(said, false);
        }
    }

    /// Saves fields of a record that is gone: it comes back with them. What `record` says counts where nothing of it is kept. Says
    /// `done`, or why it was refused; gives whether it was carried out.
    pub fn revive_or_say(self, record: AnyRecord, fields: Chosen, done: String) -> bool {
        self.run_or_say(Intent::Import(Arc::new(Revive { record, fields })), done)
    }

    /// Whether there is something to take back.
    pub fn can_undo(self) -> Signal<bool> {
        Signal::derive(move || self.history.get().undo)
    }

    /// Whether there is something to do again.
    pub fn can_redo(self) -> Signal<bool> {
        Signal::derive(move || self.history.get().redo)
    }

    /// Takes back the last import; gives the records that were edited since and stay, or `None` where there is no import.
    ///
    /// # Errors
    /// Where it was refused: the import is as it was, and can still be taken back.
    pub(in crate::state) async fn undo_import(self, pace: Pace<'_>) -> Result<Option<Vec<AnyRecord>>, Refused> {
        let kept = self.undo_slowly(Store::to_undo_import, pace).await?;
        // Each record by itself: of doubles that were merged, any may be the one that stays.
        let document = self.now();
        Ok(kept.map(|kept| kept.into_iter().filter_map(|(list, id)| document.record(list, id)).collect()))
    }

    /// Takes back or does again what `next` names; gives the records that were edited since and stay. What is long is worked
    /// out in slices.
    async fn undo_slowly(
        self,
        next: impl Fn(&Store) -> Option<Undoing>,
        pace: Pace<'_>,
    ) -> Result<Option<Vec<(List, Uuid)>>, Refused> {
        self.catch_up()?;
        let Some(of) = self.store.with_value(&next) else { return Ok(None) };
        for pace in tries(pace) {
            self.catch_up()?;
            // What was meant may have been taken back meanwhile by another way; nothing else is in its place.
            if !self.store.with_value(|store| store.holds(&of)) {
                return Ok(None);
            }
            let pace = if of.is_long() { pace } else { Pace::HURRIED };
            let at = self.stamp();
            let prepared = prepare_undo(self.now(), of.clone(), at, pace).await;
            let kept = prepared.kept().to_vec();
            if self.take(prepared)?.is_some() {
                return Ok(Some(kept));
            }
        }
        Err(Refused::Stale)
    }
}

/// What a record is called in a list of those that stay.
pub(in crate::state) fn name_of(record: &AnyRecord) -> String {
    match record {
        AnyRecord::School(school) => school.shown_name().to_owned(),
        AnyRecord::Partner(partner) => partner.shown_name().to_owned(),
        AnyRecord::Event(event) => event.title.clone().unwrap_or_else(|| event.date.to_string()),
        AnyRecord::Recommendation(recommendation) => recommendation.text.clone().unwrap_or_default(),
    }
}
