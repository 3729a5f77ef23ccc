//! The markup as a row of steps. Entities of the markup's own are put in; what a document defines itself is not, so nothing grows.

use super::WordProblem;
use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};

/// One step through the markup.
pub(super) enum Step<'a, 'b> {
    /// An element begins.
    Open(&'a BytesStart<'b>),
    /// An element that has nothing in it.
    Empty(&'a BytesStart<'b>),
    /// An element of this name ends.
    Close(&'a str),
    /// Words.
    Text(&'a str),
}

/// How deep elements may lie in one another: what people write lies a tenth as deep.
const MOST_DEPTH: usize = 512;

/// Walks through the markup until `take` gives `false`.
pub(super) fn steps(text: &str, take: &mut dyn FnMut(Step<'_, '_>) -> bool) -> Result<(), WordProblem> {
    let mut reader = Reader::from_str(text);
    let mut depth = 0_usize;
    loop {
        let goes_on = match reader.read_event().map_err(|_| WordProblem::NotADocument)? {
            Event::Start(element) => {
                depth += 1;
                if depth > MOST_DEPTH {
                    return Err(WordProblem::NotADocument);
                }
                take(Step::Open(&element))
            }
            Event::Empty(element) => take(Step::Empty(&element)),
            Event::End(element) => {
                depth = depth.saturating_sub(1);
                take(Step::Close(local(element.name().as_ref())))
            }
            Event::Text(words) => take(Step::Text(&words.xml_content(XmlVersion::Implicit1_0))),
            Event::CData(words) => take(Step::Text(&words.xml_content(XmlVersion::Implicit1_0))),
            Event::GeneralRef(named) => match named.resolve_char_ref() {
                Ok(Some(sign)) => take(Step::Text(sign.encode_utf8(&mut [0; 4]))),
                _ => quick_xml::escape::resolve_predefined_entity(&named).is_none_or(|sign| take(Step::Text(sign))),
            },
            // What breaks off in the middle is no whole document.
            Event::Eof if depth > 0 => return Err(WordProblem::NotADocument),
            Event::Eof => return Ok(()),
            _ => true,
        };
        if !goes_on {
            return Ok(());
        }
    }
}

/// An element's name without the prefix of its language.
pub(super) fn name<'a>(element: &'a BytesStart<'_>) -> &'a str {
    local(element.name().into_inner())
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

/// An attribute, by its name without a prefix.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|attribute| local(attribute.key.into_inner()) == name)?;
    found.normalized_value(XmlVersion::Implicit1_0).ok().map(|value| value.into_owned())
}

/// Whether an element that switches something on does so: it may say «no» by its value.
pub(super) fn is_on(element: &BytesStart<'_>) -> bool {
    !matches!(attribute(element, "val").as_deref(), Some("0" | "false" | "off"))
}
