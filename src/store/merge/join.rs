//! What two sides say under one identifier, as one; whether it lives is not decided here.

use super::cells::merge_records;
use crate::model::document::{AnyRecord, Document, Tombstone};
use crate::model::id::Uuid;
use crate::model::record::List;
use crate::store::slot::{Slot, content, slot_of};

/// What is known under an identifier: the content, be it alive or kept by its tombstone, and the tombstone.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Joined {
    /// The content.
    pub record: Option<AnyRecord>,
    /// The tombstone, without content.
    pub tombstone: Option<Tombstone>,
}

impl From<&Slot> for Joined {
    fn from(slot: &Slot) -> Self {
        let record = slot.record.clone().or_else(|| content(slot.tombstone.as_ref()?));
        Self { record, tombstone: slot.tombstone.clone().map(|tombstone| Tombstone { record: None, ..tombstone }) }
    }
}

/// What two sides say as one.
pub fn join(mine: Joined, theirs: Joined) -> Joined {
    let record = match (mine.record, theirs.record) {
        (Some(mine), Some(theirs)) if mine.list() == theirs.list() => Some(merge_records(&mine, &theirs)),
        // One identifier in two lists is nobody's doing but a forger's; the smaller list stays, on every side.
        (Some(mine), Some(theirs)) => Some(if mine.list() <= theirs.list() { mine } else { theirs }),
        (one, other) => one.or(other),
    };
    let tombstone = match (mine.tombstone, theirs.tombstone) {
        (Some(mine), Some(theirs)) => Some(join_tombstones(mine, theirs)),
        (one, other) => one.or(other),
    };
    Joined { record, tombstone }
}

fn join_tombstones(mine: Tombstone, theirs: Tombstone) -> Tombstone {
    let mut extra = mine.extra;
    for (name, value) in theirs.extra {
        let stays = extra.get(&name).is_some_and(|own| own.canonical() >= value.canonical());
        if !stays {
            extra.insert(name, value);
        }
    }
    let list = match (mine.list, theirs.list) {
        (Some(mine), Some(theirs)) => Some(mine.min(theirs)),
        (one, other) => one.or(other),
    };
    Tombstone { stamp: mine.stamp.max(theirs.stamp), list, record: None, extra }
}

/// What a document has under an identifier, with the list that it is in there or that its tombstone names.
pub fn find(document: &Document, id: Uuid) -> (Option<List>, Slot) {
    let list = List::ALL.into_iter().find(|list| document.record(*list, id).is_some());
    let list = list.or_else(|| document.deleted.get(&id)?.list);
    (list, slot_of(document, list.unwrap_or(List::Schools), id))
}
