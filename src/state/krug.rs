//! The handle that every screen has: the document as a signal, and commands in.

use super::status::Status;
use crate::analysis::Facts;
use crate::model::Document;
use crate::model::date::Day;
use crate::model::id::{Uuid, new_uuid};
use crate::platform::{clock, random};
use crate::store::{Command, Intent, Refused, Store};
use leptos::prelude::*;
use std::sync::Arc;

/// The page's one store and what is derived from it. A copy is the same handle.
#[derive(Clone, Copy)]
pub struct Krug {
    store: StoredValue<Store>,
    document: RwSignal<Arc<Document>>,
    facts: Memo<Shared<Facts>>,
    history: RwSignal<History>,
    status: RwSignal<Option<Status>>,
}

/// What can be taken back and done again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct History {
    undo: bool,
    redo: bool,
}

/// A shared value that is compared by whether it is the same one: comparing two sets of columns would cost more than using them.
#[derive(Debug)]
pub struct Shared<T>(pub Arc<T>);

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> std::ops::Deref for Shared<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

/// Puts the handle of a store into the context.
pub fn provide_krug(store: Store) -> Krug {
    let document = RwSignal::new(store.document().clone());
    let krug = Krug {
        store: StoredValue::new(store),
        document,
        facts: Memo::new(move |_| Shared(Arc::new(document.with(|document| Facts::new(document))))),
        history: RwSignal::new(History::default()),
        status: RwSignal::new(None),
    };
    provide_context(krug);
    krug
}

/// The handle from the context.
pub fn use_krug() -> Krug {
    expect_context()
}

impl Krug {
    /// The document; reading it in a view follows it.
    pub fn document(self) -> Signal<Arc<Document>> {
        self.document.into()
    }

    /// The columns that the analysis reads.
    pub fn facts(self) -> Memo<Shared<Facts>> {
        self.facts
    }

    /// Today, by the person's calendar.
    pub fn today(self) -> Day {
        clock::today()
    }

    /// A new identifier.
    pub fn new_id(self) -> Uuid {
        new_uuid(clock::now_ms().unsigned_abs(), random::bytes())
    }

    /// Carries out an intent, and says `done` with «Отменить» beside it. `Err` says why it was refused; nothing has changed then.
    pub fn run(self, intent: Intent, done: String) -> Result<(), Refused> {
        let ran = self.store.try_update_value(|store| {
            let at = store.stamp(clock::now_ms());
            store.run(Command { at, intent })
        });
        let entry = ran.unwrap_or(Err(Refused::Missing))?;
        if !entry.changes.is_empty() {
            self.after();
            self.say(done, true);
        }
        Ok(())
    }

    /// Takes back the last edit of the session.
    pub fn undo(self) {
        let entry = self.store.try_update_value(|store| {
            let at = store.stamp(clock::now_ms());
            store.undo(at)
        });
        if entry.flatten().is_some() {
            self.after();
        }
    }

    /// Does again what was taken back last.
    pub fn redo(self) {
        let entry = self.store.try_update_value(|store| {
            let at = store.stamp(clock::now_ms());
            store.redo(at)
        });
        if entry.flatten().is_some() {
            self.after();
        }
    }

    /// Whether there is something to take back.
    pub fn can_undo(self) -> Signal<bool> {
        Signal::derive(move || self.history.get().undo)
    }

    /// Whether there is something to do again.
    pub fn can_redo(self) -> Signal<bool> {
        Signal::derive(move || self.history.get().redo)
    }

    /// The line that says what was just done.
    pub fn status(self) -> Signal<Option<Status>> {
        self.status.into()
    }

    /// Says something in the status line.
    pub fn say(self, text: String, undoable: bool) {
        self.status.update(|status| {
            let number = status.as_ref().map_or(0, |last| last.number) + 1;
            *status = Some(Status { text, undoable, number });
        });
    }

    /// Clears the status line.
    pub fn hush(self) {
        self.status.set(None);
    }

    /// Brings the signals in line with the store.
    fn after(self) {
        self.store.with_value(|store| {
            self.document.set(store.document().clone());
            self.history.set(History { undo: store.can_undo(), redo: store.can_redo() });
        });
    }
}
