//! `renew_agreements`: agreements that have ended by the as-of date, or end within 90 days of it, and are not renewed
//! by themselves.
//!
//! [`Threshold::RenewDays`]. Of a school those that it signed; one that names no side is the owner's. An agreement in
//! whose place the same side has another one with the partner that runs longer is renewed already: to ask for it would
//! be wrong.

use super::Priority;
use super::advice::{Evidence, Finding, PartnerRow, Reason};
use super::case::Case;
use crate::analysis::facts::{Index, Term};
use crate::analysis::indicators::Measure;
use crate::analysis::partners::has_agreement;
use crate::analysis::thresholds::Threshold;
use crate::model::date::{Day, days_after};

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let as_of = case.held.question.as_of;
    let days = case.threshold(Threshold::RenewDays);
    let until = days_after(as_of, days);
    let (mut ended, mut ending) = (Vec::new(), Vec::new());
    for partner in 0..case.facts.partners.ids.len() {
        // The latest end of those that nothing runs beyond.
        let terms = case.facts.partners.agreements.of(partner);
        let own = terms.iter().filter(|term| case.school.is_none() || term.side == case.school);
        let ends = own.filter_map(|term| term.expires.filter(|end| *end <= until && !is_renewed(terms, term, *end)));
        if let Some(end) = ends.max() {
            if end < as_of { ended.push((partner, end)) } else { ending.push((partner, end)) }
        }
    }
    let partners: Vec<Index> = ended.iter().chain(&ending).map(|(partner, _)| *partner).collect();
    if partners.is_empty() {
        return None;
    }
    let mut evidence = Vec::new();
    for (reason, list) in [(Reason::Ended, ended), (Reason::Ending(days), ending)] {
        if !list.is_empty() {
            evidence.push(Evidence { partners: rows(case, &list), ..Evidence::bare(reason) });
        }
    }
    let (value, target) = agreed(case, &partners);
    let (indicator, due) = ("partners.agreement", case.by_agreements());
    Some(Finding { indicator, value, target, evidence, due, priority: Priority::Medium, draft: None })
}

/// Whether the same side has another agreement that runs longer, or without end.
fn is_renewed(terms: &[Term], ended: &Term, end: Day) -> bool {
    terms.iter().any(|term| {
        let later = term.expires.is_none_or(|expires| expires > end);
        term != ended
            && term.side == ended.side
            && later
            && term.signed.is_some_and(|signed| Some(signed) >= ended.signed)
    })
}

fn rows(case: &Case, list: &[(Index, Day)]) -> Vec<PartnerRow> {
    list.iter().filter_map(|(partner, end)| Some(PartnerRow { day: Some(*end), ..case.row(*partner)? })).collect()
}

/// `partners.agreement` now, and when the active ones among some partners have one too. Where nobody is active, what is
/// to be reached is that everybody has.
pub(super) fn agreed(case: &Case, more: &[Index]) -> (Measure, Measure) {
    let as_of = case.held.question.as_of;
    let active = case.forms.len();
    let has = |partner: &&Index| has_agreement(case.facts, **partner, as_of);
    let now = case.forms.keys().filter(has).count();
    let then = case.forms.keys().filter(|partner| has(partner) || more.contains(*partner)).count();
    let target = if active == 0 { Measure::share(1, 1) } else { Measure::share(then, active) };
    (Measure::share(now, active), target)
}
