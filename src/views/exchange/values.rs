//! Names and values of fields as people read them, for the differences that a plan shows.

use crate::model::Document;
use crate::model::code::{Code, Coded};
use crate::model::codes::{
    AgreementKind, Direction, EventStatus, Form, Level, Meaningful, Mode, PartnerKind, RecommendationStatus,
    SchoolType, Venue,
};
use crate::model::date::EventDate;
use crate::model::document::AnyRecord;
use crate::model::id::{PartnerId, SchoolId, parse_uuid};
use crate::model::record::List;
use crate::model::value::Value;
use crate::words::dates::event_date;
use crate::words::names::{Named, name_of};
use crate::words::{Lang, common, exchange as words, fields, places};

/// The name of a list.
pub fn list_name(list: List, lang: Lang) -> &'static str {
    match list {
        List::Schools => fields::SCHOOLS,
        List::Partners => fields::PARTNERS,
        List::Events => fields::EVENTS,
        List::Recommendations => fields::RECOMMENDATIONS,
    }
    .say(lang)
}

/// What a record is called.
pub fn record_name(record: &AnyRecord, lang: Lang) -> String {
    match record {
        AnyRecord::School(school) => school.shown_name().to_owned(),
        AnyRecord::Partner(partner) => partner.shown_name().to_owned(),
        AnyRecord::Event(event) => {
            let what = event.title.clone().unwrap_or_else(|| name_of(&event.form, lang));
            format!("{what}, {}", event_date(*event.date, lang))
        }
        AnyRecord::Recommendation(recommendation) => recommendation
            .text
            .clone()
            .or(recommendation.rule.clone())
            .unwrap_or_else(|| list_name(List::Recommendations, lang).to_owned()),
    }
}

/// What a field is called: the member, and where it holds things with a key, which of them.
pub fn field_name(list: List, field: &str, documents: &[&Document], lang: Lang) -> String {
    let (member, key) = field.split_once('.').map_or((field, None), |(member, key)| (member, Some(key)));
    let name = fields::member(list, member).map_or_else(|| member.to_owned(), |phrase| phrase.say(lang).to_owned());
    let of = key.and_then(|key| match member {
        "schools" | "audience" => school_name(key, documents),
        "partners" => partner_name(key, documents),
        "enrolment" | "aliases" => Some(key.to_owned()),
        _ => None,
    });
    of.map_or(name.clone(), |of| format!("{name}: {of}"))
}

/// A value as people read it; the length is bounded, because the page shows it in a cell.
pub fn value_text(field: &str, value: Option<&Value>, documents: &[&Document], lang: Lang) -> String {
    let Some(value) = value else { return words::EMPTY_VALUE.say(lang).to_owned() };
    let member = field.split('.').next().unwrap_or_default();
    let text = match (member, value) {
        ("kind", Value::Text(word)) => coded::<PartnerKind>(word)
            .or_else(|| coded::<AgreementKind>(word))
            .map_or_else(|| word.clone(), |phrase| phrase.say(lang).to_owned()),
        ("form", Value::Text(word)) => code::<Form>(word, lang),
        ("status", Value::Text(word)) => coded::<EventStatus>(word)
            .or_else(|| coded::<RecommendationStatus>(word))
            .map_or_else(|| word.clone(), |phrase| phrase.say(lang).to_owned()),
        ("type", Value::Text(word)) => code::<SchoolType>(word, lang),
        ("level", Value::Text(word)) => code::<Level>(word, lang),
        ("mode", Value::Text(word)) => code::<Mode>(word, lang),
        ("venue", Value::Text(word)) => code::<Venue>(word, lang),
        ("direction", Value::Text(word)) => code::<Direction>(word, lang),
        ("meaningful", Value::List(list)) => list
            .iter()
            .filter_map(Value::as_text)
            .map(|word| code::<Meaningful>(word, lang))
            .collect::<Vec<_>>()
            .join(", "),
        ("schools", Value::Text(id)) => school_name(id, documents).unwrap_or_else(|| id.clone()),
        ("same_as", Value::Text(id)) => linked_name(id, documents, lang).unwrap_or_else(|| id.clone()),
        ("partners", Value::Text(id)) => partner_name(id, documents).unwrap_or_else(|| id.clone()),
        ("date" | "end_date" | "signed" | "expires" | "issued" | "due", Value::Text(text)) => {
            EventDate::parse(text).map_or_else(|| text.clone(), |date| event_date(date, lang))
        }
        ("audience" | "enrolment", Value::List(rows)) => rows.iter().map(row_text).collect::<Vec<_>>().join("; "),
        _ => plain(value, lang),
    };
    shortened(&text)
}

