//! Towns that stand in a name without «г.»: «КАМАЗ, Набережные Челны», «Техноцентр (Тула)».

use super::Reader;
use crate::gazetteer::{is_first_part, town_of_two};
use crate::letters::RawWord;
use crate::lexicon::Role;
use crate::stem::{is_place_adjective, root_of_two};

impl Reader<'_> {
    /// A town of the gazetteer, of one word or two; how many words it took.
    pub(super) fn town(&mut self, word: &RawWord, rest: &[RawWord]) -> Option<usize> {
        // «Газпром трансгаз Казань», «ФосАгро-Череповец»: in quotes and behind a hyphen it belongs to the name.
        let whole = self.name.words.last().is_some_and(|last| last.quoted && last.role == Role::Kind)
            || is_first_part(&word.text)
                && rest.first().is_some_and(|next| next.hyphen && is_place_adjective(&next.text));
        // «Советско-Гаванское лесничество»: an adjective of two parts is no name, in quotes or not.
        let whole = whole
            || rest.first().is_some_and(|next| {
                next.hyphen && is_place_adjective(&next.text) && town_of_two(&word.text, &next.text).is_some()
            });
        if (word.quoted && !whole)
            || word.hyphen
            || (self.cases && !word.capital && !self.stands_apart(word))
            || word.shout
            || self.of_a_person && !self.is_beside_the_person(word, rest)
        {
            return None;
        }
        if let Some(next) = rest.first().filter(|next| !next.fresh || next.hyphen)
            && let Some(root) = town_of_two(&word.text, &next.text)
        {
            self.push_place(word, &root);
            if let Some(initial) = self.name.initials.last_mut() {
                initial.second = [next.text.chars().next(), None];
            }
            return Some(2);
        }
        // «Каменск-Уральский», «гусь-хрустальненский».
        if let Some(next) = rest.first().filter(|next| next.hyphen)
            && (is_place_adjective(&next.text) && word.text.ends_with("ск")
                || is_first_part(&word.text)
                    && (next.text.ends_with("ск")
                        || is_place_adjective(&next.text)
                        || next.text.starts_with("хрустальн")))
        {
            self.push_place(word, &root_of_two(&word.text, &next.text));
            if let Some(initial) = self.name.initials.last_mut() {
                initial.second = [next.text.chars().next(), None];
            }
            return Some(2);
        }
        if rest.first().is_some_and(|next| next.hyphen) && self.name.words.is_empty() {
            // «Тула-Авто».
            return None;
        }
        // «Шахта», and not the town of Shakhty.
        let kind = self.lexicon.find(&word.text).is_some_and(|known| known.role == Role::Kind);
        if kind && !word.text.ends_with('ы') {
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

    /// «ИП Кузнецов Олег Игоревич (Тихвин)», «ИП Кузнецов О. И., Тихвин», «Тихвин, ИП Кузнецов»: a town behind the whole of a person's name, or apart before it.
    fn is_beside_the_person(&self, word: &RawWord, rest: &[RawWord]) -> bool {
        let first = self.name.words.is_empty() && self.name.form.is_none();
        self.name.words.iter().any(|word| word.role == Role::Person)
            || (word.fresh || !self.name.words.is_empty()) && self.name.letters.len() >= 2
            || first && rest.first().is_some_and(|next| next.fresh)
    }

    /// «екатеринбург УрГПУ», «УрГПУ, екатеринбург»: a town though it is written small.
    fn stands_apart(&self, word: &RawWord) -> bool {
        (self.name.initials.is_empty() || word.fresh)
            && word.text.chars().nth(4).is_some()
            && self.lexicon.find(&word.text).is_none()
    }
}
