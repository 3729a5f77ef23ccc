//! What is written for a reader: the note, as a structure that the screen, the printer and later a word processor draw.

pub mod csv;
mod figures;
pub mod note;
mod short_form;

pub use figures::figures;
pub use note::{Behind, Block, Chart, Column, Note, Piece, Section, SectionId, Table, Text};
pub use short_form::short_form;
