//! Tests of the way through all of the room.

mod export;
mod round;
