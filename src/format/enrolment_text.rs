//! Enrolment as people paste it from a spreadsheet or type it: a line a class, «8А 25», «8 «А» — 25, ОВЗ 2», «9 51».
//!
//! Grammar of a line: a grade, optionally a class label, then the number of pupils, optionally the number of
//! pupils with ОВЗ and of disabled pupils. What separates them is free: tabs, semicolons, commas, dashes, spaces, words.
//! A line without digits is a heading and is passed over; any other line that does not fit is reported by its number.

use crate::model::class::ClassLabel;

/// The most pupils that a class or grade can have.
const MOST_PUPILS: u32 = 10_000;

/// One class, or one whole grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ClassSize {
    /// Grade, 0 to 12.
    pub grade: u8,
    /// Class; `None` = the whole grade.
    pub class: Option<ClassLabel>,
    /// Pupils, 0 to 10 000.
    pub pupils: u32,
    /// Pupils with ОВЗ among them.
    pub ovz: Option<u32>,
    /// Disabled pupils among them.
    pub disabled: Option<u32>,
}

/// Why a line could not be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineProblem {
    /// There is no grade from 0 to 12 at its beginning.
    NoGrade,
    /// There is no number of pupils.
    NoPupils,
    /// A number is over what can be: 10 000 pupils, or more pupils with ОВЗ than pupils.
    TooMany,
    /// The same class, or the same grade without a class, stands above already.
    Twice,
    /// The grade has both a line without a class and lines with classes.
    GradeAndClasses,
}

/// What was read, and the lines that could not be.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EnrolmentText {
    /// The classes in the order of the lines.
    pub classes: Vec<ClassSize>,
    /// The unreadable lines by their number, the first line being 1.
    pub problems: Vec<(usize, LineProblem)>,
}

/// Reads pasted lines.
pub fn read(text: &str) -> EnrolmentText {
    let mut out = EnrolmentText::default();
    for (index, line) in text.lines().enumerate() {
        if !line.chars().any(|character| character.is_ascii_digit()) {
            continue;
        }
        match read_line(line).and_then(|class| fits(&out.classes, class)) {
            Ok(class) => out.classes.push(class),
            Err(problem) => out.problems.push((index + 1, problem)),
        }
    }
    out
}

/// A piece of a line: a number, or letters.
#[derive(Debug, PartialEq)]
enum Token<'a> {
    Number(u32),
    Word(&'a str),
}

fn read_line(line: &str) -> Result<ClassSize, LineProblem> {
    let mut tokens = tokens(line).into_iter().peekable();
    let grade = match tokens.next() {
        Some(Token::Number(grade @ 0..=12)) => u8::try_from(grade).map_err(|_| LineProblem::NoGrade)?,
        _ => return Err(LineProblem::NoGrade),
    };
    let class = match tokens.peek() {
        Some(Token::Word(word)) if !is_filler(word) => ClassLabel::parse(word),
        _ => None,
    };
    let numbers: Vec<u32> =
        tokens.filter_map(|token| if let Token::Number(number) = token { Some(number) } else { None }).collect();
    let &[pupils, ref rest @ ..] = numbers.as_slice() else { return Err(LineProblem::NoPupils) };
    let part = |index: usize| rest.get(index).copied();
    let (ovz, disabled) = (part(0), part(1));
    if pupils > MOST_PUPILS || ovz.max(disabled).is_some_and(|part| part > pupils) {
        return Err(LineProblem::TooMany);
    }
    Ok(ClassSize { grade, class, pupils, ovz, disabled })
}

/// Words that stand beside a grade without being a class: «8 класс», «8-е классы», «9 параллель», «8 кл.», «8 чел.».
fn is_filler(word: &str) -> bool {
    let word = word.to_lowercase();
    let ordinal =
        matches!(word.as_str(), "е" | "й" | "ый" | "ые" | "х" | "человек" | "чел" | "учеников" | "уч" | "всего");
    ordinal
        || word.starts_with("кл")
        || word.starts_with("паралл")
        || word.starts_with("обуча")
        || word.starts_with("grade")
        || word.starts_with("pupil")
}

fn tokens(line: &str) -> Vec<Token<'_>> {
    let mut out = Vec::new();
    let mut rest = line;
    while let Some(start) = rest.find(char::is_alphanumeric) {
        rest = rest.get(start..).unwrap_or_default();
        let digits = rest.starts_with(|character: char| character.is_ascii_digit());
        let end = rest
            .find(|character: char| if digits { !character.is_ascii_digit() } else { !character.is_alphabetic() })
            .unwrap_or(rest.len());
        let (piece, tail) = rest.split_at(end.max(rest.chars().next().map_or(1, char::len_utf8)));
        match piece.parse() {
            Ok(number) => out.push(Token::Number(number)),
            // A number too long to be one is as much over the limit as the limit itself.
            Err(_) if digits => out.push(Token::Number(u32::MAX)),
            Err(_) => out.push(Token::Word(piece)),
        }
        rest = tail;
    }
    // «8-е классы» and «8 класс А»: the first word that is not filler is what the class is called.
    let label = out.iter().position(|token| matches!(token, Token::Word(word) if !is_filler(word)));
    match label {
        Some(at) if at > 1 && out.iter().take(at).skip(1).all(|token| matches!(token, Token::Word(_))) => {
            out.drain(1..at);
        }
        _ => {}
    }
    out
}

fn fits(before: &[ClassSize], class: ClassSize) -> Result<ClassSize, LineProblem> {
    let same_grade = || before.iter().filter(|other| other.grade == class.grade);
    if same_grade().any(|other| other.class == class.class) {
        Err(LineProblem::Twice)
    } else if same_grade().any(|other| other.class.is_none() != class.class.is_none()) {
        Err(LineProblem::GradeAndClasses)
    } else {
        Ok(class)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let read = read(text);
        let classes = read.classes.iter().map(|size| {
            let class = size.class.as_ref().map_or("", ClassLabel::as_str);
            let part = |part: Option<u32>| part.map_or(String::new(), |number| format!("/{number}"));
            format!("{}{class}={}{}{}", size.grade, size.pupils, part(size.ovz), part(size.disabled))
        });
        let problems = read.problems.iter().map(|(line, problem)| format!("!{line}{problem:?}"));
        assert_eq!(classes.chain(problems).collect::<Vec<_>>().join(" "), expected, "{text:?}");
    }

    #[test]
    fn lines_are_read_as_people_write_them() {
        check("8А 25", "8А=25");
        check("8a\t25\n8 «Б» — 24\n 8-В; 23", "8А=25 8Б=24 8В=23");
        check("Класс\tЧисленность\tОВЗ\n1А\t30\t2\t1", "1А=30/2/1");
        check("9 51\n10 класс: 48 чел.\n11-е классы 40", "9=51 10=48 11=40");
        check("7 класс А 26", "7А=26");
        check("0 группа 12", "0ГРУППА=12");
        check("5А 25, ОВЗ 2, инвалидов 1", "5А=25/2/1");
        check("", "");
    }

    #[test]
    fn what_cannot_be_read_is_reported_by_its_line() {
        check("8А\n8Б 25", "8Б=25 !1NoPupils");
        check("13А 25", "!1NoGrade");
        check("А8 25", "!1NoGrade");
        check("8А 99999\n8А 99999999999999\n8А 20 30", "!1TooMany !2TooMany !3TooMany");
        check("8А 25\n\n8 а 26", "8А=25 !3Twice");
        check("8 50\n8Б 25", "8=50 !2GradeAndClasses");
    }
}
