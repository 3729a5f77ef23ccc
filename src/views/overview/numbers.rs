//! The headline numbers of the year, each with its change against the same date a year before.

use crate::analysis::indicators::{Indicator, Measure, some};
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Change, Stat};
use crate::words::measures::{percent_interval, signed};
use crate::words::rules::small_first;
use crate::words::{Lang, common, overview as words};
use leptos::prelude::*;

const SHOWN: [&str; 6] =
    ["partners.registered", "partners.active", "partners.kinds_covered", "reach.any", "events.held", "events.planned"];

/// Four numbers.
#[component]
pub fn Numbers() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let indicators = Memo::new(move |_| some(&krug.facts().get(), &question.get(), |id| SHOWN.contains(&id)));
    let get = move |id: &'static str| indicators.with(|all| all.iter().find(|one| one.id == id).cloned());
    let value = move |id: &'static str| {
        Signal::derive(move || get(id).map(|one| shown(&one.value, lang.get())).unwrap_or_default())
    };
    let change = move |id: &'static str| Signal::derive(move || get(id).and_then(|one| change_of(&one, lang.get())));
    let count = move |id: &'static str| get(id).map(|one| shown(&one.value, lang.get())).unwrap_or_default();
    let missing = Memo::new(move |_| {
        let sectors = crate::analysis::circle::circle(&krug.facts().get(), &question.get());
        sectors
            .into_iter()
            .filter(crate::analysis::circle::Sector::is_missing)
            .map(|sector| sector.kind)
            .collect::<Vec<_>>()
    });
    let kinds_note = Signal::derive(move || {
        let lang = lang.get();
        let names =
            missing.with(|kinds| kinds.iter().map(|kind| small_first(kind.short_name().say(lang))).collect::<Vec<_>>());
        if names.is_empty() {
            words::KINDS_NONE_MISSING.say(lang).to_owned()
        } else {
            words::KINDS_MISSING.fill(lang, &[&names.join(", ")])
        }
    });
    let reach_note = Signal::derive(move || {
        let lang = lang.get();
        match get("reach.any").map(|one| one.value) {
            Some(Measure::Interval { lo, hi, of, .. }) if lo == hi => {
                words::REACH_EXACT.fill(lang, &[&lo.to_string(), &of.to_string()])
            }
            Some(Measure::Interval { lo, hi, of, .. }) => {
                words::REACH_NOTE.fill(lang, &[&lo.to_string(), &hi.to_string(), &of.to_string()])
            }
            _ => words::REACH_UNKNOWN.say(lang).to_owned(),
        }
    });
    let active_note = Signal::derive(move || words::ACTIVE_NOTE.fill(lang.get(), &[&count("partners.registered")]));
    let held_note = Signal::derive(move || {
        let lang = lang.get();
        let before = get("events.held").map(|one| one.previous);
        match before {
            Some(Measure::Count(before)) => {
                words::HELD_NOTE.fill(lang, &[&before.to_string(), &count("events.planned")])
            }
            _ => words::PLANNED_NOTE.fill(lang, &[&count("events.planned")]),
        }
    });
    let year = move |path: &str| question.with(|question| format!("#/{path}?year={}", question.year));
    view! {
        <div class="boxes">
            <Stat
                label=say(words::ACTIVE)
                value=value("partners.active")
                change=change("partners.active")
                note=active_note
                href="#/partners".to_owned()
            />
            <Stat
                label=say(words::KINDS)
                value=value("partners.kinds_covered")
                change=change("partners.kinds_covered")
                note=kinds_note
                href=Signal::derive(move || Some(year("analysis/matrix")))
            />
            <Stat label=say(words::REACH) value=value("reach.any") note=reach_note href=Signal::derive(move || Some(format!("{}&table=grade_kind", year("analysis/matrix")))) />
            <Stat
                label=say(words::HELD)
                value=value("events.held")
                change=change("events.held")
                note=held_note
                href=Signal::derive(move || Some(year("events")))
            />
        </div>
    }
}

/// A value as it stands large in a card.
fn shown(value: &Measure, lang: Lang) -> String {
    match value {
        Measure::Count(count) => count.to_string(),
        Measure::Share { numerator, denominator } => {
            words::OF.fill(lang, &[&numerator.to_string(), &denominator.to_string()])
        }
        Measure::Interval { lo, hi, of, .. } => percent_interval(*lo, *hi, *of, lang),
        Measure::Number(_) | Measure::Hours(_) | Measure::NoData => common::NO_DATA.say(lang).to_owned(),
    }
}

/// The change of a count, or of a share's part where the whole stayed; an interval has none that is sure.
fn change_of(indicator: &Indicator, lang: Lang) -> Option<Change> {
    let (now, before) = match (&indicator.value, &indicator.previous) {
        (Measure::Count(now), Measure::Count(before)) => (*now, *before),
        (Measure::Share { numerator, denominator }, Measure::Share { numerator: part, denominator: whole })
            if denominator == whole =>
        {
            (*numerator, *part)
        }
        _ => return None,
    };
    let change = i64::try_from(now).ok()? - i64::try_from(before).ok()?;
    (change != 0).then(|| Change { text: words::CHANGE.fill(lang, &[&signed(change)]), better: Some(change > 0) })
}
