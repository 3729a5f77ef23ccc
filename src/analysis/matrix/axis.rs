//! What the rows and columns of a matrix are.

use crate::analysis::facts::{Facts, Index, at, kinds_in};
use crate::analysis::select::Selection;
use crate::analysis::settings::{Settings, deciding_type};
use crate::model::code::Code;
use crate::model::codes::{Form, PartnerKind};
use crate::model::id::SchoolId;
use crate::model::order::InOrder;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// One of the five matrices.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatrixId {
    /// Kind of partner × form.
    KindForm,
    /// Grade × kind of partner.
    GradeKind,
    /// School × kind of partner.
    SchoolKind,
    /// School × form.
    SchoolForm,
    /// Month × form.
    MonthForm,
}

impl MatrixId {
    /// All five.
    pub const ALL: [Self; 5] = [Self::KindForm, Self::GradeKind, Self::SchoolKind, Self::SchoolForm, Self::MonthForm];

    /// Its name in the exported file.
    pub fn code(self) -> &'static str {
        match self {
            Self::KindForm => "kind_form",
            Self::GradeKind => "grade_kind",
            Self::SchoolKind => "school_kind",
            Self::SchoolForm => "school_form",
            Self::MonthForm => "month_form",
        }
    }

    pub(super) fn sides(self) -> (Side, Side) {
        match self {
            Self::KindForm => (Side::Kind, Side::Form),
            Self::GradeKind => (Side::Grade, Side::Kind),
            Self::SchoolKind => (Side::School, Side::Kind),
            Self::SchoolForm => (Side::School, Side::Form),
            Self::MonthForm => (Side::Month, Side::Form),
        }
    }
}

/// The heading of a row or column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// A kind of partner.
    Kind(PartnerKind),
    /// A form.
    Form(Form),
    /// A grade, 0 to 12.
    Grade(u8),
    /// A school.
    School(SchoolId),
    /// A month of the year, 1–12, of the start; `None` where only the school year is known.
    Month(Option<u8>),
}

impl Axis {
    /// Where it stands: codes in their order, months in the school year's, the unknown month last.
    fn rank(&self) -> (u8, u8, Option<SchoolId>) {
        match self {
            Self::Kind(kind) => (0, *kind as u8, None),
            Self::Form(form) => (1, *form as u8, None),
            Self::Grade(grade) => (2, *grade, None),
            Self::School(school) => (3, 0, Some(*school)),
            Self::Month(Some(month)) => (4, (month + 3) % 12, None),
            Self::Month(None) => (4, u8::MAX, None),
        }
    }
}

impl Axis {
    /// Its place among the counters of its side; `None` for a school that is not there.
    pub(super) fn code(self, facts: &Facts) -> Option<Index> {
        match self {
            Self::Kind(kind) => Some(kind as Index),
            Self::Form(form) => Some(form as Index),
            Self::Grade(grade) => Some(grade.into()),
            Self::School(school) => facts.school_index(school),
            Self::Month(month) => Some(month.unwrap_or(0).into()),
        }
    }
}

impl Ord for Axis {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank().cmp(&other.rank())
    }
}

impl PartialOrd for Axis {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// What one side of a matrix is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Kind,
    Form,
    Grade,
    School,
    Month,
}

impl Side {
    /// What stands at a place among the counters of this side.
    pub(super) fn head(self, facts: &Facts, code: Index) -> Option<Axis> {
        match self {
            Self::Kind => PartnerKind::ALL.get(code).copied().map(Axis::Kind),
            Self::Form => Form::ALL.get(code).copied().map(Axis::Form),
            Self::Grade => u8::try_from(code).ok().map(Axis::Grade),
            Self::School => facts.school_id(code).map(Axis::School),
            Self::Month => u8::try_from(code).ok().map(|month| Axis::Month(Some(month).filter(|month| *month > 0))),
        }
    }

    /// Where an event stands on this side.
    pub(super) fn of_event(self, selection: &Selection, event: Index) -> BTreeSet<Axis> {
        let facts = selection.facts;
        match self {
            Self::Kind => kinds_in(facts.events.kinds_of(event)).map(Axis::Kind).into_set(),
            Self::Form => std::iter::once(Axis::Form(facts.form(event))).into_set(),
            Self::Grade => {
                let grades = selection.rows(event).fold(0, |bits, row| bits | row.grades);
                let asked = selection.question.filter.grade;
                let stands = |grade: &u8| grades & (1 << grade) != 0 && asked.is_none_or(|asked| asked == *grade);
                (0..=12_u8).filter(stands).map(Axis::Grade).into_set()
            }
            Self::School => {
                let schools = facts.events.schools.of(event).iter().filter(|school| selection.scope.has(**school));
                schools.filter_map(|school| facts.school_id(*school)).map(Axis::School).into_set()
            }
            Self::Month => {
                std::iter::once(Axis::Month(Some(at(&facts.events.months, event)).filter(|month| *month > 0)))
                    .into_set()
            }
        }
    }

    /// The headings that stand there with or without an event: the expected ones, the schools of the scope, the enrolled
    /// grades, the months.
    pub(super) fn expected(self, selection: &Selection, settings: &Settings, id: MatrixId) -> BTreeSet<Axis> {
        let facts = selection.facts;
        let mut keys = BTreeSet::new();
        match self {
            Self::Kind => {
                let kinds = settings.kinds(deciding_type(facts, &selection.question));
                keys.extend(kinds.iter().copied().map(Axis::Kind));
                if id == MatrixId::KindForm {
                    keys.extend(settings.cells.iter().map(|(kind, _)| Axis::Kind(*kind)));
                }
            }
            Self::Form if id == MatrixId::KindForm => {
                keys.extend(settings.cells.iter().map(|(_, form)| Axis::Form(*form)));
            }
            Self::Form => {}
            Self::Grade => {
                let schools = selection.scope.schools(facts).into_iter();
                let grades = schools.flat_map(|school| selection.enrolled(school)).map(|grade| grade.grade);
                let asked = selection.question.filter.grade;
                keys.extend(grades.filter(|grade| asked.is_none_or(|asked| asked == *grade)).map(Axis::Grade));
            }
            Self::School => {
                let schools = selection.scope.schools(facts).into_iter();
                keys.extend(schools.filter_map(|school| facts.school_id(school)).map(Axis::School));
            }
            Self::Month => keys.extend((1..=12).map(|month| Axis::Month(Some(month)))),
        }
        keys
    }
}
