//! The table of events.

use crate::analysis::facts::Index;
use crate::model::code::Code;
use crate::model::codes::EventStatus;
use crate::model::id::EventId;
use crate::model::{Document, Event};
use crate::state::address::{Address, Page};
use crate::state::preferences::{say, use_lang};
use crate::state::{Krug, use_krug};
use crate::ui::{Column, Icon, IconButton, Sort, Table, Tag};
use crate::views::naming::{event_name, few, form_of, heads, partner_name, school_name};
use crate::views::register::use_on_sort;
use crate::views::status::{set_status, tone_of};
use crate::words::dates::event_date;
use crate::words::names::name_of;
use crate::words::{Lang, common, events as words};
use leptos::prelude::*;
use std::sync::Arc;

/// The table.
#[component]
pub fn Register(
    shown: Memo<Vec<Index>>,
    sort: Signal<Option<Sort>>,
    /// Adds another event like the one pressed.
    on_copy: Callback<EventId>,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let event = move |place: usize| {
        let at = shown.with(|shown| shown.get(place).copied())?;
        let id = krug.facts().with(|facts| facts.event_id(at))?;
        Some((at, krug.document().with(|document| document.events.get(&id.0).cloned())?))
    };
    let cell = move |(place, column): (usize, usize)| {
        let Some((at, event)) = event(place) else { return ().into_any() };
        let lang = lang.get();
        match column {
            0 => event_name(&event, lang).into_any(),
            1 => event_date(*event.date, lang).into_any(),
            2 => form_of(&event, lang).into_any(),
            3 => krug.document().with(|document| partners(document, &event, lang)).into_any(),
            4 => krug.document().with(|document| schools(document, &event, lang)).into_any(),
            5 => {
                krug.facts().with(|facts| heads(facts.events.rows.of(at).iter().map(|row| row.heads), lang)).into_any()
            }
            6 => status(krug, &event, lang),
            _ => copy(&event, lang, on_copy),
        }
    };
    let href = move |place: usize| event(place).map(|(_, event)| Address::of(Page::Event(event.id.to_string())).href());
    let columns = vec![
        Column::new("title", say(words::TITLE)).wide(),
        Column::new("date", say(common::DATE)),
        Column::new("form", say(common::FORM)),
        Column::new("partners", say(common::PARTNERS)),
        Column::new("schools", say(words::SCHOOLS)),
        Column::new("participants", say(words::PARTICIPANTS)).numeric(),
        Column::new("status", say(words::STATUS)),
        Column::new("actions", say(words::ACTIONS)).unsorted(),
    ];
    view! {
        <Table
            caption=say(words::CAPTION)
            columns
            count=Signal::derive(move || shown.with(Vec::len))
            cell=Callback::new(cell)
            href=Callback::new(href)
            sort
            on_sort=use_on_sort()
        />
    }
}

fn partners(document: &Document, event: &Event, lang: Lang) -> String {
    few(&event.partners.iter().map(|id| partner_name(document, *id, lang)).collect::<Vec<_>>(), lang)
}

fn schools(document: &Document, event: &Event, lang: Lang) -> String {
    few(&event.schools.iter().map(|id| school_name(document, *id, lang)).collect::<Vec<_>>(), lang)
}

/// The status, and of a planned event the button that says it was held.
fn status(krug: Krug, event: &Arc<Event>, lang: Lang) -> AnyView {
    let id = event.id;
    let held = event.status.is(EventStatus::Planned).then(|| {
        let label = words::MARK_HELD.fill(lang, &[&event_name(event, lang)]);
        let press = move |()| set_status(krug, lang, id, EventStatus::Held.code());
        view! { <IconButton label icon=Icon::Check on_press=Callback::new(press) /> }
    });
    view! {
        <span class="nowrap">
            <Tag label=name_of(&event.status, lang) tone=tone_of(&event.status) />
            {held}
        </span>
    }
    .into_any()
}

fn copy(event: &Arc<Event>, lang: Lang, on_copy: Callback<EventId>) -> AnyView {
    let id = event.id;
    let label = words::COPY_ONE.fill(lang, &[&event_name(event, lang)]);
    view! { <IconButton label icon=Icon::Copy on_press=Callback::new(move |()| on_copy.run(id)) /> }.into_any()
}
