//! No room, no storage: the page goes on in memory, says so, and saves when it can.

use super::*;

#[test]
fn what_does_not_fit_is_kept_in_memory_and_written_when_there_is_room() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    let used = shelf.inside(|inside| {
        inside.room = Some(inside.used());
        inside.used()
    });
    let before = shelf.values();
    assert!(!tab.act(&note(1, "не влезает")));
    assert!(!tab.act(&note(2, "и это")));
    assert_eq!(tab.keeper.trouble(), Some(ShelfError::Full));
    assert!(!tab.keeper.is_kept());
    assert_eq!(shelf.values(), before);
    assert!(!tab.fold(false));
    assert_eq!(shelf.values(), before);

    shelf.inside(|inside| inside.room = Some(used * 2));
    assert!(tab.keeper.flush());
    assert_eq!(tab.keeper.trouble(), None);
    assert_eq!(Tab::open(&shelf, "b", START).text(), tab.text());
}

#[test]
fn the_spare_snapshot_goes_before_an_edit_is_left_unsaved() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.fold(false));
    assert!(tab.act(&note(1, "раньше")));
    assert!(tab.fold(false));
    shelf.inside(|inside| inside.room = Some(inside.used()));
    assert!(!tab.act(&note(1, "не влезает")));
    tab.keeper.make_room();
    assert!(tab.keeper.flush());
    assert_eq!(Tab::open(&shelf, "b", START).text(), tab.text());
}

#[test]
fn an_edit_that_only_a_fold_could_keep_is_not_lost_to_older_entries() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.act(&note(1, "раньше")));
    // The entry does not fit, what makes the snapshot does.
    shelf.inside(|inside| inside.room = Some(inside.used()));
    assert!(!tab.act(&note(1, "позже")));
    shelf.inside(|inside| inside.room = None);
    assert!(tab.fold(false));
    assert!(tab.keeper.is_kept());
    assert_eq!(Tab::open(&shelf, "b", START).text(), tab.text());
    // The same where the page was killed right after the head was written, with all entries still there.
    let deeds = shelf.deeds();
    let head = deeds.iter().rposition(|(key, value)| key.contains(".head.") && value.is_some()).unwrap();
    let mut values = BTreeMap::new();
    for (key, value) in &deeds[..=head] {
        match value {
            Some(value) => values.insert(key.clone(), value.clone()),
            None => values.remove(key),
        };
    }
    assert_eq!(Tab::open(&Memory::with(values), "b", START).text(), tab.text());
}

#[test]
fn an_edit_that_only_a_fold_kept_does_not_give_way_to_the_snapshot_before() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.fold(false));
    assert!(tab.act(&note(1, "раньше")));
    shelf.inside(|inside| inside.room = Some(inside.used()));
    assert!(!tab.act(&note(1, "позже")));
    shelf.inside(|inside| inside.room = None);
    assert!(tab.fold(false));
    let head = shelf.values().into_keys().rfind(|key| key.contains(".head.")).unwrap();
    shelf.inside(|inside| inside.values.insert(head, String::new()));
    assert!(Tab::open(&shelf, "b", START).text().contains("позже"));
}

#[test]
fn where_storage_is_blocked_the_page_works_in_memory() {
    let shelf = Memory::default();
    shelf.inside(|inside| inside.blocked = true);
    let mut tab = Tab::open(&shelf, "a", START);
    assert!(!tab.act(&add(1)));
    assert_eq!(tab.keeper.trouble(), Some(ShelfError::Blocked));
    assert_eq!(tab.store.document().partners.len(), 1);
    // Once it opens up, what is on it is not known: nothing is written until the page is opened anew.
    shelf.inside(|inside| inside.blocked = false);
    assert!(!tab.act(&add(2)));
    assert!(!tab.fold(true));
    assert!(shelf.values().is_empty());
}

#[test]
fn storage_that_goes_away_for_a_while_gets_everything_afterwards() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    shelf.inside(|inside| inside.blocked = true);
    assert!(!tab.act(&note(1, "без хранилища")));
    assert_eq!(tab.keeper.trouble(), Some(ShelfError::Blocked));
    shelf.inside(|inside| inside.blocked = false);
    assert!(tab.act(&note(2, "снова есть")));
    assert_eq!(Tab::open(&shelf, "b", START).text(), tab.text());
}

#[test]
fn what_was_wiped_from_under_the_page_is_written_again() {
    for fold_first in [false, true] {
        let shelf = Memory::default();
        let mut tab = started(&shelf);
        if fold_first {
            assert!(tab.fold(false));
        }
        shelf.inside(|inside| inside.values.clear());
        let kept = tab.act(&note(1, "после"));
        assert_eq!(kept, !fold_first);
        if fold_first {
            assert!(tab.keeper.wants_fold());
            assert!(tab.fold(false));
        }
        assert!(tab.keeper.is_kept());
        assert_eq!(Tab::open(&shelf, "b", START).text(), tab.text());
    }
}

#[test]
fn delete_all_and_a_thorough_fold_leave_nothing_behind() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.fold(false));
    assert!(tab.act(&note(1, "и это тоже")));
    assert!(tab.act(&Act::Do(Intent::DeleteAll)));
    assert!(tab.fold(true));
    let left: Vec<String> = shelf.values().into_values().filter(|value| value.contains("Партнёр")).collect();
    assert_eq!(left, Vec::<String>::new());
    assert!(shelf.values().into_values().all(|value| !value.contains("тоже")));
}
