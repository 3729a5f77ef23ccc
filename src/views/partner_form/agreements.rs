//! The agreements in the form of a partner.

use super::draft::{AgreementDraft, Place, Wrong};
use super::sentence;
use crate::model::codes::AgreementKind;
use crate::state::preferences::{say, use_lang};
use crate::state::{follow, use_krug};
use crate::ui::{Button, CheckField, DateField, Icon, IconButton, SelectField, TextField};
use crate::views::typed::signals::signals;
use crate::views::typed::text::LONG;
use crate::views::{calendar, choices};
use crate::words::{Phrase, partners as words};
use leptos::prelude::*;

signals! {
    /// What is typed of one.
    Typed of AgreementDraft {
        id: String, school: String, kind: String, number: String, signed: String, expires: String, auto_renew: bool,
    }
}

/// The rows, to fill in, to add and to take out.
#[component]
pub fn Agreements(rows: RwSignal<Vec<AgreementDraft>>, wrong: RwSignal<Vec<Wrong>>) -> impl IntoView {
    let krug = use_krug();
    let add = move |()| {
        let new = AgreementDraft { id: krug.new_id().to_string(), ..AgreementDraft::default() };
        rows.update(|rows| rows.push(new));
    };
    view! {
        <fieldset class="field-set stack-tight">
            <legend>{say(words::AGREEMENTS)}</legend>
            <For each=move || rows.get() key=|row| row.id.clone() let:row>
                <Row rows row wrong />
            </For>
            <Button label=say(words::ADD_AGREEMENT) icon=Icon::Plus on_press=Callback::new(add) />
        </fieldset>
    }
}

#[component]
fn Row(rows: RwSignal<Vec<AgreementDraft>>, row: AgreementDraft, wrong: RwSignal<Vec<Wrong>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let typed = Typed::new(&row);
    let AgreementDraft { id, school, kind, .. } = row;
    let id = StoredValue::new(id);
    let place = Memo::new(move |_| {
        rows.with(|rows| id.with_value(|id| rows.iter().position(|row| row.id == *id)).unwrap_or_default() + 1)
    });
    follow(
        move || typed.draft(),
        move |now: AgreementDraft| {
            let known = rows.with_untracked(|rows| rows.contains(&now));
            if !known {
                rows.update(|rows| rows.iter_mut().filter(|row| row.id == now.id).for_each(|row| *row = now.clone()));
            }
        },
    );
    let named = move |phrase: Phrase| Signal::derive(move || phrase.fill(lang.get(), &[&place.get().to_string()]));
    let error = move |place: Place| {
        Signal::derive(move || {
            wrong.with(|wrong| wrong.iter().find(|(at, _)| *at == place).map(|wrong| sentence(wrong, lang.get())))
        })
    };
    let remove = move |()| rows.update(|rows| rows.retain(|row| id.with_value(|id| row.id != *id)));
    let kinds = Signal::derive(move || {
        let lang = lang.get();
        choices::or_none(words::NOT_SAID, lang, choices::codes::<AgreementKind>(lang, &kind))
    });
    let sides = Signal::derive(move || {
        let lang = lang.get();
        let unknown = words::UNKNOWN_SCHOOL.say(lang);
        let schools = krug.document().with(|document| choices::schools(document, &school, unknown));
        choices::or_none(words::SIDE_OWN, lang, schools)
    });
    let title = named(words::AGREEMENT_NUMBERED);
    view! {
        <div class="form-row stack-tight" role="group" aria-label=move || title.get()>
            <div class="form-row-head">
                <strong>{move || title.get()}</strong>
                <IconButton label=named(words::REMOVE_AGREEMENT) icon=Icon::Close on_press=Callback::new(remove) />
            </div>
            <div class="field-row">
                <SelectField label=say(words::AGREEMENT_KIND) value=typed.kind choices=kinds />
                <TextField label=say(words::NUMBER) value=typed.number longest=LONG />
                <SelectField label=say(words::SIDE) value=typed.school choices=sides />
            </div>
            <div class="field-row">
                <DateField
                    label=say(words::SIGNED)
                    value=typed.signed
                    written=calendar::written(lang)
                    day=calendar::day(krug)
                    error=error(Place::Signed(id.get_value()))
                />
                <DateField
                    label=say(words::EXPIRES)
                    value=typed.expires
                    written=calendar::written(lang)
                    day=calendar::day(krug)
                    hint=say(words::EXPIRES_HINT)
                    error=error(Place::Expires(id.get_value()))
                />
            </div>
            <CheckField label=say(words::AUTO_RENEW) value=typed.auto_renew />
        </div>
    }
}
