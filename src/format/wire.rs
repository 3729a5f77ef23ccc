//! The document and the members of a file that hold it, one way and the other. Knows nothing of what may leave the browser.

use super::shape::{FILE, Need, list_of_deleted, record_shape};
use crate::model::document::{AnyRecord, Document, Pair, Tombstone};
use crate::model::field::FieldValue;
use crate::model::id::{SchoolId, Uuid, parse_uuid};
use crate::model::order::InOrder;
use crate::model::pace::{Pace, at_once};
use crate::model::record::List;
use crate::model::stamp::Stamp;
use crate::model::value::{Members, Value};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Everything of a document as members of a file. Lists that are empty are left out.
pub(super) fn to_members(document: &Document) -> Members {
    at_once(to_members_slowly(document, Pace::HURRIED))
}

/// The same with rests.
pub(super) async fn to_members_slowly(document: &Document, pace: Pace<'_>) -> Members {
    let mut file: Members = document
        .extra
        .iter()
        .filter(|(name, _)| !FILE.has(name))
        .map(|(name, value)| (name.clone(), value.clone()))
        .into_map();
    for (part, list) in List::ALL.into_iter().enumerate() {
        let (mut records, own) = (Vec::new(), pace.one_of(part, List::ALL.len()));
        for (place, record) in document.records(list).enumerate() {
            records.push(Value::Object(record.to_members()));
            own.rest(place, document.len()).await;
        }
        if !records.is_empty() {
            file.insert(list.name().to_owned(), Value::List(records));
        }
    }
    let mut put = |name: &str, list: Vec<Value>| {
        if !list.is_empty() {
            file.insert(name.to_owned(), Value::List(list));
        }
    };
    put("distinct", document.distinct.iter().map(|(pair, stamp)| write_distinct(*pair, stamp)).collect());
    put("deleted", document.deleted.iter().map(|(id, left)| write_deleted(*id, left)).collect());
    file.insert("owner".to_owned(), document.owner.as_ref().map_or(Value::Null, FieldValue::to_value));
    let seen = document.seen.iter().map(|(device, stamp)| (device.to_string(), write_stamp(stamp)));
    file.insert("seen".to_owned(), Value::Object(seen.into_map()));
    if !document.settings.is_empty() {
        file.insert("settings".to_owned(), Value::Object(document.settings.clone()));
    }
    file
}

/// What reads the members of a file.
pub(super) struct Reader<'a> {
    /// The stamp of what has none.
    pub unstamped: Stamp,
    /// The elements to leave out, by the list's name and their place.
    pub bad: &'a BTreeSet<(String, usize)>,
    /// The elements that could not be read although nothing was said against them.
    pub unfit: Vec<(&'static str, usize)>,
}

impl Reader<'_> {
    /// The document of a file, without the elements that can't be read.
    pub(super) async fn document(&mut self, file: &Members, pace: Pace<'_>) -> Document {
        let mut document = Document {
            owner: file.get("owner").and_then(SchoolId::from_value),
            settings: file.get("settings").and_then(Value::as_object).cloned().unwrap_or_default(),
            ..Document::default()
        };
        for list in List::ALL {
            self.each(file, list.name(), pace, |reader, members| {
                document.put(read_record(list, members.as_object()?, &reader.unstamped)?);
                Some(())
            })
            .await;
        }
        self.each(file, "distinct", pace, |reader, pair| {
            let (pair, stamp) = read_distinct(pair, &reader.unstamped)?;
            let known = document.distinct.entry(pair).or_insert_with(|| stamp.clone());
            *known = stamp.max(known.clone());
            Some(())
        })
        .await;
        self.each(file, "deleted", pace, |reader, left| {
            let (id, left) = read_deleted(left.as_object()?, &reader.unstamped)?;
            document.deleted.insert(id, Arc::new(left));
            Some(())
        })
        .await;
        let seen = file.get("seen").and_then(Value::as_object).into_iter().flatten();
        document.seen = seen.filter_map(|(device, stamp)| Some((Arc::from(&**device), read_stamp(stamp)?))).into_map();
        let unknown = file.iter().filter(|(name, _)| !FILE.has(name));
        document.extra = unknown.map(|(name, value)| (name.clone(), value.clone())).into_map();
        document
    }

    async fn each(
        &mut self,
        file: &Members,
        list: &'static str,
        pace: Pace<'_>,
        mut read: impl FnMut(&Self, &Value) -> Option<()>,
    ) {
        let elements = file.get(list).and_then(Value::as_list).unwrap_or_default();
        for (index, element) in elements.iter().enumerate() {
            let bad = !self.bad.is_empty() && self.bad.contains(&(list.to_owned(), index));
            if !bad && read(self, element).is_none() {
                self.unfit.push((list, index));
            }
            pace.rest(index, elements.len()).await;
        }
    }
}

