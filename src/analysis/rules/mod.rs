//! Recommendations: rules that look at one addressee and say what to do, on what grounds and by when.
//!
//! An addressee is all schools together, or one school that has events or records of its own. One file a rule, named as
//! the rule is in files: its doc says its source and thresholds, `judge` its condition. To add one: its line in the
//! list of [`Rule`], its file, its thresholds in [`thresholds`](super::thresholds), a new [`Reason`] where none fits,
//! its sentences in `text.rs` and `words/rules.rs`, its table in `tests/`; the compiler asks for what is missing.

mod advice;
mod borrow_partner;
mod case;
mod diversify;
mod formalise_partner;
mod graduating_grades;
mod grow_circle;
mod involve_parents;
mod mend_data;
mod raise_quality;
mod reach_grade;
mod reach_ovz;
mod renew_agreements;
mod reverse_decline;
mod rule;
mod share_practice;
mod spread_year;
mod start_early;
mod start_registered;
mod text;
mod vocational_and_employers;
mod wake_dormant;
mod world;

pub use advice::{Advice, Draft, Evidence, OfGrade, PartnerRow, Priority, Reason};
pub use rule::Rule;

use super::facts::{Facts, Index, at};
use super::question::{Question, Scope};
use super::select::InScope;
use super::taking_part::taking_part;
use crate::model::Document;
use crate::model::id::SchoolId;
use crate::model::order;
use case::Case;
use world::World;

/// What follows from the data for all schools together and for each school; in a scope of some schools for each of
/// those. The most urgent first, then by addressee, all together before the schools. Nothing for a school year that has
/// not begun by the as-of date, nor where there is neither a partner nor an event.
pub fn advise(facts: &Facts, document: &Document, question: &Question) -> Vec<Advice> {
    let nothing = facts.partners.ids.is_empty() && facts.events.ids.is_empty();
    if nothing || question.as_of < question.period.first_day() {
        return Vec::new();
    }
    let world = World::new(facts, document, question);
    let mut advice = Vec::new();
    for addressee in addressees(facts, &question.scope) {
        let case = Case::new(&world, addressee);
        for rule in Rule::ALL {
            let Some(found) = rule.judge(&case) else { continue };
            advice.push(Advice {
                rule,
                addressee: addressee.and_then(|school| facts.school_id(school)),
                indicator: found.indicator,
                value: found.value,
                target: found.target,
                evidence: found.evidence,
                due: found.due,
                priority: found.priority,
                draft: found.draft,
            });
        }
    }
    order::sort_by_key(&mut advice, |advice| (advice.priority, advice.addressee, advice.rule));
    advice
}

/// The same for people to read, on the page and in the note. Where there is one school, what is said to all together and to it
/// is said once, to the school where it has events, else to all. A centre that only collects is advised with all, not by
/// itself. Praise is given for what means something ([`share_practice`]).
pub fn advise_once(facts: &Facts, document: &Document, question: &Question) -> Vec<Advice> {
    let advice = advise(facts, document, question);
    let mut advice: Vec<Advice> = advice.into_iter().filter_map(share_practice::of_meaning).collect();
    if question.scope != Scope::All {
        return advice;
    }
    let taking = taking_part(facts, question);
    advice.retain(|one| one.addressee.is_none_or(|school| taking.contains(&school)));
    if let [only] = taking.as_slice() {
        let has_events = facts.school_index(*only).is_some_and(|place| !facts.schools.events.of(place).is_empty());
        let kept: Option<SchoolId> = has_events.then_some(*only);
        let twice: Vec<Rule> = advice.iter().filter(|one| one.addressee == kept).map(|one| one.rule).collect();
        advice.retain(|one| one.addressee == kept || !twice.contains(&one.rule));
    }
    advice
}

/// All together (`None`), and the schools of the scope that have events or records of their own.
fn addressees(facts: &Facts, scope: &Scope) -> Vec<Option<Index>> {
    let together = (*scope == Scope::All).then_some(None);
    let schools = InScope::new(facts, scope).schools(facts).into_iter();
    let own = schools.filter(|school| at(&facts.schools.has_records, *school));
    together.into_iter().chain(own.map(Some)).collect()
}

#[cfg(test)]
mod tests;
