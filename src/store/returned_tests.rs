//! Edits of another tab that meet what was taken back, brought in or deleted here.

use super::plan::{Back, ImportPlan, Incoming, Source, plan};
use super::returned::Returned;
use super::slot::deleted;
use super::{Command, Intent, Store};
use crate::model::change::Entry;
use crate::model::document::{AnyRecord, Document};
use crate::model::field::Required;
use crate::model::id::PartnerId;
use crate::model::partner::Partner;
use crate::model::record::{Cell, List};
use crate::model::stamp::{Stamp, Stamps};
use crate::model::testing::{START, id};
use crate::model::value::Value;
use std::collections::BTreeMap;
use std::sync::Arc;

const PARTNER: u8 = 1;

fn import(store: &mut Store) -> Entry {
    let mut document = Document::default();
    for number in 1..3 {
        let stamps = Stamps::new(Stamp { millis: START - 9, counter: 0, device: "file".into() });
        let mut partner = Partner {
            name: Required("Завод".to_owned()),
            ..Partner::blank(PartnerId(id(List::Partners, number)), stamps)
        };
        partner.place = Some("Кириши".to_owned());
        document.put(AnyRecord::Partner(Arc::new(partner)));
    }
    let source = Source::default();
    let file = Incoming { document, has_seen: false, stamped: true, full: false, today_ms: START, source };
    let plan = Arc::new(plan(store.document(), &[file]));
    run(store, Intent::Import(plan), START)
}

fn run(store: &mut Store, intent: Intent, now: i64) -> Entry {
    let at = store.stamp(now);
    store.run(Command { at, intent }).expect("it can be done")
}

fn bring_back(store: &mut Store, returned: &Returned, now: i64) -> Entry {
    let at = store.stamp(now);
    store.bring_back(returned, at)
}

fn edit(store: &mut Store, now: i64) -> Entry {
    let fields = BTreeMap::from([("sector".to_owned(), Some(Value::from("нефть")))]);
    run(store, Intent::Edit { list: List::Partners, id: id(List::Partners, PARTNER), fields }, now)
}

/// Takes in what another tab did as the page does; gives what comes back with it.
fn hear(store: &mut Store, entry: &Entry) -> Option<Returned> {
    hear_again(store, &[entry], 1)
}

/// The same of an entry with those that it makes the page be told again, of which only the first ones are news.
fn hear_again(store: &mut Store, entries: &[&Entry], news: usize) -> Option<Returned> {
    let told = entries.iter().enumerate().map(|(place, entry)| (Arc::new((*entry).clone()), false, place < news));
    let lost = store.replay_all(told);
    store.returned(&lost)
}

fn said(store: &Store) -> Vec<(Option<Value>, Option<Value>)> {
    let record = |number| store.document().record(List::Partners, id(List::Partners, number));
    (1..3).filter_map(record).map(|record| (record.read("place"), record.read("sector"))).collect()
}

#[test]
fn an_edit_of_what_another_tab_takes_back_meanwhile_stays_with_its_record() {
    let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
    assert!(hear(&mut there, &import(&mut here)).is_none());
    let at = here.stamp(START + 5);
    let (undone, _) = here.undo_import(at).expect("it is taken back");
    // The other tab does not know that yet.
    let edited = edit(&mut there, START + 9);
    let returned = hear(&mut here, &edited).expect("it is whole here");
    assert_eq!(returned.records.len(), 1);
    let told = bring_back(&mut here, &returned, START + 10);
    for entry in [&undone, &edited, &told] {
        there.replay(entry, false);
    }
    let mut third = Store::new("c", Document::default());
    for entry in [&undone, &edited, &told] {
        third.replay(entry, false);
    }
    for store in [&here, &there, &third] {
        assert_eq!(said(store), [(Some(Value::from("Кириши")), Some(Value::from("нефть")))]);
    }
}

