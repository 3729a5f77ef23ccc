//! What is worked out beside the document comes to the same as what is done at once, and is put in whole or not at all.

use super::plan::{Back, Incoming, Source, plan};
use super::prepared::{prepare, prepare_undo};
use super::{Command, Intent, Refused, Store};
use crate::model::document::Document;
use crate::model::pace::{Pace, Rest, Waiting, at_once};
use crate::model::testing::{START, config, document};
use crate::model::value::Value;
use proptest::prelude::*;
use std::cell::Cell;
use std::sync::Arc;

/// Rests at every step, and counts them.
#[derive(Default)]
struct Always(Cell<usize>);

impl Waiting for Always {
    fn due(&self) -> Option<Rest> {
        self.0.set(self.0.get() + 1);
        Some(Box::pin(std::future::ready(())))
    }
    fn hear(&self, done: f64) {
        assert!((0.0..=1.0).contains(&done), "{done} of the work is done");
    }
}

fn file(document: &Document) -> Incoming {
    Incoming {
        document: document.clone(),
        has_seen: true,
        stamped: true,
        full: true,
        today_ms: START,
        source: Source::default(),
    }
}

/// A document that an import made, so that what is dead and what lives in it agree.
fn settled(document: &Document) -> Document {
    let mut store = Store::new("other", Document::default());
    let at = store.stamp(START);
    let plan = Arc::new(plan(&Document::default(), &[file(document)]));
    store.run(Command { at, intent: Intent::Import(plan) }).expect("nothing is refused");
    store.document().as_ref().clone()
}

proptest! {
    #![proptest_config(config(300))]

    #[test]
    fn in_slices_comes_to_the_same_as_at_once(mine in document(), theirs in document()) {
        let mine = settled(&mine);
        let plan = Arc::new(plan(&mine, &[file(&theirs)]));
        let (mut slow, mut fast) = (Store::new("me", mine.clone()), Store::new("me", mine));
        let waiting = Always::default();
        let at = slow.stamp_for(plan.as_ref(), START);
        let prepared = at_once(prepare(slow.document().clone(), plan.as_ref(), at, Pace::of(&waiting)));
        let entry = slow.take(prepared.expect("fresh")).expect("nobody wrote");
        prop_assert!(waiting.0.get() >= plan.items.len(), "it rests");
        let at = fast.stamp(START);
        let expected = fast.run(Command { at, intent: Intent::Import(plan) }).expect("fresh");
        prop_assert_eq!(&entry, &expected);
        prop_assert_eq!(slow.document(), fast.document());
        // The next stamp of either is later than all that came in.
        prop_assert_eq!(slow.stamp(START), fast.stamp(START));
        let back = slow.to_undo_import().expect("it can be taken back");
        let at = slow.stamp(START);
        let prepared = at_once(prepare_undo(slow.document().clone(), back, at, Pace::of(&waiting)));
        let kept = prepared.kept().to_vec();
        let entry = slow.take(prepared).expect("nobody wrote");
        let at = fast.stamp(START);
        let (expected, expected_kept) = fast.undo_import(at).expect("it can be taken back");
        prop_assert_eq!((entry, kept), (expected, expected_kept));
        prop_assert_eq!(slow.document(), fast.document());
    }

    #[test]
    fn what_somebody_wrote_meanwhile_is_not_lost(now in document(), then in document()) {
        let now = settled(&now);
        let mut store = Store::new("me", now);
        let back = Back { to: settled(&then), from: None };
        let at = store.stamp(START);
        let prepared = at_once(prepare(store.document().clone(), &back, at, Pace::HURRIED)).expect("it always can");
        let at = store.stamp(START);
        let intent = Intent::SetSetting("since".to_owned(), Some(Value::Int(1)));
        store.run(Command { at, intent }).expect("it always can");
        let before = store.document().clone();
        prop_assert_eq!(store.take(prepared), Err(Refused::Stale));
        prop_assert!(Arc::ptr_eq(store.document(), &before), "nothing is half done");
        prop_assert_eq!(store.can_redo(), false);
    }
}

#[test]
fn what_is_undone_twice_at_a_time_is_undone_once() {
    let mut store = Store::new("me", Document::default());
    for number in [1, 2] {
        let at = store.stamp(START);
        let intent = Intent::SetSetting(format!("s{number}"), Some(Value::Int(number)));
        store.run(Command { at, intent }).expect("it always can");
    }
    let work = |store: &mut Store| {
        let (of, at) = (store.to_undo().expect("something is there"), store.stamp(START));
        at_once(prepare_undo(store.document().clone(), of, at, Pace::HURRIED))
    };
    let (one, other) = (work(&mut store), work(&mut store));
    assert!(store.take(one).is_ok());
    assert_eq!(store.take(other), Err(Refused::Stale));
    assert_eq!(store.document().settings.keys().collect::<Vec<_>>(), ["s1"]);
}
