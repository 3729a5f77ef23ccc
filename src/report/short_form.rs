//! The short form: one page like the documents that are sent today, partners with their forms, then recommendations.
//! Names are never declined; every number is the analysis's.

use super::note::{Block, Note, Section, SectionId, Text};
use crate::analysis::indicators::{Measure, one};
use crate::analysis::partners::{PartnerSummary, partners};
use crate::analysis::rules::{Advice, advise};
use crate::analysis::select::Selection;
use crate::analysis::{Facts, Question, Scope};
use crate::model::Document;
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind};
use crate::model::id::EventId;
use crate::model::order::InOrder;
use crate::words::dates::{period, short_day};
use crate::words::names::Named;
use crate::words::plural::{EVENT, PUPIL, SCHOOL};
use crate::words::rules::small_first;
use crate::words::{Lang, report as words};
use std::collections::{BTreeMap, BTreeSet};

/// The short form for a question.
pub fn short_form(document: &Document, facts: &Facts, question: &Question, lang: Lang) -> Note {
    let year = period(question.period, lang);
    let as_of = short_day(question.as_of.clamp(question.period.first_day(), question.period.last_day()), lang);
    let mut head = Vec::new();
    if let Some(owner) = document.owner.and_then(|id| document.school(id)) {
        head.push(words::ORGANISATION.fill(lang, &[&owner.name]));
    }
    if let Scope::Schools(schools) = &question.scope {
        let names: Vec<&str> =
            schools.iter().filter_map(|id| document.school(*id)).map(|school| school.name.as_str()).collect();
        head.push(words::SCOPE.fill(lang, &[&names.join(", ")]));
    }
    head.push(words::PERIOD.fill(lang, &[&year, &as_of]));
    let all = partners(facts, question);
    Note {
        title: words::TITLE.say(lang).to_owned(),
        head,
        sections: vec![
            Section {
                id: SectionId::Partners,
                heading: words::PARTNERS.say(lang).to_owned(),
                blocks: by_kind(document, &all, lang),
            },
            Section {
                id: SectionId::Indicators,
                heading: words::NUMBERS.say(lang).to_owned(),
                blocks: vec![Block::Bullets(texts(numbers(document, facts, question, &all, lang)))],
            },
            Section {
                id: SectionId::Recommendations,
                heading: words::RECOMMENDATIONS.say(lang).to_owned(),
                blocks: recommendations(document, facts, question, lang),
            },
        ],
        appendices: Vec::new(),
        signed: words::SIGNED.say(lang).to_owned(),
    }
}

fn texts(lines: Vec<String>) -> Vec<Text> {
    lines.into_iter().map(Text::from).collect()
}

/// The active partners by kind, each with its forms; then who is only in the register.
fn by_kind(document: &Document, all: &[PartnerSummary], lang: Lang) -> Vec<Block> {
    let mut blocks = Vec::new();
    for kind in PartnerKind::ALL {
        let of_kind: Vec<&PartnerSummary> =
            all.iter().filter(|one| one.kind == *kind && !one.events.is_empty()).collect();
        if !of_kind.is_empty() {
            blocks.push(Block::Subheading(kind.name().say(lang).to_owned()));
            blocks.push(Block::Bullets(of_kind.iter().map(|one| line(document, one, lang).into()).collect()));
        }
    }
    if blocks.is_empty() {
        blocks.push(Block::Paragraph(words::NOBODY.say(lang).into()));
    }
    let rest = all.iter().filter(|one| one.events.is_empty()).filter_map(|one| document.partner(one.id));
    let names: Vec<&str> = rest.map(|partner| partner.name.as_str()).collect();
    if !names.is_empty() {
        blocks.push(Block::Paragraph(words::WITHOUT.fill(lang, &[&names.join("; ")]).into()));
    }
    blocks
}

/// A partner with its forms, how often where more than once, and the programmes in quotes.
fn line(document: &Document, partner: &PartnerSummary, lang: Lang) -> String {
    let name = document.partner(partner.id).map(|partner| partner.name.to_string()).unwrap_or_default();
    let mut forms: BTreeMap<Form, (usize, BTreeSet<String>)> = BTreeMap::new();
    for event in partner.events.iter().filter_map(|id: &EventId| document.event(*id)) {
        let (count, programmes) = forms.entry(event.counted_form()).or_default();
        *count += 1;
        programmes.extend(event.programme.clone());
    }
    let forms = forms.into_iter().map(|(form, (count, programmes))| {
        let mut text = small_first(form.name().say(lang));
        for programme in programmes {
            text.push_str(&format!(" «{programme}»"));
        }
        if count > 1 {
            text.push_str(&format!(" — {count}"));
        }
        text
    });
    words::LINE.fill(lang, &[&name, &forms.collect::<Vec<_>>().join("; ")])
}

