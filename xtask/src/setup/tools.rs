//! The tools that are crates or npm packages, in pinned versions.

use super::Tools;
use super::packages::on_path;
use crate::run::{output, root, run};
use crate::say::{step, there};
use std::fs;

/// Trunk: the newest that the compilers here can build.
const TRUNK: &str = "0.21.14";
const GECKODRIVER: &str = "0.37.1";
/// wasm-opt, newer than Debian's; the accessibility rules that the tests ask; somebody else's reader of documents.
const NPM: &[(&str, &str)] =
    &[("binaryen", "132.0.0"), ("esbuild", "0.28.2"), ("axe-core", "4.14.1"), ("mammoth", "1.13.0")];

/// Trunk, which builds the page.
pub fn trunk(tools: &Tools) -> Result<(), String> {
    let extra = ["--locked", "--no-default-features", "--features", "rustls"];
    cargo_tool(tools, "trunk", "trunk", TRUNK, &extra)
}

/// wasm-bindgen, in exactly the version that the page is compiled with.
pub fn wasm_bindgen(tools: &Tools) -> Result<(), String> {
    let lock = fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    let version = locked_version(&lock, "wasm-bindgen").ok_or("Cargo.lock names no wasm-bindgen.")?;
    cargo_tool(tools, "wasm-bindgen-cli", "wasm-bindgen", version, &[])
}

/// geckodriver, which drives Firefox.
pub fn geckodriver(tools: &Tools) -> Result<(), String> {
    cargo_tool(tools, "geckodriver", "geckodriver", GECKODRIVER, &[])
}

/// wasm-opt, esbuild, axe-core, mammoth.
pub fn npm_packages(tools: &Tools) -> Result<(), String> {
    let is_there = |(name, version): &(&str, &str)| {
        let manifest = tools.cache.join("node_modules").join(name).join("package.json");
        fs::read_to_string(manifest).is_ok_and(|text| text.contains(&format!("\"version\": \"{version}\"")))
    };
    if NPM.iter().all(is_there) {
        there("wasm-opt, esbuild, axe-core, mammoth");
        return Ok(());
    }
    // A script of another name on Windows, where a program is found by its whole name.
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if !on_path(npm) {
        return Err("npm is missing: install Node.js 20 or newer (on Debian `apt-get install -y nodejs npm`), then run this again.".to_owned());
    }
    step("fetching wasm-opt, esbuild, axe-core and mammoth", || {
        let mut npm = tools.program(npm);
        npm.args(["install", "--silent", "--no-audit", "--no-fund", "--no-save", "--prefix"]).arg(&tools.cache);
        npm.args(NPM.iter().map(|(name, version)| format!("{name}@{version}")));
        run(&mut npm, "It needs the npm registry; look at its message above.")
    })
}

/// Builds a tool from its crate, unless it is there in this version.
fn cargo_tool(tools: &Tools, package: &str, binary: &str, version: &str, extra: &[&str]) -> Result<(), String> {
    let path = tools.cache.join("bin").join(binary);
    if output(tools.program(&path.to_string_lossy()).arg("--version")).is_some_and(|said| said.contains(version)) {
        there(&format!("{binary} {version}"));
        return Ok(());
    }
    step(&format!("building {binary} {version} (some minutes, once)"), || {
        let mut cargo = tools.program("cargo");
        cargo
            .args(["install", "--quiet", "--force", package, "--version", version, "--root"])
            .arg(&tools.cache)
            .args(extra)
            // A tool that runs for seconds need not be optimised for an hour.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "256")
            .env("CARGO_TARGET_DIR", tools.cache.join("target"));
        run(&mut cargo, "It needs the crates registry; look at its message above.")
    })?;
    // What it was built from is a gigabyte that nobody needs again.
    let _ = fs::remove_dir_all(tools.cache.join("target"));
    Ok(())
}

/// The version that a lock file has of a package.
fn locked_version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
    let (_, rest) = lock.split_once(&format!("name = \"{package}\"\nversion = \""))?;
    rest.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::locked_version;

    #[test]
    fn a_version_is_found_by_the_whole_name() {
        let lock = "[[package]]\nname = \"wasm-bindgen-shared\"\nversion = \"0.1.0\"\n\n[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\n";
        assert_eq!(locked_version(lock, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(locked_version(lock, "leptos"), None);
    }
}
