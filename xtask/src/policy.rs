//! The content policy: nothing but the page's own files and its one inline loader runs or loads.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::Path;

/// Where index.html wants the policy.
const PLACE: &str = "<!-- content policy -->";

/// Writes the policy into the built page.
pub fn apply(dist: &Path) -> Result<(), String> {
    let path = dist.join("index.html");
    let page = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    if !page.contains(PLACE) {
        return Err(format!("index.html has no «{PLACE}» for the content policy."));
    }
    let hashes: Vec<String> =
        inline_scripts(&page).map(|script| format!("'sha256-{}'", STANDARD.encode(Sha256::digest(script)))).collect();
    let policy = format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval' {}; style-src 'self'; img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; manifest-src 'self'; base-uri 'none'; form-action 'none'",
        hashes.join(" ")
    );
    let meta = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">");
    fs::write(&path, page.replace(PLACE, &meta)).map_err(|error| format!("{}: {error}", path.display()))
}

/// The text of each inline script.
fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script").skip(1).filter_map(|rest| {
        let (head, body) = rest.split_once('>')?;
        let (body, _) = body.split_once("</script>")?;
        (!head.contains("src=")).then_some(body)
    })
}

#[cfg(test)]
mod tests {
    use super::inline_scripts;

    #[test]
    fn only_inline_scripts_are_hashed() {
        let page = "<script src=\"a.js\"></script><script type=\"module\">one</script><script>two</script>";
        assert_eq!(inline_scripts(page).collect::<Vec<_>>(), ["one", "two"]);
    }
}