#[test]
fn what_was_heard_of_before_it_was_taken_back_does_not_come_back() {
    let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
    let imported = import(&mut here);
    assert!(hear(&mut there, &imported).is_none());
    let edited = edit(&mut there, START + 3);
    assert!(hear(&mut here, &edited).is_none());
    run(&mut here, Intent::DeleteAll, START + 5);
    // A late-comer makes both be told once more.
    assert!(hear_again(&mut here, &[&imported, &edited], 0).is_none());
}

#[test]
fn what_another_tab_puts_there_whole_stays_as_it_says() {
    let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
    let mut file = Document::default();
    import(&mut here);
    edit(&mut here, START + 2);
    run(&mut here, Intent::DeleteAll, START + 5);
    // The other tab brings an older file of the same partners in: with less in it than was there before.
    import(&mut there);
    file.clone_from(there.document());
    let mut other = Store::new("b", Document::default());
    let source = Source::default();
    let files = [Incoming { document: file, has_seen: false, stamped: true, full: false, today_ms: START, source }];
    let plan = Arc::new(plan(other.document(), &files));
    let brought = run(&mut other, Intent::Import(plan), START + 9);
    assert!(hear(&mut here, &brought).is_none());
    assert_eq!(said(&here), vec![(Some(Value::from("Кириши")), None); 2]);
}

#[test]
fn two_edits_of_one_record_come_back_with_it_both() {
    let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
    assert!(hear(&mut there, &import(&mut here)).is_none());
    let at = here.stamp(START + 5);
    here.undo_import(at).expect("it is taken back");
    let first = edit(&mut there, START + 9);
    let fields = BTreeMap::from([("place".to_owned(), Some(Value::from("Волхов")))]);
    let second = Intent::Edit { list: List::Partners, id: id(List::Partners, PARTNER), fields };
    let second = run(&mut there, second, START + 10);
    for entry in [&first, &second] {
        here.replay(entry, false);
    }
    let returned = here.returned(&[Arc::new(first), Arc::new(second)]).expect("it is whole here");
    bring_back(&mut here, &returned, START + 11);
    assert_eq!(said(&here), [(Some(Value::from("Волхов")), Some(Value::from("нефть")))]);
}

#[test]
fn an_edit_that_was_stamped_before_the_record_was_taken_back_and_heard_of_after_stays() {
    let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
    assert!(hear(&mut there, &import(&mut here)).is_none());
    // It waited for room in the storage, or its clock is behind.
    let edited = edit(&mut there, START + 3);
    let at = here.stamp(START + 5);
    let (undone, _) = here.undo_import(at).expect("it is taken back");
    assert!(edited.at < undone.at);
    let returned = hear_again(&mut here, &[&edited, &undone], 1).expect("it is whole here");
    let told = bring_back(&mut here, &returned, START + 10);
    for entry in [&undone, &told] {
        there.replay(entry, false);
    }
    for store in [&here, &there] {
        assert_eq!(said(store), [(Some(Value::from("Кириши")), Some(Value::from("нефть")))]);
    }
    assert!(hear_again(&mut here, &[&edited, &undone, &told], 0).is_none());
}

#[test]
fn what_the_other_tab_took_back_itself_after_its_edit_stays_away() {
    let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
    hear(&mut there, &import(&mut here));
    let first = there.document().as_ref().clone();
    let edited = edit(&mut there, START + 3);
    // It goes back to what was there before, which it says like what takes an import back.
    let back = Intent::Import(Arc::new(Back { to: first, from: None }));
    let back = run(&mut there, back, START + 4);
    assert!(hear_again(&mut here, &[&edited, &back], 2).is_none());
    let edited = edit(&mut there, START + 5);
    let at = here.stamp(START + 5);
    here.undo_import(at).expect("it is taken back");
    let emptied = run(&mut there, Intent::DeleteAll, START + 6);
    assert!(hear_again(&mut here, &[&edited, &emptied], 2).is_none());
    assert_eq!(said(&here), []);
}

