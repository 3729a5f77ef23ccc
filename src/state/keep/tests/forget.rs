//! What is forgotten for ever is nowhere on the shelf: not in the journal, nor in any snapshot.

use super::*;
use crate::model::id::ContactId;

pub(super) const NAME: &str = "Иванова Анна";

pub(super) fn with_contact(number: u8) -> Act {
    let contact = ContactId(id(List::Schools, 9)).0;
    let person = [("id", contact.to_string()), ("name", NAME.to_owned())];
    let person = person.map(|(member, text)| (member.to_owned(), Value::from(text.as_str())));
    let fields = [(format!("contacts.{contact}"), Some(Value::Object(person.into_iter().collect())))].into();
    Act::Do(Intent::Edit { list: List::Partners, id: id(List::Partners, number), fields })
}

pub(super) fn forget() -> Act {
    Act::Do(Intent::Forget(ContactId(id(List::Schools, 9))))
}

/// All that stands on a shelf, packed parts unpacked.
pub(super) fn all(shelf: &Memory) -> String {
    let mut out = String::new();
    for value in shelf.values().into_values() {
        out.extend(value.chars().rev());
        out.push_str(&value);
    }
    out
}

#[test]
fn a_thorough_fold_leaves_nothing_of_what_was_forgotten() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.act(&with_contact(3)));
    assert!(tab.fold(false));
    assert!(tab.act(&note(3, "x")) && tab.fold(false) && tab.act(&with_contact(3)));
    assert!(all(&shelf).contains(NAME) && tab.keeper.has_leftovers() == Ok(true));
    assert!(tab.act(&forget()));
    assert!(all(&shelf).contains(NAME), "the journal and the snapshots still have it");
    assert!(tab.fold(true));
    assert!(!all(&shelf).contains(NAME), "{:?}", shelf.values());
    assert_eq!(tab.keeper.has_leftovers(), Ok(false));
    assert_eq!(Tab::open(&shelf, "b", START).text(), tab.text());
}

#[test]
fn what_cannot_be_read_is_the_persons_to_erase() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.act(&with_contact(3)) && tab.fold(true));
    shelf.inside(|inside| {
        let with_name = |value: &String| format!("{value}{}", value.chars().rev().collect::<String>()).contains(NAME);
        let part = inside.values.values_mut().find(|value| with_name(value)).expect("the part with the contact");
        part.push('x');
    });
    let mut again = Tab::open(&shelf, "b", START);
    again.act(&forget());
    assert!(again.fold(true) && again.keeper.is_kept());
    assert_eq!(again.keeper.has_leftovers(), Ok(false));
    assert!(all(&shelf).contains(NAME) && !again.keeper.damaged().is_empty());
    again.keeper.forget_damaged();
    assert!(!all(&shelf).contains(NAME), "{:?}", shelf.values());
}
