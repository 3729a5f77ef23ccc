//! Places in names: «г. Кириши», «Киришского района», «Санкт-Петербургский», «СПбГУ».

use super::{Reader, Word};
use crate::gazetteer::town_of_two;
use crate::letters::RawWord;
use crate::lexicon::{self, Role};
use crate::numbers;
use crate::places::{Mark, PETERSBURG, mark_of, region_of, same_root};
use crate::stem::{is_adjective, is_place_adjective, root, stem};
use crate::typo::letter_bits;

/// Regions that are said by their first letters.
const REGIONS: &[(&str, &str)] =
    &[("нсо", "новосибирский"), ("хмао", "мансийский"), ("янао", "ненецкий"), ("еао", "еврейский")];

impl Reader<'_> {
    /// «Санкт-Петербургский», «СПб», and «СПбГУ», which goes on.
    pub(super) fn petersburg(&mut self, word: &RawWord, rest: &[RawWord]) -> Option<usize> {
        let text = word.text.as_str();
        let next = rest.first().filter(|next| is_petersburg(&next.text));
        if next.is_some_and(|next| matches!(text, "санкт" | "с") || next.hyphen) {
            self.push_place(word, PETERSBURG);
            return Some(2);
        }
        if is_petersburg(text) || text == "спб" {
            self.push_place(word, PETERSBURG);
            return Some(1);
        }
        let tail = text.strip_prefix("спб").filter(|tail| tail.chars().nth(1).is_some())?;
        self.push_place(word, PETERSBURG);
        let bits = letter_bits(tail);
        self.name.words.push(Word {
            text: tail.to_owned(),
            stem: tail.to_owned(),
            role: Role::Own,
            slipped: false,
            shout: true,
            loud: false,
            proper: false,
            listed: false,
            cut: false,
            tied: false,
            learned: false,
            capital: true,
            foreign: false,
            short: false,
            quoted: word.quoted,
            bits,
            lexeme: 0,
        });
        Some(1)
    }

    pub(super) fn place(&mut self, word: &RawWord, rest: &[RawWord]) -> Option<usize> {
        if word.text == "ло" && (word.loud || self.after_form) {
            self.name.places.add(Mark::Region, &root("ленинградский"), "ленинградский");
            return Some(1);
        }
        let region = REGIONS.iter().find(|(short, _)| *short == word.text).filter(|_| word.loud);
        if let Some((_, adjective)) = region {
            self.name.places.add(Mark::Region, &root(adjective), adjective);
            return Some(1);
        }
        if matches!(word.text.as_str(), "мо" | "го" | "мр") && word.loud && self.cases {
            // «Управление образования Кунгурского МО», «СОШ № 12 МО Ейский район».
            return Some(if self.last_is_place() { self.place_behind(Mark::District) } else { 1 });
        }
        let region = word.loud && rest.is_empty() && self.cases && word.text.chars().nth(2).is_none();
        if region && lexicon::is_after_form(&word.text) && (self.last_is_place() || self.name.places.is_known()) {
            // «Военкомат города Таганрог РО».
            return Some(1);
        }
        let municipal = ["го", "мо", "мр"].iter().any(|tail| word.text.ends_with(tail));
        if municipal && self.after_form && word.shout && word.text.chars().count() == 3 && !rest.is_empty() {
            // «МБОУ БГО СОШ № 4»: the town's own district, by its first letters.
            return Some(1);
        }
        // «С. В.», «П. М.» are somebody's, and no village.
        let initial = |word: &RawWord| word.capital && word.dotted && word.text.chars().nth(1).is_none();
        // «ИП О. С. Зайцева»: nor is the second one.
        let second = self.of_a_person && initial(word) && self.name.letters.len() == 2 && self.name.words.is_empty();
        if initial(word) && rest.first().is_some_and(initial) || second {
            return None;
        }
        if let Some(next) = rest.first().filter(|_| word.dotted && word.capital)
            && mark_of(next) == Some(Mark::Region)
            && mark_of(word).is_none()
        {
            // «Свердл. обл.», «Ставр. край»: how it goes on is anybody's guess.
            return Some(2);
        }
        match mark_of(word)? {
            // «Новоуральск, администрация города»: of the one that was said.
            Mark::Town
                if stem(&word.text) == "город" && rest.first().is_none_or(|next| mark_of(next) == Some(Mark::Town)) =>
            {
                Some(1)
            }
            Mark::Town => {
                let first = rest.first().filter(|first| numbers::digits(&first.text).is_none() && !first.fresh)?;
                // «Адм-ция гор. кургана».
                let small = self.cases && !first.capital && !self.lexicon.is_town(&first.text);
                // «пос. Лесной».
                let everyday = self.lexicon.find(&first.text).is_some_and(|known| {
                    known.role != Role::Common
                        || !(self.cases && first.capital && is_adjective(&first.text))
                        || rest.get(1).is_some_and(|next| !next.fresh && mark_of(next).is_none())
                });
                // «Города Комсомольска».
                if everyday && !self.lexicon.is_town(&first.text) || small {
                    return None;
                }
                let of_two =
                    is_adjective(&first.text) || ["ей", "их", "им", "ым"].iter().any(|end| first.text.ends_with(end));
                let adjective = stem(&first.text) != first.text && !first.text.ends_with("ов") && of_two;
                let second = rest.get(1).filter(|second| {
                    let known = || town_of_two(&first.text, &second.text).is_some();
                    // «Каменск-Уральский».
                    let tail = stem(&first.text).ends_with("ск") && is_place_adjective(&second.text);
                    let joined = second.hyphen && (tail || second.capital && first.capital || !self.cases);
                    // «г. Заречный Пензенской обл.», «с. Богородское Ржевского района»
                    let of_a_region = rest.get(2).is_some_and(|third| {
                        matches!(mark_of(third), Some(Mark::Region | Mark::District | Mark::Nothing))
                    });
                    let own = !second.dotted && (!second.loud || first.loud) && !of_a_region;
                    joined || adjective && own && !second.fresh && (second.capital || !self.cases && known())
                });
                if first.text == "санкт" || first.text == "спб" || is_petersburg(&first.text) {
                    return Some(1);
                }
                let words: Vec<&str> =
                    [Some(first), second].into_iter().flatten().map(|word| word.text.as_str()).collect();
                self.name.places.add_town(&words);
                Some(1 + words.len())
            }
            Mark::District => Some(self.place_behind(Mark::District)),
            Mark::Region => {
                // «по Пермкому краю»: with a slip it was no adjective of a place.
                let slipped = self.name.words.last().filter(|last| {
                    matches!(last.role, Role::Own | Role::Common | Role::Place) && last.text.chars().nth(4).is_some()
                });
                let meant = slipped.and_then(|last| region_of(&last.text));
                if let Some((meant, last)) = meant.zip(self.name.words.last_mut()) {
                    last.role = Role::Place;
                    last.text = meant.to_owned();
                    last.stem = root(meant);
                }
                let adjective = self.name.words.last().is_some_and(|word| word.role == Role::Place);
                if adjective {
                    return Some(self.place_behind(Mark::Region));
                }
                if !stem(&word.text).starts_with("респ") {
                    return None;
                }
                let next = rest.first()?;
                self.name.places.add(Mark::Region, &root(&next.text), &next.text);
                Some(2)
            }
            Mark::Nothing => (matches!(stem(&word.text), "округ" | "поселен") && self.last_is_place())
                .then(|| self.place_behind(Mark::District)),
            Mark::Street => None,
        }
    }

    pub(super) fn last_is_place(&self) -> bool {
        self.name.words.iter().rev().find(|word| word.role != Role::Level).is_some_and(|word| word.role == Role::Place)
    }

    /// The adjective before «района» or «области» was its name.
    pub(super) fn place_behind(&mut self, mark: Mark) -> usize {
        let at = self
            .name
            .words
            .iter()
            .rposition(|word| !matches!(word.text.as_str(), "городской" | "городского" | "муниципального"));
        let rural = self.name.words.last().is_some_and(|last| last.stem == "сельск");
        if let Some(at) = at.map(|at| if rural { at.saturating_sub(1) } else { at })
            && let Some(word) = self.name.words.get(at)
            && (word.role == Role::Place || (mark == Mark::District && is_adjective(&word.text)))
        {
            let own = if word.role == Role::Place { word.stem.clone() } else { root(&word.text) };
            let text = word.text.clone();
            self.name.places.add(mark, &own, &text);
            self.name.words.truncate(at);
            for initial in &mut self.name.initials {
                initial.word = initial.word.filter(|word| *word < at);
            }
            if rural && let Some(known) = self.lexicon.find("сельский") {
                // The administration of a village is not that of its district.
                self.push("сельский", known.role, known.stem, None);
            }
        }
        1
    }

    pub(super) fn push_place(&mut self, word: &RawWord, root: &str) {
        if !self.name.words.iter().any(|own| own.role == Role::Place && own.stem == root) {
            self.push(&word.text, Role::Place, root, Some(word));
            if let Some(initial) = self.name.initials.last_mut().filter(|_| word.text == "санкт") {
                // «СПХФУ»
                initial.second = [Some('п'), None];
            }
        }
    }
}

/// «Петербург», «петербургский», with a slip or without.
pub(super) fn is_petersburg(word: &str) -> bool {
    word.starts_with(PETERSBURG)
        || (word.starts_with('п') && word.chars().nth(7).is_some() && same_root(&root(word), &root(PETERSBURG)))
}
