//! Worlds: schools that begin with the same register and go their own ways.

use crate::model::classes::link_field;
use crate::model::document::{AnyRecord, Document};
use crate::model::id::{SchoolId, Uuid};
use crate::model::record::{Cell, Cells, List};
use crate::model::stamp::Stamp;
use crate::model::testing::{START, id};
use crate::model::value::Value;
use crate::store::plan::{Incoming, Source, plan};
use crate::store::{Command, Intent, Store};
use std::collections::BTreeMap;
use std::sync::Arc;

const DAY: i64 = 24 * 60 * 60 * 1000;

/// What came of a world: a file of each school.
pub struct World {
    /// What each school has in the end.
    pub schools: Vec<Document>,
    /// The same as files: whole, limited, or without stamps.
    pub files: Vec<Incoming>,
    /// A number to choose by.
    pub pick: usize,
}

/// Numbers taken apart: every choice of a step is a digit of it.
struct Digits(u32);

impl Digits {
    fn below(&mut self, end: u32) -> u32 {
        let digit = self.0 % end;
        self.0 /= end;
        digit
    }

    fn index(&mut self, end: usize) -> usize {
        self.below(u32::try_from(end).unwrap_or(1).max(1)) as usize
    }
}

impl World {
    /// The world of some steps; the first number says how many schools there are and how wrong their clocks.
    pub fn new(steps: &[u32]) -> Self {
        let (first, steps) = steps.split_first().expect("a first number");
        let mut digits = Digits(*first);
        let count = 2 + digits.index(4);
        let offsets: Vec<i64> = (0..count).map(|_| (i64::from(digits.below(7)) - 3) * DAY).collect();
        let start = register();
        let names = ["a", "b", "c", "d", "e"];
        let mut stores: Vec<Store> = names.iter().take(count).map(|name| Store::new(name, start.clone())).collect();
        for (turn, step) in (0_i64..).zip(steps) {
            let mut digits = Digits(*step);
            let who = digits.index(count);
            let now = START + turn * 1_000 + offsets.get(who).copied().unwrap_or(0);
            if digits.below(4) == 0 {
                let from = digits.index(count);
                let file = file(stores[from].document(), digits.below(6), START + turn);
                import(&mut stores[who], &[file], now);
            } else if digits.below(9) == 0 {
                let at = stores[who].stamp(now);
                stores[who].undo(at);
            } else {
                let at = stores[who].stamp(now);
                // A step that can't be done (its record is gone) does nothing.
                drop(stores[who].run(Command { at, intent: intent(&mut digits, who, turn) }));
            }
        }
        let schools: Vec<Document> = stores.iter().map(|store| store.document().as_ref().clone()).collect();
        let mut files: Vec<Incoming> = schools.iter().map(|school| file(school, digits.below(6), START)).collect();
        for (place, file) in files.iter_mut().enumerate() {
            file.source.mark = Some(place.to_string());
        }
        Self { schools, files, pick: digits.0 as usize }
    }
}

/// What they all begin with: two schools, three partners, of which one is doubled, two events.
fn register() -> Document {
    let at = Stamp { millis: START - 30 * DAY, counter: 0, device: "centre".into() };
    let mut document = Document { owner: Some(SchoolId(id(List::Schools, 0))), ..Document::default() };
    for number in 0..2 {
        document.put(made(List::Schools, id(List::Schools, number), &[("name", "Школа")], &at));
        let event = [("form", "lesson"), ("status", "held"), ("date", "2026-10-05")];
        document.put(made(List::Events, id(List::Events, number), &event, &at));
    }
    for number in 0..3 {
        document.put(made(List::Partners, id(List::Partners, number), &[("name", "Завод"), ("kind", "employer")], &at));
    }
    document.seen.insert(at.device.clone(), at);
    document
}

fn made(list: List, id: Uuid, fields: &[(&str, &str)], at: &Stamp) -> AnyRecord {
    let cell = |value: &str| Cell { stamp: at.clone(), value: Some(Value::from(value)) };
    let cells: Cells = fields.iter().map(|(field, value)| ((*field).to_owned(), cell(value))).collect();
    AnyRecord::from_cells(list, id, at.clone(), &cells).expect("a record")
}

