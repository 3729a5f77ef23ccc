//! Names of children suspected in free text: «Иванов Пётр», «Петрова А. С.». No pupil's name should be stored anywhere.
//!
//! Nobody can be sure, so this looks for a surname beside a first name or initials, and leaves out those who are surely no
//! children: people named by their work («директор Иванов И. И.»), the partners' contacts, those who answer for an event,
//! and what is called after somebody («школа имени А. С. Пушкина»).

mod tables;

use crate::model::order::InOrder;
use crate::model::{Document, Event};
use std::collections::BTreeSet;
use tables::{ADULTS, CASES, FIRST_NAMES, NAMESAKES, SURNAME_ENDINGS};

/// How many words before a name may say that it is an adult's.
const BEFORE: usize = 4;

/// The surnames of adults that the data know, without their endings.
#[derive(Clone, Debug, Default)]
pub(super) struct Adults(BTreeSet<String>);

impl Adults {
    /// The partners' contacts.
    pub(super) fn of(document: &Document) -> Self {
        let contacts = document.partners.values().flat_map(|partner| partner.contacts.values());
        let names = contacts.filter_map(|contact| contact.name.as_deref());
        Self(names.flat_map(surnames_in).into_set())
    }

    /// Whether a text of an event seems to name somebody else.
    pub(super) fn miss(&self, event: &Event) -> bool {
        let texts = [&event.title, &event.result, &event.note].into_iter().flatten().filter(|text| may_name(text));
        let mut texts = texts.peekable();
        if texts.peek().is_none() {
            return false;
        }
        let own = [&event.responsible, &event.organiser].into_iter().flatten();
        let own: BTreeSet<String> = own.flat_map(|text| surnames_in(text)).into_set();
        let known = |surname: &str| self.0.contains(surname) || own.contains(surname);
        texts.any(|text| suspects(text, &known))
    }
}

/// Whether an event has a text that may name somebody. It is noted when the columns are made: the record itself lies far away
/// in memory, and is read on only where this holds.
pub(in crate::analysis) fn may_name_in(event: &Event) -> bool {
    [&event.title, &event.result, &event.note].into_iter().flatten().any(|text| may_name(text))
}

/// Whether a text has two capitalised words side by side, as every name beside another name or initials is. Most texts have
/// none, and are read no further.
fn may_name(text: &str) -> bool {
    // Whether the word before began with a capital and this one may go on with its name; whether a word is being read.
    let (mut capital, mut inside) = (false, false);
    for character in text.chars() {
        let large = match character {
            'а'..='я' | 'ё' | 'a'..='z' | '-' => false,
            'А'..='Я' | 'Ё' | 'A'..='Z' => true,
            ' ' | '\u{a0}' | '.' => {
                inside = false;
                continue;
            }
            other if other.is_alphabetic() => other.is_uppercase(),
            _ => {
                (capital, inside) = (false, false);
                continue;
            }
        };
        if !std::mem::replace(&mut inside, true) {
            if large && capital {
                return true;
            }
            capital = large;
        }
    }
    false
}

/// The capitalised words of a name without their endings.
fn surnames_in(text: &str) -> Vec<String> {
    let words = text.split(|character: char| !character.is_alphabetic() && character != '-');
    words.filter(|word| is_capitalised(word)).map(stem).collect()
}

/// What stands before a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// Nothing but space.
    Space,
    /// A comma.
    Comma,
    /// Anything else: a quote, a dash, the end of a sentence.
    Break,
}

/// A word of a text.
#[derive(Clone, Copy, Debug)]
struct Word<'a> {
    text: &'a str,
    /// One capital letter with a full stop.
    initial: bool,
    gap: Gap,
}

/// Whether a text names somebody, adults left out; `known` says whose surname is an adult's.
fn suspects(text: &str, known: &dyn Fn(&str) -> bool) -> bool {
    let words = words(text);
    let mut at = 0;
    let mut last_adult = None;
    while at < words.len() {
        let Some((long, surname)) = words.get(at..).and_then(name_at) else {
            at += 1;
            continue;
        };
        let end = at + long;
        // A list after «учителя» goes on with every «, » and «и».
        let goes_on = last_adult == Some(at) || (last_adult == Some(at.wrapping_sub(1)) && is_and(&words, at));
        if goes_on || known(&stem(surname)) || is_adult(&words, at, end) || is_namesake(&words, at, end, surname) {
            last_adult = Some(end);
        } else {
            return true;
        }
        at = end;
    }
    false
}

