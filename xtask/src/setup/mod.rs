//! Everything that building and testing need, brought here once and found again.
//!
//! What is made lies outside `target/`, in the user's cache, so that a clean checkout starts in seconds. A tool is
//! built under another name and renamed when it is whole, so an interrupted set-up can be run again.

pub mod browser;
mod packages;
pub mod rivals;
mod toolchain;
mod tools;

use crate::run::program;
use std::path::PathBuf;
use std::process::Command;

/// Where things are, and how to call them.
pub struct Tools {
    /// The folder of the tools.
    pub cache: PathBuf,
    /// The toolchain to name to rustup, where it is not the one that is active.
    pub toolchain: Option<&'static str>,
}

impl Tools {
    /// A program that sees the tools and the right toolchain.
    pub fn program(&self, name: &str) -> Command {
        let mut command = program(name);
        let mut path = vec![self.cache.join("bin"), self.cache.join("node_modules/.bin")];
        path.extend(std::env::split_paths(&std::env::var_os("PATH").unwrap_or_default()));
        if let Ok(path) = std::env::join_paths(path) {
            command.env("PATH", path);
        }
        if let Some(toolchain) = self.toolchain {
            command.env("RUSTUP_TOOLCHAIN", toolchain);
        }
        command.env("CARGO_TARGET_DIR", self.target());
        command
    }

    /// Where cargo builds.
    pub fn target(&self) -> PathBuf {
        target(self.toolchain)
    }
}

/// Where cargo builds: apart for a toolchain of its own, since two standard libraries in one folder don't mix.
fn target(toolchain: Option<&str>) -> PathBuf {
    let base = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| crate::run::root().join("target"), PathBuf::from);
    toolchain.map_or_else(|| base.clone(), |toolchain| base.join(toolchain))
}

/// What building needs: the wasm target, Trunk, wasm-bindgen, wasm-opt.
pub fn to_build() -> Result<Tools, String> {
    let cache = cache()?;
    let toolchain = toolchain::wasm_target(&cache)?;
    let tools = Tools { cache, toolchain };
    tools::trunk(&tools)?;
    tools::wasm_bindgen(&tools)?;
    tools::npm_packages(&tools)?;
    Ok(tools)
}

/// What measuring needs besides: Chromium, and what Krug is measured against.
pub fn to_bench() -> Result<Tools, String> {
    let tools = to_build()?;
    browser::chromium()?;
    rivals::packages(&tools)?;
    Ok(tools)
}

/// What testing needs besides: three browsers with their drivers.
pub fn everything() -> Result<Tools, String> {
    let tools = to_build()?;
    packages::browsers()?;
    tools::geckodriver(&tools)?;
    Ok(tools)
}

/// The folder that outlives `target/`.
fn cache() -> Result<PathBuf, String> {
    let base = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home =
        || Some(PathBuf::from(std::env::var_os("HOME").or_else(|| std::env::var_os("USERPROFILE"))?).join(".cache"));
    let cache = base.or_else(home).ok_or("Neither XDG_CACHE_HOME nor HOME is set; set one to a folder for tools.")?;
    let cache = cache.join("krug-tools");
    std::fs::create_dir_all(cache.join("bin")).map_err(|error| format!("{}: {error}", cache.display()))?;
    Ok(cache)
}
