//! The log of imports: when what came from whom, and how much of it was new.
//!
//! It stands in settings of the document, so that a backup copy of one's own has it, a file for others never, and neither the
//! version of the file nor the journal has to know of it. Each import has a setting of its own, so that nothing that merges, two
//! tabs or a full copy of the same person's other device, loses a line ([`crate::model::imports`]).

use super::{Counts, Incoming};
use crate::model::School;
use crate::model::codes::SchoolType;
use crate::model::date::SchoolYear;
use crate::model::document::Document;
use crate::model::field::FieldValue;
use crate::model::id::SchoolId;
use crate::model::imports::entries;
use crate::model::order::{self, InOrder};
use crate::model::stamp::{parse_instant, write_instant};
use crate::model::value::{Members, Value};
use std::collections::{BTreeMap, BTreeSet};

/// How long, in characters, the name of a file or of its writer is written down.
const LINE: usize = 200;
/// How many senders of one file are written down: more than any centre has schools.
const SENDERS: usize = 2_000;

/// One file that was imported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ImportLog {
    /// When, in milliseconds since 1970.
    pub at: i64,
    /// The file's name; empty where it was a text.
    pub file: String,
    /// Who wrote the file, where it says so.
    pub school: Option<SchoolId>,
    /// Whose data it was, each with the first and the last school year of its events in the file.
    pub senders: BTreeMap<SchoolId, Option<(SchoolYear, SchoolYear)>>,
    /// The name of that school then; empty where it is not known.
    pub owner: String,
    /// When the file was written, in milliseconds since 1970.
    pub exported_at: Option<i64>,
    /// How many records it added, changed and so on; where several files came at once, how many it would have by itself.
    pub counts: Counts,
    /// What the same file has again, where all of it was taken.
    pub mark: Option<String>,
}

impl ImportLog {
    /// What there is to say of a file. What is no file of the program's, a table or a text, was sent by nobody; a copy of one's own
    /// data, by nobody else.
    pub(super) fn of(file: &Incoming, mine: &Document, counts: Counts, at: i64) -> Self {
        let school = file.document.owner;
        let owner = school.and_then(|id| file.document.school(id)).map(|school| school.shown_name().to_owned());
        let (name, exported_at) = (file.source.name.clone(), file.source.exported_at);
        // What could not be read, or did not come from a file, is not known when it comes again.
        let mark = file.source.mark.clone().filter(|_| file.source.left_out == 0);
        let owner = owner.unwrap_or_default();
        let is_own = school.is_some() && school == mine.owner;
        let mut senders = if file.source.mark.is_some() { senders(&file.document) } else { BTreeMap::new() };
        senders.retain(|sender, _| !is_own || Some(*sender) == school);
        let senders = senders.into_iter().take(SENDERS).into_map();
        Self { at, file: short(name), school, senders, owner: short(owner), exported_at, counts, mark }
    }

    pub(super) fn to_value(&self) -> Value {
        let mut members = Members::new();
        let mut put = |name: &str, value: Value| members.insert(name.to_owned(), value);
        put("at", Value::Text(write_instant(self.at)));
        put("file", Value::Text(self.file.clone()));
        put("owner", Value::Text(self.owner.clone()));
        if let Some(school) = &self.school {
            put("school", school.to_value());
        }
        let sender = |(school, years): (&SchoolId, &Option<(SchoolYear, SchoolYear)>)| {
            let mut said = Members::from([("school".to_owned(), school.to_value())]);
            if let Some((first, last)) = years {
                said.insert("first".to_owned(), Value::Text(first.to_string()));
                said.insert("last".to_owned(), Value::Text(last.to_string()));
            }
            Value::Object(said)
        };
        if !self.senders.is_empty() {
            put("schools", Value::List(self.senders.iter().map(sender).collect()));
        }
        if let Some(at) = self.exported_at {
            put("exported_at", Value::Text(write_instant(at)));
        }
        if let Some(mark) = &self.mark {
            put(MARK, Value::Text(mark.clone()));
        }
        for (name, count) in COUNTS {
            let number = *count(&mut self.counts.clone());
            put(name, Value::Int(i64::try_from(number).unwrap_or(i64::MAX)));
        }
        Value::Object(members)
    }

