//! What follows from the data: indicators, reach, matrices, the circle, completeness, recommendations.
//!
//! Read-only and deterministic. Everything is computed from [`Facts`], the document's columns, for a [`Question`]: an
//! as-of date, a span of time, a scope and a filter. No clock is read here: the as-of date comes in with the question.

pub mod behind;
pub mod benchmarks;
pub mod change;
pub mod circle;
#[cfg(test)]
mod classes_tests;
pub mod completeness;
pub mod dynamics;
pub mod effect;
pub mod encounter;
pub mod facts;
pub mod hours;
pub mod indicators;
pub mod matrix;
pub mod network;
pub mod partners;
pub mod question;
pub mod reach;
pub mod rough;
pub mod rules;
pub mod saying;
pub mod select;
pub mod settings;
pub mod side_by_side;
pub mod special;
pub mod structure;
pub mod taking_part;
pub mod thresholds;

#[cfg(test)]
pub(crate) mod testing;

pub use facts::Facts;

pub use question::{Filter, Question, Scope};
