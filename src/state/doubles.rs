//! Doubles among what is there: searched for in slices, so that the page stays alive, and settled by a person.

use super::krug::{Krug, use_krug};
use super::slices::Slices;
use crate::model::classes::Classes;
use crate::model::document::Document;
use crate::model::field::FieldName;
use crate::model::id::Uuid;
use crate::model::one::as_one;
use crate::model::order::InOrder;
use crate::model::pace::{Pace, Waiting};
use crate::model::record::List;
use crate::model::value::Value;
use crate::platform::wait;
use crate::store::Intent;
use crate::store::matching::{Candidate, Double, Known, doubles};
use crate::store::plan::{Effect, ImportPlan};
use crate::words::{Lang, doubles as words};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How much is done before it is asked whether the page should draw again: a millisecond or two.
const STEP: usize = 32;

/// The handle of a search. A copy is the same handle.
#[derive(Clone, Copy)]
pub struct Doubles {
    krug: Krug,
    /// The records that a plan would leave, where the search was among those.
    pub among: RwSignal<Arc<Document>>,
    /// What was found and is not settled; `None` before the first search.
    pub found: RwSignal<Option<Vec<Double>>>,
    /// How far the search is, 0 to 1, while it goes on.
    pub progress: RwSignal<Option<f64>>,
    /// Which search it is: a newer one, or a cancelled one, ends an older.
    turn: RwSignal<u32>,
}

/// A handle for the component that asks.
pub fn use_doubles() -> Doubles {
    let among = RwSignal::new(Arc::default());
    Doubles {
        krug: use_krug(),
        among,
        found: RwSignal::new(None),
        progress: RwSignal::new(None),
        turn: RwSignal::new(0),
    }
}

impl Doubles {
    /// Searches among all records that are there.
    pub fn find(self) {
        let document = self.krug.document().get_untracked();
        self.begin(|slices, turn| async move { self.search(&document, slices, turn, |_| true).await });
    }

    /// Begins a search; what was searched before is given up.
    fn begin<S: Future<Output = ()> + 'static>(self, search: impl FnOnce(Slices, u32) -> S) {
        self.turn.update(|turn| *turn += 1);
        self.progress.set(Some(0.0));
        // Who applied a plan and left the page meanwhile is asked nothing.
        if let Some(turn) = self.turn.try_get_untracked() {
            wait::begin(search(Slices::new(), turn));
        }
    }

    /// Searches among records, keeping of what is found the pairs that are asked for.
    async fn search(self, document: &Document, slices: Slices, turn: u32, wanted: impl Fn(&Double) -> bool) {
        let pace = Pace::of(&slices);
        let candidates = candidates(document, pace).await;
        let mut finder = doubles(candidates.into_iter(), known(document));
        loop {
            let now = finder.step(STEP);
            // Whoever asked may have gone, or asked anew.
            if self.turn.try_get_untracked() != Some(turn) {
                return;
            }
            if now.finished {
                break;
            }
            if let Some(rest) = slices.due() {
                self.progress.set(Some(now.done as f64 / now.total.max(1) as f64));
                rest.await;
            }
        }
        if self.turn.try_get_untracked() == Some(turn) {
            self.progress.set(None);
            self.found.set(Some(finder.found().into_iter().filter(wanted).collect()));
        }
    }

    /// Searches for what a plan would add beside what is there already.
    pub fn find_in(self, plan: &Arc<ImportPlan>) {
        let is_new = |effect: &Effect| matches!(effect, Effect::Added | Effect::Revived);
        let new: BTreeSet<Uuid> = plan.items.iter().filter(|item| is_new(&item.effect)).map(|item| item.id).into_set();
        if new.is_empty() {
            self.cancel();
            self.found.set(Some(Vec::new()));
            return;
        }
        let plan = plan.clone();
        self.found.set(None);
        self.begin(|slices, turn| async move {
            // First the plan is shown.
            wait::turn().await;
            let after = Arc::new(plan.after(&self.krug.now()));
            drop(plan);
            wait::turn().await;
            // Links that come in count, too: what others called one is no question any more.
            let after = as_one(&after);
            wait::turn().await;
            if self.turn.try_get_untracked() == Some(turn) {
                self.among.set(after.clone());
                self.search(&after, slices, turn, |double| new.contains(&double.a) || new.contains(&double.b)).await;
            }
        });
    }

    /// Ends the search; what was found before stays.
    pub fn cancel(self) {
        self.turn.update(|turn| *turn += 1);
        self.progress.set(None);
    }

    /// Says that the two are one, with the values chosen for it.
    pub fn merge(self, double: Double, chosen: BTreeMap<FieldName, Option<Value>>, names: [&str; 2], lang: Lang) {
        let Some(list) = self.list_of(double) else { return self.settled(double) };
        let intent = Intent::MergeDoubles { list, ids: vec![double.a, double.b], chosen };
        if self.krug.run_or_say(intent, words::MERGED.fill(lang, &names)) {
            self.settled(double);
        }
    }

    /// Says that the two are different.
    pub fn part(self, double: Double, names: [&str; 2], lang: Lang) {
        let Some(list) = self.list_of(double) else { return self.settled(double) };
        let intent = Intent::NotTheSame { list, a: double.a, b: double.b };
        if self.krug.run_or_say(intent, words::TOLD_APART.fill(lang, &names)) {
            self.settled(double);
        }
    }

    /// Puts a pair away until the next search.
    pub fn later(self, double: Double) {
        self.settled(double);
    }

    fn list_of(self, double: Double) -> Option<List> {
        self.krug.document().with_untracked(|document| document.find(double.a).map(|record| record.list()))
    }

    fn settled(self, double: Double) {
        self.found.update(|found| {
            if let Some(found) = found {
                found.retain(|other| (other.a, other.b) != (double.a, double.b));
            }
        });
    }
}

/// Everything that may have doubles.
async fn candidates(document: &Document, pace: Pace<'_>) -> Vec<Candidate> {
    let mut all: Vec<Candidate> = document.partners.values().map(|partner| Candidate::of_partner(partner)).collect();
    all.extend(document.schools.values().map(|school| Candidate::of_school(school)));
    for event in document.events.values() {
        all.push(Candidate::of_event(event));
        pace.rest(0, 1).await;
    }
    all
}

/// What people have settled already.
fn known(document: &Document) -> Known {
    let mut classes: BTreeMap<Uuid, Uuid> = BTreeMap::new();
    for list in List::ALL {
        let all = Classes::of_list(document, list);
        for group in all.groups() {
            classes.extend(group.iter().map(|id| (*id, all.class_of(*id))));
        }
    }
    Known { classes, distinct: document.distinct.keys().copied().into_set() }
}
