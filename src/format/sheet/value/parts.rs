//! Several things in one cell: a line or a semicolon apart, each perhaps with its name: «номер: 12; подписано: 01.09.2025».
//!
//! The program's own sheets mark with a backslash what would end a part (`\;`), a line (`\n`), the return sign (`\r`), the
//! backslash itself, a space at an end (`\s`), and write `\e` for a part in which nothing stands. Sheets of people have no such marks; a
//! backslash before any other sign is a letter like any other.

/// A text with marks, so that it stands in a cell among others.
pub fn marked(text: &str) -> String {
    if text.is_empty() {
        return r"\e".to_owned();
    }
    let last = text.chars().count() - 1;
    let mut out = String::new();
    for (at, character) in text.chars().enumerate() {
        match character {
            '\\' => out.push_str(r"\\"),
            ';' => out.push_str(r"\;"),
            '\n' => out.push_str(r"\n"),
            '\r' => out.push_str(r"\r"),
            ' ' if at == 0 || at == last => out.push_str(r"\s"),
            other => out.push(other),
        }
    }
    out
}

/// The text without its marks.
fn unmarked(text: &str) -> String {
    let mut out = String::new();
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            out.push(character);
            continue;
        }
        match characters.next() {
            Some('n') => out.push('\n'),
            Some('r') => out.push('\r'),
            Some('s') => out.push(' '),
            Some('e') => {}
            Some(own @ (';' | '\\')) => out.push(own),
            Some(other) => out.extend(['\\', other]),
            None => out.push('\\'),
        }
    }
    out
}

/// Parts of a cell as the program's own sheets have them.
pub fn own_parts(text: &str) -> Vec<String> {
    split(text, ';').iter().map(|part| unmarked(part)).collect()
}

/// Joins parts for a cell of the program's own sheets.
pub fn joined<'a>(parts: impl IntoIterator<Item = &'a str>) -> String {
    parts.into_iter().map(marked).collect::<Vec<_>>().join("; ")
}

/// Parts of a cell as people write them: a line or a semicolon apart, without marks of a list and spaces at their ends.
pub fn parts(text: &str) -> Vec<String> {
    let plain = |part: &str| without_mark(part).trim_end_matches([',', '.']).trim_end().to_owned();
    text.split(['\n', '\r', ';']).map(plain).filter(|part| !part.is_empty()).collect()
}

/// A text without the mark of a list before it: «• Завод», «1. Завод», «2) Колледж».
pub fn without_mark(text: &str) -> &str {
    let text = text.trim().trim_start_matches(['•', '–', '-', '—', '✓', '*', '·']).trim_start();
    let digits = text.len() - text.trim_start_matches(|sign: char| sign.is_ascii_digit()).len();
    let behind = text.get(digits..).unwrap_or_default().strip_prefix(['.', ')']);
    behind.filter(|behind| (1..=2).contains(&digits) && behind.starts_with(' ')).unwrap_or(text).trim()
}

/// One thing that is several named parts: a contact, an agreement, some participants. A line each.
pub type Entry = Vec<(String, String)>;

/// The things of a cell. A part without a name has an empty one.
pub fn entries(text: &str) -> Vec<Entry> {
    let entry = |line: &str| -> Entry {
        let part = |part: String| match name_end(&part) {
            Some(at) => {
                let (name, value) = part.split_at(at);
                let value = value.strip_prefix(':').unwrap_or(value);
                (name.trim().to_owned(), unmarked(value.strip_prefix(' ').unwrap_or(value)))
            }
            None => (String::new(), unmarked(&part)),
        };
        split(line, ';').into_iter().map(part).filter(|(name, value)| !name.is_empty() || !value.is_empty()).collect()
    };
    text.split(['\n', '\r']).map(entry).filter(|entry| !entry.is_empty()).collect()
}

/// Where a part's name ends: at the first colon, where what is before it is a few words of letters.
fn name_end(part: &str) -> Option<usize> {
    let at = part.find(':')?;
    let name = part.get(..at)?;
    let plain = name.chars().all(|sign| sign.is_alphabetic() || matches!(sign, ' ' | '-' | '.'));
    (plain && !name.trim().is_empty() && name.chars().count() <= 40).then_some(at)
}

/// Writes things for a cell: a line each, parts as «name: value», a part without a name as it is.
pub fn written(entries: &[Entry]) -> String {
    let part = |(name, value): &(String, String)| match name.as_str() {
        "" => marked(value),
        name => format!("{name}: {}", marked(value)),
    };
    entries.iter().map(|entry| entry.iter().map(part).collect::<Vec<_>>().join("; ")).collect::<Vec<_>>().join("\n")
}

/// Cuts at a separator that no backslash marks; the one space behind a separator belongs to it.
fn split(text: &str, separator: char) -> Vec<String> {
    let mut out = vec![String::new()];
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        if character == separator {
            characters.next_if_eq(&' ');
            out.push(String::new());
            continue;
        }
        if let Some(last) = out.last_mut() {
            last.push(character);
            if character == '\\' {
                last.extend(characters.next());
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn people_write_lists_in_a_cell() {
        for (text, expected) in [
            ("КИНЕФ; Техникум", &["КИНЕФ", "Техникум"][..]),
            ("1. КИНЕФ\n2) Техникум,\n", &["КИНЕФ", "Техникум"]),
            ("- КИНЕФ\r\n• ГАПОУ «Лицей»;", &["КИНЕФ", "ГАПОУ «Лицей»"]),
            ("2026. Год", &["2026. Год"]),
            ("  ", &[]),
        ] {
            assert_eq!(parts(text), expected, "{text:?}");
        }
    }

    #[test]
    fn named_parts_are_told_from_words_with_a_colon() {
        let entry = |parts: &[(&str, &str)]| -> Entry {
            parts.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
        };
        for (text, expected) in [
            ("номер: 12; вид: Сетевая форма", vec![entry(&[("номер", "12"), ("вид", "Сетевая форма")])]),
            ("8А; чел.: 25\n9", vec![entry(&[("", "8А"), ("чел.", "25")]), entry(&[("", "9")])]),
            ("14:30", vec![entry(&[("", "14:30")])]),
            ("", vec![]),
        ] {
            assert_eq!(entries(text), expected, "{text:?}");
        }
    }

    proptest! {
        #![proptest_config(crate::model::testing::config(400))]

        #[test]
        fn parts_come_back_as_they_were(list in proptest::collection::vec("[ab;\\\\ \n\r:enrs]{0,6}", 1..4)) {
            prop_assert_eq!(own_parts(&joined(list.iter().map(String::as_str))), list.clone());
            let entry: Entry = list.iter().map(|value| ("имя".to_owned(), value.clone())).collect();
            prop_assert_eq!(entries(&written(&[entry.clone(), entry.clone()])), vec![entry.clone(), entry]);
        }
    }
}
