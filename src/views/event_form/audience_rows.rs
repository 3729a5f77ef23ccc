//! Who takes part, a row a class or grade.

use super::audience::AudienceDraft;
use super::draft::{Place, Wrong};
use super::sentence::sentence;
use crate::model::id::SchoolId;
use crate::state::preferences::{say, use_lang};
use crate::state::{follow, use_krug};
use crate::ui::{Button, CheckField, Choice, Icon, IconButton, NumberField, SelectField, TextField};
use crate::views::typed::classes;
use crate::views::typed::classes::Who;
use crate::views::typed::signals::signals;
use crate::views::{choices, naming};
use crate::words::{Phrase, common, events as words};
use leptos::prelude::*;

signals! {
    /// What is typed of one row.
    Typed of AudienceDraft {
        key: usize, school: String, who: String, whole: bool, pupils: String, ovz: String, disabled: String,
        hours: String,
    }
}

/// The rows, to fill in, to add and to take out.
#[component]
pub fn AudienceRows(
    rows: RwSignal<Vec<AudienceDraft>>,
    /// The schools of the event, which a row can be of.
    schools: RwSignal<Vec<String>>,
    wrong: RwSignal<Vec<Wrong>>,
) -> impl IntoView {
    let lang = use_lang();
    let first_key = rows.with_untracked(|rows| rows.iter().map(|row| row.key + 1).max().unwrap_or_default());
    let next = StoredValue::new(first_key);
    let add = move |()| {
        let key = next.get_value();
        next.set_value(key + 1);
        // Most events are of one school; the next row is most often of the same as the last.
        let last = rows.with_untracked(|rows| rows.last().map(|row| row.school.clone()));
        let chosen = schools.get_untracked();
        let school = last.filter(|last| chosen.contains(last)).or_else(|| chosen.first().cloned());
        let new = AudienceDraft { key, school: school.unwrap_or_default(), ..AudienceDraft::default() };
        rows.update(|rows| rows.push(new));
    };
    let error = Signal::derive(move || {
        wrong.with(|wrong| wrong.iter().find(|(at, _)| *at == Place::Audience).map(|wrong| sentence(wrong, lang.get())))
    });
    view! {
        <fieldset class="field-set stack-tight">
            <legend>{say(words::AUDIENCE)}</legend>
            <p class="field-hint">{say(words::AUDIENCE_HINT)}</p>
            {move || error.get().map(|text| view! { <p class="field-error">{text}</p> })}
            <For each=move || rows.get() key=|row| row.key let:row>
                <Row rows row schools wrong />
            </For>
            <Button label=say(words::ADD_ROW) icon=Icon::Plus on_press=Callback::new(add) />
        </fieldset>
    }
}

#[component]
fn Row(
    rows: RwSignal<Vec<AudienceDraft>>,
    row: AudienceDraft,
    schools: RwSignal<Vec<String>>,
    wrong: RwSignal<Vec<Wrong>>,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let typed = Typed::new(&row);
    let key = row.key;
    let rare_open = !(row.disabled.is_empty() && row.hours.is_empty());
    let place =
        Memo::new(move |_| rows.with(|rows| rows.iter().position(|row| row.key == key).unwrap_or_default() + 1));
    follow(
        move || typed.draft(),
        move |now: AudienceDraft| {
            let known = rows.with_untracked(|rows| rows.contains(&now));
            if !known {
                rows.update(|rows| rows.iter_mut().filter(|row| row.key == now.key).for_each(|row| *row = now.clone()));
            }
        },
    );
    // A row that nobody gave a school takes the first one that is chosen.
    follow(
        move || schools.get(),
        move |chosen: Vec<String>| {
            if typed.school.with_untracked(String::is_empty)
                && let Some(first) = chosen.first()
            {
                typed.school.set(first.clone());
            }
        },
    );
    let school_choices = Signal::derive(move || {
        let lang = lang.get();
        let own = typed.school.get_untracked();
        let mut ids = schools.get();
        if !ids.contains(&own) && !own.is_empty() {
            ids.push(own);
        }
        let choices = krug.document().with(|document| {
            let name = |id: &String| match SchoolId::parse(id) {
                Some(known) => naming::school_name(document, known, lang),
                None => words::UNKNOWN_SCHOOL.say(lang).to_owned(),
            };
            ids.iter().map(|id| Choice::new(id.clone(), name(id))).collect::<Vec<_>>()
        });
        choices::or_none(words::CHOOSE_SCHOOL, lang, choices)
    });
    // With one school there is nothing to choose.
    let choosing = Memo::new(move |_| {
        let only = schools.with(|schools| matches!(schools.as_slice(), [only] if typed.school.with(|own| own == only)));
        !only
    });
    let is_class = Memo::new(move |_| {
        typed.whole.get()
            || classes::read(&typed.who.get()).is_some_and(|all| all.iter().all(|who| matches!(who, Who::Class(..))))
    });
    let named = move |phrase: Phrase| Signal::derive(move || phrase.fill(lang.get(), &[&place.get().to_string()]));
    let error = move |place: fn(usize) -> Place| {
        let place = place(key);
        Signal::derive(move || {
            wrong.with(|wrong| wrong.iter().find(|(at, _)| *at == place).map(|wrong| sentence(wrong, lang.get())))
        })
    };
    let remove = move |()| rows.update(|rows| rows.retain(|row| row.key != key));
    let title = named(words::ROW);
    view! {
        <div class="form-row stack-tight" role="group" aria-label=move || title.get()>
            <div class="form-row-head">
                <strong>{move || title.get()}</strong>
                <IconButton label=named(words::REMOVE_ROW) icon=Icon::Close on_press=Callback::new(remove) />
            </div>
            <Show when=move || choosing.get()>
                <SelectField
                    label=say(common::SCHOOL)
                    value=typed.school
                    choices=school_choices
                    error=error(Place::RowSchool)
                />
            </Show>
            <div class="field-row">
                <TextField
                    label=say(words::WHO)
                    value=typed.who
                    hint=say(words::WHO_HINT)
                    error=error(Place::RowWho)
                    longest=200
                />
                <NumberField
                    label=say(words::PUPILS)
                    value=typed.pupils
                    hint=say(words::PUPILS_HINT)
                    error=error(Place::RowPupils)
                />
                <NumberField label=say(words::OVZ) value=typed.ovz error=error(Place::RowOvz) />
            </div>
            <Show when=move || is_class.get()>
                <CheckField label=say(words::WHOLE) value=typed.whole />
            </Show>
            <details class="more" open=rare_open>
                <summary>{say(words::ROW_MORE)}</summary>
                <div class="field-row">
                    <NumberField label=say(words::DISABLED) value=typed.disabled error=error(Place::RowDisabled) />
                    <NumberField
                        label=say(words::ROW_HOURS)
                        value=typed.hours
                        error=error(Place::RowHours)
                        decimal=true
                    />
                </div>
            </details>
        </div>
    }
}
