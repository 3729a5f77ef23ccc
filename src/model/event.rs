//! An event: one piece of joint work, and its audience.

use super::class::ClassLabel;
use super::code::Coded;
use super::codes::{Direction, EventStatus, Form, Level, Meaningful, Mode, Venue};
use super::date::{Day, EventDate};
use super::field::{Element, Extra, Listed, Required, Rows, object};
use super::hours::Hours;
use super::id::{EventId, PartnerId, SchoolId, Uuid};
use super::record::record;
use super::stamp::Stamps;
use std::collections::BTreeSet;

/// One piece of joint work: dated, or known only by its month or school year.
#[derive(Clone, Debug, PartialEq)]
pub struct Event {
    /// Identifier.
    pub id: EventId,
    /// Stamps.
    pub stamps: Stamps,
    /// Title.
    pub title: Option<String>,
    /// What it is.
    pub form: Required<Coded<Form>>,
    /// What form `other` means.
    pub form_label: Option<String>,
    /// Planned, held or cancelled.
    pub status: Required<Coded<EventStatus>>,
    /// When it starts.
    pub date: Required<EventDate>,
    /// Last day, not before `date`.
    pub end_date: Option<Day>,
    /// The schools that take part.
    pub schools: BTreeSet<SchoolId>,
    /// The partners that take part, at most 100.
    pub partners: BTreeSet<PartnerId>,
    /// Head-counts by school, at most 1 000 rows.
    pub audience: Rows<SchoolId, AudienceRow>,
    /// Teachers.
    pub teachers: Option<u32>,
    /// Parents.
    pub parents: Option<u32>,
    /// Hours for one participant in one session.
    pub hours: Option<Hours>,
    /// Sessions, 1 to 1 000; absent: 1.
    pub sessions: Option<u32>,
    /// Programme or project it belongs to.
    pub programme: Option<String>,
    /// National initiatives it belongs to.
    pub initiatives: Listed<String>,
    /// How wide it is.
    pub level: Option<Coded<Level>>,
    /// In person or not.
    pub mode: Option<Coded<Mode>>,
    /// Where.
    pub venue: Option<Coded<Venue>>,
    /// Direction of career guidance.
    pub direction: Option<Coded<Direction>>,
    /// Who organises.
    pub organiser: Option<String>,
    /// Who is responsible.
    pub responsible: Option<String>,
    /// Criteria met; absent: not assessed, empty: none met.
    pub meaningful: Option<Vec<Coded<Meaningful>>>,
    /// What came of it.
    pub result: Option<String>,
    /// Links.
    pub links: Listed<String>,
    /// Note.
    pub note: Option<String>,
    /// Other records of the same event.
    pub same_as: BTreeSet<EventId>,
    /// Unknown members.
    pub extra: Extra,
}

/// Pupils of one school that took part. Rows of one event are different pupils.
#[derive(Clone, Debug, PartialEq)]
pub struct AudienceRow {
    /// The school.
    pub school: Required<SchoolId>,
    /// Grades, 0 to 12. One grade without a class means the other pupils of that grade.
    pub grades: Required<Vec<u8>>,
    /// Class of the one grade.
    pub class: Option<ClassLabel>,
    /// Whether the whole class came: without `pupils`, its enrolment counts.
    pub whole_class: Option<bool>,
    /// Heads, 0 to 10 000; absent: not counted, which is not 0.
    pub pupils: Option<u32>,
    /// Pupils with ОВЗ among them.
    pub ovz: Option<u32>,
    /// Disabled pupils among them; overlaps with `ovz`.
    pub disabled: Option<u32>,
    /// Hours of this row, which go before the event's.
    pub hours: Option<Hours>,
    /// Unknown members.
    pub extra: Extra,
}

impl Event {
    /// An event to be filled.
    pub fn blank(id: EventId, stamps: Stamps) -> Self {
        Self {
            id,
            stamps,
            title: None,
            form: Required(Form::Other.into()),
            form_label: None,
            status: Required(EventStatus::Planned.into()),
            date: Required(EventDate::Day(Day::default())),
            end_date: None,
            schools: BTreeSet::new(),
            partners: BTreeSet::new(),
            audience: Rows::default(),
            teachers: None,
            parents: None,
            hours: None,
            sessions: None,
            programme: None,
            initiatives: Listed::default(),
            level: None,
            mode: None,
            venue: None,
            direction: None,
            organiser: None,
            responsible: None,
            meaningful: None,
            result: None,
            links: Listed::default(),
            note: None,
            same_as: BTreeSet::new(),
            extra: Extra::new(),
        }
    }

    /// The form that the event counts as.
    pub fn counted_form(&self) -> Form {
        self.form.counted().unwrap_or(Form::Other)
    }

    /// The last day, where it is known and not before the first: two people's edits can make one that is.
    pub fn end(&self) -> Option<Day> {
        self.end_date.filter(|end| self.date.first_day() <= *end)
    }

    /// Whether the event was held.
    pub fn is_held(&self) -> bool {
        self.status.is(EventStatus::Held)
    }
}

impl AudienceRow {
    /// A row of a school to be filled.
    pub fn blank() -> Self {
        Self {
            school: Required(SchoolId(Uuid::nil())),
            grades: Required(Vec::new()),
            class: None,
            whole_class: None,
            pupils: None,
            ovz: None,
            disabled: None,
            hours: None,
            extra: Extra::new(),
        }
    }
}

record!(Event, EventId, Events {
    required { form = "form", status = "status", date = "date" }
    plain {
        title = "title", form_label = "form_label", end_date = "end_date", teachers = "teachers", parents = "parents",
        hours = "hours", sessions = "sessions", programme = "programme", initiatives = "initiatives", level = "level",
        mode = "mode", venue = "venue", direction = "direction", organiser = "organiser", responsible = "responsible",
        meaningful = "meaningful", result = "result", links = "links", note = "note",
    }
    keyed {
        schools: BTreeSet<SchoolId> = "schools",
        partners: BTreeSet<PartnerId> = "partners",
        audience: Rows<SchoolId, AudienceRow> = "audience",
        same_as: BTreeSet<EventId> = "same_as",
    }
});

impl Element for AudienceRow {
    const KEY: &'static str = "school";
}

object!(AudienceRow {
    school = "school", grades = "grades", class = "class", whole_class = "whole_class", pupils = "pupils", ovz = "ovz",
    disabled = "disabled", hours = "hours",
});
