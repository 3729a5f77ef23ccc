//! Sorting, and collecting in order, of many types by little code.
//!
//! Every type that the standard library sorts gets a copy of its sorting of some kilobytes, and so does every map that is
//! collected; the page is loaded by people with slow lines. Here one copy sorts places, whatever stands at them.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

/// Sorts, stably.
pub fn sort_by<T>(items: &mut Vec<T>, mut compare: impl FnMut(&T, &T) -> Ordering) {
    let mut places: Vec<usize> = (0..items.len()).collect();
    sort_places(&mut places, &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut taken: Vec<Option<T>> = std::mem::take(items).into_iter().map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| taken.get_mut(place)?.take()));
}

/// Sorts by the order of the type, stably.
pub fn sort<T: Ord>(items: &mut Vec<T>) {
    sort_by(items, T::cmp);
}

/// Sorts by a key, stably.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, mut key: impl FnMut(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

fn sort_places(places: &mut [usize], compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    places.sort_by(|a, b| compare(*a, *b));
}

/// Collects into maps and sets.
pub trait InOrder: Iterator + Sized {
    /// A map of the pairs; of two with one key the later stays.
    fn into_map<K: Ord, V>(self) -> BTreeMap<K, V>
    where
        Self: Iterator<Item = (K, V)>,
    {
        let mut map = BTreeMap::new();
        self.for_each(|(key, value)| {
            map.insert(key, value);
        });
        map
    }

    /// A set of the items.
    fn into_set(self) -> BTreeSet<Self::Item>
    where
        Self::Item: Ord,
    {
        let mut set = BTreeSet::new();
        self.for_each(|item| {
            set.insert(item);
        });
        set
    }
}

impl<I: Iterator> InOrder for I {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_items_keep_their_order() {
        let mut items = vec![(2, "a"), (1, "b"), (2, "c"), (1, "d")];
        sort_by_key(&mut items, |(key, _)| *key);
        assert_eq!(items, [(1, "b"), (1, "d"), (2, "a"), (2, "c")]);
        sort(&mut items);
        assert_eq!(items, [(1, "b"), (1, "d"), (2, "a"), (2, "c")]);
    }

    #[test]
    fn the_later_of_two_values_stays() {
        let map = [(2, 'a'), (1, 'b'), (2, 'c')].into_iter().into_map();
        assert_eq!(map.into_iter().collect::<Vec<_>>(), [(1, 'b'), (2, 'c')]);
        assert_eq!([3, 1, 3].into_iter().into_set().into_iter().collect::<Vec<_>>(), [1, 3]);
    }
}
