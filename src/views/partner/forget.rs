//! «Забыть этого человека»: a contact person is erased wherever this browser keeps it.

use crate::model::field::Required;
use crate::model::id::ContactId;
use crate::model::partner::Contact;
use crate::state::forgetting::Who;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, ConfirmDialog, Tone};
use crate::views::forgetting::forget;
use crate::words::forget as words;
use leptos::prelude::*;

/// What is about to be forgotten: whoever offers it puts it here, and [`ForgetDialog`] asks.
#[derive(Clone, Copy)]
pub struct Forgetting {
    open: RwSignal<bool>,
    asked: RwSignal<Option<(ContactId, String)>>,
}

/// A question for a card.
pub fn use_forgetting() -> Forgetting {
    Forgetting { open: RwSignal::new(false), asked: RwSignal::new(None) }
}

/// The button that asks.
#[component]
pub fn Forget(contact: Contact, question: Forgetting) -> impl IntoView {
    let lang = use_lang();
    let Required(id) = contact.id;
    let said = [contact.name, contact.role, contact.phone, contact.email];
    let name = said.into_iter().flatten().find(|text| !text.trim().is_empty()).unwrap_or_default();
    let full_name: Signal<String> = {
        let name = name.clone();
        Signal::derive(move || words::OF.fill(lang.get(), &[&name]))
    };
    let ask = move |()| {
        question.asked.set(Some((id, name.clone())));
        question.open.set(true);
    };
    view! {
        <Button label=say(words::FORGET) full_name tone=Tone::Plain on_press=Callback::new(ask) />
    }
}

/// The question.
#[component]
pub fn ForgetDialog(question: Forgetting) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let name = move || question.asked.with(|asked| asked.as_ref().map(|(_, name)| name.clone()).unwrap_or_default());
    let text = Signal::derive(move || words::ASK.fill(lang.get(), &[&name()]));
    let yes = move |()| {
        if let Some((id, _)) = question.asked.get_untracked() {
            forget(krug, lang, Who::One(id));
        }
    };
    view! {
        <ConfirmDialog
            title=say(words::TITLE)
            text
            open=question.open
            yes=say(words::YES)
            danger=true
            on_yes=Callback::new(yes)
        />
    }
}
