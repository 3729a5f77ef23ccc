//! The forms of joint work that a bracket names, with programmes in quotes and grades.

mod titles;

use super::DraftForm;
use super::heads::plain;
use crate::model::codes::Form::{self, *};

/// Beginnings of words or phrases that say a form; the longer ones first, because they say more.
const SIGNS: &[(&str, Form)] = &[
    ("открыт двер", OpenDay),
    ("совместн занят", JointClass),
    ("совместн урок", JointClass),
    ("онлайн урок", OnlineLesson),
    ("онлайн занят", OnlineLesson),
    ("классн час", ClassHour),
    ("мастер класс", Masterclass),
    ("профессиональн проб", JobTrial),
    ("профессиональн обучен", VocationalTraining),
    ("перв професси", VocationalTraining),
    ("трудов отряд", SummerJob),
    ("трудов бригад", SummerJob),
    ("трудоустройств", SummerJob),
    ("профильн смен", Camp),
    ("родительск собран", ParentsMeeting),
    ("родительск", ParentsMeeting),
    ("день профориент", CareerDay),
    ("дни профориент", CareerDay),
    ("днях профориент", CareerDay),
    ("день професс", CareerDay),
    ("дни професс", CareerDay),
    ("недел", CareerDay),
    ("декад", CareerDay),
    ("кругл стол", Seminar),
    ("профпроб", JobTrial),
    ("проб", JobTrial),
    ("экскурси", Excursion),
    ("встреч", Meeting),
    ("бесед", Meeting),
    ("мастеркласс", Masterclass),
    ("олимпиад", Olympiad),
    ("слет", Contest),
    ("конкурс", Contest),
    ("соревнован", Contest),
    ("фотоконкурс", Contest),
    ("викторин", Game),
    ("чемпионат", Championship),
    ("абилимпикс", Championship),
    ("игр", Game),
    ("квест", Game),
    ("квиз", Game),
    ("деловая", Game),
    ("фестивал", Festival),
    ("ярмар", Fair),
    ("выстав", Exhibition),
    ("семинар", Seminar),
    ("вебинар", Seminar),
    ("консульт", Consultation),
    ("профконсульт", Consultation),
    ("диагностик", Diagnostics),
    ("профдиагност", Diagnostics),
    ("тестирован", Diagnostics),
    ("анкетирован", Diagnostics),
    ("практик", Internship),
    ("стажиров", Internship),
    ("наставнич", Mentoring),
    ("лагер", Camp),
    ("смен", Camp),
    ("проект", Project),
    ("программ", Programme),
    ("курс", Course),
    ("элективн", Course),
    ("спецкурс", Course),
    ("лекци", Lesson),
    ("профурок", Lesson),
    ("урок", Lesson),
    ("занят", Lesson),
    ("классн", ClassHour),
    ("онлайн-урок", OnlineLesson),
    ("мастер-класс", Masterclass),
];

/// The forms of the words of some brackets.
pub fn forms(brackets: &[String]) -> Vec<DraftForm> {
    let mut out: Vec<DraftForm> = Vec::new();
    for bracket in brackets {
        let mut lead = None;
        for part in parts(bracket) {
            let part = part
                .trim_matches(|character: char| matches!(character, ' ' | '.' | ',' | ';' | ':' | '–' | '-'))
                .to_owned();
            let title = titles::title(&part, lead.as_deref());
            lead = titles::lead(&part).or(lead);
            read_part(&part, title, &mut out);
        }
    }
    out
}

/// Whether some words name a form at all.
pub fn names_form(text: &str) -> bool {
    !found(&without_quotes(text)).is_empty()
}

fn read_part(part: &str, whole: Option<String>, out: &mut Vec<DraftForm>) {
    if !part.chars().any(char::is_alphabetic) {
        return;
    }
    let grades = grades(part);
    let programme = quoted(part);
    let outside = without_quotes(part);
    let forms = found(&outside);
    if forms.is_empty() {
        // «для 6–7-х классов» or «в дистанционном формате» tells more of the form before it.
        let detail = ["для ", "по ", "в ", "на ", "с ", "со ", "от ", "из ", "при "]
            .iter()
            .any(|word| part.to_lowercase().starts_with(word));
        match out.last_mut() {
            Some(last) if programme.is_none() && (detail || !grades.is_empty()) => last.grades.extend(grades),
            _ => out.push(DraftForm {
                form: Other,
                form_label: Some(part.to_owned()),
                title: Some(super::case::capital(part)),
                programme,
                grades,
            }),
        }
        return;
    }
    let single = forms.len() == 1;
    for form in forms {
        let title = whole.clone().filter(|_| single);
        let new = DraftForm { form, form_label: None, title, programme: programme.clone(), grades: grades.clone() };
        // «организация и проведение олимпиады, участие в олимпиаде» is one form said twice.
        let there = out
            .iter()
            .any(|other| other.form == form && other.programme == new.programme && other.grades == new.grades);
        if !there {
            out.push(new);
        }
    }
}

