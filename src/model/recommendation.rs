//! A recommendation that was accepted: advice to an addressee, with its deadline and what came of it.

use super::code::Coded;
use super::codes::{AddresseeRole, RecommendationStatus};
use super::date::{Day, SchoolYear};
use super::field::{Extra, FieldValue};
use super::id::{RecommendationId, SchoolId};
use super::record::record;
use super::stamp::Stamps;
use super::value::Value;

/// Whom a recommendation is for: one school, or (written `null`) all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Addressee(pub Option<SchoolId>);

impl FieldValue for Addressee {
    fn to_value(&self) -> Value {
        self.0.as_ref().map_or(Value::Null, FieldValue::to_value)
    }
    fn from_value(value: &Value) -> Option<Self> {
        match value {
            Value::Null => Some(Self(None)),
            other => SchoolId::from_value(other).map(|school| Self(Some(school))),
        }
    }
}

/// An accepted recommendation.
#[derive(Clone, Debug, PartialEq)]
pub struct Recommendation {
    /// Identifier.
    pub id: RecommendationId,
    /// Stamps.
    pub stamps: Stamps,
    /// The rule that it came from.
    pub rule: Option<String>,
    /// Whom it is for.
    pub addressee: Option<Addressee>,
    /// In which role.
    pub addressee_role: Option<Coded<AddresseeRole>>,
    /// What to do.
    pub text: Option<String>,
    /// The indicator behind it.
    pub indicator: Option<String>,
    /// The school year whose monitoring it came from.
    pub year: Option<SchoolYear>,
    /// The indicator's value when it was issued.
    pub value: Option<Value>,
    /// The value to reach.
    pub target: Option<Value>,
    /// Management decision.
    pub decision: Option<String>,
    /// Who is responsible.
    pub responsible: Option<String>,
    /// Day of issue.
    pub issued: Option<Day>,
    /// Deadline.
    pub due: Option<Day>,
    /// Where it stands.
    pub status: Option<Coded<RecommendationStatus>>,
    /// Unknown members.
    pub extra: Extra,
}

impl Recommendation {
    /// A recommendation to be filled.
    pub fn blank(id: RecommendationId, stamps: Stamps) -> Self {
        Self {
            id,
            stamps,
            rule: None,
            addressee: None,
            addressee_role: None,
            text: None,
            indicator: None,
            year: None,
            value: None,
            target: None,
            decision: None,
            responsible: None,
            issued: None,
            due: None,
            status: None,
            extra: Extra::new(),
        }
    }
}

record!(Recommendation, RecommendationId, Recommendations {
    required { }
    plain {
        rule = "rule", addressee = "addressee", addressee_role = "addressee_role", text = "text",
        indicator = "indicator", year = "year", value = "value", target = "target", decision = "decision",
        responsible = "responsible", issued = "issued", due = "due", status = "status",
    }
    keyed { }
});
