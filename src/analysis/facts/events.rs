//! The columns of events and the rows of their audiences.

use super::{Facts, Index, Labels, Lists, at};
use crate::model::classes::Classes;
use crate::model::code::Code;
use crate::model::codes::{EventStatus, Form, Meaningful, Mode, PartnerKind};
use crate::model::date::{Day, SchoolYear};
use crate::model::event::AudienceRow;
use crate::model::id::EventId;
use crate::model::order;
use crate::model::period::Period;
use crate::model::{Document, Event};
use std::collections::BTreeMap;
use std::ops::Range;

/// What is true of an event, yes or no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Flags {
    /// It was held.
    pub held: bool,
    /// It is planned.
    pub planned: bool,
    /// It fell through.
    pub cancelled: bool,
    /// It was online only.
    pub online: bool,
    /// Somebody said which criteria of a meaningful encounter it met.
    pub assessed: bool,
    /// It met all four.
    pub meaningful: bool,
}

/// Pupils of one school who came to an event.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Row {
    /// The school.
    pub school: Index,
    /// The grades, as bits: bit 8 = grade 8. No bit where none was written.
    pub grades: u16,
    /// The class of the one grade.
    pub class: Option<Index>,
    /// Heads: the number, or the class's enrolment for a whole class without one; `None` = not counted.
    pub heads: Option<u32>,
    /// Hours for one participant in one session, in hundredths: the row's own, or the event's.
    pub hours: u32,
}

impl Row {
    /// The one grade that the row is about; `None` where there are several or none.
    pub fn one_grade(&self) -> Option<u8> {
        (self.grades.count_ones() == 1).then(|| u8::try_from(self.grades.trailing_zeros()).ok()).flatten()
    }

    /// Whether the row is about a grade, alone or among others.
    pub fn meets(&self, grade: u8) -> bool {
        1_u16.checked_shl(u32::from(grade)).is_some_and(|bit| self.grades & bit != 0)
    }

    /// Heads, those not counted as 0.
    pub fn counted(&self) -> u64 {
        self.heads.map_or(0, u64::from)
    }
}

/// The columns of events, in order of school year, first day and identifier.
#[derive(Clone, Debug, Default)]
pub struct EventColumns {
    /// Identifiers.
    pub ids: Vec<EventId>,
    /// Forms, unknown ones as `other`.
    pub forms: Vec<Form>,
    /// What is true of them.
    pub flags: Vec<Flags>,
    /// The first day that the date can mean.
    pub first: Vec<Day>,
    /// The last day that the date can mean.
    pub last: Vec<Day>,
    /// The month of the start, 1–12; 0 where only the school year is known.
    pub months: Vec<u8>,
    /// The kinds of the partners, as bits in the order of [`PartnerKind::ALL`](Code::ALL).
    pub kinds: Vec<u32>,
    /// Teachers.
    pub teachers: Vec<u32>,
    /// Parents.
    pub parents: Vec<u32>,
    /// Sessions, at least 1.
    pub sessions: Vec<u32>,
    /// Schools, sorted.
    pub schools: Lists<Index>,
    /// Partners, sorted.
    pub partners: Lists<Index>,
    /// Rows of the audience, of living schools.
    pub rows: Lists<Row>,
    years: BTreeMap<SchoolYear, Range<Index>>,
}

/// The bit of a kind.
pub(in crate::analysis) fn kind_bit(kind: PartnerKind) -> u32 {
    PartnerKind::ALL.iter().position(|other| *other == kind).map_or(0, |position| 1 << position)
}

impl EventColumns {
    pub(super) fn new(document: &Document, facts: &Facts, labels: &mut Labels) -> Self {
        // An event that several schools entered is one event, with all their rows.
        let classes = Classes::new::<Event>(document).read::<Event>(document);
        let mut events: Vec<(SchoolYear, Day, &Event)> =
            classes.values().map(|event| (event.date.school_year(), event.date.first_day(), event.as_ref())).collect();
        order::sort_by_key(&mut events, |(year, first, event)| (*year, *first, event.id));
        let mut columns = Self::default();
        for (position, (year, first, event)) in events.into_iter().enumerate() {
            columns.years.entry(year).or_insert(position..position).end = position + 1;
            columns.push(event, year, first, facts, labels);
        }
        columns
    }

