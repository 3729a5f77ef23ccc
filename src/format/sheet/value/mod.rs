//! What stands in one cell, as people write it: dates, numbers, classes, words of lists, several things in one cell.

pub mod classes;
pub mod codes;
pub mod dates;
pub mod numbers;
pub mod parts;
pub mod period;

/// A text as it is compared: lower case, «е» for «ё», words of letters and digits joined by one space.
pub fn fold(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars().filter(|character| !matches!(character, '\u{ad}' | '\u{301}' | '\u{200b}')) {
        if character.is_alphanumeric() {
            out.extend(character.to_lowercase().map(|small| if small == 'ё' { 'е' } else { small }));
        } else if !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.trim().to_owned()
}

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Token<'a> {
    /// Digits, with how many they are.
    Number(u32, usize),
    /// Letters, in lower case where the text was folded before.
    Word(&'a str),
    /// A dash of any length.
    Dash,
    /// Any other sign that is no space.
    Sign(char),
}

/// The pieces of a text, each with whether it stands right behind the one before.
pub fn tokens(text: &str) -> Vec<(Token<'_>, bool)> {
    let mut out = Vec::new();
    let mut rest = text;
    let mut joined = false;
    while let Some(first) = rest.chars().next() {
        let class = |character: char| (character.is_ascii_digit(), character.is_alphabetic());
        let sort = class(first);
        let end = if sort == (false, false) {
            first.len_utf8()
        } else {
            rest.find(|character| class(character) != sort).unwrap_or(rest.len())
        };
        let (piece, tail) = rest.split_at(end);
        rest = tail;
        let token = match (sort, first) {
            ((true, _), _) => Token::Number(piece.parse().unwrap_or(u32::MAX), piece.len()),
            ((_, true), _) => Token::Word(piece),
            (_, '-' | '–' | '—' | '−' | '‒' | '‑') => Token::Dash,
            (_, space) if space.is_whitespace() || space.is_control() => {
                joined = false;
                continue;
            }
            (_, sign) => Token::Sign(sign),
        };
        out.push((token, joined));
        joined = true;
    }
    out
}
