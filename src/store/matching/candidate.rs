//! What is compared: a record's names, numbers and place, without what else it holds.

use crate::model::codes::{Form, PartnerKind, SchoolType};
use crate::model::date::EventDate;
use crate::model::document::Pair;
use crate::model::id::{PartnerId, SchoolId, Uuid};
use crate::model::inn::{InnCheck, check_inn};
use crate::model::record::List;
use crate::model::{Event, Partner, School};
use krug_names::Inn;
use std::collections::{BTreeMap, BTreeSet};

/// What sort of thing a record is, by its code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A partner's kind.
    Partner(PartnerKind),
    /// A school's type.
    School(SchoolType),
}

/// A record that may have doubles.
#[derive(Clone, Debug, PartialEq)]
pub struct Candidate {
    /// Its identifier.
    pub id: Uuid,
    /// Its list; only records of one list are compared.
    pub list: List,
    /// Its names, the full one first; of an event its title, if it has one.
    pub names: Vec<String>,
    /// ИНН, as it was written.
    pub inn: Option<String>,
    /// What sort of thing it is.
    pub kind: Option<Kind>,
    /// Town, district or municipality.
    pub place: Option<String>,
    /// What only events have.
    pub event: Option<EventTraits>,
}

/// What an event is compared by, besides its title.
#[derive(Clone, Debug, PartialEq)]
pub struct EventTraits {
    /// When.
    pub date: EventDate,
    /// Its form, as it counts.
    pub form: Form,
    /// Its partners.
    pub partners: BTreeSet<Uuid>,
    /// Its schools.
    pub schools: BTreeSet<Uuid>,
}

/// What people have settled already.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Known {
    /// Records that are one: each member with the identifier of its class. What is not here stands for itself.
    pub classes: BTreeMap<Uuid, Uuid>,
    /// Pairs that are not the same, of any members of two classes.
    pub distinct: BTreeSet<Pair>,
}

impl Known {
    /// The identifier of the class that a record belongs to.
    pub fn class_of(&self, id: Uuid) -> Uuid {
        self.classes.get(&id).copied().unwrap_or(id)
    }

    /// The pairs of classes that are not the same.
    pub(super) fn distinct_classes(&self) -> BTreeSet<Pair> {
        let class = |pair: &Pair| {
            let (a, b) = pair.both();
            Pair::new(self.class_of(a), self.class_of(b))
        };
        self.distinct.iter().filter_map(class).collect()
    }
}

impl Candidate {
    /// A partner as it is compared.
    pub fn of_partner(partner: &Partner) -> Self {
        let names = std::iter::once(&*partner.name).chain(&partner.short_name).chain(&partner.aliases);
        Self {
            id: partner.id.0,
            list: List::Partners,
            names: names.cloned().collect(),
            inn: partner.inn.clone(),
            kind: partner.kind.counted().map(Kind::Partner),
            place: partner.place.clone(),
            event: None,
        }
    }

    /// A school as it is compared.
    pub fn of_school(school: &School) -> Self {
        Self {
            id: school.id.0,
            list: List::Schools,
            names: std::iter::once(&*school.name).chain(&school.short_name).cloned().collect(),
            inn: school.inn.clone(),
            kind: school.school_type.as_ref().and_then(crate::model::code::Coded::counted).map(Kind::School),
            place: school.municipality.clone(),
            event: None,
        }
    }

    /// An event as it is compared. Its partners and schools are given as they were written; the finder reads them by class.
    pub fn of_event(event: &Event) -> Self {
        Self {
            id: event.id.0,
            list: List::Events,
            names: event.title.iter().cloned().collect(),
            inn: None,
            kind: None,
            place: None,
            event: Some(EventTraits {
                date: *event.date,
                form: event.counted_form(),
                partners: event.partners.iter().map(|PartnerId(id)| *id).collect(),
                schools: event.schools.iter().map(|SchoolId(id)| *id).collect(),
            }),
        }
    }

    /// Its ИНН; spaces between the digits don't matter, and nothing but zeros is a way to fill a field.
    pub(super) fn read_inn(&self) -> Inn {
        let text = self.inn.as_deref().unwrap_or_default();
        let digits: String = text.chars().filter(|character| !character.is_whitespace()).collect();
        match check_inn(&digits) {
            _ if digits.bytes().all(|byte| byte == b'0') => Inn::None,
            InnCheck::Right => Inn::Right(digits),
            InnCheck::WrongCheckDigit => Inn::Wrong(digits),
            InnCheck::NotAnInn => Inn::None,
        }
    }
}
