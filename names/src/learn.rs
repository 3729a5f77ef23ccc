//! What the names of all records together tell: which words are places, and which are everyday words here.

use crate::gazetteer::is_root_of_town;
use crate::hash::Table;
use crate::keys::Acronyms;
use crate::lexicon::Role;
use crate::normal::{Name, Word};
use crate::register::Entry;
use crate::stem::{is_place_adjective, root, stem};
use crate::subject::Subject;
use crate::typo::{letter_bits, slips};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

/// In how many places a word must be somebody's name to be nobody's own.
const EVERYWHERE: usize = 4;

/// How much more often a place must be named than one that looks like it, for that to be a slip of typing.
const MORE_OFTEN: usize = 3;

/// Endings of an adjective, to know one with a slip in it.
const ADJECTIVE: [&str; 7] = ["ий", "ая", "ое", "ого", "ому", "ой", "им"];

/// How a word is written over all names.
#[derive(Default)]
struct Use<'a> {
    small: usize,
    proper: usize,
    places: BTreeSet<&'a str>,
}

/// Words that are nobody's own, and what they are instead.
#[derive(Default)]
pub(super) struct Everyday(Table<String, Role>);

impl Everyday {
    /// Reads all names.
    pub fn of(entries: &[Entry]) -> Self {
        Self(common_words(entries))
    }
}

/// Reads one record once more, knowing all of them; the abbreviations that it may consist of go to the others'.
pub(super) fn teach(subject: &mut Subject, atlas: &Atlas, everyday: &Everyday, acronyms: &mut Acronyms) {
    subject.places = subject.places.read_as(|text| atlas.meant(text));
    for name in &mut subject.names {
        if !atlas.towns_of_two.is_empty() {
            name.learn_pairs(|root| atlas.towns_of_two.contains(root));
        }
        name.learn(|word| atlas.place_of(word), |stem| everyday.0.get(stem).copied());
        acronyms.take(name);
    }
    // «Россельхозбанк (Исилькуль)»: a town that only other records know, and no other name.
    let places = |name: &Name| {
        !name.words.is_empty()
            && name.words.iter().all(|word| word.role == Role::Place && !is_place_adjective(&word.text))
    };
    if subject.names.iter().skip(subject.said).any(places) {
        subject.names.truncate(subject.said);
    }
}

/// Words that are written small, or are names in so many places that they are nobody's own.
fn common_words(entries: &[Entry]) -> Table<String, Role> {
    let mut uses: Table<&str, Use> = Table::default();
    for entry in entries {
        let here = entry.subject.places.near().next();
        for word in entry.subject.names.iter().flat_map(|name| &name.words) {
            match word.role {
                Role::Common if !word.cut => uses.entry(&word.stem).or_default().small += 1,
                Role::Own => {
                    let entry = uses.entry(&word.stem).or_default();
                    entry.proper += 1;
                    entry.places.extend(here);
                }
                _ => {}
            }
        }
    }
    let role = |uses: &Use| match uses {
        _ if uses.small > uses.proper => Some(Role::Common),
        // «Солнышко» of every other kindergarten; what is written small as well is an everyday word at the beginning.
        _ if uses.places.len() >= EVERYWHERE => Some(if uses.small > 0 { Role::Common } else { Role::Firm }),
        _ => None,
    };
    uses.into_iter().filter_map(|(stem, uses)| Some((stem.to_owned(), role(&uses)?))).collect()
}

/// A place as it is written, how often, and how often it is meant in all.
struct Written<'a> {
    text: &'a str,
    root: &'a str,
    times: usize,
    all: usize,
    bits: u64,
}

/// The places that the records name.
#[derive(Default)]
pub(super) struct Atlas {
    /// Roots of places.
    roots: BTreeSet<String>,
    /// Roots of towns of two words.
    towns_of_two: BTreeSet<String>,
    /// Places written with a slip, and the roots of those that were meant.
    slipped: BTreeMap<String, String>,
    /// What was asked for before; only looked up, never walked through.
    asked: RefCell<Table<(String, bool), Option<String>>>,
    /// Adjectives of places in every form, with their roots, by their first letters.
    forms: BTreeMap<char, Vec<(String, u64, String)>>,
}

