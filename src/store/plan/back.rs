//! Going back to a document as it was kept: shown as counts, done and taken back as one.

use super::Counts;
use crate::model::document::Document;
use crate::model::stamp::Stamp;
use crate::store::command::{Planned, Refused};
use crate::store::history::Done;

/// The way back to a document. Like taking back an import, it restores values with their old stamps and leaves no
/// tombstones: what was sent since and comes back in a file comes in again.
#[derive(Debug)]
pub struct Back(pub Document);

impl Back {
    /// What going back would do to the records of a document.
    pub fn counts(&self, now: &Document) -> Counts {
        let mut counts = Counts::default();
        for touched in Done::between(now, &self.0).touched {
            match (touched.before.record.is_some(), touched.after.record.is_some()) {
                (false, true) => counts.added += 1,
                (true, false) => counts.deleted += 1,
                (true, true) => counts.changed += usize::from(touched.before.record != touched.after.record),
                (false, false) => {}
            }
        }
        counts.unchanged = now.len().saturating_sub(counts.changed + counts.deleted);
        counts
    }
}

impl Planned for Back {
    fn chosen_from(&self) -> Option<Stamp> {
        None
    }

    fn done(&self, document: &Document, _: &Stamp) -> Result<Done, Refused> {
        Ok(Done::between(document, &self.0))
    }
}
