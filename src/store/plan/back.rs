//! Going back to a document as it was kept: shown as counts, done and taken back as one.

use super::Counts;
use crate::model::document::Document;
use crate::model::pace::Pace;
use crate::model::stamp::Stamp;
use crate::store::command::{Planned, WorkedOut};
use crate::store::history::Done;

/// The way back to a document. Like taking back an import, it restores values with their old stamps and leaves no
/// tombstones: what was sent since and comes back in a file comes in again.
#[derive(Debug)]
pub struct Back(pub Document);

impl Back {
    /// What going back would do to the records of a document.
    pub async fn counts(&self, now: &Document, pace: Pace<'_>) -> Counts {
        let mut counts = Counts::default();
        for touched in Done::between_slowly(now, &self.0, pace).await.touched {
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

    fn done<'a>(&'a self, document: &'a Document, _: &'a Stamp, pace: Pace<'a>) -> WorkedOut<'a> {
        Box::pin(async move { Ok(Done::between_slowly(document, &self.0, pace).await) })
    }
}
