//! Tests that are compiled to wasm and run inside of a browser, without the page.

use crate::setup::Tools;
use std::fs;
use std::process::Command;

/// What Chromium is told: fresh, without a window, silent towards the network, and content to be run by root.
const CAPABILITIES: &str = r#"{
  "goog:chromeOptions": { "args": [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run", "--disable-quic", "--disable-dev-shm-usage"
  ] }
}
"#;

/// How long a suite may take, in seconds; a machine that is shared may be slow.
const PATIENCE: &str = "300";

/// Makes cargo run wasm tests in Chromium.
pub fn drive(cargo: &mut Command, tools: &Tools) -> Result<(), String> {
    let folder = tools.target().join("tmp");
    let path = folder.join("webdriver.json");
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(&path, CAPABILITIES))
        .map_err(|error| format!("{}: {error}", path.display()))?;
    cargo
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", path)
        .env("WASM_BINDGEN_TEST_TIMEOUT", PATIENCE)
        // Only this driver: the others would be taken before it.
        .env_remove("GECKODRIVER")
        .env_remove("SAFARIDRIVER")
        .env("CHROMEDRIVER", "chromedriver");
    Ok(())
}
