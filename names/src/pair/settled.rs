//! What adjectives of places say against the places of another record.

use super::words::Matched;
use crate::lexicon::Role;
use crate::normal::Name;
use crate::places::{PETERSBURG, is_land, region_of, same_root};
use crate::subject::Subject;

/// Whether an adjective of one of two names is of another place than the other record. To each name its record, and how many of its
/// places are left.
pub(super) fn are_elsewhere(
    (a, of_a, left_of_a): (&Name, &Subject, usize),
    (b, of_b, left_of_b): (&Name, &Subject, usize),
    found: &Matched,
) -> bool {
    // An adjective of a place against the other's own place.
    let elsewhere = |one: &Name, own: &Subject, left: usize, other: &Subject| {
        left > 0 && other.places.is_known() && !own.places.is_known() && !one.is_of(&other.places)
    };
    if elsewhere(a, of_a, left_of_a, of_b) || elsewhere(b, of_b, left_of_b, of_a) {
        return true;
    }
    // What each settlement has of its own.
    let has_its_own = ["школ", "сад", "библиотек", "дом", "дк"].iter().any(|kind| found.shares_kind(a, kind));
    // «Износковская СОШ» and «СОШ п. Мятлево» of the Износковский район: the adjective is of the one settlement, the town another.
    let beside = |one: &Name, own: &Subject, other: &Subject| {
        own.places.towns.is_empty()
            && other.places.districts.iter().any(|spot| {
                !one.places.near().any(|near| same_root(near, &spot.root))
                    && one.adjectives().any(|adjective| same_root(adjective, &spot.root))
            })
            && !other.places.towns.is_empty()
            && !other.places.towns.iter().any(|spot| one.adjectives().any(|adjective| same_root(&spot.root, adjective)))
    };
    if has_its_own && (beside(a, of_a, of_b) || beside(b, of_b, of_a)) {
        return true;
    }
    // «Школа» of a district's town and «школа» of its village.
    let towns = (&of_a.places.towns, &of_b.places.towns);
    if has_its_own
        && a.numbers.is_empty()
        && !towns.0.is_empty()
        && !towns.1.is_empty()
        && !towns.0.iter().any(|one| towns.1.iter().any(|two| same_root(&one.root, &two.root)))
    {
        return true;
    }
    // «Свердловское отделение» and «отделение Пермского края».
    let of_another_region = |one: &Name, left: usize, other: &Subject| {
        left > 0
            && !other.places.regions.is_empty()
            && !other.places.is_known()
            && one.of(Role::Place).any(|word| {
                region_of(&word.text).is_some()
                    && !other.places.regions.iter().any(|region| same_root(&region.root, &word.stem))
            })
    };
    if of_another_region(a, left_of_a, of_b) || of_another_region(b, left_of_b, of_a) {
        return true;
    }
    // «Ильинская библиотека» of a district and «библиотека с. Ключи» of the same one: two villages.
    let two_villages = |one: &Name, own: &Subject, left: usize, other: &Subject| {
        let near = |adjective: &str| {
            other.places.are_meant_by(adjective)
                || [own, other].iter().any(|subject| {
                    subject
                        .places
                        .regions
                        .iter()
                        .chain(&subject.places.districts)
                        .any(|spot| same_root(&spot.root, adjective))
                })
        };
        left > 0
            && own.places.towns.is_empty()
            && !own.places.districts.is_empty()
            && (!other.places.districts.is_empty() || has_its_own)
            && !other.places.towns.is_empty()
            // A city may have both of them.
            && one.adjectives().any(|adjective| !near(adjective) && !is_land(adjective) && adjective != PETERSBURG)
    };
    two_villages(a, of_a, left_of_a, of_b) || two_villages(b, of_b, left_of_b, of_a)
}
