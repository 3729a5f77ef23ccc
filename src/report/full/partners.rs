//! Section 4: the partners by kind, each with its forms, as in the documents that are sent today; and kinds by forms.

use super::case::Case;
use crate::analysis::indicators::Measure;
use crate::analysis::matrix::{Axis, Matrix, MatrixId, matrix};
use crate::analysis::settings::deciding_type;
use crate::analysis::structure::structure;
use crate::model::codes::PartnerKind;
use crate::report::note::{Behind, Block, Chart, ChartBar, Column, Table, Text};
use crate::report::said::share_of;
use crate::report::short_form::by_kind;
use crate::words::analysis::LEFT_OUT_PARTNER;
use crate::words::measures::{count, many};
use crate::words::names::Named;
use crate::words::plural::EVENT;
use crate::words::report_sections as words;
use crate::words::rules::small_first;

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let active = case.count("partners.active");
    let mut blocks = Vec::new();
    if active > 0 {
        let lead = if case.is_of_many() { words::BY_KIND_LEAD } else { words::BY_KIND_LEAD_ONE };
        blocks.push(Block::Paragraph(lead.say(lang).into()));
    }
    blocks.extend(by_kind(case.document, &case.partners, lang));
    blocks.push(Block::Paragraph(covered(case)));
    if active == 0 {
        return blocks;
    }
    blocks.push(Block::Paragraph(Text::joined(depth(case), " ")));
    blocks.push(Block::Chart(chart(case)));
    let found = matrix(case.facts, case.question, MatrixId::KindForm);
    blocks.push(Block::Table(table(case, &found)));
    let mut beside = words::NOT_SUM.say(lang).to_owned();
    if found.left_out > 0 {
        let events = EVENT.count(lang, found.left_out as u64);
        beside = format!("{beside} {}", LEFT_OUT_PARTNER.fill(lang, &[&events]));
    }
    blocks.push(Block::Paragraph(beside.into()));
    blocks
}

/// How many of the expected kinds are covered, and which are not.
fn covered(case: &Case) -> Text {
    let lang = case.lang;
    let Measure::Share { numerator, denominator } = case.measure("partners.kinds_covered") else {
        return Text::default();
    };
    let part = Text::of_count(*numerator, Behind::of("partners.kinds_covered"), lang);
    let mut text = Text::fill(words::KINDS_COVERED, lang, &[part, count(*denominator, lang).into()]);
    let missing = missing(case);
    if !missing.is_empty() {
        text = text.then(" ").then(&words::KINDS_MISSING.fill(lang, &[&missing.join(", ")]));
    }
    text
}

/// The names of the expected kinds without an active partner.
pub(super) fn missing(case: &Case) -> Vec<String> {
    let expected = case.facts.settings.kinds(deciding_type(case.facts, case.question)).iter();
    let there = |kind: &PartnerKind| case.partners.iter().any(|one| one.kind == *kind && !one.events.is_empty());
    expected.filter(|kind| !there(kind)).map(|kind| small_first(kind.short_name().say(case.lang))).collect()
}

/// Agreements, the most engaged, partners of a single form: a sentence each.
fn depth(case: &Case) -> Vec<Text> {
    let lang = case.lang;
    let mut said = Vec::new();
    if let Measure::Share { numerator, denominator } = case.measure("partners.agreement") {
        let part = Text::of_count(*numerator, Behind::of("partners.agreement"), lang);
        let of = words::OF_PARTNERS.count(lang, *denominator);
        let share = crate::report::said::percent(*numerator, *denominator, crate::report::said::Round::Nearest, lang);
        said.push(Text::fill(words::AGREED, lang, &[part, of.into(), share.into()]));
    }
    if let Measure::Share { .. } = case.measure("participations.top1") {
        let shares = ["participations.top1", "participations.top3"].map(|id| case.opening(id));
        said.push(Text::fill(words::ENGAGED, lang, &shares));
    }
    if let Measure::Share { numerator, denominator } = case.measure("partners.single_form") {
        let share = Text::number(share_of(*numerator, *denominator, lang), Behind::of("partners.single_form"));
        said.push(Text::fill(words::SINGLE, lang, &[share]));
    }
    said
}

#[expect(clippy::cast_precision_loss, reason = "counts of a document are far below 2^53")]
fn chart(case: &Case) -> Chart {
    let lang = case.lang;
    let kinds = structure(case.facts, case.question).kinds;
    let bars = kinds.iter().map(|part| {
        let count = part.partners.len() as f64;
        let label = part.kind.short_name().say(lang).to_owned();
        ChartBar { label, lo: count, hi: count, target: None, text: many(part.partners.len(), lang) }
    });
    Chart::of_counts(words::CHART_KINDS.say(lang), bars.collect(), lang)
}

/// Forms down, kinds across: there are more forms, and paper is higher than wide.
fn table(case: &Case, found: &Matrix) -> Table {
    let lang = case.lang;
    let shown = |row: usize| found.cell(row, found.columns.len()).is_some_and(|total| total.events > 0);
    let kinds: Vec<usize> = (0..found.rows.len()).filter(|row| shown(*row)).collect();
    let forms = (0..found.columns.len())
        .filter(|column| found.cell(found.rows.len(), *column).is_some_and(|total| total.events > 0));
    let number = |row: usize, column: usize| {
        let events = found.cell(row, column).map_or(0, |cell| cell.events);
        if events == 0 {
            return Text::default();
        }
        let rows = found.rows(case.facts, row, column);
        Text::of_count(events, Behind::events(rows.events), lang)
    };
    let line = |name: String, column: usize| {
        let cells = kinds.iter().map(|row| number(*row, column)).chain([number(found.rows.len(), column)]);
        std::iter::once(Text::from(name)).chain(cells).collect::<Vec<_>>()
    };
    let form_name = |column: usize| match found.columns.get(column) {
        Some(Axis::Form(form)) => form.name().say(lang).to_owned(),
        _ => String::new(),
    };
    let kind_name = |row: &usize| match found.rows.get(*row) {
        Some(Axis::Kind(kind)) => kind.short_name().say(lang).to_owned(),
        _ => String::new(),
    };
    let mut rows: Vec<Vec<Text>> = forms.map(|column| line(form_name(column), column)).collect();
    rows.push(line(words::TOTAL.say(lang).to_owned(), found.columns.len()));
    let columns = kinds.iter().map(|row| Column::numbers(kind_name(row)));
    let total = Column::numbers(words::TOTAL.say(lang));
    Table {
        caption: words::KIND_FORM.say(lang).to_owned(),
        upright: true,
        columns: std::iter::once(Column::words(words::FORM.say(lang))).chain(columns).chain([total]).collect(),
        rows,
    }
}
