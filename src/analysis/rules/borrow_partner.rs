//! `borrow_partner`: an expected kind without an active partner at a school, which another school of the document has.
//!
//! It is about one school; all together have no other to borrow from. The nearest partners of each kind are named with
//! the schools that work with them: those of the same municipality first.

use super::Priority;
use super::advice::{Evidence, Finding, PartnerRow, Reason};
use super::case::Case;
use crate::analysis::indicators::Measure;
use crate::model::codes::PartnerKind;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    case.school?;
    let expected = case.expected_kinds();
    let has = |kind: &PartnerKind| !case.active_of(&[*kind]).is_empty();
    let mut evidence = Vec::new();
    for kind in expected.iter().filter(|kind| !has(kind)) {
        let mut rows = case.nearest(&[*kind]);
        rows.retain(|row| !row.schools.is_empty());
        if !rows.is_empty() {
            evidence.push(Evidence { partners: rows, ..Evidence::bare(Reason::Borrow(*kind)) });
        }
    }
    let rows: &[PartnerRow] = &evidence.first()?.partners;
    let form = rows.first().and_then(|row| case.kind_of(row)).and_then(|kind| case.form_for(kind));
    let draft = Some(case.draft(rows, form, Vec::new()));
    let covered = expected.iter().filter(|kind| has(kind)).count();
    Some(Finding {
        indicator: "partners.kinds_covered",
        value: Measure::share(covered, expected.len()),
        target: Measure::share(covered + evidence.len(), expected.len()),
        evidence,
        due: case.by_events(),
        priority: Priority::Medium,
        draft,
    })
}
