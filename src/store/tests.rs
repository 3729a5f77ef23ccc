//! Tests of the store: the laws of merging as properties, undo as exact, the journal as the document.

use super::merge::{Joined, join, winner};
use super::plan::{Back, Effect, ImportPlan, Incoming, PlanItem, Source, plan};
use super::{Command, Intent, Refused, Store};
use crate::model::classes::Classes;
use crate::model::document::{AnyRecord, Document};
use crate::model::id::Uuid;
use crate::model::pace::{Pace, at_once};
use crate::model::record::{Cell, List};
use crate::model::stamp::Stamp;
use crate::model::testing::{START, any_id, config, document, id, record};
use crate::model::value::Value;
use proptest::prelude::*;
use proptest::{collection, option, sample};
use std::collections::BTreeMap;
use std::sync::Arc;

fn any_document() -> impl Strategy<Value = Document> {
    document()
}

fn incoming(document: &Document) -> Incoming {
    Incoming {
        document: document.clone(),
        has_seen: true,
        stamped: true,
        full: false,
        today_ms: START,
        source: Source::default(),
    }
}

/// The document after a file was imported.
fn imported(mine: &Document, theirs: &Document) -> Document {
    let mut store = Store::new("me", mine.clone());
    let plan = Arc::new(plan(mine, &[incoming(theirs)]));
    let at = store.stamp(START);
    store.run(Command { at, intent: Intent::Import(plan) }).expect("the plan is fresh");
    records_only(store.document())
}

/// What the laws are about: not what was seen, nor whose it is.
fn records_only(document: &Document) -> Document {
    Document { owner: None, settings: BTreeMap::new(), seen: BTreeMap::new(), ..document.clone() }
}

