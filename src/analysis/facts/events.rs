//! The columns of events and the rows of their audiences.

use super::kinds::KindSets;
use super::{Index, Lists, at};
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind};
use crate::model::date::{Day, SchoolYear};
use crate::model::id::EventId;
use crate::model::period::Period;
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
    /// It was for parents: some came, its form is a parents' meeting, or its direction is work with parents.
    pub parents: bool,
    /// One of its texts has two capitalised words side by side, and may name somebody.
    pub names: bool,
}

impl Flags {
    /// The bit of an event that was held.
    pub const HELD: u8 = 1;
    /// The bit of a planned event.
    pub const PLANNED: u8 = 2;

    /// As the bits of one byte.
    pub fn bits(self) -> u8 {
        let Self { held, planned, cancelled, online, assessed, meaningful, parents, names } = self;
        let all = [held, planned, cancelled, online, assessed, meaningful, parents, names];
        all.into_iter().rev().fold(0, |bits, flag| bits << 1 | u8::from(flag))
    }

    /// From the bits of one byte.
    pub fn of_bits(bits: u8) -> Self {
        let [held, planned, cancelled, online, assessed, meaningful, parents, names] =
            [0, 1, 2, 3, 4, 5, 6, 7].map(|place| bits >> place & 1 == 1);
        Self { held, planned, cancelled, online, assessed, meaningful, parents, names }
    }
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
    /// Whether pupils with ОВЗ were counted among them.
    pub ovz: bool,
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

/// One event before it goes into the columns.
#[derive(Clone, Debug)]
pub struct EventFacts {
    /// Identifier.
    pub id: EventId,
    /// Form, an unknown one as `other`.
    pub form: Form,
    /// What is true of it.
    pub flags: Flags,
    /// The first day that the date can mean.
    pub first: Day,
    /// The last day that the date can mean.
    pub last: Day,
    /// The month of the start, 1–12; 0 where only the school year is known.
    pub month: u8,
    /// Teachers.
    pub teachers: u32,
    /// Parents.
    pub parents: u32,
    /// Sessions, at least 1.
    pub sessions: u32,
    /// Schools, sorted, each once.
    pub schools: Vec<Index>,
    /// Partners, sorted, each once.
    pub partners: Vec<Index>,
    /// Rows of the audience, of living schools.
    pub rows: Vec<Row>,
}

/// The columns of events, in order of school year, first day and identifier.
#[derive(Clone, Debug, Default)]
pub struct EventColumns {
    /// Identifiers.
    pub ids: Vec<EventId>,
    /// Forms, unknown ones as `other`.
    pub forms: Vec<Form>,
    /// The first day that the date can mean.
    pub first: Vec<Day>,
    /// The last day that the date can mean.
    pub last: Vec<Day>,
    /// The month of the start, 1–12; 0 where only the school year is known.
    pub months: Vec<u8>,
    /// The grades that any of the rows is about, as bits.
    pub grades: Vec<u16>,
    /// Heads of all rows, those not counted as 0.
    pub heads: Vec<u32>,
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
    /// What is true of them, as [`Flags::bits`].
    pub flags: Vec<u8>,
    /// The sets of kinds that the events' partners are of, each named by its code in [`Self::kinds`].
    pub sets: KindSets,
    /// Which of the sets each event has.
    pub kinds: Vec<u32>,
    years: BTreeMap<SchoolYear, Range<Index>>,
}

/// The bit of a kind.
pub(in crate::analysis) fn kind_bit(kind: PartnerKind) -> u32 {
    1 << kind as u32
}

impl EventColumns {
    /// Makes room for so many more.
    pub(super) fn reserve(&mut self, more: usize) {
        self.ids.reserve(more);
        self.forms.reserve(more);
        self.first.reserve(more);
        self.last.reserve(more);
    }

    /// Puts an event at its place, before the one that stands there. `kinds` are the kinds of its partners, as bits.
    pub(super) fn insert(&mut self, place: Index, event: &EventFacts, kinds: u32) {
        let set = self.sets.code(kinds);
        self.ids.insert(place, event.id);
        self.forms.insert(place, event.form);
        self.flags.insert(place, event.flags.bits());
        self.first.insert(place, event.first);
        self.last.insert(place, event.last);
        self.months.insert(place, event.month);
        self.kinds.insert(place, set);
        self.grades.insert(place, 0);
        self.heads.insert(place, 0);
        self.teachers.insert(place, event.teachers);
        self.parents.insert(place, event.parents);
        self.sessions.insert(place, event.sessions);
        self.schools.insert(place, event.schools.iter().copied());
        self.partners.insert(place, event.partners.iter().copied());
        self.rows.insert(place, event.rows.iter().copied());
        self.sum_rows(place);
        let year = SchoolYear::of(event.first);
        self.years.entry(year).or_insert(place..place).end += 1;
        for (_, range) in self.years.range_mut(year.next()..) {
            *range = range.start + 1..range.end + 1;
        }
    }

