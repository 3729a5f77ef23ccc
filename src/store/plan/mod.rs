//! The plan of an import: made without touching anything, shown, applied, and taken back as one object.
//!
//! For a screen, in order:
//!
//! - [`plan`]`(mine, files)` draws it up. [`ImportPlan::items`] has every record that the files name and every one that
//!   changes with those (members of a class that comes to life), each with its [`Effect`] and its [`Conflict`]s.
//! - [`ImportPlan::files`] has, side by side, what each file would do by itself; [`ImportPlan::without`] and
//!   [`ImportPlan::with`] draw the plan up anew with a file left out or taken in again. Files keep their places.
//! - [`Taking::Records`] leaves records out, as if no file named them: [`ImportPlan::left_out`] has what they would be.
//!   What the files have seen is left out then, too: it would say that the left ones were.
//! - [`ImportPlan::choose`] picks a side of a conflict, [`ImportPlan::choose_all`] all mine or all theirs,
//!   [`ImportPlan::unchoose`] goes back to the winner, which is preselected. [`PlanItem::effect`] follows.
//! - `Intent::Import(plan)` applies it as it is shown, and writes the log ([`imports`]). A value chosen against the
//!   winner, or an own one kept on purpose, gets a new stamp, later than all it was chosen from; without choices the
//!   winners stay and no stamp is made. `Refused::Stale` = the document is not what the plan was made for any more:
//!   [`ImportPlan::again`] draws it up anew with the same files and, where they still mean something, the same choices.
//! - [`ImportPlan::settle`] says of two records, as they will be, that they are one or that they are not; applying the plan
//!   does that too, and taking the import back takes it back. [`ImportPlan::after`] is the document as the plan leaves it.
//! - In doubt, to be looked at first: [`ImportPlan::dangling`], [`ImportPlan::ahead`], [`ImportPlan::wrong_inn`],
//!   [`ImportPlan::unsound`], [`ImportPlan::outlived`]. [`ImportPlan::unticked`] tells which of the dangling references lead to
//!   what the person left out.

mod back;
mod conflict;
#[cfg(test)]
mod conflict_tests;
mod counts;
mod doubt;
mod draw;
mod incoming;
mod item;
mod log;
mod noted;
mod settled;
#[cfg(test)]
mod taking_tests;

pub use back::Back;
pub use conflict::{Claim, Conflict, SETTLED, Side};
pub use counts::Counts;
pub use incoming::{Incoming, Source, Taking};
pub use item::{Effect, FieldDifference, PlanItem};
pub use log::{ImportLog, imports, newest};
pub use settled::{Answer, Settled};

use super::command::{Planned, Refused, WorkedOut};
use super::history::{Done, Sort, differences};
use super::slot::{Touched, slot_of};
use crate::model::document::{Document, Pair};
use crate::model::id::{SchoolId, Uuid};
use crate::model::order::InOrder;
use crate::model::pace::{Pace, at_once};
use crate::model::record::List;
use crate::model::stamp::Stamp;
use crate::model::value::{Members, Value};
use conflict::{settled_key, settled_setting};
use draw::{Taken, draw, take_rest};
use settled::still_said;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// What an import would do.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportPlan {
    /// Every record that the files name or that changes with those, in order of identifiers.
    pub items: Vec<PlanItem>,
    /// Records that the person left out, as they would be if they were taken, in order of identifiers. Nothing of them is
    /// applied.
    pub left_out: Vec<PlanItem>,
    /// The files, those that are left out among them.
    pub files: Vec<FilePart>,
    /// References of the events that come in to records that are neither here nor there: event and reference.
    pub dangling: Vec<(Uuid, Uuid)>,
    /// Records with stamps a day or more ahead of today.
    pub ahead: Vec<(List, Uuid)>,
    /// Records whose ИНН has wrong check digits.
    pub wrong_inn: Vec<(List, Uuid)>,
    /// Records that would say what no file can hold, because each side wrote a part of it: the part is ignored.
    pub unsound: Vec<(List, Uuid)>,
    /// Records that a file says were deleted and that stay, because they were edited later.
    pub outlived: Vec<(List, Uuid)>,
    /// Records that a file has and that were deleted here later, so that they stay away.
    pub stay_away: usize,
    /// Pairs of records that are one here and that a file says are not the same.
    pub parted: Vec<(List, Uuid, Uuid)>,
    owner: Option<(Option<SchoolId>, Option<SchoolId>)>,
    settings: Vec<(String, Option<Value>, Option<Value>)>,
    extra: Vec<(String, Option<Value>, Option<Value>)>,
    distinct: Vec<(Pair, Option<Stamp>, Option<Stamp>)>,
    seen: Vec<(Arc<str>, Option<Stamp>, Option<Stamp>)>,
    settled: Vec<Settled>,
}

