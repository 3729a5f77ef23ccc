//! `reverse_decline`: an indicator of which more is better fell against the year before by the same date.
//!
//! Counts by 20 % and 3 from 5, shares by 10 points where both wholes are 10 or more, intervals where the upper bound
//! is below 0.8 of the former lower one ([`crate::analysis::change`], the thresholds `decline_…`). A number without a
//! whole and hours bear no claim.

use super::Priority;
use super::advice::{Evidence, Finding, Reason};
use super::case::Case;
use crate::analysis::behind::behind;
use crate::analysis::change::{Change, change_by};
use crate::analysis::indicators::Measure;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let thresholds = &case.facts.settings.thresholds;
    let all = case.world.rising(case.school).iter();
    let fallen = all.filter(|one| change_by(&one.value, &one.previous, thresholds) == Change::Fell);
    let fallen: Vec<_> = fallen.collect();
    let first = *fallen.first()?;
    let evidence = fallen.iter().map(|one| {
        let rows = behind(case.facts, &case.held.question, one.id);
        let partners = rows.partners.iter().filter_map(|id| case.row(case.facts.partner_index(*id)?)).collect();
        let (before, now) = (without_grades(&one.previous), without_grades(&one.value));
        let reason = Reason::Declined { indicator: one.id, name: one.name, before, now };
        Evidence { partners, events: rows.events, ..Evidence::bare(reason) }
    });
    Some(Finding {
        indicator: first.id,
        value: without_grades(&first.value),
        target: lower_bound(&first.previous),
        evidence: evidence.collect(),
        due: case.by_events(),
        priority: Priority::High,
        draft: None,
    })
}

/// A measure without the grades behind it: the sentence says the whole.
pub(super) fn without_grades(measure: &Measure) -> Measure {
    match measure {
        Measure::Interval { lo, hi, of, .. } => Measure::Interval { lo: *lo, hi: *hi, of: *of, by: Vec::new() },
        other => other.clone(),
    }
}

/// What can be aimed at: of an interval its lower bound.
fn lower_bound(measure: &Measure) -> Measure {
    match measure {
        Measure::Interval { lo, of, .. } => Measure::Share { numerator: *lo, denominator: *of },
        other => other.clone(),
    }
}
