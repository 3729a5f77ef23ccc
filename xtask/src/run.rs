//! Running other programs.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// The folder of the project.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// A program to be run in the project's folder, free of what cargo set for this one.
pub fn program(name: &str) -> Command {
    let mut command = Command::new(name);
    command.current_dir(root());
    for (variable, _) in std::env::vars() {
        let of_cargo = variable.starts_with("CARGO_PKG_") || variable.starts_with("CARGO_BIN_");
        if of_cargo
            || ["CARGO", "CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "RUSTUP_TOOLCHAIN", "RUST_RECURSION_COUNT"]
                .contains(&variable.as_str())
        {
            command.env_remove(variable);
        }
    }
    command
}

/// Runs a program, its output shown; `hope` says what a person should do when it fails.
pub fn run(command: &mut Command, hope: &str) -> Result<(), String> {
    let shown = shown(command);
    let status = command.status().map_err(|error| format!("`{shown}` could not be started: {error}. {hope}"))?;
    if status.success() { Ok(()) } else { Err(format!("`{shown}` failed ({status}). {hope}")) }
}

/// Runs a program, what it says shown only when it fails: for one whose warnings nobody can act on.
pub fn run_unheard(command: &mut Command, hope: &str) -> Result<(), String> {
    let shown = shown(command);
    let output = command.output().map_err(|error| format!("`{shown}` could not be started: {error}. {hope}"))?;
    if output.status.success() {
        return Ok(());
    }
    eprintln!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    Err(format!("`{shown}` failed ({}). {hope}", output.status))
}

/// Runs a program quietly and gives what it printed; `None` where it failed or is not there.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// Runs a program, its output both shown and given back, and whether it succeeded.
pub fn tee(command: &mut Command) -> Result<(bool, String), String> {
    use std::io::{BufRead, BufReader};
    let shown = shown(command);
    let mut child =
        command.stdout(Stdio::piped()).spawn().map_err(|error| format!("`{shown}` could not be started: {error}."))?;
    let mut text = String::new();
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).lines().map_while(Result::ok) {
            println!("{line}");
            text.push_str(&line);
            text.push('\n');
        }
    }
    let status = child.wait().map_err(|error| format!("`{shown}`: {error}"))?;
    Ok((status.success(), text))
}

fn shown(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}
