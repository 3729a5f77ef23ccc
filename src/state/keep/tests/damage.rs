//! Damage: what can't be read is never written over, and the newest readable state is opened.

use super::*;
use crate::format::kept::envelope;
use crate::model::testing::config;
use crate::state::keep::Patched;

/// Damages a value as a failing disk does.
fn damage(value: &str) -> String {
    let (front, back) = value.split_at_checked(value.len() / 2).unwrap_or((value, ""));
    format!("{front}\u{fffd}{}", back.chars().skip(1).collect::<String>())
}

proptest! {
    #![proptest_config(config(64))]
    #[test]
    fn a_damaged_value_is_named_and_stays_as_it_is(acts in acts(16), which in any::<proptest::sample::Index>()) {
        let shelf = Memory::default();
        let mut tab = started(&shelf);
        acts.iter().for_each(|act| { tab.act(act); });
        let keys: Vec<String> = shelf.values().into_keys().collect();
        let key = which.get(&keys);
        let bad = damage(&shelf.values()[key]);
        shelf.inside(|inside| inside.values.insert(key.clone(), bad.clone()));

        let mut again = Tab::open(&shelf, "b", START + 1_000_000);
        for number in 0..3 {
            again.act(&Act::Do(Intent::SetSetting("дальше".to_owned(), Some(Value::Int(number)))));
            prop_assert!(again.fold(true));
        }
        prop_assert!(again.keeper.is_kept());
        prop_assert_eq!(shelf.values().get(key).cloned(), Some(bad.clone()));
        let aside = again.keeper.set_aside();
        prop_assert_eq!(aside, vec![(key.clone(), bad)]);
        let opened = Tab::open(&shelf, "c", START);
        prop_assert_eq!(opened.text(), again.text());
        prop_assert!(opened.found.damaged.contains(key));
        prop_assert_eq!(opened.found.lost, 0);

        again.keeper.forget_damaged();
        prop_assert!(!shelf.values().contains_key(key));
        prop_assert_eq!(Tab::open(&shelf, "c", START).found, super::super::Found::default());
    }

    #[test]
    fn a_damaged_newest_head_or_part_loses_nothing(acts in acts(12), which in any::<proptest::sample::Index>()) {
        let shelf = Memory::default();
        let mut tab = started(&shelf);
        tab.act(&Act::Fold { thorough: false });
        let before = shelf.values();
        acts.iter().filter(|act| !matches!(act, Act::Fold { .. })).for_each(|act| { tab.act(act); });
        tab.act(&Act::Fold { thorough: false });
        // What this fold has written, its parts and its head.
        let fresh = |key: &String| !before.contains_key(key) && (key.contains(".part.") || key.contains(".head."));
        let keys: Vec<String> = shelf.values().into_keys().filter(fresh).collect();
        let key = which.get(&keys);
        shelf.inside(|inside| {
            let bad = damage(&inside.values[key]);
            inside.values.insert(key.clone(), bad);
        });
        let again = Tab::open(&shelf, "b", START + 1_000_000);
        prop_assert_eq!(again.text(), tab.text());
        prop_assert!(again.found.damaged.contains(key));
    }
}

#[test]
fn of_a_damaged_snapshot_the_rest_is_opened() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.fold(true));
    let part = shelf.values().into_keys().find(|key| key.contains(".part.")).unwrap();
    shelf.inside(|inside| inside.values.insert(part.clone(), "k1.1p".to_owned()));
    let mut again = Tab::open(&shelf, "b", START);
    assert_eq!(again.found.lost, 3);
    assert_eq!(again.store.document().partners.len(), 5);
    assert!(!again.keeper.is_kept());
    assert!(again.keeper.wants_fold());
    assert!(again.fold(false));
    assert!(again.keeper.is_kept());
    let third = Tab::open(&shelf, "c", START);
    assert_eq!(third.text(), again.text());
    assert_eq!((third.found.lost, third.found.damaged.len()), (0, 1));
}

#[test]
fn without_any_head_the_parts_are_opened() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.fold(true));
    let head = shelf.values().into_keys().find(|key| key.contains(".head.")).unwrap();
    shelf.inside(|inside| inside.values.insert(head.clone(), String::new()));
    let mut again = Tab::open(&shelf, "b", START);
    assert_eq!(again.store.document().partners, tab.store.document().partners);
    assert!(again.fold(true));
    assert_eq!(Tab::open(&shelf, "c", START).store.document().partners, tab.store.document().partners);
}

