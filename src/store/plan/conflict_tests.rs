//! Who began with the same file and never edited is in no conflict with who did.

use super::{Effect, Incoming, Source, plan};
use crate::model::document::{AnyRecord, Document};
use crate::model::field::Required;
use crate::model::id::PartnerId;
use crate::model::partner::Partner;
use crate::model::record::{Cell, List};
use crate::model::stamp::{Stamp, Stamps};
use crate::model::testing::{START, id};
use crate::model::value::Value;
use crate::store::slot::deleted;
use crate::store::{Command, Intent, Store};
use std::sync::Arc;

fn at(minutes: i64, device: &str) -> Stamp {
    Stamp { millis: START + minutes * 60_000, counter: 0, device: device.into() }
}

/// The register that the centre gave, with these fields of its one partner.
fn register(fields: &[(&str, &str)]) -> Document {
    let partner_id = PartnerId(id(List::Partners, 1));
    let partner = Partner {
        name: Required("ООО «Заря»".to_owned()),
        ..Partner::blank(partner_id, Stamps::new(at(0, "centre")))
    };
    let mut document = Document::default();
    document.put(AnyRecord::Partner(Arc::new(partner)));
    fields.iter().for_each(|(field, text)| write(&mut document, field, text, &at(0, "centre")));
    document
}

/// Writes a field as a device does, which has seen its own work and nobody else's.
fn write(document: &mut Document, field: &str, text: &str, stamp: &Stamp) {
    let partner = document.record(List::Partners, id(List::Partners, 1)).expect("it is there");
    let mut cells = partner.cells();
    cells.insert(field.to_owned(), Cell { stamp: stamp.clone(), value: Some(Value::from(text)) });
    let own = partner.stamps().own.clone();
    document.put(AnyRecord::from_cells(List::Partners, partner.uuid(), own, &cells).expect("a partner"));
    if &*stamp.device != "centre" {
        document.seen.insert(stamp.device.clone(), stamp.clone());
    }
}

/// How many fields of the partner are in conflict when a computer's file comes to a phone, and whether the partner changes.
fn met(phone: &Document, computer: Document) -> (usize, bool) {
    let file = Incoming {
        document: computer,
        has_seen: true,
        stamped: true,
        full: false,
        today_ms: START,
        source: Source::default(),
    };
    let plan = plan(phone, &[file]);
    (plan.counts().conflicts, matches!(plan.items[0].effect, Effect::Changed(_)))
}

#[test]
fn what_only_one_of_two_edited_since_they_began_with_one_file_is_no_conflict() {
    let (mut phone, mut computer) = (register(&[("place", "Кириши")]), register(&[("place", "Кириши")]));
    write(&mut computer, "place", "Волхов", &at(5, "computer"));
    // Both work on: each has something seen to say, and nobody of the centre's device.
    write(&mut phone, "website", "zarya.example", &at(4, "phone"));
    assert_eq!(met(&phone, computer.clone()), (0, true));
    assert_eq!(met(&computer, phone.clone()), (0, true), "and the other way round");
    write(&mut phone, "place", "Тихвин", &at(6, "phone"));
    assert_eq!(met(&phone, computer).0, 1, "both edited it");
}

#[test]
fn what_the_file_left_out_was_not_known_to_who_wrote_it_anew() {
    let (phone, mut computer) = (register(&[("note", "Звонить после обеда")]), register(&[]));
    write(&mut computer, "note", "Не отвечают", &at(5, "computer"));
    assert_eq!(met(&phone, computer).0, 1);
}

#[test]
fn what_somebody_edited_on_the_way_is_no_beginning() {
    // The centre edited the place after the computer had begun: the computer's value was written without knowing that.
    let (mut phone, mut computer) = (register(&[("place", "Кириши")]), register(&[("place", "Кириши")]));
    write(&mut phone, "place", "Кириши-2", &at(3, "centre"));
    write(&mut computer, "place", "Волхов", &at(5, "computer"));
    assert_eq!(met(&phone, computer).0, 1);
}

/// A file of one partner of whom nothing but the name is said.
fn named(name: &str, own: Stamp, by_field: Option<Stamp>, has_seen: bool, mark: &str) -> Incoming {
    let partner_id = PartnerId(id(List::Partners, 1));
    let mut partner = Partner { name: Required(name.to_owned()), ..Partner::blank(partner_id, Stamps::new(own)) };
    partner.stamps.by_field.extend(by_field.map(|stamp| ("name".to_owned(), stamp)));
    let mut document = Document::default();
    document.put(AnyRecord::Partner(Arc::new(partner)));
    if has_seen {
        document.seen.insert("base".into(), at(-60, "base"));
    }
    let source = Source { mark: Some(mark.to_owned()), ..Source::default() };
    Incoming { document, has_seen, stamped: true, full: false, today_ms: START, source }
}

