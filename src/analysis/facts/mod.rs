//! The document as columns: dictionary codes and flat arrays, made once ([`made`]), kept up to date edit by edit ([`update`])
//! and read by every question.
//!
//! Partners and schools are classes of records ([`crate::model::classes`]). References to nothing living are left out while the
//! columns are made, so nobody who reads them has to think of it. Events lie in order of school year, so that a
//! school year is a range.

mod columns;
mod enrolment;
mod events;
mod kinds;
mod made;
mod reading;
mod update;

pub use crate::model::order;
pub use columns::Lists;
pub(super) use columns::at;
pub use enrolment::{Enrolment, GradeEnrolment, Labels};
pub use events::{EventColumns, EventFacts, Flags, Row};
pub(super) use events::{kind_bit, kinds_in};
pub use kinds::KindSets;

use super::settings::Settings;
use crate::model::classes::Classes;
use crate::model::codes::{Form, PartnerKind, SchoolType};
use crate::model::date::Day;
use crate::model::id::{EventId, PartnerId, SchoolId, Uuid};
use std::collections::BTreeSet;

/// A position in the columns of one sort.
pub type Index = usize;

/// When an agreement is in force, and whose it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Term {
    /// Day of signing; without one it is not in force.
    pub signed: Option<Day>,
    /// Last day in force; `None` = without end, or renewed by itself.
    pub expires: Option<Day>,
    /// The school that signed; `None` = nobody who is there.
    pub side: Option<Index>,
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
    /// Agreements.
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
    event_classes: Classes,
    /// Partners that events name and that nobody has; some that no event names any more may be among them.
    absent: BTreeSet<Uuid>,
}

impl Facts {
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
}
