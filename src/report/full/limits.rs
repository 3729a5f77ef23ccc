//! Section 14: what the bounds mean, and what is missing in the data.

use super::case::Case;
use crate::analysis::behind::Behind as Rows;
use crate::analysis::completeness::GapRows;
use crate::analysis::encounter::Encounter;
use crate::model::Event;
use crate::model::order::InOrder;
use crate::report::note::{Behind, Block, Text};
use crate::words::measures::many;
use crate::words::{Lang, report_results as words};

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let meaning = format!("{} {}", words::LIMITS_INTERVAL.say(lang), words::LIMITS_VISITS.say(lang));
    let mut blocks = vec![Block::Paragraph(meaning.into())];
    let loose = Encounter::Any.loose(&case.held);
    let loose = loose.uncounted.into_iter().chain(loose.unplaced).into_set();
    if !loose.is_empty() {
        let count = Text::of_count(loose.len() as u64, Behind::events(loose.into_iter().collect()), lang);
        blocks.push(Block::Paragraph(Text::fill(words::LIMITS_UNCOUNTED, lang, &[count])));
    }
    blocks.extend(unsaid(case).map(Block::Paragraph));
    if case.gaps.is_empty() {
        blocks.push(Block::Paragraph(words::LIMITS_NONE.say(lang).into()));
        return blocks;
    }
    blocks.push(Block::Paragraph(words::LIMITS_GAPS.say(lang).into()));
    let last = case.gaps.len() - 1;
    let line = |(index, rows): (usize, &GapRows)| {
        let phrase = if index == last { words::LIMITS_LAST } else { words::LIMITS_LINE };
        let name = crate::words::rules::small_first(rows.gap.name().say(lang));
        Text::fill(phrase, lang, &[name.into(), count(rows, lang)])
    };
    blocks.push(Block::Bullets(case.gaps.iter().enumerate().map(line).collect()));
    blocks
}

/// What need not be said of an event, and of how many it is not: section 5 has it as «не указано».
fn unsaid(case: &Case) -> Option<Text> {
    let lang = case.lang;
    let ids = || case.held.events.iter().filter_map(|event| case.facts.event_id(*event));
    let without = |is_said: fn(&Event) -> bool| {
        ids().filter(|id| case.document.event(*id).is_some_and(|event| !is_said(event))).collect::<Vec<_>>()
    };
    let parts = [
        (words::UNSAID_LEVEL, without(|event| event.level.is_some())),
        (words::UNSAID_MODE, without(|event| event.mode.is_some())),
        (words::UNSAID_CRITERIA, without(|event| event.meaningful.is_some())),
    ];
    let parts = parts.into_iter().filter(|(_, events)| !events.is_empty()).map(|(phrase, events)| {
        Text::fill(phrase, lang, &[Text::of_count(events.len() as u64, Behind::events(events), lang)])
    });
    let parts = Text::joined(parts, "; ");
    let all = many(case.held.events.len(), lang);
    (!parts.is_empty()).then(|| Text::fill(words::LIMITS_UNSAID, lang, &[all.into(), parts]))
}

/// How many records have the gap; partners and events open, schools don't.
fn count(gap: &GapRows, lang: Lang) -> Text {
    let rows = Rows { partners: gap.partners.clone(), events: gap.events.clone() };
    let count = many(gap.len(), lang);
    if gap.schools.is_empty() { Text::number(count, Behind::Rows(rows)) } else { count.into() }
}
