//! What there is to choose from in fields: the words of a list of codes, kinds under their groups, schools.

use crate::model::Document;
use crate::model::code::Code;
use crate::model::codes::PartnerKind;
use crate::ui::Choice;
use crate::words::names::Named;
use crate::words::{Lang, Phrase};

/// Every code of a list. A word that this version does not know stays choosable, so that saving does not lose it.
pub fn codes<C: Named>(lang: Lang, current: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> = C::ALL.iter().map(|code| Choice::new(code.code(), code.name().say(lang))).collect();
    keep::<C>(&mut choices, current);
    choices
}

/// Every kind under its group, and a word that this version does not know.
pub fn kinds(lang: Lang, current: &str) -> Vec<Choice> {
    let choice =
        |kind: &PartnerKind| Choice::new(kind.code(), kind.name().say(lang)).under(kind.group().name().say(lang));
    let mut choices: Vec<Choice> = PartnerKind::ALL.iter().map(choice).collect();
    keep::<PartnerKind>(&mut choices, current);
    choices
}

/// The schools by identifier. One that is not there (any more) stays choosable under `unknown`.
pub fn schools(document: &Document, current: &str, unknown: &str) -> Vec<Choice> {
    let mut choices: Vec<Choice> =
        document.schools.values().map(|school| Choice::new(school.id.to_string(), school.shown_name())).collect();
    if !current.is_empty() && choices.iter().all(|choice| choice.value != current) {
        choices.push(Choice::new(current, unknown));
    }
    choices
}

/// The same after a choice of nothing.
pub fn or_none(none: Phrase, lang: Lang, choices: Vec<Choice>) -> Vec<Choice> {
    std::iter::once(Choice::new("", none.say(lang))).chain(choices).collect()
}

fn keep<C: Code>(choices: &mut Vec<Choice>, current: &str) {
    if !current.is_empty() && C::parse(current).is_none() {
        choices.push(Choice::new(current, current));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::codes::Level;

    #[test]
    fn an_unknown_word_stays_choosable() {
        for (current, count) in [("", 6), ("school", 6), ("galactic", 7)] {
            let choices = codes::<Level>(Lang::Ru, current);
            assert_eq!(choices.len(), count, "{current}");
            assert!(current.is_empty() || choices.iter().any(|choice| choice.value == current), "{current}");
        }
        assert_eq!(kinds(Lang::Ru, "guild").last().map(|choice| choice.label.as_str()), Some("guild"));
        assert_eq!(kinds(Lang::Ru, "").len(), PartnerKind::ALL.len());
    }

    #[test]
    fn an_unknown_school_stays_choosable() {
        let choices = schools(&Document::default(), "x", "неизвестная");
        assert_eq!(choices, [Choice::new("x", "неизвестная")]);
        assert!(schools(&Document::default(), "", "неизвестная").is_empty());
    }
}
