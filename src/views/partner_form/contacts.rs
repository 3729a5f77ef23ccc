//! The contact persons in the form of a partner.

use super::draft::ContactDraft;
use crate::state::preferences::{say, use_lang};
use crate::state::{follow, use_krug};
use crate::ui::{Button, Icon, IconButton, TextField};
use crate::views::typed::signals::signals;
use crate::views::typed::text::{LONG, NAME};
use crate::words::partners as words;
use leptos::prelude::*;

signals! {
    /// What is typed of one.
    Typed of ContactDraft { id: String, name: String, role: String, phone: String, email: String }
}

/// The rows, to fill in, to add and to take out.
#[component]
pub fn Contacts(rows: RwSignal<Vec<ContactDraft>>) -> impl IntoView {
    let krug = use_krug();
    let add = move |()| {
        let new = ContactDraft { id: krug.new_id().to_string(), ..ContactDraft::default() };
        rows.update(|rows| rows.push(new));
    };
    view! {
        <fieldset class="field-set stack-tight">
            <legend>{say(words::CONTACTS)}</legend>
            <p class="field-hint">{say(words::CONTACTS_HINT)}</p>
            <For each=move || rows.get() key=|row| row.id.clone() let:row>
                <Row rows row />
            </For>
            <Button label=say(words::ADD_CONTACT) icon=Icon::Plus on_press=Callback::new(add) />
        </fieldset>
    }
}

#[component]
fn Row(rows: RwSignal<Vec<ContactDraft>>, row: ContactDraft) -> impl IntoView {
    let lang = use_lang();
    let typed = Typed::new(&row);
    let id = StoredValue::new(row.id);
    let place = Memo::new(move |_| {
        rows.with(|rows| id.with_value(|id| rows.iter().position(|row| row.id == *id)).unwrap_or_default() + 1)
    });
    follow(
        move || typed.draft(),
        move |now: ContactDraft| {
            let known = rows.with_untracked(|rows| rows.contains(&now));
            if !known {
                rows.update(|rows| rows.iter_mut().filter(|row| row.id == now.id).for_each(|row| *row = now.clone()));
            }
        },
    );
    let named = move |phrase: crate::words::Phrase| {
        Signal::derive(move || phrase.fill(lang.get(), &[&place.get().to_string()]))
    };
    let remove = move |()| rows.update(|rows| rows.retain(|row| id.with_value(|id| row.id != *id)));
    let title = named(words::CONTACT);
    view! {
        <div class="form-row stack-tight" role="group" aria-label=move || title.get()>
            <div class="form-row-head">
                <strong>{move || title.get()}</strong>
                <IconButton label=named(words::REMOVE_CONTACT) icon=Icon::Close on_press=Callback::new(remove) />
            </div>
            <div class="field-row">
                <TextField label=say(words::PERSON) value=typed.name longest=NAME />
                <TextField label=say(words::ROLE) value=typed.role longest=LONG />
                <TextField label=say(words::PHONE) value=typed.phone kind="tel" longest=LONG />
                <TextField label=say(words::EMAIL) value=typed.email kind="email" longest=LONG />
            </div>
        </div>
    }
}
