//! Other tabs: their entries are taken in, their snapshots taken over, and what goes from the shelf is written again.

use super::keeper::{Held, Keeper};
use super::keys::Key;
use super::overtaken;
use super::reading::{self, Snapshot};
use super::shelf::{Shelf, ShelfError};
use crate::format::journal;
use crate::format::kept::envelope::Coding;
use crate::format::kept::head::{Generation, Head};
use crate::model::Document;
use crate::model::change::Entry;
use crate::model::order::InOrder;
use crate::model::stamp::Stamp;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A journal entry to be replayed.
#[derive(Clone, Debug)]
pub struct Told {
    /// The entry.
    pub entry: Arc<Entry>,
    /// Whether it comes late: the snapshot, which does not have it, has what was done after it. A tab whose storage was full,
    /// or that was killed before it came to the disk, leaves such.
    pub late: bool,
    /// Whether it is heard of for the first time. What is later than such a one is told again after it.
    pub is_new: bool,
}

/// What other tabs did.
#[derive(Debug, Default)]
pub struct News {
    /// What to replay, in this order. Own entries that are later than another tab's are among them, so that every tab ends
    /// with the same.
    pub entries: Vec<Told>,
    /// Whether another tab's snapshot holds what never reached this one, or lacks what is older than it: it must be taken over.
    pub behind: bool,
}

impl<S: Shelf> Keeper<S> {
    /// Takes in what other tabs did.
    ///
    /// # Errors
    /// Where the shelf can't be read.
    pub fn sync(&mut self) -> Result<News, ShelfError> {
        if self.unopened {
            return Ok(News::default());
        }
        let keys = self.shelf.keys().inspect_err(|trouble| self.trouble = Some(*trouble))?;
        let mut heads = BTreeSet::new();
        let mut entries = BTreeSet::new();
        for key in keys.iter().filter_map(|key| Key::parse(key)) {
            match key {
                Key::Head(generation) => {
                    heads.insert(generation);
                }
                Key::Entry(at) => {
                    entries.insert(at);
                }
                Key::Part(..) | Key::Device(_) => {}
            }
        }
        for generation in &heads {
            self.greatest = self.greatest.max(generation.number);
            let current = self.rival.as_ref().or(self.head.as_ref());
            if current.is_none_or(|head| head.generation < *generation) {
                self.meet_rival(generation)?;
            }
        }
        let gone = |head: &Option<Head>| head.as_ref().is_some_and(|head| !heads.contains(&head.generation));
        if gone(&self.rival) {
            self.rival = None;
        }
        if gone(&self.head) && self.rival.is_none() {
            self.head = None;
            self.base = Arc::default();
            self.vanished = true;
        }
        // Before its device's later entries are taken in: they say nothing of what only the snapshot has.
        let mut upto = self.rival.iter().flat_map(|rival| rival.upto.values());
        let lacks = upto.any(|upto| self.taken.get(&upto.device).is_none_or(|taken| taken < upto));
        self.behind = self.rival.is_some() && (self.behind || lacks);
        self.miss(&entries);
        let fresh = self.take_in(&entries)?;
        let behind = self.behind
            || self
                .rival
                .as_ref()
                .is_some_and(|rival| self.held.keys().chain(self.pending.keys()).any(|at| rival.is_past(at)));
        Ok(News { entries: self.entries_from(&fresh), behind })
    }

    /// Reads the head of another tab.
    fn meet_rival(&mut self, generation: &Generation) -> Result<(), ShelfError> {
        let key = Key::Head(generation.clone()).to_string();
        if self.damaged.contains(&key) || self.broken.contains(generation) {
            return Ok(());
        }
        match reading::value(&self.shelf, &key, &mut self.newer)? {
            reading::Value::Whole(_, text) => match Head::from_text(generation.clone(), &text) {
                Some(head) => self.rival = Some(head),
                None => {
                    self.damaged.insert(key);
                }
            },
            reading::Value::Damaged => {
                self.damaged.insert(key);
            }
            reading::Value::Missing | reading::Value::Newer => {}
        }
        Ok(())
    }

