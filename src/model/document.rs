//! The document: every record of one browser, what was deleted, and what is not the same.

use super::event::Event;
use super::field::Extra;
use super::id::{EventId, PartnerId, RecommendationId, SchoolId, Uuid};
use super::partner::Partner;
use super::recommendation::Recommendation;
use super::record::{Cells, List, Record};
use super::school::School;
use super::stamp::{Stamp, Stamps};
use super::table::Row;
pub use super::table::Table;
use super::value::{Members, Value};
use std::collections::BTreeMap;
use std::sync::Arc;

/// Two identifiers, the smaller first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pair(Uuid, Uuid);

impl Pair {
    /// The pair of two different identifiers.
    pub fn new(a: Uuid, b: Uuid) -> Option<Self> {
        (a != b).then_some(Self(a.min(b), a.max(b)))
    }

    /// Both, the smaller first.
    pub fn both(self) -> (Uuid, Uuid) {
        (self.0, self.1)
    }
}

/// What is left of a deleted record.
#[derive(Clone, Debug, PartialEq)]
pub struct Tombstone {
    /// When it was deleted.
    pub stamp: Stamp,
    /// The list that it stood in, where that is known.
    pub list: Option<List>,
    /// Its content as the file's object, so that a newer edit can bring it back whole. Files never carry its contacts and notes.
    pub record: Option<Members>,
    /// Unknown members.
    pub extra: Extra,
}

macro_rules! row {
    ($($record:ident),+) => {
        $(impl Row for $record {
            fn names_others(&self) -> bool {
                !self.same_as.is_empty()
            }
        })+
    };
}

row!(School, Partner, Event);

impl Row for Recommendation {
    fn names_others(&self) -> bool {
        false
    }
}

impl Row for Tombstone {
    fn names_others(&self) -> bool {
        let names = self.record.as_ref().and_then(|record| record.get("same_as")?.as_list());
        names.is_some_and(|names| !names.is_empty())
    }
}

/// Everything that one browser keeps. A copy is cheap: it shares the records.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// The own school.
    pub owner: Option<SchoolId>,
    /// Schools.
    pub schools: Table<School>,
    /// Partners.
    pub partners: Table<Partner>,
    /// Events.
    pub events: Table<Event>,
    /// Accepted recommendations.
    pub recommendations: Table<Recommendation>,
    /// Pairs that people said are not the same, with when.
    pub distinct: BTreeMap<Pair, Stamp>,
    /// What was deleted.
    pub deleted: Table<Tombstone>,
    /// The latest stamp held of each device.
    pub seen: BTreeMap<Arc<str>, Stamp>,
    /// Settings, by key.
    pub settings: BTreeMap<String, Value>,
    /// Unknown members of the file.
    pub extra: Extra,
}

impl Document {
    /// A school.
    pub fn school(&self, id: SchoolId) -> Option<&School> {
        self.schools.get(&id.0).map(AsRef::as_ref)
    }

    /// A partner.
    pub fn partner(&self, id: PartnerId) -> Option<&Partner> {
        self.partners.get(&id.0).map(AsRef::as_ref)
    }

    /// An event.
    pub fn event(&self, id: EventId) -> Option<&Event> {
        self.events.get(&id.0).map(AsRef::as_ref)
    }

    /// A recommendation.
    pub fn recommendation(&self, id: RecommendationId) -> Option<&Recommendation> {
        self.recommendations.get(&id.0).map(AsRef::as_ref)
    }

    /// Whether there is no record at all.
    pub fn is_empty(&self) -> bool {
        self.schools.is_empty() && self.partners.is_empty() && self.events.is_empty() && self.recommendations.is_empty()
    }

    /// Whether any record is said to be the same as another; mostly none is.
    pub fn has_links(&self) -> bool {
        !(self.partners.naming().is_empty() && self.schools.naming().is_empty() && self.events.naming().is_empty())
    }

    /// Writes what is left of a deleted record, or that nothing is. Only the store does this.
    pub(crate) fn bury(&mut self, id: Uuid, left: Option<&Tombstone>) {
        match left {
            Some(left) => self.deleted.insert(id, Arc::new(left.clone())),
            None => self.deleted.remove(&id),
        };
    }

    /// How many records there are, deleted ones left out.
    pub fn len(&self) -> usize {
        self.schools.len() + self.partners.len() + self.events.len() + self.recommendations.len()
    }
}

