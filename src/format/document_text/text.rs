//! A text made even: one sort of quotes, dashes and spaces, words of a line break joined, every character with its place.

use std::ops::Range;

/// The even text as characters, each with the place that it came from.
#[derive(Debug)]
pub struct Flat {
    /// The characters.
    pub chars: Vec<char>,
    places: Vec<usize>,
    end: usize,
}

impl Flat {
    /// Makes a text even. Quotes become « and », dashes –, spaces one space, line ends `\n`.
    pub fn new(text: &str) -> Self {
        let mut flat = Self { chars: Vec::new(), places: Vec::new(), end: text.len() };
        let mut open_quotes = 0_usize;
        let mut source = text.char_indices().peekable();
        while let Some((place, character)) = source.next() {
            let even = match character {
                '\u{ad}' | '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\r' => continue,
                '\u{2028}' | '\u{2029}' | '\u{b}' | '\u{c}' => '\n',
                '\n' => {
                    open_quotes = 0;
                    if flat.joins_broken_word(source.peek().map(|(_, next)| *next)) {
                        continue;
                    }
                    '\n'
                }
                '«' | '„' | '“' if character != '“' || open_quotes == 0 => '«',
                '»' | '”' | '“' => '»',
                '"' | '\u{201f}' => {
                    let after_space = flat
                        .chars
                        .last()
                        .is_none_or(|last| !last.is_alphanumeric() && !matches!(last, '»' | '.' | '!' | '?'));
                    if after_space { '«' } else { '»' }
                }
                '—' | '−' | '‒' | '―' => '–',
                '[' | '{' => '(',
                ']' | '}' => ')',
                other if other == '\t' || other.is_whitespace() || other.is_control() => ' ',
                other => other,
            };
            match even {
                '«' => open_quotes += 1,
                '»' => open_quotes = open_quotes.saturating_sub(1),
                _ => {}
            }
            // One space is enough, and none stands at a line's end.
            let repeated = even == ' ' && matches!(flat.chars.last(), None | Some(' ' | '\n'));
            if !repeated {
                flat.push(even, place);
            }
        }
        flat
    }

    /// The place of a range of characters in the text, in bytes.
    pub fn source(&self, range: &Range<usize>) -> Range<usize> {
        let place = |at: usize| self.places.get(at).copied().unwrap_or(self.end);
        place(range.start)..place(range.end).max(place(range.start))
    }

    /// The words of a range.
    pub fn text(&self, range: &Range<usize>) -> String {
        self.chars.get(range.clone()).unwrap_or_default().iter().collect()
    }

    fn push(&mut self, character: char, place: usize) {
        self.chars.push(character);
        self.places.push(place);
    }

    /// «профориен-⏎тация» is one word; «слёты-⏎конкурсы» cannot be told from it and loses nothing that is looked for.
    fn joins_broken_word(&mut self, next: Option<char>) -> bool {
        while self.chars.last() == Some(&' ') {
            self.chars.pop();
            self.places.pop();
        }
        let before = self.chars.len().checked_sub(2).and_then(|at| self.chars.get(at)).copied();
        let broken = self.chars.last() == Some(&'-')
            && before.is_some_and(char::is_lowercase)
            && next.is_some_and(char::is_lowercase);
        if broken {
            self.chars.pop();
            self.places.pop();
        }
        broken
    }
}
