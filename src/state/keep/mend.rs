//! Mending: where a value on the shelf can't be read and the mirror has it whole, the state is read once more with that.
//!
//! What is damaged stays as it is under its key. The next fold writes the mended state anew, in a generation of its own.

use super::keeper::{Keeper, Opened};
use super::keys::Key;
use super::shelf::{Shelf, ShelfError};
use super::sync::Told;
use crate::format::kept::envelope::{self, Unopened};
use crate::format::kept::head::{Head, Part};
use crate::model::Document;
use crate::model::order::InOrder;
use crate::model::stamp::Stamp;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A shelf to be read with other values in the place of some.
#[derive(Debug)]
pub struct Patched<S> {
    shelf: S,
    patches: BTreeMap<String, String>,
}

impl<S: Shelf> Patched<S> {
    /// A shelf with the values of these that are whole; `None` where none is.
    pub fn new(shelf: S, mut values: BTreeMap<String, String>) -> Option<Self> {
        values.retain(|key, value| envelope::open(key, value) != Err(Unopened::Damaged));
        (!values.is_empty()).then_some(Self { shelf, patches: values })
    }
}

impl<S: Shelf> Shelf for Patched<S> {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        let keys: BTreeSet<String> = self.shelf.keys()?.into_iter().chain(self.patches.keys().cloned()).into_set();
        Ok(keys.into_iter().collect())
    }

    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        match self.patches.get(key) {
            Some(value) => Ok(Some(value.clone())),
            None => self.shelf.get(key),
        }
    }

    fn set(&self, _: &str, _: &str) -> Result<(), ShelfError> {
        Err(ShelfError::Failed)
    }

    fn remove(&self, _: &str) -> Result<(), ShelfError> {
        Err(ShelfError::Failed)
    }
}

/// What was mended.
#[derive(Debug)]
pub struct Mended {
    /// The snapshot that is whole now.
    pub document: Document,
    /// What to replay on it, in this order: all that was done since, here too.
    pub entries: Vec<Told>,
    /// The keys that the mirror stood in for, and which the state needs.
    pub used: BTreeSet<String>,
    /// Of its parts, those that stand whole on the shelf.
    pub stands: Vec<Part>,
    /// What can't be read though the mirror stood in where it could.
    pub unread: BTreeSet<String>,
}

impl<S: Shelf> Keeper<S> {
    /// Which values of a mirror may stand in for what is damaged or has gone; none where nothing is.
    ///
    /// # Errors
    /// Where the shelf can't be read.
    pub fn unread(&self, mirror: &[String]) -> Result<Vec<String>, ShelfError> {
        if !self.can_write() || self.damaged.is_empty() && self.broken.is_empty() {
            return Ok(Vec::new());
        }
        let there: BTreeSet<String> = self.shelf.keys()?.into_iter().into_set();
        let of_use = |key: &String| match Key::parse(key) {
            Some(Key::Part(..)) => self.damaged.contains(key) || !there.contains(key),
            Some(Key::Head(_) | Key::Entry(_)) => self.damaged.contains(key),
            Some(Key::Device(_)) | None => false,
        };
        Ok(mirror.iter().filter(|key| of_use(key)).cloned().collect())
    }

    /// What a patched shelf makes of the data, with all that was done here since; `None` where its newest snapshot is not
    /// whole either, where another tab's must be taken over first, or where it can be taken for later than what was done here:
    /// a clock that was set back gives stamps that were given before.
    pub fn mended<T: Shelf>(&self, opened: &Opened<Patched<T>>) -> Option<Mended> {
        let other = &opened.keeper;
        let hopeless = other.vanished || other.newer || other.unopened || !other.broken.is_empty();
        if hopeless || self.rival.is_some() || !self.can_write() {
            return None;
        }
        let covered = |at: &Stamp| other.head.as_ref().is_some_and(|head| head.covers(at));
        if self.first.as_ref().is_some_and(covered) || self.pending.keys().any(covered) {
            return None;
        }
        let key_of = |part: &Part| Key::Part(part.generation.clone(), part.number).to_string();
        let patches = &other.shelf.patches;
        let parts = || other.head.iter().flat_map(|head| &head.parts);
        let needed = parts().map(key_of).chain(other.held.keys().map(|at| Key::Entry(at.clone()).to_string()));
        let head = other.head.iter().map(|head| Key::Head(head.generation.clone()).to_string());
        let used = needed.chain(head).filter(|key| patches.contains_key(key)).into_set();
        let stands = parts().filter(|part| !patches.contains_key(&key_of(part))).cloned().collect();
        let held = other.held.iter().chain(&self.held).map(|(at, held)| (at, held.entry.clone()));
        let pending = self.pending.iter().map(|(at, entry)| (at, entry.clone()));
        let entries: BTreeMap<_, _> = held.chain(pending).filter(|(at, _)| !covered(at)).into_map();
        let unread = self.damaged.iter().filter(|key| !used.contains(*key)).cloned().collect();
        let entries = other.told(entries.into_values());
        Some(Mended { document: opened.document.clone(), entries, used, stands, unread })
    }

    /// Goes on from what was mended. What stands whole on the shelf need not be written again; `base` is the document of just
    /// that.
    pub fn take_mended<T: Shelf>(&mut self, opened: Opened<Patched<T>>, mended: &Mended, base: Document) {
        let Opened { keeper: other, .. } = opened;
        let entries_alone = mended.used.iter().all(|key| matches!(Key::parse(key), Some(Key::Entry(_))));
        self.held.extend(other.held);
        self.greatest = self.greatest.max(other.greatest);
        other.taken.values().for_each(|at| self.take_note(at));
        let same = |one: &Option<Head>, two: &Option<Head>| {
            one.as_ref().map(|head| &head.generation) == two.as_ref().map(|head| &head.generation)
        };
        if entries_alone && same(&self.head, &other.head) {
            // An entry that stands in the journal, though it can't be read there, goes into the next snapshot with the others.
            return;
        }
        self.head = other.head.map(|head| Head { parts: mended.stands.clone(), ..head });
        if let Some(head) = &self.head {
            self.held.retain(|at, _| !head.covers(at));
        }
        self.base = Arc::new(base);
        self.previous = None;
        self.vanished = true;
    }
}
