//! `share_practice`: the school leads in an indicator: it has at least 1.25 × the median of the schools, where three or
//! more have data.
//!
//! [`Threshold::LeadPercent`], [`Threshold::LeadSchools`]. Looked at are the indicators of which more is better and
//! that are one number; of an interval what is proven, the lower bound. The median is that of all schools, noughts too; who
//! has nothing does not lead. It is about one school: all together lead nobody.
//!
//! People are told less: of a silent school nobody knows that it did nothing, so the median that is said, and led over, is
//! that of the schools that have data, as where they stand side by side ([`crate::analysis::side_by_side`]); a lead by
//! one, and a school's share of itself, are no practice.

use super::advice::{Advice, Evidence, Finding, Reason};
use super::case::Case;
use super::reverse_decline::without_grades;
use super::{Priority, Rule};
use crate::analysis::behind::behind;
use crate::analysis::facts::Index;
use crate::analysis::indicators::{Indicator, Measure};
use crate::analysis::thresholds::Threshold;
use crate::model::order;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let own = case.school?;
    let schools = case.facts.schools.ids.len();
    if (schools as u64) < case.threshold(Threshold::LeadSchools) {
        return None;
    }
    let everybody = |_: Index| true;
    let led = case.world.rising(Some(own)).iter().filter(|one| median_led(case, one, everybody).is_some());
    let led: Vec<&Indicator> = led.collect();
    let first = *led.first()?;
    let evidence = led.iter().filter_map(|one| {
        let rows = behind(case.facts, &case.held.question, one.id);
        let partners = rows.partners.iter().filter_map(|id| case.row(case.facts.partner_index(*id)?)).collect();
        let value = without_grades(&one.value);
        let known = median_led(case, one, |school| case.world.has_data(school));
        let means = known.is_some_and(|median| means(one, median));
        let median = known.or_else(|| median_led(case, one, everybody))?;
        let reason = Reason::Leads { indicator: one.id, name: one.name, value, median, means };
        Some(Evidence { partners, events: rows.events, ..Evidence::bare(reason) })
    });
    let value = without_grades(&first.value);
    Some(Finding {
        indicator: first.id,
        target: kept(&value),
        value,
        evidence: evidence.collect(),
        due: case.by_plans(),
        priority: Priority::Low,
        draft: None,
    })
}

/// To keep what is there is enough.
fn kept(value: &Measure) -> Measure {
    match value {
        Measure::Interval { lo, of, .. } => Measure::Share { numerator: *lo, denominator: *of },
        other => other.clone(),
    }
}

/// Whether a lead means something: a school's share of itself is all or nothing, and one thing more than the median is chance.
fn means(own: &Indicator, median: f64) -> bool {
    match own.value {
        Measure::Count(count) => count as f64 - median > 1.0,
        _ => !own.id.starts_with("schools."),
    }
}

/// The advice with what means something alone; `None` where nothing of it does. Advice of any other rule stays as it is.
pub(super) fn of_meaning(mut advice: Advice) -> Option<Advice> {
    if advice.rule != Rule::SharePractice {
        return Some(advice);
    }
    advice.evidence.retain(|evidence| matches!(evidence.reason, Reason::Leads { means: true, .. }));
    let Reason::Leads { indicator, value, .. } = &advice.evidence.first()?.reason else { return None };
    (advice.indicator, advice.value) = (indicator, value.clone());
    advice.target = kept(&advice.value);
    Some(advice)
}

/// The median of an indicator over some schools, where the addressee leads in it.
fn median_led(case: &Case, own: &Indicator, among: impl Fn(Index) -> bool) -> Option<f64> {
    let mut values: Vec<f64> = (0..case.facts.schools.ids.len())
        .filter(|school| among(*school))
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
