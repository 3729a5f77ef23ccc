//! A table: records by identifier, in order, of which a copy costs next to nothing.
//!
//! Every edit copies the document, because the screens still hold it as it was. The rows therefore lie in shared runs: a copy
//! shares all of them, and a write copies the one run that it changes. With it goes what would else be asked of every row
//! at every edit: which of them name others as the same.

use super::id::Uuid;
use std::sync::Arc;

/// How many rows a run has at most; so many are copied by a write, and a table of a million has four thousand runs.
const RUN: usize = 256;

/// What can stand in a table.
pub trait Row {
    /// Whether it names others as the same.
    fn names_others(&self) -> bool;
}

/// Records of one sort, by identifier; a copy shares them.
#[derive(Debug)]
pub struct Table<R> {
    /// Runs of rows, none of them empty, all in order.
    runs: Vec<Arc<Run<R>>>,
    len: usize,
    /// The rows that name others, sorted.
    naming: Arc<Vec<Uuid>>,
}

type Run<R> = Vec<(Uuid, Arc<R>)>;

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self { runs: Vec::new(), len: 0, naming: Arc::default() }
    }
}

impl<R> Clone for Table<R> {
    fn clone(&self) -> Self {
        Self { runs: self.runs.clone(), len: self.len, naming: self.naming.clone() }
    }
}

impl<R: PartialEq> PartialEq for Table<R> {
    fn eq(&self, other: &Self) -> bool {
        let same = |(one, other): (&(Uuid, Arc<R>), &(Uuid, Arc<R>))| {
            one.0 == other.0 && (Arc::ptr_eq(&one.1, &other.1) || one.1 == other.1)
        };
        self.len == other.len && self.rows().zip(other.rows()).all(same)
    }
}

impl<R> Table<R> {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.len
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    fn rows(&self) -> impl DoubleEndedIterator<Item = &(Uuid, Arc<R>)> + Clone {
        self.runs.iter().flat_map(|run| run.iter())
    }

    /// Every row with its identifier, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&Uuid, &Arc<R>)> + Clone {
        self.rows().map(|(id, row)| (id, row))
    }

    /// The rows from an identifier on and up to another, which is left out; `None` = no bound.
    pub fn between(&self, from: Option<Uuid>, to: Option<Uuid>) -> impl Iterator<Item = (&Uuid, &Arc<R>)> {
        let first = from.map_or(0, |from| self.run_of(&from));
        let rows = self.runs.get(first..).unwrap_or_default().iter().flat_map(|run| run.iter());
        let rows = rows.skip_while(move |(id, _)| from.is_some_and(|from| *id < from));
        rows.take_while(move |(id, _)| to.is_none_or(|to| *id < to)).map(|(id, row)| (id, row))
    }

    /// The identifiers, in order.
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &Uuid> + Clone {
        self.rows().map(|(id, _)| id)
    }

    /// The rows, in order of their identifiers.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Arc<R>> + Clone {
        self.rows().map(|(_, row)| row)
    }

    /// The row with an identifier.
    pub fn get(&self, id: &Uuid) -> Option<&Arc<R>> {
        let run = self.runs.get(self.run_of(id))?;
        let place = run.binary_search_by(|(other, _)| other.cmp(id)).ok()?;
        run.get(place).map(|(_, row)| row)
    }

    /// Whether there is a row with an identifier.
    pub fn contains_key(&self, id: &Uuid) -> bool {
        self.get(id).is_some()
    }

    /// The rows that name others as the same, in order; mostly none does.
    pub fn naming(&self) -> &[Uuid] {
        &self.naming
    }

    /// The run that has an identifier, or would.
    fn run_of(&self, id: &Uuid) -> usize {
        let after = self.runs.partition_point(|run| run.first().is_some_and(|(first, _)| first <= id));
        after.saturating_sub(1)
    }
}

