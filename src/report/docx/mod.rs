//! The note as a document of a word processor (DOCX): real styles, headings, lists and tables, on A4 with the margins of Russian
//! office papers, page numbers at the foot, charts as pictures with their words.
//!
//! The bytes are a package of a few small parts: the body ([`body`]), the styles ([`styles`]), lists, the foot, and what names
//! them. A chart is drawn as SVG ([`chart`]) and made a picture by whoever has a screen; without one its numbers are a list.

mod body;
mod chart;
mod package;
mod picture;
mod styles;
mod table;
#[cfg(test)]
mod tests;
mod text;

pub use chart::{Drawn, chart};
pub use picture::Picture;

use super::note::{Block, Chart, Note};
use crate::model::date::Day;
use crate::words::Lang;

/// What a document says of itself.
#[derive(Clone, Copy, Debug)]
pub struct About<'a> {
    /// The language of the note.
    pub lang: Lang,
    /// Whose note it is.
    pub author: &'a str,
    /// The day on which it was made.
    pub made: Day,
}

/// The document could not be put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotWritten;

/// The charts of a note in their order, to be drawn.
pub fn charts(note: &Note) -> Vec<&Chart> {
    let sections = note.sections.iter().chain(&note.appendices);
    let blocks = sections.flat_map(|section| &section.blocks);
    blocks.filter_map(|block| if let Block::Chart(chart) = block { Some(chart) } else { None }).collect()
}

/// The bytes of the document. `pictures` are those of [`charts`], in their order; `None` for one that could not be drawn.
/// Equal notes have equal bytes.
pub fn document(note: &Note, pictures: &[Option<Picture>], about: About<'_>) -> Result<Vec<u8>, NotWritten> {
    let body = body::body(note, pictures);
    package::packed(note, &body, pictures, about)
}
