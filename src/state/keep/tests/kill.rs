//! Killed between any two writes, the page comes back with the state before or after an edit, and goes on.

use super::*;
use crate::model::testing::config;

proptest! {
    #![proptest_config(config(96))]
    #[test]
    fn after_any_prefix_of_writes_the_state_before_or_after_an_edit_comes_back(acts in acts(24)) {
        let shelf = Memory::default();
        let mut tab = Tab::open(&shelf, "a", START);
        let mut marks = vec![(0, tab.text())];
        for act in &acts {
            prop_assert!(tab.act(act));
            marks.push((shelf.deeds().len(), tab.text()));
        }
        let mut values = BTreeMap::new();
        let mut done = 0;
        for (count, deed) in std::iter::once(None).chain(shelf.deeds().into_iter().map(Some)).enumerate() {
            match deed {
                Some((key, Some(value))) => { values.insert(key, value); }
                Some((key, None)) => { values.remove(&key); }
                None => {}
            }
            while marks.get(done + 1).is_some_and(|(mark, _)| *mark <= count) {
                done += 1;
            }
            let after = marks.get(done + 1).map_or(&marks[done].1, |mark| &mark.1);
            let again = Memory::with(values.clone());
            let mut killed = Tab::open(&again, "b", START + 1_000_000);
            let document = killed.text();
            prop_assert!(killed.found == super::super::Found::default(), "{:?}", killed.found);
            prop_assert!(document == marks[done].1 || document == *after, "after {} of {:?}", count, acts);
            // It goes on: another edit, a fold, and all is there when it is opened once more.
            killed.act(&Act::Do(Intent::SetSetting("дальше".to_owned(), Some(Value::Int(1)))));
            prop_assert!(killed.fold(count % 2 == 0));
            prop_assert!(killed.keeper.is_kept());
            prop_assert_eq!(Tab::open(&again, "c", START).text(), killed.text());
        }
    }
}
