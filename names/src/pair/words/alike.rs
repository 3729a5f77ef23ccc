//! Two words: whether they mean the same, or may with a slip.

use crate::latin::sound_alike;
use crate::lexicon::Role;
use crate::normal::Word;
use crate::places::same_root;
use crate::stem::{is_place_adjective, root, stem};
use crate::typo::{is_plausible, letter_bits, slips};

pub(super) fn same_word(a: &Word, b: &Word) -> bool {
    match (a.role, b.role) {
        (Role::Place, Role::Place) => {
            same_root(&a.stem, &b.stem) && same_adjective(&a.text, &b.text)
                || starts_alike(a, b) && is_misprint(&a.text, &b.text)
        }
        (Role::Place, Role::Own | Role::Common | Role::Person) => starts_alike(a, b) && a.stem == root(&b.text),
        (Role::Own | Role::Common | Role::Person, Role::Place) => starts_alike(a, b) && b.stem == root(&a.text),
        // «ДК» is a house of culture, or a palace.
        (Role::Kind, Role::Kind) if a.stem == "дк" || b.stem == "дк" => {
            [a, b].iter().all(|word| matches!(word.stem.as_str(), "дк" | "дом" | "дворец"))
        }
        // «Самарский политех» is a technical university as often as a polytechnic one.
        (Role::Common, Role::Common) if a.short != b.short => {
            let nickname =
                |short: &Word, whole: &Word| short.short && short.stem == "политехническ" && whole.stem == "техническ";
            a.stem == b.stem || a.text == b.text || nickname(a, b) || nickname(b, a)
        }
        (Role::Firm, Role::Firm) if a.stem == b.stem => {
            // «Мясокомбинат» and «молкомбинат» are two sorts of works; «хлебозавод» and a «завод» may be one.
            let (one, other) = (stem(&a.text), stem(&b.text));
            let bare = one == a.stem || other == b.stem || !one.ends_with(&a.stem) || !other.ends_with(&b.stem);
            bare || one == other || slips((one, letter_bits(one)), (other, letter_bits(other))).is_some()
        }
        // «Иван» and «Иванов».
        (Role::Person, Role::Own) | (Role::Own, Role::Person) => {
            a.stem == b.stem && !is_surname_of(&a.text, &b.text) && !is_surname_of(&b.text, &a.text)
        }
        _ => a.stem == b.stem || (a.text == b.text && a.role == b.role),
    }
}

/// «Иванов» of «Иван».
fn is_surname_of(surname: &str, name: &str) -> bool {
    surname.strip_prefix(name).is_some_and(|rest| matches!(rest, "ов" | "ова" | "ев" | "ева" | "ин" | "ина"))
}

/// «Карельский» and «карельсский», «карелський»: adjectives of one place, with a letter doubled or two swapped.
fn is_misprint(a: &str, b: &str) -> bool {
    if a.chars().nth(7).is_none() || !is_place_adjective(a) || !is_place_adjective(b) {
        return false;
    }
    let (one, other) = (stem(a), stem(b));
    let doubled = || {
        let single = |text: &str| {
            let mut letters: Vec<char> = text.chars().collect();
            letters.dedup();
            letters
        };
        single(one) == single(other)
    };
    let swapped = || letter_bits(one) == letter_bits(other) && one.len() == other.len();
    one != other && (doubled() || swapped()) && slips((one, letter_bits(one)), (other, letter_bits(other))) == Some(1)
}

/// «Васильевская» and «Васильковская» are two, though the root of one place may be that of the other's.
fn same_adjective(a: &str, b: &str) -> bool {
    let (one, other) = (stem(a), stem(b));
    one == other
        || !is_place_adjective(a)
        || !is_place_adjective(b)
        || slips((one, letter_bits(one)), (other, letter_bits(other))) == Some(1)
}

/// A look at the first letter before anything is worked out.
fn starts_alike(a: &Word, b: &Word) -> bool {
    a.text.chars().next() == b.text.chars().next()
}

pub(super) fn is_cut(cut: &Word, whole: &Word) -> bool {
    cut.cut && cut.text.chars().nth(1).is_some() && whole.text.starts_with(&cut.text)
}

/// «занятость» and «занятый», «кукольный» and «кукол»: common words that begin alike.
pub(super) fn one_family(a: &Word, b: &Word) -> bool {
    let alike = a.stem.chars().zip(b.stem.chars()).take_while(|(a, b)| a == b).count();
    let shorter = a.stem.chars().count().min(b.stem.chars().count());
    a.role == Role::Common && b.role == Role::Common && !(a.listed && b.listed) && alike >= 4 && alike + 1 >= shorter
}

/// The end of an abbreviation of a university: «ГУ», «ГАУ», «ГАХУ».
fn rank_of(text: &str) -> Option<&str> {
    let rank = text.rfind('г').and_then(|at| text.get(at..))?;
    (rank.ends_with('у') && rank.chars().nth(4).is_none()).then_some(rank)
}

pub(super) fn slip_between(a: &Word, b: &Word) -> Option<usize> {
    // Two everyday words, both written right, are two words.
    if a.listed && b.listed {
        return None;
    }
    // «УрГАУ» and «ЮУрГАУ», «СОУНБ» and «ЧОУНБ».
    let short = |word: &Word| word.role == Role::Own && word.text.chars().nth(8).is_none();
    if short(a)
        && short(b)
        && (a.shout && b.shout && !starts_alike(a, b)
            || rank_of(&a.text).zip(rank_of(&b.text)).is_some_and(|(one, other)| one != other || !starts_alike(a, b)))
    {
        return None;
    }
    // Two adjectives of places were compared by their roots; against another word, a place has to be a long one.
    let long = |word: &Word| word.text.chars().nth(5).is_some();
    if (a.role == Role::Place && b.role == Role::Place)
        || ((a.role == Role::Place || b.role == Role::Place) && !(long(a) && long(b)))
    {
        return None;
    }
    // A name of its own is compared whole: «Вектор» and «Виктория» only lose what tells them apart with their endings.
    let whole = |word: &Word| !matches!(word.role, Role::Place | Role::Own) && word.stem.chars().nth(4).is_some();
    let by_stem = if whole(a) && whole(b) { slips((&a.stem, a.bits), (&b.stem, b.bits)) } else { None };
    if a.foreign != b.foreign
        && a.role == Role::Own
        && b.role == Role::Own
        && (sound_alike(&a.text, &b.text) || sound_alike(&a.stem, &b.stem))
    {
        return Some(1);
    }
    let found = by_stem.or_else(|| slips((&a.text, letter_bits(&a.text)), (&b.text, letter_bits(&b.text))))?;
    if found == 1 && !is_plausible(&a.text, &b.text) {
        return None;
    }
    (!is_acronym(a) && !is_acronym(b)).then_some(found)
}

/// Letters that nobody could say as a word, or few and in capitals: another letter is another abbreviation.
fn is_acronym(word: &Word) -> bool {
    let letters: Vec<char> = word.text.chars().collect();
    let vowel = |letter: &char| "аеиоуыэюяaeiouy".contains(*letter);
    let mut run = 0;
    let mut longest = 0;
    for letter in &letters {
        run = if vowel(letter) { 0 } else { run + 1 };
        longest = longest.max(run);
    }
    !word.proper
        && letters.len() <= 7
        && (!letters.iter().any(vowel) || longest >= 4 || (word.shout && (letters.len() <= 4 || longest >= 3)))
}
