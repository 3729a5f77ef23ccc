//! The mirror: a second copy of the values on the shelf, in a place that writes to the disk at once where the shelf may
//! leave minutes unwritten. Whoever is killed finds the end of the work there.
//!
//! A key has one value in its life, so what is on one side and not on the other either has not come there yet, or was
//! superseded there. Heads decide which it is, the absence alone never does:
//! 1. The mirror gets the parts of a snapshot, then its head and entries; what a head supersedes leaves the mirror no earlier
//!    than the head is in it.
//! 2. To the shelf comes back a head that is later than every one there, if it is whole with all its parts; then the entries
//!    that no head covers. Parts go first, then the head, then entries: killed in between, the page opens as before.
//! 3. What the head on the shelf covers never comes back: what was deleted stays deleted.
//! 4. Entries come back only to the snapshot that they followed. Where that can't be had, all of it is set aside.

use super::keeper::Keeper;
use super::keys::Key;
use super::reading::{self, Value};
use super::shelf::{Shelf, ShelfError};
use crate::format::kept::envelope::{self, Unopened};
use crate::format::kept::head::{Generation, Head, Part};
use crate::model::order::InOrder;
use crate::model::stamp::Stamp;
use std::collections::{BTreeMap, BTreeSet};

/// How many parts go into the mirror at once: some hundred kilobytes.
const AT_ONCE: usize = 16;

/// What the mirror has to do next, all of it or nothing.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Step {
    /// The keys that it gets, with their values.
    pub put: Vec<(String, String)>,
    /// The keys that leave it.
    pub remove: Vec<String>,
}

impl<S: Shelf> Keeper<S> {
    /// What brings a mirror that has these keys nearer to the shelf; nothing where it holds all and no more than that.
    ///
    /// # Errors
    /// Where the shelf can't be read.
    pub fn mirror_step(&self, mirror: &[String]) -> Result<Step, ShelfError> {
        let mut step = Step::default();
        if !self.can_write() {
            return Ok(step);
        }
        let there: BTreeSet<String> = self.shelf.keys()?.into_iter().into_set();
        let mirrored: BTreeSet<&String> = mirror.iter().into_set();
        let (mut parts, mut others) = (Vec::new(), Vec::new());
        for key in there.iter().filter(|key| !mirrored.contains(key) && !self.damaged.contains(*key)) {
            match Key::parse(key) {
                Some(Key::Part(..)) if parts.len() < AT_ONCE => parts.push(key),
                Some(Key::Head(_) | Key::Entry(_)) => others.push(key),
                _ => {}
            }
        }
        if parts.is_empty() {
            // Until what was mended is written anew, the mirror may be the only place that has it whole.
            let gone = |key: &&String| !self.vanished && !there.contains(*key) && self.supersedes(key, &there);
            step.remove = mirror.iter().filter(gone).cloned().collect();
        } else {
            others = parts;
        }
        for key in others {
            step.put.extend(self.shelf.get(key)?.map(|value| (key.clone(), value)));
        }
        Ok(step)
    }

    /// Whether the head on the shelf makes a value of the mirror that is not there needless.
    fn supersedes(&self, key: &str, there: &BTreeSet<String>) -> bool {
        let head = self.head.as_ref().filter(|head| there.contains(&Key::Head(head.generation.clone()).to_string()));
        let (Some(head), Some(key)) = (head, Key::parse(key)) else { return false };
        match key {
            Key::Head(generation) => generation < head.generation,
            Key::Entry(at) => head.covers(&at),
            Key::Part(generation, number) => {
                let used = |part: &Part| part.number == number && part.generation == generation;
                // What another tab is writing at this moment has the same number.
                let done = generation.number < head.generation.number || generation.device == self.device;
                let kept = std::iter::once(head).chain(&self.previous);
                done && generation <= head.generation && !kept.flat_map(|head| &head.parts).any(used)
            }
            Key::Device(_) => false,
        }
    }

    /// Which values the shelf lacks of those that a mirror has. From now on no snapshot is named as one of these was.
    ///
    /// # Errors
    /// Where the shelf can't be read.
    pub fn lacks(&mut self, mirror: &[String]) -> Result<Vec<String>, ShelfError> {
        if !self.can_write() {
            return Ok(Vec::new());
        }
        let there: BTreeSet<String> = self.shelf.keys()?.into_iter().into_set();
        let latest = there.iter().filter_map(|key| head_of(key)).max();
        let later = |generation: &Generation| latest.as_ref().is_none_or(|latest| latest < generation);
        let new_head = mirror.iter().filter_map(|key| head_of(key)).any(|generation| later(&generation));
        // To a head that can't be read, nothing is added: what is open is another state.
        let readable = latest.as_ref() == self.head.as_ref().map(|head| &head.generation);
        let mut out = Vec::new();
        for text in mirror.iter().filter(|key| !there.contains(*key)) {
            let lacked = match Key::parse(text) {
                Some(Key::Head(generation)) => {
                    self.greatest = self.greatest.max(generation.number);
                    later(&generation)
                }
                Some(Key::Part(generation, _)) => {
                    self.greatest = self.greatest.max(generation.number);
                    new_head
                }
                Some(Key::Entry(at)) => {
                    (readable || new_head) && !self.head.as_ref().is_some_and(|head| head.covers(&at))
                }
                Some(Key::Device(_)) | None => false,
            };
            if lacked {
                out.push(text.clone());
            }
        }
        Ok(out)
    }

