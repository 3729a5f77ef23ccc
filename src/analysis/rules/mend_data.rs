//! `mend_data`: records that lack what an indicator needs, so that it can't be known: events without a school, without
//! audience, with uncounted rows, of partner forms without a partner, and missing enrolment.
//!
//! [`Threshold::MendDays`]. What is there but doubtful — too many heads, rows of another school, dates, ИНН, names —
//! leaves no indicator unknown and is listed in the completeness alone.

use super::Priority;
use super::advice::{Evidence, Finding, Reason};
use super::case::Case;
use crate::analysis::completeness::{Gap, some_gaps};
use crate::analysis::indicators::Measure;
use crate::analysis::thresholds::Threshold;
use crate::model::date::days_after;

/// The gaps that leave an indicator unknown.
const UNKNOWN: [Gap; 5] = [Gap::NoSchool, Gap::NoAudience, Gap::Uncounted, Gap::NoPartner, Gap::NoEnrolment];

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let gaps = some_gaps(case.facts, case.world.document, &case.held.question, &UNKNOWN);
    if gaps.is_empty() {
        return None;
    }
    let value = case.value("reach.any");
    // When everything is counted the reach is exact: as much as it can be now.
    let target = match &value {
        Measure::Interval { hi, of, .. } => Measure::Share { numerator: *hi, denominator: *of },
        _ => Measure::NoData,
    };
    let evidence = gaps.into_iter().map(|rows| {
        let reason = Reason::Gap { gap: rows.gap, records: rows.len() as u64 };
        Evidence { reason, partners: Vec::new(), events: rows.events, schools: rows.schools }
    });
    Some(Finding {
        indicator: "reach.any",
        value: super::reverse_decline::without_grades(&value),
        target,
        evidence: evidence.collect(),
        due: days_after(case.held.question.as_of, case.threshold(Threshold::MendDays)),
        priority: Priority::High,
        draft: None,
    })
}
