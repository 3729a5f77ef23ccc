//! Reads a file: what it is, everything that is wrong in it, and the records that are whole.

use super::digest::{Digest, verify};
use super::json::parse_slowly;
use super::migrate::{VERSION, migrate};
use super::problem::{Problem, ProblemKind, Unreadable};
use super::shape::check;
use super::wire::Reader;
use crate::model::document::Document;
use crate::model::order::InOrder;
use crate::model::pace::{Pace, at_once};
use crate::model::record::List;
use crate::model::stamp::{Stamp, parse_instant};
use crate::model::value::{Members, Value};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// How many bytes a file may have: 256 MiB.
pub const MOST_BYTES: usize = 256 << 20;

/// A file that was read.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading {
    /// The records that are whole, and the rest of the file. Problems non-empty = the file is refused, unless the
    /// person asks for just these.
    pub document: Document,
    /// What the file says of itself.
    pub head: Head,
    /// Everything that is wrong in it.
    pub problems: Vec<Problem>,
    /// What the records with problems call themselves, by list and place: their names stand in the file alone.
    pub called: BTreeMap<(List, usize), String>,
    /// How many records of the four lists are not in the document.
    pub left_out: usize,
}

/// What a file says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Version of the format.
    pub version: u32,
    /// The program that wrote it.
    pub writer: Option<String>,
    /// When it was written, in milliseconds since 1970.
    pub exported_at: Option<i64>,
    /// `full`, `shared`, or a word that this version does not know.
    pub scope: Option<String>,
    /// Whether it is as it was written.
    pub digest: Digest,
    /// Whether it says what its writer had seen.
    pub has_seen: bool,
    /// Whether every record has a stamp of its own.
    pub stamped: bool,
}

/// Reads the text of a whole file.
///
/// # Errors
/// Where nothing of it can be taken in, the reason.
pub fn read(text: &str) -> Result<Reading, Unreadable> {
    at_once(read_slowly(text, Pace::HURRIED))
}

/// The same with rests, for a file that may be big.
///
/// # Errors
/// Where nothing of it can be taken in, the reason.
pub async fn read_slowly(text: &str, pace: Pace<'_>) -> Result<Reading, Unreadable> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if text.len() > MOST_BYTES {
        return Err(Unreadable::TooBig);
    }
    match text.trim_start().chars().next() {
        None => return Err(Unreadable::Empty),
        Some('{') => {}
        Some(_) => return Err(Unreadable::NotKrug),
    }
    let parsed = parse_slowly(text, pace.part(0.0, 0.4)).await?;
    let Value::Object(members) = parsed.value else { return Err(Unreadable::NotKrug) };
    if members.get("format").and_then(Value::as_text) != Some("krug") {
        return Err(Unreadable::NotKrug);
    }
    let version = version(&members)?;
    let digest = verify(&members, pace.part(0.4, 0.6)).await;
    let file = if version == VERSION {
        Cow::Borrowed(&members)
    } else {
        Cow::Owned(migrate(&members, version).ok_or(Unreadable::NoVersion)?)
    };

    let mut checked = check(&file, pace.part(0.6, 0.8)).await;
    for repeated in parsed.repeated {
        let element = repeated.element.as_ref().map(|(list, index)| (list.as_str(), *index));
        checked.say(repeated.path, element, ProblemKind::RepeatedName);
    }
    let head = head(&file, version, digest);
    let unstamped = Stamp::unstamped(head.exported_at.unwrap_or(0));
    let mut reader = Reader { unstamped, bad: &checked.bad, unfit: Vec::new() };
    let document = reader.document(&file, pace.part(0.8, 1.0)).await;
    for (list, index) in reader.unfit {
        checked.say(format!("$.{list}[{index}]"), Some((list, index)), ProblemKind::Unfit);
    }
    let left_out = records(&file).count() - document.len();
    let places = checked.problems.iter().filter_map(|problem| problem.record);
    let called = places.filter_map(|place| Some((place, called(&file, place)?))).into_map();
    drop(file);
    let_go(members, pace.part(1.0, 1.0)).await;
    Ok(Reading { document, head, problems: checked.problems, called, left_out })
}

/// Lets go of what was read, which is work, too, where there is much of it.
pub(super) async fn let_go(members: Members, pace: Pace<'_>) {
    for value in members.into_values() {
        if let Value::List(list) = value {
            for element in list {
                drop(element);
                pace.rest(0, 1).await;
            }
        }
    }
}

fn version(members: &Members) -> Result<u32, Unreadable> {
    match members.get("version") {
        Some(Value::Int(version)) if *version > i64::from(VERSION) => {
            Err(Unreadable::Newer { version: u32::try_from(*version).unwrap_or(u32::MAX) })
        }
        Some(Value::Int(version)) if *version > 0 => u32::try_from(*version).map_err(|_| Unreadable::NoVersion),
        _ => Err(Unreadable::NoVersion),
    }
}

fn head(file: &Members, version: u32, digest: Digest) -> Head {
    let text = |name: &str| file.get(name).and_then(Value::as_text);
    Head {
        version,
        writer: text("writer").map(str::to_owned),
        exported_at: text("exported_at").and_then(parse_instant),
        scope: text("scope").map(str::to_owned),
        digest,
        has_seen: file.get("seen").and_then(Value::as_object).is_some(),
        stamped: records(file).all(|record| {
            let stamp = record.as_object().and_then(|members| members.get("stamp"));
            stamp.and_then(Value::as_text).is_some()
        }),
    }
}

/// What a record of a file calls itself, its first hundred characters: whatever is wrong with it, a person may know it by that.
fn called(file: &Members, (list, index): (List, usize)) -> Option<String> {
    let record = file.get(list.name())?.as_list()?.get(index)?.as_object()?;
    let text = |name: &&str| record.get(*name).and_then(Value::as_text).filter(|text| !text.trim().is_empty());
    let name = ["short_name", "name", "title", "text"].iter().find_map(text)?;
    Some(name.chars().take(100).collect())
}

/// Everything that stands in one of the four lists.
fn records(file: &Members) -> impl Iterator<Item = &Value> {
    List::ALL.into_iter().filter_map(|list| file.get(list.name())?.as_list()).flatten()
}
