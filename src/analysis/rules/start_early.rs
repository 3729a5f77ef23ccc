//! `start_early`: no held event of the year has pupils of the grades 0 to 5.
//!
//! Source: Gatsby, «a stable programme from primary school on»; [`Threshold::EarlyTo`]. Only where such pupils are
//! enrolled: without enrolment nobody knows that there are any.

use super::Priority;
use super::advice::{Evidence, Finding, Reason};
use super::case::Case;
use crate::analysis::indicators::Measure;
use crate::analysis::thresholds::Threshold;
use crate::model::codes::Form;

/// Forms that fit the youngest.
const FORMS: [Form; 4] = [Form::Excursion, Form::Meeting, Form::Game, Form::Masterclass];

pub(super) fn judge(case: &Case) -> Option<Finding> {
    let to = u8::try_from(case.threshold(Threshold::EarlyTo)).unwrap_or(5);
    let (pupils, _) = case.enrolled(|grade| grade <= to);
    let early = (0..=to).fold(0, |bits, grade| bits | 1_u16.checked_shl(grade.into()).unwrap_or(0));
    if pupils == 0 || case.held.events.iter().any(|event| case.meets(*event, early)) {
        return None;
    }
    let (all, _) = case.enrolled(|grade| (1..=11).contains(&grade));
    let (young, _) = case.enrolled(|grade| (1..=to).contains(&grade));
    let value = case.value("reach.any");
    // Of preschool groups alone there is no reach: then it is the events that grow.
    let (indicator, value, target) = match value {
        Measure::Interval { lo, .. } if young > 0 => {
            let target = Measure::Share { numerator: (lo + young).min(all), denominator: all };
            ("reach.any", value, target)
        }
        _ => {
            let held = case.held.events.len();
            ("events.held", Measure::count(held), Measure::count(held + 1))
        }
    };
    let oldest = (0..=to).rev().find(|grade| case.enrolled(|of| of == *grade).0 > 0);
    let (grades, due) = (oldest.into_iter().collect(), case.by_events());
    let draft = Some(case.draft(&[], FORMS.first().copied(), grades));
    let evidence = vec![Evidence::bare(Reason::NoneEarly { to, pupils, forms: FORMS.to_vec() })];
    Some(Finding { indicator, value, target, evidence, due, priority: Priority::Medium, draft })
}
