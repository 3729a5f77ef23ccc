//! Partners in plain sentences, «школа сотрудничает с …», where a document has no list of them.

use super::names::{outside, pieces, starts_name, words_of};
use super::{Entry, ends_list, is_named, plain_text};
use crate::format::document_text::heads::plain;
use crate::format::document_text::text::Flat;
use std::ops::Range;

/// Words that say that a sentence is about working with somebody.
const TOGETHER: [&str; 8] =
    ["сотруднич", "взаимодейств", "договор", "соглашен", "партнер", "совместно", "при поддержке", "налажен"];

/// The partners that the sentences name.
pub(super) fn entries(flat: &Flat) -> Vec<Entry> {
    let mut out = Vec::new();
    for place in sentences(flat) {
        let text = flat.text(&place);
        if ends_list(&text) {
            break;
        }
        let plain = plain_text(&text);
        if !TOGETHER.iter().any(|word| plain.contains(word)) {
            continue;
        }
        let Some(start) = behind_with(flat, &place) else { continue };
        let found = pieces(flat, &(start..place.end)).into_iter().map(|piece| Entry {
            name: flat.text(&piece.place).replace('\n', " "),
            forms: piece.forms,
            grades: Vec::new(),
            heading: None,
            place: piece.place,
            doubts: piece.doubts,
        });
        out.extend(found.filter(is_named));
    }
    out
}

/// Where the names begin: behind the first «с» or «со» that is followed by one.
fn behind_with(flat: &Flat, place: &Range<usize>) -> Option<usize> {
    let words = words_of(&flat.text(place), place.start);
    let with = words.iter().enumerate().find(|(number, word)| {
        let rest = words.get(number + 1..).unwrap_or_default();
        matches!(plain(&word.text).as_str(), "с" | "со") && starts_name(rest)
    });
    with.and_then(|(number, _)| words.get(number + 1)).map(|word| word.at)
}

/// Sentences: up to a full stop behind a whole word, outside brackets and quotes.
fn sentences(flat: &Flat) -> Vec<Range<usize>> {
    let outside = outside(&flat.chars);
    let mut out = Vec::new();
    let mut start = 0;
    for (at, character) in flat.chars.iter().enumerate() {
        let next = flat.chars.get(at + 1);
        let word = flat.chars.get(..at).unwrap_or_default().iter().rev().take_while(|before| before.is_alphanumeric());
        // «г.», «им.» and initials end no sentence.
        let whole = word.take(4).count() > 3;
        let stop = matches!(character, '.' | '!' | '?')
            && outside.get(at) == Some(&true)
            && next.is_none_or(|next| matches!(next, ' ' | '\n'))
            && (whole || next.is_none_or(|next| *next == '\n'));
        if stop || at + 1 == flat.chars.len() {
            let end = if stop { at } else { at + 1 };
            if end > start {
                out.push(start..end);
            }
            start = at + 1;
        }
    }
    out
}
