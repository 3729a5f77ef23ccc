//! What goes out with an export, counted before it does.

use super::{Export, part};
use crate::model::document::Document;
use std::borrow::Cow;

/// How much goes out, and how much of what is personal goes or stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Leaving {
    /// Schools.
    pub schools: usize,
    /// Partners.
    pub partners: usize,
    /// Events.
    pub events: usize,
    /// Accepted recommendations.
    pub recommendations: usize,
    /// Contact persons of the partners that go.
    pub contacts: Personal,
    /// Notes of what goes.
    pub notes: Personal,
}

/// How much of something personal goes along, and how much is left out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Personal {
    /// How much goes.
    pub goes: usize,
    /// How much stays.
    pub stays: usize,
}

impl Personal {
    fn of(count: usize, goes: bool) -> Self {
        if goes { Self { goes: count, stays: 0 } } else { Self { goes: 0, stays: count } }
    }
}

impl Leaving {
    /// What of a document goes out with an export.
    pub fn of(document: &Document, export: &Export) -> Self {
        let whole = part(document, export).map_or(Cow::Borrowed(document), Cow::Owned);
        let contacts = whole.partners.values().map(|partner| partner.contacts.len()).sum();
        let of_partners = whole.partners.values().filter(|partner| partner.note.is_some()).count();
        let of_events = whole.events.values().filter(|event| event.note.is_some()).count();
        Self {
            schools: whole.schools.len(),
            partners: whole.partners.len(),
            events: whole.events.len(),
            recommendations: whole.recommendations.len(),
            contacts: Personal::of(contacts, export.contacts),
            notes: Personal::of(of_partners + of_events, export.notes),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::{read, write};
    use crate::model::testing::{START, config, document};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(config(64))]

        #[test]
        fn what_is_said_to_go_is_what_the_file_has(document in document(), contacts: bool, notes: bool, one: bool) {
            let school = if one { document.schools.keys().next().map(|id| crate::model::id::SchoolId(*id)) } else { None };
            let export = Export { contacts, notes, school, ..Export::shared(START) };
            let said = Leaving::of(&document, &export);
            let file = read(&write(&document, &export)).expect("a file of ours").document;
            let back = Leaving::of(&file, &Export::full(START));
            prop_assert_eq!((said.schools, said.partners, said.events, said.recommendations), (back.schools, back.partners, back.events, back.recommendations));
            prop_assert_eq!((said.contacts.goes, said.notes.goes), (back.contacts.goes, back.notes.goes));
        }
    }
}
