//! A value of a field, as free as JSON and as little: what merging compares and unknown members are kept in.

use crate::model::order;
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// The members of an object, by name.
pub type Members = BTreeMap<String, Value>;

/// A JSON value without its text.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A number without a fraction.
    Int(i64),
    /// A number with a fraction, or beyond 64 bits. Always finite.
    Float(f64),
    /// A text.
    Text(String),
    /// A list.
    List(Vec<Value>),
    /// An object.
    Object(Members),
}

impl Value {
    /// A number; one without a fraction becomes [`Value::Int`], one that is not finite becomes `null`.
    pub fn number(number: f64) -> Self {
        // Past the exact ones too: a file shows no fraction there, so they are read as whole numbers again.
        const MOST: f64 = 9_223_372_036_854_774_784.0;
        if !number.is_finite() {
            Self::Null
        } else if number.fract() == 0.0 && number.abs() <= MOST {
            #[expect(clippy::cast_possible_truncation, reason = "the range was checked in the line above")]
            Self::Int(number as i64)
        } else {
            Self::Float(number)
        }
    }

    /// The text, where the value is one.
    pub fn as_text(&self) -> Option<&str> {
        match self {
            Self::Text(text) => Some(text),
            _ => None,
        }
    }

    /// The whole number, where the value is one.
    pub fn as_int(&self) -> Option<i64> {
        match self {
            Self::Int(number) => Some(*number),
            _ => None,
        }
    }

    /// The number, with or without a fraction, where the value is one.
    pub fn as_number(&self) -> Option<f64> {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "numbers of the file are doubles by its definition")]
            Self::Int(number) => Some(*number as f64),
            Self::Float(number) => Some(*number),
            _ => None,
        }
    }

    /// The truth value, where the value is one.
    pub fn as_bool(&self) -> Option<bool> {
        match self {
            Self::Bool(truth) => Some(*truth),
            _ => None,
        }
    }

    /// The list, where the value is one.
    pub fn as_list(&self) -> Option<&[Value]> {
        match self {
            Self::List(list) => Some(list),
            _ => None,
        }
    }

    /// The members, where the value is an object.
    pub fn as_object(&self) -> Option<&Members> {
        match self {
            Self::Object(members) => Some(members),
            _ => None,
        }
    }

    /// The canonical text of RFC 8785: one text for equal values, so that two sides that never met decide alike.
    pub fn canonical(&self) -> String {
        let mut out = String::new();
        write_canonical(self, &mut out);
        out
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

/// Writes the canonical text of RFC 8785.
pub(crate) fn write_canonical(value: &Value, out: &mut String) {
    match value {
        Value::Null => out.push_str("null"),
        Value::Bool(true) => out.push_str("true"),
        Value::Bool(false) => out.push_str("false"),
        Value::Int(_) | Value::Float(_) => {
            let mut buffer = ryu_js::Buffer::new();
            out.push_str(buffer.format(value.as_number().unwrap_or_default()));
        }
        Value::Text(text) => write_text(text, out),
        Value::List(list) => {
            out.push('[');
            for (index, item) in list.iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_canonical(item, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            out.push('{');
            for (index, (name, item)) in in_canonical_order(members).into_iter().enumerate() {
                if index > 0 {
                    out.push(',');
                }
                write_text(name, out);
                out.push(':');
                write_canonical(item, out);
            }
            out.push('}');
        }
    }
}

/// The members in the order of their names that RFC 8785 asks for: by UTF-16 units, which is another order than the map's
/// beyond U+FFFF.
pub(crate) fn in_canonical_order(members: &Members) -> Vec<(&String, &Value)> {
    let mut sorted: Vec<_> = members.iter().collect();
    order::sort_by(&mut sorted, |a, b| a.0.encode_utf16().cmp(b.0.encode_utf16()));
    sorted
}

/// Writes a text with its quotation marks, as RFC 8785 does.
pub(crate) fn write_text(text: &str, out: &mut String) {
    out.push('"');
    // Nearly every text has nothing to escape, and goes out in one piece.
    let mut rest = text;
    while let Some(at) = rest.bytes().position(|byte| byte < b' ' || byte == b'"' || byte == b'\\') {
        let (plain, from) = rest.split_at(at);
        out.push_str(plain);
        let mut characters = from.chars();
        match characters.next() {
            Some('\u{8}') => out.push_str("\\b"),
            Some('\t') => out.push_str("\\t"),
            Some('\n') => out.push_str("\\n"),
            Some('\u{c}') => out.push_str("\\f"),
            Some('\r') => out.push_str("\\r"),
            // Writing into a String cannot fail.
            Some(control) if control < ' ' => drop(write!(out, "\\u{:04x}", u32::from(control))),
            Some(other) => out.extend(['\\', other]),
            None => {}
        }
        rest = characters.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn canonical_text_follows_rfc_8785() {
        let members = [
            ("\u{20ac}", "Euro"),
            ("\r", "CR"),
            ("\u{fb33}", "Dalet"),
            ("1", "One"),
            ("\u{1f600}", "Face"),
            ("\u{80}", "Control"),
            ("\u{f6}", "o"),
        ];
        let object =
            Value::Object(members.iter().map(|(name, text)| ((*name).to_owned(), Value::from(*text))).collect());
        assert_eq!(
            object.canonical(),
            "{\"\\r\":\"CR\",\"1\":\"One\",\"\u{80}\":\"Control\",\"\u{f6}\":\"o\",\"\u{20ac}\":\"Euro\",\"\u{1f600}\":\"Face\",\"\u{fb33}\":\"Dalet\"}"
        );
        for (number, expected) in [
            (333_333_333.333_333_3, "333333333.3333333"),
            (1e30, "1e+30"),
            (4.50, "4.5"),
            (2e-3, "0.002"),
            (1e-27, "1e-27"),
            (-0.0, "0"),
        ] {
            assert_eq!(Value::number(number).canonical(), expected);
        }
        assert_eq!(
            Value::List(vec![Value::Null, Value::Bool(true), Value::from("а\u{f}\n\"\\б\u{8}\t\u{c}\r/\u{7f}")])
                .canonical(),
            "[null,true,\"а\\u000f\\n\\\"\\\\б\\b\\t\\f\\r/\u{7f}\"]"
        );
    }
}
