//! Fields: how the typed members of a record are read and written one by one, which is how they are merged.
//!
//! A record is a struct for those who read it, and a set of named fields for those who merge, undo, journal
//! and show differences. A field's name is a member's (`place`) or, for members that are sets and lists of
//! things with a key, the member's and the key's: `schools.<id>`, `audience.<school id>`, `enrolment.<year>`.

use super::code::{Code, Coded};
use super::value::{Members, Value};
use std::collections::{BTreeMap, BTreeSet};

/// A field's name.
pub type FieldName = String;

/// A type that a field's value can have.
pub trait FieldValue: Sized {
    /// The value.
    fn to_value(&self) -> Value;
    /// The type's reading of a value; `None` where it is not one of this type.
    fn from_value(value: &Value) -> Option<Self>;
}

impl FieldValue for String {
    fn to_value(&self) -> Value {
        Value::Text(self.clone())
    }
    fn from_value(value: &Value) -> Option<Self> {
        value.as_text().map(str::to_owned)
    }
}

impl FieldValue for bool {
    fn to_value(&self) -> Value {
        Value::Bool(*self)
    }
    fn from_value(value: &Value) -> Option<Self> {
        value.as_bool()
    }
}

impl FieldValue for u32 {
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn from_value(value: &Value) -> Option<Self> {
        value.as_int()?.try_into().ok()
    }
}

impl FieldValue for u8 {
    fn to_value(&self) -> Value {
        Value::Int(i64::from(*self))
    }
    fn from_value(value: &Value) -> Option<Self> {
        value.as_int()?.try_into().ok()
    }
}

impl<C: Code> FieldValue for Coded<C> {
    fn to_value(&self) -> Value {
        Value::Text(self.word().to_owned())
    }
    fn from_value(value: &Value) -> Option<Self> {
        value.as_text().map(Self::new)
    }
}

impl<T: FieldValue> FieldValue for Vec<T> {
    fn to_value(&self) -> Value {
        Value::List(self.iter().map(FieldValue::to_value).collect())
    }
    fn from_value(value: &Value) -> Option<Self> {
        value.as_list()?.iter().map(T::from_value).collect()
    }
}

impl FieldValue for Value {
    fn to_value(&self) -> Value {
        self.clone()
    }
    fn from_value(value: &Value) -> Option<Self> {
        Some(value.clone())
    }
}

/// A member of a record that is one field.
pub trait Member {
    /// The value; `None` = absent.
    fn read(&self) -> Option<Value>;
    /// Writes a value, or takes it away; `false` where the member can't have it.
    fn write(&mut self, value: Option<&Value>) -> bool;
}

impl<T: FieldValue> Member for Option<T> {
    fn read(&self) -> Option<Value> {
        self.as_ref().map(FieldValue::to_value)
    }
    fn write(&mut self, value: Option<&Value>) -> bool {
        let read = value.map(T::from_value);
        let fits = !matches!(read, Some(None));
        if fits {
            *self = read.flatten();
        }
        fits
    }
}

/// A member that is there in every record.
#[derive(Clone, Debug, PartialEq)]
pub struct Required<T>(pub T);

impl<T> std::ops::Deref for Required<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: FieldValue> Member for Required<T> {
    fn read(&self) -> Option<Value> {
        Some(self.0.to_value())
    }
    fn write(&mut self, value: Option<&Value>) -> bool {
        let read = value.and_then(T::from_value);
        let fits = read.is_some();
        if let Some(read) = read {
            self.0 = read;
        }
        fits
    }
}

/// A plain list of which an empty one is absent.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<T>(pub Vec<T>);

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> std::ops::Deref for Listed<T> {
    type Target = Vec<T>;
    fn deref(&self) -> &Vec<T> {
        &self.0
    }
}

impl<T: FieldValue> Member for Listed<T> {
    fn read(&self) -> Option<Value> {
        (!self.0.is_empty()).then(|| self.0.to_value())
    }
    fn write(&mut self, value: Option<&Value>) -> bool {
        let read = value.map_or_else(|| Some(Vec::new()), Vec::from_value);
        let fits = read.is_some();
        if let Some(read) = read {
            self.0 = read;
        }
        fits
    }
}

/// A member whose parts are fields of their own, told apart by a key.
pub trait Keyed {
    /// The keys that are there, in order.
    fn keys(&self) -> Vec<String>;
    /// The value under a key.
    fn read_key(&self, key: &str) -> Option<Value>;
    /// Writes or takes away what stands under a key; `false` where it can't be.
    fn write_key(&mut self, key: &str, value: Option<&Value>) -> bool;
    /// The member as the file writes it: one list.
    fn to_list(&self) -> Vec<Value>;
    /// The key that an element of the file's list belongs to.
    fn key_of(element: &Value) -> Option<String>;
    /// Whether one key holds several elements of the file's list.
    const MANY: bool;
}

/// A thing that can be a key: it has one text.
pub trait Key: Ord + Clone {
    /// Reads the text.
    fn from_key(text: &str) -> Option<Self>;
    /// The text.
    fn to_key(&self) -> String;
}

impl Key for String {
    fn from_key(text: &str) -> Option<Self> {
        (!text.is_empty()).then(|| text.to_owned())
    }
    fn to_key(&self) -> String {
        self.clone()
    }
}

/// Keys that are written as the text of their field value.
macro_rules! text_keys {
    ($($name:ty),+) => { $(
        impl Key for $name {
            fn from_key(text: &str) -> Option<Self> {
                Self::parse(text)
            }
            fn to_key(&self) -> String {
                self.to_string()
            }
        }
    )+ };
}
text_keys!(
    super::id::SchoolId,
    super::id::PartnerId,
    super::id::EventId,
    super::id::ContactId,
    super::id::AgreementId,
    super::date::SchoolYear
);

