//! Folding: the journal goes into a new snapshot, of which only the parts are written that have changed.

use super::keeper::{Held, Keeper};
use super::keys::Key;
use super::parts::{self, Planned};
use super::reading::{self, Value};
use super::shelf::{Shelf, ShelfError};
use super::sync::Told;
use crate::format::journal;
use crate::format::kept::envelope::{self, Coding};
use crate::format::kept::head::{Generation, Head, Part};
use crate::model::Document;
use crate::model::order::{self, InOrder};
use crate::model::stamp::Stamp;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many bytes of entries that a snapshot covers are kept beside it, so that the snapshot before it stays usable.
const SPARE_ENTRIES: usize = 256 * 1024;
/// How many devices a head names at most.
const MOST_DEVICES: usize = 64;

/// A fold on its way. Its parts are written one at a time, so that the page stays alive.
#[derive(Debug)]
pub struct Fold {
    document: Arc<Document>,
    /// The snapshot of nothing that goes before the first of all, see [`Keeper::put_part`].
    nothing: Option<Head>,
    /// The snapshot that it builds on.
    builds_on: Option<Generation>,
    head: Head,
    /// What is still to be done, the last first.
    todo: Vec<Planned>,
    thorough: bool,
}

impl Fold {
    /// The text of the next part that must be written; `None` when all are.
    pub fn next_text(&mut self) -> Option<String> {
        while let Some(Planned::Same(_)) = self.todo.last() {
            if let Some(Planned::Same(part)) = self.todo.pop() {
                self.head.parts.push(part);
            }
        }
        match self.todo.last() {
            Some(Planned::New { kind, from, to, .. }) => {
                Some(journal::encode_document(&parts::cut(&self.document, *kind, *from, *to)))
            }
            _ => None,
        }
    }
}

impl<S: Shelf> Keeper<S> {
    /// Begins to fold what the document is now. `thorough` leaves nothing of earlier snapshots: for «delete all».
    /// `None` where nothing may be written, or another tab's snapshot must be taken over first.
    pub fn begin_fold(&mut self, document: &Arc<Document>, thorough: bool) -> Option<Fold> {
        if !self.can_write() || self.rival.is_some() {
            return None;
        }
        let is_first = self.head.is_none() && !self.vanished;
        let nothing =
            is_first.then(|| Head { generation: self.next_generation(), upto: BTreeMap::new(), parts: Vec::new() });
        let generation = self.next_generation();
        let old = self.head.as_ref().map(|head| head.parts.as_slice()).unwrap_or_default();
        let mut todo = parts::plan(&self.base, old, document, self.sizes);
        todo.reverse();
        let mut upto = self.head.as_ref().map(|head| head.upto.clone()).unwrap_or_default();
        for at in self.held.keys().chain(self.pending.keys()) {
            let known = upto.entry(at.device.clone()).or_insert_with(|| at.clone());
            *known = at.max(known).clone();
        }
        Some(Fold {
            document: document.clone(),
            nothing,
            builds_on: self.head.as_ref().map(|head| head.generation.clone()),
            head: Head { generation, upto: latest(upto), parts: Vec::new() },
            todo,
            thorough,
        })
    }

    fn next_generation(&mut self) -> Generation {
        self.greatest += 1;
        Generation { number: self.greatest, device: self.device.clone() }
    }

    /// Writes the part whose text was given last, in some coding, and reads it back.
    ///
    /// Parts that no head names are taken for what is left of a damaged shelf. The first snapshot of all, cut off before its
    /// head, would leave such, and half an import be opened: so the head of a snapshot of nothing goes before it.
    ///
    /// # Errors
    /// Where it can't be written or does not come back as it was; the fold must be given up then.
    pub fn put_part(&mut self, fold: &mut Fold, coding: Coding, body: &str) -> Result<(), ShelfError> {
        let Some(Planned::New { kind, from, records, .. }) = fold.todo.pop() else { return Ok(()) };
        if let Some(nothing) = fold.nothing.take() {
            self.write(&Key::Head(nothing.generation.clone()), Coding::Plain, &nothing.to_text())?;
            fold.builds_on = Some(nothing.generation.clone());
            self.head = Some(nothing);
        }
        let generation = fold.head.generation.clone();
        let number = u32::try_from(fold.head.parts.len()).unwrap_or(u32::MAX);
        self.write(&Key::Part(generation.clone(), number), coding, body)?;
        fold.head.parts.push(Part { kind, from, generation, number, records });
        Ok(())
    }

