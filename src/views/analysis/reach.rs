//! Reach: how many pupils of each grade came at least once, as an interval, and what would bring its bounds together.

mod found;
mod grades;
mod loose;
mod schools;

use super::filtered::ClearFilter;
use super::second::PlannedNote;
use crate::analysis::encounter::Encounter;
use crate::state::address::{Address, Page, go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_planned_too, use_view_question};
use crate::state::use_krug;
use crate::ui::{Choice, Empty, LinkButton, Switch, Tone};
use crate::words::{Phrase, reach as words};
use found::{Found, Gone};
use leptos::prelude::*;

/// The word of an encounter in the address.
fn word_of(encounter: Encounter) -> &'static str {
    match encounter {
        Encounter::Any => "",
        Encounter::Employer => "employer",
        Encounter::College => "college",
        Encounter::University => "university",
        Encounter::Workplace => "workplace",
        Encounter::MeaningfulEmployer => "meaningful",
    }
}

/// Its name in the switch, and what is counted.
fn said_of(encounter: Encounter) -> (Phrase, Phrase) {
    match encounter {
        Encounter::Any => (words::ANY, words::ABOUT_ANY),
        Encounter::Employer => (words::EMPLOYER, words::ABOUT_EMPLOYER),
        Encounter::College => (words::COLLEGE, words::ABOUT_COLLEGE),
        Encounter::University => (words::UNIVERSITY, words::ABOUT_UNIVERSITY),
        Encounter::Workplace => (words::WORKPLACE, words::ABOUT_WORKPLACE),
        Encounter::MeaningfulEmployer => (words::MEANINGFUL, words::ABOUT_MEANINGFUL),
    }
}

/// The view «Охват».
#[component]
pub fn Reach() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let question = use_view_question();
    let planned = use_planned_too();
    let encounter = Memo::new(move |_| {
        let word = address.with(|address| address.value("with").unwrap_or_default().to_owned());
        Encounter::ALL.into_iter().find(|one| word_of(*one) == word).unwrap_or(Encounter::Any)
    });
    let found = Memo::new(move |_| Found::new(&krug.facts().get(), &question.get(), encounter.get(), planned.get()));
    let choices = Signal::derive(move || {
        let lang = lang.get();
        Encounter::ALL.map(|one| Choice::new(word_of(one), said_of(one).0.say(lang))).to_vec()
    });
    let gone = Memo::new(move |_| found.with(Found::gone));
    let many = Memo::new(move |_| found.with(|found| found.schools.len() > 1));
    let charts = move || match gone.get() {
        Some(gone) => view! { <Nothing gone found /> }.into_any(),
        None => view! {
            <div class="stack">
                <grades::Grades found />
                <PlannedNote planned />
                <loose::LooseEvents found />
                <Show when=move || many.get()>
                    <schools::Schools found />
                </Show>
            </div>
        }
        .into_any(),
    };
    view! {
        <div class="stack">
            <div class="stack-tight">
                <Switch
                    label=say(words::WITH)
                    value=Signal::derive(move || word_of(encounter.get()).to_owned())
                    choices
                    on_choose=Callback::new(move |value: String| go(&address.get_untracked().with("with", &value)))
                />
                <p class="soft">
                    {move || said_of(encounter.get()).1.say(lang.get())}
                    {move || {
                        question
                            .with(|question| question.filter.is_set())
                            .then(|| format!(" {}", words::ABOUT_FILTERED.say(lang.get())))
                    }}
                </p>
            </div>
            {charts}
        </div>
    }
}

/// What is said where there is no reach, and what to do.
#[component]
fn Nothing(gone: Gone, found: Memo<Found>) -> impl IntoView {
    let lang = use_lang();
    let (title, text) = match gone {
        Gone::TwoYears => (words::TWO_YEARS, words::TWO_YEARS_TEXT),
        Gone::OtherGrade => (words::OTHER_GRADE, words::OTHER_GRADE_TEXT),
        Gone::NoEnrolment => (words::NO_ENROLMENT, words::NO_ENROLMENT_TEXT),
    };
    let text = Signal::derive(move || {
        found.with(|found| match gone {
            Gone::NoEnrolment => text.fill(lang.get(), &[&found.question.year().to_string()]),
            Gone::OtherGrade | Gone::TwoYears => {
                let grades = found.encounter.grades();
                text.fill(lang.get(), &[&grades.start().to_string(), &grades.end().to_string()])
            }
        })
    });
    if gone == Gone::NoEnrolment {
        return view! {
            <Empty title=say(title) text>
                <LinkButton
                    label=say(words::NO_ENROLMENT_GO)
                    href=Address::of(Page::Settings).href()
                    tone=Tone::Primary
                />
            </Empty>
        }
        .into_any();
    }
    view! {
        <Empty title=say(title) text>
            <ClearFilter />
        </Empty>
    }
    .into_any()
}
