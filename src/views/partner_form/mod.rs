//! The form of a partner: to add one or to change it.

mod agreements;
pub mod alike;
mod contacts;
pub mod draft;

use self::agreements::Agreements;
use self::contacts::Contacts;
use self::draft::{AgreementDraft, Changes, ContactDraft, Mistake, PartnerDraft, Place, Wrong};
use super::choices;
use super::gone::{Gone, GoneMeanwhile, use_gone};
use super::joint::{DeleteDialog, DeleteQuestion, Deleting, use_delete_question};
use super::leave::{LeaveDialog, let_go, use_leave};
use super::typed::signals::signals;
use super::typed::text::{LONG, NAME};
use crate::model::document::AnyRecord;
use crate::model::id::PartnerId;
use crate::model::inn::{InnCheck, check_inn};
use crate::model::record::{List, Record};
use crate::model::stamp::{Stamp, Stamps};
use crate::model::value::Value;
use crate::model::{Document, Partner};
use crate::state::address::{Address, Page, go, use_address};
use crate::state::preferences::{say, use_lang};
use crate::state::{Krug, use_krug};
use crate::store::Intent;
use crate::ui::{FormDialog, SelectField, TextArea, TextField};
use crate::words::plural::EVENT;
use crate::words::{Lang, common, partners as words};
use leptos::prelude::*;
use std::sync::Arc;

/// What the form is opened for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartnerTarget {
    /// A new partner, of this kind where one is given.
    New {
        /// The word of the kind.
        kind: Option<String>,
    },
    /// A partner that is there.
    Edit(PartnerId),
}

signals! {
    /// What is typed.
    Typed of PartnerDraft {
        name: String, kind: String, kind_label: String, short_name: String, inn: String, place: String, sector: String,
        website: String, aliases: String, note: String, contacts: Vec<ContactDraft>, agreements: Vec<AgreementDraft>,
    }
}

/// The form. It is open while there is a target.
#[component]
pub fn PartnerForm(target: RwSignal<Option<PartnerTarget>>) -> impl IntoView {
    let deleting = use_delete_question();
    view! {
        {move || target.get().map(|now| view! { <Opened target now deleting /> })}
        <DeleteDialog question=deleting />
    }
}

