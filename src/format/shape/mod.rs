//! The shape of a file: one table of what each object has ([`table`]), from which come the validation ([`check`]),
//! the JSON Schema ([`schema`], in the words of [`about`]) and the order in which members are written.

mod about;
mod check;
mod schema;
mod table;

pub(super) use check::{check, list_of_deleted};
pub use schema::schema;
pub(super) use table::{FILE, record as record_shape};

use crate::model::code::Code;
use crate::model::record::List;

/// How many characters a name or a title has at most.
const NAME: usize = 500;

/// How many characters any other text has at most.
const LONG: usize = 20_000;

/// What can stand at a place.
pub(super) enum Shape {
    /// Anything.
    Any,
    /// `"krug"`.
    Format,
    /// A text.
    Text { least: usize, most: usize },
    /// A number without a fraction.
    Whole { least: i64, most: i64 },
    /// Academic hours: 0 to 1 000 with at most two decimal places.
    Hours,
    /// `true` or `false`.
    Truth,
    /// A word of a list of codes, or any other word, which is kept.
    Code(fn() -> Vec<&'static str>),
    /// An identifier.
    Id(Role),
    /// A day between 1990 and 2100.
    Day,
    /// A date of one of the three precisions.
    Date,
    /// A school year.
    SchoolYear,
    /// A stamp.
    Stamp,
    /// A time in UTC with milliseconds.
    Instant,
    /// The label of a class.
    Class,
    /// A list.
    List { of: &'static Shape, most: usize },
    /// An object with known members; others are kept.
    Object(&'static Object),
    /// Settings: any value by name.
    Settings,
    /// The latest stamp held, by device.
    Seen,
    /// The stamps of a record, by field.
    Stamps,
    /// Two identifiers that are not the same, and since when.
    Distinct,
    /// The content of a deleted record.
    Deleted,
}

/// What an identifier is there for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// Names this very thing; unique in the file.
    Own,
    /// Names something that was deleted; unique among these.
    Gone,
    /// Refers to something.
    Other,
}

/// An object with known members.
pub(super) struct Object {
    /// Its name among the definitions of the schema.
    pub name: &'static str,
    /// The list that it is a record of.
    pub list: Option<List>,
    /// Its members, in the order in which they are written.
    pub members: &'static [Member],
    /// What must hold between its members.
    pub rules: &'static [Rule],
}

impl Object {
    /// Whether it has a member of this name of its own.
    pub(super) fn has(&self, name: &str) -> bool {
        self.members.iter().any(|member| member.name == name)
    }
}

/// A member of an object.
pub(super) struct Member {
    /// Its name.
    pub name: &'static str,
    /// What it can be.
    pub shape: Shape,
    /// Whether it can be missing.
    pub need: Need,
}

/// Whether a member can be missing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Need {
    /// Must be there.
    Required,
    /// May be missing; `null` is the same.
    Optional,
    /// May be missing or `null`, which says something of its own.
    OrNull,
}

/// What must hold between the members of an object.
pub(super) enum Rule {
    /// The event does not end before it starts.
    EndNotBeforeStart,
    /// A class goes with exactly one grade.
    ClassOfOneGrade,
    /// A whole class is one of a class.
    WholeClassOfClass,
}

/// The words of a list of codes.
fn words<C: Code>() -> Vec<&'static str> {
    C::ALL.iter().map(|code| code.code()).collect()
}
