//! The columns against the second reading, on random documents and questions.

use super::Naive;
use crate::analysis::indicators::tests::text;
use crate::analysis::indicators::{Measure, all};
use crate::analysis::testing::{any_doc, any_question};
use crate::model::testing::config;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The classes with some hours, as the naive reading writes them.
fn hours_text(measure: &Measure) -> Vec<String> {
    let Measure::Hours(classes) = measure else { panic!("no hours") };
    classes
        .iter()
        .map(|of| {
            let class = of.class.as_ref().map(ToString::to_string);
            format!("{} {} {class:?} {}-{}", of.school, of.grade, of.lo, of.hi)
        })
        .collect()
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn every_indicator_is_what_a_naive_reading_of_its_definition_says(doc in any_doc(), question in any_question()) {
        let facts = doc.facts();
        let before = question.previous();
        let (now, before) = (Naive::new(&doc.0, &question), Naive::new(&doc.0, &before));
        for indicator in all(&facts, &question) {
            for (measure, naive) in [(&indicator.value, &now), (&indicator.previous, &before)] {
                if indicator.id == "hours.per_class" {
                    prop_assert_eq!(hours_text(measure), naive.hours());
                } else if matches!(measure, Measure::Number(_)) {
                    prop_assert_eq!(text(measure), text(&naive.value(indicator.id)), "{} {:?}", indicator.id, question);
                } else {
                    prop_assert_eq!(measure, &naive.value(indicator.id), "{} {:?}", indicator.id, question);
                }
            }
        }
    }
}

#[test]
fn random_questions_have_answers() {
    use proptest::strategy::ValueTree;
    use proptest::test_runner::TestRunner;
    let mut runner = TestRunner::new(config(1));
    let mut said: BTreeMap<&str, BTreeSet<String>> = Default::default();
    for _ in 0..150 {
        let doc = any_doc().new_tree(&mut runner).expect("a document").current();
        let question = any_question().new_tree(&mut runner).expect("a question").current();
        for indicator in all(&doc.facts(), &question) {
            said.entry(indicator.id).or_default().insert(text(&indicator.value));
        }
    }
    let few: Vec<_> = said.iter().filter(|(id, texts)| texts.len() < 2 && **id != "partners.registered").collect();
    assert!(few.is_empty(), "{few:?}");
}
