//! Numbers in names: digits, words («первая», «двадцать пятый») and Roman ones. «Школа № 3» is never «школа № 5».

/// Ordinals by their stems; tens join with what follows.
const ORDINALS: &[(&str, u64)] = &[
    ("перв", 1),
    ("втор", 2),
    ("трет", 3),
    ("четверт", 4),
    ("пят", 5),
    ("шест", 6),
    ("седьм", 7),
    ("восьм", 8),
    ("девят", 9),
    ("десят", 10),
    ("одиннадцат", 11),
    ("двенадцат", 12),
    ("тринадцат", 13),
    ("четырнадцат", 14),
    ("пятнадцат", 15),
    ("шестнадцат", 16),
    ("семнадцат", 17),
    ("восемнадцат", 18),
    ("девятнадцат", 19),
    ("двадцат", 20),
    ("тридцат", 30),
    ("сороков", 40),
    ("пятидесят", 50),
];

/// Endings of an ordinal in the singular: «Движение Первых» is a name, not a number.
const SINGULAR: &[&str] = &[
    "ый", "ая", "ое", "ой", "ого", "ому", "ом", "ую", "ым", "ий", "ья", "ье", "ьей", "ьего", "ьем", "ьему", "ьим", "ью",
];

/// Tens that wait for their ones: «двадцать первая».
const TENS: &[(&str, u64)] = &[("двадцать", 20), ("тридцать", 30), ("сорок", 40), ("пятьдесят", 50)];

/// What follows the digits of an ordinal: «3-я», «1-го».
const ENDINGS: &[&str] = &[
    "я", "й", "е", "х", "ая", "ый", "ой", "ое", "ий", "ья", "ье", "го", "ого", "его", "ому", "ему", "му", "ми", "ю",
    "ей", "м",
];

/// The number that a lower-case word means.
pub(super) fn ordinal(word: &str) -> Option<u64> {
    ORDINALS
        .iter()
        .find(|(stem, _)| word.strip_prefix(stem).is_some_and(|ending| SINGULAR.contains(&ending)))
        .map(|(_, number)| *number)
}

/// The tens that a word begins a number with.
pub(super) fn tens(word: &str) -> Option<u64> {
    TENS.iter().find(|(tens, _)| *tens == word).map(|(_, number)| *number)
}

/// Whether a word is only the ending of the number before it.
pub(super) fn is_ending(word: &str) -> bool {
    ENDINGS.contains(&word)
}

/// The number of digits, without leading zeros; what is longer than any number of an organisation is none.
pub(super) fn digits(word: &str) -> Option<u64> {
    let plain = !word.is_empty() && word.len() <= 9 && word.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| word.parse().ok()).flatten()
}

/// A Roman number up to 39, written with Latin letters or with Cyrillic «х» and «і» for them.
pub(super) fn roman(word: &str) -> Option<u64> {
    let values: Vec<u64> = word
        .chars()
        .map(|letter| match letter {
            'i' | 'і' => Some(1),
            'v' => Some(5),
            'x' | 'х' => Some(10),
            _ => None,
        })
        .collect::<Option<_>>()?;
    // A lone «х» is a letter.
    if values.as_slice() == [10] {
        return None;
    }
    let mut sum: u64 = 0;
    let mut greatest = 0;
    for value in values.iter().rev() {
        // What stands before a greater one is taken off.
        sum = if *value < greatest { sum.checked_sub(*value)? } else { sum + value };
        greatest = greatest.max(*value);
    }
    Some(sum).filter(|sum| *sum > 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_in_every_writing() {
        for (word, number) in [
            ("iii", Some(3)),
            ("iv", Some(4)),
            ("ххi", Some(21)),
            ("xix", Some(19)),
            ("х", None),
            ("мир", None),
            ("", None),
        ] {
            assert_eq!(roman(word), number, "{word}");
        }
        for (word, number) in [("третья", Some(3)), ("первого", Some(1)), ("первых", None), ("пятка", None)]
        {
            assert_eq!(ordinal(word), number, "{word}");
        }
        assert_eq!((digits("007"), digits("12345678901"), digits("")), (Some(7), None, None));
    }
}
