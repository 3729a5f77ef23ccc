//! The rows behind a number: a dialog with events, each a link to its card.

use crate::model::id::EventId;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Dialog, DialogWidth};
use crate::words::analysis as words;
use crate::words::dates::event_date;
use crate::words::names::name_of;
use leptos::prelude::*;

/// What a dialog of rows shows: its heading and the events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowsShown {
    /// The heading.
    pub title: String,
    /// The events.
    pub events: Vec<EventId>,
}

/// The dialog. It is open while there is something to show.
#[component]
pub fn RowsDialog(shown: RwSignal<Option<RowsShown>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let open = RwSignal::new(false);
    crate::state::follow(move || shown.with(Option::is_some), move |there| open.set(there));
    crate::state::on_choice(open, move |is_open| {
        if !is_open {
            shown.set(None);
        }
    });
    let title =
        Signal::derive(move || shown.with(|shown| shown.as_ref().map(|shown| shown.title.clone()).unwrap_or_default()));
    let line = move |id: EventId| {
        let lang = lang.get();
        krug.document().with(|document| {
            let event = document.event(id)?;
            let name = event.title.clone().unwrap_or_else(|| name_of(&event.form, lang));
            let partners = event.partners.iter().filter_map(|id| document.partner(*id));
            let partners = partners.map(|partner| partner.shown_name().to_owned()).collect::<Vec<_>>().join(", ");
            let date = event_date(*event.date, lang);
            Some(view! {
                <li class="list-row">
                    <a href=format!("#/events/{id}")>{name}</a>
                    <span class="soft small">{format!(" {date} · {} · {partners}", name_of(&event.form, lang))}</span>
                </li>
            })
        })
    };
    let lines = move || shown.get().map(|shown| shown.events.into_iter().map(line).collect_view());
    view! {
        <Dialog title open width=DialogWidth::Wide>
            <div class="dialog-body">
                <Show
                    when=move || shown.with(|shown| shown.as_ref().is_some_and(|shown| !shown.events.is_empty()))
                    fallback=move || view! { <p>{say(words::ROWS_NONE)}</p> }
                >
                    <ul class="plain">{lines}</ul>
                </Show>
            </div>
        </Dialog>
    }
}