/// One file of a plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePart {
    /// Whether it takes part.
    pub taken: bool,
    /// What it would do by itself.
    pub counts: Counts,
    /// What the log will say of it, but for the time.
    log: ImportLog,
}

/// What some files together would do to a document. Their order does not matter.
pub fn plan(mine: &Document, files: &[Incoming]) -> ImportPlan {
    at_once(plan_slowly(mine, files, Pace::HURRIED))
}

/// The same with rests, for many files or big ones.
pub async fn plan_slowly(mine: &Document, files: &[Incoming], pace: Pace<'_>) -> ImportPlan {
    let alone = all_alone(mine, files, pace.part(0.0, 0.5)).await;
    plan_of(mine, files, &vec![true; files.len()], Vec::new(), &alone, pace.part(0.5, 1.0)).await
}

/// What every file would do by itself; the only one does what the plan does, and is left to it.
async fn all_alone(mine: &Document, files: &[Incoming], pace: Pace<'_>) -> Vec<Counts> {
    let mut counts = Vec::new();
    if files.len() > 1 {
        for (at, file) in files.iter().enumerate() {
            counts.push(Counts::of(&draw(mine, &[(0, file)], &BTreeSet::new(), pace.one_of(at, files.len())).await));
        }
    }
    counts
}

/// What the taken ones of some files would do.
async fn plan_of(
    mine: &Document,
    files: &[Incoming],
    taken: &[bool],
    left_out: Vec<PlanItem>,
    alone: &[Counts],
    pace: Pace<'_>,
) -> ImportPlan {
    let is_taken = |place: usize| taken.get(place).copied().unwrap_or(true);
    let all: Vec<Taken> = files.iter().enumerate().filter(|(place, _)| is_taken(*place)).collect();
    let without: BTreeSet<Uuid> = left_out.iter().map(|item| item.id).into_set();
    let items = draw(mine, &all, &without, pace.part(0.0, 0.9)).await;
    let parts = files.iter().enumerate().map(|(place, file)| {
        let counts = alone.get(place).copied().unwrap_or_else(|| Counts::of(&items));
        FilePart { taken: is_taken(place), counts, log: ImportLog::of(file, mine, counts, 0) }
    });
    let pace = pace.part(0.9, 1.0);
    let mut rest = Document {
        owner: mine.owner,
        settings: mine.settings.clone(),
        extra: mine.extra.clone(),
        distinct: mine.distinct.clone(),
        seen: mine.seen.clone(),
        ..Document::default()
    };
    all.iter().for_each(|(_, file)| take_rest(&mut rest, file, &without));
    let few: Vec<&Incoming> = all.iter().map(|(_, file)| *file).collect();
    let mut plan = ImportPlan {
        files: parts.collect(),
        dangling: doubt::dangling(mine, &few, &without, &items, pace).await,
        ahead: doubt::ahead(&few, &items, pace).await,
        wrong_inn: doubt::wrong_inn(&items, pace).await,
        unsound: doubt::unsound(&items, pace).await,
        outlived: doubt::outlived(&few, &items, pace).await,
        stay_away: doubt::stay_away(&few, &items),
        owner: (rest.owner != mine.owner).then_some((mine.owner, rest.owner)),
        settings: differences(&mine.settings, &rest.settings),
        extra: differences(&mine.extra, &rest.extra),
        distinct: differences(&mine.distinct, &rest.distinct),
        seen: differences(&mine.seen, &rest.seen),
        items,
        left_out,
        settled: Vec::new(),
        parted: Vec::new(),
    };
    if !plan.distinct.is_empty() {
        plan.parted = settled::parted(mine, &plan.after(mine), plan.distinct.iter().map(|(pair, ..)| *pair));
    }
    plan
}

impl ImportPlan {
    /// How many records of each sort there are.
    pub fn counts(&self) -> Counts {
        Counts::of(&self.items)
    }

    /// Of the references to nothing those to records that a file has and that are not taken: event and reference.
    pub fn unticked(&self, files: &[Incoming]) -> Vec<(Uuid, Uuid)> {
        let is_in_a_file = |id: Uuid| files.iter().any(|file| file.document.find(id).is_some());
        self.dangling.iter().filter(|(_, id)| is_in_a_file(*id)).copied().collect()
    }

