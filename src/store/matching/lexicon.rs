//! Everyday words of names: legal forms, kinds of institutions, abbreviations. What is not here is somebody's own name.

mod phrases;
mod short;
mod tables;

use super::letters::RawWord;
use super::stem::{is_place_adjective, stem};
use super::typo::{letter_bits, slips};
use phrases::PHRASES;
use short::SHORT;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use tables::{
    AFTER_FORM, BRANCH, BRANCHES_OF_TRADE, COMPOUNDS, CUT, FORMS, JOINED, LEADS, MARKS, ORDERS, SMALL, TITLES, WORDS,
};

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
}

/// The tables above, ready for looking up.
pub(super) struct Lexicon {
    words: BTreeMap<&'static str, (Role, &'static str)>,
    whole: BTreeMap<char, Vec<Whole>>,
    short: BTreeMap<&'static str, &'static str>,
    titles: Vec<&'static str>,
    /// What was meant by words that were asked for before; only looked up, never walked through.
    asked: RefCell<HashMap<String, Option<&'static str>>>,
}

impl Lexicon {
    /// Builds the lexicon; the first entry of a word stays.
    pub fn new() -> Self {
        let mut words = BTreeMap::new();
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
        for meant in listed.chain(MARKS.split_whitespace()).chain(short).filter(long) {
            let stem = stem(meant);
            let forms: &[&str] = match meant.strip_prefix(stem) {
                Some("ый" | "ой") => &["ая", "ое", "ого", "ой"],
                Some("ий") if stem.ends_with('к') => &["ая", "ое", "ого", "ой"],
                Some("ий") => &["яя", "ее", "его", "ей"],
                _ => &[],
            };
            let texts = std::iter::once(meant.to_owned()).chain(forms.iter().map(|form| format!("{stem}{form}")));
            let Some(first) = meant.chars().next() else { continue };
            whole.entry(first).or_default().extend(texts.map(|text| Whole {
                bits: letter_bits(&text),
                stem_bits: letter_bits(stem),
                text,
                stem,
                meant,
            }));
        }
        Self {
            words,
            whole,
            short: SHORT.iter().copied().collect(),
            titles: TITLES.split_whitespace().map(stem).collect(),
            asked: RefCell::default(),
        }
    }

    /// What a word is.
    pub fn find(&self, word: &str) -> Option<Known> {
        let own = stem(word);
        let listed = self.words.get(own).map(|(role, stem)| Known { role: *role, stem });
        listed.or_else(|| self.compound(own))
    }

    /// «Хлебозавод», «сельхозпредприятие»: a sort of its own, by the word that it ends with.
    fn compound(&self, own: &str) -> Option<Known> {
        let (at, _) = own.char_indices().nth(3)?;
        let found = COMPOUNDS.iter().find(|tail| own.get(at..).is_some_and(|rest| rest.ends_with(**tail)))?;
        Some(Known { role: Role::Firm, stem: found })
    }

