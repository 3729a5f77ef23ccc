//! Numbers as people write them: «25 чел.», «1 200», «около 30», «1,5 ч», «45 мин».

use crate::model::hours::Hours;

/// Why a number could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NumberProblem {
    /// There is no number, or more than one.
    NotANumber,
    /// It is no whole number.
    NotWhole,
    /// It is over what can be.
    TooBig,
}

/// A number of people or of sessions, with words around it; in brackets behind it may stand other numbers.
pub fn count(text: &str, most: u32) -> Result<u32, NumberProblem> {
    let (whole, part, behind) = number(text)?;
    // «2 класса» says no number of people, «20-25» and «20+5» say two.
    let classes = behind.trim_start().to_lowercase();
    let behind = behind.split('(').next().unwrap_or_default();
    if classes.starts_with("кл") || classes.starts_with('%') || behind.chars().any(|sign| sign.is_ascii_digit()) {
        return Err(NumberProblem::NotANumber);
    }
    if part.chars().any(|digit| digit != '0') {
        return Err(NumberProblem::NotWhole);
    }
    whole.parse().ok().filter(|count| *count <= most).ok_or(NumberProblem::TooBig)
}

/// Academic hours, to two places: «1,5», «2 часа», «45 мин» (one academic hour), «1 ч 30 мин».
pub fn hours(text: &str) -> Result<Hours, NumberProblem> {
    let (whole, part, behind) = number(text)?;
    if part.trim_end_matches('0').len() > 2 {
        return Err(NumberProblem::NotANumber);
    }
    let whole: u32 = whole.parse().map_err(|_| NumberProblem::TooBig)?;
    let part: u32 = format!("{part:0<2}").get(..2).and_then(|part| part.parse().ok()).unwrap_or(0);
    let hundredths = whole.checked_mul(100).and_then(|whole| whole.checked_add(part)).ok_or(NumberProblem::TooBig)?;
    let unit = behind.trim_start().to_lowercase();
    let more = number(behind);
    let hundredths = match (unit.starts_with("мин") || unit.starts_with("min"), more) {
        (true, Err(_)) => hundredths / 45,
        // «1 ч 30 мин» are hours of the clock.
        (false, Ok((minutes, "", unit))) if unit.trim_start().to_lowercase().starts_with("мин") => {
            let minutes: u32 = minutes.parse().map_err(|_| NumberProblem::TooBig)?;
            hundredths.saturating_mul(60).saturating_add(minutes.saturating_mul(100)) / 45
        }
        (false, Err(_)) if !behind.chars().any(|sign| sign.is_ascii_digit()) => hundredths,
        _ => return Err(NumberProblem::NotANumber),
    };
    Hours::from_hundredths(hundredths).ok_or(NumberProblem::TooBig)
}

/// The first number of a text: its whole part without the spaces between thousands, its decimals, and what stands behind.
fn number(text: &str) -> Result<(String, &str, &str), NumberProblem> {
    let start = text.find(|sign: char| sign.is_ascii_digit()).ok_or(NumberProblem::NotANumber)?;
    let (before, mut rest) = text.split_at(start);
    if before.trim_end().ends_with(['-', '−', '№']) {
        return Err(NumberProblem::NotANumber);
    }
    let mut whole = String::new();
    loop {
        let digits = rest.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(rest.len());
        let (own, tail) = rest.split_at(digits);
        whole.push_str(own);
        rest = tail;
        // A thousand goes on behind one space with exactly three digits.
        let next = rest.strip_prefix([' ', '\u{a0}', '\u{202f}', '\u{2009}']);
        let three = |next: &&str| next.len() - next.trim_start_matches(|sign: char| sign.is_ascii_digit()).len() == 3;
        match next.filter(three) {
            Some(next) if whole.len() <= 9 => rest = next,
            _ => break,
        }
    }
    let decimals = rest.strip_prefix([',', '.']).filter(|tail| tail.starts_with(|sign: char| sign.is_ascii_digit()));
    let Some(tail) = decimals else { return Ok((whole, "", rest)) };
    let end = tail.find(|sign: char| !sign.is_ascii_digit()).unwrap_or(tail.len());
    let (part, behind) = tail.split_at(end);
    Ok((whole, part, behind))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_read_as_people_write_them() {
        use NumberProblem::{NotANumber, NotWhole, TooBig};
        for (text, expected) in [
            ("25", Ok(25)),
            (" 25 чел.", Ok(25)),
            ("25чел", Ok(25)),
            ("1 200", Ok(1200)),
            ("1\u{a0}200 человек", Ok(1200)),
            ("1 20", Err(NotANumber)),
            ("25,0", Ok(25)),
            ("25.00", Ok(25)),
            ("около 30 обучающихся", Ok(30)),
            ("~30", Ok(30)),
            ("25 (из них 3 с ОВЗ)", Ok(25)),
            ("0", Ok(0)),
            ("2,5", Err(NotWhole)),
            ("20-25", Err(NotANumber)),
            ("20+5", Err(NotANumber)),
            ("2 класса", Err(NotANumber)),
            ("50%", Err(NotANumber)),
            ("все", Err(NotANumber)),
            ("-5", Err(NotANumber)),
            ("10001", Err(TooBig)),
            ("99999999999999999999", Err(TooBig)),
        ] {
            assert_eq!(count(text, 10_000), expected, "{text}");
        }
    }

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (text, expected) in [
            ("2", Some(200)),
            ("1,5", Some(150)),
            ("1.25 ч", Some(125)),
            ("2 часа", Some(200)),
            ("45 мин.", Some(100)),
            ("90 минут", Some(200)),
            ("1 ч 30 мин", Some(200)),
            ("0,5", Some(50)),
            ("1,50", Some(150)),
            ("1,005", None),
            ("2-3", None),
            ("весь день", None),
            ("2000", None),
        ] {
            assert_eq!(hours(text).ok().map(Hours::hundredths), expected, "{text}");
        }
    }
}