proptest! {
    #![proptest_config(config(500))]

    #[test]
    fn law_1_a_file_imported_again_changes_nothing(mine in any_document(), theirs in any_document()) {
        let once = imported(&mine, &theirs);
        let again = plan(&once, &[incoming(&theirs)]);
        let counts = again.counts();
        prop_assert_eq!((counts.added, counts.changed, counts.deleted), (0, 0, 0));
        prop_assert!(again.items.iter().all(|item| item.before == item.after));
    }

    #[test]
    fn law_2_the_order_of_files_does_not_matter(a in any_document(), b in any_document(), c in any_document()) {
        let empty = Document::default();
        let forwards = imported(&imported(&imported(&empty, &a), &b), &c);
        prop_assert_eq!(&forwards, &imported(&imported(&imported(&empty, &c), &b), &a));
        prop_assert_eq!(&forwards, &imported(&imported(&imported(&empty, &b), &a), &c));
        prop_assert_eq!(&forwards, &imported(&imported(&empty, &a), &imported(&imported(&empty, &b), &c)));
    }

    #[test]
    fn law_2_several_files_at_once_are_one_after_another(mine in any_document(), a in any_document(), b in any_document()) {
        let together = plan(&mine, &[incoming(&a), incoming(&b)]);
        let reversed = plan(&mine, &[incoming(&b), incoming(&a)]);
        // The sides of a conflict are named by the places of the files.
        let but_conflicts = |plan: &ImportPlan| plan.items.iter().cloned().map(|item| PlanItem { conflicts: Vec::new(), ..item }).collect::<Vec<_>>();
        prop_assert_eq!(but_conflicts(&together), but_conflicts(&reversed));
        let after = apply(&mine, together);
        prop_assert_eq!(records_only(&after), imported(&imported(&mine, &a), &b));
    }

    #[test]
    fn law_3_no_field_that_one_side_edited_is_lost(both in record(List::Partners, id(List::Partners, 0)), mine in any_value(), theirs in any_value()) {
        // Two copies of one record, each edited in a field of its own.
        let later = |device: &str| Stamp { millis: START + 1_000_000, counter: 0, device: device.into() };
        let edit = |field: &str, value: &Value, device: &str| {
            super::slot::with_fields(&both, [(field.to_owned(), Some(value.clone()))], &later(device)).expect("a text")
        };
        let (one, other) = (edit("sector", &mine, "a"), edit("place", &theirs, "b"));
        let side = |record: AnyRecord| Joined { record: Some(record), tombstone: None };
        let merged = join(side(one), side(other)).record.expect("alive");
        prop_assert_eq!(merged.read("sector"), Some(mine));
        prop_assert_eq!(merged.read("place"), Some(theirs));
    }

    #[test]
    fn law_5_a_record_is_deleted_while_its_tombstone_is_the_latest(mine in any_document(), theirs in any_document()) {
        let (mine, theirs) = (imported(&Document::default(), &mine), imported(&Document::default(), &theirs));
        let merged = imported(&mine, &theirs);
        for (id, tombstone) in &merged.deleted {
            match merged.find(*id) {
                Some(record) => {
                    let members = Classes::of_list(&merged, record.list()).members(*id);
                    let latest = members.iter().filter_map(|id| known(&merged, *id)).map(|record| record.latest()).max();
                    prop_assert!(latest >= Some(tombstone.stamp.clone()));
                }
                None => {
                    for side in [&mine, &theirs] {
                        // A record that says nothing has nothing that is later than a tombstone.
                        if let Some(record) = side.find(*id).filter(|record| !record.cells().is_empty()) {
                            prop_assert!(record.latest() < tombstone.stamp);
                        }
                    }
                }
            }
        }
        for document in [&mine, &theirs] {
            for id in document.deleted.keys() {
                prop_assert!(merged.deleted.contains_key(id), "a tombstone went");
            }
        }
    }

    #[test]
    fn law_8_an_import_taken_back_is_as_if_it_had_not_been(mine in document(), theirs in document()) {
        let mine = settled(&mine);
        let mut store = Store::new("me", mine.clone());
        let before = store.document().clone();
        let plan = Arc::new(plan(&mine, &[Incoming { full: true, ..incoming(&theirs) }]));
        let at = store.stamp(START);
        store.run(Command { at, intent: Intent::Import(plan) }).expect("fresh");
        let at = store.stamp(START);
        let kept = store.undo_import(at).map(|(_, kept)| kept).unwrap_or_default();
        prop_assert_eq!(kept, vec![]);
        prop_assert_eq!(but_own_seen(store.document()), but_own_seen(&before));
    }

    #[test]
    fn going_back_to_a_kept_document_gives_it_whole_and_can_be_taken_back(now in document(), then in document()) {
        let (now, then) = (settled(&now), settled(&then));
        let back = Back { to: then.clone(), from: None };
        let counts = at_once(back.counts(&now, Pace::HURRIED));
        prop_assert_eq!(now.len() + counts.added - counts.deleted, then.len());
        prop_assert_eq!(counts.unchanged + counts.changed + counts.deleted, now.len());
        let mut store = Store::new("me", now.clone());
        let at = store.stamp(START);
        store.run(Command { at, intent: Intent::Import(Arc::new(back)) }).expect("nothing is refused");
        prop_assert_eq!(but_own_seen(store.document()), but_own_seen(&then));
        let at = store.stamp(START);
        prop_assert_eq!(store.undo(at).is_some(), but_own_seen(&now) != but_own_seen(&then));
        prop_assert_eq!(but_own_seen(store.document()), but_own_seen(&now));
    }

    #[test]
    fn undo_of_everything_brings_every_value_back(start in document(), edits in collection::vec(any_intent(), 1..8)) {
        // What others deleted of a class comes back with the next edit of the class, and no undo of that edit is older.
        let mut start = settled(&start);
        let groups = List::ALL.map(|list| Classes::of_list(&start, list).groups().concat()).concat();
        start.deleted.retain(|id, _| !groups.contains(id));
        let mut store = Store::new("me", start);
        let before = values(store.document());
        let mut ran = 0;
        for intent in edits {
            let at = store.stamp(START);
            if store.run(Command { at, intent }).is_ok_and(|entry| !entry.changes.is_empty()) {
                ran += 1;
            }
        }
        let after = values(store.document());
        for _ in 0..ran {
            let at = store.stamp(START);
            prop_assert!(store.undo(at).is_some());
        }
        prop_assert!(!store.can_undo());
        prop_assert_eq!(values(store.document()), before);
        for _ in 0..ran {
            let at = store.stamp(START);
            prop_assert!(store.redo(at).is_some());
        }
        prop_assert_eq!(values(store.document()), after);
    }

    #[test]
    fn the_journal_replayed_is_the_document(start in document(), theirs in document(), edits in collection::vec((any_intent(), any::<bool>()), 1..8)) {
        let start = settled(&start);
        let mut store = Store::new("me", start.clone());
        let mut other = Store::new("me", start.clone());
        let incoming = Incoming { full: true, ..incoming(&theirs) };
        let mut entries = Vec::new();
        for (number, (intent, take_back)) in edits.into_iter().enumerate() {
            let intent = if number == 2 { Intent::Import(Arc::new(plan(store.document(), std::slice::from_ref(&incoming)))) } else { intent };
            let at = store.stamp(START);
            entries.extend(store.run(Command { at, intent }).ok());
            if take_back {
                let at = store.stamp(START);
                entries.extend(store.undo(at));
            }
        }
        for entry in &entries {
            other.replay(entry, false);
            other.replay(entry, false);
        }
        prop_assert_eq!(other.document(), store.document());
    }

    #[test]
    fn of_two_cells_one_stays_whoever_asks(a in any_cell(), b in any_cell()) {
        prop_assert_eq!(winner(&a, &b), winner(&b, &a));
    }
}

