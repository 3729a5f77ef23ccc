//! Section 13: what last year's recommendations brought: the value at issue, now, and the target. Where there were none there is
//! nothing to say.

use super::case::Case;
use crate::analysis::effect::{Effect, Verdict, effects_of_last};
use crate::model::Recommendation;
use crate::report::accepted::{first_sentence, is_withdrawn, text_of};
use crate::report::note::{Behind, Block, Column, Table, Text};
use crate::report::said;
use crate::words::dates::short_day;
use crate::words::plural::RECOMMENDATION;
use crate::words::report_results as words;

/// The verdicts in the order in which they are counted.
const VERDICTS: [Verdict; 7] = [
    Verdict::Reached,
    Verdict::Better,
    Verdict::Same,
    Verdict::Worse,
    Verdict::Early,
    Verdict::TooFew,
    Verdict::Unknown,
];

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let last = case.question.year().previous();
    let followed = |record: &&Recommendation| !is_withdrawn(record);
    let all = effects_of_last(case.facts, case.document, case.question).into_iter();
    let all: Vec<(Effect, &Recommendation)> = all
        .filter_map(|effect| {
            let record = case.document.recommendation(effect.id).filter(followed)?;
            Some((effect, record))
        })
        .collect();
    if all.is_empty() {
        return Vec::new();
    }
    let counts = VERDICTS.into_iter().filter_map(|verdict| {
        let count = all.iter().filter(|(effect, _)| effect.verdict == verdict).count();
        (count > 0).then(|| words::EFFECT_COUNT.fill(lang, &[verdict.name().say(lang), &count.to_string()]))
    });
    let counts = counts.collect::<Vec<_>>().join("; ");
    let lead =
        words::EFFECT_LEAD.fill(lang, &[&last.to_string(), &RECOMMENDATION.count(lang, all.len() as u64), &counts]);
    let columns = vec![
        Column::words(words::EFFECT_WHAT.say(lang)),
        Column::words(words::EFFECT_WHOM.say(lang)),
        Column::numbers(words::EFFECT_ISSUED.say(lang)),
        Column::numbers(words::EFFECT_NOW.fill(lang, &[&short_day(case.as_of(), lang)])),
        Column::numbers(words::EFFECT_TARGET.say(lang)),
        Column::words(words::EFFECT_RESULT.say(lang)),
    ];
    let rows = all.iter().map(|(effect, record)| row(case, effect, record)).collect();
    let table = Table { caption: words::EFFECT_CAPTION.say(lang).to_owned(), upright: false, columns, rows };
    vec![Block::Paragraph(lead.into()), Block::Table(table)]
}

fn row(case: &Case, effect: &Effect, record: &Recommendation) -> Vec<Text> {
    let lang = case.lang;
    let mut what = first_sentence(&text_of(record)).to_owned();
    if let Some(name) = effect.name {
        what = words::EFFECT_BY.fill(lang, &[&what, name.say(lang)]);
    }
    let school = effect.addressee.and_then(|id| case.document.school(id));
    let whom = school.map_or_else(|| words::TO_ALL.say(lang).to_owned(), |school| school.shown_name().to_owned());
    let now = match effect.indicator {
        Some(id) => {
            let behind = Behind::Indicator { id, school: effect.addressee, before: false };
            said::opening(&effect.now, behind, lang)
        }
        None => said::value(&effect.now, lang).into(),
    };
    vec![
        what.into(),
        whom.into(),
        said::value(&effect.issued, lang).into(),
        now,
        said::value(&effect.target, lang).into(),
        effect.verdict.name().say(lang).into(),
    ]
}
