//! Reads JSON text, noting what a plain reader lets pass: names that stand twice, lists and nestings without end.

use super::Path;
use crate::model::record::List;
use crate::model::value::{Members, Value};
use serde::de::{DeserializeSeed, Deserializer, MapAccess, SeqAccess, Visitor};
use std::cell::{Cell, RefCell};
use std::fmt;

/// How deep objects and lists may stand in each other.
const DEEPEST: usize = 128;

/// How many records a file may have.
const MOST_RECORDS: usize = 1_000_000;

/// A text that is JSON.
pub(in crate::format) struct Text {
    /// What it says. Of members with one name, the last.
    pub value: Value,
    /// The members whose name stands twice.
    pub repeated: Vec<Repeated>,
}

/// A member whose name stood in its object before.
#[derive(Debug, PartialEq, Eq)]
pub(in crate::format) struct Repeated {
    /// Its path.
    pub path: String,
    /// The list's name and the place of the element of the file's lists that it is in.
    pub element: Option<(String, usize)>,
}

/// Why a text is not JSON, or not JSON that can be taken in. Lines and columns count from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::format) enum TextError {
    /// The text breaks the rules of JSON here.
    Syntax { line: usize, column: usize },
    /// The text ends before its value does.
    CutShort { line: usize, column: usize },
    /// An escape such as `\ud800` that is half a character.
    HalfCharacter { line: usize, column: usize },
    /// More than 128 objects and lists in each other.
    TooDeep,
    /// More than 1 000 000 records.
    TooManyRecords,
}

/// Reads a text.
pub(in crate::format) fn parse(text: &str) -> Result<Text, TextError> {
    let notes = Notes::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    // The visitor counts for itself, and stops before the stack could end.
    reader.disable_recursion_limit();
    let value = Place { path: &Path::Root, notes: &notes }.deserialize(&mut reader);
    let value = value.and_then(|value| reader.end().map(|()| value));
    match (value, notes.stopped.get()) {
        (_, Some(stopped)) => Err(stopped),
        (Ok(value), None) => Ok(Text { value, repeated: notes.into_repeated() }),
        (Err(error), None) => Err(said(&error, text)),
    }
}

/// The error in our words, with the column in characters.
fn said(error: &serde_json::Error, text: &str) -> TextError {
    let line = error.line().max(1);
    let bytes = text.split('\n').nth(line - 1).unwrap_or_default();
    // A character begins at every byte that does not continue one.
    let begins = |byte: &u8| byte & 0b1100_0000 != 0b1000_0000;
    let column = bytes.bytes().take(error.column()).filter(begins).count().max(1);
    let message = error.to_string();
    if message.starts_with("lone leading surrogate") || message.starts_with("unexpected end of hex escape") {
        TextError::HalfCharacter { line, column }
    } else if error.is_eof() {
        TextError::CutShort { line, column }
    } else {
        TextError::Syntax { line, column }
    }
}

/// What is noted on the way.
#[derive(Default)]
pub(super) struct Notes {
    repeated: RefCell<Vec<Repeated>>,
    records: Cell<usize>,
    stopped: Cell<Option<TextError>>,
}

impl Notes {
    /// The members whose name stood in their object before.
    pub(super) fn into_repeated(self) -> Vec<Repeated> {
        self.repeated.into_inner()
    }

    /// Counts an element of a list; `Err` where there are too many records.
    pub(super) fn count(&self, list: &Path<'_>) -> Result<(), TextError> {
        if matches!(list, Path::Member(Path::Root, name) if List::parse(name).is_some()) {
            self.records.set(self.records.get() + 1);
            if self.records.get() > MOST_RECORDS {
                return Err(TextError::TooManyRecords);
            }
        }
        Ok(())
    }

    /// Notes a member of whose name one stands in its object already.
    pub(super) fn note(&self, members: &Members, name: &str, path: &Path<'_>) {
        if members.contains_key(name) {
            let element = path.element().map(|(list, index)| (list.to_owned(), index));
            self.repeated.borrow_mut().push(Repeated { path: path.text(), element });
        }
    }
}

/// A value to be read, which knows where it stands.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub path: &'a Path<'a>,
    pub notes: &'a Notes,
}

impl Place<'_> {
    fn stop<E: serde::de::Error>(&self, why: TextError) -> E {
        self.notes.stopped.set(Some(why));
        E::custom("stopped")
    }

    fn check_depth<E: serde::de::Error>(&self) -> Result<(), E> {
        if self.path.depth() < DEEPEST { Ok(()) } else { Err(self.stop(TextError::TooDeep)) }
    }
}

