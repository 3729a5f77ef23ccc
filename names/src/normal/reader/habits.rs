//! What people usually write, known by its letters alone.

use super::Reader;
use crate::letters::RawWord;
use crate::lexicon::Role;
use crate::numbers;
use crate::stem::{is_adjective, stem};

/// Two letters that stand for an institution beside a number; without one a settlement or an enterprise, or nothing known.
const NUMBERED: &[(&str, &str)] = &[
    ("гп", "городская поликлиника"),
    ("дп", "детская поликлиника"),
    ("сп", "стоматологическая поликлиника"),
    ("оп", "полиция"),
];

impl Reader<'_> {
    /// What two or three capitals stand for where they stand beside a number, a place or a word that says so, and hardly anywhere else.
    pub(super) fn two_letters(&self, word: &RawWord, rest: &[RawWord]) -> Option<&'static str> {
        if !word.loud {
            return None;
        }
        let next = rest.first();
        let behind = |texts: &[&str]| next.is_some_and(|next| texts.contains(&next.text.as_str()));
        let of_a_place =
            || self.name.words.last().is_some_and(|last| last.role == Role::Place && is_adjective(&last.text));
        match word.text.as_str() {
            // «ВК г. Серов, военкомат».
            "вк" if behind(&["военкомат", "г", "города", "по"])
                || next.is_some_and(|next| stem(&next.text) == "комиссариат") =>
            {
                Some("военный комиссариат")
            }
            "цз" if self.last_is_place() || behind(&["г", "города"]) => Some("центр занятости"),
            // «Южно-Уральский ГАУ».
            "гау" if of_a_place() => Some("аграрный университет"),
            // «Белозерский ЛПХ»; without a place it is somebody's household.
            "лпх" if of_a_place() => Some("леспромхоз"),
            // «ГБУЗ РБ» is of Bashkiria.
            "рб" if !self.after_form && self.last_is_place() => Some("районная больница"),
            text => {
                let numbered = || {
                    rest.iter().take(2).any(|next| numbers::digits(&next.text).is_some())
                        || !self.name.numbers.is_empty()
                };
                NUMBERED.iter().find(|(short, _)| *short == text && numbered()).map(|(_, written)| *written)
            }
        }
    }
}

/// What is said besides of a library system: it is called by its central library, and that one by more than it.
pub(crate) const LIBRARY_SYSTEM: &str = "цбс";

/// Whether all libraries of a place are meant, and not the central one.
pub(super) fn has_a_library_system(raw: &[RawWord]) -> bool {
    let said = |pair: &[RawWord]| match pair {
        [one, two] => stem(&one.text) == "библиотечн" && stem(&two.text) == "систем",
        _ => false,
    };
    raw.iter().any(|word| matches!(word.text.as_str(), "цбс" | "мцбс")) || raw.windows(2).any(said)
}

/// «Иванович», «Петровна».
pub(super) fn is_patronymic(text: &str) -> bool {
    let endings = [
        "ович",
        "евич",
        "овна",
        "евна",
        "ична",
        "ьич",
        "овича",
        "евича",
        "ьича",
        "овны",
        "евны",
        "ичны",
        "овне",
        "евне",
    ];
    // Most words say by their last two letters that they are none.
    let mut last = text.chars().rev();
    // A town, and nobody's father.
    text != "богданович"
        && matches!(last.next(), Some('ч' | 'а' | 'ы' | 'е'))
        && matches!(last.next(), Some('и' | 'н' | 'ч'))
        && text.chars().nth(4).is_some()
        && endings.iter().any(|ending| text.ends_with(ending))
}
