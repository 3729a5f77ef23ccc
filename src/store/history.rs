//! What was done: every piece of a document before and after. How it is taken back: [`revert`].

mod revert;

use super::delta::{changes_of, set};
use super::merge::settle;
use super::slot::{Slot, Touched, put, slot_of};
use crate::model::change::Change;
use crate::model::document::{AnyRecord, Document, Pair};
use crate::model::field::FieldName;
use crate::model::id::{SchoolId, Uuid};
use crate::model::order::{self, InOrder};
use crate::model::pace::{Pace, at_once};
use crate::model::record::List;
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How something is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// By a new edit.
    Edit,
    /// By restoring what was: an import, «delete all», and what took them back.
    Whole,
}

/// What was done: every piece before and after.
#[derive(Clone, Debug)]
pub struct Done {
    pub sort: Sort,
    pub is_import: bool,
    pub touched: Vec<Touched>,
    pub owner: Option<(Option<SchoolId>, Option<SchoolId>)>,
    pub settings: Vec<(String, Option<Value>, Option<Value>)>,
    pub extra: Vec<(String, Option<Value>, Option<Value>)>,
    pub distinct: Vec<(Pair, Option<Stamp>, Option<Stamp>)>,
    pub seen: Vec<(Arc<str>, Option<Stamp>, Option<Stamp>)>,
    /// Fields that stay as they are when this is taken back.
    pub keeps: BTreeSet<(Uuid, FieldName)>,
    /// Pairs that are parted when this is taken back, because it linked them again.
    pub parts: BTreeSet<Pair>,
}

impl Done {
    pub fn new(sort: Sort) -> Self {
        Self {
            sort,
            is_import: false,
            touched: Vec::new(),
            owner: None,
            settings: Vec::new(),
            extra: Vec::new(),
            distinct: Vec::new(),
            seen: Vec::new(),
            keeps: BTreeSet::new(),
            parts: BTreeSet::new(),
        }
    }

    /// All that is different between two documents.
    pub fn between(before: &Document, after: &Document) -> Self {
        at_once(Self::between_slowly(before, after, Pace::HURRIED))
    }

    /// The same with rests.
    pub async fn between_slowly(before: &Document, after: &Document, pace: Pace<'_>) -> Self {
        let mut done = Self::new(Sort::Whole);
        let mut met: BTreeSet<Uuid> = BTreeSet::new();
        for list in List::ALL {
            let ids: BTreeSet<Uuid> =
                before.records(list).chain(after.records(list)).map(|record| record.uuid()).collect();
            for id in ids {
                done.compare(before, after, list, id);
                met.insert(id);
                pace.rest(met.len(), before.len().max(after.len()).max(met.len())).await;
            }
        }
        for id in before.deleted.keys().chain(after.deleted.keys()) {
            // A tombstone without a record has no list of its own; any serves.
            if met.insert(*id) {
                done.compare(before, after, List::Schools, *id);
            }
        }
        done.owner = (before.owner != after.owner).then_some((before.owner, after.owner));
        done.settings = differences(&before.settings, &after.settings);
        done.extra = differences(&before.extra, &after.extra);
        done.distinct = differences(&before.distinct, &after.distinct);
        done.seen = differences(&before.seen, &after.seen);
        done
    }

    fn compare(&mut self, before: &Document, after: &Document, list: List, id: Uuid) {
        let (before, after) = (slot_of(before, list, id), slot_of(after, list, id));
        if before != after {
            self.touched.push(Touched { list, id, before, after });
        }
    }

    pub fn touches(&self, id: Uuid) -> bool {
        self.touched.iter().any(|touched| touched.id == id)
    }

    /// An inverse of an import, to be taken back in its turn by the plain undo.
    pub fn into_edit(mut self) -> Self {
        self.is_import = false;
        self
    }

    /// The same for the journal.
    pub fn changes(&self) -> Vec<Change> {
        let mut out = Vec::new();
        self.touched.iter().for_each(|touched| changes_of(touched, &mut out));
        self.changes_of_rest(&mut out);
        out
    }

    /// The same of what is no record.
    pub fn changes_of_rest(&self, out: &mut Vec<Change>) {
        let owner = self.owner.filter(|(before, after)| before != after);
        out.extend(owner.map(|(_, after)| Change::Owner(after)));
        let changed = |list: &[(String, Option<Value>, Option<Value>)], change: fn(String, Option<Value>) -> Change| {
            let list = list.iter().filter(|(_, before, after)| before != after);
            list.map(|(key, _, after)| change(key.clone(), after.clone())).collect::<Vec<_>>()
        };
        out.extend(changed(&self.settings, Change::Setting));
        out.extend(changed(&self.extra, Change::Extra));
        out.extend(self.distinct.iter().map(|(pair, _, after)| Change::Distinct(*pair, after.clone())));
        out.extend(self.seen.iter().map(|(device, _, after)| {
            Change::Seen(after.clone().unwrap_or_else(|| Stamp { millis: 0, counter: 0, device: device.clone() }))
        }));
    }

    /// Writes it.
    pub fn write(&self, document: &mut Document) {
        for touched in &self.touched {
            put(document, touched.list, touched.id, &touched.after);
        }
        self.write_rest(document);
    }

    /// The same of what is no record.
    pub fn write_rest(&self, document: &mut Document) {
        if let Some((_, owner)) = self.owner {
            document.owner = owner;
        }
        self.settings.iter().for_each(|(key, _, after)| set(&mut document.settings, key, after.as_ref()));
        self.extra.iter().for_each(|(key, _, after)| set(&mut document.extra, key, after.as_ref()));
        self.distinct.iter().for_each(|(pair, _, after)| set(&mut document.distinct, pair, after.as_ref()));
        self.seen.iter().for_each(|(device, _, after)| set(&mut document.seen, device, after.as_ref()));
    }

