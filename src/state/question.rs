//! What the page asks of the data: as of today, the span of time, the school and the filters of the address.

use super::address::use_address;
use super::krug::use_krug;
use crate::analysis::{Filter, Question, Scope};
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind};
use crate::model::date::SchoolYear;
use crate::model::id::SchoolId;
use crate::model::order::InOrder;
use crate::model::period::Period;
use leptos::prelude::*;
use std::collections::BTreeSet;

/// The question of the address without its filters: its `period` or its `year`, by default the current school year, and
/// its `school`, by default all. For pages whose own `kind` and `form` choose the rows of a table.
pub fn use_question() -> Memo<Question> {
    let krug = use_krug();
    let address = use_address();
    Memo::new(move |_| {
        let as_of = krug.today();
        address.with(|address| {
            let school = address.value("school").and_then(SchoolId::parse);
            let there = school.filter(|school| krug.document().with(|document| document.school(*school).is_some()));
            let period = address.value("period").and_then(Period::parse);
            let year = || address.value("year").and_then(SchoolYear::parse).unwrap_or_else(|| SchoolYear::of(as_of));
            Question {
                as_of,
                period: period.unwrap_or_else(|| Period::SchoolYear(year())),
                scope: there.map_or(Scope::All, Scope::school),
                filter: Filter::default(),
                planned: false,
            }
        })
    })
}

/// The question of an analysis view: [`use_question`]'s with the address's `kind`, `form` and `grade`, by default any. What is
/// planned is not in it; see [`use_planned_too`].
pub fn use_view_question() -> Memo<Question> {
    let address = use_address();
    let question = use_question();
    Memo::new(move |_| {
        address.with(|address| Question {
            filter: Filter {
                kind: address.value("kind").and_then(PartnerKind::parse),
                form: address.value("form").and_then(Form::parse),
                grade: address.value("grade").and_then(|grade| grade.parse().ok()).filter(|grade| *grade <= 12),
            },
            ..question.get()
        })
    })
}

/// Whether a second value is asked for beside each: that of the same question with what is planned counted in
/// ([`Question::with_planned`]). The address says so by `planned=1`.
pub fn use_planned_too() -> Signal<bool> {
    let address = use_address();
    Signal::derive(move || address.with(|address| address.value("planned") == Some("1")))
}

/// The school years that can be asked about, the latest first: those with events, the current one, the one of the address.
pub fn use_years() -> Memo<Vec<SchoolYear>> {
    let krug = use_krug();
    let question = use_question();
    // Another filter is no reason to read every event again.
    let there: Memo<BTreeSet<SchoolYear>> = Memo::new(move |_| {
        krug.document().with(|document| document.events.values().map(|event| event.date.school_year()).into_set())
    });
    Memo::new(move |_| {
        let mut years = there.get();
        years.insert(SchoolYear::of(krug.today()));
        years.insert(question.with(Question::year));
        years.into_iter().rev().collect()
    })
}
