//! Krug's matrix as a page can call it, and a bare scan of the same columns beside it, over made-up events.
//!
//! Answers are the distinct held events of a school year by kind of partner × form, kind after kind, as one array.

mod made;

use krug::analysis::facts::Flags;
use krug::analysis::matrix::{Axis, EventsByKind, MatrixId, matrix};
use krug::analysis::{Facts, Question, Scope};
use krug::model::code::Code;
use krug::model::codes::{Form, PartnerKind};
use krug::model::date::{Day, SchoolYear};
use made::Made;
use wasm_bindgen::prelude::wasm_bindgen;

/// Columns of made-up events, and what others are given to build their own tables from.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Columns {
    facts: Facts,
    /// The kinds of each event's partners, as bits: what a scan without a dictionary reads.
    masks: Vec<u32>,
    years: Vec<u16>,
    schools: Vec<u16>,
}

#[wasm_bindgen]
impl Columns {
    /// So many events over five school years, forty schools and a hundredth as many partners; the same for the same seed.
    #[wasm_bindgen(constructor)]
    pub fn new(events: u32, seed: u32) -> Self {
        let facts = Made::new(seed).facts(events);
        let columns = &facts.events;
        Self {
            masks: columns.all().map(|event| columns.kinds_of(event)).collect(),
            years: columns
                .first
                .iter()
                .map(|day| u16::try_from(SchoolYear::of(*day).start_year()).unwrap_or(0))
                .collect(),
            schools: columns
                .all()
                .map(|event| columns.schools.of(event).first().and_then(|one| u16::try_from(*one).ok()).unwrap_or(0))
                .collect(),
            facts,
        }
    }

    /// The events alone, as the share of filled cells and the rules count them. A `school` under 0 is all schools.
    pub fn events(&self, year: u16, school: i32) -> Vec<u32> {
        let Some(question) = self.question(year, school) else { return Vec::new() };
        let counted = EventsByKind::new(&self.facts, &question);
        table(|kind, form| counted.events(kind, form))
    }

    /// The whole matrix: events, partners and participants of every cell, totals and headings.
    pub fn matrix(&self, year: u16, school: i32) -> Vec<u32> {
        let Some(question) = self.question(year, school) else { return Vec::new() };
        let made = matrix(&self.facts, &question, MatrixId::KindForm);
        let mut counts = vec![0; PartnerKind::ALL.len() * Form::ALL.len()];
        for (row, column, cell) in made.filled() {
            if let (Axis::Kind(kind), Axis::Form(form)) = (row, column)
                && let Some(count) = counts.get_mut(kind as usize * Form::ALL.len() + form as usize)
            {
                *count = u32::try_from(cell.events).unwrap_or(u32::MAX);
            }
        }
        counts
    }

    /// The bare scan: one loop over the bytes of flags, kinds and forms of the year's events.
    pub fn scan(&self, year: u16, school: i32) -> Vec<u32> {
        let columns = &self.facts.events;
        let range = SchoolYear::starting(year.into()).map_or(0..0, |year| columns.of_year(year));
        let asked = u16::try_from(school).ok();
        let mut counts = vec![0_u32; PartnerKind::ALL.len() * 32];
        let flags = columns.flags.get(range.clone()).unwrap_or_default();
        let masks = self.masks.get(range.clone()).unwrap_or_default();
        let forms = columns.forms.get(range.clone()).unwrap_or_default();
        let schools = self.schools.get(range).unwrap_or_default();
        for (((flags, mask), form), school) in flags.iter().zip(masks).zip(forms).zip(schools) {
            if flags & Flags::HELD != 0 && asked.is_none_or(|asked| asked == *school) {
                count(&mut counts, *mask, *form);
            }
        }
        narrow(&counts)
    }

    /// The same loop over every event, where nothing is known of their order.
    pub fn scan_all(&self, year: u16, school: i32) -> Vec<u32> {
        let columns = &self.facts.events;
        let asked = u16::try_from(school).ok();
        let mut counts = vec![0_u32; PartnerKind::ALL.len() * 32];
        let all = columns.flags.iter().zip(&self.masks).zip(&columns.forms).zip(&self.schools).zip(&self.years);
        for ((((flags, mask), form), school), of) in all {
            if *of == year && flags & Flags::HELD != 0 && asked.is_none_or(|asked| asked == *school) {
                count(&mut counts, *mask, *form);
            }
        }
        narrow(&counts)
    }

    /// The school year of each event, by the year in which it starts.
    pub fn years(&self) -> Vec<u16> {
        self.years.clone()
    }

    /// The school of each event.
    pub fn schools(&self) -> Vec<u16> {
        self.schools.clone()
    }

    /// The form of each event.
    pub fn forms(&self) -> Vec<u8> {
        self.facts.events.forms.iter().map(|form| *form as u8).collect()
    }

    /// Whether each event was held.
    pub fn held(&self) -> Vec<u8> {
        self.facts.events.flags.iter().map(|flags| flags & Flags::HELD).collect()
    }

    /// The kinds of each event's partners, as bits.
    pub fn masks(&self) -> Vec<u32> {
        self.masks.clone()
    }

    /// The event of each participation: one event with one of its partners.
    pub fn events_of_parts(&self) -> Vec<u32> {
        let columns = &self.facts.events;
        let parts = columns.all().flat_map(|event| columns.partners.of(event).iter().map(move |_| event));
        parts.filter_map(|event| u32::try_from(event).ok()).collect()
    }

    /// The partner of each participation.
    pub fn partners_of_parts(&self) -> Vec<u32> {
        let columns = &self.facts.events;
        let parts = columns.all().flat_map(|event| columns.partners.of(event));
        parts.filter_map(|partner| u32::try_from(*partner).ok()).collect()
    }

    /// The kind of each partner.
    pub fn kinds_of_partners(&self) -> Vec<u8> {
        self.facts.partners.kinds.iter().map(|kind| *kind as u8).collect()
    }

    fn question(&self, year: u16, school: i32) -> Option<Question> {
        let year = SchoolYear::starting(year.into())?;
        let school = usize::try_from(school).ok().and_then(|school| self.facts.school_id(school));
        // A day after all of the years: each is asked about whole.
        let as_of = SchoolYear::starting(2030).map_or(Day::default(), SchoolYear::last_day);
        Some(Question::of_year(as_of, year, school.map_or(Scope::All, Scope::school)))
    }
}

fn count(counts: &mut [u32], mut mask: u32, form: Form) {
    while mask != 0 {
        if let Some(count) = counts.get_mut(mask.trailing_zeros() as usize * 32 + form as usize) {
            *count += 1;
        }
        mask &= mask - 1;
    }
}

/// The table of rows of 32 without what no form stands for.
fn narrow(counts: &[u32]) -> Vec<u32> {
    counts.chunks_exact(32).flat_map(|row| row.iter().take(Form::ALL.len())).copied().collect()
}

fn table(events: impl Fn(PartnerKind, Form) -> u64) -> Vec<u32> {
    let events = &events;
    let cells = PartnerKind::ALL.iter().flat_map(|kind| Form::ALL.iter().map(move |form| events(*kind, *form)));
    cells.map(|events| u32::try_from(events).unwrap_or(u32::MAX)).collect()
}
