//! A document of a word processor (DOCX) becomes the text that its person would copy out of it: paragraphs with the marks of
//! their lists, rows of tables with their cells parted by tabs.
//!
//! The way: the parts that are needed are unpacked, no further than a limit ([`package`]); the lists are learned
//! ([`numbering`]); the body is walked once ([`body`]), and its tables are put together row by row ([`table`]). What was deleted
//! with the changes tracked, what is hidden, notes, headers and footers are left out. [`document_text`](super::document_text)
//! reads what comes out.

mod body;
mod lines;
mod numbering;
mod package;
mod table;
#[cfg(test)]
mod tests;
mod xml;

use package::Package;

/// The most bytes of a document that are read.
pub const MOST_BYTES: usize = 64 << 20;

/// How documents of the old form, and those locked with a password, begin.
const COMPOUND_FILE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Why a document gives no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WordProblem {
    /// It is a document of the form before 2007 (.doc), which is to be saved as .docx.
    OldDocument,
    /// It is locked with a password.
    Locked,
    /// It has more bytes, or unpacks to more, than are read.
    TooBig,
    /// It is something else under the name of a document, or damaged.
    NotADocument,
}

/// Whether a file is to be read as a document of a word processor, by its name and its first bytes. One of the old form, or locked
/// with a password, too: its reader says so.
pub fn is_word_document(name: &str, bytes: &[u8]) -> bool {
    let name = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    // What some programs save under the old name is a text with marks of its own, or HTML.
    let packed = bytes.starts_with(b"PK") || bytes.starts_with(COMPOUND_FILE);
    ends(&[".docx", ".docm", ".dotx"]) || packed && ends(&[".doc", ".dot"])
}

/// Reads the text of a document.
pub fn word_document(bytes: &[u8]) -> Result<String, WordProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(WordProblem::TooBig);
    }
    if bytes.starts_with(COMPOUND_FILE) {
        let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_locked = bytes.windows(locked.len()).any(|window| window == locked);
        return Err(if is_locked { WordProblem::Locked } else { WordProblem::OldDocument });
    }
    let mut package = Package::open(bytes)?;
    let main = package.main()?;
    let styles = package.beside(&main, "styles")?.unwrap_or_default();
    let lists = package.beside(&main, "numbering")?.unwrap_or_default();
    let body = package.part(&main)?.ok_or(WordProblem::NotADocument)?;
    body::text(&body, numbering::Lists::read(&lists, &styles))
}
