//! Tests of the way through all of the room.

mod bad;
mod damage;
mod export;
mod frozen;
mod meaning;
mod round;
// Somebody else's validator, and the published file, are not there in a browser.
#[cfg(not(target_arch = "wasm32"))]
mod schema;
