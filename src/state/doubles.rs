//! Doubles among what is there: searched for in slices, so that the page stays alive, and settled by a person.

use super::exchange::Exchange;
use super::krug::{Krug, use_krug};
use super::slices::Slices;
use crate::model::classes::Classes;
use crate::model::document::{Document, Pair};
use crate::model::id::Uuid;
use crate::model::one::as_one;
use crate::model::order::InOrder;
use crate::model::pace::{Pace, Waiting};
use crate::model::record::List;
use crate::platform::wait;
use crate::store::Intent;
use crate::store::matching::{Candidate, Double, Finder, Known, doubles, standing, sure_groups};
use crate::store::plan::{Answer, Effect, ImportPlan, Settled};
use leptos::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// How much is done before it is asked whether the page should draw again: a millisecond or two.
const STEP: usize = 32;

/// How long nothing changes, in milliseconds, before a search is prepared.
const QUIET: i32 = 400;

/// A search on its way, and the records among which it is made.
struct Begun {
    document: Arc<Document>,
    finder: Finder,
}

/// The handle of a search. A copy is the same handle.
#[derive(Clone, Copy)]
pub struct Doubles {
    krug: Krug,
    /// The records that a plan would leave, where the search was among those.
    pub among: RwSignal<Arc<Document>>,
    /// What was found; `None` before the first search.
    found: RwSignal<Option<Vec<Double>>>,
    /// What of it is still a question.
    pub left: Memo<Option<Vec<Double>>>,
    /// What people have settled by now.
    known: Callback<(), Arc<Known>>,
    /// How far the search is, 0 to 1, while it goes on.
    pub progress: RwSignal<Option<f64>>,
    /// Which search it is: a newer one, or a cancelled one, ends an older.
    turn: RwSignal<u32>,
    /// What is prepared of the first search, before it is asked for.
    begun: StoredValue<Option<Begun>, LocalStorage>,
}

/// A handle for doubles among what is there. What is answered, taken back or done elsewhere meanwhile counts at once.
pub fn use_doubles() -> Doubles {
    let krug = use_krug();
    let known = Callback::new(move |()| {
        krug.document().track();
        Arc::new(known(&krug.now()))
    });
    begun(krug, RwSignal::new(Arc::default()), krug.document(), known)
}

/// A handle for doubles among what a plan would add, and what is said of them in it.
pub fn use_doubles_in(exchange: Exchange) -> Doubles {
    let among = RwSignal::new(Arc::<Document>::default());
    let known = Callback::new(move |()| {
        let answers = exchange
            .pending
            .with(|pending| pending.as_ref().map(|pending| pending.plan.answers().to_vec()).unwrap_or_default());
        Arc::new(among.with(|among| with_answers(known(among), &answers)))
    });
    begun(use_krug(), among, among.into(), known)
}

/// The handle; what was found is a question only of records that are `there` still: an import may have been taken back.
fn begun(
    krug: Krug,
    among: RwSignal<Arc<Document>>,
    there: Signal<Arc<Document>>,
    known: Callback<(), Arc<Known>>,
) -> Doubles {
    let found: RwSignal<Option<Vec<Double>>> = RwSignal::new(None);
    let left = Memo::new(move |_| {
        found.with(|found| {
            let found = found.as_ref()?;
            // Where nothing was found nobody has to know what is settled.
            if found.is_empty() {
                return Some(Vec::new());
            }
            let all = standing(found, &known.run(())).into_iter();
            Some(there.with(|there| all.filter(|double| are_there(there, double)).collect()))
        })
    });
    Doubles {
        krug,
        among,
        found,
        left,
        known,
        progress: RwSignal::new(None),
        turn: RwSignal::new(0),
        begun: StoredValue::new_local(None),
    }
}

/// Whether both records are there.
fn are_there(document: &Document, double: &Double) -> bool {
    [double.a, double.b].into_iter().all(|id| document.find(id).is_some())
}

impl Doubles {
    /// Searches among all records that are there.
    pub fn find(self) {
        let document = self.krug.document().get_untracked();
        self.begin(|slices, turn| async move { self.search(&document, slices, turn, |_| true).await });
    }

