//! Which words of two names belong together.

mod alike;
mod brief;
mod flags;
mod left;

use crate::lexicon::Role;
use crate::normal::{Name, Word};
use crate::places::{Places, same_root};
use crate::stem::{is_adjective, is_place_adjective, stem};

use alike::{is_cut, one_family, same_word, slip_between};
use brief::{acronyms, clips, is_blend, joined, syllables};
pub(crate) use brief::{spells, spoken};
use flags::Flags;

/// Groups whose name stands before that of the firm which they bought, or don't.
const HOLDINGS: &[&str] = &[
    "россети",
    "ростех",
    "росатом",
    "роснефть",
    "газпром",
    "русгидро",
    "роскосмос",
    "росхим",
    "лукойл",
    "сибур",
    "евраз",
    "мечел",
    "русал",
    "металлоинвест",
    "фосагро",
    "еврохим",
    "уралхим",
    "автодор",
    "группа",
];

/// Which words found each other, and what it took.
#[derive(Debug, Default)]
pub(super) struct Matched {
    /// By word of the first name: whether it found one.
    a: Flags,
    /// By word of the second name.
    b: Flags,
    /// A slip of typing was forgiven.
    pub slipped: bool,
    /// A word was cut short, joined, or stood in another form.
    pub loose: bool,
    /// An abbreviation was written out, or a word cut short, on one side only.
    pub abbreviated: bool,
    /// First letters stood for words.
    pub by_acronym: bool,
    /// A name of its own was found by its stem, and not to the letter.
    pub by_stem_only: bool,
    /// The words come in one order.
    pub in_order: bool,
    /// Two names of its own come in another order: «Сибирь-Авто» and «Авто-Сибирь».
    pub own_turned: bool,
    /// A name of their own is shared: a word that is nobody else's, or an abbreviation that tells as much.
    pub own: bool,
}

impl Matched {
    /// How many words of a role are left in one of the names.
    pub fn left(&self, name: &Name, first: bool, role: Role) -> usize {
        let found = if first { &self.a } else { &self.b };
        name.words.iter().zip(found.iter()).filter(|(word, found)| word.role == role && !**found).count()
    }

    /// How many words left in one of the names are sorts of these.
    pub fn left_of(&self, name: &Name, first: bool, stems: &[&str]) -> usize {
        let found = if first { &self.a } else { &self.b };
        let left = name.words.iter().zip(found.iter()).filter(|(word, found)| word.role == Role::Kind && !**found);
        left.filter(|(word, _)| stems.contains(&word.stem.as_str())).count()
    }

    /// Whether a word that begins so is left in one of the names.
    pub fn has_left(&self, name: &Name, first: bool, begins: &str) -> bool {
        let found = if first { &self.a } else { &self.b };
        name.words.iter().zip(found.iter()).any(|(word, found)| !*found && word.stem.starts_with(begins))
    }

    /// Whether some word of this role, in either name, found one.
    pub fn shares(&self, a: &Name, b: &Name, role: Role) -> bool {
        let found = |name: &Name, found: &[bool]| {
            name.words.iter().zip(found.iter()).any(|(word, found)| word.role == role && *found)
        };
        found(a, &self.a) || found(b, &self.b)
    }

    /// Whether both have this sort of institution.
    pub fn shares_kind(&self, a: &Name, stem: &str) -> bool {
        a.words.iter().zip(self.a.iter()).any(|(word, found)| *found && word.stem == stem)
    }

    /// Whether a word of this stem is left in one of the names.
    pub fn is_left(&self, a: &Name, b: &Name, stem: &str) -> bool {
        let left = |name: &Name, found: &[bool]| {
            name.words.iter().zip(found.iter()).any(|(word, found)| !*found && word.stem == stem)
        };
        left(a, &self.a) || left(b, &self.b)
    }

    /// Whether what is shared is an abbreviation in capitals: «ОГК-2» is not «ОГК».
    pub fn shouts(&self, a: &Name) -> bool {
        a.words
            .iter()
            .zip(self.a.iter())
            .filter(|(word, found)| word.role == Role::Own && **found)
            .all(|(word, _)| word.shout)
    }

    /// Counts the adjectives of places that the other record's own places confirm; whether there was one.
    pub fn confirm(&mut self, name: &Name, first: bool, places: &Places) -> bool {
        let found = if first { &mut self.a } else { &mut self.b };
        let mut any = false;
        // «Тульская областная палата» and «палата Тульской области».
        for (at, pair) in name.words.windows(2).enumerate() {
            if let [place, level] = pair
                && place.role == Role::Place
                && matches!(level.stem.as_str(), "областн" | "краев" | "республиканск")
                && places.regions.iter().any(|region| same_root(&region.root, &place.stem))
                && let Some([of_place, of_level]) = found.get_mut(at..at + 2)
                && !(*of_place || *of_level)
            {
                (*of_place, *of_level) = (true, true);
                any = true;
            }
        }
        for (word, found) in name.words.iter().zip(found.iter_mut()) {
            if word.role == Role::Place && !*found && places.are_meant_by(&word.stem) {
                *found = true;
                any = true;
            }
        }
        any
    }

