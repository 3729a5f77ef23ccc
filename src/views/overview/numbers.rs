//! The headline numbers of the year, each with its change against the same date a year before and a small trend.

use crate::analysis::Question;
use crate::analysis::change;
use crate::analysis::circle::{Sector, circle};
use crate::analysis::dynamics::is_known;
use crate::analysis::indicators::{Indicator, Measure, some};
use crate::analysis::thresholds::Thresholds;
use crate::state::preferences::{say, use_lang};
use crate::state::question::use_question;
use crate::state::use_krug;
use crate::ui::{Change, Stat, Trend};
use crate::words::measures::{count as counted, percent_interval, signed};
use crate::words::rules::small_first;
use crate::words::{Lang, Phrase, common, overview as words};
use leptos::prelude::*;

/// A headline: its indicator, what it is called here, and where the rows behind it are.
struct Headline {
    id: &'static str,
    label: Phrase,
    path: &'static str,
}

const HEADLINES: [Headline; 8] = [
    Headline { id: "partners.active", label: words::ACTIVE, path: "partners?activity=active" },
    Headline { id: "partners.kinds_covered", label: words::KINDS, path: "analysis/structure" },
    Headline { id: "reach.any", label: words::REACH, path: "analysis/reach" },
    Headline { id: "events.held", label: words::HELD, path: "events?status=held" },
    Headline { id: "partners.agreement", label: words::AGREEMENT, path: "partners?activity=active&agreement=yes" },
    Headline { id: "reach.employer", label: words::EMPLOYER, path: "analysis/reach?with=employer" },
    Headline { id: "participants.pupils", label: words::PUPILS, path: "events?status=held&sort=-participants" },
    Headline { id: "matrix.filled", label: words::FILLED, path: "analysis/matrix" },
];

/// What stands in the notes besides.
const BESIDES: [&str; 2] = ["partners.registered", "events.planned"];

/// How many years a trend shows, this one among them.
const YEARS: usize = 5;

/// Eight numbers.
#[component]
pub fn Numbers() -> impl IntoView {
    let krug = use_krug();
    let lang = use_lang();
    let question = use_question();
    let wanted = |id: &str| BESIDES.contains(&id) || HEADLINES.iter().any(|headline| headline.id == id);
    let indicators = Memo::new(move |_| some(&krug.facts().get(), &question.get(), wanted));
    // Every second year brings its own year before along.
    let earlier = Memo::new(move |_| {
        let facts = krug.facts().get();
        let first = facts.events.years().next();
        let mut asked = question.get();
        let mut years: Vec<(Question, Vec<Indicator>)> = Vec::new();
        for _ in 1..YEARS {
            asked = asked.previous();
            if first.is_none_or(|first| asked.year() < first) {
                break;
            }
            let shown = |id: &str| HEADLINES.iter().any(|headline| headline.id == id);
            // Of a year in which nobody wrote anything down, nothing is known.
            let known = is_known(&facts, &asked);
            years.push((asked.clone(), if known { some(&facts, &asked, shown) } else { Vec::new() }));
        }
        years.reverse();
        years
    });
    let known_before = Memo::new(move |_| is_known(&krug.facts().get(), &question.get().previous()));
    let missing = Memo::new(move |_| {
        let sectors = circle(&krug.facts().get(), &question.get()).into_iter().filter(Sector::is_missing);
        sectors.map(|sector| sector.kind).collect::<Vec<_>>()
    });
    let get = move |id: &str| indicators.with(|all| all.iter().find(|one| one.id == id).cloned());
    let note = move |id: &'static str| {
        let lang = lang.get();
        let count = |id: &str| get(id).map(|one| shown(&one.value, lang)).unwrap_or_default();
        match id {
            "partners.active" => words::ACTIVE_NOTE.fill(lang, &[&count("partners.registered")]),
            "partners.kinds_covered" => {
                let name = |kind: &crate::model::codes::PartnerKind| small_first(name_of(*kind, lang));
                let names = missing.with(|kinds| kinds.iter().map(name).collect::<Vec<_>>());
                match names.is_empty() {
                    true => words::KINDS_NONE_MISSING.say(lang).to_owned(),
                    false => words::KINDS_MISSING.fill(lang, &[&names.join(", ")]),
                }
            }
            "reach.any" => reach_note(get(id), words::REACH_NOTE, words::REACH_EXACT, lang),
            "reach.employer" => reach_note(get(id), words::EMPLOYER_NOTE, words::EMPLOYER_EXACT, lang),
            "events.held" => match get(id).map(|one| one.previous) {
                Some(Measure::Count(before)) if known_before.get() => {
                    words::HELD_NOTE.fill(lang, &[&counted(before, lang), &count("events.planned")])
                }
                _ => words::PLANNED_NOTE.fill(lang, &[&count("events.planned")]),
            },
            "partners.agreement" => words::AGREEMENT_NOTE.say(lang).to_owned(),
            "participants.pupils" => words::PUPILS_NOTE.say(lang).to_owned(),
            _ => words::FILLED_NOTE.say(lang).to_owned(),
        }
    };
    let href = move |path: &str| {
        question.with(|question| {
            let school = match &question.scope {
                crate::analysis::Scope::Schools(schools) => schools.first().map(|school| format!("&school={school}")),
                crate::analysis::Scope::All => None,
            };
            let mark = if path.contains('?') { '&' } else { '?' };
            format!("#/{path}{mark}year={}{}", question.year(), school.unwrap_or_default())
        })
    };
    let trend = move |id: &'static str| {
        let lang = lang.get();
        let value = |indicators: &[Indicator]| indicators.iter().find(|one| one.id == id).map(|one| one.value.clone());
        let now = indicators.with(|all| value(all));
        let named = earlier.with(|years| {
            let years = years.iter().map(|(question, all)| (question.year().to_string(), value(all)));
            years.chain([(question.with(|question| question.year().to_string()), now)]).collect::<Vec<_>>()
        });
        let said = named.iter().map(|(year, value)| {
            let value = value.as_ref().map_or_else(|| common::NO_DATA.say(lang).to_owned(), |value| shown(value, lang));
            format!("{year}: {value}")
        });
        let said = words::TREND.fill(lang, &[&said.collect::<Vec<_>>().join(", ")]);
        let values = named.iter().map(|(_, value)| value.as_ref().and_then(height)).collect();
        (named.len() > 1).then_some(Trend { values, words: said })
    };
    let stats = HEADLINES.into_iter().map(|Headline { id, label, path }| {
        view! {
            <Stat
                label=say(label)
                value=Signal::derive(move || get(id).map(|one| shown(&one.value, lang.get())).unwrap_or_default())
                change=Signal::derive(move || {
                    let thresholds = krug.facts().with(|facts| facts.settings.thresholds.clone());
                    get(id).filter(|_| known_before.get()).and_then(|one| difference(&one, &thresholds, lang.get()))
                })
                trend=Signal::derive(move || trend(id))
                note=Signal::derive(move || note(id))
                href=Signal::derive(move || Some(href(path)))
            />
        }
    });
    view! { <div class="boxes">{stats.collect_view()}</div> }
}