    pub(super) fn from_value(value: &Value) -> Option<Self> {
        let members = value.as_object()?;
        let text = |name: &str| members.get(name).and_then(Value::as_text);
        let school = members.get("school").and_then(SchoolId::from_value);
        let sender = |value: &Value| {
            let said = value.as_object()?;
            let year = |name: &str| said.get(name).and_then(Value::as_text).and_then(SchoolYear::parse);
            Some((SchoolId::from_value(said.get("school")?)?, year("first").zip(year("last"))))
        };
        let listed = members.get("schools").and_then(Value::as_list).unwrap_or_default().iter().filter_map(sender);
        let mut log = Self {
            at: text("at").and_then(parse_instant)?,
            file: text("file").unwrap_or_default().to_owned(),
            // An earlier version wrote only who had written the file.
            senders: school.map(|id| (id, None)).into_iter().chain(listed).collect(),
            school,
            owner: text("owner").unwrap_or_default().to_owned(),
            exported_at: text("exported_at").and_then(parse_instant),
            counts: Counts::default(),
            mark: text(MARK).map(ToOwned::to_owned),
        };
        for (name, count) in COUNTS {
            let read = members.get(name).and_then(Value::as_int).and_then(|number| usize::try_from(number).ok());
            *count(&mut log.counts) = read.unwrap_or(0);
        }
        Some(log)
    }
}

/// Whose data a file carries: who wrote it; in a file of nobody's, and in one of an authority or a centre that brings together what
/// schools did, every school that took part in an event without its writer; where nothing was held yet, who has pupils, or the only
/// school. What a school got from others and sends on is not theirs to have sent.
fn senders(file: &Document) -> BTreeMap<SchoolId, Option<(SchoolYear, SchoolYear)>> {
    let mut years: BTreeMap<SchoolId, (SchoolYear, SchoolYear)> = BTreeMap::new();
    let mut without_owner: BTreeSet<SchoolId> = BTreeSet::new();
    for event in file.events.values() {
        let year = event.date.school_year();
        let is_owners = file.owner.is_some_and(|owner| event.schools.contains(&owner));
        for school in &event.schools {
            let (first, last) = years.entry(*school).or_insert((year, year));
            (*first, *last) = ((*first).min(year), (*last).max(year));
            if !is_owners {
                without_owner.insert(*school);
            }
        }
    }
    let owner = file.owner.map(|owner| (owner, file.school(owner)));
    let gathers = owner.is_none_or(|(_, school)| school.is_some_and(is_above_schools));
    let mut out: BTreeSet<SchoolId> = owner.map(|(id, _)| id).into_iter().collect();
    if gathers {
        out.extend(without_owner);
    }
    if out.is_empty() {
        let with_pupils =
            file.schools.values().filter(|school| !school.enrolment.is_empty() || file.schools.len() == 1);
        out.extend(with_pupils.map(|school| school.id));
    }
    out.into_iter().map(|school| (school, years.get(&school).copied())).into_map()
}

/// Whether an organisation brings together what schools do.
fn is_above_schools(school: &School) -> bool {
    school.school_type.as_ref().is_some_and(|kind| kind.is(SchoolType::Centre) || kind.is(SchoolType::Authority))
}

/// What the mark of a file is called in an entry.
const MARK: &str = "mark";

/// The marks of the files that were taken whole. What such a file says was known here when it came: nothing that was written
/// since was written without knowing it, and the file is in conflict with nothing any more (law 1).
pub(super) fn marks(document: &Document) -> BTreeSet<String> {
    let mark = |entry: &Value| entry.as_object()?.get(MARK)?.as_text().map(ToOwned::to_owned);
    entries(document).filter_map(mark).into_set()
}

