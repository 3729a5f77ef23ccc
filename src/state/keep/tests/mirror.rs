//! The mirror: whatever of the shelf and of the mirror a sudden end leaves, the later state comes back and nothing that was
//! deleted.

use super::*;
use crate::format::kept::envelope;
use crate::model::testing::config;
use crate::state::keep::keys::Key;

/// A mirror in memory.
type Mirror = BTreeMap<String, String>;

/// Goes a step; gives whether there was one.
fn step(tab: &Tab<Memory>, mirror: &mut Mirror) -> bool {
    let keys: Vec<String> = mirror.keys().cloned().collect();
    let step = tab.keeper.mirror_step(&keys).unwrap();
    let some = step != Default::default();
    mirror.extend(step.put);
    step.remove.iter().for_each(|key| {
        mirror.remove(key);
    });
    some
}

fn follow(tab: &Tab<Memory>, mirror: &mut Mirror) {
    while step(tab, mirror) {}
}

/// Does what the page does when the database answers.
fn settle(tab: &mut Tab<Memory>, mirror: &mut Mirror) -> Result<(), ShelfError> {
    tab.sync();
    let keys: Vec<String> = mirror.keys().cloned().collect();
    let lacked = tab.keeper.lacks(&keys)?;
    let values: Mirror = lacked.into_iter().map(|key| (key.clone(), mirror[&key].clone())).collect();
    let put = tab.keeper.put_back_snapshot(&values);
    tab.sync();
    tab.take_over();
    put?;
    if !tab.keeper.put_back_entries(&values)? {
        mirror.retain(|key, _| !values.contains_key(key));
    }
    tab.sync();
    Ok(())
}

fn of_data(values: &Mirror) -> Mirror {
    let data = |key: &String| matches!(Key::parse(key), Some(Key::Head(_) | Key::Part(..) | Key::Entry(_)));
    values.iter().filter(|(key, _)| data(key)).map(|(key, value)| (key.clone(), value.clone())).collect()
}

/// Where a tab was at some moment: the shelf, the mirror, the document.
struct Moment {
    shelf: Mirror,
    mirror: Mirror,
    text: String,
}

fn moment(shelf: &Memory, mirror: &Mirror, tab: &Tab<Memory>) -> Moment {
    Moment { shelf: shelf.values(), mirror: mirror.clone(), text: tab.text() }
}

proptest! {
    #![proptest_config(config(16))]
    #[test]
    fn of_a_shelf_and_a_mirror_left_at_any_two_moments_the_later_comes_back(acts in acts(20), late in any::<bool>()) {
        let shelf = Memory::default();
        let mut mirror = Mirror::new();
        let mut tab = Tab::open(&shelf, "a", START);
        let mut moments = vec![moment(&shelf, &mirror, &tab)];
        for act in &acts {
            tab.act(act);
            while step(&tab, &mut mirror) {
                moments.push(moment(&shelf, &mirror, &tab));
            }
            prop_assert_eq!(&of_data(&shelf.values()), &mirror);
        }
        for (at, of_shelf) in moments.iter().enumerate() {
            for (then, of_mirror) in moments.iter().enumerate() {
                let left = Memory::with(of_shelf.shelf.clone());
                let mut again = Tab::open(&left, "b", START + 1_000_000);
                if late {
                    // Somebody was quicker than the database.
                    again.act(&Act::Do(Intent::SetSetting("раньше".to_owned(), Some(Value::Int(1)))));
                }
                prop_assert_eq!(settle(&mut again, &mut of_mirror.mirror.clone()), Ok(()));
                prop_assert_eq!(&again.found, &super::super::Found::default());
                prop_assert!(again.keeper.damaged().is_empty());
                let mut expected = journal::decode_document(&moments[at.max(then)].text).unwrap();
                if late {
                    expected = with_setting(expected, &again, "раньше");
                }
                prop_assert_eq!(again.text(), journal::encode_document(&expected), "shelf {}, mirror {} of {:?}", at, then, acts);
                // It goes on, and whoever opens it next sees the same.
                let mut mirror = of_mirror.mirror.clone();
                again.act(&Act::Do(Intent::SetSetting("дальше".to_owned(), Some(Value::Int(1)))));
                if at % 2 == 0 {
                    prop_assert!(again.fold(false));
                }
                follow(&again, &mut mirror);
                prop_assert_eq!(Tab::open(&left, "c", START).text(), again.text());
                let mut lost = Tab::open(&Memory::default(), "d", START);
                prop_assert_eq!(settle(&mut lost, &mut mirror.clone()), Ok(()));
                prop_assert_eq!(lost.text(), again.text(), "from the mirror alone");
            }
        }
    }
}

/// The document with what a tab set in it before, stamps and all.
fn with_setting(mut document: crate::model::Document, tab: &Tab<Memory>, key: &str) -> crate::model::Document {
    let now = tab.store.document();
    document.settings.extend(now.settings.get_key_value(key).map(|(key, value)| (key.clone(), value.clone())));
    document.seen.extend(now.seen.get_key_value("b").map(|(key, value)| (key.clone(), value.clone())));
    document
}

