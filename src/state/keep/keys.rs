//! The keys under which the data are kept. A key is never used for two values in its life.

use crate::format::kept::head::Generation;
use crate::model::stamp::Stamp;
use std::fmt;

/// What all keys of the page begin with.
pub const PREFIX: &str = "krug.";

/// The key of a kept value.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The name of this browser's device; the name is in the key.
    Device(String),
    /// The head of a snapshot.
    Head(Generation),
    /// A part of a snapshot: the generation that wrote it, and its number there.
    Part(Generation, u32),
    /// A journal entry, by its stamp.
    Entry(Stamp),
}

impl Key {
    /// Reads a key; `None` where it is not one of the data's.
    pub fn parse(text: &str) -> Option<Self> {
        let (sort, rest) = text.strip_prefix(PREFIX)?.split_once('.')?;
        match sort {
            "device" => is_device(rest).then(|| Self::Device(rest.to_owned())),
            "head" => Generation::parse(rest).map(Self::Head),
            "part" => {
                let (generation, number) = rest.rsplit_once('.')?;
                Some(Self::Part(Generation::parse(generation)?, number.parse().ok()?))
            }
            "entry" => Stamp::parse(rest).map(Self::Entry),
            _ => None,
        }
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(PREFIX)?;
        match self {
            Self::Device(name) => write!(f, "device.{name}"),
            Self::Head(generation) => write!(f, "head.{generation}"),
            Self::Part(generation, number) => write!(f, "part.{generation}.{number}"),
            Self::Entry(at) => write!(f, "entry.{at}"),
        }
    }
}

/// Whether a text can name a device: lower case letters and digits, at least one.
fn is_device(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_read_back() {
        for text in [
            "krug.device.ab12",
            "krug.head.7.ab12-1",
            "krug.part.7.ab12-1.30",
            "krug.entry.2026-11-23T09:30:00.123Z-0001-ab12-1",
        ] {
            assert_eq!(Key::parse(text).map(|key| key.to_string()).as_deref(), Some(text));
        }
        for text in ["krug.lang", "krug.theme", "krug.head.x", "krug.part.7.a", "krug.device.", "head.7.a", ""] {
            assert_eq!(Key::parse(text), None, "{text}");
        }
    }
}