impl<R: Row> Table<R> {
    /// Puts a row in; gives the one that stood there.
    pub fn insert(&mut self, id: Uuid, row: Arc<R>) -> Option<Arc<R>> {
        self.note(id, row.names_others());
        let at = self.run_of(&id);
        // Most tables are read in order: a full last run is left as it is, and not cut in two.
        let beyond = self.runs.last().is_none_or(|run| run.len() >= RUN && run.last().is_some_and(|last| last.0 < id));
        if beyond {
            let mut run = Vec::with_capacity(RUN / 4);
            run.push((id, row));
            self.runs.push(Arc::new(run));
            self.len += 1;
            return None;
        }
        let run = Arc::make_mut(self.runs.get_mut(at)?);
        match run.binary_search_by(|(other, _)| other.cmp(&id)) {
            Ok(place) => run.get_mut(place).map(|found| std::mem::replace(&mut found.1, row)),
            Err(place) => {
                run.insert(place, (id, row));
                self.len += 1;
                if run.len() > RUN {
                    let rest = run.split_off(RUN / 2);
                    self.runs.insert(at + 1, Arc::new(rest));
                }
                None
            }
        }
    }

    /// Takes a row out.
    pub fn remove(&mut self, id: &Uuid) -> Option<Arc<R>> {
        let at = self.run_of(id);
        let place = self.runs.get(at)?.binary_search_by(|(other, _)| other.cmp(id)).ok()?;
        let run = Arc::make_mut(self.runs.get_mut(at)?);
        let (_, row) = run.remove(place);
        if run.is_empty() {
            self.runs.remove(at);
        }
        self.len -= 1;
        self.note(*id, false);
        Some(row)
    }

    /// Changes the row with an identifier; gives whether there is one.
    pub fn change(&mut self, id: &Uuid, change: impl FnOnce(&mut Arc<R>)) -> bool {
        let Some(mut row) = self.get(id).cloned() else { return false };
        change(&mut row);
        self.insert(*id, row);
        true
    }

    /// Changes every row.
    pub fn change_each(&mut self, mut change: impl FnMut(&mut Arc<R>)) {
        for run in &mut self.runs {
            Arc::make_mut(run).iter_mut().for_each(|(_, row)| change(row));
        }
        let naming = self.rows().filter(|(_, row)| row.names_others()).map(|(id, _)| *id).collect();
        self.naming = Arc::new(naming);
    }

    /// Keeps only the rows that are wanted.
    pub fn retain(&mut self, mut wanted: impl FnMut(&Uuid, &Arc<R>) -> bool) {
        *self = self.iter().filter(|(id, row)| wanted(id, row)).map(|(id, row)| (*id, row.clone())).collect();
    }

    /// Notes whether a row names others.
    fn note(&mut self, id: Uuid, names: bool) {
        match (self.naming.binary_search(&id), names) {
            (Err(place), true) => Arc::make_mut(&mut self.naming).insert(place, id),
            (Ok(place), false) => {
                Arc::make_mut(&mut self.naming).remove(place);
            }
            _ => {}
        }
    }
}

impl<R: Row> Extend<(Uuid, Arc<R>)> for Table<R> {
    fn extend<I: IntoIterator<Item = (Uuid, Arc<R>)>>(&mut self, rows: I) {
        rows.into_iter().for_each(|(id, row)| {
            self.insert(id, row);
        });
    }
}

impl<R: Row> FromIterator<(Uuid, Arc<R>)> for Table<R> {
    fn from_iter<I: IntoIterator<Item = (Uuid, Arc<R>)>>(rows: I) -> Self {
        let mut table = Self::default();
        table.extend(rows);
        table
    }
}

impl<'a, R> IntoIterator for &'a Table<R> {
    type Item = (&'a Uuid, &'a Arc<R>);
    type IntoIter = Box<dyn Iterator<Item = Self::Item> + 'a>;
    fn into_iter(self) -> Self::IntoIter {
        Box::new(self.iter())
    }
}

