//! Packages of Debian: installed where this is Debian and we may, named where not.

use crate::run::{output, program, run};
use crate::say::{step, there};
use std::path::Path;

/// The wasm-capable toolchain with its source, linker, formatter and lints.
pub const TOOLCHAIN: &[&str] =
    &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "lld-22", "rust-web-clippy", "rustfmt-web"];

const BROWSERS: &[&str] =
    &["chromium", "chromium-driver", "firefox-esr", "webkit2gtk-driver", "xvfb", "fonts-noto-core"];

/// Chromium, Firefox and WebKit with what drives them.
pub fn browsers() -> Result<(), String> {
    let here = ["chromium", "chromedriver", "firefox-esr", "WebKitWebDriver", "Xvfb"];
    if here.iter().all(|name| on_path(name)) {
        there("three browsers");
        return Ok(());
    }
    install("three browsers", BROWSERS)
}

/// Whether Debian's packages can be asked for here.
pub fn is_debian() -> bool {
    Path::new("/etc/debian_version").exists() && on_path("apt-get")
}

/// Installs packages, or says what a person should type.
pub fn install(what: &str, packages: &[&str]) -> Result<(), String> {
    let typed = format!("apt-get install -y --no-install-recommends {}", packages.join(" "));
    if !is_debian() {
        return Err(format!(
            "Missing: {what}. On Debian 12 it would be `{typed}`; on this system install the same programs by its own means and run this again."
        ));
    }
    let is_root = output(program("id").arg("-u")).is_some_and(|id| id == "0");
    if !is_root {
        return Err(format!("Missing: {what}. Run `sudo {typed}`, then this again."));
    }
    step(&format!("installing {what}"), || {
        let hope = "Look at its message above; without a network nothing can be installed.";
        let quiet = |command: &mut std::process::Command| {
            command.env("DEBIAN_FRONTEND", "noninteractive").stdout(std::process::Stdio::null());
        };
        let mut update = program("apt-get");
        quiet(update.args(["-q", "update"]));
        run(&mut update, hope)?;
        let mut install = program("apt-get");
        quiet(install.args(["-q", "install", "-y", "--no-install-recommends"]).args(packages));
        run(&mut install, hope)
    })
}

/// Whether a program is on the path.
pub fn on_path(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .any(|folder| folder.join(name).is_file() || folder.join(format!("{name}.exe")).is_file())
}
