//! What stands on the shelf, read: heads, journal entries, and what can't be read.

use super::keys::Key;
use super::parts;
use super::shelf::{Packer, Shelf, ShelfError};
use crate::format::journal;
use crate::format::kept::envelope::{self, Coding, Unopened};
use crate::format::kept::head::{Generation, Head, Part, PartKind};
use crate::model::Document;
use crate::model::change::Entry;
use crate::model::stamp::Stamp;
use std::collections::{BTreeMap, BTreeSet};

/// What stands on the shelf. Parts are not read yet: they are many and big.
#[derive(Debug, Default)]
pub struct Contents {
    /// The names of devices.
    pub devices: BTreeSet<String>,
    /// The heads that can be read.
    pub heads: BTreeMap<Generation, Head>,
    /// The parts that are there.
    pub parts: BTreeSet<(Generation, u32)>,
    /// The journal entries that can be read, in their order.
    pub entries: BTreeMap<Stamp, Entry>,
    /// Keys of values that can't be read.
    pub damaged: BTreeSet<String>,
    /// Whether a newer version of the program wrote something.
    pub newer: bool,
    /// The greatest number of a generation in any key.
    pub greatest: u64,
}

/// What a value turned out to be.
#[derive(Debug, PartialEq)]
pub enum Value {
    /// The body, with its coding.
    Whole(Coding, String),
    /// It is not there.
    Missing,
    /// It can't be read.
    Damaged,
    /// A newer version wrote it and this one can't read it.
    Newer,
}

/// Reads everything but the parts.
pub fn contents(shelf: &impl Shelf) -> Result<Contents, ShelfError> {
    let mut out = Contents::default();
    for key in shelf.keys()?.iter().filter_map(|key| Key::parse(key)) {
        match key {
            Key::Part(generation, number) => {
                out.greatest = out.greatest.max(generation.number);
                out.parts.insert((generation, number));
            }
            Key::Device(ref name) => {
                if out.read(shelf, &key)?.is_some() {
                    out.devices.insert(name.clone());
                }
            }
            Key::Head(ref generation) => {
                out.greatest = out.greatest.max(generation.number);
                let text = out.read(shelf, &key)?;
                let head = text.map(|text| Head::from_text(generation.clone(), &text));
                match head {
                    Some(Some(head)) => {
                        out.heads.insert(generation.clone(), head);
                    }
                    Some(None) => out.set_aside(&key),
                    None => {}
                }
            }
            Key::Entry(ref at) => {
                let text = out.read(shelf, &key)?;
                match text.map(|text| journal::decode(&text).filter(|entry| entry.at == *at)) {
                    Some(Some(entry)) => {
                        out.entries.insert(at.clone(), entry);
                    }
                    Some(None) => out.set_aside(&key),
                    None => {}
                }
            }
        }
    }
    Ok(out)
}

impl Contents {
    /// The text of a small value; what can't be read is noted.
    fn read(&mut self, shelf: &impl Shelf, key: &Key) -> Result<Option<String>, ShelfError> {
        match value(shelf, &key.to_string(), &mut self.newer)? {
            Value::Whole(Coding::Plain, text) => return Ok(Some(text)),
            Value::Whole(Coding::Packed, _) | Value::Damaged => self.set_aside(key),
            Value::Missing | Value::Newer => {}
        }
        Ok(None)
    }

    fn set_aside(&mut self, key: &Key) {
        self.damaged.insert(key.to_string());
    }
}

/// Reads a value; `newer` is set where a newer version wrote it.
pub fn value(shelf: &impl Shelf, key: &str, newer: &mut bool) -> Result<Value, ShelfError> {
    let Some(text) = shelf.get(key)? else { return Ok(Value::Missing) };
    Ok(match envelope::open(key, &text) {
        Ok(opened) => {
            *newer |= opened.newer;
            Value::Whole(opened.coding, opened.body.to_owned())
        }
        Err(Unopened::Damaged) => Value::Damaged,
        Err(Unopened::Newer) => {
            *newer = true;
            Value::Newer
        }
    })
}

/// A snapshot as it was read.
#[derive(Debug, Default)]
pub struct Snapshot {
    /// What could be read of it.
    pub document: Document,
    /// The keys of parts that are damaged.
    pub damaged: BTreeSet<String>,
    /// How many records are in parts that could not be read.
    pub lost: usize,
    /// Whether a newer version wrote a part.
    pub newer: bool,
    /// Whether every part was read.
    pub whole: bool,
}

/// Reads the parts of a snapshot.
///
/// # Errors
/// Where the shelf fails; a part that can't be read is no error.
pub async fn snapshot<'a>(
    shelf: &impl Shelf,
    packer: &impl Packer,
    parts: impl Iterator<Item = &'a Part>,
) -> Result<Snapshot, ShelfError> {
    let mut out = Snapshot { whole: true, ..Snapshot::default() };
    for part in parts {
        let key = Key::Part(part.generation.clone(), part.number).to_string();
        let found = value(shelf, &key, &mut out.newer)?;
        let damaged = matches!(found, Value::Whole(..) | Value::Damaged);
        match document_of(found, packer).await {
            Some(document) => parts::join(&mut out.document, part.kind, document),
            None => {
                out.whole = false;
                out.lost += part.records;
                if damaged {
                    out.damaged.insert(key);
                }
            }
        }
    }
    Ok(out)
}

/// What can be saved where no head is readable: every part that is there, later ones over earlier ones. What was deleted
/// shortly before may be in it again, which is better than losing all.
pub async fn salvage(
    shelf: &impl Shelf,
    packer: &impl Packer,
    parts: &BTreeSet<(Generation, u32)>,
) -> Result<Snapshot, ShelfError> {
    let mut out = Snapshot::default();
    for (generation, number) in parts {
        let key = Key::Part(generation.clone(), *number).to_string();
        let found = value(shelf, &key, &mut out.newer)?;
        let damaged = matches!(found, Value::Whole(..) | Value::Damaged);
        match document_of(found, packer).await {
            Some(document) => join_all(&mut out.document, document),
            None if damaged => {
                out.damaged.insert(key);
            }
            None => {}
        }
    }
    Ok(out)
}

/// Joins a part whose kind nobody knows any more: what it says nothing of stays.
fn join_all(out: &mut Document, part: Document) {
    let says_rest = part.owner.is_some() || !part.seen.is_empty() || !part.settings.is_empty();
    for kind in PartKind::ALL {
        if kind != PartKind::Rest || says_rest {
            parts::join(out, kind, parts::cut(&part, kind, None, None));
        }
    }
}

async fn document_of(value: Value, packer: &impl Packer) -> Option<Document> {
    match value {
        Value::Whole(Coding::Plain, text) => journal::decode_document(&text),
        Value::Whole(Coding::Packed, packed) => journal::decode_document(&packer.unpack(&packed).await?),
        Value::Missing | Value::Damaged | Value::Newer => None,
    }
}