    /// Reads the names of all records while nothing else is done, so that whoever asks for doubles waits half as long. After a
    /// search nothing is prepared: answers change the records all the time.
    pub fn prepare(self) {
        if self.progress.with_untracked(Option::is_some) || self.found.with_untracked(Option::is_some) {
            return;
        }
        let turn = self.next_turn();
        wait::begin(async move {
            wait::millis(QUIET).await;
            let slices = Slices::new();
            if self.turn.try_get_untracked() != turn {
                return;
            }
            let document = self.krug.document().get_untracked();
            let mut now = self.begin_among(&document, Pace::of(&slices)).await;
            while !now.finder.is_prepared() {
                now.finder.step(STEP);
                let Some(rest) = slices.due() else { continue };
                // Whoever asks for doubles meanwhile takes it as far as it is.
                self.begun.try_set_value(Some(now));
                rest.await;
                if self.turn.try_get_untracked() != turn {
                    return;
                }
                let Some(begun) = self.begun.try_update_value(Option::take).flatten() else { return };
                now = begun;
            }
            self.begun.try_set_value(Some(now));
        });
    }

    fn next_turn(self) -> Option<u32> {
        self.turn.update(|turn| *turn += 1);
        self.turn.try_get_untracked()
    }

    /// The search among some records: the one that was prepared, or a new one.
    async fn begin_among(self, document: &Arc<Document>, pace: Pace<'_>) -> Begun {
        let begun = self.begun.try_update_value(Option::take).flatten();
        if let Some(begun) = begun.filter(|begun| Arc::ptr_eq(&begun.document, document)) {
            return begun;
        }
        let candidates = candidates(document, pace).await;
        Begun { document: document.clone(), finder: doubles(candidates.into_iter(), known(document)) }
    }

    /// Begins a search; what was searched before is given up.
    fn begin<S: Future<Output = ()> + 'static>(self, search: impl FnOnce(Slices, u32) -> S) {
        self.progress.set(Some(0.0));
        // Who applied a plan and left the page meanwhile is asked nothing.
        if let Some(turn) = self.next_turn() {
            wait::begin(search(Slices::new(), turn));
        }
    }

    /// Searches among records, keeping of what is found the pairs that are asked for.
    async fn search(self, document: &Arc<Document>, slices: Slices, turn: u32, wanted: impl Fn(&Double) -> bool) {
        let Begun { mut finder, .. } = self.begin_among(document, Pace::of(&slices)).await;
        let before = finder.progress().done;
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
                let share = |done: usize, total: usize| done as f64 / total.max(1) as f64;
                self.progress.set(Some(share(now.done - before, now.total - before)));
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

    /// Does what was said of records: `done` says that it was done.
    pub fn answer(self, intent: Intent, done: String) {
        self.krug.run_or_say(intent, done);
    }

    /// The groups of records that are surely one, among what is still a question.
    pub fn sure(self) -> Vec<Vec<Uuid>> {
        self.left.with(|left| left.as_ref().map(|left| sure_groups(left, &self.known.run(()))).unwrap_or_default())
    }

    /// Puts what is asked of some records away until the next search.
    pub fn later(self, records: &[Uuid]) {
        let known = untrack(|| self.known.run(()));
        let asked = |id: Uuid| records.contains(&known.class_of(id));
        self.found.update(|found| {
            found.iter_mut().for_each(|found| found.retain(|double| !(asked(double.a) && asked(double.b))));
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

/// What is settled once what is said in a plan is done as well.
fn with_answers(mut known: Known, answers: &[Settled]) -> Known {
    for Settled { a, b, answer, .. } in answers {
        match answer {
            Answer::Same(_) => {
                let (one, other) = (known.class_of(*a), known.class_of(*b));
                let (low, high) = (one.min(other), one.max(other));
                known.classes.values_mut().filter(|class| **class == high).for_each(|class| *class = low);
                known.classes.extend([(*a, low), (*b, low), (high, low)]);
            }
            Answer::Apart => known.distinct.extend(Pair::new(*a, *b)),
        }
    }
    known
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_in_a_plan_is_settled_with_all_that_follows_from_it() {
        let id = |number: u8| Uuid::from_u128(u128::from(number));
        let said = |a: u8, b: u8, answer: Answer| Settled { list: List::Partners, a: id(a), b: id(b), answer };
        let same = || Answer::Same(BTreeMap::new());
        let answers = [said(2, 3, same()), said(5, 4, same()), said(1, 3, same()), said(4, 6, Answer::Apart)];
        let known = with_answers(Known::default(), &answers);
        let classes: Vec<Uuid> = (1..=6).map(|number| known.class_of(id(number))).collect();
        assert_eq!(classes, [1, 1, 1, 4, 4, 6].map(id));
        assert_eq!(known.distinct.into_iter().collect::<Vec<_>>(), Vec::from_iter(Pair::new(id(4), id(6))));
    }
}
