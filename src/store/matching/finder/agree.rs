//! What the pairs say together. A name that is like one of four writings of an organisation and unlike the other three is
//! hardly that organisation; one that is like three of them is it, though the fourth was written too shortly to tell.

use super::{Entry, Found};
use crate::model::document::Pair;
use crate::model::double::Reason;
use crate::model::id::Uuid;
use crate::store::matching::pair::{Verdict, contradict};
use std::collections::{BTreeMap, BTreeSet};

/// How many names are one organisation at most, for the pairs between them to be looked at one by one.
const MOST: usize = 60;

/// How often what was joined is looked at again.
const ROUNDS: usize = 8;

/// Joins what belongs together and parts what doesn't, by all pairs that were found between two groups of names, one step at a
/// time: the page must not stand still while thousands of pairs are looked at.
#[derive(Default)]
pub(super) struct Agreement {
    groups: Option<Groups>,
    rounds: usize,
    parted: bool,
}

impl Agreement {
    /// Does the next step; whether it was the last one.
    pub fn step(&mut self, entries: &[Entry], distinct: &BTreeSet<Pair>, found: &mut BTreeMap<Pair, Found>) -> bool {
        let Some(groups) = &mut self.groups else {
            self.groups = Some(Groups::of(entries, found));
            return false;
        };
        if self.rounds < ROUNDS {
            self.rounds += 1;
            if !groups.join(entries, found) {
                self.rounds = ROUNDS;
            }
            return false;
        }
        if !self.parted {
            groups.part(found);
            self.parted = true;
            return false;
        }
        groups.fill(distinct, found);
        true
    }
}

/// Names that are one organisation so far.
struct Groups {
    /// To each class its place below.
    nodes: BTreeMap<Uuid, usize>,
    /// By place: the class, and a record of it.
    classes: Vec<(Uuid, u32)>,
    /// By place: the group.
    group: Vec<usize>,
    /// By group: the places.
    members: Vec<Vec<usize>>,
    /// Of each pair that was found: the places of both, and why.
    ends: Vec<(usize, usize, Reason)>,
}

/// What was found between two groups.
#[derive(Clone, Copy)]
struct Link {
    pairs: usize,
    strongest: Reason,
}

impl Groups {
    /// Sure pairs of organisations are groups from the beginning.
    fn of(entries: &[Entry], found: &BTreeMap<Pair, Found>) -> Self {
        let mut all = Self {
            nodes: BTreeMap::new(),
            classes: Vec::new(),
            group: Vec::new(),
            members: Vec::new(),
            ends: Vec::new(),
        };
        let organisation = |at: u32| entries.get(at as usize).is_some_and(|entry| entry.event.is_none());
        for (pair, found) in found {
            if organisation(found.entries.0) {
                let (a, b) = pair.both();
                let of = |id: Uuid| {
                    let one = entries.get(found.entries.0 as usize).is_some_and(|entry| entry.class == id);
                    if one { found.entries.0 } else { found.entries.1 }
                };
                let ends = (all.node(a, of(a)), all.node(b, of(b)));
                all.ends.push((ends.0, ends.1, found.verdict.reason));
            }
        }
        for (pair, _) in found.iter().filter(|(_, found)| found.verdict.sure) {
            if let Some((one, other)) = all.groups_of(pair) {
                all.unite(one, other);
            }
        }
        all
    }

    fn node(&mut self, class: Uuid, entry: u32) -> usize {
        let next = self.classes.len();
        let own = *self.nodes.entry(class).or_insert(next);
        if own == next {
            self.classes.push((class, entry));
            self.group.push(next);
            self.members.push(vec![next]);
        }
        own
    }

    fn groups_of(&self, pair: &Pair) -> Option<(usize, usize)> {
        let (a, b) = pair.both();
        self.between(*self.nodes.get(&a)?, *self.nodes.get(&b)?)
    }

    /// The groups of two places, where they are two.
    fn between(&self, a: usize, b: usize) -> Option<(usize, usize)> {
        let (one, other) = (*self.group.get(a)?, *self.group.get(b)?);
        (one != other).then_some((one.min(other), one.max(other)))
    }

    fn unite(&mut self, one: usize, other: usize) {
        let moved = self.members.get_mut(other).map(std::mem::take).unwrap_or_default();
        for member in &moved {
            if let Some(group) = self.group.get_mut(*member) {
                *group = one;
            }
        }
        if let Some(members) = self.members.get_mut(one) {
            members.extend(moved);
        }
    }

    fn links(&self) -> BTreeMap<(usize, usize), Link> {
        let mut links: BTreeMap<(usize, usize), Link> = BTreeMap::new();
        for (a, b, reason) in &self.ends {
            if let Some(between) = self.between(*a, *b) {
                let link = links.entry(between).or_insert(Link { pairs: 0, strongest: *reason });
                link.pairs += 1;
                link.strongest = link.strongest.min(*reason);
            }
        }
        links
    }

    fn size(&self, group: usize) -> usize {
        self.members.get(group).map_or(0, Vec::len)
    }

    fn all_pairs(&self, (one, other): (usize, usize)) -> usize {
        self.size(one) * self.size(other)
    }

    /// Joins groups between which most pairs were found, the most alike first; whether any were.
    fn join(&mut self, entries: &[Entry], found: &BTreeMap<Pair, Found>) -> bool {
        let mut near: Vec<((usize, usize), Link)> = self.links().into_iter().collect();
        near.retain(|(between, link)| link.pairs * 2 > self.all_pairs(*between));
        near.sort_by_key(|(between, link)| {
            let all = self.all_pairs(*between).max(1);
            (std::cmp::Reverse(link.pairs * 1_000 / all), link.strongest, std::cmp::Reverse(all), *between)
        });
        let mut touched = BTreeSet::new();
        for (between, _) in near {
            let (one, other) = between;
            if touched.contains(&one) || touched.contains(&other) || self.all_pairs(between) > MOST * MOST {
                continue;
            }
            touched.extend([one, other]);
            if !self.against(between, entries, found) {
                self.unite(one, other);
            } else {
                touched.remove(&one);
                touched.remove(&other);
            }
        }
        !touched.is_empty()
    }

