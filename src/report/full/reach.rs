//! Section 6: how many pupils were reached, as bounds: all together, by kind of partner, by grade.

use super::case::Case;
use crate::analysis::encounter::{Aim, Encounter, Place, aim};
use crate::analysis::indicators::Measure;
use crate::analysis::reach::Bounds;
use crate::analysis::special::{Published, Special, special};
use crate::report::note::{Behind, Block, Chart, ChartBar, Column, Table, Text};
use crate::report::said::{self, Round, percent};
use crate::words::grades::grade_name;
use crate::words::measures::{count, whole_percent};
use crate::words::reach::OF_PUPILS;
use crate::words::{common, reach as encounters, report_sections as words};
use std::collections::BTreeMap;

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let mut blocks = Vec::new();
    let visits = ["participants.pupils", "participants.teachers", "participants.parents"].map(|id| case.opening(id));
    if let Measure::Interval { lo, hi, of, by } = case.measure("reach.any") {
        blocks.push(Block::Paragraph(reached(case, Bounds { lo: *lo, hi: *hi, of: *of })));
        let mut grades: BTreeMap<u8, Bounds> = BTreeMap::new();
        for one in by {
            let sum = grades.entry(one.grade).or_default();
            *sum = Bounds { lo: sum.lo + one.bounds.lo, hi: sum.hi + one.bounds.hi, of: sum.of + one.bounds.of };
        }
        let unstated = Encounter::Any.loose(&case.held).unstated;
        if !unstated.is_empty() {
            let number = words::OF_EVENTS.count(lang, unstated.len() as u64);
            let number = Text::number(number, Behind::events(unstated));
            blocks.push(Block::Paragraph(Text::fill(words::UNSTATED, lang, &[number])));
        }
        blocks.push(Block::Chart(chart(case, &grades)));
        blocks.extend(aims(case, &grades).map(Block::Paragraph));
        blocks.push(Block::Table(by_grade(case, &grades)));
        let sums = grades.values().fold((0, 0), |(low, high), one| (low + one.lo, high + one.hi));
        if sums != (*lo, *hi) {
            blocks.push(Block::Paragraph(words::REACH_NO_SUM.say(lang).into()));
        }
        blocks.push(Block::Table(by_encounter(case)));
    } else {
        let several = case.question.period.one_year().is_none();
        let none = if several { words::REACH_SPAN } else { words::REACH_NONE };
        blocks.push(Block::Paragraph(none.fill(lang, &[&case.period()]).into()));
    }
    blocks.push(Block::Paragraph(Text::fill(words::VISITS, lang, &visits)));
    blocks.extend(with_special_needs(case).map(Block::Paragraph));
    blocks
}

fn reached(case: &Case, bounds: Bounds) -> Text {
    let lang = case.lang;
    let number = |count: u64| Text::of_count(count, Behind::of("reach.any"), lang);
    let share = |count: u64, round: Round| percent(count, bounds.of, round, lang).into();
    let of = OF_PUPILS.count(lang, bounds.of).into();
    if bounds.lo == bounds.hi {
        // «побывал 21», but «побывало 22» and «побывало 11».
        let one = bounds.lo % 10 == 1 && bounds.lo % 100 != 11;
        let phrase = if one { words::REACHED_ONE } else { words::REACHED_EXACT };
        return Text::fill(phrase, lang, &[number(bounds.lo), of, share(bounds.lo, Round::Nearest)]);
    }
    let (low, high) = (share(bounds.lo, Round::Down), share(bounds.hi, Round::Up));
    Text::fill(words::REACHED, lang, &[number(bounds.lo), of, low, number(bounds.hi), high])
}

/// «Не менее», «не более», of so many, and the share: the cells of a row of bounds.
fn cells(bounds: Bounds, behind: Behind, case: &Case) -> [Text; 4] {
    let lang = case.lang;
    let number = |count: u64| Text::of_count(count, behind.clone(), lang);
    [
        number(bounds.lo),
        number(bounds.hi),
        count(bounds.of, lang).into(),
        said::bounds(bounds.lo, bounds.hi, bounds.of, lang).into(),
    ]
}

fn table(case: &Case, caption: &str, head: &str, rows: Vec<Vec<Text>>) -> Table {
    let numbers = [words::AT_LEAST, words::AT_MOST, words::OF_PUPILS, words::REACH_SHARE];
    let numbers = numbers.map(|title| Column::numbers(title.say(case.lang)));
    Table {
        caption: caption.to_owned(),
        upright: false,
        columns: std::iter::once(Column::words(head)).chain(numbers).collect(),
        rows,
    }
}

