//! The columns kept up to date: what an edit touched is changed in its place, and nothing else is read again.
//!
//! An event that comes, goes or moves shifts the flat arrays, which costs far less than reading the document. What changes
//! the meaning of many records at once — a school more or less, another owner, doubles — has the columns made anew.

use super::events::set;
use super::made::type_of;
use super::{Facts, HeldAt, Index};
use crate::analysis::settings::Settings;
use crate::model::change::Touched;
use crate::model::classes::{Classes, Linked};
use crate::model::document::Document;
use crate::model::id::{EventId, PartnerId, SchoolId, Uuid};
use crate::model::record::List;
use crate::model::value::Value;
use crate::model::{Event, Partner, School};
use std::sync::Arc;

/// Of so many touched records the columns are made anew: each costs a shift of the flat arrays.
const MOST: usize = 32;

impl Facts {
    /// Brings the columns in line with a document in which, since they were made or updated, no more than this was touched.
    /// What they answer is what columns made anew would.
    pub fn update(&mut self, document: &Document, touched: &[Touched]) {
        let mut once: Vec<Touched> = Vec::new();
        for piece in touched {
            if once.len() <= MOST && !once.contains(piece) {
                once.push(*piece);
            }
        }
        // Events come last: they may name a partner that came with them.
        let is_event = |piece: &Touched| matches!(piece, Touched::Record(List::Events, _));
        let (events, others): (Vec<Touched>, Vec<Touched>) = once.into_iter().partition(is_event);
        let few = events.len() + others.len() <= MOST;
        if !few || !others.iter().chain(&events).all(|piece| self.take_in(document, *piece).is_some()) {
            *self = Self::new(document);
            return;
        }
        self.note_records(document);
    }

    /// Takes one piece in; `None` where everything has to be read again.
    fn take_in(&mut self, document: &Document, piece: Touched) -> Option<()> {
        match piece {
            Touched::Record(List::Schools, id) => self.take_school(document, id),
            Touched::Record(List::Partners, id) => self.take_partner(document, id),
            Touched::Record(List::Events, id) => self.take_event(document, id),
            // Whose records they are is noted at the end.
            Touched::Record(List::Recommendations, _) => Some(()),
            Touched::Tombstone(id) => {
                // What is deleted still links.
                let left = document.deleted.get(&id).and_then(|left| left.record.as_ref());
                let links = left.and_then(|content| content.get("same_as")).and_then(Value::as_list);
                links.is_none_or(<[Value]>::is_empty).then_some(())
            }
            Touched::Distinct => None,
            Touched::Owner => None,
            Touched::Setting => {
                self.settings = Settings::new(document);
                Some(())
            }
        }
    }

    fn take_school(&mut self, document: &Document, id: Uuid) -> Option<()> {
        let school = plain::<School>(&self.school_classes, document, id)??;
        // One more, or one less, moves the positions of all.
        let place = self.schools.ids.binary_search(&SchoolId(id)).ok()?;
        set(&mut self.schools.types, place, type_of(&school));
        for year in self.enrolment.put(place, &school, &mut self.labels) {
            for event in self.events.of_year(year) {
                if self.events.rows.of(event).iter().any(|row| row.school == place) {
                    // A whole class counts as many heads as are enrolled.
                    self.read_rows_again(document, event)?;
                }
            }
        }
        Some(())
    }

    fn read_rows_again(&mut self, document: &Document, event: Index) -> Option<()> {
        let record = plain::<Event>(&self.event_classes, document, self.event_id(event)?.0)??;
        let rows = self.read_rows(&record);
        self.events.rows.items_of_mut(event).iter_mut().zip(rows).for_each(|(row, now)| *row = now);
        self.events.sum_rows(event);
        Some(())
    }

    fn take_partner(&mut self, document: &Document, id: Uuid) -> Option<()> {
        let partner = plain::<Partner>(&self.partner_classes, document, id)?;
        match (partner, self.partners.ids.binary_search(&PartnerId(id))) {
            (Some(partner), Ok(place)) => {
                let terms = self.terms_of(&partner);
                self.partners.agreements.replace(place, terms);
                let signers = self.signers_of(&partner);
                self.partners.signers.replace(place, signers);
                if self.kind(place) != partner.counted_kind() {
                    set(&mut self.partners.kinds, place, partner.counted_kind());
                    self.events_of(place).into_iter().for_each(|event| self.note_kinds(event));
                }
            }
            // Events that name it have to be read again.
            (Some(_), Err(_)) if self.absent.contains(&id) => return None,
            (Some(partner), Err(place)) => {
                let signers = self.signers_of(&partner);
                self.partners.ids.insert(place, partner.id);
                self.partners.kinds.insert(place, partner.counted_kind());
                let terms = self.terms_of(&partner);
                self.partners.agreements.insert(place, terms);
                self.partners.signers.insert(place, signers);
                self.partners.held.insert(place, []);
                shift(self.events.partners.items_mut(), place, 1);
            }
            (None, Ok(place)) => {
                for event in self.events_of(place) {
                    self.absent.insert(id);
                    self.events.partners.take(event, |partner| *partner == place);
                    self.note_kinds(event);
                }
                self.partners.ids.remove(place);
                self.partners.kinds.remove(place);
                self.partners.agreements.remove(place);
                self.partners.signers.remove(place);
                self.partners.held.remove(place);
                shift(self.events.partners.items_mut(), place, -1);
            }
            (None, Err(_)) => {}
        }
        Some(())
    }

