//! The rows behind a number: a dialog with partners or events, each a link to its card.

use super::naming::{event_name, form_of, kind_of};
use crate::model::Document;
use crate::model::id::{EventId, PartnerId};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, Dialog, DialogWidth};
use crate::words::dates::event_date;
use crate::words::{Lang, analysis as words, structure};
use leptos::prelude::*;

/// How many rows are drawn at first, and how many more each time that more are asked for.
const DRAWN: usize = 200;

/// What a dialog of rows shows: its heading, the partners and the events.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowsShown {
    /// The heading.
    pub title: String,
    /// The partners; they stand before the events.
    pub partners: Vec<PartnerId>,
    /// The events.
    pub events: Vec<EventId>,
}

impl RowsShown {
    /// A dialog of events.
    pub fn events(title: impl Into<String>, events: Vec<EventId>) -> Self {
        Self { title: title.into(), partners: Vec::new(), events }
    }

    /// A dialog of partners.
    pub fn partners(title: impl Into<String>, partners: Vec<PartnerId>) -> Self {
        Self { title: title.into(), partners, events: Vec::new() }
    }

    fn len(&self) -> usize {
        self.partners.len() + self.events.len()
    }
}

/// The dialog. It is open while there is something to show.
#[component]
pub fn RowsDialog(shown: RwSignal<Option<RowsShown>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let open = RwSignal::new(false);
    let drawn = RwSignal::new(DRAWN);
    crate::state::follow(
        move || shown.with(Option::is_some),
        move |there| {
            drawn.set(DRAWN);
            open.set(there);
        },
    );
    crate::state::on_choice(open, move |is_open| {
        if !is_open {
            shown.set(None);
        }
    });
    let of = move |read: fn(&RowsShown) -> usize| shown.with(|shown| shown.as_ref().map_or(0, read));
    let title =
        Signal::derive(move || shown.with(|shown| shown.as_ref().map(|shown| shown.title.clone()).unwrap_or_default()));
    let lines = move || {
        let (lang, most) = (lang.get(), drawn.get());
        krug.document().with(|document| {
            shown.with(|shown| {
                let shown = shown.as_ref()?;
                let partners = shown.partners.iter().filter_map(|id| partner_line(*id, document, lang));
                let events = shown.events.iter().filter_map(|id| event_line(*id, document, lang));
                Some(partners.chain(events).take(most).collect_view())
            })
        })
    };
    let left = move || of(RowsShown::len).saturating_sub(drawn.get());
    let more = Signal::derive(move || structure::MORE_ROWS.fill(lang.get(), &[&left().min(DRAWN).to_string()]));
    view! {
        <Dialog title open width=DialogWidth::Wide>
            <div class="dialog-body">
                <Show
                    when=move || { of(RowsShown::len) > 0 }
                    fallback=move || view! { <p>{say(words::ROWS_NONE)}</p> }
                >
                    <ul class="plain">{lines}</ul>
                    <Show when=move || { left() > 0 }>
                        <Button label=more on_press=move |()| drawn.update(|drawn| *drawn += DRAWN) />
                    </Show>
                </Show>
            </div>
        </Dialog>
    }
}

fn partner_line(id: PartnerId, document: &Document, lang: Lang) -> Option<AnyView> {
    let partner = document.partner(id)?;
    let name = partner.shown_name().to_owned();
    let kind = kind_of(partner, lang);
    Some(
        view! {
            <li class="list-row">
                <a href=format!("#/partners/{id}")>{name}</a>
                <span class="soft small">{format!(" {kind}")}</span>
            </li>
        }
        .into_any(),
    )
}

fn event_line(id: EventId, document: &Document, lang: Lang) -> Option<AnyView> {
    let event = document.event(id)?;
    let partners = event.partners.iter().filter_map(|id| document.partner(*id));
    let partners = partners.map(|partner| partner.shown_name().to_owned()).collect::<Vec<_>>().join(", ");
    let said = [event_date(*event.date, lang), form_of(event, lang), partners];
    let said = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    Some(
        view! {
            <li class="list-row">
                <a href=format!("#/events/{id}")>{event_name(event, lang)}</a>
                <span class="soft small">{format!(" {said}")}</span>
            </li>
        }
        .into_any(),
    )
}
