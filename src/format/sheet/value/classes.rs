//! Classes as people write them: «8–9 классы», «8А, 8Б», «9-11», «5-е классы», «все», «8 «А»», «8а–в», «8А – 25 чел.».

use super::period::month;
use super::{Token, tokens};
use crate::model::class::ClassLabel;
use crate::model::date::Day;
use chrono::Datelike;

/// Pupils of some grades, or of one class.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Grades, 0 to 12, in order.
    pub grades: Vec<u8>,
    /// The class of the one grade.
    pub class: Option<ClassLabel>,
    /// How many came, where that is said beside the class.
    pub pupils: Option<u32>,
}

/// A number that is no grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoSuchGrade;

/// Groups of pupils by their words; longer words go before what they begin with.
const WORDS: [(&str, u8, u8); 9] = [
    ("все", 1, 11),
    ("всей школ", 1, 11),
    ("вся школ", 1, 11),
    ("all", 1, 11),
    ("начальн", 1, 4),
    ("младш", 1, 4),
    ("старшекласс", 10, 11),
    ("дошкольн", 0, 0),
    ("подготовительн", 0, 0),
];

/// People who are in no class of their own, or in any: a text of such words names no classes, and is no error.
const PEOPLE: [&str; 20] = [
    "родител",
    "законн",
    "педагог",
    "учител",
    "руководител",
    "администрац",
    "персонал",
    "сотрудник",
    "коллектив",
    "специалист",
    "психолог",
    "обучающ",
    "учащ",
    "ученик",
    "дет",
    "воспитанник",
    "школьник",
    "студент",
    "parent",
    "teacher",
];

/// Reads the classes of a text; none where it names no pupils («родители», «педагоги»). Other words are no classes.
pub fn classes(text: &str) -> Result<Vec<Group>, NoSuchGrade> {
    let tokens = tokens(text);
    if let Some(range) = turned_into_date(&tokens) {
        return Ok(vec![grades(range)]);
    }
    if !tokens.iter().any(|(token, _)| matches!(token, Token::Number(..))) {
        let folded = super::fold(text);
        let words = WORDS
            .iter()
            .find(|(word, ..)| folded.split(' ').any(|own| own.starts_with(word)) || folded.starts_with(word));
        let people = || folded.split(' ').any(|own| PEOPLE.iter().any(|word| own.starts_with(word)));
        return match words {
            Some((_, from, to)) => Ok(vec![grades((*from, *to))]),
            None if folded.is_empty() || people() => Ok(Vec::new()),
            None => Err(NoSuchGrade),
        };
    }
    let mut reader = Reader::default();
    for (at, (token, joined)) in tokens.iter().enumerate() {
        let next = tokens.get(at + 1).copied();
        match token {
            Token::Number(number, _) => reader.number(*number, next)?,
            Token::Word(word) => reader.word(word, *joined, next),
            Token::Dash => reader.dash = true,
            Token::Sign(',' | ';' | '+' | '/') => (reader.dash, reader.open) = (false, true),
            Token::Sign(_) => {}
        }
    }
    Ok(reader.groups())
}

/// The grades that a spreadsheet took for a day: «8-9» became 8 September.
pub fn from_date(day: Day) -> Option<Group> {
    let (a, b) = (u8::try_from(day.day()).ok()?, u8::try_from(day.month()).ok()?);
    (a != b && a <= 12).then(|| grades((a.min(b), a.max(b))))
}

