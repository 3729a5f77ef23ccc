//! What a file can hold of a record (2-data, «Required», «Ranges»).
//!
//! Two valid edits of two people can make a record that no file may hold: one moved the start past the end that the other
//! wrote, each named sixty partners. Merging keeps it as it is, because what it left out would depend on the order of
//! files. Whoever reads it ignores the part that does not fit, and what is written leaves that part out with its stamps,
//! so that it never erases anything at a receiver. Which part that is follows from the record alone: an end before the
//! start; of too many partners and rows the ones written last, of those written at once the greater identifiers.

use super::document::AnyRecord;
use super::event::Event;
use super::field::FieldName;
use super::record::Record;
use std::sync::Arc;

/// How many partners an event can name in a file.
pub const MOST_PARTNERS: usize = 100;

/// How many rows an event's audience can have in a file.
pub const MOST_ROWS: usize = 1_000;

/// The fields of a record that no file can hold beside the others; mostly none.
pub fn unsound_fields(record: &AnyRecord) -> Vec<FieldName> {
    match record {
        AnyRecord::Event(event) => unsound_of_event(event),
        _ => Vec::new(),
    }
}

/// The record as a file can hold it; `None` where it is that already.
pub fn sound(record: &AnyRecord) -> Option<AnyRecord> {
    let fields = unsound_fields(record);
    if fields.is_empty() {
        return None;
    }
    let mut cells = record.cells();
    cells.retain(|field, _| !fields.contains(field));
    // None of them is required, so the rest makes a record.
    AnyRecord::from_cells(record.list(), record.uuid(), record.stamps().own.clone(), &cells)
}

fn unsound_of_event(event: &Arc<Event>) -> Vec<FieldName> {
    let mut fields = Vec::new();
    if event.end_date.is_some() && event.end().is_none() {
        fields.push("end_date".to_owned());
    }
    let partners = event.partners.iter().map(|id| (format!("partners.{id}"), 1)).collect();
    fields.extend(past(event, partners, MOST_PARTNERS));
    let rows = event.audience.0.iter().map(|(school, rows)| (format!("audience.{school}"), rows.len())).collect();
    fields.extend(past(event, rows, MOST_ROWS));
    fields
}

/// The fields that are too much, each with how many elements it has: those that do not fit any more when the earlier
/// written are taken first.
fn past(event: &Event, mut fields: Vec<(FieldName, usize)>, most: usize) -> Vec<FieldName> {
    if fields.iter().map(|(_, count)| count).sum::<usize>() <= most {
        return Vec::new();
    }
    fields.sort_by(|(a, _), (b, _)| event.stamps().of(a).cmp(event.stamps().of(b)).then_with(|| a.cmp(b)));
    let mut left = most;
    fields.retain(|(_, count)| {
        let fits = *count <= left;
        left -= if fits { *count } else { 0 };
        !fits
    });
    fields.into_iter().map(|(field, _)| field).collect()
}
