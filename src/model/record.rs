//! A record: something with an identifier, stamps and fields. One trait serves all four sorts.

use super::field::FieldName;
use super::id::Uuid;
use super::stamp::{Stamp, Stamps};
use super::value::{Members, Value};
use crate::model::order::InOrder;
use std::collections::BTreeMap;

/// The four lists of records of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum List {
    /// `schools`.
    Schools,
    /// `partners`.
    Partners,
    /// `events`.
    Events,
    /// `recommendations`.
    Recommendations,
}

impl List {
    /// Every list, in the file's order.
    pub const ALL: [Self; 4] = [Self::Schools, Self::Partners, Self::Events, Self::Recommendations];

    /// The list's name in the file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Schools => "schools",
            Self::Partners => "partners",
            Self::Events => "events",
            Self::Recommendations => "recommendations",
        }
    }

    /// The list with this name.
    pub fn parse(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|list| list.name() == name)
    }
}

/// What a record is called on the page: by its short name where it has one, and by a dash where it has none at all, so that there is
/// something to read and to press.
pub fn shown<'a>(short_name: Option<&'a str>, name: &'a str) -> &'a str {
    let written = |name: &&str| !name.trim().is_empty();
    short_name.filter(written).or(Some(name).filter(written)).unwrap_or("—")
}

/// A field's content and when it was written; an absent value was cleared then.
#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    /// When.
    pub stamp: Stamp,
    /// What; `None` = cleared.
    pub value: Option<Value>,
}

/// The cells of one record by field: what merging, journal and undo work on.
pub type Cells = BTreeMap<FieldName, Cell>;

/// Whether a member is one field or many.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberSort {
    /// One field with the member's name.
    Plain,
    /// A list of which each key is a field.
    Keyed,
}

/// A record of one of the four lists.
pub trait Record: Clone + PartialEq + std::fmt::Debug + Sized {
    /// The list it stands in.
    const LIST: List;

