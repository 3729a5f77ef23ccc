//! Lines: which of them are one item of a list, and by what mark.

use crate::format::document_text::text::Flat;
use std::ops::Range;

/// A line or several that are one item of a list.
#[derive(Clone, Debug)]
pub(super) struct Item {
    pub place: Range<usize>,
    pub marked: bool,
    /// The mark's sort and how far it is indented, which tell the levels of a list apart.
    pub level: Option<char>,
}

/// Cuts the text into items.
pub(super) fn items(flat: &Flat) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::new();
    let mut at = 0;
    let mut depth = 0_usize;
    let mut blank_before = true;
    for line in flat.chars.split(|character| *character == '\n') {
        let place = at..at + line.len();
        at = place.end + 1;
        if line.iter().all(|character| *character == ' ') {
            blank_before = true;
            depth = 0;
            continue;
        }
        let (marked, level, start) = mark(line);
        // A line goes on with the one before it while a bracket is open, or where it begins small after no full stop.
        let first = line
            .get(start..)
            .unwrap_or_default()
            .iter()
            .find(|character| character.is_alphanumeric() || **character == '(' || **character == '«');
        let small = first.is_some_and(|character| character.is_lowercase() || *character == '(');
        let last_end = out.last().and_then(|item| flat.chars.get(item.place.end.checked_sub(1)?).copied());
        let ended = matches!(last_end, Some(';' | '.' | ':'));
        let quoted = out.last().is_some_and(|item| {
            let own = flat.chars.get(item.place.clone()).unwrap_or_default();
            let count = |wanted: char| own.iter().rev().take(200).filter(|character| **character == wanted).count();
            count('«') > count('»') && !ended
        });
        let goes_on = !marked && !blank_before && (depth > 0 || quoted || (small && !ended));
        match out.last_mut() {
            Some(item) if goes_on => item.place.end = place.end,
            _ => {
                depth = 0;
                out.push(Item { place: place.start + start..place.end, marked, level });
            }
        }
        for character in line.get(start..).unwrap_or_default() {
            match character {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        // A bracket that never closes must not swallow the rest of the document.
        if out.last().is_some_and(|item| item.place.len() > 4000) {
            depth = 0;
        }
        blank_before = false;
    }
    out
}

/// Whether a line begins with the mark of a list, which, and where its words begin.
fn mark(line: &[char]) -> (bool, Option<char>, usize) {
    let mut at = 0;
    let mut level = None;
    loop {
        let rest = line.get(at..).unwrap_or_default();
        let step = match rest {
            [' ', ..] => 1,
            [
                mark @ ('-' | '–' | '•' | '*' | '·' | '▪' | '►' | '▶' | '○' | '◦' | '●' | '■' | '□' | '➢' | '✓' | '✔'
                | '☑' | '\u{f0b7}' | '\u{f0fc}' | '\u{f0d8}' | '\u{f0a7}' | '+'),
                next,
                ..,
            ] if *next == ' ' || !matches!(mark, '-' | '–' | '+') => {
                level = Some(*mark);
                1
            }
            [digit, ..] if digit.is_ascii_digit() && level.is_none() => {
                let digits =
                    rest.iter().take_while(|character| character.is_ascii_digit() || **character == '.').count();
                let dotted = rest.get(digits.saturating_sub(1)) == Some(&'.')
                    && rest.get(digits).is_none_or(|next| *next == ' ');
                if digits <= 6 && dotted {
                    level = Some(if rest.iter().take(digits).filter(|character| **character == '.').count() > 1 {
                        '2'
                    } else {
                        '1'
                    });
                    digits
                } else if digits <= 3 && rest.get(digits) == Some(&')') {
                    level = Some('1');
                    digits + 1
                } else {
                    break;
                }
            }
            [letter, ')', ..] if letter.is_lowercase() && level.is_none() => {
                level = Some('a');
                2
            }
            _ => break,
        };
        at += step;
    }
    (level.is_some(), level, at)
}
