//! The columns made of a whole document.

use super::columns::Lists;
use super::{EventFacts, Facts, HeldAt, Index, Term, kind_bit, order};
use crate::analysis::settings::Settings;
use crate::model::classes::{Classes, Linked};
use crate::model::codes::{PartnerKind, SchoolType};
use crate::model::document::{Document, Table};
use crate::model::id::{PartnerId, SchoolId};
use crate::model::{Event, Partner, School};
use chrono::Datelike;
use std::borrow::Cow;

impl Facts {
    /// The columns of a document.
    pub fn new(document: &Document) -> Self {
        let mut facts = Self {
            settings: Settings::new(document),
            school_classes: Classes::new::<School>(document),
            partner_classes: Classes::new::<Partner>(document),
            event_classes: Classes::new::<Event>(document),
            ..Self::default()
        };
        let schools = read::<School>(&facts.school_classes, document);
        for (place, school) in schools.values().enumerate() {
            facts.schools.ids.push(school.id);
            facts.schools.types.push(type_of(school));
            facts.enrolment.put(place, school, &mut facts.labels);
        }
        facts.owner = document.owner.and_then(|owner| facts.school_index(owner));
        for partner in read::<Partner>(&facts.partner_classes, document).values() {
            facts.partners.ids.push(partner.id);
            facts.partners.kinds.push(partner.counted_kind());
            facts.partners.agreements.push(facts.terms_of(partner));
            facts.partners.signers.push(facts.signers_of(partner));
        }
        // An event that several schools entered is one event, with all their rows.
        let events = read::<Event>(&facts.event_classes, document);
        // Read as they stand, since that is how they lie in memory, and then put into their order.
        let read: Vec<EventFacts> = events.values().map(|event| facts.read_event(event)).collect();
        facts.events.reserve(read.len());
        for place in by_day(&read) {
            if let Some(event) = read.get(place) {
                facts.push(event);
            }
        }
        facts.gather();
        facts.note_records(document);
        facts
    }

    /// Columns of schools, partners and events that no document holds, for measuring: as fast to ask as any others, and
    /// quicker to make. Identifiers in order; events in any.
    pub fn of_records(
        schools: Vec<(SchoolId, SchoolType)>,
        partners: Vec<(PartnerId, PartnerKind)>,
        mut events: Vec<EventFacts>,
    ) -> Self {
        let mut facts = Self::default();
        (facts.schools.ids, facts.schools.types) = schools.into_iter().unzip();
        for (id, kind) in partners {
            facts.partners.ids.push(id);
            facts.partners.kinds.push(kind);
            facts.partners.agreements.push([]);
            facts.partners.signers.push([]);
        }
        order::sort_by_key(&mut events, |event| (event.first, event.id));
        events.iter().for_each(|event| facts.push(event));
        facts.gather();
        facts.note_records(&Document::default());
        facts
    }

    /// Puts an event after all others.
    fn push(&mut self, event: &EventFacts) {
        let kinds = self.kinds_of_partners(&event.partners);
        self.events.insert(self.events.ids.len(), event, kinds);
    }

    /// The kinds of partners, as bits.
    pub(super) fn kinds_of_partners(&self, partners: &[Index]) -> u32 {
        partners.iter().fold(0, |bits, partner| bits | kind_bit(self.kind(*partner)))
    }

    /// The terms of a partner's agreements.
    pub(super) fn terms_of(&self, partner: &Partner) -> Vec<Term> {
        let agreements = partner.agreements.values();
        agreements
            .map(|agreement| Term {
                signed: agreement.signed,
                expires: if agreement.auto_renew == Some(true) { None } else { agreement.expires },
                side: agreement.school.map_or(self.owner, |school| self.school_index(school)),
            })
            .collect()
    }

    /// The schools that signed one of a partner's agreements, sorted.
    pub(super) fn signers_of(&self, partner: &Partner) -> Vec<Index> {
        let mut signers: Vec<Index> = self.terms_of(partner).into_iter().filter_map(|term| term.side).collect();
        order::sort(&mut signers);
        signers.dedup();
        signers
    }

    /// Gathers the events by school and by partner. Those of one come in the order of the columns, which is that of their
    /// first days.
    fn gather(&mut self) {
        let events = &self.events;
        let mut of_schools = Vec::new();
        let mut of_partners = Vec::new();
        for event in events.all() {
            of_schools.extend(events.schools.of(event).iter().map(|school| (*school, event)));
            if let Some(first) = events.first.get(event).filter(|_| events.is_held(event)) {
                let held = HeldAt { first: *first, event };
                of_partners.extend(events.partners.of(event).iter().map(|partner| (*partner, held)));
            }
        }
        self.schools.events = Lists::gathered(self.schools.ids.len(), &of_schools);
        self.partners.held = Lists::gathered(self.partners.ids.len(), &of_partners);
    }

    /// Notes which schools have records of their own.
    pub(super) fn note_records(&mut self, document: &Document) {
        let mut has: Vec<bool> =
            (0..self.schools.ids.len()).map(|school| !self.schools.events.of(school).is_empty()).collect();
        let signers = (0..self.partners.ids.len()).flat_map(|partner| self.partners.signers.of(partner)).copied();
        let addressees = document.recommendations.values().filter_map(|recommendation| {
            self.school_index(recommendation.addressee.and_then(|addressee| addressee.0)?)
        });
        for school in signers.chain(addressees).chain(self.enrolment.schools()) {
            if let Some(has) = has.get_mut(school) {
                *has = true;
            }
        }
        self.schools.has_records = has;
    }
}

/// The type that a school counts as.
pub(super) fn type_of(school: &School) -> SchoolType {
    school.school_type.as_ref().and_then(|coded| coded.counted()).unwrap_or(SchoolType::School)
}

/// A table with its classes read; the table itself where no record is said to be another.
fn read<'a, R: Linked>(classes: &Classes, document: &'a Document) -> Cow<'a, Table<R>> {
    if classes.groups().is_empty() { Cow::Borrowed(R::table(document)) } else { Cow::Owned(classes.read(document)) }
}

/// The places of events in order of their first days, equal ones as they stood: counted day by day, since there are far
/// fewer days than events may be.
fn by_day(events: &[EventFacts]) -> Vec<Index> {
    let days: Vec<i32> = events.iter().map(|event| event.first.num_days_from_ce()).collect();
    let first = days.iter().copied().min().unwrap_or(0);
    let since: Vec<(Index, Index)> =
        days.into_iter().enumerate().map(|(place, day)| (usize::try_from(day - first).unwrap_or(0), place)).collect();
    let all = since.iter().map(|(day, _)| day + 1).max().unwrap_or(0);
    Lists::gathered(all, &since).into_items()
}
