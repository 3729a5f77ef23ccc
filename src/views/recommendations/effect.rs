//! What the recommendations of earlier years brought: the value at issue, now, and the target.

use super::{addressee_name, title_of};
use crate::analysis::effect::{Effect, Verdict, effects};
use crate::analysis::saying::target;
use crate::model::Document;
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Tag, TagTone};
use crate::words::{Lang, Phrase, recommendations as words};
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
                    <table class="table cards" role="table">
                        <thead role="rowgroup">
                            <tr role="row">
                                <th role="columnheader" scope="col" class="unsorted">{say(words::RECOMMENDATION)}</th>
                                <th role="columnheader" scope="col" class="unsorted">{say(words::INDICATOR)}</th>
                                <th role="columnheader" scope="col" class="unsorted">{say(words::AT_ISSUE)}</th>
                                <th role="columnheader" scope="col" class="unsorted">{say(words::NOW)}</th>
                                <th role="columnheader" scope="col" class="unsorted">{say(words::TARGET)}</th>
                                <th role="columnheader" scope="col" class="unsorted">{say(words::RESULT)}</th>
                            </tr>
                        </thead>
                        <tbody role="rowgroup">{rows}</tbody>
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
        Verdict::Same | Verdict::Early | Verdict::TooFew | Verdict::Unknown => TagTone::Neutral,
    };
    let cell = |head: Phrase, content: AnyView| {
        view! {
            <td role="cell" data-label=head.say(lang)>
                <div class="cell-box">{content}</div>
            </td>
        }
    };
    let verdict = Signal::stored(effect.verdict.name().say(lang).to_owned());
    view! {
        <tr role="row">
            <th role="rowheader" scope="row">{title} <br /> <span class="soft small">{about}</span></th>
            {cell(words::INDICATOR, name.into_any())}
            {cell(words::AT_ISSUE, effect.issued.text(lang).into_any())}
            {cell(words::NOW, effect.now.text(lang).into_any())}
            {cell(words::TARGET, target(&effect.issued, &effect.target, lang).into_any())}
            {cell(words::RESULT, view! { <Tag label=verdict tone /> }.into_any())}
        </tr>
    }
    .into_any()
}
