//! The keeper: which of the journal is on the shelf, what other tabs have put there, and what still waits to be written.
//!
//! What is kept is a snapshot (a head and its parts) and journal entries. These rules make it safe to be killed between
//! any two writes:
//! 1. Writing an entry is one write. It alone makes an edit kept.
//! 2. Writing a head is one write. It alone makes a new snapshot valid, after each of its parts was read back whole.
//! 3. A head stays on the shelf no longer than every entry that it does not cover. Heads go first, then entries, then parts.
//! 4. A key has one value in its life. What can't be read, and what a newer version wrote, is never removed.
//! 5. A device writes its entries in the order of their stamps, so that one stamp a device says what a head covers.

use super::keys::Key;
use super::parts::Sizes;
use super::reading::{self, Contents, Snapshot};
use super::shelf::{Packer, Shelf, ShelfError};
use super::sync::Told;
use crate::format::journal;
use crate::format::kept::envelope::{self, Coding};
use crate::format::kept::head::{Generation, Head, Part, PartKind};
use crate::model::Document;
use crate::model::change::{Change, Entry};
use crate::model::order::InOrder;
use crate::model::stamp::Stamp;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How many journal entries are folded into a snapshot at the latest.
const MANY_ENTRIES: usize = 200;
/// An entry of so many changes is not written into the journal: its text would stand still the page, and not fit. It is kept
/// by a fold, which is due at once and is written part by part.
const LONG_ENTRY: usize = 1_000;
/// How long, in bytes, the journal may become before it is folded.
const LONG_JOURNAL: usize = 128 * 1024;

/// What was found when the shelf was opened.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Keys of values that can't be read; they are set aside.
    pub damaged: BTreeSet<String>,
    /// How many records are known to be lost with them.
    pub lost: usize,
}

/// A shelf that was opened.
#[derive(Debug)]
pub struct Opened<S> {
    /// Its keeper.
    pub keeper: Keeper<S>,
    /// The snapshot.
    pub document: Document,
    /// What happened since, to be replayed in this order.
    pub entries: Vec<Told>,
    /// What could not be read.
    pub found: Found,
}

/// An entry on the shelf and its length in bytes.
#[derive(Clone, Debug)]
pub(super) struct Held {
    pub entry: Arc<Entry>,
    pub bytes: usize,
}

/// See the module.
#[derive(Debug)]
pub struct Keeper<S> {
    pub(super) shelf: S,
    pub(super) device: Arc<str>,
    /// The document as the head has it: what is the same in it need not be written again.
    pub(super) base: Arc<Document>,
    pub(super) head: Option<Head>,
    /// The snapshot before, as long as it is kept.
    pub(super) previous: Option<Head>,
    /// A later snapshot of another tab, not taken over yet.
    pub(super) rival: Option<Head>,
    /// Whether that snapshot holds what never reached this tab.
    pub(super) behind: bool,
    pub(super) greatest: u64,
    /// Entries on the shelf that the head does not cover.
    pub(super) held: BTreeMap<Stamp, Held>,
    /// Entries that are not on the shelf yet.
    pub(super) pending: BTreeMap<Stamp, Arc<Entry>>,
    /// By device, the latest entry that is in the document.
    pub(super) taken: BTreeMap<Arc<str>, Stamp>,
    /// The first edit that was kept since the shelf was opened.
    pub(super) first: Option<Stamp>,
    pub(super) damaged: BTreeSet<String>,
    /// Snapshots of which a part can't be read.
    pub(super) broken: BTreeSet<Generation>,
    /// Whether the head has gone from the shelf without another in its place.
    pub(super) vanished: bool,
    pub(super) newer: bool,
    /// Whether the shelf could not be read at first: writing on it would mix with what is there.
    pub(super) unopened: bool,
    pub(super) trouble: Option<ShelfError>,
    pub(super) sizes: Sizes,
}

impl<S: Shelf> Keeper<S> {
    /// Opens a shelf, for a tab whose device has this name. Never fails: where nothing can be read, nothing is there, and
    /// where the shelf can't be used, the keeper says so.
    pub async fn open(shelf: S, packer: &impl Packer, device: &str) -> Opened<S> {
        let mut keeper = Self {
            shelf,
            device: device.into(),
            base: Arc::default(),
            head: None,
            previous: None,
            rival: None,
            behind: false,
            greatest: 0,
            held: BTreeMap::new(),
            pending: BTreeMap::new(),
            taken: BTreeMap::new(),
            first: None,
            damaged: BTreeSet::new(),
            broken: BTreeSet::new(),
            vanished: false,
            newer: false,
            unopened: false,
            trouble: None,
            sizes: Sizes::USUAL,
        };
        match keeper.read(packer).await {
            Ok((document, lost)) => {
                let found = Found { damaged: keeper.damaged.clone(), lost };
                let entries = keeper.entries();
                Opened { keeper, document, entries, found }
            }
            Err(trouble) => {
                keeper.unopened = true;
                keeper.trouble = Some(trouble);
                Opened { keeper, document: Document::default(), entries: Vec::new(), found: Found::default() }
            }
        }
    }