    /// How many words of a role, of the first name, found one.
    pub fn count(&self, a: &Name, role: Role) -> usize {
        a.words.iter().zip(self.a.iter()).filter(|(word, found)| word.role == role && **found).count()
    }

    /// The same of the name that has more of them: an abbreviation is one word.
    pub fn most(&self, a: &Name, b: &Name, role: Role) -> usize {
        let of_b = b.words.iter().zip(self.b.iter()).filter(|(word, found)| word.role == role && **found).count();
        self.count(a, role).max(of_b)
    }

    /// Whether some everyday word that found one is not one of those that many institutions have.
    pub fn has_rare(&self, a: &Name, b: &Name) -> bool {
        let words = a.words.iter().zip(self.a.iter()).chain(b.words.iter().zip(self.b.iter()));
        let mut common = words.filter(|(word, found)| word.role == Role::Common && **found);
        common.any(|(word, _)| !word.listed && word.text.chars().nth(7).is_some())
    }

    /// Whether a name that many towns have found itself.
    pub fn has_chain(&self, a: &Name, b: &Name) -> bool {
        let has = |name: &Name, found: &[bool]| {
            let mut words = name.words.iter().zip(found.iter());
            words.any(|(word, found)| *found && !word.listed && word.role == Role::Firm)
        };
        has(a, &self.a) && has(b, &self.b)
    }

    /// Whether all sorts that are left in both are among these.
    pub fn are_left_of(&self, a: &Name, b: &Name, stems: &[&str]) -> bool {
        let all = |name: &Name, found: &[bool]| {
            let mut left =
                name.words.iter().zip(found.iter()).filter(|(word, found)| word.role == Role::Kind && !**found);
            left.all(|(word, _)| stems.contains(&word.stem.as_str()))
        };
        all(a, &self.a) && all(b, &self.b)
    }

    /// Whether the names of its own that found one are adjectives outside of quotes: half a country may be called so.
    pub fn own_are_adjectives(&self, a: &Name) -> bool {
        let mut own =
            a.words.iter().zip(self.a.iter()).filter(|(word, found)| word.role == Role::Own && **found).peekable();
        own.peek().is_some() && own.all(|(word, _)| !word.quoted && is_adjective(&word.text))
    }

    /// Whether one name is the other behind an abbreviation in capitals or the name of a holding.
    pub fn is_led_by_an_owner(&self, a: &Name, b: &Name) -> bool {
        let led = |long: &Name, found: &[bool], short: &Name, all: &[bool]| {
            let leading = found.iter().take_while(|found| !**found).count();
            let behind = long.words.iter().zip(found.iter()).skip(leading);
            let tells = behind.clone().any(|(word, _)| word.role == Role::Own && word.text.chars().nth(5).is_some())
                || (behind.clone().any(|(word, _)| word.role == Role::Kind)
                    && behind.clone().any(|(word, _)| word.role == Role::Place));
            (1..=2).contains(&leading)
                && long.words.iter().take(leading).all(|word| {
                    matches!(word.role, Role::Own | Role::Firm)
                        && (word.shout || HOLDINGS.contains(&word.text.as_str()))
                })
                && behind.clone().all(|(_, found)| *found)
                && short.words.iter().zip(all).all(|(word, found)| *found || word.role == Role::Firm)
                && tells
        };
        // «Елабужский институт КФУ», «ЧМК «Мечел»»: or behind it.
        let followed = |long: &Name, found: &[bool], short: &Name, all: &[bool]| {
            let leading = found.iter().take_while(|found| **found).count();
            let (own, behind) = long.words.split_at(leading.min(long.words.len()));
            let says = |role: Role| own.iter().any(|word| word.role == role);
            let holding = behind.iter().all(|word| HOLDINGS.contains(&word.text.as_str()));
            (1..=3).contains(&behind.len())
                && found.iter().skip(leading).all(|found| !found)
                && all.iter().all(|found| *found)
                && (holding
                    || short.part
                    || behind.iter().all(|word| word.role == Role::Own && word.shout)
                        && says(Role::Kind)
                        && says(Role::Place))
        };
        led(a, &self.a, b, &self.b)
            || led(b, &self.b, a, &self.a)
            || followed(a, &self.a, b, &self.b)
            || followed(b, &self.b, a, &self.a)
    }
}

/// Whether two words may be found for one another, or one of them within the other; first letters and beginnings aside.
pub(crate) fn may_match(a: &Word, b: &Word) -> bool {
    let own = a.role == Role::Own && b.role == Role::Own;
    same_word(a, b)
        || same_word(b, a)
        || is_cut(a, b)
        || is_cut(b, a)
        || one_family(a, b)
        || slip_between(a, b).is_some()
        || slip_between(b, a).is_some()
        || own && (is_blend(&a.text, &b.text) || is_blend(&b.text, &a.text))
        || a.text.contains(&b.text)
        || b.text.contains(&a.text)
}

