//! Going back to a document as it was kept: shown as counts, done and taken back as one.

use super::Counts;
use crate::model::document::Document;
use crate::model::pace::Pace;
use crate::model::stamp::Stamp;
use crate::store::command::{Planned, Refused, WorkedOut};
use crate::store::history::Done;
use std::sync::Arc;

/// The way back to a document. Like taking back an import, it restores values with their old stamps and leaves no
/// tombstones: what was sent since and comes back in a file comes in again.
#[derive(Debug)]
pub struct Back {
    /// The document as it was kept.
    pub to: Document,
    /// The document as it was when the person agreed to go back: where it is another since, what was done meanwhile would go
    /// unseen, and it is refused.
    pub from: Option<Arc<Document>>,
}

impl Back {
    /// What going back would do to the records of a document.
    pub async fn counts(&self, now: &Document, pace: Pace<'_>) -> Counts {
        let mut counts = Counts::default();
        for touched in Done::between_slowly(now, &self.to, pace).await.touched {
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
        Box::pin(async move {
            if self.from.as_ref().is_some_and(|from| **from != *document) {
                return Err(Refused::Stale);
            }
            Ok(Done::between_slowly(document, &self.to, pace).await)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::value::Value;
    use crate::store::{Command, Intent, Store};

    fn run(store: &mut Store, intent: Intent) -> Result<(), Refused> {
        let at = store.stamp(1_795_000_000_000);
        store.run(Command { at, intent }).map(|_| ())
    }

    #[test]
    fn what_was_done_since_the_person_agreed_to_go_back_does_not_go_unseen() {
        let mut store = Store::new("a", Document::default());
        let set = |name: &str| Intent::SetSetting(name.to_owned(), Some(Value::Int(1)));
        run(&mut store, set("раньше")).expect("it is set");
        let from = Some(store.document().clone());
        let back = || Intent::Import(Arc::new(Back { to: Document::default(), from: from.clone() }));
        run(&mut store, set("позже")).expect("it is set");
        assert_eq!(run(&mut store, back()), Err(Refused::Stale));
        assert_eq!(store.document().settings.len(), 2);
        let at = store.stamp(1_795_000_000_000);
        store.undo(at).expect("the later one is taken back");
        let now = Some(store.document().clone());
        assert_eq!(run(&mut store, Intent::Import(Arc::new(Back { to: Document::default(), from: now }))), Ok(()));
        assert!(store.document().settings.is_empty());
    }
}