/// The words of a text. A short word with a full stop («им.», «ул.») does not end a sentence.
fn words(text: &str) -> Vec<Word<'_>> {
    let is_part = |character: char| character.is_alphabetic() || character == '-';
    let mut words = Vec::new();
    let (mut rest, mut gap) = (text, Gap::Break);
    while let Some(first) = rest.chars().next() {
        if !is_part(first) {
            gap = match (first, gap) {
                (' ' | '\u{a0}', gap) => gap,
                (',', Gap::Space) => Gap::Comma,
                _ => Gap::Break,
            };
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        let (word, tail) = rest.split_at(rest.find(|character| !is_part(character)).unwrap_or(rest.len()));
        let length = word.chars().count();
        let stop = tail.starts_with('.');
        let initial = stop && length == 1 && first.is_uppercase();
        words.push(Word { text: word, initial, gap });
        let short = stop && length <= 4 && first.is_lowercase();
        rest = if initial || short { tail.get(1..).unwrap_or_default() } else { tail };
        gap = Gap::Space;
    }
    words
}

/// A name at the start of some words: how many words it has, and its surname.
fn name_at<'a>(words: &[Word<'a>]) -> Option<(usize, &'a str)> {
    let next = |place: usize| words.get(place).filter(|word| word.gap == Gap::Space);
    let first = words.first()?;
    let initials =
        |from: usize| (from..from + 2).take_while(|place| next(*place).is_some_and(|word| word.initial)).count();
    if first.initial {
        // «А. С. Петрова», «А. Петрова».
        let count = 1 + usize::from(next(1).is_some_and(|word| word.initial));
        let surname = next(count)?.text;
        let fits = if count == 2 { is_capitalised(surname) } else { is_surname(surname) };
        return fits.then_some((count + 1, surname));
    }
    let count = initials(1);
    if (count == 2 && is_capitalised(first.text)) || (count == 1 && is_surname(first.text)) {
        return Some((count + 1, first.text));
    }
    let second = next(1).filter(|word| !word.initial)?;
    if is_surname(first.text) && is_first_name(second.text) {
        return Some((2, first.text));
    }
    (is_first_name(first.text) && is_surname(second.text)).then_some((2, second.text))
}

/// «Иванов», «Петрова-Водкина»: a capital and small letters, no abbreviation.
fn is_capitalised(word: &str) -> bool {
    let mut characters = word.chars();
    let capital = characters.next().is_some_and(char::is_uppercase);
    let small = characters.filter(|character| character.is_lowercase()).count();
    let cyrillic = word.chars().all(|one| matches!(one, 'а'..='я' | 'А'..='Я' | 'ё' | 'Ё' | '-'));
    capital && small >= 2 && cyrillic
}

fn is_surname(word: &str) -> bool {
    let small = folded(word);
    is_capitalised(word)
        && small.chars().count() >= 4
        && SURNAME_ENDINGS.iter().any(|ending| small.ends_with(ending))
        && !is_first_name(word)
}

fn is_first_name(word: &str) -> bool {
    let small = folded(word);
    is_capitalised(word)
        && FIRST_NAMES.split(' ').any(|name| small.strip_prefix(name).is_some_and(|case| CASES.contains(&case)))
}

/// Whether the words before a name, or the one after it, say that it is an adult's or a place's.
fn is_adult(words: &[Word], start: usize, end: usize) -> bool {
    let says = |word: &Word| {
        let small = folded(word.text);
        let is = |adult: &&str| match adult.strip_suffix('-') {
            Some(beginning) => small.starts_with(beginning),
            None => small == **adult,
        };
        !small.starts_with("мастер-класс") && ADULTS.iter().any(is)
    };
    let mut place = start;
    while place > start.saturating_sub(BEFORE) {
        if words.get(place).is_none_or(|word| word.gap == Gap::Break) {
            break;
        }
        place -= 1;
        if words.get(place).is_some_and(says) {
            return true;
        }
    }
    words.get(end).is_some_and(says)
}

/// Whether only «и» stands between the name before and this one.
fn is_and(words: &[Word], start: usize) -> bool {
    start.checked_sub(1).and_then(|place| words.get(place)).is_some_and(|word| word.text == "и")
}

