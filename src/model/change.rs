//! What an edit did to a document, piece by piece: what the journal keeps and replays.

use super::document::{Pair, Tombstone};
use super::field::FieldName;
use super::id::{SchoolId, Uuid};
use super::imports::{is_setting, setting_of};
use super::record::{Cells, List};
use super::stamp::Stamp;
use super::value::Value;

/// One piece of a document after an edit. Replaying it twice does what replaying it once does.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// A record was made or some of its fields were written.
    Record {
        /// Its list.
        list: List,
        /// Its identifier.
        id: Uuid,
        /// Its own stamp now.
        own: Stamp,
        /// The cells that are different now.
        cells: Cells,
        /// The fields of which nothing is said any more, not even that they were cleared.
        gone: Vec<FieldName>,
    },
    /// A record is not in its list any more.
    Gone {
        /// Its list.
        list: List,
        /// Its identifier.
        id: Uuid,
    },
    /// A tombstone was set, changed, or (`None`) taken back.
    Tombstone(Uuid, Option<Tombstone>),
    /// A pair was said not to be the same, or (`None`) that was taken back.
    Distinct(Pair, Option<Stamp>),
    /// The own school.
    Owner(Option<SchoolId>),
    /// A setting; `None` = back to the default.
    Setting(String, Option<Value>),
    /// An unknown member of the file.
    Extra(String, Option<Value>),
    /// The latest stamp held of a device.
    Seen(Stamp),
}

/// What one command did, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Entry {
    /// When.
    pub at: Stamp,
    /// What.
    pub changes: Vec<Change>,
}

impl Entry {
    /// Whether it brought files in: it writes the line of the log that belongs to its own stamp. All that it says was merged with what
    /// was there by the later stamp, and counts so wherever it is heard of.
    pub fn is_import(&self) -> bool {
        let is_line = |change: &Change| matches!(change, Change::Setting(name, Some(_)) if is_setting(name) && *name == setting_of(&self.at));
        self.changes.iter().any(is_line)
    }
}

/// Which piece of a document a change touched, without what became of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Touched {
    /// A record came, went, or is another now.
    Record(List, Uuid),
    /// What is left of a deleted record.
    Tombstone(Uuid),
    /// Which records are not the same.
    Distinct,
    /// The own school.
    Owner,
    /// A setting.
    Setting,
}

impl Change {
    /// What it touched; `None` where that is nothing that anything is computed from.
    pub fn touched(&self) -> Option<Touched> {
        match self {
            Self::Record { list, id, .. } | Self::Gone { list, id } => Some(Touched::Record(*list, *id)),
            Self::Tombstone(id, _) => Some(Touched::Tombstone(*id)),
            Self::Distinct(..) => Some(Touched::Distinct),
            Self::Owner(_) => Some(Touched::Owner),
            Self::Setting(..) => Some(Touched::Setting),
            Self::Extra(..) | Self::Seen(_) => None,
        }
    }
}