    /// Reads the newest readable state: its snapshot, and how many records are known to be lost.
    async fn read(&mut self, packer: &impl Packer) -> Result<(Document, usize), ShelfError> {
        let contents = reading::contents(&self.shelf)?;
        self.greatest = contents.greatest;
        self.newer = contents.newer;
        self.damaged.extend(contents.damaged.iter().cloned());
        let (head, snapshot) = self.newest(&contents, packer).await?;
        self.find_stray_damage(&contents)?;
        let (lost, document) = (snapshot.lost, snapshot.document);
        for (at, entry) in contents.entries {
            self.take_note(&at);
            // Where a part is missing, what the journal still has may bring some of it back.
            if !(snapshot.whole && head.as_ref().is_some_and(|head| head.covers(&at))) {
                let bytes = journal::encode(&entry).len();
                self.held.insert(at, Held { entry: Arc::new(entry), bytes });
            }
        }
        if let Some(head) = &head {
            head.upto.values().for_each(|stamp| self.take_note(stamp));
        }
        if snapshot.whole {
            self.base = Arc::new(document.clone());
            self.head = head;
        } else {
            // The next fold writes all anew.
            self.vanished = true;
        }
        Ok((document, lost))
    }

    /// Finds damaged parts that no head names: what was set aside before is to be offered again. There are few such parts.
    fn find_stray_damage(&mut self, contents: &Contents) -> Result<(), ShelfError> {
        let named = contents.heads.values().flat_map(|head| &head.parts);
        let named: BTreeSet<_> = named.map(|part| (&part.generation, part.number)).into_set();
        for (generation, number) in contents.parts.iter().filter(|(part, number)| !named.contains(&(part, *number))) {
            let key = Key::Part(generation.clone(), *number).to_string();
            if reading::value(&self.shelf, &key, &mut self.newer)? == reading::Value::Damaged {
                self.damaged.insert(key);
            }
        }
        Ok(())
    }

    /// The newest snapshot that is whole; where none is, what can be read of the newest.
    async fn newest(
        &mut self,
        contents: &Contents,
        packer: &impl Packer,
    ) -> Result<(Option<Head>, Snapshot), ShelfError> {
        let mut best: Option<(Option<Head>, Snapshot)> = None;
        for head in contents.heads.values().rev() {
            let snapshot = reading::snapshot(&self.shelf, packer, head.parts.iter()).await?;
            self.damaged.extend(snapshot.damaged.iter().cloned());
            self.newer |= snapshot.newer;
            // Nor does the snapshot of nothing stand in for a later one whose entries are not there any more.
            let broken = best.as_ref().and_then(|(broken, _)| broken.as_ref());
            let has_entries = |broken: &Head| contents.entries.keys().any(|at| broken.covers(at));
            let stands_in = !head.is_of_nothing() || broken.is_none_or(has_entries);
            if snapshot.whole && stands_in {
                return Ok((Some(head.clone()), snapshot));
            }
            self.broken.insert(head.generation.clone());
            best = best.or(Some((Some(head.clone()), snapshot)));
        }
        if best.is_none() && !contents.parts.is_empty() {
            let snapshot = reading::salvage(&self.shelf, packer, &contents.parts).await?;
            self.damaged.extend(snapshot.damaged.iter().cloned());
            self.newer |= snapshot.newer;
            best = Some((None, snapshot));
        }
        Ok(best.unwrap_or_else(|| (None, Snapshot { whole: true, ..Snapshot::default() })))
    }

    /// Keeps what an edit did. Gives whether all is kept now.
    pub fn keep(&mut self, entry: Entry) -> bool {
        if !entry.changes.is_empty() {
            self.take_note(&entry.at);
            self.first.get_or_insert_with(|| entry.at.clone());
            self.pending.insert(entry.at.clone(), Arc::new(entry));
        }
        self.flush()
    }

    /// Writes what waits, but for what only a fold keeps, and what came after that. Gives whether all is kept now.
    pub fn flush(&mut self) -> bool {
        self.flush_while(|entry| entry.changes.len() < LONG_ENTRY)
    }

