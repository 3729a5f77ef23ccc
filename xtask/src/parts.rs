//! The page in parts: one program, split after it is linked into a file for the first visit and files for later.
//!
//! Trunk knows nothing of that. It builds, calls `wasm-bindgen`, optimises and copies; so it is given this program under the
//! name of `wasm-bindgen`, which splits what was linked and hands the first part to the real one. When Trunk is done, the
//! other parts are optimised and join it in a folder named after what all of them hold: a copy of the page that a browser
//! keeps can never mix two versions.

use crate::run::{run, run_unheard};
use crate::setup::Tools;
use crate::sizes::files;
use crate::smaller;
use sha2::{Digest, Sha256};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::atomic::{AtomicUsize, Ordering};
use wasm_split_cli_support::{Options, transform};

/// The folder that the parts wait in until Trunk is done.
const FOLDER: &str = "KRUG_PARTS";
/// The path of the real `wasm-bindgen`.
const REAL: &str = "KRUG_WASM_BINDGEN";
/// What the parts may use of wasm: what every browser of the last five years knows. Said aloud, because the sections that
/// name it stay in the first part.
const WASM: &[&str] = &[
    "--quiet",
    "-Oz",
    "--enable-bulk-memory",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Makes Trunk call this program in the place of `wasm-bindgen`.
pub fn prepare(trunk: &mut Command, tools: &Tools) -> Result<(), String> {
    let folder = tools.target().join("parts");
    let name = format!("wasm-bindgen{}", std::env::consts::EXE_SUFFIX);
    let shim = folder.join("shim");
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&shim).map_err(failed)?;
    let own = std::env::current_exe().map_err(failed)?;
    fs::copy(own, shim.join(&name)).map_err(failed)?;
    let path = trunk.get_envs().find(|(variable, _)| *variable == "PATH").and_then(|(_, value)| value);
    let path = path.map_or_else(|| std::env::var_os("PATH").unwrap_or_default(), OsString::from);
    let real = std::env::split_paths(&path).map(|folder| folder.join(&name)).find(|program| program.exists());
    let real = real.ok_or("wasm-bindgen is not there; run `cargo xtask setup`.")?;
    let with_shim = std::env::join_paths(std::iter::once(shim).chain(std::env::split_paths(&path)));
    trunk.env("PATH", with_shim.map_err(|error| error.to_string())?).env(REAL, real).env(FOLDER, folder.join("split"));
    Ok(())
}

/// Whether this program was called as `wasm-bindgen`.
pub fn is_called() -> bool {
    let name = std::env::args_os().next().map(PathBuf::from);
    name.is_some_and(|name| name.file_stem().is_some_and(|stem| stem == "wasm-bindgen"))
}

/// Does as `wasm-bindgen` does, on the first part only.
pub fn bindgen() -> Result<(), String> {
    let variable = |name: &str| std::env::var_os(name).map(PathBuf::from).ok_or(format!("{name} is not set."));
    let mut real = Command::new(variable(REAL)?);
    let arguments: Vec<OsString> = std::env::args_os().skip(1).collect();
    let linked = arguments.iter().find(|argument| Path::new(argument).extension().is_some_and(|end| end == "wasm"));
    let Some(linked) = linked else { return run(real.args(&arguments), "") };
    let folder = variable(FOLDER)?;
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    let bytes = fs::read(linked).map_err(|error| format!("{}: {error}", linked.display()))?;
    let first = folder.join("first.wasm");
    let mut options = Options::new(&bytes);
    options.output_dir = &folder;
    options.main_out_path = &first;
    options.link_name = "./parts.js";
    options.main_module = "./krug.js";
    transform(options).map_err(|error| format!("The program could not be split: {error:#}"))?;
    real.arg("--keep-lld-exports");
    real.args(arguments.iter().map(|argument| if argument == linked { first.as_os_str() } else { argument }));
    run(&mut real, "Look at its message above.")
}

/// Puts every part into its place in the built page.
pub fn place(dist: &Path, tools: &Tools) -> Result<(), String> {
    let folder = tools.target().join("parts/split");
    let parts: Vec<PathBuf> =
        files(&folder)?.into_iter().filter(|part| part.file_name().is_some_and(|name| name != "first.wasm")).collect();
    // Each is small and takes its optimiser a second to start: as many at a time as there are processors.
    let at_once = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let next = AtomicUsize::new(0);
    let work = || -> Result<(), String> {
        while let Some(part) = parts.get(next.fetch_add(1, Ordering::Relaxed)) {
            place_part(part, dist, tools)?;
        }
        Ok(())
    };
    std::thread::scope(|scope| {
        let workers: Vec<_> = (0..at_once).map(|_| scope.spawn(work)).collect();
        let failed = || Err("A part could not be put in place.".to_owned());
        workers.into_iter().try_for_each(|worker| worker.join().unwrap_or_else(|_| failed()))
    })?;
    // Once more: the first pass leaves what only shows when it is done.
    let first = dist.join("krug_bg.wasm");
    run_unheard(tools.program("wasm-opt").args(WASM).arg(&first).arg("-o").arg(&first), "Look at its message above.")?;
    one_sheet(dist)?;
    smaller::short_names(dist)?;
    smaller::minify(dist, tools)?;
    into_folder(dist)
}

