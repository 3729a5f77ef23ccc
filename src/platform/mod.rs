//! The browser and nothing else: its clock, its randomness, its files, its storage. Knows no school.

pub mod clock;
pub mod files;
pub mod random;
