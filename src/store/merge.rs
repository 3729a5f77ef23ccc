//! Merging, field by field: the later stamp wins (laws 1–3 and 5).
//!
//! A record is a set of cells, and each cell a register of which the later write stays. Equal stamps with different values
//! are decided by the greater canonical text, cleared being smallest, so that two sides that never met decide alike. All of
//! this is a maximum in a total order, which is why the order of files does not matter.

use super::slot::{Slot, content, slot_of, without_personal_data};
use crate::model::document::{AnyRecord, Document, Tombstone};
use crate::model::id::Uuid;
use crate::model::record::{Cell, List};
use crate::model::value::Value;

/// The one of two cells that stays.
pub fn winner<'a>(mine: &'a Cell, theirs: &'a Cell) -> &'a Cell {
    let order = mine.stamp.cmp(&theirs.stamp).then_with(|| {
        let text = |cell: &Cell| cell.value.as_ref().map(Value::canonical);
        text(mine).cmp(&text(theirs))
    });
    if order.is_lt() { theirs } else { mine }
}

/// Two records of one identifier as one.
pub fn merge_records(mine: &AnyRecord, theirs: &AnyRecord) -> AnyRecord {
    if mine == theirs {
        return mine.clone();
    }
    let mut cells = mine.cells();
    for (field, cell) in theirs.cells() {
        let stays = cells.get(&field).map_or(&cell, |own| winner(own, &cell)).clone();
        cells.insert(field, stays);
    }
    let own = mine.stamps().own.clone().min(theirs.stamps().own.clone());
    // Both were whole, and a required field cannot be cleared, so the cells make a record.
    AnyRecord::from_cells(mine.list(), mine.uuid(), own, &cells).unwrap_or_else(|| mine.clone())
}

/// Two slots of one identifier as one.
pub fn merge_slots(mine: &Slot, theirs: &Slot) -> Slot {
    if mine == theirs {
        return mine.clone();
    }
    let tombstone = match (&mine.tombstone, &theirs.tombstone) {
        (Some(mine), Some(theirs)) => Some(merge_tombstones(mine, theirs)),
        (one, other) => one.as_ref().or(other.as_ref()).cloned(),
    };
    let of = |slot: &Slot| slot.record.clone().or_else(|| content(slot.tombstone.as_ref()?));
    let record = match (of(mine), of(theirs)) {
        (Some(mine), Some(theirs)) if mine.list() == theirs.list() => Some(merge_records(&mine, &theirs)),
        // One identifier in two lists is nobody's doing but a forger's; the smaller list stays, on every side.
        (Some(mine), Some(theirs)) => Some(if mine.list() <= theirs.list() { mine } else { theirs }),
        (one, other) => one.or(other),
    };
    let Some(mut tombstone) = tombstone else { return Slot { record, tombstone: None } };
    // Deleted while the tombstone is later than every stamp of the record.
    match record {
        Some(record) if record.latest() >= tombstone.stamp => {
            tombstone.record = None;
            Slot { record: Some(record), tombstone: Some(tombstone) }
        }
        Some(record) => {
            tombstone.list = Some(record.list());
            tombstone.record = Some(without_personal_data(&record));
            Slot { record: None, tombstone: Some(tombstone) }
        }
        None => Slot { record: None, tombstone: Some(tombstone) },
    }
}

fn merge_tombstones(mine: &Tombstone, theirs: &Tombstone) -> Tombstone {
    let mut extra = mine.extra.clone();
    for (name, value) in &theirs.extra {
        let stays = extra.get(name).filter(|own| own.canonical() >= value.canonical()).unwrap_or(value).clone();
        extra.insert(name.clone(), stays);
    }
    Tombstone {
        stamp: mine.stamp.clone().max(theirs.stamp.clone()),
        list: mine.list.or(theirs.list),
        record: None,
        extra,
    }
}

/// The slot of an identifier in a document, with the list that it is in there or that its tombstone names.
pub(super) fn find_slot(document: &Document, id: Uuid) -> (Option<List>, Slot) {
    let list = List::ALL.into_iter().find(|list| document.record(*list, id).is_some());
    let list = list.or_else(|| document.deleted.get(&id)?.list);
    (list, slot_of(document, list.unwrap_or(List::Schools), id))
}
