//! Section 7: the schools beside each other; one school beside the median of all.

use super::case::Case;
use crate::analysis::encounter::Encounter;
use crate::analysis::reach::Bounds;
use crate::analysis::select::Selection;
use crate::analysis::side_by_side::{Beside, Compared, median, side_by_side};
use crate::analysis::{Question, Scope};
use crate::model::id::SchoolId;
use crate::report::note::{Behind, Block, Column, Table, Text};
use crate::report::said;
use crate::words::measures::{count, many, middle_count};
use crate::words::structure::decimal;
use crate::words::{common, report_results as words};

/// Of fewer schools there is no comparing.
const LEAST: usize = 2;

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let everywhere = Question { scope: Scope::All, ..case.question.clone() };
    let compared: Vec<(Compared, Vec<Beside>)> = Compared::ALL
        .into_iter()
        .map(|compared| {
            let all = side_by_side(case.facts, &everywhere, compared).into_iter();
            (compared, all.filter(|one| !one.silent).collect())
        })
        .collect();
    let count = compared.first().map_or(0, |(_, all)| all.len());
    if count < LEAST {
        return Vec::new();
    }
    let mut blocks = Vec::new();
    if case.is_of_many() {
        blocks.extend(most(case, &compared).map(Block::Paragraph));
        blocks.extend(none(case, &compared).map(Block::Paragraph));
    } else {
        blocks.push(Block::Paragraph(words::BESIDE_OWN.fill(lang, &[&many(count, lang)]).into()));
    }
    blocks.push(Block::Table(table(case, &compared, &everywhere)));
    blocks
}

fn name(case: &Case, school: SchoolId) -> String {
    case.document.school(school).map(|school| school.shown_name().to_owned()).unwrap_or_default()
}

fn most(case: &Case, compared: &[(Compared, Vec<Beside>)]) -> Option<Text> {
    let lang = case.lang;
    let (_, all) = compared.first()?;
    let first = all.first().filter(|one| one.part > 0)?;
    let best: Vec<String> =
        all.iter().take_while(|one| one.part == first.part).map(|one| name(case, one.school)).collect();
    let said = if best.len() == 1 { words::BESIDE_MOST } else { words::BESIDE_MOST_TIED };
    let count = Text::of_count(first.part, Behind::of_school("partners.active", first.school), lang);
    let middle = median(all).map(|middle| middle_count(middle, case.lang)).unwrap_or_default();
    Some(Text::fill(said, lang, &[best.join("; ").into(), count, middle.into()]))
}

fn none(case: &Case, compared: &[(Compared, Vec<Beside>)]) -> Option<Text> {
    let (_, all) = compared.first()?;
    let names: Vec<String> = all.iter().filter(|one| one.part == 0).map(|one| name(case, one.school)).collect();
    (!names.is_empty()).then(|| words::BESIDE_NONE.fill(case.lang, &[&names.join("; ")]).into())
}

fn table(case: &Case, compared: &[(Compared, Vec<Beside>)], everywhere: &Question) -> Table {
    let lang = case.lang;
    let reach = Encounter::Any.reach(&Selection::new(case.facts, everywhere)).schools;
    let bounds = |school: SchoolId| reach.iter().find(|(id, _)| *id == school).map(|(_, bounds)| *bounds);
    let order: Vec<SchoolId> =
        compared.first().map(|(_, all)| all.iter().map(|one| one.school).collect()).unwrap_or_default();
    let own = |school: &SchoolId| match &case.question.scope {
        Scope::All => true,
        Scope::Schools(_) => case.facts.school_index(*school).is_some_and(|place| case.held.scope.has(place)),
    };
    let row = |school: SchoolId| {
        let cells = compared.iter().map(|(compared, all)| {
            let one = all.iter().find(|one| one.school == school);
            one.map_or_else(|| common::NO_DATA.say(lang).into(), |one| cell(case, *compared, one))
        });
        let reached = reach_cell(case, school, bounds(school).filter(|bounds| bounds.of > 0));
        std::iter::once(Text::from(name(case, school))).chain(cells).chain([reached]).collect::<Vec<_>>()
    };
    let mut rows: Vec<Vec<Text>> = order.into_iter().filter(own).map(row).collect();
    let medians = compared.iter().map(|(compared, all)| Text::from(of_median(case, *compared, all)));
    rows.push(std::iter::once(words::BESIDE_MEDIAN.say(lang).into()).chain(medians).chain([Text::default()]).collect());
    let heads =
        [words::BESIDE_PARTNERS, words::BESIDE_EVENTS, words::BESIDE_KINDS, words::BESIDE_FORMS, words::BESIDE_REACH];
    let heads = heads.into_iter().map(|head| Column::numbers(head.say(lang)));
    Table {
        caption: words::BESIDE_CAPTION.say(lang).to_owned(),
        upright: false,
        columns: std::iter::once(Column::words(words::BESIDE_SCHOOL.say(lang))).chain(heads).collect(),
        rows,
    }
}

fn cell(case: &Case, compared: Compared, one: &Beside) -> Text {
    let lang = case.lang;
    let part = count(one.part, lang);
    match (compared, one.of) {
        (_, Some(0)) => common::NO_DATA.say(lang).into(),
        (Compared::Kinds, Some(of)) => {
            // As its median, in per cent.
            Text::number(said::share_of(one.part, of, lang), Behind::of_school("partners.kinds_covered", one.school))
        }
        (Compared::Forms, _) => {
            let text = one.value().map(|value| decimal(value, lang)).unwrap_or_default();
            Text::number(text, Behind::events(one.events.clone()))
        }
        (Compared::Events, _) => Text::number(part, Behind::of_school("events.held", one.school)),
        _ => Text::number(part, Behind::of_school("partners.active", one.school)),
    }
}

fn reach_cell(case: &Case, school: SchoolId, bounds: Option<Bounds>) -> Text {
    let lang = case.lang;
    let Some(Bounds { lo, hi, of }) = bounds else { return common::NO_DATA.say(lang).into() };
    Text::number(said::bounds(lo, hi, of, lang), Behind::of_school("reach.any", school))
}

fn of_median(case: &Case, compared: Compared, all: &[Beside]) -> String {
    let Some(middle) = median(all) else { return common::NO_DATA.say(case.lang).to_owned() };
    match compared {
        Compared::Partners | Compared::Events => middle_count(middle, case.lang),
        Compared::Kinds => crate::words::measures::percent_of(middle, case.lang),
        Compared::Forms => decimal(middle, case.lang),
    }
}
