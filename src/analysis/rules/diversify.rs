//! `diversify`: of five or more active partners and ten or more participations one partner holds more than half.
//!
//! [`Threshold::DiversifyPartners`], [`Threshold::DiversifyParticipations`], [`Threshold::DiversifyPercent`]. It says
//! to add to the others, not to do less with the one.

use super::Priority;
use super::advice::{Evidence, Finding, Reason};
use super::case::Case;
use crate::analysis::facts::Index;
use crate::analysis::indicators::Measure;
use crate::analysis::thresholds::Threshold;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let mut counts = vec![0_u64; case.facts.partners.ids.len()];
    for partner in case.held.events.iter().flat_map(|event| case.facts.events.partners.of(*event)) {
        counts.get_mut(*partner).into_iter().for_each(|count| *count += 1);
    }
    let of: u64 = counts.iter().sum();
    // The first of equals: which one does not matter to the condition.
    let (top, part) = counts.iter().enumerate().fold(
        (0, 0),
        |most: (Index, u64), (partner, count)| {
            if *count > most.1 { (partner, *count) } else { most }
        },
    );
    let percent = case.threshold(Threshold::DiversifyPercent);
    let enough = case.forms.len() as u64 >= case.threshold(Threshold::DiversifyPartners)
        && of >= case.threshold(Threshold::DiversifyParticipations);
    if !enough || part * 100 <= of * percent {
        return None;
    }
    let evidence: Vec<Evidence> = vec![case.evidence(Reason::Concentrated { part, of }, &[top], true)];
    Some(Finding {
        indicator: "participations.top1",
        value: Measure::Share { numerator: part, denominator: of },
        target: Measure::Share { numerator: percent, denominator: 100 },
        evidence,
        due: case.by_plans(),
        priority: Priority::Low,
        draft: None,
    })
}
