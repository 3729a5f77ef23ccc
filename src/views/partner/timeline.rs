//! The events of a partner, the latest school year first.

use crate::model::codes::EventStatus;
use crate::model::date::SchoolYear;
use crate::model::id::{EventId, PartnerId};
use crate::model::{Document, Event};
use crate::state::address::{Address, Page};
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Card, Tag};
use crate::views::naming::{event_name, few, form_of, school_name};
use crate::views::status::tone_of;
use crate::words::dates::event_date;
use crate::words::measures::count;
use crate::words::names::name_of;
use crate::words::{Lang, partners as words};
use leptos::prelude::*;
use std::cmp::Reverse;

/// The card.
#[component]
pub fn Timeline(id: PartnerId) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let years = Memo::new(move |_| krug.document().with(|document| by_year(document, id)));
    let line = move |id: EventId| {
        let lang = lang.get();
        krug.document().with(|document| document.event(id).map(|event| line(document, event, lang)))
    };
    let sections = move || {
        years
            .get()
            .into_iter()
            .map(|(year, events)| {
                let counted = krug.document().with(|document| counted(document, &events));
                let count = move || said_counts(counted, lang.get());
                view! {
                    <section>
                        <h3>
                            {year.to_string()}
                            " "
                            <span class="soft small">{count}</span>
                        </h3>
                        <ul class="plain">{events.into_iter().map(line).collect_view()}</ul>
                    </section>
                }
            })
            .collect_view()
    };
    view! {
        <Card title=say(words::TIMELINE)>
            <Show
                when=move || !years.with(Vec::is_empty)
                fallback=|| view! { <p class="soft">{say(words::TIMELINE_EMPTY)}</p> }
            >
                <div class="stack">{sections}</div>
            </Show>
        </Card>
    }
}

/// The events of a year by what became of them: held, planned, cancelled.
fn counted(document: &Document, events: &[EventId]) -> [u64; 3] {
    let mut counts = [0; 3];
    for event in events.iter().filter_map(|id| document.event(*id)) {
        if let Some(count) = counts.get_mut(usize::from(rank(event))) {
            *count += 1;
        }
    }
    counts
}

/// «проведено 33, запланировано 30, отменено 3»: what was held is counted as everywhere else, the rest is said beside it.
fn said_counts(counts: [u64; 3], lang: Lang) -> String {
    let named = [words::TIMELINE_HELD, words::TIMELINE_PLANNED, words::TIMELINE_CANCELLED].into_iter().zip(counts);
    let said = named.filter(|(_, count)| *count > 0).map(|(phrase, number)| phrase.fill(lang, &[&count(number, lang)]));
    said.collect::<Vec<_>>().join(", ")
}

/// What was held stands before what is planned, and that before what was cancelled.
fn rank(event: &Event) -> u8 {
    let known = [EventStatus::Held, EventStatus::Planned, EventStatus::Cancelled];
    (0..).zip(known).find(|(_, status)| event.status.is(*status)).map_or(3, |(rank, _)| rank)
}

/// The events of a partner by school year, the latest first; in a year what was held first, and of that the latest.
fn by_year(document: &Document, id: PartnerId) -> Vec<(SchoolYear, Vec<EventId>)> {
    let mut events: Vec<_> = document
        .events
        .values()
        .filter(|event| event.partners.contains(&id))
        .map(|event| (event.date.school_year(), Reverse(rank(event)), event.date.first_day(), event.id))
        .collect();
    events.sort_unstable_by(|one, other| other.cmp(one));
    let runs = events.chunk_by(|one, next| one.0 == next.0);
    runs.filter_map(|run| Some((run.first()?.0, run.iter().map(|(.., id)| *id).collect()))).collect()
}

fn line(document: &Document, event: &Event, lang: Lang) -> AnyView {
    let name = event_name(event, lang);
    let form = Some(form_of(event, lang)).filter(|form| *form != name);
    let schools: Vec<String> = event.schools.iter().map(|id| school_name(document, *id, lang)).collect();
    let said = [Some(event_date(*event.date, lang)), form, Some(few(&schools, lang)).filter(|text| !text.is_empty())];
    let said = said.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    // What was held needs no word: that is what one expects of a past event.
    let status = (!event.status.is(EventStatus::Held))
        .then(|| view! { <Tag label=name_of(&event.status, lang) tone=tone_of(&event.status) /> });
    view! {
        <li class="list-row">
            <a href=Address::of(Page::Event(event.id.to_string())).href()>{name}</a>
            " "
            {status}
            <div class="soft small">{said}</div>
        </li>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::EventDate;
    use crate::model::field::Required;
    use crate::model::id::Uuid;
    use crate::model::stamp::{Stamp, Stamps};
    use std::sync::Arc;

    #[test]
    fn what_was_held_is_counted_apart_and_stands_first() {
        let mut document = Document::default();
        let partner = PartnerId(Uuid::from_u128(9));
        let statuses = [EventStatus::Planned, EventStatus::Held, EventStatus::Cancelled, EventStatus::Held];
        for (number, status) in (1..).zip(statuses) {
            let mut event = Event::blank(EventId(Uuid::from_u128(number)), Stamps::new(Stamp::unstamped(0)));
            event.date = Required(EventDate::parse(&format!("2026-1{}-05", number % 3)).expect("a date"));
            event.status = Required(status.into());
            event.partners = [partner].into();
            document.events.insert(event.id.0, Arc::new(event));
        }
        let years = by_year(&document, partner);
        let (_, events) = years.first().expect("a year");
        assert_eq!(events.iter().map(|id| id.0.as_u128()).collect::<Vec<_>>(), [2, 4, 1, 3]);
        let counts = counted(&document, events);
        assert_eq!(said_counts(counts, Lang::Ru), "проведено 2, запланировано 1, отменено 1");
        assert_eq!(said_counts([3, 0, 0], Lang::En), "3 held");
    }

    #[test]
    fn the_latest_stands_first() {
        let mut document = Document::default();
        let partner = PartnerId(Uuid::from_u128(9));
        let dates = ["2024/25", "2026-10-05", "2026-09", "2025-10-05", "2026-11-01"];
        for (number, date) in (1..).zip(dates) {
            let mut event = Event::blank(EventId(Uuid::from_u128(number)), Stamps::new(Stamp::unstamped(0)));
            event.date = Required(EventDate::parse(date).expect("a date"));
            // The last one is somebody else's.
            event.partners = (number != 5).then_some(partner).into_iter().collect();
            document.events.insert(event.id.0, Arc::new(event));
        }
        let years = by_year(&document, partner);
        let said: Vec<(String, Vec<u128>)> = years
            .into_iter()
            .map(|(year, events)| (year.to_string(), events.into_iter().map(|id| id.0.as_u128()).collect()))
            .collect();
        assert_eq!(
            said,
            [("2026/27".to_owned(), vec![2, 3]), ("2025/26".to_owned(), vec![4]), ("2024/25".to_owned(), vec![1])]
        );
    }
}
