//! Writes a file: the whole document for safekeeping, or what is meant for others.
//!
//! What is left out is left out of the stamps as well, and a file that leaves something out says nothing of what its
//! writer had seen, so that it never erases or outdates anything at the receiver.

mod leaving;
mod limits;
mod personal;
mod sound;

pub use leaving::{Leaving, Personal};

use super::digest::digest;
use super::json::{compact, pretty};
use super::migrate::VERSION;
use super::read::let_go;
use super::shape::FILE;
use super::wire::{to_members, to_members_slowly};
use crate::model::date::SchoolYear;
use crate::model::document::Document;
use crate::model::id::SchoolId;
use crate::model::pace::{Pace, at_once};
use crate::model::stamp::write_instant;
use crate::model::value::{Members, Value};

/// What is to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// A copy for safekeeping, or a file for others.
    pub scope: ExportScope,
    /// The time, in milliseconds since 1970.
    pub exported_at: i64,
    /// Whether contacts of partners, which are personal data, go along in a shared file.
    pub contacts: bool,
    /// Whether notes go along in a shared file.
    pub notes: bool,
    /// Only what concerns this school.
    pub school: Option<SchoolId>,
    /// Only what belongs to these school years.
    pub years: Option<Vec<SchoolYear>>,
}

/// What a file is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ExportScope {
    /// A copy for safekeeping: with contacts, notes and settings.
    Full,
    /// For others.
    Shared,
    /// For schools to begin with: the schools and the common register of partners, without events and advice.
    Starter,
}

impl Export {
    /// A copy of everything for safekeeping.
    pub fn full(exported_at: i64) -> Self {
        Self { scope: ExportScope::Full, exported_at, contacts: true, notes: true, school: None, years: None }
    }

    /// The schools and partners for schools to begin with, without contacts and notes.
    pub fn starter(exported_at: i64) -> Self {
        Self { scope: ExportScope::Starter, ..Self::shared(exported_at) }
    }

    /// A file for others with all records, without contacts and notes.
    pub fn shared(exported_at: i64) -> Self {
        Self { scope: ExportScope::Shared, contacts: false, notes: false, ..Self::full(exported_at) }
    }
}

/// The text of a file. Equal documents and exports have equal texts.
pub fn write(document: &Document, export: &Export) -> String {
    at_once(write_slowly(document, export, Pace::HURRIED))
}

/// The same with rests, for a document that may be big.
pub async fn write_slowly(document: &Document, export: &Export, pace: Pace<'_>) -> String {
    let full = export.scope == ExportScope::Full;
    let limited = part(document, export);
    let some = limited.is_some();
    let whole = limited.as_ref().unwrap_or(document);
    let sound = sound::sound(whole, pace.part(0.0, 0.1)).await;
    let mut file = to_members_slowly(sound.as_ref().unwrap_or(whole), pace.part(0.1, 0.4)).await;
    let left_out = personal::leave_out(&mut file, full || export.contacts, full || export.notes);
    if some || left_out || sound.is_some() {
        file.remove("seen");
    }
    if some || !full {
        file.remove("settings");
    }
    // A part is no copy for safekeeping, whatever goes along in it.
    add_head(&mut file, if full && !some { "full" } else { "shared" }, export.exported_at);
    let digest = digest(&file, pace.part(0.4, 0.7)).await;
    file.insert("digest".to_owned(), Value::Text(digest));
    let text = pretty(&file, &FILE, pace.part(0.7, 1.0)).await;
    let_go(file, pace.part(1.0, 1.0)).await;
    text
}

/// The part of a document that an export is limited to; `None`: all of it.
fn part(document: &Document, export: &Export) -> Option<Document> {
    match export.scope {
        ExportScope::Starter => Some(limits::starter(document)),
        ExportScope::Full | ExportScope::Shared => limits::limited(document, export),
    }
}

/// The text of a full copy by the fewest means, for a page that has failed: in one line and without a digest.
pub fn write_plainly(document: &Document, exported_at: i64) -> String {
    let mut file = to_members(document);
    add_head(&mut file, "full", exported_at);
    compact(&Value::Object(file))
}

/// Adds what a file says of itself.
fn add_head(file: &mut Members, scope: &str, exported_at: i64) {
    let head = [
        ("format", Value::from("krug")),
        ("version", Value::Int(i64::from(VERSION))),
        ("writer", Value::from(concat!("krug ", env!("CARGO_PKG_VERSION")))),
        ("exported_at", Value::Text(write_instant(exported_at))),
        ("scope", Value::from(scope)),
    ];
    file.extend(head.map(|(name, value)| (name.to_owned(), value)));
}
