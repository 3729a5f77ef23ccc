//! The text of a monitoring document becomes a draft: partners, each with the forms of joint work in its brackets.
//!
//! The way: the text is flattened with a map back to its own places ([`text`]); it falls into entries, one a partner,
//! with the brackets that belong to them ([`entries`]); a name is put into the nominative ([`case`]) and says what kind of
//! organisation it is ([`kinds`]); a bracket says the forms ([`forms`]). What is unsure is marked as a [`Doubt`], not hidden.

mod case;
mod entries;
mod forms;
mod heads;
mod kinds;
mod own;
mod text;

#[cfg(feature = "word-docx")]
pub(in crate::format) use forms::names_form;

use crate::model::codes::{Form, PartnerKind};
use std::ops::Range;

/// The most bytes of a text that are read: a document of some hundred pages.
pub const MOST_BYTES: usize = 4 << 20;

/// What was found in a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The organisation whose work it describes.
    pub own: Option<OwnOrganisation>,
    /// The school year that it names, `2024/25`.
    pub year: Option<String>,
    /// A row a partner, in the document's order.
    pub rows: Vec<DraftRow>,
}

/// The organisation whose work a document describes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnOrganisation {
    /// Its name.
    pub name: String,
    /// Its municipality.
    pub municipality: Option<String>,
}

/// One partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// Its name, in the nominative.
    pub name: String,
    /// What kind of organisation it seems to be.
    pub kind: PartnerKind,
    /// What is done with it.
    pub forms: Vec<DraftForm>,
    /// Where in the text it stands, in bytes.
    pub source: Range<usize>,
    /// What a person should look at.
    pub doubts: Vec<Doubt>,
}

/// One form of joint work.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftForm {
    /// The form.
    pub form: Form,
    /// The words, where the form is [`Form::Other`].
    pub form_label: Option<String>,
    /// The words that it was read from, as a title of the event.
    pub title: Option<String>,
    /// The title in quotes: a programme or project.
    pub programme: Option<String>,
    /// The grades that are named.
    pub grades: Vec<u8>,
}

/// What a person should look at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Doubt {
    /// A comma may be missing between two names.
    PossiblyTwoPartners,
    /// Nothing in the name says the kind for sure.
    KindGuessed,
    /// The name may still be in another case.
    NameCase,
    /// A quotation mark or a bracket is not closed.
    UnclosedQuote,
    /// A form was not recognised.
    UnknownForm,
}

/// Why a text gives nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TextProblem {
    /// Nothing but spaces.
    Empty,
    /// Too long to be a document.
    TooLong,
    /// Made of characters that no text has: a picture or noise.
    NotText,
    /// No partner is found in it.
    NoPartner,
}

/// Reads a document's text.
pub fn read(text: &str) -> Result<Draft, TextProblem> {
    if text.trim().is_empty() {
        return Err(TextProblem::Empty);
    }
    if text.len() > MOST_BYTES {
        return Err(TextProblem::TooLong);
    }
    if is_noise(text) {
        return Err(TextProblem::NotText);
    }
    let flat = text::Flat::new(text);
    let found = entries::entries(&flat);
    let rows: Vec<DraftRow> = found.iter().map(|entry| row(entry, &flat)).collect();
    if rows.is_empty() {
        return Err(TextProblem::NoPartner);
    }
    Ok(Draft { own: own::own(&flat, &rows), year: own::year(&flat), rows })
}

/// Whether a text is a whole document, though a table stands in it: its sentences say whose partners these are, which the rows of a
/// spreadsheet don't.
pub fn is_document(text: &str) -> bool {
    read(text).is_ok_and(|draft| draft.own.is_some())
}

/// Whether more than one character of fifty is a control character, or stands for bytes that are none. What word processors leave
/// behind (marks of cells, of pages, of hyphens) is rarer.
fn is_noise(text: &str) -> bool {
    let strange = |character: &char| *character == '\u{fffd}' || character.is_control() && !character.is_whitespace();
    text.chars().filter(strange).count() * 50 > text.chars().count()
}

fn row(entry: &entries::Entry, flat: &text::Flat) -> DraftRow {
    let turned = case::nominative(&entry.name);
    let guess = kinds::kind(&turned.name, entry.heading.as_deref());
    let mut read = forms::forms(&entry.forms);
    for form in read.iter_mut().filter(|form| form.grades.is_empty()) {
        form.grades.clone_from(&entry.grades);
    }
    let mut doubts = entry.doubts.clone();
    doubts.extend((!guess.sure).then_some(Doubt::KindGuessed));
    doubts.extend((!turned.sure).then_some(Doubt::NameCase));
    doubts.extend(read.iter().any(|form| form.form == Form::Other).then_some(Doubt::UnknownForm));
    doubts.sort_unstable();
    doubts.dedup();
    DraftRow { name: turned.name, kind: guess.kind, forms: read, source: flat.source(&entry.place), doubts }
}

#[cfg(test)]
mod tests;
