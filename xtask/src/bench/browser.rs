//! Krug's matrix beside other ways to count the same, all in one page of headless Chromium.

use crate::run::{root, run};
use crate::say::step;
use crate::serve::{file_of, kind_of};
use crate::setup::{Tools, browser};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tiny_http::{Header, Method, Request, Response, Server};

/// How long the page may say nothing: the slowest one loads a million events into a database.
const PATIENCE: Duration = Duration::from_secs(600);

/// The two builds of the counting: for speed, and for size as the page is. Each with its profile and its folder.
const BUILDS: [(&str, &str); 2] = [("measured", "krug"), ("release", "krug_small")];

/// What every answer says besides its kind: that the page is alone with itself, which gives it an exact clock.
const HEADERS: [(&str, &str); 3] = [
    ("Cross-Origin-Opener-Policy", "same-origin"),
    ("Cross-Origin-Embedder-Policy", "require-corp"),
    ("Cache-Control", "no-store"),
];

/// Builds, serves and runs the page, and prints what it says.
pub fn beside_others(tools: &Tools) -> Result<(), String> {
    let page = tools.target().join("bench-page");
    for (profile, folder) in BUILDS {
        step(&format!("building the counting, profile {profile}"), || counting(tools, profile, &page.join(folder)))?;
    }
    step("putting the page together", || together(tools, &page))?;
    let server = Server::http("127.0.0.1:0").map_err(|error| format!("No port to serve the page: {error}"))?;
    let port = server.server_addr().to_ip().map(|address| address.port()).unwrap_or_default();
    let profile = tools.target().join("bench-profile");
    let mut chromium = Running::start(tools, &profile, port)?;
    println!("· asking everybody, in Chromium (some minutes)");
    let said = answer_all(&server, &page, &tools.cache.join("bench/node_modules"), &mut chromium);
    drop(chromium);
    // What a browser keeps between runs would make the second quicker than the first.
    let _ = fs::remove_dir_all(profile);
    println!("\n{}", said?);
    Ok(())
}

/// The wasm of the counting, and the script that loads it.
fn counting(tools: &Tools, profile: &str, folder: &Path) -> Result<(), String> {
    let target = "wasm32-unknown-unknown";
    let mut cargo = tools.program("cargo");
    cargo.args(["build", "--quiet", "--package", "krug-bench", "--target", target, "--profile", profile]);
    run(&mut cargo, "Read what the compiler said above.")?;
    let mut bindgen = tools.program("wasm-bindgen");
    bindgen.args(["--target", "web", "--out-dir"]).arg(folder);
    run(bindgen.arg(tools.target().join(target).join(profile).join("krug_bench.wasm")), "Look at its message above.")
}

/// The scripts of the page as one, and its HTML.
fn together(tools: &Tools, page: &Path) -> Result<(), String> {
    let source = root().join("benches/browser/page");
    let mut out = OsString::from("--outfile=");
    out.push(page.join("bench.js"));
    let mut esbuild = tools.program("esbuild");
    esbuild
        .arg(source.join("bench.js"))
        .args(["--bundle", "--format=esm", "--log-level=warning", "--external:./krug/*", "--external:./krug_small/*"])
        .arg(out)
        .env("NODE_PATH", tools.cache.join("bench/node_modules"));
    run(&mut esbuild, "Look at its message above.")?;
    fs::copy(source.join("index.html"), page.join("index.html"))
        .map(drop)
        .map_err(|error| format!("{}: {error}", page.display()))
}

/// Answers the browser until the page has said its last; gives that.
fn answer_all(server: &Server, page: &Path, modules: &Path, chromium: &mut Running) -> Result<String, String> {
    loop {
        let request = server.recv_timeout(PATIENCE).map_err(|error| format!("The server stopped: {error}"))?;
        let Some(mut request) = request else {
            return Err(format!("The page said nothing for {} s.{}", PATIENCE.as_secs(), chromium.end_said()));
        };
        if *request.method() != Method::Post {
            give(request, page, modules);
            continue;
        }
        let mut text = String::new();
        request.as_reader().read_to_string(&mut text).map_err(|error| format!("What the page said: {error}"))?;
        let path = request.url().to_owned();
        let _ = request.respond(Response::empty(204));
        match path.as_str() {
            "/done" => return Ok(text),
            "/failed" => return Err(format!("The page failed: {text}")),
            _ => println!("  {text}"),
        }
    }
}

/// Gives a file of the page, or of a package.
fn give(request: Request, page: &Path, modules: &Path) {
    let url = request.url().to_owned();
    let path = url.strip_prefix("/modules").map_or_else(|| file_of(page, &url), |inside| file_of(modules, inside));
    let file = path.and_then(|path| Some((kind_of(&path), fs::read(path).ok()?)));
    let (status, kind, bytes) = match file {
        Some((kind, bytes)) => (200, kind, bytes),
        None => (404, "text/plain", Vec::new()),
    };
    let mut response = Response::from_data(bytes).with_status_code(status);
    for (name, value) in HEADERS.into_iter().chain([("Content-Type", kind)]) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    // Who went away before the answer has no use for an error.
    let _ = request.respond(response);
}

/// A browser that ends with this.
struct Running(Child);

impl Running {
    fn start(tools: &Tools, profile: &PathBuf, port: u16) -> Result<Self, String> {
        let _ = fs::remove_dir_all(profile);
        let mut user = OsString::from("--user-data-dir=");
        user.push(profile);
        let mut chromium: Command = tools.program(browser::CHROMIUM);
        chromium
            .args(["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking"])
            .args(["--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic"])
            .args(["--disable-dev-shm-usage", "--js-flags=--max-old-space-size=4000"])
            .arg(user)
            .arg(format!("http://127.0.0.1:{port}/"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        chromium.spawn().map(Self).map_err(|error| format!("Chromium could not be started: {error}."))
    }

    /// Whether it ended by itself, as a sentence.
    fn end_said(&mut self) -> String {
        match self.0.try_wait() {
            Ok(Some(status)) => format!(" Chromium ended ({status})."),
            _ => String::new(),
        }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
