//! The first recommendations, on the overview.

use super::{addressee_name, use_open_advice};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Card, unbroken};
use crate::words::dates::short_day;
use crate::words::{analysis as words, overview};
use leptos::prelude::*;

/// How many stand there.
const BRIEF: usize = 3;

/// The most urgent ones that are not in the report yet.
#[component]
pub fn AdviceBrief() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let advice = use_open_advice();
    let question = use_question();
    let items = move || {
        let lang = lang.get();
        krug.document().with(|document| {
            let first = advice.get().into_iter().take(BRIEF);
            first
                .map(|one| {
                    let to = addressee_name(one.addressee, document, lang);
                    let foot = format!("{to} · {}", words::REC_DUE.fill(lang, &[&short_day(one.due, lang)]));
                    let ground = one.evidence.first().map(|evidence| unbroken(&evidence.text(lang)));
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
