//! The appendix that says how each indicator is computed.

use super::case::Case;
use crate::analysis::change::claim;
use crate::analysis::indicators::definitions;
use crate::report::note::{Block, Text};
use crate::words::report_results as words;

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let lines = definitions().map(|one| words::METHOD_LINE.fill(lang, &[one.name.say(lang), one.about.say(lang)]));
    vec![
        Block::Paragraph(words::METHOD_LEAD.say(lang).into()),
        Block::Bullets(lines.map(Text::from).collect()),
        Block::Paragraph(words::LIMITS_INTERVAL.say(lang).into()),
        Block::Paragraph(claim(&case.facts.settings.thresholds, lang).into()),
    ]
}
