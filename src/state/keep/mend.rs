//! Mending: where a value on the shelf can't be read and the mirror has it whole, the state is read once more with that.
//!
//! What is damaged stays as it is under its key. The next fold writes the mended state anew, in a generation of its own.

use super::keeper::{Keeper, Opened};
use super::keys::Key;
use super::shelf::{Shelf, ShelfError};
use crate::format::kept::envelope::{self, Unopened};
use crate::format::kept::head::Head;
use crate::model::Document;
use crate::model::change::Entry;
use crate::model::order::InOrder;
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
    pub entries: Vec<Arc<Entry>>,
    /// Whether nothing is left that can't be read.
    pub whole: bool,
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
    /// whole either, or another tab's must be taken over first.
    pub fn mended<T: Shelf>(&self, opened: &Opened<T>) -> Option<Mended> {
        let other = &opened.keeper;
        let hopeless = other.vanished || other.newer || other.unopened || !other.broken.is_empty();
        if hopeless || self.rival.is_some() || !self.can_write() {
            return None;
        }
        let covered = |at| other.head.as_ref().is_some_and(|head: &Head| head.covers(at));
        let held = other.held.iter().chain(&self.held).map(|(at, held)| (at, held.entry.clone()));
        let pending = self.pending.iter().map(|(at, entry)| (at, entry.clone()));
        let entries: BTreeMap<_, _> = held.chain(pending).filter(|(at, _)| !covered(at)).into_map();
        let whole = opened.found.damaged.is_empty();
        Some(Mended { document: opened.document.clone(), entries: entries.into_values().collect(), whole })
    }

    /// Goes on from what was mended: the next fold writes all of it.
    pub fn take_mended<T: Shelf>(&mut self, opened: Opened<T>) {
        let Opened { keeper: other, .. } = opened;
        self.held.extend(other.held);
        // Of its parts, some can't be read from the shelf: none is built on.
        self.head = other.head.map(|head| Head { parts: Vec::new(), ..head });
        if let Some(head) = &self.head {
            self.held.retain(|at, _| !head.covers(at));
        }
        other.taken.values().for_each(|at| self.take_note(at));
        self.greatest = self.greatest.max(other.greatest);
        self.base = Arc::default();
        self.previous = None;
        self.vanished = true;
    }
}
