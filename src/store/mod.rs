//! The store: the one place where a document changes.
//!
//! Intents come in as a closed [`Command`], each with its stamp; [`Store::run`] carries one out whole or refuses it and
//! leaves everything as it was. What it did comes back as an [`Entry`] for the journal. Undo and redo keep the records as
//! they were, shared and not copied. Imports are a [`plan::ImportPlan`]: shown, applied and taken back as one object.

pub mod command;
mod delta;
mod doubles;
pub mod forget;
mod history;
#[cfg(test)]
mod laws;
pub mod matching;
pub mod merge;
mod only;
#[cfg(test)]
mod only_tests;
pub mod plan;
pub mod prepared;
#[cfg(test)]
mod prepared_tests;
pub mod returned;
#[cfg(test)]
mod returned_tests;
pub mod revive;
mod slot;
#[cfg(test)]
mod tests;

pub use command::{Command, Intent, Planned, Refused};

use crate::model::change::{Change, Entry};
use crate::model::document::Document;
use crate::model::id::Uuid;
use crate::model::pace::{Pace, at_once};
use crate::model::record::List;
use crate::model::stamp::{Clock, Stamp};
use history::{Done, History, Sort};
use prepared::{Undoing, prepare_undo};
use std::sync::Arc;

/// A document, the clock of its device, and what can be taken back.
#[derive(Debug)]
pub struct Store {
    document: Arc<Document>,
    clock: Clock,
    history: History,
}

impl Store {
    /// The store of a device, with the document as it was kept.
    pub fn new(device: &str, document: Document) -> Self {
        let mut clock = Clock::new(device);
        observe(&mut clock, &document);
        Self { document: Arc::new(document), clock, history: History::default() }
    }

    /// The document.
    pub fn document(&self) -> &Arc<Document> {
        &self.document
    }

    /// A new stamp, later than every one that the document has; `now` in milliseconds since 1970.
    pub fn stamp(&mut self, now: i64) -> Stamp {
        self.clock.tick(now)
    }

    /// Carries out a command, or refuses it and changes nothing.
    pub fn run(&mut self, command: Command) -> Result<Entry, Refused> {
        let Command { at, intent } = command;
        let at = match &intent {
            Intent::Import(plan) => self.after_choices(plan.as_ref(), at),
            _ => at,
        };
        let for_ever = matches!(intent, Intent::Forget(_));
        let mut done = command::apply(&self.document, &at, intent)?;
        done.settle(&self.document);
        let entry = self.write(&done, at);
        if !entry.changes.is_empty() {
            self.history.push(done);
            if for_ever {
                // What can be taken back is what was, and that is to be gone.
                self.history = History::default();
            }
        }
        Ok(entry)
    }

    /// Takes back the last edit of the session; `None` where there is none. For what is long see [`prepared`].
    pub fn undo(&mut self, at: Stamp) -> Option<Entry> {
        let of = self.to_undo()?;
        self.go(of, at).map(|(entry, _)| entry)
    }

    /// Does again what was taken back last; `None` where there is none.
    pub fn redo(&mut self, at: Stamp) -> Option<Entry> {
        let of = self.to_redo()?;
        self.go(of, at).map(|(entry, _)| entry)
    }

    /// Takes back the last import, whatever was done since; with it the records that were edited since and stay.
    pub fn undo_import(&mut self, at: Stamp) -> Option<(Entry, Vec<(List, Uuid)>)> {
        let of = self.to_undo_import()?;
        self.go(of, at)
    }

    fn go(&mut self, of: Undoing, at: Stamp) -> Option<(Entry, Vec<(List, Uuid)>)> {
        let prepared = at_once(prepare_undo(self.document.clone(), of, at, Pace::HURRIED));
        let kept = prepared.kept().to_vec();
        // Nobody wrote meanwhile.
        self.take(prepared).ok().map(|entry| (entry, kept))
    }

    /// Whether there is something to take back.
    pub fn can_undo(&self) -> bool {
        self.history.can_undo()
    }

    /// Whether there is something to do again.
    pub fn can_redo(&self) -> bool {
        self.history.can_redo()
    }

    /// Whether an import of this session can be taken back.
    pub fn can_undo_import(&self) -> bool {
        self.history.last_import().is_some()
    }

    /// Does what a journal entry says, this tab's or another's; it cannot be taken back. One that comes late, when what was
    /// done after it is there already, writes nothing over that.
    pub fn replay(&mut self, entry: &Entry, late: bool) {
        if entry.changes.is_empty() {
            return;
        }
        let document = Arc::make_mut(&mut self.document);
        let merges = entry.is_import();
        for (place, change) in entry.changes.iter().enumerate() {
            let next = entry.changes.get(place + 1).filter(|_| merges);
            if !delta::is_outlived(document, change, next) {
                delta::write(document, change, &entry.at, late, merges);
            }
        }
        delta::note_seen(document, &entry.at);
        self.clock.observe(&entry.at);
        for change in &entry.changes {
            match change {
                Change::Record { own, cells, .. } => {
                    self.clock.observe(own);
                    cells.values().for_each(|cell| self.clock.observe(&cell.stamp));
                }
                Change::Tombstone(_, Some(left)) => self.clock.observe(&left.stamp),
                Change::Distinct(_, Some(stamp)) | Change::Seen(stamp) => self.clock.observe(stamp),
                _ => {}
            }
        }
    }

    /// Takes over a document that was read anew, because more happened elsewhere than the journal still tells. What was
    /// done here can still be taken back.
    pub fn adopt(&mut self, document: Document) {
        observe(&mut self.clock, &document);
        self.document = Arc::new(document);
    }

    /// The stamp of a command; where values of an import were chosen, one later than all they were chosen from, whatever
    /// the clock of the device that wrote them.
    fn after_choices(&mut self, plan: &dyn Planned, at: Stamp) -> Stamp {
        match plan.chosen_from() {
            Some(latest) if latest >= at => {
                self.clock.observe(&latest);
                self.clock.tick(at.millis)
            }
            _ => at,
        }
    }

    /// Writes what was done and says it as a journal entry.
    fn write(&mut self, done: &Done, at: Stamp) -> Entry {
        let changes = done.changes();
        if changes.is_empty() {
            return Entry { at, changes };
        }
        let entry = Entry { at, changes };
        let document = Arc::make_mut(&mut self.document);
        done.write(document);
        delta::note_seen(document, &entry.at);
        if matches!(done.sort, Sort::Whole) {
            let document = self.document.clone();
            observe(&mut self.clock, &document);
        }
        self.clock.observe(&entry.at);
        entry
    }
}

/// Lets the clock see every stamp of a document, so that the next edit is later than all of them.
fn observe(clock: &mut Clock, document: &Document) {
    for list in List::ALL {
        document.records(list).for_each(|record| {
            clock.observe(&record.stamps().own);
            clock.observe(&record.latest());
        });
    }
    document.deleted.values().for_each(|tombstone| clock.observe(&tombstone.stamp));
    document.distinct.values().for_each(|stamp| clock.observe(stamp));
    document.seen.values().for_each(|stamp| clock.observe(stamp));
}
