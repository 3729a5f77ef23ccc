//! What stands behind an indicator: the partners that it counts, or the events that it is made of.

use super::benchmarks::{events_of_class, hours};
use super::facts::{Facts, Index};
use super::indicators::forms_of;
use super::partners::{Activity, activity, has_agreement, last_event};
use super::question::{Question, Scope};
use super::select::{InScope, Selection, partners_of};
use crate::model::codes::{Form, PartnerKind};
use crate::model::id::{EventId, PartnerId};
use crate::model::order::InOrder;
use crate::model::period::Period;
use std::collections::BTreeSet;

/// Partners or events, of an indicator of partners the one, of any other the other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Behind {
    /// Partners, by identifier.
    pub partners: Vec<PartnerId>,
    /// Events, in order of their dates.
    pub events: Vec<EventId>,
}

/// The rows behind an indicator. Of a share those of its numerator where they are partners, and the events that it looks at;
/// nothing where there is no such indicator.
pub fn behind(facts: &Facts, question: &Question, id: &str) -> Behind {
    if id.starts_with("partners.") {
        let partners = partners_behind(facts, question, id);
        let partners = partners.into_iter().filter_map(|partner| facts.partner_id(partner)).collect();
        return Behind { partners, events: Vec::new() };
    }
    if id == "hours.per_class" {
        return Behind { partners: Vec::new(), events: events_of_levels(&Selection::new(facts, question)) };
    }
    let events = events_behind(facts, question, id);
    Behind { partners: Vec::new(), events: events.into_iter().filter_map(|event| facts.event_id(event)).collect() }
}

fn partners_behind(facts: &Facts, question: &Question, id: &str) -> BTreeSet<Index> {
    let held = Selection::new(facts, question);
    let now = held.active();
    let before = || Selection::new(facts, &question.previous()).active();
    match id {
        "partners.registered" => (0..facts.partners.ids.len()).into_set(),
        "partners.active" | "partners.kinds_covered" | "partners.effective_kinds" => now,
        "partners.new" => &now - &earlier(facts, question, &held),
        "partners.returned" => &(&now & &earlier(facts, question, &held)) - &before(),
        "partners.lost" => &before() - &now,
        "partners.retention" => &now & &before(),
        "partners.single_form" => {
            let single = forms_of(&held).into_iter().filter(|(_, forms)| forms.len() == 1);
            single.map(|(partner, _)| partner).into_set()
        }
        "partners.agreement" => {
            now.into_iter().filter(|partner| has_agreement(facts, *partner, question.as_of)).into_set()
        }
        "partners.dormant" => so_active(facts, question, Activity::Dormant),
        "partners.lost_long" => so_active(facts, question, Activity::LostLong),
        "partners.never" => so_active(facts, question, Activity::Never),
        _ => BTreeSet::new(),
    }
}

/// The partners of the scope's held events before the span.
fn earlier(facts: &Facts, question: &Question, held: &Selection) -> BTreeSet<Index> {
    let counts = |event: Index| facts.events.is_held(event) && held.lets_through(event);
    let mut events = Vec::new();
    if let Period::SchoolYear(year) = question.period {
        held.scope.each(facts, facts.events.before(year), |event| {
            if counts(event) {
                events.push(event);
            }
        });
    } else {
        events = facts.events.before_period(question.period);
        events.retain(|event| counts(*event) && held.scope.has_event(facts, *event));
    }
    partners_of(facts, &events)
}

/// The partners, of any school, whose last event makes them so active.
fn so_active(facts: &Facts, question: &Question, wanted: Activity) -> BTreeSet<Index> {
    let everywhere = InScope::new(facts, &Scope::All);
    let last = |partner| last_event(facts, &everywhere, partner, question.as_of).map(|last| last.day);
    let partners = 0..facts.partners.ids.len();
    partners.filter(|partner| activity(last(*partner), question.as_of) == wanted).into_set()
}