fn coded<C: Named>(word: &str) -> Option<crate::words::Phrase> {
    C::parse(word).map(Named::name)
}

fn code<C: Named + Code>(word: &str, lang: Lang) -> String {
    name_of(&Coded::<C>::new(word), lang)
}

/// «8А: 25» of a row of an audience or an enrolment.
fn row_text(row: &Value) -> String {
    let Some(members) = row.as_object() else { return String::new() };
    let grades = match members.get("grades").or(members.get("grade")) {
        Some(Value::List(grades)) => {
            grades.iter().filter_map(Value::as_int).map(|grade| grade.to_string()).collect::<Vec<_>>().join(", ")
        }
        Some(Value::Int(grade)) => grade.to_string(),
        _ => String::new(),
    };
    let class = members.get("class").and_then(Value::as_text).unwrap_or_default();
    let pupils =
        members.get("pupils").and_then(Value::as_int).map_or_else(|| "—".to_owned(), |pupils| pupils.to_string());
    format!("{grades}{class}: {pupils}")
}

/// A value without a meaning of its own.
fn plain(value: &Value, lang: Lang) -> String {
    match value {
        Value::Null => words::EMPTY_VALUE.say(lang).to_owned(),
        Value::Bool(true) => common::YES.say(lang).to_owned(),
        Value::Bool(false) => common::NO.say(lang).to_owned(),
        Value::Int(number) => number.to_string(),
        Value::Float(number) => {
            let text = number.to_string();
            if lang == Lang::Ru { text.replace('.', ",") } else { text }
        }
        Value::Text(text) => text.clone(),
        Value::List(list) => list.iter().map(|item| plain(item, lang)).collect::<Vec<_>>().join(", "),
        Value::Object(members) => {
            let shown = members.iter().filter(|(name, _)| *name != "id" && *name != "school");
            let said = shown.map(|(name, value)| match (name.as_str(), value) {
                // A yes says nothing without its name, and a no is left out.
                ("auto_renew", Value::Bool(true)) => places::AUTO_RENEW.say(lang).to_owned(),
                ("auto_renew", _) => String::new(),
                _ => value_text(name, Some(value), &[], lang),
            });
            said.filter(|text| !text.is_empty()).collect::<Vec<_>>().join(", ")
        }
    }
}

/// What a record that another links to is called; links name partners, schools and events alike.
fn linked_name(id: &str, documents: &[&Document], lang: Lang) -> Option<String> {
    let id = parse_uuid(id)?;
    documents.iter().find_map(|document| document.find(id)).map(|record| record_name(&record, lang))
}

fn school_name(id: &str, documents: &[&Document]) -> Option<String> {
    let id = SchoolId::parse(id)?;
    documents.iter().find_map(|document| document.school(id)).map(|school| school.shown_name().to_owned())
}

fn partner_name(id: &str, documents: &[&Document]) -> Option<String> {
    let id = PartnerId::parse(id)?;
    documents.iter().find_map(|document| document.partner(id)).map(|partner| partner.shown_name().to_owned())
}

/// The text, or its beginning with an ellipsis.
fn shortened(text: &str) -> String {
    const MOST: usize = 200;
    match text.char_indices().nth(MOST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text.to_owned(),
    }
}