/// A shelf and a mirror at two moments; what was done between them: an edit, a fold, an edit.
fn two_moments() -> (Moment, Moment) {
    let shelf = Memory::default();
    let mut mirror = Mirror::new();
    let mut tab = started(&shelf);
    tab.fold(true);
    tab.act(&note(1, "до"));
    follow(&tab, &mut mirror);
    let before = moment(&shelf, &mirror, &tab);
    tab.act(&note(2, "между"));
    tab.fold(true);
    tab.act(&note(3, "после"));
    follow(&tab, &mut mirror);
    (before, moment(&shelf, &mirror, &tab))
}

#[test]
fn killed_between_any_two_writes_of_putting_back_it_is_put_back_the_next_time() {
    let (before, after) = two_moments();
    let left = Memory::with(before.shelf.clone());
    let mut tab = Tab::open(&left, "b", START + 1_000_000);
    settle(&mut tab, &mut after.mirror.clone()).unwrap();
    let deeds = left.deeds();
    assert!(deeds.len() > 3, "{deeds:?}");
    for count in 0..deeds.len() {
        let mut values = before.shelf.clone();
        deeds[..count].iter().for_each(|(key, value)| match value {
            Some(value) => drop(values.insert(key.clone(), value.clone())),
            None => drop(values.remove(key)),
        });
        let again = Memory::with(values);
        let mut again = Tab::open(&again, "c", START + 2_000_000);
        let has = |text: &str| again.text().contains(text);
        assert!(has("до") && has("между") >= has("после"), "a broken state after {count}");
        settle(&mut again, &mut after.mirror.clone()).unwrap();
        assert_eq!(again.text(), after.text, "after {count}");
    }
}

#[test]
fn what_was_deleted_stays_deleted_and_nothing_of_it_in_the_mirror() {
    let shelf = Memory::default();
    let mut mirror = Mirror::new();
    let mut tab = started(&shelf);
    tab.act(&note(1, "8 921 000-00-00"));
    tab.fold(false);
    tab.act(&note(2, "8 921 000-00-01"));
    follow(&tab, &mut mirror);
    let old = (shelf.values(), mirror.clone());
    tab.act(&Act::Do(Intent::DeleteAll));
    follow(&tab, &mut mirror);
    let deleted = mirror.clone();
    tab.fold(true);
    follow(&tab, &mut mirror);
    let plain = |mirror: &Mirror| {
        mirror.values().any(|text| text.contains("8 921") || text.chars().rev().collect::<String>().contains("8 921"))
    };
    assert!(plain(&old.1) && !plain(&mirror), "{mirror:?}");
    // The mirror was left behind, local storage was left behind, local storage is gone.
    for (values, mirror) in
        [(shelf.values(), &old.1), (old.0.clone(), &deleted), (old.0, &mirror), (Mirror::new(), &mirror)]
    {
        let (left, stood) = (Memory::with(values.clone()), plain(&values));
        let mut again = Tab::open(&left, "b", START + 1_000_000);
        settle(&mut again, &mut mirror.clone()).unwrap();
        assert!(again.store.document().is_empty(), "{}", again.text());
        assert_eq!(plain(&left.values()), stood, "nothing of it comes back to the shelf either");
    }
}

#[test]
fn what_cannot_be_read_in_the_mirror_is_set_aside_and_brings_nothing_back() {
    let (before, after) = two_moments();
    let needed: Vec<&String> = after.mirror.keys().filter(|key| !before.shelf.contains_key(*key)).collect();
    assert!(needed.len() >= 3, "{needed:?}");
    for key in needed {
        let mut mirror = after.mirror.clone();
        mirror.insert(key.clone(), format!("{}!", mirror[key]));
        let left = Memory::with(before.shelf.clone());
        let mut tab = Tab::open(&left, "b", START + 1_000_000);
        settle(&mut tab, &mut mirror).unwrap();
        assert!(tab.keeper.damaged().contains(key), "{key}");
        if key.contains(".entry.") {
            assert!(tab.text().contains("между") && !tab.text().contains("после"));
        } else {
            assert_eq!(tab.text(), before.text, "{key}");
            let put = left.deeds().into_iter().map(|(put, _)| put).collect::<Vec<_>>();
            assert_eq!(put, std::slice::from_ref(key), "only what can't be read is put aside");
        }
        // Nor the next time, and the work goes on.
        let mut again = Tab::open(&left, "c", START + 2_000_000);
        settle(&mut again, &mut mirror).unwrap();
        assert_eq!(again.text(), tab.text(), "{key}");
        again.act(&note(4, "дальше"));
        assert!(again.fold(false));
        follow(&again, &mut mirror);
        let mut last = Tab::open(&left, "d", START + 3_000_000);
        settle(&mut last, &mut mirror).unwrap();
        assert_eq!(last.text(), again.text(), "{key}");
        assert!(last.keeper.set_aside().iter().any(|(aside, _)| aside == key), "{key}");
    }
}

