//! Section 9: what is missing, by the rules and by the completeness of the data.

use super::case::Case;
use super::recommendations::{grounds, is_praise};
use crate::analysis::rules::Advice;
use crate::model::order::InOrder;
use crate::report::note::{Block, Column, SectionId, Table, Text};
use crate::words::measures::many;
use crate::words::report_results as words;

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let mut blocks = Vec::new();
    let of_many = case.is_of_many();
    let own = found(case).filter(|advice| !of_many || advice.addressee.is_none());
    // An item a gap, as the findings count them.
    let whole: Vec<Text> = own.map(|advice| grounds(case, advice, usize::MAX)).collect();
    let of_schools: Vec<&Advice> = found(case).filter(|advice| of_many && advice.addressee.is_some()).collect();
    if whole.is_empty() && of_schools.is_empty() {
        blocks.push(Block::Paragraph(words::GAPS_NONE.say(lang).into()));
    }
    if !whole.is_empty() {
        if of_many {
            blocks.push(Block::Subheading(words::GAPS_WHOLE.say(lang).to_owned()));
        }
        blocks.push(Block::Bullets(whole));
    }
    if !of_schools.is_empty() {
        blocks.push(Block::Subheading(words::GAPS_SCHOOLS.say(lang).to_owned()));
        blocks.push(Block::Table(by_rule(case, &of_schools)));
    }
    if !case.gaps.is_empty() {
        let text = if case.edits.off.contains(&SectionId::Limits) {
            words::GAPS_DATA_ALONE.fill(lang, &[&many(case.gaps.len(), lang)])
        } else {
            words::GAPS_DATA.fill(lang, &[words::LIMITS.say(lang)])
        };
        blocks.push(Block::Paragraph(text.into()));
    }
    blocks
}

/// What the rules found, praise left out.
pub(super) fn found<'a>(case: &'a Case) -> impl Iterator<Item = &'a Advice> {
    case.advice.iter().filter(|advice| !is_praise(advice))
}

/// Each rule with the schools that it found something in.
fn by_rule(case: &Case, found: &[&Advice]) -> Table {
    let rules = found.iter().map(|advice| advice.rule).into_set();
    let rows = rules.into_iter().map(|rule| {
        let of_rule: Vec<&&Advice> = found.iter().filter(|advice| advice.rule == rule).collect();
        let schools = of_rule.iter().filter_map(|advice| case.document.school(advice.addressee?));
        let names = schools.map(|school| school.shown_name().to_owned()).collect::<Vec<_>>().join("; ");
        let headline = rule.headline().say(case.lang);
        vec![headline.into(), many(of_rule.len(), case.lang).into(), names.into()]
    });
    Table {
        caption: words::GAPS_CAPTION.say(case.lang).to_owned(),
        upright: false,
        columns: vec![
            Column::words(words::GAP_ADVICE.say(case.lang)),
            Column::numbers(words::GAP_COUNT.say(case.lang)),
            Column::words(words::GAP_SCHOOLS.say(case.lang)),
        ],
        rows: rows.collect(),
    }
}
