//! Forty schools begin with the centre's file, go their own ways, and send theirs: in whatever order they are merged, one
//! after the other, at once or in groups first, the same comes out, to the letter.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by panicking"
)]

use krug::format::{self, Export};
use krug::model::Document;
use krug::model::document::AnyRecord;
use krug::model::id::Uuid;
use krug::model::record::{Cell, Cells, List};
use krug::model::stamp::Stamp;
use krug::model::value::Value;
use krug::store::plan::{Incoming, Source, plan};
use krug::store::{Command, Intent, Store};
use std::collections::BTreeMap;
use std::sync::Arc;

const SCHOOLS: usize = 40;
/// 23 November 2026, noon.
const NOW: i64 = 1_795_435_200_000;
const DAY: i64 = 24 * 60 * 60 * 1000;
/// What is of the file or of the browser, and not of the data.
const OF_THE_FILE: [&str; 7] = ["exported_at", "writer", "owner", "digest", "settings", "seen", "scope"];

/// Numbers that look like chance and are the same every time (xorshift).
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % u64::try_from(end.max(1)).unwrap()).unwrap()
    }

    fn shuffled<T: Clone>(&mut self, list: &[T]) -> Vec<T> {
        let mut list = list.to_vec();
        for place in (1..list.len()).rev() {
            list.swap(place, self.below(place + 1));
        }
        list
    }
}

fn import(store: &mut Store, texts: &[String]) {
    let files: Vec<Incoming> = texts
        .iter()
        .map(|text| {
            let reading = format::read(text).expect("a file of the program");
            assert_eq!(reading.problems, []);
            Incoming {
                has_seen: reading.head.has_seen,
                stamped: reading.head.stamped,
                full: false,
                today_ms: NOW,
                source: Source::default(),
                document: reading.document,
            }
        })
        .collect();
    let plan = Arc::new(plan(store.document(), &files));
    let at = store.stamp(NOW);
    store.run(Command { at, intent: Intent::Import(plan) }).expect("the plan is fresh");
}

fn merged(texts: &[String]) -> Store {
    let mut store = Store::new("centre", Document::default());
    texts.iter().for_each(|text| import(&mut store, std::slice::from_ref(text)));
    store
}

fn shared(store: &Store) -> String {
    format::write(store.document(), &Export::shared(NOW))
}

/// The backup copy's data.
fn data(store: &Store) -> serde_json::Map<String, serde_json::Value> {
    let text = format::write(store.document(), &Export::full(NOW));
    let serde_json::Value::Object(mut members) = serde_json::from_str(&text).unwrap() else { panic!("no object") };
    members.retain(|name, _| !OF_THE_FILE.contains(&name.as_str()));
    members
}

fn some_id(document: &Document, list: List, chance: &mut Chance) -> Option<Uuid> {
    let ids: Vec<Uuid> = document.records(list).map(|record| record.uuid()).collect();
    ids.get(chance.below(ids.len())).copied()
}

fn new_record(list: List, number: u128, chance: &mut Chance, document: &Document) -> AnyRecord {
    let text = |value: &str| Cell { stamp: Stamp::unstamped(0), value: Some(Value::from(value)) };
    let mut cells = Cells::new();
    if list == List::Partners {
        cells.insert("name".to_owned(), text(["ООО «Заря»", "Заря", "Колледж связи", "Музей"][chance.below(4)]));
        cells.insert("kind".to_owned(), text(["employer", "college", "culture"][chance.below(3)]));
    } else {
        cells.insert("form".to_owned(), text(["excursion", "lesson", "meeting"][chance.below(3)]));
        cells.insert("status".to_owned(), text("held"));
        cells.insert("date".to_owned(), text(["2026-10-05", "2026-11", "2026/27"][chance.below(3)]));
        if let Some(partner) = some_id(document, List::Partners, chance) {
            cells.insert(format!("partners.{partner}"), text(&partner.to_string()));
        }
    }
    let id = Uuid::from_u128((0x019a_0000_0000_7000_8000_u128 << 48) | number);
    AnyRecord::from_cells(list, id, Stamp::unstamped(0), &cells).expect("a record")
}

