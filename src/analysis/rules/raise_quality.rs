//! `raise_quality`: of five or more held events half or more were assessed, and fewer than half of those met all four
//! criteria.
//!
//! Source: «meaningful encounter», Gatsby 2025. [`Threshold::QualityEvents`], [`Threshold::QualityAssessed`],
//! [`Threshold::QualityPercent`].

use super::Priority;
use super::advice::{Evidence, Finding, Reason};
use super::case::Case;
use crate::analysis::facts::Index;
use crate::analysis::indicators::Measure;
use crate::analysis::thresholds::Threshold;
use crate::model::code::Code;
use crate::model::codes::Meaningful;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let flags = |event: Index| case.facts.events.flags(event);
    let all = case.held.events.len() as u64;
    let assessed = case.held.events.iter().filter(|event| flags(**event).assessed).count() as u64;
    let met =
        case.held.events.iter().filter(|event| flags(**event).assessed && flags(**event).meaningful).count() as u64;
    let percent = case.threshold(Threshold::QualityPercent);
    let looked_at = all >= case.threshold(Threshold::QualityEvents)
        && assessed * 100 >= all * case.threshold(Threshold::QualityAssessed);
    if !looked_at || assessed == 0 || met * 100 >= assessed * percent {
        return None;
    }
    let shallow = case.events(|event| flags(event).assessed && !flags(event).meaningful);
    let mut evidence = vec![Evidence { events: shallow.clone(), ..Evidence::bare(Reason::Shallow { met, assessed }) }];
    for criterion in Meaningful::ALL {
        let lacks = |id: &crate::model::id::EventId| {
            let met = case.world.document.event(*id).and_then(|event| event.meaningful.as_deref());
            met.is_some_and(|met| !met.iter().any(|met| met.is(*criterion)))
        };
        let events: Vec<_> = shallow.iter().copied().filter(lacks).collect();
        if !events.is_empty() {
            let reason = Reason::Lacking { criterion: *criterion, events: events.len() as u64 };
            evidence.push(Evidence { events, ..Evidence::bare(reason) });
        }
    }
    Some(Finding {
        indicator: "events.meaningful",
        value: Measure::Share { numerator: met, denominator: assessed },
        target: Measure::Share { numerator: percent, denominator: 100 },
        evidence,
        due: case.by_events(),
        priority: Priority::Medium,
        draft: None,
    })
}
