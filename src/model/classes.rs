//! Classes of records: records that people said are the same partner, school or event are read as one.
//!
//! A class's identifier is its smallest, each of its fields the latest of its members, lists unite, and the other names
//! become aliases (2-data, law 7). For a pair that is both linked and told apart, the later stamp counts; equal stamps:
//! the same. This is the one definition: what merges, what counts and what shows all ask here.

use super::document::{Document, Kept, Pair};
use super::event::Event;
use super::id::Uuid;
use super::order::InOrder;
use super::partner::Partner;
use super::record::{Cell, Cells, List};
use super::school::School;
use super::stamp::Stamp;
use super::value::{Members, Value};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A record that can name others as the same.
pub trait Linked: Kept {
    /// The identifiers that it names, the deleted and the unknown among them.
    fn links(&self) -> Vec<Uuid>;
    /// Takes the names of the other records of its class as further names of its own.
    fn take_names(&mut self, others: &[&Arc<Self>]);
}

impl Linked for School {
    fn links(&self) -> Vec<Uuid> {
        self.same_as.iter().map(|id| id.0).collect()
    }
    fn take_names(&mut self, _: &[&Arc<Self>]) {}
}

impl Linked for Partner {
    fn links(&self) -> Vec<Uuid> {
        self.same_as.iter().map(|id| id.0).collect()
    }
    fn take_names(&mut self, others: &[&Arc<Self>]) {
        let names = others.iter().flat_map(|other| std::iter::once(&other.name.0).chain(&other.short_name));
        for name in names {
            if !name.is_empty() && *name != self.name.0 && self.short_name.as_ref() != Some(name) {
                self.aliases.insert(name.clone());
            }
        }
    }
}

impl Linked for Event {
    fn links(&self) -> Vec<Uuid> {
        self.same_as.iter().map(|id| id.0).collect()
    }
    fn take_names(&mut self, _: &[&Arc<Self>]) {}
}

/// The name of the field by which a record names another as the same.
pub fn link_field(other: Uuid) -> String {
    format!("same_as.{other}")
}

/// The classes of one table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes {
    /// The class of each record that is linked to another; every other record is a class of its own.
    of: BTreeMap<Uuid, Uuid>,
    /// The members of the classes that have several, deleted and unknown ones among them, each group sorted.
    groups: Vec<Vec<Uuid>>,
    /// The pairs that are linked directly.
    pairs: BTreeSet<Pair>,
}

impl Classes {
    /// The classes of a table.
    pub fn new<R: Linked>(document: &Document) -> Self {
        let mut links = links::<R>(document);
        links.retain(|pair, stamp| document.distinct.get(pair).is_none_or(|parted| parted <= stamp));
        let mut neighbours: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
        for (one, other) in links.keys().map(|pair| pair.both()) {
            neighbours.entry(one).or_default().push(other);
            neighbours.entry(other).or_default().push(one);
        }
        let mut classes = Self { pairs: links.into_keys().collect(), ..Self::default() };
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
            classes.of.extend(smallest.into_iter().flat_map(|class| members.iter().map(move |id| (*id, class))));
            if !members.is_empty() {
                classes.groups.push(members.into_iter().collect());
            }
        }
        classes
    }

    /// The classes of a list; recommendations have none.
    pub fn of_list(document: &Document, list: List) -> Self {
        match list {
            List::Schools => Self::new::<School>(document),
            List::Partners => Self::new::<Partner>(document),
            List::Events => Self::new::<Event>(document),
            List::Recommendations => Self::default(),
        }
    }

    /// The class that an identifier belongs to; itself where it is linked to nothing.
    pub fn class_of(&self, id: Uuid) -> Uuid {
        self.of.get(&id).copied().unwrap_or(id)
    }

    /// The members of the classes that have several, deleted and unknown ones among them.
    pub fn groups(&self) -> &[Vec<Uuid>] {
        &self.groups
    }

    /// Every member of the class of an identifier, itself among them.
    pub fn members(&self, id: Uuid) -> Vec<Uuid> {
        let group = self.groups.iter().find(|group| group.binary_search(&id).is_ok());
        group.cloned().unwrap_or_else(|| vec![id])
    }

    /// Whether two records are linked directly, and not told apart since.
    pub fn has_link(&self, pair: Pair) -> bool {
        self.pairs.contains(&pair)
    }

    /// One record a class, in order of the classes' identifiers.
    pub fn read<R: Linked>(&self, document: &Document) -> BTreeMap<Uuid, Arc<R>> {
        let mut members: BTreeMap<Uuid, Vec<&Arc<R>>> = BTreeMap::new();
        for (id, record) in R::table(document) {
            members.entry(self.class_of(*id)).or_default().push(record);
        }
        members.into_iter().filter_map(|(class, members)| Some((class, united(class, &members)?))).into_map()
    }

    /// The class of an identifier as one record; `None` where none of its members is there.
    pub fn read_one<R: Linked>(&self, document: &Document, id: Uuid) -> Option<Arc<R>> {
        let members = self.members(id);
        let members: Vec<&Arc<R>> = members.iter().filter_map(|id| R::table(document).get(id)).collect();
        united(self.class_of(id), &members)
    }
}

/// Every direct link with its latest stamp. What is deleted still links: whether it is dead depends on its class.
fn links<R: Linked>(document: &Document) -> BTreeMap<Pair, Stamp> {
    let mut links: BTreeMap<Pair, Stamp> = BTreeMap::new();
    let mut take = |id: Uuid, record: &R| {
        for other in record.links() {
            let Some(pair) = Pair::new(id, other) else { continue };
            let stamp = record.stamps().of(&link_field(other));
            match links.get_mut(&pair) {
                Some(known) if *known >= *stamp => {}
                Some(known) => *known = stamp.clone(),
                None => drop(links.insert(pair, stamp.clone())),
            }
        }
    };
    R::table(document).iter().for_each(|(id, record)| take(*id, record));
    for (id, left) in &document.deleted {
        let content =
            left.record.as_ref().filter(|_| left.list == Some(R::LIST) && !R::table(document).contains_key(id));
        if let Some(record) = content.filter(|content| has_links(content)).and_then(read_deleted::<R>) {
            take(*id, &record);
        }
    }
    links
}

fn has_links(content: &Members) -> bool {
    content.get("same_as").and_then(Value::as_list).is_some_and(|list| !list.is_empty())
}

fn read_deleted<R: Linked>(content: &Members) -> Option<R> {
    R::from_members(content, &Stamp::unstamped(0))
}

/// The records of a class as one.
fn united<R: Linked>(class: Uuid, members: &[&Arc<R>]) -> Option<Arc<R>> {
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
    let Some(mut one) = R::from_cells(class, own, &cells) else { return Some(Arc::clone(first)) };
    one.take_names(members);
    Some(Arc::new(one))
}

/// How cells of one field compare: by stamp, then by value.
fn rank(cell: &Cell) -> (&Stamp, Option<String>) {
    (&cell.stamp, cell.value.as_ref().map(Value::canonical))
}
