//! What the pairs say together. A name that is like one of four writings of an organisation and unlike the other three is
//! hardly that organisation; one that is like three of them is it, though the fourth was written too shortly to tell.

use super::pair::Verdict;
use super::reason::Reason;
use super::register::Register;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// Two records that may be of one organisation.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    /// The classes of both, the smaller first: records that were known to be one before have one class.
    pub classes: (u32, u32),
    /// The numbers of both.
    pub records: (u32, u32),
    /// What was found.
    pub verdict: Verdict,
}

/// Puts what was found into the order of its classes; of two classes the strongest stays.
pub fn in_order(found: &mut Vec<Found>) {
    found.sort_by_key(|found| (found.classes, !found.verdict.sure, found.verdict.reason));
    found.dedup_by_key(|found| found.classes);
}

fn has(found: &[Found], classes: (u32, u32)) -> bool {
    found.binary_search_by_key(&classes, |found| found.classes).is_ok()
}

/// How many names are one organisation at most, for the pairs between them to be looked at one by one.
const MOST: usize = 60;

/// How often what was joined is looked at again.
const ROUNDS: usize = 8;

/// Joins what belongs together and parts what doesn't, by all pairs that were found between two groups of names, one step at a
/// time: the page must not stand still while thousands of pairs are looked at.
#[derive(Default)]
pub struct Agreement {
    groups: Option<Groups>,
    rounds: usize,
    parted: bool,
}

