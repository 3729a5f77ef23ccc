//! What a form of an event is opened for, and what it shows at first.

use super::audience::AudienceDraft;
use super::draft::EventDraft;
use crate::model::code::Code;
use crate::model::codes::EventStatus;
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::model::{Document, Event};
use crate::words::Lang;
use std::sync::Arc;

/// What a new event begins with, where it is given.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preset {
    /// Its partners.
    pub partners: Vec<PartnerId>,
    /// The word of its form.
    pub form: Option<String>,
    /// Its day as people write it.
    pub date: Option<String>,
    /// Its school, in the place of the own one.
    pub school: Option<SchoolId>,
    /// The grades of its audience as people write them.
    pub grades: String,
    /// Whether it is planned, whatever its day.
    pub planned: bool,
}

/// What the form is opened for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EventTarget {
    /// A new event.
    New(Preset),
    /// A new event like one that is there.
    Copy(EventId),
    /// An event that is there.
    Edit(EventId),
}

/// Where a form begins.
pub(super) struct Beginning {
    /// What it shows at first.
    pub(super) first: EventDraft,
    /// The draft of the record that it changes; empty for a new event.
    pub(super) before: EventDraft,
    /// The record that it changes or begins with.
    pub(super) event: Option<Arc<Event>>,
    /// The record that it changes.
    pub(super) editing: Option<EventId>,
}

impl Beginning {
    pub(super) fn of(target: &EventTarget, document: &Document, lang: Lang) -> Self {
        let known = |id: EventId| document.events.get(&id.0).cloned();
        match target {
            EventTarget::Edit(id) => {
                let event = known(*id);
                let first = event.as_ref().map(|event| EventDraft::of(event, lang)).unwrap_or_default();
                Self { before: first.clone(), first, event, editing: Some(*id) }
            }
            EventTarget::Copy(id) => {
                let event = known(*id);
                let before = event.as_ref().map(|event| EventDraft::of(event, lang)).unwrap_or_default();
                Self { first: before.clone().another(), before, event, editing: None }
            }
            EventTarget::New(preset) => {
                let owner = document.owner.filter(|owner| document.school(*owner).is_some());
                let only = document.schools.values().next().filter(|_| document.schools.len() == 1);
                let given = preset.school.filter(|school| document.school(*school).is_some());
                let school = given.or(owner).or(only.map(|school| school.id));
                let school = school.map(|school| school.to_string());
                let row = || AudienceDraft {
                    school: school.clone().unwrap_or_default(),
                    who: preset.grades.clone(),
                    ..AudienceDraft::default()
                };
                let first = EventDraft {
                    form: preset.form.clone().unwrap_or_default(),
                    status: if preset.planned { EventStatus::Planned.code().to_owned() } else { String::new() },
                    date: preset.date.clone().unwrap_or_default(),
                    partners: preset.partners.iter().map(ToString::to_string).collect(),
                    audience: if preset.grades.is_empty() { Vec::new() } else { vec![row()] },
                    schools: school.clone().into_iter().collect(),
                    ..EventDraft::default()
                };
                Self { first, before: EventDraft::default(), event: None, editing: None }
            }
        }
    }
}