    /// Whether something is left out that would do something: a file, or a record that would change.
    pub fn leaves_something(&self) -> bool {
        let would_change = |item: &PlanItem| item.effect != Effect::Unchanged;
        self.left_out.iter().any(would_change) || self.files.iter().any(|file| !file.taken)
    }

    /// The record of an identifier.
    pub fn item(&self, id: Uuid) -> Option<&PlanItem> {
        self.items.binary_search_by_key(&id, |item| item.id).ok().and_then(|place| self.items.get(place))
    }

    /// Chooses a side of a conflict; `false`, and nothing chosen, where the field is in no conflict or the side takes no
    /// part in it.
    pub fn choose(&mut self, list: List, id: Uuid, field: &str, side: Side) -> bool {
        self.set_choice(list, id, field, Some(side))
    }

    /// Goes back to the winner of a conflict; `false` where the field is in none.
    pub fn unchoose(&mut self, list: List, id: Uuid, field: &str) -> bool {
        self.set_choice(list, id, field, None)
    }

    /// Chooses in every conflict: all mine, or all theirs (of several files the latest value). Where that side takes no
    /// part, the winner stays.
    pub fn choose_all(&mut self, mine: bool) {
        for item in self.items.iter_mut().filter(|item| !item.conflicts.is_empty()) {
            for conflict in &mut item.conflicts {
                let side = if mine { Some(Side::Mine) } else { conflict.theirs() };
                conflict.chosen = side.filter(|side| conflict.claim(*side).is_some());
            }
            item.tell_effect();
        }
    }

    fn set_choice(&mut self, list: List, id: Uuid, field: &str, side: Option<Side>) -> bool {
        let place = self.items.binary_search_by_key(&id, |item| item.id).ok();
        let item = place.and_then(|place| self.items.get_mut(place)).filter(|item| item.list == list);
        let Some(item) = item else { return false };
        let Some(conflict) = item.conflicts.iter_mut().find(|conflict| conflict.field == field) else { return false };
        if side.is_some_and(|side| conflict.claim(side).is_none()) {
            return false;
        }
        conflict.chosen = side;
        item.tell_effect();
        true
    }

    /// The plan drawn up anew without a file. Choices stay where they still mean the same.
    pub fn without(&self, mine: &Document, files: &[Incoming], file: usize) -> Self {
        at_once(self.drawn_with(mine, files, Some(&Taking::File(file, false)), Pace::HURRIED))
    }

    /// The plan drawn up anew with a file that was left out. Choices stay where they still mean the same.
    pub fn with(&self, mine: &Document, files: &[Incoming], file: usize) -> Self {
        at_once(self.drawn_with(mine, files, Some(&Taking::File(file, true)), Pace::HURRIED))
    }

    /// The plan drawn up anew for a document that has changed. Choices stay where they still mean the same.
    pub fn again(&self, mine: &Document, files: &[Incoming]) -> Self {
        at_once(self.drawn_with(mine, files, None, Pace::HURRIED))
    }

    /// The plan drawn up anew with rests: with a file or some records taken or left out, or, with `None`, for a document that
    /// has changed. Choices stay where they still mean the same.
    pub async fn drawn_with(
        &self,
        mine: &Document,
        files: &[Incoming],
        change: Option<&Taking>,
        pace: Pace<'_>,
    ) -> Self {
        let mut taken: Vec<bool> = self.files.iter().map(|file| file.taken).collect();
        let mut left_out: BTreeMap<Uuid, PlanItem> = BTreeMap::new();
        left_out.extend(self.left_out.iter().map(|item| (item.id, item.clone())));
        match change {
            Some(Taking::File(place, now)) => taken.iter_mut().skip(*place).take(1).for_each(|taken| *taken = *now),
            Some(Taking::Records(ids, true)) => left_out.retain(|id, _| !ids.contains(id)),
            Some(Taking::Records(ids, false)) => {
                let new = ids.iter().filter_map(|id| self.item(*id));
                left_out.extend(new.map(|item| (item.id, item.clone())));
            }
            None => {}
        }
        // Only what a file that is taken names can be left out of it.
        let named = |id: &Uuid| files.iter().zip(&taken).any(|(file, taken)| *taken && file.names(*id));
        left_out.retain(|id, _| named(id));
        // What a file does by itself hangs on the document alone, not on which others are taken.
        let alone = match change {
            Some(_) => self.files.iter().map(|file| file.counts).collect(),
            None => all_alone(mine, files, pace).await,
        };
        let mut new = plan_of(mine, files, &taken, left_out.into_values().collect(), &alone, pace).await;
        for item in &self.items {
            for conflict in &item.conflicts {
                let Some(side) = conflict.chosen else { continue };
                let then = new.item(item.id).and_then(|item| item.conflict(&conflict.field));
                if then.is_some_and(|then| then.claim(side) == conflict.claim(side)) {
                    new.choose(item.list, item.id, &conflict.field, side);
                }
            }
        }
        new.settled = self.settled.iter().filter(|settled| new.has_both(mine, settled)).cloned().collect();
        if !new.settled.is_empty() {
            let mut said = still_said(&new.after(mine), &new.settled).into_iter();
            new.settled.retain(|_| said.next().unwrap_or(false));
        }
        new
    }

