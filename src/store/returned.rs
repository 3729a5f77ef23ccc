//! What another tab edited before it knew that it was taken back here: the edit stays, and with it the record (law 8).
//!
//! Taking an import back leaves no tombstones, so that the edit, which says only what it wrote, finds nothing to write it on. Who took
//! the record back still has it whole, and says it whole again, with the edit.

use super::Store;
use super::command::{Planned, Refused, WorkedOut};
use super::history::{Done, Sort};
use super::merge::{merge_records, winner};
use super::slot::{Slot, Touched, slot_of};
use crate::model::change::{Change, Entry};
use crate::model::document::{AnyRecord, Document};
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::pace::Pace;
use crate::model::record::{Cell, Cells, List};
use crate::model::stamp::Stamp;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Records that come back with what was edited in them.
#[derive(Clone, Debug)]
pub struct Returned {
    /// The records, whole.
    pub records: Vec<AnyRecord>,
}

impl Store {
    /// Does what journal entries say, in their order, each with whether it comes late and whether it is heard of for the first time.
    /// Gives the new edits that are lost: of a record, or of a field, that was taken back by somebody who did not know of them. Which of
    /// both was stamped later says nothing of that.
    pub fn replay_all(&mut self, entries: impl Iterator<Item = (Arc<Entry>, bool, bool)>) -> Vec<Arc<Entry>> {
        let (mut there, mut lost): (Vec<Arc<Entry>>, Vec<Arc<Entry>>) = (Vec::new(), Vec::new());
        for (entry, late, is_new) in entries {
            self.replay(&entry, late);
            let gone = there.extract_if(.., |edit| self.loses(edit));
            if is_new {
                // Who took it away just now had read it.
                gone.for_each(drop);
                lost.retain(|edit| !takes_away(&entry, edit));
                if self.loses(&entry) { &mut lost } else { &mut there }.push(entry);
            } else {
                lost.extend(gone);
            }
        }
        lost
    }

    /// Whether an entry edits what is not here as it wrote it.
    fn loses(&self, entry: &Entry) -> bool {
        let can_lose = self.can_undo() || self.can_redo();
        can_lose && entry.changes.iter().any(|change| is_edit(change, &entry.at) && self.loses_change(change))
    }

    fn loses_change(&self, change: &Change) -> bool {
        let Change::Record { list, id, cells, .. } = change else { return false };
        if self.document.deleted.contains_key(id) {
            return false;
        }
        let Some(there) = self.document.record(*list, *id).map(|record| record.cells()) else { return true };
        let is_behind = |(field, cell): (&FieldName, &Cell)| there.get(field).is_none_or(|now| now.stamp < cell.stamp);
        // What says nothing but the edit is what the edit left of a record that is not here.
        cells.iter().any(is_behind) || there.iter().all(|(field, cell)| cells.get(field) == Some(cell))
    }

    /// The records that such entries edit, as they were before they were taken back here and with all that was edited; `None` where
    /// nothing is to be said.
    pub fn returned(&self, entries: &[Arc<Entry>]) -> Option<Returned> {
        // Several edits of one record come back as one.
        let mut edited: BTreeMap<(List, Uuid), Cells> = BTreeMap::new();
        for entry in entries {
            for change in entry.changes.iter().filter(|change| is_edit(change, &entry.at)) {
                let Change::Record { list, id, cells, .. } = change else { continue };
                latest_of(edited.entry((*list, *id)).or_default(), cells);
            }
        }
        let whole = |((list, id), cells): (&(List, Uuid), &Cells)| {
            let now = self.document.record(*list, *id);
            let is_whole = |now: &AnyRecord| now.cells().iter().any(|(field, cell)| cells.get(field) != Some(cell));
            let known = match &now {
                Some(now) if is_whole(now) => now.clone(),
                _ => self.history.removed(*list, *id).or_else(|| now.clone())?,
            };
            let mut all = known.cells();
            latest_of(&mut all, cells);
            let whole = AnyRecord::from_cells(*list, *id, known.stamps().own.clone(), &all)?;
            let is_other = !self.document.deleted.contains_key(id) && now.as_ref() != Some(&whole);
            is_other.then_some(whole)
        };
        let records: Vec<AnyRecord> = edited.iter().filter_map(whole).collect();
        (!records.is_empty()).then_some(Returned { records })
    }
}

