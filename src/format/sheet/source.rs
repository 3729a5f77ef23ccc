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
    if ends(&[".xlsx", ".xlsm", ".xls"]) {
        // Some programs save a table of HTML or of separated values under the name of a workbook.
        let packed = bytes.starts_with(b"PK") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]);
        let separated = bytes.iter().any(|byte| matches!(byte, b'\t' | b';' | b',' | b'<'));
        // What is neither is left to the reader of workbooks, who says that it is none.
        return Some(if packed || !separated { Source::Workbook } else { Source::Delimited(encoding_of(bytes)) });
    }
    ends(&[".csv", ".tsv", ".tab"]).then(|| Source::Delimited(encoding_of(bytes)))
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
            ("document.docx", b"PK\x03\x04", None),
            ("krug.json", b"{}", None),
        ] {
            assert_eq!(source_of(name, bytes), expected, "{name}");
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
