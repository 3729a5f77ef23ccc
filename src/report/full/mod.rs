//! The full note: fourteen sections and the appendices, written from one question. A section that has nothing to say is left
//! out, and so is one that was switched off; the numbers go on without a gap.

mod basis;
mod case;
mod collection;
mod decisions;
mod effect;
mod events;
mod findings;
mod gaps;
mod indicators;
mod limits;
mod method;
mod own_text;
mod partners;
mod practice;
mod reach;
mod recommendations;
mod registers;
mod schools;
mod sheet;

pub use own_text::written;
pub use sheet::sheet;

use super::edits::YearText;
use super::note::{Block, Note, Section, SectionId};
use super::short_form::head;
use crate::analysis::{Facts, Question};
use crate::model::Document;
use crate::words::dates::short_day;
use crate::words::{Lang, Phrase, report, report_results as results, report_sections as words};
use case::Case;

/// A section before it is numbered.
struct Entry {
    id: SectionId,
    name: Phrase,
    blocks: fn(&Case) -> Vec<Block>,
}

const fn entry(id: SectionId, name: Phrase, blocks: fn(&Case) -> Vec<Block>) -> Entry {
    Entry { id, name, blocks }
}

/// The sections in their order.
const SECTIONS: [Entry; 14] = [
    entry(SectionId::Basis, words::BASIS, basis::blocks),
    entry(SectionId::Collection, words::COLLECTION, collection::blocks),
    entry(SectionId::Indicators, words::INDICATORS, indicators::blocks),
    entry(SectionId::Partners, words::PARTNERS, partners::blocks),
    entry(SectionId::Events, words::EVENTS, events::blocks),
    entry(SectionId::Reach, words::REACH, reach::blocks),
    entry(SectionId::Schools, results::SCHOOLS, schools::blocks),
    entry(SectionId::Practice, results::PRACTICE, practice::blocks),
    entry(SectionId::Gaps, results::GAPS, gaps::blocks),
    entry(SectionId::Findings, results::FINDINGS, findings::blocks),
    entry(SectionId::Recommendations, results::RECOMMENDATIONS, recommendations::blocks),
    entry(SectionId::Decisions, results::DECISIONS, decisions::blocks),
    entry(SectionId::Effect, results::EFFECT, effect::blocks),
    entry(SectionId::Limits, results::LIMITS, limits::blocks),
];

/// The appendices in their order.
const APPENDICES: [Entry; 3] = [
    entry(SectionId::PartnerRegister, results::PARTNER_REGISTER, registers::partners),
    entry(SectionId::EventRegister, results::EVENT_REGISTER, registers::events),
    entry(SectionId::Method, results::METHOD, method::blocks),
];

/// The sections and appendices that a full note can have, with their names.
pub fn outline() -> impl Iterator<Item = (SectionId, Phrase)> {
    SECTIONS.iter().chain(&APPENDICES).map(|entry| (entry.id, entry.name))
}

/// The full note that answers a question.
pub fn full_note(document: &Document, facts: &Facts, question: &Question, lang: Lang) -> Note {
    let case = Case::new(document, facts, question, lang);
    let signed = case.edits.year.get(&YearText::PreparedBy).map_or("", String::as_str);
    let signed = results::PREPARED.fill(lang, &[signed]).replace("  ", " ");
    let date = results::DATED.fill(lang, &[&short_day(question.as_of, lang)]);
    Note {
        title: report::TITLE.say(lang).to_owned(),
        head: head(document, question, lang),
        sections: numbered(&case, &SECTIONS, words::NUMBERED),
        appendices: numbered(&case, &APPENDICES, words::APPENDIX),
        signed: format!("{signed}\n{date}"),
    }
}

/// The sections that have something to say and are not switched off, numbered.
fn numbered(case: &Case, entries: &[Entry], number: Phrase) -> Vec<Section> {
    let shown = entries.iter().filter(|entry| !case.edits.off.contains(&entry.id));
    let written = shown.filter_map(|entry| {
        let generated = (entry.blocks)(case);
        let blocks = match case.edits.texts.get(&entry.id) {
            Some(own) => own_text::in_place_of(generated, own),
            None => generated,
        };
        (!blocks.is_empty()).then_some((entry, blocks))
    });
    let section = |(index, (entry, blocks)): (usize, (&Entry, Vec<Block>))| Section {
        id: entry.id,
        heading: number.fill(case.lang, &[&(index + 1).to_string(), entry.name.say(case.lang)]),
        blocks,
    };
    written.enumerate().map(section).collect()
}

#[cfg(test)]
mod tests;
