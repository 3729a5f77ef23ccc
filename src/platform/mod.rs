//! The browser and nothing else: its clock, its randomness, its files, its storage, its order of words. Knows no school.

pub mod clipboard;
pub mod clock;
pub mod database;
pub mod events;
pub mod files;
pub mod intl;
pub mod local;
pub mod locks;
pub mod offline;
pub mod pack;
pub mod panic;
pub mod persist;
pub mod picture;
pub mod print;
pub mod random;
pub mod reload;
pub mod sheet;
pub mod wait;
