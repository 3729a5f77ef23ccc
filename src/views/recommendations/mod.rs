//! Recommendations: those in the report with their states, those that follow from the data with their grounds, and what
//! earlier ones brought.

mod accept;
mod accepted;
pub mod brief;
mod derived;
mod effect;
mod form;
mod ground;

use super::filters::FilterBar;
use super::office::CalendarButton;
use super::unknown::{OF_SPAN, UnknownFilters};
use crate::analysis::effect::addressee;
use crate::analysis::rules::{Advice, Priority, Rule, advise_once};
use crate::analysis::{Question, Scope};
use crate::model::Document;
use crate::model::id::SchoolId;
use crate::model::order::InOrder;
use crate::model::recommendation::Recommendation;
use crate::state::address::{Address, go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Choice, Filter, PageHead};
use crate::views::naming::school_name;
use crate::words::dates::period;
use crate::words::{Lang, Phrase, analysis, recommendations as words, shell};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The address's word for all together.
const ALL: &str = "all";

/// The page.
#[component]
pub fn Recommendations() -> impl IntoView {
    let lang = use_lang();
    let question = use_question();
    let lead =
        move || analysis::REC_LEAD.fill(lang.get(), &[&period(question.with(|question| question.period), lang.get())]);
    view! {
        <PageHead title=say(shell::RECOMMENDATIONS)>
            <CalendarButton />
        </PageHead>
        <div class="stack">
            <div class="row">
                <FilterBar />
                <Filters />
            </div>
            <UnknownFilters checks=OF_SPAN />
            <p class="prose">{lead}</p>
            <accepted::Accepted />
            <derived::Derived />
            <effect::Effects />
        </div>
    }
}

/// The addressee and the priority, kept in the address.
#[component]
fn Filters() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let value = move |name: &'static str| {
        Signal::derive(move || address.with(|address| address.value(name).unwrap_or_default().to_owned()))
    };
    let set =
        move |name: &'static str| Callback::new(move |value: String| go(&address.get_untracked().with(name, &value)));
    let to = Signal::derive(move || {
        let lang = lang.get();
        let schools = krug.document().with(|document| super::choices::schools(document, "", ""));
        let first = [Choice::new("", words::TO_EVERYBODY.say(lang)), Choice::new(ALL, words::TO_ALL.say(lang))];
        first.into_iter().chain(schools).collect::<Vec<_>>()
    });
    let priorities = Signal::derive(move || {
        let lang = lang.get();
        let all = Priority::ALL.into_iter().map(|priority| Choice::new(priority.word(), name_of(priority).say(lang)));
        std::iter::once(Choice::new("", words::ANY_PRIORITY.say(lang))).chain(all).collect::<Vec<_>>()
    });
    view! {
        // A question about one school is to one addressee.
        <Show when=move || value("school").with(String::is_empty)>
            <Filter label=say(words::TO) value=value("to") choices=to on_choose=set("to") />
        </Show>
        <Filter label=say(words::PRIORITY) value=value("priority") choices=priorities on_choose=set("priority") />
    }
}

/// The addressee that is asked for. A question about one school has its own, and its page no field to choose another in.
fn asked_addressee(address: &Address) -> String {
    let asked = |name: &str| address.value(name).filter(|value| !value.is_empty());
    if asked("school").is_some() { String::new() } else { asked("to").unwrap_or_default().to_owned() }
}

/// What a priority is called.
fn name_of(priority: Priority) -> Phrase {
    match priority {
        Priority::High => words::HIGH,
        Priority::Medium => words::MEDIUM,
        Priority::Low => words::LOW,
    }
}

/// Everything that follows from the data of the question, for people to read.
fn use_advice() -> Memo<Vec<Advice>> {
    let krug = use_krug();
    let question = use_question();
    Memo::new(move |_| krug.document().with(|document| advise_once(&krug.facts().get(), document, &question.get())))
}

/// The same without what was accepted in the question's year already.
fn use_open_advice() -> Memo<Vec<Advice>> {
    let krug = use_krug();
    let question = use_question();
    let advice = use_advice();
    Memo::new(move |_| {
        let year = question.with(Question::year);
        let accepted: BTreeSet<(String, Option<SchoolId>)> = krug.document().with(|document| {
            let of_year = document.recommendations.values().filter(|record| record.year == Some(year));
            of_year.map(|record| (record.rule.clone().unwrap_or_default(), addressee(record))).into_set()
        });
        let mut advice = advice.get();
        advice.retain(|one| !accepted.contains(&(one.rule.code().to_owned(), one.addressee)));
        advice
    })
}

/// Whether a record is of the year and the schools that are asked about.
fn is_asked(record: &Recommendation, question: &Question) -> bool {
    let in_scope = match (&question.scope, addressee(record)) {
        (Scope::All, _) => true,
        (Scope::Schools(schools), Some(school)) => schools.contains(&school),
        (Scope::Schools(_), None) => false,
    };
    record.year == Some(question.year()) && in_scope
}

/// «Всем организациям», or the school.
fn addressee_name(addressee: Option<SchoolId>, document: &Document, lang: Lang) -> String {
    addressee.map_or_else(|| analysis::REC_ALL.say(lang).to_owned(), |school| school_name(document, school, lang))
}

/// What a record recommends in few words: its rule's headline, or the first sentence of its text.
fn title_of(record: &Recommendation, lang: Lang) -> String {
    let rule = record.rule.as_deref().and_then(Rule::parse).map(|rule| rule.headline().say(lang).to_owned());
    let text = || record.text.as_deref().and_then(|text| text.split(['.', '\n']).next()).unwrap_or_default().to_owned();
    rule.unwrap_or_else(text)
}
