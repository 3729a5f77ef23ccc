//! Which words of a name are found: on the stack, since names are compared by the hundred thousand.

use std::ops::{Deref, DerefMut};

/// How many words of a name are looked at.
const MOST: usize = 64;

/// A flag for each word of a name.
#[derive(Clone, Copy, Debug)]
pub(super) struct Flags {
    set: [bool; MOST],
    count: usize,
}

impl Flags {
    /// So many flags, none of them set; words behind the most that are looked at have none.
    pub fn new(words: usize) -> Self {
        Self { set: [false; MOST], count: words.min(MOST) }
    }
}

impl Default for Flags {
    fn default() -> Self {
        Self::new(0)
    }
}

impl Deref for Flags {
    type Target = [bool];

    fn deref(&self) -> &[bool] {
        self.set.get(..self.count).unwrap_or_default()
    }
}

impl DerefMut for Flags {
    fn deref_mut(&mut self) -> &mut [bool] {
        self.set.get_mut(..self.count).unwrap_or_default()
    }
}
