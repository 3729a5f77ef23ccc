//! What comes in, and what is taken of it.

use crate::model::document::Document;
use crate::model::id::Uuid;
use std::collections::BTreeSet;

/// What comes in: one file, read.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Its records.
    pub document: Document,
    /// Whether it says what it has seen of each device; a limited file does not.
    pub has_seen: bool,
    /// Whether its records carry stamps.
    pub stamped: bool,
    /// Whether it is a full copy, with owner and settings.
    pub full: bool,
    /// Now, in milliseconds since 1970, to tell stamps from the future.
    pub today_ms: i64,
    /// Where it comes from, for the log.
    pub source: Source,
}

/// Where something comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// The file's name; empty where it is a text.
    pub name: String,
    /// When the file was written, in milliseconds since 1970.
    pub exported_at: Option<i64>,
    /// How many of its records could not be read and are not among those that come in.
    pub left_out: usize,
    /// What the same bytes have and no others, so that a file that was brought in is known when it comes again; `None` where it is
    /// no file.
    pub mark: Option<String>,
}

/// What is taken of what comes in, or left out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Taking {
    /// A file, by its place, and whether it is taken.
    File(usize, bool),
    /// Records, and whether they are taken.
    Records(BTreeSet<Uuid>, bool),
}

impl Incoming {
    /// Whether it says anything of an identifier.
    pub fn names(&self, id: Uuid) -> bool {
        self.document.find(id).is_some() || self.document.deleted.contains_key(&id)
    }
}
