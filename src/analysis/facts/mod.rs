//! The document as columns: dictionary codes and flat arrays, made once and read by every question.
//!
//! Partners and schools are classes of records ([`crate::model::classes`]). References to nothing living are left out while the
//! columns are made, so nobody who reads them has to think of it. Events lie in order of school year, so that a
//! school year is a range.

mod columns;
mod enrolment;
mod events;

pub use crate::model::order;
use columns::Lists;
pub(super) use columns::at;
pub use enrolment::{Enrolment, GradeEnrolment, Labels};
pub use events::{EventColumns, Flags, Row};

use super::settings::Settings;
use crate::model::classes::Classes;
use crate::model::codes::{Form, PartnerKind, SchoolType};
use crate::model::date::Day;
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::model::{Document, Partner, School};

/// A position in the columns of one sort.
pub type Index = usize;

/// When an agreement is in force.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Day of signing.
    pub signed: Day,
    /// Last day in force; `None` = without end, or renewed by itself.
    pub expires: Option<Day>,
}

/// The columns of schools.
#[derive(Clone, Debug, Default)]
pub struct SchoolColumns {
    /// Identifiers, sorted.
    pub ids: Vec<SchoolId>,
    /// Types; absent and unknown ones count as a school.
    pub types: Vec<SchoolType>,
    /// Whether the school has events or records of its own: enrolment, agreements, accepted recommendations.
    pub has_records: Vec<bool>,
    /// The school's events, in the order of the columns of events.
    pub events: Lists<Index>,
}

/// The columns of partners.
#[derive(Clone, Debug, Default)]
pub struct PartnerColumns {
    /// Identifiers, sorted.
    pub ids: Vec<PartnerId>,
    /// Kinds, unknown ones as `other`.
    pub kinds: Vec<PartnerKind>,
    /// Signed agreements.
    pub agreements: Lists<Term>,
    /// The schools that signed an agreement.
    pub signers: Lists<Index>,
    /// Held events, in order of their first day.
    pub held: Lists<HeldAt>,
}

/// A held event of a partner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct HeldAt {
    /// The first day that its date can mean.
    pub first: Day,
    /// The event.
    pub event: Index,
}

/// Everything that the analysis reads.
#[derive(Clone, Debug, Default)]
pub struct Facts {
    /// The own school, where it is a living one.
    pub owner: Option<Index>,
    /// Schools.
    pub schools: SchoolColumns,
    /// Partners.
    pub partners: PartnerColumns,
    /// Events.
    pub events: EventColumns,
    /// Enrolment of all school years.
    pub enrolment: Enrolment,
    /// Class labels by their codes.
    pub labels: Labels,
    /// What is expected, and the thresholds.
    pub settings: Settings,
    school_classes: Classes,
    partner_classes: Classes,
}