impl Atlas {
    /// Reads all names.
    pub fn of(entries: &[Entry]) -> Self {
        // How often each place is written so.
        let mut texts: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut often: BTreeMap<&str, usize> = BTreeMap::new();
        let mut adjectives: BTreeMap<&str, &str> = BTreeMap::new();
        for entry in entries {
            let words = entry.subject.names.iter().flat_map(|name| name.of(Role::Place));
            let words = words.map(|word| (word.text.as_str(), word.stem.as_str()));
            let spots = entry.subject.places.spots().map(|spot| (spot.text.as_str(), spot.root.as_str()));
            for (text, root) in words.chain(spots) {
                *texts.entry((text, root)).or_default() += 1;
                *often.entry(root).or_default() += 1;
                if is_place_adjective(text) {
                    adjectives.insert(stem(text), root);
                }
            }
        }
        let mut by_letter: BTreeMap<char, Vec<Written<'_>>> = BTreeMap::new();
        for ((text, root), times) in &texts {
            let Some(first) = text.chars().next() else { continue };
            let all = often.get(root).copied().unwrap_or(0);
            by_letter.entry(first).or_default().push(Written {
                text,
                root,
                times: *times,
                all,
                bits: letter_bits(text),
            });
        }
        let mut slipped = BTreeMap::new();
        for (one, near) in by_letter.values().flat_map(|near| near.iter().map(move |one| (one, near))) {
            let meant = near.iter().filter(|other| {
                other.all >= one.all * MORE_OFTEN
                    && other.root != one.root
                    && !(is_root_of_town(one.root) && is_root_of_town(other.root))
                    && slips((one.text, one.bits), (other.text, other.bits)) == Some(1)
            });
            if let Some(meant) = meant.max_by_key(|other| other.times).filter(|other| other.times >= one.times) {
                slipped.insert(one.text.to_owned(), meant.root.to_owned());
            }
        }
        let mut forms: BTreeMap<char, Vec<(String, u64, String)>> = BTreeMap::new();
        for (base, root) in adjectives {
            if often.get(root).is_none_or(|often| *often < MORE_OFTEN) {
                continue;
            }
            for form in ADJECTIVE.iter().map(|ending| format!("{base}{ending}")) {
                let Some(first) = form.chars().next().filter(|_| !slipped.contains_key(&form)) else { continue };
                let bits = letter_bits(&form);
                forms.entry(first).or_default().push((form, bits, root.to_owned()));
            }
        }
        let of_two = texts.keys().filter(|(text, _)| text.contains(' ')).map(|(_, root)| (*root).to_owned());
        let towns_of_two = of_two.collect();
        Self {
            towns_of_two,
            asked: RefCell::default(),
            roots: often.into_keys().map(str::to_owned).collect(),
            slipped,
            forms,
        }
    }

    /// The root that was meant by a place written with a slip.
    fn meant(&self, text: &str) -> Option<String> {
        self.slipped.get(text).cloned()
    }

    /// The root of the place that a word names.
    fn place_of(&self, word: &Word) -> Option<String> {
        if word.role == Role::Place {
            return self.meant(&word.text);
        }
        if word.listed {
            return None;
        }
        let asked = (word.text.clone(), word.role == Role::Own);
        if let Some(place) = self.asked.borrow().get(&asked) {
            return place.clone();
        }
        let place = self.look_for(word);
        self.asked.borrow_mut().insert(asked, place.clone());
        place
    }

    fn look_for(&self, word: &Word) -> Option<String> {
        let text = word.text.as_str();
        let own = root(text);
        if word.role == Role::Own && text.chars().nth(3).is_some() && self.roots.contains(&own) {
            return Some(self.meant(text).unwrap_or(own));
        }
        text.chars().nth(5)?;
        let bits = letter_bits(text);
        let forms = self.forms.get(&text.chars().next()?)?;
        let near = forms.iter().filter_map(|(form, theirs, root)| Some((slips((text, bits), (form, *theirs))?, root)));
        near.min().filter(|(slips, _)| *slips == 1 || text.chars().nth(8).is_some()).map(|(_, root)| root.clone())
    }
}
