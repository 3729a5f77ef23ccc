//! Section 10: the findings, each in a sentence.

use super::case::{Case, Told};
use super::gaps::found;
use super::indicators::named;
use super::partners::missing;
use crate::analysis::indicators::Measure;
use crate::report::accepted::accepted;
use crate::report::note::{Behind, Block, SectionId, Text};
use crate::report::said::{Round, ended, percent};
use crate::words::measures::{count, many};
use crate::words::plural::EVENT;
use crate::words::report_results as words;
use crate::words::report_sections::WITH_PARTNERS;

/// The indicators whose change is a finding; the others stand in the table.
const HEADLINES: [&str; 11] = [
    "partners.active",
    "partners.kinds_covered",
    "partners.agreement",
    "events.held",
    "events.meaningful",
    "reach.any",
    "reach.employer",
    "reach.college",
    "reach.university",
    "reach.workplace",
    "matrix.filled",
];

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let mut said = vec![scale(case)];
    said.extend(circle(case));
    said.extend(reach(case));
    if case.has_before {
        let headline = |told: &Told| HEADLINES.contains(&told.id);
        let better = named(case, |told| headline(told) && told.is_better() == Some(true));
        let worse = named(case, |told| headline(told) && told.is_better() == Some(false));
        if better.is_empty() && worse.is_empty() {
            said.push(words::FOUND_SAME.say(lang).into());
        }
        for (names, phrase) in [(better, words::FOUND_BETTER), (worse, words::FOUND_WORSE)] {
            if !names.is_empty() {
                said.push(ended(phrase.fill(lang, &[&names.join("; ")])).into());
            }
        }
    }
    let missing = missing(case);
    if !missing.is_empty() {
        said.push(words::FOUND_MISSING.fill(lang, &[&missing.join(", ")]).into());
    }
    said.push(gaps(case));
    vec![Block::Numbered(said)]
}

fn scale(case: &Case) -> Text {
    let lang = case.lang;
    if case.held.events.is_empty() {
        return words::FOUND_NOTHING.fill(lang, &[&case.period()]).into();
    }
    let events = Text::counted(EVENT, case.count("events.held"), Behind::of("events.held"), lang);
    let partners = Text::counted(WITH_PARTNERS, case.count("partners.active"), Behind::of("partners.active"), lang);
    Text::fill(words::FOUND_SCALE, lang, &[case.period().into(), events, partners])
}

fn circle(case: &Case) -> Option<Text> {
    let Measure::Share { numerator, denominator } = case.measure("partners.kinds_covered") else { return None };
    let covered = Text::of_count(*numerator, Behind::of("partners.kinds_covered"), case.lang);
    let (active, registered) = (case.opening("partners.active"), case.opening("partners.registered"));
    Some(Text::fill(
        words::FOUND_CIRCLE,
        case.lang,
        &[active, registered, covered, count(*denominator, case.lang).into()],
    ))
}

fn reach(case: &Case) -> Option<Text> {
    let Measure::Interval { lo, hi, of, .. } = case.measure("reach.any") else { return None };
    let share = |count: u64, round: Round| Text::number(percent(count, *of, round, case.lang), Behind::of("reach.any"));
    Some(if lo == hi {
        Text::fill(words::FOUND_REACH_EXACT, case.lang, &[share(*lo, Round::Nearest)])
    } else {
        Text::fill(words::FOUND_REACH, case.lang, &[share(*lo, Round::Down), share(*hi, Round::Up)])
    })
}

/// How many gaps there are, as section 9 lists them: those of all together, and those of single schools.
fn gaps(case: &Case) -> Text {
    let lang = case.lang;
    let all = found(case).count();
    if all == 0 {
        return words::FOUND_GOOD.say(lang).into();
    }
    let whole = found(case).filter(|advice| advice.addressee.is_none()).count();
    let mut said = if case.is_of_many() && whole > 0 && whole < all {
        let counts = [all, whole, all - whole].map(|count| many(count, lang));
        words::FOUND_GAPS_PARTS.fill(lang, &[&counts[0], &counts[1], &counts[2]])
    } else {
        words::FOUND_GAPS.fill(lang, &[&many(all, lang)])
    };
    // What was accepted stands there in the place of the measures that follow from the data.
    let is_off = case.edits.off.contains(&SectionId::Recommendations);
    if !is_off && accepted(case.document, case.facts, case.question).is_empty() {
        said.push(' ');
        said.push_str(&words::FOUND_MEASURES.fill(lang, &[words::RECOMMENDATIONS.say(lang)]));
    }
    said.into()
}
