//! Measuring: prints, and never fails for being slow.

mod browser;

use crate::run::{program, run};
use crate::say;
use crate::setup;

/// Measures how the work grows, natively, and the matrix beside others in a browser.
pub fn everything() -> Result<(), String> {
    growth()?;
    browser::beside_others(&setup::to_bench()?)
}

/// Runs the library's measurements natively.
pub fn growth() -> Result<(), String> {
    let mut cargo = program("cargo");
    cargo.args(["bench", "--quiet", "--package", "krug", "--no-default-features", "--bench", "growth"]);
    say::step("measuring how the work grows", || run(&mut cargo, "Read what the compiler said above."))
}

/// Measures the matrix beside others in a browser, alone.
pub fn in_browser() -> Result<(), String> {
    browser::beside_others(&setup::to_bench()?)
}
