//! Draws a plan up: joins what every file says with what is here, and decides who lives.

use super::Incoming;
use super::conflict::{Party, Side, conflicts, settled_in, settled_key};
use super::conflict::{SETTLED, is_settled, latest_of_each};
use super::item::{PlanItem, effect_of};
use super::log::{marks, without_marks};
use super::noted::united;
use crate::model::document::{AnyRecord, Document, Pair};
use crate::model::id::Uuid;
use crate::model::imports::{IMPORTS, is_setting};
use crate::model::pace::Pace;
use crate::model::record::List;
use crate::model::stamp::Stamp;
use crate::model::value::{Members, Value};
use crate::store::merge::{Joined, find, join, merge_records, settle};
use crate::store::slot::Slot;
use std::collections::BTreeSet;
use std::sync::Arc;

/// A file that takes part, with its place among all files.
pub(super) type Taken<'a> = (usize, &'a Incoming);

/// Every record that the files name, but for some, or that changes with those, in order of identifiers.
pub(super) async fn draw(
    mine: &Document,
    files: &[Taken<'_>],
    without: &BTreeSet<Uuid>,
    pace: Pace<'_>,
) -> Vec<PlanItem> {
    let mut ids: BTreeSet<Uuid> = BTreeSet::new();
    let mut merged = mine.clone();
    for (_, file) in files {
        ids.extend(ids_of(&file.document).filter(|id| !without.contains(id)));
        take_distinct(&mut merged, &file.document, without);
        pace.rest(0, 1).await;
    }
    for (at, id) in ids.iter().enumerate() {
        pace.rest(at, ids.len() * 2).await;
        let (own_list, before) = find(mine, *id);
        let theirs = files.iter().map(|(_, file)| find(&file.document, *id).1);
        let news: Vec<Slot> = theirs.filter(|slot| *slot != Slot::default() && *slot != before).collect();
        if news.is_empty() {
            continue;
        }
        let joined = news.iter().fold(Joined::from(&before), |joined, slot| join(joined, Joined::from(slot)));
        // Whether it lives is not decided yet; until then it stands among the living.
        if let Some(record) = joined.record {
            if let Some(list) = own_list.filter(|list| *list != record.list()) {
                merged.take(list, *id);
            }
            merged.put(record);
        }
        if let Some(tombstone) = joined.tombstone {
            merged.deleted.insert(*id, Arc::new(tombstone));
        }
    }
    let settled = settle(&merged, &ids);
    let remembered = settled_in(mine);
    let marks = marks(mine);
    ids.extend(settled.keys());
    let mut items = Vec::new();
    let of = ids.len();
    for (at, id) in ids.into_iter().enumerate() {
        pace.rest(of + at, of * 2).await;
        let (list, after) = match settled.get(&id) {
            Some((list, slot)) => (*list, slot.clone()),
            None => {
                let (list, slot) = find(&merged, id);
                (list.unwrap_or(List::Schools), slot)
            }
        };
        let before = find(mine, id).1;
        let conflicts = if after.record.is_some() {
            let taken = if without.contains(&id) { &[] } else { files };
            let parties = parties(mine, &before, taken, &marks, list, id);
            conflicts(&parties, |field| settled_at(&remembered, id, field))
        } else {
            Vec::new()
        };
        items.push(PlanItem { list, id, effect: effect_of(&before, &after), conflicts, before, after });
    }
    items
}

/// The sides that have the record alive.
fn parties<'a>(
    mine: &'a Document,
    before: &'a Slot,
    files: &[Taken<'a>],
    marks: &BTreeSet<String>,
    list: List,
    id: Uuid,
) -> Vec<Party<'a>> {
    let own = before.record.clone().map(|record| (Side::Mine, record, Some(&mine.seen), true));
    let theirs = files.iter().filter_map(|(place, file)| {
        let record = file.document.record(list, id)?;
        let was_here = file.source.mark.as_ref().is_some_and(|mark| marks.contains(mark));
        let known = was_here && has_all(before, &record);
        Some((Side::File(*place), record, file.has_seen.then_some(&file.document.seen), known))
    });
    let all = own.into_iter().chain(theirs);
    all.map(|(side, record, seen, known)| Party { side, record, seen, known })
        .filter(|party| party.record.list() == list)
        .collect()
}

/// Whether all that a file says of a record is here, or was and is overtaken. A file that was taken whole may say something new
/// nevertheless: when what came with it was taken back since, or a deletion over which it came.
fn has_all(here: &Slot, record: &AnyRecord) -> bool {
    let here = Joined::from(here).record.filter(|here| here.list() == record.list());
    here.is_some_and(|here| merge_records(&here, record) == here)
}

fn settled_at(remembered: &Members, id: Uuid, field: &str) -> Option<Stamp> {
    if remembered.is_empty() {
        return None;
    }
    remembered.get(&settled_key(id, field)).and_then(Value::as_text).and_then(Stamp::parse)
}

fn ids_of(document: &Document) -> impl Iterator<Item = Uuid> + '_ {
    let tables = document.schools.keys().chain(document.partners.keys()).chain(document.events.keys());
    tables.chain(document.recommendations.keys()).chain(document.deleted.keys()).copied()
}

/// Which records are not the same; of those that are left out no file says anything.
fn take_distinct(merged: &mut Document, file: &Document, without: &BTreeSet<Uuid>) {
    let is_left = |pair: &Pair| <[Uuid; 2]>::from(pair.both()).iter().any(|id| without.contains(id));
    for (pair, stamp) in file.distinct.iter().filter(|(pair, _)| !is_left(pair)) {
        let later = merged.distinct.get(pair).is_none_or(|own| own < stamp);
        if later {
            merged.distinct.insert(*pair, stamp.clone());
        }
    }
}

/// What is not a record: pairs by the later stamp, what was seen by the later one, the rest only where nothing is here.
///
/// What was seen, and which files were taken whole, is only taken over with all records: else it would say of what was left out
/// that it was seen, and a later conflict over that would be passed over.
pub(super) fn take_rest(merged: &mut Document, file: &Incoming, without: &BTreeSet<Uuid>) {
    take_distinct(merged, &file.document, without);
    let is_whole = without.is_empty() && file.source.left_out == 0;
    if file.has_seen && is_whole {
        for (device, stamp) in &file.document.seen {
            if merged.seen.get(device).is_none_or(|own| own < stamp) {
                merged.seen.insert(device.clone(), stamp.clone());
            }
        }
    }
    for (name, value) in &file.document.extra {
        let greater = merged.extra.get(name).is_none_or(|own| own.canonical() < value.canonical());
        if greater {
            merged.extra.insert(name.clone(), value.clone());
        }
    }
    if file.full {
        merged.owner = merged.owner.or(file.document.owner);
        // What of a copy was left out is in conflict yet, whatever its writer settled of it.
        let counts = |key: &str| is_whole || !is_settled(key);
        for (key, value) in file.document.settings.iter().filter(|(key, _)| counts(key)) {
            let bare = (!is_whole && is_setting(key)).then(|| without_marks(value));
            let value = bare.as_ref().unwrap_or(value);
            match merged.settings.get(key) {
                // A full copy is one's own: what was brought in and settled on the other device counts here, too.
                Some(own) if key == IMPORTS => merged.settings.insert(key.clone(), united(own, value)),
                Some(own) if key == SETTLED => merged.settings.insert(key.clone(), latest_of_each(own, value)),
                Some(_) => None,
                None => merged.settings.insert(key.clone(), value.clone()),
            };
        }
    }
}