    /// A record with placeholders where something is required; every required field must be written next.
    fn blank(id: Uuid, stamps: Stamps) -> Self;
    /// The identifier.
    fn uuid(&self) -> Uuid;
    /// The stamps.
    fn stamps(&self) -> &Stamps;
    /// The stamps, to be written.
    fn stamps_mut(&mut self) -> &mut Stamps;
    /// The names of the fields that are present, in order.
    fn fields(&self) -> Vec<FieldName>;
    /// A field's value; `None` = absent.
    fn read(&self, field: &str) -> Option<Value>;
    /// Writes a field's value or clears it; `false`, and nothing written, where the field can't have it.
    fn write(&mut self, field: &str, value: Option<&Value>) -> bool;
    /// The members that must be there.
    fn required() -> &'static [&'static str];
    /// The members that are lists of keyed fields, each with how to find an element's key and whether one key has many elements.
    fn keyed() -> &'static [(&'static str, fn(&Value) -> Option<String>, bool)];
    /// A keyed member as the file's list.
    fn list_of(&self, member: &str) -> Vec<Value>;

    /// Every cell: the present fields with their stamps, and the cleared ones.
    fn cells(&self) -> Cells {
        let mut cells: Cells = self
            .stamps()
            .by_field
            .iter()
            .map(|(field, stamp)| (field.clone(), Cell { stamp: stamp.clone(), value: None }))
            .into_map();
        for field in self.fields() {
            let cell = Cell { stamp: self.stamps().of(&field).clone(), value: self.read(&field) };
            cells.insert(field, cell);
        }
        cells
    }

    /// One cell; `None` where nothing is said of the field.
    fn cell(&self, field: &str) -> Option<Cell> {
        let value = self.read(field);
        let stamp = match &value {
            Some(_) => self.stamps().of(field),
            None => self.stamps().by_field.get(field)?,
        };
        Some(Cell { stamp: stamp.clone(), value })
    }

    /// Writes a field with its stamp; `false`, and nothing written, where the field can't have the value.
    fn put(&mut self, field: &str, cell: &Cell) -> bool {
        if !self.write(field, cell.value.as_ref()) {
            return false;
        }
        if cell.value.is_some() && cell.stamp == self.stamps().own {
            self.stamps_mut().by_field.remove(field);
        } else {
            self.stamps_mut().by_field.insert(field.to_owned(), cell.stamp.clone());
        }
        true
    }

    /// The record that has these cells; `None` where a required field is missing or a value does not fit.
    fn from_cells(id: Uuid, own: Stamp, cells: &Cells) -> Option<Self> {
        let complete = Self::required().iter().all(|field| cells.get(*field).is_some_and(|cell| cell.value.is_some()));
        let mut record = Self::blank(id, Stamps::new(own));
        (complete && cells.iter().all(|(field, cell)| record.put(field, cell))).then_some(record)
    }

    /// The record as the file's object.
    fn to_members(&self) -> Members {
        let mut members = Members::new();
        for field in self.fields() {
            let of_a_list = Self::keyed().iter().any(|(member, ..)| is_key_of(&field, member));
            if let Some(value) = self.read(&field).filter(|_| !of_a_list) {
                members.insert(field, value);
            }
        }
        for (member, ..) in Self::keyed() {
            let list = self.list_of(member);
            if !list.is_empty() {
                members.insert((*member).to_owned(), Value::List(list));
            }
        }
        members.insert("id".to_owned(), Value::Text(self.uuid().to_string()));
        members.insert("stamp".to_owned(), Value::Text(self.stamps().own.to_string()));
        if !self.stamps().by_field.is_empty() {
            let stamps = self.stamps().by_field.iter();
            let stamps = stamps.map(|(field, stamp)| (field.clone(), Value::Text(stamp.to_string()))).into_map();
            members.insert("stamps".to_owned(), Value::Object(stamps));
        }
        members
    }

    /// Reads the file's object, which has been validated; `unstamped` is the stamp of a record that has none.
    fn from_members(members: &Members, unstamped: &Stamp) -> Option<Self> {
        let id = super::id::parse_uuid(members.get("id")?.as_text()?)?;
        let own = match members.get("stamp") {
            Some(Value::Text(text)) => Stamp::parse(text)?,
            _ => unstamped.clone(),
        };
        let mut record = Self::blank(id, Stamps::new(own));
        for (name, value) in members {
            let keyed = Self::keyed().iter().find(|(member, ..)| member == name);
            let fits = match (name.as_str(), keyed) {
                ("id" | "stamp" | "stamps", _) => true,
                (_, Some((_, key_of, many))) => write_list(&mut record, name, value, *key_of, *many),
                // `null` is absent wherever it means nothing of its own.
                (_, None) if *value == Value::Null => record.write(name, Some(value)) || record.write(name, None),
                (_, None) => record.write(name, Some(value)),
            };
            if !fits {
                return None;
            }
        }
        if Self::required().iter().any(|member| matches!(members.get(*member), None | Some(Value::Null))) {
            return None;
        }
        if let Some(stamps) = members.get("stamps").and_then(Value::as_object) {
            for (field, stamp) in stamps {
                let stamp = Stamp::parse(stamp.as_text()?)?;
                // A stamp of what is there and equals the record's own says nothing; it is left out, so that equal records are equal.
                if stamp != record.stamps().own || record.read(field).is_none() {
                    record.stamps_mut().by_field.insert(field.clone(), stamp);
                }
            }
        }
        Some(record)
    }
}

/// Whether a field is a key of a member: `schools.<id>` of `schools`.
pub fn is_key_of(field: &str, member: &str) -> bool {
    field.strip_prefix(member).is_some_and(|rest| rest.starts_with('.'))
}

fn write_list<R: Record>(
    record: &mut R,
    member: &str,
    value: &Value,
    key_of: fn(&Value) -> Option<String>,
    many: bool,
) -> bool {
    if *value == Value::Null {
        return true;
    }
    let Some(list) = value.as_list() else { return false };
    let mut by_key: BTreeMap<String, Vec<Value>> = BTreeMap::new();
    for element in list {
        let Some(key) = key_of(element) else { return false };
        by_key.entry(key).or_default().push(element.clone());
    }
    by_key.into_iter().all(|(key, mut elements)| {
        let value = if many { Some(Value::List(elements)) } else { elements.pop() };
        record.write(&format!("{member}.{key}"), value.as_ref())
    })
}

