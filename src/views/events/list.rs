//! The events that are shown as a text to paste into a letter: who asks by phone wants an answer within the hour.

use crate::analysis::Facts;
use crate::analysis::facts::Index;
use crate::model::code::Coded;
use crate::model::event::AudienceRow;
use crate::model::id::SchoolId;
use crate::model::{Document, Event};
use crate::state::picture::use_copier;
use crate::state::preferences::{say, use_lang};
use crate::state::use_krug;
use crate::ui::{Button, Icon, Tone};
use crate::views::naming::{event_name, form_of, heads, partner_name, school_name, who};
use crate::words::dates::event_date;
use crate::words::names::name_of;
use crate::words::plural::EVENT;
use crate::words::{Lang, events as words};
use leptos::prelude::*;

/// The button that copies the list.
#[component]
pub fn CopyList(shown: Memo<Vec<Index>>) -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let copier = use_copier();
    let press = move |()| {
        let lang = lang.get_untracked();
        let text = untrack(|| {
            krug.document().with(|document| krug.facts().with(|facts| text(document, facts, &shown.get(), lang)))
        });
        let count = EVENT.count(lang, shown.with_untracked(Vec::len) as u64);
        copier.text(text, words::LIST_COPIED.fill(lang, &[&count]), words::LIST_FAILED);
    };
    view! { <Button label=say(words::COPY_LIST) icon=Icon::Copy tone=Tone::Plain on_press=Callback::new(press) /> }
}

/// A numbered line an event.
fn text(document: &Document, facts: &Facts, shown: &[Index], lang: Lang) -> String {
    let events = shown.iter().filter_map(|at| Some((*at, document.event(facts.event_id(*at)?)?)));
    let lines = events.enumerate().map(|(number, (at, event))| {
        let heads = heads(facts.events.rows.of(at).iter().map(|row| row.heads), lang);
        format!("{}. {}", number + 1, line(document, event, &heads, lang))
    });
    let lines: Vec<String> = lines.collect();
    // «Таких мероприятий нет» is an answer, too.
    if lines.is_empty() { words::NOTHING.say(lang).to_owned() } else { lines.join("\n") }
}

fn line(document: &Document, event: &Event, heads: &str, lang: Lang) -> String {
    let mut parts = vec![event_date(*event.date, lang), event_name(event, lang)];
    // What has no title is called by its form already.
    let form = form_of(event, lang);
    if parts.last() != Some(&form) {
        parts.push(form);
    }
    let partners: Vec<String> = event.partners.iter().map(|id| partner_name(document, *id, lang)).collect();
    if !partners.is_empty() {
        parts.push(words::LIST_PARTNERS.fill(lang, &[&partners.join(", ")]));
    }
    parts.extend(event.schools.iter().map(|id| school_name(document, *id, lang)));
    let classes = classes(document, event, lang);
    if !classes.is_empty() {
        let said = words::LIST_PUPILS.fill(lang, &[&classes.join(", "), heads]);
        parts.push(words::LIST_AUDIENCE.fill(lang, &[&said]));
    }
    if !event.is_held() {
        parts.push(status(&event.status, lang));
    }
    parts.join("; ")
}

/// Who came: «9А, 9Б»; of a joint event with the school after its classes, or every «9А» would be the same one.
fn classes(document: &Document, event: &Event, lang: Lang) -> Vec<String> {
    let joint = event.audience.0.len() > 1;
    let of_school = |(school, rows): (&SchoolId, &Vec<AudienceRow>)| {
        let names = rows.iter().map(|row| who(row, lang)).collect::<Vec<_>>().join(", ");
        if joint { format!("{names} ({})", school_name(document, *school, lang)) } else { names }
    };
    event.audience.0.iter().map(of_school).collect()
}

fn status(status: &Coded<crate::model::codes::EventStatus>, lang: Lang) -> String {
    name_of(status, lang).to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_says_when_what_with_whom_and_for_whom() {
        let file = include_str!("../../../assets/example.json");
        let document = crate::format::read(file).expect("the example reads").document;
        let facts = Facts::new(&document);
        let year = crate::model::date::SchoolYear::parse("2026/27").expect("a year");
        let all: Vec<Index> = facts.events.of_year(year).collect();
        let text = text(&document, &facts, &all, Lang::Ru);
        assert_eq!(text.lines().count(), all.len());
        let first = text.lines().next().expect("a line");
        assert!(first.starts_with("1. ") && first.contains("; партнёры: ") && first.contains("участники: "), "{first}");
        assert!(text.lines().any(|line| line.ends_with("; запланировано")), "{text}");
    }

    #[test]
    fn classes_of_several_schools_are_told_apart() {
        let file = include_str!("../../../assets/example.json");
        let document = crate::format::read(file).expect("the example reads").document;
        let mut event =
            document.events.values().find(|event| !event.audience.is_empty()).expect("one").as_ref().clone();
        let row = event.audience.iter().next().expect("a row").clone();
        let schools: Vec<SchoolId> = document.schools.values().map(|school| school.id).take(2).collect();
        event.audience.0 = schools.iter().map(|school| (*school, vec![row.clone(), row.clone()])).collect();
        let names = schools.iter().map(|school| school_name(&document, *school, Lang::Ru));
        let one = who(&row, Lang::Ru);
        let expected: Vec<String> = names.map(|school| format!("{one}, {one} ({school})")).collect();
        assert_eq!(classes(&document, &event, Lang::Ru), expected);
        event.audience.0.pop_last();
        assert_eq!(classes(&document, &event, Lang::Ru), [format!("{one}, {one}")]);
    }
}
