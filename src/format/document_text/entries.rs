//! The structure of a document: which words are one partner, and which brackets belong to it.
//!
//! Items are list lines with their continuations, or, where no line has a mark, the text behind a colon. An item is one
//! name or, behind a heading with a colon, several; one bracket at the end of several names is everybody's.

use super::Doubt;
use super::forms::names_form;
use super::heads::{Case, Head, head, is_abbreviation, is_adjective, is_legal_form, plain};
use super::text::Flat;
use std::ops::Range;

/// One partner as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The words of its name.
    pub name: String,
    /// The words of its brackets.
    pub forms: Vec<String>,
    /// The heading of its group.
    pub heading: Option<String>,
    /// Where the name stands, in characters of the even text.
    pub place: Range<usize>,
    /// What is unsure so far.
    pub doubts: Vec<Doubt>,
}

/// A line or several that are one item of a list.
#[derive(Clone, Debug)]
struct Item {
    place: Range<usize>,
    marked: bool,
    /// The mark's sort and how far it is indented, which tell the levels of a list apart.
    level: Option<char>,
}

/// The partners of a document.
pub fn entries(flat: &Flat) -> Vec<Entry> {
    let items = items(flat);
    let any_marked = items.iter().any(|item| item.marked);
    let mut out = Vec::new();
    let mut heading = None::<(String, Option<char>)>;
    let mut group_start = 0;
    for item in &items {
        let text = flat.text(&item.place);
        if ends_list(&text) {
            break;
        }
        let only_heading = text.trim_end().ends_with(':');
        if only_heading {
            share_last(&mut out, group_start);
            heading = group_heading(&text, item, any_marked);
            group_start = out.len();
            continue;
        }
        if any_marked && !item.marked {
            continue;
        }
        if heading.as_ref().is_some_and(|(_, level)| *level == item.level && level.is_some()) {
            share_last(&mut out, group_start);
            heading = None;
            group_start = out.len();
        }
        let inherited = heading.as_ref().map(|(words, _)| words.as_str());
        read_item(flat, &item.place, inherited, any_marked, &mut out);
    }
    share_last(&mut out, group_start);
    out.retain(is_named);
    out
}

/// The heading of a list below it; the sentence that introduces the whole list is none.
fn group_heading(text: &str, item: &Item, any_marked: bool) -> Option<(String, Option<char>)> {
    let words = text.trim_end().trim_end_matches(':');
    let short = words.chars().count() <= 80;
    let introduces = ["сотруднич", "взаимодейств", "следующ", "партнер", "организаци и", "учреждени"]
        .iter()
        .any(|sign| plain_text(words).contains(sign));
    let names = words.split(' ').any(|word| head(word).is_some() || is_abbreviation(word));
    (short && names && !introduces && (item.marked || any_marked)).then(|| (words.trim().to_owned(), item.level))
}

/// Whether an entry names somebody: it has forms, or a word that organisations are named by.
fn is_named(entry: &Entry) -> bool {
    let letters = entry.name.chars().filter(|character| character.is_alphabetic()).count();
    let mut words = entry.name.split(' ');
    let name =
        words.any(|word| head(word).is_some() || is_legal_form(word) || is_abbreviation(word) || word.contains('«'));
    letters >= 2 && (name || !entry.forms.is_empty())
}

/// The one bracket at the end of a group over several lines is everybody's.
fn share_last(entries: &mut [Entry], from: usize) {
    let Some((last, before)) = entries.get_mut(from..).and_then(<[Entry]>::split_last_mut) else { return };
    let alone = before.iter().all(|entry| entry.forms.is_empty());
    if last.heading.is_some() && !last.forms.is_empty() && alone {
        before.iter_mut().for_each(|entry| entry.forms.clone_from(&last.forms));
    }
}

fn plain_text(text: &str) -> String {
    text.to_lowercase().replace('ё', "е")
}

/// Whether the partners end here: recommendations, findings, a signature.
fn ends_list(text: &str) -> bool {
    let start: String = plain_text(text.trim()).chars().take(60).collect();
    let starts = ["выводы", "вывод:", "заключение", "таким образом", "исполнитель", "справку подготов", "приложени"];
    let is_heading = [
        "адресные рекоменд",
        "рекомендации",
        "рекомендации по итогам",
        "по итогам мониторинга рекоменд",
        "предложения",
    ];
    starts.iter().chain(&is_heading).any(|sign| start.starts_with(sign)) || start.contains("адресные рекомендации")
}

