//! Every test, and the one line that sums them up.

use crate::run::tee;
use crate::setup::Tools;
use crate::{build, check, say};

/// How many tests passed and failed.
#[derive(Clone, Copy, Default)]
struct Score {
    passed: u64,
    failed: u64,
}

/// Runs every test; the last line is `N passed, N failed`.
pub fn everything(tools: &Tools) -> Result<(), String> {
    check::everything(tools)?;
    let mut score = Score::default();
    say::step("tests of the pure library", || {
        cargo(tools, &["test", "--no-default-features", "--package", "krug"], &mut score)
    })?;
    say::step("tests of the shell's plain parts", || {
        cargo(tools, &["test", "--package", "krug", "--lib"], &mut score)
    })?;
    say::step("tests of these commands", || cargo(tools, &["test", "--package", "xtask"], &mut score))?;
    build::release(tools)?;
    say::step("the person's way through the page, in three browsers", || {
        cargo(tools, &["test", "--package", "krug-person", "--", "--test-threads=1"], &mut score)
    })?;
    println!("\n{} passed, {} failed", score.passed, score.failed);
    if score.failed == 0 { Ok(()) } else { Err("Some tests failed; they are named above.".to_owned()) }
}

/// Runs one suite of cargo's and adds up what it says.
fn cargo(tools: &Tools, arguments: &[&str], score: &mut Score) -> Result<(), String> {
    let mut cargo = tools.program("cargo");
    cargo.args(arguments).env("KRUG_TOOLS", &tools.cache);
    let (succeeded, text) = tee(&mut cargo)?;
    let sum = sum(&text);
    score.passed += sum.passed;
    score.failed += sum.failed;
    if !succeeded && sum.failed == 0 {
        return Err(format!("`cargo {}` failed before its tests ran.", arguments.join(" ")));
    }
    Ok(())
}

/// The sum of the lines `test result: ok. 3 passed; 0 failed; …`.
fn sum(text: &str) -> Score {
    let number = |line: &str, word: &str| -> u64 {
        let before = line.split(word).next().unwrap_or_default().trim_end();
        before
            .rsplit(|character: char| !character.is_ascii_digit())
            .next()
            .and_then(|digits| digits.parse().ok())
            .unwrap_or(0)
    };
    let results = text.lines().filter(|line| line.starts_with("test result:"));
    results.fold(Score::default(), |score, line| Score {
        passed: score.passed + number(line, "passed"),
        failed: score.failed + number(line, "failed"),
    })
}

#[cfg(test)]
mod tests {
    use super::sum;

    #[test]
    fn results_are_added_up() {
        let text =
            "test result: ok. 13 passed; 0 failed; 0 ignored\nx\ntest result: FAILED. 2 passed; 1 failed; 0 ignored\n";
        let score = sum(text);
        assert_eq!((score.passed, score.failed), (15, 1));
    }
}
