//! The structure of a document: which words are one partner, and which brackets belong to it.
//!
//! Items are list lines with their continuations, or, where no line has a mark, the text behind a colon. An item is one
//! name or, behind a heading with a colon, several; one bracket at the end of several names is everybody's.

mod lines;
mod names;
mod prose;
mod table;

use super::Doubt;
use super::forms::names_form;
use super::heads::{Gender, head, is_abbreviation, is_legal_form};
use super::kinds::kind;
use super::text::Flat;
use lines::{Item, items};
use names::{Piece, outside, pieces, starts_name, words_of};
use std::ops::Range;

/// One partner as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The words of its name.
    pub name: String,
    /// The words of its brackets.
    pub forms: Vec<String>,
    /// The grades that are named for all of it.
    pub grades: Vec<u8>,
    /// The heading of its group.
    pub heading: Option<String>,
    /// Where the name stands, in characters of the even text.
    pub place: Range<usize>,
    /// What is unsure so far.
    pub doubts: Vec<Doubt>,
}

/// The partners of a document.
pub fn entries(flat: &Flat) -> Vec<Entry> {
    if let Some(found) = table::entries(flat) {
        return found;
    }
    let items = items(flat);
    let any_marked = items.iter().any(|item| item.marked);
    let mut out = Vec::new();
    let mut heading = None::<(String, Option<char>)>;
    let mut group_start = 0;
    // Below a heading with a colon, every line is an item of a list, marked or not.
    let mut below = false;
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
            below = true;
            continue;
        }
        if let Some(forms) = forms_of_group(&text) {
            let without =
                out.get_mut(group_start..).unwrap_or_default().iter_mut().filter(|entry| entry.forms.is_empty());
            without.for_each(|entry| entry.forms.push(forms.clone()));
            continue;
        }
        if any_marked && !item.marked && !is_lone_entry(flat, item, &text) {
            continue;
        }
        if heading.as_ref().is_some_and(|(_, level)| *level == item.level && level.is_some()) {
            share_last(&mut out, group_start);
            heading = None;
            group_start = out.len();
        }
        let inherited = heading.as_ref().map(|(words, _)| words.as_str());
        let listed = any_marked || below && text.chars().count() <= 300;
        read_item(flat, &item.place, inherited, listed, &mut out);
    }
    share_last(&mut out, group_start);
    out.retain(is_named);
    if out.is_empty() { prose::entries(flat) } else { out }
}

/// The forms of a line such as «Формы работы: …», which is about all that stands above it in its group.
fn forms_of_group(text: &str) -> Option<String> {
    let (before, behind) = text.split_once(':')?;
    let says_so = plain_text(before.trim()).starts_with("форм") && before.chars().count() <= 40;
    (says_so && names_form(behind)).then(|| behind.trim().to_owned())
}

/// Whether a line without a mark among lines with marks is a partner all the same: a name, and what is done with it.
fn is_lone_entry(flat: &Flat, item: &Item, text: &str) -> bool {
    let parted = text.split_once(" – ").or_else(|| text.split_once(" - ")).or_else(|| text.split_once(" ("));
    let Some((name, forms)) = parted.filter(|_| text.chars().count() <= 250) else { return false };
    starts_name(&words_of(&flat.text(&item.place), item.place.start)) && !name.contains(". ") && names_form(forms)
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

fn read_item(flat: &Flat, place: &Range<usize>, inherited: Option<&str>, listed: bool, out: &mut Vec<Entry>) {
    let (place, own_heading, tail_forms) = without_heading(flat, place, listed);
    let Some(place) = place else { return };
    let mut pieces = with_loose_forms(flat, pieces(flat, &place));
    if let (Some(forms), Some(last)) = (tail_forms, pieces.last_mut()) {
        last.forms.push(forms);
    }
    pieces.iter_mut().for_each(without_other_names);
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
        grades: Vec::new(),
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
        let begins = text.split([',', ';', '(', '«']).next().unwrap_or_default();
        let names_behind = starts_name(&words_of(&text, behind.start))
            || !names_form(begins) && (before_bracket.contains('«') || before_bracket.split(' ').any(is_abbreviation));
        let is_name = names_form(before_bracket) || is_one_body(&words);
        if is_name && !names_behind {
            return (Some(place.start..colon), None, Some(text));
        }
        // A paragraph that introduces its list is no heading; a short one of a list's item is.
        let heading = (words.chars().count() <= 120).then(|| words.trim().to_owned());
        let (names, forms) = without_dash(flat, &behind, listed);
        return (Some(names), heading, forms);
    }
    if !listed {
        // A paragraph without a colon is no list of partners.
        let text = flat.text(place);
        let named = text.contains('(') && starts_name(&words_of(&text, place.start));
        if !named {
            return (None, None, None);
        }
    }
    let (names, forms) = without_dash(flat, place, true);
    (Some(names), None, forms)
}

/// The names before a dash, and the forms behind it, where it parts the two.
fn without_dash(flat: &Flat, place: &Range<usize>, listed: bool) -> (Range<usize>, Option<String>) {
    let characters = flat.chars.get(place.clone()).unwrap_or_default();
    let outside = outside(characters);
    let dash = characters
        .windows(3)
        .enumerate()
        .find(|(at, window)| matches!(window, [' ', '–' | '-', ' ']) && outside.get(*at) == Some(&true))
        .map(|(at, _)| place.start + at);
    if let Some(dash) = dash.filter(|_| listed) {
        let behind = flat.text(&(dash + 3..place.end));
        let words = flat.text(&(place.start..dash));
        if names_form(behind.split('(').next().unwrap_or_default()) || is_one_body(&words) {
            return (place.start..dash, Some(behind));
        }
    }
    (place.clone(), None)
}

/// «Отряд МЧС; экскурсии, показ техники»: what stands behind a semicolon may be the forms of the name before it.
fn with_loose_forms(flat: &Flat, pieces: Vec<Piece>) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    for piece in pieces {
        let text = flat.text(&piece.place);
        let small = text.starts_with(char::is_lowercase);
        let loose = small && names_form(&text) && !starts_name(&words_of(&text, piece.place.start));
        match out.last_mut().filter(|before| loose && before.forms.is_empty()) {
            Some(before) => before.forms.extend(std::iter::once(text).chain(piece.forms)),
            None => out.push(piece),
        }
    }
    out
}

/// «Кадровый центр (бывший ЦЗН) – тестирование»: beside what is done, a bracket without any form says who it is.
fn without_other_names(piece: &mut Piece) {
    if piece.forms.len() > 1 && piece.forms.iter().any(|words| names_form(words)) {
        piece.forms.retain(|words| words.contains('«') || names_form(words));
    }
}

/// Whether some words are the name of one organisation, whatever follows them: they say its kind, and not of several.
fn is_one_body(words: &str) -> bool {
    let short = words.chars().count() <= 120 && !words.contains(',');
    let first = words.split(' ').find_map(head);
    let one = first.is_some_and(|head| head.gender != Gender::They && !head.general) || words.contains('«');
    short && one && kind(words, None).sure
}
