//! The one browser that measuring needs.

use super::packages::{install, on_path};
use crate::say::there;

/// Its program.
pub const CHROMIUM: &str = "chromium";

/// Chromium, without its driver.
pub fn chromium() -> Result<(), String> {
    if on_path(CHROMIUM) {
        there("Chromium");
        return Ok(());
    }
    install("Chromium", &["chromium"])
}