fn by_grade(case: &Case, grades: &BTreeMap<u8, Bounds>) -> Table {
    let lang = case.lang;
    let rows = grades.iter().map(|(grade, bounds)| {
        let events = Encounter::Any.events(&case.held, Place { school: None, grade: Some(*grade) });
        let name = grade_name(*grade, lang);
        std::iter::once(Text::from(name)).chain(cells(*bounds, Behind::events(events), case)).collect()
    });
    table(case, words::BY_GRADE.say(lang), words::GRADE.say(lang), rows.collect())
}

fn by_encounter(case: &Case) -> Table {
    let lang = case.lang;
    let rows = case.told.iter().filter(|told| told.id.starts_with("reach."));
    let rows = rows.map(|told| {
        let name = Text::from(told.name.as_str());
        let cells = match &told.now {
            Measure::Interval { lo, hi, of, .. } => {
                cells(Bounds { lo: *lo, hi: *hi, of: *of }, Behind::of(told.id), case)
            }
            _ => [common::NO_DATA; 4].map(|none| none.say(lang).into()),
        };
        std::iter::once(name).chain(cells).collect()
    });
    table(case, words::BY_ENCOUNTER.say(lang), words::ENCOUNTER.say(lang), rows.collect())
}

#[expect(clippy::cast_precision_loss, reason = "counts of a document are far below 2^53")]
fn chart(case: &Case, grades: &BTreeMap<u8, Bounds>) -> Chart {
    let lang = case.lang;
    let share = |count: u64, of: u64| if of == 0 { 0.0 } else { count as f64 * 100.0 / of as f64 };
    let bars: Vec<ChartBar> = grades
        .iter()
        .map(|(grade, bounds)| ChartBar {
            label: grade_name(*grade, lang),
            lo: share(bounds.lo, bounds.of),
            hi: share(bounds.hi, bounds.of),
            target: Encounter::Any.target(case.facts.settings.reach, *grade).map(|target| target as f64),
            text: said::bounds(bounds.lo, bounds.hi, bounds.of, lang),
        })
        .collect();
    let title = format!("{}, %", encounters::BY_GRADE.say(lang));
    Chart { full: Some(100.0), ..Chart::of_counts(&title, bars, lang) }
}

/// In which grades the target is met, may be met, is missed.
fn aims(case: &Case, grades: &BTreeMap<u8, Bounds>) -> Option<Text> {
    let lang = case.lang;
    let target = case.facts.settings.reach.any;
    let name = |grade: u8| words::ORDINAL.fill(lang, &[&grade.to_string()]);
    let (mut met, mut open, mut missed) = (Vec::new(), Vec::new(), Vec::new());
    for (grade, bounds) in grades {
        // A grade without pupils meets nothing and misses nothing.
        match aim(*bounds, target) {
            Some(Aim::Met) => met.push(name(*grade)),
            Some(Aim::Open) => open.push(name(*grade)),
            Some(Aim::Missed) => missed.push(name(*grade)),
            None => {}
        }
    }
    if met.is_empty() && open.is_empty() && missed.is_empty() {
        return None;
    }
    let target = whole_percent(target, lang);
    let mut said = vec![words::TARGET.fill(lang, &[&target])];
    for (list, phrase) in [(met, words::TARGET_MET), (open, words::TARGET_OPEN), (missed, words::TARGET_MISSED)] {
        if !list.is_empty() {
            said.push(phrase.fill(lang, &[&list.join(", ")]));
        }
    }
    Some(said.join(" ").into())
}

/// Pupils with ОВЗ and disabled pupils, as far as they were counted, and as far as their numbers may be said.
fn with_special_needs(case: &Case) -> Option<Text> {
    let lang = case.lang;
    let Special { enrolled, visits } = special(case.document, &case.held);
    let said = |counts: [Option<Published>; 2]| {
        let known = [words::SPECIAL_OVZ, words::SPECIAL_DISABLED].into_iter().zip(counts);
        let known = known.filter_map(|(phrase, count)| Some(phrase.fill(lang, &[&count?.text(lang)])));
        known.collect::<Vec<_>>().join("; ")
    };
    let lists = [(words::SPECIAL, said(enrolled)), (words::SPECIAL_VISITS, said(visits))];
    let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
    let mut sentences: Vec<String> = lists.map(|(phrase, list)| phrase.fill(lang, &[&list])).collect();
    let all = || enrolled.iter().chain(&visits).flatten();
    let bounds = all().any(|count| matches!(count, Published::Between(..)));
    if bounds || all().any(|count| *count == Published::Few) {
        sentences.push(words::SPECIAL_HIDDEN.say(lang).to_owned());
    }
    if bounds {
        sentences.push(words::SPECIAL_BOUNDS.say(lang).to_owned());
    }
    (!sentences.is_empty()).then(|| sentences.join(" ").into())
}
