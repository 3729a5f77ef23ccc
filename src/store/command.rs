//! Commands: everything that can be done to a document, as a closed list, and the one function that does it.

use super::doubles;
use super::forget;
use super::history::{Done, Sort};
use super::only;
use super::slot::{Slot, Touched, deleted, slot_of, with_fields};
use crate::model::document::{AnyRecord, Document};
use crate::model::field::FieldName;
use crate::model::id::{ContactId, SchoolId, Uuid};
use crate::model::pace::{Pace, at_once};
use crate::model::record::List;
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use std::collections::BTreeMap;
use std::fmt;
use std::pin::Pin;
use std::sync::Arc;

/// An intent and when it was had.
#[derive(Clone, Debug)]
pub struct Command {
    /// The stamp that everything written gets.
    pub at: Stamp,
    /// What to do.
    pub intent: Intent,
}

/// What can be done.
#[derive(Clone, Debug)]
pub enum Intent {
    /// Adds records with identifiers that nothing has yet. Every field gets the command's stamp.
    Add(Vec<AnyRecord>),
    /// Writes or clears fields of a record; those that have the value already keep their stamps.
    Edit {
        /// The list of the record.
        list: List,
        /// The record.
        id: Uuid,
        /// The fields; `None` clears one.
        fields: BTreeMap<FieldName, Option<Value>>,
    },
    /// Deletes records with all the records of their classes, leaving tombstones.
    Delete(Vec<(List, Uuid)>),
    /// Deletes records and not the others of their classes: each is parted from what stays, which goes on to be one and to
    /// say what was written for all of it.
    DeleteOnly(Vec<(List, Uuid)>),
    /// Says that records are the same: the smallest of them links to the others.
    MergeDoubles {
        /// The list of the records.
        list: List,
        /// The records.
        ids: Vec<Uuid>,
        /// Values that were chosen for them as one, by field; no parts of lists, which unite by themselves. Those that all
        /// of them say are not written.
        chosen: Chosen,
    },
    /// Says of each of these groups of records that they are the same, with the values that were chosen for each as one.
    MergeAll(Vec<(List, Vec<Uuid>, Chosen)>),
    /// Takes records out of their classes: each is parted from every other member of its own.
    PartDoubles {
        /// The list of the records.
        list: List,
        /// The records.
        ids: Vec<Uuid>,
    },
    /// Says that two records are not the same, so that nobody proposes it again.
    NotTheSame {
        /// The list of the records.
        list: List,
        /// The pairs.
        pairs: Vec<(Uuid, Uuid)>,
    },
    /// Says whose data these are.
    SetOwner(Option<SchoolId>),
    /// Sets a setting, or with `None` goes back to its default.
    SetSetting(String, Option<Value>),
    /// Erases a contact person wherever it stands, for ever: neither this nor what was done before can be taken back.
    Forget(ContactId),
    /// Applies a plan as it was shown.
    Import(Arc<dyn Planned>),
    /// Empties the document. A local act: it leaves no tombstones.
    DeleteAll,
}

/// Values that were chosen for records as one, by field; `None` clears one.
pub type Chosen = BTreeMap<FieldName, Option<Value>>;

/// What was planned and shown before: its code comes with the screen that plans, and not with the first page.
pub trait Planned: fmt::Debug + Send + Sync {
    /// The latest stamp that a new value was chosen from; what is written has to be later. `None` = nothing was chosen.
    fn chosen_from(&self) -> Option<Stamp>;
    /// What applying it does; refused where the document is not any more what it was planned for.
    fn done<'a>(&'a self, document: &'a Document, at: &'a Stamp, pace: Pace<'a>) -> WorkedOut<'a>;
}

/// What a plan does, being worked out.
pub type WorkedOut<'a> = Pin<Box<dyn Future<Output = Result<Done, Refused>> + 'a>>;

/// Why a command was not carried out. Nothing has changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The record is not there (any more).
    Missing,
    /// A record with this identifier is there already, or was deleted.
    Exists(Uuid),
    /// A field cannot have the value.
    BadField(FieldName),
    /// The document has changed since the plan was made: it must be made anew and shown again.
    Stale,
    /// Nothing may be written here. The store itself refuses nothing for this; the shell does.
    ReadOnly,
}

/// What a command does to a document, worked out and not yet written.
pub(super) fn apply(document: &Document, at: &Stamp, intent: Intent) -> Result<Done, Refused> {
    let mut done = Done::new(Sort::Edit);
    match intent {
        Intent::Add(records) => {
            for record in records {
                let (list, id) = (record.list(), record.uuid());
                if document.find(id).is_some() || document.deleted.contains_key(&id) || done.touches(id) {
                    return Err(Refused::Exists(id));
                }
                let mut cells = record.cells();
                cells.retain(|_, cell| cell.value.is_some());
                cells.values_mut().for_each(|cell| cell.stamp = at.clone());
                let new =
                    AnyRecord::from_cells(list, id, at.clone(), &cells).ok_or(Refused::BadField(String::new()))?;
                done.touched.push(Touched {
                    list,
                    id,
                    before: Slot::default(),
                    after: Slot { record: Some(new), tombstone: None },
                });
            }
        }
        Intent::Edit { list, id, fields } => {
            let before = slot_of(document, list, id);
            let record = before.record.as_ref().ok_or(Refused::Missing)?;
            // A record of a class is edited as the one that people see.
            let seen = doubles::read_as_one(document, list, id).unwrap_or_else(|| record.clone());
            let changed = fields.into_iter().filter(|(field, value)| seen.read(field) != *value);
            let after = with_fields(record, changed, at).map_err(Refused::BadField)?;
            let after = Slot { record: Some(after), tombstone: before.tombstone.clone() };
            done.touched.push(Touched { list, id, before, after });
        }
        Intent::Delete(records) => {
            for (list, id) in doubles::whole_classes(document, &records) {
                let before = slot_of(document, list, id);
                let record = before.record.as_ref().ok_or(Refused::Missing)?;
                let after = deleted(record, before.tombstone.as_ref(), at);
                done.touched.push(Touched { list, id, before, after });
            }
        }
        Intent::DeleteOnly(records) => return only::delete(document, at, &records),
        Intent::MergeAll(groups) => return doubles::merge_all(document, at, &groups),
        Intent::MergeDoubles { list, ids, chosen } => return doubles::merge(document, at, list, &ids, &chosen),
        Intent::PartDoubles { list, ids } => return doubles::part(document, at, list, &ids),
        Intent::NotTheSame { list, pairs } => return doubles::not_the_same(document, at, list, &pairs),
        Intent::SetOwner(owner) => done.owner = Some((document.owner, owner)),
        Intent::SetSetting(key, value) => {
            let before = document.settings.get(&key).cloned();
            done.settings.push((key, before, value));
        }
        Intent::Forget(contact) => return forget::erase(document, at, contact),
        Intent::Import(plan) => return at_once(plan.done(document, at, Pace::HURRIED)),
        Intent::DeleteAll => return Ok(Done::between(document, &Document::default())),
    }
    Ok(done)
}
