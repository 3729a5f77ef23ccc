//! The columns of the analysis beside the document: made when somebody first asks, changed where they are by every edit.

use crate::analysis::Facts;
use crate::model::Document;
use crate::model::change::{Change, Entry, Touched};
use leptos::prelude::*;
use std::sync::Arc;

/// What was touched since the columns of the analysis were made or brought up to date.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Since {
    /// These pieces, in order.
    Pieces(Vec<Touched>),
    /// Nobody knows: they are made anew.
    Everything,
}

/// Of so many pieces nobody keeps a list: the columns are made anew.
const PIECES: usize = 64;

/// A shared value that is compared by whether it is the same one: comparing columns would cost more than using them.
#[derive(Debug)]
pub struct Shared<T>(Arc<T>);

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

/// The handle of the columns. A copy is the same handle.
#[derive(Clone, Copy)]
pub(super) struct Columns {
    facts: StoredValue<Option<Memo<Shared<Facts>>>>,
    since: StoredValue<Since>,
    owner: StoredValue<Owner>,
}

impl Columns {
    /// Columns that live as long as what owns the caller.
    pub fn new() -> Self {
        Self {
            facts: StoredValue::new(None),
            since: StoredValue::new(Since::Everything),
            owner: StoredValue::new(Owner::current().unwrap_or_default()),
        }
    }

    /// The columns of a document, which are made when they are first asked for: the code that makes them has come then.
    pub fn of(self, document: RwSignal<Arc<Document>>) -> Memo<Shared<Facts>> {
        let make = || {
            let columns = move |before: Option<Shared<Facts>>| {
                let since = self.since.try_update_value(|since| std::mem::replace(since, Since::Pieces(Vec::new())));
                let now = document.with(|document| match (before, since) {
                    (Some(mut before), Some(Since::Pieces(touched))) => {
                        // Copied only where somebody still holds the columns as they were.
                        Arc::make_mut(&mut before.0).update(document, &touched);
                        before
                    }
                    _ => Shared(Arc::new(Facts::new(document))),
                });
                (now, true)
            };
            let facts = self.owner.with_value(|owner| owner.with(|| Memo::new_owning(columns)));
            self.facts.set_value(Some(facts));
            facts
        };
        self.facts.get_value().unwrap_or_else(make)
    }

    /// Notes what entries touched, for the columns that are there; gives it.
    pub fn note<'a>(self, entries: impl Iterator<Item = &'a Entry>) -> Vec<Touched> {
        let touched: Vec<Touched> = entries.flat_map(|entry| &entry.changes).filter_map(Change::touched).collect();
        self.since.update_value(|since| match since {
            Since::Pieces(pieces) if pieces.len() + touched.len() <= PIECES => pieces.extend(&touched),
            _ => *since = Since::Everything,
        });
        touched
    }

    /// Lets them be made anew: nobody knows what was touched.
    pub fn make_anew(self) {
        self.since.set_value(Since::Everything);
    }
}
