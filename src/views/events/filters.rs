//! The filters of the register of events.

use crate::analysis::Facts;
use crate::model::code::{Code, Coded};
use crate::model::codes::{EventStatus, Form, PartnerKind};
use crate::model::date::SchoolYear;
use crate::model::id::PartnerId;
use crate::model::{Document, Event};
use crate::state::address::use_address;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::Choice;
use crate::views::choices::{kinds, or_none, schools};
use crate::views::naming::partner_name;
use crate::views::register::{QueryFilter, QuerySearch};
use crate::words::dates::month_name;
use crate::words::names::name_of;
use crate::words::{common, events as words, filters as bar};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The bar.
#[component]
pub fn Filters() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let asked = move |name: &'static str| address.with(|address| address.value(name).unwrap_or_default().to_owned());
    let years = Signal::derive(move || {
        let mut years: BTreeSet<SchoolYear> = krug.facts().with(|facts| facts.events.years().collect());
        years.extend(SchoolYear::parse(&asked("year")));
        let choices = years.into_iter().rev().map(|year| Choice::new(year.to_string(), year.to_string()));
        or_none(words::ANY_YEAR, lang.get(), choices.collect())
    });
    // Only what is there can be chosen, in the order of the lists.
    let forms_there =
        Memo::new(move |_| krug.document().with(|document| krug.facts().with(|facts| forms_of(document, facts))));
    let forms = Signal::derive(move || {
        let lang = lang.get();
        let there = forms_there.get();
        let chosen = Some(asked("form")).filter(|word| !word.is_empty()).map(|word| Coded::new(&word));
        let all: BTreeSet<_> = there.into_iter().chain(chosen).collect();
        or_none(words::ANY_FORM, lang, all.iter().map(|form| Choice::new(form.word(), name_of(form, lang))).collect())
    });
    let kinds_there = Memo::new(move |_| {
        krug.facts().with(|facts| facts.partners.kinds.iter().fold(0_u32, |bits, kind| bits | 1 << *kind as u32))
    });
    let partner_kinds = Signal::derive(move || {
        let there = kinds_there.get();
        let is_there = |word: &str| PartnerKind::parse(word).is_some_and(|kind| there >> kind as u32 & 1 == 1);
        let chosen = asked("kind");
        let mut choices = kinds(lang.get(), "");
        choices.retain(|choice| is_there(&choice.value) || choice.value == chosen);
        or_none(words::ANY_KIND, lang.get(), choices)
    });
    let statuses_there =
        Memo::new(move |_| krug.document().with(|document| krug.facts().with(|facts| statuses_of(document, facts))));
    let statuses = Signal::derive(move || {
        let lang = lang.get();
        let known = EventStatus::ALL.iter().map(|status| Coded::from(*status));
        let all: BTreeSet<_> = known.chain(statuses_there.get()).collect();
        let choices = all.iter().map(|status| Choice::new(status.word(), name_of(status, lang)));
        or_none(words::ANY_STATUS, lang, choices.collect())
    });
    let grades = Signal::derive(move || {
        let lang = lang.get();
        let grades = (1..=11).map(|grade: u8| grade.to_string());
        let grades = grades.map(|grade| Choice::new(grade.clone(), bar::GRADE.fill(lang, &[&grade])));
        or_none(bar::ANY_GRADE, lang, grades.collect())
    });
    // In the order of the school year.
    let months = Signal::derive(move || {
        let lang = lang.get();
        let months = (9..=12).chain(1..=8).map(|month| Choice::new(month.to_string(), month_name(month, lang)));
        or_none(words::ANY_MONTH, lang, months.collect())
    });
    let sides = Signal::derive(move || {
        let (lang, chosen) = (lang.get(), asked("school"));
        let choices = krug.document().with(|document| schools(document, &chosen, words::UNKNOWN_SCHOOL.say(lang)));
        or_none(words::ANY_SCHOOL, lang, choices)
    });
    // A register can have thousands of partners; one of them is filtered by from its card or a link, and shown here then.
    let partner = Signal::derive(move || {
        let lang = lang.get();
        let chosen = PartnerId::parse(&asked("partner"));
        let choice = chosen
            .map(|id| Choice::new(id.to_string(), krug.document().with(|document| partner_name(document, id, lang))));
        or_none(words::ANY_PARTNER, lang, choice.into_iter().collect())
    });
    view! {
        <div class="filter-bar">
            <QuerySearch label=say(words::SEARCH) />
            <div class="filter-line">
                <QueryFilter name="year" label=say(common::SCHOOL_YEAR) choices=years />
                <QueryFilter name="form" label=say(common::FORM) choices=forms />
                <QueryFilter name="kind" label=say(words::PARTNER_KIND) choices=partner_kinds />
                <QueryFilter name="grade" label=say(bar::GRADE_LABEL) choices=grades />
                <QueryFilter name="month" label=say(words::MONTH) choices=months />
                <QueryFilter name="status" label=say(words::STATUS) choices=statuses />
                <Show when=move || sides.with(|sides| sides.len() > 2)>
                    <QueryFilter name="school" label=say(common::SCHOOL) choices=sides />
                </Show>
                <Show when=move || partner.with(|partner| partner.len() > 1)>
                    <QueryFilter name="partner" label=say(words::PARTNER) choices=partner />
                </Show>
            </div>
        </div>
    }
}

/// The forms that are there, each once. The columns know them, but for the words of those that this version does not know.
fn forms_of(document: &Document, facts: &Facts) -> BTreeSet<Coded<Form>> {
    let mut there = BTreeSet::new();
    let mut met = 0_u64;
    for (at, form) in facts.events.forms.iter().enumerate() {
        let word = |event: &Event| event.form.0.clone();
        if *form == Form::Other {
            there.extend(facts.events.ids.get(at).and_then(|id| document.event(*id)).map(word));
        } else {
            met |= 1 << *form as u64;
        }
    }
    there.extend(Form::ALL.iter().filter(|form| met >> **form as u64 & 1 == 1).map(|form| Coded::from(*form)));
    there
}

/// The statuses that are there and that this version does not know.
fn statuses_of(document: &Document, facts: &Facts) -> BTreeSet<Coded<EventStatus>> {
    // The columns have a bit for each status that is known.
    let known = (1_u8 << EventStatus::ALL.len()) - 1;
    let unknown = facts.events.flags.iter().enumerate().filter(|(_, flags)| **flags & known == 0).map(|(at, _)| at);
    let events = unknown.filter_map(|at| document.event(facts.event_id(at)?));
    events.map(|event| event.status.0.clone()).collect()
}