    /// Whether a snapshot of the mirror goes on from what is here: it has all that the own one has, and nothing that was done
    /// in this visit can be taken for a part of it. A clock that was set back gives stamps that were given before.
    fn goes_on(&self, head: &Head) -> bool {
        let has_own = self.head.as_ref().is_none_or(|own| own.upto.values().all(|at| head.covers(at)));
        has_own && !self.first.as_ref().is_some_and(|first| head.covers(first))
    }

    /// Puts the latest snapshot of these values back that is whole; it is taken over then as another tab's is. A value that
    /// can't be read is set aside.
    ///
    /// # Errors
    /// Where the shelf has no room or can't be used; all is as it was before then.
    pub fn put_back_snapshot(&mut self, values: &BTreeMap<String, String>) -> Result<(), ShelfError> {
        let there: BTreeSet<String> = self.shelf.keys()?.into_iter().into_set();
        let heads: BTreeSet<Generation> = values.keys().filter_map(|key| head_of(key)).into_set();
        for generation in heads.into_iter().rev() {
            let key = Key::Head(generation.clone()).to_string();
            let Some(value) = values.get(&key) else { continue };
            let parts = match envelope::open(&key, value) {
                Ok(opened) => match Head::from_text(generation, opened.body) {
                    Some(head) if !self.goes_on(&head) => continue,
                    head => head.map(|head| keys_of(&head)),
                },
                // What it needs, only the newer version knows.
                Err(Unopened::Newer) => Some(values.keys().filter(|key| !is_head(key)).cloned().collect()),
                Err(Unopened::Damaged) => None,
            };
            let Some(parts) = parts else {
                self.put_aside(&key, value)?;
                continue;
            };
            let mut whole = true;
            for key in parts.iter().filter(|key| !there.contains(*key)) {
                match values.get(key) {
                    Some(value) if envelope::open(key, value) == Err(Unopened::Damaged) => {
                        whole = false;
                        self.put_aside(key, value)?;
                    }
                    Some(_) => {}
                    None => whole = false,
                }
            }
            if !whole || parts.iter().any(|key| self.damaged.contains(key)) {
                continue;
            }
            for key in parts.iter().filter(|key| !there.contains(*key)) {
                if let Some(value) = values.get(key) {
                    self.shelf.set(key, value)?;
                }
            }
            return self.shelf.set(&key, value);
        }
        Ok(())
    }

    /// Puts the entries of these values back that follow the snapshot on the shelf; they are taken in then as another tab's
    /// are. Gives whether they do follow it: where not, the mirror must begin anew without these values.
    ///
    /// # Errors
    /// Where the shelf has no room or can't be used; those before are back then.
    pub fn put_back_entries(&mut self, values: &BTreeMap<String, String>) -> Result<bool, ShelfError> {
        if !self.can_write() {
            // The newer version will do it.
            return Ok(true);
        }
        let own = self.head.as_ref().map(|head| head.generation.clone());
        let mut heads = values.keys().filter_map(|key| head_of(key)).peekable();
        if heads.peek().is_some() && !heads.any(|generation| Some(generation) == own) {
            return Ok(false);
        }
        // Entries of one device sort as they were made; those of several are put in order by who reads them.
        for (text, value) in values {
            let covered = |at| self.head.as_ref().is_some_and(|head| head.covers(at));
            // What this tab has done since it opened is never older than what the mirror has.
            let after = |at: &Stamp| self.first.as_ref().is_some_and(|first| at.device == first.device && at >= first);
            if matches!(Key::parse(text), Some(Key::Entry(at)) if !covered(&at) && !after(&at)) {
                self.shelf.set(text, value)?;
            }
        }
        Ok(true)
    }

    /// Puts a value of the mirror that can't be read under its own key, where it is set aside and offered as others are.
    fn put_aside(&mut self, key: &str, value: &str) -> Result<(), ShelfError> {
        if reading::value(&self.shelf, key, &mut false)? == Value::Missing {
            self.shelf.set(key, value)?;
            self.damaged.insert(key.to_owned());
        }
        Ok(())
    }
}

fn head_of(key: &str) -> Option<Generation> {
    match Key::parse(key) {
        Some(Key::Head(generation)) => Some(generation),
        _ => None,
    }
}

fn is_head(key: &str) -> bool {
    head_of(key).is_some()
}

fn keys_of(head: &Head) -> Vec<String> {
    head.parts.iter().map(|part| Key::Part(part.generation.clone(), part.number).to_string()).collect()
}
