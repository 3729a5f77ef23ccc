//! Doubles (law 7): records that are said to be the same, to be so no more, or never to have been.
//!
//! No record is rewritten: a link is added to the smallest of a class, a parting to the pairs that it parts, and only
//! values that a person chose are written. Both are stamped, and of a pair the later counts.

use super::command::Refused;
use super::history::{Done, Sort};
use super::slot::{Slot, Touched, slot_of, with_fields};
use crate::model::classes::{Classes, Linked, link_field};
use crate::model::document::{AnyRecord, Document, Pair};
use crate::model::event::Event;
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use crate::model::partner::Partner;
use crate::model::record::{List, is_key_of};
use crate::model::school::School;
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The values that a person chose for a class, by field.
pub(super) type Chosen = BTreeMap<FieldName, Option<Value>>;

/// Says that records are one.
pub(super) fn merge(
    document: &Document,
    at: &Stamp,
    list: List,
    ids: &[Uuid],
    chosen: &Chosen,
) -> Result<Done, Refused> {
    match list {
        List::Schools => merge_in::<School>(document, at, ids, chosen),
        List::Partners => merge_in::<Partner>(document, at, ids, chosen),
        List::Events => merge_in::<Event>(document, at, ids, chosen),
        List::Recommendations => Err(Refused::BadField("same_as".to_owned())),
    }
}

fn merge_in<R: Linked>(document: &Document, at: &Stamp, ids: &[Uuid], chosen: &Chosen) -> Result<Done, Refused> {
    if ids.iter().any(|id| !R::table(document).contains_key(id)) {
        return Err(Refused::Missing);
    }
    // Lists of a class unite by themselves; of what is one value a person can choose.
    let is_part = |field: &str| R::keyed().iter().any(|(member, ..)| is_key_of(field, member));
    if let Some(field) = chosen.keys().find(|field| is_part(field)) {
        return Err(Refused::BadField(field.clone()));
    }
    let mut done = Done::new(Sort::Edit);
    let classes = Classes::new::<R>(document);
    let all: BTreeSet<Uuid> = ids.iter().map(|id| classes.class_of(*id)).into_set();
    let mut others = all.into_iter();
    let Some(smallest) = others.next() else { return Ok(done) };
    let before = slot_of(document, R::LIST, smallest);
    let Some(record) = before.record.clone() else { return Err(Refused::Missing) };
    let links = others.map(|other| (link_field(other), Some(Value::Text(other.to_string()))));
    let linked = with_fields(&record, links, at).map_err(Refused::BadField)?;
    let after = Slot { record: Some(linked), tombstone: before.tombstone.clone() };
    // What the class says anyway need not be written.
    let mut then = document.clone();
    then.put(after.record.clone().unwrap_or(record));
    let one = Classes::new::<R>(&then).read_one::<R>(&then, smallest).map(R::any);
    let new = chosen.iter().filter(|(field, value)| one.as_ref().is_none_or(|one| one.read(field) != **value));
    let new: Vec<_> = new.map(|(field, value)| (field.clone(), value.clone())).collect();
    let record = match after.record {
        Some(record) if !new.is_empty() => Some(with_fields(&record, new, at).map_err(Refused::BadField)?),
        record => record,
    };
    let after = Slot { record, tombstone: after.tombstone };
    done.touched.push(Touched { list: R::LIST, id: smallest, before, after });
    Ok(done)
}

/// Takes records out of their classes: each is parted from every other member.
pub(super) fn part(document: &Document, at: &Stamp, list: List, ids: &[Uuid]) -> Result<Done, Refused> {
    let classes = Classes::of_list(document, list);
    let mut pairs = BTreeSet::new();
    for id in ids {
        if document.record(list, *id).is_none() {
            return Err(Refused::Missing);
        }
        pairs.extend(classes.members(*id).into_iter().filter_map(|other| Pair::new(*id, other)));
    }
    Ok(told_apart(document, at, pairs))
}

/// Says that two records are not the same, which parts them where they are linked.
pub(super) fn not_the_same(document: &Document, at: &Stamp, list: List, a: Uuid, b: Uuid) -> Result<Done, Refused> {
    if [a, b].iter().any(|id| document.record(list, *id).is_none()) {
        return Err(Refused::Missing);
    }
    Ok(told_apart(document, at, Pair::new(a, b)))
}

fn told_apart(document: &Document, at: &Stamp, pairs: impl IntoIterator<Item = Pair>) -> Done {
    let mut done = Done::new(Sort::Edit);
    let pairs = pairs.into_iter().map(|pair| (pair, document.distinct.get(&pair).cloned(), Some(at.clone())));
    done.distinct = pairs.collect();
    done
}

