//! What must hold before anything is tested: formatting, lints on both targets, the wall, the import table.

use crate::run::{output, run};
use crate::say::step;
use crate::setup::Tools;

/// The pure library as it is tested: every form of file, no browser.
pub const PURE: [&str; 7] =
    ["--profile", "tested", "--no-default-features", "--features", "sheets-xlsx,word-docx,office", "--package", "krug"];

/// The names of organisations, a crate of its own, as it is tested.
pub const NAMES: [&str; 4] = ["--profile", "tested", "--package", "krug-names"];

/// Checks everything.
pub fn everything(tools: &Tools) -> Result<(), String> {
    let cargo = |arguments: &[&str], hope: &str| {
        let mut cargo = tools.program("cargo");
        run(cargo.args(arguments), hope)
    };
    step("formatting", || cargo(&["fmt", "--all", "--check"], "Run `cargo fmt --all`."))?;
    let mend = "Mend what it names above.";
    step("the wall: the library without a browser", || {
        cargo(&["check", "--quiet", "--no-default-features", "--lib"], mend)?;
        let tree = output(tools.program("cargo").args([
            "tree",
            "--no-default-features",
            "--edges",
            "normal",
            "--prefix",
            "none",
            "--package",
            "krug",
        ]));
        let tree = tree.ok_or("`cargo tree` failed.")?;
        let browser = tree
            .lines()
            .find(|line| ["leptos", "web-sys", "wasm-bindgen", "gloo"].iter().any(|name| line.starts_with(name)));
        browser.map_or(Ok(()), |line| Err(format!("The pure library pulls in {line}.")))
    })?;
    step("lints on this machine's target", || {
        cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"], mend)
    })?;
    step("lints on wasm32", || {
        cargo(
            &[
                "clippy",
                "--quiet",
                "--package",
                "krug",
                "--package",
                "krug-names",
                "--lib",
                "--bins",
                "--target",
                "wasm32-unknown-unknown",
                "--",
                "-D",
                "warnings",
            ],
            mend,
        )
    })?;
    // Built as the tests of the pure library are, so that they need not build it again.
    step("the import table", || {
        let table = ["test", "--quiet", "--test", "architecture"];
        cargo(&[&table[..], &PURE].concat(), mend)
    })
}