    /// The events, held or not, that have a partner.
    fn events_of(&self, partner: Index) -> Vec<Index> {
        self.events.all().filter(|event| self.events.partners.of(*event).contains(&partner)).collect()
    }

    fn note_kinds(&mut self, event: Index) {
        let kinds = self.kinds_of_partners(self.events.partners.of(event));
        let code = self.events.sets.code(kinds);
        set(&mut self.events.kinds, event, code);
    }

    fn take_event(&mut self, document: &Document, id: Uuid) -> Option<()> {
        let event = plain::<Event>(&self.event_classes, document, id)?;
        let before = self.events.ids.iter().position(|other| other.0 == id);
        let Some(event) = event else {
            if let Some(place) = before {
                self.forget(place, true, true);
                self.events.remove(place);
                self.shift_events(place, -1);
            }
            return Some(());
        };
        let event = self.read_event(&event);
        let kinds = self.kinds_of_partners(&event.partners);
        if let Some(place) = before.filter(|place| self.events.first.get(*place) == Some(&event.first)) {
            // It stays where it is: most edits touch none of what would move it.
            let same_schools = self.events.schools.of(place) == event.schools;
            let same_partners =
                self.events.partners.of(place) == event.partners && self.events.is_held(place) == event.flags.held;
            self.forget(place, !same_schools, !same_partners);
            self.events.replace(place, &event, kinds);
            self.remember(place, !same_schools, !same_partners);
            return Some(());
        }
        if let Some(place) = before {
            self.forget(place, true, true);
            self.events.remove(place);
            self.shift_events(place, -1);
        }
        let place = self.events.place_of(event.first, EventId(id));
        self.events.insert(place, &event, kinds);
        self.shift_events(place, 1);
        self.remember(place, true, true);
        Some(())
    }

    /// Takes an event out of the lists of its schools and of its partners.
    fn forget(&mut self, event: Index, of_schools: bool, of_partners: bool) {
        for school in self.events.schools.of(event).iter().filter(|_| of_schools) {
            self.schools.events.take(*school, |other| *other == event);
        }
        for partner in self.events.partners.of(event).iter().filter(|_| of_partners) {
            self.partners.held.take(*partner, |held| held.event == event);
        }
    }

    /// Puts an event into the lists of its schools and of its partners.
    fn remember(&mut self, event: Index, in_schools: bool, in_partners: bool) {
        for school in self.events.schools.of(event).iter().filter(|_| in_schools) {
            self.schools.events.put(*school, event);
        }
        let first = self.events.first.get(event).copied().filter(|_| in_partners && self.events.is_held(event));
        for partner in self.events.partners.of(event) {
            if let Some(first) = first {
                self.partners.held.put(*partner, HeldAt { first, event });
            }
        }
    }

    /// An event came (`by` = 1) or went (−1) at a place: those after it stand elsewhere now.
    fn shift_events(&mut self, place: Index, by: isize) {
        shift(self.schools.events.items_mut(), place, by);
        for held in self.partners.held.items_mut() {
            held.event = shifted(held.event, place, by);
        }
    }
}

/// The record of an identifier, inside `None` where it lives no more; `None` outside where it is, or now is, one of a class
/// of several.
fn plain<R: Linked>(classes: &Classes, document: &Document, id: Uuid) -> Option<Option<Arc<R>>> {
    if !classes.groups().is_empty() && classes.members(id).len() > 1 {
        return None;
    }
    let record = R::table(document).get(&id).cloned();
    record.as_ref().is_none_or(|record| record.links().is_empty()).then_some(record)
}

fn shift(positions: &mut [Index], place: Index, by: isize) {
    positions.iter_mut().for_each(|position| *position = shifted(*position, place, by));
}

fn shifted(position: Index, place: Index, by: isize) -> Index {
    if position < place { position } else { position.saturating_add_signed(by) }
}

#[cfg(test)]
mod tests;