/// The class of a record as one; `None` where the record stands for itself.
pub(super) fn read_as_one(document: &Document, list: List, id: Uuid) -> Option<AnyRecord> {
    fn read<R: Linked>(document: &Document, id: Uuid, wrap: fn(Arc<R>) -> AnyRecord) -> Option<AnyRecord> {
        let classes = Classes::new::<R>(document);
        (classes.members(id).len() > 1).then(|| classes.read_one::<R>(document, id).map(wrap)).flatten()
    }
    match list {
        List::Schools => read(document, id, AnyRecord::School),
        List::Partners => read(document, id, AnyRecord::Partner),
        List::Events => read(document, id, AnyRecord::Event),
        List::Recommendations => None,
    }
}

/// Every member of the classes of some records that is there: a class is read as one, so it is deleted as one.
pub(super) fn whole_classes(document: &Document, ids: &[(List, Uuid)]) -> Vec<(List, Uuid)> {
    let mut classes: BTreeMap<List, Classes> = BTreeMap::new();
    let mut all = Vec::new();
    let mut met = BTreeSet::new();
    for (list, id) in ids {
        let members = classes.entry(*list).or_insert_with(|| Classes::of_list(document, *list)).members(*id);
        // A record that is not there stays in the list, so that the command is refused for it.
        let there = members.into_iter().filter(|other| other == id || document.record(*list, *other).is_some());
        all.extend(there.filter(|other| met.insert(*other)).map(|other| (*list, other)));
    }
    all
}

/// What taking an edit back does to the pairs that it linked or parted, beside the values: a parting for each link that
/// goes, a link for each parting that goes.
pub(super) fn take_back(document: &Document, done: &Done, inverse: &mut Done, at: &Stamp) {
    let mut settled = BTreeSet::new();
    let gone: Vec<Pair> = inverse.touched.iter().flat_map(unlinked).collect();
    for pair in gone {
        settled.insert(pair);
        inverse.distinct.retain(|(known, ..)| *known != pair);
        inverse.distinct.push((pair, document.distinct.get(&pair).cloned(), Some(at.clone())));
    }
    let linked: BTreeSet<Pair> = inverse.touched.iter().flat_map(newly_linked).into_set();
    for (pair, before, after) in &done.distinct {
        let Some(after) = after.as_ref().filter(|_| !settled.contains(pair)) else { continue };
        if linked.contains(pair) {
            // The link that is written anew is later than the parting, which may stay.
            inverse.distinct.retain(|(known, ..)| known != pair);
        } else if let Some((list, id, other)) = parted_link(document, *pair, before.as_ref(), after) {
            inverse.distinct.retain(|(known, ..)| known != pair);
            relink(document, inverse, list, id, other, at);
        }
    }
}

/// The pairs whose link goes between the two slots.
fn unlinked(touched: &Touched) -> Vec<Pair> {
    changed_links(touched, true)
}

/// The pairs whose link comes, or is written anew.
fn newly_linked(touched: &Touched) -> Vec<Pair> {
    changed_links(touched, false)
}

fn changed_links(touched: &Touched, gone: bool) -> Vec<Pair> {
    let (Some(before), Some(after)) = (&touched.before.record, &touched.after.record) else { return Vec::new() };
    let (from, to) = if gone { (before, after) } else { (after, before) };
    let (from, to) = (from.cells(), to.cells());
    let links = from.into_iter().filter(|(field, cell)| {
        let other = to.get(field);
        field.starts_with("same_as.")
            && cell.value.is_some()
            && if gone { other.is_none_or(|other| other.value.is_none()) } else { other != Some(cell) }
    });
    let others = links.filter_map(|(field, _)| crate::model::id::parse_uuid(field.strip_prefix("same_as.")?));
    others.filter_map(|other| Pair::new(touched.id, other)).collect()
}

/// The link of a pair that a parting overruled: list, the record that has it, and the one that it names.
fn parted_link(document: &Document, pair: Pair, before: Option<&Stamp>, after: &Stamp) -> Option<(List, Uuid, Uuid)> {
    let (a, b) = pair.both();
    [(a, b), (b, a)].into_iter().find_map(|(id, other)| {
        let record = document.find(id)?;
        let field = link_field(other);
        let stamp = record.cells().get(&field).filter(|cell| cell.value.is_some())?.stamp.clone();
        (before.is_none_or(|before| *before <= stamp) && stamp < *after).then(|| (record.list(), id, other))
    })
}

/// Writes a link with a new stamp into the inverse.
fn relink(document: &Document, inverse: &mut Done, list: List, id: Uuid, other: Uuid, at: &Stamp) {
    let link = [(link_field(other), Some(Value::Text(other.to_string())))];
    let known = inverse.touched.iter_mut().find(|touched| touched.id == id);
    let now = known.as_ref().map_or_else(|| slot_of(document, list, id), |touched| touched.after.clone());
    let Some(record) = now.record.as_ref().and_then(|record: &AnyRecord| with_fields(record, link, at).ok()) else {
        return;
    };
    let after = Slot { record: Some(record), tombstone: now.tombstone.clone() };
    match known {
        Some(touched) => touched.after = after,
        None => inverse.touched.push(Touched { list, id, before: now, after }),
    }
}
