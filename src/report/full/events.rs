//! Section 5: the events by form, level and mode, and over the months.

use super::case::Case;
use crate::analysis::facts::Index;
use crate::analysis::indicators::Measure;
use crate::model::Event;
use crate::model::code::{Code, Coded};
use crate::model::codes::{Form, Level, Mode};
use crate::model::id::EventId;
use crate::model::order;
use crate::report::note::{Behind, Block, Chart, ChartBar, Column, Table, Text};
use crate::report::said::{Round, percent};
use crate::words::dates::month_name;
use crate::words::measures::{count, many};
use crate::words::names::{Named, name_of};
use crate::words::plural::EVENT;
use crate::words::rules::small_first;
use crate::words::{Phrase, report_sections as words};
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// So many forms can be the most frequent together; of more the sentence says nothing.
const MOST_TIED: usize = 3;

/// Events under a heading.
type Group = (String, Vec<EventId>);

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let statuses = ["events.held", "events.planned", "events.cancelled"].map(|id| case.opening(id));
    let mut lead = vec![Text::fill(words::STATUSES, lang, &statuses)];
    if case.held.events.is_empty() {
        lead.insert(0, words::NO_EVENTS.fill(lang, &[&case.period()]).into());
        return vec![Block::Paragraph(Text::joined(lead, " "))];
    }
    if case.is_of_many() {
        let joint = Text::counted(EVENT, case.count("events.joint"), Behind::of("events.joint"), lang);
        lead.push(Text::fill(words::JOINT, lang, &[joint]));
    }
    let forms = by_form(case);
    lead.extend(leading(case, &forms));
    let trials = forms.iter().find(|(form, _)| *form == Form::JobTrial).map(|(_, events)| events.clone());
    let trials = trials.unwrap_or_default();
    lead.push(Text::fill(words::TRIALS, lang, &[Text::of_count(trials.len() as u64, Behind::events(trials), lang)]));
    let mut blocks = vec![Block::Paragraph(Text::joined(lead, " ")), Block::Paragraph(assessed(case))];

    let named = forms.into_iter().map(|(form, events)| (form.name().say(lang).to_owned(), events)).collect();
    blocks.push(Block::Table(table(case, words::FORMS, words::FORM, named)));
    let levels = by_code(case, |event| event.level.as_ref(), Level::ALL);
    blocks.push(Block::Table(table(case, words::LEVELS, words::LEVEL, levels)));
    let modes = by_code(case, |event| event.mode.as_ref(), Mode::ALL);
    blocks.push(Block::Table(table(case, words::MODES, words::MODE, modes)));
    blocks.extend(months(case).map(Block::Chart));
    blocks
}

/// The held events of a note's question, in order of their dates.
fn held<'a>(case: &'a Case) -> impl Iterator<Item = (Index, EventId)> + 'a {
    case.held.events.iter().filter_map(|event| Some((*event, case.facts.event_id(*event)?)))
}

/// The held events by form, the most frequent first.
fn by_form(case: &Case) -> Vec<(Form, Vec<EventId>)> {
    let mut forms: BTreeMap<Form, Vec<EventId>> = BTreeMap::new();
    for (event, id) in held(case) {
        forms.entry(case.facts.form(event)).or_default().push(id);
    }
    let mut forms: Vec<_> = forms.into_iter().collect();
    order::sort_by_key(&mut forms, |(_, events)| Reverse(events.len()));
    forms
}

/// The held events by a code, in the codes' order, those without one last.
fn by_code<C: Named + Code>(case: &Case, of: impl Fn(&Event) -> Option<&Coded<C>>, all: &[C]) -> Vec<Group> {
    let mut groups: BTreeMap<(usize, String), Vec<EventId>> = BTreeMap::new();
    for (_, id) in held(case) {
        let coded = case.document.event(id).and_then(&of);
        let place = coded.and_then(|coded| all.iter().position(|code| coded.is(*code)));
        let name = coded.map_or_else(|| words::NOT_SAID.say(case.lang).to_owned(), |coded| name_of(coded, case.lang));
        let unknown = all.len() + usize::from(coded.is_none());
        groups.entry((place.unwrap_or(unknown), name)).or_default().push(id);
    }
    groups.into_iter().map(|((_, name), events)| (name, events)).collect()
}

/// The most frequent form, or the two or three that are so together.
fn leading(case: &Case, forms: &[(Form, Vec<EventId>)]) -> Option<Text> {
    let lang = case.lang;
    let most = forms.first()?.1.len();
    let first: Vec<_> = forms.iter().take_while(|(_, events)| events.len() == most).collect();
    let all = case.held.events.len() as u64;
    let name = |form: Form| small_first(form.name().say(lang));
    match first.as_slice() {
        [(form, events)] => {
            let count = Text::counted(EVENT, most as u64, Behind::events(events.clone()), lang);
            let share = percent(most as u64, all, Round::Nearest, lang);
            Some(Text::fill(words::LEADING, lang, &[name(*form).into(), count, share.into()]))
        }
        several if several.len() <= MOST_TIED && most > 1 => {
            let names: Vec<String> = several.iter().map(|(form, _)| format!("«{}»", name(*form))).collect();
            let events = several.iter().flat_map(|(_, events)| events.clone()).collect();
            let count = Text::of_count(most as u64, Behind::events(events), lang);
            Some(Text::fill(words::LEADING_TIED, lang, &[names.join(", ").into(), count]))
        }
        _ => None,
    }
}

fn assessed(case: &Case) -> Text {
    let lang = case.lang;
    let Measure::Share { numerator, denominator } = case.measure("events.meaningful") else {
        return words::ASSESSED_NONE.say(lang).into();
    };
    let met = Text::of_count(*numerator, Behind::of("events.meaningful"), lang);
    let of = words::OF_EVENTS.count(lang, case.count("events.held"));
    Text::fill(words::ASSESSED, lang, &[count(*denominator, lang).into(), of.into(), met])
}

fn table(case: &Case, caption: Phrase, head: Phrase, groups: Vec<Group>) -> Table {
    let lang = case.lang;
    let all = case.held.events.len() as u64;
    let row = |(name, events): Group| {
        let share = percent(events.len() as u64, all, Round::Nearest, lang);
        vec![name.into(), Text::of_count(events.len() as u64, Behind::events(events), lang), share.into()]
    };
    Table {
        caption: caption.say(lang).to_owned(),
        upright: false,
        columns: vec![
            Column::words(head.say(lang)),
            Column::numbers(words::COUNT.say(lang)),
            Column::numbers(words::SHARE.say(lang)),
        ],
        rows: groups.into_iter().map(row).collect(),
    }
}

/// The events over the months of the school year; nothing where fewer than two months are known.
#[expect(clippy::cast_precision_loss, reason = "counts of a document are far below 2^53")]
fn months(case: &Case) -> Option<Chart> {
    let lang = case.lang;
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for (_, id) in held(case) {
        if let Some(month) = case.document.event(id).and_then(|event| event.date.month()) {
            // The school year's months from September on.
            *counts.entry((month + 3) % 12).or_default() += 1;
        }
    }
    let (first, last) = (*counts.keys().next()?, *counts.keys().next_back()?);
    if first == last {
        return None;
    }
    let bars = (first..=last).map(|place| {
        let count = counts.get(&place).copied().unwrap_or(0);
        let label = month_name((place + 8) % 12 + 1, lang).to_owned();
        ChartBar { label, lo: count as f64, hi: count as f64, target: None, text: many(count, lang) }
    });
    Some(Chart::of_counts(words::MONTHS.say(lang), bars.collect(), lang))
}
