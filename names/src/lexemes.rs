//! The words of all names, each kept once: what one of them may mean beside another is found out once for all names that have
//! them, and whether two names are worth judging can be told by numbers alone.

use super::hash::Table;
use super::keys::{Key, keys_of_word};
use super::lexicon::Role;
use super::normal::{Name, Word};
use super::order::sort_short;
use super::pair::may_match;
use super::stem::{is_adjective, root};
use super::typo::{letter_bits, may_slip};
use std::cell::{OnceCell, RefCell};
use xxhash_rust::xxh64::xxh64;

/// The number of a word among all different ones.
pub(super) type Lexeme = u32;

/// How many answers about two words are kept at one time; a power of two.
const KEPT: usize = 1 << 16;

/// Sorts that are left out, or changed for another one.
const RENAMED: [&str; 6] = ["школ", "колледж", "техникум", "училищ", "дом", "дворец"];

/// A word, and what is worked out of it once.
struct Known {
    word: Word,
    /// Its letters, and those of its stem: how many, and which.
    letters: (usize, usize),
    bits: (u64, u64),
    /// Numbers of its text, its stem and its root.
    text: u64,
    stem: u64,
    root: u64,
    /// Its first two letters.
    begins: [char; 2],
    /// A word that may be found by other ways than its letters: «ДК», «политех».
    special: bool,
    /// May be put together of the beginnings of others.
    clip: bool,
    keys: OnceCell<Vec<(Key, bool)>>,
}

/// All different words.
pub(super) struct Lexemes {
    numbers: Table<u64, Lexeme>,
    all: Vec<Known>,
    /// Answers about two words, each in the only place where it may stand: the words, one more than zero, and the answer.
    kept: RefCell<Vec<(u64, bool)>>,
}

impl Default for Lexemes {
    fn default() -> Self {
        Self { numbers: Table::default(), all: Vec::new(), kept: RefCell::new(vec![(0, false); KEPT]) }
    }
}

fn number(text: &str) -> u64 {
    xxh64(text.as_bytes(), 0)
}

impl Lexemes {
    /// The number of a word. Two that are written, read and meant alike have one.
    pub fn take(&mut self, word: &Word) -> Lexeme {
        let marks = [word.cut, word.listed, word.short, word.shout, word.proper];
        let marks = marks.iter().fold(word.role as u64, |all, mark| all << 1 | u64::from(*mark));
        let stem = number(&word.stem);
        let whole = xxh64(word.text.as_bytes(), stem ^ marks);
        let next = Lexeme::try_from(self.all.len()).unwrap_or(Lexeme::MAX);
        let own = *self.numbers.entry(whole).or_insert(next);
        if own == next {
            self.all.push(Known::of(word, stem));
        }
        own
    }

    /// What a word is found by, and whether that is only a guess, to be asked of [`Self::may_be_one`].
    pub fn keys(&self, lexeme: Lexeme) -> &[(Key, bool)] {
        let keys = self.all.get(lexeme as usize).map(|known| {
            known.keys.get_or_init(|| {
                let mut keys = keys_of_word(&known.word);
                sort_short(&mut keys);
                keys.dedup();
                keys
            })
        });
        keys.map(Vec::as_slice).unwrap_or_default()
    }

    /// Whether one of two words may stand for the other, or for a part of it.
    pub fn may_be_one(&self, one: Lexeme, other: Lexeme) -> bool {
        if one == other {
            return true;
        }
        let (Some(a), Some(b)) = (self.all.get(one as usize), self.all.get(other as usize)) else { return false };
        if a.stem == b.stem || a.text == b.text {
            return true;
        }
        let within = |a: u64, b: u64| a & !b == 0 || b & !a == 0;
        let open = a.may_slip(b)
            || a.begins == b.begins
            || a.root == b.stem
            || b.root == a.stem
            || within(a.bits.0, b.bits.0)
            || a.word.foreign != b.word.foreign
            || a.special && b.special;
        open && self.look(one, other, a, b)
    }

    /// Whether two words that share a piece may be slips of one another, or the one be blended of pieces of the other.
    pub fn may_be_piece(&self, one: Lexeme, other: Lexeme) -> bool {
        if one == other {
            return true;
        }
        let (Some(a), Some(b)) = (self.all.get(one as usize), self.all.get(other as usize)) else { return false };
        let blend = a.begins == b.begins && a.letters.0.max(b.letters.0) >= 2 * a.letters.0.min(b.letters.0);
        a.stem == b.stem || a.text == b.text || (a.may_slip(b) || blend) && self.look(one, other, a, b)
    }

