//! What is still to be asked of what was found: what people settled since falls away, and records that look like one
//! another are one question and not a question a pair.

use super::candidate::Known;
use super::finder::Double;
use crate::model::document::Pair;
use crate::model::double::Reason;
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use std::collections::{BTreeMap, BTreeSet};

/// How many records that look alike are one question.
const GROUP: usize = 3;

/// A question: two records, or more of them that look like one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Asked {
    /// Two records.
    Pair(Double),
    /// Three and more.
    Group(Group),
}

/// Records that look like one, each with another of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The records, in order of identifiers.
    pub members: Vec<Uuid>,
    /// Those of them that are surely one; all of them where nothing is sure.
    pub likely: BTreeSet<Uuid>,
    /// The pairs that were found among them, the strongest first.
    pub pairs: Vec<Double>,
}

/// The pairs that are still a question: each record by the class that it belongs to by now, what is one or told apart left
/// out, every pair once, with its strongest reason. They are given and come back the strongest first.
pub fn standing(found: &[Double], known: &Known) -> Vec<Double> {
    let distinct = known.distinct_classes();
    let mut met = BTreeSet::new();
    let by_class = found.iter().filter_map(|double| {
        let pair = Pair::new(known.class_of(double.a), known.class_of(double.b))?;
        let (a, b) = pair.both();
        (!distinct.contains(&pair) && met.insert(pair)).then_some(Double { a, b, ..*double })
    });
    by_class.collect()
}

/// The questions of some pairs, in the order of their strongest pairs. What looks faintly like a record of a group is asked
/// when the group is settled, once for all of it.
pub fn questions(doubles: &[Double]) -> Vec<Asked> {
    let lead = components(doubles.iter().filter(|double| is_likely(double)));
    // Every group at one time: there may be thousands, and going over everything for each would stand the page still.
    let mut members: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
    lead.iter().for_each(|(id, lead)| members.entry(*lead).or_default().push(*id));
    members.retain(|_, members| members.len() >= GROUP);
    let group_of = |id: Uuid| lead.get(&id).copied().filter(|lead| members.contains_key(lead));
    let mut pairs: BTreeMap<Uuid, Vec<Double>> = BTreeMap::new();
    for double in doubles {
        if let Some(one) = group_of(double.a).filter(|one| group_of(double.b) == Some(*one)) {
            pairs.entry(one).or_default().push(*double);
        }
    }
    let mut questions = Vec::new();
    for double in doubles {
        match (group_of(double.a), group_of(double.b)) {
            (None, None) => questions.push(Asked::Pair(*double)),
            (Some(one), Some(other)) if one == other => {
                // Asked by its strongest pair; there are no more of them then.
                if let (Some(pairs), Some(members)) = (pairs.remove(&one), members.get(&one)) {
                    let members = members.clone();
                    questions.push(Asked::Group(Group { likely: likely(&members, &pairs), members, pairs }));
                }
            }
            _ => {}
        }
    }
    questions
}

/// The records that are surely one, by the pairs that are sure; none where some of them were told apart.
pub fn sure_groups(doubles: &[Double], known: &Known) -> Vec<Vec<Uuid>> {
    let distinct = known.distinct_classes();
    let mut groups: BTreeMap<Uuid, Vec<Uuid>> = BTreeMap::new();
    for (id, lead) in components(doubles.iter().filter(|double| double.sure)) {
        groups.entry(lead).or_default().push(id);
    }
    let told_apart = |group: &[Uuid]| {
        distinct.iter().any(|pair| {
            let (a, b) = pair.both();
            group.binary_search(&a).is_ok() && group.binary_search(&b).is_ok()
        })
    };
    groups.into_values().filter(|group| !told_apart(group)).collect()
}

/// Whether a pair speaks of one organisation or one event, and not only of names that share a word.
fn is_likely(double: &Double) -> bool {
    use Reason::{Incomplete, Part, SameInnElsewhere, SimilarEvent};
    double.sure || !matches!(double.reason, SameInnElsewhere | Incomplete | Part | SimilarEvent)
}

/// The greatest number of records that sure pairs join, or all where no pair is sure.
fn likely(members: &[Uuid], pairs: &[Double]) -> BTreeSet<Uuid> {
    let mut joined: BTreeMap<Uuid, BTreeSet<Uuid>> = BTreeMap::new();
    for (id, lead) in components(pairs.iter().filter(|pair| pair.sure)) {
        joined.entry(lead).or_default().insert(id);
    }
    let mut most: Option<BTreeSet<Uuid>> = None;
    for group in joined.into_values() {
        if most.as_ref().is_none_or(|most| most.len() < group.len()) {
            most = Some(group);
        }
    }
    most.unwrap_or_else(|| members.iter().copied().into_set())
}