fn numbers(document: &Document, facts: &Facts, question: &Question, all: &[PartnerSummary], lang: Lang) -> Vec<String> {
    let value = |id: &str| one(facts, question, id).map(|indicator| indicator.value);
    let held = Selection::new(facts, question);
    let schools = held.events.iter().flat_map(|event| facts.events.schools.of(*event));
    let schools: BTreeSet<_> = schools.filter(|school| held.scope.has(**school)).into_set();
    let mut lines = Vec::new();
    if let Some(Measure::Count(events)) = value("events.held") {
        lines.push(words::HELD.fill(lang, &[&EVENT.count(lang, events), &SCHOOL.count(lang, schools.len() as u64)]));
    }
    let active = all.iter().filter(|one| !one.events.is_empty()).count();
    lines.push(words::ACTIVE.fill(lang, &[&active.to_string(), &document.partners.len().to_string()]));
    if let Some(Measure::Share { numerator, denominator }) = value("partners.kinds_covered") {
        lines.push(words::KINDS.fill(lang, &[&numerator.to_string(), &denominator.to_string()]));
    }
    lines.push(match value("reach.any") {
        Some(Measure::Interval { lo, hi, of, .. }) if lo == hi => {
            words::REACH_EXACT.fill(lang, &[&lo.to_string(), &PUPIL.count(lang, of)])
        }
        Some(Measure::Interval { lo, hi, of, .. }) => {
            words::REACH.fill(lang, &[&lo.to_string(), &hi.to_string(), &PUPIL.count(lang, of)])
        }
        _ => words::REACH_NONE.say(lang).to_owned(),
    });
    lines
}

/// The recommendations by addressee.
fn recommendations(document: &Document, facts: &Facts, question: &Question, lang: Lang) -> Vec<Block> {
    let mut by_addressee: BTreeMap<_, Vec<Advice>> = BTreeMap::new();
    for advice in advise(facts, document, question) {
        by_addressee.entry(advice.addressee).or_default().push(advice);
    }
    if by_addressee.is_empty() {
        return vec![Block::Paragraph(words::NO_RECOMMENDATIONS.say(lang).into())];
    }
    // Where one school has it all, what is said to all is said to it: once is enough on one page.
    let [mut common, mut own] = [None::<Vec<String>>, None];
    for (addressee, list) in &by_addressee {
        let said = list.iter().map(|advice| said(advice, lang)).collect();
        *(if addressee.is_none() { &mut common } else { &mut own }) = Some(said);
    }
    if by_addressee.len() == 2 && common == own {
        by_addressee.retain(|addressee, _| addressee.is_none());
    }
    let mut blocks = Vec::new();
    for (addressee, list) in by_addressee {
        let school = addressee.and_then(|id| document.school(id));
        blocks.push(Block::Subheading(
            school.map_or_else(|| words::FOR_ALL.say(lang).to_owned(), |school| school.name.to_string()),
        ));
        blocks.push(Block::Numbered(list.iter().map(|advice| said(advice, lang).into()).collect()));
    }
    blocks
}

fn said(advice: &Advice, lang: Lang) -> String {
    let grounds: Vec<String> = advice.evidence.iter().map(|evidence| evidence.text(lang)).collect();
    words::GROUNDS.fill(lang, &[advice.rule.headline().say(lang), &grounds.join(" "), &short_day(advice.due, lang)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::date::{SchoolYear, parse_day};

    fn example() -> Document {
        crate::format::read(include_str!("../../assets/example.json")).expect("the example reads").document
    }

    fn note(year: &str, lang: Lang) -> Note {
        note_of(&example(), year, lang)
    }

    fn note_of(document: &Document, year: &str, lang: Lang) -> Note {
        let facts = Facts::new(document);
        let as_of = parse_day("2026-11-23").expect("a day");
        let question = Question::of_year(as_of, SchoolYear::parse(year).expect("a year"), Scope::All);
        short_form(document, &facts, &question, lang)
    }

    fn text(note: &Note) -> String {
        let block = |block: &Block| match block {
            Block::Paragraph(text) => text.plain(),
            Block::Subheading(text) => text.clone(),
            Block::Bullets(list) | Block::Numbered(list) => list.iter().map(Text::plain).collect::<Vec<_>>().join("\n"),
            Block::Table(_) | Block::Chart(_) => String::new(),
        };
        let sections = note
            .sections
            .iter()
            .flat_map(|section| std::iter::once(section.heading.clone()).chain(section.blocks.iter().map(block)));
        sections.collect::<Vec<_>>().join("\n").replace('\u{a0}', " ")
    }

    #[test]
    fn the_source_documents_facts_come_out_again() {
        let text = text(&note("2024/25", Lang::Ru));
        for expected in [
            "Комитет по образованию Киришского муниципального района (проект «Педагоги 21 века»)",
            "ООО ПО «КИНЕФ» (экскурсия)",
            "МБУ «Киришский центр МППС»",
            "Действующих партнёров — 14 из 21 в реестре.",
            "Наладить взаимодействие с большим количеством социальных партнёров.",
            "Организовать новые и укрепить имеющиеся связи с профессиональными образовательными организациями и работодателями.",
        ] {
            assert!(text.contains(expected), "{expected}\n{text}");
        }
    }

    #[test]
    fn what_is_said_to_the_only_school_is_not_said_twice() {
        let mut document = example();
        let owner = document.owner.map(|id| id.0);
        document.schools.retain(|id, _| Some(*id) == owner);
        let text = text(&note_of(&document, "2024/25", Lang::Ru));
        assert_eq!(text.matches("Наладить взаимодействие").count(), 1, "{text}");
    }

    #[test]
    fn no_section_is_empty_in_either_language_and_numbers_agree() {
        for lang in Lang::ALL {
            for year in ["2023/24", "2024/25", "2026/27"] {
                let note = note(year, lang);
                assert!(note.sections.iter().all(|section| !section.blocks.is_empty()));
            }
        }
        assert!(text(&note("2026/27", Lang::Ru)).contains("Проведено: 9 мероприятий, с участием: 3 организации."));
        assert!(text(&note("2023/24", Lang::Ru)).contains("Охват: нет данных"));
    }
}