    /// Puts the new snapshot in the place of the old one, and clears away what is not needed any more.
    ///
    /// # Errors
    /// Where the head can't be written, or another snapshot came in between: the old state stands then, and the fold must
    /// be given up.
    #[allow(clippy::result_large_err, reason = "the fold goes back to who began it, to be tried again")]
    pub fn finish_fold(&mut self, fold: Fold) -> Result<(), (Fold, ShelfError)> {
        let stands = self.head.as_ref().map(|head| &head.generation) == fold.builds_on.as_ref();
        if !stands || self.rival.is_some() || !self.can_write() || !fold.todo.is_empty() {
            return Err((fold, ShelfError::Failed));
        }
        let key = Key::Head(fold.head.generation.clone());
        if let Err(trouble) = self.all_there(&fold).and_then(|()| self.write(&key, Coding::Plain, &fold.head.to_text()))
        {
            return Err((fold, trouble));
        }
        let Fold { document, head, thorough, .. } = fold;
        let covered = self.held.iter().filter(|(at, _)| head.covers(at));
        let spare: usize = covered.map(|(_, held): (_, &Held)| held.bytes).sum();
        // An edit that was never written as an entry is in the snapshot alone: the one before can't stand in for it.
        let complete = !self.pending.keys().any(|at| head.covers(at));
        self.held.retain(|at, _| !head.covers(at));
        self.pending.retain(|at, _| !head.covers(at));
        self.base = document;
        // Nor can one of which a part was missing.
        let spare = !thorough && complete && !self.vanished && spare <= SPARE_ENTRIES;
        self.previous = self.head.replace(head).filter(|_| spare);
        self.vanished = false;
        if self.pending.is_empty() {
            self.trouble = None;
        }
        // What can't be cleared away now is cleared away by the next fold.
        let _ = self.clear();
        Ok(())
    }

    /// What whoever opens the shelf now makes of it, where an entry is late under the snapshot that was just written; `None`
    /// where none is, and all is as it stands in memory.
    pub fn read_again(&self) -> Option<(Document, Vec<Told>)> {
        let entries = self.entries();
        entries.iter().any(|told| told.late).then(|| (self.base.as_ref().clone(), entries))
    }

    /// Gives a fold up: what it has written goes.
    pub fn give_up(&mut self, fold: Fold) {
        for part in fold.head.parts.into_iter().filter(|part| part.generation == fold.head.generation) {
            let _ = self.shelf.remove(&Key::Part(part.generation, part.number).to_string());
        }
    }

    /// Makes room by letting go of the snapshot before the present one; gives whether there was one.
    pub fn make_room(&mut self) -> bool {
        let spare = self.previous.take().is_some();
        if self.head.is_some() && self.rival.is_none() && self.can_write() {
            let _ = self.clear();
        }
        spare
    }

    /// Whether anything that can be read stands on the shelf though the present state does not need it.
    ///
    /// # Errors
    /// Where the shelf can't be read.
    pub fn has_leftovers(&self) -> Result<bool, ShelfError> {
        let used = |key: &Key| match key {
            Key::Device(_) => true,
            Key::Head(generation) => self.head.as_ref().is_some_and(|head| head.generation == *generation),
            Key::Part(generation, number) => self
                .head
                .iter()
                .flat_map(|head| &head.parts)
                .any(|part| (&part.generation, part.number) == (generation, *number)),
            Key::Entry(at) => self.held.contains_key(at),
        };
        let keys = self.shelf.keys()?;
        let mut readable = keys.iter().filter(|key| !self.damaged.contains(*key));
        Ok(readable.any(|key| Key::parse(key).is_some_and(|key| !used(&key))))
    }

