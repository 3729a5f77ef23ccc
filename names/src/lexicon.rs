//! Everyday words of names: legal forms, kinds of institutions, abbreviations. What is not here is somebody's own name.

mod asked;
mod forms;
mod phrases;
mod short;
mod tables;

use super::gazetteer::Gazetteer;
use super::hash::Table;
use super::letters::RawWord;
use super::stem::{is_adjective, is_place_adjective, stem};
use super::typo::{is_plausible, letter_bits, may_slip, slips};
pub(super) use asked::{is_a_works_name, is_branch, is_of_an_order, is_small, leads_to_a_person};
pub(super) use forms::{INSTITUTION, are_worlds_apart, is_after_form, is_form, sort_of_form};
use phrases::PHRASES;
use short::SHORT;
use std::cell::RefCell;
use std::collections::BTreeMap;
use tables::{COMPOUNDED, COMPOUNDS, CUT, HEADS, JOINED, MARKS, TITLES, WORDS};

/// What a word does in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Role {
    /// Says nothing: «муниципальное», «бюджетное».
    Weak,
    /// Whose it is, in general: «районная», «центральная»; two different ones are two institutions.
    Level,
    /// What sort of institution it is: «школа», «завод»; two different ones are two institutions.
    Kind,
    /// What a firm calls itself besides its name: «компания», «группа».
    Firm,
    /// A word that many institutions have: «детский», «политехнический».
    Common,
    /// A person's name, after «имени».
    Person,
    /// A place name or an adjective made of one.
    Place,
    /// Its own name.
    Own,
}

/// What the lexicon knows of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// What it does.
    pub role: Role,
    /// The stem that stands for all of its variants.
    pub stem: &'static str,
}

/// Letters from which on a word may have two slips and still be known.
const LONG: usize = 10;

/// An everyday word, for finding out which one was meant.
struct Whole {
    meant: &'static str,
    text: String,
    stem: &'static str,
    bits: u64,
    stem_bits: u64,
    /// How many letters the text and the stem have.
    letters: (usize, usize),
    /// Ends as words do whose endings go wrong: «детский», «занятость».
    slippery: bool,
}

/// What is said in several words, by the stems of all of them but the first, and as most people say it.
struct Phrase {
    behind: Vec<&'static str>,
    shortly: &'static [&'static str],
}

/// The tables above, ready for looking up.
pub(super) struct Lexicon {
    words: Table<&'static str, (Role, &'static str)>,
    whole: BTreeMap<char, Vec<Whole>>,
    short: Table<&'static str, &'static str>,
    titles: Vec<&'static str>,
    /// By the stem of the first word.
    phrases: Table<&'static str, Vec<Phrase>>,
    gazetteer: Gazetteer,
    /// What was meant by words that were asked for before; only looked up, never walked through.
    asked: RefCell<Table<String, Option<&'static str>>>,
    /// What was found for words that were looked up before.
    found: RefCell<Table<String, Option<Known>>>,
}

impl Default for Lexicon {
    fn default() -> Self {
        Self::new()
    }
}

