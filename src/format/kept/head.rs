//! The head of a snapshot: which values make it, and which journal entries are in it already.
//!
//! A head is one value, so writing it is the one moment in which a new snapshot takes the place of the old one. Its text
//! has a line each: `upto <stamp>`, `part <kind> <first id or -> <generation> <number> <records>`.

use crate::model::id::{Uuid, parse_uuid};
use crate::model::stamp::Stamp;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

/// Names a snapshot: the number grows, the device tells apart what two tabs wrote at once.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Generation {
    /// Grows from snapshot to snapshot.
    pub number: u64,
    /// The device that wrote it.
    pub device: Arc<str>,
}

impl Generation {
    /// Reads `12.device`.
    pub fn parse(text: &str) -> Option<Self> {
        let (number, device) = text.split_once('.')?;
        let plain = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        let named = !device.is_empty() && device.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (plain && named).then_some(Self { number: number.parse().ok()?, device: device.into() })
    }
}

impl fmt::Display for Generation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.number, self.device)
    }
}

/// What a part of a snapshot holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PartKind {
    /// Schools.
    Schools,
    /// Partners.
    Partners,
    /// Events.
    Events,
    /// Recommendations.
    Recommendations,
    /// What was deleted.
    Deleted,
    /// Everything else; it has one part.
    Rest,
}

impl PartKind {
    /// Every kind.
    pub const ALL: [Self; 6] =
        [Self::Schools, Self::Partners, Self::Events, Self::Recommendations, Self::Deleted, Self::Rest];

    fn word(self) -> &'static str {
        match self {
            Self::Schools => "schools",
            Self::Partners => "partners",
            Self::Events => "events",
            Self::Recommendations => "recommendations",
            Self::Deleted => "deleted",
            Self::Rest => "rest",
        }
    }
}

/// A part of a snapshot: the records of a kind from an identifier on, up to the next part of that kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// What it holds.
    pub kind: PartKind,
    /// From which identifier on; `None` in the first part of a kind.
    pub from: Option<Uuid>,
    /// The generation that wrote it, under which its value is found.
    pub generation: Generation,
    /// Its number in that generation.
    pub number: u32,
    /// How many records it has.
    pub records: usize,
}

/// The head of a snapshot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name.
    pub generation: Generation,
    /// By device, the latest journal entry that is in it; all earlier entries of the device are in it too.
    pub upto: BTreeMap<Arc<str>, Stamp>,
    /// The parts: by kind, then by first identifier.
    pub parts: Vec<Part>,
}

impl Head {
    /// Whether a journal entry of that stamp is in the snapshot.
    pub fn covers(&self, at: &Stamp) -> bool {
        self.upto.get(&at.device).is_some_and(|upto| at <= upto)
    }

    /// Whether it is what stands before the first snapshot of all: nothing, in which no entry is.
    pub fn is_of_nothing(&self) -> bool {
        self.parts.is_empty() && self.upto.is_empty()
    }

    /// Whether something is in the snapshot that was done after an entry of that stamp, which is not in it itself.
    pub fn is_past(&self, at: &Stamp) -> bool {
        !self.covers(at) && self.upto.values().any(|upto| at < upto)
    }

    /// The text of the head; the generation is not in it, because it stands in its key.
    pub fn to_text(&self) -> String {
        let upto = self.upto.values().map(|stamp| format!("upto {stamp}"));
        let parts = self.parts.iter().map(|part| {
            let from = part.from.map_or_else(|| "-".to_owned(), |id| id.to_string());
            format!("part {} {from} {} {} {}", part.kind.word(), part.generation, part.number, part.records)
        });
        upto.chain(parts).collect::<Vec<_>>().join("\n")
    }

    /// Reads the text of a head; `None` where a line is none of its own.
    pub fn from_text(generation: Generation, text: &str) -> Option<Self> {
        let mut head = Self { generation, upto: BTreeMap::new(), parts: Vec::new() };
        for line in text.split('\n').filter(|line| !line.is_empty()) {
            let (word, rest) = line.split_once(' ')?;
            match word {
                "upto" => {
                    let stamp = Stamp::parse(rest)?;
                    head.upto.insert(stamp.device.clone(), stamp);
                }
                "part" => head.parts.push(read_part(rest)?),
                _ => return None,
            }
        }
        Some(head)
    }
}

fn read_part(text: &str) -> Option<Part> {
    let words: Vec<&str> = text.split(' ').collect();
    let &[kind, from, generation, number, records] = words.as_slice() else { return None };
    Some(Part {
        kind: PartKind::ALL.into_iter().find(|known| known.word() == kind)?,
        from: if from == "-" { None } else { Some(parse_uuid(from)?) },
        generation: Generation::parse(generation)?,
        number: number.parse().ok()?,
        records: records.parse().ok()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn generation(number: u64) -> Generation {
        Generation { number, device: "ab12-1".into() }
    }

    fn head() -> Head {
        let stamp = Stamp { millis: 1_795_426_200_000, counter: 3, device: "ab12".into() };
        let part = |kind, from: Option<Uuid>, number| Part {
            kind,
            from,
            generation: generation(u64::from(number)),
            number,
            records: 500,
        };
        Head {
            generation: generation(7),
            upto: [(stamp.device.clone(), stamp)].into(),
            parts: vec![
                part(PartKind::Events, None, 0),
                part(PartKind::Events, Some(Uuid::from_u128(17)), 1),
                part(PartKind::Rest, None, 2),
            ],
        }
    }

    #[test]
    fn a_head_reads_back() {
        let empty = Head { upto: BTreeMap::new(), parts: Vec::new(), ..head() };
        for head in [head(), empty] {
            assert_eq!(Head::from_text(generation(7), &head.to_text()), Some(head));
        }
        for bad in ["part events - 7.a 0", "upto now", "what", "part sorts - 7.a 0 0"] {
            assert_eq!(Head::from_text(generation(7), bad), None, "{bad}");
        }
    }

    #[test]
    fn it_covers_what_its_devices_wrote_up_to_then() {
        let head = head();
        let at = |millis, device: &str| Stamp { millis, counter: 3, device: device.into() };
        assert!(head.covers(&at(1_795_426_200_000, "ab12")));
        assert!(head.covers(&at(1, "ab12")));
        assert!(!head.covers(&at(1_795_426_200_001, "ab12")));
        assert!(!head.covers(&at(1, "ab12-1")));
    }

    #[test]
    fn later_generations_compare_greater() {
        let [a, b] = ["9.z", "10.a"].map(|text| Generation::parse(text).unwrap());
        assert!(a < b);
        for bad in ["", "1", "x.a", "1.", "1.a b", "+1.a"] {
            assert_eq!(Generation::parse(bad), None, "{bad}");
        }
    }
}
