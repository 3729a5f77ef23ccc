//! What changes much, worked out in slices beside the document that everybody goes on reading, and put in its place whole.
//!
//! Until [`Store::take`] the document is what it was: who stops the work drops it, and nothing is half done. Where somebody
//! wrote meanwhile, it is refused, and worked out anew over what they wrote.

use super::Store;
use super::command::{Planned, Refused};
use super::delta::{changes_of, note_seen};
use super::history::Done;
use super::slot::put;
use crate::model::change::Entry;
use crate::model::document::Document;
use crate::model::id::Uuid;
use crate::model::pace::Pace;
use crate::model::record::List;
use crate::model::stamp::Stamp;
use std::sync::Arc;

/// So many pieces are worked out in slices: fewer are done before anybody notices.
const MANY: usize = 300;

/// A change that was worked out and not yet done.
#[derive(Debug)]
pub struct Prepared {
    /// The document that it was worked out for.
    base: Arc<Document>,
    /// The document as it leaves it.
    after: Document,
    done: Done,
    entry: Entry,
    /// The latest stamp that it brings.
    latest: Option<Stamp>,
    /// What it takes back or does again; nothing where it is new.
    of: Option<Undoing>,
    kept: Vec<(List, Uuid)>,
}

/// Something that is about to be taken back or done again.
#[derive(Clone, Debug)]
pub struct Undoing {
    done: Arc<Done>,
    way: Way,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// The last edit of the session goes.
    Undo,
    /// It comes again.
    Redo,
    /// The last import goes, whatever was done since.
    UndoImport,
}

impl Undoing {
    /// Whether it is to be worked out in slices.
    pub fn is_long(&self) -> bool {
        self.done.touched.len() >= MANY
    }
}

impl Prepared {
    /// The records that were edited since, and stay, where an import is taken back.
    pub fn kept(&self) -> &[(List, Uuid)] {
        &self.kept
    }
}

impl Store {
    /// A stamp for a plan, later than all that was chosen from, whatever the clock of the device that wrote it; `now` in
    /// milliseconds since 1970.
    pub fn stamp_for(&mut self, plan: &dyn Planned, now: i64) -> Stamp {
        let at = self.stamp(now);
        self.after_choices(plan, at)
    }

    /// The last edit of the session, to be taken back.
    pub fn to_undo(&self) -> Option<Undoing> {
        self.history.last().map(|done| Undoing { done, way: Way::Undo })
    }

    /// What was taken back last, to be done again.
    pub fn to_redo(&self) -> Option<Undoing> {
        self.history.last_undone().map(|done| Undoing { done, way: Way::Redo })
    }

    /// The last import, to be taken back.
    pub fn to_undo_import(&self) -> Option<Undoing> {
        self.history.last_import().map(|done| Undoing { done, way: Way::UndoImport })
    }

    /// Whether something is still to be taken back or done again.
    pub fn holds(&self, of: &Undoing) -> bool {
        self.history.holds(&of.done)
    }

    /// Does what was worked out, and says it as a journal entry.
    ///
    /// # Errors
    /// [`Refused::Stale`] where the document is another one since.
    pub fn take(&mut self, prepared: Prepared) -> Result<Entry, Refused> {
        let Prepared { base, after, done, entry, latest, of, .. } = prepared;
        if !Arc::ptr_eq(&base, &self.document) {
            return Err(Refused::Stale);
        }
        match of {
            None if entry.changes.is_empty() => return Ok(entry),
            None => self.history.push(done),
            Some(Undoing { done: of, way }) => {
                if !self.history.forget(&of) {
                    return Err(Refused::Stale);
                }
                match way {
                    Way::Undo => self.history.push_redo(done),
                    Way::Redo => self.history.push_undo(done),
                    Way::UndoImport => self.history.push(done.into_edit()),
                }
            }
        }
        if !entry.changes.is_empty() {
            self.document = Arc::new(after);
            latest.iter().chain([&entry.at]).for_each(|stamp| self.clock.observe(stamp));
        }
        Ok(entry)
    }
}

/// Works out what a plan does.
///
/// # Errors
/// Where the document is not any more what was planned for.
pub async fn prepare(base: Arc<Document>, plan: &dyn Planned, at: Stamp, pace: Pace<'_>) -> Result<Prepared, Refused> {
    let done = plan.done(&base, &at, pace.part(0.0, PLANNING)).await?;
    Ok(prepared(base, done, at, pace.part(PLANNING, 1.0)).await)
}

/// Works out how something is taken back, or done again.
pub async fn prepare_undo(base: Arc<Document>, of: Undoing, at: Stamp, pace: Pace<'_>) -> Prepared {
    let (mut inverse, mut kept) = of.done.begin_revert();
    let named = of.done.named_since(&base, pace.part(0.0, NAMING)).await;
    let (many, own) = (of.done.touched.len(), pace.part(NAMING, PLANNING));
    for (place, touched) in of.done.touched.iter().enumerate() {
        of.done.revert_one(touched, &base, &at, &named, &mut inverse, &mut kept);
        own.rest(place, many).await;
    }
    of.done.revert_rest(&base, &at, &mut inverse);
    let prepared = prepared(base, inverse, at, pace.part(PLANNING, 1.0)).await;
    Prepared { of: Some(of), kept, ..prepared }
}

/// The share of finding out what changes in the whole work.
const PLANNING: f64 = 0.4;
/// The share of finding out what is named by what stays.
const NAMING: f64 = 0.05;

async fn prepared(base: Arc<Document>, mut done: Done, at: Stamp, pace: Pace<'_>) -> Prepared {
    let mut after = base.as_ref().clone();
    let (many, own) = (done.touched.len(), pace.part(0.0, 0.3));
    for (place, touched) in done.touched.iter().enumerate() {
        put(&mut after, touched.list, touched.id, &touched.after);
        own.rest(place, many).await;
    }
    done.write_rest(&mut after);
    if done.may_settle(&base) {
        for place in done.settle_in(&base, &after) {
            if let Some(touched) = done.touched.get(place) {
                put(&mut after, touched.list, touched.id, &touched.after);
            }
        }
    }
    let (mut changes, mut latest) = (Vec::new(), None);
    let (many, own) = (done.touched.len(), pace.part(0.3, 1.0));
    for (place, touched) in done.touched.iter().enumerate() {
        changes_of(touched, &mut changes);
        let record = touched.after.record.as_ref();
        let stamps = record.map(|record| record.latest().max(record.stamps().own.clone()));
        let left = touched.after.tombstone.as_ref().map(|tombstone| tombstone.stamp.clone());
        latest = latest.max(stamps).max(left);
        own.rest(place, many).await;
    }
    done.changes_of_rest(&mut changes);
    let others = done.distinct.iter().filter_map(|(_, _, after)| after.clone());
    latest = latest.max(others.chain(done.seen.iter().filter_map(|(_, _, after)| after.clone())).max());
    let entry = Entry { at, changes };
    if !entry.changes.is_empty() {
        note_seen(&mut after, &entry.at);
    }
    Prepared { base, after, done, entry, latest, of: None, kept: Vec::new() }
}
