//! What is expected of a circle of partners, and the thresholds of the rules: defaults, and what the settings change.
//!
//! Kept in the document's settings as
//! `"expected_kinds": {"school": ["employer", …], "centre": […]}`, `"expected_cells": {"employer": ["excursion", …]}`,
//! `"targets": {"active_100": 4, "active_500": 6, "active_more": 10, "active_centre": 20, "reach_any": 80,
//! "reach_employer": 60}` and `"hours_levels": {"basic": 40, "main": 60, "advanced": 80, "year": 2023, "source": "…"}`.
//! What is absent, of another form or out of the range that the page of settings allows has its default. The thresholds of the rules stand in
//! [`thresholds`](super::thresholds).

use super::facts::Facts;
use super::question::{Question, Scope};
use super::thresholds::Thresholds;
use crate::model::Document;
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind, SchoolType};
use crate::model::order;
use crate::model::value::{Members, Value};
use std::ops::RangeInclusive;

/// The kinds that every school is expected to work with.
const SCHOOL_KINDS: [PartnerKind; 5] = [
    PartnerKind::Employer,
    PartnerKind::College,
    PartnerKind::University,
    PartnerKind::EmploymentService,
    PartnerKind::ExtraEducation,
];

/// What a municipal centre or an authority is expected to work with besides.
const CENTRE_KINDS: [PartnerKind; 3] =
    [PartnerKind::School, PartnerKind::EducationAuthority, PartnerKind::SupportCentre];

/// The forms in which each kind is expected.
const CELLS: [(PartnerKind, &[Form]); 5] = [
    (PartnerKind::Employer, &[Form::Excursion, Form::Meeting, Form::JobTrial]),
    (PartnerKind::College, &[Form::OpenDay, Form::Masterclass, Form::JobTrial]),
    (PartnerKind::University, &[Form::OpenDay]),
    (PartnerKind::EmploymentService, &[Form::JointClass, Form::Consultation]),
    (PartnerKind::ExtraEducation, &[Form::Game]),
];

/// How many active partners an addressee should have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ActiveTargets {
    /// A school of up to 100 pupils.
    pub small: u64,
    /// A school of up to 500 pupils.
    pub middle: u64,
    /// A larger school.
    pub large: u64,
    /// A centre, an authority, and all schools together.
    pub centre: u64,
}

/// How many per cent of a grade's pupils should be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReachTargets {
    /// By any event.
    pub any: u64,
    /// By an event with an employer, in the grades 8 to 11.
    pub employer: u64,
}

/// Hours a class from which the levels of the career guidance minimum are reached (2023 figures where nothing else is
/// set).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HourLevels {
    /// Basic.
    pub basic: u64,
    /// Main.
    pub main: u64,
    /// Advanced.
    pub advanced: u64,
    /// The year of these numbers.
    pub year: u64,
}

/// Everything that can be set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    school_kinds: Vec<PartnerKind>,
    centre_kinds: Vec<PartnerKind>,
    /// The cells of kind × form in which an event is expected, in the order of the codes, each once.
    pub cells: Vec<(PartnerKind, Form)>,
    /// Targets of active partners.
    pub targets: ActiveTargets,
    /// Targets of reach.
    pub reach: ReachTargets,
    /// Levels of hours a class.
    pub hours: HourLevels,
    /// Thresholds of the rules.
    pub thresholds: Thresholds,
}

impl Default for Settings {
    fn default() -> Self {
        let cells = CELLS.iter().flat_map(|(kind, forms)| forms.iter().map(|form| (*kind, *form))).collect();
        Self {
            school_kinds: in_order(SCHOOL_KINDS.to_vec()),
            centre_kinds: in_order(SCHOOL_KINDS.into_iter().chain(CENTRE_KINDS).collect()),
            cells: in_order(cells),
            targets: ActiveTargets { small: 4, middle: 6, large: 10, centre: 20 },
            reach: ReachTargets { any: 80, employer: 60 },
            hours: HourLevels { basic: 40, main: 60, advanced: 80, year: 2023 },
            thresholds: Thresholds::default(),
        }
    }
}

impl Settings {
    /// The settings of a document.
    pub fn new(document: &Document) -> Self {
        let mut settings = Self::default();
        let section = |name: &str| document.settings.get(name).and_then(Value::as_object);
        if let Some(kinds) = section("expected_kinds") {
            set(&mut settings.school_kinds, codes(kinds.get("school")));
            set(&mut settings.centre_kinds, codes(kinds.get("centre")));
        }
        if let Some(kinds) = section("expected_cells") {
            let cells = kinds.iter().filter_map(|(word, forms)| Some((PartnerKind::parse(word)?, codes(Some(forms))?)));
            settings.cells =
                in_order(cells.flat_map(|(kind, forms)| forms.into_iter().map(move |form| (kind, form))).collect());
        }
        if let Some(targets) = section("targets") {
            let active = |name| count(targets, name, 1..=10_000);
            set(&mut settings.targets.small, active("active_100"));
            set(&mut settings.targets.middle, active("active_500"));
            set(&mut settings.targets.large, active("active_more"));
            set(&mut settings.targets.centre, active("active_centre"));
            set(&mut settings.reach.any, count(targets, "reach_any", 0..=100));
            set(&mut settings.reach.employer, count(targets, "reach_employer", 0..=100));
        }
        if let Some(levels) = section("hours_levels") {
            let mut hours = settings.hours;
            set(&mut hours.basic, count(levels, "basic", 1..=1000));
            set(&mut hours.main, count(levels, "main", 1..=1000));
            set(&mut hours.advanced, count(levels, "advanced", 1..=1000));
            set(&mut settings.hours.year, count(levels, "year", 1990..=2100));
            // Levels that don't grow are none.
            if hours.basic < hours.main && hours.main < hours.advanced {
                settings.hours = HourLevels { year: settings.hours.year, ..hours };
            }
        }
        if let Some(thresholds) = section("thresholds") {
            settings.thresholds = Thresholds::new(thresholds);
        }
        settings
    }

