//! The dictionary of sets of kinds: events have one or few kinds of partners, and few different sets of them.

use crate::analysis::facts::Index;
use std::collections::BTreeMap;

/// Sets of kinds by their codes.
#[derive(Clone, Debug, Default)]
pub struct KindSets {
    codes: BTreeMap<u32, u32>,
    masks: Vec<u32>,
}

impl KindSets {
    /// How many sets there are.
    pub fn len(&self) -> Index {
        self.masks.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.masks.is_empty()
    }

    /// The kinds of a set, as bits; none past the end.
    pub fn mask(&self, code: u32) -> u32 {
        usize::try_from(code).ok().and_then(|place| self.masks.get(place)).copied().unwrap_or(0)
    }

    /// Every set with its code, as bits.
    pub fn masks(&self) -> impl Iterator<Item = u32> {
        self.masks.iter().copied()
    }

    /// The code of a set, given to it now where it has none yet.
    pub(super) fn code(&mut self, mask: u32) -> u32 {
        let next = u32::try_from(self.masks.len()).unwrap_or(u32::MAX);
        *self.codes.entry(mask).or_insert_with(|| {
            self.masks.push(mask);
            next
        })
    }
}
