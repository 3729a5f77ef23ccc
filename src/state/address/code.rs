//! Percent-coding of UTF-8 (RFC 3986): what is not a plain letter, digit or one of `-._~` becomes `%` and two digits.

/// Encodes everything but the unreserved characters.
pub fn encode(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            out.push(char::from(byte));
        } else {
            out.push('%');
            for half in [byte >> 4, byte & 15] {
                out.push(char::from_digit(u32::from(half), 16).unwrap_or('0').to_ascii_uppercase());
            }
        }
    }
    out
}

/// Decodes; a `%` without two digits stays as it is, and what is no UTF-8 becomes U+FFFD.
pub fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let mut ahead = rest.clone();
        let coded = (byte == b'%').then(|| Some((digit(ahead.next()?)? << 4) | digit(ahead.next()?)?)).flatten();
        match coded {
            Some(coded) => {
                bytes.push(coded);
                rest = ahead;
            }
            None => bytes.push(byte),
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

fn digit(byte: u8) -> Option<u8> {
    char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(plain: &str, coded: &str) {
        assert_eq!(encode(plain), coded);
        assert_eq!(decode(coded), plain);
    }

    #[test]
    fn text_is_coded_and_back() {
        check("abc-1._~", "abc-1._~");
        check("8А", "8%D0%90");
        check("100 %", "100%20%25");
        check("a/b?c#d&e=f", "a%2Fb%3Fc%23d%26e%3Df");
        check("", "");
    }

    #[test]
    fn bad_codes_do_no_harm() {
        for (coded, plain) in
            [("100%", "100%"), ("%", "%"), ("%4", "%4"), ("%zz", "%zz"), ("%ff", "\u{fffd}"), ("%d0%90", "А")]
        {
            assert_eq!(decode(coded), plain, "{coded}");
        }
    }
}
