//! Tests of keeping: a shelf that can be killed, filled, blocked and damaged, and tabs that work on it.

mod damage;
mod forget;
mod frozen;
mod kill;
mod late;
mod long;
mod mirror;
mod room;
mod tabs;

use super::keeper::device_name;
use super::parts::Sizes;
use super::{Keeper, Packer, Shelf, ShelfError, Told, reading};
use crate::format::journal;
use crate::format::kept::envelope::Coding;
use crate::model::document::AnyRecord;
use crate::model::record::List;
use crate::model::testing::{POOL, START, id, record};
use crate::model::value::Value;
use crate::store::{Command, Intent, Store};
use proptest::collection;
use proptest::prelude::*;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// What was done to a shelf: a key with its value, or `None` where it was removed.
pub(super) type Deed = (String, Option<String>);

/// A shelf in memory. A copy is the same shelf.
#[derive(Clone, Debug, Default)]
pub(super) struct Memory(Rc<RefCell<Inside>>);

#[derive(Debug, Default)]
pub(super) struct Inside {
    pub values: BTreeMap<String, String>,
    pub deeds: Vec<Deed>,
    /// How many characters fit, keys and values together.
    pub room: Option<usize>,
    pub blocked: bool,
}

impl Memory {
    /// A shelf on which these values stand.
    pub fn with(values: BTreeMap<String, String>) -> Self {
        Self(Rc::new(RefCell::new(Inside { values, ..Inside::default() })))
    }

    pub fn values(&self) -> BTreeMap<String, String> {
        self.0.borrow().values.clone()
    }

    pub fn deeds(&self) -> Vec<Deed> {
        self.0.borrow().deeds.clone()
    }

    pub fn inside<R>(&self, with: impl FnOnce(&mut Inside) -> R) -> R {
        with(&mut self.0.borrow_mut())
    }
}

impl Inside {
    pub fn used(&self) -> usize {
        self.values.iter().map(|(key, value)| key.encode_utf16().count() + value.encode_utf16().count()).sum()
    }

    fn usable(&mut self) -> Result<&mut Self, ShelfError> {
        if self.blocked { Err(ShelfError::Blocked) } else { Ok(self) }
    }
}

impl Shelf for Memory {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.inside(|inside| Ok(inside.usable()?.values.keys().cloned().collect()))
    }

    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.inside(|inside| Ok(inside.usable()?.values.get(key).cloned()))
    }

    fn set(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        self.inside(|inside| {
            let inside = inside.usable()?;
            let old = inside.values.insert(key.to_owned(), value.to_owned());
            if inside.room.is_some_and(|room| inside.used() > room) {
                match old {
                    Some(old) => inside.values.insert(key.to_owned(), old),
                    None => inside.values.remove(key),
                };
                return Err(ShelfError::Full);
            }
            inside.deeds.push((key.to_owned(), Some(value.to_owned())));
            Ok(())
        })
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.inside(|inside| {
            let inside = inside.usable()?;
            inside.values.remove(key);
            inside.deeds.push((key.to_owned(), None));
            Ok(())
        })
    }
}

/// Packs by turning round, so that a packed part is not a plain one.
pub(super) struct Turner;

impl Packer for Turner {
    async fn pack(&self, text: &str) -> Option<String> {
        Some(text.chars().rev().collect())
    }

    async fn unpack(&self, packed: &str) -> Option<String> {
        Some(packed.chars().rev().collect())
    }
}

/// The result of something that never waits.
pub(super) fn now<T>(future: impl Future<Output = T>) -> T {
    match std::pin::pin!(future).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(out) => out,
        Poll::Pending => panic!("it waits"),
    }
}

/// A tab: a store and its keeper.
#[derive(Debug)]
pub(super) struct Tab<S> {
    pub store: Store,
    pub keeper: Keeper<S>,
    pub found: super::Found,
    clock: i64,
}

