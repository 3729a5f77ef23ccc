//! The reactive shell: one signal of the document, a memo a derived fact, and the only way in, a command.
//!
//! Signals and effects stand in this room and nowhere else. A screen takes the handle [`Krug`] from its context
//! with [`use_krug`], reads what it shows, and sends intents.

pub mod address;
mod columns;
pub mod copied;
pub mod doubles;
pub mod effects;
pub mod exchange;
pub mod export;
pub mod forgetting;
pub mod keep;
pub mod krug;
pub mod later;
pub mod leaving;
pub mod office;
pub mod one;
pub mod order;
pub mod persist;
pub mod picture;
pub mod preferences;
pub mod question;
pub mod rescue;
pub mod restore;
pub mod search;
pub mod shell;
mod slices;
mod undoing;

pub use effects::{follow, on_choice};
pub use krug::{Krug, provide_krug, use_krug};
pub use slices::piece_by_piece;
