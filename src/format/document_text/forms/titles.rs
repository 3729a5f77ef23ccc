//! What an event of a bracket's part is called: «участие в олимпиадах, играх» is «Участие в олимпиадах» and «Участие в играх».

use crate::format::document_text::case::{capital, closed};
use crate::format::document_text::heads::plain;

/// What is done with an event, before the event itself.
const DOING: [&str; 11] = [
    "участие",
    "организация",
    "проведение",
    "проведении",
    "организации",
    "реализация",
    "посещение",
    "подготовка",
    "разработка",
    "помощь",
    "содействие",
];

/// Genitives of plurals that have no ending of their own.
const BARE: [&str; 11] =
    ["олимпиад", "проб", "игр", "бесед", "встреч", "выставок", "ярмарок", "практик", "смен", "недель", "профпроб"];

/// The words before the event that hold for the parts behind it, too: «участие в».
pub(super) fn lead(part: &str) -> Option<String> {
    let words: Vec<&str> = part.split(' ').collect();
    let joins = |word: &str| matches!(word, "и" | "в" | "на" | "совместное" | "совместная" | "активное");
    let run = words.iter().take_while(|word| DOING.contains(&plain(word).as_str()) || joins(&plain(word))).count();
    let lead = words.get(..run)?;
    (run < words.len() && lead.iter().any(|word| DOING.contains(&plain(word).as_str()))).then(|| lead.join(" "))
}

/// The words of a part as a title; `None` where they stand in a case that nothing before them asks for.
pub(super) fn title(part: &str, lead: Option<&str>) -> Option<String> {
    if !is_oblique(part) {
        return Some(capital(&closed(part)));
    }
    lead.map(|lead| capital(&closed(&format!("{lead} {part}"))))
}

/// Whether words begin in a plural genitive or prepositional, or in an instrumental.
fn is_oblique(part: &str) -> bool {
    const ENDINGS: [&str; 17] = [
        "ах", "ях", "ых", "их", "ов", "ев", "ами", "ями", "ым", "ыми", "ими", "ций", "сий", "аний", "ений", "ятий",
        "вий",
    ];
    let first = plain(part.split([' ', '-']).next().unwrap_or_default());
    let long = first.chars().count() > 3;
    BARE.contains(&first.as_str()) || long && ENDINGS.iter().any(|ending| first.ends_with(ending))
}
