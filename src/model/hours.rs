//! Academic hours, exact to a hundredth: the one number of the file that may have a fraction.

use super::field::FieldValue;
use super::value::Value;

/// Academic hours in hundredths, 0 to 1 000 hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Hours(u32);

impl Hours {
    /// Hours from hundredths, up to 100 000.
    pub fn from_hundredths(hundredths: u32) -> Option<Self> {
        (hundredths <= 100_000).then_some(Self(hundredths))
    }

    /// Hours from a number with at most two decimal places.
    pub fn from_number(number: f64) -> Option<Self> {
        let hundredths = (number * 100.0).round();
        let exact = (number * 100.0 - hundredths).abs() < 1e-6 && (0.0..=100_000.0).contains(&hundredths);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the range was checked in the line above"
        )]
        exact.then_some(Self(hundredths as u32))
    }

    /// The hundredths.
    pub fn hundredths(self) -> u32 {
        self.0
    }

    /// The number of hours.
    pub fn number(self) -> f64 {
        f64::from(self.0) / 100.0
    }
}

impl FieldValue for Hours {
    fn to_value(&self) -> Value {
        Value::number(self.number())
    }
    fn from_value(value: &Value) -> Option<Self> {
        Self::from_number(value.as_number()?)
    }
}

#[cfg(test)]
mod tests {
    use super::Hours;

    #[test]
    fn hours_have_at_most_two_places() {
        for (number, hundredths) in [
            (0.0, Some(0)),
            (1.5, Some(150)),
            (0.07, Some(7)),
            (1000.0, Some(100_000)),
            (1.005, None),
            (-1.0, None),
            (1000.01, None),
            (f64::NAN, None),
        ] {
            assert_eq!(Hours::from_number(number).map(Hours::hundredths), hundredths);
        }
    }
}
