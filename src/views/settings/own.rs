//! Whose data these are.

use crate::model::id::SchoolId;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::store::Intent;
use crate::ui::{Card, Choice, SelectField};
use crate::words::settings as words;
use leptos::prelude::*;

/// Chooses the own school among those that are there.
#[component]
pub fn OwnSchool() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let owner = move || krug.document().with(|document| document.owner);
    let choices = Signal::derive(move || {
        let none = Choice::new("", words::OWN_NONE.say(lang.get()));
        let schools = krug.document().with(|document| {
            document
                .schools
                .values()
                .map(|school| Choice::new(school.id.to_string(), school.shown_name()))
                .collect::<Vec<_>>()
        });
        std::iter::once(none).chain(schools).collect::<Vec<_>>()
    });
    let chosen = RwSignal::new(String::new());
    crate::state::follow(move || owner().map_or_else(String::new, |id| id.to_string()), move |id| chosen.set(id));
    crate::state::on_choice(chosen, move |id| {
        let id = SchoolId::parse(&id);
        if id == krug.document().with_untracked(|document| document.owner) {
            return;
        }
        let name = krug.document().with_untracked(|document| {
            id.and_then(|id| document.school(id)).map(|school| school.shown_name().to_owned())
        });
        let lang = lang.get_untracked();
        let done = match name {
            Some(name) => words::OWN_SAVED.fill(lang, &[&name]),
            None => words::OWN_CLEARED.say(lang).to_owned(),
        };
        krug.run_or_say(Intent::SetOwner(id), done);
    });
    view! {
        <Card title=say(words::OWN)>
            <SelectField label=say(words::OWN) value=chosen choices hint=say(words::OWN_LEAD) />
        </Card>
    }
}
