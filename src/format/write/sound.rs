//! Leaves out what a file can't hold, so that what one Krug writes every Krug reads (`model::sound` says what that is).

use crate::model::document::{AnyRecord, Document};
use crate::model::pace::Pace;
use crate::model::record::List;
use crate::model::sound::sound as sound_record;
use crate::model::stamp::Stamp;
use std::sync::Arc;

/// The document as a file can hold it; `None` where it is that already.
pub(super) async fn sound(document: &Document, pace: Pace<'_>) -> Option<Document> {
    let mut records = Vec::new();
    for (place, record) in document.records(List::Events).enumerate() {
        records.extend(sound_record(&record));
        pace.rest(place, document.events.len()).await;
    }
    let mut deleted = Vec::new();
    for (id, left) in &document.deleted {
        let content = left.list.zip(left.record.as_ref());
        let record = content.and_then(|(list, content)| AnyRecord::from_members(list, content, &Stamp::unstamped(0)));
        deleted.extend(record.as_ref().and_then(sound_record).map(|record| (*id, record)));
    }
    if records.is_empty() && deleted.is_empty() {
        return None;
    }
    let mut sound = document.clone();
    records.into_iter().for_each(|record| sound.put(record));
    for (id, record) in deleted {
        sound.deleted.change(&id, |left| Arc::make_mut(left).record = Some(record.to_members()));
    }
    Some(sound)
}
