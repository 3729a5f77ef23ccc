//! `share_practice`: the school leads in an indicator: it has at least 1.25 × the median of the schools, where three or
//! more have data.
//!
//! [`Threshold::LeadPercent`], [`Threshold::LeadSchools`]. Looked at are the indicators of which more is better and
//! that are one number; of an interval what is proven, the lower bound. The median is that of all schools with data,
//! noughts too ([`crate::analysis::side_by_side`]); who has nothing does not lead. It is about one school: all together
//! lead nobody.

use super::Priority;
use super::advice::{Evidence, Finding, Reason};
use super::case::Case;
use super::reverse_decline::without_grades;
use crate::analysis::behind::behind;
use crate::analysis::indicators::{Indicator, Measure};
use crate::analysis::thresholds::Threshold;
use crate::model::order;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let own = case.school?;
    let schools = case.facts.schools.ids.len();
    if (schools as u64) < case.threshold(Threshold::LeadSchools) {
        return None;
    }
    let leads = |one: &&Indicator| median_led(case, one).is_some();
    let led: Vec<&Indicator> = case.world.rising(Some(own)).iter().filter(leads).collect();
    let first = *led.first()?;
    let evidence = led.iter().filter_map(|one| {
        let rows = behind(case.facts, &case.held.question, one.id);
        let partners = rows.partners.iter().filter_map(|id| case.row(case.facts.partner_index(*id)?)).collect();
        let value = without_grades(&one.value);
        let reason = Reason::Leads { indicator: one.id, name: one.name, value, median: median_led(case, one)? };
        Some(Evidence { partners, events: rows.events, ..Evidence::bare(reason) })
    });
    let value = without_grades(&first.value);
    // To keep what is there is enough.
    let target = match &value {
        Measure::Interval { lo, of, .. } => Measure::Share { numerator: *lo, denominator: *of },
        other => other.clone(),
    };
    Some(Finding {
        indicator: first.id,
        value,
        target,
        evidence: evidence.collect(),
        due: case.by_plans(),
        priority: Priority::Low,
        draft: None,
    })
}

/// The median of an indicator over the schools, where the addressee leads in it.
fn median_led(case: &Case, own: &Indicator) -> Option<f64> {
    let mut values: Vec<f64> = (0..case.facts.schools.ids.len())
        .filter_map(|school| {
            let of_school = case.world.rising(Some(school)).iter().find(|one| one.id == own.id)?;
            proven(&of_school.value)
        })
        .collect();
    if (values.len() as u64) < case.threshold(Threshold::LeadSchools) {
        return None;
    }
    order::sort_by(&mut values, f64::total_cmp);
    let (low, high) = ((values.len() - 1) / 2, values.len() / 2);
    let median = f64::midpoint(*values.get(low)?, *values.get(high)?);
    let value = proven(&own.value)?;
    // Compared a little below, so that what is exactly there is not lost to rounding.
    let wanted = median * case.threshold(Threshold::LeadPercent) as f64 / 100.0;
    (value > 0.0 && value >= wanted - 1e-9).then_some(median)
}

/// A value as one number; of an interval its lower bound.
fn proven(value: &Measure) -> Option<f64> {
    match value {
        Measure::Interval { lo, of, .. } => Some(*lo as f64 / *of as f64),
        other => other.number(),
    }
}
