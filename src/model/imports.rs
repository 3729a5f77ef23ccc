//! Where a document keeps its log of imports: in its settings, each import in one of its own.
//!
//! Of one setting the last writer wins, and with one for all imports two tabs, or a backup copy that comes in, would lose each
//! other's lines. A copy of an earlier version has one list for all of them, which is read for ever.

use super::document::Document;
use super::stamp::Stamp;
use super::value::Value;

/// The setting that held the whole log, and what the names of those begin with that hold it now.
pub const IMPORTS: &str = "imports";

/// The setting of the import that was carried out at a stamp.
pub fn setting_of(at: &Stamp) -> String {
    format!("{IMPORTS}.{at}")
}

/// The stamp of the import whose setting it is; `None` for any other setting.
pub fn stamp_of_setting(name: &str) -> Option<Stamp> {
    Stamp::parse(name.strip_prefix(IMPORTS)?.strip_prefix('.')?)
}

/// Whether a setting holds imports.
pub fn is_setting(name: &str) -> bool {
    name.strip_prefix(IMPORTS).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'))
}

/// Everything that the log has, by setting, each with its entries.
pub fn settings(document: &Document) -> impl Iterator<Item = (&str, &[Value])> {
    let of_log = document.settings.range(IMPORTS.to_owned()..).take_while(|(name, _)| name.starts_with(IMPORTS));
    of_log.filter(|(name, _)| is_setting(name)).map(|(name, list)| (name.as_str(), list.as_list().unwrap_or_default()))
}

/// The entries, one a file, of one import after the other.
pub fn entries(document: &Document) -> impl Iterator<Item = &Value> {
    settings(document).flat_map(|(_, list)| list)
}
