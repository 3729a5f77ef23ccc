//! An event as it is read from the document, before it goes into the columns.

use super::{EventFacts, Facts, Flags, Index, Row};
use crate::analysis::completeness::child_names::may_name_in;
use crate::model::Event;
use crate::model::code::Code;
use crate::model::codes::{Direction, EventStatus, Form, Meaningful, Mode};
use crate::model::date::SchoolYear;
use crate::model::event::AudienceRow;
use crate::model::order;

impl Facts {
    /// Reads an event; partners that it names and nobody has are remembered, since they may come.
    pub(super) fn read_event(&mut self, event: &Event) -> EventFacts {
        let mut schools: Vec<Index> = event.schools.iter().filter_map(|id| self.school_index(*id)).collect();
        in_order(&mut schools);
        let mut partners = Vec::with_capacity(event.partners.len());
        for id in &event.partners {
            match self.partner_index(*id) {
                Some(partner) => partners.push(partner),
                None => {
                    self.absent.insert(id.0);
                }
            }
        }
        in_order(&mut partners);
        let criteria = event.meaningful.as_deref();
        let has = |met: &[crate::model::code::Coded<Meaningful>]| {
            Meaningful::ALL.iter().all(|criterion| met.iter().any(|met| met.is(*criterion)))
        };
        EventFacts {
            id: event.id,
            form: event.counted_form(),
            flags: Flags {
                held: event.is_held(),
                planned: event.status.is(EventStatus::Planned),
                cancelled: event.status.is(EventStatus::Cancelled),
                online: event.mode.as_ref().is_some_and(|mode| mode.is(Mode::Online)),
                assessed: criteria.is_some(),
                meaningful: criteria.is_some_and(has),
                parents: event.parents.is_some_and(|parents| parents > 0)
                    || event.form.is(Form::ParentsMeeting)
                    || event.direction.as_ref().is_some_and(|direction| direction.is(Direction::Parents)),
                names: may_name_in(event),
            },
            first: event.date.first_day(),
            last: event.date.last_day(),
            month: event.date.month().and_then(|month| u8::try_from(month).ok()).unwrap_or(0),
            teachers: event.teachers.unwrap_or(0),
            parents: event.parents.unwrap_or(0),
            sessions: event.sessions.unwrap_or(1),
            schools,
            partners,
            rows: self.read_rows(event),
        }
    }

    /// Reads the rows of an event's audience that are of living schools.
    pub(super) fn read_rows(&mut self, event: &Event) -> Vec<Row> {
        let year = event.date.school_year();
        let mut rows = Vec::new();
        for row in event.audience.iter() {
            if let Some(school) = self.school_index(*row.school) {
                rows.push(self.read_row(row, event, year, school));
            }
        }
        rows
    }

    fn read_row(&mut self, row: &AudienceRow, event: &Event, year: SchoolYear, school: Index) -> Row {
        let grades = row.grades.iter().fold(0, |bits, grade| bits | 1_u16.checked_shl(u32::from(*grade)).unwrap_or(0));
        let ovz = row.ovz.is_some_and(|ovz| ovz > 0);
        let mut read = Row { school, grades, class: None, heads: row.pupils, hours: 0, ovz };
        read.hours = row.hours.or(event.hours).map_or(0, |hours| hours.hundredths());
        if let (Some(label), Some(grade)) = (&row.class, read.one_grade()) {
            let class = self.labels.code(label);
            read.class = Some(class);
            if row.pupils.is_none() && row.whole_class == Some(true) {
                let enrolled = self.enrolment.grade(year, school, grade).and_then(|grade| grade.classes.get(&class));
                read.heads = enrolled.map(|pupils| u32::try_from(*pupils).unwrap_or(u32::MAX));
            }
        }
        read
    }
}

/// Sorts positions, each once. Mostly they are in order already: identifiers are, and positions follow them.
fn in_order(positions: &mut Vec<Index>) {
    if !positions.is_sorted() {
        order::sort(positions);
    }
    positions.dedup();
}