/// Cuts the text into items.
fn items(flat: &Flat) -> Vec<Item> {
    let mut out: Vec<Item> = Vec::new();
    let mut at = 0;
    let mut depth = 0_usize;
    let mut blank_before = true;
    for line in flat.chars.split(|character| *character == '\n') {
        let place = at..at + line.len();
        at = place.end + 1;
        if line.iter().all(|character| *character == ' ') {
            blank_before = true;
            depth = 0;
            continue;
        }
        let (marked, level, start) = mark(line);
        // A line goes on with the one before it while a bracket is open, or where it begins small after no full stop.
        let first = line
            .get(start..)
            .unwrap_or_default()
            .iter()
            .find(|character| character.is_alphanumeric() || **character == '(' || **character == '«');
        let small = first.is_some_and(|character| character.is_lowercase() || *character == '(');
        let last_end = out.last().and_then(|item| flat.chars.get(item.place.end.checked_sub(1)?).copied());
        let ended = matches!(last_end, Some(';' | '.' | ':'));
        let quoted = out.last().is_some_and(|item| {
            let own = flat.chars.get(item.place.clone()).unwrap_or_default();
            let count = |wanted: char| own.iter().rev().take(200).filter(|character| **character == wanted).count();
            count('«') > count('»') && !ended
        });
        let goes_on = !marked && !blank_before && (depth > 0 || quoted || (small && !ended));
        match out.last_mut() {
            Some(item) if goes_on => item.place.end = place.end,
            _ => {
                depth = 0;
                out.push(Item { place: place.start + start..place.end, marked, level });
            }
        }
        for character in line.get(start..).unwrap_or_default() {
            match character {
                '(' => depth += 1,
                ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
        }
        // A bracket that never closes must not swallow the rest of the document.
        if out.last().is_some_and(|item| item.place.len() > 4000) {
            depth = 0;
        }
        blank_before = false;
    }
    out
}

/// Whether a line begins with the mark of a list, which, and where its words begin.
fn mark(line: &[char]) -> (bool, Option<char>, usize) {
    let mut at = 0;
    let mut level = None;
    loop {
        let rest = line.get(at..).unwrap_or_default();
        let step = match rest {
            [' ', ..] => 1,
            [
                mark @ ('-' | '–' | '•' | '*' | '·' | '▪' | '►' | '▶' | '○' | '◦' | '●' | '■' | '□' | '➢' | '✓' | '✔'
                | '☑' | '\u{f0b7}' | '\u{f0fc}' | '\u{f0d8}' | '\u{f0a7}' | '+'),
                next,
                ..,
            ] if *next == ' ' || !matches!(mark, '-' | '–' | '+') => {
                level = Some(*mark);
                1
            }
            [digit, ..] if digit.is_ascii_digit() && level.is_none() => {
                let digits =
                    rest.iter().take_while(|character| character.is_ascii_digit() || **character == '.').count();
                let dotted = rest.get(digits.saturating_sub(1)) == Some(&'.')
                    && rest.get(digits).is_none_or(|next| *next == ' ');
                if digits <= 6 && dotted {
                    level = Some(if rest.iter().take(digits).filter(|character| **character == '.').count() > 1 {
                        '2'
                    } else {
                        '1'
                    });
                    digits
                } else if digits <= 3 && rest.get(digits) == Some(&')') {
                    level = Some('1');
                    digits + 1
                } else {
                    break;
                }
            }
            [letter, ')', ..] if letter.is_lowercase() && level.is_none() => {
                level = Some('a');
                2
            }
            _ => break,
        };
        at += step;
    }
    (level.is_some(), level, at)
}

/// A name with the brackets behind it, in characters of the even text.
#[derive(Clone, Debug)]
struct Piece {
    place: Range<usize>,
    forms: Vec<String>,
    doubts: Vec<Doubt>,
}

fn read_item(flat: &Flat, place: &Range<usize>, inherited: Option<&str>, listed: bool, out: &mut Vec<Entry>) {
    let (place, own_heading, tail_forms) = without_heading(flat, place, listed);
    let Some(place) = place else { return };
    let mut pieces = pieces(flat, &place);
    if let (Some(forms), Some(last)) = (tail_forms, pieces.last_mut()) {
        last.forms.push(forms);
    }
    // Several names and one bracket behind the last: it is everybody's.
    let with_forms = pieces.iter().filter(|piece| !piece.forms.is_empty()).count();
    let shared = pieces.split_last_mut().filter(|(last, _)| with_forms == 1 && !last.forms.is_empty());
    if let Some((last, before)) = shared {
        before.iter_mut().for_each(|piece| piece.forms.clone_from(&last.forms));
    }
    let heading = own_heading.or_else(|| inherited.map(str::to_owned));
    out.extend(pieces.into_iter().map(|piece| Entry {
        name: flat.text(&piece.place).replace('\n', " "),
        forms: piece.forms,
        heading: heading.clone(),
        place: piece.place,
        doubts: piece.doubts,
    }));
}

/// The names of an item without its heading; the heading; and forms behind a dash or a colon, «Завод – экскурсии».
fn without_heading(
    flat: &Flat,
    place: &Range<usize>,
    listed: bool,
) -> (Option<Range<usize>>, Option<String>, Option<String>) {
    let characters = flat.chars.get(place.clone()).unwrap_or_default();
    let outside = outside(characters);
    let find = |wanted: char| {
        characters
            .iter()
            .enumerate()
            .find(|(at, character)| **character == wanted && outside.get(*at) == Some(&true))
            .map(|(at, _)| place.start + at)
    };
    if let Some(colon) = find(':') {
        let behind = colon + 1..place.end;
        let words = flat.text(&(place.start..colon));
        let text = flat.text(&behind);
        let before_bracket = text.split('(').next().unwrap_or_default();
        let names_behind = starts_name(&words_of(&text, behind.start))
            || before_bracket.contains('«')
            || before_bracket.split(' ').any(is_abbreviation);
        if names_form(before_bracket) && !names_behind {
            return (Some(place.start..colon), None, Some(text));
        }
        // A paragraph that introduces its list is no heading; a short one of a list's item is.
        let heading = (words.chars().count() <= 120).then(|| words.trim().to_owned());
        return (Some(behind), heading, None);
    }
    if !listed {
        // A paragraph without a colon is no list of partners.
        let text = flat.text(place);
        let named = text.contains('(') && starts_name(&words_of(&text, place.start));
        if !named {
            return (None, None, None);
        }
    }
    let dash = characters
        .windows(3)
        .enumerate()
        .find(|(at, window)| **window == [' ', '–', ' '] && outside.get(*at) == Some(&true))
        .map(|(at, _)| place.start + at);
    if let Some(dash) = dash {
        let behind = flat.text(&(dash + 3..place.end));
        if names_form(behind.split('(').next().unwrap_or_default()) {
            return (Some(place.start..dash), None, Some(behind));
        }
    }
    (Some(place.clone()), None, None)
}

/// For each character, whether it stands outside brackets and closed quotes.
fn outside(characters: &[char]) -> Vec<bool> {
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
struct Word {
    text: String,
    at: usize,
}

fn words_of(text: &str, start: usize) -> Vec<Word> {
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
fn pieces(flat: &Flat, place: &Range<usize>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let mut at = place.start;
    while at < place.end {
        let open = (at..place.end).find(|index| flat.chars.get(*index) == Some(&'('));
        let name = at..open.unwrap_or(place.end);
        let cut = names(flat, &name);
        let first_new = out.len();
        out.extend(cut);
        let Some(open) = open else { break };
        let (close, closed) = closing(flat, open, place.end);
        let inside = flat.text(&(open + 1..close));
        let abbreviation = !inside.contains(' ') && inside.chars().count() <= 12 && !names_form(&inside);
        // A bracket with nothing new before it belongs to the name before.
        let owner = if out.len() > first_new { out.last_mut() } else { out.get_mut(first_new.wrapping_sub(1)) };
        if let Some(owner) = owner {
            if !abbreviation && inside.chars().any(char::is_alphabetic) {
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
                Some(',') => begins_name(rest),
                _ if matches!(plain(&before.text).as_str(), "и" | "а") && first.is_some() => starts_name(rest),
                _ => false,
            };
            let run = direct_head(rest);
            let same_case =
                run.zip(first).is_some_and(|(head, first)| head.case == first.case && !head.general && !first.general);
            if !cut
                && same_case
                && number > begun_at + 1
                && is_adjective(&word.text)
                && word.text.starts_with(char::is_uppercase)
            {
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
    first.text.starts_with(|character: char| character.is_uppercase() || character == '«') || starts_name(words)
}

/// Whether words begin with a name for sure: adjectives and a noun in the nominative or instrumental, a legal form, an abbreviation.
fn starts_name(words: &[Word]) -> bool {
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
