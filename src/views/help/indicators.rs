//! Every indicator: what it is called, how it is computed, an example.

use super::entry;
use crate::analysis::indicators::{Better, definitions};
use crate::state::preferences::{say, use_lang};
use crate::words::Phrase;
use crate::words::help::{self as words, examples};
use leptos::prelude::*;

/// The list of indicators.
#[component]
pub fn Indicators() -> impl IntoView {
    let lang = use_lang();
    let entries = definitions().map(|one| {
        let better = match one.better {
            Better::Up => Some(words::BETTER_UP),
            Better::Down => Some(words::BETTER_DOWN),
            Better::Neither => None,
        };
        let about = move || {
            let lang = lang.get();
            let said = std::iter::once(one.about).chain(better).map(|phrase| phrase.say(lang));
            said.collect::<Vec<_>>().join(" ")
        };
        entry(one.name, about, example(one.id))
    });
    view! {
        <p class="prose">{say(words::INDICATORS_LEAD)}</p>
        <dl class="help-list">{entries.collect_view()}</dl>
    }
}

/// An example of an indicator.
fn example(id: &str) -> Option<Phrase> {
    Some(match id {
        "partners.registered" => examples::REGISTERED,
        "partners.active" => examples::ACTIVE,
        "partners.new" => examples::NEW,
        "partners.returned" => examples::RETURNED,
        "partners.lost" => examples::LOST,
        "partners.retention" => examples::RETENTION,
        "partners.kinds_covered" => examples::KINDS_COVERED,
        "partners.effective_kinds" => examples::EFFECTIVE_KINDS,
        "partners.single_form" => examples::SINGLE_FORM,
        "partners.agreement" => examples::AGREEMENT,
        "partners.dormant" => examples::DORMANT,
        "partners.lost_long" => examples::LOST_LONG,
        "partners.never" => examples::NEVER,
        "events.held" => examples::HELD,
        "events.planned" => examples::PLANNED,
        "events.cancelled" => examples::CANCELLED,
        "events.meaningful" => examples::MEANINGFUL,
        "events.joint" => examples::JOINT,
        "participations.top1" => examples::TOP1,
        "participations.top3" => examples::TOP3,
        "participants.pupils" => examples::PUPILS,
        "participants.teachers" => examples::TEACHERS,
        "participants.parents" => examples::PARENTS,
        "reach.any" => examples::REACH_ANY,
        "reach.employer" => examples::REACH_EMPLOYER,
        "reach.college" => examples::REACH_COLLEGE,
        "reach.university" => examples::REACH_UNIVERSITY,
        "reach.workplace" => examples::REACH_WORKPLACE,
        "reach.meaningful_employer" => examples::REACH_MEANINGFUL,
        "hours.per_class" => examples::HOURS,
        "schools.with_employer" => examples::WITH_EMPLOYER,
        "schools.with_college" => examples::WITH_COLLEGE,
        "schools.with_university" => examples::WITH_UNIVERSITY,
        "matrix.filled" => examples::FILLED,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::example;
    use crate::analysis::indicators::definitions;

    #[test]
    fn every_indicator_has_an_example_of_its_own() {
        let mut seen = Vec::new();
        for one in definitions() {
            let example = example(one.id).unwrap_or_else(|| panic!("{} has no example", one.id));
            assert!(!seen.contains(&example.ru), "{}", one.id);
            seen.push(example.ru);
        }
        assert_eq!(example("none"), None);
    }
}
