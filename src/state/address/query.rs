//! The query of an address: `?year=2026/27&school=<id>`.

use super::code;

/// Reads pairs; a name without a value has an empty one, a pair without a name is left out.
pub fn parse(text: &str) -> Vec<(String, String)> {
    text.split('&')
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .filter(|(name, _)| !name.is_empty())
        .map(|(name, value)| (code::decode(&name.replace('+', " ")), code::decode(&value.replace('+', " "))))
        .collect()
}

/// Writes pairs with their `?`; nothing where there are none.
pub fn print(pairs: &[(String, String)], out: &mut String) {
    let mut mark = '?';
    for (name, value) in pairs {
        out.push(mark);
        out.push_str(&code::encode(name));
        out.push('=');
        // A school year stays readable: a slash has no meaning in a query.
        out.push_str(&code::encode(value).replace("%2F", "/"));
        mark = '&';
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &[(&str, &str)]) {
        let expected: Vec<(String, String)> =
            expected.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        assert_eq!(parse(text), expected, "{text}");
        let mut printed = String::new();
        print(&expected, &mut printed);
        assert_eq!(parse(printed.strip_prefix('?').unwrap_or_default()), expected, "{printed}");
    }

    #[test]
    fn pairs_are_read_and_read_back() {
        check("", &[]);
        check("year=2026/27", &[("year", "2026/27")]);
        check("year=2026%2F27&kind=employer", &[("year", "2026/27"), ("kind", "employer")]);
        check("q=%D0%B7%D0%B0%D0%B2%D0%BE%D0%B4+1", &[("q", "завод 1")]);
        check("q=завод", &[("q", "завод")]);
        check("a&=b&c=", &[("a", ""), ("c", "")]);
        check("q=100%25%20%26%3D", &[("q", "100% &=")]);
        check("q=1%2B1", &[("q", "1+1")]);
        check("a=1=2", &[("a", "1=2")]);
    }

    #[test]
    fn a_school_year_stays_readable() {
        let mut printed = String::new();
        print(&[("year".to_owned(), "2026/27".to_owned())], &mut printed);
        assert_eq!(printed, "?year=2026/27");
    }
}
