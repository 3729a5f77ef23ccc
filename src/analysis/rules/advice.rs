//! What a rule says: a recommendation with its reasons, the rows behind them, a deadline and a target.

use super::Rule;
use crate::analysis::completeness::Gap;
use crate::analysis::encounter::Encounter;
use crate::analysis::indicators::Measure;
use crate::analysis::reach::Bounds;
use crate::analysis::special::Published;
use crate::model::codes::{Form, Meaningful, PartnerKind};
use crate::model::date::Day;
use crate::model::id::{EventId, PartnerId, SchoolId};
use crate::words::Phrase;

/// How urgent a recommendation is; the most urgent first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Priority {
    /// Something that is expected is not there at all.
    High,
    /// Something is there, but too little of it.
    Medium,
    /// Worth doing when the rest is in hand; praise too.
    Low,
}

impl Priority {
    /// Every priority, the most urgent first.
    pub const ALL: [Self; 3] = [Self::High, Self::Medium, Self::Low];

    /// Its word in an address.
    pub fn word(self) -> &'static str {
        match self {
            Self::High => "high",
            Self::Medium => "medium",
            Self::Low => "low",
        }
    }
}

/// The reach of a grade, over the schools of the addressee.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OfGrade {
    /// The grade.
    pub grade: u8,
    /// How many of its pupils were reached.
    pub bounds: Bounds,
}

/// Why a rule fired.
#[derive(Clone, Debug, PartialEq)]
pub enum Reason {
    /// Fewer active partners than the target. Rows: the active partners.
    Few {
        /// Active partners.
        active: u64,
        /// How many are wanted.
        target: u64,
    },
    /// Fewer active partners than a year before by the same date. Rows: those who were active then and are not now.
    Fell {
        /// A year before.
        before: u64,
        /// Now.
        now: u64,
    },
    /// Expected kinds without an active partner, in their order. Rows: registered partners of these kinds.
    MissingKinds(Vec<PartnerKind>),
    /// No active partner of a kind that matters. Rows: registered partners of the kind.
    NoActive(PartnerKind),
    /// Forms that no event with the kind had, in their order. Rows: the active partners of the kind and their events.
    MissingForms {
        /// The kind.
        kind: PartnerKind,
        /// The forms.
        forms: Vec<Form>,
    },
    /// Active colleges and employers with exactly one form. Rows: these partners and their events.
    SingleForm {
        /// How many have one form.
        single: u64,
        /// How many colleges and employers are active.
        of: u64,
    },
    /// Dormant partners. Rows: they, each with the day of its last event.
    Dormant,
    /// Partners without any event. Rows: they.
    Unstarted,
    /// Agreements that have ended. Rows: their partners, each with the day.
    Ended,
    /// Agreements that end within so many days. Rows: their partners, each with the day.
    Ending(u64),
    /// Partners of so many events or more without an agreement in force. Rows: they, each with its number of events.
    NoAgreement(u64),
    /// Grades whose reach is below the target whoever came. Rows: the events that meet them.
    Missed {
        /// The sort of encounter.
        encounter: Encounter,
        /// The target in per cent.
        percent: u64,
        /// The grades, in order.
        grades: Vec<OfGrade>,
    },
    /// Grades whose reach may be at the target or not. Rows: the events that leave it open.
    Unproven {
        /// The sort of encounter.
        encounter: Encounter,
        /// The target in per cent.
        percent: u64,
        /// The grades, in order.
        grades: Vec<OfGrade>,
    },
    /// Graduating grades without an event with a college or a university by a day.
    Graduating {
        /// The grades, in order.
        grades: Vec<u8>,
        /// The day.
        by: Day,
    },
    /// Nothing in the early grades.
    NoneEarly {
        /// The last of them.
        to: u8,
        /// How many pupils they have.
        pupils: u64,
        /// Forms that fit.
        forms: Vec<Form>,
    },
    /// One partner holds too much. Rows: it and its events.
    Concentrated {
        /// Its participations.
        part: u64,
        /// All participations.
        of: u64,
    },
    /// One month holds too much. Rows: its events.
    Busy {
        /// The month, 1 to 12.
        month: u8,
        /// Its events.
        part: u64,
        /// All events.
        of: u64,
    },
    /// An expected kind that only others work with. Rows: their partners, each with the schools.
    Borrow(PartnerKind),
    /// An indicator that declined. Rows: those behind it.
    Declined {
        /// The indicator.
        indicator: &'static str,
        /// What people call it.
        name: Phrase,
        /// A year before.
        before: Measure,
        /// Now.
        now: Measure,
    },
    /// Too few of the assessed events met all four criteria. Rows: the others.
    Shallow {
        /// How many met all.
        met: u64,
        /// How many were assessed.
        assessed: u64,
    },
    /// A criterion that assessed events lack. Rows: these events.
    Lacking {
        /// The criterion.
        criterion: Meaningful,
        /// How many lack it.
        events: u64,
    },
    /// No event for parents.
    NoParents(Vec<Form>),
    /// Pupils with ОВЗ whom no event counts.
    OvzUnseen {
        /// How many are enrolled, as far as that may be said.
        pupils: Published,
        /// Forms that fit.
        forms: Vec<Form>,
    },
    /// A gap in the data. Rows: what to mend.
    Gap {
        /// The gap.
        gap: Gap,
        /// How many records have it.
        records: u64,
    },
    /// The addressee leads in an indicator.
    Leads {
        /// The indicator.
        indicator: &'static str,
        /// What people call it.
        name: Phrase,
        /// The addressee's value.
        value: Measure,
        /// The median of the schools that have data, or where they are too few that of all: a number, or a share.
        median: f64,
        /// Whether the lead means something to people: see [`super::share_practice`].
        means: bool,
    },
    /// With whom to begin. Rows: partners, the nearest first, each with the schools that it works with.
    Nearest,
}

