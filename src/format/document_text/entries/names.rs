//! Names in a run of words: where one ends and the next begins, and whose the brackets are.

use crate::format::document_text::Doubt;
use crate::format::document_text::forms::names_form;
use crate::format::document_text::heads::{Case, Head, head, is_abbreviation, is_adjective, is_legal_form, plain};
use crate::format::document_text::text::Flat;
use std::ops::Range;

/// A name with the brackets behind it, in characters of the even text.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    pub place: Range<usize>,
    pub forms: Vec<String>,
    pub doubts: Vec<Doubt>,
}

/// For each character, whether it stands outside brackets and closed quotes.
pub(super) fn outside(characters: &[char]) -> Vec<bool> {
    let mut out = vec![true; characters.len()];
    let mut brackets = 0_usize;
    let mut quotes = 0_usize;
    let mut closings = characters.iter().filter(|character| **character == '»').count();
    for (at, character) in characters.iter().enumerate() {
        match character {
            '(' => brackets += 1,
            '«' if closings > quotes && brackets == 0 => quotes += 1,
            '»' => closings = closings.saturating_sub(1),
            _ => {}
        }
        if let Some(place) = out.get_mut(at) {
            *place = brackets == 0 && quotes == 0;
        }
        match character {
            ')' => brackets = brackets.saturating_sub(1),
            '»' => quotes = quotes.saturating_sub(1),
            _ => {}
        }
    }
    out
}

/// A word of a name and where it begins.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub text: String,
    pub at: usize,
}

pub(super) fn words_of(text: &str, start: usize) -> Vec<Word> {
    let mut out: Vec<Word> = Vec::new();
    let mut fresh = true;
    for (offset, character) in text.chars().enumerate() {
        if matches!(character, ' ' | '\n') {
            fresh = true;
        } else if fresh {
            out.push(Word { text: character.to_string(), at: start + offset });
            fresh = false;
        } else if let Some(word) = out.last_mut() {
            word.text.push(character);
        }
    }
    out
}

/// Names and their brackets: cut at brackets, then at semicolons, commas, «и», and where one name runs into the next.
pub(super) fn pieces(flat: &Flat, place: &Range<usize>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut at = place.start;
    let mut goes_on = false;
    while at < place.end {
        let open = (at..place.end).find(|index| flat.chars.get(*index) == Some(&'('));
        let name = at..open.unwrap_or(place.end);
        let cut = names(flat, &name);
        let mut cut = cut.into_iter();
        // «Институт (филиал) университета» is one name.
        if let (true, Some(before), Some(next)) = (goes_on, out.last_mut(), cut.as_slice().first()) {
            before.place.end = next.place.end;
            cut.next();
        }
        let first_new = out.len();
        out.extend(cut);
        let Some(open) = open else { break };
        let (close, closed) = closing(flat, open, place.end);
        let inside = flat.text(&(open + 1..close));
        // «(УрГПУ)» and «(кондитерская)» say who it is, and not what is done.
        let one_word = !inside.contains(' ') && !names_form(&inside);
        let legal = inside.split(' ').next().is_some_and(is_legal_form) && !names_form(&inside);
        let says_who = legal
            || one_word
                && (is_adjective(&inside) || inside.starts_with(char::is_uppercase) && inside.chars().count() <= 12);
        goes_on = is_branch(&inside);
        // A bracket with nothing new before it belongs to the name before.
        let owner = if out.len() > first_new { out.last_mut() } else { out.get_mut(first_new.wrapping_sub(1)) };
        if let Some(owner) = owner {
            if !says_who && !goes_on && inside.chars().any(char::is_alphabetic) {
                owner.forms.push(inside);
            }
            if !closed {
                owner.doubts.push(Doubt::UnclosedQuote);
            }
        }
        at = close + 1;
        // Behind a full stop another sentence begins, which names nobody any more.
        let next = (at..place.end).find(|index| flat.chars.get(*index) != Some(&' '));
        if next.is_some_and(|next| flat.chars.get(next) == Some(&'.')) {
            break;
        }
    }
    out
}