#[test]
fn a_field_that_was_edited_before_its_import_was_taken_back_unseen_stays() {
    let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
    let first = import(&mut here);
    hear(&mut there, &first);
    // A second file gives the first partner a sector; then that is taken back, while it is corrected in the other tab.
    let second = other_file(&here, false);
    let second = run(&mut here, Intent::Import(second), START + 2);
    hear(&mut there, &second);
    let edited = edit(&mut there, START + 3);
    let at = here.stamp(START + 5);
    let (undone, _) = here.undo_import(at).expect("it is taken back");
    let returned = hear_again(&mut here, &[&edited, &undone], 1).expect("it was edited");
    let told = bring_back(&mut here, &returned, START + 10);
    [&undone, &told].into_iter().for_each(|entry| there.replay(entry, false));
    for store in [&here, &there] {
        assert_eq!(said(store)[0].1, Some(Value::from("нефть")));
    }
}

#[test]
fn what_is_edited_while_a_record_is_brought_back_stays() {
    let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
    assert!(hear(&mut there, &import(&mut here)).is_none());
    let at = here.stamp(START + 5);
    here.undo_import(at).expect("it is taken back");
    let first = edit(&mut there, START + 9);
    let returned = hear(&mut here, &first).expect("it is whole here");
    // Another tab brings it back, too, and goes on with it.
    let mut third = Store::new("c", here.document().as_ref().clone());
    let told = bring_back(&mut third, &returned, START + 10);
    let fields = BTreeMap::from([("place".to_owned(), Some(Value::from("Волхов")))]);
    let place = Intent::Edit { list: List::Partners, id: id(List::Partners, PARTNER), fields };
    let place = run(&mut third, place, START + 11);
    [&told, &place].into_iter().for_each(|entry| here.replay(entry, false));
    bring_back(&mut here, &returned, START + 12);
    assert_eq!(said(&here), [(Some(Value::from("Волхов")), Some(Value::from("нефть")))]);
}

/// A file in which the first partner has another sector, or is not any more.
fn other_file(store: &Store, is_gone: bool) -> Arc<ImportPlan> {
    let mut file = store.document().as_ref().clone();
    let record = file.record(List::Partners, id(List::Partners, PARTNER)).expect("it is there");
    let stamp = Stamp { millis: START + 1, counter: 0, device: "file".into() };
    if is_gone {
        file.take(List::Partners, record.uuid());
        file.bury(record.uuid(), deleted(&record, None, &stamp).tombstone.as_ref());
    } else {
        let mut cells = record.cells();
        cells.insert("sector".to_owned(), Cell { stamp, value: Some(Value::from("газ")) });
        let own = record.stamps().own.clone();
        file.put(AnyRecord::from_cells(List::Partners, record.uuid(), own, &cells).expect("a partner"));
    }
    let source = Source::default();
    let files = [Incoming { document: file, has_seen: false, stamped: true, full: false, today_ms: START, source }];
    Arc::new(plan(store.document(), &files))
}

#[test]
fn an_edit_stays_that_another_tab_made_while_an_older_file_was_brought_in() {
    for is_gone in [false, true] {
        let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
        let first = import(&mut here);
        hear(&mut there, &first);
        let edited = edit(&mut there, START + 3);
        let plan = other_file(&here, is_gone);
        let brought = run(&mut here, Intent::Import(plan), START + 5);
        assert!(hear_again(&mut here, &[&edited, &brought], 1).is_none(), "nobody has to bring it back");
        there.replay(&brought, false);
        // Whoever opens the page later, too.
        let mut third = Store::new("c", Document::default());
        [&first, &edited, &brought].into_iter().for_each(|entry| third.replay(entry, false));
        for store in [&here, &there, &third] {
            let one = (Some(Value::from("Кириши")), Some(Value::from("нефть")));
            assert_eq!(said(store), [one, (Some(Value::from("Кириши")), None)], "{is_gone}");
            assert_eq!(store.document().deleted, here.document().deleted);
        }
        assert_eq!(here.document().deleted.len(), usize::from(is_gone), "tombstones stay");
        // Deleted after the edit, it stays so.
        let one = (List::Partners, id(List::Partners, PARTNER));
        let edited = edit(&mut there, START + 20);
        let gone = run(&mut here, Intent::Delete(vec![one]), START + 30);
        assert!(hear_again(&mut here, &[&edited, &gone], 1).is_none());
        assert_eq!(said(&here).len(), 1);
    }
}

