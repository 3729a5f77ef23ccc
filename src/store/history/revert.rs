//! How what was done is taken back.
//!
//! Taking back an edit is a new edit, with a new stamp, of the fields that still have what the edit wrote. Taking back an
//! import or «delete all» restores the values with their old stamps, as if it had never been (law 8), except for what was
//! edited since: that stays, and is listed.

use super::{Done, Sort};
use crate::model::document::{AnyRecord, Document};
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::imports::stamp_of_setting;
use crate::model::order::InOrder;
use crate::model::pace::Pace;
use crate::model::record::{Cells, List};
use crate::model::stamp::Stamp;
use crate::store::doubles::take_back;
use crate::store::merge::merge_records;
use crate::store::slot::{Slot, Touched, content, deleted, slot_of, with_fields};
use std::collections::{BTreeMap, BTreeSet};

impl Done {
    /// An inverse that takes nothing back yet.
    pub fn begin_revert(&self) -> (Self, Vec<(List, Uuid)>) {
        (Self { is_import: self.is_import, ..Self::new(self.sort) }, Vec::new())
    }

    /// The records that an import brought and that events name which stay without it: who chose a partner for an event since would be
    /// left with an event of nobody, and so would who corrected an event that came with the import.
    pub async fn named_since(&self, document: &Document, pace: Pace<'_>) -> BTreeSet<Uuid> {
        // The import's own line comes after those that a copy brings.
        let mut lines = self.settings.iter().rev().filter(|(_, before, after)| before.is_none() && after.is_some());
        let Some(at) = lines.find_map(|(name, ..)| stamp_of_setting(name)) else { return BTreeSet::new() };
        let touched: BTreeMap<Uuid, &Touched> = self.touched.iter().map(|touched| (touched.id, touched)).into_map();
        let is_brought = |id: &Uuid| touched.get(id).is_some_and(|touched| touched.before == Slot::default());
        let mut named = BTreeSet::new();
        for (place, event) in document.events.values().enumerate() {
            pace.rest(place, document.events.len()).await;
            let of = touched.get(&event.id.0);
            let now = || slot_of(document, List::Events, event.id.0);
            // What came with the import goes with it, unless it was edited.
            if of.is_some_and(|of| of.before.record.is_none() && same_values(&now(), &of.after)) {
                continue;
            }
            let before = |field: &str| match of.and_then(|of| of.after.record.as_ref()) {
                Some(after) => after.stamps().of(field).clone().max(at.clone()),
                None => at.clone(),
            };
            let stays_whole = of.is_some_and(|of| of.before.record.is_none());
            let partners = event.partners.iter().map(|id| ("partners", id.0));
            for (member, id) in partners.chain(event.schools.iter().map(|id| ("schools", id.0))) {
                let is_since = || {
                    let field = format!("{member}.{id}");
                    *event.stamps.of(&field) > before(&field)
                };
                if is_brought(&id) && (stays_whole || is_since()) {
                    named.insert(id);
                }
            }
        }
        named
    }

    /// Takes one record back; those that are named since stay.
    pub fn revert_one(
        &self,
        touched: &Touched,
        document: &Document,
        at: &Stamp,
        named: &BTreeSet<Uuid>,
        inverse: &mut Self,
        kept: &mut Vec<(List, Uuid)>,
    ) {
        let now = slot_of(document, touched.list, touched.id);
        let after = match self.sort {
            Sort::Edit => undone(touched, &now, at, &self.keeps),
            Sort::Whole if named.contains(&touched.id) => now.clone(),
            Sort::Whole => restored(touched, &now),
        };
        if self.sort == Sort::Whole && after != touched.before {
            kept.push((touched.list, touched.id));
        }
        if after != now {
            inverse.touched.push(Touched { list: touched.list, id: touched.id, before: now, after });
        }
    }

    /// Takes back what is no record, after the records.
    pub fn revert_rest(&self, document: &Document, at: &Stamp, inverse: &mut Self) {
        if let Some((before, after)) = self.owner.filter(|(_, after)| *after == document.owner) {
            inverse.owner = Some((after, before));
        }
        inverse.settings = inverses(&self.settings, &document.settings);
        inverse.extra = inverses(&self.extra, &document.extra);
        inverse.distinct = inverses(&self.distinct, &document.distinct);
        inverse.seen = inverses(&self.seen, &document.seen);
        if self.sort == Sort::Edit {
            take_back(document, self, inverse, at);
        }
    }
}

