//! Two tabs: nothing is lost, and both end with the same.

use super::*;
use crate::model::testing::config;
use std::collections::VecDeque;

/// A shelf as one tab's process sees it: what the other has written arrives later, in its order.
#[derive(Clone, Debug, Default)]
struct View {
    own: Memory,
    other: Rc<RefCell<VecDeque<Deed>>>,
    outbox: Rc<RefCell<VecDeque<Deed>>>,
}

impl View {
    fn pair() -> [Self; 2] {
        let (a, b) = (Rc::<RefCell<VecDeque<Deed>>>::default(), Rc::<RefCell<VecDeque<Deed>>>::default());
        let view = |other: &Rc<_>, outbox: &Rc<_>| Self {
            own: Memory::default(),
            other: Rc::clone(other),
            outbox: Rc::clone(outbox),
        };
        [view(&a, &b), view(&b, &a)]
    }

    fn arrive(&self, most: usize) {
        for _ in 0..most {
            let Some((key, value)) = self.other.borrow_mut().pop_front() else { return };
            self.own.inside(|inside| match value {
                Some(value) => inside.values.insert(key, value),
                None => inside.values.remove(&key),
            });
        }
    }
}

impl Shelf for View {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        self.own.keys()
    }

    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        self.own.get(key)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        self.own.set(key, value)?;
        self.outbox.borrow_mut().push_back((key.to_owned(), Some(value.to_owned())));
        Ok(())
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        self.outbox.borrow_mut().push_back((key.to_owned(), None));
        self.own.remove(key)
    }
}

proptest! {
    #![proptest_config(config(192))]
    #[test]
    fn two_tabs_end_with_the_same_whatever_arrives_when(
        steps in collection::vec((any::<bool>(), act(), 0..4_usize), 1..30),
        tick in 0..2_i64,
    ) {
        let views = View::pair();
        let [a, b] = &views;
        // The second clock may be ahead of the first, or beside it.
        let mut tabs = [Tab::open(a, "a", START), Tab::open(b, "b", START + tick)];
        for (first, act, arriving) in steps {
            let which = usize::from(!first);
            views[which].arrive(arriving);
            if let Act::Fold { .. } = act {
                // A fold waits for its lock and for what is under way.
                views.iter().for_each(|view| view.arrive(usize::MAX));
                tabs.iter_mut().for_each(Tab::sync);
            }
            prop_assert!(tabs[which].act(&act));
            if let Act::Fold { .. } = act {
                views.iter().for_each(|view| view.arrive(usize::MAX));
            }
        }
        for _ in 0..2 {
            views.iter().for_each(|view| view.arrive(usize::MAX));
            tabs.iter_mut().for_each(Tab::sync);
        }
        let [one, two] = tabs;
        prop_assert_eq!(one.text(), two.text());
        prop_assert_eq!(Tab::open(a, "c", START).text(), one.text());
        prop_assert_eq!(Tab::open(b, "c", START).text(), one.text());
    }
}

proptest! {
    #![proptest_config(config(192))]
    #[test]
    fn two_tabs_of_which_one_has_no_room_end_with_the_same(
        steps in collection::vec((any::<bool>(), act(), any::<bool>()), 1..30),
    ) {
        let shelf = Memory::default();
        let mut tabs = [Tab::open(&shelf, "a", START), Tab::open(&shelf, "b", START + 5)];
        for (first, act, full) in steps {
            let tab = &mut tabs[usize::from(!first)];
            tab.sync();
            // The second tab finds the room that the first did not have.
            let full = full && first && !matches!(act, Act::Fold { .. });
            shelf.inside(|inside| inside.room = full.then(|| inside.used()));
            tab.act(&act);
            shelf.inside(|inside| inside.room = None);
        }
        for _ in 0..2 {
            for tab in &mut tabs {
                tab.sync();
                prop_assert!(tab.keeper.flush());
            }
        }
        let [one, two] = tabs;
        prop_assert_eq!(one.text(), two.text());
        prop_assert_eq!(Tab::open(&shelf, "c", START).text(), one.text());
    }
}

#[test]
fn a_tab_that_slept_through_two_folds_takes_them_over() {
    let shelf = Memory::default();
    let mut awake = started(&shelf);
    let mut asleep = Tab::open(&shelf, "b", START);
    for text in ["первое", "второе", "третье"] {
        assert!(awake.act(&note(1, text)));
        assert!(awake.fold(true));
    }
    assert_ne!(asleep.text(), awake.text());
    assert!(asleep.act(&note(2, "проснулась")));
    awake.sync();
    assert_eq!(asleep.text(), awake.text());
    assert_eq!(Tab::open(&shelf, "c", START).text(), awake.text());
}

#[test]
fn a_fold_gives_way_to_another_tabs() {
    let shelf = Memory::default();
    let mut one = started(&shelf);
    let mut two = Tab::open(&shelf, "b", START);
    let mut fold = one.keeper.begin_fold(one.store.document(), false).unwrap();
    assert!(two.act(&note(1, "между")));
    assert!(two.fold(false));
    while let Some(text) = fold.next_text() {
        one.keeper.put_part(&mut fold, Coding::Plain, &text).unwrap();
    }
    one.sync();
    let (fold, _) = one.keeper.finish_fold(fold).unwrap_err();
    one.keeper.give_up(fold);
    assert_eq!(one.text(), two.text());
    assert_eq!(Tab::open(&shelf, "c", START).text(), two.text());
    assert!(one.fold(false));
    assert_eq!(Tab::open(&shelf, "c", START).text(), two.text());
}

#[test]
fn what_is_heard_of_for_the_first_time_is_told_from_what_is_told_again() {
    let views = View::pair();
    let [a, b] = &views;
    let (mut one, mut two) = (Tab::open(a, "a", START), Tab::open(b, "b", START));
    let set = |name: &str| Act::Do(Intent::SetSetting(name.to_owned(), Some(Value::Int(1))));
    assert!(two.act(&set("раньше")));
    one.clock += 5;
    assert!(one.act(&set("позже")));
    a.arrive(usize::MAX);
    let news = one.keeper.sync().expect("it can be read");
    let told: Vec<(&str, bool)> = news.entries.iter().map(|told| (&*told.entry.at.device, told.is_new)).collect();
    assert_eq!(told, [("b", true), ("a", false)]);
}