/// Imports files one after another into an empty page; gives how many conflicts each showed.
fn one_after_another(files: &[&Incoming]) -> Vec<usize> {
    let mut store = Store::new("me", Document::default());
    let import = |file: &&Incoming| {
        let plan = plan(store.document(), std::slice::from_ref(*file));
        let conflicts = plan.counts().conflicts;
        let at = store.stamp(START);
        store.run(Command { at, intent: Intent::Import(Arc::new(plan)) }).expect("it is fresh");
        conflicts
    };
    files.iter().map(import).collect()
}

#[test]
fn a_file_that_was_taken_whole_is_in_no_conflict_when_it_comes_again() {
    // By hand, without stamps, of somebody who had seen something; and one that says nothing of what its writer had seen.
    let plain = named("Завод n", Stamp::unstamped(START), None, true, "n");
    let stamped = named("Завод b", at(-60, "base"), Some(at(5, "devb")), false, "b");
    assert_eq!(one_after_another(&[&plain, &stamped, &plain, &stamped]), [0, 0, 0, 0]);
    // Another file that says the same is no file that was here.
    let other = named("Завод n", Stamp::unstamped(START), None, true, "other");
    assert_eq!(one_after_another(&[&plain, &stamped, &other]), [0, 0, 1]);
}

#[test]
fn what_was_deleted_between_and_came_back_is_in_no_conflict_with_a_file_that_was_here() {
    let (first, later) = (
        named("Маяк", at(-60, "base"), Some(at(1, "dev0")), false, "0"),
        named("Маяк 89", at(-60, "base"), Some(at(9, "dev1")), false, "1"),
    );
    let mut gone = named("Обратно", at(-60, "base"), None, false, "3");
    let partner = gone.document.record(List::Partners, id(List::Partners, 1)).expect("it is there");
    gone.document.take(List::Partners, id(List::Partners, 1));
    let tombstone = deleted(&partner, None, &at(5, "dev3")).tombstone;
    gone.document.bury(id(List::Partners, 1), tombstone.as_ref());
    assert_eq!(one_after_another(&[&first, &gone, &later, &first, &gone]), [0, 0, 0, 0, 0]);
}

#[test]
fn a_file_of_which_records_were_left_out_is_not_known() {
    let plain = named("Завод n", Stamp::unstamped(START), None, true, "n");
    let left = std::collections::BTreeSet::from([id(List::Partners, 1)]);
    let files = std::slice::from_ref(&plain);
    let mine = Document::default();
    let shown = plan(&mine, files);
    let shown = crate::model::pace::at_once(shown.drawn_with(
        &mine,
        files,
        Some(&super::Taking::Records(left, false)),
        crate::model::pace::Pace::HURRIED,
    ));
    let mut store = Store::new("me", mine);
    let at = store.stamp(START);
    store.run(Command { at, intent: Intent::Import(Arc::new(shown)) }).expect("it is fresh");
    assert!(super::log::marks(store.document()).is_empty());
}

#[test]
fn a_copy_of_which_records_were_left_out_says_of_no_file_that_it_was_here() {
    let file = named("Завод n", Stamp::unstamped(START), None, true, "n");
    let mut phone = Store::new("phone", Document::default());
    let plan_of = |store: &Store, file: &Incoming| plan(store.document(), std::slice::from_ref(file));
    let first = plan_of(&phone, &file);
    let at_ = phone.stamp(START);
    phone.run(Command { at: at_, intent: Intent::Import(Arc::new(first)) }).expect("it is fresh");
    for (left_out, known) in [(0, 1), (1, 0)] {
        let document = phone.document().as_ref().clone();
        let source = Source { left_out, ..Source::default() };
        let copy = Incoming { document, has_seen: true, stamped: true, full: true, today_ms: START, source };
        let mut computer = Store::new("computer", Document::default());
        let copied = plan_of(&computer, &copy);
        let at = computer.stamp(START);
        computer.run(Command { at, intent: Intent::Import(Arc::new(copied)) }).expect("it is fresh");
        assert_eq!(super::log::marks(computer.document()).len(), known, "{left_out} left out");
    }
}

/// A page that has a partner of this name and has heard of nobody.
fn with_partner(device: &str, name: &str, stamp: Stamp) -> Store {
    Store::new(device, named(name, at(-60, "base"), Some(stamp), false, "").document)
}

fn conflicts_with(store: &Store, file: &Incoming) -> usize {
    plan(store.document(), std::slice::from_ref(file)).counts().conflicts
}

