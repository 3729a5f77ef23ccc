//! The list of recommendations: what, for whom, on what grounds, by when; every ground opens its rows.

use crate::analysis::indicators::Measure;
use crate::analysis::rules::{Advice, Evidence, advise};
use crate::model::Document;
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Card, Empty};
use crate::views::rows::{RowsDialog, RowsShown};
use crate::words::dates::{period, short_day};
use crate::words::measures::{percent, percent_interval};
use crate::words::{Lang, analysis as words, common, overview, shell};
use leptos::prelude::*;

/// How many stand on the overview.
const BRIEF: usize = 3;

fn use_advice() -> Memo<Vec<Advice>> {
    let krug = use_krug();
    let question = use_question();
    Memo::new(move |_| krug.document().with(|document| advise(&krug.facts().get(), document, &question.get())))
}

/// Every recommendation.
#[component]
pub fn AdviceList() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let advice = use_advice();
    let shown = RwSignal::new(None::<RowsShown>);
    let empty_text = Signal::derive(move || {
        let nothing = krug.document().with(|document| document.partners.is_empty() && document.events.is_empty());
        if nothing {
            words::REC_EMPTY.say(lang.get()).to_owned()
        } else {
            words::REC_NONE.fill(lang.get(), &[&period(question.with(|question| question.period), lang.get())])
        }
    });
    let items = move || {
        let lang = lang.get();
        krug.document()
            .with(|document| advice.get().into_iter().map(|one| full(one, document, lang, shown)).collect_view())
    };
    view! {
        <Show
            when=move || !advice.with(Vec::is_empty)
            fallback=move || view! { <Empty title=say(shell::RECOMMENDATIONS) text=empty_text /> }
        >
            <ol class="plain stack">{items}</ol>
        </Show>
        <RowsDialog shown />
    }
}

fn full(advice: Advice, document: &Document, lang: Lang, shown: RwSignal<Option<RowsShown>>) -> AnyView {
    let headline = advice.rule.headline().say(lang);
    let value = words::REC_VALUE.fill(lang, &[&measure(&advice.value, lang), &measure(&advice.target, lang)]);
    let foot = format!(
        "{} · {} · {value}",
        addressee(&advice, document, lang),
        words::REC_DUE.fill(lang, &[&short_day(advice.due, lang)])
    );
    let grounds = advice.evidence.into_iter().map(|evidence| ground(evidence, lang, shown)).collect_view();
    view! {
        <li class="card advice">
            <h2>{headline}</h2>
            <p class="advice-foot">{foot}</p>
            <h3 class="soft small">{words::REC_EVIDENCE.say(lang)}</h3>
            <ul>{grounds}</ul>
        </li>
    }
    .into_any()
}

fn ground(evidence: Evidence, lang: Lang, shown: RwSignal<Option<RowsShown>>) -> AnyView {
    let text = evidence.text(lang);
    let partners = evidence.partners.into_iter().map(|row| {
        view! { <li><a href=format!("#/partners/{}", row.id)>{row.name}</a></li> }
    });
    let partners = partners.collect::<Vec<_>>();
    let events = evidence.events;
    let title = words::ROWS_OF.fill(lang, &[&text]);
    let opens = (!events.is_empty()).then(|| {
        view! {
            <button
                type="button"
                class="button plain"
                on:click=move |_| shown.set(Some(RowsShown::events(title.clone(), events.clone())))
            >
                {words::REC_ROWS.say(lang)}
            </button>
        }
    });
    let summary = format!("{}: {}", common::PARTNERS.say(lang), partners.len());
    let names = (!partners.is_empty()).then(|| {
        view! {
            <details>
                <summary>{summary}</summary>
                <ul class="plain">{partners}</ul>
            </details>
        }
    });
    view! { <li>{text} " " {opens} {names}</li> }.into_any()
}

/// The first recommendations, on the overview.
#[component]
pub fn AdviceBrief() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let advice = use_advice();
    let question = use_question();
    let items = move || {
        let lang = lang.get();
        krug.document().with(|document| {
            let first = advice.get().into_iter().take(BRIEF);
            first
                .map(|one| {
                    let foot = format!(
                        "{} · {}",
                        addressee(&one, document, lang),
                        words::REC_DUE.fill(lang, &[&short_day(one.due, lang)])
                    );
                    let ground = one.evidence.first().map(|evidence| evidence.text(lang));
                    view! {
                        <li class="advice-brief">
                            <strong>{one.rule.headline().say(lang)}</strong>
                            <p class="soft">{ground}</p>
                            <p class="advice-foot">{foot}</p>
                        </li>
                    }
                })
                .collect_view()
        })
    };
    let href = Signal::derive(move || question.with(|question| format!("#/recommendations?year={}", question.year())));
    view! {
        <Card title=say(overview::NEXT) link=(href, say(overview::NEXT_ALL))>
            <Show
                when=move || !advice.with(Vec::is_empty)
                fallback=move || view! { <p class="soft">{say(overview::NEXT_NONE)}</p> }
            >
                <ol class="plain stack">{items}</ol>
            </Show>
        </Card>
    }
}

/// «Для всех организаций», or the school.
fn addressee(advice: &Advice, document: &Document, lang: Lang) -> String {
    let school = advice.addressee.and_then(|id| document.school(id));
    school
        .map_or_else(|| words::REC_ALL.say(lang).to_owned(), |school| words::REC_FOR.fill(lang, &[school.shown_name()]))
}

/// A value as it stands in a sentence.
fn measure(value: &Measure, lang: Lang) -> String {
    match value {
        Measure::Count(count) => count.to_string(),
        Measure::Share { numerator, denominator } => percent(*numerator, *denominator, lang),
        Measure::Interval { lo, hi, of, .. } => percent_interval(*lo, *hi, *of, lang),
        Measure::Number(_) | Measure::Hours(_) | Measure::NoData => common::NO_DATA.say(lang).to_owned(),
    }
}
