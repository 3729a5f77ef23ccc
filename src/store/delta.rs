//! Changes: how the difference between two slots is said, and how it is written again from the journal.

use super::slot::Touched;
use crate::model::change::Change;
use crate::model::document::{AnyRecord, Document};
use crate::model::record::Cells;
use crate::model::stamp::Stamp;

/// What is different in a slot.
pub(super) fn changes_of(touched: &Touched, out: &mut Vec<Change>) {
    let Touched { list, id, before, after } = touched;
    match (&before.record, &after.record) {
        (_, None) if before.record.is_some() => out.push(Change::Gone { list: *list, id: *id }),
        (_, Some(record)) if before.record.as_ref() != Some(record) => {
            let old = before.record.as_ref().map(AnyRecord::cells).unwrap_or_default();
            let new = record.cells();
            let gone = old.keys().filter(|field| !new.contains_key(*field)).cloned().collect();
            let cells = new.into_iter().filter(|(field, cell)| old.get(field) != Some(cell)).collect();
            out.push(Change::Record { list: *list, id: *id, own: record.stamps().own.clone(), cells, gone });
        }
        _ => {}
    }
    if before.tombstone != after.tombstone {
        out.push(Change::Tombstone(*id, after.tombstone.clone()));
    }
}

/// Writes one change. Writing it twice does what writing it once does.
pub(super) fn write(document: &mut Document, change: &Change) {
    match change {
        Change::Record { list, id, own, cells, gone } => {
            let mut all: Cells = document.record(*list, *id).map(|record| record.cells()).unwrap_or_default();
            all.extend(cells.clone());
            gone.iter().for_each(|field| {
                all.remove(field);
            });
            if let Some(record) = AnyRecord::from_cells(*list, *id, own.clone(), &all) {
                document.put(record);
            }
        }
        Change::Gone { list, id } => {
            document.take(*list, *id);
        }
        Change::Tombstone(id, tombstone) => document.bury(*id, tombstone.as_ref()),
        Change::Distinct(pair, stamp) => set(&mut document.distinct, pair, stamp.as_ref()),
        Change::Owner(owner) => document.owner = *owner,
        Change::Setting(key, value) => set(&mut document.settings, key, value.as_ref()),
        Change::Extra(key, value) => set(&mut document.extra, key, value.as_ref()),
        // A stamp of 1970 says that nothing is held of the device any more.
        Change::Seen(stamp) => set(&mut document.seen, &stamp.device, Some(stamp).filter(|stamp| stamp.millis > 0)),
    }
}

/// Notes that everything of a device up to a stamp is held here.
pub(super) fn note_seen(document: &mut Document, at: &Stamp) {
    if document.seen.get(&at.device).is_none_or(|seen| seen < at) {
        document.seen.insert(at.device.clone(), at.clone());
    }
}

pub(super) fn set<K: Ord + Clone, V: Clone>(map: &mut std::collections::BTreeMap<K, V>, key: &K, value: Option<&V>) {
    match value {
        Some(value) => {
            map.insert(key.clone(), value.clone());
        }
        None => {
            map.remove(key);
        }
    }
}
