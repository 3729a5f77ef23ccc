//! Section 3: every indicator now and a year before by the same date, and what can be said of the change.

use super::case::{Case, Told};
use crate::analysis::change::{Change, claim};
use crate::analysis::indicators::Measure;
use crate::analysis::saying::overlap;
use crate::report::note::{Behind, Block, Column, Table, Text};
use crate::report::said;
use crate::words::Lang;
use crate::words::dates::{period, short_day, short_period};
use crate::words::measures::many;
use crate::words::report_sections as words;

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let fill = |phrase: crate::words::Phrase, texts: &[Text]| Block::Paragraph(Text::fill(phrase, lang, texts));
    let mut blocks =
        vec![fill(words::OF_REGISTER, &[case.opening("partners.registered"), case.opening("partners.active")])];
    let before = case.question.previous().period;
    if case.has_before {
        let counts = ["partners.new", "partners.returned", "partners.lost"].map(|id| case.opening(id));
        blocks.push(fill(words::NEW_LOST, &counts));
        blocks.extend(changes(case));
        blocks.push(Block::Paragraph(claim(&case.facts.settings.thresholds, lang).into()));
    } else {
        blocks.push(fill(words::NOTHING_BEFORE, &[period(before, lang).into()]));
    }
    blocks.push(Block::Table(table(case)));
    // Whoever reads «3 из 3» above and «2 из 4» here is told why.
    let counted = case.held.scope.schools(case.facts).len();
    let shares = case.told.iter().any(|told| told.id.starts_with("schools.") && told.now != Measure::NoData);
    if shares && counted != case.schools().len() {
        blocks.push(fill(words::OF_ALL_SCHOOLS, &[many(counted, lang).into()]));
    }
    blocks
}

/// So many names stand in one sentence; of more each is an item of a list.
const IN_SENTENCE: usize = 3;

/// What there is more of and what less; one sentence where there is neither.
fn changes(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let [more, less] = [Change::Rose, Change::Fell].map(|wanted| named(case, |told| told.change == wanted));
    if more.is_empty() && less.is_empty() {
        let few = case.told.iter().any(|told| told.change == Change::TooFew);
        let said = if few { words::NONE_SURE } else { words::ALL_SAME };
        return vec![Block::Paragraph(said.say(lang).into())];
    }
    let mut blocks = Vec::new();
    for (names, phrase, head) in
        [(more, words::MORE_THAN, words::MORE_HEAD), (less, words::LESS_THAN, words::LESS_HEAD)]
    {
        match names.len() {
            0 => {}
            1..=IN_SENTENCE => {
                blocks.push(Block::Paragraph(said::ended(phrase.fill(lang, &[&names.join("; ")])).into()))
            }
            _ => {
                blocks.push(Block::Paragraph(head.say(lang).into()));
                blocks.push(Block::Bullets(names.into_iter().map(Text::from).collect()));
            }
        }
    }
    let meet = case.told.iter().any(|told| told.change == Change::Same && overlap(&told.before, &told.now));
    let rest = if meet { words::REST_OVERLAPS } else { words::REST_SAME };
    blocks.push(Block::Paragraph(rest.say(lang).into()));
    blocks
}

/// The indicators that pass a test, each with the amount of its change where it has one.
pub(super) fn named(case: &Case, wanted: impl Fn(&Told) -> bool) -> Vec<String> {
    let lang = case.lang;
    let name = |told: &Told| match said::amount(&told.before, &told.now, lang) {
        amount if amount.is_empty() => match (&told.before, &told.now) {
            (Measure::Interval { .. }, Measure::Interval { .. }) => {
                let [before, now] = said::both(&told.before, &told.now, lang);
                words::FROM_BEFORE.fill(lang, &[&told.name, &now, &before])
            }
            _ => words::NAMED.fill(lang, &[&told.name]),
        },
        amount => words::AMOUNT.fill(lang, &[&told.name, &amount]),
    };
    case.told.iter().filter(|told| wanted(told)).map(name).collect()
}

fn table(case: &Case) -> Table {
    let lang = case.lang;
    let row = |told: &Told| {
        let mut row = vec![told.name.as_str().into(), said::opening(&told.now, Behind::of(told.id), lang)];
        if case.has_before {
            row.push(said::opening(&told.before, Behind::before(told.id), lang));
            row.push(said::changed(&told.before, &told.now, told.change, lang).into());
        }
        row
    };
    let previous = case.question.previous();
    let mut columns = vec![Column::words(words::INDICATOR.say(lang)), Column::numbers(on_date(case.question, lang))];
    if case.has_before {
        columns.extend([Column::numbers(on_date(&previous, lang)), Column::words(words::CHANGE.say(lang))]);
    }
    Table {
        caption: words::INDICATOR_CAPTION.say(lang).to_owned(),
        upright: false,
        columns,
        rows: case.told.iter().map(row).collect(),
    }
}

/// The span of time, and up to which day where it is not over.
fn on_date(question: &crate::analysis::Question, lang: Lang) -> String {
    let span = short_period(question.period, lang);
    if question.as_of >= question.period.last_day() {
        return span;
    }
    words::ON_DATE.fill(lang, &[&span, &short_day(question.as_of, lang)])
}