    /// Writes what waits, where no fold could keep it. Gives whether all is kept now.
    pub fn flush_all(&mut self) -> bool {
        self.flush_while(|_| true)
    }

    fn flush_while(&mut self, wanted: impl Fn(&Entry) -> bool) -> bool {
        if self.newer || self.unopened {
            return self.is_kept();
        }
        while let Some((at, entry)) = self.pending.first_key_value().filter(|(_, entry)| wanted(entry)) {
            // What of it may still be written is known when that snapshot is taken over.
            if self.behind && self.rival.as_ref().is_some_and(|rival| rival.is_past(at)) {
                break;
            }
            let text = journal::encode(entry);
            let key = Key::Entry(at.clone()).to_string();
            match self.shelf.set(&key, &envelope::seal(&key, Coding::Plain, &text)) {
                Ok(()) => {
                    let held = Held { entry: entry.clone(), bytes: text.len() };
                    self.held.insert(at.clone(), held);
                    self.pending.pop_first();
                    self.trouble = None;
                }
                Err(trouble) => {
                    self.trouble = Some(trouble);
                    break;
                }
            }
        }
        self.is_kept()
    }

    /// Whether every edit is on the shelf.
    pub fn is_kept(&self) -> bool {
        self.pending.is_empty() && !self.vanished && !self.unopened
    }

    /// Whether there is an edit that would be lost with the page.
    pub fn has_edits(&self) -> bool {
        !self.pending.is_empty()
    }

    /// The name of this tab's device.
    pub fn device(&self) -> &str {
        &self.device
    }

    /// Why something is not kept.
    pub fn trouble(&self) -> Option<ShelfError> {
        self.trouble
    }

    /// Notes that what is not kept could not be saved by a fold either.
    pub fn stumbled(&mut self, trouble: ShelfError) {
        if !self.is_kept() {
            self.trouble = Some(trouble);
        }
    }

    /// Whether a newer version of the program has written here: nothing may be written then.
    pub fn is_read_only(&self) -> bool {
        self.newer
    }

    /// The keys of what can't be read.
    pub fn damaged(&self) -> &BTreeSet<String> {
        &self.damaged
    }

    /// The keys that were set aside, and what stands under them.
    pub fn set_aside(&self) -> Vec<(String, String)> {
        let value = |key: &String| Some((key.clone(), self.shelf.get(key).ok()??));
        self.damaged.iter().filter_map(value).collect()
    }

    /// Whether it is time to fold the journal into a snapshot.
    pub fn wants_fold(&self) -> bool {
        let entries = self.held.len() + self.pending.len();
        let bytes: usize = self.held.values().map(|held| held.bytes).sum();
        let due = self.vanished
            || self.trouble == Some(ShelfError::Full)
            || self.holds_long()
            || entries >= MANY_ENTRIES
            || bytes >= LONG_JOURNAL;
        due && self.can_write()
    }

    /// Whether something waits that only a fold keeps.
    fn holds_long(&self) -> bool {
        self.pending.values().any(|entry| entry.changes.len() >= LONG_ENTRY)
    }

    /// Whether the shelf has records, in any snapshot or entry.
    pub fn holds_records(&self) -> bool {
        let in_part = |part: &Part| !matches!(part.kind, PartKind::Rest | PartKind::Deleted);
        let in_entry = |change: &Change| matches!(change, Change::Record { .. } | Change::Gone { .. });
        self.previous.is_some()
            || self.head.as_ref().is_some_and(|head| head.parts.iter().any(in_part))
            || self.held.values().any(|held| held.entry.changes.iter().any(in_entry))
    }

    /// Whether anything may be written.
    pub fn can_write(&self) -> bool {
        !self.newer && !self.unopened
    }

    pub(super) fn take_note(&mut self, at: &Stamp) {
        if self.taken.get(&at.device).is_none_or(|taken| taken < at) {
            self.taken.insert(at.device.clone(), at.clone());
        }
    }
}

/// The name of this browser's device: the one that the shelf has, else the fresh one, which is put there where it can be.
pub fn device_name(shelf: &impl Shelf, fresh: &str) -> String {
    let known = reading::contents(shelf).ok().and_then(|contents| contents.devices.into_iter().next());
    known.unwrap_or_else(|| {
        let key = Key::Device(fresh.to_owned()).to_string();
        // Where nothing can be kept, the name lasts as long as the page.
        let _ = shelf.set(&key, &envelope::seal(&key, Coding::Plain, ""));
        fresh.to_owned()
    })
}
