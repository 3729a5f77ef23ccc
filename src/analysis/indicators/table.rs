//! The table of indicators: one entry each, in the order of their definitions.
//!
//! To add an indicator: an entry here, its two phrases in `words/indicators.rs`, a case in this folder's tests.

use super::Indicator;
use super::measure::{Better, Measure, Unit};
use super::year::Year;
use crate::analysis::encounter::Encounter;
use crate::analysis::facts::at;
use crate::analysis::hours::per_class;
use crate::analysis::matrix::filled_cells;
use crate::analysis::partners::{Activity, has_agreement};
use crate::model::codes::PartnerKind;
use crate::words::Phrase;
use crate::words::indicators as words;

/// What an indicator is, without its values.
pub(super) struct Entry {
    pub(super) id: &'static str,
    pub(super) name: Phrase,
    pub(super) about: Phrase,
    pub(super) unit: Unit,
    pub(super) better: Better,
    pub(super) measure: fn(&Year) -> Measure,
}

impl Entry {
    /// The indicator with its values.
    pub(super) fn indicator(&self, value: Measure, previous: Measure) -> Indicator {
        let Self { id, name, about, unit, better, .. } = *self;
        Indicator { id, name, about, unit, better, value, previous }
    }
}

macro_rules! table {
    ($($id:literal, $words:ident, $unit:ident, $better:ident, $measure:expr;)+) => {
        /// Every indicator.
        pub(super) const TABLE: &[Entry] = &[$(Entry {
            id: $id,
            name: words::$words.0,
            about: words::$words.1,
            unit: Unit::$unit,
            better: Better::$better,
            measure: $measure,
        }),+];
    };
}

table! {
    "partners.registered", PARTNERS_REGISTERED, Count, Up, |year| Measure::count(year.facts().partners.ids.len());
    "partners.active", PARTNERS_ACTIVE, Count, Up, |year| Measure::count(year.active().len());
    "partners.new", PARTNERS_NEW, Count, Up, |year| Measure::count(year.active().difference(year.earlier()).count());
    "partners.returned", PARTNERS_RETURNED, Count, Up, |year| {
        Measure::count(year.active().intersection(year.earlier()).filter(|one| !year.active_before().contains(one)).count())
    };
    "partners.lost", PARTNERS_LOST, Count, Down, |year| {
        Measure::count(year.active_before().difference(year.active()).count())
    };
    "partners.retention", PARTNERS_RETENTION, Share, Up, |year| {
        Measure::share(year.active().intersection(year.active_before()).count(), year.active_before().len())
    };
    "partners.kinds_covered", PARTNERS_KINDS_COVERED, Share, Up, |year| {
        let kinds = year.kinds();
        let expected = year.expected_kinds();
        Measure::share(expected.iter().filter(|kind| kinds.contains_key(kind)).count(), expected.len())
    };
    "partners.effective_kinds", PARTNERS_EFFECTIVE_KINDS, Number, Up, effective_kinds;
    "partners.single_form", PARTNERS_SINGLE_FORM, Share, Down, |year| {
        Measure::share(year.forms().values().filter(|forms| forms.len() == 1).count(), year.active().len())
    };
    "partners.agreement", PARTNERS_AGREEMENT, Share, Up, |year| {
        let as_of = year.held.question.as_of;
        let agreed = year.active().iter().filter(|partner| has_agreement(year.facts(), **partner, as_of));
        Measure::share(agreed.count(), year.active().len())
    };
    "partners.dormant", PARTNERS_DORMANT, Count, Down, |year| of_activity(year, Activity::Dormant);
    "partners.lost_long", PARTNERS_LOST_LONG, Count, Down, |year| of_activity(year, Activity::LostLong);
    "partners.never", PARTNERS_NEVER, Count, Down, |year| of_activity(year, Activity::Never);
    "events.held", EVENTS_HELD, Count, Up, |year| Measure::count(year.held.events.len());
    "events.planned", EVENTS_PLANNED, Count, Neither, |year| Measure::Count(year.not_held().0);
    "events.cancelled", EVENTS_CANCELLED, Count, Down, |year| Measure::Count(year.not_held().1);
    "events.meaningful", EVENTS_MEANINGFUL, Share, Up, |year| {
        let flags = || year.held.events.iter().map(|event| year.facts().events.flags(*event));
        Measure::share(flags().filter(|event| event.meaningful).count(), flags().filter(|event| event.assessed).count())
    };
    "events.joint", EVENTS_JOINT, Count, Up, |year| {
        let schools = year.held.events.iter().map(|event| year.facts().events.schools.of(*event).len());
        Measure::count(schools.filter(|schools| *schools >= 2).count())
    };
    "participations.top1", PARTICIPATIONS_TOP1, Share, Down, |year| of_most_engaged(year, 1);
    "participations.top3", PARTICIPATIONS_TOP3, Share, Down, |year| of_most_engaged(year, 3);
    "participants.pupils", PARTICIPANTS_PUPILS, Count, Up, |year| {
        let rows = year.held.events.iter().flat_map(|event| year.held.rows(*event));
        Measure::Count(rows.map(crate::analysis::facts::Row::counted).sum())
    };
    "participants.teachers", PARTICIPANTS_TEACHERS, Count, Up, |year| {
        heads(year, &year.facts().events.teachers)
    };
    "participants.parents", PARTICIPANTS_PARENTS, Count, Up, |year| heads(year, &year.facts().events.parents);
    "reach.any", REACH_ANY, Interval, Up, |year| reached(year, Encounter::Any);
    "reach.employer", REACH_EMPLOYER, Interval, Up, |year| reached(year, Encounter::Employer);
    "reach.college", REACH_COLLEGE, Interval, Up, |year| reached(year, Encounter::College);
    "reach.university", REACH_UNIVERSITY, Interval, Up, |year| reached(year, Encounter::University);
    "reach.workplace", REACH_WORKPLACE, Interval, Up, |year| reached(year, Encounter::Workplace);
    "reach.meaningful_employer", REACH_MEANINGFUL_EMPLOYER, Interval, Up, |year| {
        reached(year, Encounter::MeaningfulEmployer)
    };
    "hours.per_class", HOURS_PER_CLASS, Hours, Up, |year| Measure::Hours(per_class(&year.held));
    "schools.with_employer", SCHOOLS_WITH_EMPLOYER, Share, Up, |year| schools_with(year, PartnerKind::Employer);
    "schools.with_college", SCHOOLS_WITH_COLLEGE, Share, Up, |year| schools_with(year, PartnerKind::College);
    "schools.with_university", SCHOOLS_WITH_UNIVERSITY, Share, Up, |year| schools_with(year, PartnerKind::University);
    "matrix.filled", MATRIX_FILLED, Share, Up, |year| {
        let (filled, expected) = filled_cells(&year.held);
        if expected == 0 { Measure::NoData } else { Measure::Share { numerator: filled, denominator: expected } }
    };
}

