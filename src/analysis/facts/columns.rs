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
}

/// A column's value; the type's default past the end.
pub(in crate::analysis) fn at<T: Copy + Default>(column: &[T], position: usize) -> T {
    column.get(position).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Lists;

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
