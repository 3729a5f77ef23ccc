//! Doubles among events, and those of them that only are such where their partners are.

use super::{Finder, place_of};
use crate::model::double::Reason;
use crate::model::id::Uuid;

/// How many pairs of events wait at most for their partners to be found doubles.
const MOST_WAITING: usize = 20_000;

/// Two events that may be one.
#[derive(Clone, Copy)]
struct EventFound {
    classes: (u32, u32),
    /// Whether it only holds where a partner of the one is a double of a partner of the other.
    waits: bool,
    reason: Reason,
    records: (u32, u32),
}

/// What was found among events.
#[derive(Default)]
pub(super) struct EventsFound {
    all: Vec<EventFound>,
    waiting: usize,
}

impl EventsFound {
    /// Takes what was found of two events.
    pub fn take(&mut self, classes: (u32, u32), reason: Reason, records: (u32, u32), waits: bool) {
        if !waits || self.waiting < MOST_WAITING {
            self.waiting += usize::from(waits);
            self.all.push(EventFound { classes, waits, reason, records });
        }
    }

    /// The pairs of classes, and why.
    pub fn found(&self) -> impl Iterator<Item = ((u32, u32), Reason)> {
        self.all.iter().map(|found| (found.classes, found.reason))
    }
}

impl Finder {
    /// A fair that three schools entered, each with the plant by its own name: one event, if the plant is one.
    pub(super) fn join_by_partners(&mut self) {
        let event = |at: u32| self.entries.get(at as usize).and_then(|entry| entry.event.as_ref());
        let are_doubles = |p: &Uuid, q: &Uuid| {
            let places = place_of(&self.classes, *p).zip(place_of(&self.classes, *q));
            places.is_some_and(|(p, q)| {
                self.found.binary_search_by_key(&(p.min(q), p.max(q)), |found| found.classes).is_ok()
            })
        };
        let joined = |found: &EventFound| {
            event(found.records.0)
                .zip(event(found.records.1))
                .is_some_and(|(a, b)| a.partners.iter().any(|p| b.partners.iter().any(|q| are_doubles(p, q))))
        };
        self.events.all.retain(|found| !found.waits || joined(found));
        // Of two classes the strongest stays.
        self.events.all.sort_by_key(|found| (found.classes, found.waits, found.reason));
        self.events.all.dedup_by_key(|found| found.classes);
    }
}
