//! The numbers of the view: the reach of the question, and of the same with what is planned.

use crate::analysis::encounter::{Encounter, Loose, Place, aim, by_grade};
use crate::analysis::facts::Facts;
use crate::analysis::reach::Bounds;
use crate::analysis::select::Selection;
use crate::analysis::settings::ReachTargets;
use crate::analysis::{Question, encounter::Aim};
use crate::model::id::{EventId, SchoolId};
use crate::words::measures::{Round, count, percent_interval, percent_to};
use crate::words::{Lang, reach as words};

/// Bounds now, and with what is planned where that is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Both {
    pub(super) now: Bounds,
    pub(super) later: Option<Bounds>,
}

/// What the view shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    pub(super) encounter: Encounter,
    pub(super) question: Question,
    pub(super) targets: ReachTargets,
    pub(super) all: Both,
    /// The enrolled grades, in order.
    pub(super) grades: Vec<(u8, Both)>,
    /// The schools that have somebody enrolled.
    pub(super) schools: Vec<(SchoolId, Both)>,
    /// Those that have nobody.
    pub(super) unenrolled: Vec<SchoolId>,
    pub(super) loose: Loose,
}

/// Why there is no reach.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gone {
    TwoYears,
    OtherGrade,
    NoEnrolment,
}

impl Found {
    pub(super) fn new(facts: &Facts, question: &Question, encounter: Encounter, planned: bool) -> Self {
        let selection = Selection::new(facts, question);
        let now = encounter.reach(&selection);
        let later = planned.then(|| encounter.reach(&Selection::new(facts, &question.with_planned())));
        let grades_later = later.as_ref().map(by_grade);
        let both = |now, later: Option<Bounds>| Both { now, later };
        // The same schools and grades are enrolled whatever is planned, so places agree.
        let grades = by_grade(&now).into_iter().enumerate().map(|(place, (grade, now))| {
            let later = grades_later.as_ref().and_then(|later| later.get(place)).map(|(_, later)| *later);
            (grade, both(now, later))
        });
        let schools = now.schools.iter().enumerate().map(|(place, (school, now))| {
            let later = later.as_ref().and_then(|later| later.schools.get(place)).map(|(_, later)| *later);
            (*school, both(*now, later))
        });
        let (schools, unenrolled): (Vec<_>, Vec<_>) = schools.partition(|(_, both)| both.now.of > 0);
        Self {
            encounter,
            question: question.clone(),
            targets: facts.settings.reach,
            all: both(now.bounds, later.as_ref().map(|later| later.bounds)),
            grades: grades.collect(),
            schools,
            unenrolled: unenrolled.into_iter().map(|(school, _)| school).collect(),
            loose: encounter.loose(&selection),
        }
    }

    /// Why there is nothing to show; `None` where there is.
    pub(super) fn gone(&self) -> Option<Gone> {
        if self.question.period.one_year().is_none() {
            return Some(Gone::TwoYears);
        }
        let grade = self.question.filter.grade;
        if grade.is_some_and(|grade| !self.encounter.grades().contains(&grade)) {
            return Some(Gone::OtherGrade);
        }
        (self.all.now.of == 0).then_some(Gone::NoEnrolment)
    }

    /// The target of a grade in per cent, and how its bounds stand to it.
    pub(super) fn aim(&self, grade: u8, bounds: Bounds) -> Option<(u64, Aim)> {
        let percent = self.encounter.target(self.targets, grade)?;
        Some((percent, aim(bounds, percent)?))
    }

    /// The events behind the numbers of a place, the planned ones too where they count in a second value.
    pub(super) fn events(&self, facts: &Facts, place: Place) -> Vec<EventId> {
        let question = if self.all.later.is_some() { self.question.with_planned() } else { self.question.clone() };
        self.encounter.events(&Selection::new(facts, &question), place)
    }
}

/// Bounds as they stand beside a bar: «24–50 из 52 · 46,1–96,2 %».
pub(super) fn note(bounds: Bounds, lang: Lang) -> String {
    let Bounds { lo, hi, of } = bounds;
    let share = percent_interval(lo, hi, of, lang);
    let [lo_text, hi_text, of_text] = [lo, hi, of].map(|number| count(number, lang));
    if lo == hi {
        return words::NOTE_EXACT.fill(lang, &[&lo_text, &of_text, &share]);
    }
    words::NOTE.fill(lang, &[&lo_text, &hi_text, &of_text, &share])
}

/// The lower bound as a share: rounded down, so that «at least» stays true; where it is the only number, as its bar says it.
pub(super) fn at_least(bounds: Bounds, lang: Lang) -> String {
    let round = if bounds.lo == bounds.hi { Round::Nearest } else { Round::Down };
    percent_to(bounds.lo, bounds.of, round, lang)
}

/// A bound in per cent of all, for the length of a bar.
pub(super) fn share(part: u64, of: u64) -> f64 {
    if of == 0 { 0.0 } else { part as f64 * 100.0 / of as f64 }
}