/// The bracket that closes another one, or the end.
fn closing(flat: &Flat, open: usize, end: usize) -> (usize, bool) {
    let mut depth = 0_usize;
    for index in open..end {
        match flat.chars.get(index) {
            Some('(') => depth += 1,
            Some(')') if depth == 1 => return (index, true),
            Some(')') => depth -= 1,
            _ => {}
        }
    }
    (end, false)
}

/// The names in a run of words without brackets.
fn names(flat: &Flat, place: &Range<usize>) -> Vec<Piece> {
    let characters = flat.chars.get(place.clone()).unwrap_or_default();
    let outside = outside(characters);
    let is_outside = |at: usize| outside.get(at - place.start) == Some(&true);
    let words = words_of(&flat.text(place), place.start);
    let mut cuts: Vec<(usize, bool)> = Vec::new();
    let mut begun_at = 0;
    let mut first = None::<Head>;
    for (number, word) in words.iter().enumerate() {
        let before = number.checked_sub(1).and_then(|number| words.get(number));
        let rest = words.get(number..).unwrap_or_default();
        let (mut cut, mut doubtful) = (false, false);
        if let Some(before) = before.filter(|_| is_outside(word.at) || word.text.starts_with('«')) {
            let end = before.at + before.text.chars().count() - 1;
            let sign = before.text.chars().last().filter(|_| is_outside(end));
            cut = match sign {
                Some(';') => true,
                Some(',') => begins_name(rest) && !is_tail(rest),
                _ if matches!(plain(&before.text).as_str(), "и" | "а") && first.is_some() => starts_name(rest),
                _ => false,
            };
            let run = direct_head(rest);
            let same_case =
                run.zip(first).is_some_and(|(head, first)| head.case == first.case && !head.general && !first.general);
            let own = words.get(begun_at..number).unwrap_or_default();
            let runs_on = same_case && number > begun_at + 1 || run.is_some() && bears_a_name(own);
            if !cut && runs_on && is_adjective(&word.text) && word.text.starts_with(char::is_uppercase) {
                (cut, doubtful) = (true, true);
            }
        }
        if cut {
            cuts.push((number, doubtful));
            begun_at = number;
            first = None;
        }
        let own = head(&word.text).filter(|_| is_outside(word.at));
        first = match (first, own) {
            (Some(first), Some(own)) if first.general => Some(own),
            (first, own) => first.or(own),
        };
    }
    make(&words, &cuts, characters, place)
}

/// Whether a word says that something is a part of a larger body.
fn is_branch(word: &str) -> bool {
    ["филиал", "отделени"].iter().any(|stem| plain(word).starts_with(stem))
}

/// Whether words behind a comma still say who was named before it: «Центр занятости, Лужский филиал».
fn is_tail(words: &[Word]) -> bool {
    match words {
        [first, branch, rest @ ..] => {
            let ends = rest.is_empty() || branch.text.ends_with([',', ';']);
            is_adjective(&first.text) && is_branch(&branch.text) && ends
        }
        _ => false,
    }
}

/// Whether words end with somebody's name, «РГПУ им. А. И. Герцена»: a new adjective behind it begins another name.
fn bears_a_name(words: &[Word]) -> bool {
    let named = words.iter().rposition(|word| matches!(plain(&word.text).as_str(), "им" | "имени"));
    let behind = named.and_then(|at| words.get(at + 1..)).unwrap_or_default();
    behind.last().is_some_and(|last| !last.text.ends_with('.') && last.text.starts_with(char::is_uppercase))
}