fn events_behind(facts: &Facts, question: &Question, id: &str) -> Vec<Index> {
    let held = Selection::new(facts, question);
    let events = &facts.events;
    let kind = |event: Index, kind: PartnerKind| events.has_kind(event, kind);
    let of_workplace = [Form::Excursion, Form::JobTrial, Form::Internship];
    let keep: &dyn Fn(Index) -> bool = match id {
        "events.held" => &|_| true,
        "events.planned" => return of_any(&held, |event| events.flags(event).planned),
        "events.cancelled" => return of_any(&held, |event| events.flags(event).cancelled),
        "events.meaningful" => &|event| events.flags(event).meaningful,
        "events.joint" => &|event| events.schools.of(event).len() >= 2,
        "participations.top1" | "participations.top3" => &|event| !events.partners.of(event).is_empty(),
        "participants.pupils" | "reach.any" => &|event| held.rows(event).next().is_some(),
        "participants.teachers" => &|event| events.teachers.get(event).is_some_and(|heads| *heads > 0),
        "participants.parents" => &|event| events.parents.get(event).is_some_and(|heads| *heads > 0),
        "reach.employer" | "schools.with_employer" => &|event| kind(event, PartnerKind::Employer),
        "reach.college" | "schools.with_college" => &|event| kind(event, PartnerKind::College),
        "reach.university" | "schools.with_university" => &|event| kind(event, PartnerKind::University),
        "reach.workplace" => &|event| {
            kind(event, PartnerKind::Employer)
                && of_workplace.contains(&facts.form(event))
                && !events.flags(event).online
        },
        "reach.meaningful_employer" => &|event| kind(event, PartnerKind::Employer) && events.flags(event).meaningful,
        "matrix.filled" => &|event| {
            let cells = facts.settings.cells.iter().filter(|(_, form)| *form == facts.form(event));
            cells.into_iter().any(|(of, _)| kind(event, *of))
        },
        _ => &|_| false,
    };
    held.events.iter().copied().filter(|event| keep(*event)).collect()
}

/// The events of the classes that have a level of the minimum, which are the ones that are counted.
fn events_of_levels(held: &Selection) -> Vec<EventId> {
    let classes = hours(held).into_iter().filter(|of| of.level.is_some());
    let events = classes.flat_map(|of| events_of_class(held, of.school, of.grade, of.class.as_ref())).into_set();
    let ids = held.events.iter().filter_map(|event| held.facts.event_id(*event));
    ids.filter(|id| events.contains(id)).collect()
}

/// The events of the span and scope, whatever the as-of date, that are wanted.
fn of_any(held: &Selection, wanted: impl Fn(Index) -> bool) -> Vec<Index> {
    held.of_any_status().into_iter().filter(|event| wanted(*event)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::indicators::{Measure, ids, one};
    use crate::analysis::testing::{Doc, any_doc, ask, said};
    use proptest::prelude::*;

    #[test]
    fn every_indicator_has_its_rows() {
        let facts = Doc::default()
            .school("s", "school", "2026/27: 8А 25")
            .school("t", "school", "2026/27: 8А 25")
            .owner("s")
            .partners("agro:employer bank:employer kpt:college old:university")
            .agreement("bank", "2025-09-01..", None)
            .event("e1", "excursion", "2026-09-10", "s t", "agro", "s:8А=20")
            .met("e1", 4)
            .event("e2", "meeting", "2026-09-12", "s", "agro bank kpt", "")
            .edit_event("e2", |event| event.teachers = Some(2))
            .event("e3", "lesson", "2026-10-12", "s", "", "")
            .event("e4", "lesson", "2026-12-12", "s", "old", "")
            .status("e4", "planned")
            .event("e5", "lesson", "2024-10-12", "s", "old bank", "")
            .facts();
        let question = ask("2026-11-23", "2026/27", "");
        for (id, expected) in [
            ("partners.registered", "agro bank kpt old"),
            ("partners.active", "agro bank kpt"),
            ("partners.new", "agro kpt"),
            ("partners.returned", "bank"),
            ("partners.single_form", "bank kpt"),
            ("partners.agreement", "bank"),
            ("partners.lost_long", "old"),
            ("events.held", "e1 e2 e3"),
            ("events.planned", "e4"),
            ("events.meaningful", "e1"),
            ("events.joint", "e1"),
            ("participations.top1", "e1 e2"),
            ("participants.pupils", "e1"),
            ("participants.teachers", "e2"),
            ("reach.employer", "e1 e2"),
            ("reach.workplace", "e1"),
            ("hours.per_class", ""),
            ("reach.college", "e2"),
            ("matrix.filled", "e1 e2"),
        ] {
            let found = behind(&facts, &question, id);
            let got = said(found.partners.iter().map(|id| id.0).chain(found.events.iter().map(|id| id.0)));
            assert_eq!(got, expected, "{id}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        /// As many rows as the indicator counts.
        #[test]
        fn a_count_has_as_many_rows(doc in any_doc(), schools in "(s|t|s c|)") {
            let (facts, question) = (doc.facts(), ask("2026-03-10", "2025/26", &schools));
            for id in ids().filter(|id| !id.starts_with("participants.")) {
                let found = behind(&facts, &question, id);
                let rows = (found.partners.len() + found.events.len()) as u64;
                match one(&facts, &question, id).map(|one| one.value) {
                    Some(Measure::Count(count)) => prop_assert_eq!(rows, count, "{}", id),
                    Some(Measure::Share { numerator, .. }) if found.events.is_empty() && id.starts_with("partners.") => {
                        prop_assert!(id == "partners.kinds_covered" || rows == numerator, "{}", id);
                    }
                    _ => {}
                }
            }
        }
    }
}
