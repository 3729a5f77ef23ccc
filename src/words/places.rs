//! The place of something that is wrong in a file, in a person's words: which record, which of its fields.

use super::{Lang, Phrase, fields, phrases, problems, sheets};
use crate::model::record::List;

phrases! {
    SCHOOL_NUMBER = "организация № {0}" / "school no. {0}";
    PARTNER_NUMBER = "партнёр № {0}" / "partner no. {0}";
    EVENT_NUMBER = "мероприятие № {0}" / "event no. {0}";
    RECOMMENDATION_NUMBER = "рекомендация № {0}" / "recommendation no. {0}";
    DELETED_NUMBER = "удалённая запись № {0}" / "deleted record no. {0}";
    DISTINCT_NUMBER = "пара разных записей № {0}" / "pair of different records no. {0}";
    THE_LIST = "список «{0}»" / "the list “{0}”";
    THE_HEAD = "сведения о файле" / "what the file says of itself";
    THE_SETTINGS = "настройки" / "the settings";
    CALLED = "{0} ({1})" / "{0} ({1})";
    LINE = "{0}, строка {1}" / "{0}, line {1}";
    PLACE = "{0}: {1}" / "{0}: {1}";
    STAMP = "отметка времени" / "stamp";
    ID = "идентификатор" / "identifier";
    PERSON = "Имя" / "Name";
    NUMBER = "Номер" / "Number";
    WHOLE_CLASS = "Весь класс" / "Whole class";
    PUPILS = "Число обучающихся" / "Number of pupils";
    AUTO_RENEW = "Продлевается само" / "Renews itself";
    CONTENT = "содержимое" / "content";
}

/// Where a problem is: the record by its name or number, then the field by its label and the row in it. `path` is the JSON
/// path, `record` the list and the place in it, `called` what the record calls itself.
pub fn place(path: &str, record: Option<(List, usize)>, called: Option<&str>, lang: Lang) -> String {
    let steps = steps(path);
    let (whole, rest) = match (record, steps.as_slice()) {
        (Some((list, index)), [_, _, rest @ ..]) => (record_name(list, index, called, lang), rest),
        (_, [Step::Member(name), Step::Index(index), rest @ ..]) => {
            let phrase = match (*name, List::parse(name)) {
                (_, Some(list)) => number_of(list),
                ("distinct", _) => DISTINCT_NUMBER,
                _ => DELETED_NUMBER,
            };
            (phrase.fill(lang, &[&(index + 1).to_string()]), rest)
        }
        (_, [Step::Member(name)]) if List::parse(name).is_some() => {
            let list = List::parse(name).map_or(fields::SCHOOLS, list_name);
            (THE_LIST.fill(lang, &[list.say(lang)]), [].as_slice())
        }
        (_, [Step::Member("settings"), rest @ ..]) => (THE_SETTINGS.say(lang).to_owned(), rest),
        (_, rest) => (THE_HEAD.say(lang).to_owned(), rest),
    };
    match field(record.map(|(list, _)| list), rest, lang) {
        Some(field) => PLACE.fill(lang, &[&whole, &field]),
        None => whole,
    }
}

/// The whole sentence: where, and what is wrong there.
pub fn sentence(place: &str, what: &str, lang: Lang) -> String {
    let mut letters = place.chars();
    let start: String = letters.next().into_iter().flat_map(char::to_uppercase).collect();
    problems::AT.fill(lang, &[&format!("{start}{}", letters.as_str()), what])
}

fn record_name(list: List, index: usize, called: Option<&str>, lang: Lang) -> String {
    let number = number_of(list).fill(lang, &[&(index + 1).to_string()]);
    match called.map(str::trim).filter(|called| !called.is_empty()) {
        Some(called) => CALLED.fill(lang, &[called, &number]),
        None => number,
    }
}

fn number_of(list: List) -> Phrase {
    match list {
        List::Schools => SCHOOL_NUMBER,
        List::Partners => PARTNER_NUMBER,
        List::Events => EVENT_NUMBER,
        List::Recommendations => RECOMMENDATION_NUMBER,
    }
}

fn list_name(list: List) -> Phrase {
    match list {
        List::Schools => fields::SCHOOLS,
        List::Partners => fields::PARTNERS,
        List::Events => fields::EVENTS,
        List::Recommendations => fields::RECOMMENDATIONS,
    }
}

