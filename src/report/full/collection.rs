//! Section 2: the span of time, which schools sent data and how recent those are.

use super::case::Case;
use crate::analysis::Scope;
use crate::analysis::indicators::{Measure, one};
use crate::model::date::Day;
use crate::model::field::FieldValue;
use crate::model::id::SchoolId;
use crate::model::imports::entries;
use crate::model::order::InOrder;
use crate::model::stamp::{Stamps, day_of};
use crate::model::value::Value;
use crate::model::{Document, School};
use crate::report::note::{Behind, Block, Column, Table, Text};
use crate::words::dates::short_day;
use crate::words::measures::{count, many};
use crate::words::{common, report_sections as words};
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let schools = case.schools();
    let paragraph = |text: String| Block::Paragraph(text.into());
    let mut blocks = vec![paragraph(words::SPAN.fill(lang, &[&case.period(), &short_day(case.as_of(), lang)]))];
    if let [only] = schools.as_slice()
        && case.question.scope != Scope::All
    {
        blocks.push(paragraph(words::ONE_SCHOOL.fill(lang, &[only.name.as_str()])));
    } else if !schools.is_empty() {
        blocks.push(paragraph(sent(case, &schools)));
        let silent: Vec<&str> =
            schools.iter().filter(|school| !case.has_data(school.id)).map(|school| school.name.as_str()).collect();
        if !silent.is_empty() && silent.len() < schools.len() {
            blocks.push(paragraph(words::SENT_NOT.fill(lang, &[&silent.join("; ")])));
        }
    }
    let order = if schools.len() > 1 { words::ORDER_MANY } else { words::ORDER_ONE };
    blocks.push(paragraph(order.say(lang).to_owned()));
    if !schools.is_empty() {
        blocks.push(Block::Table(table(case, &schools)));
    }
    blocks
}

/// Whose records there are, and who sent a file: what a centre enters by hand is there all the same.
fn sent(case: &Case, schools: &[&School]) -> String {
    let lang = case.lang;
    let with = schools.iter().filter(|school| case.has_data(school.id)).count() as u64;
    if with == 0 {
        return words::SENT_NONE.say(lang).to_owned();
    }
    let files = senders(case.document);
    let is_sender =
        |school: &&&School| files.contains(&school.id) || school.same_as.iter().any(|id| files.contains(id));
    // Nobody sends a file to oneself.
    if let [only] = schools
        && case.document.owner == Some(only.id)
    {
        return words::ONE_SCHOOL.fill(lang, &[only.name.as_str()]);
    }
    let (of, all) = (words::OF_SCHOOLS.count(lang, with), many(schools.len(), lang));
    match schools.iter().filter(is_sender).count() as u64 {
        0 if schools.len() == 1 => words::SENT_ONLY_NO_FILE.say(lang).to_owned(),
        _ if schools.len() == 1 => words::SENT_ONLY.say(lang).to_owned(),
        0 => words::SENT_NO_FILES.fill(lang, &[&of, &all]),
        sent => words::SENT_OF.fill(lang, &[&of, &all, &words::OF_SCHOOLS.count(lang, sent)]),
    }
}

/// The schools whose files were brought in, as the document's log of imports tells.
fn senders(document: &Document) -> BTreeSet<SchoolId> {
    let school = |of: &Value| SchoolId::from_value(of.as_object()?.get("school")?);
    let named = |entry: &Value| -> Vec<SchoolId> {
        let listed = entry.as_object().and_then(|entry| entry.get("schools")).and_then(Value::as_list);
        school(entry).into_iter().chain(listed.unwrap_or_default().iter().filter_map(school)).collect()
    };
    entries(document).flat_map(named).into_set()
}

fn table(case: &Case, schools: &[&School]) -> Table {
    let lang = case.lang;
    let dates = latest(case);
    let row = |school: &&School| {
        let asked = case.question.of_school(school.id);
        let held = one(case.facts, &asked, "events.held").map_or(Measure::NoData, |held| held.value);
        let enrolled = case.facts.school_index(school.id).map(|place| case.held.enrolled(place)).unwrap_or_default();
        let pupils: u64 = enrolled.iter().map(|grade| grade.pupils).sum();
        let date = dates.get(&school.id.0).map(|day| short_day(*day, lang));
        vec![
            school.shown_name().into(),
            crate::report::said::opening(&held, Behind::of_school("events.held", school.id), lang),
            if pupils == 0 { common::NO_DATA.say(lang).into() } else { count(pupils, lang).into() },
            Text::from(date.unwrap_or_else(|| words::DATE_UNKNOWN.say(lang).to_owned())),
        ]
    };
    Table {
        caption: words::SENT_CAPTION.say(lang).to_owned(),
        upright: false,
        columns: vec![
            Column::words(words::SCHOOL.say(lang)),
            Column::numbers(words::HELD.say(lang)),
            Column::numbers(words::ENROLLED.say(lang)),
            Column::numbers(words::DATED.say(lang)),
        ],
        rows: schools.iter().map(row).collect(),
    }
}

/// The last day on which something of a school's was written: its own record, or an event of the span. A record that came
/// without a date says nothing.
fn latest(case: &Case) -> BTreeMap<crate::model::id::Uuid, Day> {
    let written = |stamps: &Stamps| {
        let latest = stamps.by_field.values().map(|stamp| stamp.millis).fold(stamps.own.millis, i64::max);
        (latest > 0).then(|| day_of(latest))
    };
    let schools = case.document.schools.values().filter_map(|school| Some((school.id.0, written(&school.stamps)?)));
    let mut days: BTreeMap<_, Day> = schools.into_map();
    let period = case.question.period;
    let events =
        case.document.events.values().filter(|event| period.holds(event.date.first_day(), event.date.last_day()));
    for event in events {
        let Some(day) = written(&event.stamps) else { continue };
        for school in &event.schools {
            let place = days.entry(school.0).or_insert(day);
            *place = (*place).max(day);
        }
    }
    days
}