fn intent(school: usize, step: usize, document: &Document, chance: &mut Chance) -> Option<Intent> {
    let list = [List::Partners, List::Events][chance.below(2)];
    if chance.below(10) < 3 {
        let number = u128::try_from(school * 10_000 + step).unwrap();
        return Some(Intent::Add(vec![new_record(list, number, chance, document)]));
    }
    let id = some_id(document, list, chance)?;
    Some(match chance.below(7) {
        0..=3 => {
            let field =
                if list == List::Partners { ["place", "website", "sector"] } else { ["title", "result", "organiser"] };
            let value = Some(Value::from(format!("{school}, шаг {step}").as_str())).filter(|_| chance.below(5) > 0);
            Intent::Edit { list, id, fields: BTreeMap::from([(field[chance.below(3)].to_owned(), value)]) }
        }
        4 => Intent::Delete(vec![(list, id)]),
        5 => Intent::MergeDoubles { list, ids: vec![id, some_id(document, list, chance)?], chosen: BTreeMap::new() },
        _ => Intent::NotTheSame { list, pairs: vec![(id, some_id(document, list, chance)?)] },
    })
}

/// The files that forty schools send.
fn files(seed: u64) -> Vec<String> {
    let mut chance = Chance(seed);
    let example = format::read(include_str!("../assets/example.json")).expect("the example reads").document;
    let starter = format::write(&example, &Export::starter(NOW));
    let mut schools: Vec<Store> = (0..SCHOOLS)
        .map(|school| {
            let mut store = Store::new(&format!("school-{school}"), Document::default());
            import(&mut store, std::slice::from_ref(&starter));
            store
        })
        .collect();
    for step in 0..SCHOOLS * 30 {
        let school = chance.below(SCHOOLS);
        if chance.below(40) == 0 {
            let from = shared(&schools[chance.below(SCHOOLS)]);
            import(&mut schools[school], &[from]);
            continue;
        }
        // Every third clock is wrong, by up to four days.
        let wrong = if school.is_multiple_of(3) { i64::try_from(school % 9).unwrap() - 4 } else { 0 };
        let store = &mut schools[school];
        let at = store.stamp(NOW + wrong * DAY + i64::try_from(step).unwrap() * 1_000);
        if let Some(intent) = intent(school, step, &store.document().clone(), &mut chance) {
            // What can't be done, because the pair is one record, is not done.
            drop(store.run(Command { at, intent }));
        }
    }
    schools.iter().map(shared).collect()
}

#[test]
fn forty_schools_merged_in_every_order_give_the_same_copy() {
    for seed in [0x9e37_79b9, 0x2545_f491] {
        println!("seed {seed}");
        let files = files(seed);
        let expected = data(&merged(&files));
        let mut chance = Chance(seed + 1);
        let backwards: Vec<String> = files.iter().rev().cloned().collect();
        let mut at_once = Store::new("other", Document::default());
        import(&mut at_once, &files);
        let groups: Vec<String> = files.chunks(5).map(|group| shared(&merged(group))).collect();
        let shuffled_groups: Vec<String> =
            chance.shuffled(&files).chunks(7).map(|group| shared(&merged(&chance.shuffled(group)))).collect();
        for (order, found) in [
            ("backwards", merged(&backwards)),
            ("at once", at_once),
            ("shuffled", merged(&chance.shuffled(&files))),
            ("shuffled again", merged(&chance.shuffled(&files))),
            ("in groups of five", merged(&groups)),
            ("in shuffled groups of seven", merged(&shuffled_groups)),
        ] {
            let found = data(&found);
            for (member, wanted) in &expected {
                assert!(found.get(member) == Some(wanted), "{order}: `{member}` is another");
            }
            assert_eq!(found.len(), expected.len(), "{order}");
        }
        assert!(expected["events"].as_array().is_some_and(|events| events.len() > 100), "the schools did something");
    }
}
