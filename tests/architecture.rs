//! Holds the source to the map of rooms: who may import whom, who may know a browser, and that every file says what it is for.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by panicking"
)]

use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

/// A room and the rooms it may import. A room may always import itself.
const ROOMS: [(&str, &[&str]); 13] = [
    ("model", &[]),
    ("words", &["model"]),
    ("format", &["model"]),
    ("store", &["model"]),
    ("analysis", &["model", "words"]),
    ("plot", &[]),
    ("report", &["model", "analysis", "format", "words"]),
    ("platform", &[]),
    ("state", &["model", "format", "store", "analysis", "report", "platform", "words"]),
    ("ui", &["plot"]),
    ("views", &["state", "ui", "report", "words", "model", "analysis", "store", "format", "plot"]),
    ("app", &["views", "state", "ui", "words"]),
    ("main", &["app"]),
];

/// The crate beside the rooms that knows what makes two names the same. It may import nothing of ours, and of ours only the store
/// imports it.
const NAMES: &str = "names";

/// What a screen may take out of the store: what a person wants, what an import would do, and names that look alike.
/// Applying is the shell's.
const OF_THE_STORE: [&str; 4] = ["Command", "Intent", "plan", "matching"];

/// Names of the browser itself. What the framework re-exports of them counts too.
const BROWSER: [&str; 7] =
    ["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo_storage", "local_storage", "session_storage"];

/// Clocks that panic in WebAssembly; the time comes in from the platform.
const CLOCKS: [&str; 3] = ["std::time", "Utc::now", "Local::now"];

/// Rooms that draw or react, and so may name the framework.
const REACTIVE: [&str; 4] = ["state", "ui", "views", "app"];

/// Rooms that may name the browser: one is made for it, the other's components are its elements.
const BROWSER_ROOMS: [&str; 2] = ["platform", "ui"];

/// What stands outside the rules, and why. A line that is no longer needed fails, so the list cannot rot.
const EXCEPTIONS: [(&str, &str, &str); 4] = [
    (
        "src/app/keys.rs",
        "browser",
        "Keys are heard on the window, and only its event says whether a field is being typed in.",
    ),
    ("src/state/address/hash.rs", "browser", "The address is a signal; the window's history is its other half."),
    (
        "src/state/leaving.rs",
        "browser",
        "What is typed and not saved holds the window back, which only its own event can do.",
    ),
    ("src/state/preferences/kept.rs", "browser", "Language and theme are read before anything is drawn."),
];

/// One breach of a rule.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Breach {
    file: String,
    line: usize,
    /// The room it stands in.
    room: String,
    /// What it names: a room, or «browser», «leptos», «clock», «heading», «names», «krug».
    names: String,
}

impl fmt::Display for Breach {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(to, "{}:{}: {} → {}", self.file, self.line, self.room, self.names)
    }
}

/// Every breach in one file. `file` is its path from the top, with slashes.
fn breaches(file: &str, source: &str) -> Vec<Breach> {
    let room = room_of(file);
    let code = without_comments(source);
    let mut found: Vec<(usize, String)> = Vec::new();
    if !source.starts_with("//!") {
        found.push((0, "heading".to_owned()));
    }
    let allowed = ROOMS.iter().find(|(name, _)| *name == room).map_or(&[] as &[&str], |(_, allowed)| *allowed);
    // A crate of its own means itself by `crate`.
    let imports = if room == NAMES { Vec::new() } else { imports(&code, depth_of(file)) };
    for (at, path) in imports {
        let mut steps = path.split("::");
        let target = steps.next().unwrap_or_default();
        if target == room || !ROOMS.iter().any(|(name, _)| *name == target) {
            continue;
        }
        // Records for tests are made in one place, for everybody.
        if !allowed.contains(&target) && !path.starts_with("model::testing") {
            found.push((at, target.to_owned()));
        } else if room == "views" && target == "store" && !steps.next().is_some_and(|name| OF_THE_STORE.contains(&name))
        {
            found.push((at, path.clone()));
        }
    }
    for (at, word) in words(&code) {
        let names = match word {
            "krug" if room == NAMES => "krug",
            "krug_names" if room != "store" => NAMES,
            _ if BROWSER.contains(&word) && !BROWSER_ROOMS.contains(&room) => "browser",
            "leptos" if !REACTIVE.contains(&room) && room != "platform" => "leptos",
            _ if CLOCKS.iter().any(|clock| code[at..].starts_with(clock)) => "clock",
            _ => continue,
        };
        found.push((at, names.to_owned()));
    }
    found.sort();
    let line = |at: usize| code[..at].matches('\n').count() + 1;
    found
        .into_iter()
        .map(|(at, names)| Breach { file: file.to_owned(), line: line(at), room: room.to_owned(), names })
        .collect()
}

