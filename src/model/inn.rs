//! ИНН, the Russian taxpayer number, and its check digits.
//!
//! Source: the Federal Tax Service's order ЯК-7-6/435@ of 2012, appendix: weighted sums modulo 11, then modulo 10.

/// What a text is as an ИНН.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InnCheck {
    /// 10 or 12 digits whose check digits are right.
    Right,
    /// 10 or 12 digits whose check digits are wrong: a warning, never a refusal.
    WrongCheckDigit,
    /// Not 10 or 12 digits.
    NotAnInn,
}

const WEIGHTS: [u32; 11] = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/// Checks a text of digits.
pub fn check_inn(text: &str) -> InnCheck {
    let digits: Option<Vec<u32>> = text.chars().map(|character| character.to_digit(10)).collect();
    let Some(digits) = digits else { return InnCheck::NotAnInn };
    let check = |at: usize| {
        let weights = WEIGHTS.get(WEIGHTS.len() - at..).unwrap_or_default();
        let sum: u32 = weights.iter().zip(&digits).map(|(weight, digit)| weight * digit).sum();
        digits.get(at) == Some(&(sum % 11 % 10))
    };
    let right = match digits.len() {
        10 => check(9),
        12 => check(10) && check(11),
        _ => return InnCheck::NotAnInn,
    };
    if right { InnCheck::Right } else { InnCheck::WrongCheckDigit }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_digits_are_verified() {
        for (text, expected) in [
            ("7707083893", InnCheck::Right),
            ("7707083894", InnCheck::WrongCheckDigit),
            ("500100732259", InnCheck::Right),
            ("500100732258", InnCheck::WrongCheckDigit),
            ("500100732249", InnCheck::WrongCheckDigit),
            ("770708389", InnCheck::NotAnInn),
            ("77070838 3", InnCheck::NotAnInn),
            ("", InnCheck::NotAnInn),
        ] {
            assert_eq!(check_inn(text), expected, "{text}");
        }
    }
}
