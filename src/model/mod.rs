//! What is always true: the nouns of the glossary, one file each. Knows no JSON text, no browser, no clock.
//!
//! A record is a struct with typed members ([`school`], [`partner`], [`event`], [`recommendation`]) and at the same
//! time a set of named, stamped fields ([`record`], [`field`], [`stamp`]): those who read use the first, those who
//! merge, undo, journal and compare use the second.

pub mod change;
pub mod class;
pub mod classes;
pub mod code;
pub mod codes;
pub mod date;
pub mod document;
pub mod double;
pub mod event;
pub mod field;
pub mod hours;
pub mod id;
pub mod imports;
pub mod inn;
pub mod one;
pub mod order;
pub mod pace;
pub mod partner;
pub mod period;
pub mod recommendation;
pub mod record;
pub mod school;
pub mod sound;
pub mod stamp;
pub mod table;
pub mod value;
pub mod whose;

pub use document::{AnyRecord, Document};
pub use event::Event;
pub use partner::Partner;
pub use recommendation::Recommendation;
pub use school::School;

#[cfg(test)]
pub mod testing;
#[cfg(test)]
mod tests;
