//! The generator's own tables, from `tests/fixtures/names`: one half to look at, one half held out.

use std::path::{Path, PathBuf};

/// A town and the adjective of it, in the masculine.
pub struct Town {
    pub name: String,
    pub adjective: String,
}

/// A sort of institution that many towns have: its legal forms, how many numbered ones a town has (0: one without a number),
/// and the ways in which people write it.
pub struct Institution {
    pub forms: Vec<String>,
    pub numbered: u64,
    /// What their numbers begin behind, so that two sorts of one name don't share them.
    pub behind: u64,
    pub writings: Vec<String>,
}

/// A firm: its name, and what it is.
pub struct Firm {
    pub name: String,
    pub sort: String,
}

/// Everything that one half of the names is made of.
pub struct Tables {
    pub towns: Vec<Town>,
    pub institutions: Vec<Institution>,
    pub firms: Vec<Firm>,
    pub universities: Vec<Vec<String>>,
}

pub fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/names")
}

pub fn rows(path: &Path) -> Vec<Vec<String>> {
    let text = std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let filled = text.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    filled.map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect()).collect()
}

pub fn read(half: &str) -> Tables {
    let rows_of = |file: &str| rows(&fixtures().join(half).join(file));
    let towns = rows_of("towns.txt").into_iter().map(|row| Town { name: row[0].clone(), adjective: row[1].clone() });
    let institutions = rows_of("institutions.txt").into_iter().map(|row| Institution {
        forms: row[0].split(',').map(str::to_owned).collect(),
        numbered: row[1].split('+').next().and_then(|count| count.parse().ok()).expect("how many"),
        behind: row[1].split('+').nth(1).map_or(0, |behind| behind.parse().expect("behind what")),
        writings: row[2..].to_vec(),
    });
    let firms = rows_of("firms.txt").into_iter().map(|row| Firm { name: row[0].clone(), sort: row[1].clone() });
    Tables {
        towns: towns.collect(),
        institutions: institutions.collect(),
        firms: firms.collect(),
        universities: rows_of("universities.txt"),
    }
}
