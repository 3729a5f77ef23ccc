//! Text ⇄ document: the file for backup and sharing, and the text of the journal.
//!
//! The way in: size → JSON ([`json`]) → what is it, too new → migrate ([`migrate`]) → check against the table of shapes
//! ([`shape`]) → document ([`wire`]). The way out: what may leave ([`write`]) → members ([`wire`]) → digest → text.
//! A file is taken in whole or not at all; [`Reading::problems`] names everything that is wrong.

pub mod document_text;
pub mod draft_document;
pub mod enrolment_text;
pub mod journal;
pub mod kept;
pub mod sheet;
#[cfg(feature = "word-docx")]
pub mod word_document;

mod digest;
mod json;
mod migrate;
mod problem;
mod read;
mod shape;
mod wire;
mod write;

pub use digest::Digest;
pub use migrate::VERSION;
pub use problem::{Expected, Problem, ProblemKind, Unreadable};
pub use read::{Head, MOST_BYTES, Reading, read, read_slowly};
pub use shape::schema;
pub use write::{Export, ExportScope, Leaving, Personal, write, write_plainly, write_slowly};

#[cfg(test)]
mod tests;
