//! What the words that found none say.

use super::Matched;
use crate::lexicon::Role;
use crate::normal::{Name, Word};
use crate::stem::{is_adjective, is_place_adjective, stem};
use crate::typo::{letter_bits, slips};

impl Matched {
    /// Whether in both names an adjective of a place is left, and no slip makes the one of the other; and whether slips do.
    pub(in crate::pair) fn adjectives_left(&self, a: &Name, b: &Name) -> (bool, bool) {
        let left = |name: &Name, found: &[bool]| -> Vec<String> {
            let left = name
                .words
                .iter()
                .zip(found.iter())
                .filter(|(word, found)| word.role == Role::Place && !**found && is_place_adjective(&word.text));
            left.map(|(word, _)| stem(&word.text).to_owned()).collect()
        };
        let (one, other) = (left(a, &self.a), left(b, &self.b));
        if one.is_empty() || other.is_empty() {
            return (false, false);
        }
        let near = |a: &str, b: &str| slips((a, letter_bits(a)), (b, letter_bits(b))).is_some();
        let alike = one.iter().any(|a| other.iter().any(|b| near(a, b)));
        (!alike, alike)
    }

    /// Whether the first part of a compound is left: «химико-» of «химико-технологический».
    pub(in crate::pair) fn has_side_left(&self, name: &Name, first: bool) -> bool {
        let found = if first { &self.a } else { &self.b };
        name.words.windows(2).zip(found.windows(2)).any(|pair| match pair {
            ([side, main], [false, true]) => {
                side.role == Role::Level && !side.listed && side.text.ends_with('о') && main.role == Role::Common
            }
            _ => false,
        })
    }

    /// Whether a word is left that is tied to a name of its own.
    pub(in crate::pair) fn is_tied_left(&self, name: &Name, first: bool) -> bool {
        let found = if first { &self.a } else { &self.b };
        name.words.iter().zip(found.iter()).any(|(word, found)| word.tied && !*found && word.role != Role::Firm)
    }

    /// Whether an abbreviation of three letters found its words.
    pub(in crate::pair) fn is_short(&self, name: &Name, first: bool) -> bool {
        let found = if first { &self.a } else { &self.b };
        let mut short =
            name.words.iter().zip(found.iter()).filter(|(word, found)| **found && word.shout && word.role == Role::Own);
        short.any(|(word, _)| word.text.chars().nth(3).is_none())
    }

    /// Whether a name of its own that was found goes on in its quotes with an everyday word that was not.
    pub(in crate::pair) fn goes_on(&self, name: &Name, first: bool) -> bool {
        let found = if first { &self.a } else { &self.b };
        let words: Vec<(&Word, bool)> = name.words.iter().zip(found.iter().copied()).collect();
        words.windows(2).any(|pair| match pair {
            [(one, true), (other, false)] => {
                one.role == Role::Own && other.role == Role::Common && one.quoted && other.quoted
            }
            _ => false,
        })
    }

    /// Whether all own names that are left stand in quotes, or at least are no adjectives.
    pub(in crate::pair) fn rest_is_a_name(&self, a: &Name, b: &Name, placed: bool) -> bool {
        let rest = |name: &Name, found: &[bool]| {
            name.words
                .iter()
                .zip(found.iter())
                .filter(|(word, found)| word.role == Role::Own && !**found)
                .all(|(word, _)| word.quoted || (placed && !is_adjective(&word.text)))
        };
        rest(a, &self.a) && rest(b, &self.b)
    }

    /// Whether what is left stands outside of the quotes of the longer name, and all that is in them found the shorter one.
    pub(in crate::pair) fn is_the_quoted_part(&self, a: &Name, b: &Name, first_is_longer: bool) -> bool {
        let (name, found) = if first_is_longer { (a, &self.a) } else { (b, &self.b) };
        let mut quoted = name.words.iter().zip(found.iter()).filter(|(word, _)| word.quoted).peekable();
        quoted.peek().is_some() && quoted.all(|(_, found)| *found)
    }
}