fn read_record(list: List, members: &Members, unstamped: &Stamp) -> Option<AnyRecord> {
    let means_nothing = |name: &str| {
        let null = members.get(name) == Some(&Value::Null);
        null && record_shape(list).members.iter().any(|member| member.name == name && member.need == Need::Optional)
    };
    if members.keys().any(|name| means_nothing(name)) {
        let said = members.iter().filter(|(name, _)| !means_nothing(name));
        let said = said.map(|(name, value)| (name.clone(), value.clone())).into_map();
        AnyRecord::from_members(list, &said, unstamped)
    } else {
        AnyRecord::from_members(list, members, unstamped)
    }
}

fn write_stamp(stamp: &Stamp) -> Value {
    Value::Text(stamp.to_string())
}

fn read_stamp(value: &Value) -> Option<Stamp> {
    value.as_text().and_then(Stamp::parse)
}

fn write_distinct(pair: Pair, stamp: &Stamp) -> Value {
    let (a, b) = pair.both();
    Value::List(vec![Value::Text(a.to_string()), Value::Text(b.to_string()), write_stamp(stamp)])
}

fn read_distinct(value: &Value, unstamped: &Stamp) -> Option<(Pair, Stamp)> {
    let (a, b, stamp) = match value.as_list()? {
        [a, b] => (a, b, unstamped.clone()),
        [a, b, stamp] => (a, b, read_stamp(stamp)?),
        _ => return None,
    };
    Some((Pair::new(parse_uuid(a.as_text()?)?, parse_uuid(b.as_text()?)?)?, stamp))
}

/// What is left of something deleted, as an element of the file's list.
pub(super) fn write_deleted(id: Uuid, left: &Tombstone) -> Value {
    let mut members = left.extra.clone();
    members.insert("id".to_owned(), Value::Text(id.to_string()));
    members.insert("stamp".to_owned(), write_stamp(&left.stamp));
    if let Some(list) = left.list {
        members.insert("list".to_owned(), Value::from(list.name()));
    }
    if let Some(record) = &left.record {
        members.insert("record".to_owned(), Value::Object(record.clone()));
    }
    Value::Object(members)
}

/// Reads what [`write_deleted`] writes. Content is brought into the form that records are written in; empty content is none.
pub(super) fn read_deleted(members: &Members, unstamped: &Stamp) -> Option<(Uuid, Tombstone)> {
    let list = list_of_deleted(members);
    let stamp = match members.get("stamp") {
        None | Some(Value::Null) => unstamped.clone(),
        Some(stamp) => read_stamp(stamp)?,
    };
    let content = members.get("record").and_then(Value::as_object).filter(|content| !content.is_empty());
    let record = match (content, list) {
        (Some(content), Some(list)) => Some(read_record(list, content, unstamped)?.to_members()),
        (content, _) => content.cloned(),
    };
    let mut extra = members.clone();
    extra.retain(|name, value| {
        !matches!(name.as_str(), "id" | "stamp" | "list" | "record") || keeps_list(name, value, list)
    });
    Some((parse_uuid(members.get("id")?.as_text()?)?, Tombstone { stamp, list, record, extra }))
}

/// Whether the member is a list that this version does not know, which is kept among the unknown members.
fn keeps_list(name: &str, value: &Value, list: Option<List>) -> bool {
    name == "list" && list.is_none() && *value != Value::Null
}