    /// Looks after entries that were on the shelf and are not any more: where no snapshot has them, they are written again.
    fn miss(&mut self, entries: &BTreeSet<Stamp>) {
        let missing: Vec<Stamp> = self.held.keys().filter(|at| !entries.contains(*at)).cloned().collect();
        for at in missing {
            let Some(held) = self.held.remove(&at) else { continue };
            if !self.rival.as_ref().is_some_and(|rival| rival.covers(&at)) {
                self.pending.insert(at, held.entry);
            }
        }
    }

    /// Reads the entries that are new; gives their stamps.
    fn take_in(&mut self, entries: &BTreeSet<Stamp>) -> Result<BTreeSet<Stamp>, ShelfError> {
        let mut fresh = BTreeSet::new();
        for at in entries {
            let known = self.held.contains_key(at) || self.pending.contains_key(at);
            if known || self.head.as_ref().is_some_and(|head| head.covers(at)) {
                continue;
            }
            let key = Key::Entry(at.clone()).to_string();
            if self.damaged.contains(&key) {
                continue;
            }
            let entry = match reading::value(&self.shelf, &key, &mut self.newer)? {
                reading::Value::Whole(Coding::Plain, text) => {
                    journal::decode(&text).filter(|entry| entry.at == *at).map(|entry| (entry, text.len()))
                }
                reading::Value::Missing | reading::Value::Newer => continue,
                _ => None,
            };
            match entry {
                Some((entry, bytes)) => {
                    self.take_note(at);
                    self.overtake(|pending| overtaken::by_entry(pending, &entry));
                    self.held.insert(at.clone(), Held { entry: Arc::new(entry), bytes });
                    fresh.insert(at.clone());
                }
                None => {
                    self.damaged.insert(key);
                }
            }
        }
        Ok(fresh)
    }

    /// Every entry that no head covers.
    pub(super) fn entries(&self) -> Vec<Told> {
        let held = self.held.iter().map(|(at, held)| (at, held.entry.clone()));
        let pending = self.pending.iter().map(|(at, entry)| (at, entry.clone()));
        self.told(held.chain(pending).into_map().into_values())
    }

    /// The same from the first of those on that are new.
    fn entries_from(&self, fresh: &BTreeSet<Stamp>) -> Vec<Told> {
        let Some(first) = fresh.first() else { return Vec::new() };
        let from = self.entries().into_iter().filter(|told| told.entry.at >= *first);
        from.map(|told| Told { is_new: fresh.contains(&told.entry.at), ..told }).collect()
    }

    /// Entries that the head does not cover, to be replayed.
    pub(super) fn told(&self, entries: impl Iterator<Item = Arc<Entry>>) -> Vec<Told> {
        let late = |at: &Stamp| self.head.as_ref().is_some_and(|head| head.is_past(at));
        entries.map(|entry| Told { late: late(&entry.at), is_new: false, entry }).collect()
    }

    /// Drops of what waits to be written what was overtaken since, where it must not be written any more: persons that were
    /// forgotten, and what has no stamps by which who reads it could tell.
    fn overtake(&mut self, by: impl Fn(&Entry) -> Option<Entry>) {
        for entry in self.pending.values_mut() {
            if let Some(left) = by(entry) {
                *entry = Arc::new(left);
            }
        }
    }

    /// The snapshot of another tab that is to be taken over, to be read with [`reading::snapshot`].
    pub fn rival(&self) -> Option<&Head> {
        self.rival.as_ref()
    }

    /// Takes over the snapshot of another tab. Gives the document that it makes with the entries to replay on it; `None`
    /// where yet another one came in between or this one was not whole.
    pub fn take_over(&mut self, head: Head, snapshot: Snapshot) -> Option<(Document, Vec<Told>)> {
        self.damaged.extend(snapshot.damaged);
        self.newer |= snapshot.newer;
        if self.rival.as_ref() != Some(&head) {
            return None;
        }
        if !snapshot.whole {
            // It was cleared away while it was read, or it is damaged; what this tab has is not.
            self.broken.insert(head.generation);
            self.rival = None;
            return None;
        }
        self.held.retain(|at, _| !head.covers(at));
        head.upto.values().for_each(|stamp| self.take_note(stamp));
        self.base = Arc::new(snapshot.document.clone());
        self.previous = self.head.take();
        self.head = Some(head);
        self.rival = None;
        self.behind = false;
        self.vanished = false;
        self.overtake(|pending| overtaken::by_document(pending, &snapshot.document));
        Some((snapshot.document, self.entries()))
    }
}
