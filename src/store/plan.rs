//! The plan of an import: made without touching anything, shown, applied, and taken back as one object.

use super::command::Refused;
use super::history::{Done, Sort, differences};
use super::merge::{find_slot, merge_slots};
use super::slot::{Slot, Touched, slot_of};
use crate::model::document::{AnyRecord, Document, Pair};
use crate::model::id::{SchoolId, Uuid};
use crate::model::inn::{InnCheck, check_inn};
use crate::model::record::List;
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// A day in milliseconds: how far ahead of today a stamp may be before it is shown.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// What comes in: one file, read.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Its records.
    pub document: Document,
    /// Whether it says what it has seen of each device; a limited file does not.
    pub has_seen: bool,
    /// Whether its records carry stamps.
    pub stamped: bool,
    /// Whether it is a full copy, with owner and settings.
    pub full: bool,
    /// Now, in milliseconds since 1970, to tell stamps from the future.
    pub today_ms: i64,
}

/// What an import would do.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPlan {
    /// Every record that the files name.
    pub items: Vec<PlanItem>,
    /// References of the events that come in to records that are neither here nor there: event and reference.
    pub dangling: Vec<(Uuid, Uuid)>,
    /// Records with stamps a day or more ahead of today.
    pub ahead: Vec<(List, Uuid)>,
    /// Records whose ИНН has wrong check digits.
    pub wrong_inn: Vec<(List, Uuid)>,
    owner: Option<(Option<SchoolId>, Option<SchoolId>)>,
    settings: Vec<(String, Option<Value>, Option<Value>)>,
    extra: Vec<(String, Option<Value>, Option<Value>)>,
    distinct: Vec<(Pair, Option<Stamp>, Option<Stamp>)>,
    seen: Vec<(Arc<str>, Option<Stamp>, Option<Stamp>)>,
}

/// One record of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanItem {
    /// Its list.
    pub list: List,
    /// Its identifier.
    pub id: Uuid,
    /// What would happen to it.
    pub effect: Effect,
    /// What is here now.
    pub before: Slot,
    /// What would be here.
    pub after: Slot,
}

/// What would happen to a record.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// It is new here.
    Added,
    /// Some of its fields get other values.
    Changed(Vec<FieldDifference>),
    /// Every value stays.
    Unchanged,
    /// It was deleted elsewhere, later than anything was written here.
    Deleted,
    /// It was deleted here, and edited elsewhere later.
    Revived,
}

/// A field with its value here and the one it would get.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldDifference {
    /// The field.
    pub field: String,
    /// The value here; `None` = absent.
    pub mine: Option<Value>,
    /// The value it would get; `None` = absent.
    pub theirs: Option<Value>,
}

/// How many records of each sort a plan has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// New or brought back.
    pub added: usize,
    /// With other values.
    pub changed: usize,
    /// The same as before.
    pub unchanged: usize,
    /// Gone.
    pub deleted: usize,
}

impl ImportPlan {
    /// How many records of each sort there are.
    pub fn counts(&self) -> Counts {
        let mut counts = Counts::default();
        for item in &self.items {
            match item.effect {
                Effect::Added | Effect::Revived => counts.added += 1,
                Effect::Changed(_) => counts.changed += 1,
                Effect::Unchanged => counts.unchanged += 1,
                Effect::Deleted => counts.deleted += 1,
            }
        }
        counts
    }

    /// What applying it does; refused where the document is not any more what the plan was made for.
    pub(super) fn done(&self, document: &Document) -> Result<Done, Refused> {
        let fresh = self.items.iter().all(|item| slot_of(document, item.list, item.id) == item.before);
        let same_owner = self.owner.is_none_or(|(before, _)| before == document.owner);
        if !fresh || !same_owner || !is_as_before(&self.distinct, &document.distinct) {
            return Err(Refused::Stale);
        }
        let changed = self.items.iter().filter(|item| item.before != item.after);
        let touched = changed.map(|item| Touched {
            list: item.list,
            id: item.id,
            before: item.before.clone(),
            after: item.after.clone(),
        });
        Ok(Done {
            sort: Sort::Whole,
            is_import: true,
            touched: touched.collect(),
            owner: self.owner,
            settings: self.settings.clone(),
            extra: self.extra.clone(),
            distinct: self.distinct.clone(),
            seen: self
                .seen
                .iter()
                .filter(|(device, before, _)| document.seen.get(device) == before.as_ref())
                .cloned()
                .collect(),
        })
    }
}

fn is_as_before<K: Ord, V: PartialEq>(list: &[(K, Option<V>, Option<V>)], now: &BTreeMap<K, V>) -> bool {
    list.iter().all(|(key, before, _)| now.get(key) == before.as_ref())
}

