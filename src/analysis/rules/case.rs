//! One addressee as the rules see it.

use super::advice::{Draft, Evidence, PartnerRow, Reason};
use super::world::World;
use crate::analysis::facts::{Facts, Index, at};
use crate::analysis::indicators::{Measure, forms_of, one};
use crate::analysis::matrix::EventsByKind;
use crate::analysis::select::Selection;
use crate::analysis::settings::deciding_type;
use crate::analysis::thresholds::Threshold;
use crate::model::codes::{Form, PartnerKind, SchoolType};
use crate::model::date::{Day, days_after, months_after, months_before};
use crate::model::id::{EventId, SchoolId};
use crate::model::order;
use std::collections::{BTreeMap, BTreeSet};

/// So many of the nearest partners are named.
const NEAREST: usize = 3;

/// All schools together, or one school.
pub(super) struct Case<'a> {
    pub(super) facts: &'a Facts,
    pub(super) world: &'a World<'a>,
    /// The school; `None` = all together.
    pub(super) school: Option<Index>,
    /// The held events of the year.
    pub(super) held: Selection<'a>,
    /// Active partners and their forms.
    pub(super) forms: BTreeMap<Index, BTreeSet<Form>>,
    /// The partners that were active a year before by the same date.
    pub(super) before: BTreeSet<Index>,
    events: EventsByKind,
}

impl<'a> Case<'a> {
    pub(super) fn new(world: &'a World<'a>, school: Option<Index>) -> Self {
        let question = world.question_of(school);
        let facts = world.facts;
        let held = Selection::new(facts, &question);
        let forms = forms_of(&held);
        let before = Selection::new(facts, &question.previous()).active();
        let events = EventsByKind::new(facts, &question);
        Self { facts, world, school, held, forms, before, events }
    }

    /// A threshold.
    pub(super) fn threshold(&self, threshold: Threshold) -> u64 {
        self.facts.settings.thresholds.of(threshold)
    }

    /// The value of an indicator for the addressee.
    pub(super) fn value(&self, id: &str) -> Measure {
        one(self.facts, &self.held.question, id).map_or(Measure::NoData, |indicator| indicator.value)
    }

