//! Круг (Krug).

pub mod analysis;
pub mod format;
pub mod model;
pub mod plot;
pub mod report;
pub mod store;
pub mod words;

#[cfg(feature = "web")]
pub mod app;
#[cfg(feature = "web")]
pub mod platform;
#[cfg(feature = "web")]
pub mod state;
#[cfg(feature = "web")]
pub mod ui;
#[cfg(feature = "web")]
pub mod views;