/// A document in which everything is as dead as its stamps say, which is how the store keeps one.
fn settled(document: &Document) -> Document {
    let mut settled = document.clone();
    let ids = document.deleted.keys().copied().collect();
    for (id, (list, slot)) in super::merge::settle(document, &ids) {
        super::slot::put(&mut settled, list, id, &slot);
    }
    settled
}

fn apply(mine: &Document, plan: ImportPlan) -> Document {
    let mut store = Store::new("me", mine.clone());
    let at = store.stamp(START);
    store.run(Command { at, intent: Intent::Import(Arc::new(plan)) }).expect("fresh");
    store.document().as_ref().clone()
}

/// Without what the device has seen of itself, which every command moves on.
fn but_own_seen(document: &Document) -> Document {
    let mut document = document.clone();
    document.seen.remove("me");
    document
}

/// The values of every record, whatever their stamps.
fn values(document: &Document) -> BTreeMap<(List, Uuid), BTreeMap<String, Value>> {
    let records = List::ALL.into_iter().flat_map(|list| document.records(list).collect::<Vec<_>>());
    let of = |record: &AnyRecord| {
        record.cells().into_iter().filter_map(|(field, cell)| Some((field, cell.value?))).collect()
    };
    records.map(|record| ((record.list(), record.uuid()), of(&record))).collect()
}

/// A record, be it alive or kept by its tombstone.
fn known(document: &Document, id: Uuid) -> Option<AnyRecord> {
    document.find(id).or_else(|| super::slot::content(document.deleted.get(&id)?))
}

fn any_value() -> impl Strategy<Value = Value> {
    "[а-яa-z]{1,8}".prop_map(|text| Value::from(text.as_str()))
}

fn any_cell() -> impl Strategy<Value = Cell> {
    (crate::model::testing::stamp(), option::of(any_value())).prop_map(|(stamp, value)| Cell { stamp, value })
}

/// Edits of records that may be there, deletions, and additions.
fn any_intent() -> impl Strategy<Value = Intent> {
    let edit = (
        any_id(List::Partners),
        sample::select(vec!["place", "sector", "note", "aliases.Он"]),
        option::of(any_value()),
    )
        .prop_map(|(id, field, value)| {
            let value = if field == "aliases.Он" { value.map(|_| Value::from("Он")) } else { value };
            Intent::Edit { list: List::Partners, id, fields: BTreeMap::from([(field.to_owned(), value)]) }
        });
    let delete = (sample::select(List::ALL.to_vec()))
        .prop_flat_map(|list| any_id(list).prop_map(move |id| Intent::Delete(vec![(list, id)])));
    // Nobody adds a record that is the same as another: doubles are merged by an intent of their own.
    let add = (0..50_u8).prop_flat_map(|number| {
        let id = id(List::Events, 100 + number);
        record(List::Events, id).prop_map(move |record| {
            let mut cells = record.cells();
            cells.retain(|field, _| !field.starts_with("same_as."));
            let own = record.stamps().own.clone();
            Intent::Add(AnyRecord::from_cells(List::Events, id, own, &cells).into_iter().collect())
        })
    });
    let some = || sample::select(vec![List::Schools, List::Partners, List::Events]);
    let merge = some().prop_flat_map(|list| {
        (collection::vec(any_id(list), 2..4), option::of(any_value())).prop_map(move |(ids, name)| {
            let field = if list == List::Events { "title" } else { "name" };
            let chosen = name.map(|name| (field.to_owned(), Some(name))).into_iter().collect();
            Intent::MergeDoubles { list, ids, chosen }
        })
    });
    let part =
        some().prop_flat_map(|list| any_id(list).prop_map(move |id| Intent::PartDoubles { list, ids: vec![id] }));
    let not_the_same = some().prop_flat_map(|list| {
        (any_id(list), any_id(list)).prop_map(move |(a, b)| Intent::NotTheSame { list, pairs: vec![(a, b)] })
    });
    prop_oneof![4 => edit, 2 => delete, 2 => add, 2 => merge, 1 => part, 1 => not_the_same, 1 => Just(Intent::DeleteAll)]
}

