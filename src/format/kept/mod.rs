//! The texts of what the browser keeps: every value in an [`envelope`] with a checksum, and the [`head`] that says which
//! values make a snapshot.
//!
//! The form of the envelope never changes, so that every version of the program can tell a damaged value from one that a
//! newer version wrote. All else may change with the number in it.

pub mod envelope;
pub mod head;
