//! What is still to be asked of what was found: what people settled since falls away, and records that look like one
//! another are one question and not a question a pair.

use super::candidate::Known;
use super::finder::Double;
use crate::model::document::Pair;
use crate::model::double::Reason;
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use krug_names::Joined;
use std::collections::BTreeSet;

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
    // Every group at one time, and by numbers: there may be thousands.
    let joined = joined(doubles);
    let leads = joined.leads(&doubles.iter().map(is_likely).collect::<Vec<_>>());
    let sure = joined.leads(&doubles.iter().map(|double| double.sure).collect::<Vec<_>>());
    let mut groups: Vec<Members> = joined.ids().iter().map(|_| Members::default()).collect();
    for ((id, lead), sure) in joined.ids().iter().zip(&leads).zip(&sure) {
        if let Some(group) = groups.get_mut(*lead as usize) {
            group.all.push((Uuid::from_u128(*id), *sure));
        }
    }
    let group_of = |number: u32| leads.get(number as usize).copied();
    let mut questions = Vec::new();
    for (double, (a, b)) in doubles.iter().zip(joined.pairs()) {
        let (Some(one), Some(other)) = (group_of(*a), group_of(*b)) else { continue };
        let is_group = |lead: u32| groups.get(lead as usize).is_some_and(|group| group.all.len() >= GROUP);
        if !is_group(one) && !is_group(other) {
            questions.push((*double, None));
        } else if let Some(group) = groups.get_mut(one as usize).filter(|_| one == other) {
            if group.pairs.is_empty() {
                // Asked by its strongest pair; what it holds is known when all pairs were seen.
                questions.push((*double, Some(one)));
            }
            group.pairs.push(*double);
        }
    }
    let asked = questions.into_iter().map(|(double, group)| {
        let group = group.and_then(|lead| groups.get_mut(lead as usize)).map(std::mem::take);
        group.map_or(Asked::Pair(double), |group| Asked::Group(group.into_question()))
    });
    asked.collect()
}

/// The records of a group while it is being found, each with the number of those that are surely one with it.
#[derive(Default)]
struct Members {
    all: Vec<(Uuid, u32)>,
    pairs: Vec<Double>,
}

impl Members {
    fn into_question(mut self) -> Group {
        let members = self.all.iter().map(|(id, _)| *id).collect();
        // Stable: of two that are as great the first stays the first.
        self.all.sort_by_key(|(_, sure)| *sure);
        let mut most: &[(Uuid, u32)] = &[];
        for joined in self.all.chunk_by(|(_, one), (_, other)| one == other) {
            if joined.len() > most.len() {
                most = joined;
            }
        }
        // Alone nobody is surely one with others.
        let likely = if most.len() > 1 { most } else { self.all.as_slice() };
        Group { likely: likely.iter().map(|(id, _)| *id).into_set(), members, pairs: self.pairs }
    }
}

/// The ends of some pairs by numbers.
fn joined(doubles: &[Double]) -> Joined {
    Joined::of(&doubles.iter().map(|double| (double.a.as_u128(), double.b.as_u128())).collect::<Vec<_>>())
}

/// The records that are surely one, by the pairs that are sure; none where some of them were told apart.
pub fn sure_groups(doubles: &[Double], known: &Known) -> Vec<Vec<Uuid>> {
    let joined = joined(doubles);
    let leads = joined.leads(&doubles.iter().map(|double| double.sure).collect::<Vec<_>>());
    let mut groups: Vec<Vec<Uuid>> = joined.ids().iter().map(|_| Vec::new()).collect();
    for (id, lead) in joined.ids().iter().zip(&leads) {
        if let Some(group) = groups.get_mut(*lead as usize) {
            group.push(Uuid::from_u128(*id));
        }
    }
    let lead_of = |id: Uuid| leads.get(joined.ids().binary_search(&id.as_u128()).ok()?).copied();
    for (a, b) in known.distinct_classes().into_iter().map(Pair::both) {
        if let (Some(one), Some(other)) = (lead_of(a), lead_of(b))
            && one == other
            && let Some(group) = groups.get_mut(one as usize)
        {
            group.clear();
        }
    }
    groups.retain(|group| group.len() > 1);
    groups
}

/// Whether a pair speaks of one organisation or one event, and not only of names that share a word.
fn is_likely(double: &Double) -> bool {
    use Reason::{Incomplete, Part, SameInnElsewhere, SimilarEvent};
    double.sure || !matches!(double.reason, SameInnElsewhere | Incomplete | Part | SimilarEvent)
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