#[test]
fn of_two_files_that_two_tabs_bring_in_at_once_the_later_values_stay() {
    let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
    let first = import(&mut here);
    hear(&mut there, &first);
    let file = |store: &Store, text: &str, at: i64| {
        let mut file = store.document().as_ref().clone();
        let record = file.record(List::Partners, id(List::Partners, PARTNER)).expect("it is there");
        let mut cells = record.cells();
        let stamp = Stamp { millis: START + at, counter: 0, device: text.into() };
        cells.insert("sector".to_owned(), Cell { stamp, value: Some(Value::from(text)) });
        let own = record.stamps().own.clone();
        file.put(AnyRecord::from_cells(List::Partners, record.uuid(), own, &cells).expect("a partner"));
        let source = Source::default();
        let files = [Incoming { document: file, has_seen: false, stamped: true, full: false, today_ms: START, source }];
        Intent::Import(Arc::new(plan(store.document(), &files)))
    };
    let (newer, older) = (file(&here, "newer", 2), file(&there, "older", 1));
    let (newer, older) = (run(&mut here, newer, START + 5), run(&mut there, older, START + 6));
    here.replay(&older, false);
    [&newer, &older].into_iter().for_each(|entry| there.replay(entry, false));
    for store in [&here, &there] {
        assert_eq!(said(store)[0].1, Some(Value::from("newer")));
    }
    let at = here.stamp(START + 9);
    let (undone, _) = here.undo_import(at).expect("it is taken back");
    there.replay(&undone, false);
    assert_eq!(said(&here), said(&there));
}

#[test]
fn an_edit_outlives_an_older_deletion_to_which_another_tab_went_back_unseen() {
    let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
    hear(&mut there, &import(&mut here));
    let edited = edit(&mut there, START + 3);
    let mut to = here.document().as_ref().clone();
    let record = to.take(List::Partners, id(List::Partners, PARTNER)).expect("it is there");
    let stamp = Stamp { millis: START + 1, counter: 0, device: "file".into() };
    to.bury(record.uuid(), deleted(&record, None, &stamp).tombstone.as_ref());
    let went = run(&mut here, Intent::Import(Arc::new(Back { to, from: None })), START + 5);
    let returned = hear_again(&mut here, &[&edited, &went], 1).expect("it was edited");
    let told = bring_back(&mut here, &returned, START + 10);
    [&went, &told].into_iter().for_each(|entry| there.replay(entry, false));
    for store in [&here, &there] {
        assert_eq!(said(store)[0], (Some(Value::from("Кириши")), Some(Value::from("нефть"))));
    }
}

#[test]
fn what_came_back_with_an_edit_is_not_taken_away_by_undo() {
    let (mut here, mut there) = (Store::new("a", Document::default()), Store::new("b", Document::default()));
    assert!(hear(&mut there, &import(&mut here)).is_none());
    let at = here.stamp(START + 5);
    here.undo_import(at).expect("it is taken back");
    let returned = hear(&mut here, &edit(&mut there, START + 9)).expect("it is whole here");
    bring_back(&mut here, &returned, START + 10);
    let at = here.stamp(START + 11);
    here.undo(at).expect("the taking back is taken back");
    let place = Some(Value::from("Кириши"));
    assert_eq!(said(&here), [(place.clone(), Some(Value::from("нефть"))), (place, None)]);
}
