//! What can be wrong with a file: all of it at once ([`Unreadable`]), or single places in it ([`Problem`]).
//! Sentences about them are made in `words`.

use super::json::TextError;
use crate::model::record::List;

/// Why nothing of a file can be taken in. Lines and columns count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing but spaces.
    Empty,
    /// Not JSON from here on.
    Syntax {
        /// Line.
        line: usize,
        /// Column.
        column: usize,
    },
    /// The file ends in the middle: half of it is missing.
    CutShort {
        /// Line.
        line: usize,
        /// Column.
        column: usize,
    },
    /// Half a character: an escape such as `\ud800` without its other half.
    HalfCharacter {
        /// Line.
        line: usize,
        /// Column.
        column: usize,
    },
    /// More than 128 objects and lists in each other.
    TooDeep,
    /// More than 256 MiB.
    TooBig,
    /// More than 1 000 000 records.
    TooManyRecords,
    /// Something else than a file of this program.
    NotKrug,
    /// The file does not say its version, or says one that never was.
    NoVersion,
    /// Written by a newer version of the program.
    Newer {
        /// The file's version.
        version: u32,
    },
}

impl From<TextError> for Unreadable {
    fn from(error: TextError) -> Self {
        match error {
            TextError::Syntax { line, column } => Self::Syntax { line, column },
            TextError::CutShort { line, column } => Self::CutShort { line, column },
            TextError::HalfCharacter { line, column } => Self::HalfCharacter { line, column },
            TextError::TooDeep => Self::TooDeep,
            TextError::TooManyRecords => Self::TooManyRecords,
        }
    }
}

/// One thing that is wrong in a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Where, as a JSON path: `$.events[3].audience[0].pupils`.
    pub path: String,
    /// What.
    pub what: ProblemKind,
    /// The record that can't be read because of it: its list and its place there.
    pub record: Option<(List, usize)>,
}

/// What is wrong at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// A member that must be there is not, or is `null`.
    Missing,
    /// Not of the right sort.
    Not(Expected),
    /// A number outside these bounds, both allowed.
    OutOfRange {
        /// Least.
        least: i64,
        /// Greatest.
        most: i64,
    },
    /// A number with more than two decimal places.
    TooManyPlaces,
    /// A text with too many characters.
    TooLong {
        /// How many there may be.
        most: usize,
        /// How many there are.
        length: usize,
    },
    /// A list with too many elements.
    TooMany {
        /// How many there may be.
        most: usize,
        /// How many there are.
        count: usize,
    },
    /// A member's name stands twice in one object.
    RepeatedName,
    /// The identifier is taken already.
    RepeatedId {
        /// The path of what has it.
        first: String,
    },
    /// The last day is before the first.
    EndBeforeStart,
    /// A class, but not exactly one grade.
    ClassWithoutGrade,
    /// `whole_class` without a class.
    WholeClassWithoutClass,
    /// The two records of a pair are one.
    SamePair,
    /// The stamp is another device's than the one that it stands for.
    OtherDevice,
    /// A deleted record's content has another identifier than it.
    OtherId,
    /// A name that no field can have: of what can't be cleared, or of a part that the member can't have.
    NotAField,
    /// The record can't be read for a reason without a name of its own.
    Unfit,
}

/// What should have been there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text.
    Text,
    /// A text with at least one character.
    SomeText,
    /// A number.
    Number,
    /// A number without a fraction.
    Whole,
    /// `true` or `false`.
    Truth,
    /// A list.
    List,
    /// A pair of identifiers and a stamp.
    Pair,
    /// An object.
    Object,
    /// An identifier: a UUID in lower case.
    Id,
    /// `2026-10-05`, between 1990 and 2100.
    Day,
    /// `2026-10-05`, `2026-10` or `2026/27`.
    Date,
    /// `2026/27`.
    SchoolYear,
    /// `2026-11-23T09:30:00.123Z-0001-<device>`.
    Stamp,
    /// `2026-11-23T09:30:00.123Z`.
    Instant,
    /// The label of a class.
    Class,
    /// `"krug"`.
    Format,
}
