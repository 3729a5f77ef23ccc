//! The package that a document is: a ZIP archive whose parts name one another.

use super::WordProblem;
use super::xml::{Step, attribute, steps};
use std::io::{Cursor, Read as _};
use zip::ZipArchive;
use zip::result::ZipError;

/// The most bytes of one part that are unpacked: a small file can be made to unpack without end, whatever it says of itself.
const MOST_OF_A_PART: u64 = 64 << 20;

/// Where the parts of the whole package are named.
const ROOT: &str = "_rels/.rels";

/// An opened document.
pub(super) struct Package<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
}

impl<'a> Package<'a> {
    /// Opens a document.
    pub(super) fn open(bytes: &'a [u8]) -> Result<Self, WordProblem> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| WordProblem::NotADocument)?;
        Ok(Self { archive })
    }

    /// The path of the part that has the text.
    pub(super) fn main(&mut self) -> Result<String, WordProblem> {
        let named = self.part(ROOT)?.and_then(|relations| target(&relations, "officeDocument"));
        let main = named.map_or_else(|| "word/document.xml".to_owned(), |path| path.trim_start_matches('/').to_owned());
        // A workbook or a presentation has such a part too, in another folder.
        if main.starts_with("xl/") || main.starts_with("ppt/") { Err(WordProblem::NotADocument) } else { Ok(main) }
    }

    /// A part that another one names by its sort; `None` where there is none.
    pub(super) fn beside(&mut self, main: &str, sort: &str) -> Result<Option<String>, WordProblem> {
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        let within = |path: &str| match path.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None if folder.is_empty() => path.to_owned(),
            None => format!("{folder}/{path}"),
        };
        let relations = self.part(&within(&format!("_rels/{file}.rels")))?;
        match relations.and_then(|relations| target(&relations, sort)) {
            Some(path) => self.part(&within(&path)),
            None => Ok(None),
        }
    }

    /// The text of a part; `None` where there is none.
    pub(super) fn part(&mut self, path: &str) -> Result<Option<String>, WordProblem> {
        let part = match self.archive.by_name(path) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(WordProblem::NotADocument),
        };
        let mut bytes = Vec::new();
        part.take(MOST_OF_A_PART + 1).read_to_end(&mut bytes).map_err(|_| WordProblem::NotADocument)?;
        if u64::try_from(bytes.len()).is_ok_and(|length| length > MOST_OF_A_PART) {
            return Err(WordProblem::TooBig);
        }
        decoded(bytes).map(Some)
    }
}

/// The text of bytes in one of the two encodings that such parts may have.
fn decoded(bytes: Vec<u8>) -> Result<String, WordProblem> {
    let wide =
        |pair: fn([u8; 2]) -> u16| -> Vec<u16> { bytes.as_chunks::<2>().0.iter().map(|bytes| pair(*bytes)).collect() };
    let text = match bytes.as_slice() {
        [0xff, 0xfe, ..] => String::from_utf16(&wide(u16::from_le_bytes)).ok(),
        [0xfe, 0xff, ..] => String::from_utf16(&wide(u16::from_be_bytes)).ok(),
        _ => String::from_utf8(bytes).ok(),
    };
    text.ok_or(WordProblem::NotADocument)
}

/// The target of the first relation of a sort.
fn target(relations: &str, sort: &str) -> Option<String> {
    let mut found = None;
    steps(relations, &mut |step| {
        if let Step::Open(element) | Step::Empty(element) = step
            && found.is_none()
            && attribute(element, "Type").is_some_and(|named| named.rsplit('/').next() == Some(sort))
        {
            found = attribute(element, "Target");
        }
        true
    })
    .ok()?;
    found
}
