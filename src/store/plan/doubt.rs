//! What a person should look at before applying: references to nothing, stamps from the future, wrong ИНН, and what
//! merging made that no file can hold.

use super::{Incoming, PlanItem};
use crate::model::document::{AnyRecord, Document};
use crate::model::id::Uuid;
use crate::model::inn::{InnCheck, check_inn};
use crate::model::record::List;
use crate::model::sound::unsound_fields;
use crate::model::value::Value;
use std::collections::BTreeMap;

/// A day in milliseconds: how far ahead of today a stamp may be before it is shown.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// References of events to records that are neither here nor there: event and reference.
pub(super) fn dangling(mine: &Document, files: &[&Incoming], items: &[PlanItem]) -> Vec<(Uuid, Uuid)> {
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

/// Records with stamps a day or more ahead of today.
pub(super) fn ahead(files: &[&Incoming], items: &[PlanItem]) -> Vec<(List, Uuid)> {
    let Some(now) = files.iter().map(|file| file.today_ms).max() else { return Vec::new() };
    which(items, |item| {
        let record = item.after.record.as_ref().is_some_and(|record| record.latest().millis > now + DAY);
        record || item.after.tombstone.as_ref().is_some_and(|tombstone| tombstone.stamp.millis > now + DAY)
    })
}

/// Records whose ИНН has wrong check digits.
pub(super) fn wrong_inn(items: &[PlanItem]) -> Vec<(List, Uuid)> {
    which(items, |item| {
        let inn = item.after.record.as_ref().and_then(|record| record.read("inn"));
        inn.as_ref().and_then(Value::as_text).is_some_and(|inn| check_inn(inn) != InnCheck::Right)
    })
}

/// Records that would say what no file can hold, because each side wrote a part of it.
pub(super) fn unsound(items: &[PlanItem]) -> Vec<(List, Uuid)> {
    which(items, |item| item.after.record.as_ref().is_some_and(|record| !unsound_fields(record).is_empty()))
}

fn which(items: &[PlanItem], what: impl Fn(&PlanItem) -> bool) -> Vec<(List, Uuid)> {
    items.iter().filter(|item| what(item)).map(|item| (item.list, item.id)).collect()
}
