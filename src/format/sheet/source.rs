//! Which files and pasted texts are tables.

use super::encoding::{Encoding, encoding_of};

/// What a file is as a table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// Separated values, to be decoded.
    Delimited(Encoding),
    /// A workbook; one of the old form, or locked with a password, too: its reader says so.
    Workbook,
}

/// What a file is as a table, by its name and its first bytes; `None` for any other file.
pub fn source_of(name: &str, bytes: &[u8]) -> Option<Source> {
    let name = name.to_lowercase();
    let ends = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    let packed = bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
    if ends(&[".xlsx", ".xlsm", ".xls"]) {
        // Some programs save a table of HTML or of separated values under the name of a workbook.
        let separated = bytes.iter().any(|byte| matches!(byte, b'\t' | b';' | b',' | b'<'));
        // What is neither is left to the reader of workbooks, who says that it is none.
        let is_text = separated && !packed && !is_binary(bytes);
        return Some(if is_text { Source::Delimited(encoding_of(bytes)) } else { Source::Workbook });
    }
    let separated = ends(&[".csv", ".tsv", ".tab"]);
    separated.then(|| if packed { Source::Workbook } else { Source::Delimited(encoding_of(bytes)) })
}

/// Whether bytes are no text of any encoding that is known here: signs that no text has, and not as half of wider ones.
fn is_binary(bytes: &[u8]) -> bool {
    let wide = bytes.starts_with(&[0xff, 0xfe]) || bytes.starts_with(&[0xfe, 0xff]);
    let start = bytes.get(..LOOKED_AT).unwrap_or(bytes);
    let is_control = |byte: &&u8| matches!(byte, 0..=8 | 14..=25 | 27..=31);
    !wide && start.iter().filter(is_control).count() * MOST_STRANGE > start.len()
}

/// How many bytes are looked at to tell a text from something else.
const LOOKED_AT: usize = 64 << 10;

/// A text has at most one strange sign in so many.
const MOST_STRANGE: usize = 100;

/// Whether a decoded text has signs that nobody writes in a table: then it is something else under a table's name. Below a heading
/// that can be read cells may hold what they like.
pub(super) fn is_no_text(text: &str) -> bool {
    let is_strange = |sign: &char| {
        *sign == '\u{fffd}' || sign.is_control() && !matches!(sign, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}')
    };
    let heading = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    if heading.contains(['\t', ';', ',']) && !heading.chars().any(|sign| is_strange(&sign)) {
        return false;
    }
    let start = || text.chars().take(LOOKED_AT);
    start().any(|sign| sign == '\0') || start().filter(is_strange).count() * MOST_STRANGE > start().count()
}

/// Whether a text under a table's name is one of data in truth, whole or damaged: its reader says what is wrong with it.
pub fn is_data_text(text: &str) -> bool {
    let start = text.trim_start_matches(|sign: char| sign.is_whitespace() || sign == '\u{feff}');
    let start: String = start.chars().take(500).filter(|sign| !sign.is_whitespace()).collect();
    let opens = ["{\"", "{}", "[{", "[["].iter().any(|begins| start.starts_with(begins));
    opens || start == "{" || start.contains("\"format\":\"krug")
}

/// Whether a pasted text was copied from a spreadsheet: two lines or more, most of them with the same number of tabs.
pub fn is_table_text(text: &str) -> bool {
    let tabs: Vec<usize> =
        text.lines().filter(|line| !line.trim().is_empty()).map(|line| line.matches('\t').count()).collect();
    let alike = |number: usize| tabs.iter().filter(|other| **other == number).count();
    let best = tabs.iter().filter(|number| **number > 0).map(|number| alike(*number)).max().unwrap_or(0);
    best >= 2 && best * 2 > tabs.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_known_by_name_and_bytes() {
        for (name, bytes, expected) in [
            ("План.XLSX", &b"PK\x03\x04"[..], Some(Source::Workbook)),
            ("old.xls", &[0xd0, 0xcf, 0x11, 0xe0], Some(Source::Workbook)),
            ("export.xls", b"a\tb", Some(Source::Delimited(Encoding::Utf8))),
            ("fake.xlsx", b"hello\n", Some(Source::Workbook)),
            ("empty.xlsx", b"", Some(Source::Workbook)),
            ("a.csv", b"\xef\xbb\xbfa;b", Some(Source::Delimited(Encoding::Utf8))),
            ("a.csv", b"\xff\xfea\0", Some(Source::Delimited(Encoding::Utf16Le))),
            ("a.csv", b"PK\x03\x04", Some(Source::Workbook)),
            ("noise.xlsx", b"a;\x01\x02\x13,", Some(Source::Workbook)),
            ("wide.xls", b"\xff\xfea\0;\0", Some(Source::Delimited(Encoding::Utf16Le))),
            ("document.docx", b"PK\x03\x04", None),
            ("krug.json", b"{}", None),
        ] {
            assert_eq!(source_of(name, bytes), expected, "{name}");
        }
    }

    #[test]
    fn data_under_a_tables_name_are_data() {
        for (text, expected) in [
            ("{\n \"format\": \"krug\"", true),
            ("\u{feff} {\"a\": 1, \"b\"", true),
            ("\"format\": \"krug\",\n\"version\": 1", true),
            ("[{\"id\": 1}]", true),
            ("{}", true),
            ("[1];[2]", false),
            ("{Название};Вид", false),
            ("Название;Вид", false),
            ("", false),
        ] {
            assert_eq!(is_data_text(text), expected, "{text}");
        }
    }

    #[test]
    fn what_was_copied_from_a_spreadsheet_has_tabs() {
        for (text, expected) in [
            ("Мероприятие\tДата\nЭкскурсия\tмай", true),
            ("План\n\nМероприятие\tДата\nЭкскурсия\tмай\nУрок\tмарт", true),
            ("Завод (экскурсии)\nТехникум (пробы)", false),
            ("\tАбзац с отступом.\nДругой абзац.\nТретий.", false),
            ("", false),
        ] {
            assert_eq!(is_table_text(text), expected, "{text}");
        }
    }
}