    /// The kinds that are expected of a type of school; of none known: of a centre.
    pub fn kinds(&self, school_type: Option<SchoolType>) -> &[PartnerKind] {
        if is_centre(school_type) { &self.centre_kinds } else { &self.school_kinds }
    }

    /// How many active partners are wanted of a type of school with so many pupils. Of a school whose enrolment is
    /// unknown, as many as of the smallest: that is wanted whatever its size.
    pub fn active_target(&self, school_type: Option<SchoolType>, pupils: Option<u64>) -> u64 {
        match pupils {
            _ if is_centre(school_type) => self.targets.centre,
            None | Some(0..=100) => self.targets.small,
            Some(101..=500) => self.targets.middle,
            Some(_) => self.targets.large,
        }
    }
}

/// The type that decides what is expected in a scope: the one school's; for all or several the owner's. `None` without
/// an owner.
pub fn deciding_type(facts: &Facts, question: &Question) -> Option<SchoolType> {
    let only = match &question.scope {
        Scope::Schools(schools) => {
            let mut living = schools.iter().filter_map(|school| facts.school_index(*school));
            living.next().filter(|first| living.all(|other| other == *first))
        }
        Scope::All => None,
    };
    only.or(facts.owner).map(|school| facts.school_type(school))
}

fn is_centre(school_type: Option<SchoolType>) -> bool {
    matches!(school_type, None | Some(SchoolType::Centre | SchoolType::Authority))
}

fn set<T>(place: &mut T, value: Option<T>) {
    if let Some(value) = value {
        *place = value;
    }
}

/// The known codes of a list; `None` where it is no list.
fn codes<C: Code>(value: Option<&Value>) -> Option<Vec<C>> {
    let words = value?.as_list()?;
    Some(in_order(words.iter().filter_map(|word| C::parse(word.as_text()?)).collect()))
}

/// A whole number, where it is one that may be set.
fn count(members: &Members, name: &str, range: RangeInclusive<u64>) -> Option<u64> {
    let number = members.get(name)?.as_int()?.try_into().ok()?;
    range.contains(&number).then_some(number)
}

fn in_order<T: Ord>(mut list: Vec<T>) -> Vec<T> {
    order::sort(&mut list);
    list.dedup();
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    fn object(pairs: &[(&str, Value)]) -> Value {
        Value::Object(pairs.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect())
    }

    fn words(list: &[&str]) -> Value {
        Value::List(list.iter().map(|word| Value::from(*word)).collect())
    }

    #[test]
    fn a_centre_is_expected_to_work_with_more_kinds_than_a_school() {
        let settings = Settings::default();
        for (school_type, count, target) in [
            (Some(SchoolType::School), 5, 6),
            (Some(SchoolType::Preschool), 5, 6),
            (Some(SchoolType::Centre), 8, 20),
            (Some(SchoolType::Authority), 8, 20),
            (None, 8, 20),
        ] {
            assert_eq!(settings.kinds(school_type).len(), count, "{school_type:?}");
            assert_eq!(settings.active_target(school_type, Some(500)), target, "{school_type:?}");
        }
        assert_eq!(settings.cells.len(), 10);
    }

    #[test]
    fn the_target_grows_with_the_school() {
        for (pupils, target) in
            [(None, 4), (Some(0), 4), (Some(100), 4), (Some(101), 6), (Some(500), 6), (Some(501), 10)]
        {
            assert_eq!(Settings::default().active_target(Some(SchoolType::School), pupils), target, "{pupils:?}");
        }
    }

    #[test]
    fn settings_replace_what_they_name_and_nothing_else() {
        let mut document = Document::default();
        let mut set = |name: &str, value: Value| document.settings.insert(name.to_owned(), value);
        set("expected_kinds", object(&[("school", words(&["college", "culture", "of_tomorrow", "college"]))]));
        set("expected_cells", object(&[("culture", words(&["excursion"])), ("of_tomorrow", words(&["game"]))]));
        set(
            "targets",
            object(&[
                ("active_100", Value::Int(2)),
                ("active_500", Value::from("many")),
                ("active_more", Value::Int(0)),
                ("active_centre", Value::Int(10_001)),
                ("reach_any", Value::Int(75)),
                ("reach_employer", Value::Int(101)),
            ]),
        );
        set(
            "hours_levels",
            object(&[("basic", Value::Int(34)), ("main", Value::Int(-1)), ("year", Value::Int(20_250))]),
        );
        let settings = Settings::new(&document);
        assert_eq!(settings.kinds(Some(SchoolType::School)), [PartnerKind::College, PartnerKind::Culture]);
        assert_eq!(settings.kinds(None).len(), 8);
        assert_eq!(settings.cells, [(PartnerKind::Culture, Form::Excursion)]);
        assert_eq!(settings.targets, ActiveTargets { small: 2, middle: 6, large: 10, centre: 20 });
        assert_eq!(settings.reach, ReachTargets { any: 75, employer: 60 });
        assert_eq!(settings.hours, HourLevels { basic: 34, main: 60, advanced: 80, year: 2023 });
        let falling = object(&[("basic", Value::Int(70)), ("main", Value::Int(65)), ("year", Value::Int(2025))]);
        document.settings.insert("hours_levels".to_owned(), falling);
        assert_eq!(Settings::new(&document).hours, HourLevels { basic: 40, main: 60, advanced: 80, year: 2025 });
    }
}