/// A set: each element is its own key, and its value is the key's text.
impl<K: Key> Keyed for BTreeSet<K> {
    const MANY: bool = false;
    fn keys(&self) -> Vec<String> {
        self.iter().map(Key::to_key).collect()
    }
    fn read_key(&self, key: &str) -> Option<Value> {
        self.contains(&K::from_key(key)?).then(|| Value::from(key))
    }
    fn write_key(&mut self, key: &str, value: Option<&Value>) -> bool {
        let Some(parsed) = K::from_key(key) else { return false };
        match value {
            Some(value) if value.as_text() != Some(key) => return false,
            Some(_) => self.insert(parsed),
            None => self.remove(&parsed),
        };
        true
    }
    fn to_list(&self) -> Vec<Value> {
        self.iter().map(|key| Value::Text(key.to_key())).collect()
    }
    fn key_of(element: &Value) -> Option<String> {
        let text = element.as_text()?;
        K::from_key(text).map(|_| text.to_owned())
    }
}

/// What stands in a keyed list, with the name of the member that is its key.
pub trait Element: FieldValue {
    /// The member that holds the key.
    const KEY: &'static str;
}

/// Things with an `id` of their own: contacts, agreements.
impl<K: Key, E: Element> Keyed for BTreeMap<K, E> {
    const MANY: bool = false;
    fn keys(&self) -> Vec<String> {
        self.keys().map(Key::to_key).collect()
    }
    fn read_key(&self, key: &str) -> Option<Value> {
        self.get(&K::from_key(key)?).map(FieldValue::to_value)
    }
    fn write_key(&mut self, key: &str, value: Option<&Value>) -> bool {
        let Some(parsed) = K::from_key(key) else { return false };
        let Some(value) = value else {
            self.remove(&parsed);
            return true;
        };
        let element = (Self::key_of(value).as_deref() == Some(key)).then(|| E::from_value(value)).flatten();
        let fits = element.is_some();
        if let Some(element) = element {
            self.insert(parsed, element);
        }
        fits
    }
    fn to_list(&self) -> Vec<Value> {
        self.values().map(FieldValue::to_value).collect()
    }
    fn key_of(element: &Value) -> Option<String> {
        keyed_by::<K>(element, E::KEY)
    }
}

/// Rows that share a key: the audience of one school, the enrolment of one year.
#[derive(Clone, Debug, PartialEq)]
pub struct Rows<K, E>(pub BTreeMap<K, Vec<E>>);

impl<K, E> Default for Rows<K, E> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord, E> Rows<K, E> {
    /// Every row, by key and then in the order in which they were written.
    pub fn iter(&self) -> impl Iterator<Item = &E> {
        self.0.values().flatten()
    }

    /// The rows of one key.
    pub fn of(&self, key: &K) -> &[E] {
        self.0.get(key).map_or(&[], Vec::as_slice)
    }

    /// Whether there is no row.
    pub fn is_empty(&self) -> bool {
        self.0.values().all(Vec::is_empty)
    }
}

impl<K: Key, E: Element> Keyed for Rows<K, E> {
    const MANY: bool = true;
    fn keys(&self) -> Vec<String> {
        self.0.keys().map(Key::to_key).collect()
    }
    fn read_key(&self, key: &str) -> Option<Value> {
        self.0.get(&K::from_key(key)?).map(FieldValue::to_value)
    }
    fn write_key(&mut self, key: &str, value: Option<&Value>) -> bool {
        let Some(parsed) = K::from_key(key) else { return false };
        let Some(value) = value else {
            self.0.remove(&parsed);
            return true;
        };
        let Some(list) = value.as_list() else { return false };
        if list.is_empty() || !list.iter().all(|row| keyed_by::<K>(row, E::KEY).as_deref() == Some(key)) {
            return false;
        }
        let rows: Option<Vec<E>> = list.iter().map(E::from_value).collect();
        let fits = rows.is_some();
        if let Some(rows) = rows {
            self.0.insert(parsed, rows);
        }
        fits
    }
    fn to_list(&self) -> Vec<Value> {
        self.iter().map(FieldValue::to_value).collect()
    }
    fn key_of(element: &Value) -> Option<String> {
        keyed_by::<K>(element, E::KEY)
    }
}

fn keyed_by<K: Key>(element: &Value, member: &str) -> Option<String> {
    let text = element.as_object()?.get(member)?.as_text()?;
    K::from_key(text).map(|_| text.to_owned())
}

/// Declares how a part of a record (a contact, a row) is an object: its members by name, and the unknown ones kept.
macro_rules! object {
    ($type:ident { $($member:ident = $name:literal),+ $(,)? }) => {
        impl $crate::model::field::FieldValue for $type {
            fn to_value(&self) -> $crate::model::value::Value {
                use $crate::model::field::Member as _;
                let mut members = self.extra.clone();
                $(if let Some(value) = self.$member.read() {
                    members.insert($name.to_owned(), value);
                })+
                $crate::model::value::Value::Object(members)
            }
            fn from_value(value: &$crate::model::value::Value) -> Option<Self> {
                use $crate::model::field::Member as _;
                let mut members = value.as_object()?.clone();
                let mut new = Self::blank();
                $(
                    let member = members.remove($name).filter(|value| *value != $crate::model::value::Value::Null);
                    if !new.$member.write(member.as_ref()) {
                        return None;
                    }
                )+
                new.extra = members;
                Some(new)
            }
        }
    };
}
pub(crate) use object;

/// The unknown members of an object, kept and written back.
pub type Extra = Members;