#[component]
fn Opened(target: RwSignal<Option<PartnerTarget>>, now: PartnerTarget, deleting: DeleteQuestion) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let open = RwSignal::new(true);
    let editing = match now {
        PartnerTarget::Edit(id) => Some(id),
        PartnerTarget::New { .. } => None,
    };
    let first = krug.document().with_untracked(|document| match &now {
        PartnerTarget::Edit(id) => {
            document.partner(*id).map(|partner| PartnerDraft::of(partner, lang.get_untracked())).unwrap_or_default()
        }
        PartnerTarget::New { kind } => {
            PartnerDraft { kind: kind.clone().unwrap_or_default(), ..PartnerDraft::default() }
        }
    });
    let typed = Typed::new(&first);
    let find = move |document: &Document| editing.and_then(|id| document.partners.get(&id.0).cloned());
    let began = StoredValue::new(krug.document().with_untracked(|document| find(document)));
    let gone = use_gone(List::Partners, move || editing.map(|id| id.0));
    let began_with_kind = first.kind.clone();
    let more_open = editing.is_some() && first.has_more();
    let first = StoredValue::new(first);
    let tried = RwSignal::new(false);
    let checked = move || {
        let known = krug.document().with_untracked(|document| find(document)).or_else(|| began.get_value());
        let before = if editing.is_some() { first.get_value() } else { PartnerDraft::default() };
        typed.draft().changes(&before, known.as_deref(), krug.today())
    };
    // Nothing is called wrong before it was sent once; from then on what is mended is wrong no longer.
    let wrong: Signal<Vec<Wrong>> =
        Memo::new(move |_| if tried.get() { checked().err().unwrap_or_default() } else { Vec::new() }).into();
    let dirty = Signal::derive(move || first.with_value(|first| typed.draft() != *first));
    let leave = use_leave(open, dirty);
    let_go(open, target);
    let error = move |place: Place| {
        Signal::derive(move || {
            wrong.with(|wrong| wrong.iter().find(|(at, _)| *at == place).map(|wrong| sentence(wrong, lang.get())))
        })
    };
    let save = move |()| {
        tried.set(true);
        if let Ok(changes) = untrack(checked) {
            let began = began.get_value().filter(|_| gone.get_untracked() == Some(Gone::Deleted));
            if store(krug, lang.get_untracked(), editing, began, changes) {
                open.set(false);
            }
        }
    };
    let title =
        Signal::derive(move || if editing.is_some() { words::EDIT } else { words::ADD }.say(lang.get()).to_owned());
    let kinds = Signal::derive(move || {
        choices::or_none(words::CHOOSE_KIND, lang.get(), choices::kinds(lang.get(), &began_with_kind))
    });
    let inn_hint = Signal::derive(move || {
        let inn = typed.inn.get();
        let phrase = match check_inn(inn.trim()) {
            _ if inn.trim().is_empty() => return None,
            InnCheck::Right => return None,
            InnCheck::WrongCheckDigit => words::INN_WRONG,
            InnCheck::NotAnInn => words::INN_NOT,
        };
        Some(phrase.say(lang.get()).to_owned())
    });
    let address = use_address();
    let delete = editing.map(|id| {
        let press = Callback::new(move |()| {
            open.set(false);
            if gone.get_untracked().is_some() {
                return;
            }
            delete(krug, lang.get_untracked(), id, &address.get_untracked(), deleting);
        });
        (say(common::DELETE), press)
    });
    view! {
        <FormDialog
            title
            open
            submit_label=say(common::SAVE)
            on_submit=Callback::new(save)
            may_close=leave.may_close()
            delete
        >
            <GoneMeanwhile list=List::Partners gone />
            <TextField
                label=say(common::NAME)
                value=typed.name
                error=error(Place::Name)
                longest=NAME
                required=true
            />
            <Alike typed editing />
            <div class="field-row">
                <SelectField label=say(common::KIND) value=typed.kind choices=kinds error=error(Place::Kind) />
                <Show when=move || typed.kind.with(|kind| draft::needs_label(kind))>
                    <TextField label=say(words::KIND_LABEL) value=typed.kind_label longest=LONG />
                </Show>
            </div>
            <div class="field-row">
                <TextField
                    label=say(words::SHORT_NAME)
                    value=typed.short_name
                    hint=say(words::SHORT_NAME_HINT)
                    longest=NAME
                />
                <TextField label=say(words::PLACE) value=typed.place hint=say(words::PLACE_HINT) longest=LONG />
            </div>
            <div class="field-row">
                <TextField label=say(common::INN) value=typed.inn hint=inn_hint longest=20 />
                <TextField label=say(words::SECTOR) value=typed.sector hint=say(words::SECTOR_HINT) longest=LONG />
            </div>
            <details class="more" open=more_open>
                <summary>{say(words::MORE)}</summary>
                <div class="stack">
                    <TextField label=say(words::WEBSITE) value=typed.website kind="url" longest=LONG />
                    <TextArea
                        label=say(words::ALIASES)
                        value=typed.aliases
                        hint=say(words::ALIASES_HINT)
                        error=error(Place::Aliases)
                        lines=2
                    />
                    <Contacts rows=typed.contacts />
                    <Agreements rows=typed.agreements wrong />
                    <TextArea
                        label=say(common::NOTE)
                        value=typed.note
                        hint=say(words::NOTE_HINT)
                        lines=3
                        longest=LONG
                    />
                </div>
            </details>
        </FormDialog>
        <LeaveDialog leave />
    }
}

/// Those that the partner being typed may be already, each a link.
#[component]
fn Alike(typed: Typed, editing: Option<PartnerId>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let found = Memo::new(move |_| {
        let (name, inn) = (typed.name.get(), typed.inn.get());
        krug.document().with(|document| {
            let ids = alike::alike(document, &name, &inn, editing);
            let named = ids.into_iter().filter_map(|id| Some((id, document.partner(id)?.name.to_string())));
            named.collect::<Vec<_>>()
        })
    });
    let links = move || {
        let links = found.get().into_iter().map(|(id, name)| {
            view! { <li><a href=Address::of(Page::Partner(id.to_string())).href()>{name}</a></li> }
        });
        links.collect_view()
    };
    view! {
        <div role="status">
            <Show when=move || !found.with(Vec::is_empty)>
                <p class="field-hint">{move || words::ALIKE.say(lang.get())}</p>
                <ul class="plain small">{links}</ul>
            </Show>
        </div>
    }
}

