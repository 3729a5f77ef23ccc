//! One event: what, when, with whom and for whom; its status with one press.

mod about;
mod audience;

use super::choices;
use super::event_form::{EventForm, EventTarget, delete};
use super::gone::use_shown;
use super::joint::{DeleteDialog, MadeOf, use_delete_question};
use super::naming::event_name;
use super::status::set_status;
use crate::model::Event;
use crate::model::codes::EventStatus;
use crate::model::id::EventId;
use crate::model::record::List;
use crate::state::address::{Address, Page, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, Empty, Icon, LinkButton, PageHead, Switch, Tone};
use crate::words::{common, events as words, shell};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub fn EventCard(
    /// The identifier as the address has it.
    id: String,
) -> impl IntoView {
    let krug = use_krug();
    let id = EventId::parse(&id);
    // The address of a record that was merged into another one leads to the card of both.
    let id = use_shown(List::Events, id.map(|id| id.0));
    let event =
        Memo::new(move |_| krug.document().with(|document| id.get().and_then(|id| document.events.get(&id).cloned())));
    let there = Memo::new(move |_| event.with(Option::is_some));
    // The form outlives the card: another tab may delete the event while somebody types.
    let form = RwSignal::new(None::<EventTarget>);
    view! {
        <a class="back" href=Address::of(Page::Events).href()>{say(words::BACK)}</a>
        <Show when=move || there.get() fallback=|| view! { <Gone /> }>
            {move || id.get().map(|id| view! { <Card id=EventId(id) event form /> })}
        </Show>
        <EventForm target=form />
    }
}

/// What is said where there is no such event.
#[component]
fn Gone() -> impl IntoView {
    view! {
        <PageHead title=say(shell::EVENT) />
        <Empty title=say(words::GONE) text=say(words::GONE_TEXT)>
            <LinkButton label=say(words::BACK) href=Address::of(Page::Events).href() tone=Tone::Primary />
        </Empty>
    }
}

#[component]
fn Card(id: EventId, event: Memo<Option<Arc<Event>>>, form: RwSignal<Option<EventTarget>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let name = Signal::derive(move || {
        event.with(|event| event.as_ref().map(|event| event_name(event, lang.get())).unwrap_or_default())
    });
    let status = Signal::derive(move || {
        event.with(|event| event.as_ref().map(|event| event.status.word().to_owned()).unwrap_or_default())
    });
    let statuses = Signal::derive(move || choices::codes::<EventStatus>(lang.get(), &status.get()));
    let deleting = use_delete_question();
    let remove = move |()| delete(krug, lang.get_untracked(), id, &address.get_untracked(), deleting);
    view! {
        <PageHead title=name>
            <Button
                label=say(common::EDIT)
                tone=Tone::Primary
                icon=Icon::Edit
                on_press=Callback::new(move |()| form.set(Some(EventTarget::Edit(id))))
            />
            <Button
                label=say(words::COPY_SHORT)
                icon=Icon::Copy
                on_press=Callback::new(move |()| form.set(Some(EventTarget::Copy(id))))
            />
            <Button label=say(common::DELETE) tone=Tone::Danger icon=Icon::Delete on_press=Callback::new(remove) />
        </PageHead>
        <div class="stack">
            <Switch
                label=say(words::STATUS)
                value=status
                choices=statuses
                on_choose=Callback::new(move |word: String| set_status(krug, lang.get_untracked(), id, &word))
            />
            <MadeOf list=List::Events id=id.0 />
            <div class="columns">
                <about::About event />
                <div class="stack">
                    <audience::Audience event />
                    <about::Outcome event />
                </div>
            </div>
        </div>
        <DeleteDialog question=deleting />
    }
}