impl<S: Shelf + Clone> Tab<S> {
    pub fn open(shelf: &S, device: &str, clock: i64) -> Self {
        let opened = now(Keeper::open(shelf.clone(), &Turner, device));
        let mut keeper = opened.keeper;
        keeper.sizes = Sizes { most: 3, few: 2 };
        let mut store = Store::new(device, opened.document);
        opened.entries.iter().for_each(|told| store.replay(&told.entry, told.late));
        Self { store, keeper, found: opened.found, clock }
    }

    /// The document as a text: great numbers in members that nobody knows may come back as another sort of number.
    pub fn text(&self) -> String {
        journal::encode_document(self.store.document())
    }

    /// Takes in what other tabs did.
    pub fn sync(&mut self) {
        let Ok(news) = self.keeper.sync() else { return };
        news.entries.iter().for_each(|told| self.store.replay(&told.entry, told.late));
        if news.behind {
            self.take_over();
        }
    }

    pub fn take_over(&mut self) {
        let Some(head) = self.keeper.rival().cloned() else { return };
        let Ok(snapshot) = now(reading::snapshot(&self.keeper.shelf, &Turner, head.parts.iter())) else { return };
        if let Some((document, entries)) = self.keeper.take_over(head, snapshot) {
            self.adopt(document, &entries);
        }
    }

    fn adopt(&mut self, document: crate::model::Document, entries: &[Told]) {
        let mut fresh = Store::new("fresh", document);
        entries.iter().for_each(|told| fresh.replay(&told.entry, told.late));
        self.store.adopt(fresh.document().as_ref().clone());
    }

    /// Does a deed as the page does it. Gives whether all is kept.
    pub fn act(&mut self, act: &Act) -> bool {
        self.sync();
        self.clock += 1;
        let at = self.store.stamp(self.clock);
        let entry = match act {
            Act::Do(intent) => self.store.run(Command { at, intent: intent.clone() }).ok(),
            Act::Undo => self.store.undo(at),
            Act::Redo => self.store.redo(at),
            Act::Fold { thorough } => {
                self.fold(*thorough);
                None
            }
        };
        match entry {
            Some(entry) => self.keeper.keep(entry),
            None => self.keeper.is_kept(),
        }
    }

    /// Folds as the page does it, every other part packed. Gives whether it came to its end.
    pub fn fold(&mut self, thorough: bool) -> bool {
        if self.keeper.rival().is_some() {
            self.take_over();
        }
        let Some(mut fold) = self.keeper.begin_fold(self.store.document(), thorough) else { return false };
        let mut pack = false;
        while let Some(text) = fold.next_text() {
            let (coding, body) = if pack {
                (Coding::Packed, now(Turner.pack(&text)).expect("a packed text"))
            } else {
                (Coding::Plain, text)
            };
            pack = !pack;
            if self.keeper.put_part(&mut fold, coding, &body).is_err() {
                self.keeper.give_up(fold);
                return false;
            }
        }
        match self.keeper.finish_fold(fold) {
            Ok(()) => {
                if let Some((document, entries)) = self.keeper.read_again() {
                    self.adopt(document, &entries);
                }
                true
            }
            Err((fold, _)) => {
                self.keeper.give_up(fold);
                false
            }
        }
    }
}

/// Something that a person or the page does.
#[derive(Clone, Debug)]
pub(super) enum Act {
    Do(Intent),
    Undo,
    Redo,
    Fold { thorough: bool },
}

/// A record with an identifier of the pool, or of a wider one, so that there are several parts.
fn any_record() -> impl Strategy<Value = AnyRecord> {
    let list = prop_oneof![3 => Just(List::Events), 1 => Just(List::Partners), 1 => Just(List::Schools)];
    (list, 0..POOL * 4).prop_flat_map(|(list, number)| record(list, id(list, number)))
}

