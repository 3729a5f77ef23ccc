//! Classes of records: records that people said are the same partner, school or event are read as one.
//!
//! A class's identifier is its smallest, each of its fields the latest of its members, lists unite, and the other names
//! become aliases (2-data, law 7). For a pair that is both linked and told apart, the later stamp counts; equal stamps:
//! the same. This is the one definition: what merges, what counts and what shows all ask here.

use super::document::{Document, Kept, Pair, Table};
use super::event::Event;
use super::id::Uuid;
use super::order;
use super::partner::Partner;
use super::record::{Cell, Cells, List};
use super::school::School;
use super::stamp::Stamp;
use super::value::{Members, Value};
use std::sync::Arc;

/// A record that can name others as the same.
pub trait Linked: Kept {
    /// The identifiers that it names, the deleted and the unknown among them.
    fn links(&self) -> Vec<Uuid>;
    /// Names only those of them that are wanted.
    fn keep_links(&mut self, wanted: &dyn Fn(Uuid) -> bool);
    /// Takes the names of the other records of its class as further names of its own.
    fn take_names(&mut self, others: &[Arc<Self>]);
}

impl Linked for School {
    fn links(&self) -> Vec<Uuid> {
        self.same_as.iter().map(|id| id.0).collect()
    }
    fn keep_links(&mut self, wanted: &dyn Fn(Uuid) -> bool) {
        self.same_as.retain(|id| wanted(id.0));
    }
    fn take_names(&mut self, _: &[Arc<Self>]) {}
}

impl Linked for Partner {
    fn links(&self) -> Vec<Uuid> {
        self.same_as.iter().map(|id| id.0).collect()
    }
    fn keep_links(&mut self, wanted: &dyn Fn(Uuid) -> bool) {
        self.same_as.retain(|id| wanted(id.0));
    }
    fn take_names(&mut self, others: &[Arc<Self>]) {
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
    fn keep_links(&mut self, wanted: &dyn Fn(Uuid) -> bool) {
        self.same_as.retain(|id| wanted(id.0));
    }
    fn take_names(&mut self, _: &[Arc<Self>]) {}
}

/// The name of the field by which a record names another as the same.
pub fn link_field(other: Uuid) -> String {
    format!("same_as.{other}")
}

/// The classes of one table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes {
    /// The class of each record that is linked to another, by record; every other record is a class of its own.
    of: Vec<(Uuid, Uuid)>,
    /// The members of the classes that have several, deleted and unknown ones among them, each group sorted.
    groups: Vec<Vec<Uuid>>,
    /// The pairs that are linked directly, sorted.
    pairs: Vec<Pair>,
}

impl Classes {
    /// The classes of a table.
    pub fn new<R: Linked>(document: &Document) -> Self {
        let links = links::<R>(document);
        if links.is_empty() {
            Self::default()
        } else {
            Self::of_links(document, links, &|id| R::table(document).contains_key(&id))
        }
    }

    /// The classes that links make.
    fn of_links(document: &Document, mut links: Vec<(Pair, Stamp)>, lives: &dyn Fn(Uuid) -> bool) -> Self {
        links.retain(|(pair, stamp)| document.distinct.get(pair).is_none_or(|parted| parted <= stamp));
        let mut pairs: Vec<Pair> = links.into_iter().map(|(pair, _)| pair).collect();
        order::sort(&mut pairs);
        pairs.dedup();
        let mut ids: Vec<Uuid> = pairs.iter().flat_map(|pair| [pair.both().0, pair.both().1]).collect();
        order::sort(&mut ids);
        ids.dedup();
        // Each identifier leads to the smallest that it is linked to; what leads to the same end is one group.
        let mut leads: Vec<usize> = (0..ids.len()).collect();
        for (one, other) in pairs.iter().map(|pair| pair.both()) {
            let ends = [one, other].map(|id| end_of(&leads, ids.binary_search(&id).unwrap_or_default()));
            let (low, high) = (ends[0].min(ends[1]), ends[0].max(ends[1]));
            if let Some(lead) = leads.get_mut(high) {
                *lead = low;
            }
        }
        let mut ends: Vec<(usize, Uuid)> =
            ids.iter().enumerate().map(|(place, id)| (end_of(&leads, place), *id)).collect();
        order::sort(&mut ends);
        let groups: Vec<Vec<Uuid>> =
            ends.chunk_by(|one, next| one.0 == next.0).map(|run| run.iter().map(|(_, id)| *id).collect()).collect();
        let mut of = Vec::new();
        for group in &groups {
            // A deleted record still links the living, but never names the class.
            if let Some(class) = group.iter().copied().find(|id| lives(*id)) {
                of.extend(group.iter().map(|id| (*id, class)));
            }
        }
        order::sort(&mut of);
        Self { of, groups, pairs }
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
        let place = self.of.binary_search_by(|(other, _)| other.cmp(&id)).ok();
        place.and_then(|place| self.of.get(place)).map_or(id, |(_, class)| *class)
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
        self.pairs.binary_search(&pair).is_ok()
    }

