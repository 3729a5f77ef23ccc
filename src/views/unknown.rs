//! Filters of the address with values that there are not: a page leaves them out, says so, and offers to take them back.

use crate::model::Document;
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind};
use crate::model::date::SchoolYear;
use crate::model::id::{PartnerId, SchoolId};
use crate::model::period::Period;
use crate::state::address::{Address, go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, Tone};
use crate::words::{Phrase, filters as words};
use leptos::prelude::*;

/// A filter by its name in the address, and whether a value of it is one.
pub type Check = (&'static str, fn(&str, &Document) -> bool);

const YEAR: Check = ("year", |value, _| SchoolYear::parse(value).is_some());
const PERIOD: Check = ("period", |value, _| Period::parse(value).is_some());
const SCHOOL: Check =
    ("school", |value, document| SchoolId::parse(value).is_some_and(|id| document.school(id).is_some()));
// What an event refers to may be gone, and is looked for all the same.
const SCHOOL_ID: Check = ("school", |value, _| SchoolId::parse(value).is_some());
const PARTNER_ID: Check = ("partner", |value, _| PartnerId::parse(value).is_some());
const KIND: Check = ("kind", |value, _| PartnerKind::parse(value).is_some());
const FORM: Check = ("form", |value, _| Form::parse(value).is_some());
const GRADE: Check = ("grade", |value, _| value.parse().is_ok_and(|grade: u8| grade <= 12));
const MONTH: Check = ("month", |value, _| value.parse().is_ok_and(|month: u8| (1..=12).contains(&month)));
const ACTIVITY: Check =
    ("activity", |value, _| super::partners::ACTIVITIES.into_iter().any(|(_, word, _)| word == value));
const AGREEMENT: Check = ("agreement", |value, _| matches!(value, "yes" | "no"));

/// Those of pages that ask about a span of time and a school.
pub const OF_SPAN: &[Check] = &[YEAR, PERIOD, SCHOOL];
/// Those of the views of the analysis.
pub const OF_ANALYSIS: &[Check] = &[YEAR, PERIOD, SCHOOL, KIND, FORM, GRADE];
/// Those of the register of partners; a kind that only some version knows is looked for as it is.
pub const OF_PARTNERS: &[Check] = &[YEAR, SCHOOL, ACTIVITY, AGREEMENT];
/// Those of the register of events; a form or a status that only some version knows is looked for as it is.
pub const OF_EVENTS: &[Check] = &[YEAR, SCHOOL_ID, PARTNER_ID, KIND, GRADE, MONTH];

/// The filters of the address whose values there are not.
pub fn unknown(address: &Address, document: &Document, checks: &[Check]) -> Vec<&'static str> {
    let is_wrong = |check: &&Check| address.value(check.0).is_some_and(|value| !(check.1)(value, document));
    checks.iter().filter(is_wrong).map(|(name, _)| *name).collect()
}

/// What is said of such filters: of a school alone that there is no such school.
pub fn said(unknown: &[&str]) -> Option<Phrase> {
    match unknown {
        [] => None,
        ["school"] => Some(words::UNKNOWN_SCHOOL),
        _ => Some(words::UNKNOWN_FILTER),
    }
}

/// The address without them.
pub fn without(address: Address, unknown: &[&str]) -> Address {
    unknown.iter().fold(address, |address, name| address.with(name, ""))
}

/// A line that says so, with the button that takes them back; nothing where every value is one.
#[component]
pub fn UnknownFilters(
    /// The filters of the page.
    checks: &'static [Check],
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let wrong =
        Memo::new(move |_| krug.document().with(|document| address.with(|address| unknown(address, document, checks))));
    let text = move || wrong.with(|wrong| said(wrong)).map(|said| said.say(lang.get()));
    view! {
        <Show when=move || wrong.with(|wrong| !wrong.is_empty())>
            <div class="row no-print">
                <span role="status">{text}</span>
                <Button
                    label=say(words::CLEAR)
                    on_press=move |()| go(&without(address.get_untracked(), &wrong.get_untracked()))
                    tone=Tone::Plain
                />
            </div>
        </Show>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_that_there_are_not_are_found_and_taken_back() {
        let file = include_str!("../../assets/example.json");
        let document = crate::format::read(file).expect("the example reads").document;
        let school = document.schools.values().next().expect("a school").id;
        let there = format!("#/partners?school={school}&year=2025/26&activity=never&agreement=no&q=x&sort=-last");
        let check = |hash: &str, checks, expected: &[&str], after: &str| {
            let address = Address::parse(hash);
            let found = unknown(&address, &document, checks);
            assert_eq!(found, expected, "{hash}");
            assert_eq!(without(address, &found).href(), after, "{hash}");
        };
        check(&there, OF_PARTNERS, &[], &Address::parse(&there).href());
        check("#/partners?school=nosuch&q=x", OF_PARTNERS, &["school"], "#/partners?q=x");
        check("#/partners?activity=nosuch&agreement=x", OF_PARTNERS, &["activity", "agreement"], "#/partners");
        check(
            "#/events?year=x&partner=y&kind=z&grade=13&month=0&form=quest",
            OF_EVENTS,
            &["year", "partner", "kind", "grade", "month"],
            "#/events?form=quest",
        );
        check("#/report?period=x&school=y", OF_SPAN, &["period", "school"], "#/report");
        check("#/analysis/reach?form=x&grade=9", OF_ANALYSIS, &["form"], "#/analysis/reach?grade=9");
    }

    #[test]
    fn a_school_that_is_not_there_is_named_as_one() {
        assert_eq!(said(&[]), None);
        assert_eq!(said(&["school"]), Some(words::UNKNOWN_SCHOOL));
        assert_eq!(said(&["year", "school"]), Some(words::UNKNOWN_FILTER));
    }
}
