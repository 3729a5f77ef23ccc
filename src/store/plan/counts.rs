//! How much of everything a plan has.

use super::{Effect, PlanItem};

/// How many records of each sort a plan has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// New or brought back.
    pub added: usize,
    /// With other values.
    pub changed: usize,
    /// The same as before.
    pub unchanged: usize,
    /// Gone.
    pub deleted: usize,
    /// With a field in conflict, whatever happens to the record.
    pub conflicts: usize,
}

impl Counts {
    pub(super) fn of(items: &[PlanItem]) -> Self {
        let mut counts = Self::default();
        for item in items {
            match item.effect {
                Effect::Added | Effect::Revived => counts.added += 1,
                Effect::Changed(_) => counts.changed += 1,
                Effect::Unchanged => counts.unchanged += 1,
                Effect::Deleted => counts.deleted += 1,
            }
            counts.conflicts += usize::from(!item.conflicts.is_empty());
        }
        counts
    }
}
