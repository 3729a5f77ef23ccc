//! Section 1: the order, the aim and the tasks, with what stands there until somebody writes their own.

use super::case::Case;
use crate::report::edits::YearText;
use crate::report::note::{Block, Text};
use crate::words::report_sections as words;

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let own = |of: YearText| case.edits.year.get(&of).map(String::as_str);
    let basis = own(YearText::Basis)
        .map_or_else(|| words::BASIS_BLANK.say(lang).to_owned(), |basis| words::BASIS_LINE.fill(lang, &[basis]));
    let aim = words::AIM_LINE.fill(lang, &[own(YearText::Aim).unwrap_or(words::AIM.say(lang))]);
    let tasks = own(YearText::Tasks).unwrap_or(words::TASKS.say(lang));
    let tasks: Vec<Text> = tasks.lines().map(str::trim).filter(|line| !line.is_empty()).map(Text::from).collect();
    let mut blocks = vec![Block::Paragraph(basis.into()), Block::Paragraph(aim.into())];
    if !tasks.is_empty() {
        blocks.push(Block::Paragraph(words::TASKS_LINE.say(lang).into()));
        blocks.push(Block::Numbered(tasks));
    }
    blocks
}