#[test]
fn a_refused_command_changes_nothing() {
    let mut store = Store::new("me", Document::default());
    let missing = id(List::Partners, 0);
    for intent in [
        Intent::Edit { list: List::Partners, id: missing, fields: BTreeMap::new() },
        Intent::Delete(vec![(List::Partners, missing)]),
    ] {
        let at = store.stamp(START);
        assert_eq!(store.run(Command { at, intent }), Err(Refused::Missing));
    }
    assert!(store.document().is_empty() && !store.can_undo());
}

#[test]
fn a_plan_made_for_other_data_is_refused() {
    let theirs = example_partner("Завод");
    let mut store = Store::new("me", Document::default());
    let stale = Arc::new(plan(store.document(), &[incoming(&theirs)]));
    for (expected, intent) in [(true, Intent::Import(stale.clone())), (false, Intent::Import(stale))] {
        let at = store.stamp(START);
        assert_eq!(store.run(Command { at, intent }).is_ok(), expected);
    }
}

#[test]
fn what_was_edited_after_an_import_stays_and_is_listed() {
    let theirs = example_partner("Завод");
    let partner = id(List::Partners, 0);
    let mut store = Store::new("me", Document::default());
    let plan = Arc::new(plan(store.document(), &[incoming(&theirs)]));
    assert!(matches!(plan.items.first().map(|item| &item.effect), Some(Effect::Added)));
    let at = store.stamp(START);
    store.run(Command { at, intent: Intent::Import(plan) }).expect("fresh");
    let at = store.stamp(START);
    let fields = BTreeMap::from([("place".to_owned(), Some(Value::from("Кириши")))]);
    store.run(Command { at, intent: Intent::Edit { list: List::Partners, id: partner, fields } }).expect("there");
    let at = store.stamp(START);
    let kept = store.undo_import(at).map(|(_, kept)| kept);
    assert_eq!(kept, Some(vec![(List::Partners, partner)]));
    assert!(store.document().partners.contains_key(&partner));
}

fn example_partner(name: &str) -> Document {
    let at = Stamp { millis: START, counter: 0, device: "other".into() };
    let cell = |value: &str| Cell { stamp: at.clone(), value: Some(Value::from(value)) };
    let cells = BTreeMap::from([("name".to_owned(), cell(name)), ("kind".to_owned(), cell("employer"))]);
    let mut document = Document::default();
    document.put(AnyRecord::from_cells(List::Partners, id(List::Partners, 0), at.clone(), &cells).expect("a partner"));
    document
}

#[test]
fn whoever_hears_of_a_deletion_or_a_parting_writes_later_than_it() {
    use crate::model::change::{Change, Entry};
    use crate::model::document::{Pair, Tombstone};
    let ahead = |device: &str| Stamp { millis: START + 7 * 60 * 60 * 1000, counter: 3, device: device.into() };
    let (one, other) = (id(List::Partners, 1), id(List::Partners, 2));
    let left = Tombstone { stamp: ahead("z"), list: None, record: None, extra: Default::default() };
    let pair = Pair::new(one, other).expect("they are two");
    for change in
        [Change::Tombstone(one, Some(left)), Change::Distinct(pair, Some(ahead("z"))), Change::Seen(ahead("z"))]
    {
        let mut store = Store::new("a", Document::default());
        store.replay(
            &Entry { at: Stamp { millis: START, counter: 0, device: "b".into() }, changes: vec![change.clone()] },
            false,
        );
        assert!(store.stamp(START) > ahead("z"), "{change:?}");
    }
}