fn name_of(kind: crate::model::codes::PartnerKind, lang: Lang) -> &'static str {
    kind.short_name().say(lang)
}

/// The bounds in words.
fn reach_note(indicator: Option<Indicator>, note: Phrase, exact: Phrase, lang: Lang) -> String {
    match indicator.map(|one| one.value) {
        Some(Measure::Interval { lo, hi, of, .. }) if lo == hi => {
            exact.fill(lang, &[&counted(lo, lang), &counted(of, lang)])
        }
        Some(Measure::Interval { lo, hi, of, .. }) => {
            note.fill(lang, &[&counted(lo, lang), &counted(hi, lang), &counted(of, lang)])
        }
        _ => words::REACH_UNKNOWN.say(lang).to_owned(),
    }
}

/// A value as it stands large in a card.
fn shown(value: &Measure, lang: Lang) -> String {
    match value {
        Measure::Count(count) => counted(*count, lang),
        Measure::Share { numerator, denominator } => {
            words::OF.fill(lang, &[&counted(*numerator, lang), &counted(*denominator, lang)])
        }
        Measure::Interval { lo, hi, of, .. } => percent_interval(*lo, *hi, *of, lang),
        Measure::Number(_) | Measure::Hours(_) | Measure::NoData => common::NO_DATA.say(lang).to_owned(),
    }
}

/// How high a value stands in its trend; of an interval what is certain.
#[expect(clippy::cast_precision_loss, reason = "counts of a document are far below 2^53")]
fn height(value: &Measure) -> Option<f64> {
    match value {
        Measure::Interval { lo, of, .. } => Some(*lo as f64 / *of as f64),
        other => other.number(),
    }
}

/// The difference of a count, or of a share's part where the whole stayed; an interval has none that is sure. For better or
/// worse it is only where it may be called a change.
fn difference(indicator: &Indicator, thresholds: &Thresholds, lang: Lang) -> Option<Change> {
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
    let claim = change::change_of(indicator.id, &indicator.value, &indicator.previous, thresholds);
    let better = indicator.better.is(claim);
    (change != 0).then(|| Change { text: words::CHANGE.fill(lang, &[&signed(change, lang)]), better })
}
