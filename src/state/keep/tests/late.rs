//! What a tab could not write for a while is older than what others did meanwhile: it writes nothing over that.

use super::forget::{NAME, all, forget, with_contact};
use super::*;

/// Two tabs on a shelf, the first of which could not write that a partner has a contact, and two notes.
fn held_back() -> (Memory, Tab<Memory>, Tab<Memory>) {
    let shelf = Memory::default();
    let mut one = started(&shelf);
    let mut two = Tab::open(&shelf, "b", START + 10_000);
    assert!(two.act(&with_contact(3)));
    one.sync();
    shelf.inside(|inside| inside.room = Some(inside.used()));
    let person = [("id", id(List::Schools, 9).to_string()), ("name", format!("{NAME} Сергеевна"))];
    let person = person.map(|(member, text)| (member.to_owned(), Value::from(text.as_str())));
    let fields = [(format!("contacts.{}", id(List::Schools, 9)), Some(Value::Object(person.into_iter().collect())))];
    let contact = Intent::Edit { list: List::Partners, id: id(List::Partners, 3), fields: fields.into() };
    for act in [Act::Do(contact), note(1, "раньше"), note(2, "своё")] {
        assert!(!one.act(&act));
    }
    shelf.inside(|inside| inside.room = None);
    (shelf, one, two)
}

fn note_of(tab: &Tab<Memory>, number: u8) -> Option<String> {
    let partner = tab.store.document().record(List::Partners, id(List::Partners, number))?;
    partner.read("note")?.as_text().map(str::to_owned)
}

#[test]
fn what_waited_for_room_is_not_written_over_what_another_tab_did_since() {
    // The other tab's work is in a snapshot already; only half of it is; none is.
    for folds in [2, 1, 0] {
        let (shelf, mut one, mut two) = held_back();
        two.clock += 10_000;
        assert!(two.act(&note(1, "позже")));
        assert!(folds < 2 || two.fold(true));
        assert!(two.act(&note(4, "ещё позже")));
        assert!(folds != 1 || two.fold(false));
        one.sync();
        assert!(one.keeper.flush());
        two.sync();
        let again = Tab::open(&shelf, "c", START);
        for tab in [&one, &two, &again] {
            assert_eq!(note_of(tab, 1).as_deref(), Some("позже"), "{folds}");
            assert_eq!(note_of(tab, 2).as_deref(), Some("своё"), "{folds}");
            assert_eq!(tab.text(), again.text(), "{folds}");
        }
    }
}

#[test]
fn a_person_who_was_forgotten_while_something_waited_for_room_does_not_come_back() {
    for deleted in [false, true] {
        for folds in [true, false] {
            let (shelf, mut one, mut two) = held_back();
            two.clock += 10_000;
            let gone = Act::Do(Intent::Delete(vec![(List::Partners, id(List::Partners, 3))]));
            assert!(two.act(&if deleted { gone } else { forget() }));
            assert!(!folds || two.fold(true));
            one.sync();
            assert!(one.keeper.flush());
            two.sync();
            assert!(two.fold(true));
            // Who is deleted is not forgotten yet: another's later edit may bring the partner back, with the contact.
            assert!(deleted || !all(&shelf).contains(NAME), "{folds}");
            one.sync();
            let again = Tab::open(&shelf, "c", START);
            for tab in [&one, &two, &again] {
                assert!(deleted || !tab.text().contains(NAME), "{folds}");
                let partner = tab.store.document().partners.get(&id(List::Partners, 3));
                assert_eq!(partner.is_none(), deleted, "{folds}");
                assert_eq!(note_of(tab, 2).as_deref(), Some("своё"));
            }
        }
    }
}

#[test]
fn nothing_of_a_forgotten_person_is_written_before_it_is_known_what_was_forgotten() {
    let (shelf, mut one, mut two) = held_back();
    two.clock += 10_000;
    assert!(two.act(&forget()) && two.fold(true));
    // The tab has seen that there is another snapshot, and not yet what is in it.
    assert!(one.keeper.sync().unwrap().behind);
    assert!(!one.keeper.flush_all());
    assert!(!all(&shelf).contains(NAME));
    one.take_over();
    assert!(one.keeper.flush_all());
    assert!(!all(&shelf).contains(NAME));
    assert_eq!(note_of(&Tab::open(&shelf, "c", START), 2).as_deref(), Some("своё"));
}

#[test]
fn an_edit_of_what_another_tab_deletes_in_a_long_import_brings_it_back() {
    for folds_first in [true, false] {
        let shelf = Memory::default();
        let mut one = started(&shelf);
        assert!(one.fold(true));
        let mut two = Tab::open(&shelf, "b", START + 10_000);
        // Too long for the journal: nobody else knows of it until it is folded.
        let at = one.store.stamp(START + 100);
        let gone = Intent::Delete(vec![(List::Partners, id(List::Partners, 1))]);
        let mut entry = one.store.run(Command { at: at.clone(), intent: gone }).unwrap();
        let settings = (0..1_000).map(|number| (format!("s{number}"), Some(Value::Int(number))));
        entry.changes.extend(settings.map(|(key, value)| crate::model::change::Change::Setting(key, value)));
        one.store.replay(&entry, false);
        assert!(!one.keeper.keep(entry));
        assert!(two.act(&note(1, "живёт")));
        if !folds_first {
            one.sync();
        }
        let mut fold = one.keeper.begin_fold(one.store.document(), false).unwrap();
        one.sync();
        while let Some(text) = fold.next_text() {
            one.keeper.put_part(&mut fold, Coding::Plain, &text).unwrap();
        }
        one.keeper.finish_fold(fold).unwrap();
        two.sync();
        let again = Tab::open(&shelf, "c", START);
        for tab in [&one, &two, &again] {
            assert_eq!(note_of(tab, 1).as_deref(), Some("живёт"), "{folds_first}");
            assert!(tab.text().contains("Партнёр 1"), "{folds_first}");
            assert_eq!(tab.text(), again.text(), "{folds_first}");
        }
    }
}
