//! `graduating_grades`: on 1 February of the year or later, grade 9 or 11 had no event with a college or a university
//! that had begun by then.
//!
//! Source: Gatsby benchmark 7; applications begin in spring. Before 1 February nobody can say it, and the rule is
//! silent. A grade is looked at where it has pupils; all together by the grade of all schools.

use super::Priority;
use super::advice::{Evidence, Finding, Reason};
use super::case::Case;
use crate::analysis::facts::Index;
use crate::analysis::indicators::Measure;
use crate::model::codes::PartnerKind;
use crate::model::date::{Day, SchoolYear, months_after};
use crate::model::period::Period;

/// The grades after which pupils leave.
const GRADES: [u8; 2] = [9, 11];
/// Either of these will do.
const KINDS: [PartnerKind; 2] = [PartnerKind::College, PartnerKind::University];

pub(super) fn judge(case: &Case) -> Option<Finding> {
    // A part of a year says nothing of the whole one.
    if !matches!(case.held.question.period, Period::SchoolYear(_)) {
        return None;
    }
    let year = case.held.question.year();
    let by = first_of_february(year);
    if case.held.question.as_of < by {
        return None;
    }
    let fits = |event: Index, grade: u8| {
        case.facts.events.first.get(event).is_some_and(|first| *first <= by)
            && KINDS.iter().any(|kind| case.facts.events.has_kind(event, *kind))
            && case.meets(event, 1 << grade)
    };
    let without = |grade: &u8| {
        let (pupils, _) = case.enrolled(|of| of == *grade);
        pupils > 0 && !case.held.events.iter().any(|event| fits(*event, *grade))
    };
    let grades: Vec<u8> = GRADES.into_iter().filter(without).collect();
    let first = *grades.first()?;
    let [college, university] = KINDS;
    let kinds = if grades.len() == 1 { vec![if first == 9 { college } else { university }] } else { KINDS.to_vec() };
    let nearest = case.nearest(&kinds);
    let form = nearest.first().and_then(|row| case.kind_of(row)).and_then(|kind| case.form_for(kind));
    let draft = Some(case.draft(&nearest, form, vec![first]));
    let indicator = if first == 9 { "reach.college" } else { "reach.university" };
    let (pupils, _) = case.enrolled(|grade| (6..=11).contains(&grade));
    // Of the grade whose kind the indicator counts.
    let (leaving, _) = case.enrolled(|grade| grade == first);
    let value = case.value(indicator);
    let proven = if let Measure::Interval { lo, .. } = value { lo } else { 0 };
    let mut evidence = vec![Evidence::bare(Reason::Graduating { grades, by })];
    if !nearest.is_empty() {
        evidence.push(Evidence { partners: nearest, ..Evidence::bare(Reason::Nearest) });
    }
    Some(Finding {
        indicator,
        value,
        target: Measure::Share { numerator: (proven + leaving).min(pupils), denominator: pupils },
        evidence,
        due: first_of_february(year.next()),
        priority: Priority::High,
        draft,
    })
}

fn first_of_february(year: SchoolYear) -> Day {
    months_after(year.first_day(), 5)
}
