//! Forgetting a contact person: what is written says no more of it, here and in every restore point.
//!
//! Of the contact stays that it was cleared, and when: whoever still has it in an older file can't bring it back. What was
//! kept before this is for whoever keeps it to clear away (`state/forgetting.rs`).

use super::command::Refused;
use super::history::{Done, Sort};
use super::slot::{Slot, Touched, content, slot_of, with_fields};
use crate::model::document::{AnyRecord, Document, Tombstone};
use crate::model::id::ContactId;
use crate::model::order::InOrder;
use crate::model::record::{Cell, List};
use crate::model::stamp::Stamp;
use std::collections::BTreeSet;

/// The contacts that a document says something of.
pub fn contacts(document: &Document) -> BTreeSet<ContactId> {
    document.partners.values().flat_map(|partner| partner.contacts.keys().copied()).into_set()
}

/// The contacts that are left of deleted partners, for a later edit that brings one back.
pub fn left_contacts(document: &Document) -> BTreeSet<ContactId> {
    let partners = document.deleted.values().filter_map(|left| match content(left) {
        Some(AnyRecord::Partner(partner)) => Some(partner),
        _ => None,
    });
    partners.flat_map(|partner| partner.contacts.keys().copied().collect::<Vec<_>>()).into_set()
}

/// A document of before as it is when contacts were cleared in it at a stamp; `None` where that can't be.
pub fn erased(mut document: Document, contacts: &BTreeSet<ContactId>, at: &Stamp) -> Option<Document> {
    for contact in contacts {
        let done = erase(&document, at, *contact).ok()?;
        done.write(&mut document);
    }
    Some(document)
}

/// Clears a contact of each partner that has it: of doubles that were merged, several may, and deleted ones too.
pub(super) fn erase(document: &Document, at: &Stamp, contact: ContactId) -> Result<Done, Refused> {
    let mut done = Done::new(Sort::Edit);
    let field = format!("contacts.{}", contact.0);
    for partner in document.partners.values().filter(|partner| partner.contacts.contains_key(&contact)) {
        let id = partner.id.0;
        let before = slot_of(document, List::Partners, id);
        let record = before.record.as_ref().ok_or(Refused::Missing)?;
        let after = with_fields(record, [(field.clone(), None)], at).map_err(Refused::BadField)?;
        let after = Slot { record: Some(after), tombstone: before.tombstone.clone() };
        done.touched.push(Touched { list: List::Partners, id, before, after });
    }
    for (id, left) in &document.deleted {
        if let Some(tombstone) = without_contact(left, &field) {
            let before = slot_of(document, List::Partners, *id);
            let after = Slot { record: before.record.clone(), tombstone: Some(tombstone) };
            done.touched.push(Touched { list: List::Partners, id: *id, before, after });
        }
    }
    Ok(done)
}

/// What is left of a deleted partner without a contact; `None` where it has none such. It is said to have been cleared just
/// before the partner was deleted: later, and it would bring the partner back.
fn without_contact(left: &Tombstone, field: &str) -> Option<Tombstone> {
    let record = content(left).filter(|record| record.list() == List::Partners)?;
    let mut cells = record.cells();
    let there = cells.remove(field).filter(|cell| cell.value.is_some())?;
    let before = Stamp { millis: left.stamp.millis - 1, counter: u16::MAX, device: left.stamp.device.clone() };
    if before > there.stamp {
        cells.insert(field.to_owned(), Cell { stamp: before, value: None });
    }
    let record = AnyRecord::from_cells(List::Partners, record.uuid(), record.stamps().own.clone(), &cells)?;
    Some(Tombstone { record: Some(record.to_members()), ..left.clone() })
}

#[cfg(test)]
mod tests {
    use super::super::plan::{Incoming, Source, plan};
    use super::*;
    use crate::model::document::AnyRecord;
    use crate::model::field::Required;
    use crate::model::id::PartnerId;
    use crate::model::partner::{Contact, Partner};
    use crate::model::stamp::Stamps;
    use crate::model::testing::{START, id};
    use crate::store::{Command, Intent, Store};
    use std::collections::BTreeMap;
    use std::sync::Arc;

    const NAME: &str = "Иванова Анна Сергеевна";

    fn contact() -> ContactId {
        ContactId(id(List::Schools, 9))
    }

