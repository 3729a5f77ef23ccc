//! What people run: set-up, build, serve, check and test of the page, each one command.

mod bench;
mod build;
mod check;
mod offline;
mod parts;
mod policy;
mod run;
mod say;
mod serve;
mod setup;
mod sizes;
mod smaller;
mod test;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask serve   set everything up, build, serve the page at http://127.0.0.1:8080/
cargo xtask test    set everything up, run every test
cargo xtask build   the release page into dist/
cargo xtask check   formatting, lints on both targets, the wall, the import table
cargo xtask bench   how the time of the work grows with the number of events, and the matrix beside other ways to
                    count, in Chromium; `bench growth` and `bench browser` for one of them
cargo xtask setup   only set up what the others need";

fn main() -> ExitCode {
    if parts::is_called() {
        return parts::bindgen().map_or_else(
            |what| {
                eprintln!("{what}");
                ExitCode::FAILURE
            },
            |()| ExitCode::SUCCESS,
        );
    }
    let command = std::env::args().nth(1).unwrap_or_default();
    let fine = |()| ExitCode::SUCCESS;
    let done = match command.as_str() {
        "setup" => setup::everything().map(drop).map(fine),
        "build" => setup::to_build().and_then(|tools| build::release(&tools)).map(drop).map(fine),
        "serve" => serve::page().map(fine),
        "check" => setup::to_build().and_then(|tools| check::everything(&tools)).map(fine),
        "bench" => match std::env::args().nth(2).as_deref() {
            Some("growth") => bench::growth().map(fine),
            Some("browser") => bench::in_browser().map(fine),
            _ => bench::everything().map(fine),
        },
        "test" => setup::everything().map(|tools| test::everything(&tools)),
        _ => Err(format!("There is no command «{command}». There are:\n{HELP}")),
    };
    done.unwrap_or_else(|what| {
        eprintln!("\n{what}");
        ExitCode::FAILURE
    })
}
