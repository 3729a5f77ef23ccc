//! A record while a row is read into it: what is there keeps its stamp, what differs is written with the new one.

use crate::model::document::{Document, Kept};
use crate::model::field::FieldValue;
use crate::model::id::Uuid;
use crate::model::record::Cell;
use crate::model::stamp::{Stamp, Stamps};
use crate::model::value::Value;
use std::sync::Arc;

/// A record that is being read.
#[derive(Debug)]
pub struct Edit<'a, R> {
    /// The record as it is so far.
    pub record: R,
    /// Whether it is new.
    pub is_new: bool,
    /// Whether every character of a text counts.
    exact: bool,
    /// The record as it is shown, where a cell with what is shown there says nothing.
    shown: Option<Arc<R>>,
    at: &'a Stamp,
}

impl<'a, R: Kept> Edit<'a, R> {
    /// The record with an identifier: as an earlier row left it, as it is there, or a new one.
    pub fn of(id: Uuid, drafted: &Document, there: &Document, at: &'a Stamp, exact: bool) -> Self {
        let known = R::table(drafted).get(&id).or_else(|| R::table(there).get(&id));
        match known {
            Some(record) => Self { record: (**record).clone(), is_new: false, exact, shown: None, at },
            None => Self { record: R::blank(id, Stamps::new(at.clone())), is_new: true, exact, shown: None, at },
        }
    }

    /// Takes what is shown of the record, doubles that were merged as one, for what is there: a workbook is written from that.
    pub fn beside(mut self, shown: &Document) -> Self {
        self.shown = R::table(shown).get(&self.record.uuid()).cloned();
        self.exact = false;
        self
    }

    /// The record as it is shown, where a cell with what is shown there says nothing.
    pub fn shown(&self) -> Option<&R> {
        self.shown.as_deref()
    }

    /// Writes a value, unless it is there already.
    pub fn set(&mut self, field: &str, value: &impl FieldValue) {
        self.set_value(field, Some(value.to_value()));
    }

    /// Writes a value where there is one.
    pub fn set_some(&mut self, field: &str, value: Option<&impl FieldValue>) {
        if let Some(value) = value {
            self.set(field, value);
        }
    }

    /// Writes a value where the field is empty.
    pub fn fill(&mut self, field: &str, value: &impl FieldValue) {
        if self.is_new || self.record.read(field).is_none() {
            self.set(field, value);
        }
    }

    /// Writes a value where the field is empty, in a new record too.
    pub fn fill_missing(&mut self, field: &str, value: &impl FieldValue) {
        if self.record.read(field).is_none() {
            self.set(field, value);
        }
    }

    /// Takes a value away.
    pub fn clear(&mut self, field: &str) {
        if self.record.read(field).is_some() {
            self.set_value(field, None);
        }
    }

    fn set_value(&mut self, field: &str, value: Option<Value>) {
        let there = self.record.read(field);
        // A blank record has placeholders, so in a new one everything is written.
        let shown = self.shown.as_ref().and_then(|shown| shown.read(field));
        let is_shown = self.shown.is_some() && self.same(shown.as_ref(), value.as_ref());
        if self.is_new || !is_shown && !self.same(there.as_ref(), value.as_ref()) {
            self.record.put(field, &Cell { stamp: self.at.clone(), value });
        }
    }

    fn same(&self, there: Option<&Value>, new: Option<&Value>) -> bool {
        match (there, new) {
            (Some(Value::Text(there)), Some(Value::Text(new))) if !self.exact => {
                // Workbooks keep a line end as one sign.
                let plain = |text: &str| text.trim().replace("\r\n", "\n");
                plain(there) == plain(new)
            }
            _ => there == new,
        }
    }

    /// Puts the record into the draft.
    pub fn keep(self, drafted: &mut Document) {
        R::table_mut(drafted).insert(self.record.uuid(), Arc::new(self.record));
    }
}
