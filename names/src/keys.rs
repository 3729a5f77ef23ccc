//! Which pairs are worth judging: those that share a key. Two names that could mean the same share at least one.

use super::hash::Quick;
use super::latin::consonants;
use super::lexemes::{Lexeme, Lexemes};
use super::lexicon::Role;
use super::normal::{Name, Word};
use super::order::sort_short;
use super::pair::spoken;
use super::places::{Places, village};
use super::stem::{is_adjective, root};
use super::subject::{Inn, Subject};
use std::collections::HashSet;
use std::hash::BuildHasherDefault;

/// What a subject is found by.
pub(super) type Key = u64;

/// What two records that share a key have in common by it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Shared {
    /// An abbreviation, of the one that is written so; with one that spells it, it is judged whatever else is said of the two.
    Brief,
    /// The first letters of words that spell an abbreviation; two of those have hardly anything in common by it.
    Spelled,
    /// Something that both have.
    Thing,
    /// A piece of this word: worth a look only where the two words may be one.
    Piece(Lexeme),
}

/// The keys of one subject, some of them more than once. Abbreviations count only where some name is one.
pub(super) fn keys_of(subject: &Subject, acronyms: &Acronyms, lexemes: &Lexemes, keys: &mut Vec<(Key, Shared)>) {
    keys.clear();
    let mut plain = Vec::new();
    if let Inn::Right(inn) | Inn::Wrong(inn) = &subject.inn {
        plain.push(key("inn", &[inn]));
    }
    for name in &subject.names {
        keys_of_name(name, &subject.places, (acronyms, lexemes), &mut plain, keys);
    }
    keys.extend(plain.into_iter().map(|key| (key, Shared::Thing)));
}

/// The keys of a word of a name of its own.
fn of_word(word: &Word, lexemes: &Lexemes, keys: &mut Vec<(Key, Shared)>) {
    let shared = |guess: bool| if guess { Shared::Piece(word.lexeme) } else { Shared::Thing };
    keys.extend(lexemes.keys(word.lexeme).iter().map(|(key, guess)| (*key, shared(*guess))));
}

/// The abbreviations that a name may consist of.
fn acronyms_of(name: &Name) -> impl Iterator<Item = &str> {
    name.brief().map(|(_, word)| word.text.as_str())
}

/// A key of a sort and of some text: FNV-1a over its letters, which needs no text of its own to be made.
fn key(sort: &str, parts: &[&str]) -> Key {
    key_of(sort, parts.iter().flat_map(|part| part.chars().chain(['\0'])))
}

fn key_of(sort: &str, letters: impl Iterator<Item = char>) -> Key {
    sort.chars().chain(letters).fold(0xcbf2_9ce4_8422_2325, step)
}

fn step(hash: Key, letter: char) -> Key {
    (hash ^ u64::from(u32::from(letter))).wrapping_mul(0x0000_0100_0000_01b3).rotate_left(5)
}

/// The key of a word without one of its letters.
fn without(sort: &str, letters: &[char], at: usize) -> Key {
    let rest = letters.iter().enumerate().filter(|(index, _)| *index != at).map(|(_, letter)| *letter);
    key_of(sort, rest.chain(['\0']))
}

