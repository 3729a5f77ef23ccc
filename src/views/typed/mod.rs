//! What people type, read as what they mean: dates, classes, numbers. Knows no page.

pub mod classes;
pub mod date;
pub mod number;
pub mod signals;
pub mod text;
