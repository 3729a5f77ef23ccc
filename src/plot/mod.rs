//! Numbers into geometry: where things stand in a picture. Knows no school and no browser.

pub mod bars;
pub mod circle;
pub mod heat;
pub mod month;
pub mod multiples;
pub mod network;
pub mod ranges;
pub mod spark;
pub mod stack;
pub mod tenths;
pub mod text;
pub mod window;
