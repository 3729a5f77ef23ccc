//! Lengths as pictures write them: no more than a tenth of a pixel is seen, and a picture has thousands.

/// A length to a tenth: «12.5».
pub fn tenth(value: f64) -> String {
    let mut text = String::new();
    put(&mut text, value);
    text
}

/// Writes a length to a tenth after a text.
pub fn put(text: &mut String, value: f64) {
    #[expect(clippy::cast_possible_truncation, reason = "lengths beyond a billion pixels are written as that")]
    let tenths = (value * 10.0).round() as i32;
    if tenths < 0 {
        text.push('-');
    }
    let tenths = tenths.unsigned_abs();
    put_digits(text, tenths / 10);
    text.push('.');
    put_digits(text, tenths % 10);
}

fn put_digits(text: &mut String, number: u32) {
    if number >= 10 {
        put_digits(text, number / 10);
    }
    text.extend(char::from_digit(number % 10, 10));
}

#[cfg(test)]
mod tests {
    use super::tenth;

    #[test]
    fn a_length_is_written_to_a_tenth() {
        for (value, expected) in [
            (0.0, "0.0"),
            (12.34, "12.3"),
            (-3.26, "-3.3"),
            (9.96, "10.0"),
            (-0.04, "0.0"),
            (1204.5, "1204.5"),
            (f64::NAN, "0.0"),
        ] {
            assert_eq!(tenth(value), expected);
        }
        for step in -500..500 {
            let value = f64::from(step) * 0.37;
            let written: f64 = tenth(value).parse().expect("a number");
            assert!((written - value).abs() < 0.05 + 1e-9, "{value}");
        }
    }
}
