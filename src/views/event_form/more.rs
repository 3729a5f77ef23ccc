//! The less everyday fields of an event.

use super::Typed;
use super::draft::{EventDraft, Place, Wrong};
use super::sentence::sentence;
use crate::model::code::Code;
use crate::model::codes::{Direction, Level, Meaningful, Mode, Venue};
use crate::state::on_choice;
use crate::state::preferences::{say, use_lang};
use crate::ui::Choice;
use crate::ui::{CheckField, NumberField, SelectField, Switch, TextArea, TextField};
use crate::views::choices;
use crate::views::typed::text::LONG;
use crate::words::names::Named;
use crate::words::{Phrase, common, events as words};
use leptos::prelude::*;

/// Whether something is there that stands in this part of the form.
pub fn is_filled(draft: &EventDraft) -> bool {
    let texts = [
        &draft.teachers,
        &draft.parents,
        &draft.hours,
        &draft.sessions,
        &draft.programme,
        &draft.initiatives,
        &draft.level,
        &draft.mode,
        &draft.venue,
        &draft.direction,
        &draft.organiser,
        &draft.responsible,
        &draft.result,
        &draft.links,
        &draft.note,
    ];
    texts.iter().any(|text| !text.is_empty()) || draft.assessed
}

/// The fields.
#[component]
pub fn More(typed: Typed, wrong: RwSignal<Vec<Wrong>>) -> impl IntoView {
    let lang = use_lang();
    let error = move |place: Place| {
        Signal::derive(move || {
            wrong.with(|wrong| wrong.iter().find(|(at, _)| *at == place).map(|wrong| sentence(wrong, lang.get())))
        })
    };
    view! {
        <div class="stack">
            <div class="field-row">
                <NumberField label=say(words::TEACHERS) value=typed.teachers error=error(Place::Teachers) />
                <NumberField label=say(words::PARENTS) value=typed.parents error=error(Place::Parents) />
                <NumberField
                    label=say(words::HOURS)
                    value=typed.hours
                    hint=say(words::HOURS_HINT)
                    error=error(Place::Hours)
                    decimal=true
                />
                <NumberField
                    label=say(words::SESSIONS)
                    value=typed.sessions
                    hint=say(words::SESSIONS_HINT)
                    error=error(Place::Sessions)
                />
            </div>
            <div class="field-row">
                {select::<Mode>(words::MODE, typed.mode)}
                {select::<Venue>(words::VENUE, typed.venue)}
                {select::<Level>(words::LEVEL, typed.level)}
                {select::<Direction>(words::DIRECTION, typed.direction)}
            </div>
            <TextField label=say(words::PROGRAMME) value=typed.programme longest=LONG />
            <TextArea
                label=say(words::INITIATIVES)
                value=typed.initiatives
                hint=say(words::INITIATIVES_HINT)
                lines=2
                longest=LONG
            />
            <div class="field-row">
                <TextField label=say(words::ORGANISER) value=typed.organiser longest=LONG />
                <TextField
                    label=say(words::RESPONSIBLE)
                    value=typed.responsible
                    hint=say(words::RESPONSIBLE_HINT)
                    longest=LONG
                />
            </div>
            <MeaningfulFields assessed=typed.assessed met=typed.met />
            <TextArea label=say(words::RESULT) value=typed.result lines=3 longest=LONG />
            <TextArea label=say(words::LINKS) value=typed.links hint=say(words::LINKS_HINT) lines=2 longest=LONG />
            <TextArea label=say(common::NOTE) value=typed.note hint=say(words::NOTE_HINT) lines=3 longest=LONG />
        </div>
    }
}

/// One of a list of codes, or nothing.
fn select<C: Named>(label: Phrase, value: RwSignal<String>) -> AnyView {
    let lang = use_lang();
    let at_first = value.get_untracked();
    let choices = Signal::derive(move || {
        choices::or_none(words::NOT_SAID, lang.get(), choices::codes::<C>(lang.get(), &at_first))
    });
    view! { <SelectField label=say(label) value choices /> }.into_any()
}

/// Whether the encounter was assessed, and which criteria it met: not assessed is not the same as none.
#[component]
fn MeaningfulFields(assessed: RwSignal<bool>, met: RwSignal<Vec<String>>) -> impl IntoView {
    let lang = use_lang();
    let ways = Signal::derive(move || {
        let lang = lang.get();
        [("no", words::NOT_ASSESSED), ("yes", words::ASSESSED)]
            .map(|(word, phrase)| Choice::new(word, phrase.say(lang)))
            .to_vec()
    });
    let value = Signal::derive(move || if assessed.get() { "yes" } else { "no" }.to_owned());
    // Words that this version does not know stand beside those that it knows.
    let known = Meaningful::ALL.iter().map(|criterion| criterion.code().to_owned());
    let others = met.get_untracked().into_iter().filter(|word| Meaningful::parse(word).is_none());
    let words_of_list: Vec<String> = known.chain(others).collect();
    let boxes = move || {
        let boxes = words_of_list.clone().into_iter().map(|word| view! { <Criterion word met /> });
        boxes.collect_view()
    };
    view! {
        <div class="stack-tight">
            <Switch
                label=say(words::MEANINGFUL)
                value
                choices=ways
                on_choose=Callback::new(move |word: String| assessed.set(word == "yes"))
                seen_label=true
            />
            <Show when=move || assessed.get()>
                <fieldset class="field-set">
                    <legend class="unseen">{say(words::MET)}</legend>
                    <div class="stack-tight">{boxes.clone()}</div>
                </fieldset>
            </Show>
        </div>
    }
}

/// One criterion to tick.
#[component]
fn Criterion(word: String, met: RwSignal<Vec<String>>) -> impl IntoView {
    let lang = use_lang();
    let ticked = RwSignal::new(met.with_untracked(|met| met.contains(&word)));
    let word = StoredValue::new(word);
    on_choice(ticked, move |ticked| {
        let word = word.get_value();
        met.update(|met| {
            met.retain(|other| *other != word);
            if ticked {
                met.push(word);
            }
        });
    });
    let label = Signal::derive(move || {
        let word = word.get_value();
        Meaningful::parse(&word).map_or(word, |criterion| criterion.name().say(lang.get()).to_owned())
    });
    view! { <CheckField label value=ticked /> }
}