/// Declares how a struct is a [`Record`]: its plain members and its keyed ones, by name.
macro_rules! record {
    ($type:ident, $id:ident, $list:ident {
        required { $($req:ident = $req_name:literal),* $(,)? }
        plain { $($member:ident = $name:literal),* $(,)? }
        keyed { $($keyed:ident : $keyed_type:ty = $keyed_name:literal),* $(,)? }
    }) => {
        impl $crate::model::record::Record for $type {
            const LIST: $crate::model::record::List = $crate::model::record::List::$list;
            fn blank(id: $crate::model::id::Uuid, stamps: $crate::model::stamp::Stamps) -> Self {
                Self::blank($id(id), stamps)
            }
            fn uuid(&self) -> $crate::model::id::Uuid {
                self.id.0
            }
            fn stamps(&self) -> &$crate::model::stamp::Stamps {
                &self.stamps
            }
            fn stamps_mut(&mut self) -> &mut $crate::model::stamp::Stamps {
                &mut self.stamps
            }
            fn fields(&self) -> Vec<$crate::model::field::FieldName> {
                #[allow(unused_imports, reason = "not every record has keyed members")]
                use $crate::model::field::{Keyed as _, Member as _};
                let mut names: Vec<String> = self.extra.keys().cloned().collect();
                $(if self.$req.read().is_some() { names.push($req_name.to_owned()); })*
                $(if self.$member.read().is_some() { names.push($name.to_owned()); })*
                $(names.extend($crate::model::field::Keyed::keys(&self.$keyed).into_iter().map(|key| format!("{}.{key}", $keyed_name)));)*
                $crate::model::order::sort(&mut names);
                names
            }
            fn read(&self, field: &str) -> Option<$crate::model::value::Value> {
                #[allow(unused_imports, reason = "not every record has keyed members")]
                use $crate::model::field::{Keyed as _, Member as _};
                match field {
                    $($req_name => return self.$req.read(),)*
                    $($name => return self.$member.read(),)*
                    _ => {}
                }
                $(if let Some(key) = field.strip_prefix(concat!($keyed_name, ".")) {
                    return self.$keyed.read_key(key);
                })*
                self.extra.get(field).cloned()
            }
            fn write(&mut self, field: &str, value: Option<&$crate::model::value::Value>) -> bool {
                #[allow(unused_imports, reason = "not every record has keyed members")]
                use $crate::model::field::{Keyed as _, Member as _};
                match field {
                    $($req_name => return self.$req.write(value),)*
                    $($name => return self.$member.write(value),)*
                    $($keyed_name => return false,)*
                    "id" | "stamp" | "stamps" => return false,
                    _ => {}
                }
                $(if let Some(key) = field.strip_prefix(concat!($keyed_name, ".")) {
                    return self.$keyed.write_key(key, value);
                })*
                match value {
                    Some(value) => self.extra.insert(field.to_owned(), value.clone()),
                    None => self.extra.remove(field),
                };
                true
            }
            fn required() -> &'static [&'static str] {
                &[$($req_name),*]
            }
            fn keyed() -> &'static [(&'static str, fn(&$crate::model::value::Value) -> Option<String>, bool)] {
                &[$((
                    $keyed_name,
                    <$keyed_type as $crate::model::field::Keyed>::key_of,
                    <$keyed_type as $crate::model::field::Keyed>::MANY,
                )),*]
            }
            fn list_of(&self, member: &str) -> Vec<$crate::model::value::Value> {
                #[allow(unused_imports, reason = "not every record has keyed members")]
                use $crate::model::field::Keyed as _;
                match member {
                    $($keyed_name => self.$keyed.to_list(),)*
                    _ => Vec::new(),
                }
            }
        }
    };
}
pub(crate) use record;
