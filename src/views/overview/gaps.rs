//! What is missing or doubtful in the data, the most first: until it is mended, the numbers above say less than they could.

use crate::analysis::completeness::{GapRows, gaps};
use crate::model::Document;
use crate::model::date::SchoolYear;
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::Card;
use crate::views::gap_links::links;
use crate::words::measures::many;
use crate::words::{Lang, events, overview as words};
use leptos::prelude::*;

/// How many rows of a gap are named.
const SHOWN: usize = 20;

/// The gaps of the year and scope, each with its rows.
#[component]
pub fn Gaps() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let all = Memo::new(move |_| {
        let mut all = krug.document().with(|document| gaps(&krug.facts().get(), document, &question.get()));
        all.sort_by_key(|rows| std::cmp::Reverse(rows.len()));
        all
    });
    let items = move || {
        let (lang, year) = (lang.get(), question.with(|question| question.year()));
        krug.document()
            .with(|document| all.with(|all| all.iter().map(|rows| gap(rows, document, year, lang)).collect_view()))
    };
    view! {
        <Card title=say(words::QUALITY)>
            <Show
                when=move || !all.with(Vec::is_empty)
                fallback=move || view! { <p class="soft">{say(words::QUALITY_NONE)}</p> }
            >
                <p class="soft small">{say(words::QUALITY_LEAD)}</p>
                <div class="gaps">{items}</div>
            </Show>
        </Card>
    }
}

fn gap(rows: &GapRows, document: &Document, year: SchoolYear, lang: Lang) -> AnyView {
    let links = links(rows, SHOWN, document, year, lang)
        .into_iter()
        .map(|(href, name)| view! { <li><a href=href>{name}</a></li> })
        .collect_view();
    let more = rows.len().saturating_sub(SHOWN);
    let more =
        (more > 0).then(|| view! { <li class="soft">{events::AND_MORE.fill(lang, &["…", &many(more, lang)])}</li> });
    view! {
        <details>
            <summary>
                <span class="gap-name">{rows.gap.name().say(lang)}</span>
                " "
                <span class="number">{many(rows.len(), lang)}</span>
            </summary>
            <ul class="plain small">{links} {more}</ul>
        </details>
    }
    .into_any()
}
