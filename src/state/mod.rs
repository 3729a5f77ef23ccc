//! The reactive shell: signals, effects, and the way in.

pub mod address;
pub mod effects;
pub mod preferences;
pub mod shell;

pub use effects::{follow, on_choice};
