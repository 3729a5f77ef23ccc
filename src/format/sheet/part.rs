//! The cells of the program's own sheets: names of parts within a cell, references to records, and the mark that keeps
//! spreadsheet programs from taking a text for a formula, a day or a number.

use super::value::parts::Entry;
use crate::model::id::{Uuid, parse_uuid};

/// The name of a part of a cell, in both languages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Part {
    /// Russian.
    pub ru: &'static str,
    /// English.
    pub en: &'static str,
}

macro_rules! parts {
    ($($(#[$doc:meta])* $name:ident = $ru:literal / $en:literal;)+) => {
        impl Part {
            $($(#[$doc])* pub const $name: Self = Self { ru: $ru, en: $en };)+
        }
    };
}

parts! {
    /// Identifier of a contact or an agreement.
    CODE = "код" / "code";
    /// Name of a contact.
    NAME = "имя" / "name";
    /// Post of a contact.
    ROLE = "должность" / "post";
    /// Telephone of a contact.
    PHONE = "телефон" / "phone";
    /// E-mail address of a contact.
    EMAIL = "почта" / "email";
    /// Number of an agreement.
    NUMBER = "номер" / "number";
    /// What an agreement is about.
    KIND = "вид" / "kind";
    /// Day of signing.
    SIGNED = "подписано" / "signed";
    /// Last day in force.
    EXPIRES = "действует до" / "in force until";
    /// Whether it goes on by itself.
    RENEWS = "продлевается" / "renewed";
    /// The school that signed, or that came.
    SCHOOL = "организация" / "school";
    /// Whether the whole class came.
    WHOLE = "весь класс" / "whole class";
    /// How many pupils.
    PUPILS = "обучающихся" / "pupils";
    /// Pupils with ОВЗ among them.
    OVZ = "с ОВЗ" / "special needs";
    /// Disabled pupils among them.
    DISABLED = "инвалидов" / "disabled";
    /// Academic hours.
    HOURS = "часов" / "hours";
}

impl Part {
    /// What a thing says under this name.
    pub fn of(self, entry: &Entry) -> Option<&str> {
        entry.iter().find(|(name, _)| self.is(name)).map(|(_, value)| value.as_str())
    }

    /// Whether every part of a thing has one of these names, or none.
    pub fn cover(all: &[Self], entry: &Entry) -> bool {
        entry.iter().all(|(name, _)| name.is_empty() || all.iter().any(|part| part.is(name)))
    }

    /// Whether a word names this part.
    pub fn is(self, word: &str) -> bool {
        let word = super::value::fold(word);
        word == super::value::fold(self.ru) || word == super::value::fold(self.en)
    }
}

/// A reference to a record: its name where that finds it again, with the identifier behind it in square brackets where it
/// does not. `alone` says whether no other record of the list has exactly this name.
pub fn reference(name: Option<&str>, id: Uuid, alone: bool) -> String {
    match name {
        Some(name) if alone && !name.is_empty() && name.trim() == name && !name.ends_with(']') => name.to_owned(),
        Some(name) if !name.is_empty() => format!("{name} [{id}]"),
        _ => format!("[{id}]"),
    }
}

/// The identifier that a reference names.
pub fn referred(text: &str) -> Option<Uuid> {
    let (_, id) = text.trim_end().strip_suffix(']')?.rsplit_once('[')?;
    parse_uuid(id)
}

/// A text that no spreadsheet program takes for a formula, and that keeps its digits: with an apostrophe before it where it
/// begins with `=`, `+`, `-`, `@`, a tab, a line end or an apostrophe, where it is nothing but spaces, or where it is digits that would become a day or lose
/// zeros. [`unguarded`] takes it off again.
///
/// Source: OWASP, “CSV Injection”.
pub fn guarded(text: &str) -> String {
    let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\'', '＝', '＋', '－', '＠']);
    let trimmed = text.trim_start_matches([' ', '\u{a0}', '\u{feff}']);
    let hidden = trimmed.len() < text.len() && trimmed.starts_with(['=', '+', '-', '@']);
    let blank = !text.is_empty() && text.trim().is_empty();
    if formula || hidden || blank || is_changed_by_spreadsheets(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text before [`guarded`].
pub fn unguarded(text: &str) -> &str {
    text.strip_prefix('\'').unwrap_or(text)
}

/// Whether a text is digits with signs between them («8-9», «1/2»), or digits that a number would not keep.
fn is_changed_by_spreadsheets(text: &str) -> bool {
    let only = |signs: &[char]| text.chars().all(|sign| sign.is_ascii_digit() || signs.contains(&sign));
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let signs = text.len() > digits;
    match (digits, signs) {
        (0, _) => false,
        (_, false) => digits > 11 || text.starts_with('0') && digits > 1,
        _ => only(&['-', '/', '.', ',', ':', ' ', 'E', 'e', '+']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_a_spreadsheet_would_change_is_marked() {
        for (text, expected) in [
            ("Экскурсия", "Экскурсия"),
            ("=1+1", "'=1+1"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("-5", "'-5"),
            ("+7 921", "'+7 921"),
            (" =1", "' =1"),
            ("\t=1", "'\t=1"),
            ("'так", "''так"),
            ("8-9", "'8-9"),
            ("1/2", "'1/2"),
            ("4708007089", "4708007089"),
            ("500100732259", "'500100732259"),
            ("0101234567", "'0101234567"),
            ("1e5", "'1e5"),
            ("25", "25"),
            ("0", "0"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), expected);
        }
    }

    #[test]
    fn a_reference_has_its_identifier_where_the_name_is_not_enough() {
        let id = Uuid::nil();
        for (name, alone, expected) in [
            (Some("КИНЕФ"), true, "КИНЕФ"),
            (Some("КИНЕФ"), false, "КИНЕФ [00000000-0000-0000-0000-000000000000]"),
            (Some("Завод [новый]"), true, "Завод [новый] [00000000-0000-0000-0000-000000000000]"),
            (Some(" "), true, "  [00000000-0000-0000-0000-000000000000]"),
            (None, true, "[00000000-0000-0000-0000-000000000000]"),
        ] {
            let text = reference(name, id, alone);
            assert_eq!(text, expected);
            assert_eq!(referred(&text), text.contains('-').then_some(id));
        }
    }

    proptest! {
        #![proptest_config(crate::model::testing::config(400))]

        #[test]
        fn every_text_comes_back_and_none_is_a_formula(text in "[-='+@\t\r 0-9aя/.]{0,6}|\\PC{0,8}") {
            let guarded = guarded(&text);
            prop_assert_eq!(unguarded(&guarded), text.as_str());
            prop_assert!(!guarded.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']));
        }
    }
}