impl Facts {
    /// The columns of a document.
    pub fn new(document: &Document) -> Self {
        let school_classes = Classes::new::<School>(document);
        let partner_classes = Classes::new::<Partner>(document);
        let schools = school_classes.read::<School>(document);
        let partners = partner_classes.read::<Partner>(document);
        let mut labels = Labels::default();
        let mut facts = Self { settings: Settings::new(document), school_classes, partner_classes, ..Self::default() };
        for school in schools.values() {
            let school_type = school.school_type.as_ref().and_then(|coded| coded.counted());
            facts.schools.ids.push(school.id);
            facts.schools.types.push(school_type.unwrap_or(SchoolType::School));
            facts.schools.has_records.push(!school.enrolment.is_empty());
        }
        facts.owner = document.owner.and_then(|owner| facts.school_index(owner));
        facts.enrolment = Enrolment::new(schools.values().map(AsRef::as_ref), &mut labels);
        for partner in partners.values() {
            let terms = partner.agreements.values().filter_map(|agreement| {
                let expires = if agreement.auto_renew == Some(true) { None } else { agreement.expires };
                Some(Term { signed: agreement.signed?, expires })
            });
            facts.partners.ids.push(partner.id);
            facts.partners.kinds.push(partner.counted_kind());
            facts.partners.agreements.push(terms);
            let mut signers: Vec<Index> = partner
                .agreements
                .values()
                .filter_map(|agreement| agreement.school.map_or(facts.owner, |school| facts.school_index(school)))
                .collect();
            order::sort(&mut signers);
            signers.dedup();
            facts.partners.signers.push(signers.iter().copied());
            signers.into_iter().for_each(|school| facts.note_records(school));
        }
        for recommendation in document.recommendations.values() {
            let addressee = recommendation.addressee.and_then(|addressee| addressee.0);
            if let Some(school) = addressee.and_then(|school| facts.school_index(school)) {
                facts.note_records(school);
            }
        }
        facts.events = EventColumns::new(document, &facts, &mut labels);
        facts.labels = labels;
        let of_schools = facts.events_by_school();
        for (school, events) in of_schools.into_iter().enumerate() {
            if !events.is_empty() {
                facts.note_records(school);
            }
            facts.schools.events.push(events);
        }
        facts.partners.held = facts.held_by_partner();
        facts
    }

    /// The position of the school that an identifier names; `None` where it names nothing living.
    pub fn school_index(&self, id: SchoolId) -> Option<Index> {
        self.schools.ids.binary_search(&SchoolId(self.school_classes.class_of(id.0))).ok()
    }

    /// The position of the partner that an identifier names; `None` where it names nothing living.
    pub fn partner_index(&self, id: PartnerId) -> Option<Index> {
        self.partners.ids.binary_search(&PartnerId(self.partner_classes.class_of(id.0))).ok()
    }

    /// The identifier of a school; `None` past the end.
    pub fn school_id(&self, school: Index) -> Option<SchoolId> {
        self.schools.ids.get(school).copied()
    }

    /// The identifier of a partner; `None` past the end.
    pub fn partner_id(&self, partner: Index) -> Option<PartnerId> {
        self.partners.ids.get(partner).copied()
    }

    /// The identifier of an event; `None` past the end.
    pub fn event_id(&self, event: Index) -> Option<EventId> {
        self.events.ids.get(event).copied()
    }

    /// The kind of a partner.
    pub fn kind(&self, partner: Index) -> PartnerKind {
        self.partners.kinds.get(partner).copied().unwrap_or(PartnerKind::Other)
    }

    /// The type of a school.
    pub fn school_type(&self, school: Index) -> SchoolType {
        self.schools.types.get(school).copied().unwrap_or(SchoolType::School)
    }

    /// The form of an event.
    pub fn form(&self, event: Index) -> Form {
        self.events.forms.get(event).copied().unwrap_or(Form::Other)
    }

    fn note_records(&mut self, school: Index) {
        if let Some(has) = self.schools.has_records.get_mut(school) {
            *has = true;
        }
    }

    fn events_by_school(&self) -> Vec<Vec<Index>> {
        let mut events = vec![Vec::new(); self.schools.ids.len()];
        for event in self.events.all() {
            for school in self.events.schools.of(event) {
                if let Some(list) = events.get_mut(*school) {
                    list.push(event);
                }
            }
        }
        events
    }

    fn held_by_partner(&self) -> Lists<HeldAt> {
        let mut held = vec![Vec::new(); self.partners.ids.len()];
        for event in self.events.all().filter(|event| self.events.is_held(*event)) {
            let Some(first) = self.events.first.get(event).copied() else { continue };
            for partner in self.events.partners.of(event) {
                if let Some(list) = held.get_mut(*partner) {
                    list.push(HeldAt { first, event });
                }
            }
        }
        let mut lists = Lists::default();
        for mut list in held {
            order::sort(&mut list);
            lists.push(list);
        }
        lists
    }
}
