//! Section 12: what was decided on the accepted recommendations. Where none was accepted there is nothing to say.

use super::case::Case;
use crate::report::accepted::{accepted, text_of, with_end};
use crate::report::note::{Block, Text};
use crate::words::dates::short_day;
use crate::words::names::name_of;
use crate::words::plural::RECOMMENDATION;
use crate::words::report_results as words;
use crate::words::rules::small_first;

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let all = accepted(case.document, case.facts, case.question);
    if all.is_empty() {
        return Vec::new();
    }
    let lines = all.iter().filter_map(|one| {
        let decision = one.decision.as_deref().map(str::trim).filter(|decision| !decision.is_empty())?;
        let mut said = vec![words::DECISION.fill(lang, &[&text_of(one), &with_end(decision)])];
        let responsible = one.responsible.as_deref().map(str::trim).filter(|who| !who.is_empty());
        said.extend(responsible.map(|who| words::RESPONSIBLE.fill(lang, &[who.trim_end_matches('.')])));
        said.extend(one.due.map(|due| words::DUE.fill(lang, &[&short_day(due, lang)])));
        let status = one.status.as_ref().map(|status| small_first(&name_of(status, lang)));
        said.extend(status.map(|status| words::DECISION_STATE.fill(lang, &[&status])));
        Some(Text::from(said.join(" ")))
    });
    let lines: Vec<Text> = lines.collect();
    if lines.is_empty() {
        let count = RECOMMENDATION.count(lang, all.len() as u64);
        return vec![Block::Paragraph(words::DECISIONS_NONE.fill(lang, &[&count]).into())];
    }
    vec![Block::Numbered(lines)]
}
