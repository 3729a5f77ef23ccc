//! Identifiers: UUIDs, typed by what they name. New ones are version 7, so that they sort by the time they were made.

use super::field::FieldValue;
use super::value::Value;
pub use uuid::Uuid;

/// Reads a UUID in its one written form: 36 characters, lower case, with hyphens.
pub fn parse_uuid(text: &str) -> Option<Uuid> {
    let plain = text.len() == 36 && !text.bytes().any(|byte| byte.is_ascii_uppercase());
    plain.then(|| Uuid::try_parse(text).ok()).flatten()
}

/// A new version 7 UUID from the time and ten random bytes; the caller brings both.
pub fn new_uuid(unix_millis: u64, random: [u8; 10]) -> Uuid {
    uuid::Builder::from_unix_timestamp_millis(unix_millis, &random).into_uuid()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+) => { $(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub Uuid);

        impl $name {
            /// Reads an identifier in its one written form.
            pub fn parse(text: &str) -> Option<Self> {
                parse_uuid(text).map(Self)
            }
        }
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }
        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{}", self.0)
            }
        }
        impl FieldValue for $name {
            fn to_value(&self) -> Value {
                Value::Text(self.0.to_string())
            }
            fn from_value(value: &Value) -> Option<Self> {
                Self::parse(value.as_text()?)
            }
        }
    )+ };
}

ids! {
    /// Names a school (организация).
    SchoolId,
    /// Names a partner.
    PartnerId,
    /// Names an event.
    EventId,
    /// Names a recommendation.
    RecommendationId,
    /// Names a contact of a partner.
    ContactId,
    /// Names an agreement with a partner.
    AgreementId
}
