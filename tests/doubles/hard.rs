//! Pairs that are hard on purpose, each judged alone.

use crate::generator::Written;
use crate::score::{Score, score};
use crate::tables::{fixtures, rows};

/// Judges every pair of a file.
pub fn score_pairs(file: &str) -> (usize, Score) {
    let rows = rows(&fixtures().join(file));
    let mut all = Score::default();
    for row in &rows {
        let [label, one, other] = row.as_slice() else { panic!("{row:?} is no pair") };
        let same = label == "+";
        assert!(same || label == "-", "{label} is no label");
        all.add(score(&[written(one, 0), written(other, usize::from(!same))]));
    }
    (rows.len(), all)
}

/// The cells of a name: the name itself, its place, its ИНН.
pub fn written(cells: &str, organisation: usize) -> Written {
    let mut cells = cells.split(';').map(str::trim);
    let name = cells.next().unwrap_or_default().to_owned();
    let mut next = || cells.next().filter(|cell| !cell.is_empty()).map(str::to_owned);
    Written { organisation, name, place: next(), inn: next() }
}
