//! How much of the log of imports is kept: so many lines, so many bytes. The oldest lines go, and no more than those.

use super::log::ImportLog;
use crate::model::document::Document;
use crate::model::imports::{setting_of, settings};
use crate::model::stamp::Stamp;
use crate::model::value::Value;

/// How many files the log tells of.
const MOST: usize = 1_000;
/// How long, in bytes as they stand in a file, all that it tells may be.
const LONGEST: usize = 512 * 1024;

/// The settings in which an import is written down: its own, with an entry for each file, and those of the oldest imports, which go
/// where the log is longer than it may be.
pub(super) fn noted(
    document: &Document,
    at: &Stamp,
    new: impl Iterator<Item = ImportLog>,
) -> Vec<(String, Option<Value>)> {
    let new: Vec<Value> = new.map(|entry| entry.to_value()).collect();
    let own = setting_of(at);
    let mut room = Room { lines: MOST, bytes: LONGEST };
    let mut out = vec![(own.clone(), Some(Value::List(room.newest_of(&new).to_vec())))];
    let mut known: Vec<(&str, &[Value])> = settings(document).collect();
    // The list of an earlier version is older than everything else.
    known.reverse();
    for (name, list) in known.into_iter().filter(|(name, _)| *name != own) {
        let stays = room.newest_of(list);
        if stays.len() < list.len() {
            out.push((name.to_owned(), (!stays.is_empty()).then(|| Value::List(stays.to_vec()))));
        }
    }
    out
}

/// What room the log has.
struct Room {
    lines: usize,
    /// Of their text as it stands in a file.
    bytes: usize,
}

impl Room {
    /// The newest entries of a list for which there is room; where there is none for one, there is none for what is older.
    fn newest_of<'a>(&mut self, list: &'a [Value]) -> &'a [Value] {
        let mut from = list.len();
        for entry in list.iter().rev() {
            let (lines, bytes) = (self.lines.checked_sub(1), self.bytes.checked_sub(entry.canonical().len()));
            let (Some(lines), Some(bytes)) = (lines, bytes) else {
                self.lines = 0;
                break;
            };
            *self = Self { lines, bytes };
            from -= 1;
        }
        list.get(from..).unwrap_or_default()
    }
}

/// Two logs of an earlier version as one, in order of time; what both tell is told once.
pub(super) fn united(one: &Value, other: &Value) -> Value {
    let entries = |log: &Value| log.as_list().unwrap_or_default().to_vec();
    let mut list = entries(one);
    list.extend(entries(other));
    list.sort_by_cached_key(|entry| (ImportLog::from_value(entry).map(|log| log.at), entry.canonical()));
    list.dedup();
    bounded(list)
}

fn bounded(mut list: Vec<Value>) -> Value {
    list.drain(..list.len().saturating_sub(MOST));
    Value::List(list)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::imports::{IMPORTS, entries};
    use crate::model::testing::START;
    use crate::store::plan::{Incoming, Source, imports, plan};
    use crate::store::{Command, Intent, Store};
    use std::sync::Arc;

    /// A store whose log an earlier version wrote, with so many lines of such names.
    fn began(lines: usize, name: &str) -> Store {
        let mut store = Store::new("a", Document::default());
        let line =
            |at: usize| ImportLog { at: at as i64, file: format!("{at} {name}"), ..ImportLog::default() }.to_value();
        let many = Value::List((0..lines).map(line).collect());
        let at = store.stamp(1);
        store.run(Command { at, intent: Intent::SetSetting(IMPORTS.to_owned(), Some(many)) }).expect("it is set");
        store
    }

    fn import(store: &mut Store, names: &[&str]) {
        let file = |name: &&str| {
            let source = Source { name: (*name).to_owned(), ..Source::default() };
            let document = Document::default();
            Incoming { document, has_seen: false, stamped: true, full: false, today_ms: START, source }
        };
        let plan = Arc::new(plan(store.document(), &names.iter().map(file).collect::<Vec<_>>()));
        let at = store.stamp(START);
        store.run(Command { at, intent: Intent::Import(plan) }).expect("it is fresh");
    }

    fn bytes(store: &Store) -> usize {
        entries(store.document()).map(|entry| entry.canonical().len()).sum()
    }

    #[test]
    fn of_a_full_log_the_oldest_lines_go_and_no_others() {
        let mut store = began(MOST, "раньше");
        import(&mut store, &["один"]);
        import(&mut store, &["два", "три"]);
        let names: Vec<String> = imports(store.document()).into_iter().map(|one| one.file).collect();
        assert_eq!((names.len(), names[0].as_str()), (MOST, "3 раньше"));
        assert_eq!(names[MOST - 4..], [&format!("{} раньше", MOST - 1), "один", "два", "три"]);
        let at = store.stamp(START);
        store.undo_import(at).expect("it is taken back");
        assert_eq!(imports(store.document()).len(), MOST, "and what went for it is there again");
    }

    #[test]
    fn long_names_do_not_make_the_log_long() {
        let long = "Я".repeat(10_000);
        let mut store = Store::new("a", Document::default());
        import(&mut store, &[&long, "короткое"]);
        assert!(bytes(&store) < 2_000, "{}", bytes(&store));
        let mut store = began(100, &long);
        assert!(bytes(&store) > 3 * LONGEST);
        import(&mut store, &["один"]);
        let names: Vec<String> = imports(store.document()).into_iter().map(|one| one.file).collect();
        assert!(bytes(&store) <= LONGEST && names.len() > 20, "{} bytes in {} lines", bytes(&store), names.len());
        assert_eq!(names.last().map(String::as_str), Some("один"));
        let oldest = 100 - (names.len() - 1);
        assert!(names[0].starts_with(&format!("{oldest} Я")), "the newest of the old ones stay");
    }
}