fn intent(digits: &mut Digits, who: usize, turn: i64) -> Intent {
    let list = [List::Partners, List::Partners, List::Events, List::Schools][digits.index(4)];
    let pool = if list == List::Partners { 3 } else { 2 };
    let some = |digits: &mut Digits| id(list, u8::try_from(digits.below(pool)).unwrap_or(0));
    let one = some(digits);
    match digits.below(10) {
        0..=4 => {
            let (field, value) = written(list, digits);
            Intent::Edit { list, id: one, fields: BTreeMap::from([(field, value)]) }
        }
        5 if digits.below(3) == 1 => Intent::DeleteOnly(vec![(list, one)]),
        5 => Intent::Delete(vec![(list, one)]),
        6 | 7 => {
            let chosen = (digits.below(2) == 0 && list != List::Events)
                .then(|| ("name".to_owned(), Some(Value::from(["Завод", "Комбинат"][digits.index(2)]))));
            Intent::MergeDoubles { list, ids: vec![one, some(digits)], chosen: chosen.into_iter().collect() }
        }
        8 if digits.below(2) == 0 => Intent::PartDoubles { list, ids: vec![one] },
        8 => Intent::NotTheSame { list, pairs: vec![(one, some(digits))] },
        _ => {
            let number = 10 + u8::try_from(who).unwrap_or(0) * 40 + u8::try_from(turn % 40).unwrap_or(0);
            let fields = [("name", "Новый завод"), ("kind", "college")];
            let at = Stamp::unstamped(0);
            Intent::Add(vec![made(List::Partners, id(List::Partners, number), &fields, &at)])
        }
    }
}

/// A field and a value for it, or none to clear it.
fn written(list: List, digits: &mut Digits) -> (String, Option<Value>) {
    let word = |digits: &mut Digits| Value::from(["а", "б", "в"][digits.index(3)]);
    let fields = match list {
        List::Schools => ["name", "municipality", "short_name"],
        List::Partners => ["name", "place", "aliases.КИНЕФ"],
        _ => ["date", "end_date", "schools"],
    };
    let field = fields[digits.index(3)];
    let school = id(List::Schools, u8::try_from(digits.below(2)).unwrap_or(0)).to_string();
    let clears = digits.below(4) == 0;
    match field {
        "name" => (field.to_owned(), Some(word(digits))),
        "date" => (field.to_owned(), Some(Value::from(["2026-10-05", "2026-11-01", "2026-12"][digits.index(3)]))),
        "end_date" => (field.to_owned(), (!clears).then(|| Value::from(["2026-10-06", "2026-11-20"][digits.index(2)]))),
        "schools" => (format!("schools.{school}"), (!clears).then(|| Value::from(school.as_str()))),
        "aliases.КИНЕФ" => (field.to_owned(), (!clears).then(|| Value::from("КИНЕФ"))),
        _ => (field.to_owned(), (!clears).then(|| word(digits))),
    }
}

/// A file of a document: whole, mostly; limited to some of its records; without stamps.
pub fn file(document: &Document, sort: u32, exported_at: i64) -> Incoming {
    let mut document = Document { settings: BTreeMap::new(), ..document.clone() };
    let mut stamped = true;
    match sort {
        3 => {
            document.partners = document.partners.into_iter().step_by(2).collect();
            document.events = crate::model::document::Table::default();
            document.deleted = document.deleted.into_iter().step_by(2).collect();
        }
        4 => document.distinct.clear(),
        5 => {
            stamped = false;
            document = unstamped(&document, exported_at);
        }
        _ => {}
    }
    let has_seen = sort < 3;
    if !has_seen {
        document.seen.clear();
    }
    Incoming { document, has_seen, stamped, full: false, today_ms: exported_at, source: Source::default() }
}

/// What is left when somebody writes a file by hand: values, and no word of when, of what was deleted or is no double.
fn unstamped(document: &Document, exported_at: i64) -> Document {
    let at = Stamp::unstamped(exported_at);
    let mut plain = Document { owner: document.owner, ..Document::default() };
    for record in List::ALL.into_iter().flat_map(|list| document.records(list).collect::<Vec<_>>()) {
        let mut cells = record.cells();
        cells.retain(|_, cell| cell.value.is_some());
        cells.values_mut().for_each(|cell| cell.stamp = at.clone());
        plain.put(AnyRecord::from_cells(record.list(), record.uuid(), at.clone(), &cells).expect("it was one"));
    }
    plain
}

/// Imports files whole, without choices.
pub fn import(store: &mut Store, files: &[Incoming], now: i64) {
    let plan = Arc::new(plan(store.document(), files));
    let at = store.stamp(now);
    store.run(Command { at, intent: Intent::Import(plan) }).expect("the plan is fresh");
}

/// The records of a document, what was deleted and what is no double: what the laws are about.
pub fn records(document: &Document) -> Document {
    Document { owner: None, settings: BTreeMap::new(), seen: BTreeMap::new(), ..document.clone() }
}

/// Whether a record links to another.
pub fn links(record: &AnyRecord, other: Uuid) -> Option<Stamp> {
    record.cells().get(&link_field(other)).filter(|cell| cell.value.is_some()).map(|cell| cell.stamp.clone())
}
