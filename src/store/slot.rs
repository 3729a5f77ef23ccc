//! A slot: what a document has under one identifier, a record, a tombstone, both or neither.

use crate::model::document::{AnyRecord, Document, Tombstone};
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::record::{Cell, List};
use crate::model::stamp::Stamp;
use crate::model::value::Value;

/// What stands under an identifier.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Slot {
    /// The record, where it lives.
    pub record: Option<AnyRecord>,
    /// The tombstone, which stays where a newer edit brought the record back.
    pub tombstone: Option<Tombstone>,
}

/// One identifier before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct Touched {
    pub list: List,
    pub id: Uuid,
    pub before: Slot,
    pub after: Slot,
}

/// What a document has under an identifier.
pub fn slot_of(document: &Document, list: List, id: Uuid) -> Slot {
    Slot { record: document.record(list, id), tombstone: document.deleted.get(&id).map(|left| left.as_ref().clone()) }
}

/// Puts a slot into a document.
pub(super) fn put(document: &mut Document, list: List, id: Uuid, slot: &Slot) {
    match &slot.record {
        Some(record) => document.put(record.clone()),
        None => {
            document.take(list, id);
        }
    }
    document.bury(id, slot.tombstone.as_ref());
}

/// The record with some fields written or cleared at a stamp; the field that cannot have its value is the error.
pub(super) fn with_fields(
    record: &AnyRecord,
    fields: impl IntoIterator<Item = (FieldName, Option<Value>)>,
    at: &Stamp,
) -> Result<AnyRecord, FieldName> {
    let mut cells = record.cells();
    let mut names = Vec::new();
    for (field, value) in fields {
        names.push(field.clone());
        cells.insert(field, Cell { stamp: at.clone(), value });
    }
    let written = AnyRecord::from_cells(record.list(), record.uuid(), record.stamps().own.clone(), &cells);
    written.ok_or_else(|| names.into_iter().find(|field| !accepts(record, field, &cells)).unwrap_or_default())
}

/// Whether a record can have the cell that stands for a field among some cells.
fn accepts(record: &AnyRecord, field: &str, cells: &crate::model::record::Cells) -> bool {
    let mut own = record.cells();
    if let Some(cell) = cells.get(field) {
        own.insert(field.to_owned(), cell.clone());
    }
    AnyRecord::from_cells(record.list(), record.uuid(), record.stamps().own.clone(), &own).is_some()
}

/// The slot of a record that was deleted at a stamp. Here its content stays whole: whether a later edit that comes in a file
/// brings it back with contacts and notes must not depend on which file came first. Files carry neither.
pub(super) fn deleted(record: &AnyRecord, before: Option<&Tombstone>, at: &Stamp) -> Slot {
    let extra = before.map(|tombstone| tombstone.extra.clone()).unwrap_or_default();
    let tombstone =
        Tombstone { stamp: at.clone(), list: Some(record.list()), record: Some(record.to_members()), extra };
    Slot { record: None, tombstone: Some(tombstone) }
}

/// The record that a tombstone keeps.
pub(super) fn content(tombstone: &Tombstone) -> Option<AnyRecord> {
    let (list, members) = (tombstone.list?, tombstone.record.as_ref()?);
    AnyRecord::from_members(list, members, &Stamp::unstamped(0))
}