/// Deletes a partner, or asks first where several schools entered it, and leaves its card, which has nothing to show any more.
pub fn delete(krug: Krug, lang: Lang, id: PartnerId, address: &Address, question: DeleteQuestion) {
    let (name, events) = krug.document().with_untracked(|document| {
        let events = document.events.values().filter(|event| event.partners.contains(&id)).count();
        (document.partner(id).map(|partner| partner.name.to_string()).unwrap_or_default(), events)
    });
    let done = if events == 0 {
        words::DELETED.fill(lang, &[&name])
    } else {
        words::DELETED_EVENTS.fill(lang, &[&name, &EVENT.count(lang, events as u64)])
    };
    let on_card = matches!(address.page, Page::Partner(_));
    let then = Callback::new(move |()| {
        if on_card {
            go(&Address::of(Page::Partners));
        }
    });
    question.delete(krug, Deleting { list: List::Partners, id: id.0, name, done, then });
}

/// A new partner with these fields; `None` where one of them can't be.
pub fn made(id: PartnerId, changes: &Changes) -> Option<AnyRecord> {
    // The store gives new records the stamp of the command.
    let mut partner = Partner::blank(id, Stamps::new(Stamp::unstamped(0)));
    let fits = changes.iter().all(|(field, value)| partner.write(field, value.as_ref()));
    fits.then(|| AnyRecord::Partner(Arc::new(partner)))
}

/// Adds or changes the partner, or brings it back as it was at first where it is gone; `false` where that was refused, which has been
/// said.
fn store(krug: Krug, lang: Lang, editing: Option<PartnerId>, gone: Option<Arc<Partner>>, changes: Changes) -> bool {
    let Some(id) = editing else {
        let new = made(PartnerId(krug.new_id()), &changes);
        let done = words::ADDED.fill(lang, &[name_with(None, &changes).trim()]);
        return krug.run_or_say(Intent::Add(new.into_iter().collect()), done);
    };
    // Another tab may have given it another name meanwhile.
    let now = krug.document().with_untracked(|document| document.partners.get(&id.0).cloned());
    let name = name_with(now.as_deref().or(gone.as_deref()), &changes);
    let done = words::SAVED.fill(lang, &[name.trim()]);
    match gone {
        Some(partner) => krug.revive_or_say(AnyRecord::Partner(partner), changes, done),
        None => krug.run_or_say(Intent::Edit { list: List::Partners, id: id.0, fields: changes }, done),
    }
}

/// What a partner is called when some of its fields are written.
fn name_with(now: Option<&Partner>, changes: &Changes) -> String {
    let typed = changes.get("name").and_then(|value| value.as_ref()).and_then(Value::as_text);
    typed.or_else(|| now.map(|partner| partner.name.as_str())).unwrap_or_default().to_owned()
}

fn sentence(wrong: &Wrong, lang: Lang) -> String {
    let phrase = match wrong {
        (Place::Name, Mistake::Missing) => words::NAME_MISSING,
        (Place::Kind, _) => words::KIND_MISSING,
        (_, Mistake::EndsFirst) => words::EXPIRES_FIRST,
        (_, Mistake::TooLong) => words::TOO_LONG,
        (_, Mistake::NotADay | Mistake::Missing) => words::DAY_WRONG,
    };
    phrase.fill(lang, &[&NAME.to_string()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::id::Uuid;

    #[test]
    fn a_saved_partner_is_called_as_it_is_called_now() {
        let name = |text: &str| Changes::from([("name".to_owned(), Some(Value::from(text)))]);
        let renamed = made(PartnerId(Uuid::from_u128(1)), &name("Новое имя"));
        let Some(AnyRecord::Partner(renamed)) = renamed else { panic!("no partner") };
        let place = Changes::from([("place".to_owned(), Some(Value::from("Кириши")))]);
        for (now, changes, expected) in [
            (Some(&*renamed), &place, "Новое имя"),
            (Some(&*renamed), &name("Третье"), "Третье"),
            (None, &name("Первое"), "Первое"),
            (None, &place, ""),
        ] {
            assert_eq!(name_with(now, changes), expected);
        }
    }
}
