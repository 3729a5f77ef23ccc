//! What the analysis is asked about, in one line: the span of time, the schools, the filters, the day. It stands under the title
//! of a picture that is pasted elsewhere.

use crate::analysis::{Question, Scope};
use crate::model::Document;
use crate::model::code::Coded;
use crate::state::preferences::use_lang;
use crate::state::question::{use_planned_too, use_view_question};
use crate::state::use_krug;
use crate::views::naming::school_name;
use crate::words::dates::{period, short_day};
use crate::words::names::name_of;
use crate::words::{Lang, figure as words, filters};
use leptos::prelude::*;

/// The line, following the address.
pub fn use_filtered() -> Signal<String> {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_view_question();
    let planned = use_planned_too();
    Signal::derive(move || {
        let lang = lang.get();
        let mut text = krug.document().with(|document| question.with(|question| said(question, document, lang)));
        if planned.get() {
            text = format!("{text} · {}", filters::PLANNED.say(lang));
        }
        text
    })
}

fn said(question: &Question, document: &Document, lang: Lang) -> String {
    let mut parts = vec![period(question.period, lang)];
    match &question.scope {
        Scope::All if document.schools.len() > 1 => parts.push(words::ALL_SCHOOLS.say(lang).to_owned()),
        Scope::All => parts.extend(document.schools.values().map(|school| school.shown_name().to_owned())),
        Scope::Schools(schools) => parts.extend(schools.iter().map(|school| school_name(document, *school, lang))),
    }
    let filter = question.filter;
    parts.extend(filter.kind.map(|kind| name_of(&Coded::from(kind), lang)));
    parts.extend(filter.form.map(|form| name_of(&Coded::from(form), lang)));
    parts.extend(filter.grade.map(|grade| filters::GRADE.fill(lang, &[&grade.to_string()])));
    parts.push(words::AS_OF.fill(lang, &[&short_day(question.as_of, lang)]));
    parts.join(" · ")
}

#[cfg(test)]
mod tests {
    use super::said;
    use crate::analysis::{Filter, Question, Scope};
    use crate::model::codes::{Form, PartnerKind};
    use crate::model::date::{SchoolYear, parse_day};
    use crate::words::Lang;

    #[test]
    fn the_line_names_span_schools_filters_and_day() {
        let file = include_str!("../../../assets/example.json");
        let document = crate::format::read(file).expect("the example reads").document;
        let year = SchoolYear::parse("2026/27").expect("a year");
        let mut question = Question::of_year(parse_day("2026-11-23").expect("a day"), year, Scope::All);
        assert_eq!(
            said(&question, &document, Lang::Ru),
            "2026/27\u{a0}учебный год · все организации · по состоянию на 23.11.2026"
        );
        let school = document.schools.values().next().expect("a school");
        question.scope = Scope::school(school.id);
        question.filter = Filter { kind: Some(PartnerKind::College), form: Some(Form::Excursion), grade: Some(8) };
        let line = said(&question, &document, Lang::Ru);
        assert!(line.contains(school.shown_name()) && line.contains("Экскурсия · 8-е классы"), "{line}");
    }
}
