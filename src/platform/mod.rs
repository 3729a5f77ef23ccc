//! The browser and nothing else: its clock, its randomness, its files, its order of words. Knows no school.

pub mod clock;
pub mod files;
pub mod intl;
pub mod random;
