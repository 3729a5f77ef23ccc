//! Leaves contacts and notes out of the members of a file: out of the records, their stamps, and what is left of deleted ones.

use crate::model::record::{List, is_key_of};
use crate::model::value::{Members, Value};

/// Leaves out what is not to go along; whether anything was there to leave out. What is deleted never carries either.
pub(super) fn leave_out(file: &mut Members, contacts: bool, notes: bool) -> bool {
    let mut any = false;
    for list in List::ALL {
        for record in elements(file, list.name()) {
            any |= strip(record, !contacts, !notes);
        }
    }
    for deleted in elements(file, "deleted") {
        if let Some(Value::Object(record)) = deleted.get_mut("record") {
            // Not counted: no copy carries them, so that nobody counts on having seen them.
            strip(record, true, true);
        }
    }
    any
}

fn elements<'a>(file: &'a mut Members, list: &str) -> impl Iterator<Item = &'a mut Members> {
    let list = match file.get_mut(list) {
        Some(Value::List(list)) => list.as_mut_slice(),
        _ => &mut [],
    };
    list.iter_mut().filter_map(|element| match element {
        Value::Object(members) => Some(members),
        _ => None,
    })
}

fn strip(record: &mut Members, contacts: bool, notes: bool) -> bool {
    let goes =
        |field: &str| contacts && (field == "contacts" || is_key_of(field, "contacts")) || notes && field == "note";
    let before = record.len();
    record.retain(|name, _| !goes(name));
    let mut any = record.len() < before;
    if let Some(Value::Object(stamps)) = record.get_mut("stamps") {
        let before = stamps.len();
        stamps.retain(|name, _| !goes(name));
        any |= stamps.len() < before;
        if stamps.is_empty() {
            record.remove("stamps");
        }
    }
    any
}
