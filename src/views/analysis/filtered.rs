//! What the analysis is asked about, in one line: the span of time, the schools, the filters, the day. It stands under the title
//! of a picture that is pasted elsewhere. And what is filtered by, in sight on the page itself, with the way back to everything.

use crate::analysis::{Filter, Question, Scope};
use crate::model::Document;
use crate::model::code::Coded;
use crate::state::address::{Address, go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::question::{use_planned_too, use_view_question};
use crate::state::use_krug;
use crate::ui::Button;
use crate::views::naming::school_name;
use crate::views::unknown::{self, OF_ANALYSIS, unknown, without};
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
    parts.extend(chosen(question.filter, lang));
    parts.push(words::AS_OF.fill(lang, &[&short_day(question.as_of, lang)]));
    parts.join(" · ")
}

fn chosen(filter: Filter, lang: Lang) -> impl Iterator<Item = String> {
    let kind = filter.kind.map(|kind| name_of(&Coded::from(kind), lang));
    let form = filter.form.map(|form| name_of(&Coded::from(form), lang));
    let grade = filter.grade.map(|grade| filters::CHOSEN_GRADE.fill(lang, &[&grade.to_string()]));
    [kind, form, grade].into_iter().flatten()
}

/// The span of time as sentences have it: where only some events are asked for, it says so, so that «нет» is not taken to mean
/// «нет вообще».
pub fn span_of(question: &Question, lang: Lang) -> String {
    let span = period(question.period, lang);
    if question.filter.is_set() { filters::IN_SPAN.fill(lang, &[&span]) } else { span }
}

/// The address without what only some events are asked for by, and without values that there are not.
fn cleared(address: Address, document: &Document) -> Address {
    let wrong = unknown(&address, document, OF_ANALYSIS);
    let address = without(address, &wrong);
    ["kind", "form", "grade", "planned"].into_iter().fold(address, |address, name| address.with(name, ""))
}

/// What is filtered by, in a line under the filters, with the button that takes it all back; nothing where nothing is.
#[component]
pub fn Filtered() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let question = use_view_question();
    let planned = use_planned_too();
    let line = Memo::new(move |_| {
        let lang = lang.get();
        let mut chosen: Vec<String> = chosen(question.with(|question| question.filter), lang).collect();
        if planned.get() {
            chosen.push(filters::PLANNED.say(lang).to_owned());
        }
        let wrong = krug.document().with(|document| address.with(|address| unknown(address, document, OF_ANALYSIS)));
        let wrong = unknown::said(&wrong).map(|wrong| wrong.say(lang).to_owned());
        let chosen = (!chosen.is_empty()).then(|| filters::CHOSEN.fill(lang, &[&chosen.join("; ")]));
        wrong.into_iter().chain(chosen).collect::<Vec<_>>().join(" ")
    });
    view! {
        <Show when=move || line.with(|line| !line.is_empty())>
            <div class="row">
                <span role="status">{line}</span>
                <Clear tone=crate::ui::Tone::Plain />
            </div>
        </Show>
    }
    .into_any()
}

/// The button that takes the filter back.
#[component]
fn Clear(tone: crate::ui::Tone) -> impl IntoView {
    let krug = use_krug();
    let address = use_address();
    let clear = move |()| go(&krug.document().with_untracked(|document| cleared(address.get_untracked(), document)));
    view! { <Button label=say(filters::CLEAR) on_press=clear tone /> }.into_any()
}

/// The same in an empty place, where only some events are asked for.
#[component]
pub fn ClearFilter() -> impl IntoView {
    let question = use_view_question();
    view! {
        <Show when=move || question.with(|question| question.filter.is_set())>
            <Clear tone=crate::ui::Tone::Quiet />
        </Show>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::{cleared, said, span_of};
    use crate::analysis::{Filter, Question, Scope};
    use crate::model::codes::{Form, PartnerKind};
    use crate::model::date::{SchoolYear, parse_day};
    use crate::state::address::Address;
    use crate::views::unknown::{self, OF_ANALYSIS};
    use crate::words::{Lang, filters};

    #[test]
    fn what_is_not_there_is_said_and_taken_back() {
        let document = crate::model::Document::default();
        for (address, expected, after) in [
            ("#/analysis/matrix?year=2026/27", None, "#/analysis/matrix?year=2026/27"),
            ("#/analysis/matrix?school=nosuch", Some(filters::UNKNOWN_SCHOOL), "#/analysis/matrix"),
            (
                "#/analysis/matrix?kind=nosuch&year=2026/27",
                Some(filters::UNKNOWN_FILTER),
                "#/analysis/matrix?year=2026/27",
            ),
            ("#/analysis/reach?grade=13&with=college", Some(filters::UNKNOWN_FILTER), "#/analysis/reach?with=college"),
            ("#/analysis/reach?grade=9&form=excursion&kind=college&planned=1", None, "#/analysis/reach"),
        ] {
            let address = Address::parse(address);
            assert_eq!(unknown::said(&unknown::unknown(&address, &document, OF_ANALYSIS)), expected);
            assert_eq!(cleared(address, &document).href(), after);
        }
    }

    #[test]
    fn a_filtered_span_says_so() {
        let year = SchoolYear::parse("2026/27").expect("a year");
        let mut question = Question::of_year(parse_day("2026-11-23").expect("a day"), year, Scope::All);
        assert_eq!(span_of(&question, Lang::Ru), "2026/27\u{a0}учебный год");
        question.filter.grade = Some(3);
        assert_eq!(span_of(&question, Lang::Ru), "2026/27\u{a0}учебный год по этому отбору");
    }

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
        assert!(line.contains(school.shown_name()) && line.contains("Экскурсия · 8-е\u{a0}классы"), "{line}");
    }
}
