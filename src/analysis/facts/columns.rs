//! Columns of lists: one flat array and where each list ends in it.

/// A list for each position, all in one flat array.
#[derive(Clone, Debug)]
pub struct Lists<T> {
    ends: Vec<usize>,
    items: Vec<T>,
}

impl<T> Default for Lists<T> {
    fn default() -> Self {
        Self { ends: Vec::new(), items: Vec::new() }
    }
}

impl<T> Lists<T> {
    /// Lists of what is given with its position, in any order; what is given for one position keeps its order.
    pub fn gathered(positions: usize, given: &[(usize, T)]) -> Self
    where
        T: Copy,
    {
        let mut ends = vec![0; positions];
        for (position, _) in given {
            if let Some(count) = ends.get_mut(*position) {
                *count += 1;
            }
        }
        let mut sum = 0;
        let mut places: Vec<usize> = Vec::with_capacity(positions);
        for end in &mut ends {
            places.push(sum);
            sum += *end;
            *end = sum;
        }
        let Some((_, first)) = given.first() else { return Self { ends, items: Vec::new() } };
        let mut items = vec![*first; sum];
        for (position, item) in given {
            let Some(place) = places.get_mut(*position) else { continue };
            if let Some(there) = items.get_mut(*place) {
                *there = *item;
            }
            *place += 1;
        }
        Self { ends, items }
    }

    /// Adds the list of the next position.
    pub fn push(&mut self, items: impl IntoIterator<Item = T>) {
        self.items.extend(items);
        self.ends.push(self.items.len());
    }

    /// The list of a position; empty past the end.
    pub fn of(&self, position: usize) -> &[T] {
        let start = position.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        self.ends.get(position).and_then(|end| self.items.get(start..*end)).unwrap_or(&[])
    }

    /// Puts a list before the one at a position; those after it move up.
    pub(super) fn insert(&mut self, position: usize, items: impl IntoIterator<Item = T>) {
        let start = self.start(position);
        let before = self.items.len();
        self.items.splice(start..start, items);
        let more = self.items.len() - before;
        self.ends.insert(position.min(self.ends.len()), start);
        self.move_ends(position, |end| end + more);
    }

    /// Takes the list at a position out; those after it move down.
    pub(super) fn remove(&mut self, position: usize) {
        self.empty(position);
        if position < self.ends.len() {
            self.ends.remove(position);
        }
    }

    /// Puts another list in the place of one; one of equal length moves nothing.
    pub(super) fn replace(&mut self, position: usize, items: impl IntoIterator<Item = T>) {
        let items: Vec<T> = items.into_iter().collect();
        let there = self.items_of_mut(position);
        if there.len() == items.len() {
            there.iter_mut().zip(items).for_each(|(there, item)| *there = item);
            return;
        }
        self.remove(position);
        self.insert(position, items);
    }

    /// Puts an item into the list at a position, where it stands in order.
    pub(super) fn put(&mut self, position: usize, item: T)
    where
        T: Ord,
    {
        if position < self.ends.len() {
            let at = self.start(position) + self.of(position).partition_point(|other| *other < item);
            self.items.insert(at, item);
            self.move_ends(position, |end| end + 1);
        }
    }

    /// Takes the items of the list at a position out that a test names.
    pub(super) fn take(&mut self, position: usize, test: impl Fn(&T) -> bool) {
        while let Some(at) = self.of(position).iter().position(&test) {
            self.items.remove(self.start(position) + at);
            self.move_ends(position, |end| end - 1);
        }
    }

    /// Every item, list after list.
    pub(super) fn into_items(self) -> Vec<T> {
        self.items
    }

    /// Every item, of whatever list.
    pub(super) fn items_mut(&mut self) -> &mut [T] {
        &mut self.items
    }

    /// The list of a position.
    pub(super) fn items_of_mut(&mut self, position: usize) -> &mut [T] {
        let start = self.start(position);
        let end = self.ends.get(position).copied().unwrap_or(start);
        self.items.get_mut(start..end).unwrap_or_default()
    }

    fn start(&self, position: usize) -> usize {
        position.checked_sub(1).map_or(0, |before| self.ends.get(before).copied().unwrap_or(self.items.len()))
    }

    fn empty(&mut self, position: usize) {
        let start = self.start(position);
        let Some(end) = self.ends.get(position).copied() else { return };
        self.items.drain(start..end);
        self.move_ends(position, |other| other - (end - start));
    }

    fn move_ends(&mut self, from: usize, to: impl Fn(usize) -> usize) {
        self.ends.iter_mut().skip(from).for_each(|end| *end = to(*end));
    }
}

/// A column's value; the type's default past the end.
pub(in crate::analysis) fn at<T: Copy + Default>(column: &[T], position: usize) -> T {
    column.get(position).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Lists;

    fn read(lists: &Lists<u32>) -> Vec<Vec<u32>> {
        (0..lists.ends.len()).map(|position| lists.of(position).to_vec()).collect()
    }

    #[test]
    fn what_is_given_in_any_order_is_gathered_by_position() {
        let lists = Lists::gathered(4, &[(2, 5), (0, 7), (2, 4), (9, 1), (3, 8)]);
        assert_eq!(read(&lists), [vec![7], vec![], vec![5, 4], vec![8]]);
        assert_eq!(read(&Lists::gathered(2, &[])), [[0_u32; 0]; 2]);
    }

    #[test]
    fn lists_change_in_their_places() {
        let mut lists = Lists::gathered(3, &[(0, 1), (0, 3), (2, 6)]);
        lists.insert(1, [9, 8]);
        assert_eq!(read(&lists), [vec![1, 3], vec![9, 8], vec![], vec![6]]);
        lists.put(0, 2);
        lists.put(2, 4);
        lists.put(7, 4);
        assert_eq!(read(&lists), [vec![1, 2, 3], vec![9, 8], vec![4], vec![6]]);
        lists.take(0, |item| *item != 2);
        lists.replace(3, [5, 5]);
        assert_eq!(read(&lists), [vec![2], vec![9, 8], vec![4], vec![5, 5]]);
        lists.remove(1);
        lists.remove(7);
        lists.insert(3, [0]);
        assert_eq!(read(&lists), [vec![2], vec![4], vec![5, 5], vec![0]]);
        assert_eq!(lists.items_mut(), [2, 4, 5, 5, 0]);
    }

    #[test]
    fn each_position_has_its_own_list() {
        let mut lists = Lists::default();
        for list in [vec![1, 2], vec![], vec![3]] {
            lists.push(list);
        }
        for (position, expected) in [(0, vec![1, 2]), (1, vec![]), (2, vec![3]), (3, vec![])] {
            assert_eq!(lists.of(position), expected);
        }
    }
}
