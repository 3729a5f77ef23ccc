//! The release page, built into `dist/`.

use crate::run::{root, run};
use crate::say::step;
use crate::setup::Tools;
use crate::{offline, parts, policy, sizes};

/// Builds the page, gives it its content policy and its offline copy, and prints what it weighs; gives how many bytes of
/// the first load are too many.
pub fn release(tools: &Tools) -> Result<usize, String> {
    step("building the page", || {
        let mut trunk = tools.program("trunk");
        trunk.args(["--quiet", "build", "--release", "--offline", "--features", "parts", "--filehash", "false"]);
        trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env_remove("NO_COLOR");
        parts::prepare(&mut trunk, tools)?;
        run(&mut trunk, "Look at its message above.")
    })?;
    let dist = root().join("dist");
    step("putting its parts in place", || parts::place(&dist, tools))?;
    policy::apply(&dist)?;
    offline::apply(&dist)?;
    sizes::print(&dist)
}