/// An act; most are edits.
pub(super) fn act() -> impl Strategy<Value = Act> {
    let place = || (proptest::sample::select(List::ALL.to_vec()), 0..POOL * 4);
    let note = proptest::sample::select(vec!["", "первое", "второе", "третье"]);
    let edit = (place(), note).prop_map(|((list, number), note)| {
        let value = (!note.is_empty()).then(|| Value::from(note));
        Intent::Edit { list, id: id(list, number), fields: [("note".to_owned(), value)].into() }
    });
    let delete = place().prop_map(|(list, number)| Intent::Delete(vec![(list, id(list, number))]));
    let setting = (0..3_u8, proptest::option::of(0..9_i64))
        .prop_map(|(key, value)| Intent::SetSetting(format!("порог {key}"), value.map(Value::Int)));
    prop_oneof![
        8 => collection::vec(any_record(), 1..4).prop_map(|mut records| {
            records.sort_by_key(AnyRecord::uuid);
            records.dedup_by_key(|record| record.uuid());
            Act::Do(Intent::Add(records))
        }),
        6 => edit.prop_map(Act::Do),
        2 => delete.prop_map(Act::Do),
        1 => setting.prop_map(Act::Do),
        1 => Just(Act::Do(Intent::DeleteAll)),
        3 => Just(Act::Undo),
        1 => Just(Act::Redo),
        4 => Just(Act::Fold { thorough: false }),
        1 => Just(Act::Fold { thorough: true }),
    ]
}

pub(super) fn acts(most: usize) -> impl Strategy<Value = Vec<Act>> {
    collection::vec(act(), 1..most)
}

/// A tab on a new shelf, with a few records.
pub(super) fn started(shelf: &Memory) -> Tab<Memory> {
    let mut tab = Tab::open(shelf, "a", START);
    for number in 0..8 {
        assert!(tab.act(&add(number)));
    }
    tab
}

/// Adds a partner.
pub(super) fn add(number: u8) -> Act {
    let cells = [("name", format!("Партнёр {number}")), ("kind", "employer".to_owned())].map(|(field, value)| {
        let stamp = crate::model::stamp::Stamp::unstamped(START);
        (field.to_owned(), crate::model::record::Cell { stamp, value: Some(Value::from(value.as_str())) })
    });
    let own = crate::model::stamp::Stamp::unstamped(START);
    let record = AnyRecord::from_cells(List::Partners, id(List::Partners, number), own, &cells.into());
    Act::Do(Intent::Add(vec![record.expect("a partner")]))
}

/// Writes a partner's note.
pub(super) fn note(number: u8, text: &str) -> Act {
    let fields = [("note".to_owned(), Some(Value::from(text)))].into();
    Act::Do(Intent::Edit { list: List::Partners, id: id(List::Partners, number), fields })
}

#[test]
fn the_device_keeps_its_name() {
    let shelf = Memory::default();
    assert_eq!(device_name(&shelf, "ab12"), "ab12");
    assert_eq!(device_name(&shelf, "cd34"), "ab12");
    let blocked = Memory::default();
    blocked.inside(|inside| inside.blocked = true);
    assert_eq!(device_name(&blocked, "cd34"), "cd34");
}

#[test]
fn an_edit_is_one_small_write_however_much_there_is() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.fold(false));
    let before = shelf.deeds().len();
    assert!(tab.act(&note(3, "Позвонить в сентябре")));
    let deeds = shelf.deeds();
    let [(key, Some(value))] = &deeds[before..] else { panic!("{:?}", &deeds[before..]) };
    assert!(key.len() + value.len() < 4096, "{value}");
}

#[test]
fn a_fold_writes_only_what_has_changed() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.fold(false));
    assert!(tab.act(&note(3, "x")));
    let before = shelf.deeds().len();
    assert!(tab.fold(false));
    let deeds = shelf.deeds();
    let written: Vec<_> = deeds[before..].iter().filter(|deed| deed.1.is_some()).map(|deed| &deed.0).collect();
    // One part of three partners, what is not a record, and the head.
    assert_eq!(written.len(), 3, "{written:?}");
    // The entries that stay beside it for the snapshot before are no news.
    assert!(shelf.values().keys().any(|key| key.contains(".entry.")));
    assert!(tab.keeper.sync().unwrap().entries.is_empty());
    assert_eq!(Tab::open(&shelf, "b", START).text(), tab.text());
}
