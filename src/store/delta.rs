//! Changes: how the difference between two slots is said, and how it is written again from the journal.

use super::slot::{Touched, content};
use crate::model::change::Change;
use crate::model::document::{AnyRecord, Document, Tombstone};
use crate::model::record::{Cell, Cells};
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
///
/// `at` is the stamp of its entry; where that comes late, when what was done after it is there already, what was written since
/// stays. Where it `merges`, as an import does, whose values are older than the import, the later value stays (law 3): another tab may
/// have written one that the import did not know of.
pub(super) fn write(document: &mut Document, change: &Change, at: &Stamp, late: bool, merges: bool) {
    let overtaken = |now: Option<&Stamp>| late && now.is_some_and(|now| at < now);
    match change {
        Change::Record { list, id, own, cells, gone } => {
            let there = document.record(*list, *id);
            let mut own = own.clone();
            if let Some(there) = there.as_ref().filter(|_| late || merges) {
                own = own.min(there.stamps().own.clone());
            }
            let all = match there {
                Some(there) => Some(there.cells()),
                None => before_edit(document, change, at, late),
            };
            let Some(mut all) = all else { return };
            // A value of an import may be later than the import.
            let stays = |now: Option<&Cell>, by: Option<&Cell>| {
                let is_later = |now: &Cell| by.is_none_or(|by| by.stamp < now.stamp);
                now.is_some_and(|now| (overtaken(Some(&now.stamp)) || merges) && is_later(now))
            };
            for (field, cell) in cells {
                if !stays(all.get(field), Some(cell)) {
                    all.insert(field.clone(), cell.clone());
                }
            }
            all.retain(|field, now| !gone.contains(field) || stays(Some(now), None));
            if let Some(record) = AnyRecord::from_cells(*list, *id, own, &all) {
                document.put(record);
            }
        }
        Change::Gone { list, id } => {
            if !overtaken(document.record(*list, *id).map(|record| record.latest()).as_ref()) {
                document.take(*list, *id);
            }
        }
        Change::Tombstone(id, tombstone) => {
            let now = document.deleted.get(id).map(|left| left.stamp.clone());
            let is_later = |now: &Stamp| tombstone.as_ref().is_none_or(|left| left.stamp < *now);
            if overtaken(now.as_ref()) || merges && now.as_ref().is_some_and(is_later) {
                return;
            }
            // What outlived it is no content of it.
            let lives = merges && document.find(*id).is_some();
            let bare = tombstone.as_ref().filter(|_| lives).map(|left| Tombstone { record: None, ..left.clone() });
            document.bury(*id, bare.as_ref().or(tombstone.as_ref()));
        }
        Change::Distinct(pair, stamp) => {
            let is_later = |now: &Stamp| stamp.as_ref().is_none_or(|stamp| stamp < now);
            let now = document.distinct.get(pair);
            if !(overtaken(now) || merges && now.is_some_and(is_later)) {
                set(&mut document.distinct, pair, stamp.as_ref());
            }
        }
        Change::Owner(owner) => document.owner = *owner,
        Change::Setting(key, value) => set(&mut document.settings, key, value.as_ref()),
        Change::Extra(key, value) => set(&mut document.extra, key, value.as_ref()),
        // A stamp of 1970 says that nothing is held of the device any more.
        Change::Seen(stamp) => {
            let now = document.seen.get(&stamp.device);
            if !(overtaken(now) || merges && now.is_some_and(|now| stamp < now)) {
                set(&mut document.seen, &stamp.device, Some(stamp).filter(|stamp| stamp.millis > 0));
            }
        }
    }
}

/// Whether a record that an import takes away, with the tombstone that follows, was edited later by somebody of whom the import did not
/// know: it lives (law 5).
pub(super) fn is_outlived(document: &Document, change: &Change, next: Option<&Change>) -> bool {
    match (change, next) {
        (Change::Gone { list, id }, Some(Change::Tombstone(of, Some(left)))) if of == id => {
            document.record(*list, *id).is_some_and(|record| record.latest() >= left.stamp)
        }
        _ => false,
    }
}

/// What an edit of a record that is not there goes on from: where it was deleted before the edit, which nobody knew of who edited
/// it, that brings it back (law 5). `None` where it stays deleted.
fn before_edit(document: &mut Document, change: &Change, at: &Stamp, late: bool) -> Option<Cells> {
    let Change::Record { list, id, own, cells, .. } = change else { return None };
    let Some(left) = document.deleted.get(id) else { return Some(Cells::new()) };
    let latest = cells.values().map(|cell| &cell.stamp).max()?;
    if late && left.stamp > *at.max(latest) {
        return None;
    }
    // One that was put there whole is no edit: it is new, or brings stamps of its own.
    if own == at || cells.values().any(|cell| cell.stamp != *at) || left.stamp > *latest {
        return Some(Cells::new());
    }
    let Some(before) = content(left).filter(|before| before.list() == *list) else { return Some(Cells::new()) };
    let left = Tombstone { record: None, ..left.as_ref().clone() };
    document.bury(*id, Some(&left));
    Some(before.cells())
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