/// The entries of a log of another device, without saying of any file that it was taken whole.
pub(super) fn without_marks(log: &Value) -> Value {
    let bare = |entry: &Value| match entry {
        Value::Object(members) => {
            let mut members = members.clone();
            members.remove(MARK);
            Value::Object(members)
        }
        other => other.clone(),
    };
    log.as_list().map_or_else(|| log.clone(), |list| Value::List(list.iter().map(bare).collect()))
}

/// The numbers of an entry, by their names.
const COUNTS: [(&str, fn(&mut Counts) -> &mut usize); 5] = [
    ("added", |counts| &mut counts.added),
    ("changed", |counts| &mut counts.changed),
    ("unchanged", |counts| &mut counts.unchanged),
    ("deleted", |counts| &mut counts.deleted),
    ("conflicts", |counts| &mut counts.conflicts),
];

/// The imports that a document tells of, the oldest first.
pub fn imports(document: &Document) -> Vec<ImportLog> {
    let mut log: Vec<ImportLog> = entries(document).filter_map(ImportLog::from_value).collect();
    // Those of an earlier version may have come in with a copy of another device.
    order::sort_by_key(&mut log, |one| one.at);
    log
}

/// Of the entries asked for the one whose file was written last: an older file that comes after it makes nothing older. What
/// does not say when it was written goes by when it came.
pub fn newest(log: &[ImportLog], wanted: impl Fn(&ImportLog) -> bool) -> Option<&ImportLog> {
    log.iter().filter(|one| wanted(one)).max_by_key(|one| (one.exported_at.unwrap_or(one.at), one.at))
}