/// A partner among the rows behind a reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartnerRow {
    /// The partner.
    pub id: PartnerId,
    /// Its name, short where it has a short one.
    pub name: String,
    /// The forms of its held events of the year, in their order.
    pub forms: Vec<Form>,
    /// The day that the reason is about: of the last event, of the end of an agreement.
    pub day: Option<Day>,
    /// The events that the reason is about; 0 where it is about none.
    pub events: u64,
    /// Other schools that work with it this year, with their names.
    pub schools: Vec<(SchoolId, String)>,
}

/// A reason with the rows behind it.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// The reason.
    pub reason: Reason,
    /// The partners behind it, by identifier or the nearest first.
    pub partners: Vec<PartnerRow>,
    /// The events behind it, in order of their dates.
    pub events: Vec<EventId>,
    /// The schools behind it, by identifier.
    pub schools: Vec<SchoolId>,
}

impl Evidence {
    /// A reason with no rows.
    pub(super) fn bare(reason: Reason) -> Self {
        Self { reason, partners: Vec::new(), events: Vec::new(), schools: Vec::new() }
    }
}

/// What an event that carries a recommendation out would begin with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The school; `None` = it is to be chosen.
    pub school: Option<SchoolId>,
    /// The partners.
    pub partners: Vec<PartnerId>,
    /// The form; `None` = it is to be chosen.
    pub form: Option<Form>,
    /// The grades.
    pub grades: Vec<u8>,
}

/// A recommendation that follows from the data.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// The rule.
    pub rule: Rule,
    /// For whom: one school, or all together.
    pub addressee: Option<SchoolId>,
    /// The indicator by which its effect is measured.
    pub indicator: &'static str,
    /// The indicator's value now.
    pub value: Measure,
    /// The value to reach.
    pub target: Measure,
    /// Why, at least one reason.
    pub evidence: Vec<Evidence>,
    /// By when.
    pub due: Day,
    /// How urgent.
    pub priority: Priority,
    /// The event that would carry it out, where one would.
    pub draft: Option<Draft>,
}

/// What a rule says of one addressee.
pub(super) struct Finding {
    pub(super) indicator: &'static str,
    pub(super) value: Measure,
    pub(super) target: Measure,
    pub(super) evidence: Vec<Evidence>,
    pub(super) due: Day,
    pub(super) priority: Priority,
    pub(super) draft: Option<Draft>,
}
