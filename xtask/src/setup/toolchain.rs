//! The standard library for wasm32: what is there, then rustup's, then Debian's, built from its packaged source.

use super::packages::{TOOLCHAIN, install, is_debian};
use crate::run::{output, program, run};
use crate::say::{step, there};
use std::fs;
use std::path::{Path, PathBuf};

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_LIBRARY: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";

/// Sees to the wasm target. Gives the toolchain to name to rustup, where it is another than the active one.
pub fn wasm_target(cache: &Path) -> Result<Option<&'static str>, String> {
    if has_library("rustc") {
        there("standard library for wasm32");
        return Ok(None);
    }
    let rustup = || run(program("rustup").args(["target", "add", TARGET]), "");
    if step("asking rustup for the wasm32 target", rustup).is_ok() && has_library("rustc") {
        return Ok(None);
    }
    if !is_debian() {
        return Err(format!(
            "The wasm32 target is missing. Run `rustup target add {TARGET}` (see https://rustup.rs), then this again."
        ));
    }
    println!("  rustup could not fetch it; taking Debian's toolchain");
    if !Path::new("/usr/bin/rustc").exists()
        || !Path::new("/usr/bin/cargo-clippy").exists()
        || !Path::new("/usr/lib/rustlib/src/rust/library").exists()
    {
        install("Debian's Rust toolchain", TOOLCHAIN)?;
    }
    if has_rlibs(Path::new(DEBIAN_LIBRARY)) {
        there("standard library for wasm32");
    } else {
        step("building the standard library for wasm32", || build_library(cache))?;
    }
    if output(program("rustup").args(["run", "debian", "rustc", "--version"])).is_none() {
        run(
            program("rustup").args(["toolchain", "link", "debian", "/usr"]),
            "Install rustup (https://rustup.rs) and run this again.",
        )?;
    }
    Ok(Some("debian"))
}

/// Whether a compiler has the library.
fn has_library(rustc: &str) -> bool {
    let folder = output(program(rustc).args(["--print", "target-libdir", "--target", TARGET]));
    folder.is_some_and(|folder| has_rlibs(Path::new(&folder)))
}

fn has_rlibs(folder: &Path) -> bool {
    rlibs(folder).is_ok_and(|list| list.iter().any(|path| path.to_string_lossy().contains("libstd-")))
}

fn rlibs(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let entries = fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    Ok(entries
        .into_iter()
        .map(|entry| entry.path())
        .filter(|path| path.extension().is_some_and(|end| end == "rlib"))
        .collect())
}

/// Builds the library from the source that Debian packages, with an empty crate, and puts it where rustc looks.
fn build_library(cache: &Path) -> Result<(), String> {
    let crate_dir = cache.join("library");
    let failed = |error: std::io::Error| format!("{}: {error}", crate_dir.display());
    fs::create_dir_all(crate_dir.join("src")).map_err(failed)?;
    let manifest = "[package]\nname = \"library\"\nversion = \"0.0.0\"\nedition = \"2021\"\n\n[profile.release]\npanic = \"abort\"\n\n[workspace]\n";
    fs::write(crate_dir.join("Cargo.toml"), manifest).map_err(failed)?;
    fs::write(crate_dir.join("src/lib.rs"), "").map_err(failed)?;
    let mut cargo = program("/usr/bin/cargo");
    cargo
        .current_dir(&crate_dir)
        .args(["build", "--quiet", "-Zbuild-std=std,panic_abort,test", "--target", TARGET, "--release"])
        // Sorting and the like are copied into the page for every type: the small versions of them will do.
        .arg("-Zbuild-std-features=optimize_for_size")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("RUSTC", "/usr/bin/rustc")
        // Without bitcode in it, the library cannot take part in optimisation across crates.
        .env("RUSTFLAGS", "-Cembed-bitcode=yes")
        .env("CARGO_TARGET_DIR", crate_dir.join("target"));
    run(&mut cargo, "Look at its message above.")?;
    let built = rlibs(&crate_dir.join("target").join(TARGET).join("release/deps")).map_err(failed)?;
    let whole = Path::new(DEBIAN_LIBRARY);
    let part = whole.with_extension("part");
    fs::create_dir_all(&part).map_err(failed)?;
    for rlib in built {
        let name = rlib.file_name().unwrap_or_default();
        if !name.to_string_lossy().starts_with("liblibrary-") {
            fs::copy(&rlib, part.join(name)).map_err(failed)?;
        }
    }
    // A library that was interrupted half-way gives its place to the whole one.
    if whole.exists() {
        fs::remove_dir_all(whole).map_err(failed)?;
    }
    fs::rename(&part, whole).map_err(failed)?;
    fs::remove_dir_all(crate_dir.join("target")).map_err(failed)
}
