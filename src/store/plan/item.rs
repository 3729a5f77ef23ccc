//! One record of a plan: what is here, what would be, and how that is said.

use super::conflict::Conflict;
use crate::model::document::AnyRecord;
use crate::model::id::Uuid;
use crate::model::order::InOrder;
use crate::model::record::{Cells, List};
use crate::model::stamp::Stamp;
use crate::model::value::Value;
use crate::store::slot::{Slot, with_fields};
use std::collections::BTreeSet;

/// One record of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanItem {
    /// Its list.
    pub list: List,
    /// Its identifier.
    pub id: Uuid,
    /// What would happen to it, the choices made so far among it.
    pub effect: Effect,
    /// The fields in conflict, by name, the kept ones among them.
    pub conflicts: Vec<Conflict>,
    /// What is here now.
    pub before: Slot,
    /// What would be here if nobody chose.
    pub after: Slot,
}

/// What would happen to a record.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// It is new here.
    Added,
    /// Some of its fields get other values.
    Changed(Vec<FieldDifference>),
    /// Every value stays.
    Unchanged,
    /// It was deleted elsewhere, later than anything was written here.
    Deleted,
    /// It was deleted here, and edited elsewhere later.
    Revived,
}

/// A field with its value here and the one it would get.
#[derive(Clone, Debug, PartialEq)]
pub struct FieldDifference {
    /// The field.
    pub field: String,
    /// The value here; `None` = absent.
    pub mine: Option<Value>,
    /// The value it would get; `None` = absent.
    pub theirs: Option<Value>,
}

impl PlanItem {
    /// The conflict of a field, where there is one.
    pub fn conflict(&self, field: &str) -> Option<&Conflict> {
        self.conflicts.iter().find(|conflict| conflict.field == field)
    }

    /// What would be here with the choices that were made, each value that was chosen against the winner, and each
    /// own one that was kept on purpose, with a new stamp.
    pub(in crate::store) fn result(&self, at: &Stamp) -> Slot {
        let Some(record) = &self.after.record else { return self.after.clone() };
        let chosen: Vec<_> = self.conflicts.iter().filter_map(Conflict::written).collect();
        if chosen.is_empty() {
            return self.after.clone();
        }
        // Each value stood in a record of this list, so it fits.
        let record = with_fields(record, chosen, at).unwrap_or_else(|_| record.clone());
        Slot { record: Some(record), tombstone: self.after.tombstone.clone() }
    }

    /// Says anew what would happen, after a choice.
    pub(super) fn tell_effect(&mut self) {
        let at = self.after.record.as_ref().map_or_else(|| Stamp::unstamped(0), AnyRecord::latest);
        self.effect = effect_of(&self.before, &self.result(&at));
    }
}

/// What happens to a record between two slots.
pub(super) fn effect_of(before: &Slot, after: &Slot) -> Effect {
    match (&before.record, &after.record) {
        (None, None) => Effect::Unchanged,
        (Some(_), None) => Effect::Deleted,
        (None, Some(_)) if before.tombstone.is_some() => Effect::Revived,
        (None, Some(_)) => Effect::Added,
        (Some(mine), Some(merged)) => {
            let differences = field_differences(mine, merged);
            if differences.is_empty() { Effect::Unchanged } else { Effect::Changed(differences) }
        }
    }
}

fn field_differences(mine: &AnyRecord, merged: &AnyRecord) -> Vec<FieldDifference> {
    if mine == merged {
        return Vec::new();
    }
    let (own, other) = (mine.cells(), merged.cells());
    let fields: BTreeSet<&String> = own.keys().chain(other.keys()).into_set();
    let value = |cells: &Cells, field: &String| cells.get(field).and_then(|cell| cell.value.clone());
    let pairs = fields.into_iter().map(|field| (field, value(&own, field), value(&other, field)));
    let different = pairs.filter(|(_, mine, theirs)| mine != theirs);
    different.map(|(field, mine, theirs)| FieldDifference { field: field.clone(), mine, theirs }).collect()
}
