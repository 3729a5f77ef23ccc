//! Names as people write them, and which of them mean the same.
//!
//! [`fold`] is for searching as one types. Doubles go a longer way: [`letters`] cuts a name into words, [`lexicon`] knows
//! legal forms, abbreviations and everyday words of names, [`mod@normal`] puts a name into its comparable form, [`pair`]
//! judges two of them, [`blocks`] chooses which pairs are worth judging, and [`finder`] does all of it in slices.
//! Everything here is pure: the same records give the same doubles in the same order.

pub mod asked;
mod blocks;
pub mod candidate;
mod events;
pub mod finder;
mod fold;
mod gazetteer;
mod hash;
mod latin;
mod letters;
mod lexemes;
mod lexicon;
pub mod normal;
mod numbers;
mod pair;
mod places;
mod stem;
mod typo;

pub use crate::model::double::Reason;
pub use asked::{Asked, Group, questions, standing, sure_groups};
pub use candidate::{Candidate, EventTraits, Known};
pub use finder::{Double, Finder, Progress, doubles};
pub use fold::{fold, matches};
