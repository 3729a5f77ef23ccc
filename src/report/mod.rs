//! What is written for a reader: the note, as a structure that the screen, the printer and later a word processor draw.

mod accepted;
#[cfg(feature = "office")]
pub mod calendar;
pub mod csv;
#[cfg(feature = "office")]
pub mod docx;
pub mod edits;
mod event_line;
mod figures;
mod full;
pub mod note;
mod said;
mod short_form;
#[cfg(feature = "office")]
pub mod xlsx;

pub use figures::figures;
pub use full::{full_note, outline, sheet, written};
pub use note::{Behind, Block, Chart, Column, Note, Piece, Section, SectionId, Table, Text};
pub use short_form::short_form;