/// Backwards, for what still is as it was written.
fn inverses<K: Ord + Clone, V: Clone + PartialEq>(
    done: &[(K, Option<V>, Option<V>)],
    now: &BTreeMap<K, V>,
) -> Vec<(K, Option<V>, Option<V>)> {
    let still = done.iter().filter(|(key, _, after)| now.get(key) == after.as_ref());
    still.map(|(key, before, after)| (key.clone(), after.clone(), before.clone())).collect()
}

/// The slot after an edit was taken back by a new edit.
fn undone(touched: &Touched, now: &Slot, at: &Stamp, keeps: &BTreeSet<(Uuid, FieldName)>) -> Slot {
    match (&touched.before.record, &touched.after.record, &now.record) {
        // It was added: it goes, leaving a tombstone, because another tab or a file may have it.
        (None, Some(_), Some(record)) => deleted(record, now.tombstone.as_ref(), at),
        // It was deleted: it comes back whole, contacts and note too, with one field newly written.
        (Some(before), None, None) => {
            // What came in a file meanwhile, in which the record is not deleted, is kept with its tombstone.
            let kept = now.tombstone.as_ref().and_then(content).filter(|kept| kept.list() == before.list());
            let before = &kept.map_or_else(|| before.clone(), |kept| merge_records(before, &kept));
            let cells = before.cells();
            let field = cells.iter().find(|(_, cell)| cell.value.is_some()).or_else(|| cells.iter().next());
            let record = match field.map(|(field, cell)| (field.clone(), cell.value.clone())) {
                Some(touch) => with_fields(before, [touch], at).ok(),
                // A record that says nothing has no stamp but its own.
                None => AnyRecord::from_cells(before.list(), before.uuid(), at.clone(), &cells),
            };
            let record = record.unwrap_or_else(|| before.clone());
            let tombstone = now.tombstone.clone().map(|mut tombstone| {
                tombstone.record = None;
                tombstone
            });
            Slot { record: Some(record), tombstone }
        }
        (Some(before), Some(after), Some(record)) => {
            let (old, new, current) = (before.cells(), after.cells(), record.cells());
            // By value: what was taken back and done again meanwhile has a new stamp.
            let value = |cells: &Cells, field: &str| cells.get(field).and_then(|cell| cell.value.clone());
            let still = changed_fields(&old, &new).into_iter().filter(|field| {
                value(&current, field) == value(&new, field) && !keeps.contains(&(touched.id, field.clone()))
            });
            let fields = still.map(|field| {
                let value = old.get(&field).and_then(|cell| cell.value.clone());
                (field, value)
            });
            let record = with_fields(record, fields, at).unwrap_or_else(|_| record.clone());
            Slot { record: Some(record), tombstone: now.tombstone.clone() }
        }
        _ => now.clone(),
    }
}

/// The slot after an import was taken back: as it was, but for what was edited since.
fn restored(touched: &Touched, now: &Slot) -> Slot {
    // Values count, not stamps: what was taken back and done again meanwhile has new ones.
    if same_values(now, &touched.after) {
        return touched.before.clone();
    }
    let (Some(after), Some(record)) = (&touched.after.record, &now.record) else { return now.clone() };
    // Edited since: where the import made the record, all of it stays; else the fields that nobody touched go back.
    let Some(before) = &touched.before.record else { return now.clone() };
    let (old, new, mut current) = (before.cells(), after.cells(), record.cells());
    for field in changed_fields(&old, &new) {
        if current.get(&field) == new.get(&field) {
            match old.get(&field) {
                Some(cell) => current.insert(field, cell.clone()),
                None => current.remove(&field),
            };
        }
    }
    let own = before.stamps().own.clone();
    match AnyRecord::from_cells(touched.list, touched.id, own, &current) {
        Some(record) => Slot { record: Some(record), tombstone: touched.before.tombstone.clone() },
        None => now.clone(),
    }
}

fn same_values(one: &Slot, other: &Slot) -> bool {
    let values = |slot: &Slot| {
        let cells = slot.record.as_ref().map(AnyRecord::cells)?;
        Some(cells.into_iter().filter_map(|(field, cell)| Some((field, cell.value?))).collect::<BTreeMap<_, _>>())
    };
    one == other || values(one) == values(other)
}

