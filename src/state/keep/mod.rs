//! Keeping the data: a snapshot in parts and a journal, safe at every moment. Knows no browser, so that tests can kill it
//! between any two writes.

pub mod fold;
pub mod keeper;
pub mod keys;
pub mod mend;
pub mod mirror;
mod overtaken;
mod parts;
pub mod reading;
pub mod shelf;
pub mod sync;
#[cfg(test)]
mod tests;

pub use fold::Fold;
pub use keeper::{Found, Keeper, Opened};
pub use mend::{Mended, Patched};
pub use shelf::{Packer, Shelf, ShelfError};
pub use sync::{News, Told};