fn keys_of_name(
    name: &Name,
    places: &Places,
    (acronyms, lexemes): (&Acronyms, &Lexemes),
    keys: &mut Vec<Key>,
    all: &mut Vec<(Key, Shared)>,
) {
    // «Фаворит» of every other town is nobody's own where it stands without quotes; those in quotes are still to be met.
    let is_name = |word: &Word| match word.role {
        Role::Own | Role::Person => true,
        Role::Firm => !word.listed,
        _ => false,
    };
    let own: Vec<&Word> = name.words.iter().filter(|word| is_name(word)).collect();
    for word in &own {
        of_word(word, lexemes, all);
    }
    for pair in name.words.windows(2) {
        if let [one, two] = pair
            && [one, two].iter().any(|word| matches!(word.role, Role::Own | Role::Person))
        {
            let both = format!("{}{}", one.text, two.text);
            keys.extend(ends(&both));
            keys.extend([key("w", &[super::stem::stem(&both)]), key("w", &[&both])]);
        }
    }
    keys.extend(own.iter().filter_map(|word| ends(&word.text)));
    // «Merlin» and «Мерлен».
    for word in own.iter().filter(|word| word.role == Role::Own && consonants(&word.stem).nth(2).is_some()) {
        keys.push(key_of("s", consonants(&word.stem)));
    }
    if let [_, _, _] | [_, _, _, _] = name.words.as_slice() {
        let text: String = name.words.iter().map(|word| word.text.as_str()).collect();
        keys.extend([key("w", &[super::stem::stem(&text)]), key("w", &[&text])]);
    }
    if own.is_empty() {
        name.of(Role::Common).filter(|word| !word.listed).for_each(|word| of_word(word, lexemes, all));
    }
    clips(name, keys);
    let mut roots: Vec<String> = name.adjectives().map(str::to_owned).chain(places.near().map(str::to_owned)).collect();
    roots.extend(places.spots().filter_map(village));
    let numbers: Vec<String> = name.numbers.iter().map(u64::to_string).collect();
    for kind in name.of(Role::Kind) {
        numbers.iter().for_each(|number| keys.push(key("kn", &[&kind.stem, number])));
        // With a name of its own, only what the name itself says: «ОГК-2 «Киришская ГРЭС»».
        if name.has_own() {
            name.adjectives().for_each(|place| keys.push(key("kp", &[&kind.stem, place])));
        } else {
            roots.iter().for_each(|place| keys.push(key("kp", &[&kind.stem, place])));
        }
    }
    let nameless = name.of(Role::Own).next().is_none();
    for common in name.of(Role::Common).filter(|_| nameless) {
        roots.iter().for_each(|place| keys.push(key("cp", &[&common.stem, place])));
    }
    let mut general: Vec<&str> = name
        .words
        .iter()
        .filter(|word| matches!(word.role, Role::Kind | Role::Common | Role::Own))
        .map(|word| word.stem.as_str())
        .collect();
    sort_short(&mut general);
    general.dedup();
    keys.push(key("g", &general));
    let mut first: Vec<char> = name
        .words
        .iter()
        .filter(|word| matches!(word.role, Role::Kind | Role::Common | Role::Own))
        .filter_map(|word| word.text.chars().next())
        .collect();
    if first.len() >= 3 {
        sort_short(&mut first);
        keys.push(key("f", &[&first.into_iter().collect::<String>(), &numbers.join(" ")]));
    }
    for word in acronyms_of(name) {
        all.push((key_of("a", std::iter::empty()) ^ key_of("", word.chars()), Shared::Brief));
    }
    spelled(name, acronyms, all);
}

/// What «Вымпел-Сервис» and «Вымеплсервис» share: how a long word begins and ends.
fn ends(word: &str) -> Option<Key> {
    let letters = word.chars().count();
    let piece = || word.chars().take(3).chain(word.chars().skip(letters - 3));
    (letters >= 9).then(|| key_of("j", piece()))
}

/// The keys that a word shares with itself after a slip: the word, the word without each one of its letters, and the
/// beginning and the end of a long one, of which two slips leave one nearly whole.
pub(super) fn keys_of_word(word: &Word) -> Vec<(Key, bool)> {
    let stem = word.stem.as_str();
    let mut keys = vec![(key("w", &[stem]), false), (key("w", &[&word.text]), false)];
    if word.text.chars().nth(3).is_some() {
        keys.push((key("w", &[&root(&word.text)]), false));
    }
    let letters: Vec<char> = word.text.chars().collect();
    if (4..=12).contains(&letters.len()) {
        (0..letters.len()).for_each(|at| keys.push((without("w", &letters, at), false)));
    }
    if letters.len() >= 8 {
        let (head, tail) = letters.split_at(letters.len() / 2);
        let head = head.get(..4).unwrap_or(head);
        let tail = tail.get(tail.len() - 4..).unwrap_or(tail);
        for (sort, piece) in [("h", head), ("t", tail)] {
            keys.push((key(sort, &[&piece.iter().collect::<String>()]), true));
            (0..piece.len()).for_each(|at| keys.push((without(sort, piece, at), true)));
        }
    }
    blends(&letters, &mut keys);
    keys
}

