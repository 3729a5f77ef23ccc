//! From «(с) Киришской клинической межрайонной больницей» to «Киришская клиническая межрайонная больница».
//!
//! What is turned is a run of adjectives with the head noun behind it, when the noun stands in the instrumental; what
//! follows it stands in the genitive and stays. Names in quotes stay, unless they begin with such a run themselves.

use super::heads::{Case, Gender, Head, head, is_adjective, is_legal_form, plain};

/// A name after turning.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turned {
    /// The name.
    pub name: String,
    /// Whether it surely is in the nominative.
    pub sure: bool,
}

/// Adjectives whose nominative ends in «ой»: the stress is not written, so they are listed.
const STRESSED: &[&str] = &[
    "городск",
    "областн",
    "краев",
    "речн",
    "морск",
    "заводск",
    "лесн",
    "основн",
    "передов",
    "делов",
    "тверск",
    "донск",
    "костромск",
    "волостн",
    "окружн",
    "ночн",
    "больш",
    "молод",
    "жил",
];

/// A name in the nominative.
pub fn nominative(name: &str) -> Turned {
    let words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
    let words = without_descriptor(without_preposition(&words));
    let mut out: Vec<String> = Vec::new();
    let mut sure = true;
    let mut at = 0;
    let mut seen_head = None::<Head>;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let run = rest.iter().take_while(|word| is_adjective(word) || is_ordinal(word)).count().min(8);
        let next = rest.get(run).and_then(|word| head(word));
        match next {
            // A second noun is turned only where the first said what sort of body follows, or stood in another phrase.
            Some(found)
                if found.case == Case::Instrumental
                    && (seen_head.is_none_or(|first| first.general || opens_quote(rest))
                        || out.last().is_some_and(|word| word == "–")) =>
            {
                out.extend(rest.iter().take(run).map(|word| turn_adjective(word, found.gender)));
                out.push(with_letters_of(rest.get(run).copied().unwrap_or_default(), found.nominative));
                at += run + 1;
                seen_head = Some(found);
            }
            Some(found) => {
                out.extend(rest.iter().take(run + 1).map(|word| (*word).to_owned()));
                at += run + 1;
                seen_head = seen_head.or(Some(found));
            }
            None => {
                out.extend(rest.iter().take(run.max(1)).map(|word| (*word).to_owned()));
                at += run.max(1);
            }
        }
    }
    if seen_head.is_none() {
        sure = words.first().is_none_or(|word| !looks_instrumental(word));
    }
    Turned { name: capital(&closed(&out.join(" "))), sure }
}

fn opens_quote(words: &[&str]) -> bool {
    words.first().is_some_and(|word| word.starts_with('«'))
}

/// Without «с», «со», «совместно с» at its beginning.
fn without_preposition<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let skip = words
        .iter()
        .take_while(|word| matches!(plain(word).as_str(), "с" | "со" | "совместно" | "вместе" | "и" | "а" | "также"))
        .count();
    words.get(skip.min(words.len().saturating_sub(1))..).unwrap_or(words)
}

/// Without «градообразующим предприятием» before «ООО …»: the name says what it is.
fn without_descriptor<'a, 'b>(words: &'a [&'b str]) -> &'a [&'b str] {
    let small = words.first().is_some_and(|word| word.starts_with(char::is_lowercase));
    let run = words.iter().take_while(|word| is_adjective(word)).count();
    let general =
        words.get(run).and_then(|word| head(word)).is_some_and(|head| head.general && head.nominative != "филиал");
    let rest = words.get(run + 1..).unwrap_or_default();
    let named = rest.first().is_some_and(|word| is_legal_form(word) || word.starts_with('«'));
    if small && general && named { rest } else { words }
}

/// Whether a word is a number that is said as an adjective, «10-м», «2-ой».
fn is_ordinal(word: &str) -> bool {
    let Some((digits, ending)) = word.split_once('-') else { return false };
    let numeral = !digits.is_empty() && digits.chars().all(|digit| digit.is_ascii_digit());
    numeral && matches!(ending, "м" | "ым" | "им" | "й" | "ой" | "ей" | "ми" | "ыми")
}

