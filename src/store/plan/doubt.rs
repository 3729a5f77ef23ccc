//! What a person should look at before applying: references to nothing, stamps from the future, wrong ИНН, what merging
//! made that no file can hold, and deletions that are not followed.

use super::{Incoming, PlanItem};
use crate::model::document::{AnyRecord, Document};
use crate::model::id::Uuid;
use crate::model::inn::{InnCheck, check_inn};
use crate::model::pace::Pace;
use crate::model::record::List;
use crate::model::sound::unsound_fields;
use crate::model::value::Value;
use std::collections::{BTreeMap, BTreeSet};

/// A day in milliseconds: how far ahead of today a stamp may be before it is shown.
const DAY: i64 = 24 * 60 * 60 * 1000;

/// References of events to records that are neither here nor there: event and reference.
pub(super) async fn dangling(
    mine: &Document,
    files: &[&Incoming],
    without: &BTreeSet<Uuid>,
    items: &[PlanItem],
    pace: Pace<'_>,
) -> Vec<(Uuid, Uuid)> {
    let comes = |id: &Uuid| !without.contains(id) && files.iter().any(|file| file.document.find(*id).is_some());
    let there = |id: &Uuid| mine.find(*id).is_some() || comes(id);
    let mut out = Vec::new();
    let mut known: BTreeMap<Uuid, bool> = BTreeMap::new();
    for (at, item) in items.iter().enumerate() {
        pace.rest(at, items.len()).await;
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
pub(super) async fn ahead(files: &[&Incoming], items: &[PlanItem], pace: Pace<'_>) -> Vec<(List, Uuid)> {
    let Some(now) = files.iter().map(|file| file.today_ms).max() else { return Vec::new() };
    which(items, pace, |item| {
        let record = item.after.record.as_ref().is_some_and(|record| record.latest().millis > now + DAY);
        record || item.after.tombstone.as_ref().is_some_and(|tombstone| tombstone.stamp.millis > now + DAY)
    })
    .await
}

/// Records whose ИНН has wrong check digits.
pub(super) async fn wrong_inn(items: &[PlanItem], pace: Pace<'_>) -> Vec<(List, Uuid)> {
    which(items, pace, |item| {
        let inn = item.after.record.as_ref().and_then(|record| record.read("inn"));
        inn.as_ref().and_then(Value::as_text).is_some_and(|inn| check_inn(inn) != InnCheck::Right)
    })
    .await
}

/// Records that would say what no file can hold, because each side wrote a part of it.
pub(super) async fn unsound(items: &[PlanItem], pace: Pace<'_>) -> Vec<(List, Uuid)> {
    which(items, pace, |item| item.after.record.as_ref().is_some_and(|record| !unsound_fields(record).is_empty())).await
}

/// Records that a file says were deleted and that stay, because they were edited later. What was said before and is known
/// here is not said again.
pub(super) async fn outlived(files: &[&Incoming], items: &[PlanItem], pace: Pace<'_>) -> Vec<(List, Uuid)> {
    which(items, pace, |item| {
        let stays = item.before.record.is_some() && item.after.record.is_some();
        let known = item.before.tombstone.as_ref().map(|tombstone| &tombstone.stamp);
        let said = || files.iter().filter_map(|file| file.document.deleted.get(&item.id));
        stays && said().any(|tombstone| known.is_none_or(|known| *known < tombstone.stamp))
    })
    .await
}

/// How many records a file has that were deleted here later.
pub(super) fn stay_away(files: &[&Incoming], items: &[PlanItem]) -> usize {
    let away = items.iter().filter(|item| item.before.record.is_none() && item.after.record.is_none());
    away.filter(|item| files.iter().any(|file| file.document.find(item.id).is_some())).count()
}

async fn which(items: &[PlanItem], pace: Pace<'_>, what: impl Fn(&PlanItem) -> bool) -> Vec<(List, Uuid)> {
    let mut found = Vec::new();
    for (at, item) in items.iter().enumerate() {
        if what(item) {
            found.push((item.list, item.id));
        }
        pace.rest(at, items.len()).await;
    }
    found
}
