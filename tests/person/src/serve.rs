//! Serves the built page on this machine, with a listener for errors put in front of its own scripts.

use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use tiny_http::{Header, Response, Server};

/// What stands first in the page's head.
const HEAD: &str = "<head>";
/// The listener's own address.
const LISTENER: &str = "/person.js";

/// The page, served until this is dropped.
pub struct Site {
    server: Arc<Server>,
    address: String,
    thread: Option<JoinHandle<()>>,
}

impl Site {
    /// Serves `dist/` at a free port.
    pub fn start() -> Result<Self, String> {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
        let page = fs::read_to_string(dist.join("index.html"))
            .map_err(|error| format!("dist/index.html: {error}. `cargo xtask build` builds the page."))?;
        let page = with_listener(&page).ok_or("dist/index.html has no head.")?;
        let server = Server::http("127.0.0.1:0").map_err(|error| format!("The page cannot be served: {error}"))?;
        let server = Arc::new(server);
        let address = format!("http://{}/", server.server_addr());
        let answering = Arc::clone(&server);
        let thread = thread::spawn(move || {
            for request in answering.incoming_requests() {
                let (status, kind, bytes) = answer(&dist, &page, request.url());
                let mut response = Response::from_data(bytes).with_status_code(status);
                for (name, value) in [("Content-Type", kind), ("Cache-Control", "no-cache")] {
                    if let Ok(header) = Header::from_bytes(name, value) {
                        response.add_header(header);
                    }
                }
                // Who went away before the answer has no use for an error.
                let _ = request.respond(response);
            }
        });
        Ok(Self { server, address, thread: Some(thread) })
    }

    /// Where the page is.
    pub fn address(&self) -> &str {
        &self.address
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.server.unblock();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// The page with the listener before everything else, its content policy too, which so stays exactly as it was built.
fn with_listener(page: &str) -> Option<String> {
    page.contains(HEAD).then(|| page.replacen(HEAD, &format!("{HEAD}<script src=\"{LISTENER}\"></script>"), 1))
}

fn answer(dist: &Path, page: &str, url: &str) -> (u16, &'static str, Vec<u8>) {
    let path = url.split(['?', '#']).next().unwrap_or_default();
    match path {
        "/" | "/index.html" => return (200, "text/html; charset=utf-8", page.as_bytes().to_vec()),
        LISTENER => return (200, "text/javascript; charset=utf-8", include_bytes!("listen.js").to_vec()),
        // Browsers ask for it by themselves.
        "/favicon.ico" => return (204, "image/x-icon", Vec::new()),
        _ => {}
    }
    let file = file_of(dist, path);
    match file.as_ref().and_then(|file| Some((file, fs::read(file).ok()?))) {
        Some((file, bytes)) => (200, kind_of(file), bytes),
        None => (404, "text/plain; charset=utf-8", b"There is no such file.\n".to_vec()),
    }
}

/// The file of an address; `None` for one that leads out of the folder.
fn file_of(dist: &Path, path: &str) -> Option<PathBuf> {
    let path = Path::new(path.trim_start_matches('/'));
    path.components().all(|part| matches!(part, Component::Normal(_))).then(|| dist.join(path))
}

fn kind_of(path: &Path) -> &'static str {
    match path.extension().and_then(|end| end.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_listener_comes_first() {
        let page = with_listener("<html><head><meta charset=\"utf-8\"></head></html>").unwrap();
        assert_eq!(page, "<html><head><script src=\"/person.js\"></script><meta charset=\"utf-8\"></head></html>");
        assert_eq!(with_listener("<p>no head</p>"), None);
    }

    #[test]
    fn no_address_leads_out_of_the_folder() {
        assert_eq!(file_of(Path::new("dist"), "/a/b.js"), Some(PathBuf::from("dist/a/b.js")));
        assert_eq!(file_of(Path::new("dist"), "/../Cargo.toml"), None);
    }
}