    /// The kinds that are expected of the addressee.
    pub(super) fn expected_kinds(&self) -> &'a [PartnerKind] {
        self.facts.settings.kinds(deciding_type(self.facts, &self.held.question))
    }

    /// The type whose target counts: the school's; all together are measured as a centre is.
    pub(super) fn target_type(&self) -> Option<SchoolType> {
        self.school.map(|school| self.facts.school_type(school))
    }

    /// The pupils of the school in the year.
    pub(super) fn pupils(&self) -> Option<u64> {
        self.school.and_then(|school| self.facts.enrolment.pupils(self.held.question.year(), school))
    }

    /// The addressee as an identifier.
    pub(super) fn school_id(&self) -> Option<SchoolId> {
        self.school.and_then(|school| self.facts.school_id(school))
    }

    /// The active partners of some kinds.
    pub(super) fn active_of(&self, kinds: &[PartnerKind]) -> Vec<Index> {
        self.forms.keys().copied().filter(|partner| kinds.contains(&self.facts.kind(*partner))).collect()
    }

    /// Every partner of some kinds that the document has.
    pub(super) fn registered(&self, kinds: &[PartnerKind]) -> Vec<Index> {
        (0..self.facts.partners.ids.len()).filter(|partner| kinds.contains(&self.facts.kind(*partner))).collect()
    }

    /// The addressee's own partners: of all together every one; of a school those that an event of its own names,
    /// whatever its status and year, and those with whom it signed an agreement.
    pub(super) fn own(&self) -> Vec<Index> {
        let partners = 0..self.facts.partners.ids.len();
        let Some(school) = self.school else { return partners.collect() };
        let mut marks = vec![false; partners.len()];
        for event in self.facts.schools.events.of(school) {
            for partner in self.facts.events.partners.of(*event) {
                marks.get_mut(*partner).into_iter().for_each(|mark| *mark = true);
            }
        }
        let signed = |partner: &Index| self.facts.partners.signers.of(*partner).contains(&school);
        partners.filter(|partner| at(&marks, *partner) || signed(partner)).collect()
    }

    /// Whether an event of the form was held with a partner of the kind.
    pub(super) fn has_cell(&self, kind: PartnerKind, form: Form) -> bool {
        self.events.events(kind, form) > 0
    }

    /// The form to begin with a kind: an expected one that was not held yet, else the first expected one.
    pub(super) fn form_for(&self, kind: PartnerKind) -> Option<Form> {
        let expected = || self.facts.settings.cells.iter().filter(|(of, _)| *of == kind).map(|(_, form)| *form);
        expected().find(|form| !self.has_cell(kind, *form)).or_else(|| expected().next())
    }

    /// A partner as a row.
    pub(super) fn row(&self, partner: Index) -> Option<PartnerRow> {
        let id = self.facts.partner_id(partner)?;
        Some(PartnerRow {
            id,
            name: self.world.document.partner(id)?.shown_name().to_owned(),
            forms: self.forms.get(&partner).into_iter().flatten().copied().collect(),
            day: None,
            events: 0,
            schools: Vec::new(),
        })
    }

    /// The addressee's events with any of some partners.
    pub(super) fn events_with(&self, partners: &[Index]) -> Vec<EventId> {
        let mut marks = vec![false; self.facts.partners.ids.len()];
        for partner in partners {
            marks.get_mut(*partner).into_iter().for_each(|mark| *mark = true);
        }
        self.events(|event| self.facts.events.partners.of(event).iter().any(|partner| at(&marks, *partner)))
    }

    /// The addressee's events that pass a test.
    pub(super) fn events(&self, test: impl Fn(Index) -> bool) -> Vec<EventId> {
        let events = self.held.events.iter().copied().filter(|event| test(*event));
        events.filter_map(|event| self.facts.event_id(event)).collect()
    }

    /// A reason with its partners; with their events where those are asked for.
    pub(super) fn evidence(&self, reason: Reason, partners: &[Index], with_events: bool) -> Evidence {
        let rows = partners.iter().filter_map(|partner| self.row(*partner)).collect();
        let events = if with_events { self.events_with(partners) } else { Vec::new() };
        Evidence { partners: rows, events, ..Evidence::bare(reason) }
    }

    /// The nearest partners of some kinds that the addressee does not work with yet: those of other schools of its
    /// municipality first, then of other schools, then those that are only registered. Where it works with all of them,
    /// or is all together, those that are active come before the others.
    pub(super) fn nearest(&self, kinds: &[PartnerKind]) -> Vec<PartnerRow> {
        let place = |school: Index| {
            let id = self.facts.school_id(school)?;
            self.world.document.school(id)?.municipality.clone()
        };
        let home = self.school.and_then(place);
        let at_home: Vec<bool> = (0..self.facts.schools.ids.len())
            .map(|school| home.is_some() && Some(school) != self.school && place(school) == home)
            .collect();
        let mut all = self.registered(kinds);
        if self.school.is_some() && all.iter().any(|partner| !self.forms.contains_key(partner)) {
            all.retain(|partner| !self.forms.contains_key(partner));
        }
        let mut ranked: Vec<(u8, Index, Vec<Index>)> = Vec::new();
        for partner in all {
            let mut schools: Vec<Index> = (0..at_home.len())
                .filter(|school| Some(*school) != self.school && self.world.is_active_at(*school, partner))
                .collect();
            order::sort_by_key(&mut schools, |school| !at(&at_home, *school));
            let rank = match schools.first() {
                Some(first) if at(&at_home, *first) => 0,
                Some(_) => 1,
                None => 2,
            };
            ranked.push((rank, partner, schools));
        }
        order::sort_by_key(&mut ranked, |(rank, partner, _)| (*rank, *partner));
        let rows = ranked.into_iter().take(NEAREST).filter_map(|(_, partner, schools)| {
            let schools = schools.into_iter().filter_map(|school| self.named(school)).collect();
            Some(PartnerRow { schools, ..self.row(partner)? })
        });
        rows.collect()
    }

    fn named(&self, school: Index) -> Option<(SchoolId, String)> {
        let id = self.facts.school_id(school)?;
        Some((id, self.world.document.school(id)?.shown_name().to_owned()))
    }

    /// The event to begin with, with the first of some partners.
    pub(super) fn draft(&self, rows: &[PartnerRow], form: Option<Form>, grades: Vec<u8>) -> Draft {
        Draft { school: self.school_id(), partners: rows.iter().take(1).map(|row| row.id).collect(), form, grades }
    }

    /// The kind of a partner of the rows.
    pub(super) fn kind_of(&self, row: &PartnerRow) -> Option<PartnerKind> {
        self.facts.partner_index(row.id).map(|partner| self.facts.kind(partner))
    }

    /// Whether an event is in a set of grades, as bits, with pupils of the addressee.
    pub(super) fn meets(&self, event: Index, grades: u16) -> bool {
        self.held.rows(event).any(|row| row.grades & grades != 0)
    }

    /// The pupils of the addressee in each grade that passes a test, and of them those with ОВЗ.
    pub(super) fn enrolled(&self, test: impl Fn(u8) -> bool) -> (u64, u64) {
        let schools = self.held.scope.schools(self.facts).into_iter();
        let grades = schools.flat_map(|school| self.held.enrolled(school)).filter(|of| test(of.grade));
        grades.fold((0, 0), |(pupils, ovz), of| (pupils + of.pupils, ovz + of.ovz))
    }

    /// The deadline of what is done by events: 31 May of the next school year.
    pub(super) fn by_events(&self) -> Day {
        months_before(self.held.question.year().next().last_day(), 3)
    }

    /// The deadline of plans: 15 September of the next school year.
    pub(super) fn by_plans(&self) -> Day {
        days_after(self.held.question.year().next().first_day(), 14)
    }

    /// The deadline of agreements: the next 1 October. They stand as of a day, whatever the year that is asked about.
    pub(super) fn by_agreements(&self) -> Day {
        let as_of = self.held.question.as_of;
        let october = |day: Day| months_after(day, 1);
        let year = crate::model::date::SchoolYear::of(as_of);
        let first = october(year.first_day());
        if as_of <= first { first } else { october(year.next().first_day()) }
    }
}