/// A record of which only the list is known as the program runs.
#[derive(Clone, Debug, PartialEq)]
pub enum AnyRecord {
    /// A school.
    School(Arc<School>),
    /// A partner.
    Partner(Arc<Partner>),
    /// An event.
    Event(Arc<Event>),
    /// A recommendation.
    Recommendation(Arc<Recommendation>),
}

/// A record whose table a document has.
pub trait Kept: Record + Row {
    /// The table.
    fn table(document: &Document) -> &Table<Self>;
    /// The table, to be written.
    fn table_mut(document: &mut Document) -> &mut Table<Self>;
    /// The record as one of any list.
    fn any(record: Arc<Self>) -> AnyRecord;
}

macro_rules! kept {
    ($($record:ident, $list:ident, $table:ident);+ $(;)?) => {
        $(impl Kept for $record {
            fn table(document: &Document) -> &Table<Self> {
                &document.$table
            }
            fn table_mut(document: &mut Document) -> &mut Table<Self> {
                &mut document.$table
            }
            fn any(record: Arc<Self>) -> AnyRecord {
                AnyRecord::$record(record)
            }
        })+

        impl AnyRecord {
            /// The list that it stands in.
            pub fn list(&self) -> List {
                match self { $(Self::$record(_) => List::$list),+ }
            }
            /// The identifier.
            pub fn uuid(&self) -> Uuid {
                match self { $(Self::$record(record) => record.uuid()),+ }
            }
            /// The stamps.
            pub fn stamps(&self) -> &Stamps {
                match self { $(Self::$record(record) => &record.stamps),+ }
            }
            /// A field's value.
            pub fn read(&self, field: &str) -> Option<Value> {
                match self { $(Self::$record(record) => record.read(field)),+ }
            }
            /// Every cell.
            pub fn cells(&self) -> Cells {
                match self { $(Self::$record(record) => record.cells()),+ }
            }
            /// The latest stamp of anything that is said in it; its own where nothing is.
            ///
            /// Its own counts only through the fields that carry it: merging takes the smaller one, and what is dead or
            /// alive must not depend on the order of merging.
            pub fn latest(&self) -> Stamp {
                let cells = self.cells();
                cells.into_values().map(|cell| cell.stamp).max().unwrap_or_else(|| self.stamps().own.clone())
            }
            /// The record as the file's object.
            pub fn to_members(&self) -> Members {
                match self { $(Self::$record(record) => record.to_members()),+ }
            }
            /// Reads the file's object, which has been validated; `unstamped` is the stamp of a record that has none.
            pub fn from_members(list: List, members: &Members, unstamped: &Stamp) -> Option<Self> {
                match list { $(List::$list => $record::from_members(members, unstamped).map(|record| Self::$record(Arc::new(record)))),+ }
            }
            /// The record that has these cells; `None` where a required field is missing or a value does not fit.
            pub fn from_cells(list: List, id: Uuid, own: Stamp, cells: &Cells) -> Option<Self> {
                match list { $(List::$list => $record::from_cells(id, own, cells).map(|record| Self::$record(Arc::new(record)))),+ }
            }
        }

        impl Document {
            /// A record of any list.
            pub fn record(&self, list: List, id: Uuid) -> Option<AnyRecord> {
                match list { $(List::$list => self.$table.get(&id).cloned().map(AnyRecord::$record)),+ }
            }
            /// The record with this identifier, whatever its list.
            pub fn find(&self, id: Uuid) -> Option<AnyRecord> {
                List::ALL.into_iter().find_map(|list| self.record(list, id))
            }
            /// Every record of a list, by identifier.
            pub fn records(&self, list: List) -> Box<dyn Iterator<Item = AnyRecord> + '_> {
                match list { $(List::$list => Box::new(self.$table.values().cloned().map(AnyRecord::$record))),+ }
            }
            /// Puts a record into its table. Only the store does this.
            pub(crate) fn put(&mut self, record: AnyRecord) {
                match record { $(AnyRecord::$record(record) => { self.$table.insert(record.uuid(), record); }),+ }
            }
            /// Takes a record out of its table. Only the store does this.
            pub(crate) fn take(&mut self, list: List, id: Uuid) -> Option<AnyRecord> {
                match list { $(List::$list => self.$table.remove(&id).map(AnyRecord::$record)),+ }
            }
        }
    };
}

kept! {
    School, Schools, schools;
    Partner, Partners, partners;
    Event, Events, events;
    Recommendation, Recommendations, recommendations;
}
