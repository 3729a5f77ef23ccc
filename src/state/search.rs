//! Words that are looked for, and names that look alike: without case, ё, quotes and legal forms.

pub use crate::store::matching::{fold, matches};