/// The field, with the row and what stands in that where it holds rows; nothing for a whole record.
fn field(list: Option<List>, steps: &[Step<'_>], lang: Lang) -> Option<String> {
    let mut steps = steps.iter();
    let Step::Member(first) = steps.next()? else { return None };
    let known = fields::member(list.unwrap_or(List::Recommendations), first).or_else(|| inner(first));
    let mut said = known.map_or_else(|| (*first).to_owned(), |phrase| phrase.say(lang).to_owned());
    for step in steps {
        said = match step {
            Step::Index(index) => LINE.fill(lang, &[&said, &(index + 1).to_string()]),
            Step::Member(name) => {
                let name = inner(name).map_or_else(|| (*name).to_owned(), |phrase| phrase.say(lang).to_owned());
                format!("{said}, {name}")
            }
        };
    }
    Some(said)
}

/// What a member is called that stands inside a field, or that every record has.
fn inner(member: &str) -> Option<Phrase> {
    Some(match member {
        "stamp" | "stamps" | "seen" | "exported_at" => STAMP,
        "id" => ID,
        "name" => PERSON,
        "role" => sheets::CONTACT_ROLE,
        "phone" => sheets::PHONE,
        "email" => sheets::EMAIL,
        "school" => fields::SCHOOL,
        "kind" => fields::KIND,
        "number" => NUMBER,
        "signed" => sheets::SIGNED,
        "expires" => sheets::EXPIRES,
        "auto_renew" => AUTO_RENEW,
        "year" => fields::YEAR,
        "grade" | "grades" => sheets::GRADE,
        "class" => sheets::CLASS,
        "whole_class" => WHOLE_CLASS,
        "pupils" => PUPILS,
        "ovz" => sheets::OVZ,
        "disabled" => sheets::DISABLED,
        "hours" => fields::HOURS,
        "profile" => sheets::PROFILE,
        "pre_professional" => sheets::PRE_PROFESSIONAL,
        "minimum_level" => sheets::MINIMUM_LEVEL,
        "record" => CONTENT,
        _ => return None,
    })
}

/// One step of a JSON path.
#[derive(Clone, Copy)]
enum Step<'a> {
    Member(&'a str),
    Index(usize),
}

/// The steps of `$.events[3].audience[0].pupils`; a name in brackets is a member like any other.
fn steps(path: &str) -> Vec<Step<'_>> {
    let mut out = Vec::new();
    let mut rest = path.strip_prefix('$').unwrap_or(path);
    while let Some(first) = rest.chars().next() {
        let after = rest.get(first.len_utf8()..).unwrap_or_default();
        let end = if first == '[' { after.find(']') } else { after.find(['.', '[']) };
        let (word, tail) = after.split_at(end.unwrap_or(after.len()));
        rest = if first == '[' { tail.strip_prefix(']').unwrap_or(tail) } else { tail };
        let word = word.trim_matches(['"', '\'']);
        out.push(word.parse().map_or(Step::Member(word), Step::Index));
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_begins_with_a_capital() {
        for (place, expected) in [("партнёр № 5", "Партнёр № 5 — нет"), ("Завод", "Завод — нет"), ("", " — нет")]
        {
            assert_eq!(sentence(place, "нет", Lang::Ru), expected);
        }
    }

    #[test]
    fn a_place_is_said_as_people_would() {
        use List::{Events, Partners, Schools};
        for (path, record, called, expected) in [
            ("$.partners[203].name", Some((Partners, 203)), None, "партнёр № 204: Название"),
            ("$.partners[2].inn", Some((Partners, 2)), Some("Завод «Хороший»"), "Завод «Хороший» (партнёр № 3): ИНН"),
            (
                "$.events[3].audience[0].pupils",
                Some((Events, 3)),
                None,
                "мероприятие № 4: Участники, строка 1, Число обучающихся",
            ),
            ("$.events[3]", Some((Events, 3)), Some(" "), "мероприятие № 4"),
            (
                "$.schools[0].enrolment[11].grade",
                Some((Schools, 0)),
                None,
                "организация № 1: Контингент, строка 12, Параллель",
            ),
            ("$.partners[0].contacts[1].name", Some((Partners, 0)), None, "партнёр № 1: Контакт, строка 2, Имя"),
            (
                "$.partners[0].stamps[\"aliases.a.b\"]",
                Some((Partners, 0)),
                None,
                "партнёр № 1: отметка времени, aliases.a.b",
            ),
            ("$.partners[0].colour", Some((Partners, 0)), None, "партнёр № 1: colour"),
            ("$.deleted[4].record.name", None, None, "удалённая запись № 5: содержимое, Имя"),
            ("$.distinct[0]", None, None, "пара разных записей № 1"),
            ("$.events", None, None, "список «Мероприятия»"),
            ("$.settings", None, None, "настройки"),
            ("$.exported_at", None, None, "сведения о файле: отметка времени"),
            ("$", None, None, "сведения о файле"),
        ] {
            assert_eq!(place(path, record, called, Lang::Ru), expected, "{path}");
        }
    }
}