    /// Adds the records that die or come back with what was done (law 5): the members of the classes that it touches.
    pub fn settle(&mut self, document: &Document) {
        if self.may_settle(document) {
            let mut then = document.clone();
            self.write(&mut then);
            self.settle_in(document, &then);
        }
    }

    /// Whether anything may die or come back with what was done.
    pub fn may_settle(&self, document: &Document) -> bool {
        let buried = |slot: &Slot| slot.tombstone.is_some();
        let nobody = document.deleted.is_empty() && !self.touched.iter().any(|touched| buried(&touched.after));
        let alone = !self.touched.iter().any(|touched| buried(&touched.before) || buried(&touched.after));
        !(nobody || alone && !has_links(document) && self.distinct.is_empty() && !self.touched.iter().any(links))
    }

    /// The same, when it is known what the document is then; gives the places of what was added or is another now.
    pub fn settle_in(&mut self, document: &Document, then: &Document) -> Vec<usize> {
        let parted = self.distinct.iter().flat_map(|(pair, ..)| <[Uuid; 2]>::from(pair.both()));
        let ids = self.touched.iter().map(|touched| touched.id).chain(parted).collect();
        let mut places: Vec<(Uuid, usize)> =
            self.touched.iter().enumerate().map(|(place, touched)| (touched.id, place)).collect();
        order::sort(&mut places);
        let mut settled = Vec::new();
        for (id, (list, after)) in settle(then, &ids) {
            let known = places.binary_search_by(|(other, _)| other.cmp(&id)).ok();
            let place = known.and_then(|known| places.get(known)).map_or(self.touched.len(), |(_, place)| *place);
            match self.touched.get_mut(place) {
                // What was only a tombstone may have had no list of its own.
                Some(touched) => (touched.list, touched.after) = (list, after),
                None => self.touched.push(Touched { list, id, before: slot_of(document, list, id), after }),
            }
            settled.push(place);
        }
        settled
    }
}

/// Whether any two records of a document are linked; mostly none are, and then nobody's life hangs on another's.
fn has_links(document: &Document) -> bool {
    document.has_links() || !document.deleted.naming().is_empty()
}

fn links(touched: &Touched) -> bool {
    let records = [&touched.before, &touched.after].into_iter().filter_map(|slot| slot.record.as_ref());
    records.into_iter().any(|record| match record {
        AnyRecord::School(school) => !school.same_as.is_empty(),
        AnyRecord::Partner(partner) => !partner.same_as.is_empty(),
        AnyRecord::Event(event) => !event.same_as.is_empty(),
        AnyRecord::Recommendation(_) => false,
    })
}

pub(super) fn differences<K: Ord + Clone, V: Clone + PartialEq>(
    before: &BTreeMap<K, V>,
    after: &BTreeMap<K, V>,
) -> Vec<(K, Option<V>, Option<V>)> {
    let keys: BTreeSet<&K> = before.keys().chain(after.keys()).into_set();
    let changed = keys.into_iter().filter(|key| before.get(*key) != after.get(*key));
    changed.map(|key| (key.clone(), before.get(key).cloned(), after.get(key).cloned())).collect()
}

/// What can be taken back and done again, without limit in the session.
#[derive(Debug, Default)]
pub(super) struct History {
    undo: Vec<Arc<Done>>,
    redo: Vec<Arc<Done>>,
}

impl History {
    pub fn push(&mut self, done: Done) {
        self.undo.push(Arc::new(done));
        self.redo.clear();
    }

    pub fn push_undo(&mut self, done: Done) {
        self.undo.push(Arc::new(done));
    }

    pub fn push_redo(&mut self, done: Done) {
        self.redo.push(Arc::new(done));
    }

    /// What is taken back next.
    pub fn last(&self) -> Option<Arc<Done>> {
        self.undo.last().cloned()
    }

    /// What is done again next.
    pub fn last_undone(&self) -> Option<Arc<Done>> {
        self.redo.last().cloned()
    }

    /// The last import.
    pub fn last_import(&self) -> Option<Arc<Done>> {
        self.undo.iter().rev().find(|done| done.is_import).cloned()
    }

    /// A record as it was before it went without leaving a tombstone, because what had brought it was taken back.
    pub fn removed(&self, list: List, id: Uuid) -> Option<AnyRecord> {
        let all = self.undo.iter().rev().chain(self.redo.iter().rev());
        let went = |touched: &&Touched| {
            let after = &touched.after;
            (touched.list, touched.id) == (list, id) && after.record.is_none() && after.tombstone.is_none()
        };
        all.flat_map(|done| &done.touched).find(went).and_then(|touched| touched.before.record.clone())
    }

    /// Whether something can still be taken back or done again.
    pub fn holds(&self, done: &Arc<Done>) -> bool {
        self.undo.iter().chain(&self.redo).any(|other| Arc::ptr_eq(other, done))
    }

    /// Forgets what was just taken back or done again; `false` where it is not there any more.
    pub fn forget(&mut self, done: &Arc<Done>) -> bool {
        let is_it = |other: &Arc<Done>| Arc::ptr_eq(other, done);
        let place = |list: &[Arc<Done>]| list.iter().rposition(is_it);
        if let Some(place) = place(&self.undo) {
            self.undo.remove(place);
            return true;
        }
        place(&self.redo).map(|place| self.redo.remove(place)).is_some()
    }

    pub fn can_undo(&self) -> bool {
        !self.undo.is_empty()
    }

    pub fn can_redo(&self) -> bool {
        !self.redo.is_empty()
    }
}
