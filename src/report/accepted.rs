//! The recommendations that were accepted for a year, as a note tells of them.

use crate::analysis::effect::addressee;
use crate::analysis::{Facts, Question, Scope};
use crate::model::codes::RecommendationStatus;
use crate::model::order;
use crate::model::{Document, Recommendation};

/// Those of the question's year and schools, those withdrawn left out; in the order of their deadlines.
pub(super) fn accepted<'a>(document: &'a Document, facts: &Facts, question: &Question) -> Vec<&'a Recommendation> {
    let in_scope = |one: &Recommendation| match (&question.scope, addressee(one)) {
        (Scope::All, None) => true,
        (Scope::Schools(_), None) => false,
        (Scope::All, Some(school)) => facts.school_index(school).is_some(),
        (Scope::Schools(schools), Some(school)) => {
            let place = facts.school_index(school);
            place.is_some() && schools.iter().any(|one| facts.school_index(*one) == place)
        }
    };
    let all = document.recommendations.values().map(AsRef::as_ref);
    let mut list: Vec<&Recommendation> =
        all.filter(|one| one.year == Some(question.year()) && !is_withdrawn(one) && in_scope(one)).collect();
    order::sort_by_key(&mut list, |one| (one.due, one.id));
    list
}

/// Whether nobody follows it any more.
pub(super) fn is_withdrawn(one: &Recommendation) -> bool {
    one.status.as_ref().is_some_and(|status| status.is(RecommendationStatus::Withdrawn))
}

/// What it asks for, with its end.
pub(super) fn text_of(one: &Recommendation) -> String {
    with_end(one.text.as_deref().unwrap_or_default())
}

/// A text with a full stop, unless it has an end already.
pub(super) fn with_end(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

/// What was recommended; the grounds stand after it. A full stop after a short word ends nothing: «им. Пушкина», «г. Кириши».
pub(super) fn first_sentence(text: &str) -> &str {
    let mut ends = text.match_indices(". ").map(|(end, _)| end);
    let end = ends.find(|end| text.get(..*end).is_some_and(|before| !is_shortened(before)));
    end.and_then(|end| text.get(..=end)).unwrap_or(text)
}

/// Whether a text ends with a word that is shortened, as one of at most three letters may be; «СПО» and «ОВЗ» are not.
fn is_shortened(text: &str) -> bool {
    let letters = || text.chars().rev().take_while(|sign| sign.is_alphabetic());
    let is_name = letters().count() > 1 && letters().all(char::is_uppercase);
    (1..=3).contains(&letters().count()) && !is_name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_grounds_stand_after_the_first_sentence() {
        for (text, expected) in [
            ("Провести пробы. Их не было.", "Провести пробы."),
            ("Провести пробы.", "Провести пробы."),
            ("Провести пробы", "Провести пробы"),
            ("Соглашение со школой им. Пушкина г. Кириши. Его нет.", "Соглашение со школой им. Пушкина г. Кириши."),
            ("Пригласить колледжи и СПО. Их нет.", "Пригласить колледжи и СПО."),
            ("Охватить 9–11. Не охвачены.", "Охватить 9–11."),
            ("", ""),
        ] {
            assert_eq!(first_sentence(text), expected);
        }
        assert_eq!(
            (with_end("Да "), with_end("Да!"), with_end(" ")),
            ("Да.".to_owned(), "Да!".to_owned(), String::new())
        );
    }
}
