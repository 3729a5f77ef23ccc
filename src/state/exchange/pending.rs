//! Files of data that were read, and what they are about to change.

use crate::format::{Digest, Problem};
use crate::model::record::List;
use crate::store::plan::{ImportPlan, Incoming};
use std::collections::BTreeMap;
use std::sync::Arc;

/// One file that was read.
#[derive(Clone, Debug)]
pub struct FileRead {
    /// Its name.
    pub name: String,
    /// When it was exported, in milliseconds since 1970.
    pub exported_at: Option<i64>,
    /// The name of the school that it came from.
    pub owner: Option<String>,
    /// Whether its checksum holds.
    pub digest: Digest,
    /// What could not be read, each with its path.
    pub problems: Vec<Problem>,
    /// What the records with problems call themselves, by list and place.
    pub called: BTreeMap<(List, usize), String>,
    /// How many records are left out because of that.
    pub left_out: usize,
}

/// What is about to change.
#[derive(Clone, Debug)]
pub struct Pending {
    /// The files of data, or none where the plan comes from a text or from tables.
    pub files: Vec<FileRead>,
    /// What would change.
    pub plan: Arc<ImportPlan>,
    /// What came in, the names of records that are not here yet among it.
    pub incoming: Arc<Vec<Incoming>>,
}

/// Files of data that were read.
#[derive(Clone, Debug, Default)]
pub(super) struct FilesRead {
    pub(super) files: Vec<FileRead>,
    pub(super) incoming: Vec<Incoming>,
}

impl Pending {
    /// How many things in the files of data that are taken could not be read.
    pub fn problems(&self) -> usize {
        self.taken().map(|file| file.problems.len()).sum()
    }

    /// The files of data that are taken.
    pub fn taken(&self) -> impl Iterator<Item = &FileRead> {
        self.files.iter().zip(&self.plan.files).filter(|(_, part)| part.taken).map(|(file, _)| file)
    }
}
