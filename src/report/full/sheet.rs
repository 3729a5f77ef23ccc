//! The sheet of recommendations for one school: its numbers and what it should do, on one page.

use super::case::Case;
use super::recommendations;
use crate::analysis::indicators::Measure;
use crate::analysis::{Facts, Question};
use crate::model::Document;
use crate::report::note::{Behind, Block, Note, Section, SectionId, Text};
use crate::report::short_form::{head, reach_line};
use crate::words::measures::{count, many};
use crate::words::{Lang, report, report_results as words, report_sections as sections};

/// So many lines of recommendations stand on the page, beside the numbers and the signature.
const LINES: usize = 34;
/// So many signs stand in a line of paper.
const SIGNS: usize = 92;
/// So many reasons say why; the full note has all.
const REASONS: usize = 2;

/// The sheet of the question's school.
pub fn sheet(document: &Document, facts: &Facts, question: &Question, lang: Lang) -> Note {
    let case = Case::new(document, facts, question, lang);
    let numbers = Section {
        id: SectionId::Indicators,
        heading: words::SHEET_NUMBERS.say(lang).to_owned(),
        blocks: vec![Block::Bullets(numbers(&case))],
    };
    let list = Section {
        id: SectionId::Recommendations,
        heading: words::SHEET_LIST.say(lang).to_owned(),
        blocks: on_one_page(recommendations::listed(&case, REASONS), lang),
    };
    Note {
        title: words::SHEET_TITLE.say(lang).to_owned(),
        head: head(document, question, lang),
        sections: vec![numbers, list],
        appendices: Vec::new(),
        signed: words::SHEET_SIGNED.say(lang).to_owned(),
    }
}

fn numbers(case: &Case) -> Vec<Text> {
    let lang = case.lang;
    let statuses = ["events.held", "events.planned", "events.cancelled"].map(|id| case.opening(id));
    let mut lines = vec![
        Text::fill(words::SHEET_ACTIVE, lang, &[case.opening("partners.active")]),
        Text::fill(sections::STATUSES, lang, &statuses),
    ];
    if let Measure::Share { numerator, denominator } = case.measure("partners.kinds_covered") {
        let part = Text::of_count(*numerator, Behind::of("partners.kinds_covered"), lang);
        lines.push(Text::fill(report::KINDS, lang, &[part, count(*denominator, lang).into()]));
    }
    lines.push(reach_line(case.measure("reach.any"), lang));
    lines
}

/// As many as fit on the page; how many more there are. At least one always stands there.
fn on_one_page(blocks: Vec<Block>, lang: Lang) -> Vec<Block> {
    let mut left = LINES;
    let mut more = 0;
    let mut any = false;
    let mut kept = Vec::new();
    for block in blocks {
        match block {
            Block::Numbered(list) => {
                let mut fitting = Vec::new();
                for item in list {
                    let lines = item.plain().chars().count().div_ceil(SIGNS);
                    if more == 0 && (lines <= left || !any) {
                        any = true;
                        left = left.saturating_sub(lines);
                        fitting.push(item);
                    } else {
                        more += 1;
                    }
                }
                if !fitting.is_empty() {
                    kept.push(Block::Numbered(fitting));
                } else if matches!(kept.last(), Some(Block::Subheading(_))) {
                    // A heading of nothing that still fits.
                    kept.pop();
                }
            }
            Block::Subheading(_) if more > 0 => {}
            block => kept.push(block),
        }
    }
    if more > 0 {
        kept.push(Block::Paragraph(words::SHEET_MORE.fill(lang, &[&many(more, lang)]).into()));
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_always_stands_and_no_heading_without_items() {
        let item = |lines: usize| Text::from("я".repeat(lines * SIGNS));
        let lead = || Block::Paragraph("Из данных следует:".into());
        let heading = |name: &str| Block::Subheading(name.to_owned());
        let kept = on_one_page(
            vec![
                lead(),
                heading("А"),
                Block::Numbered(vec![item(LINES + 9)]),
                heading("Б"),
                Block::Numbered(vec![item(1)]),
            ],
            Lang::Ru,
        );
        assert!(
            matches!(kept.as_slice(), [Block::Paragraph(_), Block::Subheading(_), Block::Numbered(list), Block::Paragraph(_)] if list.len() == 1),
            "{kept:?}"
        );
        let all = on_one_page(vec![heading("А"), Block::Numbered(vec![item(1), item(2)])], Lang::Ru);
        assert!(matches!(all.as_slice(), [Block::Subheading(_), Block::Numbered(list)] if list.len() == 2), "{all:?}");
    }
}
