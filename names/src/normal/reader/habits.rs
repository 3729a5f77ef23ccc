//! What people usually write, known by its letters alone.

use crate::letters::RawWord;
use crate::stem::stem;

/// Two letters that stand for an institution beside a number; without one a settlement or an enterprise, or nothing known.
pub(super) const NUMBERED: &[(&str, &str)] = &[
    ("гп", "городская поликлиника"),
    ("дп", "детская поликлиника"),
    ("сп", "стоматологическая поликлиника"),
    ("оп", "отдел полиции"),
];

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
    matches!(last.next(), Some('ч' | 'а' | 'ы' | 'е'))
        && matches!(last.next(), Some('и' | 'н' | 'ч'))
        && text.chars().nth(4).is_some()
        && endings.iter().any(|ending| text.ends_with(ending))
}
