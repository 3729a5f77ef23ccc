//! Two events: entered twice, or by each school that took part.
//!
//! Never sure: a class of eight pupils may have gone in the morning and another in the afternoon, and only people know.

use super::candidate::{EventTraits, Known};
use crate::model::code::Code;
use crate::model::codes::Form;
use crate::model::date::EventDate;
use crate::model::double::Reason;
use chrono::Datelike;
use krug_names::VAGUE;
use xxhash_rust::xxh64::xxh64;

/// How much of the words of two titles must be shared, in percent of the shorter one's.
const ALIKE: usize = 60;

/// The day of a date, where it is known, as a number.
pub(super) fn day_of(date: EventDate) -> Option<u32> {
    match date {
        EventDate::Day(day) => u32::try_from(day.num_days_from_ce()).ok(),
        EventDate::Month(_) | EventDate::Year(_) => None,
    }
}

/// The event with its partners and schools by class.
pub(super) fn by_class(event: EventTraits, known: &Known) -> EventTraits {
    EventTraits {
        partners: event.partners.iter().map(|id| known.class_of(*id)).collect(),
        schools: event.schools.iter().map(|id| known.class_of(*id)).collect(),
        ..event
    }
}

/// Events of one day share it; an event of a month or a year only meets those with a partner or a word of the title in
/// common.
pub(super) fn keys_of<'a>(event: &EventTraits, stems: impl Iterator<Item = &'a str>) -> Vec<u64> {
    let mut keys = Vec::new();
    let year = event.date.school_year().to_string();
    let mut marks: Vec<String> = event.partners.iter().map(|id| format!("p{id}")).collect();
    marks.extend(stems.map(|stem| format!("w{stem}")));
    let mut give = |text: String, vague: u64| keys.push(xxh64(text.as_bytes(), 1) & !VAGUE | vague);
    for mark in &marks {
        match event.date {
            EventDate::Day(day) => give(format!("{day}{mark}"), 0),
            EventDate::Month(_) | EventDate::Year(_) => {}
        }
        // What has no day meets the others of its month or year by the form as well, or there would be too many.
        let form = event.form.code();
        if let Some(month) = month_of(event.date) {
            give(format!("{month}{form}{mark}"), VAGUE);
        }
        give(format!("{year}{form}{mark}"), VAGUE);
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// The month of a date, where it is known: `2026-10`.
fn month_of(date: EventDate) -> Option<String> {
    match date {
        EventDate::Day(day) | EventDate::Month(day) => Some(EventDate::Month(day).to_string()),
        EventDate::Year(_) => None,
    }
}

/// Judges two events; says as well whether that only holds where a partner of the one is a double of a partner of the other.
/// How much of the words of their titles is shared, in percent, is asked for only where it matters.
pub(super) fn judge(
    a: &EventTraits,
    b: &EventTraits,
    shared_words: impl FnOnce() -> Option<usize>,
) -> Option<(Reason, bool)> {
    let form = a.form == b.form || a.form == Form::Other || b.form == Form::Other;
    let meet = a.date.first_day() <= b.date.last_day() && b.date.first_day() <= a.date.last_day();
    if !form || !meet {
        return None;
    }
    let title = shared_words();
    let partner = a.partners.intersection(&b.partners).next().is_some();
    let others = !partner && !a.partners.is_empty() && !b.partners.is_empty();
    let alike = title.is_some_and(|shared| shared >= ALIKE);
    let unlike = title.is_some_and(|shared| shared < ALIKE);
    let same_day = a.date == b.date && matches!(a.date, EventDate::Day(_));
    let apart = a.schools.is_disjoint(&b.schools);
    let reason = if same_day {
        // One day, one form: a partner or a title in common, and nothing that speaks against it.
        let by_partner = (partner || others) && !unlike;
        if !by_partner && !alike {
            return None;
        }
        if apart && !a.schools.is_empty() && !b.schools.is_empty() { Reason::JointEvent } else { Reason::SameEvent }
    } else {
        // The dates may be one: then both the partner and the title have to be.
        if matches!((a.date, b.date), (EventDate::Day(_), EventDate::Day(_))) || !alike || !(partner || others) && apart
        {
            return None;
        }
        Reason::SimilarEvent
    };
    Some((reason, others))
}
