//! Who lives (law 5): a record is deleted while its latest tombstone is later than every stamp of it and of all the
//! records of its class.
//!
//! A class is what links and partings make of everything that was ever said, the content of the deleted among it; so
//! the answer does not depend on who was dead when it was asked.

use crate::model::classes::Classes;
use crate::model::document::{AnyRecord, Document};
use crate::model::id::Uuid;
use crate::model::record::List;
use crate::model::stamp::Stamp;
use crate::store::slot::{Slot, content, slot_of};
use std::collections::{BTreeMap, BTreeSet};

/// The slots that have to be other than they are in a document of which these records were joined or written: the
/// records that died or came back, and the members of their classes.
pub fn settle(document: &Document, touched: &BTreeSet<Uuid>) -> BTreeMap<Uuid, (List, Slot)> {
    let mut out = BTreeMap::new();
    let mut met = BTreeSet::new();
    if !document.deleted.is_empty() {
        for list in List::ALL {
            for group in Classes::of_list(document, list).groups() {
                met.extend(group.iter().copied());
                settle_class(document, list, group, &mut out);
            }
        }
        for id in touched.iter().filter(|id| !met.contains(id) && document.deleted.contains_key(id)) {
            if let Some(record) = known(document, *id) {
                settle_class(document, record.list(), &[*id], &mut out);
            }
        }
    }
    out
}

fn settle_class(document: &Document, list: List, members: &[Uuid], out: &mut BTreeMap<Uuid, (List, Slot)>) {
    if !members.iter().any(|id| document.deleted.contains_key(id)) {
        return;
    }
    let known: Vec<AnyRecord> =
        members.iter().filter_map(|id| known(document, *id)).filter(|record| record.list() == list).collect();
    let Some(latest) = known.iter().map(AnyRecord::latest).max() else { return };
    for record in known {
        let id = record.uuid();
        let now = slot_of(document, list, id);
        let after = decided(&now, record, &latest);
        if after != now {
            out.insert(id, (list, after));
        }
    }
}

/// A slot, decided by the latest stamp of its class.
fn decided(now: &Slot, record: AnyRecord, latest: &Stamp) -> Slot {
    let Some(mut tombstone) = now.tombstone.clone() else { return Slot { record: Some(record), tombstone: None } };
    // A file may say nothing of the list that it stood in; whoever has the record knows.
    tombstone.list = Some(record.list());
    if *latest >= tombstone.stamp {
        tombstone.record = None;
        return Slot { record: Some(record), tombstone: Some(tombstone) };
    }
    tombstone.record = Some(record.to_members());
    Slot { record: None, tombstone: Some(tombstone) }
}

/// The content of a record, be it alive or kept by its tombstone.
fn known(document: &Document, id: Uuid) -> Option<AnyRecord> {
    document.find(id).or_else(|| content(document.deleted.get(&id)?))
}