    /// Whether two names of two groups cannot mean the same.
    fn against(&self, (one, other): (usize, usize), entries: &[Entry], found: &BTreeMap<Pair, Found>) -> bool {
        let of = |group: usize| self.members.get(group).map(Vec::as_slice).unwrap_or_default();
        of(one).iter().any(|a| {
            of(other).iter().any(|b| {
                let (Some((a, at)), Some((b, bt))) = (self.classes.get(*a), self.classes.get(*b)) else { return false };
                let open = Pair::new(*a, *b).is_some_and(|pair| !found.contains_key(&pair));
                let subject = |at: u32| entries.get(at as usize).map(|entry| &entry.subject);
                open && subject(*at).zip(subject(*bt)).is_some_and(|(a, b)| contradict(a, b))
            })
        })
    }

    /// Leaves out the few pairs between groups that are mostly unlike.
    fn part(&self, found: &mut BTreeMap<Pair, Found>) {
        let links = self.links();
        found.retain(|pair, found| {
            let Some(between) = self.groups_of(pair) else { return true };
            found.verdict.sure || links.get(&between).is_none_or(|link| link.pairs * 3 >= self.all_pairs(between))
        });
    }

    /// Pairs within a group that were not alike enough by themselves.
    fn fill(&self, distinct: &BTreeSet<Pair>, found: &mut BTreeMap<Pair, Found>) {
        let verdict = Verdict { sure: false, reason: Reason::Abbreviation, placeless: false };
        for members in self.members.iter().filter(|members| (3..=MOST).contains(&members.len())) {
            for (at, one) in members.iter().enumerate() {
                for other in members.iter().skip(at + 1) {
                    let (Some((a, at)), Some((b, bt))) = (self.classes.get(*one), self.classes.get(*other)) else {
                        continue;
                    };
                    if let Some(pair) = Pair::new(*a, *b).filter(|pair| !distinct.contains(pair)) {
                        found.entry(pair).or_insert(Found { verdict, entries: (*at, *bt) });
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::new_uuid;
    use crate::model::record::List;
    use crate::store::matching::lexicon::Lexicon;
    use crate::store::matching::normal::read;
    use crate::store::matching::pair::Subject;

    fn entry(at: usize, name: &str) -> Entry {
        let name = read(name, &Lexicon::new());
        let places = name.places.clone();
        let subject = Subject { names: vec![name], said: 1, places, ..Subject::default() };
        Entry { class: id(at), list: List::Partners, subject, event: None, groups: Vec::new() }
    }

    fn id(at: usize) -> Uuid {
        new_uuid(at as u64, [1; 10])
    }

    fn pair(a: usize, b: usize) -> Pair {
        Pair::new(id(a), id(b)).unwrap()
    }

    /// The pairs that stay, of names that were found sure, and perhaps, to be one.
    fn left(names: &[&str], sure: &[(usize, usize)], perhaps: &[(usize, usize)], distinct: &[Pair]) -> Vec<Pair> {
        let entries: Vec<Entry> = names.iter().enumerate().map(|(at, name)| entry(at, name)).collect();
        let pairs = sure.iter().map(|pair| (pair, true)).chain(perhaps.iter().map(|pair| (pair, false)));
        let mut found = pairs
            .map(|((a, b), sure)| {
                let verdict = Verdict { sure, reason: Reason::Abbreviation, placeless: false };
                (pair(*a, *b), Found { verdict, entries: (*a as u32, *b as u32) })
            })
            .collect();
        let (mut agreement, distinct) = (Agreement::default(), distinct.iter().copied().collect());
        while !agreement.step(&entries, &distinct, &mut found) {}
        found.into_keys().collect()
    }

    const NAMES: [&str; 5] = ["Завод Сокол", "Сокол", "АО «Сокол»", "ЗС", "ЗСК"];

    #[test]
    fn a_group_of_sure_pairs_is_whole() {
        assert_eq!(left(&NAMES, &[(0, 1), (1, 2)], &[], &[]), [pair(0, 1), pair(0, 2), pair(1, 2)]);
        assert_eq!(left(&NAMES, &[(0, 1), (1, 2)], &[], &[pair(0, 2)]), [pair(0, 1), pair(1, 2)]);
    }

    #[test]
    fn who_is_like_most_of_a_group_belongs_to_it() {
        let sure = [(0, 1), (1, 2)];
        assert!(left(&NAMES, &sure, &[(0, 3), (1, 3)], &[]).contains(&pair(2, 3)));
        assert!(!left(&NAMES, &sure, &[(0, 3)], &[]).contains(&pair(2, 3)));
        // But not who cannot be one of its names.
        let numbered = ["Школа № 4", "Школа", "Школа № 5", "Школа № 4 города"];
        assert!(!left(&numbered, &[(0, 1), (1, 2)], &[(0, 3), (1, 3)], &[]).contains(&pair(2, 3)));
    }

    #[test]
    fn who_is_like_one_of_four_does_not() {
        let sure = [(0, 1), (1, 2), (2, 3)];
        assert!(!left(&NAMES, &sure, &[(0, 4)], &[]).contains(&pair(0, 4)));
        assert!(left(&NAMES, &sure, &[(0, 4), (1, 4)], &[]).contains(&pair(0, 4)));
    }
}
