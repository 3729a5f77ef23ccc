//! Towns that stand in a name without «г.»: «КАМАЗ, Набережные Челны», «Техноцентр (Тула)».

use super::Reader;
use crate::store::matching::gazetteer::town_of_two;
use crate::store::matching::letters::RawWord;
use crate::store::matching::lexicon::Role;

impl Reader<'_> {
    /// A town of the gazetteer, of one word or two; how many words it took.
    pub(super) fn town(&mut self, word: &RawWord, rest: &[RawWord]) -> Option<usize> {
        // «Газпром трансгаз Казань», «ФосАгро-Череповец»: in quotes and behind a hyphen it belongs to the name.
        let whole = self.name.words.last().is_some_and(|last| last.quoted && last.role == Role::Kind);
        if (word.quoted && !whole)
            || word.hyphen
            || (self.cases && !word.capital && !self.stands_apart(word))
            || word.shout
            || self.of_a_person
        {
            return None;
        }
        if let Some(next) = rest.first().filter(|next| !next.fresh || next.hyphen)
            && let Some(root) = town_of_two(&word.text, &next.text)
        {
            self.push_place(word, &root);
            return Some(2);
        }
        if rest.first().is_some_and(|next| next.hyphen) && self.name.words.is_empty() {
            // «Тула-Авто».
            return None;
        }
        let root = self.lexicon.town(&word.text)?.to_owned();
        if word.dash && self.name.words.last().is_some_and(|last| last.role == Role::Own) {
            // «НИУ ВШЭ — Пермь».
            self.push(&word.text, Role::Own, &root, Some(word));
            return Some(1);
        }
        self.push_place(word, &root);
        Some(1)
    }

    /// «екатеринбург УрГПУ», «УрГПУ, екатеринбург»: a town though it is written small.
    fn stands_apart(&self, word: &RawWord) -> bool {
        (self.name.initials.is_empty() || word.fresh)
            && word.text.chars().nth(4).is_some()
            && self.lexicon.find(&word.text).is_none()
    }
}
