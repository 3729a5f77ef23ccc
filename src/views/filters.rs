//! The filter bars, kept in the address so that a view can be bookmarked: school year and school on every page of a year, and
//! on the analysis any span of time, the kind of partner, the form, the grade, and what is planned.

use super::choices;
use crate::model::code::{Code, Coded};
use crate::model::codes::Form;
use crate::model::date::{Day, SchoolYear, parse_day};
use crate::model::order::InOrder;
use crate::model::period::Period;
use crate::state::address::{Address, go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_planned_too, use_question, use_years};
use crate::state::use_krug;
use crate::ui::{Choice, DayFilter, Filter, TickFilter};
use crate::words::names::name_of;
use crate::words::{common, filters as words, overview};
use chrono::Datelike;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The value of the choice of free days.
const DAYS: &str = "days";

/// Chooses the school year and the school of the page, and where `periods` says so any other span of time.
#[component]
pub fn FilterBar(#[prop(optional)] periods: bool) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let question = use_question();
    let years = use_years();
    let year = Signal::derive(move || question.with(|question| question.year().to_string()));
    let year_choices = Signal::derive(move || {
        years.with(|years| years.iter().map(|year| Choice::new(year.to_string(), year.to_string())).collect::<Vec<_>>())
    });
    let school = Signal::derive(move || address.with(|address| address.value("school").unwrap_or_default().to_owned()));
    let school_choices = Signal::derive(move || {
        let all = Choice::new("", overview::ALL_SCHOOLS.say(lang.get()));
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
            on_choose=Callback::new(move |value: String| go(&in_year(address.get_untracked(), &value)))
        />
        {periods.then(|| view! { <Periods /> })}
        <Filter
            label=say(common::SCHOOL)
            value=school
            choices=school_choices
            on_choose=Callback::new(move |value: String| go(&address.get_untracked().with("school", &value)))
        />
    }
}

/// Everything that the views of the analysis are filtered by.
#[component]
pub fn AnalysisFilters() -> impl IntoView {
    let lang = use_lang();
    let address = use_address();
    let krug = use_krug();
    let value = move |name: &'static str| {
        Signal::derive(move || address.with(|address| address.value(name).unwrap_or_default().to_owned()))
    };
    let set =
        move |name: &'static str| Callback::new(move |value: String| go(&address.get_untracked().with(name, &value)));
    let kinds = Signal::derive(move || choices::or_none(words::ANY_KIND, lang.get(), choices::kinds(lang.get(), "")));
    let forms_there: Memo<BTreeSet<Form>> =
        Memo::new(move |_| krug.facts().with(|facts| facts.events.forms.iter().copied().into_set()));
    let forms = Signal::derive(move || {
        let lang = lang.get();
        let there = forms_there.get();
        let forms = Form::ALL.iter().filter(|form| there.contains(form));
        let choice = |form: &Form| Choice::new(form.code(), name_of(&Coded::from(*form), lang));
        choices::or_none(words::ANY_FORM, lang, forms.map(choice).collect())
    });
    let grades = Signal::derive(move || {
        let lang = lang.get();
        let grades =
            (1..=11).map(|grade: u8| Choice::new(grade.to_string(), words::GRADE.fill(lang, &[&grade.to_string()])));
        choices::or_none(words::ANY_GRADE, lang, grades.collect())
    });
    view! {
        <div class="filter-line">
            <FilterBar periods=true />
            <Filter label=say(common::KIND) value=value("kind") choices=kinds on_choose=set("kind") />
            <Filter label=say(common::FORM) value=value("form") choices=forms on_choose=set("form") />
            <Filter label=say(words::GRADE_LABEL) value=value("grade") choices=grades on_choose=set("grade") />
            <TickFilter
                label=say(words::PLANNED)
                value=use_planned_too()
                on_tick=Callback::new(move |on: bool| {
                    go(&address.get_untracked().with("planned", if on { "1" } else { "" }));
                })
            />
        </div>
    }
}