/// Finds for the words of one name those of the other.
pub(super) fn match_words(a: &Name, b: &Name) -> Matched {
    let mut matched =
        Matched { a: Flags::new(a.words.len()), b: Flags::new(b.words.len()), in_order: true, ..Matched::default() };
    same(a, b, &mut matched);
    if matched.is_open() {
        loose(a, b, &mut matched);
    }
    if matched.is_open() {
        joined(a, b, &mut matched, false);
        joined(b, a, &mut matched, true);
        acronyms(a, b, &mut matched, false);
        acronyms(b, a, &mut matched, true);
        syllables(a, b, &mut matched);
    }
    if !matched.whole() {
        clips(a, b, &mut matched, false);
        clips(b, a, &mut matched, true);
        matched.forgive_school(a, b);
    }
    matched
}

impl Matched {
    /// Whether both names have words that found none.
    fn is_open(&self) -> bool {
        self.a.contains(&false) && self.b.contains(&false)
    }

    fn whole(&self) -> bool {
        self.a.iter().chain(self.b.iter()).all(|found| *found)
    }

    /// «Школа-интернат», «школа-гимназия», «СОШ «Центр образования № 1»»: the first word says nothing that the second doesn't.
    fn forgive_school(&mut self, a: &Name, b: &Name) {
        let education = self.shares_kind(a, "центр") && self.shares_kind(a, "образован");
        if !education && !["интернат", "гимназ", "лиц"].into_iter().any(|kind| self.shares_kind(a, kind))
        {
            return;
        }
        for (name, found) in [(a, &mut self.a), (b, &mut self.b)] {
            let school = name.words.iter().position(|word| word.role == Role::Kind && word.stem == "школ");
            if let Some(slot) = school.and_then(|at| found.get_mut(at)) {
                *slot = true;
            }
        }
    }

    fn take(&mut self, at: usize, bt: usize, swapped: bool) {
        let (at, bt) = if swapped { (bt, at) } else { (at, bt) };
        if let Some(slot) = self.a.get_mut(at) {
            *slot = true;
        }
        if let Some(slot) = self.b.get_mut(bt) {
            *slot = true;
        }
    }

    /// The words that have found none by now.
    fn open<'n>(&self, name: &'n Name, first: bool) -> impl Iterator<Item = (usize, &'n Word)> + use<'n> {
        let found = if first { self.a } else { self.b };
        name.words.iter().enumerate().filter(move |(at, _)| found.get(*at) == Some(&false))
    }
}

fn same(a: &Name, b: &Name, matched: &mut Matched) {
    let (mut last, mut last_own) = (None, None);
    for (at, word) in a.words.iter().enumerate() {
        let found = b
            .words
            .iter()
            .enumerate()
            .find(|(bt, other)| !matched.b.get(*bt).is_some_and(|taken| *taken) && same_word(word, other));
        let Some((bt, other)) = found else { continue };
        matched.take(at, bt, false);
        matched.own |= is_own(word, other);
        matched.abbreviated |= word.short != other.short || word.cut != other.cut;
        matched.slipped |= word.slipped
            || other.slipped
            || (word.role == Role::Place
                && word.stem != other.stem
                && other.role == Role::Place
                && !long_tail(word, other));
        // «Зареченский» and «Заречье» are of one root, and may be two.
        matched.slipped |= word.role == Role::Place
            && other.role == Role::Place
            && is_place_adjective(&word.text)
            && is_place_adjective(&other.text)
            && stem(&word.text) != stem(&other.text);
        matched.loose |= word.foreign != other.foreign
            || word.learned != other.learned && stem(&word.text) != stem(&other.text)
            || (word.role == Role::Place) != (other.role == Role::Place) && word.text != other.text;
        matched.by_stem_only |= word.role == Role::Own && word.text != other.text;
        matched.in_order &= last.is_none_or(|last| last < bt);
        last = Some(bt);
        if word.role == Role::Own {
            matched.own_turned |= last_own.is_some_and(|last| last > bt);
            last_own = Some(bt);
        }
    }
}

/// Whether two words that found each other are a name, and not an everyday word with a slip in one of them.
fn is_own(a: &Word, b: &Word) -> bool {
    let own = |word: &Word| matches!(word.role, Role::Own | Role::Person);
    own(a) && own(b)
}

fn long_tail(a: &Word, b: &Word) -> bool {
    a.stem.ends_with(&b.stem) || b.stem.ends_with(&a.stem)
}

/// Words cut short, other forms of a common word, and slips of typing.
fn loose(a: &Name, b: &Name, matched: &mut Matched) {
    for (at, word) in matched.open(a, true) {
        let mut best: Option<(usize, usize)> = None;
        for (bt, other) in matched.open(b, false) {
            let found = if is_cut(word, other) || is_cut(other, word) || one_family(word, other) {
                Some(0)
            } else {
                slip_between(word, other)
            };
            if let Some(found) = found
                && best.is_none_or(|(slips, _)| found < slips)
            {
                best = Some((found, bt));
            }
        }
        if let Some((slips, bt)) = best {
            matched.take(at, bt, false);
            matched.own |= b.words.get(bt).is_some_and(|other| is_own(word, other));
            matched.slipped |= slips > 0;
            matched.loose |= slips == 0;
        }
    }
}
