//! `grow_circle`: fewer active partners than the target, an expected kind without one, or fewer than a year ago.
//!
//! Source: the recommendation of the monitoring document that started the project. Targets by size: settings «targets»;
//! a fall: [`Threshold::FellFrom`], [`Threshold::FellBy`], [`Threshold::FellPercent`].

use super::Priority;
use super::advice::{Finding, Reason};
use super::case::Case;
use crate::analysis::facts::Index;
use crate::analysis::indicators::Measure;
use crate::analysis::thresholds::{Threshold, Thresholds};
use crate::model::codes::PartnerKind;

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let active: Vec<Index> = case.forms.keys().copied().collect();
    let target = case.facts.settings.active_target(case.target_type(), case.pupils());
    let few = (active.len() as u64) < target;
    let fell = fell(&case.facts.settings.thresholds, case.before.len() as u64, active.len() as u64);
    let expected = case.expected_kinds();
    let covered = |kind: &PartnerKind| active.iter().any(|partner| case.facts.kind(*partner) == *kind);
    let missing: Vec<PartnerKind> = expected.iter().copied().filter(|kind| !covered(kind)).collect();

    let mut evidence = Vec::new();
    if few {
        evidence.push(case.evidence(Reason::Few { active: active.len() as u64, target }, &active, true));
    }
    if fell {
        let gone: Vec<Index> = case.before.iter().copied().filter(|partner| !active.contains(partner)).collect();
        let reason = Reason::Fell { before: case.before.len() as u64, now: active.len() as u64 };
        evidence.push(case.evidence(reason, &gone, false));
    }
    if !missing.is_empty() {
        let registered = case.registered(&missing);
        evidence.push(case.evidence(Reason::MissingKinds(missing.clone()), &registered, false));
    }
    if evidence.is_empty() {
        return None;
    }
    let (indicator, value, target) = if few || fell {
        let before = if fell { case.before.len() as u64 } else { 0 };
        ("partners.active", Measure::count(active.len()), Measure::Count(target.max(before)))
    } else {
        let covered = Measure::share(expected.len() - missing.len(), expected.len());
        ("partners.kinds_covered", covered, Measure::share(expected.len(), expected.len()))
    };
    let priority = if missing.is_empty() { Priority::Medium } else { Priority::High };
    Some(Finding { indicator, value, target, evidence, due: case.by_events(), priority, draft: None })
}

/// Whether a count fell: by two and by more than a tenth, from five, where nothing else is set.
fn fell(set: &Thresholds, before: u64, now: u64) -> bool {
    let by = before.saturating_sub(now);
    before >= set.of(Threshold::FellFrom)
        && by >= set.of(Threshold::FellBy)
        && by * 100 > before * set.of(Threshold::FellPercent)
}

#[cfg(test)]
mod tests {
    use super::{Thresholds, fell};

    #[test]
    fn a_fall_is_by_two_and_a_tenth_from_five() {
        for (before, now, expected) in [
            (4, 0, false),
            (5, 3, true),
            (5, 4, false),
            (19, 17, true),
            (20, 18, false),
            (21, 18, true),
            (30, 27, false),
            (30, 26, true),
            (5, 6, false),
        ] {
            assert_eq!(fell(&Thresholds::default(), before, now), expected, "{before} → {now}");
        }
    }
}
