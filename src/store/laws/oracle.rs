//! The laws said again, as plainly as can be and without a look at the program's way: what the checks compare with.

use super::world::links;
use crate::model::document::{AnyRecord, Document, Pair};
use crate::model::id::Uuid;
use crate::model::record::{Cells, List};
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// All that is said of a record by anybody.
#[derive(Default)]
pub struct Said {
    pub list: Option<List>,
    pub own: Option<Stamp>,
    pub cells: Cells,
    pub tombstone: Option<Stamp>,
}

/// All that several documents say, field by field, the later stamp winning, of equal ones the greater text.
pub fn said(documents: &[&Document]) -> BTreeMap<Uuid, Said> {
    let mut all: BTreeMap<Uuid, Said> = BTreeMap::new();
    for document in documents {
        let alive = List::ALL.into_iter().flat_map(|list| document.records(list).collect::<Vec<_>>());
        let dead = document
            .deleted
            .values()
            .filter_map(|left| AnyRecord::from_members(left.list?, left.record.as_ref()?, &Stamp::unstamped(0)));
        for record in alive.chain(dead) {
            let said = all.entry(record.uuid()).or_default();
            said.list = Some(record.list());
            let own = record.stamps().own.clone();
            said.own = Some(said.own.take().map_or(own.clone(), |known| known.min(own)));
            for (field, cell) in record.cells() {
                let text = |value: &Option<Value>| value.as_ref().map(Value::canonical);
                let new = (cell.stamp.clone(), text(&cell.value));
                let later = said.cells.get(&field).is_none_or(|known| (known.stamp.clone(), text(&known.value)) < new);
                if later {
                    said.cells.insert(field, cell);
                }
            }
        }
        for (id, left) in &document.deleted {
            let said = all.entry(*id).or_default();
            said.tombstone = said.tombstone.take().max(Some(left.stamp.clone()));
        }
    }
    all
}

/// Whom each record is one with, itself among them, by going from link to link until nothing new is met.
pub fn classes(all: &BTreeMap<Uuid, Said>, distinct: &BTreeMap<Pair, Stamp>) -> BTreeMap<Uuid, BTreeSet<Uuid>> {
    let record = |id: &Uuid| {
        let said = all.get(id)?;
        AnyRecord::from_cells(said.list?, *id, said.own.clone()?, &said.cells)
    };
    let is_linked = |a: &Uuid, b: &Uuid| {
        let link = record(a).and_then(|record| links(&record, *b)).max(record(b).and_then(|record| links(&record, *a)));
        let parted = Pair::new(*a, *b).and_then(|pair| distinct.get(&pair));
        link.is_some_and(|link| parted.is_none_or(|parted| *parted <= link))
    };
    all.keys()
        .map(|id| {
            let mut members = BTreeSet::from([*id]);
            loop {
                let new: Vec<Uuid> = all
                    .keys()
                    .filter(|other| !members.contains(*other) && members.iter().any(|member| is_linked(member, other)))
                    .copied()
                    .collect();
                if new.is_empty() {
                    return (*id, members);
                }
                members.extend(new);
            }
        })
        .collect()
}

/// The pairs that are no doubles, each with the latest stamp of saying so.
pub fn distinct(documents: &[&Document]) -> BTreeMap<Pair, Stamp> {
    let mut all: BTreeMap<Pair, Stamp> = BTreeMap::new();
    for (pair, stamp) in documents.iter().flat_map(|document| &document.distinct) {
        let known = all.entry(*pair).or_insert_with(|| stamp.clone());
        *known = stamp.clone().max(known.clone());
    }
    all
}

/// The records that live: those that were not deleted, or whose class was edited since.
pub fn living(all: &BTreeMap<Uuid, Said>, classes: &BTreeMap<Uuid, BTreeSet<Uuid>>) -> BTreeSet<Uuid> {
    let latest = |id: &Uuid| all.get(id).and_then(|said| said.cells.values().map(|cell| &cell.stamp).max());
    let lives = |id: &Uuid, said: &Said| {
        let of_class = classes.get(id).into_iter().flatten().filter_map(latest).max();
        said.list.is_some() && (said.tombstone.is_none() || said.tombstone.as_ref() <= of_class)
    };
    all.iter().filter(|(id, said)| lives(id, said)).map(|(id, _)| *id).collect()
}
