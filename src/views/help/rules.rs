//! Every rule: what it says, and when. A rule without a text does not compile.

use super::entry;
use crate::analysis::rules::Rule;
use crate::state::preferences::{say, use_lang};
use crate::words::Phrase;
use crate::words::help::{self as words, rules};
use leptos::prelude::*;

/// The list of rules.
#[component]
pub fn Rules() -> impl IntoView {
    let lang = use_lang();
    let entries = Rule::ALL.into_iter().map(|rule| {
        let when = when(rule);
        entry(rule.headline(), move || when.say(lang.get()).to_owned(), None)
    });
    view! {
        <p class="prose">{say(words::RULES_LEAD)}</p>
        <dl class="help-list">{entries.collect_view()}</dl>
    }
}

/// When a rule speaks, with an example.
fn when(rule: Rule) -> Phrase {
    match rule {
        Rule::GrowCircle => rules::GROW_CIRCLE,
        Rule::VocationalAndEmployers => rules::VOCATIONAL,
        Rule::WakeDormant => rules::WAKE,
        Rule::StartRegistered => rules::START_REGISTERED,
        Rule::RenewAgreements => rules::RENEW,
        Rule::FormalisePartner => rules::FORMALISE,
        Rule::ReachGrade => rules::REACH_GRADE,
        Rule::GraduatingGrades => rules::GRADUATING,
        Rule::StartEarly => rules::START_EARLY,
        Rule::Diversify => rules::DIVERSIFY,
        Rule::SpreadYear => rules::SPREAD,
        Rule::BorrowPartner => rules::BORROW,
        Rule::ReverseDecline => rules::REVERSE,
        Rule::RaiseQuality => rules::QUALITY,
        Rule::InvolveParents => rules::PARENTS,
        Rule::ReachOvz => rules::OVZ,
        Rule::MendData => rules::MEND,
        Rule::SharePractice => rules::SHARE,
    }
}
