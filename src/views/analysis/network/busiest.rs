//! What a picture of very many partners shows: those with the most events. All of them would be lines without names.

use crate::analysis::network::{Link, Network};
use crate::model::id::PartnerId;
use crate::model::order::{self, InOrder};
use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

/// So many partners have room for their names.
pub const MOST: usize = 60;

/// The partners with the most events, at most [`MOST`]; of equal ones those that stand first.
pub fn busiest(of: &Network) -> BTreeSet<PartnerId> {
    let mut counts = vec![0_usize; of.partners.len()];
    for link in &of.links {
        if let Some(count) = counts.get_mut(link.partner) {
            *count += link.events.len();
        }
    }
    let mut ranked: Vec<(usize, PartnerId)> =
        counts.into_iter().zip(of.partners.iter().map(|(partner, _)| *partner)).collect();
    order::sort_by_key(&mut ranked, |(count, partner)| (Reverse(*count), *partner));
    ranked.into_iter().take(MOST).map(|(_, partner)| partner).into_set()
}

/// The network of some of its partners, and of the schools that they work with.
pub fn only(of: &Network, partners: &BTreeSet<PartnerId>) -> Network {
    let kept = |link: &&Link| of.partners.get(link.partner).is_some_and(|(partner, _)| partners.contains(partner));
    let links: Vec<&Link> = of.links.iter().filter(kept).collect();
    let places = |ends: BTreeSet<usize>| -> BTreeMap<usize, usize> { ends.into_iter().zip(0..).into_map() };
    let schools = places(links.iter().map(|link| link.school).into_set());
    let places = places(links.iter().map(|link| link.partner).into_set());
    let link = |link: &Link| {
        let (school, partner) = schools.get(&link.school).zip(places.get(&link.partner))?;
        Some(Link { school: *school, partner: *partner, events: link.events.clone() })
    };
    Network {
        links: links.into_iter().filter_map(link).collect(),
        schools: schools.keys().filter_map(|school| of.schools.get(*school).copied()).collect(),
        partners: places.keys().filter_map(|partner| of.partners.get(*partner).copied()).collect(),
        left_out: of.left_out,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes::PartnerKind;
    use crate::model::id::{EventId, SchoolId, Uuid};

    fn partner(number: u128) -> PartnerId {
        PartnerId(Uuid::from_u128(number))
    }

    /// Partner number n has n events, all with one of two schools.
    fn network(count: usize) -> Network {
        let link = |place: usize| Link {
            school: place % 2,
            partner: place,
            events: (0..=place).map(|event| EventId(Uuid::from_u128(event as u128))).collect(),
        };
        Network {
            schools: vec![Some(SchoolId(Uuid::from_u128(1))), None],
            partners: (0..count).map(|place| (partner(place as u128), PartnerKind::Employer)).collect(),
            links: (0..count).map(link).collect(),
            left_out: 7,
        }
    }

    #[test]
    fn the_busiest_are_those_with_the_most_events() {
        let kept = busiest(&network(MOST + 5));
        assert_eq!(kept.len(), MOST);
        assert!(!kept.contains(&partner(4)) && kept.contains(&partner(5)));
        assert_eq!(busiest(&network(3)).len(), 3);
    }

    #[test]
    fn a_part_of_a_network_has_its_own_ends() {
        let all = network(6);
        let part = only(&all, &[partner(3), partner(5)].into());
        assert_eq!(part.partners.iter().map(|one| one.0).collect::<Vec<_>>(), [partner(3), partner(5)]);
        assert_eq!(part.schools, [None]);
        let ends: Vec<_> = part.links.iter().map(|link| (link.school, link.partner, link.events.len())).collect();
        assert_eq!((ends, part.left_out), (vec![(0, 0, 4), (0, 1, 6)], 7));
        assert_eq!(only(&all, &busiest(&all)), all);
    }
}
