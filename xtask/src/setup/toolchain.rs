//! The standard library for wasm32: what is there, then rustup's, then Debian's, built from its packaged source.

use super::packages::{TOOLCHAIN, install, is_debian};
use crate::run::{output, program, run};
use crate::say::{step, there};
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The name that rustup gets for it.
const DEBIAN: &str = "debian";
const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_LIBRARY: &str = "/usr/lib/rustlib/wasm32-unknown-unknown/lib";
/// What of Debian's toolchain must be there: compiler, lints, the library's source, the linker for wasm.
const DEBIAN_PARTS: &[&str] =
    &["/usr/bin/rustc", "/usr/bin/cargo-clippy", "/usr/lib/rustlib/src/rust/library", "/usr/bin/lld-22"];

/// Sees to the wasm target. Gives the toolchain to name to rustup, where it is another than the active one.
pub fn wasm_target(cache: &Path) -> Result<Option<&'static str>, String> {
    let debian = || has_library(program("rustup").args(["run", DEBIAN, "rustc"]));
    if has_library(&mut program("rustc")) {
        there("standard library for wasm32");
        return Ok(None);
    }
    // Asked before the network is: what a run before this one made is found at once.
    if debian() && parts_are_there() {
        there("standard library for wasm32, in Debian's toolchain");
        return Ok(Some(DEBIAN));
    }
    let rustup = || run(program("rustup").args(["target", "add", TARGET]), "");
    if step("asking rustup for the wasm32 target", rustup).is_ok() && has_library(&mut program("rustc")) {
        return Ok(None);
    }
    if !is_debian() {
        return Err(format!(
            "The wasm32 target is missing. Run `rustup target add {TARGET}` (see https://rustup.rs), then this again."
        ));
    }
    println!("  rustup could not fetch it; taking Debian's toolchain");
    if !parts_are_there() {
        install("Debian's Rust toolchain", TOOLCHAIN)?;
    }
    if has_rlibs(Path::new(DEBIAN_LIBRARY)) {
        there("standard library for wasm32");
    } else {
        step("building the standard library for wasm32", || build_library(cache))?;
    }
    // Who has Debian's compiler only needs no rustup to choose it.
    if has_library(&mut program("rustc")) {
        return Ok(None);
    }
    if !debian() {
        run(
            program("rustup").args(["toolchain", "link", DEBIAN, "/usr"]),
            "Install rustup (https://rustup.rs) and run this again.",
        )?;
    }
    Ok(Some(DEBIAN))
}

fn parts_are_there() -> bool {
    DEBIAN_PARTS.iter().all(|part| Path::new(part).exists())
}

/// Whether a compiler has the library.
fn has_library(rustc: &mut Command) -> bool {
    let folder = output(rustc.args(["--print", "target-libdir", "--target", TARGET]));
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
    let whole = Path::new(DEBIAN_LIBRARY);
    let part = whole.with_extension("part");
    // What an interrupted run left may come from another version of the source.
    for left in [&part, &crate_dir] {
        remove(left)?;
    }
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
    fs::create_dir_all(&part).map_err(failed)?;
    for rlib in built {
        let name = rlib.file_name().unwrap_or_default();
        if !name.to_string_lossy().starts_with("liblibrary-") {
            fs::copy(&rlib, part.join(name)).map_err(failed)?;
        }
    }
    // A library without its heart gives its place to the whole one, and what was compiled against it goes.
    remove(whole)?;
    remove(&super::target(Some(DEBIAN)).join(TARGET))?;
    fs::rename(&part, whole).map_err(failed)?;
    remove(&crate_dir)
}

/// Removes a folder, if it is there.
fn remove(folder: &Path) -> Result<(), String> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(format!("{}: {error}", folder.display())),
        _ => Ok(()),
    }
}
