//! What grades and classes are called: a grade is a «параллель», a class «8А».

use super::{Lang, phrases};

phrases! {
    GRADE = "{0}-е классы" / "Grade {0}";
    PRESCHOOL = "Дошкольные группы" / "Preschool groups";
    PRESCHOOL_CLASS = "Дошкольная группа {0}" / "Preschool group {0}";
}

/// A grade, «8-е классы»; the one before the first has its own name.
pub fn grade_name(grade: u8, lang: Lang) -> String {
    if grade == 0 { PRESCHOOL.say(lang).to_owned() } else { GRADE.fill(lang, &[&grade.to_string()]) }
}

/// A class, «8А».
pub fn class_name(grade: u8, class: &str, lang: Lang) -> String {
    if grade == 0 { PRESCHOOL_CLASS.fill(lang, &[class]) } else { format!("{grade}{class}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_comes_before_the_first_grade_has_its_own_name() {
        for (grade, class, expected, of_class) in
            [(8, "А", "8-е классы", "8А"), (0, "В", "Дошкольные группы", "Дошкольная группа В")]
        {
            assert_eq!(
                (grade_name(grade, Lang::Ru).as_str(), class_name(grade, class, Lang::Ru).as_str()),
                (expected, of_class)
            );
        }
        assert_eq!(grade_name(11, Lang::En), "Grade 11");
    }
}
