//! Serves the built page on this machine, with a listener for errors put in front of its own scripts.

use std::fs;
use std::io::{BufRead, BufReader, Result as Io, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

/// How long a connection may stay silent: browsers open some ahead of need.
const SILENCE: Duration = Duration::from_secs(20);

/// What stands first in the page's head.
const HEAD: &str = "<head>";
/// The listener's own address.
const LISTENER: &str = "/person.js";

/// The page, served until this is dropped.
pub struct Site {
    port: u16,
    over: Arc<AtomicBool>,
    cut: Arc<AtomicBool>,
}

/// What is served.
struct Files {
    dist: PathBuf,
    page: String,
    cut: Arc<AtomicBool>,
}

impl Site {
    /// Serves `dist/` at a free port. Each connection has a thread and one answer, so that none waits for another.
    pub fn start() -> Result<Self, String> {
        let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
        let page = fs::read_to_string(dist.join("index.html"))
            .map_err(|error| format!("dist/index.html: {error}. `cargo xtask build` builds the page."))?;
        let page = with_listener(&page).ok_or("dist/index.html has no head.")?;
        let cannot = |error| format!("The page cannot be served: {error}");
        let server = TcpListener::bind(("127.0.0.1", 0)).map_err(cannot)?;
        let port = server.local_addr().map_err(cannot)?.port();
        let cut = Arc::new(AtomicBool::new(false));
        let files = Arc::new(Files { dist, page, cut: Arc::clone(&cut) });
        let over = Arc::new(AtomicBool::new(false));
        let ended = Arc::clone(&over);
        thread::spawn(move || {
            for connection in server.incoming().flatten() {
                if ended.load(Ordering::Relaxed) {
                    break;
                }
                let files = Arc::clone(&files);
                // Who went away before the answer has no use for an error.
                thread::spawn(move || files.answer(&connection).ok());
            }
        });
        Ok(Self { port, over, cut })
    }

    /// Where the page is.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// Once this is set, nothing but the listener is answered any more, as without a network.
    pub fn cut(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.cut)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.over.store(true, Ordering::Relaxed);
        // Wakes the server, which then sees that it is over.
        let _ = TcpStream::connect(("127.0.0.1", self.port));
    }
}

impl Files {
    fn answer(&self, connection: &TcpStream) -> Io<()> {
        connection.set_read_timeout(Some(SILENCE))?;
        let mut lines = BufReader::new(connection).lines();
        let first = lines.next().transpose()?.unwrap_or_default();
        while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
        let url = first.split(' ').nth(1).unwrap_or_default();
        if self.cut.load(Ordering::Relaxed) && url != LISTENER {
            return Ok(());
        }
        let (status, kind, bytes) = self.file(url);
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
            bytes.len()
        );
        let mut connection = connection;
        connection.write_all(head.as_bytes())?;
        connection.write_all(&bytes)?;
        connection.flush()
    }

    fn file(&self, url: &str) -> (&'static str, &'static str, Vec<u8>) {
        let path = url.split(['?', '#']).next().unwrap_or_default();
        match path {
            "/" | "/index.html" => return ("200 OK", "text/html; charset=utf-8", self.page.as_bytes().to_vec()),
            LISTENER => return ("200 OK", "text/javascript; charset=utf-8", include_bytes!("listen.js").to_vec()),
            // Browsers ask for it by themselves.
            "/favicon.ico" => return ("200 OK", "image/x-icon", Vec::new()),
            _ => {}
        }
        let file = file_of(&self.dist, path);
        match file.and_then(|file| Some((kind_of(&file), fs::read(&file).ok()?))) {
            Some((kind, bytes)) => ("200 OK", kind, bytes),
            None => ("404 Not Found", "text/plain; charset=utf-8", b"There is no such file.\n".to_vec()),
        }
    }
}

/// The page with the listener before everything else, its content policy too, which so stays exactly as it was built.
fn with_listener(page: &str) -> Option<String> {
    page.contains(HEAD).then(|| page.replacen(HEAD, &format!("{HEAD}<script src=\"{LISTENER}\"></script>"), 1))
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