/// An adjective in the instrumental, in the nominative of a gender; another word stays.
fn turn_adjective(word: &str, gender: Gender) -> String {
    if let Some((digits, _)) = word.split_once('-').filter(|_| is_ordinal(word)) {
        let ending = match gender {
            Gender::He => "й",
            Gender::She => "я",
            Gender::It | Gender::They => "е",
        };
        return format!("{digits}-{ending}");
    }
    let bare = word.trim_end_matches(|character: char| !character.is_alphanumeric());
    let tail = word.strip_prefix(bare).unwrap_or_default();
    let endings: &[&str] = match gender {
        Gender::They => &["ыми", "ими"],
        Gender::She => &["ой", "ою", "ей", "ею"],
        Gender::He | Gender::It => &["ым", "им"],
    };
    let Some((stem, ending)) = endings.iter().find_map(|ending| Some((bare.strip_suffix(ending)?, *ending))) else {
        return word.to_owned();
    };
    let last = stem.chars().last().unwrap_or(' ');
    let throat = matches!(last, 'к' | 'г' | 'х');
    let hiss = matches!(last, 'ж' | 'ш' | 'ч' | 'щ');
    let soft = ending.starts_with('и') && !throat && !hiss || ending.starts_with('е') && !hiss;
    let new = match gender {
        Gender::He if STRESSED.contains(&plain(stem).as_str()) => "ой",
        Gender::He if throat || hiss || soft => "ий",
        Gender::He => "ый",
        Gender::She if soft => "яя",
        Gender::She => "ая",
        Gender::It if hiss || soft => "ее",
        Gender::It => "ое",
        Gender::They if ending == "ыми" => "ые",
        Gender::They => "ие",
    };
    format!("{stem}{new}{tail}")
}

/// The noun with a capital where the word had one, and with what stood around the word.
fn with_letters_of(word: &str, noun: &str) -> String {
    let start = word.find(char::is_alphanumeric).unwrap_or(0);
    let (before, rest) = word.split_at(start);
    let end = rest
        .rfind(char::is_alphanumeric)
        .map_or(0, |at| at + rest.get(at..).and_then(|tail| tail.chars().next()).map_or(0, char::len_utf8));
    let (core, after) = rest.split_at(end);
    let all_capitals = core.chars().count() > 1 && core.chars().all(|character| !character.is_lowercase());
    let noun = match core.chars().next() {
        Some(_) if all_capitals => noun.to_uppercase(),
        Some(first) if first.is_uppercase() => capital(noun),
        _ => noun.to_owned(),
    };
    format!("{before}{noun}{after}")
}

/// Whether a word ends as nouns and adjectives do in the instrumental.
fn looks_instrumental(word: &str) -> bool {
    let word = plain(word);
    let long = word.chars().count() > 4;
    long && ["ом", "ем", "ым", "им", "ой", "ей", "ами", "ями", "ью"].iter().any(|ending| word.ends_with(ending))
}

/// With the quotes closed that were opened, and none closed that was not.
pub(super) fn closed(name: &str) -> String {
    let mut out = String::new();
    let mut open = 0_usize;
    for character in
        name.trim_matches(|character: char| matches!(character, ' ' | ',' | ';' | ':' | '–' | '-' | '/')).chars()
    {
        match character {
            '«' => open += 1,
            '»' if open == 0 => continue,
            '»' => open -= 1,
            _ => {}
        }
        out.push(character);
    }
    let trimmed = out.trim_end().trim_end_matches(['.', ',']).to_owned();
    let shortened = if out.ends_with('.') && is_initial(&trimmed) { out } else { trimmed };
    format!("{shortened}{}", "»".repeat(open))
}

/// Whether a name ends in an abbreviation or initial, whose full stop is part of it.
fn is_initial(name: &str) -> bool {
    let last = name.rsplit([' ', '.']).next().unwrap_or_default();
    last.chars().count() == 1 && last.chars().all(char::is_alphabetic) || matches!(last, "им" | "обл" | "др")
}

/// With a capital at its beginning.
pub fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
