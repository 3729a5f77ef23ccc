//! The browser's storage and packing as the keeper wants them.

use crate::platform::local::{self, LocalError};
use crate::platform::pack;
use crate::state::keep::keys::PREFIX;
use crate::state::keep::{Packer, Shelf, ShelfError};

/// Local storage as a shelf.
#[derive(Clone, Copy, Debug)]
pub struct Local;

impl Shelf for Local {
    fn keys(&self) -> Result<Vec<String>, ShelfError> {
        local::keys(PREFIX).map_err(sort_of)
    }

    fn get(&self, key: &str) -> Result<Option<String>, ShelfError> {
        local::get(key).map_err(sort_of)
    }

    fn set(&self, key: &str, value: &str) -> Result<(), ShelfError> {
        local::set(key, value).map_err(sort_of)
    }

    fn remove(&self, key: &str) -> Result<(), ShelfError> {
        local::remove(key).map_err(sort_of)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is what map_err gives")]
fn sort_of(error: LocalError) -> ShelfError {
    match error {
        LocalError::Blocked => ShelfError::Blocked,
        LocalError::Full => ShelfError::Full,
        LocalError::Other(_) => ShelfError::Failed,
    }
}

/// The browser's deflate as a packer.
#[derive(Clone, Copy, Debug)]
pub struct Deflate;

impl Packer for Deflate {
    async fn pack(&self, text: &str) -> Option<String> {
        pack::pack(text).await
    }

    async fn unpack(&self, packed: &str) -> Option<String> {
        pack::unpack(packed).await
    }
}
