//! A school (организация): whoever keeps data, from a kindergarten to the municipal centre, with its enrolment.

use super::class::ClassLabel;
use super::code::Coded;
use super::codes::{MinimumLevel, SchoolType};
use super::date::SchoolYear;
use super::field::{Element, Extra, Required, Rows, object};
use super::id::SchoolId;
use super::record::record;
use super::stamp::Stamps;
use std::collections::BTreeSet;

/// An educational organisation that keeps data.
#[derive(Clone, Debug, PartialEq)]
pub struct School {
    /// Identifier.
    pub id: SchoolId,
    /// Stamps.
    pub stamps: Stamps,
    /// Full name.
    pub name: Required<String>,
    /// Short name.
    pub short_name: Option<String>,
    /// What sort it is; absent counts as a school.
    pub school_type: Option<Coded<SchoolType>>,
    /// ИНН.
    pub inn: Option<String>,
    /// Municipality.
    pub municipality: Option<String>,
    /// Pupils by year, grade and class.
    pub enrolment: Rows<SchoolYear, EnrolmentRow>,
    /// Other records of the same school.
    pub same_as: BTreeSet<SchoolId>,
    /// Unknown members.
    pub extra: Extra,
}

/// How many pupils a class, or a whole grade, has in a school year.
#[derive(Clone, Debug, PartialEq)]
pub struct EnrolmentRow {
    /// School year.
    pub year: Required<SchoolYear>,
    /// Grade, 0 (preschool group) to 12.
    pub grade: Required<u8>,
    /// Class; absent: the whole grade.
    pub class: Option<ClassLabel>,
    /// Pupils, 0 to 10 000.
    pub pupils: Required<u32>,
    /// Pupils with ОВЗ among them.
    pub ovz: Option<u32>,
    /// Disabled pupils among them; overlaps with `ovz`.
    pub disabled: Option<u32>,
    /// Profile of the class.
    pub profile: Option<String>,
    /// Whether it is a pre-professional class.
    pub pre_professional: Option<bool>,
    /// The level of the career guidance minimum it is meant to reach.
    pub minimum_level: Option<Coded<MinimumLevel>>,
    /// Unknown members.
    pub extra: Extra,
}

impl School {
    /// A school with no name yet.
    pub fn blank(id: SchoolId, stamps: Stamps) -> Self {
        Self {
            id,
            stamps,
            name: Required(String::new()),
            short_name: None,
            school_type: None,
            inn: None,
            municipality: None,
            enrolment: Rows::default(),
            same_as: BTreeSet::new(),
            extra: Extra::new(),
        }
    }

    /// The name to show where there is little room.
    pub fn shown_name(&self) -> &str {
        super::record::shown(self.short_name.as_deref(), &self.name)
    }
}

record!(School, SchoolId, Schools {
    required { name = "name" }
    plain { short_name = "short_name", school_type = "type", inn = "inn", municipality = "municipality" }
    keyed { enrolment: Rows<SchoolYear, EnrolmentRow> = "enrolment", same_as: BTreeSet<SchoolId> = "same_as" }
});

impl EnrolmentRow {
    /// A row to be filled.
    pub fn blank() -> Self {
        Self {
            year: Required(SchoolYear::of(super::date::Day::default())),
            grade: Required(0),
            class: None,
            pupils: Required(0),
            ovz: None,
            disabled: None,
            profile: None,
            pre_professional: None,
            minimum_level: None,
            extra: Extra::new(),
        }
    }
}

impl Element for EnrolmentRow {
    const KEY: &'static str = "year";
}

object!(EnrolmentRow {
    year = "year", grade = "grade", class = "class", pupils = "pupils", ovz = "ovz", disabled = "disabled",
    profile = "profile", pre_professional = "pre_professional", minimum_level = "minimum_level",
});