/// «08.сен» and «сен.11» are «8-9» and «9-11», taken for days by a spreadsheet and saved as a text.
fn turned_into_date(tokens: &[(Token<'_>, bool)]) -> Option<(u8, u8)> {
    let (number, word) = match tokens {
        [(Token::Number(number, _), _), (Token::Sign('.'), _), (Token::Word(word), _)]
        | [(Token::Word(word), _), (Token::Sign('.'), _), (Token::Number(number, _), _)] => (*number, *word),
        _ => return None,
    };
    let (a, b) =
        (u8::try_from(number).ok().filter(|grade| *grade <= 12)?, u8::try_from(month(&word.to_lowercase())?).ok()?);
    (a != b).then_some((a.min(b), a.max(b)))
}

fn grades((from, to): (u8, u8)) -> Group {
    Group { grades: (from..=to).collect(), class: None, pupils: None }
}

/// What was read so far.
#[derive(Debug, Default)]
struct Reader {
    /// A grade each, with its class and number of pupils.
    found: Vec<(u8, Option<ClassLabel>, Option<u32>)>,
    /// Whether a dash stands right before.
    dash: bool,
    /// Whether a label may stand here without a grade of its own: «8а, б».
    open: bool,
    /// Whether the word «класс» stands right before: «8 класс А».
    behind_class: bool,
}

impl Reader {
    fn number(&mut self, number: u32, next: Option<(Token<'_>, bool)>) -> Result<(), NoSuchGrade> {
        let next_word = match next {
            Some((Token::Word(word), _)) => word.to_lowercase(),
            _ => String::new(),
        };
        let of_people = ["чел", "учащ", "учен", "обуч", "реб", "дет", "школьн", "pupil"]
            .iter()
            .any(|own| next_word.starts_with(own));
        if of_people || number > 12 {
            // How many came stands behind the class; alone it says no grade.
            match self.found.last_mut() {
                Some((_, _, pupils @ None)) if number <= 10_000 => *pupils = Some(number),
                _ if of_people => {}
                _ => return Err(NoSuchGrade),
            }
            self.dash = false;
            return Ok(());
        }
        let grade = u8::try_from(number).map_err(|_| NoSuchGrade)?;
        let from = match self.found.last() {
            Some((last, None, None)) if self.dash && *last < grade => last + 1,
            _ => grade,
        };
        self.found.extend((from..=grade).map(|grade| (grade, None, None)));
        (self.dash, self.open, self.behind_class) = (false, true, false);
        Ok(())
    }

    fn word(&mut self, word: &str, joined: bool, next: Option<(Token<'_>, bool)>) {
        let small = word.to_lowercase();
        if small.starts_with("клас") || small == "кл" || small.starts_with("паралл") || small.starts_with("grade")
        {
            (self.behind_class, self.dash) = (true, false);
            return;
        }
        let ending = joined
            && self.dash
            && matches!(small.as_str(), "е" | "х" | "й" | "ый" | "ые" | "ой" | "го" | "м" | "ми" | "ти" | "ых" | "ым");
        if matches!(small.as_str(), "по" | "до" | "to") {
            self.dash = true;
            return;
        }
        let length = word.chars().count();
        let between = (small == "и" && !joined) || ending;
        let last_is_open = self.found.last().is_some_and(|(_, _, pupils)| pupils.is_none());
        let stands_alone = match next {
            None | Some((Token::Sign(',' | ';' | ')' | '»' | '"' | '“' | '”' | ':' | '('), _) | (Token::Dash, _)) => {
                true
            }
            Some((Token::Word(next), false)) => {
                next.to_lowercase().starts_with("кл") || matches!(next.to_lowercase().as_str(), "и")
            }
            Some((Token::Number(..), _)) => true,
            _ => false,
        };
        let label = last_is_open
            && !between
            && if joined && !self.dash { length <= 5 } else { length == 1 && (stands_alone || self.behind_class) };
        if label && let Some(label) = ClassLabel::parse(word) {
            self.label(label);
        } else if !between {
            self.open = false;
        }
        (self.dash, self.behind_class) = (false, false);
    }

    /// A class of the last grade, or one more of the same grade, or all up to this one.
    fn label(&mut self, label: ClassLabel) {
        let Some((grade, class, _)) = self.found.last_mut() else { return };
        let grade = *grade;
        match class {
            None => *class = Some(label),
            Some(from) if self.dash => {
                let between = letters_between(from.as_str(), label.as_str());
                self.found.extend(between.into_iter().map(|label| (grade, Some(label), None)));
                self.found.push((grade, Some(label), None));
            }
            Some(_) => self.found.push((grade, Some(label), None)),
        }
    }

    /// The groups: classes and counted grades each by itself, other grades together.
    fn groups(self) -> Vec<Group> {
        let mut out: Vec<Group> = Vec::new();
        let mut rest: Vec<u8> = Vec::new();
        for (grade, class, pupils) in self.found {
            if class.is_none() && pupils.is_none() {
                rest.push(grade);
            } else if !out.iter().any(|group| group.grades == [grade] && group.class == class) {
                out.push(Group { grades: vec![grade], class, pupils });
            }
        }
        rest.sort_unstable();
        rest.dedup();
        if !rest.is_empty() {
            out.push(Group { grades: rest, class: None, pupils: None });
        }
        out
    }
}

/// The letters between two, as classes are called: «А» to «Г» gives «Б», «В».
fn letters_between(from: &str, to: &str) -> Vec<ClassLabel> {
    const LETTERS: &str = "АБВГДЕЖЗИКЛМНОП";
    match (LETTERS.find(from), LETTERS.find(to)) {
        (Some(a), Some(b)) if a < b => {
            let between = LETTERS.get(a + from.len()..b).unwrap_or_default();
            between.chars().filter_map(|letter| ClassLabel::parse(letter.encode_utf8(&mut [0; 4]))).collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(groups: &[Group]) -> String {
        let group = |group: &Group| {
            let grades = group.grades.iter().map(u8::to_string).collect::<Vec<_>>().join("+");
            let class = group.class.as_ref().map_or("", ClassLabel::as_str);
            let pupils = group.pupils.map_or(String::new(), |pupils| format!("={pupils}"));
            format!("{grades}{class}{pupils}")
        };
        groups.iter().map(group).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn classes_are_read_as_people_write_them() {
        for (text, expected) in [
            ("8–9 классы", "8+9"),
            ("8-9 кл.", "8+9"),
            ("9-11", "9+10+11"),
            ("9 - 11 класс", "9+10+11"),
            ("с 8 по 11 класс", "8+9+10+11"),
            ("8А, 8Б", "8А 8Б"),
            ("8а,б", "8А 8Б"),
            ("8 «А», «Б»", "8А 8Б"),
            ("8А–8В", "8А 8В"),
            ("8а-в", "8А 8Б 8В"),
            ("8 «А»", "8А"),
            ("8 \"A\"", "8А"),
            ("8 А", "8А"),
            ("8 а класс", "8А"),
            ("8 класс А", "8А"),
            ("8И", "8И"),
            ("8 и 9", "8+9"),
            ("8 и 9 «А» классы", "9А 8"),
            ("5-е классы", "5"),
            ("6-7-х классов", "6+7"),
            ("7-е, 8-е, 9-е", "7+8+9"),
            ("10,11", "10+11"),
            ("1-4, 9", "1+2+3+4+9"),
            ("10ИТ", "10ИТ"),
            ("обучающиеся 8–9 классов", "8+9"),
            ("8 класс, родители", "8"),
            ("11 класс (профильный)", "11"),
            ("все", "1+2+3+4+5+6+7+8+9+10+11"),
            ("Все классы", "1+2+3+4+5+6+7+8+9+10+11"),
            ("начальная школа", "1+2+3+4"),
            ("старшеклассники", "10+11"),
            ("дошкольники", "0"),
            ("родители", ""),
            ("классные руководители", ""),
            ("Педагоги-психологи", ""),
            ("обучающиеся", ""),
            ("abc", "?"),
            ("по списку", "?"),
            ("", ""),
            ("8А – 25 чел., 8Б – 24 чел.", "8А=25 8Б=24"),
            ("8А (25), 9", "8А=25 9"),
            ("8 класс: 51 чел.", "8=51"),
            ("25 чел.", ""),
            ("08.сен", "8+9"),
            ("сен.11", "9+10+11"),
            ("01.апр", "1+2+3+4"),
            ("13", "?"),
            ("2026", "?"),
        ] {
            let read = classes(text).map_or_else(|_| "?".to_owned(), |groups| shown(&groups));
            assert_eq!(read, expected, "{text}");
        }
    }

    #[test]
    fn grades_that_a_spreadsheet_took_for_a_day_are_grades_again() {
        for (day, expected) in [
            ("2026-09-08", "8+9"),
            ("2026-11-09", "9+10+11"),
            ("2026-09-11", "9+10+11"),
            ("2026-10-25", ""),
            ("2026-09-09", ""),
        ] {
            let day = crate::model::date::parse_day(day).expect("a day");
            assert_eq!(from_date(day).map_or(String::new(), |group| shown(&[group])), expected);
        }
    }
}
