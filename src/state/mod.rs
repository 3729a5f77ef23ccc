//! The reactive shell: signals, effects, and the way in.

pub mod address;
pub mod preferences;
pub mod shell;
