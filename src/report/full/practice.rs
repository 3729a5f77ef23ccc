//! Section 8: who leads and can show others how, and the events that met all four criteria.

use super::case::Case;
use crate::analysis::completeness::Gap;
use crate::analysis::indicators::Measure;
use crate::analysis::rules::Advice;
use crate::model::Event;
use crate::model::id::EventId;
use crate::report::accepted::with_end;
use crate::report::event_line::{EventLine, event_line};
use crate::report::full::recommendations::{grounds, is_praise};
use crate::report::note::{Behind, Block, Text};
use crate::words::measures::count;
use crate::words::plural::EVENT;
use crate::words::report_results as words;
use crate::words::report_sections::OF_EVENTS;

/// So many numbers say in what somebody leads.
const REASONS: usize = 3;
/// So many events are told of; the register has them all.
const TOLD: usize = 10;

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let mut blocks = Vec::new();
    let praised: Vec<Text> =
        case.advice.iter().filter(|advice| is_praise(advice)).map(|one| praise(case, one)).collect();
    if !praised.is_empty() {
        blocks.push(Block::Subheading(words::PRACTICE_LEADS.say(lang).to_owned()));
        blocks.push(Block::Bullets(praised));
    }
    let held = case.count("events.held");
    if held == 0 {
        return blocks;
    }
    let (met, assessed) = match case.measure("events.meaningful") {
        Measure::Share { numerator, denominator } => (*numerator, *denominator),
        _ => (0, 0),
    };
    if met == 0 {
        let none = words::PRACTICE_NONE.fill(lang, &[&count(assessed, lang), &OF_EVENTS.count(lang, held)]);
        blocks.push(Block::Paragraph(none.into()));
        return blocks;
    }
    let behind = Behind::of("events.meaningful");
    let events = behind.rows(case.facts, case.question).events;
    let met = Text::of_count(met, behind, lang);
    blocks.push(Block::Paragraph(Text::fill(words::PRACTICE_EVENTS, lang, &[met])));
    let lines = events.iter().take(TOLD).filter_map(|id| Some(line(case, case.document.event(*id)?).into()));
    blocks.push(Block::Bullets(lines.collect()));
    if let Some(more) = events.len().checked_sub(TOLD).filter(|more| *more > 0) {
        blocks.push(Block::Paragraph(words::PRACTICE_MORE.fill(lang, &[&EVENT.count(lang, more as u64)]).into()));
    }
    blocks
}

fn praise(case: &Case, advice: &Advice) -> Text {
    let school = advice.addressee.and_then(|id| case.document.school(id)).map(|school| school.shown_name().to_owned());
    let mut text = Text::from(school.map(|name| format!("{name}: ")).unwrap_or_default());
    text.append(grounds(case, advice, REASONS));
    text
}

fn line(case: &Case, event: &Event) -> String {
    let names_a_child =
        |id: EventId| case.gaps.iter().any(|rows| rows.gap == Gap::ChildNames && rows.events.contains(&id));
    let hidden = names_a_child(event.id);
    let EventLine { name, about } = event_line(case.document, event, hidden, case.lang);
    let line = words::EVENT_LINE.fill(case.lang, &[&name, &about]);
    let result = event.result.as_deref().map(str::trim).filter(|result| !result.is_empty() && !hidden);
    match result {
        Some(result) => words::EVENT_RESULT.fill(case.lang, &[&line, &with_end(result)]),
        None => with_end(&line),
    }
}
