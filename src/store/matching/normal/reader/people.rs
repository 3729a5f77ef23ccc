//! People in names: «имени А. С. Пушкина», «Петра Великого».

use super::Reader;
use crate::store::matching::letters::RawWord;
use crate::store::matching::lexicon::{self, Role};
use crate::store::matching::stem::stem;

/// Kinds of institutions that bear people's names without saying «имени».
const BEARERS: [&str; 4] = ["университет", "институт", "академ", "консерватор"];

impl Reader<'_> {
    pub(super) fn person_word(&mut self, word: &RawWord, rest: &[RawWord], whole: bool) -> usize {
        let text = word.text.as_str();
        let known = self.lexicon.find(text).filter(|known| known.role == Role::Kind);
        if (known.is_some() && !self.lexicon.is_title(text)) || lexicon::is_form(text) {
            self.person = None;
            return self.take(word, rest, whole);
        }
        if text.chars().nth(1).is_none() || lexicon::is_small(text) || self.lexicon.is_title(text) {
            return 1;
        }
        self.person = self.person.and_then(|left| left.checked_sub(1)).filter(|left| *left > 0);
        let stem = stem(text).to_owned();
        self.push(text, Role::Person, &stem, Some(word));
        1
    }

    pub(super) fn after_university(&self) -> bool {
        let lasts = self.name.words.iter().rev();
        let before =
            lasts.skip_while(|word| word.role == Role::Person).find(|word| word.role != Role::Common || word.capital);
        self.cases && before.is_some_and(|word| BEARERS.contains(&word.stem.as_str()))
    }
}
