//! A folder for one browser's profile, gone with it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

static NEXT: AtomicU32 = AtomicU32::new(0);

/// A folder that lasts as long as this.
pub struct Scratch(PathBuf);

impl Scratch {
    /// A new, empty folder beside the build's own files.
    pub fn new() -> Result<Self, String> {
        let program = std::env::current_exe().map_err(|error| format!("This program's own place: {error}"))?;
        // target/debug/deps/<test>
        let target = program.ancestors().nth(3).unwrap_or(Path::new("target"));
        let name = format!("person-{}-{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed));
        let path = target.join("tmp").join(name);
        fs::create_dir_all(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Self(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // A leftover does no harm: the next one has another name.
        let _ = fs::remove_dir_all(&self.0);
    }
}
