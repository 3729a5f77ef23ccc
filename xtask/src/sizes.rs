//! What the page weighs on the way to a browser.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The most that a first visit may load, in bytes after brotli at its strongest.
const FIRST_LOAD: usize = 250_000;

/// Prints every file's size, and how many bytes of the first load are over its limit; they stop nobody but the tests.
pub fn print(dist: &Path) -> Result<usize, String> {
    let mut first = 0;
    println!("  {:>9}  {:>9}  file", "bytes", "brotli");
    for path in files(dist)? {
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        let packed = brotli(&bytes)?;
        let name = path.strip_prefix(dist).unwrap_or(&path).display().to_string();
        let file = path.file_name().unwrap_or_default().to_string_lossy();
        let part = file.starts_with("chunk_") || file.starts_with("split_");
        let later = part || name.starts_with("assets") || ["offline.js", "later.css"].contains(&&*file);
        if !later {
            first += packed;
        }
        println!("  {:>9}  {packed:>9}  {name}{}", bytes.len(), if later { " (later)" } else { "" });
    }
    println!("  first load: {:.1} KB of at most {} KB, brotli 11", first as f64 / 1000.0, FIRST_LOAD / 1000);
    Ok(first.saturating_sub(FIRST_LOAD))
}

/// Every file below a folder, in order.
pub fn files(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut out = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let path = entry.map_err(failed)?.path();
        if path.is_dir() { out.extend(files(&path)?) } else { out.push(path) }
    }
    out.sort();
    Ok(out)
}

fn brotli(bytes: &[u8]) -> Result<usize, String> {
    let mut out = Vec::new();
    let mut writer = brotli::CompressorWriter::new(&mut out, 1 << 16, 11, 22);
    writer.write_all(bytes).and_then(|()| writer.flush()).map_err(|error| error.to_string())?;
    drop(writer);
    Ok(out.len())
}