fn changed_fields(old: &Cells, new: &Cells) -> BTreeSet<String> {
    let fields = old.keys().chain(new.keys()).filter(|field| old.get(*field) != new.get(*field));
    fields.cloned().collect()
}

#[cfg(test)]
mod tests {
    use crate::model::document::{AnyRecord, Document};
    use crate::model::event::Event;
    use crate::model::field::Required;
    use crate::model::id::{EventId, PartnerId};
    use crate::model::imports::setting_of;
    use crate::model::partner::Partner;
    use crate::model::record::{List, Record};
    use crate::model::stamp::{Stamp, Stamps};
    use crate::model::testing::{START, id};
    use crate::model::value::Value;
    use crate::store::plan::{Incoming, Source, plan};
    use crate::store::{Command, Intent, Store};
    use std::collections::BTreeMap;
    use std::sync::Arc;

    fn event(number: u8, partners: &[u8], stamp: &Stamp) -> AnyRecord {
        let mut event = Event::blank(EventId(id(List::Events, number)), Stamps::new(stamp.clone()));
        for (field, word) in [("form", "excursion"), ("status", "held"), ("date", "2026-10-05")] {
            assert!(event.write(field, Some(&Value::from(word))), "{field}");
        }
        event.partners.extend(partners.iter().map(|number| PartnerId(id(List::Partners, *number))));
        AnyRecord::Event(Arc::new(event))
    }

    /// A page with an event of its own, into which three partners came and an event with the third; from a clock ahead of this one.
    fn imported() -> Store {
        with_import(&[])
    }

    /// The same, where the own event names partners that are not here.
    fn with_import(named: &[u8]) -> Store {
        let mut store = Store::new("me", Document::default());
        run(&mut store, Intent::Add(vec![event(1, named, &Stamp::unstamped(0))]));
        let stamp = Stamp { millis: START + 5_000, counter: 0, device: "file".into() };
        let mut document = Document::default();
        // What another device of the same person brought in long ago.
        let line = setting_of(&Stamp::unstamped(START - 5_000));
        document.settings.insert(line, Value::List(Vec::new()));
        document.put(event(2, &[3], &stamp));
        for number in 1..=3 {
            let partner_id = PartnerId(id(List::Partners, number));
            let name = Required(format!("Завод № {number}"));
            let partner = Partner { name, ..Partner::blank(partner_id, Stamps::new(stamp.clone())) };
            document.put(AnyRecord::Partner(Arc::new(partner)));
        }
        let source = Source::default();
        let file = Incoming { document, has_seen: false, stamped: true, full: true, today_ms: START, source };
        let plan = plan(store.document(), &[file]);
        run(&mut store, Intent::Import(Arc::new(plan)));
        store
    }

    fn run(store: &mut Store, intent: Intent) {
        let at = store.stamp(START);
        store.run(Command { at, intent }).expect("it can be done");
    }

    fn edit(store: &mut Store, event: u8, field: String, value: Value) {
        let fields = BTreeMap::from([(field, Some(value))]);
        run(store, Intent::Edit { list: List::Events, id: id(List::Events, event), fields });
    }

    /// Takes the import back; gives how many partners and events are left and how many were said to stay.
    fn taken_back(mut store: Store) -> (usize, usize, usize) {
        let at = store.stamp(START);
        let (_, kept) = store.undo_import(at).expect("it is taken back");
        let document = store.document();
        let is_there = |event: &Arc<Event>| event.partners.iter().all(|id| document.partner(*id).is_some());
        assert!(document.events.values().all(is_there), "no event is left without its partners");
        (document.partners.len(), document.events.len(), kept.len())
    }

    #[test]
    fn partners_that_were_chosen_for_events_since_stay_with_them() {
        assert_eq!(taken_back(imported()), (0, 1, 0));
        let mut store = imported();
        let partner = id(List::Partners, 1);
        edit(&mut store, 1, format!("partners.{partner}"), Value::Text(partner.to_string()));
        assert_eq!(taken_back(store), (1, 1, 1));
        let mut store = imported();
        edit(&mut store, 2, "title".to_owned(), Value::from("Экскурсия"));
        assert_eq!(taken_back(store), (1, 2, 2));
        // What was named before the import is named no more than it was then.
        let mut store = with_import(&[1]);
        let at = store.stamp(START);
        store.undo_import(at).expect("it is taken back");
        assert!(store.document().partners.is_empty());
    }
}
