//! A joint event of three schools of which one takes its own record back: what stays, everywhere, and after undo and redo.

use super::laws::import;
use super::plan::{Incoming, Source};
use super::{Command, Intent, Store};
use crate::model::classes::Classes;
use crate::model::document::{AnyRecord, Document};
use crate::model::event::Event;
use crate::model::id::{SchoolId, Uuid};
use crate::model::record::{Cell, Cells, List};
use crate::model::stamp::Stamp;
use crate::model::testing::{START, id};
use crate::model::value::Value;
use std::collections::BTreeMap;

const MINUTE: i64 = 60_000;

fn school(number: u8) -> Uuid {
    id(List::Schools, number)
}

fn event(number: u8) -> Uuid {
    id(List::Events, number)
}

/// What a school has entered: itself and the fair, with its own class.
fn entered(number: u8) -> Document {
    let at = Stamp { millis: START + i64::from(number) * MINUTE, counter: 0, device: format!("s{number}").into() };
    let made = |list: List, id: Uuid, fields: &[(String, Value)]| {
        let cell = |value: &Value| Cell { stamp: at.clone(), value: Some(value.clone()) };
        let cells: Cells = fields.iter().map(|(field, value)| (field.clone(), cell(value))).collect();
        AnyRecord::from_cells(list, id, at.clone(), &cells).expect("a record")
    };
    let own = school(number).to_string();
    let text = |name: &str, value: &str| (name.to_owned(), Value::from(value));
    let row = Value::Object(BTreeMap::from([
        ("school".to_owned(), Value::from(own.as_str())),
        ("grades".to_owned(), Value::List(vec![Value::Int(8)])),
        ("pupils".to_owned(), Value::Int(20 + i64::from(number))),
    ]));
    let mut document = Document { owner: Some(SchoolId(school(number))), ..Document::default() };
    document.put(made(List::Schools, school(number), &[text("name", "Школа")]));
    let fields = [
        text("form", "fair"),
        text("status", "held"),
        text("date", "2026-10-05"),
        text("title", &format!("Ярмарка {number}")),
        (format!("schools.{own}"), Value::from(own.as_str())),
        (format!("audience.{own}"), Value::List(vec![row])),
    ];
    document.put(made(List::Events, event(number), &fields));
    document.seen.insert(at.device.clone(), at.clone());
    document
}

fn file(document: &Document) -> Incoming {
    Incoming {
        document: Document { settings: BTreeMap::new(), ..document.clone() },
        has_seen: true,
        stamped: true,
        full: false,
        today_ms: START,
        source: Source::default(),
    }
}

fn run(store: &mut Store, minute: i64, intent: Intent) {
    let at = store.stamp(START + minute * MINUTE);
    store.run(Command { at, intent }).expect("it can be done");
}

fn edit(field: &str, value: Option<Value>) -> Intent {
    Intent::Edit { list: List::Events, id: event(0), fields: BTreeMap::from([(field.to_owned(), value)]) }
}

/// Three schools that all have the one fair of all three; the centre chose its title, and the second school wrote its result.
fn three() -> Vec<Store> {
    let mut stores: Vec<Store> = (0..3).map(|number| Store::new(&format!("s{number}"), entered(number))).collect();
    let files: Vec<Incoming> = stores.iter().map(|store| file(store.document())).collect();
    import(&mut stores[1], &files, START + 10 * MINUTE);
    let ids = (0..3).map(event).collect();
    let chosen = BTreeMap::from([("title".to_owned(), Some(Value::from("Ярмарка профессий")))]);
    run(&mut stores[1], 11, Intent::MergeDoubles { list: List::Events, ids, chosen });
    run(&mut stores[1], 12, edit("result", Some(Value::from("хорошо"))));
    hear(&mut stores, START + 13 * MINUTE);
    stores
}

/// Everybody hears everybody, twice round.
fn hear(stores: &mut [Store], now: i64) {
    for _ in 0..2 {
        let files: Vec<Incoming> = stores.iter().map(|store| file(store.document())).collect();
        stores.iter_mut().for_each(|store| import(store, &files, now));
    }
}

/// The events as they are read, each with its schools and the fields that the test is about.
fn read(store: &Store) -> Vec<(Vec<u8>, Vec<Option<Value>>)> {
    let document = store.document();
    let number = |id: &SchoolId| (0..9).find(|number| school(*number) == id.0).unwrap_or(9);
    let one = |event: &Event| {
        let fields = ["title", "result", "status"].map(|field| crate::model::record::Record::read(event, field));
        (event.schools.iter().map(number).collect(), fields.to_vec())
    };
    Classes::new::<Event>(document).read::<Event>(document).values().map(|event| one(event)).collect()
}

