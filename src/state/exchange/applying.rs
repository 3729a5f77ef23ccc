//! Carrying out a plan and taking an import back: worked out in slices, shown, and stopped without a trace.

use super::taking::Work;
use super::{Exchange, Pending};
use crate::model::pace::{Pace, Waiting};
use crate::platform::wait;
use crate::state::krug::name_of;
use crate::state::restore::{self, BEFORE, Reason};
use crate::store::Refused;
use crate::store::plan::Counts;
use crate::words::exchange as words;
use leptos::prelude::*;
use std::rc::Rc;
use std::sync::Arc;

/// What an import did, while it can be taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applied {
    /// How many records it added, changed and so on.
    pub counts: Counts,
    /// How many records it made one with others.
    pub merged: usize,
    /// How many records that were one it took apart.
    pub parted: usize,
}

/// What is being done that takes long, and that the page shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Busy {
    /// It is being carried out.
    Applying,
    /// The last one is being taken back.
    TakingBack,
    /// The data go back to a restore point.
    GoingBack,
}

impl Exchange {
    /// Carries out the plan that is shown, and when that is done what else is to be. The data as they are become a restore
    /// point first. All of it is worked out beside the data: who stops it leaves them as they were.
    pub fn apply(self, then: impl FnOnce() + 'static) {
        self.work_on(Busy::Applying, move |work| async move {
            let point = restore::before_slowly(self.krug, Reason::Import, work.clone()).await;
            self.apply_now(Pace::of(&*work).part(BEFORE, 1.0)).await;
            // A restore point of what did not come to pass goes again.
            if self.applied.with_untracked(Option::is_some) {
                point.keep();
                then();
            }
        });
    }

    /// Begins a work that the page shows until it is done or stopped; nothing where there is one already.
    pub(in crate::state) fn work_on<F: Future<Output = ()> + 'static>(
        self,
        busy: Busy,
        work: impl FnOnce(Rc<dyn Waiting>) -> F,
    ) {
        if self.busy.with_untracked(Option::is_some) {
            return;
        }
        // What was being drawn up is overtaken, and what was being read.
        self.work.update_value(|work| *work += 1);
        self.reading.set(Vec::new());
        self.redrawing.set(false);
        self.progress.set(Some(0.0));
        self.busy.set(Some(busy));
        let own = Work::begun(self);
        let working = work(Rc::new(own.clone()));
        wait::begin(async move {
            // First the page says so.
            wait::turn().await;
            own.unless_stopped(working).await;
            if own.goes_on() {
                self.rest();
            }
        });
    }

    /// Whether nothing new can be taken in now, which is said: it would stop what is being done.
    pub(super) fn refuses(self) -> bool {
        let is_busy = self.busy.with_untracked(Option::is_some);
        if is_busy {
            self.krug.say(words::BUSY.say(self.lang.get_untracked()).to_owned(), false);
        }
        is_busy
    }

    /// What is being done that takes long.
    pub fn busy(self) -> Signal<Option<Busy>> {
        self.busy.into()
    }

    /// Stops what is being done; the data are as they were, and the plan stays.
    pub fn stop(self) {
        self.work.update_value(|work| *work += 1);
        self.rest();
    }

    /// Nothing is being done any more.
    pub(super) fn rest(self) {
        self.busy.set(None);
        self.progress.set(None);
    }

    async fn apply_now(self, pace: Pace<'_>) {
        let Some(pending) = self.pending.get_untracked() else { return self.rest() };
        let (counts, merged, parted) = (pending.plan.counts(), pending.plan.merged(), pending.plan.parted_records());
        let lang = self.lang.get_untracked();
        let done = words::APPLIED
            .fill(lang, &[&counts.added.to_string(), &counts.changed.to_string(), &counts.deleted.to_string()]);
        match self.krug.run_slowly(pending.plan.as_ref(), done, pace).await {
            Ok(()) => {
                self.remember_tables();
                self.cancel();
                self.applied.set(Some(Applied { counts, merged, parted }));
            }
            Err(Refused::Stale) => {
                // Another tab or an edit came between: the plan is made anew and shown again.
                let mine = self.krug.now();
                let plan = pending.plan.drawn_with(&mine, &pending.incoming, None, pace).await;
                // It may have been put away meanwhile.
                if self.pending.with_untracked(Option::is_some) {
                    self.pending.set(Some(Pending { plan: Arc::new(plan), ..pending }));
                    self.stale.set(true);
                }
                self.rest();
            }
            Err(refused) => {
                self.rest();
                self.krug.say_refused(&refused);
            }
        }
    }

    /// Takes back the last import, and then does what else is to be; what was edited since stays and is said.
    pub fn undo_import(self, then: impl FnOnce() + 'static) {
        self.work_on(Busy::TakingBack, move |work| async move {
            let undone = self.krug.undo_import(Pace::of(&*work)).await;
            self.rest();
            if !can_be_taken_back(&undone) {
                self.applied.set(None);
            }
            if let Err(refused) = &undone {
                self.krug.say_refused(refused);
            }
            if let Ok(Some(kept)) = undone {
                let lang = self.lang.get_untracked();
                let names: Vec<String> = kept.iter().map(name_of).filter(|name| !name.is_empty()).collect();
                let said = if kept.is_empty() {
                    words::IMPORT_UNDONE.say(lang).to_owned()
                } else {
                    words::IMPORT_UNDONE_KEPT.fill(lang, &[&names.join(", ")])
                };
                self.krug.say(said, false);
            }
            then();
        });
    }
}

/// Whether an import still stands after it was to be taken back: what was refused changed nothing.
fn can_be_taken_back<K>(undone: &Result<Option<K>, Refused>) -> bool {
    undone.is_err()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_import_whose_undo_was_refused_can_still_be_taken_back() {
        assert!(can_be_taken_back::<()>(&Err(Refused::ReadOnly)) && can_be_taken_back::<()>(&Err(Refused::Stale)));
        assert!(!can_be_taken_back(&Ok(Some(()))) && !can_be_taken_back::<()>(&Ok(None)));
    }
}
