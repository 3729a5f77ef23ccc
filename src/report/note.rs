//! The note as a structure: sections of paragraphs and lists. Plain text everywhere; whoever draws it escapes it.

/// A note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its title.
    pub title: String,
    /// What stands under the title: organisation, period.
    pub head: Vec<String>,
    /// Its sections, none of them empty.
    pub sections: Vec<Section>,
    /// The line to sign.
    pub signed: String,
}

/// A section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// Its heading.
    pub heading: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(String),
    /// A heading within the section.
    Subheading(String),
    /// A list with dots.
    Bullets(Vec<String>),
    /// A list with numbers.
    Numbered(Vec<String>),
}
