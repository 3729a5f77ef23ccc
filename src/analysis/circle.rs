//! The circle of partners: a sector a kind, and in it the partners by how active they are.

use super::facts::Facts;
use super::partners::{PartnerSummary, partners};
use super::question::Question;
use super::settings::deciding_type;
use crate::model::codes::PartnerKind;
use crate::model::order::{self, InOrder};
use std::collections::BTreeMap;

/// The partners of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sector {
    /// The kind.
    pub kind: PartnerKind,
    /// Whether the kind is expected in this scope.
    pub expected: bool,
    /// The active ones first, those with the most events before the others.
    pub partners: Vec<PartnerSummary>,
}

impl Sector {
    /// Whether the kind is expected and has no active partner.
    pub fn is_missing(&self) -> bool {
        self.expected && self.partners.iter().all(|partner| partner.events.is_empty())
    }
}

/// The sectors in the order of the kinds: those that are expected, and those that have a partner.
pub fn circle(facts: &Facts, question: &Question) -> Vec<Sector> {
    let expected = facts.settings.kinds(deciding_type(facts, question));
    let mut sectors: BTreeMap<PartnerKind, Vec<PartnerSummary>> =
        expected.iter().map(|kind| (*kind, Vec::new())).into_map();
    for partner in partners(facts, question) {
        sectors.entry(partner.kind).or_default().push(partner);
    }
    sectors
        .into_iter()
        .map(|(kind, mut partners)| {
            order::sort_by_key(&mut partners, |partner| {
                (partner.activity, std::cmp::Reverse(partner.events.len()), partner.id)
            });
            Sector { kind, expected: expected.contains(&kind), partners }
        })
        .collect()
}
