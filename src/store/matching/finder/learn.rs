//! What the names of all records together tell: which words are places, and which are everyday words here.

use super::Entry;
use crate::store::matching::blocks::acronyms_of;
use crate::store::matching::lexicon::Role;
use std::collections::{BTreeMap, BTreeSet};

/// In how many places a word must be somebody's name to be nobody's own.
const EVERYWHERE: usize = 4;

/// How a word is written over all names.
#[derive(Default)]
struct Use {
    small: usize,
    proper: usize,
    places: BTreeSet<String>,
}

/// Reads all names once more, knowing all of them.
pub(super) fn learn(entries: &mut [Entry], acronyms: &mut BTreeSet<String>) {
    let mut places: BTreeSet<String> = BTreeSet::new();
    let mut uses: BTreeMap<String, Use> = BTreeMap::new();
    for entry in entries.iter() {
        places.extend(entry.subject.places.near().map(str::to_owned));
        for name in &entry.subject.names {
            let here = entry.subject.places.near().next();
            for word in &name.words {
                let entry = match word.role {
                    Role::Common if !word.cut => uses.entry(word.stem.clone()).or_default(),
                    Role::Own => uses.entry(word.stem.clone()).or_default(),
                    _ => continue,
                };
                if word.role == Role::Common {
                    entry.small += 1;
                } else {
                    entry.proper += 1;
                    entry.places.extend(here.map(str::to_owned));
                }
            }
        }
    }
    let common: BTreeSet<String> = uses
        .into_iter()
        .filter(|(_, uses)| uses.small > uses.proper || uses.places.len() >= EVERYWHERE)
        .map(|(stem, _)| stem)
        .collect();
    for entry in entries.iter_mut() {
        for name in &mut entry.subject.names {
            name.learn(|root| places.contains(root), |stem| common.contains(stem));
            acronyms.extend(acronyms_of(name).map(str::to_owned));
        }
    }
}
