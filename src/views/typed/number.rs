//! Numbers as people type them: «1 200», «1,5».

use crate::model::hours::Hours;
use std::ops::RangeInclusive;

/// What is typed is not a number that the field can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotThis;

/// A whole number within its bounds; nothing where nothing is typed.
pub fn whole(text: &str, bounds: RangeInclusive<u32>) -> Result<Option<u32>, NotThis> {
    let digits = plain(text);
    if digits.is_empty() {
        return Ok(None);
    }
    let read = digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    read.filter(|number| bounds.contains(number)).map(Some).ok_or(NotThis)
}

/// Academic hours, with a comma or a point; nothing where nothing is typed.
pub fn hours(text: &str) -> Result<Option<Hours>, NotThis> {
    let digits = plain(text).replace(',', ".");
    if digits.is_empty() {
        return Ok(None);
    }
    let known = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let number: Option<f64> = known.then(|| digits.parse().ok()).flatten();
    number.and_then(Hours::from_number).map(Some).ok_or(NotThis)
}

/// Hours as they are typed.
pub fn hours_written(hours: Hours, comma: bool) -> String {
    let text = hours.number().to_string();
    if comma { text.replace('.', ",") } else { text }
}

fn plain(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_read_within_their_bounds() {
        for (text, expected) in [
            ("", Ok(None)),
            (" ", Ok(None)),
            ("0", Ok(Some(0))),
            ("1\u{a0}200", Ok(Some(1200))),
            ("10000", Ok(Some(10_000))),
            ("10001", Err(NotThis)),
            ("-1", Err(NotThis)),
            ("1,5", Err(NotThis)),
            ("+5", Err(NotThis)),
            ("много", Err(NotThis)),
        ] {
            assert_eq!(whole(text, 0..=10_000), expected, "{text}");
        }
        assert_eq!(whole("0", 1..=1000), Err(NotThis));
    }

    #[test]
    fn hours_have_a_comma_or_a_point() {
        for (text, expected) in [
            ("", Ok(None)),
            ("2", Ok(Some(200))),
            ("1,5", Ok(Some(150))),
            ("0.75", Ok(Some(75))),
            ("1,234", Err(NotThis)),
            ("1e2", Err(NotThis)),
            ("2 ч", Err(NotThis)),
        ] {
            assert_eq!(hours(text).map(|read| read.map(Hours::hundredths)), expected, "{text}");
        }
        let typed = hours("1,5").ok().flatten().map(|hours| hours_written(hours, true));
        assert_eq!(typed.as_deref(), Some("1,5"));
    }
}
