//! The table of events.

use crate::analysis::Facts;
use crate::analysis::facts::Index;
use crate::model::code::Code;
use crate::model::codes::EventStatus;
use crate::model::id::EventId;
use crate::model::{Document, Event};
use crate::state::address::{Address, Page};
use crate::state::preferences::{say, use_lang};
use crate::state::{Krug, use_krug};
use crate::ui::{Column, Icon, IconButton, Sort, Table, Tag, TagTone, once};
use crate::views::naming::{event_name, few, form_of, heads, partner_name, school_name};
use crate::views::register::use_on_sort;
use crate::views::status::{set_status, tone_of};
use crate::words::dates::event_date;
use crate::words::hyphens::softened;
use crate::words::names::name_of;
use crate::words::{Lang, common, events as words};
use leptos::prelude::*;

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
    // An edit changes one row of many: each is read once, and what reads as before is not drawn anew.
    let scope = move |place: usize| {
        provide_context(Memo::new(move |_| {
            let at = shown.with(|shown| shown.get(place).copied())?;
            let lang = lang.get();
            krug.facts().with(|facts| krug.document().with(|document| Line::of(document, facts, at, lang)))
        }));
    };
    let cell = move |(_, column): (usize, usize)| {
        let Some(line) = use_context::<Memo<Option<Line>>>() else { return ().into_any() };
        match column {
            6 => once(
                move || line.with(|line| line.as_ref().map(|line| line.status.clone())),
                |status| status.map(|(label, tone)| view! { <Tag label tone /> }).into_any(),
            ),
            7 => once(
                move || line.with(|line| line.as_ref().map(|line| line.pressed.clone())),
                move |pressed| pressed.map(|pressed| actions(krug, pressed, on_copy)).into_any(),
            ),
            _ => once(
                move || line.with(|line| line.as_ref().and_then(|line| line.texts.get(column).cloned())),
                IntoAny::into_any,
            ),
        }
    };
    let href = move |_: usize| {
        let line = use_context::<Memo<Option<Line>>>()?;
        line.with(|line| Some(Address::of(Page::Event(line.as_ref()?.pressed.id.to_string())).href()))
    };
    let columns = vec![
        Column::new("title", say(words::TITLE)).wide(),
        Column::new("date", say(common::DATE)).narrow(),
        Column::new("form", say(common::FORM)),
        Column::new("partners", say(common::PARTNERS)),
        Column::new("schools", say(words::SCHOOLS)),
        Column::new("participants", say(words::PARTICIPANTS)).numeric().narrow(),
        Column::new("status", say(words::STATUS)).narrow(),
        Column::new("actions", say(words::ACTIONS)).unsorted().button(),
    ];
    view! {
        <Table
            caption=say(words::CAPTION)
            columns
            count=Signal::derive(move || shown.with(Vec::len))
            cell=Callback::new(cell)
            href=Callback::new(href)
            scope=Callback::new(scope)
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

/// What a row says.
#[derive(Clone, PartialEq)]
struct Line {
    /// The columns of words and numbers.
    texts: [String; 6],
    status: (String, TagTone),
    pressed: Pressed,
}

impl Line {
    fn of(document: &Document, facts: &Facts, at: Index, lang: Lang) -> Option<Self> {
        let event = document.event(facts.event_id(at)?)?;
        Some(Self {
            texts: [
                event_name(event, lang),
                event_date(*event.date, lang),
                softened(&form_of(event, lang)),
                softened(&partners(document, event, lang)),
                schools(document, event, lang),
                heads(facts.events.rows.of(at).iter().map(|row| row.heads), lang),
            ],
            status: (name_of(&event.status, lang), tone_of(&event.status)),
            pressed: Pressed::of(event, lang),
        })
    }
}

/// What the buttons of a row need to know of its event.
#[derive(Clone, PartialEq, Eq)]
struct Pressed {
    id: EventId,
    name: String,
    is_planned: bool,
    lang: Lang,
}

impl Pressed {
    fn of(event: &Event, lang: Lang) -> Self {
        let is_planned = event.status.is(EventStatus::Planned);
        Self { id: event.id, name: event_name(event, lang), is_planned, lang }
    }
}

/// What can be done with one press: say that a planned event was held, and add another like it.
fn actions(krug: Krug, of: Pressed, on_copy: Callback<EventId>) -> AnyView {
    let Pressed { id, name, is_planned, lang } = of;
    let held = is_planned.then(|| {
        let label = words::MARK_HELD.fill(lang, &[&name]);
        let press = move |()| set_status(krug, lang, id, EventStatus::Held.code());
        view! { <IconButton label icon=Icon::Check on_press=Callback::new(press) /> }
    });
    let label = words::COPY_ONE.fill(lang, &[&name]);
    view! {
        <span class="row-actions">
            {held} <IconButton label icon=Icon::Copy on_press=Callback::new(move |()| on_copy.run(id)) />
        </span>
    }
    .into_any()
}
