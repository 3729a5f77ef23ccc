//! Saving a form whose record was deleted meanwhile, elsewhere: the newer edit brings it back whole (law 5).

use super::command::{Planned, Refused, WorkedOut};
use super::history::{Done, Sort};
use super::merge::merge_records;
use super::slot::{Slot, Touched, content, slot_of, with_fields};
use crate::model::document::{AnyRecord, Document};
use crate::model::field::FieldName;
use crate::model::pace::Pace;
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use std::collections::BTreeMap;

/// An edit of a record, whether it is there or not.
#[derive(Debug)]
pub struct Revive {
    /// The record as it was when the form was opened: what it goes on from where nothing of it is kept, because it did not leave
    /// as one that somebody deleted.
    pub record: AnyRecord,
    /// The fields; `None` clears one.
    pub fields: BTreeMap<FieldName, Option<Value>>,
}

impl Revive {
    fn done_now(&self, document: &Document, at: &Stamp) -> Result<Done, Refused> {
        let (list, id) = (self.record.list(), self.record.uuid());
        let before = slot_of(document, list, id);
        let kept = before.record.clone().or_else(|| content(before.tombstone.as_ref()?));
        let record = match kept.filter(|record| record.list() == list) {
            // It is there again, with no more, perhaps, than another tab's edit left of it: what the form began with counts, too.
            Some(record) if before.tombstone.is_none() => merge_records(&record, &self.record),
            Some(record) => record,
            None => self.record.clone(),
        };
        let mut fields: Vec<(FieldName, Option<Value>)> =
            self.fields.iter().map(|(field, value)| (field.clone(), value.clone())).collect();
        if fields.is_empty() {
            // Something has to be newer than the tombstone.
            let cells = record.cells();
            let first = cells.into_iter().find(|(_, cell)| cell.value.is_some());
            fields.extend(first.map(|(field, cell)| (field, cell.value)));
        }
        let record = with_fields(&record, fields, at).map_err(Refused::BadField)?;
        let mut tombstone = before.tombstone.clone();
        if let Some(left) = &mut tombstone {
            left.record = None;
        }
        let mut done = Done::new(Sort::Edit);
        done.touched.push(Touched { list, id, before, after: Slot { record: Some(record), tombstone } });
        Ok(done)
    }
}

impl Planned for Revive {
    fn chosen_from(&self) -> Option<Stamp> {
        None
    }

    fn done<'a>(&'a self, document: &'a Document, at: &'a Stamp, _: Pace<'a>) -> WorkedOut<'a> {
        Box::pin(async move { self.done_now(document, at) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::field::Required;
    use crate::model::id::PartnerId;
    use crate::model::partner::Partner;
    use crate::model::record::List;
    use crate::model::stamp::Stamps;
    use crate::model::testing::{START, id};
    use crate::store::{Command, Intent, Store};
    use std::sync::Arc;

    fn run(store: &mut Store, intent: Intent) -> Result<(), Refused> {
        let at = store.stamp(START);
        store.run(Command { at, intent }).map(|_| ())
    }

    fn partner() -> AnyRecord {
        let partner_id = PartnerId(id(List::Partners, 1));
        let mut partner = Partner {
            name: Required("Завод".to_owned()),
            ..Partner::blank(partner_id, Stamps::new(Stamp::unstamped(5)))
        };
        partner.note = Some("Звонить после обеда".to_owned());
        AnyRecord::Partner(Arc::new(partner))
    }

    fn saved(store: &mut Store, fields: &[(&str, &str)]) -> Result<(), Refused> {
        let fields = fields.iter().map(|(field, text)| ((*field).to_owned(), Some(Value::from(*text)))).collect();
        run(store, Intent::Import(Arc::new(Revive { record: partner(), fields })))
    }

    fn read(store: &Store, field: &str) -> Option<Value> {
        store.document().record(List::Partners, id(List::Partners, 1))?.read(field)
    }

    #[test]
    fn what_was_deleted_elsewhere_comes_back_whole_with_what_was_typed() {
        let mut document = Document::default();
        document.put(partner());
        let one = (List::Partners, id(List::Partners, 1));
        let mut store = Store::new("a", document);
        run(&mut store, Intent::Delete(vec![one])).expect("it is there");
        let edit = Intent::Edit { list: one.0, id: one.1, fields: BTreeMap::new() };
        assert_eq!(run(&mut store, edit), Err(Refused::Missing), "an edit alone brings nothing back");
        saved(&mut store, &[("place", "Кириши")]).expect("it comes back");
        assert_eq!(read(&store, "place"), Some(Value::from("Кириши")));
        assert_eq!(read(&store, "note"), Some(Value::from("Звонить после обеда")));
        assert!(store.document().deleted.contains_key(&one.1), "tombstones stay");
        let at = store.stamp(START);
        store.undo(at).expect("it can be taken back");
        assert_eq!(read(&store, "name"), None);
        // Nothing typed, and nothing of it kept: it comes back as the form had it.
        saved(&mut store, &[]).expect("it comes back");
        assert_eq!(
            (read(&store, "name"), read(&store, "note")),
            (Some(Value::from("Завод")), Some(Value::from("Звонить после обеда")))
        );
        let mut empty = Store::new("b", Document::default());
        saved(&mut empty, &[("place", "Кириши")]).expect("it comes back");
        assert_eq!(
            (read(&empty, "name"), read(&empty, "place")),
            (Some(Value::from("Завод")), Some(Value::from("Кириши")))
        );
    }

    #[test]
    fn what_another_tab_has_of_it_by_an_edit_alone_is_not_all_that_comes_back() {
        let mut store = Store::new("a", Document::default());
        let at = Stamp { millis: START - 5, counter: 0, device: "b".into() };
        let record = partner();
        let mut cells = record.cells();
        cells.retain(|field, _| ["name", "kind"].contains(&field.as_str()));
        cells.values_mut().for_each(|cell| cell.stamp = at.clone());
        let (list, own) = (List::Partners, record.stamps().own.clone());
        let edit = crate::model::change::Change::Record { list, id: record.uuid(), own, cells, gone: Vec::new() };
        store.replay(&crate::model::change::Entry { at, changes: vec![edit] }, false);
        assert_eq!((read(&store, "name"), read(&store, "note")), (Some(Value::from("Завод")), None));
        saved(&mut store, &[("place", "Кириши")]).expect("it comes back");
        let said = ["note", "place"].map(|field| read(&store, field));
        assert_eq!(said, [Some(Value::from("Звонить после обеда")), Some(Value::from("Кириши"))]);
    }
}