#[test]
fn newer_data_are_read_and_never_written() {
    let newer = |key: &str, value: &str| {
        let body = envelope::open(key, value).unwrap().body.to_owned();
        envelope::seal_as(key, "k9.1p", &body)
    };
    for sort in [".head.", ".part.", ".entry."] {
        let shelf = Memory::default();
        let mut tab = started(&shelf);
        assert!(tab.fold(true));
        assert!(tab.act(&note(1, "после")));
        let key = shelf.values().into_keys().find(|key| key.contains(sort)).unwrap();
        let value = shelf.values()[&key].clone();
        if envelope::open(&key, &value).unwrap().coding == Coding::Packed {
            continue;
        }
        shelf.inside(|inside| inside.values.insert(key.clone(), newer(&key, &value)));
        let before = shelf.values();
        let mut again = Tab::open(&shelf, "b", START + 1_000);
        assert!(again.keeper.is_read_only(), "{sort}");
        assert_eq!(again.text(), tab.text(), "{sort}");
        assert!(!again.act(&note(1, "нельзя")));
        assert!(!again.fold(true));
        again.keeper.make_room();
        again.keeper.forget_damaged();
        assert_eq!(shelf.values(), before, "{sort}");
        // The tab that was open all the time steps back too, once it sees an entry or a head of the newer version.
        if sort != ".part." {
            shelf.inside(|inside| {
                let value = inside.values.remove(&key).unwrap();
                drop(value);
            });
        }
    }
}

#[test]
fn a_tab_steps_back_when_a_newer_version_writes_beside_it() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    let key = format!("krug.entry.{}", tab.store.stamp(START + 5_000));
    shelf.inside(|inside| inside.values.insert(key.clone(), envelope::seal_as(&key, "k2.2p", "?")));
    let before = shelf.values();
    assert!(!tab.act(&note(1, "нельзя")));
    assert!(tab.keeper.is_read_only());
    assert_eq!(shelf.values(), before);
}

/// What the page does where a mirror has some values. Gives what can't be read all the same, `None` where nothing was mended.
fn mend(tab: &mut Tab<Memory>, mirror: &BTreeMap<String, String>) -> Option<Vec<String>> {
    let keys: Vec<String> = mirror.keys().cloned().collect();
    let unread = tab.keeper.unread(&keys).unwrap();
    let values = unread.into_iter().map(|key| (key.clone(), mirror[&key].clone())).collect();
    let shelf = Patched::new(tab.keeper.shelf.clone(), values)?;
    let opened = now(Keeper::open(shelf, &Turner, "b"));
    let mended = tab.keeper.mended(&opened)?;
    let base = now(reading::snapshot(&tab.keeper.shelf, &Turner, mended.stands.iter())).unwrap();
    assert!(base.whole, "what needs no mending is whole");
    let mut fresh = Store::new("fresh", mended.document.clone());
    mended.entries.iter().for_each(|told| fresh.replay(&told.entry, told.late));
    tab.store.adopt(fresh.document().as_ref().clone());
    if !mended.used.is_empty() {
        tab.keeper.take_mended(opened, &mended, base.document);
    }
    Some(mended.unread.into_iter().collect())
}

/// A shelf after some acts, its values, and the tab that did them.
fn worked(acts: &[Act]) -> (Memory, BTreeMap<String, String>, Tab<Memory>) {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    acts.iter().for_each(|act| {
        tab.act(act);
    });
    let mirror = shelf.values();
    (shelf, mirror, tab)
}

