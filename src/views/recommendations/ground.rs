//! A reason with the rows behind it: the sentence, and what opens.

use crate::analysis::rules::{Evidence, Reason};
use crate::model::Document;
use crate::model::id::SchoolId;
use crate::state::address::{Address, Page};
use crate::ui::unbroken;
use crate::views::naming::school_name;
use crate::views::rows::RowsShown;
use crate::words::measures::many;
use crate::words::{Lang, analysis, recommendations as words};
use leptos::prelude::*;

/// The reason as an item of a list. `year` and `school` go with the links to the views that show the same.
pub(super) fn ground(
    evidence: Evidence,
    document: &Document,
    year: &str,
    school: Option<SchoolId>,
    lang: Lang,
    shown: RwSignal<Option<RowsShown>>,
) -> AnyView {
    let text = evidence.text(lang);
    let scope = school.map(|school| format!("&school={school}")).unwrap_or_default();
    let view = |path: &str, name: &str| (format!("#/analysis/{path}?year={year}{scope}"), name.to_owned());
    let link = match &evidence.reason {
        Reason::MissingForms { .. } | Reason::SingleForm { .. } => Some(view("matrix", words::OPEN_MATRIX.say(lang))),
        Reason::Missed { .. } | Reason::Unproven { .. } => Some(view("reach", words::OPEN_REACH.say(lang))),
        Reason::Gap { .. } => Some(view("quality", words::OPEN_GAPS.say(lang))),
        Reason::Declined { .. } => Some(view("dynamics", words::OPEN_TRENDS.say(lang))),
        _ => None,
    };
    let link = link.map(|(href, name)| view! { <a href=href>{name}</a> });
    let rows = |phrase: crate::words::Phrase, count: usize, of: RowsShown| {
        (count > 0).then(|| {
            let of = StoredValue::new(of);
            view! {
                <button type="button" class="button plain" on:click=move |_| shown.set(Some(of.get_value()))>
                    {phrase.fill(lang, &[&many(count, lang)])}
                </button>
            }
        })
    };
    let title = analysis::NAMED.fill(lang, &[analysis::REC_EVIDENCE.say(lang), &text]);
    let partners: Vec<_> = evidence.partners.iter().map(|row| row.id).collect();
    let partners = rows(words::PARTNERS, partners.len(), RowsShown::partners(title.clone(), partners));
    let events = rows(words::EVENTS, evidence.events.len(), RowsShown::events(title, evidence.events));
    let schools = evidence.schools.into_iter().map(|id| {
        let settings = Address::of(Page::Settings).with("school", &id.to_string()).with("year", year);
        view! { <li><a href=settings.href()>{school_name(document, id, lang)}</a></li> }
    });
    let schools = schools.collect::<Vec<_>>();
    let schools = (!schools.is_empty()).then(|| {
        let name = words::SCHOOLS.fill(lang, &[&many(schools.len(), lang)]);
        view! {
            <details>
                <summary>{name}</summary>
                <ul class="plain">{schools}</ul>
            </details>
        }
    });
    view! {
        <li>
            <p>{unbroken(&text)}</p>
            <p class="row small no-print">{partners} {events} {link}</p>
            {schools}
        </li>
    }
    .into_any()
}
