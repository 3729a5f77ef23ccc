//! A text made even: one sort of quotes, dashes and spaces, words of a line break joined, every character with its place.

use std::ops::Range;

/// The even text as characters, each with the place that it came from.
#[derive(Debug)]
pub struct Flat {
    /// The characters.
    pub chars: Vec<char>,
    places: Vec<usize>,
    /// Before which characters a tab stood: where a table's cells meet.
    tabs: Vec<usize>,
    end: usize,
}

impl Flat {
    /// Makes a text even. Quotes become « and », dashes –, spaces one space, line ends `\n`.
    pub fn new(text: &str) -> Self {
        let mut flat = Self { chars: Vec::new(), places: Vec::new(), tabs: Vec::new(), end: text.len() };
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
            if character == '\t' {
                flat.tabs.push(flat.chars.len());
            }
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

    /// The lines, without their ends.
    pub fn lines(&self) -> impl Iterator<Item = Range<usize>> {
        let mut at = 0;
        self.chars.split(|character| *character == '\n').map(move |line| {
            let place = at..at + line.len();
            at = place.end + 1;
            place
        })
    }

    /// The cells of a line, each without the spaces around it; a line without tabs is one cell.
    pub fn cells(&self, line: &Range<usize>) -> Vec<Range<usize>> {
        let begin = self.tabs.partition_point(|tab| *tab < line.start);
        let tabs = self.tabs.iter().skip(begin).copied().take_while(|tab| *tab <= line.end);
        let mut out = Vec::new();
        let mut start = line.start;
        for end in tabs.chain(std::iter::once(line.end)) {
            let is_space = |at: &usize| self.chars.get(*at) == Some(&' ');
            let first = (start..end).find(|at| !is_space(at)).unwrap_or(end);
            let last = (first..end).rev().find(|at| !is_space(at)).map_or(first, |at| at + 1);
            out.push(first..last);
            start = end;
        }
        out
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