    /// Looks at two words, once for all names.
    fn look(&self, one: Lexeme, other: Lexeme, a: &Known, b: &Known) -> bool {
        let pair = (u64::from(one.min(other)) << 32 | u64::from(one.max(other))) + 1;
        let place = (pair.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 48) as usize % KEPT;
        if let Some((_, known)) = self.kept.borrow().get(place).filter(|(kept, _)| *kept == pair) {
            return *known;
        }
        let found = may_match(&a.word, &b.word);
        if let Some(slot) = self.kept.borrow_mut().get_mut(place) {
            *slot = (pair, found);
        }
        found
    }

    /// Whether two names cannot be one by their words alone, whatever else is said of them. First letters for words aren't
    /// looked at: who has those in common is judged anyway.
    pub fn are_unlike(&self, a: &Name, b: &Name) -> bool {
        let (mut of_a, mut of_b) = (0_u64, 0_u64);
        let mut shared = false;
        for (at, one) in a.words.iter().enumerate() {
            for (bt, other) in b.words.iter().enumerate() {
                if self.may_be_one(one.lexeme, other.lexeme) {
                    of_a |= 1_u64.checked_shl(at as u32).unwrap_or(u64::MAX);
                    of_b |= 1_u64.checked_shl(bt as u32).unwrap_or(u64::MAX);
                    let says = |word: &Word| !matches!(word.role, Role::Place | Role::Level | Role::Weak);
                    shared |= says(one) || says(other);
                }
            }
        }
        // A name of its own, or a word of a sort: without one of them in common nothing is said.
        if !shared {
            return !self.are_clipped(a, b);
        }
        let hard = |word: &Word| matches!(word.role, Role::Own | Role::Common);
        // A school may be left out, and some sorts are called by one another's names.
        let sort = |word: &Word| word.role == Role::Kind && !RENAMED.contains(&word.stem.as_str());
        let left = |name: &Name, found: u64, is: &dyn Fn(&Word) -> bool| {
            name.words.iter().take(64).enumerate().any(|(at, word)| found >> at & 1 == 0 && is(word))
        };
        let both = |is: &dyn Fn(&Word) -> bool| left(a, of_a, is) && left(b, of_b, is);
        (both(&hard) || both(&sort)) && !self.are_clipped(a, b)
    }

    /// Whether a word of one may be put together of the beginnings of two words of the other.
    fn are_clipped(&self, a: &Name, b: &Name) -> bool {
        let known = |word: &Word| self.all.get(word.lexeme as usize);
        let clipped = |name: &Name, other: &Name| {
            name.words.iter().filter_map(known).filter(|clip| clip.clip).any(|clip| {
                other.words.windows(2).any(|pair| match pair {
                    [one, two] => {
                        known(one).is_some_and(|one| one.begins == clip.begins)
                            && two.text.char_indices().nth(2).is_some_and(|(third, letter)| {
                                let head = two.text.get(..third + letter.len_utf8());
                                head.is_some_and(|head| clip.word.text.contains(head))
                            })
                    }
                    _ => false,
                })
            })
        };
        clipped(a, b) || clipped(b, a)
    }
}

impl Known {
    fn may_slip(&self, other: &Self) -> bool {
        may_slip((self.letters.0, self.bits.0), (other.letters.0, other.bits.0))
            || may_slip((self.letters.1, self.bits.1), (other.letters.1, other.bits.1))
    }

    fn of(word: &Word, stem: u64) -> Self {
        let mut letters = word.text.chars();
        Self {
            letters: (word.text.chars().count(), word.stem.chars().count()),
            bits: (letter_bits(&word.text), word.bits),
            text: number(&word.text),
            stem,
            root: number(&root(&word.text)),
            begins: [letters.next().unwrap_or(' '), letters.next().unwrap_or(' ')],
            special: matches!(word.stem.as_str(), "дк" | "дом" | "дворец" | "политехническ" | "техническ"),
            clip: (word.role == Role::Own || word.role == Role::Common && (!word.listed || word.cut))
                && word.text.chars().nth(4).is_some()
                && !is_adjective(&word.text),
            word: word.clone(),
            keys: OnceCell::new(),
        }
    }
}
