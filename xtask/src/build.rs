//! The release page, built into `dist/`.

use crate::run::{root, run};
use crate::say::step;
use crate::setup::Tools;
use crate::{offline, policy, sizes};

/// Builds the page, gives it its content policy and its offline copy, and prints what it weighs.
pub fn release(tools: &Tools) -> Result<(), String> {
    step("building the page", || {
        let mut trunk = tools.program("trunk");
        trunk.args(["--quiet", "build", "--release", "--offline"]).env("TRUNK_SKIP_VERSION_CHECK", "true");
        trunk.env_remove("NO_COLOR");
        run(&mut trunk, "Look at its message above.")
    })?;
    let dist = root().join("dist");
    policy::apply(&dist)?;
    offline::apply(&dist)?;
    sizes::print(&dist)
}
