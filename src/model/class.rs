//! Class labels: «А» of 8А, written one way however people type it.

use super::field::FieldValue;
use super::value::Value;
use std::fmt;

/// The label of a class without its grade: upper case, no spaces, Latin look-alikes as Cyrillic.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClassLabel(String);

impl ClassLabel {
    /// Reads «8а», «8 "A"», «А», «8-А» as «А». `None` where nothing is left, or more than 20 characters are.
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text
            .chars()
            .filter(|character| character.is_alphanumeric())
            .flat_map(char::to_uppercase)
            .map(cyrillic_look_alike)
            .collect();
        let letters = plain.trim_start_matches(|character: char| character.is_ascii_digit());
        // «10-1»: where the label itself is a number, the grade before the separator goes and the number stays.
        let label = if letters.is_empty() {
            let tail = text.rsplit(|character: char| !character.is_ascii_digit()).find(|part| !part.is_empty())?;
            tail.to_owned()
        } else {
            letters.to_owned()
        };
        (!label.is_empty() && label.chars().count() <= 20).then_some(Self(label))
    }

    /// The label.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// The Cyrillic capital that looks like a Latin one.
fn cyrillic_look_alike(character: char) -> char {
    match character {
        'A' => 'А',
        'B' => 'В',
        'C' => 'С',
        'E' => 'Е',
        'H' => 'Н',
        'K' => 'К',
        'M' => 'М',
        'O' => 'О',
        'P' => 'Р',
        'T' => 'Т',
        'X' => 'Х',
        'Y' => 'У',
        other => other,
    }
}

impl fmt::Display for ClassLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FieldValue for ClassLabel {
    fn to_value(&self) -> Value {
        Value::Text(self.0.clone())
    }
    fn from_value(value: &Value) -> Option<Self> {
        Self::parse(value.as_text()?)
    }
}

#[cfg(test)]
mod tests {
    use super::ClassLabel;

    #[test]
    fn a_class_has_one_label_however_it_is_typed() {
        for (text, expected) in [
            ("А", Some("А")),
            ("8a", Some("А")),
            ("8 «б»", Some("Б")),
            ("11-Мат", Some("МАТ")),
            ("10-1", Some("1")),
            ("2", Some("2")),
            (" ", None),
            ("«»", None),
        ] {
            assert_eq!(ClassLabel::parse(text).as_ref().map(ClassLabel::as_str), expected, "{text}");
        }
    }
}
