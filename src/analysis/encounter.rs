//! Encounters of pupils with kinds of partners: which events are one, in which grades they are looked for, and how many
//! pupils they should reach.

use super::facts::{Facts, GradeEnrolment, Index, Row};
use super::question::Question;
use super::reach::{Bounds, Reach, reach};
use super::select::Selection;
use super::settings::ReachTargets;
use crate::model::codes::{Form, PartnerKind};
use crate::model::id::{EventId, SchoolId};
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

/// A sort of encounter, in the order of the reach indicators.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Encounter {
    /// Any event.
    Any,
    /// With an employer.
    Employer,
    /// With a college.
    College,
    /// With a university.
    University,
    /// At an employer's workplace, in person.
    Workplace,
    /// With an employer, all four criteria met.
    MeaningfulEmployer,
}

/// The forms in which pupils come to a workplace.
const WORKPLACE_FORMS: [Form; 3] = [Form::Excursion, Form::JobTrial, Form::Internship];

/// The grades over which encounters with kinds of partners are measured.
pub const ENCOUNTER_GRADES: RangeInclusive<u8> = 6..=11;

/// The grades over which any event is.
const ALL_GRADES: RangeInclusive<u8> = 1..=11;

/// The grades in which a share of pupils should meet an employer.
const EMPLOYER_TARGET_GRADES: RangeInclusive<u8> = 8..=11;

impl Encounter {
    /// Every sort.
    pub const ALL: [Self; 6] =
        [Self::Any, Self::Employer, Self::College, Self::University, Self::Workplace, Self::MeaningfulEmployer];

    /// The sort that an indicator of reach is about; `None` of any other indicator.
    pub fn of_indicator(id: &str) -> Option<Self> {
        Some(match id {
            "reach.any" => Self::Any,
            "reach.employer" => Self::Employer,
            "reach.college" => Self::College,
            "reach.university" => Self::University,
            "reach.workplace" => Self::Workplace,
            "reach.meaningful_employer" => Self::MeaningfulEmployer,
            _ => return None,
        })
    }

    /// The grades over which it is measured.
    pub fn grades(self) -> RangeInclusive<u8> {
        if self == Self::Any { ALL_GRADES } else { ENCOUNTER_GRADES }
    }

    /// Whether an event is one.
    pub fn is(self, facts: &Facts, event: Index) -> bool {
        let flags = facts.events.flags(event);
        let with = |kind| facts.events.has_kind(event, kind);
        match self {
            Self::Any => true,
            Self::Employer => with(PartnerKind::Employer),
            Self::College => with(PartnerKind::College),
            Self::University => with(PartnerKind::University),
            Self::Workplace => {
                with(PartnerKind::Employer) && WORKPLACE_FORMS.contains(&facts.form(event)) && !flags.online
            }
            Self::MeaningfulEmployer => with(PartnerKind::Employer) && flags.meaningful,
        }
    }

    /// The reach of the selected events that are one. Where the question is about one grade, of that grade alone: of the
    /// others its events say too little.
    pub fn reach(self, selection: &Selection) -> Reach {
        reach(selection, self.asked(&selection.question), |event| self.is(selection.facts, event))
    }

    /// How many per cent of a grade's pupils it should reach; `None` where nothing is wanted.
    pub fn target(self, targets: ReachTargets, grade: u8) -> Option<u64> {
        match self {
            Self::Any if ALL_GRADES.contains(&grade) => Some(targets.any),
            Self::Employer if EMPLOYER_TARGET_GRADES.contains(&grade) => Some(targets.employer),
            _ => None,
        }
    }

    /// The selected events that are one and meet its grades, of one school or grade where `place` names them; in order of
    /// their dates.
    pub fn events(self, selection: &Selection, place: Place) -> Vec<EventId> {
        let school = place.school.map(|school| selection.facts.school_index(school));
        let grades = self.asked(&selection.question);
        self.events_with(selection, |row| {
            school.is_none_or(|school| school == Some(row.school))
                && grades.clone().any(|grade| row.meets(grade) && place.grade.is_none_or(|own| own == grade))
        })
    }

    /// The events that leave its reach open.
    pub fn loose(self, selection: &Selection) -> Loose {
        let grades = self.asked(&selection.question);
        // Whether a row meets an enrolled grade that passes a test.
        let meets = |row: &Row, test: &dyn Fn(&GradeEnrolment) -> bool| {
            let mut enrolled = selection.enrolled(row.school).iter();
            enrolled.any(|of| grades.contains(&of.grade) && row.meets(of.grade) && test(of))
        };
        let unstated = selection.events.iter().copied().filter(|event| self.is(selection.facts, *event));
        let unstated = unstated.filter(|event| selection.rows(*event).next().is_none());
        Loose {
            unstated: unstated.filter_map(|event| selection.facts.event_id(event)).collect(),
            uncounted: self.events_with(selection, |row| row.heads.is_none() && meets(row, &|_| true)),
            unplaced: self.events_with(selection, |row| {
                let heads = row.counted();
                // A whole grade leaves nothing open.
                let part = |of: &GradeEnrolment| !of.classes.is_empty() && heads < of.pupils;
                match row.one_grade() {
                    _ if heads == 0 => false,
                    None => meets(row, &|_| true),
                    Some(_) => row.class.is_none() && meets(row, &part),
                }
            }),
        }
    }

    fn events_with(self, selection: &Selection, keep: impl Fn(&Row) -> bool) -> Vec<EventId> {
        let events = selection.events.iter().copied().filter(|event| self.is(selection.facts, *event));
        let events = events.filter(|event| selection.rows(*event).any(&keep));
        events.filter_map(|event| selection.facts.event_id(event)).collect()
    }

    /// Its grades, or the one of them that the question is about; none where that is none of them.
    fn asked(self, question: &Question) -> RangeInclusive<u8> {
        match question.filter.grade {
            None => self.grades(),
            Some(grade) if self.grades().contains(&grade) => grade..=grade,
            Some(_) => RangeInclusive::new(1, 0),
        }
    }
}

/// What part of an answer is asked about; nothing named is all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// One school.
    pub school: Option<SchoolId>,
    /// One grade.
    pub grade: Option<u8>,
}

/// Events that leave a reach open: the same children may or may not have come to them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Loose {
    /// Nobody counted who came.
    pub uncounted: Vec<EventId>,
    /// Counted, but without the class, or over several grades.
    pub unplaced: Vec<EventId>,
    /// Nothing is said of who came: they count neither below nor above, so that the bounds may meet without them.
    pub unstated: Vec<EventId>,
}

/// How a reach stands to its target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Aim {
    /// The lower bound is there.
    Met,
    /// The target lies between the bounds.
    Open,
    /// Even the upper bound is not there.
    Missed,
}

/// How bounds stand to a target in per cent; `None` where nobody is enrolled.
pub fn aim(bounds: Bounds, percent: u64) -> Option<Aim> {
    if bounds.of == 0 {
        return None;
    }
    let wanted = percent * bounds.of;
    Some(match (bounds.lo * 100 >= wanted, bounds.hi * 100 < wanted) {
        (true, _) => Aim::Met,
        (_, true) => Aim::Missed,
        _ => Aim::Open,
    })
}

/// The bounds of each grade, added up over the schools, in order.
pub fn by_grade(reach: &Reach) -> Vec<(u8, Bounds)> {
    let mut grades: BTreeMap<u8, Bounds> = BTreeMap::new();
    for of_grade in &reach.by {
        grades.entry(of_grade.grade).or_default().add(of_grade.bounds);
    }
    grades.into_iter().collect()
}

#[cfg(test)]
mod tests;
