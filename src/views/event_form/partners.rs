//! The partners of an event: chosen among those that are there, or entered on the way by name and kind.

use crate::model::document::AnyRecord;
use crate::model::id::PartnerId;
use crate::state::order::ranks;
use crate::state::preferences::{say, use_lang};
use crate::state::search::{fold, matches};
use crate::state::use_krug;
use crate::ui::{Button, Choice, Icon, PickerField, SelectField, TextField};
use crate::views::choices;
use crate::views::naming::partner_name;
use crate::views::partner_form::draft::PartnerDraft;
use crate::views::partner_form::made;
use crate::views::typed::text::NAME;
use crate::words::{common, events as words, partners as partner_words};
use leptos::html;
use leptos::prelude::*;
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::{Element, HtmlElement, KeyboardEvent};

/// A partner that was entered in the form of an event and is saved with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPartner {
    /// Its identifier.
    pub id: PartnerId,
    /// Its name.
    pub name: String,
    /// The word of its kind.
    pub kind: String,
}

impl NewPartner {
    /// The record.
    pub fn record(&self) -> Option<AnyRecord> {
        let draft = PartnerDraft { name: self.name.clone(), kind: self.kind.clone(), ..PartnerDraft::default() };
        // A name and a kind depend on no day.
        let changes = draft.changes(&PartnerDraft::default(), None, crate::model::date::Day::default()).ok()?;
        made(self.id, &changes)
    }
}

/// One that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Known {
    id: String,
    label: String,
    text: String,
}

/// The field.
#[component]
pub fn PartnersField(
    chosen: RwSignal<Vec<String>>,
    new: RwSignal<Vec<NewPartner>>,
    /// The name of a new partner that is being entered.
    entering: RwSignal<Option<String>>,
    #[prop(into)] error: Signal<Option<String>>,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    // Folded once: the list is looked through at every letter.
    let known = Memo::new(move |_| {
        let lang = lang.get();
        let known: Vec<Known> = krug.document().with(|document| {
            let known = document.partners.values().map(|partner| {
                let names = std::iter::once(partner.name.as_str()).chain(partner.short_name.as_deref());
                let text = names.chain(partner.aliases.iter().map(String::as_str)).map(fold).collect::<Vec<_>>();
                let label = match &partner.short_name {
                    Some(short) if *short != partner.name.0 => format!("{short} — {}", partner.name.0),
                    _ => partner.name.to_string(),
                };
                Known { id: partner.id.to_string(), label, text: text.join(" ") }
            });
            known.collect()
        });
        let names: Vec<String> = known.iter().map(|known| known.label.clone()).collect();
        let mut ranked: Vec<(usize, Known)> = ranks(&names, lang).into_iter().zip(known).collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        ranked.into_iter().map(|(_, known)| known).collect::<Vec<_>>()
    });
    let find = move |words: String| {
        let words = fold(&words);
        known.with_untracked(|known| {
            let found = known.iter().filter(|known| matches(&words, &known.text));
            found.map(|known| Choice::new(known.id.clone(), known.label.clone())).collect::<Vec<_>>()
        })
    };
    let name = move |id: String| {
        let lang = lang.get();
        let entered = new.with(|new| new.iter().find(|new| new.id.to_string() == id).map(|new| new.name.clone()));
        entered.unwrap_or_else(|| match PartnerId::parse(&id) {
            Some(id) => krug.document().with(|document| partner_name(document, id, lang)),
            None => words::UNKNOWN_PARTNER.say(lang).to_owned(),
        })
    };
    let add_label = move |typed: String| {
        let typed = typed.trim().to_owned();
        (!typed.is_empty()).then(|| words::NEW_PARTNER_OPTION.fill(lang.get_untracked(), &[&typed]))
    };
    let add = move |typed: String| {
        entering.set(Some(typed.trim().to_owned()));
        None
    };
    view! {
        <PickerField
            label=say(common::PARTNERS)
            chosen
            find=Callback::new(find)
            name=Callback::new(name)
            add_label=Callback::new(add_label)
            add=Callback::new(add)
            hint=say(words::PARTNERS_HINT)
            error
        />
        {move || entering.get().map(|name| view! { <Entering entering name chosen new /> })}
    }
}

/// Name and kind of a new partner, inside the form of the event.
#[component]
fn Entering(
    entering: RwSignal<Option<String>>,
    name: String,
    chosen: RwSignal<Vec<String>>,
    new: RwSignal<Vec<NewPartner>>,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let name = RwSignal::new(name);
    let kind = RwSignal::new(String::new());
    let tried = RwSignal::new(false);
    let name_error = Signal::derive(move || {
        let missing = tried.get() && name.with(|name| name.trim().is_empty());
        missing.then(|| partner_words::NAME_MISSING.say(lang.get()).to_owned())
    });
    let kind_error = Signal::derive(move || {
        let missing = tried.get() && kind.with(String::is_empty);
        missing.then(|| partner_words::KIND_MISSING.say(lang.get()).to_owned())
    });
    let kinds = Signal::derive(move || {
        choices::or_none(partner_words::CHOOSE_KIND, lang.get(), choices::kinds(lang.get(), ""))
    });
    let take = move || {
        let (name, kind) = (name.get_untracked().trim().to_owned(), kind.get_untracked());
        tried.set(true);
        if name.is_empty() || kind.is_empty() {
            return;
        }
        let id = PartnerId(krug.new_id());
        new.update(|new| new.push(NewPartner { id, name, kind }));
        chosen.update(|chosen| chosen.push(id.to_string()));
        entering.set(None);
    };
    let title = say(words::NEW_PARTNER);
    // The name is there already, so the kind is what is asked for next.
    let place = NodeRef::<html::Div>::new();
    request_animation_frame(move || focus_kind(place));
    view! {
        <div
            node_ref=place
            class="form-row stack-tight"
            role="group"
            aria-label=move || title.get()
            // Enter here is about the partner; the event is not ready yet.
            on:keydown=move |event| {
                if event.key() == "Enter" && is_typed_in(&event) {
                    event.prevent_default();
                    take();
                }
            }
        >
            <div class="form-row-head">
                <strong>{move || title.get()}</strong>
            </div>
            <p class="field-hint">{say(words::NEW_PARTNER_HINT)}</p>
            <div class="field-row">
                <TextField label=say(words::NEW_PARTNER_NAME) value=name error=name_error longest=NAME />
                <SelectField label=say(words::PARTNER_KIND) value=kind choices=kinds error=kind_error />
            </div>
            <div class="actions">
                <Button label=say(words::NEW_PARTNER_TAKE) icon=Icon::Check on_press=Callback::new(move |()| take()) />
                <Button
                    label=say(words::NEW_PARTNER_LEAVE)
                    on_press=Callback::new(move |()| entering.set(None))
                />
            </div>
        </div>
    }
}

/// Whether a key was pressed in a field, and not on a button, which has an Enter of its own.
fn is_typed_in(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|target| target.matches("input, select").unwrap_or(false))
}

/// Puts the focus on the choice of a kind.
fn focus_kind(place: NodeRef<html::Div>) {
    let kind = place.try_get_untracked().flatten().and_then(|place| place.query_selector("select").ok().flatten());
    if let Some(kind) = kind.and_then(|kind| kind.dyn_into::<HtmlElement>().ok()) {
        // An element that cannot take the focus leaves it where it is.
        let _ = kind.focus();
    }
}