/// The room of a file: its folder under `src`, or its own name there; the folder of another crate.
fn room_of(file: &str) -> &str {
    let inside = file.strip_prefix("src/").unwrap_or(file);
    inside.split('/').next().unwrap_or(inside).trim_end_matches(".rs")
}

/// How deep the module of a file lies: 1 for a room itself.
fn depth_of(file: &str) -> usize {
    let inside = file.strip_prefix("src/").unwrap_or(file);
    let steps = inside.split('/').count();
    if inside.ends_with("/mod.rs") { steps - 1 } else { steps }
}

/// The source with every comment blanked, byte for byte, so that places stay what they are. A `//` inside of a string
/// is taken for a comment too, which can hide no import.
fn without_comments(source: &str) -> String {
    let blank = |line: &str| match line.find("//") {
        Some(start) => format!("{}{}", &line[..start], " ".repeat(line.len() - start)),
        None => line.to_owned(),
    };
    source.split('\n').map(blank).collect::<Vec<_>>().join("\n")
}

/// Every path that starts at the top of the library, without its `crate::`, and where it stands.
fn imports(code: &str, depth: usize) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (at, word) in words(code) {
        let rest = &code[at..];
        if (word == "crate" || word == "krug") && rest[word.len()..].starts_with("::") {
            found.extend(heads(&rest[word.len() + 2..]).into_iter().map(|path| (at, path)));
        } else if word == "super" && !code[..at].ends_with("super::") {
            let mut tail = rest;
            let mut steps = 0;
            while let Some(shorter) = tail.strip_prefix("super::") {
                tail = shorter;
                steps += 1;
            }
            if steps >= depth {
                found.extend(heads(tail).into_iter().map(|path| (at, path)));
            }
        }
    }
    found
}

/// The paths that begin here: one, or each of a group in braces, two names deep at most.
fn heads(text: &str) -> Vec<String> {
    let Some(group) = text.strip_prefix('{') else { return head(text).into_iter().collect() };
    let mut depth = 0_usize;
    let mut starts = vec![0];
    for (at, byte) in group.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth == 0 => break,
            b'}' => depth -= 1,
            b',' if depth == 0 => starts.push(at + 1),
            _ => {}
        }
    }
    starts.into_iter().filter_map(|start| head(group[start..].trim_start())).collect()
}

/// `store::plan` of `store::plan::Effect;`, and `store::Command` of `store::{Command, …}`.
fn head(text: &str) -> Option<String> {
    let name = |text: &str| text.chars().take_while(|one| one.is_alphanumeric() || *one == '_').collect::<String>();
    let first = name(text);
    if first.is_empty() {
        return None;
    }
    let rest = text[first.len()..].strip_prefix("::").unwrap_or_default();
    let second = name(rest.trim_start_matches('{').trim_start());
    Some(if second.is_empty() { first } else { format!("{first}::{second}") })
}

/// Every word of the code and where it stands.
fn words(code: &str) -> impl Iterator<Item = (usize, &str)> {
    let parts = code.split(|one: char| !(one.is_alphanumeric() || one == '_'));
    parts.filter(|word| !word.is_empty()).map(|word| (word.as_ptr() as usize - code.as_ptr() as usize, word))
}

/// Every Rust file under a folder, in the order of their names.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_some_and(|end| end == "rs") {
            found.push(path);
        }
    }
    found.sort();
    found
}