impl<R> IntoIterator for Table<R> {
    type Item = (Uuid, Arc<R>);
    type IntoIter = std::vec::IntoIter<Self::Item>;
    fn into_iter(self) -> Self::IntoIter {
        self.rows().cloned().collect::<Vec<_>>().into_iter()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    impl Row for u8 {
        fn names_others(&self) -> bool {
            self.is_multiple_of(7)
        }
    }

    fn id(number: u16) -> Uuid {
        Uuid::from_u128(u128::from(number))
    }

    /// A table says what a map of the standard library says.
    fn agrees(table: &Table<u8>, map: &BTreeMap<Uuid, Arc<u8>>) -> Result<(), TestCaseError> {
        prop_assert_eq!(table.len(), map.len());
        prop_assert!(table.iter().eq(map.iter()));
        prop_assert!(table.values().rev().eq(map.values().rev()));
        let naming: Vec<Uuid> = map.iter().filter(|(_, row)| row.names_others()).map(|(id, _)| *id).collect();
        prop_assert_eq!(table.naming(), naming);
        prop_assert!(table.runs.iter().all(|run| !run.is_empty() && run.len() <= RUN));
        Ok(())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(200))]
        #[test]
        fn a_table_does_what_a_map_does_and_a_copy_stays_as_it_was(
            start in proptest::collection::vec((0u16..3000, any::<u8>()), 0..2000),
            edits in proptest::collection::vec((0u16..3000, any::<u8>(), 0u8..4), 1..200),
        ) {
            let rows = || start.iter().map(|(at, row)| (id(*at), Arc::new(*row)));
            let (mut table, mut map): (Table<u8>, BTreeMap<_, _>) = (rows().collect(), rows().collect());
            agrees(&table, &map)?;
            let (copy, then) = (table.clone(), map.clone());
            for (at, row, what) in edits {
                let at = id(at);
                match what {
                    0 => prop_assert_eq!(table.remove(&at), map.remove(&at)),
                    1 => {
                        let there = table.change(&at, |known| *known = Arc::new(row));
                        prop_assert_eq!(there, map.get_mut(&at).map(|known| *known = Arc::new(row)).is_some());
                    }
                    _ => prop_assert_eq!(table.insert(at, Arc::new(row)), map.insert(at, Arc::new(row))),
                }
                prop_assert_eq!(table.get(&at), map.get(&at));
            }
            agrees(&table, &map)?;
            agrees(&copy, &then)?;
            for (from, to) in [(1000, 2000), (2000, 1000), (0, 5000)].map(|(from, to)| (id(from), id(to))) {
                let expected = map.iter().filter(|(id, _)| from <= **id && **id < to);
                prop_assert!(table.between(Some(from), Some(to)).eq(expected));
            }
            prop_assert!(table.between(None, None).eq(map.iter()));
            prop_assert_eq!(copy == table, then == map);
            table.retain(|_, row| **row > 100);
            map.retain(|_, row| **row > 100);
            agrees(&table, &map)?;
            table.change_each(|row| *row = Arc::new(row.wrapping_add(1)));
            map.values_mut().for_each(|row| *row = Arc::new(row.wrapping_add(1)));
            agrees(&table, &map)?;
        }
    }

    #[test]
    fn rows_in_order_fill_their_runs() {
        let table: Table<u8> = (0..1000u16).map(|at| (id(at), Arc::new(1))).collect();
        assert_eq!(table.runs.iter().map(|run| run.len()).collect::<Vec<_>>(), [256, 256, 256, 232]);
    }

    #[test]
    fn a_write_copies_one_run() {
        let table: Table<u8> = (0..1000u16).map(|at| (id(at), Arc::new(1))).collect();
        let mut other = table.clone();
        other.insert(id(300), Arc::new(2));
        let shared = table.runs.iter().zip(&other.runs).map(|(one, other)| Arc::ptr_eq(one, other));
        assert_eq!(shared.collect::<Vec<_>>(), [true, false, true, true]);
    }
}
