//! What is too long for the journal: a fold keeps it, and nothing of it is written before.

use super::{Act, Memory, Tab};
use crate::model::change::{Change, Entry};
use crate::model::testing::START;
use crate::model::value::Value;
use crate::store::Intent;

/// A tab in which an import of many records has just been done.
fn imported(shelf: &Memory) -> Tab<Memory> {
    let mut tab = Tab::open(shelf, "a", START);
    let changes = (0..1_000).map(|number| Change::Setting(format!("s{number}"), Some(Value::Int(number))));
    let entry = Entry { at: tab.store.stamp(START), changes: changes.collect() };
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
