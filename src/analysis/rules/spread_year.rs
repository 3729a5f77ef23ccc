//! `spread_year`: of ten or more held events of the year more than 40 % began in one month.
//!
//! [`Threshold::SpreadEvents`], [`Threshold::SpreadPercent`]. Events of which only the school year is known are in no
//! month, and count among all.

use super::Priority;
use super::advice::{Evidence, Finding, Reason};
use super::case::Case;
use crate::analysis::facts::at;
use crate::analysis::indicators::Measure;
use crate::analysis::thresholds::Threshold;
use crate::model::period::Period;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    // A part of a year says nothing of the whole one.
    if !matches!(case.held.question.period, Period::SchoolYear(_)) {
        return None;
    }
    let of = case.held.events.len() as u64;
    let mut months = [0_u64; 13];
    for event in &case.held.events {
        months.get_mut(usize::from(at(&case.facts.events.months, *event))).into_iter().for_each(|count| *count += 1);
    }
    let known = months.iter().zip(0_u8..).skip(1);
    let (month, part) =
        known.fold((0, 0), |most: (u8, u64), (count, month)| if *count > most.1 { (month, *count) } else { most });
    if of < case.threshold(Threshold::SpreadEvents) || part * 100 <= of * case.threshold(Threshold::SpreadPercent) {
        return None;
    }
    let events = case.events(|event| at(&case.facts.events.months, event) == month);
    let evidence = vec![Evidence { events, ..Evidence::bare(Reason::Busy { month, part, of }) }];
    // As many events as now, so many fewer of them in that month: what counts is that there are not fewer.
    let (value, target) = (Measure::Count(of), Measure::Count(of));
    Some(Finding {
        indicator: "events.held",
        value,
        target,
        evidence,
        due: case.by_plans(),
        priority: Priority::Low,
        draft: None,
    })
}
