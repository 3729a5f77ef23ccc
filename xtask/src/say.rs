//! What the commands print: each step with its time.

use std::time::Instant;

/// Runs a step, prints what it does and how long it took.
pub fn step<T>(what: &str, run: impl FnOnce() -> Result<T, String>) -> Result<T, String> {
    println!("· {what}");
    let start = Instant::now();
    let done = run()?;
    println!("  done in {:.1} s", start.elapsed().as_secs_f64());
    Ok(done)
}

/// Says that a step had nothing to do.
pub fn there(what: &str) {
    println!("· {what}: there");
}