/// Whether it is somebody whom everybody knows, with the initials: «М. В. Ломоносов».
fn is_namesake(words: &[Word], start: usize, end: usize, surname: &str) -> bool {
    let all = words.get(start..end).unwrap_or_default();
    let initials: String = all.iter().filter(|word| word.initial).map(|word| word.text).collect();
    let own = stem(surname);
    NAMESAKES.iter().any(|(name, letters)| *name == own && *letters == initials)
}

/// Small letters, «ё» as «е».
fn folded(word: &str) -> String {
    word.to_lowercase().replace('ё', "е")
}

/// A surname without its ending, so that «Ивановой» and «Иванов» are one.
fn stem(word: &str) -> String {
    let small = folded(word);
    let cut = small.strip_suffix("ого").or_else(|| small.strip_suffix("его")).unwrap_or(&small);
    cut.trim_end_matches(['а', 'я', 'о', 'е', 'у', 'ю', 'ы', 'и', 'й', 'м', 'х', 'ь']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: bool) {
        assert_eq!(suspects(text, &|surname| surname == stem("Кузнецова")), expected, "{text}");
    }

    #[test]
    fn names_of_children_are_suspected() {
        for text in [
            "Победил Иванов Пётр",
            "Победитель — Пётр Иванов, 9А",
            "Грамоту вручили Ивановой Марии",
            "Петрова А. С. заняла второе место",
            "Петрова А.С., 8Б",
            "Участвовали: А. С. Петрова и другие",
            "1 место: Бондарь Т. И.",
            "Сидоренко Никита (8А)",
            "Отличилась Анна Ковальская",
            "Экскурсия в порт. Смирнова Даша",
            "Директор Иванов И. И. наградил. Победила Смирнова Дарья",
            "Семёнов Н.",
            "На мастер-классе победил Орлов Ваня",
        ] {
            assert!(may_name(text), "{text}");
            check(text, true);
        }
    }

    #[test]
    fn adults_and_what_is_called_after_somebody_are_not() {
        for text in [
            "Школа имени А. С. Пушкина",
            "Школа им. М. В. Ломоносова",
            "Встреча в музее-усадьбе Н. А. Римского-Корсакова",
            "Ул. Героя Иванова Петра",
            "Экскурсия на ул. Ивана Сусанина",
            "Беседу провёл директор Иванов И. И.",
            "Инженер завода Петров Сергей рассказал о профессии",
            "Учителя Смирнова А. Б., Орлов В. Г. и Белова Т. Т. помогали",
            "Иванов И. И., начальник цеха",
            "Мария Петровна Иванова провела урок",
            "Разговор с Кузнецовой Анной",
            "ИП Иванов А. А.",
            "М. В. Ломоносов: опыты",
            "Завод «Иванов и партнёры»",
            "Магазин «Вера»",
            "Санкт-Петербург, Россия",
            "Нижний Новгород и Вера",
            "КИНЕФ, ГРЭС, ПАО",
            "Career day with John Smith",
            "",
        ] {
            check(text, false);
        }
    }

    #[test]
    fn the_texts_of_an_event_are_read_and_its_own_adults_known() {
        use crate::analysis::testing::{Doc, id};
        let doc = Doc::default().event("1", "contest", "2026-10-01", "", "", "");
        let miss = |edit: &dyn Fn(&mut Event)| {
            let doc = doc.clone().edit_event("1", |event| edit(event));
            Adults::of(&doc.0).miss(doc.0.events.get(&id("1")).expect("the event"))
        };
        let named = || Some("Отличился Орлов Иван".to_owned());
        assert!(miss(&|event| event.title = named()));
        assert!(miss(&|event| event.result = named()));
        assert!(miss(&|event| event.note = named()));
        assert!(!miss(&|event| event.responsible = named()));
        assert!(!miss(&|event| {
            event.note = named();
            event.responsible = Some("Орлов И. И.".to_owned());
        }));
        assert!(!miss(&|_| {}));
    }

    #[test]
    fn what_has_not_two_capitals_side_by_side_is_read_no_further() {
        for (text, expected) in [
            ("Экскурсия на завод", false),
            ("Встреча с «Заря» и «Восход»", false),
            ("Орлов, Иван", false),
            ("Орлов. иван Иван", false),
            ("Ёж Ёлкин", true),
            ("Орлов\u{a0}Иван", true),
            ("О.И.Орлов", true),
            ("Иванов A.", true),
            ("day", false),
            ("рпс", false),
        ] {
            assert_eq!(may_name(text), expected, "{text}");
        }
    }
}
