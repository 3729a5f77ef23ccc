//! Doubles (law 7): records that are said to be the same, to be so no more, or never to have been.
//!
//! No record is rewritten: a link is added to the smallest of a class, a parting to the pairs that it parts, and only
//! values that a person chose are written. Both are stamped, and of a pair the later counts.

use super::command::{Chosen, Refused};
use super::history::{Done, Sort};
use super::slot::{Slot, Touched, slot_of, with_fields};
use crate::model::classes::{Classes, Linked, link_field};
use crate::model::document::{AnyRecord, Document, Pair};
use crate::model::event::Event;
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use crate::model::partner::Partner;
use crate::model::record::{List, is_key_of};
use crate::model::school::School;
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// Says that records are one.
pub(super) fn merge(
    document: &Document,
    at: &Stamp,
    list: List,
    ids: &[Uuid],
    chosen: &Chosen,
) -> Result<Done, Refused> {
    let classes = Classes::of_list(document, list);
    let mut done = Done::new(Sort::Edit);
    done.touched.extend(merge_of_list(document, &classes, at, list, ids, chosen)?);
    Ok(done)
}

/// Says of each of several groups of records that they are one.
pub(super) fn merge_all(
    document: &Document,
    at: &Stamp,
    groups: &[(List, Vec<Uuid>, Chosen)],
) -> Result<Done, Refused> {
    let mut done = Done::new(Sort::Edit);
    for list in List::ALL {
        let classes = Classes::of_list(document, list);
        // Groups that meet are one, or two of them would write the same record.
        let mut apart: Vec<(BTreeSet<Uuid>, Chosen)> = Vec::new();
        for (_, ids, chosen) in groups.iter().filter(|(of, ..)| *of == list) {
            let mut one: BTreeSet<Uuid> = ids.iter().map(|id| classes.class_of(*id)).into_set();
            let mut chosen = chosen.clone();
            apart.retain_mut(|(other, of_other)| {
                let meets = !other.is_disjoint(&one);
                if meets {
                    one.append(other);
                    chosen.append(of_other);
                }
                !meets
            });
            apart.push((one, chosen));
        }
        for (one, chosen) in apart {
            let ids: Vec<Uuid> = one.into_iter().collect();
            done.touched.extend(merge_of_list(document, &classes, at, list, &ids, &chosen)?);
        }
    }
    Ok(done)
}

fn merge_of_list(
    document: &Document,
    classes: &Classes,
    at: &Stamp,
    list: List,
    ids: &[Uuid],
    chosen: &Chosen,
) -> Result<Option<Touched>, Refused> {
    match list {
        List::Schools => merge_in::<School>(document, classes, at, ids, chosen),
        List::Partners => merge_in::<Partner>(document, classes, at, ids, chosen),
        List::Events => merge_in::<Event>(document, classes, at, ids, chosen),
        List::Recommendations => Err(Refused::BadField("same_as".to_owned())),
    }
}

fn merge_in<R: Linked>(
    document: &Document,
    classes: &Classes,
    at: &Stamp,
    ids: &[Uuid],
    chosen: &Chosen,
) -> Result<Option<Touched>, Refused> {
    if ids.iter().any(|id| !R::table(document).contains_key(id)) {
        return Err(Refused::Missing);
    }
    // Lists of a class unite by themselves; of what is one value a person can choose.
    let is_part = |field: &str| R::keyed().iter().any(|(member, ..)| is_key_of(field, member));
    if let Some(field) = chosen.keys().find(|field| is_part(field)) {
        return Err(Refused::BadField(field.clone()));
    }
    let all: BTreeSet<Uuid> = ids.iter().map(|id| classes.class_of(*id)).into_set();
    let Some(smallest) = all.first().copied() else { return Ok(None) };
    let others = all.iter().copied().skip(1);
    let before = slot_of(document, R::LIST, smallest);
    let Some(record) = before.record.clone() else { return Err(Refused::Missing) };
    let links = others.map(|other| (link_field(other), Some(Value::Text(other.to_string()))));
    let linked = with_fields(&record, links, at).map_err(Refused::BadField)?;
    let after = Slot { record: Some(linked), tombstone: before.tombstone.clone() };
    // A choice between values is written even where it is the later one: another merge would take it back. What they all
    // say need not be.
    let members = || all.iter().flat_map(|id| classes.members(*id));
    let members: Vec<Arc<R>> = members().filter_map(|id| R::table(document).get(&id).cloned()).collect();
    let differ = |field: &str, value: &Option<Value>| {
        let mut said = members.iter().filter_map(|member| member.read(field)).peekable();
        said.peek().is_none() && value.is_some() || said.any(|other| Some(&other) != value.as_ref())
    };
    let new = chosen.iter().filter(|(field, value)| differ(field, value));
    let mut new: Vec<_> = new.map(|(field, value)| (field.clone(), value.clone())).collect();
    // The name that gives way is still one of its names, as those of the other members are.
    let name = record.read("name");
    if R::LIST == List::Partners
        && let Some(name) = name.as_ref().and_then(Value::as_text)
        && new.iter().any(|(field, value)| field == "name" && value.as_ref().and_then(Value::as_text) != Some(name))
    {
        new.push((format!("aliases.{name}"), Some(Value::from(name))));
    }
    let record = match after.record {
        Some(record) if !new.is_empty() => Some(with_fields(&record, new, at).map_err(Refused::BadField)?),
        record => record,
    };
    let after = Slot { record, tombstone: after.tombstone };
    Ok(Some(Touched { list: R::LIST, id: smallest, before, after }))
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

/// Says of pairs of records that they are not the same, which parts them where they are linked.
pub(super) fn not_the_same(
    document: &Document,
    at: &Stamp,
    list: List,
    pairs: &[(Uuid, Uuid)],
) -> Result<Done, Refused> {
    if pairs.iter().flat_map(|(a, b)| [a, b]).any(|id| document.record(list, *id).is_none()) {
        return Err(Refused::Missing);
    }
    let pairs: BTreeSet<Pair> = pairs.iter().filter_map(|(a, b)| Pair::new(*a, *b)).into_set();
    Ok(told_apart(document, at, pairs))
}

pub(super) fn told_apart(document: &Document, at: &Stamp, pairs: impl IntoIterator<Item = Pair>) -> Done {
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
        } else if let Some((list, id, other)) = parted_link(document, inverse, *pair, before.as_ref(), after) {
            inverse.distinct.retain(|(known, ..)| known != pair);
            relink(document, inverse, list, id, other, at);
            // Done again, it parts them again; the link, written anew, would be as late as that.
            inverse.keeps.insert((id, link_field(other)));
            inverse.parts.insert(*pair);
        }
    }
    for pair in &done.parts {
        inverse.distinct.retain(|(known, ..)| known != pair);
        inverse.distinct.push((*pair, document.distinct.get(pair).cloned(), Some(at.clone())));
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

/// The link of a pair that a parting overruled: list, the record that has it, and the one that it names. A record that the
/// inverse brings back has its links again.
fn parted_link(
    document: &Document,
    inverse: &Done,
    pair: Pair,
    before: Option<&Stamp>,
    after: &Stamp,
) -> Option<(List, Uuid, Uuid)> {
    let (a, b) = pair.both();
    [(a, b), (b, a)].into_iter().find_map(|(id, other)| {
        let back = inverse.touched.iter().find(|touched| touched.id == id);
        let record = back.and_then(|touched| touched.after.record.clone()).or_else(|| document.find(id))?;
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