#[test]
fn a_part_that_the_mirror_lacks_brings_no_snapshot_and_no_entries_back() {
    let (before, after) = two_moments();
    let part = after.mirror.keys().find(|key| key.contains(".part.") && !before.shelf.contains_key(*key)).unwrap();
    let mut mirror = after.mirror.clone();
    mirror.remove(part);
    let mut tab = Tab::open(&Memory::with(before.shelf), "b", START + 1_000_000);
    settle(&mut tab, &mut mirror).unwrap();
    assert_eq!(tab.text(), before.text);
}

#[test]
fn no_snapshot_takes_the_name_of_one_that_only_the_mirror_has() {
    let (before, after) = two_moments();
    let mut mirror = after.mirror.clone();
    // Not to be used: it stands for a snapshot that can't be put back.
    mirror.retain(|key, _| !key.contains(".part."));
    let left = Memory::with(before.shelf);
    let mut tab = Tab::open(&left, "a", START + 1_000_000);
    settle(&mut tab, &mut mirror).unwrap();
    assert!(tab.fold(false));
    let heads = |values: &Mirror| values.keys().filter(|key| key.contains(".head.")).max().cloned();
    assert!(heads(&left.values()) > heads(&mirror));
}

#[test]
fn a_full_shelf_keeps_what_it_has_and_is_asked_again() {
    let (before, after) = two_moments();
    let left = Memory::with(before.shelf);
    let used = left.inside(|inside| inside.used());
    let mut tab = Tab::open(&left, "b", START + 1_000_000);
    left.inside(|inside| inside.room = Some(used + 10));
    assert_eq!(settle(&mut tab, &mut after.mirror.clone()), Err(ShelfError::Full));
    assert_eq!(tab.text(), before.text);
    left.inside(|inside| inside.room = None);
    settle(&mut tab, &mut after.mirror.clone()).unwrap();
    assert_eq!(tab.text(), after.text);
}

#[test]
fn a_newer_versions_mirror_is_put_back_as_it_is_and_only_read() {
    let (before, after) = two_moments();
    let mut mirror = after.mirror;
    let key = mirror.keys().filter(|key| key.contains(".head.")).max().unwrap().clone();
    mirror.insert(key.clone(), envelope::seal_as(&key, "k9.9p", "нечто новое"));
    let left = Memory::with(before.shelf);
    let mut tab = Tab::open(&left, "b", START + 1_000_000);
    settle(&mut tab, &mut mirror).unwrap();
    assert!(tab.keeper.is_read_only());
    assert_eq!(left.values().get(&key), mirror.get(&key));
    assert!(!step(&tab, &mut mirror), "a newer version's mirror is not touched");
}

#[test]
fn two_tabs_have_one_mirror() {
    let shelf = Memory::default();
    let mut mirror = Mirror::new();
    let mut one = started(&shelf);
    let mut two = Tab::open(&shelf, "a-1", START + 10_000);
    two.act(&note(1, "второе окно"));
    follow(&one, &mut mirror);
    follow(&two, &mut mirror);
    one.sync();
    one.act(&note(2, "первое окно"));
    one.fold(true);
    // The other has not looked yet: what it takes the mirror for is older, and must not take anything away.
    follow(&two, &mut mirror);
    follow(&one, &mut mirror);
    follow(&two, &mut mirror);
    assert_eq!(of_data(&shelf.values()), mirror);
    let mut lost = Tab::open(&Memory::default(), "b", START);
    settle(&mut lost, &mut mirror.clone()).unwrap();
    assert_eq!(lost.text(), one.text());
}

#[test]
fn an_edit_is_one_value_in_the_mirror() {
    let shelf = Memory::default();
    let mut mirror = Mirror::new();
    let mut tab = started(&shelf);
    tab.fold(false);
    follow(&tab, &mut mirror);
    tab.act(&note(1, "одно"));
    let keys: Vec<String> = mirror.keys().cloned().collect();
    let step = tab.keeper.mirror_step(&keys).unwrap();
    assert_eq!((step.put.len(), step.remove.len()), (1, 0));
}

#[test]
fn what_has_not_come_to_a_shelf_yet_does_not_leave_the_mirror() {
    let (before, after) = two_moments();
    // A shelf as another window sees it a moment later, and one that was emptied under the page.
    for emptied in [false, true] {
        let behind = Memory::with(before.shelf.clone());
        let mut tab = Tab::open(&behind, "b", START + 1_000_000);
        if emptied {
            behind.inside(|inside| inside.values.clear());
            tab.sync();
        }
        let keys: Vec<String> = after.mirror.keys().cloned().collect();
        assert_eq!(tab.keeper.mirror_step(&keys).unwrap().remove, Vec::<String>::new());
    }
}
