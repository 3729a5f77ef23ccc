//! Whose data there are: of a school that is silent nobody knows that it did nothing, and a centre that only collects is no
//! school without data.

use super::dynamics::is_known;
use super::facts::Facts;
use super::question::{Question, Scope};
use crate::model::codes::SchoolType;
use crate::model::id::SchoolId;

/// Whether a school has an event in the span, of any status, or enrolment of its year.
pub fn has_data(facts: &Facts, question: &Question, school: SchoolId) -> bool {
    let Some(place) = facts.school_index(school) else { return false };
    let enrolled = !facts.enrolment.grades(question.year(), place).is_empty();
    enrolled || is_known(facts, &question.of_school(school))
}

/// Whether a school is the centre that only collects, and has nothing of its own in the span.
pub fn only_collects(facts: &Facts, question: &Question, school: SchoolId) -> bool {
    let place = facts.school_index(school);
    let is_centre =
        place.is_some_and(|place| matches!(facts.school_type(place), SchoolType::Centre | SchoolType::Authority));
    is_centre && place == facts.owner && !has_data(facts, question, school)
}

/// The schools that a question about all is about: every one but the centre that only collects, unless there is no other.
pub fn taking_part(facts: &Facts, question: &Question) -> Vec<SchoolId> {
    let all = &facts.schools.ids;
    let taking: Vec<SchoolId> = all.iter().copied().filter(|school| !only_collects(facts, question, *school)).collect();
    if taking.is_empty() { all.clone() } else { taking }
}

/// The school that a question about all is about, where it is the only one.
pub fn only_school(facts: &Facts, question: &Question) -> Option<SchoolId> {
    match (&question.scope, taking_part(facts, question).as_slice()) {
        (Scope::All, [only]) => Some(*only),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::testing::{Doc, ask, said};

    #[test]
    fn a_centre_that_only_collects_takes_no_part_and_a_silent_school_has_no_data() {
        let doc = Doc::default().school("c", "centre", "").school("s", "school", "2026/27: 8 20").owner("c");
        let question = ask("2026-11-23", "2026/27", "");
        let taking = |doc: &Doc| said(taking_part(&doc.facts(), &question).into_iter().map(|id| id.0));
        let only = |doc: &Doc| only_school(&doc.facts(), &question).is_some();
        assert_eq!((taking(&doc).as_str(), only(&doc)), ("s", true));
        let silent = doc.clone().school("t", "school", "2025/26: 8 20");
        assert_eq!((taking(&silent).as_str(), only(&silent)), ("s t", false));
        let with_data =
            |school: &str| has_data(&silent.facts(), &question, crate::analysis::testing::school_id(school));
        assert_eq!(["c", "s", "t"].map(with_data), [false, true, false]);
        let active = doc.partners("a:employer").event("1", "lesson", "2026-10-01", "c", "a", "").status("1", "planned");
        assert_eq!((taking(&active).as_str(), only(&active)), ("c s", false));
        let alone = Doc::default().school("c", "centre", "").owner("c");
        assert_eq!((taking(&alone).as_str(), only(&alone)), ("c", true));
    }
}
