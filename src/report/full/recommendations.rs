//! Section 11: what to do, by addressee: the recommendations that were accepted for the year, or else those that follow from the
//! data.

use super::case::Case;
use super::gaps::found;
use crate::analysis::behind::Behind as Rows;
use crate::analysis::rules::Advice;
use crate::model::Recommendation;
use crate::model::id::SchoolId;
use crate::report::accepted::{accepted, text_of};
use crate::report::note::{Behind, Block, Text};
use crate::words::dates::short_day;
use crate::words::names::name_of;
use crate::words::report_results as words;
use std::collections::BTreeMap;

/// The rule that praises and asks for nothing.
const PRAISE: &str = "share_practice";

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    listed(case, usize::MAX)
}

/// The same with at most so many reasons to each.
pub(super) fn listed(case: &Case, reasons: usize) -> Vec<Block> {
    let lang = case.lang;
    let accepted = accepted(case.document, case.facts, case.question);
    let mut by_addressee: BTreeMap<(Option<SchoolId>, String), Vec<Text>> = BTreeMap::new();
    for one in &accepted {
        let role = one.addressee_role.as_ref().map(|role| name_of(role, lang)).unwrap_or_default();
        let addressee = one.addressee.and_then(|addressee| addressee.0);
        by_addressee.entry((addressee, role)).or_default().push(of_record(case, one));
    }
    if accepted.is_empty() {
        for one in found(case) {
            by_addressee.entry((one.addressee, String::new())).or_default().push(of_advice(case, one, reasons));
        }
    }
    if by_addressee.is_empty() {
        return vec![Block::Paragraph(words::NO_RECOMMENDATIONS.say(lang).into())];
    }
    let mut blocks = Vec::new();
    if accepted.is_empty() {
        blocks.push(Block::Paragraph(words::DERIVED_LEAD.fill(lang, &[&case.period()]).into()));
    }
    let only = by_addressee.len() == 1 && !case.is_of_many();
    for ((addressee, role), list) in by_addressee {
        let school = addressee.and_then(|id| case.document.school(id)).map(|school| school.name.to_string());
        let name = school.unwrap_or_else(|| words::TO_ALL.say(lang).to_owned());
        if !role.is_empty() {
            blocks
                .push(Block::Subheading(words::TO_ROLE.fill(lang, &[&name, &crate::words::rules::small_first(&role)])));
        } else if !only {
            blocks.push(Block::Subheading(name));
        }
        blocks.push(Block::Numbered(list));
    }
    blocks
}

/// Whether an advice is praise.
pub(super) fn is_praise(advice: &Advice) -> bool {
    advice.rule.code() == PRAISE
}

fn of_record(case: &Case, one: &Recommendation) -> Text {
    let lang = case.lang;
    let mut said = vec![text_of(one)];
    said.extend(one.due.map(|due| words::DUE.fill(lang, &[&short_day(due, lang)])));
    let responsible = one.responsible.as_deref().map(str::trim).filter(|who| !who.is_empty());
    said.extend(responsible.map(|who| words::RESPONSIBLE.fill(lang, &[who.trim_end_matches('.')])));
    said.join(" ").into()
}

fn of_advice(case: &Case, one: &Advice, reasons: usize) -> Text {
    let headline = format!("{}.", one.rule.headline().say(case.lang));
    let due = short_day(one.due, case.lang);
    Text::fill(words::GROUNDS, case.lang, &[headline.into(), grounds(case, one, reasons), due.into()])
}

/// Why: the first so many reasons in one text.
pub(super) fn grounds(case: &Case, one: &Advice, most: usize) -> Text {
    Text::joined(reasons(case, one).into_iter().take(most), " ")
}

/// Why: every reason, with the way to its rows.
pub(super) fn reasons(case: &Case, one: &Advice) -> Vec<Text> {
    let reasons = one.evidence.iter().map(|evidence| {
        let mut text = Text::from(evidence.text(case.lang));
        let rows =
            Rows { partners: evidence.partners.iter().map(|row| row.id).collect(), events: evidence.events.clone() };
        if rows != Rows::default() {
            text.append(Text::number("", Behind::Rows(rows)));
        }
        text
    });
    reasons.collect()
}
