//! The text of journal entries and of the whole document as the browser keeps them: everything, nothing left out.
//!
//! It is no file for people: no ranges are checked, and what can't be read whole is not read at all.

use super::json::{compact, parse};
use super::wire::{Reader, read_deleted, to_members, write_deleted};
use crate::model::change::{Change, Entry};
use crate::model::document::{Document, Pair};
use crate::model::field::{FieldName, FieldValue};
use crate::model::id::{SchoolId, Uuid, parse_uuid};
use crate::model::order::InOrder;
use crate::model::pace::{Pace, at_once};
use crate::model::record::{Cell, Cells, List};
use crate::model::stamp::Stamp;
use crate::model::value::{Members, Value};
use std::collections::BTreeSet;

/// The text of an entry: `{"at": stamp, "did": [change, …]}`. A change is a list that starts with its word.
pub fn encode(entry: &Entry) -> String {
    let writer = Writer { at: &entry.at };
    let changes = entry.changes.iter().map(|change| writer.change(change)).collect();
    let members = [("at".to_owned(), Value::Text(entry.at.to_string())), ("did".to_owned(), Value::List(changes))];
    compact(&Value::Object(members.into()))
}

/// Reads the text of an entry; `None` where it is not one.
pub fn decode(text: &str) -> Option<Entry> {
    let value = parse(text).ok()?.value;
    let members = value.as_object()?;
    let at = Stamp::parse(members.get("at")?.as_text()?)?;
    let changes =
        members.get("did")?.as_list()?.iter().map(|change| read_change(change, &at)).collect::<Option<_>>()?;
    Some(Entry { at, changes })
}

/// The text of a whole document.
pub fn encode_document(document: &Document) -> String {
    compact(&Value::Object(to_members(document)))
}

/// Reads the text of a whole document; `None` where any part of it is not readable.
pub fn decode_document(text: &str) -> Option<Document> {
    let value = parse(text).ok()?.value;
    let file = value.as_object()?;
    let mut reader = Reader { unstamped: Stamp::unstamped(0), bad: &BTreeSet::new(), unfit: Vec::new() };
    let document = at_once(reader.document(file, Pace::HURRIED));
    reader.unfit.is_empty().then_some(document)
}

/// Writes changes; most stamps in an entry are the entry's own, which is written as `0`.
struct Writer<'a> {
    at: &'a Stamp,
}

impl Writer<'_> {
    fn change(&self, change: &Change) -> Value {
        let list = match change {
            Change::Record { list, id, own, cells, gone } => vec![
                Value::from("record"),
                Value::from(list.name()),
                write_id(*id),
                self.stamp(own),
                Value::Object(cells.iter().map(|(field, cell)| (field.clone(), self.cell(cell))).into_map()),
                Value::List(gone.iter().map(|field| Value::from(field.as_str())).collect()),
            ],
            Change::Gone { list, id } => vec![Value::from("gone"), Value::from(list.name()), write_id(*id)],
            Change::Tombstone(id, Some(left)) => vec![Value::from("deleted"), write_deleted(*id, left)],
            Change::Tombstone(id, None) => vec![Value::from("deleted"), write_id(*id)],
            Change::Distinct(pair, stamp) => {
                let (a, b) = pair.both();
                let stamp = stamp.as_ref().map_or(Value::Null, |stamp| self.stamp(stamp));
                vec![Value::from("distinct"), write_id(a), write_id(b), stamp]
            }
            Change::Owner(owner) => {
                vec![Value::from("owner"), owner.as_ref().map_or(Value::Null, FieldValue::to_value)]
            }
            Change::Setting(name, value) => named("setting", name, value.as_ref()),
            Change::Extra(name, value) => named("extra", name, value.as_ref()),
            Change::Seen(stamp) => vec![Value::from("seen"), self.stamp(stamp)],
        };
        Value::List(list)
    }

    fn stamp(&self, stamp: &Stamp) -> Value {
        if stamp == self.at { Value::Int(0) } else { Value::Text(stamp.to_string()) }
    }

    /// A cell is its stamp and, unless it was cleared, its value.
    fn cell(&self, cell: &Cell) -> Value {
        Value::List(std::iter::once(self.stamp(&cell.stamp)).chain(cell.value.clone()).collect())
    }
}

fn write_id(id: Uuid) -> Value {
    Value::Text(id.to_string())
}

/// A name with its value; without one where it was taken away.
fn named(word: &str, name: &str, value: Option<&Value>) -> Vec<Value> {
    [Value::from(word), Value::from(name)].into_iter().chain(value.cloned()).collect()
}

fn read_change(change: &Value, at: &Stamp) -> Option<Change> {
    let (word, rest) = change.as_list()?.split_first()?;
    match (word.as_text()?, rest) {
        ("record", [list, id, own, cells, gone]) => Some(Change::Record {
            list: List::parse(list.as_text()?)?,
            id: read_id(id)?,
            own: read_stamp(own, at)?,
            cells: read_cells(cells.as_object()?, at)?,
            gone: gone.as_list()?.iter().map(FieldName::from_value).collect::<Option<_>>()?,
        }),
        ("gone", [list, id]) => Some(Change::Gone { list: List::parse(list.as_text()?)?, id: read_id(id)? }),
        ("deleted", [Value::Object(left)]) => {
            let (id, left) = read_deleted(left, at)?;
            Some(Change::Tombstone(id, Some(left)))
        }
        ("deleted", [id]) => Some(Change::Tombstone(read_id(id)?, None)),
        ("distinct", [a, b, stamp]) => {
            let stamp = match stamp {
                Value::Null => None,
                stamp => Some(read_stamp(stamp, at)?),
            };
            Some(Change::Distinct(Pair::new(read_id(a)?, read_id(b)?)?, stamp))
        }
        ("owner", [Value::Null]) => Some(Change::Owner(None)),
        ("owner", [owner]) => Some(Change::Owner(Some(SchoolId::from_value(owner)?))),
        ("setting", [name, value @ ..]) => Some(Change::Setting(name.as_text()?.to_owned(), read_optional(value)?)),
        ("extra", [name, value @ ..]) => Some(Change::Extra(name.as_text()?.to_owned(), read_optional(value)?)),
        ("seen", [stamp]) => Some(Change::Seen(read_stamp(stamp, at)?)),
        _ => None,
    }
}

fn read_id(value: &Value) -> Option<Uuid> {
    value.as_text().and_then(parse_uuid)
}

fn read_stamp(value: &Value, at: &Stamp) -> Option<Stamp> {
    match value {
        Value::Int(0) => Some(at.clone()),
        other => Stamp::parse(other.as_text()?),
    }
}

/// No value at all, or one.
fn read_optional(list: &[Value]) -> Option<Option<Value>> {
    match list {
        [] => Some(None),
        [value] => Some(Some(value.clone())),
        _ => None,
    }
}

fn read_cells(cells: &Members, at: &Stamp) -> Option<Cells> {
    let cell = |value: &Value| {
        let (stamp, value) = value.as_list()?.split_first()?;
        Some(Cell { stamp: read_stamp(stamp, at)?, value: read_optional(value)? })
    };
    let mut out = Cells::new();
    for (field, value) in cells {
        out.insert(field.clone(), cell(value)?);
    }
    Some(out)
}
