//! Classes of records: records that people said are the same partner or school are read as one.
//!
//! A class's identifier is its smallest, each of its fields the latest of its members, and lists unite (2-data, law 7).
//! For a pair that is both linked and told apart, the later stamp counts; equal stamps: the same.

use crate::model::Document;
use crate::model::document::{Kept, Pair};
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use crate::model::record::{Cell, Cells};
use crate::model::stamp::Stamp;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The classes of one table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes {
    /// The class of each record that is linked to another; every other record is a class of its own.
    of: BTreeMap<Uuid, Uuid>,
}

impl Classes {
    /// The classes of a table; `linked` gives the identifiers that a record names as its own.
    pub fn new<R: Kept>(document: &Document, linked: impl Fn(&R) -> Vec<Uuid>) -> Self {
        let mut links: BTreeMap<Pair, &Stamp> = BTreeMap::new();
        for (id, record) in R::table(document) {
            for other in linked(record) {
                let stamp = record.stamps().of(&format!("same_as.{other}"));
                if let Some(pair) = Pair::new(*id, other) {
                    links.entry(pair).and_modify(|known| *known = (*known).max(stamp)).or_insert(stamp);
                }
            }
        }
        links.retain(|pair, stamp| document.distinct.get(pair).is_none_or(|parted| parted <= *stamp));
        let mut neighbours: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
        for (one, other) in links.keys().map(|pair| pair.both()) {
            neighbours.entry(one).or_default().push(other);
            neighbours.entry(other).or_default().push(one);
        }
        let mut of = BTreeMap::new();
        let mut reached = BTreeSet::new();
        for start in neighbours.keys().copied() {
            let mut waiting = vec![start];
            let mut members = BTreeSet::new();
            while let Some(id) = waiting.pop() {
                if reached.insert(id) {
                    members.insert(id);
                    waiting.extend(neighbours.get(&id).into_iter().flatten().copied());
                }
            }
            // A deleted record still links the living, but never names the class.
            let smallest = members.iter().find(|id| R::table(document).contains_key(id)).copied();
            of.extend(smallest.into_iter().flat_map(|class| members.iter().map(move |id| (*id, class))));
        }
        Self { of }
    }

    /// The class that an identifier belongs to; itself where it is linked to nothing.
    pub fn class_of(&self, id: Uuid) -> Uuid {
        self.of.get(&id).copied().unwrap_or(id)
    }

    /// One record a class, in order of the classes' identifiers.
    pub fn read<R: Kept>(&self, document: &Document) -> BTreeMap<Uuid, Arc<R>> {
        let mut members: BTreeMap<Uuid, Vec<&Arc<R>>> = BTreeMap::new();
        for (id, record) in R::table(document) {
            members.entry(self.class_of(*id)).or_default().push(record);
        }
        members.into_iter().filter_map(|(class, members)| Some((class, united(class, &members)?))).into_map()
    }
}

/// The records of a class as one.
fn united<R: Kept>(class: Uuid, members: &[&Arc<R>]) -> Option<Arc<R>> {
    let (first, rest) = members.split_first()?;
    if rest.is_empty() {
        return Some(Arc::clone(first));
    }
    let mut cells = Cells::new();
    for (field, cell) in members.iter().flat_map(|record| record.cells()) {
        match cells.get(&field) {
            Some(known) if rank(known) >= rank(&cell) => {}
            _ => {
                cells.insert(field, cell);
            }
        }
    }
    // A required field is never cleared, so the latest cells make a record; should they not, the first stands for all.
    let own = first.stamps().own.clone();
    Some(R::from_cells(class, own, &cells).map_or_else(|| Arc::clone(first), Arc::new))
}

/// How cells of one field compare: by stamp, then by value.
fn rank(cell: &Cell) -> (&Stamp, Option<String>) {
    (&cell.stamp, cell.value.as_ref().map(crate::model::value::Value::canonical))
}

#[cfg(test)]
mod tests;
