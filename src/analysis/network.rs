//! Schools and partners as a graph of two sides: who works with whom, and by which events.

use super::facts::{Facts, Index};
use super::question::Question;
use super::select::Selection;
use crate::model::codes::PartnerKind;
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::model::order::InOrder;
use std::collections::BTreeMap;

/// The events of one school, or of none, with one partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The place of the school among the network's.
    pub school: usize,
    /// The place of the partner among the network's.
    pub partner: usize,
    /// Their events, in order of their dates.
    pub events: Vec<EventId>,
}

/// The network.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Network {
    /// Schools with a link, by identifier; `None`, the last, stands for events without a school.
    pub schools: Vec<Option<SchoolId>>,
    /// Partners with a link, by identifier, with their kinds.
    pub partners: Vec<(PartnerId, PartnerKind)>,
    /// The links, by school and partner.
    pub links: Vec<Link>,
    /// How many events there are without a partner, which no link shows.
    pub left_out: usize,
}

/// The network of a question's held events. In a scope of some schools only their links.
pub fn network(facts: &Facts, question: &Question) -> Network {
    let held = Selection::new(facts, question);
    let nobody = facts.schools.ids.len();
    let mut links: BTreeMap<(Index, Index), Vec<EventId>> = BTreeMap::new();
    let mut left_out = 0;
    for event in held.events.iter().copied() {
        let partners = facts.events.partners.of(event);
        left_out += usize::from(partners.is_empty());
        let Some(id) = facts.event_id(event) else { continue };
        let schools = facts.events.schools.of(event);
        let none = schools.is_empty().then_some(nobody);
        let schools = schools.iter().copied().filter(|school| held.scope.has(*school)).chain(none);
        for school in schools {
            for partner in partners {
                links.entry((school, *partner)).or_default().push(id);
            }
        }
    }
    let places = |of: fn(&(Index, Index)) -> Index| -> BTreeMap<Index, usize> {
        let sorted = links.keys().map(of).into_set();
        sorted.into_iter().zip(0..).into_map()
    };
    let (schools, partners) = (places(|link| link.0), places(|link| link.1));
    Network {
        schools: schools.keys().map(|school| facts.school_id(*school)).collect(),
        partners: partners.keys().filter_map(|one| Some((facts.partner_id(*one)?, facts.kind(*one)))).collect(),
        links: links
            .into_iter()
            .filter_map(|((school, partner), events)| {
                Some(Link { school: *schools.get(&school)?, partner: *partners.get(&partner)?, events })
            })
            .collect(),
        left_out,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::matrix::{Axis, MatrixId, matrix};
    use crate::analysis::testing::{Doc, any_doc, ask, said, word};
    use proptest::prelude::*;

    fn written(found: &Network) -> Vec<String> {
        let school = |link: &Link| found.schools[link.school].map_or("-".to_owned(), |id| word(id.0));
        let partner = |link: &Link| word(found.partners[link.partner].0.0);
        let line =
            |link: &Link| format!("{} {}: {}", school(link), partner(link), said(link.events.iter().map(|id| id.0)));
        found.links.iter().map(line).collect()
    }

    #[test]
    fn every_pair_has_its_events() {
        let facts = Doc::default()
            .school("s", "school", "")
            .school("t", "school", "")
            .partners("agro:employer kpt:college idle:culture")
            .event("e1", "excursion", "2026-09-10", "s t", "agro kpt", "")
            .event("e2", "meeting", "2026-09-11", "s", "agro", "")
            .event("e3", "meeting", "2026-09-12", "", "kpt", "")
            .event("e4", "meeting", "2026-09-13", "s", "", "")
            .event("e5", "meeting", "2025-09-13", "s", "idle", "")
            .facts();
        let all = network(&facts, &ask("2026-11-23", "2026/27", ""));
        assert_eq!(written(&all), ["s agro: e1 e2", "s kpt: e1", "t agro: e1", "t kpt: e1", "- kpt: e3"]);
        assert_eq!(all.left_out, 1);
        assert_eq!(
            all.partners.iter().map(|(_, kind)| *kind).collect::<Vec<_>>(),
            [PartnerKind::Employer, PartnerKind::College]
        );
        let one = network(&facts, &ask("2026-11-23", "2026/27", "t"));
        assert_eq!(written(&one), ["t agro: e1", "t kpt: e1"]);
        assert_eq!(network(&Doc::default().facts(), &ask("2026-11-23", "2026/27", "")), Network::default());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(48))]
        /// As many events of a school with partners of a kind as the matrix has, counted another way.
        #[test]
        fn links_agree_with_the_matrix(doc in any_doc()) {
            let (facts, question) = (doc.facts(), ask("2026-03-10", "2025/26", ""));
            let found = network(&facts, &question);
            let made = matrix(&facts, &question, MatrixId::SchoolKind);
            let cells = (0..made.rows.len()).flat_map(|row| (0..made.columns.len()).map(move |column| (row, column)));
            for (row, column) in cells {
                let (Axis::School(school), Axis::Kind(kind)) = (made.rows[row], made.columns[column]) else { continue };
                let of_cell = |link: &&Link| {
                    found.schools[link.school] == Some(school) && found.partners[link.partner].1 == kind
                };
                let events = found.links.iter().filter(of_cell).flat_map(|link| link.events.clone()).into_set();
                prop_assert_eq!(events, made.rows(&facts, row, column).events.into_iter().into_set());
            }
        }
    }
}
