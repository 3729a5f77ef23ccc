//! `vocational_and_employers`: no college or employer, none of the forms that matter with them, or half of them with
//! one form only.
//!
//! Source: the recommendation of the monitoring document that started the project. [`Threshold::SinglePercent`].

use super::Priority;
use super::advice::{Draft, Evidence, Finding, Reason};
use super::case::Case;
use crate::analysis::facts::Index;
use crate::analysis::indicators::Measure;
use crate::analysis::matrix::filled_cells;
use crate::analysis::thresholds::Threshold;
use crate::model::codes::{Form, PartnerKind};
use crate::model::order;

/// The two kinds, and the forms of which at least one must be held with them.
const WANTED: [(PartnerKind, &[Form]); 2] = [
    (PartnerKind::College, &[Form::OpenDay, Form::Masterclass, Form::JobTrial]),
    (PartnerKind::Employer, &[Form::JobTrial, Form::Internship]),
];

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let both = WANTED.map(|(kind, _)| kind);
    let active = case.active_of(&both);
    let absent: Vec<PartnerKind> = both.into_iter().filter(|kind| case.active_of(&[*kind]).is_empty()).collect();
    let no_form = WANTED.iter().any(|(kind, forms)| !forms.iter().any(|form| case.has_cell(*kind, *form)));
    let single: Vec<Index> = active
        .iter()
        .copied()
        .filter(|partner| case.forms.get(partner).is_some_and(|forms| forms.len() == 1))
        .collect();
    let shallow = !active.is_empty()
        && single.len() as u64 * 100 >= active.len() as u64 * case.threshold(Threshold::SinglePercent);
    if absent.is_empty() && !no_form && !shallow {
        return None;
    }
    let mut evidence: Vec<Evidence> =
        absent.iter().map(|kind| case.evidence(Reason::NoActive(*kind), &case.registered(&[*kind]), false)).collect();
    let mut missing_cells = 0;
    for (kind, wanted) in WANTED {
        let missing = missing_forms(case, kind, wanted);
        missing_cells += missing.iter().filter(|form| case.facts.settings.cells.contains(&(kind, **form))).count();
        if !missing.is_empty() {
            let partners = case.active_of(&[kind]);
            evidence.push(case.evidence(Reason::MissingForms { kind, forms: missing }, &partners, true));
        }
    }
    if shallow {
        let reason = Reason::SingleForm { single: single.len() as u64, of: active.len() as u64 };
        evidence.push(case.evidence(reason, &single, true));
    }
    let (filled, expected) = filled_cells(&case.held);
    let (indicator, value, target) = if missing_cells > 0 {
        let cells = |numerator| Measure::Share { numerator, denominator: expected };
        ("matrix.filled", cells(filled), cells(filled + missing_cells as u64))
    } else {
        // Without an empty cell that is expected the way forward is more partners of these kinds, or more forms.
        let now = case.forms.len();
        ("partners.active", Measure::count(now), Measure::count(now + absent.len().max(1)))
    };
    let priority = if absent.is_empty() && !no_form { Priority::Medium } else { Priority::High };
    let draft = draft(case, &absent);
    Some(Finding { indicator, value, target, evidence, due: case.by_events(), priority, draft })
}

/// An event with the first of the kinds that lacks one of its forms: a partner that works with the addressee, else the
/// nearest.
fn draft(case: &Case, absent: &[PartnerKind]) -> Option<Draft> {
    let lacks = |(kind, wanted): &(PartnerKind, &[Form])| !missing_forms(case, *kind, wanted).is_empty();
    let (kind, wanted) = WANTED.into_iter().find(lacks)?;
    let form = missing_forms(case, kind, wanted).first().copied();
    let rows = if absent.contains(&kind) {
        case.nearest(&[kind])
    } else {
        case.active_of(&[kind]).into_iter().filter_map(|partner| case.row(partner)).collect()
    };
    Some(case.draft(&rows, form, Vec::new()))
}

/// The forms that no event with the kind had: expected ones, and the wanted ones where none of those was held.
fn missing_forms(case: &Case, kind: PartnerKind, wanted: &[Form]) -> Vec<Form> {
    let expected = case.facts.settings.cells.iter().filter(|(of, _)| *of == kind).map(|(_, form)| *form);
    let none = !wanted.iter().any(|form| case.has_cell(kind, *form));
    let mut forms: Vec<Form> = expected.chain(wanted.iter().copied().filter(|_| none)).collect();
    forms.retain(|form| !case.has_cell(kind, *form));
    order::sort(&mut forms);
    forms.dedup();
    forms
}
