//! What was done with partners and schools, found in one going over the events for all that are asked about at once.

use crate::model::classes::Classes;
use crate::model::date::EventDate;
use crate::model::document::Document;
use crate::model::id::{SchoolId, Uuid};
use crate::model::record::List;
use std::collections::{BTreeMap, BTreeSet};

/// What was done with each of some records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Involved(BTreeMap<Uuid, Doings>);

/// What was done with a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Doings {
    /// How many events name it.
    pub events: usize,
    /// When the last of them that were held was.
    pub last: Option<EventDate>,
    /// The schools of these events and of its agreements, doubled schools as one.
    pub schools: BTreeSet<SchoolId>,
}

impl Involved {
    /// Finds it for some partners and schools.
    pub fn of(document: &Document, ids: impl IntoIterator<Item = Uuid>) -> Self {
        let mut all: BTreeMap<Uuid, Doings> = BTreeMap::new();
        let classes = Classes::of_list(document, List::Schools);
        let school = |id: SchoolId| SchoolId(classes.class_of(id.0));
        for id in ids {
            let partner = document.partners.get(&id);
            let signed = partner.iter().flat_map(|partner| partner.agreements.values());
            let schools = signed.filter_map(|agreement| agreement.school).map(school).collect();
            all.insert(id, Doings { schools, ..Doings::default() });
        }
        for event in document.events.values() {
            let named = event.partners.iter().map(|id| id.0).chain(event.schools.iter().map(|id| id.0));
            for id in named {
                let Some(doings) = all.get_mut(&id) else { continue };
                doings.events += 1;
                let later = event.is_held() && doings.last.is_none_or(|last| last.first_day() < event.date.first_day());
                doings.last = if later { Some(*event.date) } else { doings.last };
                doings.schools.extend(event.schools.iter().map(|id| school(*id)));
            }
        }
        Self(all)
    }

    /// Whether it was found for a record.
    pub fn knows(&self, id: Uuid) -> bool {
        self.0.contains_key(&id)
    }

    /// What was done with a record; nothing where it is not known.
    pub fn doings(&self, id: Uuid) -> Doings {
        self.0.get(&id).cloned().unwrap_or_default()
    }
}
