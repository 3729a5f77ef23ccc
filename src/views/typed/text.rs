//! Texts as fields of a record: an empty one is absent, one of many lines is a list.

use crate::model::value::Value;

/// A name or a title has at most so many characters.
pub const NAME: u32 = 500;

/// Any other text has at most so many characters.
pub const LONG: u32 = 20_000;

/// The value of a text; none where nothing is typed.
pub fn value(text: &str) -> Option<Value> {
    let text = text.trim();
    (!text.is_empty()).then(|| Value::from(text))
}

/// The lines that say something.
pub fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}

/// The address that a link leads to: what is typed, with `https://` where nobody wrote a scheme. `None` for anything but a
/// web address, so that nothing else than a page can open.
pub fn web_address(text: &str) -> Option<String> {
    let text = text.trim();
    let lower = text.to_ascii_lowercase();
    let plain = !text.is_empty() && !text.contains(char::is_whitespace);
    if plain && (lower.starts_with("https://") || lower.starts_with("http://")) {
        return Some(text.to_owned());
    }
    let host = lower.split('/').next().unwrap_or_default();
    (plain && host.contains('.') && !host.contains([':', '@'])).then(|| format!("https://{text}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_pages_open() {
        for (text, expected) in [
            ("https://example.ru/a?b", Some("https://example.ru/a?b")),
            ("HTTP://example.ru", Some("HTTP://example.ru")),
            (" example.ru/страница ", Some("https://example.ru/страница")),
            ("javascript:alert(1)", None),
            ("javascript:alert(1.0)", None),
            ("data:text/html,a.b", None),
            ("user@example.ru", None),
            ("сайта нет", None),
            ("", None),
        ] {
            assert_eq!(web_address(text).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn empty_lines_say_nothing() {
        assert_eq!(lines(" один \n\n два"), ["один", "два"]);
        assert_eq!(value("  "), None);
        assert_eq!(value(" а "), Some(Value::from("а")));
    }
}