fn fair(schools: &[u8], title: &str) -> (Vec<u8>, Vec<Option<Value>>) {
    let result = (!title.ends_with(char::is_numeric)).then(|| Value::from("хорошо"));
    (schools.to_vec(), vec![Some(Value::from(title)), result, Some(Value::from("held"))])
}

#[test]
fn a_school_takes_its_own_record_of_a_joint_event_back_and_the_others_keep_theirs() {
    for own in 0..3_u8 {
        let mut stores = three();
        let before = vec![fair(&[0, 1, 2], "Ярмарка профессий")];
        stores.iter().for_each(|store| assert_eq!(read(store), before, "{own}"));
        let others: Vec<u8> = (0..3).filter(|number| *number != own).collect();
        let after = vec![fair(&others, "Ярмарка профессий")];
        let place = usize::from(own);
        run(&mut stores[place], 20, Intent::DeleteOnly(vec![(List::Events, event(own))]));
        assert_eq!(read(&stores[place]), after, "school {own}");
        hear(&mut stores, START + 30 * MINUTE);
        stores.iter().for_each(|store| assert_eq!(read(store), after, "school {own} told the others"));
        // Who hears an old file again, and merges what is left again, kills nobody.
        let old = file(three()[1].document());
        for store in &mut stores {
            import(store, std::slice::from_ref(&old), START + 40 * MINUTE);
            let ids = others.iter().map(|number| event(*number)).collect();
            run(store, 41, Intent::MergeDoubles { list: List::Events, ids, chosen: BTreeMap::new() });
            assert_eq!(read(store), after, "school {own}, after an old file");
        }
    }
}

#[test]
fn what_a_school_took_back_comes_back_by_undo_and_goes_again_by_redo_for_everybody() {
    for own in 0..3_u8 {
        let mut stores = three();
        let before = read(&stores[0]);
        let place = usize::from(own);
        run(&mut stores[place], 20, Intent::DeleteOnly(vec![(List::Events, event(own))]));
        let after = read(&stores[place]);
        assert_ne!(before, after);
        let files = [file(stores[place].document())];
        for (_, store) in stores.iter_mut().enumerate().filter(|(other, _)| *other != place) {
            import(store, &files, START + 21 * MINUTE);
        }
        for (minute, again, expected) in [(22, false, &before), (24, true, &after), (26, false, &before)] {
            let at = stores[place].stamp(START + minute * MINUTE);
            let done = if again { stores[place].redo(at) } else { stores[place].undo(at) };
            assert!(done.is_some());
            assert_eq!(&read(&stores[place]), expected, "school {own}, minute {minute}");
            let files = [file(stores[place].document())];
            for (other, store) in stores.iter_mut().enumerate().filter(|(other, _)| *other != place) {
                import(store, &files, START + (minute + 1) * MINUTE);
                assert_eq!(&read(store), expected, "school {other} after {own}, minute {minute}");
            }
        }
    }
}

#[test]
fn what_was_written_for_the_own_school_goes_with_its_record() {
    // The third school wrote its result and its class into the one event; both stand in the record of the first.
    let mut stores = three();
    let row = Value::Object(BTreeMap::from([
        ("school".to_owned(), Value::from(school(2).to_string().as_str())),
        ("grades".to_owned(), Value::List(vec![Value::Int(9)])),
    ]));
    run(&mut stores[2], 15, edit(&format!("audience.{}", school(2)), Some(Value::List(vec![row]))));
    run(&mut stores[2], 16, Intent::DeleteOnly(vec![(List::Events, event(2))]));
    let document = stores[2].document();
    let one = Classes::new::<Event>(document).read_one::<Event>(document, event(0)).expect("it is there");
    let schools: Vec<Uuid> = one.audience.0.keys().map(|school| school.0).collect();
    assert_eq!(schools, [school(0), school(1)]);
}

#[test]
fn the_own_school_goes_on_under_the_record_that_others_have_of_it() {
    let mut store = Store::new("s0", entered(0));
    import(&mut store, &[file(&entered(1))], START + 5 * MINUTE);
    let ids = vec![school(0), school(1)];
    run(&mut store, 6, Intent::MergeDoubles { list: List::Schools, ids, chosen: BTreeMap::new() });
    run(&mut store, 7, Intent::DeleteOnly(vec![(List::Schools, school(0))]));
    let document = store.document();
    assert_eq!(document.owner, Some(SchoolId(school(1))));
    assert_eq!(document.schools.keys().collect::<Vec<_>>(), [&school(1)]);
    let at = store.stamp(START + 8 * MINUTE);
    store.undo(at).expect("it can be taken back");
    assert_eq!(store.document().owner, Some(SchoolId(school(0))));
    // What is no school's of others is deleted and leaves no owner in its place.
    let mut alone = Store::new("s0", entered(0));
    run(&mut alone, 6, Intent::DeleteOnly(vec![(List::Schools, school(0))]));
    assert_eq!(alone.document().owner, Some(SchoolId(school(0))));
}