/// Each record of some pairs with the smallest that it is joined to.
fn components<'a>(doubles: impl Iterator<Item = &'a Double>) -> BTreeMap<Uuid, Uuid> {
    fn end_of(leads: &mut [usize], at: usize) -> usize {
        let mut end = at;
        while let Some(next) = leads.get(end).copied().filter(|next| *next != end) {
            end = next;
        }
        // Whoever asks again has a shorter way.
        if let Some(lead) = leads.get_mut(at) {
            *lead = end;
        }
        end
    }
    let pairs: Vec<(Uuid, Uuid)> = doubles.map(|double| (double.a, double.b)).collect();
    let mut ids: Vec<Uuid> = pairs.iter().flat_map(|(a, b)| [*a, *b]).collect();
    ids.sort_unstable();
    ids.dedup();
    let mut leads: Vec<usize> = (0..ids.len()).collect();
    for (a, b) in pairs {
        if let (Ok(a), Ok(b)) = (ids.binary_search(&a), ids.binary_search(&b)) {
            let (a, b) = (end_of(&mut leads, a), end_of(&mut leads, b));
            if let Some(lead) = leads.get_mut(a.max(b)) {
                *lead = a.min(b);
            }
        }
    }
    let ends = (0..ids.len()).map(|at| end_of(&mut leads, at)).collect::<Vec<_>>();
    let lead = |end: usize| ids.get(end).copied();
    ids.iter().zip(ends).filter_map(|(id, end)| Some((*id, lead(end)?))).into_map()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u8) -> Uuid {
        Uuid::from_u128(u128::from(number))
    }

    fn double(a: u8, b: u8, sure: bool, reason: Reason) -> Double {
        Double { a: id(a), b: id(b), sure, reason }
    }

    fn known(classes: &[(u8, u8)], distinct: &[(u8, u8)]) -> Known {
        Known {
            classes: classes.iter().map(|(one, class)| (id(*one), id(*class))).collect(),
            distinct: distinct.iter().filter_map(|(a, b)| Pair::new(id(*a), id(*b))).collect(),
        }
    }

    /// All pairs of some records, sure.
    fn each(numbers: std::ops::RangeInclusive<u8>) -> Vec<Double> {
        let pairs = numbers.clone().flat_map(|a| numbers.clone().filter(move |b| a < *b).map(move |b| (a, b)));
        pairs.map(|(a, b)| double(a, b, true, Reason::SameInn)).collect()
    }

    #[test]
    fn what_follows_from_an_answer_is_not_asked_any_more() {
        let found = [
            double(1, 2, true, Reason::SameInn),
            double(1, 3, true, Reason::SameName),
            double(2, 3, false, Reason::Typo),
            double(2, 4, false, Reason::Part),
            double(3, 4, false, Reason::Incomplete),
        ];
        let pairs = |known: &Known| standing(&found, known).iter().map(|one| (one.a, one.b)).collect::<Vec<_>>();
        let some = |pairs: &[(u8, u8)]| pairs.iter().map(|(a, b)| (id(*a), id(*b))).collect::<Vec<_>>();
        for (classes, distinct, expected) in [
            (&[][..], &[][..], &[(1, 2), (1, 3), (2, 3), (2, 4), (3, 4)][..]),
            // One and two are one: with three that is one question, and not two.
            (&[(1, 1), (2, 1)], &[], &[(1, 3), (1, 4), (3, 4)]),
            // One is two and three, so two is three.
            (&[(1, 1), (2, 1), (3, 1)], &[], &[(1, 4)]),
            (&[(1, 1), (2, 1), (3, 1)], &[(3, 4)], &[]),
            // One is two, and two is not three: neither is one.
            (&[(1, 1), (2, 1)], &[(2, 3)], &[(1, 4), (3, 4)]),
            (&[], &[(1, 2)], &[(1, 3), (2, 3), (2, 4), (3, 4)]),
        ] {
            assert_eq!(pairs(&known(classes, distinct)), some(expected), "{classes:?} {distinct:?}");
        }
        let left = standing(&found, &known(&[(1, 1), (2, 1)], &[]));
        assert_eq!(left[0].reason, Reason::SameName, "the stronger reason stays");
    }

    #[test]
    fn forty_names_of_one_organisation_are_one_question() {
        let mut found = each(1..=39);
        found.push(double(41, 42, true, Reason::SameName));
        found.push(double(3, 40, false, Reason::Typo));
        // What only shares a word waits until the group is settled.
        found.push(double(3, 41, false, Reason::Part));
        let asked = questions(&found);
        let [Asked::Group(group), Asked::Pair(pair)] = asked.as_slice() else { panic!("{asked:?}") };
        assert_eq!((group.members.len(), group.likely.len()), (40, 39));
        assert!(!group.likely.contains(&id(40)), "what is not sure is not ticked");
        assert_eq!((pair.a, pair.b), (id(41), id(42)));
        let settled: Vec<(u8, u8)> = (1..=40).map(|number| (number, 1)).collect();
        let left = questions(&standing(&found, &known(&settled, &[])));
        assert_eq!(left.len(), 2, "{left:?}");
    }

    #[test]
    fn where_nothing_is_sure_all_are_ticked() {
        let found = [double(1, 2, false, Reason::JointEvent), double(2, 3, false, Reason::JointEvent)];
        let asked = questions(&found);
        let [Asked::Group(group)] = asked.as_slice() else { panic!("{asked:?}") };
        assert_eq!((group.members.len(), group.likely.len()), (3, 3));
    }

    #[test]
    fn sure_ones_are_joined_unless_somebody_told_two_of_them_apart() {
        let mut found = each(1..=3);
        found.push(double(5, 6, true, Reason::SameInn));
        found.push(double(6, 7, false, Reason::Typo));
        let groups = |known: &Known| sure_groups(&found, known).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(groups(&Known::default()), [3, 2]);
        assert_eq!(groups(&known(&[], &[(1, 3)])), [2]);
    }
}