/// 1 / Σ p_k², the inverse of the Herfindahl–Hirschman index over the kinds of active partners.
#[expect(clippy::cast_precision_loss, reason = "counts of a document are far below 2^53")]
fn effective_kinds(year: &Year) -> Measure {
    let squares: u64 = year.kinds().values().map(|count| count * count).sum();
    if squares == 0 {
        return Measure::NoData;
    }
    let all = year.active().len() as f64;
    Measure::Number(all * all / squares as f64)
}

/// How many partners of the document, of any school, are so active.
fn of_activity(year: &Year, wanted: Activity) -> Measure {
    Measure::Count(year.activities().get(&wanted).copied().unwrap_or(0))
}

fn of_most_engaged(year: &Year, partners: usize) -> Measure {
    let counts = year.participations();
    Measure::share(counts.iter().take(partners).sum(), counts.iter().sum())
}

fn heads(year: &Year, column: &[u32]) -> Measure {
    Measure::Count(year.held.events.iter().map(|event| u64::from(at(column, *event))).sum())
}

fn reached(year: &Year, encounter: Encounter) -> Measure {
    Measure::interval(encounter.reach(&year.held))
}

fn schools_with(year: &Year, kind: PartnerKind) -> Measure {
    let facts = year.facts();
    let mut with = vec![false; facts.schools.ids.len()];
    let events = year.held.events.iter().filter(|event| facts.events.has_kind(**event, kind));
    for school in events.flat_map(|event| facts.events.schools.of(*event)) {
        if let Some(with) = with.get_mut(*school) {
            *with = true;
        }
    }
    let schools = year.held.scope.schools(facts);
    Measure::share(schools.iter().filter(|school| at(&with, **school)).count(), schools.len())
}
