//! The rows behind a number: a dialog with partners or events, each a link to its card, and a way to take them along.

use super::naming::{event_name, few, form_of, kind_of, partner_name, school_name};
use crate::model::id::{EventId, PartnerId};
use crate::model::{Document, Event};
use crate::state::picture::use_copier;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, Dialog, DialogWidth, FigureCell, FigureRow, FigureTable, Tone};
use crate::words::dates::event_date;
use crate::words::plural::{EVENT, PARTNER};
use crate::words::{Lang, analysis as words, common, figure, structure};
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

    /// The heading with how many rows there are: «Экскурсия · 12 мероприятий».
    fn heading(&self, lang: Lang) -> String {
        let counts = [(PARTNER, self.partners.len()), (EVENT, self.events.len())];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let counts: Vec<String> = counts.map(|(noun, count)| noun.count(lang, count as u64)).collect();
        match counts.is_empty() {
            true => self.title.clone(),
            false => format!("{} · {}", self.title, counts.join(", ")),
        }
    }

    /// All rows as a table to be pasted elsewhere.
    fn table(&self, document: &Document, lang: Lang) -> FigureTable {
        let cells = |texts: Vec<String>| texts.into_iter().map(FigureCell::plain).collect();
        let partners = self.partners.iter().filter_map(|id| document.partner(*id)).map(|partner| FigureRow {
            label: partner.shown_name().to_owned(),
            href: None,
            cells: cells(vec![kind_of(partner, lang), String::new(), String::new(), String::new()]),
        });
        let events = self.events.iter().filter_map(|id| document.event(*id)).map(|event| FigureRow {
            label: event_name(event, lang),
            href: None,
            cells: cells(vec![
                form_of(event, lang),
                event_date(*event.date, lang),
                partners_of(event, document, lang).join("; "),
                schools_of(event, document, lang).join("; "),
            ]),
        });
        let kind = if self.events.is_empty() { common::KIND } else { common::FORM };
        FigureTable {
            corner: common::NAME.say(lang).to_owned(),
            columns: [kind, common::DATE, common::PARTNERS, common::SCHOOL]
                .map(|one| one.say(lang).to_owned())
                .to_vec(),
            rows: partners.chain(events).collect(),
        }
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
    let title = Signal::derive(move || {
        shown.with(|shown| shown.as_ref().map(|shown| shown.heading(lang.get())).unwrap_or_default())
    });
    let copier = use_copier();
    let copy = move |()| {
        let table = krug.document().with_untracked(|document| {
            shown.with_untracked(|shown| shown.as_ref().map(|shown| shown.table(document, lang.get_untracked())))
        });
        if let Some(table) = table {
            copier.table(table.text(), table.html());
        }
    };
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
                    <div class="row">
                        <Button label=say(figure::COPY_TABLE) on_press=copy tone=Tone::Plain />
                    </div>
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
    let partners = partners_of(event, document, lang).join(", ");
    // Where there is one school, its name in every row says nothing.
    let schools =
        if document.schools.len() > 1 { few(&schools_of(event, document, lang), lang) } else { String::new() };
    let said = [event_date(*event.date, lang), form_of(event, lang), partners, schools];
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

fn partners_of(event: &Event, document: &Document, lang: Lang) -> Vec<String> {
    let there = event.partners.iter().filter(|id| document.partner(**id).is_some());
    there.map(|id| partner_name(document, *id, lang)).collect()
}

fn schools_of(event: &Event, document: &Document, lang: Lang) -> Vec<String> {
    let there = event.schools.iter().filter(|id| document.school(**id).is_some());
    there.map(|id| school_name(document, *id, lang)).collect()
}