/// Cuts words into pieces.
fn make(words: &[Word], cuts: &[(usize, bool)], characters: &[char], place: &Range<usize>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let starts = std::iter::once((0, false)).chain(cuts.iter().copied());
    let ends = cuts.iter().map(|(number, _)| *number).chain(std::iter::once(words.len()));
    for ((start, doubtful), end) in starts.zip(ends) {
        let list = words.get(start..end).unwrap_or_default();
        let list = trimmed(list);
        let (Some(first), Some(last)) = (list.first(), list.last()) else { continue };
        let range = first.at..last.at + last.text.chars().count();
        if !list.iter().any(|word| word.text.chars().any(char::is_alphabetic)) {
            continue;
        }
        let own = characters.get(range.start - place.start..range.end - place.start).unwrap_or_default();
        let opened = own.iter().filter(|character| **character == '«').count();
        let closed = own.iter().filter(|character| **character == '»').count();
        let mut doubts = Vec::new();
        if opened != closed {
            doubts.push(Doubt::UnclosedQuote);
        }
        if doubtful {
            doubts.push(Doubt::PossiblyTwoPartners);
            if let Some(before) = out.last_mut() {
                before.doubts.push(Doubt::PossiblyTwoPartners);
            }
        }
        out.push(Piece { place: range, forms: Vec::new(), doubts });
    }
    out
}

/// Without «и» and lone signs at both ends.
fn trimmed(mut words: &[Word]) -> &[Word] {
    let empty = |word: &Word| matches!(plain(&word.text).as_str(), "" | "и" | "а" | "также");
    while let Some((_, rest)) = words.split_first().filter(|(first, _)| empty(first)) {
        words = rest;
    }
    while let Some((_, rest)) = words.split_last().filter(|(last, _)| empty(last)) {
        words = rest;
    }
    words
}

/// Whether words behind a comma begin another name: a capital, a quote, an abbreviation, or a noun that names organisations.
fn begins_name(words: &[Word]) -> bool {
    let Some(first) = words.first() else { return false };
    let bare = plain(&first.text);
    let skips = matches!(bare.as_str(), "с" | "со" | "а" | "также" | "и");
    if skips {
        return begins_name(words.get(1..).unwrap_or_default());
    }
    let numbered = bare.starts_with(|character: char| character.is_ascii_digit())
        && words.get(1).is_some_and(|second| head(&second.text).is_some());
    numbered
        || first.text.starts_with(|character: char| character.is_uppercase() || character == '«')
        || starts_name(words)
}

/// Whether words begin with a name for sure: adjectives and a noun in the nominative or instrumental, a legal form, an abbreviation.
pub(super) fn starts_name(words: &[Word]) -> bool {
    let first = words.iter().find(|word| !plain(&word.text).is_empty());
    first.is_some_and(|first| is_legal_form(&first.text) || is_abbreviation(&first.text))
        || direct_head(words).is_some()
}

/// The head noun behind a run of adjectives at the beginning of words.
fn direct_head(words: &[Word]) -> Option<Head> {
    let run = words.iter().take(8).take_while(|word| is_adjective(&word.text)).count();
    let found = head(&words.get(run)?.text)?;
    // «технологий» looks like an adjective and is none: what stands before the noun must stand in its case.
    if !words.iter().take(run).all(|word| agrees(&word.text, found.case)) {
        return None;
    }
    // «школы» alone can be a genitive; behind an adjective or in the instrumental it cannot.
    (found.case == Case::Instrumental || run > 0 || !plain(&words.get(run)?.text).ends_with(['ы', 'и']))
        .then_some(found)
}

/// Whether an adjective can stand in a case.
fn agrees(word: &str, case: Case) -> bool {
    let word = plain(word);
    let endings: &[&str] = match case {
        Case::Nominative => &["ый", "ий", "ой", "ая", "яя", "ое", "ее", "ые", "ие"],
        Case::Instrumental => &["ым", "им", "ой", "ою", "ей", "ею", "ыми", "ими"],
    };
    endings.iter().any(|ending| word.ends_with(ending))
}