impl<'de> DeserializeSeed<'de> for Place<'_> {
    type Value = Value;
    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Value, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Place<'_> {
    type Value = Value;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a value")
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_bool<E>(self, truth: bool) -> Result<Value, E> {
        Ok(Value::Bool(truth))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Value, E> {
        Ok(Value::Int(number))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Value, E> {
        #[expect(clippy::cast_precision_loss, reason = "numbers beyond 64 bits are doubles")]
        Ok(i64::try_from(number).map_or(Value::Float(number as f64), Value::Int))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Value, E> {
        Ok(Value::number(number))
    }

    fn visit_str<E>(self, text: &str) -> Result<Value, E> {
        Ok(Value::from(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut values = Vec::new();
        loop {
            let path = Path::Index(self.path, values.len());
            let Some(value) = list.next_element_seed(Place { path: &path, notes: self.notes })? else { break };
            values.push(value);
            self.notes.count(self.path).map_err(|why| self.stop(why))?;
        }
        Ok(Value::List(values))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Value, A::Error> {
        self.check_depth()?;
        let mut members = Members::new();
        while let Some(name) = object.next_key::<String>()? {
            let path = Path::Member(self.path, &name);
            let value = object.next_value_seed(Place { path: &path, notes: self.notes })?;
            self.notes.note(&members, &name, &path);
            members.insert(name, value);
        }
        Ok(Value::Object(members))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: Result<Value, TextError>) {
        assert_eq!(parse(text).map(|text| text.value), expected, "{text}");
    }

    #[test]
    fn numbers_and_texts_come_as_they_are_meant() {
        check("1.0", Ok(Value::Int(1)));
        check("-0.0", Ok(Value::Int(0)));
        check("9007199254740993", Ok(Value::Int(9_007_199_254_740_993)));
        check("18446744073709551615", Ok(Value::Float(18_446_744_073_709_551_615.0)));
        check("0.30000000000000004", Ok(Value::Float(0.1 + 0.2)));
        check(r#""\ud83d\ude00\u0000\u202e""#, Ok(Value::from("😀\u{0}\u{202e}")));
    }

    #[test]
    fn an_error_says_where_it_is_in_characters() {
        check("{\n \"имя\": тест}", Err(TextError::Syntax { line: 2, column: 9 }));
        check("[1,]", Err(TextError::Syntax { line: 1, column: 4 }));
        check("[1] x", Err(TextError::Syntax { line: 1, column: 5 }));
        check("[1, \"я", Err(TextError::CutShort { line: 1, column: 6 }));
        check("[1e999]", Err(TextError::Syntax { line: 1, column: 6 }));
        for half in [r#"["\ud800"]"#, r#"["\udc00"]"#, r#"["\ud800\u0041"]"#, r#"["\ud800x"]"#] {
            assert!(matches!(parse(half), Err(TextError::HalfCharacter { line: 1, .. })), "{half}");
        }
    }

    #[test]
    fn nesting_ends_at_128() {
        let nested = |deep: usize| format!("{}{}", "[".repeat(deep), "]".repeat(deep));
        assert!(parse(&nested(128)).is_ok());
        check(&nested(129), Err(TextError::TooDeep));
        check(&"{\"a\":".repeat(100_000), Err(TextError::TooDeep));
    }

    #[test]
    fn records_are_counted_where_they_stand() {
        let many = "0,".repeat(MOST_RECORDS / 2);
        check(&format!("{{\"schools\":[{many}0],\"events\":[{many}0]}}"), Err(TextError::TooManyRecords));
        assert!(parse(&format!("{{\"schools\":[{many}0],\"other\":[{many}0]}}")).is_ok());
    }

    #[test]
    fn a_name_that_stands_twice_is_noted_and_the_last_one_counts() {
        let text = parse(r#"{"a": 1, "events": [{}, {"x": {"a": 1, "a": 2}}], "a": 3}"#).map(|text| {
            let a = text.value.as_object().and_then(|members| members.get("a")).cloned();
            (a, text.repeated)
        });
        let at = |path: &str, element: Option<usize>| Repeated {
            path: path.to_owned(),
            element: element.map(|index| ("events".to_owned(), index)),
        };
        let repeated = vec![at("$.events[1].x.a", Some(1)), at("$.a", None)];
        assert_eq!(text, Ok((Some(Value::Int(3)), repeated)));
    }
}
