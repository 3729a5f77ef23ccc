//! Records that may be of the same thing.
//!
//! What makes two names the same is known to the crate `krug_names`; here records are put before it: [`candidate`] is what is
//! compared of a record, [`finder`] searches in slices, [`asked`] is what is still to be asked of what was found. [`fold`] is for
//! searching as one types. Everything here is pure: the same records give the same doubles in the same order.

pub mod asked;
pub mod candidate;
mod events;
pub mod finder;
mod fold;

pub use crate::model::double::Reason;
pub use asked::{Asked, Group, questions, standing, sure_groups};
pub use candidate::{Candidate, EventTraits, Known};
pub use finder::{Double, Finder, Progress, doubles};
pub use fold::{fold, matches};
