//! The short form: one page like the documents that are sent today, partners with their forms, then recommendations.
//! Names are never declined; every number is the analysis's.

use super::accepted::{accepted, first_sentence, text_of};
use super::note::{Behind, Block, Note, Section, SectionId, Text};
use crate::analysis::effect::addressee;
use crate::analysis::indicators::{Measure, one};
use crate::analysis::partners::{PartnerSummary, partners};
use crate::analysis::rules::{Advice, Rule, advise_once};
use crate::analysis::select::Selection;
use crate::analysis::taking_part::only_school;
use crate::analysis::{Facts, Question, Scope};
use crate::model::Document;
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind};
use crate::model::date::Day;
use crate::model::id::{EventId, SchoolId};
use crate::model::order::InOrder;
use crate::words::dates::{period, short_day};
use crate::words::measures::count;
use crate::words::names::Named;
use crate::words::plural::EVENT;
use crate::words::reach::OF_PUPILS;
use crate::words::report_results::DATED;
use crate::words::report_sections::WITH_SCHOOLS;
use crate::words::rules::small_first;
use crate::words::{Lang, report as words};
use std::collections::{BTreeMap, BTreeSet};

/// The short form for a question.
pub fn short_form(document: &Document, facts: &Facts, question: &Question, lang: Lang) -> Note {
    let all = partners(facts, question);
    Note {
        title: words::TITLE.say(lang).to_owned(),
        head: head(document, question, lang),
        sections: vec![
            Section {
                id: SectionId::Partners,
                heading: words::PARTNERS.say(lang).to_owned(),
                blocks: in_lines(document, &all, lang),
            },
            Section {
                id: SectionId::Indicators,
                heading: words::NUMBERS.say(lang).to_owned(),
                blocks: vec![Block::Bullets(numbers(facts, question, lang))],
            },
            Section {
                id: SectionId::Recommendations,
                heading: words::RECOMMENDATIONS.say(lang).to_owned(),
                blocks: recommendations(document, facts, question, lang),
            },
        ],
        appendices: Vec::new(),
        signed: format!("{}\n{}", words::SIGNED.say(lang), DATED.fill(lang, &[&short_day(question.as_of, lang)])),
    }
}

/// What stands under a note's title: whose it is, about which schools and which time.
pub(super) fn head(document: &Document, question: &Question, lang: Lang) -> Vec<String> {
    let as_of = question.as_of.clamp(question.period.first_day(), question.period.last_day());
    let mut head = Vec::new();
    if let Some(owner) = document.owner.and_then(|id| document.school(id)) {
        head.push(words::ORGANISATION.fill(lang, &[&owner.name]));
    }
    if let Scope::Schools(schools) = &question.scope
        && document.owner.is_none_or(|owner| schools.iter().any(|school| *school != owner))
    {
        let names = schools.iter().filter_map(|id| document.school(*id)).map(|school| school.name.as_str());
        head.push(words::SCOPE.fill(lang, &[&names.collect::<Vec<_>>().join(", ")]));
    }
    head.push(words::PERIOD.fill(lang, &[&period(question.period, lang), &short_day(as_of, lang)]));
    head
}