/// The span of time within the school year, around it, or any days.
#[component]
fn Periods() -> impl IntoView {
    let lang = use_lang();
    let address = use_address();
    let question = use_question();
    let period = Memo::new(move |_| question.with(|question| question.period));
    // Who chose days keeps them in sight, where they happen to be a whole school year or a half, too.
    let by_days =
        Memo::new(move |_| address.with(|address| address.value("period").is_some_and(|it| it.contains(".."))));
    let value = Signal::derive(move || match period.get() {
        _ if by_days.get() => DAYS.to_owned(),
        Period::SchoolYear(_) => String::new(),
        period => period.to_string(),
    });
    let choices = Signal::derive(move || {
        let (lang, year) = (lang.get(), question.with(|question| question.year()));
        let halves = [(Period::first_half(year), words::FIRST_HALF), (Period::second_half(year), words::SECOND_HALF)];
        let halves = halves.into_iter().filter_map(|(half, name)| Some(Choice::new(half?.to_string(), name.say(lang))));
        let years = [year.start_year(), year.start_year() + 1]
            .map(|year| Choice::new(format!("{year:04}"), words::CALENDAR_YEAR.fill(lang, &[&year.to_string()])));
        let whole = Choice::new("", words::WHOLE_YEAR.say(lang));
        let days = Choice::new(DAYS, words::DAYS.say(lang));
        std::iter::once(whole).chain(halves).chain(years).chain([days]).collect::<Vec<_>>()
    });
    let choose = move |value: String| {
        let question = question.get_untracked();
        let address = address.get_untracked().with("year", &question.year().to_string());
        if value != DAYS {
            return go(&address.with("period", &value));
        }
        go(&address.with("period", &proposed(question.year(), question.as_of)));
    };
    let day = move |of: fn(Period) -> Day| Signal::derive(move || of(period.get()).to_string());
    let set = move |first: bool| {
        Callback::new(move |text: String| {
            let Some(day) = parse_day(&text).filter(|day| crate::model::date::YEARS.contains(&day.year())) else {
                return;
            };
            let period = period.get_untracked();
            let (from, to) = if first { (day, period.last_day().max(day)) } else { (period.first_day().min(day), day) };
            let year = SchoolYear::of(to).to_string();
            go(&address.get_untracked().with("year", &year).with("period", &format!("{from}..{to}")));
        })
    };
    view! {
        <Filter label=say(words::PERIOD) value choices on_choose=Callback::new(choose) />
        <Show when=move || value.with(|value| value == DAYS)>
            <DayFilter label=say(words::FROM) value=day(Period::first_day) on_choose=set(true) />
            <DayFilter label=say(words::TO) value=day(Period::last_day) on_choose=set(false) />
        </Show>
    }
}

/// The days that are proposed: of a school year that is going on those up to today, of another all of them.
fn proposed(year: SchoolYear, today: Day) -> String {
    format!("{}..{}", year.first_day(), today.clamp(year.first_day(), year.last_day()))
}

/// The address in another school year; half of a year stays that half.
fn in_year(address: Address, year: &str) -> Address {
    let half = address.value("period").and_then(Period::parse).and_then(Period::as_half);
    let moved = half.map(|(_, half)| format!("{year}-{half}")).unwrap_or_default();
    address.with("year", year).with("period", &moved)
}

#[cfg(test)]
mod tests {
    use super::{in_year, proposed};
    use crate::model::date::{SchoolYear, parse_day};
    use crate::state::address::Address;

    #[test]
    fn days_are_proposed_up_to_today_or_to_the_last_of_the_year() {
        for (year, today, expected) in [
            ("2025/26", "2026-11-23", "2025-09-01..2026-08-31"),
            ("2026/27", "2026-11-23", "2026-09-01..2026-11-23"),
            ("2027/28", "2026-11-23", "2027-09-01..2027-09-01"),
        ] {
            let (year, today) = (SchoolYear::parse(year).expect("a year"), parse_day(today).expect("a day"));
            assert_eq!(proposed(year, today), expected);
        }
    }

    #[test]
    fn another_year_keeps_its_half_and_drops_other_spans() {
        for (address, expected) in [
            ("#/report?year=2025/26&period=2025/26-2&school=1", "#/report?year=2026/27&period=2026/27-2&school=1"),
            ("#/report?period=2025", "#/report?year=2026/27"),
            ("#/report", "#/report?year=2026/27"),
        ] {
            assert_eq!(in_year(Address::parse(address), "2026/27").href(), expected);
        }
    }
}