    /// «Медколледж», «горбольница»: the sort of institution that a word ends with, and the beginning of another word.
    pub fn split<'w>(&self, word: &'w str) -> Option<(&'w str, &'static str)> {
        let own = stem(word);
        JOINED.iter().find_map(|(tail, whole)| {
            let before = own.strip_suffix(tail)?;
            (3..=7).contains(&before.chars().count()).then_some((before, *whole))
        })
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
        if letters < 4 || known || self.is_title(word) {
            return None;
        }
        let near = self.whole.get(&word.chars().next()?)?;
        let own = stem(word);
        let (bits, own_bits) = (letter_bits(word), letter_bits(own));
        // The ending went wrong: «детскошо», «занятостм».
        let ended = near.iter().find(|whole| {
            let own = whole.stem.chars().count();
            own >= 5
                && ["ск", "н", "ост", "ств"].iter().any(|tail| whole.stem.ends_with(tail))
                && word.starts_with(whole.stem)
                && letters - own <= if own >= 8 { 4 } else { 3 }
        });
        if let Some(ended) = ended {
            return Some(ended.meant);
        }
        let most = if letters < LONG || is_place_adjective(word) { 1 } else { 2 };
        near.iter()
            .filter_map(|whole| {
                let by_text = slips((word, bits), (&whole.text, whole.bits));
                let long_stem = whole.stem.chars().nth(5).is_some() && own.chars().nth(5).is_some();
                // A slip in the stem; two would make «страховой» of «страхование».
                let by_stem = if long_stem {
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

    /// Whether a word leads to a person's name.
    pub fn is_title(&self, word: &str) -> bool {
        self.titles.contains(&stem(word))
    }
}

/// The word that two parts around a hyphen or a slash stand for.
pub(super) fn cut_word(left: &str, right: &str) -> Option<&'static str> {
    CUT.iter().find(|(a, b, _)| *a == left && *b == right).map(|(_, _, word)| *word)
}

/// Says what is known as one thing in the words that most people use for it.
pub(super) fn say_shortly(raw: &mut Vec<RawWord>) {
    let mut at = 0;
    while at < raw.len() {
        let rest = raw.get(at..).unwrap_or_default();
        let is_said = |words: &[&str]| {
            words.len() <= rest.len() && words.iter().zip(rest).all(|(own, word)| stem(&word.text) == stem(own))
        };
        if let Some((said, shortly)) = PHRASES.iter().find(|(said, _)| is_said(said)) {
            let first = rest.first().cloned().unwrap_or_default();
            let words = shortly.iter().enumerate().map(|(place, text)| RawWord {
                text: (*text).to_owned(),
                fresh: place == 0 && first.fresh,
                hyphen: place == 0 && first.hyphen,
                ..first.clone()
            });
            raw.splice(at..at + said.len(), words.collect::<Vec<_>>());
            at += shortly.len();
        } else {
            at += 1;
        }
    }
}

/// A title that leads to a person's name without «имени».
pub(super) fn leads_to_a_person(word: &str) -> bool {
    LEADS.contains(&word)
}

/// A word of the name of an order, by its stem.
pub(super) fn is_of_an_order(stem: &str) -> bool {
    ORDERS.contains(&stem)
}

/// «Уралвагонзавод»: a name, though it ends with a sort of works; «хлебозавод» is none.
pub(super) fn is_a_works_name(word: &str) -> bool {
    let own = stem(word);
    COMPOUNDS.iter().filter_map(|tail| own.strip_suffix(tail)).any(|before| {
        before.chars().nth(2).is_some() && !BRANCHES_OF_TRADE.iter().any(|trade| before.starts_with(trade))
    })
}

/// A small word, which says nothing.
pub(super) fn is_small(word: &str) -> bool {
    SMALL.contains(&word)
}

/// A word of a branch of something bigger, by its stem.
pub(super) fn is_branch(stem: &str) -> bool {
    BRANCH.contains(&stem)
}

/// What follows a legal form and belongs to it.
pub(super) fn is_after_form(word: &str) -> bool {
    AFTER_FORM.contains(&word)
}

/// A legal form in short: from the list, or made as those of institutions are: owner, type, field, «у», and what follows.
pub(super) fn is_form(word: &str) -> bool {
    if FORMS.contains(&word) {
        return true;
    }
    let owners = ["фг", "кг", "ог", "обл", "чог", "сог", "рг", "лог", "м", "г", "ф", "к", "н", "ч", "с", "р", "о"];
    owners.iter().filter_map(|owner| word.strip_prefix(owner)).any(|rest| {
        rest.strip_prefix(['б', 'а', 'к']).is_some_and(|rest| {
            let fields = ["", "о", "до", "д", "п", "по", "н", "но", "нп", "ш", "в", "во", "нт", "то", "со", "к"];
            fields.iter().filter_map(|field| rest.strip_prefix(field)?.strip_prefix('у')).any(|tail| {
                matches!(
                    tail,
                    "" | "з"
                        | "к"
                        | "с"
                        | "п"
                        | "д"
                        | "до"
                        | "дод"
                        | "дпо"
                        | "со"
                        | "сон"
                        | "ик"
                        | "ки"
                        | "ч"
                        | "во"
                        | "мп"
                )
            })
        })
    })
}

/// The form of the institutions of a town, a region or the state.
pub(super) const INSTITUTION: &str = "учр";

/// The forms of those who own a firm.
const FIRMS: [&str; 3] = ["ооо", "ао", "ип"];

/// Whether one form is of a firm and the other of an institution: no reform makes the one of the other.
pub(super) fn are_worlds_apart(one: &str, other: &str) -> bool {
    let apart = |one: &str, other: &str| FIRMS.contains(&one) && other == INSTITUTION;
    apart(one, other) || apart(other, one)
}

/// What sort of legal form it is. Those of institutions are one: they are mixed up by everyone, and changed by every reform.
pub(super) fn sort_of_form(word: &str) -> Option<&'static str> {
    Some(match word {
        "ооо" | "llc" | "ltd" => "ооо",
        "оао" | "зао" | "пао" | "ао" | "нао" | "jsc" | "pjsc" | "inc" => "ао",
        "ип" | "чп" => "ип",
        "муп" | "гуп" | "фгуп" | "мп" | "гп" => "уп",
        "ано" | "нко" | "роо" => "нко",
        _ if word.starts_with(['м', 'г', 'ф', 'о', 'к', 'б', 'а']) && word.contains('у') && is_form(word) => {
            INSTITUTION
        }
        _ => return None,
    })
}
