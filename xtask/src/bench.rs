//! Measuring: prints, and never fails for being slow.

use crate::run::{program, run};
use crate::say;

/// Runs the library's measurements natively.
pub fn growth() -> Result<(), String> {
    let mut cargo = program("cargo");
    cargo.args(["bench", "--quiet", "--package", "krug", "--no-default-features", "--bench", "growth"]);
    say::step("measuring", || run(&mut cargo, "Read what the compiler said above."))
}
