//! What is too long for the journal: a fold keeps it, and nothing of it is written before.

use super::{Act, Memory, Tab, add};
use crate::format::kept::envelope::Coding;
use crate::model::change::{Change, Entry};
use crate::model::testing::START;
use crate::model::value::Value;
use crate::store::{Command, Intent};
use std::collections::BTreeMap;

/// A tab in which an import of many records has just been done.
fn imported(shelf: &Memory) -> Tab<Memory> {
    let mut tab = Tab::open(shelf, "a", START);
    let changes = (0..1_000).map(|number| Change::Setting(format!("s{number}"), Some(Value::Int(number))));
    let mut changes: Vec<Change> = changes.collect();
    // Records of several parts.
    let mut other = Tab::open(&Memory::default(), "b", START);
    for number in 0..8 {
        let Act::Do(intent) = add(number) else { continue };
        let at = other.store.stamp(START);
        changes.extend(other.store.run(Command { at, intent }).expect("it was added").changes);
    }
    let entry = Entry { at: tab.store.stamp(START), changes };
    tab.store.replay(&entry, false);
    assert!(!tab.keeper.keep(entry), "it waits");
    tab
}

fn one_more() -> Act {
    Act::Do(Intent::SetSetting("one".to_owned(), Some(Value::from("more"))))
}

#[test]
fn a_long_entry_waits_for_a_fold_and_what_comes_after_it_waits_too() {
    let shelf = Memory::default();
    let mut tab = imported(&shelf);
    assert!(tab.keeper.wants_fold(), "it is due at once");
    assert!(!tab.act(&one_more()), "entries are written in order");
    assert_eq!(shelf.deeds().len(), 0, "nothing of either stands there");
    assert!(tab.fold(false));
    assert!(tab.keeper.is_kept());
    assert_eq!(Tab::open(&shelf, "a", START).text(), tab.text());
    assert!(!tab.keeper.wants_fold());
}

#[test]
fn where_no_fold_comes_it_is_written_all_the_same() {
    let shelf = Memory::default();
    let mut tab = imported(&shelf);
    tab.act(&one_more());
    assert!(tab.keeper.flush_all());
    assert_eq!(Tab::open(&shelf, "a", START).text(), tab.text());
}

#[test]
fn the_first_import_of_all_is_never_opened_by_half() {
    let shelf = Memory::default();
    let mut tab = imported(&shelf);
    let nothing = Tab::open(&Memory::default(), "a", START).text();
    let whole = tab.text();
    assert!(tab.fold(false));
    let deeds = shelf.deeds();
    assert!(deeds.len() > 4, "a head of nothing, parts, the head");
    let mut values = BTreeMap::new();
    let mut seen = Vec::new();
    for (key, value) in deeds {
        match value {
            Some(value) => values.insert(key, value),
            None => values.remove(&key),
        };
        // Killed after this write.
        let killed = Tab::open(&Memory::with(values.clone()), "a", START);
        assert!(killed.text() == nothing || killed.text() == whole, "after {} writes", seen.len() + 1);
        assert_eq!(killed.found, crate::state::keep::Found::default());
        seen.push(killed.text() == whole);
    }
    assert!(seen.is_sorted() && seen.last() == Some(&true), "nothing before the head, all from it on: {seen:?}");
}

#[test]
fn nothing_does_not_stand_in_for_a_damaged_snapshot() {
    let shelf = Memory::default();
    let mut tab = imported(&shelf);
    let mut fold = tab.keeper.begin_fold(tab.store.document(), false).unwrap();
    while let Some(text) = fold.next_text() {
        tab.keeper.put_part(&mut fold, Coding::Plain, &text).unwrap();
    }
    // Killed behind the head, before the head of nothing is cleared away.
    let nothing = shelf.values().into_iter().find(|(key, _)| key.contains(".head.")).unwrap();
    tab.keeper.finish_fold(fold).map_err(|(_, trouble)| trouble).unwrap();
    shelf.inside(|inside| inside.values.insert(nothing.0, nothing.1));
    let part = shelf.values().into_keys().rfind(|key| key.contains(".part.")).unwrap();
    shelf.inside(|inside| inside.values.insert(part, "?".to_owned()));
    let opened = Tab::open(&shelf, "a", START);
    assert!(!opened.store.document().partners.is_empty(), "what can be read is opened");
    assert_eq!(opened.found.damaged.len(), 1);
}
