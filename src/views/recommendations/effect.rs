//! What the recommendations of earlier years brought: the value at issue, now, and the target.

use super::{addressee_name, title_of};
use crate::analysis::effect::{Effect, Verdict, effects};
use crate::model::Document;
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Tag, TagTone};
use crate::words::{Lang, recommendations as words};
use leptos::prelude::*;

/// The section; nothing where there are no earlier ones.
#[component]
pub(super) fn Effects() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let all =
        Memo::new(move |_| krug.document().with(|document| effects(&krug.facts().get(), document, &question.get())));
    let rows = move || {
        let lang = lang.get();
        krug.document().with(|document| all.get().into_iter().map(|effect| row(&effect, document, lang)).collect_view())
    };
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <section class="stack" aria-labelledby="effect-head">
                <h2 id="effect-head">{say(words::EFFECT)}</h2>
                <p class="soft prose">{say(words::EFFECT_LEAD)}</p>
                <div class="table-box" tabindex="0" role="region" aria-labelledby="effect-head">
                    <table class="table">
                        <thead>
                            <tr>
                                <th scope="col">{say(words::RECOMMENDATION)}</th>
                                <th scope="col">{say(words::INDICATOR)}</th>
                                <th scope="col">{say(words::AT_ISSUE)}</th>
                                <th scope="col">{say(words::NOW)}</th>
                                <th scope="col">{say(words::TARGET)}</th>
                                <th scope="col">{say(words::RESULT)}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
}

fn row(effect: &Effect, document: &Document, lang: Lang) -> AnyView {
    let record = document.recommendation(effect.id);
    let title = record.map(|record| title_of(record, lang)).unwrap_or_default();
    let year = record.and_then(|record| record.year).map(|year| year.to_string()).unwrap_or_default();
    let about = format!("{} · {year}", addressee_name(effect.addressee, document, lang));
    let name = effect.name.map_or_else(|| words::NO_INDICATOR.say(lang), |name| name.say(lang));
    let tone = match effect.verdict {
        Verdict::Reached | Verdict::Better => TagTone::Good,
        Verdict::Worse => TagTone::Bad,
        Verdict::Same | Verdict::Unknown => TagTone::Neutral,
    };
    view! {
        <tr>
            <th scope="row">{title} <br /> <span class="soft small">{about}</span></th>
            <td>{name}</td>
            <td>{effect.issued.text(lang)}</td>
            <td>{effect.now.text(lang)}</td>
            <td>{effect.target.text(lang)}</td>
            <td>
                <Tag label=Signal::stored(effect.verdict.name().say(lang).to_owned()) tone />
            </td>
        </tr>
    }
    .into_any()
}
