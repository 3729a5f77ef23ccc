//! Serves the built page on this machine.

use crate::run::root;
use crate::{build, setup};
use std::fs;
use std::path::{Component, Path, PathBuf};
use tiny_http::{Header, Response, Server};

const ADDRESS: &str = "127.0.0.1:8080";

/// Sets up, builds, and serves `dist/` until it is stopped. The port is taken first: whoever waited for the build should
/// not be told after it that there is none.
pub fn page() -> Result<(), String> {
    let server = Server::http(ADDRESS).map_err(|error| {
        format!("http://{ADDRESS}/ cannot be served: {error}. Stop what uses that port and run this again.")
    })?;
    build::release(&setup::to_build()?)?;
    println!("\nКруг: http://{ADDRESS}/  (Ctrl+C to stop)");
    let dist = root().join("dist");
    for request in server.incoming_requests() {
        let (status, kind, bytes) = answer(&dist, request.url());
        let headers = [("Content-Type", kind), ("Cache-Control", "no-store")];
        let mut response = Response::from_data(bytes).with_status_code(status);
        for (name, value) in headers {
            if let Ok(header) = Header::from_bytes(name, value) {
                response.add_header(header);
            }
        }
        // Who went away before the answer has no use for an error.
        let _ = request.respond(response);
    }
    Ok(())
}

fn answer(dist: &Path, url: &str) -> (u16, &'static str, Vec<u8>) {
    let path = file_of(dist, url);
    match path.as_ref().and_then(|path| Some((path, fs::read(path).ok()?))) {
        Some((path, bytes)) => (200, kind_of(path), bytes),
        None => (404, "text/plain; charset=utf-8", b"There is no such file.\n".to_vec()),
    }
}

/// The file of an address; `None` for one that leads out of the folder.
pub fn file_of(dist: &Path, url: &str) -> Option<PathBuf> {
    let path = url.split(['?', '#']).next().unwrap_or_default().trim_start_matches('/');
    let path = Path::new(if path.is_empty() { "index.html" } else { path });
    let inside = path.components().all(|part| matches!(part, Component::Normal(_)));
    inside.then(|| dist.join(path))
}

/// What a file is, by its name.
pub fn kind_of(path: &Path) -> &'static str {
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
    fn no_address_leads_out_of_the_folder() {
        let dist = Path::new("dist");
        assert_eq!(file_of(dist, "/?lang=en"), Some(dist.join("index.html")));
        assert_eq!(file_of(dist, "/assets/a.json"), Some(dist.join("assets/a.json")));
        for url in ["/../Cargo.toml", "//etc/passwd/..", "/a/../../b"] {
            assert_eq!(file_of(dist, url).filter(|path| !path.starts_with("dist")), None, "{url}");
        }
        assert_eq!(file_of(dist, "/../Cargo.toml"), None);
    }
}