fn run(store: &mut Store, intent: Intent) -> crate::model::change::Entry {
    let at = store.stamp(START);
    store.run(Command { at, intent }).expect("it can be done")
}

fn import(store: &mut Store, file: &Incoming) -> crate::model::change::Entry {
    let plan = plan(store.document(), std::slice::from_ref(file));
    run(store, Intent::Import(Arc::new(plan)))
}

#[test]
fn a_file_that_came_twice_and_was_taken_back_is_in_conflict_as_before() {
    let file = named("Завод b", at(-60, "base"), Some(at(5, "devb")), false, "b");
    let mut one = with_partner("one", "Завод a", at(9, "deva"));
    assert_eq!(conflicts_with(&one, &file), 1);
    let mut two = Store::new("two", one.document().as_ref().clone());
    let first = import(&mut one, &file);
    two.replay(&first, false);
    // It says nothing new there.
    let second = import(&mut two, &file);
    one.replay(&second, false);
    assert_eq!(conflicts_with(&one, &file), 0);
    let at = one.stamp(START);
    one.undo_import(at).expect("it is taken back");
    assert_eq!(conflicts_with(&one, &file), 1);
}

#[test]
fn a_file_that_two_tabs_took_and_one_took_back_is_not_known_by_what_the_other_noted() {
    let file = named("Завод b", at(-60, "base"), Some(at(5, "devb")), false, "b");
    let other = named("Завод a", at(-60, "base"), Some(at(1, "deva")), false, "a");
    let (mut one, mut two) = (Store::new("one", Document::default()), Store::new("two", Document::default()));
    let (first, second) = (import(&mut one, &file), import(&mut two, &file));
    one.replay(&second, false);
    two.replay(&first, true);
    assert_eq!(super::log::marks(one.document()).len(), 1, "both noted it");
    let at = one.stamp(START);
    one.undo_import(at).expect("it is taken back");
    assert!(one.document().partners.is_empty());
    import(&mut one, &other);
    assert_eq!(conflicts_with(&one, &file), 1, "what it said is not here");
}

#[test]
fn what_a_file_said_of_what_was_deleted_comes_back_with_it() {
    let file = named("Завод b", at(-60, "base"), Some(at(5, "devb")), false, "b");
    let mut store = with_partner("me", "Завод a", at(1, "deva"));
    let mut other = Store::new("other", store.document().as_ref().clone());
    let one = (List::Partners, id(List::Partners, 1));
    let now = START + 9 * 60_000;
    let stamp = store.stamp(now);
    let deleted = store.run(Command { at: stamp, intent: Intent::Delete(vec![one]) }).expect("it is there");
    other.replay(&deleted, false);
    let imported = import(&mut other, &file);
    store.replay(&imported, false);
    assert!(store.document().partners.is_empty());
    // The other tab's import stands; this one's last deed is the deletion.
    let stamp = store.stamp(now);
    store.undo(stamp).expect("it comes back");
    let partner = store.document().record(one.0, one.1).expect("it is there");
    assert_eq!(partner.read("name"), Some(Value::from("Завод b")), "the later of both");
    assert_eq!(
        plan(store.document(), std::slice::from_ref(&file)).counts(),
        super::Counts { unchanged: 1, ..Default::default() }
    );
}

#[test]
fn two_imports_that_settle_conflicts_lose_nothing_of_each_other() {
    let file = |name: &str| named(name, at(-60, "base"), Some(at(5, name)), false, name);
    // Nothing but what was settled says that they were here.
    let unmarked = |name: &str| Incoming { source: Source::default(), ..file(name) };
    let tab = |device| with_partner(device, "a", at(1, "deva"));
    let (mut one, mut two) = (tab("one"), tab("two"));
    let (b, c) = (unmarked("b"), unmarked("c"));
    let first = import(&mut one, &b);
    let second = import(&mut two, &c);
    one.replay(&second, false);
    two.replay(&first, true);
    for store in [&one, &two] {
        let settled = super::conflict::settled_in(store.document());
        assert_eq!(settled.len(), 1);
        let names: Vec<&String> =
            store.document().settings.keys().filter(|name| super::conflict::is_settled(name)).collect();
        assert_eq!(names.len(), 2, "{names:?}");
        assert_eq!((conflicts_with(store, &b), conflicts_with(store, &c)), (0, 0));
    }
    let stamp = one.stamp(START);
    one.undo_import(stamp).expect("it is taken back");
    let left: Vec<&String> = one.document().settings.keys().filter(|name| super::conflict::is_settled(name)).collect();
    assert_eq!(left.len(), 1, "what the other tab settled stays");
}
