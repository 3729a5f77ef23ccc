//! What another tab edited before it knew that it was taken back or brought in otherwise here: the edit stays, and with it the record
//! (laws 3, 5 and 8).
//!
//! Taking an import back leaves no tombstones, so that the edit, which says only what it wrote, finds nothing to write it on. Who took
//! the record back still has it whole, and says it whole again, with the edit.

use super::Store;
use super::history::{Done, Sort};
use super::merge::{merge_records, winner};
use super::slot::{Slot, Touched, content, slot_of};
use crate::model::change::{Change, Entry};
use crate::model::document::AnyRecord;
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::record::{Cell, Cells, List};
use crate::model::stamp::Stamp;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Records that come back with what was edited in them.
#[derive(Clone, Debug)]
pub struct Returned {
    /// The records, whole.
    pub records: Vec<AnyRecord>,
}

impl Store {
    /// Does what journal entries say, in their order, each with whether it comes late and whether it is heard of for the first time.
    /// Gives the new edits that are lost: of a record, or of a field, that was taken back by somebody who did not know of them. Which of
    /// both was stamped later says nothing of that.
    pub fn replay_all(&mut self, entries: impl Iterator<Item = (Arc<Entry>, bool, bool)>) -> Vec<Arc<Entry>> {
        let (mut there, mut lost): (Vec<Arc<Entry>>, Vec<Arc<Entry>>) = (Vec::new(), Vec::new());
        for (entry, late, is_new) in entries {
            self.replay(&entry, late);
            let gone = there.extract_if(.., |edit| self.loses(edit));
            if is_new {
                // Who took it away just now had read it.
                gone.for_each(drop);
                lost.retain(|edit| !takes_away(&entry, edit));
                if self.loses(&entry) { &mut lost } else { &mut there }.push(entry);
            } else {
                lost.extend(gone);
            }
        }
        lost
    }

    /// Whether an entry edits what is not here as it wrote it.
    fn loses(&self, entry: &Entry) -> bool {
        let can_lose = self.can_undo() || self.can_redo();
        can_lose && entry.changes.iter().any(|change| is_edit(change, &entry.at) && self.loses_change(change))
    }

    fn loses_change(&self, change: &Change) -> bool {
        let Change::Record { list, id, cells, .. } = change else { return false };
        let Some(there) = self.document.record(*list, *id).map(|record| record.cells()) else {
            return !self.is_deleted_since(*id, cells);
        };
        let is_behind = |(field, cell): (&FieldName, &Cell)| there.get(field).is_none_or(|now| now.stamp < cell.stamp);
        // What says nothing but the edit is what the edit left of a record that is not here.
        cells.iter().any(is_behind) || there.iter().all(|(field, cell)| cells.get(field) == Some(cell))
    }

    /// Whether a record was deleted later than these cells of it were written (law 5).
    fn is_deleted_since(&self, id: Uuid, cells: &Cells) -> bool {
        let left = self.document.deleted.get(&id);
        left.is_some_and(|left| cells.values().all(|cell| cell.stamp < left.stamp))
    }

    /// The records that such entries edit, as they were before they were taken back here and with all that was edited; `None` where
    /// nothing is to be said.
    pub fn returned(&self, entries: &[Arc<Entry>]) -> Option<Returned> {
        // Several edits of one record come back as one.
        let mut edited: BTreeMap<(List, Uuid), Cells> = BTreeMap::new();
        for entry in entries {
            for change in entry.changes.iter().filter(|change| is_edit(change, &entry.at)) {
                let Change::Record { list, id, cells, .. } = change else { continue };
                latest_of(edited.entry((*list, *id)).or_default(), cells);
            }
        }
        let whole = |((list, id), cells): (&(List, Uuid), &Cells)| {
            let now = self.document.record(*list, *id);
            let is_whole = |now: &AnyRecord| now.cells().iter().any(|(field, cell)| cells.get(field) != Some(cell));
            let known = match &now {
                Some(now) if is_whole(now) => now.clone(),
                _ => {
                    let left = self.document.deleted.get(id).and_then(|left| content(left));
                    let left = left.filter(|left| left.list() == *list);
                    left.or_else(|| self.history.removed(*list, *id)).or_else(|| now.clone())?
                }
            };
            let mut all = known.cells();
            latest_of(&mut all, cells);
            let whole = AnyRecord::from_cells(*list, *id, known.stamps().own.clone(), &all)?;
            let is_other = now.as_ref() != Some(&whole) && (now.is_some() || !self.is_deleted_since(*id, cells));
            is_other.then_some(whole)
        };
        let records: Vec<AnyRecord> = edited.iter().filter_map(whole).collect();
        (!records.is_empty()).then_some(Returned { records })
    }

    /// Brings them back. That is no deed of the person's, so that «Отменить» does not take away what was edited elsewhere.
    pub fn bring_back(&mut self, returned: &Returned, at: Stamp) -> Entry {
        let mut done = Done::new(Sort::Edit);
        for record in &returned.records {
            let (list, id) = (record.list(), record.uuid());
            let before = slot_of(&self.document, list, id);
            // What was edited since this was worked out stays: it was read just before this is done.
            let whole = before.record.as_ref().map_or_else(|| record.clone(), |now| merge_records(now, record));
            let after = Slot { record: Some(whole), tombstone: before.tombstone.clone() };
            done.touched.push(Touched { list, id, before, after });
        }
        done.settle(&self.document);
        self.write(&done, at)
    }
}

/// Whether an entry takes away a record that another one edits.
fn takes_away(entry: &Entry, edit: &Entry) -> bool {
    let edits =
        |gone: &Uuid| edit.changes.iter().any(|change| matches!(change, Change::Record { id, .. } if id == gone));
    entry.changes.iter().any(|change| matches!(change, Change::Gone { id, .. } if edits(id)))
}

/// Takes in cells by the later stamp.
fn latest_of(all: &mut Cells, cells: &Cells) {
    for (field, cell) in cells {
        let stays = all.get(field).map_or(cell, |known| winner(known, cell)).clone();
        all.insert(field.clone(), stays);
    }
}

/// Whether a change of an entry of this stamp edits a record. One that puts a record there whole, as an import, a restore point or
/// «redo» does, brings stamps of its own, or is new: it says all that there is to say.
fn is_edit(change: &Change, at: &Stamp) -> bool {
    match change {
        Change::Record { own, cells, .. } => own != at && cells.values().all(|cell| cell.stamp == *at),
        _ => false,
    }
}