impl Lexicon {
    /// Builds the lexicon; the first entry of a word stays.
    pub fn new() -> Self {
        let mut words = Table::default();
        for (role, list) in WORDS {
            for group in list.split_whitespace() {
                let first = stem(group.split('|').next().unwrap_or_default());
                for variant in group.split('|') {
                    words.entry(stem(variant)).or_insert((*role, first));
                }
            }
        }
        let long = |word: &&str| word.chars().nth(4).is_some();
        let listed = WORDS.iter().flat_map(|(_, list)| list.split_whitespace()).flat_map(|group| group.split('|'));
        let short = SHORT.iter().map(|(short, _)| *short).filter(|short| short.chars().nth(6).is_some());
        let mut whole: BTreeMap<char, Vec<Whole>> = BTreeMap::new();
        let said = PHRASES.iter().flat_map(|(said, _)| said.iter().copied());
        let said = said.filter(|word| word.chars().nth(9).is_some() && !is_place_adjective(word));
        for meant in listed
            .chain(MARKS.split_whitespace())
            .chain(COMPOUNDED.split_whitespace())
            .chain(short)
            .chain(said)
            .filter(long)
        {
            let stem = stem(meant);
            let forms: &[&str] = match meant.strip_prefix(stem) {
                Some("ый" | "ой") => &["ая", "ое", "ого", "ой", "ые", "ых"],
                Some("ий") if stem.ends_with('к') => &["ая", "ое", "ого", "ой"],
                Some("ий") => &["яя", "ее", "его", "ей"],
                _ => &[],
            };
            let texts = std::iter::once(meant.to_owned()).chain(forms.iter().map(|form| format!("{stem}{form}")));
            let Some(first) = meant.chars().next() else { continue };
            whole.entry(first).or_default().extend(texts.map(|text| Whole {
                bits: letter_bits(&text),
                stem_bits: letter_bits(stem),
                letters: (text.chars().count(), stem.chars().count()),
                slippery: ["ск", "н", "ост", "ств"].iter().any(|tail| stem.ends_with(tail)),
                text,
                stem,
                meant,
            }));
        }
        let mut phrases: Table<&'static str, Vec<Phrase>> = Table::default();
        for (said, shortly) in PHRASES {
            if let Some((first, behind)) = said.split_first() {
                let behind = behind.iter().map(|word| stem(word)).collect();
                phrases.entry(stem(first)).or_default().push(Phrase { behind, shortly });
            }
        }
        Self {
            phrases,
            words,
            whole,
            short: SHORT.iter().copied().collect(),
            titles: TITLES.split_whitespace().map(stem).collect(),
            gazetteer: Gazetteer::new(),
            asked: RefCell::default(),
            found: RefCell::default(),
        }
    }

    /// The root of the town that a word names.
    pub fn town(&self, word: &str) -> Option<&str> {
        self.gazetteer.town(word)
    }

    /// What a word is.
    pub fn find(&self, word: &str) -> Option<Known> {
        if let Some(found) = self.found.borrow().get(word) {
            return *found;
        }
        let own = stem(word);
        let listed = self.words.get(own).map(|(role, stem)| Known { role: *role, stem });
        let found = listed.or_else(|| self.compound(own));
        self.found.borrow_mut().insert(word.to_owned(), found);
        found
    }

    /// «Хлебозавод», «сельхозпредприятие»: a sort of its own, by the word that it ends with.
    fn compound(&self, own: &str) -> Option<Known> {
        let (at, _) = own.char_indices().nth(3)?;
        let found = COMPOUNDS.iter().find(|tail| own.get(at..).is_some_and(|rest| rest.ends_with(**tail)))?;
        Some(Known { role: Role::Firm, stem: found })
    }