/// The active partners by kind, each with its forms; then who is only in the register.
pub(super) fn by_kind(document: &Document, all: &[PartnerSummary], lang: Lang) -> Vec<Block> {
    let mut blocks = Vec::new();
    for kind in PartnerKind::ALL {
        let of_kind: Vec<&PartnerSummary> =
            all.iter().filter(|one| one.kind == *kind && !one.events.is_empty()).collect();
        if !of_kind.is_empty() {
            blocks.push(Block::Subheading(kind.name().say(lang).to_owned()));
            blocks.push(Block::Bullets(of_kind.iter().map(|one| line(document, one, lang)).collect()));
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
fn line(document: &Document, partner: &PartnerSummary, lang: Lang) -> Text {
    let name = document.partner(partner.id).map(|partner| partner.name.to_string()).unwrap_or_default();
    let mut forms: BTreeMap<Form, (Vec<EventId>, BTreeSet<String>)> = BTreeMap::new();
    for event in partner.events.iter().filter_map(|id| document.event(*id)) {
        let (events, programmes) = forms.entry(event.counted_form()).or_default();
        events.push(event.id);
        programmes.extend(event.programme.clone());
    }
    let forms = forms.into_iter().map(|(form, (events, programmes))| {
        let mut text = Text::from(small_first(form.name().say(lang)));
        for programme in programmes {
            text = text.then(&format!(" «{programme}»"));
        }
        if events.len() > 1 {
            text = text.then(" — ");
            text.append(Text::of_count(events.len() as u64, Behind::events(events), lang));
        }
        text
    });
    Text::fill(words::LINE, lang, &[name.into(), Text::joined(forms, "; ")])
}

fn numbers(facts: &Facts, question: &Question, lang: Lang) -> Vec<Text> {
    let value = |id: &str| one(facts, question, id).map_or(Measure::NoData, |indicator| indicator.value);
    let number = |count: u64, id: &'static str| Text::of_count(count, Behind::of(id), lang);
    let held = Selection::new(facts, question);
    let schools = held.events.iter().flat_map(|event| facts.events.schools.of(*event));
    let schools: BTreeSet<_> = schools.filter(|school| held.scope.has(**school)).into_set();
    let mut lines = Vec::new();
    if let Measure::Count(events) = value("events.held") {
        let events = Text::counted(EVENT, events, Behind::of("events.held"), lang);
        let schools = WITH_SCHOOLS.count(lang, schools.len() as u64);
        lines.push(Text::fill(words::HELD, lang, &[events, schools.into()]));
    }
    if let (Measure::Count(active), Measure::Count(all)) = (value("partners.active"), value("partners.registered")) {
        let counts = [number(active, "partners.active"), number(all, "partners.registered")];
        lines.push(Text::fill(words::ACTIVE, lang, &counts));
    }
    if let Measure::Share { numerator, denominator } = value("partners.kinds_covered") {
        let covered = number(numerator, "partners.kinds_covered");
        lines.push(Text::fill(words::KINDS, lang, &[covered, count(denominator, lang).into()]));
    }
    lines.push(reach_line(&value("reach.any"), lang));
    lines
}

/// The reach by any event in a sentence.
pub(super) fn reach_line(reach: &Measure, lang: Lang) -> Text {
    let number = |count: u64| Text::of_count(count, Behind::of("reach.any"), lang);
    match reach {
        Measure::Interval { lo, hi, of, .. } if lo == hi => {
            Text::fill(words::REACH_EXACT, lang, &[number(*lo), OF_PUPILS.count(lang, *of).into()])
        }
        Measure::Interval { lo, hi, of, .. } => {
            Text::fill(words::REACH, lang, &[number(*lo), number(*hi), OF_PUPILS.count(lang, *of).into()])
        }
        _ => words::REACH_NONE.say(lang).into(),
    }
}

/// The recommendations to all together, or to the school that the note is about, each in a sentence: those that were accepted
/// for the year, or else those that follow from the data.
fn recommendations(document: &Document, facts: &Facts, question: &Question, lang: Lang) -> Vec<Block> {
    let due = |due: Day| short_day(due, lang);
    // Where there is one school, all is said to it.
    let alone = only_school(facts, question).is_some();
    let to_whom = |school: Option<SchoolId>| alone || question.scope != Scope::All || school.is_none();
    let mut records = accepted(document, facts, question);
    records.retain(|record| to_whom(addressee(record)));
    let mut lines: Vec<String> = Vec::new();
    for record in &records {
        let what = text_of(record);
        let until = record.due.map(|day| words::SHORT_DUE.fill(lang, &[&due(day)])).unwrap_or_default();
        lines.push(format!("{}{until}", first_sentence(&what)));
    }
    if records.is_empty() {
        let all: Vec<Advice> =
            advise_once(facts, document, question).into_iter().filter(|one| one.rule != Rule::SharePractice).collect();
        for advice in all.iter().filter(|advice| to_whom(advice.addressee)) {
            let until = words::SHORT_DUE.fill(lang, &[&due(advice.due)]);
            lines.push(format!("{}.{until}", advice.rule.headline().say(lang)));
        }
    }
    if lines.is_empty() {
        return vec![Block::Paragraph(words::NO_RECOMMENDATIONS.say(lang).into())];
    }
    vec![Block::Numbered(lines.into_iter().map(Text::from).collect())]
}

/// The partners as on one page: a line for each kind.
fn in_lines(document: &Document, all: &[PartnerSummary], lang: Lang) -> Vec<Block> {
    let mut lines = Vec::new();
    let mut rest = Vec::new();
    let mut kind = String::new();
    for block in by_kind(document, all, lang) {
        match block {
            Block::Subheading(name) => kind = name,
            Block::Bullets(list) => {
                lines.push(Text::fill(words::KIND_LINE, lang, &[kind.as_str().into(), Text::joined(list, "; ")]));
            }
            other => rest.push(other),
        }
    }
    let list = (!lines.is_empty()).then_some(Block::Bullets(lines));
    list.into_iter().chain(rest).collect()
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
        let note = note("2024/25", Lang::Ru);
        assert!(note.signed.lines().any(|line| line.starts_with("Дата: ")), "{}", note.signed);
        let text = text(&note);
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
    fn what_was_accepted_for_the_only_school_stands_and_what_was_for_another_hides_nothing() {
        use crate::model::Recommendation;
        use crate::model::id::RecommendationId;
        use crate::model::recommendation::Addressee;
        let accept = |document: &mut Document, school: SchoolId| {
            document.recommendations = crate::model::document::Table::default();
            let id = RecommendationId(crate::model::id::Uuid::from_u128(7));
            let mut record = Recommendation::blank(id, crate::analysis::testing::stamps());
            record.text = Some("Заключить соглашение с колледжем.".to_owned());
            record.year = SchoolYear::parse("2024/25");
            record.addressee = Some(Addressee(Some(school)));
            document.recommendations.insert(id.0, std::sync::Arc::new(record));
        };
        let mut document = example();
        let owner = document.owner.expect("an owner");
        let other = document.schools.keys().find(|id| **id != owner.0).copied().expect("another school");
        accept(&mut document, SchoolId(other));
        let said = text(&note_of(&document, "2024/25", Lang::Ru));
        assert!(
            !said.contains("Заключить соглашение с колледжем.") && said.contains("Наладить взаимодействие"),
            "{said}"
        );

        document.schools.retain(|id, _| *id == owner.0);
        accept(&mut document, owner);
        let said = text(&note_of(&document, "2024/25", Lang::Ru));
        assert!(
            said.contains("Заключить соглашение с колледжем.") && !said.contains("Наладить взаимодействие"),
            "{said}"
        );
    }

    #[test]
    fn no_section_is_empty_in_either_language_and_numbers_agree() {
        for lang in Lang::ALL {
            for year in ["2023/24", "2024/25", "2026/27"] {
                let note = note(year, lang);
                assert!(note.sections.iter().all(|section| !section.blocks.is_empty()));
            }
        }
        assert!(text(&note("2026/27", Lang::Ru)).contains("Проведено 9 мероприятий с участием 3 организаций."));
        assert!(text(&note("2023/24", Lang::Ru)).contains("Охват: нет данных"));
    }
}
