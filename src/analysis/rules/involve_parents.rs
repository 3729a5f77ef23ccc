//! `involve_parents`: no held event of the year was for parents.
//!
//! Source: parents are one of the seven directions of the career guidance minimum. An event is for parents where some
//! were counted, its form is a parents' meeting, or its direction is work with parents.

use super::Priority;
use super::advice::{Evidence, Finding, Reason};
use super::case::Case;
use crate::analysis::indicators::Measure;
use crate::model::codes::Form;

/// Forms to which parents can come.
const FORMS: [Form; 4] = [Form::ParentsMeeting, Form::OpenDay, Form::Meeting, Form::CareerDay];

pub(super) fn judge(case: &Case) -> Option<Finding> {
    if case.held.events.iter().any(|event| case.facts.events.flags(*event).parents) {
        return None;
    }
    Some(Finding {
        indicator: "participants.parents",
        value: Measure::Count(0),
        target: Measure::Count(1),
        evidence: vec![Evidence::bare(Reason::NoParents(FORMS.to_vec()))],
        due: case.by_events(),
        priority: Priority::Medium,
        draft: Some(case.draft(&[], FORMS.first().copied(), Vec::new())),
    })
}
