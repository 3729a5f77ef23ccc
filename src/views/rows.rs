//! The rows behind a number: a dialog with events, each a link to its card.

use crate::model::id::EventId;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, Dialog, DialogWidth, Tone};
use crate::words::analysis as words;
use crate::words::dates::event_date;
use crate::words::names::name_of;
use leptos::prelude::*;

/// How many events are listed at first, and how many more each time: thousands would take long to draw.
const SHOWN: usize = 100;

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
    let most = RwSignal::new(SHOWN);
    crate::state::follow(
        move || shown.with(Option::is_some),
        move |there| {
            most.set(SHOWN);
            open.set(there);
        },
    );
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
    let lines = move || {
        let most = most.get();
        shown.get().map(|shown| shown.events.into_iter().take(most).map(line).collect_view())
    };
    let more = Memo::new(move |_| {
        let count = shown.with(|shown| shown.as_ref().map_or(0, |shown| shown.events.len()));
        count.saturating_sub(most.get())
    });
    view! {
        <Dialog title open width=DialogWidth::Wide>
            <div class="dialog-body">
                <Show
                    when=move || shown.with(|shown| shown.as_ref().is_some_and(|shown| !shown.events.is_empty()))
                    fallback=move || view! { <p>{say(words::ROWS_NONE)}</p> }
                >
                    <ul class="plain">{lines}</ul>
                    <Show when=move || { more.get() > 0 }>
                        <Button
                            label=Signal::derive(move || words::ROWS_MORE.fill(lang.get(), &[&more.get().to_string()]))
                            tone=Tone::Plain
                            on_press=Callback::new(move |()| most.update(|most| *most += SHOWN))
                        />
                    </Show>
                </Show>
            </div>
        </Dialog>
    }
}
