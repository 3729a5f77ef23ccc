//! How many tests passed and failed, read from what they printed.

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Score {
    pub passed: u64,
    pub failed: u64,
}

impl Score {
    /// The score of one run. A run that failed without a failed test (its code did not compile, its browser did not
    /// start) is one failure, and so is one that succeeded without a test: its silence says nothing.
    pub fn of(succeeded: bool, text: &str) -> Self {
        let mut score = sum(text);
        if score.failed == 0 && (!succeeded || score.passed == 0) {
            score.failed = 1;
        }
        score
    }

    /// Adds another run's score.
    pub fn add(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
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
    use super::Score;

    fn check(succeeded: bool, text: &str, passed: u64, failed: u64) {
        assert_eq!(Score::of(succeeded, text), Score { passed, failed }, "{succeeded} {text}");
    }

    #[test]
    fn results_are_added_up() {
        let good = "test result: ok. 13 passed; 0 failed; 0 ignored\n";
        let bad = "test result: FAILED. 2 passed; 1 failed; 0 ignored\n";
        check(true, good, 13, 0);
        check(false, &format!("{good}x\n{bad}"), 15, 1);
    }

    #[test]
    fn a_run_that_says_nothing_is_a_failure() {
        check(true, "", 0, 1);
        check(true, "test result: ok. 0 passed; 0 failed; 0 ignored\n", 0, 1);
        check(false, "test result: ok. 3 passed; 0 failed; 0 ignored\n", 3, 1);
    }
}
