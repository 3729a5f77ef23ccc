//! What can only be told when all pairs are judged: which of them were guesses, and which events have partners that are one.

use super::{Finder, Found};
use crate::model::document::Pair;
use crate::model::id::Uuid;
use crate::store::matching::normal::Name;
use crate::store::matching::pair::Subject;
use std::collections::{BTreeMap, BTreeSet};

impl Finder {
    /// A fair that three schools entered, each with the plant by its own name: one event, if the plant is one.
    pub(super) fn join_by_partners(&mut self) {
        let partners = |index: u32| self.entries.get(index as usize).and_then(|entry| entry.event.as_ref());
        let joined: Vec<(Pair, Found)> = std::mem::take(&mut self.waiting_for_partners)
            .into_iter()
            .filter(|(_, found)| {
                let Some((a, b)) = partners(found.entries.0).zip(partners(found.entries.1)) else { return false };
                let are_doubles =
                    |p: &Uuid, q: &Uuid| Pair::new(*p, *q).is_some_and(|pair| self.found.contains_key(&pair));
                a.partners.iter().any(|p| b.partners.iter().any(|q| are_doubles(p, q)))
            })
            .collect();
        for (pair, found) in joined {
            self.found.entry(pair).or_insert(found);
        }
    }

    /// «Гимназия № 1» that says no place may be the one of Kirishi or the one of Tikhvin: where there is more than one
    /// place to choose from, it is neither.
    pub(super) fn drop_guesses(&mut self) {
        let places = |index: u32| self.entries.get(index as usize).map(|entry| &entry.subject).map(place_of);
        let mut choices: BTreeMap<u32, BTreeSet<String>> = BTreeMap::new();
        for found in self.found.values().filter(|found| found.verdict.placeless && !found.verdict.sure) {
            let (a, b) = found.entries;
            for (one, other) in [(a, b), (b, a)] {
                if places(one).flatten().is_none()
                    && let Some(place) = places(other).flatten()
                {
                    choices.entry(one).or_default().insert(place);
                }
            }
        }
        let vague = |index: u32| choices.get(&index).is_some_and(|places| places.len() > 1);
        let guesses: Vec<Pair> = self
            .found
            .iter()
            .filter(|(_, found)| found.verdict.placeless && !found.verdict.sure)
            .filter(|(_, found)| {
                let (a, b) = found.entries;
                let known = |index: u32| places(index).flatten().is_some();
                (vague(a) && known(b)) || (vague(b) && known(a))
            })
            .map(|(pair, _)| *pair)
            .collect();
        for pair in guesses {
            self.found.remove(&pair);
        }
    }
}

/// The place that a subject says it is of, in its field or by an adjective.
pub(super) fn place_of(subject: &Subject) -> Option<String> {
    let field = subject.places.near().next().map(str::to_owned);
    field.or_else(|| subject.names.iter().flat_map(Name::adjectives).next().map(str::to_owned))
}
