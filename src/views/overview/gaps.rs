//! What is missing or doubtful in the data, the most first: until it is mended, the numbers above say less than they could.

use crate::analysis::completeness::{GapRows, gaps};
use crate::model::Document;
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::Card;
use crate::views::naming::event_name;
use crate::words::dates::event_date;
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
        let lang = lang.get();
        krug.document().with(|document| all.with(|all| all.iter().map(|rows| gap(rows, document, lang)).collect_view()))
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

fn gap(rows: &GapRows, document: &Document, lang: Lang) -> AnyView {
    let links = rows.events.iter().map(|id| event(*id, document, lang));
    let links = links.chain(rows.partners.iter().map(|id| partner(*id, document)));
    let links = links.chain(rows.schools.iter().map(|id| school(*id, document)));
    let links = links.take(SHOWN).map(|(href, name)| view! { <li><a href=href>{name}</a></li> }).collect_view();
    let more = rows.len().saturating_sub(SHOWN);
    let more =
        (more > 0).then(|| view! { <li class="soft">{events::AND_MORE.fill(lang, &["…", &more.to_string()])}</li> });
    view! {
        <details>
            <summary>
                <span class="gap-name">{rows.gap.name().say(lang)}</span>
                " "
                <span class="number">{rows.len().to_string()}</span>
            </summary>
            <ul class="plain small">{links} {more}</ul>
        </details>
    }
    .into_any()
}

fn event(id: EventId, document: &Document, lang: Lang) -> (String, String) {
    let name =
        document.event(id).map(|event| format!("{}, {}", event_name(event, lang), event_date(*event.date, lang)));
    (format!("#/events/{id}"), name.unwrap_or_default())
}

fn partner(id: PartnerId, document: &Document) -> (String, String) {
    let name = document.partner(id).map(|partner| partner.shown_name().to_owned());
    (format!("#/partners/{id}"), name.unwrap_or_default())
}

/// Schools and their pupils are mended in the settings.
fn school(id: SchoolId, document: &Document) -> (String, String) {
    let name = document.school(id).map(|school| school.shown_name().to_owned());
    ("#/settings".to_owned(), name.unwrap_or_default())
}
