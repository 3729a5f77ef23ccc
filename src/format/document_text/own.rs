//! The organisation whose work a document describes, its municipality, and the school year.

use super::heads::{Case, head, is_legal_form, plain};
use super::text::Flat;
use super::{DraftRow, OwnOrganisation};
use crate::model::date::SchoolYear;

/// How far before a verb its subject is looked for, in characters.
const REACH: usize = 600;

/// The subject of «… сотрудничает», «… взаимодействует» before the first partner.
pub fn own(flat: &Flat, rows: &[DraftRow]) -> Option<OwnOrganisation> {
    let first = rows.first().map_or(usize::MAX, |row| row.source.start);
    let end = (0..flat.chars.len()).find(|at| flat.source(&(*at..*at)).start >= first).unwrap_or(flat.chars.len());
    let intro: String = flat.chars.get(..end).unwrap_or_default().iter().collect();
    let verbs = [
        "сотруднича",
        "взаимодейств",
        "осуществля",
        "поддержива",
        "организует",
        "провод",
        "провел",
        "провёл",
        "продолж",
        "координир",
        "работает",
        "ведет",
        "ведёт",
        "реализует",
    ];
    let lower = intro.to_lowercase();
    let mut places: Vec<usize> = verbs.iter().flat_map(|verb| lower.match_indices(verb).map(|(at, _)| at)).collect();
    places.sort_unstable();
    // Lower case may be longer than what it was made from; then the places do not fit and nothing is proposed.
    let same_length = lower.len() == intro.len();
    let name = places.into_iter().rev().filter(|_| same_length).find_map(|at| subject(intro.get(..at)?))?;
    Some(OwnOrganisation { name, municipality: municipality(flat) })
}

/// The organisation at the end of a text that stops before its verb.
fn subject(before: &str) -> Option<String> {
    let start = before.char_indices().rev().nth(REACH).map_or(0, |(at, _)| at);
    let before = before.get(start..)?;
    let begin = boundary(before);
    let words: Vec<&str> = before.get(begin..)?.split([' ', '\n']).filter(|word| !word.is_empty()).collect();
    let is_filler = |word: &&&str| {
        matches!(
            plain(word).as_str(),
            "активно"
                | "тесно"
                | "постоянно"
                | "успешно"
                | "плодотворно"
                | "широко"
                | "ежегодно"
                | "давно"
                | "также"
                | "в"
                | "на"
                | "году"
                | "учебном"
                | "учебного"
                | "течение"
                | "года"
                | "уже"
                | "регулярно"
        ) || word.chars().any(|character| character.is_ascii_digit()) && !word.contains('»')
    };
    let tail = words.iter().rev().take_while(is_filler).count();
    let lead = words
        .iter()
        .take_while(|word| {
            let dated = word.chars().any(|character| character.is_ascii_digit()) && !word.contains('«');
            let said = matches!(
                plain(word).as_str(),
                "в" | "за"
                    | "на"
                    | "частности"
                    | "так"
                    | "наш"
                    | "наша"
                    | "наше"
                    | "и"
                    | "что"
                    | "а"
                    | "течение"
                    | "учебном"
                    | "учебного"
                    | "учебный"
                    | "году"
                    | "года"
                    | "год"
            );
            dated || said
        })
        .count();
    let words = words.get(lead..words.len().saturating_sub(tail))?;
    // «Дом творчества совместно со школами» is the house and not the schools.
    let together = words.iter().position(|word| matches!(plain(word).as_str(), "совместно" | "вместе"));
    let words = words.get(..together.unwrap_or(words.len()))?;
    let first = words.iter().take(6).find_map(|word| head(word));
    let named = words.first().is_some_and(|word| is_legal_form(word))
        || first.is_some_and(|head| head.case == Case::Nominative);
    let capital = words.first().is_some_and(|word| word.starts_with(char::is_uppercase));
    let plural = first.is_some_and(|head| head.gender == super::heads::Gender::They);
    (named && capital && !plural).then(|| words.join(" ").trim_matches([',', ' ']).to_owned())
}

/// Where the last clause begins: behind a comma, colon, full stop or line end outside quotes.
fn boundary(text: &str) -> usize {
    let mut begin = 0;
    let mut quotes = 0_i32;
    let mut last = ' ';
    for (at, character) in text.char_indices() {
        match character {
            '«' => quotes += 1,
            '»' => quotes -= 1,
            ',' | ':' | ';' | '\n' if quotes <= 0 => begin = at + character.len_utf8(),
            // «г. Тихвин», «им. Пушкина»: a full stop behind a short word ends nothing.
            ' ' if last == '.' && quotes <= 0 => {
                let word = text
                    .get(..at)
                    .unwrap_or_default()
                    .trim_end_matches('.')
                    .rsplit([' ', '\n', '.'])
                    .next()
                    .unwrap_or_default();
                if word.chars().count() > 3 {
                    begin = at + 1;
                }
            }
            _ => {}
        }
        last = character;
    }
    begin
}

/// «Киришского муниципального района» → «Киришский муниципальный район»; the first one that the text names.
pub fn municipality(flat: &Flat) -> Option<String> {
    let text: String = flat.chars.iter().collect();
    let words: Vec<&str> = text.split([' ', '\n']).filter(|word| !word.is_empty()).collect();
    let clean =
        |word: &str| word.trim_matches(|character: char| !character.is_alphanumeric() && character != '-').to_owned();
    for (at, word) in words.iter().enumerate() {
        let kind = match plain(word).as_str() {
            "района" => "район",
            "округа" => "округ",
            _ => continue,
        };
        let mut adjectives = Vec::new();
        for before in words.get(at.saturating_sub(3)..at)?.iter().rev() {
            let Some(stem) = clean(before).strip_suffix("ого").map(str::to_owned) else { break };
            adjectives.insert(0, stem);
        }
        // A district of a city is no municipality of its own to a reader; a proper name begins the phrase.
        if adjectives.first().is_some_and(|stem| stem.starts_with(char::is_uppercase))
            && !adjectives.iter().any(|stem| plain(stem) == "центральн")
        {
            let turned = adjectives.iter().map(|stem| {
                let stressed = matches!(plain(stem).as_str(), "городск" | "областн");
                let throat = stem.ends_with(['к', 'г', 'х']);
                let ending = if stressed {
                    "ой"
                } else if throat {
                    "ий"
                } else {
                    "ый"
                };
                format!("{stem}{ending}")
            });
            return Some(format!("{} {kind}", turned.collect::<Vec<_>>().join(" ")));
        }
    }
    None
}

/// The first school year that the text names: «2024/25», «2024–2025 учебный год».
pub fn year(flat: &Flat) -> Option<String> {
    let mut at = 0;
    while at < flat.chars.len() {
        let digits = flat.chars.iter().skip(at).take_while(|character| character.is_ascii_digit()).count();
        if digits == 4 {
            let start: i32 = flat.text(&(at..at + 4)).parse().ok()?;
            let rest: String = flat.chars.iter().skip(at + 4).take(7).filter(|character| **character != ' ').collect();
            let second: String = rest
                .strip_prefix(['/', '-', '–'])
                .map(|rest| rest.chars().take_while(char::is_ascii_digit).collect())
                .unwrap_or_default();
            let end: Option<i32> = second.parse().ok();
            let follows = end.is_some_and(|end| end == start + 1 || (second.len() == 2 && end == (start + 1) % 100));
            if let Some(year) = SchoolYear::starting(start).filter(|_| follows) {
                return Some(year.to_string());
            }
        }
        at += digits.max(1);
    }
    None
}
