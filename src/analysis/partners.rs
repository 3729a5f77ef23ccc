//! What the analysis knows of each partner: its events and forms of the year, its last event, how active it is.

use super::facts::{Facts, Index};
use super::indicators::forms_in;
use super::question::{Question, Scope};
use super::select::{InScope, Selection};
use crate::model::codes::{Form, PartnerKind};
use crate::model::date::{Day, SchoolYear, months_before};
use crate::model::id::{EventId, PartnerId};
use std::collections::BTreeSet;

/// How active a partner is on the as-of date.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Activity {
    /// Of the held events of the school year.
    Active,
    /// Not this school year, but within the last 12 months.
    Recent,
    /// The last event was over 12 and up to 24 months ago.
    Dormant,
    /// The last event was over 24 months ago.
    LostLong,
    /// No event at all.
    Never,
}

/// A partner's last held event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastEvent {
    /// The event.
    pub event: EventId,
    /// The day at which it counts: a month's or a school year's last day, at most the as-of date.
    pub day: Day,
}

/// What the analysis knows of one partner.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerSummary {
    /// The partner.
    pub id: PartnerId,
    /// Its kind.
    pub kind: PartnerKind,
    /// Its held events of the year and scope, in order of their dates.
    pub events: Vec<EventId>,
    /// The forms of those events.
    pub forms: BTreeSet<Form>,
    /// Its last held event that had begun by the as-of date, in the scope, of any year.
    pub last: Option<LastEvent>,
    /// How active it is.
    pub activity: Activity,
    /// Whether an agreement, of any side, is in force on the as-of date.
    pub agreement: bool,
}

/// Every partner of the document, by identifier. In a scope of some schools only those with a held event there, with an
/// agreement that one of them signed, or with no held event anywhere.
pub fn partners(facts: &Facts, question: &Question) -> Vec<PartnerSummary> {
    let selection = Selection::new(facts, question);
    let mut events: Vec<Vec<Index>> = vec![Vec::new(); facts.partners.ids.len()];
    for event in &selection.events {
        for partner in facts.events.partners.of(*event) {
            if let Some(list) = events.get_mut(*partner) {
                list.push(*event);
            }
        }
    }
    let mut summaries = Vec::new();
    for (partner, events) in events.into_iter().enumerate() {
        let Some(id) = facts.partner_id(partner) else { continue };
        // Who is only planned with has no held event that would say whose it is.
        if question.scope != Scope::All && events.is_empty() && !belongs(facts, &selection.scope, partner) {
            continue;
        }
        let last = last_event(facts, &selection.scope, partner, question.as_of);
        let activity =
            if events.is_empty() { activity(last.map(|last| last.day), question.as_of) } else { Activity::Active };
        summaries.push(PartnerSummary {
            id,
            kind: facts.kind(partner),
            forms: forms_in(events.iter().fold(0, |bits, event| bits | 1 << facts.form(*event) as u32)),
            events: events.iter().filter_map(|event| facts.event_id(*event)).collect(),
            last,
            activity,
            agreement: has_agreement(facts, partner, question.as_of),
        });
    }
    summaries
}

/// Whether a partner is one of a scope's schools, or nobody's yet.
fn belongs(facts: &Facts, scope: &InScope, partner: Index) -> bool {
    let held = facts.partners.held.of(partner);
    held.is_empty()
        || held.iter().any(|held| scope.has_event(facts, held.event))
        || facts.partners.signers.of(partner).iter().any(|school| scope.has(*school))
}

/// The last held event of a partner in a scope that had begun by a day.
pub(super) fn last_event(facts: &Facts, scope: &InScope, partner: Index, as_of: Day) -> Option<LastEvent> {
    let held = facts.partners.held.of(partner);
    let begun = held.partition_point(|held| held.first <= as_of);
    let mut last: Option<(Index, Day)> = None;
    for held in held.get(..begun).unwrap_or_default().iter().rev() {
        // No date reaches over its school year's end: what began earlier cannot have ended later.
        if last.is_some_and(|(_, day)| day >= SchoolYear::of(held.first).last_day().min(as_of)) {
            break;
        }
        let Some(day) = facts.events.last.get(held.event).map(|day| (*day).min(as_of)) else { continue };
        if last.is_none_or(|(_, latest)| day > latest) && scope.has_event(facts, held.event) {
            last = Some((held.event, day));
        }
    }
    last.and_then(|(event, day)| Some(LastEvent { event: facts.event_id(event)?, day }))
}

/// How active a partner is whose last event was on a day, and which has none this school year.
pub(super) fn activity(last: Option<Day>, as_of: Day) -> Activity {
    match last {
        None => Activity::Never,
        Some(day) if day < months_before(as_of, 24) => Activity::LostLong,
        Some(day) if day < months_before(as_of, 12) => Activity::Dormant,
        Some(_) => Activity::Recent,
    }
}

/// Whether a partner has an agreement in force on a day.
pub(super) fn has_agreement(facts: &Facts, partner: Index, day: Day) -> bool {
    let terms = facts.partners.agreements.of(partner);
    terms.iter().any(|term| {
        term.signed.is_some_and(|signed| signed <= day) && term.expires.is_none_or(|expires| expires >= day)
    })
}

#[cfg(test)]
mod tests;
