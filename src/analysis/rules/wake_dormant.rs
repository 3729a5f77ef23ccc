//! `wake_dormant`: partners whose last held event, at whatever school, was 12 to 24 months ago.
//!
//! Source: the indicator `partners.dormant`. Of a school only its own partners ([`Case::own`]); the indicator counts
//! everybody's, so a school is measured by its active partners.

use super::Priority;
use super::advice::{Evidence, Finding, PartnerRow, Reason};
use super::case::Case;
use crate::analysis::indicators::Measure;
use crate::analysis::partners::Activity;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    asleep(case, Activity::Dormant, Reason::Dormant, "partners.dormant", Priority::Medium)
}

/// The finding about the own partners of an activity: everybody's are to become none, a school's are to become active.
pub(super) fn asleep(
    case: &Case,
    wanted: Activity,
    reason: Reason,
    indicator: &'static str,
    priority: Priority,
) -> Option<Finding> {
    let mut partners = case.own();
    partners.retain(|partner| case.world.is(*partner, wanted));
    if partners.is_empty() {
        return None;
    }
    let rows: Vec<PartnerRow> = partners
        .iter()
        .filter_map(|partner| Some(PartnerRow { day: case.world.last(*partner), ..case.row(*partner)? }))
        .collect();
    let (indicator, value, target) = if case.school.is_none() {
        (indicator, Measure::count(partners.len()), Measure::Count(0))
    } else {
        let active = case.forms.len();
        ("partners.active", Measure::count(active), Measure::count(active + partners.len()))
    };
    let form = partners.first().and_then(|partner| case.form_for(case.facts.kind(*partner)));
    let draft = Some(case.draft(&rows, form, Vec::new()));
    let evidence = vec![Evidence { partners: rows, ..Evidence::bare(reason) }];
    Some(Finding { indicator, value, target, evidence, due: case.by_events(), priority, draft })
}