/// What «Минпросвещения» and «Министерство просвещения» share: two letters of the beginning, and the first three of what
/// comes next.
fn clips(name: &Name, keys: &mut Vec<Key>) {
    for word in &name.words {
        let clip = word.role == Role::Own || word.role == Role::Common && (!word.listed || word.cut);
        if clip && !is_adjective(&word.text) {
            let letters: Vec<char> = word.text.chars().take(12).collect();
            if let Some(head) = letters.get(..2).filter(|_| letters.len() >= 5) {
                keys.extend(letters.windows(3).skip(2).map(|next| key_of("c", head.iter().chain(next).copied())));
            }
        }
    }
    for pair in name.words.windows(2) {
        if let [one, two] = pair {
            keys.push(key_of("c", one.text.chars().take(2).chain(two.text.chars().take(3))));
        }
    }
}

/// What «КИНЕФ» and «Киришинефтеоргсинтез» share: two letters of the beginning, three letters behind.
fn blends(letters: &[char], keys: &mut Vec<(Key, bool)>) {
    let mut give = |piece: &[char]| {
        let head: String = letters.iter().take(2).collect();
        keys.push((key("b", &[&head, &piece.iter().collect::<String>()]), true));
    };
    match letters.len() {
        4..=8 => letters.get(letters.len() - 3..).into_iter().for_each(&mut give),
        10.. => letters.windows(3).skip(2).for_each(give),
        _ => {}
    }
}

/// The abbreviations of other names that the first letters of this one spell.
fn spelled(name: &Name, acronyms: &Acronyms, keys: &mut Vec<(Key, Shared)>) {
    let (mut open, mut next): (Vec<Key>, Vec<Key>) = (Vec::new(), Vec::new());
    for start in 0..name.initials.len() {
        let Some([first, ..]) = name.initials.get(start).map(|initial| initial.head) else { continue };
        if !acronyms.begun.contains(&key_of("", std::iter::once(first))) {
            continue;
        }
        open.clear();
        open.push(key_of("", std::iter::empty()));
        for initial in name.initials.iter().skip(start).take(9) {
            next.clear();
            for &letters in &open {
                for said in spoken(initial).into_iter().flatten() {
                    let with = said.letters().iter().fold(letters, |hash, letter| step(hash, *letter));
                    // Only what some abbreviation begins with goes on.
                    if acronyms.begun.contains(&with) && !next.contains(&with) {
                        keys.extend(
                            acronyms
                                .whole
                                .contains(&with)
                                .then(|| (key_of("a", std::iter::empty()) ^ with, Shared::Spelled)),
                        );
                        next.push(with);
                    }
                }
                if initial.optional && !next.contains(&letters) {
                    next.push(letters);
                }
            }
            std::mem::swap(&mut open, &mut next);
        }
    }
}

/// The abbreviations that names consist of, by what is made of their letters; only asked, never walked through.
#[derive(Debug, Default)]
pub(super) struct Acronyms {
    whole: HashSet<Key, BuildHasherDefault<Quick>>,
    /// All of their beginnings.
    begun: HashSet<Key, BuildHasherDefault<Quick>>,
}

impl Acronyms {
    /// Takes the abbreviations of a name.
    pub fn take(&mut self, name: &Name) {
        for word in acronyms_of(name) {
            let mut hash = key_of("", std::iter::empty());
            for letter in word.chars() {
                hash = step(hash, letter);
                self.begun.insert(hash);
            }
            self.whole.insert(hash);
        }
    }
}
