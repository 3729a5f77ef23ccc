//! What is left out of an import stays out of it, and everything else comes as it was shown.

use super::*;
use crate::model::document::{AnyRecord, Tombstone};
use crate::model::event::Event;
use crate::model::field::{Extra, Required};
use crate::model::id::{EventId, PartnerId};
use crate::model::partner::Partner;
use crate::model::stamp::Stamps;
use crate::model::testing::{START, id};
use crate::store::{Command, Intent, Store};

fn stamp(device: &str) -> Stamp {
    Stamp { millis: START, counter: 0, device: device.into() }
}

/// A file with two partners, and an event with the second.
fn file() -> Incoming {
    let mut document = Document::default();
    for number in 1..=2 {
        let name = Required(format!("Завод № {number}"));
        let blank = Partner::blank(PartnerId(id(List::Partners, number)), Stamps::new(stamp("school")));
        document.put(AnyRecord::Partner(Arc::new(Partner { name, ..blank })));
    }
    let mut event = Event::blank(EventId(id(List::Events, 1)), Stamps::new(stamp("school")));
    event.partners = [PartnerId(id(List::Partners, 2))].into();
    document.put(AnyRecord::Event(Arc::new(event)));
    document.seen.insert("school".into(), stamp("school"));
    Incoming { document, has_seen: true, stamped: true, full: false, today_ms: START, source: Source::default() }
}

fn taking(plan: &ImportPlan, files: &[Incoming], change: &Taking) -> ImportPlan {
    at_once(plan.drawn_with(&Document::default(), files, Some(change), Pace::HURRIED))
}

fn applied(plan: ImportPlan) -> Store {
    let mut store = Store::new("me", Document::default());
    let at = store.stamp(START);
    store.run(Command { at, intent: Intent::Import(Arc::new(plan)) }).expect("the plan is fresh");
    store
}

#[test]
fn what_is_left_out_is_as_if_the_file_did_not_name_it() {
    let files = [file()];
    let whole = plan(&Document::default(), &files);
    assert_eq!((whole.counts().added, whole.dangling.len()), (3, 0));
    let left = BTreeSet::from([id(List::Partners, 2)]);
    let part = taking(&whole, &files, &Taking::Records(left.clone(), false));
    assert_eq!((part.counts().added, part.left_out.len()), (2, 1));
    assert_eq!(part.dangling, [(id(List::Events, 1), id(List::Partners, 2))], "the event refers to what is left out");

    let mut without = file();
    without.document.partners.remove(&id(List::Partners, 2));
    let plain = applied(plan(&Document::default(), &[without]));
    let store = applied(part.clone());
    assert_eq!(store.document().partners, plain.document().partners);
    assert_eq!(store.document().events, plain.document().events);

    assert_eq!(taking(&part, &files, &Taking::Records(left, true)), whole);
}

#[test]
fn what_is_left_out_was_not_seen() {
    let files = [file()];
    let whole = plan(&Document::default(), &files);
    let has_seen = |store: &Store| store.document().seen.contains_key("school");
    assert!(has_seen(&applied(whole.clone())));
    let left = Taking::Records(BTreeSet::from([id(List::Partners, 2)]), false);
    assert!(!has_seen(&applied(taking(&whole, &files, &left))));
    // Neither was what could not be read.
    let mut unread = file();
    unread.source.left_out = 1;
    assert!(!has_seen(&applied(plan(&Document::default(), &[unread]))));
}

#[test]
fn a_file_that_is_not_taken_takes_what_was_left_out_of_it_along() {
    let files = [file()];
    let left = Taking::Records(BTreeSet::from([id(List::Partners, 1)]), false);
    let part = taking(&plan(&Document::default(), &files), &files, &left);
    let none = taking(&part, &files, &Taking::File(0, false));
    assert_eq!((none.items.len(), none.left_out.len()), (0, 0));
}

#[test]
fn what_is_not_ticked_is_told_from_what_is_nowhere() {
    let files = [file()];
    let whole = plan(&Document::default(), &files);
    assert!(whole.unticked(&files).is_empty() && !whole.leaves_something());
    let left = Taking::Records(BTreeSet::from([id(List::Partners, 2)]), false);
    let part = taking(&whole, &files, &left);
    assert_eq!(part.unticked(&files), part.dangling);
    assert!(part.leaves_something());

    let mut without = file();
    without.document.partners.remove(&id(List::Partners, 2));
    let files = [without];
    let nowhere = plan(&Document::default(), &files);
    assert_eq!((nowhere.dangling.len(), nowhere.unticked(&files).len()), (1, 0));
}

#[test]
fn deletions_that_are_not_followed_are_told_and_only_once() {
    const ONE: u8 = 1;
    let one = id(List::Partners, ONE);
    let partner = |device: &str, millis: i64| {
        let stamp = Stamp { millis, counter: 0, device: device.into() };
        let blank = Partner::blank(PartnerId(one), Stamps::new(stamp));
        AnyRecord::Partner(Arc::new(Partner { name: Required("Завод".to_owned()), ..blank }))
    };
    let tombstone = |millis: i64| Tombstone {
        stamp: Stamp { millis, counter: 0, device: "school".into() },
        list: Some(List::Partners),
        record: None,
        extra: Extra::new(),
    };
    for (here, deleted_there, expected) in [(START, START - 1, (1, 0)), (START, START + 1, (0, 1))] {
        let mut mine = Document::default();
        mine.put(partner("me", here));
        let mut gone = file();
        gone.document = Document::default();
        gone.document.deleted.insert(one, Arc::new(tombstone(deleted_there)));
        let files = [gone];
        let first = plan(&mine, &files);
        assert_eq!((first.outlived.len(), first.counts().deleted), expected);
        let mut store = Store::new("me", mine);
        let at = store.stamp(START);
        store.run(Command { at, intent: Intent::Import(Arc::new(first)) }).expect("the plan is fresh");
        assert!(plan(store.document(), &files).outlived.is_empty(), "it is known by now");
    }

    let mut mine = Document::default();
    mine.deleted.insert(one, Arc::new(tombstone(START)));
    let mut old = file();
    old.document = Document::default();
    old.document.put(partner("school", START - 1));
    assert_eq!(plan(&mine, &[old]).stay_away, 1);
}

#[test]
fn of_what_is_left_out_a_file_parts_nothing() {
    let (one, other) = (id(List::Partners, 1), id(List::Partners, 2));
    let mut files = [file()];
    let pair = Pair::new(one, other).expect("they are two");
    files[0].document.distinct.insert(pair, stamp("school"));
    let whole = plan(&Document::default(), &files);
    assert_eq!(applied(whole.clone()).document().distinct.len(), 1);
    let part = taking(&whole, &files, &Taking::Records(BTreeSet::from([other]), false));
    assert!(applied(part).document().distinct.is_empty());
}
