//! Merging: pure, and the same whatever the order (laws 1–3, 5 and 7).
//!
//! Two steps. What two sides say under one identifier is joined: cells one by one ([`cells`]), tombstones by the later
//! one ([`join`]). Then, over all that was joined, it is decided who lives ([`life`]): that depends on the whole class of
//! a record, so it cannot be decided record by record. Both steps are functions of what was ever said, not of the order
//! in which it was heard. A merged record may be one that no file may hold (an end before the start): it is kept as it
//! is, because leaving something out here would depend on the order; `model::sound` says how it is read and written.

mod cells;
mod join;
mod life;

pub use cells::{merge_records, winner};
pub(super) use join::{Joined, find, join};
pub(super) use life::settle;
