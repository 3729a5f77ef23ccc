//! Every test, and the one line that sums them up.

mod browser;
mod score;

use crate::run::tee;
use crate::setup::Tools;
use crate::{build, check, say};
use score::Score;
use std::process::{Command, ExitCode};

/// Runs every test; the last line is `N passed, N failed`. What fails does not keep the rest from being run.
pub fn everything(tools: &Tools) -> ExitCode {
    let mut tests = Tests { tools, score: Score::default(), failed: Vec::new() };
    tests.must("the checks", || check::everything(tools));
    tests.suite("the pure library", &check::PURE, |_| Ok(()));
    tests.suite("the names of organisations", &check::NAMES, |_| Ok(()));
    // The pure rooms were tested just now; with the browser's crates built in, they would only take their time again.
    let shell = ["--package", "krug", "--lib", "--", "app::", "platform::", "state::", "ui::", "views::"];
    tests.suite("the shell's plain parts", &shell, |_| Ok(()));
    tests.suite("these commands", &["--package", "xtask"], |_| Ok(()));
    let storage = ["--package", "krug", "--test", "storage", "--target", "wasm32-unknown-unknown"];
    tests.suite("storage, in Chromium", &storage, |cargo| browser::drive(cargo, tools));
    let mut over = 0;
    if tests.must("the page", || build::release(tools).map(|bytes| over = bytes)) {
        tests.must("the size of the page", || match over {
            0 => Ok(()),
            bytes => Err(format!("The first load is {bytes} bytes over its limit.")),
        });

        tests.suite("a person's way through the page", &["--package", "krug-person"], |_| Ok(()));
    }
    for what in &tests.failed {
        println!("failed: {what}");
    }
    println!("\n{} passed, {} failed", tests.score.passed, tests.score.failed);
    if tests.failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The tests so far.
struct Tests<'a> {
    tools: &'a Tools,
    score: Score,
    /// The names of what failed.
    failed: Vec<String>,
}

impl Tests<'_> {
    /// Does what must succeed; where it does not, that is one failure. Says whether it did.
    fn must(&mut self, what: &str, run: impl FnOnce() -> Result<(), String>) -> bool {
        let Err(reason) = run() else { return true };
        println!("\n{reason}");
        self.score.failed += 1;
        self.failed.push(what.to_owned());
        false
    }

    /// Runs one of cargo's suites; `prepare` sets what it needs besides.
    fn suite(&mut self, what: &str, arguments: &[&str], prepare: impl FnOnce(&mut Command) -> Result<(), String>) {
        let mut cargo = self.tools.program("cargo");
        cargo.args(["test", "--no-fail-fast"]).args(arguments).env("KRUG_TOOLS", &self.tools.cache);
        // One browser at a time, so that they don't take each other's time.
        if arguments.contains(&"krug-person") {
            cargo.args(["--", "--test-threads=1"]);
        }
        let outcome = say::step(&format!("tests of {what}"), || {
            prepare(&mut cargo)?;
            let (succeeded, text) = tee(&mut cargo)?;
            Ok(Score::of(succeeded, &text))
        });
        let score = outcome.unwrap_or_else(|reason| {
            println!("\n{reason}");
            Score { passed: 0, failed: 1 }
        });
        if score.failed > 0 {
            self.failed.push(format!("tests of {what}"));
        }
        self.score.add(score);
    }
}
