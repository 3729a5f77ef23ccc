//! What another tab edited before it knew that it was taken back here: the edit stays, and with it the record (law 8).
//!
//! Taking an import back leaves no tombstones, so that the edit, which says only what it wrote, finds nothing to write it on. Who took
//! the record back still has it whole, and says it whole again, with the edit.

use super::Store;
use super::command::{Planned, Refused, WorkedOut};
use super::history::{Done, Sort};
use super::merge::winner;
use super::slot::{Slot, Touched, slot_of};
use crate::model::change::{Change, Entry};
use crate::model::document::{AnyRecord, Document};
use crate::model::id::Uuid;
use crate::model::pace::Pace;
use crate::model::record::List;
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
    /// Whether an entry that was not heard of yet edits a record that is not here, without having been deleted.
    pub fn is_of_nothing(&self, entry: &Entry) -> bool {
        // Every entry that is there is heard before anything is stamped here: what is later than all of that is new.
        let is_new = self.clock.is_behind(&entry.at);
        let is_of_nothing = |change: &Change| match change {
            Change::Record { list, id, .. } => {
                let there = self.document.record(*list, *id).is_some() || self.document.deleted.contains_key(id);
                is_edit(change, &entry.at) && !there
            }
            _ => false,
        };
        is_new && (self.can_undo() || self.can_redo()) && entry.changes.iter().any(is_of_nothing)
    }

    /// The records that such entries edit, where they were taken back here; `None` where none was.
    pub fn returned(&self, entries: &[Arc<Entry>]) -> Option<Returned> {
        let changes = entries.iter().flat_map(|entry| entry.changes.iter().map(move |change| (change, &entry.at)));
        // Several edits of one record come back as one.
        let mut wholes: BTreeMap<(List, Uuid), AnyRecord> = BTreeMap::new();
        for (change, _) in changes.filter(|(change, at)| is_edit(change, at)) {
            let Change::Record { list, id, cells, .. } = change else { continue };
            let known = wholes.get(&(*list, *id)).cloned().or_else(|| self.history.removed(*list, *id));
            let Some(known) = known.filter(|_| !self.document.deleted.contains_key(id)) else { continue };
            let own = known.stamps().own.clone();
            let mut all = known.cells();
            let now = self.document.record(*list, *id).map(|record| record.cells()).unwrap_or_default();
            for (field, cell) in cells.iter().chain(&now) {
                let stays = all.get(field).map_or(cell, |known| winner(known, cell)).clone();
                all.insert(field.clone(), stays);
            }
            if let Some(whole) = AnyRecord::from_cells(*list, *id, own, &all) {
                wholes.insert((*list, *id), whole);
            }
        }
        let is_other = |record: &AnyRecord| self.document.record(record.list(), record.uuid()).as_ref() != Some(record);
        let records: Vec<AnyRecord> = wholes.into_values().filter(is_other).collect();
        (!records.is_empty()).then_some(Returned { records })
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
            let after = Slot { record: Some(record.clone()), tombstone: before.tombstone.clone() };
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
        let of_nothing = store.is_of_nothing(entry);
        store.replay(entry, false);
        of_nothing.then(|| store.returned(&[Arc::new(entry.clone())])).flatten()
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
        assert!(hear(&mut here, &edited).is_none() && hear(&mut here, &imported).is_none());
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
}
