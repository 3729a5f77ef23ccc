//! The page without a network: a service worker that keeps one whole version of it.
//!
//! The list of files and the version are made from what was built, so two versions are never mixed: a visit is served
//! whole from the version that it began with, and the next one when all of it has arrived.

use crate::sizes::files;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

const WORKER: &str = include_str!("offline.js");

/// Writes the worker into the built page.
pub fn apply(dist: &Path) -> Result<(), String> {
    let mut version = Sha256::new();
    let mut names = vec!["./".to_owned()];
    for path in files(dist)? {
        let name = path.strip_prefix(dist).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if name == "offline.js" {
            continue;
        }
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        version.update(name.as_bytes());
        version.update(&bytes);
        names.push(name);
    }
    let version: String = version.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect();
    let list = names.iter().map(|name| format!("{name:?}")).collect::<Vec<_>>().join(", ");
    let worker =
        WORKER.replace("\"{version}\"", &format!("\"{version}\"")).replace("[\"{files}\"]", &format!("[{list}]"));
    fs::write(dist.join("offline.js"), worker).map_err(|error| format!("offline.js: {error}"))
}