    /// Writes an event over the one at a place, which began on the same day and has the same identifier.
    pub(super) fn replace(&mut self, place: Index, event: &EventFacts, kinds: u32) {
        let code = self.sets.code(kinds);
        set(&mut self.forms, place, event.form);
        set(&mut self.flags, place, event.flags.bits());
        set(&mut self.last, place, event.last);
        set(&mut self.months, place, event.month);
        set(&mut self.kinds, place, code);
        set(&mut self.teachers, place, event.teachers);
        set(&mut self.parents, place, event.parents);
        set(&mut self.sessions, place, event.sessions);
        self.schools.replace(place, event.schools.iter().copied());
        self.partners.replace(place, event.partners.iter().copied());
        self.rows.replace(place, event.rows.iter().copied());
        self.sum_rows(place);
    }

    /// Takes the event at a place out.
    pub(super) fn remove(&mut self, place: Index) {
        let Some(first) = self.first.get(place).copied() else { return };
        self.ids.remove(place);
        self.forms.remove(place);
        self.flags.remove(place);
        self.first.remove(place);
        self.last.remove(place);
        self.months.remove(place);
        self.kinds.remove(place);
        self.grades.remove(place);
        self.heads.remove(place);
        self.teachers.remove(place);
        self.parents.remove(place);
        self.sessions.remove(place);
        self.schools.remove(place);
        self.partners.remove(place);
        self.rows.remove(place);
        let year = SchoolYear::of(first);
        for (_, range) in self.years.range_mut(year.next()..) {
            *range = range.start - 1..range.end - 1;
        }
        let left = self.years.get_mut(&year).map(|range| {
            range.end -= 1;
            range.start < range.end
        });
        if left == Some(false) {
            self.years.remove(&year);
        }
    }

    /// Brings what is summed up of an event's rows in line with them.
    pub(super) fn sum_rows(&mut self, place: Index) {
        let rows = self.rows.of(place);
        let grades = rows.iter().fold(0, |bits, row| bits | row.grades);
        let heads: u64 = rows.iter().map(Row::counted).sum();
        set(&mut self.grades, place, grades);
        set(&mut self.heads, place, u32::try_from(heads).unwrap_or(u32::MAX));
    }

    /// Where an event stands, or would stand: in order of first day and identifier.
    pub(super) fn place_of(&self, first: Day, id: EventId) -> Index {
        let start = self.first.partition_point(|day| *day < first);
        let of_day = self.first.get(start..).map_or(0, |rest| rest.partition_point(|day| *day == first));
        start + self.ids.get(start..start + of_day).map_or(0, |ids| ids.partition_point(|other| *other < id))
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

    /// Those events among which all of a span of time are: the school years that it meets.
    pub fn around(&self, period: Period) -> Range<Index> {
        let mut years = self.years.range(SchoolYear::of(period.first_day())..=period.year());
        let Some((_, first)) = years.next() else { return 0..0 };
        first.start..years.next_back().map_or(first.end, |(_, last)| last.end)
    }

    /// The events of a range that had begun by a day, which stand before the others.
    pub fn begun(&self, range: Range<Index>, day: Day) -> Range<Index> {
        let begun = self.first.get(range.clone()).map_or(0, |days| days.partition_point(|first| *first <= day));
        range.start..range.start + begun
    }

    /// The events of a span of time, whatever their status: all of a school year, or those whose date, as exactly as it
    /// is known, lies within the days.
    pub fn of_period(&self, period: Period) -> Vec<Index> {
        if let Period::SchoolYear(year) = period {
            return self.of_year(year).collect();
        }
        self.around(period).filter(|event| self.is_of(*event, period)).collect()
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
        Flags::of_bits(at(&self.flags, event))
    }

    /// Whether an event was held.
    pub fn is_held(&self, event: Index) -> bool {
        at(&self.flags, event) & Flags::HELD != 0
    }

    /// The kinds of an event's partners, as bits in the order of [`PartnerKind::ALL`](Code::ALL).
    pub fn kinds_of(&self, event: Index) -> u32 {
        self.sets.mask(at(&self.kinds, event))
    }

    /// Whether an event has a partner of a kind.
    pub fn has_kind(&self, event: Index, kind: PartnerKind) -> bool {
        self.kinds_of(event) & kind_bit(kind) != 0
    }
}

/// Writes a column's value; does nothing past the end.
pub(super) fn set<T>(column: &mut [T], place: Index, value: T) {
    if let Some(there) = column.get_mut(place) {
        *there = value;
    }
}

/// The kinds whose bits are set, in order.
pub(in crate::analysis) fn kinds_in(bits: u32) -> impl Iterator<Item = PartnerKind> {
    PartnerKind::ALL.iter().copied().filter(move |kind| bits & kind_bit(*kind) != 0)
}