#[test]
fn every_file_keeps_to_its_room() {
    let top = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut broken: Vec<String> = Vec::new();
    let mut used = [false; EXCEPTIONS.len()];
    let files = files(&top.join("src"));
    assert!(files.len() > 100, "only {} files were found: is this the right folder?", files.len());
    let names = self::files(&top.join("names/src"));
    assert!(names.len() > 20, "only {} files of names were found", names.len());
    for path in files.into_iter().chain(names) {
        let file = path.strip_prefix(top).unwrap().to_string_lossy().replace('\\', "/");
        if file == "src/lib.rs" {
            continue;
        }
        if room_of(&file) != NAMES && !ROOMS.iter().any(|(name, _)| *name == room_of(&file)) {
            broken.push(format!("{file}: the room «{}» is not on the map", room_of(&file)));
        }
        for breach in breaches(&file, &fs::read_to_string(&path).unwrap()) {
            match EXCEPTIONS.iter().position(|(file, names, _)| *file == breach.file && *names == breach.names) {
                Some(index) => used[index] = true,
                None => broken.push(breach.to_string()),
            }
        }
    }
    for ((file, names, _), used) in EXCEPTIONS.iter().zip(used) {
        if !used {
            broken.push(format!("{file} → {names}: the exception is no longer needed; take it off the list"));
        }
    }
    assert!(broken.is_empty(), "\n{}\n", broken.join("\n"));
}

/// Every breach of a snippet as `line room→what`.
fn check(file: &str, source: &str, expected: &[&str]) {
    let found: Vec<String> = breaches(file, &format!("//! For a test.\n{source}"))
        .iter()
        .map(|breach| format!("{} {}→{}", breach.line, breach.room, breach.names))
        .collect();
    assert_eq!(found, expected, "{file}: {source}");
}

#[test]
fn a_breach_is_seen() {
    check("src/model/a.rs", "use crate::store::Store;", &["2 model→store"]);
    check("src/model/a.rs", "\nuse crate::{\n    model::Id,\n    format::{Problem, read},\n};", &["3 model→format"]);
    check("src/plot/a.rs", "fn a() -> crate::model::Id {}", &["2 plot→model"]);
    check("src/plot/mod.rs", "use super::model::Id;", &["2 plot→model"]);
    check("src/plot/circle/labels.rs", "use super::super::super::model::Id;", &["2 plot→model"]);
    check("src/ui/a.rs", "use crate::words::Lang; use crate::state::Krug;", &["2 ui→words", "2 ui→state"]);
    check("src/main.rs", "fn main() { krug::store::run(); }", &["2 main→store"]);
    check("src/views/a.rs", "use crate::store::{Store, Intent};", &["2 views→store::Store"]);
    check("src/views/a.rs", "use leptos::web_sys::File;", &["2 views→browser"]);
    check(
        "src/analysis/a.rs",
        "use leptos::prelude::*;\nuse std::time::Instant;",
        &["2 analysis→leptos", "3 analysis→clock"],
    );
    check("src/state/a.rs", "fn a() { window().local_storage() }", &["2 state→browser"]);
    check("src/views/a.rs", "use krug_names::Register;", &["2 views→names"]);
    check("names/src/a.rs", "use krug::model::Id;\nuse web_sys::File;", &["2 names→krug", "3 names→browser"]);
    assert_eq!(breaches("src/model/a.rs", "use std::fmt;").len(), 1, "a file that does not say what it is for");
}

#[test]
fn what_is_allowed_is_not_a_breach() {
    check("src/model/a.rs", "use crate::model::Id; // crate::store::Store", &[]);
    check(
        "src/analysis/a.rs",
        "/// See [`crate::store`].\nuse crate::model::{Id, Date};\nuse crate::words::Lang;",
        &[],
    );
    check("src/analysis/rules/text.rs", "use super::super::facts::Facts;", &[]);
    check("src/plot/a.rs", "use crate::model::testing::school;", &[]);
    check("src/views/a.rs", "use crate::store::{Intent, plan::Effect};\nuse crate::store::plan::Plan;", &[]);
    check("src/platform/a.rs", "use web_sys::File;\nuse js_sys::Array;", &[]);
    check("src/ui/a.rs", "use leptos::web_sys::File;\nuse crate::plot::Ring;", &[]);
    check("src/main.rs", "fn main() { krug::app::mount(); }", &[]);
    check("src/store/matching/a.rs", "use krug_names::Register;", &[]);
    check("names/src/a.rs", "use crate::store::Store;\nuse super::pair::judge;", &[]);
}