    /// Removes values that the person has a copy of and does not want to be asked about again.
    pub fn forget_damaged(&mut self) {
        if self.can_write() {
            let shelf = &self.shelf;
            self.damaged.retain(|key| shelf.remove(key).is_err());
        }
    }

    fn write(&self, key: &Key, coding: Coding, body: &str) -> Result<(), ShelfError> {
        let key = key.to_string();
        let value = envelope::seal(&key, coding, body);
        self.shelf.set(&key, &value)?;
        if self.shelf.get(&key)?.as_ref() == Some(&value) { Ok(()) } else { Err(ShelfError::Failed) }
    }

    /// Looks whether every part that the fold has written still stands.
    fn all_there(&self, fold: &Fold) -> Result<(), ShelfError> {
        let keys: BTreeSet<String> = self.shelf.keys()?.into_iter().into_set();
        let there = |part: &Part| keys.contains(&Key::Part(part.generation.clone(), part.number).to_string());
        if fold.head.parts.iter().all(there) { Ok(()) } else { Err(ShelfError::Failed) }
    }

    /// Removes heads, then entries, then parts that nothing needs any more.
    fn clear(&mut self) -> Result<(), ShelfError> {
        let Some(head) = self.head.clone() else { return Ok(()) };
        let previous = self.previous.clone();
        let kept: Vec<&Head> = std::iter::once(&head).chain(&previous).collect();
        let keys: BTreeSet<Key> = self.shelf.keys()?.iter().filter_map(|key| Key::parse(key)).into_set();
        for key in &keys {
            let Key::Head(generation) = key else { continue };
            if *generation < head.generation && kept.iter().all(|head| head.generation != *generation) {
                self.remove_whole(key)?;
            }
        }
        let covering = previous.as_ref().unwrap_or(&head);
        for key in keys.iter().filter(|key| matches!(key, Key::Entry(at) if covering.covers(at))) {
            self.remove_whole(key)?;
        }
        // The parts of a head that can't be read may be the only copy of what they hold.
        let unread = self.damaged.iter().any(|key| matches!(Key::parse(key), Some(Key::Head(_))));
        if unread {
            return Ok(());
        }
        let used = kept.iter().flat_map(|head| &head.parts);
        let used: BTreeSet<(&Generation, u32)> = used.map(|part| (&part.generation, part.number)).into_set();
        for key in &keys {
            let Key::Part(generation, number) = key else { continue };
            // What another tab is writing at this moment has the same number.
            let done = generation.number < head.generation.number || generation.device == self.device;
            if done && *generation <= head.generation && !used.contains(&(generation, *number)) {
                self.remove_whole(key)?;
            }
        }
        Ok(())
    }

    /// Removes a value that is whole and not a newer version's; leaves every other one.
    fn remove_whole(&mut self, key: &Key) -> Result<(), ShelfError> {
        let text = key.to_string();
        let mut newer = false;
        match reading::value(&self.shelf, &text, &mut newer)? {
            Value::Whole(..) if !newer => self.shelf.remove(&text),
            Value::Damaged => {
                self.damaged.insert(text);
                Ok(())
            }
            _ => Ok(()),
        }
    }
}

/// The stamps of the devices that wrote last, so that the head does not grow for ever.
fn latest(upto: BTreeMap<Arc<str>, Stamp>) -> BTreeMap<Arc<str>, Stamp> {
    let mut stamps: Vec<Stamp> = upto.into_values().collect();
    order::sort(&mut stamps);
    stamps.into_iter().rev().take(MOST_DEVICES).map(|stamp| (stamp.device.clone(), stamp)).into_map()
}