/// Puts one part into its place, made small.
fn place_part(part: &Path, dist: &Path, tools: &Tools) -> Result<(), String> {
    let placed = dist.join(part.file_name().unwrap_or_default());
    if part.extension().is_some_and(|end| end == "wasm") {
        return run_unheard(
            tools.program("wasm-opt").args(WASM).arg(part).arg("-o").arg(&placed),
            "Look at its message above.",
        );
    }
    let failed = |error: std::io::Error| format!("{}: {error}", part.display());
    fs::write(&placed, for_any_host(&fs::read_to_string(part).map_err(failed)?)?).map_err(failed)
}

/// The style sheets that only pages of a part use: they come with the first of these, as `platform::sheet` has it.
const LATER: [&str; 11] = [
    "table.css",
    "matrix.css",
    "calendar.css",
    "dialog.css",
    "circle.css",
    "ranges.css",
    "charts.css",
    "screens.css",
    "note.css",
    "print.css",
    "exchange.css",
];

/// Makes one style sheet of those of the first visit, and one of those for later: the better packed.
fn one_sheet(dist: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", dist.display());
    let index = dist.join("index.html");
    let page = fs::read_to_string(&index).map_err(failed)?;
    let (mut whole, mut later) = (String::new(), String::new());
    let mut lines = Vec::new();
    for line in page.lines() {
        let name =
            line.trim().strip_prefix("<link rel=\"stylesheet\" href=\"./").and_then(|rest| rest.split('"').next());
        let Some(name) = name else {
            lines.push(line);
            continue;
        };
        if whole.is_empty() {
            lines.push("    <link rel=\"stylesheet\" href=\"./krug.css\">");
        }
        let sheet = if LATER.contains(&name) { &mut later } else { &mut whole };
        sheet.push_str(&fs::read_to_string(dist.join(name)).map_err(failed)?);
        fs::remove_file(dist.join(name)).map_err(failed)?;
    }
    fs::write(dist.join("krug.css"), whole).map_err(failed)?;
    fs::write(dist.join("later.css"), later).map_err(failed)?;
    fs::write(index, lines.join("\n")).map_err(failed)
}

/// The loader of the parts, as it also works on hosts that call a wasm file something else.
///
/// A part that does not come is told to the person by the page, where it was asked for. The loader's own line is only a
/// remark then: `WebKit` also ends a request in this way where a person reloads the page before it is answered.
fn for_any_host(loader: &str) -> Result<String, String> {
    let streaming = "WebAssembly.instantiateStreaming(src, imports)";
    let error = "console.error(";
    if ![streaming, error].iter().all(|known| loader.contains(known)) {
        return Err("The loader of the parts is not as it was; look at xtask/src/parts.rs.".to_owned());
    }
    let check = "const whole = (answer) => { if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`); return answer.arrayBuffer(); };\n";
    let loader = loader.replace(streaming, "WebAssembly.instantiate(await whole(await src), imports)");
    Ok(format!("{check}{}", loader.replace(error, "console.info(")))
}

/// Moves all that the page's file names into a folder of this version.
fn into_folder(dist: &Path) -> Result<(), String> {
    let failed = |error: std::io::Error| format!("{}: {error}", dist.display());
    let own = |path: &PathBuf| {
        path.parent() == Some(dist) && path.file_name().is_some_and(|name| name != "index.html" && name != "offline.js")
    };
    let moved: Vec<PathBuf> = files(dist)?.into_iter().filter(own).collect();
    let mut version = Sha256::new();
    for path in &moved {
        version.update(path.file_name().unwrap_or_default().as_encoded_bytes());
        version.update(fs::read(path).map_err(failed)?);
    }
    let version: String = version.finalize().iter().take(6).map(|byte| format!("{byte:02x}")).collect();
    let folder = dist.join(format!("krug-{version}"));
    fs::create_dir_all(&folder).map_err(failed)?;
    let index = dist.join("index.html");
    let mut page = fs::read_to_string(&index).map_err(failed)?;
    for path in &moved {
        let name = path.file_name().unwrap_or_default();
        fs::rename(path, folder.join(name)).map_err(failed)?;
        let name = name.to_string_lossy();
        for quote in ['"', '\''] {
            page = page.replace(&format!("{quote}./{name}{quote}"), &format!("{quote}./krug-{version}/{name}{quote}"));
        }
    }
    fs::write(index, page).map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::for_any_host;

    #[test]
    fn a_loader_that_is_not_known_is_an_error() {
        let streaming = "return WebAssembly.instantiateStreaming(src, imports);";
        let error = "catch (e) { console.error(e); }";
        let known = for_any_host(&format!("{streaming} {error}"));
        assert!(known.is_ok_and(|loader| !loader.contains("Streaming") && loader.contains("console.info(e)")));
        for other in [streaming, error, "return WebAssembly.somethingNew(src, imports); console.error(e);"] {
            assert!(for_any_host(other).is_err(), "{other}");
        }
    }
}
