//! Lists of organisations as people write them, searched whole, and pair by pair.

use crate::generator::Written;
use crate::hard::written;
use crate::score::{Score, score};
use crate::tables::fixtures;

/// The organisations that are easily taken for one another, each in the ways in which it is written.
type Family = Vec<Vec<Written>>;

/// All names of a list.
pub fn names(file: &str) -> Vec<Written> {
    read(file).into_iter().flatten().flatten().collect()
}

/// Finds doubles in the whole list, as a person would who has all of it on the page.
pub fn score_list(file: &str) -> (usize, Score) {
    let all = names(file);
    (all.len(), score(&all))
}

/// Judges alone every pair of names of one family: those of one organisation, and those of its neighbours.
pub fn score_pairs(file: &str) -> (usize, Score) {
    let mut all = Score::default();
    let mut pairs = 0;
    for family in read(file) {
        let names: Vec<Written> = family.into_iter().flatten().collect();
        for (at, one) in names.iter().enumerate() {
            for other in &names[at + 1..] {
                all.add(score(&[one.clone(), other.clone()]));
                pairs += 1;
            }
        }
    }
    (pairs, all)
}

fn read(file: &str) -> Vec<Family> {
    let path = fixtures().join("lists").join(file);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let mut organisation = 0;
    let mut family = |text: &str| -> Family {
        let blocks = text.split("\n\n").filter(|block| !block.trim().is_empty());
        blocks
            .map(|block| {
                organisation += 1;
                let rows = block.lines().filter(|row| !row.trim().is_empty() && !row.starts_with('#'));
                rows.map(|row| written(row, organisation)).collect()
            })
            .collect()
    };
    text.split("---\n").map(&mut family).collect()
}
