//! `formalise_partner`: a partner of three or more held events of the year that has no agreement in force on the as-of
//! date.
//!
//! [`Threshold::FormaliseEvents`]. «No agreement» as the indicator `partners.agreement` counts them: of any side. Of a
//! school its own events count.

use super::Priority;
use super::advice::{Evidence, Finding, PartnerRow, Reason};
use super::case::Case;
use super::renew_agreements::agreed;
use crate::analysis::facts::Index;
use crate::analysis::partners::has_agreement;
use crate::analysis::thresholds::Threshold;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let least = case.threshold(Threshold::FormaliseEvents);
    let as_of = case.held.question.as_of;
    let mut events = vec![0_u64; case.facts.partners.ids.len()];
    for partner in case.held.events.iter().flat_map(|event| case.facts.events.partners.of(*event)) {
        events.get_mut(*partner).into_iter().for_each(|events| *events += 1);
    }
    let often = events.into_iter().enumerate().filter(|(_, events)| *events >= least);
    let found: Vec<(Index, u64)> = often.filter(|(partner, _)| !has_agreement(case.facts, *partner, as_of)).collect();
    if found.is_empty() {
        return None;
    }
    let partners: Vec<Index> = found.iter().map(|(partner, _)| *partner).collect();
    let rows = found.iter().filter_map(|(partner, events)| Some(PartnerRow { events: *events, ..case.row(*partner)? }));
    let evidence = vec![Evidence {
        partners: rows.collect(),
        events: case.events_with(&partners),
        ..Evidence::bare(Reason::NoAgreement(least))
    }];
    let (value, target) = agreed(case, &partners);
    let (indicator, due) = ("partners.agreement", case.by_agreements());
    Some(Finding { indicator, value, target, evidence, due, priority: Priority::Medium, draft: None })
}