/// A text as the log has it, not longer than a line.
fn short(text: String) -> String {
    match text.char_indices().nth(LINE) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Event;
    use crate::model::code::Coded;
    use crate::model::date::EventDate;
    use crate::model::document::AnyRecord;
    use crate::model::field::Required;
    use crate::model::id::EventId;
    use crate::model::imports::IMPORTS;
    use crate::model::record::List;
    use crate::model::stamp::{Stamp, Stamps};
    use crate::model::testing::id;
    use crate::store::plan::{Incoming, Source, plan};
    use crate::store::{Command, Intent, Store};
    use std::sync::Arc;

    fn import(store: &mut Store, name: &str, now: i64) -> crate::model::change::Entry {
        let source = Source { name: name.to_owned(), ..Source::default() };
        let document = Document::default();
        let file = Incoming { document, has_seen: false, stamped: true, full: false, today_ms: now, source };
        let plan = Arc::new(plan(store.document(), &[file]));
        let at = store.stamp(now);
        store.run(Command { at, intent: Intent::Import(plan) }).expect("it is fresh")
    }

    fn names(document: &Document) -> Vec<String> {
        imports(document).into_iter().map(|one| one.file).collect()
    }

    fn school(number: u8) -> SchoolId {
        SchoolId(id(List::Schools, number))
    }

    /// A file of schools, each of a type, and of events, each of a date and of schools.
    fn file(owner: Option<u8>, types: &[SchoolType], events: &[(&str, &[u8])]) -> Document {
        let stamps = || Stamps::new(Stamp::unstamped(0));
        let mut document = Document { owner: owner.map(school), ..Document::default() };
        for (number, school_type) in (0..).zip(types) {
            let school_type = Some(Coded::from(*school_type));
            document
                .put(AnyRecord::School(Arc::new(School { school_type, ..School::blank(school(number), stamps()) })));
        }
        for (number, (date, schools)) in (0..).zip(events) {
            let mut event = Event::blank(EventId(id(List::Events, number)), stamps());
            event.date = Required(EventDate::parse(date).expect("a date"));
            event.schools.extend(schools.iter().map(|number| school(*number)));
            document.put(AnyRecord::Event(Arc::new(event)));
        }
        document
    }

    #[test]
    fn a_file_is_credited_to_those_whose_data_it_carries() {
        use SchoolType::{Centre, School};
        let both: &[(&str, &[u8])] = &[("2025-10-05", &[1]), ("2026-10-05", &[1, 2])];
        for (owner, types, events, expected) in [
            (Some(1), &[Centre, School, School][..], both, "1 2025/26–2026/27"),
            (None, &[Centre, School, School], both, "1 2025/26–2026/27, 2 2026/27–2026/27"),
            (Some(0), &[Centre, School, School], both, "0, 1 2025/26–2026/27, 2 2026/27–2026/27"),
            (Some(0), &[Centre, School, School], &[], "0"),
            // Nobody knows yet who that is, and what it got from others is not theirs to have sent.
            (Some(7), &[Centre, School, School], both, "7"),
            (None, &[School], &[], "0"),
            (None, &[School, School], &[], ""),
        ] {
            let log = ImportLog { at: 10, senders: senders(&file(owner, types, events)), ..ImportLog::default() };
            let read = ImportLog::from_value(&log.to_value()).expect("it is an entry");
            assert_eq!(read.senders, log.senders);
            let said = read.senders.iter().map(|(id, years)| {
                let number = (0..9).find(|number| school(*number) == *id).expect("a school");
                years.map_or(number.to_string(), |(first, last)| format!("{number} {first}–{last}"))
            });
            assert_eq!(said.collect::<Vec<_>>().join(", "), expected, "{owner:?} {events:?}");
        }
    }

    #[test]
    fn a_table_and_a_copy_of_ones_own_credit_no_school_with_sending() {
        use SchoolType::{Centre, School};
        let document = file(Some(0), &[Centre, School, School], &[("2025-10-05", &[1, 2])]);
        let own = Document { owner: Some(school(0)), ..Document::default() };
        let credited = |mark: Option<&str>, mine: &Document| {
            let source = Source { mark: mark.map(ToOwned::to_owned), ..Source::default() };
            let document = document.clone();
            let file = Incoming { document, has_seen: true, stamped: true, full: true, today_ms: 0, source };
            ImportLog::of(&file, mine, Counts::default(), 0).senders.len()
        };
        assert_eq!(
            [credited(None, &own), credited(Some("m"), &own), credited(Some("m"), &Document::default())],
            [0, 1, 3]
        );
    }

    #[test]
    fn an_entry_of_an_earlier_version_credits_who_wrote_the_file() {
        let old = Value::Object(Members::from([
            ("at".to_owned(), Value::from("2026-10-01T00:00:00.000Z")),
            ("school".to_owned(), school(1).to_value()),
        ]));
        assert_eq!(ImportLog::from_value(&old).map(|log| log.senders), Some(BTreeMap::from([(school(1), None)])));
    }

    #[test]
    fn two_tabs_that_import_lose_no_line() {
        let old = ImportLog { at: 5, file: "раньше".to_owned(), ..ImportLog::default() }.to_value();
        let mut before = Document::default();
        before.settings.insert(IMPORTS.to_owned(), Value::List(vec![old]));
        let (mut one, mut other) = (Store::new("a", before.clone()), Store::new("b", before));
        let (first, second) = (import(&mut one, "первый", 10), import(&mut other, "второй", 20));
        one.replay(&second, false);
        other.replay(&first, true);
        for store in [&mut one, &mut other] {
            assert_eq!(names(store.document()), ["раньше", "первый", "второй"]);
        }
        let at = one.stamp(30);
        one.undo_import(at).expect("the first one is taken back");
        assert_eq!(names(one.document()), ["раньше", "второй"]);
    }

    #[test]
    fn an_older_file_that_comes_later_is_not_the_last_one() {
        let entry = |at: i64, exported_at: Option<i64>| ImportLog { at, exported_at, ..ImportLog::default() };
        for (entries, expected) in [
            (vec![], None),
            (vec![entry(10, Some(9)), entry(20, Some(5))], Some(10)),
            (vec![entry(10, Some(5)), entry(20, Some(9))], Some(20)),
            (vec![entry(10, Some(9)), entry(20, Some(9))], Some(20)),
            (vec![entry(10, None), entry(20, Some(5))], Some(10)),
        ] {
            assert_eq!(newest(&entries, |_| true).map(|one| one.at), expected);
        }
        assert_eq!(newest(&[entry(10, None)], |_| false), None);
    }
}