    /// «Медколледж», «горбольница»: the sort of institution that a word ends with, and the beginning of another word.
    pub fn split<'w>(&self, word: &'w str, everyday: bool) -> Option<(&'w str, &'w str)> {
        let own = stem(word);
        let joined = JOINED.iter().find_map(|(tail, whole)| {
            let before = own.strip_suffix(tail)?;
            (3..=7).contains(&before.chars().count()).then_some((before, *whole))
        });
        // «Соцзащита», «допобразование»: the beginning of one everyday word, and another.
        let headed = || {
            if is_adjective(word) {
                return None;
            }
            HEADS.iter().find_map(|head| {
                let rest = word.strip_prefix(head).filter(|rest| rest.chars().nth(4).is_some())?;
                let known = self
                    .words
                    .get(stem(rest))
                    .filter(|(role, _)| matches!(role, Role::Kind | Role::Common | Role::Firm));
                known.map(|_| (*head, rest))
            })
        };
        joined.or_else(|| if everyday { headed() } else { None })
    }

    /// «Авиазавод», «меткомбинат»: works of a trade that is cut short.
    pub fn split_works<'w>(&self, word: &'w str) -> Option<(&'w str, &'static str)> {
        let own = stem(word);
        let (before, whole) = ["завод", "комбинат"].iter().find_map(|tail| Some((own.strip_suffix(tail)?, *tail)))?;
        ["авиа", "авто", "плем", "мол", "мет", "метал", "хим", "маш", "нефте", "цемент", "судо", "мото", "трактор"]
            .contains(&before)
            .then_some((before, whole))
    }

    /// The everyday word that was meant where this one is none: one slip away, or two in a long one.
    pub fn meant(&self, word: &str) -> Option<&'static str> {
        if let Some(meant) = self.asked.borrow().get(word) {
            return *meant;
        }
        let meant = self.look_for(word);
        self.asked.borrow_mut().insert(word.to_owned(), meant);
        meant
    }

    fn look_for(&self, word: &str) -> Option<&'static str> {
        let letters = word.chars().count();
        let known = self.words.contains_key(stem(word)) || self.short.contains_key(word) || is_form(word);
        let alone = |phrases: &Vec<Phrase>| phrases.iter().any(|phrase| phrase.behind.is_empty());
        let known = known || self.phrases.get(stem(word)).is_some_and(alone);
        // «Мехколледж» is no slip of «медколледж».
        let joined = || {
            let own = stem(word);
            letters >= 6
                && (COMPOUNDED.split_whitespace().any(|whole| stem(whole) == own)
                    || self.split(word, false).is_some_and(|(before, _)| {
                        HEADS.contains(&before)
                            || matches!(before, "мех" | "строй" | "пром" | "лес" | "худ" | "дет" | "стомат" | "энерго")
                    })
                    || self.split_works(word).is_some())
        };
        if letters < 4 || known || joined() || self.gazetteer.town(word).is_some() || self.is_title(word) {
            return None;
        }
        let near = self.whole.get(&word.chars().next()?)?;
        let own = stem(word);
        let (bits, own_bits) = (letter_bits(word), letter_bits(own));
        if near.iter().any(|whole| whole.text == word) {
            return None;
        }
        // The ending went wrong: «детскошо», «занятостм».
        let ended = near.iter().find(|whole| {
            let own = whole.letters.1;
            whole.slippery
                && (5..=letters).contains(&own)
                && letters - own <= if own >= 8 { 4 } else { 3 }
                && word.starts_with(whole.stem)
        });
        if let Some(ended) = ended {
            return Some(ended.meant);
        }
        let most = if letters < LONG || is_place_adjective(word) { 1 } else { 2 };
        let own_letters = own.chars().count();
        near.iter()
            .filter_map(|whole| {
                let by_text = may_slip((letters, bits), (whole.letters.0, whole.bits));
                // A slip in the stem; two would make «страховой» of «страхование».
                let by_stem = own_letters > 5
                    && whole.letters.1 > 5
                    && may_slip((own_letters, own_bits), (whole.letters.1, whole.stem_bits));
                if !by_text && !by_stem {
                    return None;
                }
                // «Грзовые» is no «газовые»: in a short word another letter has to be near.
                let by_text = slips((word, bits), (&whole.text, whole.bits))
                    .filter(|slips| *slips != 1 || is_plausible(word, &whole.text));
                let by_stem = if by_stem {
                    slips((own, own_bits), (whole.stem, whole.stem_bits)).filter(|slips| *slips == 1)
                } else {
                    None
                };
                let found = by_text.into_iter().chain(by_stem).min()?;
                // Of two that are as near, the one with the same end: «техникм» is no «техника».
                let end = whole.text.chars().next_back() != word.chars().next_back();
                (found <= most).then_some((found, end, whole.meant))
            })
            .min()
            .map(|(_, _, meant)| meant)
    }

    /// The words that an abbreviation stands for.
    pub fn written_out(&self, word: &str) -> Option<&'static str> {
        self.short.get(word).copied()
    }

    /// Says what is known as one thing in the words that most people use for it.
    pub fn say_shortly(&self, raw: &mut Vec<RawWord>) {
        let mut at = 0;
        while at < raw.len() {
            let rest = raw.get(at..).unwrap_or_default();
            let Some(first) = rest.first() else { break };
            let is_said = |phrase: &&Phrase| {
                phrase.behind.len() < rest.len()
                    && phrase.behind.iter().zip(rest.iter().skip(1)).all(|(own, word)| stem(&word.text) == *own)
            };
            let phrases = self.phrases.get(stem(&first.text)).map(Vec::as_slice).unwrap_or_default();
            let Some(Phrase { behind, shortly }) = phrases.iter().find(is_said) else {
                at += 1;
                continue;
            };
            let first = first.clone();
            let words = shortly.iter().enumerate().map(|(place, text)| RawWord {
                text: (*text).to_owned(),
                fresh: place == 0 && first.fresh,
                hyphen: place == 0 && first.hyphen,
                // «МГТУ» is an abbreviation still; what it was made of is not. «Высшая школа экономики» becomes one.
                shout: text.chars().nth(4).is_none() && (first.shout || matches!(*text, "вшэ" | "ржд")),
                loud: first.loud && text.chars().nth(4).is_none(),
                ..first.clone()
            });
            raw.splice(at..=at + behind.len(), words.collect::<Vec<_>>());
            at += shortly.len();
        }
    }

    /// The word that two parts around a hyphen or a slash stand for, in any case: «ун-т», «з-ды», «р-на»; an everyday word that
    /// begins and ends so, where there is but one: «межр-ная».
    pub fn cut_word(&self, left: &str, right: &RawWord) -> Option<&'static str> {
        let tail = right.text.as_str();
        if let Some((_, _, word)) = CUT.iter().find(|(a, b, _)| *a == left && *b == tail) {
            return Some(word);
        }
        if !right.hyphen || right.capital || tail.chars().nth(4).is_some() || left.chars().nth(7).is_some() {
            return None;
        }
        let bare = |text: &str| text.trim_end_matches(['а', 'у', 'е', 'ы', 'и', 'я', 'ю', 'о', 'м', 'в', 'х']).len();
        let base = tail.get(..bare(tail)).filter(|base| !base.is_empty())?;
        let listed = CUT.iter().find(|(a, b, _)| *a == left && b.get(..bare(b)) == Some(base));
        if let Some((_, _, word)) = listed {
            return Some(word);
        }
        left.chars().nth(1)?;
        self.one_of(left, |whole| whole.text.ends_with(tail) && whole.text.len() > left.len() + tail.len())
    }

    /// The everyday word that is cut short by a full stop, where there is but one that begins so: «госуд.», «админ.».
    pub fn cut_short(&self, text: &str) -> Option<&'static str> {
        if text == "ср" {
            return Some("средний");
        }
        let short = text.chars().nth(2).is_none() || text.chars().nth(11).is_some();
        if short || is_form(text) || self.is_title(text) {
            return None;
        }
        let known = self.words.get(text).map(|(_, stem)| *stem);
        self.one_of(text, |whole| {
            let same = known.is_none_or(|known| self.words.get(whole.stem).is_some_and(|(_, stem)| *stem == known));
            same && whole.text.chars().count() > text.chars().count() + 1
        })
    }

    /// The only everyday word, by its stem, that begins with these letters and is as it has to be.
    fn one_of(&self, begins: &str, fits: impl Fn(&Whole) -> bool) -> Option<&'static str> {
        let near = self.whole.get(&begins.chars().next()?)?;
        let mut found: Option<(&'static str, &'static str)> = None;
        for whole in near.iter().filter(|whole| whole.text.starts_with(begins) && fits(whole)) {
            let Some((_, stem)) = self.words.get(whole.stem) else { continue };
            match found {
                Some((_, own)) if own != *stem => return None,
                _ => found = found.or(Some((whole.meant, *stem))),
            }
        }
        found.map(|(meant, _)| meant)
    }

    /// Whether a word is a town's name as it is written first of all, and nothing else.
    pub fn is_town(&self, word: &str) -> bool {
        word.chars().nth(3).is_some() && self.gazetteer.town(word).is_some()
    }

    /// Whether a word leads to a person's name.
    pub fn is_title(&self, word: &str) -> bool {
        self.titles.contains(&stem(word))
    }
}
