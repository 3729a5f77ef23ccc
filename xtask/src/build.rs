//! The release page, built into `dist/`.

use crate::run::{root, run};
use crate::say::step;
use crate::setup::Tools;
use crate::{offline, parts, policy, sizes};
use std::fs;
use std::path::PathBuf;

/// Builds the page, gives it its content policy and its offline copy, and prints what it weighs; gives how many bytes of
/// the first load are too many.
pub fn release(tools: &Tools) -> Result<usize, String> {
    step("building the page", || {
        let mut trunk = tools.program("trunk");
        trunk.args(["--quiet", "build", "--release", "--offline", "--features", "parts", "--filehash", "false"]);
        trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env_remove("NO_COLOR");
        trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", short_paths().join(" "));
        parts::prepare(&mut trunk, tools)?;
        run(&mut trunk, "Look at its message above.")
    })?;
    let dist = root().join("dist");
    step("putting its parts in place", || parts::place(&dist, tools))?;
    policy::apply(&dist)?;
    offline::apply(&dist)?;
    sizes::print(&dist)
}

/// Arguments of the compiler that cut from the page the folders of the machine which builds it. They would stand in the words
/// for a mistake in the program: nobody's business, different on every machine, and part of the first load. What
/// `.cargo/config.toml` passes to the compiler is added to these by cargo.
fn short_paths() -> Vec<String> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo"))).unwrap_or_default();
    let registries = fs::read_dir(home.join("registry/src")).into_iter().flatten().flatten().map(|entry| entry.path());
    // Cargo parts these arguments at blanks: a path with one stays as it is.
    let folders = registries.chain([root()]).filter(|folder| !folder.to_string_lossy().contains(' '));
    folders.map(|folder| format!("--remap-path-prefix={}/=", folder.display())).collect()
}
