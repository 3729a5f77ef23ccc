//! Runs the finder over written names and counts what it got right.

use crate::generator::Written;
use krug::model::document::Pair;
use krug::model::id::{Uuid, new_uuid};
use krug::model::record::List;
use krug::store::matching::{Candidate, Double, Known, doubles};
use std::collections::{BTreeMap, BTreeSet};

/// What was found, missed and made up.
#[derive(Default)]
pub struct Score {
    pub right: usize,
    pub wrong: usize,
    pub missed: usize,
    pub sure_right: usize,
    pub sure_wrong: usize,
    pub wrong_pairs: Vec<String>,
}

impl Score {
    pub fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    pub fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }

    pub fn f1(&self) -> f64 {
        let (precision, recall) = (self.precision(), self.recall());
        2.0 * precision * recall / (precision + recall).max(f64::EPSILON)
    }

    pub fn sure(&self) -> f64 {
        self.sure_right as f64 / (self.sure_right + self.sure_wrong).max(1) as f64
    }

    pub fn add(&mut self, other: Self) {
        self.right += other.right;
        self.wrong += other.wrong;
        self.missed += other.missed;
        self.sure_right += other.sure_right;
        self.sure_wrong += other.sure_wrong;
        self.wrong_pairs.extend(other.wrong_pairs);
    }

    pub fn print(&self, of: &str) {
        println!(
            "{of}: precision {:.4}, recall {:.4}, F1 {:.4}; sure: {} with precision {:.4}",
            self.precision(),
            self.recall(),
            self.f1(),
            self.sure_right + self.sure_wrong,
            self.sure(),
        );
    }
}

pub fn id_of(at: usize) -> Uuid {
    new_uuid(1_700_000_000_000 + at as u64, [7; 10])
}

pub fn candidate(at: usize, written: &Written) -> Candidate {
    Candidate {
        id: id_of(at),
        list: List::Partners,
        names: vec![written.name.clone()],
        inn: written.inn.clone(),
        kind: None,
        place: written.place.clone(),
        event: None,
    }
}

/// Finds doubles among the names and holds them against whose they are.
pub fn score(all: &[Written]) -> Score {
    let found = doubles(all.iter().enumerate().map(|(at, written)| candidate(at, written)), Known::default()).run();
    let index: BTreeMap<Uuid, usize> = (0..all.len()).map(|at| (id_of(at), at)).collect();
    let mut score = Score::default();
    let mut pairs: BTreeSet<Pair> = BTreeSet::new();
    let say = |written: &Written| format!("«{}» ({})", written.name, written.place.as_deref().unwrap_or("—"));
    for Double { a, b, sure, reason } in found {
        let (one, other) = (&all[index[&a]], &all[index[&b]]);
        let right = one.organisation == other.organisation;
        pairs.extend(Pair::new(a, b));
        let counters =
            if right { (&mut score.right, &mut score.sure_right) } else { (&mut score.wrong, &mut score.sure_wrong) };
        *counters.0 += 1;
        *counters.1 += usize::from(sure);
        if !right {
            let sure = if sure { "SURE " } else { "" };
            score.wrong_pairs.push(format!("made up {sure}[{reason:?}] {} = {}", say(one), say(other)));
        }
    }
    let mut by: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for (at, written) in all.iter().enumerate() {
        by.entry(written.organisation).or_default().push(at);
    }
    for members in by.values() {
        for (at, one) in members.iter().enumerate() {
            for other in &members[at + 1..] {
                if Pair::new(id_of(*one), id_of(*other)).is_some_and(|pair| !pairs.contains(&pair)) {
                    score.missed += 1;
                    score.wrong_pairs.push(format!("missed {} = {}", say(&all[*one]), say(&all[*other])));
                }
            }
        }
    }
    score
}
