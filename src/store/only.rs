//! Deleting some records of a class and not the others: a school takes back its own record of a joint event, and the other
//! schools keep theirs, as one and as it reads.
//!
//! What was written while the records were one may stand in any of them, mostly in the smallest. What it says of the whole
//! goes over to what stays, with its stamps; what it says of the own school goes with the own records.

use super::command::Refused;
use super::doubles::told_apart;
use super::history::Done;
use super::merge::winner;
use super::slot::{Slot, Touched, deleted, slot_of, with_fields};
use crate::model::classes::{Classes, link_field};
use crate::model::document::{AnyRecord, Document, Pair};
use crate::model::field::FieldName;
use crate::model::id::{SchoolId, Uuid, parse_uuid};
use crate::model::order::InOrder;
use crate::model::record::{Cell, Cells, List};
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Deletes records and parts them from what stays of their classes.
pub(super) fn delete(document: &Document, at: &Stamp, records: &[(List, Uuid)]) -> Result<Done, Refused> {
    let schools = Classes::of_list(document, List::Schools);
    let owner = document.owner.map(|owner| schools.class_of(owner.0));
    let is_own = |school: Uuid| Some(schools.class_of(school)) == owner;
    let (mut pairs, mut touched, mut keeps) = (BTreeSet::new(), Vec::new(), BTreeSet::new());
    for list in List::ALL {
        let classes = Classes::of_list(document, list);
        let ids: BTreeSet<Uuid> = records.iter().filter(|(of, _)| *of == list).map(|(_, id)| *id).into_set();
        for id in &ids {
            let before = slot_of(document, list, *id);
            let record = before.record.as_ref().ok_or(Refused::Missing)?;
            let after = deleted(record, before.tombstone.as_ref(), at);
            touched.push(Touched { list, id: *id, before, after });
            let others = classes.members(*id).into_iter().filter(|other| !ids.contains(other));
            pairs.extend(others.filter_map(|other| Pair::new(*id, other)));
        }
        for class in ids.iter().map(|id| classes.class_of(*id)).into_set() {
            let (gone, stay): (Vec<Uuid>, Vec<Uuid>) =
                classes.members(class).into_iter().partition(|id| ids.contains(id));
            let parting = Parting { document, list, at, classes: &classes, is_own: &is_own };
            for (after, kept) in parting.rest(&gone, &stay) {
                let id = after.uuid();
                let before = slot_of(document, list, id);
                let after = Slot { record: Some(after), tombstone: before.tombstone.clone() };
                keeps.extend(kept.into_iter().map(|field| (id, field)));
                touched.push(Touched { list, id, before, after });
            }
        }
    }
    let mut done = told_apart(document, at, pairs);
    // The own school stays what it is, under a record that others have of it.
    let of_owner = document.owner.map(|owner| schools.members(owner.0)).unwrap_or_default();
    let goes = |id: &Uuid| records.contains(&(List::Schools, *id));
    let stays = of_owner.iter().find(|id| !goes(id) && document.schools.contains_key(id));
    if document.owner.is_some_and(|owner| goes(&owner.0))
        && let Some(stays) = stays
    {
        done.owner = Some((document.owner, Some(SchoolId(*stays))));
    }
    (done.touched, done.keeps) = (touched, keeps);
    Ok(done)
}

/// A class of which some records go.
struct Parting<'a> {
    document: &'a Document,
    list: List,
    at: &'a Stamp,
    classes: &'a Classes,
    is_own: &'a dyn Fn(Uuid) -> bool,
}

impl Parting<'_> {
    /// The records that stay and are written, each with the fields that it took over.
    fn rest(&self, gone: &[Uuid], stay: &[Uuid]) -> Vec<(AnyRecord, BTreeSet<FieldName>)> {
        let there = |ids: &[Uuid]| -> Vec<AnyRecord> {
            ids.iter().filter_map(|id| self.document.record(self.list, *id)).collect()
        };
        let (gone, stay) = (there(gone), there(stay));
        let Some(first) = stay.first() else { return Vec::new() };
        let all: Vec<&AnyRecord> = gone.iter().chain(&stay).collect();
        let handed = self.handed_over(&gone, &stay, &all);
        let mut out = Vec::new();
        for record in &stay {
            // Written for the own school while the records were one: it goes with the own records.
            let since = joined(record, &all);
            let own = record.cells().into_iter().filter(|(field, cell)| {
                cell.value.is_some()
                    && since.as_ref().is_some_and(|since| cell.stamp >= *since)
                    && self.owns(field, cell)
            });
            let mut new: BTreeMap<FieldName, Option<Value>> = own.map(|(field, _)| (field, None)).into_map();
            let mut kept = BTreeSet::new();
            let mut after = record.clone();
            if record.uuid() == first.uuid() {
                // What stays goes on to be one, whoever linked it.
                let others = stay.iter().skip(1).map(AnyRecord::uuid);
                let links = others
                    .filter(|other| Pair::new(record.uuid(), *other).is_some_and(|pair| !self.classes.has_link(pair)));
                new.extend(links.map(|other| (link_field(other), Some(Value::Text(other.to_string())))));
                kept = handed.keys().cloned().into_set();
                let mut cells = record.cells();
                cells.extend(handed.clone());
                let own = record.stamps().own.clone();
                // Each value stood in a record of this list, so it fits.
                after = AnyRecord::from_cells(self.list, record.uuid(), own, &cells).unwrap_or(after);
            }
            let after = with_fields(&after, new, self.at).unwrap_or(after);
            if after != *record {
                out.push((after, kept));
            }
        }
        out
    }

    /// What was written into the records that go while they were one with the others, and counts for all of them.
    fn handed_over(&self, gone: &[AnyRecord], stay: &[AnyRecord], all: &[&AnyRecord]) -> Cells {
        let mut handed = Cells::new();
        for record in gone {
            let Some(since) = joined(record, all) else { continue };
            for (field, cell) in record.cells() {
                let for_all = cell.stamp >= since && !is_link(&field) && !self.owns(&field, &cell);
                let others = stay.iter().map(AnyRecord::cells).collect::<Vec<_>>();
                let mut others = others.iter().filter_map(|cells| cells.get(&field)).chain(handed.get(&field));
                if for_all && others.all(|other| other != &cell && winner(&cell, other) == &cell) {
                    handed.insert(field, cell);
                }
            }
        }
        handed
    }

    /// Whether a field is about the own school.
    fn owns(&self, field: &str, cell: &Cell) -> bool {
        let of = |text: &str| parse_uuid(text).is_some_and(self.is_own);
        match field.split_once('.') {
            Some(("schools" | "audience", school)) => of(school),
            Some(("agreements", _)) => {
                let members = cell.value.as_ref().and_then(Value::as_object);
                members.and_then(|members| members.get("school")?.as_text()).is_some_and(of)
            }
            _ => false,
        }
    }
}

fn is_link(field: &str) -> bool {
    field.starts_with("same_as.")
}

/// Since when a record is one with others: the first link that it has to one of them or one of them to it.
fn joined(record: &AnyRecord, all: &[&AnyRecord]) -> Option<Stamp> {
    let link = |from: &AnyRecord, to: &AnyRecord| {
        let cell = from.cells().remove(&link_field(to.uuid()))?;
        cell.value.is_some().then_some(cell.stamp)
    };
    let others = all.iter().filter(|other| other.uuid() != record.uuid());
    others.flat_map(|other| [link(record, other), link(other, record)]).flatten().min()
}
