//! Where the records of a gap are mended: an event and a partner on their cards, a school in the settings.

use super::naming::event_name;
use crate::analysis::completeness::GapRows;
use crate::model::Document;
use crate::model::date::SchoolYear;
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::state::address::{Address, Page};
use crate::words::Lang;
use crate::words::dates::event_date;

/// The address and the name of the first records of a gap of a school year.
pub fn links(rows: &GapRows, most: usize, document: &Document, year: SchoolYear, lang: Lang) -> Vec<(String, String)> {
    let links = rows.events.iter().map(|id| event(*id, document, lang));
    let links = links.chain(rows.partners.iter().map(|id| partner(*id, document)));
    let links = links.chain(rows.schools.iter().map(|id| school(*id, document, year)));
    links.take(most).collect()
}

fn event(id: EventId, document: &Document, lang: Lang) -> (String, String) {
    let name =
        document.event(id).map(|event| format!("{}, {}", event_name(event, lang), event_date(*event.date, lang)));
    (format!("#/events/{id}"), name.unwrap_or_default())
}

fn partner(id: PartnerId, document: &Document) -> (String, String) {
    let name = document.partner(id).map(|partner| partner.shown_name().to_owned());
    (format!("#/partners/{id}"), name.unwrap_or_default())
}

/// Schools and their pupils are mended in the settings.
fn school(id: SchoolId, document: &Document, year: SchoolYear) -> (String, String) {
    let name = document.school(id).map(|school| school.shown_name().to_owned());
    let settings = Address::of(Page::Settings).with("school", &id.to_string()).with("year", &year.to_string());
    (settings.href(), name.unwrap_or_default())
}
