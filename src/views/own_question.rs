//! Whose data these are, asked where there are organisations and nobody has said it: a file of the centre names them all.

use crate::model::id::SchoolId;
use crate::state::order::by_name;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::store::Intent;
use crate::ui::focus::{HEADING, focus_when_drawn};
use crate::ui::{Button, Choice, SelectField, Tone};
use crate::words::settings as words;
use leptos::prelude::*;

/// Whether there are organisations and none of them is the own one.
pub fn own_is_open() -> Memo<bool> {
    let krug = use_krug();
    Memo::new(move |_| krug.document().with(|document| document.owner.is_none() && !document.schools.is_empty()))
}

/// The question as a card of its own, while it is open.
#[component]
pub fn OwnQuestion() -> impl IntoView {
    let open = own_is_open();
    view! {
        <Show when=move || open.get()>
            <section class="banner calm own-question" aria-labelledby="own-question">
                <div class="banner-text stack-tight">
                    <h2 id="own-question">{say(words::OWN_ASK)}</h2>
                    <p>{say(words::OWN_ASK_LEAD)}</p>
                </div>
                <OwnChoice primary=true />
            </section>
        </Show>
    }
    .into_any()
}

/// The choice among the organisations, and the press that settles it.
#[component]
pub fn OwnChoice(
    /// Whether it is the first thing to do here.
    #[prop(optional)]
    primary: bool,
) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let chosen = RwSignal::new(String::new());
    let choices = Signal::derive(move || {
        let lang = lang.get();
        let schools = krug.document().with(|document| {
            let named = document.schools.values().map(|school| (school.shown_name().to_owned(), school.id));
            named.collect::<Vec<_>>()
        });
        let none = Choice::new("", words::OWN_ASK_CHOOSE.say(lang));
        let schools = by_name(&schools, lang).into_iter().map(|(name, id)| Choice::new(id.to_string(), name));
        std::iter::once(none).chain(schools).collect::<Vec<_>>()
    });
    let settle = move |()| {
        let Some(id) = SchoolId::parse(&chosen.get_untracked()) else { return };
        let name = krug.document().with_untracked(|document| {
            document.school(id).map(|school| school.shown_name().to_owned()).unwrap_or_default()
        });
        krug.run_or_say(Intent::SetOwner(Some(id)), words::OWN_SAVED.fill(lang.get_untracked(), &[&name]));
        // The question is gone, and with it what had the focus.
        focus_when_drawn(HEADING);
    };
    view! {
        <div class="row own-choice">
            <SelectField label=say(words::OWN) value=chosen choices />
            <Button
                label=say(words::IS_OWN)
                tone=if primary { Tone::Primary } else { Tone::Quiet }
                disabled=Signal::derive(move || chosen.with(String::is_empty))
                on_press=Callback::new(settle)
            />
        </div>
    }
    .into_any()
}