/// A bracket's parts: at commas and semicolons outside closed quotes. A quote that another one opens within, after a comma,
/// was not closed: it ends at that comma.
fn parts(bracket: &str) -> Vec<String> {
    let characters: Vec<char> = bracket.chars().collect();
    let mut out = vec![String::new()];
    let mut quote_end = None::<usize>;
    for (at, character) in characters.iter().enumerate() {
        if *character == '«' && quote_end.is_none() {
            quote_end = closing(&characters, at);
        }
        let inside = quote_end.is_some_and(|end| at < end);
        if quote_end == Some(at) {
            quote_end = None;
        }
        if !inside && matches!(character, ',' | ';') {
            out.push(String::new());
        } else if let Some(last) = out.last_mut() {
            last.push(if *character == '\n' { ' ' } else { *character });
        }
    }
    out
}

/// Where the quote that opens at a place closes; `None` where it does not, before another one that opens behind a comma.
fn closing(characters: &[char], open: usize) -> Option<usize> {
    let mut depth = 0_usize;
    let mut comma = false;
    for (at, character) in characters.iter().enumerate().skip(open) {
        match character {
            '«' if depth > 0 && comma => return None,
            '«' => depth += 1,
            '»' if depth <= 1 => return Some(at),
            '»' => depth -= 1,
            ',' | ';' => comma = true,
            _ => {}
        }
    }
    None
}

/// The title in the first quotes.
fn quoted(part: &str) -> Option<String> {
    let (_, rest) = part.split_once('«')?;
    let title = rest.rsplit_once('»').map_or(rest, |(title, _)| title);
    let title = title.trim().trim_matches(['«', '»']).trim();
    (!title.is_empty()).then(|| title.to_owned())
}

fn without_quotes(part: &str) -> String {
    let Some((before, rest)) = part.split_once('«') else { return part.to_owned() };
    let after = rest.rsplit_once('»').map_or("", |(_, after)| after);
    format!("{before} {after}")
}

/// The forms that words say, in their order, each once. What one sign has read no other one reads again.
fn found(text: &str) -> Vec<Form> {
    let words: Vec<String> =
        text.split(|character: char| !character.is_alphanumeric()).map(plain).filter(|word| !word.is_empty()).collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let rest = words.get(at..).unwrap_or_default();
        let sign = SIGNS.iter().find_map(|(sign, form)| Some((begins(rest, sign)?, *form)));
        if let Some((length, form)) = sign {
            if !out.contains(&form) {
                out.push(form);
            }
            at += length;
        } else {
            at += 1;
        }
    }
    // «программа курса», «урок в рамках проекта»: what is held goes before what it belongs to.
    let narrow = out.iter().any(|form| !matches!(form, Project | Programme | Course));
    if narrow && text.to_lowercase().contains("в рамках") {
        out.retain(|form| !matches!(form, Project | Programme | Course));
    }
    out
}

/// How many words a sign takes where words begin with it.
fn begins(words: &[String], sign: &str) -> Option<usize> {
    let parts: Vec<&str> = sign.split(' ').collect();
    let fits = words.len() >= parts.len() && words.iter().zip(&parts).all(|(word, part)| word.starts_with(part));
    // «игр» is a game, «играть» too; but «курсант» is no course and «программист» no programme.
    let misled = matches!(parts.first(), Some(&"курс"))
        && words.first().is_some_and(|word| word.starts_with("курсант"))
        || matches!(parts.first(), Some(&"программ"))
            && words.first().is_some_and(|word| word.starts_with("программист"));
    (fits && !misled).then_some(parts.len())
}

/// The grades of «6–7-х классов», «8 и 9 классов», «9-11 кл.».
pub fn grades(text: &str) -> Vec<u8> {
    let lower = text.to_lowercase();
    // «мастер-классы» are no classes: the word must begin there.
    let begins = |(at, _): &(usize, &str)| {
        lower.get(..*at).is_some_and(|before| {
            !before.ends_with(|last: char| last.is_alphabetic() || last == '-' && !before.ends_with("х-"))
        })
    };
    let short = |(at, sign): &(usize, &str)| {
        let behind = lower.get(at + sign.len()..).unwrap_or_default();
        !behind.starts_with(char::is_alphabetic) && begins(&(*at, *sign))
    };
    let found = lower.match_indices("клас").find(begins).or_else(|| lower.match_indices("кл").find(short));
    let Some((end, _)) = found else { return Vec::new() };
    let before = lower.get(..end).unwrap_or_default();
    let mut numbers: Vec<u8> = Vec::new();
    let mut range = false;
    for token in before
        .split_inclusive(|character: char| !character.is_ascii_digit())
        .collect::<String>()
        .split(' ')
        .rev()
        .take(6)
    {
        let found: Vec<u8> = token
            .split(|character: char| !character.is_ascii_digit())
            .filter_map(|digits| digits.parse().ok())
            .filter(|grade| *grade <= 12)
            .collect();
        range |= found.len() == 2 && token.contains(['-', '–']);
        let stops = found.is_empty()
            && !matches!(token, "" | "и" | "-" | "–" | "х" | "-х" | "го" | "е")
            && token.chars().any(char::is_alphanumeric);
        if stops {
            break;
        }
        range |= matches!(token, "-" | "–");
        numbers.extend(found);
    }
    numbers.sort_unstable();
    numbers.dedup();
    match (range, numbers.as_slice()) {
        (true, [first, .., last]) => (*first..=*last).collect(),
        _ => numbers,
    }
}
