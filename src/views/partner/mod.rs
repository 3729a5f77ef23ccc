//! One partner: what is known of it, whom to call, agreements, and its events year by year.

pub mod about;
mod forget;
mod forms;
mod merge;
mod timeline;

use super::event_form::{EventForm, EventTarget, Preset};
use super::gone::use_shown;
use super::joint::{DeleteDialog, MadeOf, use_delete_question};
use super::partner_form::{PartnerForm, PartnerTarget, delete};
use crate::model::Partner;
use crate::model::id::PartnerId;
use crate::model::record::List;
use crate::state::address::{Address, Page, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, Empty, Icon, LinkButton, PageHead, Tone};
use crate::views::naming::full_name;
use crate::words::{common, events, partners as words, shell};
use leptos::prelude::*;
use std::sync::Arc;

/// The page.
#[component]
pub fn PartnerCard(
    /// The identifier as the address has it.
    id: String,
) -> impl IntoView {
    let krug = use_krug();
    let id = PartnerId::parse(&id);
    // The address of a record that was merged into another one leads to the card of both.
    let id = use_shown(List::Partners, id.map(|id| id.0));
    let partner = Memo::new(move |_| {
        krug.document().with(|document| id.get().and_then(|id| document.partners.get(&id).cloned()))
    });
    let there = Memo::new(move |_| partner.with(Option::is_some));
    // The forms outlive the card: another tab may delete the partner while somebody types.
    let form = RwSignal::new(None::<PartnerTarget>);
    let event = RwSignal::new(None::<EventTarget>);
    view! {
        <a class="back" href=Address::of(Page::Partners).href()>{say(words::BACK)}</a>
        <Show when=move || there.get() fallback=|| view! { <Gone /> }>
            {move || id.get().map(|id| view! { <Card id=PartnerId(id) partner form event /> })}
        </Show>
        <PartnerForm target=form />
        <EventForm target=event />
    }
}

/// What is said where there is no such partner.
#[component]
fn Gone() -> impl IntoView {
    view! {
        <PageHead title=say(shell::PARTNER) />
        <Empty title=say(words::GONE) text=say(words::GONE_TEXT)>
            <LinkButton label=say(words::BACK) href=Address::of(Page::Partners).href() tone=Tone::Primary />
        </Empty>
    }
}

#[component]
fn Card(
    id: PartnerId,
    partner: Memo<Option<Arc<Partner>>>,
    form: RwSignal<Option<PartnerTarget>>,
    event: RwSignal<Option<EventTarget>>,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let address = use_address();
    let name = Signal::derive(move || {
        partner.with(|partner| partner.as_ref().map(|partner| full_name(partner)).unwrap_or_default())
    });
    let new_event = move |with_form: Option<String>| {
        let preset = Preset { partners: vec![id], form: with_form, ..Preset::default() };
        event.set(Some(EventTarget::New(preset)));
    };
    let deleting = use_delete_question();
    let remove = move |()| delete(krug, lang.get_untracked(), id, &address.get_untracked(), deleting);
    view! {
        <PageHead title=name>
            <Button
                label=say(events::ADD)
                tone=Tone::Primary
                icon=Icon::Plus
                on_press=Callback::new(move |()| new_event(None))
            />
            <Button
                label=say(common::EDIT)
                icon=Icon::Edit
                on_press=Callback::new(move |()| form.set(Some(PartnerTarget::Edit(id))))
            />
            <Button label=say(common::DELETE) tone=Tone::Danger icon=Icon::Delete on_press=Callback::new(remove) />
        </PageHead>
        <div class="columns wide-first">
            <div class="stack">
                <about::About id partner />
                <div>
                    <MadeOf list=List::Partners id=id.0 />
                    <merge::MergeWith id />
                </div>
                <timeline::Timeline id />
            </div>
            <div class="stack">
                <forms::Forms id partner on_add=Callback::new(move |word: String| new_event(Some(word))) />
                <about::Contacts partner />
                <about::Agreements partner />
            </div>
        </div>
        <DeleteDialog question=deleting />
    }
}
