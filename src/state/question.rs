//! What the page asks of the data: as of today, the school year and the school of the address.

use super::address::use_address;
use super::krug::use_krug;
use crate::analysis::{Question, Scope};
use crate::model::date::SchoolYear;
use crate::model::id::SchoolId;
use crate::model::order::InOrder;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The question of the address: its `year`, by default the current one, and its `school`, by default all.
pub fn use_question() -> Memo<Question> {
    let krug = use_krug();
    let address = use_address();
    Memo::new(move |_| {
        let as_of = krug.today();
        let (year, school) = address.with(|address| {
            let school = address.value("school").and_then(SchoolId::parse);
            (address.value("year").and_then(SchoolYear::parse), school)
        });
        let there = school.filter(|school| krug.document().with(|document| document.school(*school).is_some()));
        let scope = there.map_or(Scope::All, Scope::school);
        Question { as_of, year: year.unwrap_or_else(|| SchoolYear::of(as_of)), scope }
    })
}

/// The school years that can be asked about, the latest first: those with events, the current one, the one of the address.
pub fn use_years() -> Memo<Vec<SchoolYear>> {
    let krug = use_krug();
    let question = use_question();
    Memo::new(move |_| {
        let mut years: BTreeSet<SchoolYear> =
            krug.document().with(|document| document.events.values().map(|event| event.date.school_year()).into_set());
        years.insert(SchoolYear::of(krug.today()));
        years.insert(question.with(|question| question.year));
        years.into_iter().rev().collect()
    })
}
