//! The forms held with a partner, and those that are expected of its kind and were not held yet.

use crate::model::Partner;
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind};
use crate::model::id::PartnerId;
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Button, Card, Icon, Tag};
use crate::views::naming::form_of;
use crate::words::names::Named;
use crate::words::partners as words;
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The card.
#[component]
pub fn Forms(
    id: PartnerId,
    partner: Memo<Option<Arc<Partner>>>,
    /// Adds an event of the form with this word.
    on_add: Callback<String>,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    // Held events of all years by form, and the forms of this year.
    let held = Memo::new(move |_| {
        let year = question.with(|question| question.year());
        let lang = lang.get();
        krug.document().with(|document| {
            let events = document.events.values().filter(|event| event.is_held() && event.partners.contains(&id));
            let mut counts: BTreeMap<(Form, String), u64> = BTreeMap::new();
            let mut now = BTreeSet::new();
            for event in events {
                *counts.entry((event.counted_form(), form_of(event, lang))).or_default() += 1;
                if event.date.school_year() == year {
                    now.insert(event.counted_form());
                }
            }
            (counts, now)
        })
    });
    let missing = Memo::new(move |_| {
        let kind = partner.with(|partner| partner.as_ref().map(|partner| partner.counted_kind()));
        let kind = kind.unwrap_or(PartnerKind::Other);
        krug.facts().with(|facts| {
            let expected = facts.settings.cells.iter().filter(|(of, _)| *of == kind).map(|(_, form)| *form);
            held.with(|(_, now)| expected.filter(|form| !now.contains(form)).collect::<Vec<_>>())
        })
    });
    let tags = move || {
        let lang = lang.get();
        held.with(|(counts, _)| {
            counts
                .iter()
                .map(|((_, name), count)| {
                    let label = words::FORM_COUNT.fill(lang, &[name, &count.to_string()]);
                    view! { <li><Tag label /></li> }
                })
                .collect_view()
        })
    };
    let offers = move || {
        let lang = lang.get();
        missing
            .get()
            .into_iter()
            .map(|form| {
                let name = form.name().say(lang);
                let add = Callback::new(move |()| on_add.run(form.code().to_owned()));
                view! {
                    <li>
                        <Button label=name.to_owned() icon=Icon::Plus on_press=add />
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <Card title=say(words::FORMS)>
            <div class="stack-tight">
                <p class="soft small">{say(words::FORMS_HELD)}</p>
                <Show
                    when=move || !held.with(|(counts, _)| counts.is_empty())
                    fallback=|| view! { <p>{say(words::FORMS_NONE)}</p> }
                >
                    <ul class="plain row">{tags}</ul>
                </Show>
                <Show when=move || !missing.with(Vec::is_empty)>
                    <p class="soft small">
                        {move || {
                            let year = question.with(|question| question.year().to_string());
                            words::FORMS_MISSING.fill(lang.get(), &[&year])
                        }}
                    </p>
                    <ul class="plain row">{offers}</ul>
                </Show>
            </div>
        </Card>
    }
}
