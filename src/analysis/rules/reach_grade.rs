//! `reach_grade`: an enrolled grade whose reach is below its target — for sure, where even the upper bound is, or
//! perhaps, where only the lower bound is.
//!
//! Source: Gatsby benchmark 5. Targets: settings «targets», 80 % of the grades 1–11 by any event, 60 % of the grades
//! 8–11 by one with an employer. All together are judged by the grades of all schools added up, a school by its own. A
//! grade without pupils has no reach and is not judged.

use super::Priority;
use super::advice::{Evidence, Finding, OfGrade, Reason};
use super::case::Case;
use crate::analysis::encounter::{Aim, Encounter, aim, by_grade};
use crate::analysis::indicators::Measure;
use crate::analysis::reach::Bounds;
use crate::model::codes::PartnerKind;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let mut evidence = Vec::new();
    // The sort of encounter that the target is about, its bounds, and how many more pupils are wanted for sure.
    let mut first: Option<(Encounter, Bounds, u64)> = None;
    let mut missed_at_all = false;
    let mut grades_to_plan = Vec::new();
    for encounter in [Encounter::Any, Encounter::Employer] {
        let reach = encounter.reach(&case.held);
        let (mut missed, mut open) = (Vec::new(), Vec::new());
        let mut percent = 0;
        for (grade, bounds) in by_grade(&reach) {
            let Some(target) = encounter.target(case.facts.settings.reach, grade) else { continue };
            percent = target;
            match aim(bounds, target) {
                Some(Aim::Missed) => missed.push(OfGrade { grade, bounds }),
                Some(Aim::Open) => open.push(OfGrade { grade, bounds }),
                Some(Aim::Met) | None => {}
            }
        }
        if missed.is_empty() && open.is_empty() {
            continue;
        }
        if first.is_none() {
            let lacks = |of: &OfGrade| (of.bounds.of * percent).div_ceil(100).saturating_sub(of.bounds.lo);
            first = Some((encounter, reach.bounds, missed.iter().chain(&open).map(lacks).sum()));
            let grades = if missed.is_empty() { &open } else { &missed };
            grades_to_plan = grades.iter().take(1).map(|of| of.grade).collect();
        }
        missed_at_all |= !missed.is_empty();
        if !missed.is_empty() {
            let events = case.events(|event| encounter.is(case.facts, event) && case.meets(event, bits(&missed)));
            let reason = Reason::Missed { encounter, percent, grades: missed };
            evidence.push(Evidence { events, ..Evidence::bare(reason) });
        }
        if !open.is_empty() {
            let events = case.events(|event| encounter.is(case.facts, event) && case.meets(event, bits(&open)));
            let reason = Reason::Unproven { encounter, percent, grades: open };
            evidence.push(Evidence { events, ..Evidence::bare(reason) });
        }
    }
    let (encounter, bounds, lacking) = first?;
    let kinds: Vec<PartnerKind> =
        if encounter == Encounter::Employer { vec![PartnerKind::Employer] } else { case.expected_kinds().to_vec() };
    let nearest = case.nearest(&kinds);
    let form = nearest.first().and_then(|row| case.kind_of(row)).and_then(|kind| case.form_for(kind));
    let draft = Some(case.draft(&nearest, form, grades_to_plan));
    if !nearest.is_empty() {
        evidence.push(Evidence { partners: nearest, ..Evidence::bare(Reason::Nearest) });
    }
    let Bounds { lo, hi, of } = bounds;
    let wanted = (lo + lacking).min(of);
    Some(Finding {
        indicator: if encounter == Encounter::Any { "reach.any" } else { "reach.employer" },
        value: Measure::Interval { lo, hi, of, by: Vec::new() },
        target: Measure::Share { numerator: wanted, denominator: of },
        evidence,
        due: case.by_events(),
        priority: if missed_at_all { Priority::High } else { Priority::Medium },
        draft,
    })
}

fn bits(grades: &[OfGrade]) -> u16 {
    grades.iter().fold(0, |bits, of| bits | 1_u16.checked_shl(of.grade.into()).unwrap_or(0))
}