    fn push(&mut self, event: &Event, year: SchoolYear, first: Day, facts: &Facts, labels: &mut Labels) {
        let mut schools: Vec<Index> = event.schools.iter().filter_map(|id| facts.school_index(*id)).collect();
        order::sort(&mut schools);
        schools.dedup();
        let mut partners: Vec<Index> = event.partners.iter().filter_map(|id| facts.partner_index(*id)).collect();
        order::sort(&mut partners);
        partners.dedup();
        let criteria = event.meaningful.as_deref();
        self.ids.push(event.id);
        self.forms.push(event.counted_form());
        self.flags.push(Flags {
            held: event.is_held(),
            planned: event.status.is(EventStatus::Planned),
            cancelled: event.status.is(EventStatus::Cancelled),
            online: event.mode.as_ref().is_some_and(|mode| mode.is(Mode::Online)),
            assessed: criteria.is_some(),
            meaningful: criteria
                .is_some_and(|met| Meaningful::ALL.iter().all(|criterion| met.iter().any(|met| met.is(*criterion)))),
        });
        self.first.push(first);
        self.last.push(event.date.last_day());
        self.months.push(event.date.month().and_then(|month| u8::try_from(month).ok()).unwrap_or(0));
        self.kinds.push(partners.iter().fold(0, |bits, partner| bits | kind_bit(facts.kind(*partner))));
        self.teachers.push(event.teachers.unwrap_or(0));
        self.parents.push(event.parents.unwrap_or(0));
        self.sessions.push(event.sessions.unwrap_or(1));
        self.rows.push(event.audience.iter().filter_map(|row| {
            let school = facts.school_index(*row.school)?;
            Some(read_row(row, event, year, school, facts, labels))
        }));
        self.schools.push(schools);
        self.partners.push(partners);
    }

    /// Every event.
    pub fn all(&self) -> Range<Index> {
        0..self.ids.len()
    }

    /// The events of a school year, whatever their status.
    pub fn of_year(&self, year: SchoolYear) -> Range<Index> {
        self.years.get(&year).cloned().unwrap_or(0..0)
    }

    /// The events of all school years before one.
    pub fn before(&self, year: SchoolYear) -> Range<Index> {
        0..self.years.range(..year).next_back().map_or(0, |(_, range)| range.end)
    }

    /// The events of a span of time, whatever their status: all of a school year, or those whose date, as exactly as it
    /// is known, lies within the days.
    pub fn of_period(&self, period: Period) -> Vec<Index> {
        if let Period::SchoolYear(year) = period {
            return self.of_year(year).collect();
        }
        let years = self.years.range(SchoolYear::of(period.first_day())..=period.year());
        let events = years.flat_map(|(_, range)| range.clone());
        events.filter(|event| self.is_of(*event, period)).collect()
    }

    /// Whether an event is of a span of time.
    pub fn is_of(&self, event: Index, period: Period) -> bool {
        period.holds(at(&self.first, event), at(&self.last, event))
    }

    /// The events that had begun before a span of time, of its own school years only those that certainly had.
    pub fn before_period(&self, period: Period) -> Vec<Index> {
        if let Period::SchoolYear(year) = period {
            return self.before(year).collect();
        }
        let from = period.first_day();
        let events = self.before(SchoolYear::of(from).next());
        events.filter(|event| at(&self.last, *event) < from).collect()
    }

    /// The school years that have events, in order.
    pub fn years(&self) -> impl DoubleEndedIterator<Item = SchoolYear> {
        self.years.keys().copied()
    }

    /// What is true of an event.
    pub fn flags(&self, event: Index) -> Flags {
        at(&self.flags, event)
    }

    /// Whether an event was held.
    pub fn is_held(&self, event: Index) -> bool {
        self.flags(event).held
    }

    /// Whether an event has a partner of a kind.
    pub fn has_kind(&self, event: Index, kind: PartnerKind) -> bool {
        at(&self.kinds, event) & kind_bit(kind) != 0
    }
}

fn read_row(
    row: &AudienceRow,
    event: &Event,
    year: SchoolYear,
    school: Index,
    facts: &Facts,
    labels: &mut Labels,
) -> Row {
    let grades = row.grades.iter().fold(0, |bits, grade| bits | 1_u16.checked_shl(u32::from(*grade)).unwrap_or(0));
    let mut read = Row { school, grades, class: None, heads: row.pupils, hours: 0 };
    read.hours = row.hours.or(event.hours).map_or(0, |hours| hours.hundredths());
    if let (Some(label), Some(grade)) = (&row.class, read.one_grade()) {
        let class = labels.code(label);
        read.class = Some(class);
        if row.pupils.is_none() && row.whole_class == Some(true) {
            let enrolled = facts.enrolment.grade(year, school, grade).and_then(|grade| grade.classes.get(&class));
            read.heads = enrolled.map(|pupils| u32::try_from(*pupils).unwrap_or(u32::MAX));
        }
    }
    read
}
