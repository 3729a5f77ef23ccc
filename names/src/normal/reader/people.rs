//! People in names: «имени А. С. Пушкина», «Петра Великого».

use super::{NAME_WORDS, Reader};
use crate::letters::RawWord;
use crate::lexicon::{self, Role};
use crate::places::{Mark, mark_of};
use crate::stem::stem;

/// Kinds of institutions that bear people's names without saying «имени».
const BEARERS: [&str; 4] = ["университет", "институт", "академ", "консерватор"];

impl Reader<'_> {
    pub(super) fn person_word(&mut self, word: &RawWord, rest: &[RawWord], whole: bool) -> usize {
        let text = word.text.as_str();
        let known = self.lexicon.find(text).filter(|known| known.role == Role::Kind);
        let title = self.lexicon.is_title(text) || text == "акад";
        if (known.is_some() && !title) || lexicon::is_form(text) {
            self.person = None;
            return self.take(word, rest, whole);
        }
        if text.chars().nth(1).is_none() || lexicon::is_small(text) || title {
            return 1;
        }
        self.person = self.person.and_then(|left| left.checked_sub(1)).filter(|left| *left > 0);
        let stem = stem(text).to_owned();
        self.push(text, Role::Person, &stem, Some(word));
        1
    }

    /// Whether a word is no more of the person: «имени Пушкина, Вологда», «имени Пушкина г. Вологды», «имени Пушкина Вологда».
    pub(super) fn is_behind_a_person(&self, word: &RawWord, left: usize) -> bool {
        let named = left < NAME_WORDS || self.name.words.last().is_some_and(|last| last.role == Role::Person);
        let short = word.text.chars().nth(1).is_none();
        // «имени Пушкина с углублённым изучением языка».
        if named
            && !word.dotted
            && !word.capital
            && matches!(word.text.as_str(), "с" | "со" | "для" | "при" | "в" | "на")
        {
            return true;
        }
        let mark = mark_of(word) == Some(Mark::Town) && (!short || !word.capital || word.text == "г" && named);
        let town = || {
            named && !word.dotted && !word.hyphen && (word.capital || !self.cases) && self.lexicon.is_town(&word.text)
        };
        mark || !short && (word.fresh && left < NAME_WORDS && !word.hyphen || town())
    }

    pub(super) fn after_university(&self) -> bool {
        let lasts = self.name.words.iter().rev();
        let before =
            lasts.skip_while(|word| word.role == Role::Person).find(|word| word.role != Role::Common || word.capital);
        self.cases && before.is_some_and(|word| BEARERS.contains(&word.stem.as_str()))
    }
}
