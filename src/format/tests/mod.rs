//! Tests of the way through all of the room.

mod bad;
mod damage;
mod export;
mod frozen;
mod meaning;
mod round;
mod schema;
