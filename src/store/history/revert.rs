//! How what was done is taken back.
//!
//! Taking back an edit is a new edit, with a new stamp, of the fields that still have what the edit wrote. Taking back an
//! import or «delete all» restores the values with their old stamps, as if it had never been (law 8), except for what was
//! edited since: that stays, and is listed.

use super::{Done, Sort};
use crate::model::document::{AnyRecord, Document};
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::record::{Cells, List};
use crate::model::stamp::Stamp;
use crate::store::doubles::take_back;
use crate::store::merge::merge_records;
use crate::store::slot::{Slot, Touched, content, deleted, slot_of, with_fields};
use std::collections::{BTreeMap, BTreeSet};

impl Done {
    /// What takes it back from a document, and the records that were edited since and stay.
    pub fn revert(&self, document: &Document, at: &Stamp) -> (Self, Vec<(List, Uuid)>) {
        let (mut inverse, mut kept) = self.begin_revert();
        self.touched.iter().for_each(|touched| self.revert_one(touched, document, at, &mut inverse, &mut kept));
        self.revert_rest(document, at, &mut inverse);
        (inverse, kept)
    }

    /// An inverse that takes nothing back yet.
    pub fn begin_revert(&self) -> (Self, Vec<(List, Uuid)>) {
        (Self { is_import: self.is_import, ..Self::new(self.sort) }, Vec::new())
    }

    /// Takes one record back.
    pub fn revert_one(
        &self,
        touched: &Touched,
        document: &Document,
        at: &Stamp,
        inverse: &mut Self,
        kept: &mut Vec<(List, Uuid)>,
    ) {
        let now = slot_of(document, touched.list, touched.id);
        let after = match self.sort {
            Sort::Edit => undone(touched, &now, at, &self.keeps),
            Sort::Whole => restored(touched, &now),
        };
        if self.sort == Sort::Whole && after != touched.before {
            kept.push((touched.list, touched.id));
        }
        if after != now {
            inverse.touched.push(Touched { list: touched.list, id: touched.id, before: now, after });
        }
    }

    /// Takes back what is no record, after the records.
    pub fn revert_rest(&self, document: &Document, at: &Stamp, inverse: &mut Self) {
        if let Some((before, after)) = self.owner.filter(|(_, after)| *after == document.owner) {
            inverse.owner = Some((after, before));
        }
        inverse.settings = inverses(&self.settings, &document.settings);
        inverse.extra = inverses(&self.extra, &document.extra);
        inverse.distinct = inverses(&self.distinct, &document.distinct);
        inverse.seen = inverses(&self.seen, &document.seen);
        if self.sort == Sort::Edit {
            take_back(document, self, inverse, at);
        }
    }
}

/// Backwards, for what still is as it was written.
fn inverses<K: Ord + Clone, V: Clone + PartialEq>(
    done: &[(K, Option<V>, Option<V>)],
    now: &BTreeMap<K, V>,
) -> Vec<(K, Option<V>, Option<V>)> {
    let still = done.iter().filter(|(key, _, after)| now.get(key) == after.as_ref());
    still.map(|(key, before, after)| (key.clone(), after.clone(), before.clone())).collect()
}

/// The slot after an edit was taken back by a new edit.
fn undone(touched: &Touched, now: &Slot, at: &Stamp, keeps: &BTreeSet<(Uuid, FieldName)>) -> Slot {
    match (&touched.before.record, &touched.after.record, &now.record) {
        // It was added: it goes, leaving a tombstone, because another tab or a file may have it.
        (None, Some(_), Some(record)) => deleted(record, now.tombstone.as_ref(), at),
        // It was deleted: it comes back whole, contacts and note too, with one field newly written.
        (Some(before), None, None) => {
            // What came in a file meanwhile, in which the record is not deleted, is kept with its tombstone.
            let kept = now.tombstone.as_ref().and_then(content).filter(|kept| kept.list() == before.list());
            let before = &kept.map_or_else(|| before.clone(), |kept| merge_records(before, &kept));
            let cells = before.cells();
            let field = cells.iter().find(|(_, cell)| cell.value.is_some()).or_else(|| cells.iter().next());
            let record = match field.map(|(field, cell)| (field.clone(), cell.value.clone())) {
                Some(touch) => with_fields(before, [touch], at).ok(),
                // A record that says nothing has no stamp but its own.
                None => AnyRecord::from_cells(before.list(), before.uuid(), at.clone(), &cells),
            };
            let record = record.unwrap_or_else(|| before.clone());
            let tombstone = now.tombstone.clone().map(|mut tombstone| {
                tombstone.record = None;
                tombstone
            });
            Slot { record: Some(record), tombstone }
        }
        (Some(before), Some(after), Some(record)) => {
            let (old, new, current) = (before.cells(), after.cells(), record.cells());
            // By value: what was taken back and done again meanwhile has a new stamp.
            let value = |cells: &Cells, field: &str| cells.get(field).and_then(|cell| cell.value.clone());
            let still = changed_fields(&old, &new).into_iter().filter(|field| {
                value(&current, field) == value(&new, field) && !keeps.contains(&(touched.id, field.clone()))
            });
            let fields = still.map(|field| {
                let value = old.get(&field).and_then(|cell| cell.value.clone());
                (field, value)
            });
            let record = with_fields(record, fields, at).unwrap_or_else(|_| record.clone());
            Slot { record: Some(record), tombstone: now.tombstone.clone() }
        }
        _ => now.clone(),
    }
}

/// The slot after an import was taken back: as it was, but for what was edited since.
fn restored(touched: &Touched, now: &Slot) -> Slot {
    // Values count, not stamps: what was taken back and done again meanwhile has new ones.
    if same_values(now, &touched.after) {
        return touched.before.clone();
    }
    let (Some(after), Some(record)) = (&touched.after.record, &now.record) else { return now.clone() };
    // Edited since: where the import made the record, all of it stays; else the fields that nobody touched go back.
    let Some(before) = &touched.before.record else { return now.clone() };
    let (old, new, mut current) = (before.cells(), after.cells(), record.cells());
    for field in changed_fields(&old, &new) {
        if current.get(&field) == new.get(&field) {
            match old.get(&field) {
                Some(cell) => current.insert(field, cell.clone()),
                None => current.remove(&field),
            };
        }
    }
    let own = before.stamps().own.clone();
    match AnyRecord::from_cells(touched.list, touched.id, own, &current) {
        Some(record) => Slot { record: Some(record), tombstone: touched.before.tombstone.clone() },
        None => now.clone(),
    }
}

fn same_values(one: &Slot, other: &Slot) -> bool {
    let values = |slot: &Slot| {
        let cells = slot.record.as_ref().map(AnyRecord::cells)?;
        Some(cells.into_iter().filter_map(|(field, cell)| Some((field, cell.value?))).collect::<BTreeMap<_, _>>())
    };
    one == other || values(one) == values(other)
}

fn changed_fields(old: &Cells, new: &Cells) -> BTreeSet<String> {
    let fields = old.keys().chain(new.keys()).filter(|field| old.get(*field) != new.get(*field));
    fields.cloned().collect()
}
