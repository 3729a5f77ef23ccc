//! Made-up events: the same for the same seed.

use krug::analysis::Facts;
use krug::analysis::facts::{EventFacts, Flags, Index, Row};
use krug::model::code::Code;
use krug::model::codes::{Form, PartnerKind, SchoolType};
use krug::model::date::{EventDate, SchoolYear, days_after};
use krug::model::id::{EventId, PartnerId, SchoolId, Uuid};

const SCHOOLS: u32 = 40;
const FIRST_YEAR: i32 = 2022;
const YEARS: u32 = 5;

/// A generator of numbers.
#[derive(Debug)]
pub struct Made(u64);

impl Made {
    /// From a seed.
    pub fn new(seed: u32) -> Self {
        Self(u64::from(seed) ^ 0x9e37_79b9_7f4a_7c15)
    }

    /// The next number under a bound.
    fn below(&mut self, bound: u32) -> u32 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        u32::try_from(((self.0 >> 32) * u64::from(bound)) >> 32).unwrap_or(0)
    }

    /// The next number under a bound, small ones more often: as with kinds and forms.
    fn leaning(&mut self, bound: u32) -> u32 {
        let (one, other) = (self.below(bound), self.below(bound));
        one.min(other)
    }

    /// The columns of so many events.
    pub fn facts(&mut self, events: u32) -> Facts {
        let schools = (0..SCHOOLS).map(|number| (SchoolId(id(1, number)), SchoolType::School)).collect();
        let count = (events / 100).max(10);
        let partners = (0..count)
            .map(|number| (PartnerId(id(2, number)), self.one_of(PartnerKind::ALL, PartnerKind::Other)))
            .collect();
        let events = (0..events).map(|number| self.event(number, count)).collect();
        Facts::of_records(schools, partners, events)
    }

    fn one_of<C: Copy>(&mut self, codes: &[C], other: C) -> C {
        let place = self.leaning(u32::try_from(codes.len()).unwrap_or(1));
        codes.get(place as usize).copied().unwrap_or(other)
    }

    fn event(&mut self, number: u32, partners: u32) -> EventFacts {
        let year = FIRST_YEAR + self.below(YEARS) as i32;
        let start = SchoolYear::starting(year).map(SchoolYear::first_day).unwrap_or_default();
        let first = days_after(start, self.below(270).into());
        let school = self.below(SCHOOLS) as Index;
        let mut of_event: Vec<Index> = (0..1 + self.leaning(3)).map(|_| self.below(partners) as Index).collect();
        of_event.sort_unstable();
        of_event.dedup();
        let held = self.below(10) > 0;
        let row = Row {
            school,
            grades: 1 << (1 + self.below(11)),
            class: None,
            heads: Some(5 + self.below(25)),
            hours: 100,
            ovz: false,
        };
        EventFacts {
            id: EventId(id(3, number)),
            form: self.one_of(Form::ALL, Form::Other),
            flags: Flags { held, planned: !held, ..Flags::default() },
            first,
            last: first,
            month: EventDate::Day(first).month().and_then(|month| u8::try_from(month).ok()).unwrap_or(0),
            teachers: 1,
            parents: 0,
            sessions: 1,
            schools: vec![school],
            partners: of_event,
            rows: vec![row],
        }
    }
}

fn id(list: u128, number: u32) -> Uuid {
    Uuid::from_u128((0x019a_0000_0000_7000_8000_u128 << 48) | (list << 40) | u128::from(number))
}
