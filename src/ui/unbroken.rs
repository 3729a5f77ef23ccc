//! Texts whose short words with a hyphen or a dash, such as «7-е классы» and «6–11», stay in one line. A mark in the text itself
//! would be copied with it; here it is the page's alone.

use leptos::prelude::*;

/// Longer words may be broken there: they would leave a narrow column.
const SHORT: usize = 16;

/// Whether a word stays in one line.
fn held(word: &str) -> bool {
    word.contains(['-', '–']) && (2..=SHORT).contains(&word.chars().count())
}

/// The text, its short words with a hyphen or a dash held together. A word here ends at a space that may break.
pub fn unbroken(text: &str) -> AnyView {
    let piece = |word: &str| {
        let text = word.to_owned();
        if held(word) { view! { <span class="nowrap">{text}</span> }.into_any() } else { text.into_any() }
    };
    pieces(text, held).into_iter().map(piece).collect_view().into_any()
}

/// The text in pieces: each word that is held is one, what stands between them is another.
fn pieces(text: &str, held: impl Fn(&str) -> bool) -> Vec<&str> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut at = 0;
    for word in text.split_inclusive(' ') {
        let bare = word.trim_end_matches(' ');
        if held(bare) {
            out.extend(text.get(from..at).filter(|between| !between.is_empty()));
            out.push(bare);
            from = at + bare.len();
        }
        at += word.len();
    }
    out.extend(text.get(from..).filter(|rest| !rest.is_empty()));
    out
}

#[cfg(test)]
mod tests {
    use super::{held, pieces};

    #[test]
    fn short_words_with_a_hyphen_or_a_dash_are_held() {
        for (word, expected) in [
            ("7-е\u{a0}классы", true),
            ("6–11", true),
            ("44,2–57,3\u{a0}%", true),
            ("–", false),
            ("классы", false),
            ("профессионально-ориентированный", false),
        ] {
            assert_eq!(held(word), expected, "{word}");
        }
    }

    #[test]
    fn words_with_a_hyphen_stand_by_themselves() {
        let held = |word: &str| word.contains('-');
        for (text, expected) in [
            ("без них", vec!["без них"]),
            (
                "нужно: 7-е\u{a0}классы — 1; 9-е\u{a0}классы",
                vec!["нужно: ", "7-е\u{a0}классы", " — 1; ", "9-е\u{a0}классы"],
            ),
            ("онлайн-урок", vec!["онлайн-урок"]),
        ] {
            assert_eq!(pieces(text, held), expected);
            assert_eq!(pieces(text, held).concat(), text);
        }
    }
}
