//! Identifiers: UUIDs, typed by what they name. New ones are version 7, so that they sort by the time they were made.

use super::field::FieldValue;
use super::value::Value;

/// A UUID. Held as one number, for it is compared far more often than written: bytes are compared one by one in the browser.
#[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Uuid(u128);

impl Uuid {
    /// The UUID of a number.
    pub const fn from_u128(number: u128) -> Self {
        Self(number)
    }

    /// Its number: UUIDs are in the order of their numbers, which is that of their texts.
    pub const fn as_u128(self) -> u128 {
        self.0
    }

    /// The UUID that names nothing.
    pub const fn nil() -> Self {
        Self(0)
    }
}

impl std::fmt::Display for Uuid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        uuid::Uuid::from_u128(self.0).fmt(f)
    }
}

impl std::fmt::Debug for Uuid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{self}")
    }
}

/// Reads a UUID in its one written form: 36 characters, lower case, with hyphens.
pub fn parse_uuid(text: &str) -> Option<Uuid> {
    let plain = text.len() == 36 && !text.bytes().any(|byte| byte.is_ascii_uppercase());
    plain.then(|| uuid::Uuid::try_parse(text).ok()).flatten().map(|uuid| Uuid(uuid.as_u128()))
}

/// A new version 7 UUID from the time and ten random bytes; the caller brings both.
pub fn new_uuid(unix_millis: u64, random: [u8; 10]) -> Uuid {
    Uuid(uuid::Builder::from_unix_timestamp_millis(unix_millis, &random).into_uuid().as_u128())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_sort_as_their_texts_do() {
        let texts = [
            "00000000-0000-0000-0000-000000000000",
            "00000000-0000-7000-8000-0400000000ff",
            "018fd118-0000-7000-8000-040000001284",
            "7fffffff-ffff-ffff-ffff-ffffffffffff",
            "80000000-0000-0000-0000-000000000000",
            "ffffffff-ffff-ffff-ffff-ffffffffffff",
        ];
        let ids: Vec<Uuid> = texts.iter().filter_map(|text| parse_uuid(text)).collect();
        assert!(ids.is_sorted());
        assert_eq!(ids.iter().map(Uuid::to_string).collect::<Vec<_>>(), texts);
        for wrong in ["018FD118-0000-7000-8000-040000001284", "018fd11800007000800004000000 1284", ""] {
            assert_eq!(parse_uuid(wrong), None, "{wrong}");
        }
    }
}
