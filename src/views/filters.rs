//! The filter bar: school year and school, kept in the address so that a view can be bookmarked.

use crate::state::address::{go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_question, use_years};
use crate::state::use_krug;
use crate::ui::{Choice, Filter};
use crate::words::{common, overview as words};
use leptos::prelude::*;

/// Chooses the school year and the school of the page.
#[component]
pub fn FilterBar() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let question = use_question();
    let years = use_years();
    let set = move |name: &'static str, value: String| go(&address.get_untracked().with(name, &value));
    let year = Signal::derive(move || question.with(|question| question.year().to_string()));
    let school = Signal::derive(move || address.with(|address| address.value("school").unwrap_or_default().to_owned()));
    let year_choices = Signal::derive(move || {
        years.with(|years| years.iter().map(|year| Choice::new(year.to_string(), year.to_string())).collect::<Vec<_>>())
    });
    let school_choices = Signal::derive(move || {
        let all = Choice::new("", words::ALL_SCHOOLS.say(lang.get()));
        let schools = krug.document().with(|document| {
            let schools = document.schools.values();
            schools.map(|school| Choice::new(school.id.to_string(), school.shown_name())).collect::<Vec<_>>()
        });
        std::iter::once(all).chain(schools).collect::<Vec<_>>()
    });
    view! {
        <Filter
            label=say(common::SCHOOL_YEAR)
            value=year
            choices=year_choices
            on_choose=Callback::new(move |value| set("year", value))
        />
        <Filter
            label=say(common::SCHOOL)
            value=school
            choices=school_choices
            on_choose=Callback::new(move |value| set("school", value))
        />
    }
}
