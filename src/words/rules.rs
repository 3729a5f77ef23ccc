//! What the recommendations say. Names of partners and forms are put in undeclined.

use super::phrases;

phrases! {
    GROW_CIRCLE = "Наладить взаимодействие с большим количеством социальных партнёров" /
        "Build relations with more partners";
    VOCATIONAL_AND_EMPLOYERS = "Организовать новые и укрепить имеющиеся связи с профессиональными образовательными организациями и работодателями" /
        "Make new links with colleges and employers and strengthen those that exist";
    FEW = "Действующих партнёров — {0}, нужно не менее {1}." / "Active partners: {0}; at least {1} are wanted.";
    FELL = "Годом раньше к той же дате действующих партнёров было {0}, теперь — {1}." /
        "A year earlier by the same date there were {0} active partners, now {1}.";
    MISSING_KIND = "Нет действующих партнёров вида: {0}." / "There is no active partner of the kind: {0}.";
    MISSING_KINDS = "Нет действующих партнёров видов: {0}." / "There are no active partners of the kinds: {0}.";
    IN_REGISTER = "В реестре уже есть: {0}." / "Already in the register: {0}.";
    NO_COLLEGE = "Нет мероприятий с колледжами и техникумами." /
        "There are no events with colleges.";
    NO_EMPLOYER = "Нет мероприятий с работодателями." /
        "There are no events with employers.";
    COLLEGE_FORM = "С колледжами и техникумами не было формы: {0}." / "A form that was not held with colleges: {0}.";
    COLLEGE_FORMS = "С колледжами и техникумами не было форм: {0}." / "Forms that were not held with colleges: {0}.";
    EMPLOYER_FORM = "С работодателями не было формы: {0}." / "A form that was not held with employers: {0}.";
    EMPLOYER_FORMS = "С работодателями не было форм: {0}." / "Forms that were not held with employers: {0}.";
    SINGLE_FORM = "Колледжи и работодатели, с которыми была только одна форма работы ({0} из {1}): {2}." /
        "Colleges and employers with a single form of work ({0} of {1}): {2}.";
    AND_MORE = "{0} и ещё {1}" / "{0} and {1} more";
    PARTNER_FORM = "{0} ({1})" / "{0} ({1})";
}

/// A text with its first letter small, for the middle of a sentence; an abbreviation stays as it is.
pub fn small_first(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters.next();
    let abbreviated = letters.clone().next().is_some_and(char::is_uppercase);
    match first {
        Some(first) if !abbreviated => first.to_lowercase().chain(letters).collect(),
        _ => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::small_first;

    #[test]
    fn abbreviations_keep_their_capitals() {
        for (text, expected) in [("Вузы", "вузы"), ("НКО", "НКО"), ("", ""), ("Day", "day"), ("Я", "я")]
        {
            assert_eq!(small_first(text), expected);
        }
    }
}
