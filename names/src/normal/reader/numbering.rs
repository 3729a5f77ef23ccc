//! Numbers in names, and what they are tied to.

use super::Reader;
use crate::letters::RawWord;
use crate::lexicon::Role;
use crate::numbers;

impl Reader<'_> {
    /// A number in digits, in words or in Roman letters; how many words it took.
    pub(super) fn number(&mut self, word: &RawWord, rest: &[RawWord]) -> Option<usize> {
        let text = word.text.as_str();
        let next = rest.first();
        let of_a_person = self.name.words.last().is_some_and(|last| last.role == Role::Person);
        if let Some(number) = numbers::digits(text) {
            if self.person.is_some() && next.is_some_and(|next| next.text.starts_with("лет")) {
                // «имени 60-летия Победы».
                return None;
            }
            self.name.numbers.push(number);
            self.name.tied |= word.hyphen && self.last_is_a_name();
            // «Школа № 12а» stands beside «Школа № 12».
            let letter = next.filter(|next| next.hyphen && !next.dotted && !numbers::is_ending(&next.text));
            let letter =
                letter.filter(|next| next.text.chars().nth(1).is_none() && !next.text.starts_with(char::is_numeric));
            self.name.behind_numbers.extend(letter.and_then(|next| next.text.chars().next()));
            let ending = next.is_some_and(|next| next.hyphen && numbers::is_ending(&next.text));
            return Some(1 + usize::from(ending));
        }
        if let Some(tens) = numbers::tens(text) {
            let ones = next.and_then(|next| numbers::ordinal(&next.text)).filter(|ones| *ones < 10);
            self.name.numbers.push(tens + ones.unwrap_or(0));
            return Some(1 + usize::from(ones.is_some()));
        }
        let roman = || if word.capital { numbers::roman(text) } else { None };
        let number = numbers::ordinal(text).or_else(roman)?;
        // «Петра I» is a man, whether «имени» stood before him or not.
        if self.person.is_none() && !of_a_person {
            self.name.numbers.push(number);
        }
        Some(1)
    }
}
