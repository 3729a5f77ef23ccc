//! The shelf on which values are kept: what local storage can do, as a trait, so that tests can break it at will.

/// Why the shelf did not do what it was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShelfError {
    /// There is no storage, or it may not be used.
    Blocked,
    /// There is no room.
    Full,
    /// It failed in some other way.
    Failed,
}

/// Values by key. Each call is whole or not done at all; two calls are not.
pub trait Shelf {
    /// The keys of this program.
    ///
    /// # Errors
    /// Where the storage can't be used.
    fn keys(&self) -> Result<Vec<String>, ShelfError>;

    /// A value.
    ///
    /// # Errors
    /// Where the storage can't be used.
    fn get(&self, key: &str) -> Result<Option<String>, ShelfError>;

    /// Writes a value.
    ///
    /// # Errors
    /// Where the storage can't be used or has no room; the old value stands then.
    fn set(&self, key: &str, value: &str) -> Result<(), ShelfError>;

    /// Removes a value.
    ///
    /// # Errors
    /// Where the storage can't be used.
    fn remove(&self, key: &str) -> Result<(), ShelfError>;
}

/// Makes the body of a value smaller and back.
pub trait Packer {
    /// The packed text; `None` where this browser can't pack.
    fn pack(&self, text: &str) -> impl Future<Output = Option<String>>;
    /// The text that was packed; `None` where it can't be had.
    fn unpack(&self, packed: &str) -> impl Future<Output = Option<String>>;
}