/// Whether an entry takes away a record that another one edits.
fn takes_away(entry: &Entry, edit: &Entry) -> bool {
    let edits =
        |gone: &Uuid| edit.changes.iter().any(|change| matches!(change, Change::Record { id, .. } if id == gone));
    entry.changes.iter().any(|change| matches!(change, Change::Gone { id, .. } if edits(id)))
}

/// Takes in cells by the later stamp.
fn latest_of(all: &mut Cells, cells: &Cells) {
    for (field, cell) in cells {
        let stays = all.get(field).map_or(cell, |known| winner(known, cell)).clone();
        all.insert(field.clone(), stays);
    }
}

/// Whether a change of an entry of this stamp edits a record. One that puts a record there whole, as an import, a restore point or
/// «redo» does, brings stamps of its own, or is new: it says all that there is to say.
fn is_edit(change: &Change, at: &Stamp) -> bool {
    match change {
        Change::Record { own, cells, .. } => own != at && cells.values().all(|cell| cell.stamp == *at),
        _ => false,
    }
}

impl Planned for Returned {
    fn chosen_from(&self) -> Option<Stamp> {
        None
    }

    fn done<'a>(&'a self, document: &'a Document, _: &'a Stamp, _: Pace<'a>) -> WorkedOut<'a> {
        let mut done = Done::new(Sort::Edit);
        for record in &self.records {
            let (list, id) = (record.list(), record.uuid());
            let before = slot_of(document, list, id);
            // What was edited since this was worked out stays: it was read just before this is done.
            let whole = before.record.as_ref().map_or_else(|| record.clone(), |now| merge_records(now, record));
            let after = Slot { record: Some(whole), tombstone: before.tombstone.clone() };
            done.touched.push(Touched { list, id, before, after });
        }
        Box::pin(async move { Ok::<Done, Refused>(done) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::Required;
    use crate::model::id::PartnerId;
    use crate::model::partner::Partner;
    use crate::model::stamp::Stamps;
    use crate::model::testing::{START, id};
    use crate::model::value::Value;
    use crate::store::plan::{Incoming, Source, plan};
    use crate::store::{Command, Intent};

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
        let told = run(&mut here, Intent::Import(Arc::new(returned)), START + 10);
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
        run(&mut here, Intent::Import(Arc::new(returned)), START + 11);
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
        let told = run(&mut here, Intent::Import(Arc::new(returned)), START + 10);
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
        let back = Intent::Import(Arc::new(crate::store::plan::Back { to: first, from: None }));
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
        let mut file = here.document().as_ref().clone();
        let record = file.record(List::Partners, id(List::Partners, PARTNER)).expect("it is there");
        let mut cells = record.cells();
        let stamp = Stamp { millis: START + 1, counter: 0, device: "file".into() };
        cells.insert("sector".to_owned(), Cell { stamp, value: Some(Value::from("газ")) });
        let own = record.stamps().own.clone();
        file.put(AnyRecord::from_cells(List::Partners, record.uuid(), own, &cells).expect("a partner"));
        let source = Source::default();
        let files = [Incoming { document: file, has_seen: false, stamped: true, full: false, today_ms: START, source }];
        let second = Arc::new(plan(here.document(), &files));
        let second = run(&mut here, Intent::Import(second), START + 2);
        hear(&mut there, &second);
        let edited = edit(&mut there, START + 3);
        let at = here.stamp(START + 5);
        let (undone, _) = here.undo_import(at).expect("it is taken back");
        let returned = hear_again(&mut here, &[&edited, &undone], 1).expect("it was edited");
        let told = run(&mut here, Intent::Import(Arc::new(returned)), START + 10);
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
        let told = run(&mut third, Intent::Import(Arc::new(returned.clone())), START + 10);
        let fields = BTreeMap::from([("place".to_owned(), Some(Value::from("Волхов")))]);
        let place = Intent::Edit { list: List::Partners, id: id(List::Partners, PARTNER), fields };
        let place = run(&mut third, place, START + 11);
        [&told, &place].into_iter().for_each(|entry| here.replay(entry, false));
        run(&mut here, Intent::Import(Arc::new(returned)), START + 12);
        assert_eq!(said(&here), [(Some(Value::from("Волхов")), Some(Value::from("нефть")))]);
    }
}