impl Agreement {
    /// Does the next step; whether it was the last one. What was found is in order, and stays so; `distinct` are the classes
    /// that people told apart, in order.
    pub fn step(&mut self, register: &Register, distinct: &[(u32, u32)], found: &mut Vec<Found>) -> bool {
        let Some(groups) = &mut self.groups else {
            self.groups = Some(Groups::of(found));
            return false;
        };
        if self.rounds < ROUNDS {
            self.rounds += 1;
            if !groups.join(register, found) {
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

/// Where a class or a group stands among those that something was found of.
type Place = u32;

/// Names that are one organisation so far.
struct Groups {
    /// By class: its place below.
    nodes: Vec<Option<Place>>,
    /// By place: the class, and a record of it.
    classes: Vec<(u32, u32)>,
    /// By place: the group.
    group: Vec<Place>,
    /// By group: the places.
    members: Vec<Vec<Place>>,
    /// Of each pair that was found: the places of both, and why.
    ends: Vec<(Place, Place, Reason)>,
}

/// What was found between two groups.
#[derive(Clone, Copy)]
struct Link {
    between: (Place, Place),
    pairs: usize,
    strongest: Reason,
}

impl Groups {
    /// Sure pairs are groups from the beginning.
    fn of(found: &[Found]) -> Self {
        let classes = found.iter().map(|found| found.classes.1 as usize + 1).max().unwrap_or(0);
        let mut all = Self {
            nodes: vec![None; classes],
            classes: Vec::new(),
            group: Vec::new(),
            members: Vec::new(),
            ends: Vec::new(),
        };
        for found in found {
            let ends = (all.node(found.classes.0, found.records.0), all.node(found.classes.1, found.records.1));
            all.ends.push((ends.0, ends.1, found.verdict.reason));
        }
        for found in found.iter().filter(|found| found.verdict.sure) {
            if let Some((one, other)) = all.groups_of(found) {
                all.unite(one, other);
            }
        }
        all
    }

    fn node(&mut self, class: u32, record: u32) -> Place {
        let next = Place::try_from(self.classes.len()).unwrap_or(Place::MAX);
        let Some(node) = self.nodes.get_mut(class as usize) else { return next };
        let own = *node.get_or_insert(next);
        if own == next {
            self.classes.push((class, record));
            self.group.push(next);
            self.members.push(vec![next]);
        }
        own
    }

    fn groups_of(&self, found: &Found) -> Option<(Place, Place)> {
        let node = |class: u32| self.nodes.get(class as usize).copied().flatten();
        self.between(node(found.classes.0)?, node(found.classes.1)?)
    }

    /// The groups of two places, where they are two.
    fn between(&self, a: Place, b: Place) -> Option<(Place, Place)> {
        let (one, other) = (*self.group.get(a as usize)?, *self.group.get(b as usize)?);
        (one != other).then_some((one.min(other), one.max(other)))
    }

    fn unite(&mut self, one: Place, other: Place) {
        let moved = self.members.get_mut(other as usize).map(std::mem::take).unwrap_or_default();
        for member in &moved {
            if let Some(group) = self.group.get_mut(*member as usize) {
                *group = one;
            }
        }
        if let Some(members) = self.members.get_mut(one as usize) {
            members.extend(moved);
        }
    }

    /// What was found between groups, in their order.
    fn links(&self) -> Vec<Link> {
        let between = |(a, b, reason): &(Place, Place, Reason)| Some((self.between(*a, *b)?, *reason));
        let mut ends: Vec<((Place, Place), Reason)> = self.ends.iter().filter_map(between).collect();
        ends.sort_unstable();
        let link = |ends: &[((Place, Place), Reason)]| {
            // The strongest is the first of them.
            ends.first().map(|(between, strongest)| Link {
                between: *between,
                pairs: ends.len(),
                strongest: *strongest,
            })
        };
        ends.chunk_by(|(one, _), (other, _)| one == other).filter_map(link).collect()
    }

    fn size(&self, group: Place) -> usize {
        self.members.get(group as usize).map_or(0, Vec::len)
    }

    fn all_pairs(&self, (one, other): (Place, Place)) -> usize {
        self.size(one) * self.size(other)
    }

    /// Joins groups between which most pairs were found, the most alike first; whether any were.
    fn join(&mut self, register: &Register, found: &[Found]) -> bool {
        let mut near = self.links();
        near.retain(|link| link.pairs * 2 > self.all_pairs(link.between));
        near.sort_by_key(|link| {
            let all = self.all_pairs(link.between).max(1);
            (Reverse(link.pairs * 1_000 / all), link.strongest, Reverse(all), link.between)
        });
        let mut touched = BTreeSet::new();
        for Link { between, .. } in near {
            let (one, other) = between;
            if touched.contains(&one) || touched.contains(&other) || self.all_pairs(between) > MOST * MOST {
                continue;
            }
            if !self.against(between, register, found) {
                touched.extend([one, other]);
                self.unite(one, other);
            }
        }
        !touched.is_empty()
    }

    /// Whether two names of two groups cannot mean the same.
    fn against(&self, (one, other): (Place, Place), register: &Register, found: &[Found]) -> bool {
        let of = |group: Place| self.members.get(group as usize).map(Vec::as_slice).unwrap_or_default();
        let class = |place: Place| self.classes.get(place as usize).copied();
        of(one).iter().any(|a| {
            of(other).iter().any(|b| {
                let (Some((a, at)), Some((b, bt))) = (class(*a), class(*b)) else { return false };
                !has(found, (a.min(b), a.max(b))) && register.contradict(at, bt)
            })
        })
    }

    /// Leaves out the few pairs between groups that are mostly unlike.
    fn part(&self, found: &mut Vec<Found>) {
        let links = self.links();
        found.retain(|found| {
            let Some(between) = self.groups_of(found) else { return true };
            let link = links.binary_search_by_key(&between, |link| link.between).ok().and_then(|at| links.get(at));
            found.verdict.sure || link.is_none_or(|link| link.pairs * 3 >= self.all_pairs(between))
        });
    }

    /// Pairs within a group that were not alike enough by themselves.
    fn fill(&self, distinct: &[(u32, u32)], found: &mut Vec<Found>) {
        let verdict = Verdict { sure: false, reason: Reason::Abbreviation, placeless: false };
        let mut more = Vec::new();
        for members in self.members.iter().filter(|members| (3..=MOST).contains(&members.len())) {
            for (at, one) in members.iter().enumerate() {
                for other in members.iter().skip(at + 1) {
                    let (Some(one), Some(other)) = (self.classes.get(*one as usize), self.classes.get(*other as usize))
                    else {
                        continue;
                    };
                    let (one, other) = (one.min(other), one.max(other));
                    let classes = (one.0, other.0);
                    if distinct.binary_search(&classes).is_err() && !has(found, classes) {
                        more.push(Found { classes, records: (one.1, other.1), verdict });
                    }
                }
            }
        }
        found.extend(more);
        in_order(found);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::register::What;
    use crate::subject::Inn;

    /// The pairs that stay, of names that were found sure, and perhaps, to be one.
    fn left(names: &[&str], sure: &[(u32, u32)], perhaps: &[(u32, u32)], distinct: &[(u32, u32)]) -> Vec<(u32, u32)> {
        let mut register = Register::default();
        names.iter().for_each(|name| register.read(&[(*name).to_owned()], None, Inn::None, What::Organisation));
        let pairs = sure.iter().map(|pair| (pair, true)).chain(perhaps.iter().map(|pair| (pair, false)));
        let mut found: Vec<Found> = pairs
            .map(|(pair, sure)| {
                let verdict = Verdict { sure, reason: Reason::Abbreviation, placeless: false };
                Found { classes: *pair, records: *pair, verdict }
            })
            .collect();
        in_order(&mut found);
        let mut agreement = Agreement::default();
        while !agreement.step(&register, distinct, &mut found) {}
        found.into_iter().map(|found| found.classes).collect()
    }

    const NAMES: [&str; 5] = ["Завод Сокол", "Сокол", "АО «Сокол»", "ЗС", "ЗСК"];

    #[test]
    fn a_group_of_sure_pairs_is_whole() {
        assert_eq!(left(&NAMES, &[(0, 1), (1, 2)], &[], &[]), [(0, 1), (0, 2), (1, 2)]);
        assert_eq!(left(&NAMES, &[(0, 1), (1, 2)], &[], &[(0, 2)]), [(0, 1), (1, 2)]);
    }

    #[test]
    fn who_is_like_most_of_a_group_belongs_to_it() {
        let sure = [(0, 1), (1, 2)];
        assert!(left(&NAMES, &sure, &[(0, 3), (1, 3)], &[]).contains(&(2, 3)));
        assert!(!left(&NAMES, &sure, &[(0, 3)], &[]).contains(&(2, 3)));
        // But not who cannot be one of its names.
        let numbered = ["Школа № 4", "Школа", "Школа № 5", "Школа № 4 города"];
        assert!(!left(&numbered, &[(0, 1), (1, 2)], &[(0, 3), (1, 3)], &[]).contains(&(2, 3)));
    }

    #[test]
    fn who_is_like_one_of_four_does_not() {
        let sure = [(0, 1), (1, 2), (2, 3)];
        assert!(!left(&NAMES, &sure, &[(0, 4)], &[]).contains(&(0, 4)));
        assert!(left(&NAMES, &sure, &[(0, 4), (1, 4)], &[]).contains(&(0, 4)));
    }
}
