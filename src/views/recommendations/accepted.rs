//! The recommendations that are in the report of the year, each with its state, to edit and to track.

use super::form::RecordForm;
use super::{ALL, addressee_name, asked_addressee, is_asked, title_of};
use crate::analysis::effect::addressee;
use crate::model::Document;
use crate::model::codes::RecommendationStatus;
use crate::model::date::Day;
use crate::model::id::RecommendationId;
use crate::model::order;
use crate::model::recommendation::Recommendation;
use crate::state::address::use_address;
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Icon, IconButton, Tag, TagTone};
use crate::words::dates::{period, short_day};
use crate::words::names::name_of;
use crate::words::{Lang, analysis, recommendations as words};
use leptos::prelude::*;

/// Whether a recommendation is late: its deadline is over and it is neither done nor withdrawn.
pub(super) fn is_overdue(record: &Recommendation, today: Day) -> bool {
    let settled = [RecommendationStatus::Done, RecommendationStatus::Withdrawn];
    let open = !record.status.as_ref().is_some_and(|status| settled.iter().any(|settled| status.is(*settled)));
    open && record.due.is_some_and(|due| due < today)
}

/// The section.
#[component]
pub(super) fn Accepted() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let address = use_address();
    let editing = RwSignal::new(None::<RecommendationId>);
    let ids = Memo::new(move |_| {
        let to = address.with(asked_addressee);
        let is_shown = |record: &Recommendation| {
            let named = addressee(record).map_or_else(|| ALL.to_owned(), |school| school.to_string());
            question.with(|question| is_asked(record, question)) && (to.is_empty() || to == named)
        };
        krug.document().with(|document| {
            let mut list: Vec<&Recommendation> =
                document.recommendations.values().map(AsRef::as_ref).filter(|record| is_shown(record)).collect();
            // The late ones first, then by deadline.
            let today = krug.today();
            order::sort_by_key(&mut list, |record| {
                (!is_overdue(record, today), addressee(record), record.due, record.id)
            });
            list.into_iter().map(|record| record.id).collect::<Vec<_>>()
        })
    });
    let items = move || {
        let lang = lang.get();
        krug.document().with(|document| {
            let records = ids.get().into_iter().filter_map(|id| document.recommendation(id));
            records.map(|record| item(record, document, krug.today(), lang, editing)).collect_view()
        })
    };
    let none = move || {
        words::ACCEPTED_NONE.fill(lang.get(), &[&period(question.with(|question| question.period), lang.get())])
    };
    let nothing = move || krug.document().with(|document| document.partners.is_empty() && document.events.is_empty());
    view! {
        <Show when=move || !nothing() || !ids.with(Vec::is_empty)>
            <section class="stack" aria-labelledby="accepted-head">
                <h2 id="accepted-head">{say(words::ACCEPTED)}</h2>
                <Show when=move || !ids.with(Vec::is_empty) fallback=move || view! { <p class="soft prose">{none}</p> }>
                    <div class="card">
                        <ul class="plain">{items}</ul>
                    </div>
                </Show>
            </section>
        </Show>
        <RecordForm editing />
    }
}

fn item(
    record: &Recommendation,
    document: &Document,
    today: Day,
    lang: Lang,
    editing: RwSignal<Option<RecommendationId>>,
) -> AnyView {
    let id = record.id;
    let title = title_of(record, lang);
    let status = record.status.as_ref().map(|status| {
        let tone = if status.is(RecommendationStatus::Done) { TagTone::Good } else { TagTone::Neutral };
        view! { <Tag label=Signal::stored(name_of(status, lang)) tone /> }
    });
    let late = is_overdue(record, today);
    let late =
        late.then(|| view! { <Tag label=Signal::stored(words::OVERDUE.say(lang).to_owned()) tone=TagTone::Bad /> });
    let mut facts = vec![addressee_name(addressee(record), document, lang)];
    facts.extend(record.addressee_role.as_ref().map(|role| name_of(role, lang)));
    facts.extend(record.responsible.clone());
    facts.extend(record.due.map(|due| analysis::REC_DUE.fill(lang, &[&short_day(due, lang)])));
    facts.extend(record.issued.map(|day| words::ISSUED.fill(lang, &[&short_day(day, lang)])));
    let decision = record.decision.clone().map(|decision| {
        view! { <p class="small">{analysis::NAMED.fill(lang, &[words::DECISION.say(lang), &decision])}</p> }
    });
    // The headline stands above it.
    let text = record.text.as_deref().unwrap_or_default();
    let text = text.strip_prefix(&format!("{title}.")).unwrap_or(text).trim().to_owned();
    let edit = words::EDIT_OF.fill(lang, &[&title]);
    view! {
        <li class="list-row accepted">
            <div class="row accepted-head">
                <strong class="grow">{title}</strong>
                {late}
                {status}
                <IconButton
                    label=Signal::stored(edit)
                    icon=Icon::Edit
                    on_press=Callback::new(move |()| editing.set(Some(id)))
                />
            </div>
            <p class="prose">{text}</p>
            {decision}
            <p class="soft small">{facts.join(" · ")}</p>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::code::Coded;
    use crate::model::date::parse_day;
    use crate::model::id::Uuid;
    use crate::model::stamp::{Stamp, Stamps};

    #[test]
    fn what_is_open_after_its_deadline_is_late() {
        let day = |text: &str| parse_day(text).expect(text);
        for (status, due, expected) in [
            (Some("issued"), Some("2026-11-22"), true),
            (Some("issued"), Some("2026-11-23"), false),
            (Some("in_progress"), Some("2026-11-22"), true),
            (Some("done"), Some("2026-11-22"), false),
            (Some("withdrawn"), Some("2026-11-22"), false),
            (None, Some("2026-11-22"), true),
            (Some("issued"), None, false),
        ] {
            let mut record =
                Recommendation::blank(RecommendationId(Uuid::from_u128(1)), Stamps::new(Stamp::unstamped(0)));
            record.status = status.map(Coded::new);
            record.due = due.map(day);
            assert_eq!(is_overdue(&record, day("2026-11-23")), expected, "{status:?} {due:?}");
        }
    }
}