/// What some files together would do to a document. Their order does not matter.
pub fn plan(mine: &Document, files: &[Incoming]) -> ImportPlan {
    let ids: BTreeSet<Uuid> = files.iter().flat_map(|file| ids_of(&file.document)).collect();
    let mut items = Vec::with_capacity(ids.len());
    for id in ids {
        let theirs: Vec<(Option<List>, Slot)> = files.iter().map(|file| find_slot(&file.document, id)).collect();
        let (own_list, before) = find_slot(mine, id);
        let list = own_list.or_else(|| theirs.iter().find_map(|(list, _)| *list)).unwrap_or(List::Schools);
        let empty = Slot::default();
        let after = theirs
            .iter()
            .filter(|(_, slot)| *slot != empty)
            .fold(before.clone(), |merged, (_, slot)| merge_slots(&merged, slot));
        // The winner of a forged double identifier can stand in another list than mine.
        let list = after.record.as_ref().map_or(list, AnyRecord::list);
        let effect = effect_of(&before, &after);
        items.push(PlanItem { list, id, effect, before, after });
    }
    let mut merged = Document {
        owner: mine.owner,
        settings: mine.settings.clone(),
        extra: mine.extra.clone(),
        distinct: mine.distinct.clone(),
        seen: mine.seen.clone(),
        ..Document::default()
    };
    for file in files {
        take_rest(&mut merged, file);
    }
    ImportPlan {
        dangling: dangling(mine, files, &items),
        ahead: ahead(files, &items),
        wrong_inn: wrong_inn(&items),
        owner: (merged.owner != mine.owner).then_some((mine.owner, merged.owner)),
        settings: differences(&mine.settings, &merged.settings),
        extra: differences(&mine.extra, &merged.extra),
        distinct: differences(&mine.distinct, &merged.distinct),
        seen: differences(&mine.seen, &merged.seen),
        items,
    }
}

/// What is not a record: pairs by the later stamp, what was seen by the later one, the rest only where nothing is here.
fn take_rest(merged: &mut Document, file: &Incoming) {
    for (pair, stamp) in &file.document.distinct {
        let later = merged.distinct.get(pair).is_none_or(|own| own < stamp);
        if later {
            merged.distinct.insert(*pair, stamp.clone());
        }
    }
    if file.has_seen {
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
        for (key, value) in &file.document.settings {
            merged.settings.entry(key.clone()).or_insert_with(|| value.clone());
        }
    }
}

fn ids_of(document: &Document) -> impl Iterator<Item = Uuid> + '_ {
    let tables = document.schools.keys().chain(document.partners.keys()).chain(document.events.keys());
    tables.chain(document.recommendations.keys()).chain(document.deleted.keys()).copied()
}

fn effect_of(before: &Slot, after: &Slot) -> Effect {
    match (&before.record, &after.record) {
        (None, None) => Effect::Unchanged,
        (Some(_), None) => Effect::Deleted,
        (None, Some(_)) if before.tombstone.is_some() => Effect::Revived,
        (None, Some(_)) => Effect::Added,
        (Some(mine), Some(merged)) => {
            let differences = field_differences(mine, merged);
            if differences.is_empty() { Effect::Unchanged } else { Effect::Changed(differences) }
        }
    }
}

fn field_differences(mine: &AnyRecord, merged: &AnyRecord) -> Vec<FieldDifference> {
    if mine == merged {
        return Vec::new();
    }
    let (own, other) = (mine.cells(), merged.cells());
    let fields: BTreeSet<&String> = own.keys().chain(other.keys()).collect();
    let value =
        |cells: &crate::model::record::Cells, field: &String| cells.get(field).and_then(|cell| cell.value.clone());
    let pairs = fields.into_iter().map(|field| (field, value(&own, field), value(&other, field)));
    let different = pairs.filter(|(_, mine, theirs)| mine != theirs);
    different.map(|(field, mine, theirs)| FieldDifference { field: field.clone(), mine, theirs }).collect()
}

fn dangling(mine: &Document, files: &[Incoming], items: &[PlanItem]) -> Vec<(Uuid, Uuid)> {
    let there = |id: &Uuid| mine.find(*id).is_some() || files.iter().any(|file| file.document.find(*id).is_some());
    let mut out = Vec::new();
    let mut known: BTreeMap<Uuid, bool> = BTreeMap::new();
    for item in items {
        let Some(AnyRecord::Event(event)) = &item.after.record else { continue };
        let references = event.partners.iter().map(|id| id.0).chain(event.schools.iter().map(|id| id.0));
        for id in references {
            if !*known.entry(id).or_insert_with(|| there(&id)) {
                out.push((item.id, id));
            }
        }
    }
    out
}

fn ahead(files: &[Incoming], items: &[PlanItem]) -> Vec<(List, Uuid)> {
    let Some(now) = files.iter().map(|file| file.today_ms).max() else { return Vec::new() };
    let late = items.iter().filter(|item| {
        let record = item.after.record.as_ref().is_some_and(|record| record.latest().millis > now + DAY);
        record || item.after.tombstone.as_ref().is_some_and(|tombstone| tombstone.stamp.millis > now + DAY)
    });
    late.map(|item| (item.list, item.id)).collect()
}

fn wrong_inn(items: &[PlanItem]) -> Vec<(List, Uuid)> {
    let wrong = items.iter().filter(|item| {
        let inn = item.after.record.as_ref().and_then(|record| record.read("inn"));
        inn.as_ref().and_then(Value::as_text).is_some_and(|inn| check_inn(inn) != InnCheck::Right)
    });
    wrong.map(|item| (item.list, item.id)).collect()
}
