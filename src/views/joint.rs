//! Records that stand for several: what they were merged from, and what is asked before one that several schools entered
//! is deleted.

use super::naming::school_name;
use crate::model::document::AnyRecord;
use crate::model::event::Event;
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use crate::model::record::{List, shown};
use crate::model::whose::Joint;
use crate::state::preferences::{say, use_lang};
use crate::state::{Krug, use_krug};
use crate::store::Intent;
use crate::ui::{Button, Dialog, DialogWidth, Tone, use_texts};
use crate::words::{Lang, doubles as words};
use leptos::prelude::*;
use std::collections::BTreeSet;

/// What is about to be deleted.
#[derive(Clone)]
pub struct Deleting {
    /// Its list.
    pub list: List,
    /// The record.
    pub id: Uuid,
    /// What it is called.
    pub name: String,
    /// What is said when it is gone.
    pub done: String,
    /// What follows when it is gone.
    pub then: Callback<()>,
}

/// What is asked before a deletion; whoever deletes something puts it here.
#[derive(Clone, Copy)]
pub struct DeleteQuestion {
    open: RwSignal<bool>,
    asked: RwSignal<Option<(Deleting, Joint)>>,
}

/// A question for a screen; it is shown by [`DeleteDialog`].
pub fn use_delete_question() -> DeleteQuestion {
    DeleteQuestion { open: RwSignal::new(false), asked: RwSignal::new(None) }
}

impl DeleteQuestion {
    /// Deletes something, or asks first where several schools entered it.
    pub fn delete(self, krug: Krug, deleting: Deleting) {
        match krug.joint(deleting.list, deleting.id) {
            Some(joint) => {
                self.asked.set(Some((deleting, joint)));
                self.open.set(true);
            }
            None => delete(krug, &deleting, None, deleting.done.clone()),
        }
    }
}

/// Deletes some records alone, or the whole.
fn delete(krug: Krug, deleting: &Deleting, alone: Option<&[Uuid]>, done: String) {
    let Deleting { list, id, then, .. } = deleting;
    let intent = match alone {
        Some(own) => Intent::DeleteOnly(own.iter().map(|id| (*list, *id)).collect()),
        None => Intent::Delete(vec![(*list, *id)]),
    };
    if krug.run_or_say(intent, done) {
        then.run(());
    }
}

/// The question: one's own record alone, or everybody's, or nothing.
#[component]
pub fn DeleteDialog(question: DeleteQuestion) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let texts = use_texts();
    let DeleteQuestion { open, asked } = question;
    let title = Signal::derive(move || {
        let name = asked.with(|asked| asked.as_ref().map(|(deleting, _)| deleting.name.clone()).unwrap_or_default());
        words::DELETE_ASK.fill(lang.get(), &[&name])
    });
    let has_own = move || asked.with(|asked| asked.as_ref().is_some_and(|(_, joint)| !joint.own.is_empty()));
    let is_school = move || asked.with(|asked| asked.as_ref().is_some_and(|(of, _)| of.list == List::Schools));
    let text = move || asked.with(|asked| asked.as_ref().map(|(of, joint)| told(krug, of, joint, lang.get())));
    let for_all = Signal::derive(move || {
        if is_school() { words::DELETE_ALL_RECORDS } else { words::DELETE_FOR_ALL }.say(lang.get()).to_owned()
    });
    let answer = move |alone: bool| {
        open.set(false);
        let Some((deleting, joint)) = asked.get_untracked() else { return };
        if alone {
            let done = words::DELETED_OWN.fill(lang.get_untracked(), &[&deleting.name]);
            delete(krug, &deleting, Some(&joint.own), done);
        } else {
            delete(krug, &deleting, None, deleting.done.clone());
        }
    };
    view! {
        <Dialog title open width=DialogWidth::Narrow>
            <div class="dialog-body">
                <p>{text}</p>
            </div>
            <div class="dialog-foot">
                <Button
                    label=for_all
                    tone=Tone::DangerSure
                    on_press=Callback::new(move |()| answer(false))
                />
                <Button label=texts.cancel on_press=Callback::new(move |()| open.set(false)) />
                // The last one takes the focus: it is the one that leaves the others theirs.
                {move || {
                    has_own()
                        .then(|| {
                            view! {
                                <Button
                                    label=say(words::DELETE_OWN)
                                    tone=Tone::Primary
                                    on_press=Callback::new(move |()| answer(true))
                                />
                            }
                        })
                }}
            </div>
        </Dialog>
    }
}

/// What there is to know before something is deleted that several entered.
fn told(krug: Krug, of: &Deleting, joint: &Joint, lang: Lang) -> String {
    let alone = !joint.own.is_empty();
    if of.list == List::Schools {
        let members = krug.members(of.list, of.id);
        let names = format!("{} — {}", members.len(), names_of(&members, lang));
        if !alone {
            return words::DELETE_SCHOOL_TEXT.fill(lang, &[&names]);
        }
        let document = krug.now();
        let names_own = |event: &Event| event.schools.iter().any(|school| joint.own.contains(&school.0));
        let events = document.events.values().filter(|event| names_own(event)).count();
        return words::DELETE_SCHOOL_OWN_TEXT.fill(lang, &[&names, &events.to_string()]);
    }
    let phrase = if alone { words::DELETE_OWN_TEXT } else { words::DELETE_ALL_TEXT };
    let names = krug.document().with(|document| {
        joint.others.iter().map(|school| school_name(document, *school, lang)).collect::<Vec<_>>().join(", ")
    });
    let names = if names.is_empty() { words::OTHERS.say(lang).to_owned() } else { names };
    phrase.fill(lang, &[&names])
}

/// Of a record that stands for several: what it was merged from, and the way to take that apart.
#[component]
pub fn MadeOf(list: List, id: Uuid) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let members = Memo::new(move |_| {
        krug.document().track();
        krug.members(list, id)
    });
    let names = move || members.with(|members| names_of(members, lang.get()));
    let apart = move |()| {
        let ids = members.with_untracked(|members| members.iter().map(AnyRecord::uuid).collect());
        let done = words::TAKEN_APART.fill(lang.get_untracked(), &[&untrack(names)]);
        krug.run_or_say(Intent::PartDoubles { list, ids }, done);
    };
    let text = move || words::MADE_OF.fill(lang.get(), &[&members.with(Vec::len).to_string(), &names()]);
    view! {
        <Show when=move || !members.with(Vec::is_empty)>
            <p class="row soft small">
                <span>{text}</span>
                <Button label=say(words::TAKE_APART) tone=Tone::Plain on_press=Callback::new(apart) />
            </p>
        </Show>
    }
}

/// What records are called, each name once.
fn names_of(records: &[AnyRecord], lang: Lang) -> String {
    let name = |record: &AnyRecord| match record {
        AnyRecord::School(school) => shown(None, &school.name).to_owned(),
        AnyRecord::Partner(partner) => shown(None, &partner.name).to_owned(),
        AnyRecord::Event(event) => super::naming::event_name(event, lang),
        AnyRecord::Recommendation(_) => String::new(),
    };
    let names: BTreeSet<String> = records.iter().map(name).into_set();
    names.into_iter().collect::<Vec<_>>().join("; ")
}
