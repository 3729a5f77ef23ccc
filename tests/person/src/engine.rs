//! The three browser engines, each with its driver.

use crate::process::{Process, free_port};
use crate::scratch::Scratch;
use serde_json::{Value, json};
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chromium's.
    Chromium,
    /// Firefox's.
    Firefox,
    /// The one of Safari, in the small browser that comes with its library for Linux.
    Webkit,
}

/// Where Debian and others put WebKit's small browser.
const MINI_BROWSERS: [&str; 4] = [
    "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser",
    "/usr/libexec/webkit2gtk-4.1/MiniBrowser",
    "/usr/lib/webkit2gtk-4.1/MiniBrowser",
];

/// A driver that waits for a session, and what it needs.
pub struct Browser {
    /// The engine.
    pub engine: Engine,
    port: u16,
    // The order matters: the driver ends before its screen, and the folder goes last.
    driver: Process,
    _screen: Option<Process>,
    scratch: Scratch,
}

impl Browser {
    /// Starts the engine's driver at a free port.
    pub fn start(engine: Engine) -> Result<Self, String> {
        Self::start_in(engine, Scratch::new()?)
    }

    /// Kills the browser with all its processes, as a power cut does, and starts one that has the same profile.
    pub fn killed(self) -> Result<Self, String> {
        let Self { engine, driver, scratch, .. } = self;
        driver.kill_all();
        Self::start_in(engine, scratch)
    }

    fn start_in(engine: Engine, scratch: Scratch) -> Result<Self, String> {
        let port = free_port()?;
        let mut screen = None;
        let mut command = match engine {
            Engine::Chromium => {
                let mut driver = Command::new("chromedriver");
                driver.arg(format!("--port={port}"));
                driver
            }
            Engine::Firefox => {
                let own = tools().join("bin/geckodriver");
                let mut driver = Command::new(if own.exists() { own } else { PathBuf::from("geckodriver") });
                driver.args(["--port", &port.to_string(), "--binary", "/usr/bin/firefox-esr", "--profile-root"]);
                driver.arg(scratch.path());
                // It takes a second port, and two of them must not take the same.
                driver.args(["--websocket-port", &free_port()?.to_string()]);
                driver
            }
            Engine::Webkit => {
                let (xvfb, number) = Process::start_and_hear(Command::new("Xvfb").args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1400x1000x24",
                    "-nolisten",
                    "tcp",
                ]))?;
                screen = Some(xvfb);
                let mut driver = Command::new("WebKitWebDriver");
                driver.arg(format!("--port={port}"));
                driver.env("DISPLAY", format!(":{number}")).env_remove("WAYLAND_DISPLAY");
                // Its sandbox cannot be made by root inside of a container; all it opens is the page under test.
                driver.env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1");
                driver.env("GDK_BACKEND", "x11").env("LIBGL_ALWAYS_SOFTWARE", "1");
                for folder in ["XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME"] {
                    driver.env(folder, scratch.path().join(folder));
                }
                driver
            }
        };
        let driver = Process::serve(&mut command, port)?;
        Ok(Self { engine, port, driver, _screen: screen, scratch })
    }

    /// Where the driver listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// What the browser is asked to be: fresh, Russian, without a window, and silent towards the network.
    pub fn capabilities(&self) -> Value {
        match self.engine {
            Engine::Chromium => json!({
                "goog:chromeOptions": { "args": [
                    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
                    "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic",
                    "--disable-dev-shm-usage", "--force-prefers-reduced-motion", "--lang=ru", "--accept-lang=ru-RU",
                    "--window-size=1280,900", "--hide-scrollbars",
                    format!("--user-data-dir={}", self.scratch.path().display()),
                ] },
            }),
            Engine::Firefox => json!({
                "moz:firefoxOptions": {
                    "args": ["-headless", "--width=1280", "--height=900"],
                    "prefs": { "intl.accept_languages": "ru-RU, ru", "ui.prefersReducedMotion": 1 },
                },
            }),
            Engine::Webkit => {
                let binary = MINI_BROWSERS.iter().find(|path| Path::new(path).exists()).unwrap_or(&MINI_BROWSERS[0]);
                json!({ "webkitgtk:browserOptions": { "binary": binary, "args": ["--automation"] } })
            }
        }
    }
}

/// Where `cargo xtask setup` keeps its tools.
pub fn tools() -> PathBuf {
    let cache = || env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = || env::var_os("HOME").map(|home| PathBuf::from(home).join(".cache"));
    env::var_os("KRUG_TOOLS")
        .map(PathBuf::from)
        .or_else(|| Some(cache().or_else(home)?.join("krug-tools")))
        .unwrap_or_default()
}
