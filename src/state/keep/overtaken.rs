//! What waited to be written while others went on, and must not be written as it is any more.
//!
//! Cells have stamps, by which who reads a late entry knows what was written since. But a person who was forgotten meanwhile
//! must not stand on the shelf again, not even in an entry that nobody heeds; and a setting has no stamp.

use crate::model::change::{Change, Entry};
use crate::model::document::{AnyRecord, Document};
use crate::model::id::Uuid;
use crate::model::record::List;

/// How a field of a contact person begins.
const CONTACT: &str = "contacts.";

/// What is left of an entry beside a later one; `None` where that is all of it.
pub fn by_entry(entry: &Entry, later: &Entry) -> Option<Entry> {
    if later.at <= entry.at {
        return None;
    }
    let contact = |list: List, id: Uuid, field: &str| {
        later.changes.iter().any(|change| match change {
            Change::Record { list: in_list, id: of, cells, .. } => {
                (*in_list, *of) == (list, id) && cells.contains_key(field)
            }
            Change::Gone { list: in_list, id: of } => (*in_list, *of) == (list, id),
            _ => false,
        })
    };
    let whole = |change: &Change| {
        later.changes.iter().any(|other| match (change, other) {
            (Change::Owner(_), Change::Owner(_)) => true,
            (Change::Setting(name, _), Change::Setting(other, _))
            | (Change::Extra(name, _), Change::Extra(other, _)) => name == other,
            _ => false,
        })
    };
    without(entry, contact, whole)
}

/// What is left of an entry beside a document that others brought further; `None` where that is all of it.
pub fn by_document(entry: &Entry, document: &Document) -> Option<Entry> {
    let contact = |list: List, id: Uuid, field: &str| match document.record(list, id) {
        Some(record) => stamp_of(&record, field).is_some_and(|since| since > entry.at),
        None => document.deleted.get(&id).is_some_and(|left| left.stamp > entry.at),
    };
    without(entry, contact, |_| false)
}

fn stamp_of(record: &AnyRecord, field: &str) -> Option<crate::model::stamp::Stamp> {
    record.cells().remove(field).map(|cell| cell.stamp)
}

fn without(
    entry: &Entry,
    contact: impl Fn(List, Uuid, &str) -> bool,
    whole: impl Fn(&Change) -> bool,
) -> Option<Entry> {
    let mut left = entry.clone();
    left.changes.retain(|change| !whole(change));
    for change in &mut left.changes {
        if let Change::Record { list, id, cells, .. } = change {
            cells.retain(|field, _| !field.starts_with(CONTACT) || !contact(*list, *id, field));
        }
    }
    (left != *entry).then_some(left)
}
