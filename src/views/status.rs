//! The status of an event: how it looks, and how it changes with one press.

use super::naming::event_name;
use crate::model::code::Coded;
use crate::model::codes::EventStatus;
use crate::model::id::EventId;
use crate::model::record::List;
use crate::model::value::Value;
use crate::state::Krug;
use crate::store::Intent;
use crate::ui::TagTone;
use crate::words::names::name_of;
use crate::words::{Lang, events as words};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// How a status looks.
pub fn tone_of(status: &Coded<EventStatus>) -> TagTone {
    match status {
        Coded::Known(EventStatus::Planned) => TagTone::Warn,
        Coded::Known(EventStatus::Held) => TagTone::Good,
        Coded::Known(EventStatus::Cancelled) | Coded::Unknown(_) => TagTone::Neutral,
    }
}

/// The class of an entry of a calendar.
pub fn class_of(status: &Coded<EventStatus>) -> &'static str {
    match status {
        Coded::Known(EventStatus::Planned) => "entry planned",
        Coded::Known(EventStatus::Cancelled) => "entry cancelled",
        Coded::Known(EventStatus::Held) | Coded::Unknown(_) => "entry",
    }
}

/// Gives an event another status.
pub fn set_status(krug: Krug, lang: Lang, id: EventId, word: &str) {
    let name = krug.document().with_untracked(|document| document.event(id).map(|event| event_name(event, lang)));
    let status = name_of(&Coded::<EventStatus>::new(word), lang).to_lowercase();
    let done = words::STATUS_SET.fill(lang, &[&name.unwrap_or_default(), &status]);
    let fields = BTreeMap::from([("status".to_owned(), Some(Value::from(word)))]);
    krug.run_or_say(Intent::Edit { list: List::Events, id: id.0, fields }, done);
}
