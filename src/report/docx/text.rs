//! Words as markup.

use quick_xml::escape::escape;

/// Words that are safe inside of markup: what no document may have is left out; what parted words, such as a tab, is a space.
pub(super) fn safe(text: &str) -> String {
    let spaced = text.chars().map(|sign| if sign.is_control() && sign.is_whitespace() { ' ' } else { sign });
    let kept: String = spaced.filter(|sign| !sign.is_control() && !matches!(sign, '\u{fffe}' | '\u{ffff}')).collect();
    escape(kept.as_str()).into_owned()
}

/// A run of words; line ends are line breaks.
pub(super) fn run(text: &str) -> String {
    let lines: Vec<String> =
        text.lines().map(|line| format!("<w:t xml:space=\"preserve\">{}</w:t>", safe(line))).collect();
    format!("<w:r>{}</w:r>", lines.join("<w:br/>"))
}

/// A paragraph of a style.
pub(super) fn paragraph(style: &str, more: &str, text: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/>{more}</w:pPr>{}</w:p>", run(text))
}

#[cfg(test)]
mod tests {
    use super::safe;

    #[test]
    fn what_parts_words_still_parts_them() {
        assert_eq!(safe("один\tдва\rтри\u{1}<\u{ffff}"), "один два три&lt;");
    }
}
