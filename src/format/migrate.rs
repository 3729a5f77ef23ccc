//! Brings a file of an older version to the newest, one step a version, on a copy. There is no older version yet.
//!
//! A new version adds a file with its step beside this one, its line to [`STEPS`], and raises [`VERSION`].

use crate::model::value::{Members, Value};

/// The version that this program writes.
pub const VERSION: u32 = 1;

/// What turns the members of a file of one version into those of the next.
pub(super) struct Step {
    /// The version that it starts from.
    from: u32,
    /// What it does; the version's number is seen to.
    run: fn(&mut Members),
}

/// Every step, in order.
const STEPS: [Step; 0] = [];

/// A copy of the file's members in the newest version; `None` where no way leads there.
pub(super) fn migrate(file: &Members, version: u32) -> Option<Members> {
    climb(file, version, &STEPS, VERSION)
}

fn climb(file: &Members, version: u32, steps: &[Step], newest: u32) -> Option<Members> {
    let mut copy = file.clone();
    for from in version..newest {
        let step = steps.iter().find(|step| step.from == from)?;
        (step.run)(&mut copy);
        copy.insert("version".to_owned(), Value::Int(i64::from(from + 1)));
    }
    Some(copy)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Appends its letter to the member `way`.
    fn append(members: &mut Members, letter: char) {
        let way = members.get("way").and_then(Value::as_text).unwrap_or_default();
        let way = format!("{way}{letter}");
        members.insert("way".to_owned(), Value::Text(way));
    }

    const MADE_UP: [Step; 3] = [
        Step { from: 3, run: |members| append(members, 'c') },
        Step { from: 1, run: |members| append(members, 'a') },
        Step { from: 2, run: |members| append(members, 'b') },
    ];

    fn file(version: i64) -> Members {
        [("version".to_owned(), Value::Int(version))].into()
    }

    fn check(version: u32, newest: u32, expected: Option<&str>) {
        let before = file(i64::from(version));
        let after = climb(&before, version, &MADE_UP, newest);
        let way = after.as_ref().map(|after| after.get("way").and_then(Value::as_text).unwrap_or_default());
        assert_eq!(way, expected, "from {version} to {newest}");
        assert_eq!(before, file(i64::from(version)), "the steps work on a copy");
        if let Some(after) = after {
            assert_eq!(after.get("version"), Some(&Value::Int(i64::from(newest))));
        }
    }

    #[test]
    fn steps_follow_each_other_from_the_files_version_to_the_newest() {
        check(1, 4, Some("abc"));
        check(2, 4, Some("bc"));
        check(2, 3, Some("b"));
        check(4, 4, Some(""));
        check(1, 5, None);
        check(0, 2, None);
    }

    #[test]
    fn every_older_version_has_its_step() {
        assert_eq!(u32::try_from(STEPS.len()), Ok(VERSION - 1));
        for (version, step) in (1..).zip(&STEPS) {
            assert_eq!(step.from, version);
        }
        assert!(migrate(&file(1), 1).is_some());
    }
}
