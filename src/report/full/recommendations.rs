//! Section 11: what to do, by addressee: the recommendations that were accepted for the year, or else those that follow from the
//! data.

use super::case::Case;
use super::gaps::found;
use crate::analysis::Scope;
use crate::analysis::behind::Behind as Rows;
use crate::analysis::rules::Advice;
use crate::model::Recommendation;
use crate::model::codes::RecommendationStatus;
use crate::model::id::SchoolId;
use crate::model::order;
use crate::report::note::{Behind, Block, Text};
use crate::words::dates::short_day;
use crate::words::names::name_of;
use crate::words::report_results as words;
use std::collections::BTreeMap;

/// The rule that praises and asks for nothing.
const PRAISE: &str = "share_practice";

pub(super) fn blocks(case: &Case) -> Vec<Block> {
    let lang = case.lang;
    let accepted = accepted(case);
    let mut by_addressee: BTreeMap<(Option<SchoolId>, String), Vec<Text>> = BTreeMap::new();
    for one in &accepted {
        let role = one.addressee_role.as_ref().map(|role| name_of(role, lang)).unwrap_or_default();
        let addressee = one.addressee.and_then(|addressee| addressee.0);
        by_addressee.entry((addressee, role)).or_default().push(of_record(case, one));
    }
    if accepted.is_empty() {
        for one in found(case) {
            by_addressee.entry((one.addressee, String::new())).or_default().push(of_advice(case, one));
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

/// The accepted recommendations of the note's year and schools, those withdrawn left out; in the order of their deadlines.
pub(super) fn accepted<'a>(case: &Case<'a>) -> Vec<&'a Recommendation> {
    let year = case.question.year();
    let withdrawn =
        |one: &Recommendation| one.status.as_ref().is_some_and(|status| status.is(RecommendationStatus::Withdrawn));
    let in_scope = |one: &Recommendation| match one.addressee.and_then(|addressee| addressee.0) {
        None => case.question.scope == Scope::All,
        Some(school) => case.facts.school_index(school).is_some_and(|place| case.held.scope.has(place)),
    };
    let all = case.document.recommendations.values().map(AsRef::as_ref);
    let mut list: Vec<&Recommendation> =
        all.filter(|one| one.year == Some(year) && !withdrawn(one) && in_scope(one)).collect();
    order::sort_by_key(&mut list, |one| (one.due, one.id));
    list
}

/// What an accepted recommendation asks for: its text, with its end and who answers for it.
pub(super) fn text_of(one: &Recommendation) -> String {
    let text = one.text.as_deref().unwrap_or_default().trim();
    if text.is_empty() || text.ends_with(['.', '!', '?', '…']) { text.to_owned() } else { format!("{text}.") }
}

fn of_record(case: &Case, one: &Recommendation) -> Text {
    let lang = case.lang;
    let mut said = vec![text_of(one)];
    said.extend(one.due.map(|due| words::DUE.fill(lang, &[&short_day(due, lang)])));
    let responsible = one.responsible.as_deref().map(str::trim).filter(|who| !who.is_empty());
    said.extend(responsible.map(|who| words::RESPONSIBLE.fill(lang, &[who.trim_end_matches('.')])));
    said.join(" ").into()
}

fn of_advice(case: &Case, one: &Advice) -> Text {
    let headline = format!("{}.", one.rule.headline().say(case.lang));
    let due = short_day(one.due, case.lang);
    Text::fill(words::GROUNDS, case.lang, &[headline.into(), grounds(case, one), due.into()])
}

/// Why: every reason in one text.
pub(super) fn grounds(case: &Case, one: &Advice) -> Text {
    Text::joined(reasons(case, one), " ")
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
