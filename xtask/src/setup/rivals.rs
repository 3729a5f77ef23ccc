//! What Krug is measured against: npm packages in the versions of a lock file of their own.
//!
//! Two are named there in the place of what would come otherwise: a version of arquero's reader of files that needs no
//! package of its own, and for alasql's optional file system of phones, which no browser has, something small.

use super::Tools;
use super::packages::on_path;
use crate::run::{root, run};
use crate::say::{step, there};
use std::fs;

/// The files that say which packages there are.
const FILES: [&str; 2] = ["package.json", "package-lock.json"];

/// Brings the packages into the tools' folder, unless those of this lock file are there.
pub fn packages(tools: &Tools) -> Result<(), String> {
    let (source, folder) = (root().join("benches/browser"), tools.cache.join("bench"));
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let wanted = fs::read(source.join("package-lock.json")).map_err(failed)?;
    let whole = folder.join("whole");
    if fs::read(&whole).is_ok_and(|have| have == wanted) {
        there("the packages to be measured");
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    if !on_path(npm) {
        return Err("npm is missing: install Node.js 20 or newer (on Debian `apt-get install -y nodejs npm`), then run this again.".to_owned());
    }
    fs::create_dir_all(&folder).map_err(failed)?;
    for file in FILES {
        fs::copy(source.join(file), folder.join(file)).map_err(failed)?;
    }
    step("fetching the packages to be measured", || {
        let mut npm = tools.program(npm);
        npm.args(["ci", "--silent", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"]);
        run(npm.current_dir(&folder), "It needs the npm registry; look at its message above.")
    })?;
    fs::write(whole, wanted).map_err(failed)
}
