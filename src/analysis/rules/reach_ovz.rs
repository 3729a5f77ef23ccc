//! `reach_ovz`: pupils with ОВЗ are enrolled in the year, and no row of a held event counts any.
//!
//! A row that counts nought has counted none of them. Of a school its own rows count.

use super::Priority;
use super::advice::{Evidence, Finding, Reason};
use super::case::Case;
use crate::analysis::indicators::Measure;
use crate::analysis::special::{Published, published};
use crate::model::codes::Form;

/// Forms that are easily made accessible.
const FORMS: [Form; 4] = [Form::Consultation, Form::Excursion, Form::Masterclass, Form::Championship];

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let schools = case.held.scope.schools(case.facts).into_iter();
    let of_school = |school| case.held.enrolled(school).iter().map(|grade| grade.ovz).sum::<u64>();
    let pupils = published(schools.map(of_school));
    let counted = || case.held.events.iter().any(|event| case.held.rows(*event).any(|row| row.ovz));
    if pupils == Published::Exact(0) || counted() {
        return None;
    }
    let held = case.held.events.len();
    Some(Finding {
        indicator: "events.held",
        value: Measure::count(held),
        target: Measure::count(held + 1),
        evidence: vec![Evidence::bare(Reason::OvzUnseen { pupils, forms: FORMS.to_vec() })],
        due: case.by_events(),
        priority: Priority::Medium,
        draft: Some(case.draft(&[], FORMS.first().copied(), Vec::new())),
    })
}