    /// One record a class, in order of the classes' identifiers.
    ///
    /// It names only members of its own class as the same: a link that was parted since, taken over from another member, would
    /// stand beside a parting of that member and not of this one, and whoever reads the classes of the result would link again.
    pub fn read<R: Linked>(&self, document: &Document) -> Table<R> {
        let mut table = R::table(document).clone();
        for group in &self.groups {
            group.iter().for_each(|id| {
                table.remove(id);
            });
            if let Some(one) = self.read_group::<R>(document, group) {
                table.insert(one.uuid(), one);
            }
        }
        table
    }

    /// The record that [`Classes::read`] has for the class of an identifier, under the class's identifier.
    pub fn read_again<R: Linked>(&self, document: &Document, id: Uuid) -> Option<Arc<R>> {
        match self.groups.iter().find(|group| group.binary_search(&id).is_ok()) {
            Some(group) => self.read_group(document, group),
            None => R::table(document).get(&id).cloned(),
        }
    }

    fn read_group<R: Linked>(&self, document: &Document, group: &[Uuid]) -> Option<Arc<R>> {
        let members: Vec<Arc<R>> = group.iter().filter_map(|id| R::table(document).get(id).cloned()).collect();
        let class = group.first().map(|id| self.class_of(*id)).unwrap_or_default();
        let mut one = united(class, &members)?;
        let own = |id: Uuid| group.binary_search(&id).is_ok();
        if one.links().into_iter().any(|id| !own(id)) {
            Arc::make_mut(&mut one).keep_links(&own);
        }
        Some(one)
    }

    /// The class of an identifier as one record; `None` where none of its members is there.
    pub fn read_one<R: Linked>(&self, document: &Document, id: Uuid) -> Option<Arc<R>> {
        let members = self.members(id);
        let members: Vec<Arc<R>> = members.iter().filter_map(|id| R::table(document).get(id).cloned()).collect();
        united(self.class_of(id), &members)
    }
}

/// Where a way of leads ends.
fn end_of(leads: &[usize], mut place: usize) -> usize {
    while let Some(next) = leads.get(place).filter(|next| **next != place) {
        place = *next;
    }
    place
}

/// Every direct link with its stamp. What is deleted still links: whether it is dead depends on its class.
fn links<R: Linked>(document: &Document) -> Vec<(Pair, Stamp)> {
    let mut links = Vec::new();
    let mut take = |id: Uuid, record: &R| {
        for other in record.links() {
            if let Some(pair) = Pair::new(id, other) {
                links.push((pair, record.stamps().of(&link_field(other)).clone()));
            }
        }
    };
    let table = R::table(document);
    for id in table.naming() {
        if let Some(record) = table.get(id) {
            take(*id, record);
        }
    }
    for id in document.deleted.naming() {
        let left = document.deleted.get(id).filter(|left| left.list == Some(R::LIST) && !table.contains_key(id));
        if let Some(record) = left.and_then(|left| read_deleted::<R>(left.record.as_ref()?)) {
            take(*id, &record);
        }
    }
    links
}

fn read_deleted<R: Linked>(content: &Members) -> Option<R> {
    R::from_members(content, &Stamp::unstamped(0))
}

/// The records of a class as one.
fn united<R: Linked>(class: Uuid, members: &[Arc<R>]) -> Option<Arc<R>> {
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