    async fn apply_to(&self, document: &Document, at: &Stamp, pace: Pace<'_>) -> Result<Done, Refused> {
        let same_owner = self.owner.is_none_or(|(before, _)| before == document.owner);
        let same_rest = is_as_before(&self.settings, &document.settings) && is_as_before(&self.extra, &document.extra);
        if !same_owner || !same_rest || !is_as_before(&self.distinct, &document.distinct) {
            return Err(Refused::Stale);
        }
        let mut touched = Vec::new();
        for (place, item) in self.items.iter().enumerate() {
            if slot_of(document, item.list, item.id) != item.before {
                return Err(Refused::Stale);
            }
            let after = item.result(at);
            if item.before != after {
                touched.push(Touched { list: item.list, id: item.id, before: item.before.clone(), after });
            }
            pace.part(0.0, 0.6).rest(place, self.items.len()).await;
        }
        let mut done = Done::new(Sort::Whole);
        done.is_import = true;
        done.touched = touched;
        done.owner = self.owner;
        done.settings = self.settings.clone();
        done.extra = self.extra.clone();
        done.distinct = self.distinct.clone();
        let seen = self.seen.iter().filter(|(device, before, _)| document.seen.get(device) == before.as_ref());
        done.seen = seen.cloned().collect();
        self.remember(document, at, &mut done);
        self.add_settled(document, &mut done, at, pace.part(0.6, 1.0)).await?;
        Ok(done)
    }

    /// Writes the log and the conflicts that were shown.
    fn remember(&self, document: &Document, at: &Stamp, done: &mut Done) {
        // What the files themselves bring of the log counts, too.
        let mut then = Document { settings: document.settings.clone(), ..Document::default() };
        done.write_rest(&mut then);
        let known = log::marks(&then);
        // A file of which records were left out says something new when it comes again. One that was here before keeps the mark that it
        // has, which goes when the import that brought it is taken back.
        let is_marked = |mark: &String| self.left_out.is_empty() && !known.contains(mark);
        let is_one = self.files.iter().filter(|file| file.taken).count() == 1;
        let entries = self.files.iter().filter(|file| file.taken).map(|file| {
            let log = file.log.clone();
            // Of one file alone it is known what it did, and not only what it would have done.
            let counts = if is_one { self.counts() } else { log.counts };
            ImportLog { at: at.millis, mark: log.mark.clone().filter(is_marked), counts, ..log }
        });
        let mut note = |key: &str, value: Option<Value>| {
            done.settings.retain(|(name, ..)| name != key);
            done.settings.push((key.to_owned(), document.settings.get(key).cloned(), value));
        };
        noted::noted(&then, at, entries).into_iter().for_each(|(key, value)| note(&key, value));
        let mut settled = Members::new();
        for item in &self.items {
            let latest = item.conflicts.iter().filter_map(|conflict| conflict.latest().map(|stamp| (conflict, stamp)));
            settled.extend(
                latest.map(|(conflict, stamp)| (settled_key(item.id, &conflict.field), Value::Text(stamp.to_string()))),
            );
        }
        if !settled.is_empty() {
            note(&settled_setting(at), Some(Value::Object(settled)));
        }
    }
}

impl Planned for ImportPlan {
    fn chosen_from(&self) -> Option<Stamp> {
        let conflicts = || self.items.iter().flat_map(|item| &item.conflicts);
        let any = conflicts().any(|conflict| conflict.written().is_some());
        let latest = any.then(|| conflicts().filter_map(Conflict::latest).max().cloned()).flatten();
        latest.max(self.settled_from())
    }

    fn done<'a>(&'a self, document: &'a Document, at: &'a Stamp, pace: Pace<'a>) -> WorkedOut<'a> {
        Box::pin(self.apply_to(document, at, pace))
    }
}

fn is_as_before<K: Ord, V: PartialEq>(list: &[(K, Option<V>, Option<V>)], now: &BTreeMap<K, V>) -> bool {
    list.iter().all(|(key, before, _)| now.get(key) == before.as_ref())
}