proptest! {
    #![proptest_config(config(64))]
    #[test]
    fn what_the_mirror_has_whole_comes_back(acts in acts(16), which in any::<proptest::sample::Index>(), late: bool, full: bool) {
        let (shelf, mirror, tab) = worked(&acts);
        let data = |key: &&String| !key.contains(".device.");
        let keys: Vec<String> = mirror.keys().filter(data).cloned().collect();
        let key = which.get(&keys);
        let bad = damage(&mirror[key]);
        shelf.inside(|inside| inside.values.insert(key.clone(), bad.clone()));

        let mut again = Tab::open(&shelf, "b", START + 1_000_000);
        let mut expected = tab.store.document().as_ref().clone();
        if late {
            again.act(&Act::Do(Intent::SetSetting("раньше".to_owned(), Some(Value::Int(1)))));
            let entry = again.keeper.held.values().last().unwrap().entry.clone();
            let mut store = Store::new("fresh", expected);
            store.replay(&entry, false);
            expected = store.document().as_ref().clone();
        }
        let expected = journal::encode_document(&expected);
        if again.keeper.damaged().is_empty() {
            // Of the snapshot before, which nobody needs, nothing is read.
            prop_assert_eq!(again.text(), expected);
            return Ok(());
        }
        let unread = mend(&mut again, &mirror).expect("the mirror has it");
        prop_assert_eq!(again.text(), expected.clone(), "{} of {:?}", key, acts);
        if full {
            // There is no room for a fold: what stands there stays, and with the mirror all is there again.
            shelf.inside(|inside| inside.room = Some(inside.used()));
            again.keeper.make_room();
            again.fold(false);
            again.keeper.make_room();
            let mut third = Tab::open(&Memory::with(shelf.values()), "c", START + 2_000_000);
            mend(&mut third, &mirror);
            prop_assert_eq!(third.text(), expected.clone(), "{} of {:?}", key, acts);
            shelf.inside(|inside| inside.room = None);
        }
        prop_assert!(again.fold(false));
        prop_assert!(again.keeper.is_kept());
        prop_assert_eq!(shelf.values().get(key).cloned(), Some(bad), "never written again under its key");
        prop_assert_eq!(Tab::open(&shelf, "c", START).text(), expected.clone(), "{} of {:?}", key, acts);
        // What was needed is not said to be unread; what nobody needed is.
        prop_assert!(unread.is_empty() || unread == [key.clone()]);
        let mut last = Tab::open(&shelf, "d", START + 3_000_000);
        prop_assert_eq!(mend(&mut last, &mirror), Some(vec![key.clone()]), "it is needed no more");
        prop_assert_eq!(last.text(), expected);
    }

    #[test]
    fn a_part_that_has_gone_comes_back(acts in acts(16), which in any::<proptest::sample::Index>()) {
        let (shelf, mirror, mut tab) = worked(&acts);
        tab.fold(true);
        let mirror = mirror.into_iter().chain(shelf.values()).collect();
        let parts: Vec<String> = shelf.values().into_keys().filter(|key| key.contains(".part.")).collect();
        let key = which.get(&parts);
        shelf.inside(|inside| inside.values.remove(key));
        let mut again = Tab::open(&shelf, "b", START + 1_000_000);
        prop_assert_eq!(mend(&mut again, &mirror), Some(Vec::new()));
        prop_assert_eq!(again.text(), tab.text());
        prop_assert!(again.fold(false));
        prop_assert_eq!(Tab::open(&shelf, "c", START).text(), tab.text());
    }
}

#[test]
fn a_damaged_entry_costs_no_new_snapshot() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.fold(true) && tab.act(&note(1, "первое")) && tab.act(&note(2, "второе")));
    let mirror = shelf.values();
    let entry = mirror.keys().find(|key| key.contains(".entry.")).unwrap();
    shelf.inside(|inside| inside.values.insert(entry.clone(), "?".to_owned()));
    let mut again = Tab::open(&shelf, "b", START + 1_000_000);
    assert_eq!(mend(&mut again, &mirror), Some(Vec::new()));
    assert!(again.text() == tab.text() && again.keeper.is_kept() && !again.keeper.wants_fold());
}

#[test]
fn a_clock_that_was_set_back_takes_no_edit_away() {
    let shelf = Memory::default();
    let mut tab = started(&shelf);
    assert!(tab.fold(true));
    let mirror = shelf.values();
    let head = mirror.keys().find(|key| key.contains(".head.")).unwrap();
    shelf.inside(|inside| inside.values.insert(head.clone(), "?".to_owned()));
    // The same device, an hour before: its stamps could be taken for some that the snapshot covers.
    let mut again = Tab::open(&shelf, "a", START - 3_600_000);
    let at = again.store.stamp(START - 3_600_000);
    let entry =
        again.store.run(Command { at, intent: Intent::SetSetting("новое".to_owned(), Some(Value::Int(1))) });
    again.keeper.keep(entry.unwrap());
    mend(&mut again, &mirror);
    assert!(again.text().contains("новое"));
}
