//! Who came, as people type it: «8А», «8А, 8Б», «8–9», «8а, б», «8 и 9 классы».

use crate::model::class::ClassLabel;

/// Grades are 0 (preschool group) to 12.
const LAST_GRADE: u8 = 12;

/// A class, or one or several grades.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// Pupils of these grades, counted together.
    Grades(Vec<u8>),
    /// A class of a grade.
    Class(u8, ClassLabel),
}

/// Reads what was typed; grades without a class are put together. `None` where a part is neither a grade nor a class, or
/// nothing is there.
pub fn read(text: &str) -> Option<Vec<Who>> {
    let text: String = text.to_lowercase().chars().filter(|character| !QUOTES.contains(*character)).collect();
    let mut grades: Vec<u8> = Vec::new();
    let mut classes: Vec<(u8, ClassLabel)> = Vec::new();
    let mut last = None;
    for part in joined_ranges(&text).split([',', ';', ' ', '\u{a0}', '\t']).filter(|part| !part.is_empty()) {
        if SAYS_NOTHING.contains(&part.trim_end_matches('.')) {
            continue;
        }
        match read_part(part, last)? {
            Read::Grades(first, end) => {
                grades.extend(first..=end);
                last = Some(end);
            }
            Read::Class(grade, label) => {
                if !classes.contains(&(grade, label.clone())) {
                    classes.push((grade, label));
                }
                last = Some(grade);
            }
            Read::Label(grade, label) => {
                // «8 а»: the grade just read was the class's.
                if grades.last() == Some(&grade) {
                    grades.pop();
                }
                classes.push((grade, label));
            }
        }
    }
    grades.sort_unstable();
    grades.dedup();
    let classes = classes.into_iter().map(|(grade, label)| Who::Class(grade, label));
    let all: Vec<Who> = classes.chain((!grades.is_empty()).then_some(Who::Grades(grades))).collect();
    (!all.is_empty()).then_some(all)
}

/// The way in which grades and a class are typed.
pub fn written(grades: &[u8], class: Option<&ClassLabel>) -> String {
    if let (Some(class), [grade]) = (class, grades) {
        return format!("{grade}{class}");
    }
    let mut sorted = grades.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let runs = sorted.chunk_by(|one, next| next - one == 1).map(|run| match run {
        [first, .., last] => format!("{first}–{last}"),
        [only] => only.to_string(),
        [] => String::new(),
    });
    runs.collect::<Vec<_>>().join(", ")
}

enum Read {
    Grades(u8, u8),
    Class(u8, ClassLabel),
    /// A label without a grade: of the grade before it.
    Label(u8, ClassLabel),
}

/// Marks that stand round the letter of a class.
const QUOTES: &str = "«»\"'“”„";

/// Words that stand beside classes and change nothing.
const SAYS_NOTHING: [&str; 14] = [
    "класс",
    "класса",
    "классы",
    "классов",
    "кл",
    "параллель",
    "параллели",
    "и",
    "е",
    "го",
    "grade",
    "grades",
    "class",
    "and",
];

fn read_part(part: &str, last: Option<u8>) -> Option<Read> {
    let digits = part.find(|character: char| !character.is_ascii_digit()).unwrap_or(part.len());
    let (number, tail) = part.split_at(digits);
    if number.is_empty() {
        let letters = part.chars().all(char::is_alphabetic) && part.chars().count() <= 3;
        return Some(Read::Label(last?, letters.then(|| ClassLabel::parse(part)).flatten()?));
    }
    let grade = number.parse().ok().filter(|grade| *grade <= LAST_GRADE)?;
    let dashed = tail.strip_prefix(['-', '–', '—']);
    if tail.is_empty() || dashed.is_some_and(|rest| SAYS_NOTHING.contains(&rest)) {
        return Some(Read::Grades(grade, grade));
    }
    let end: Option<u8> = dashed.and_then(|end| end.parse().ok());
    if let Some(end) = end.filter(|end| *end > grade && *end <= LAST_GRADE) {
        return Some(Read::Grades(grade, end));
    }
    Some(Read::Class(grade, ClassLabel::parse(dashed.unwrap_or(tail))?))
}

/// «8 – 9» as «8–9», so that a part is one word.
fn joined_ranges(text: &str) -> String {
    let mut out = text.to_owned();
    for dash in ["-", "–", "—"] {
        out = out.split(dash).map(str::trim).collect::<Vec<_>>().join(dash);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let said = read(text).map(|all| {
            all.iter()
                .map(|who| match who {
                    Who::Grades(grades) => written(grades, None),
                    Who::Class(grade, label) => written(&[*grade], Some(label)),
                })
                .collect::<Vec<_>>()
                .join(" | ")
        });
        assert_eq!(said.as_deref().unwrap_or("?"), expected, "{text}");
    }

    #[test]
    fn classes_are_read_however_they_are_typed() {
        check("8А", "8А");
        check("8a", "8А");
        check("8 «Б»", "8Б");
        check("8-А", "8А");
        check("8А, 8Б", "8А | 8Б");
        check("8а,б,в", "8А | 8Б | 8В");
        check("8 а", "8А");
        check("8А и 8Б классы", "8А | 8Б");
        check("10-1", "101");
        check("11-мат", "11МАТ");
    }

    #[test]
    fn grades_are_put_together() {
        check("8", "8");
        check("8-9", "8–9");
        check("8 – 9 классы", "8–9");
        check("8, 9", "8–9");
        check("8-е классы", "8");
        check("5-7, 9", "5–7, 9");
        check("0", "0");
        check("8 и 9", "8–9");
        check("9 класс", "9");
        check("8А, 9", "8А | 9");
    }

    #[test]
    fn what_is_no_class_is_not_guessed() {
        for text in ["", " ", "все", "13", "25А", "старшие", "а", "8А завод", "8?"] {
            check(text, "?");
        }
    }
}