    /// A store in which two partners have the contact, as it is after doubles were merged field by field.
    fn store() -> Store {
        let mut store = Store::new("a", Document::default());
        let partner = |number| {
            let stamps = Stamps { own: Stamp::unstamped(START), by_field: BTreeMap::new() };
            let mut partner = Partner::blank(PartnerId(id(List::Partners, number)), stamps);
            partner.name = Required("Завод".to_owned());
            let person = Contact { id: Required(contact()), name: Some(NAME.to_owned()), ..Contact::blank() };
            partner.contacts.insert(contact(), person);
            AnyRecord::Partner(partner.into())
        };
        run(&mut store, Intent::Add(vec![partner(1), partner(2)]));
        store
    }

    fn run(store: &mut Store, intent: Intent) {
        let at = store.stamp(START);
        store.run(Command { at, intent }).expect("it is carried out");
    }

    fn text(store: &Store) -> String {
        format!("{:?}", store.document())
    }

    #[test]
    fn a_contact_goes_from_every_partner_and_from_what_can_be_taken_back() {
        let mut store = store();
        let fields = BTreeMap::from([("note".to_owned(), Some("заметка".into()))]);
        run(&mut store, Intent::Edit { list: List::Partners, id: id(List::Partners, 1), fields });
        assert!(text(&store).contains(NAME) && contacts(store.document()).contains(&contact()));
        run(&mut store, Intent::Forget(contact()));
        assert!(!text(&store).contains(NAME) && contacts(store.document()).is_empty());
        assert!(!store.can_undo() && !store.can_redo() && !store.can_undo_import());
        assert!(!format!("{store:?}").contains(NAME), "not even in memory");
        assert!(text(&store).contains("заметка"), "what else was said of the partner stays");
    }

    #[test]
    fn an_older_file_does_not_bring_it_back() {
        let old = store();
        let mut here = store();
        run(&mut here, Intent::Forget(contact()));
        let document = old.document().as_ref().clone();
        let source = Source::default();
        let file = Incoming { document, has_seen: true, stamped: true, full: true, today_ms: START, source };
        let plan = Arc::new(plan(here.document(), &[file]));
        run(&mut here, Intent::Import(plan));
        assert!(!text(&here).contains(NAME), "{}", text(&here));
    }

    #[test]
    fn a_deleted_partner_forgets_it_too_stays_deleted_and_an_older_file_does_not_bring_it_back() {
        let old = store();
        let mut here = store();
        let ids = [1, 2].map(|number| id(List::Partners, number));
        let at = here.stamp(START + 60_000);
        here.run(Command { at, intent: Intent::Delete(ids.map(|id| (List::Partners, id)).to_vec()) }).expect("there");
        assert!(text(&here).contains(NAME) && contacts(here.document()).is_empty());
        assert_eq!(left_contacts(here.document()), [contact()].into());
        run(&mut here, Intent::Forget(contact()));
        assert!(left_contacts(here.document()).is_empty() && here.document().partners.is_empty());
        let document = old.document().as_ref().clone();
        let source = Source::default();
        let file = Incoming { document, has_seen: true, stamped: true, full: true, today_ms: START, source };
        let plan = Arc::new(plan(here.document(), &[file]));
        run(&mut here, Intent::Import(plan));
        assert!(!format!("{here:?}").contains(NAME), "{}", text(&here));
    }

    #[test]
    fn a_document_of_before_forgets_it_too_and_an_older_file_does_not_bring_it_back_there() {
        let store = store();
        let at = Stamp { millis: START + 1, counter: 0, device: "b".into() };
        let all = contacts(store.document());
        let then = erased(store.document().as_ref().clone(), &all, &at).expect("it can be cleared");
        assert!(!format!("{then:?}").contains(NAME) && then.partners.len() == 2);
        let cleared = then.partners.values().all(|partner| partner.stamps.by_field.values().any(|stamp| *stamp == at));
        assert!(cleared, "when it was cleared is known");
    }

    #[test]
    fn forgetting_what_nobody_has_leaves_what_can_be_taken_back() {
        let mut store = store();
        let before = text(&store);
        run(&mut store, Intent::Forget(ContactId(id(List::Schools, 8))));
        assert_eq!(text(&store), before);
        assert!(store.can_undo());
    }
}
