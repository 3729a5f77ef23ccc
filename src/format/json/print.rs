//! Writes JSON text: compact for the program, in lines for people.

use crate::format::shape::{Object, Shape};
use crate::model::pace::Pace;
use crate::model::value::{Members, Value, write_text};
use std::fmt::Write as _;

/// Writes a value without a space. Unlike RFC 8785 it keeps whole numbers of 64 bits as they are.
pub(in crate::format) fn compact(value: &Value) -> String {
    let mut out = String::new();
    write_value(value, None, &mut out);
    out
}

/// Writes a file: each member and each record's member in a line of its own, in the order of the shape, unknown ones last.
pub(in crate::format) async fn pretty(members: &Members, shape: &'static Object, pace: Pace<'_>) -> String {
    let mut out = String::from("{");
    for (index, (name, value, shape)) in ordered(members, Some(shape)).enumerate() {
        begin_member(index, name, 0, &mut out);
        match (value, shape) {
            (Value::List(list), Some(Shape::List { of: of @ Shape::Object(object), .. })) if !list.is_empty() => {
                out.push('[');
                for (index, element) in list.iter().enumerate() {
                    write_element(index, element, object, of, 1, &mut out);
                    pace.rest(index, list.len()).await;
                }
                new_line(1, &mut out);
                out.push(']');
            }
            _ => write_value(value, shape, &mut out),
        }
    }
    new_line(0, &mut out);
    out.push_str("}\n");
    out
}

fn begin_member(index: usize, name: &str, indent: usize, out: &mut String) {
    out.push_str(if index > 0 { "," } else { "" });
    new_line(indent + 1, out);
    write_text(name, out);
    out.push_str(": ");
}

fn write_lines(members: &Members, shape: &'static Object, indent: usize, out: &mut String) {
    out.push('{');
    for (index, (name, value, shape)) in ordered(members, Some(shape)).enumerate() {
        begin_member(index, name, indent, out);
        match (value, shape) {
            (Value::List(list), Some(Shape::List { of: of @ Shape::Object(object), .. })) if !list.is_empty() => {
                write_list(list, object, of, indent + 1, out);
            }
            _ => write_value(value, shape, out),
        }
    }
    new_line(indent, out);
    out.push('}');
}

/// Objects in a list: records in lines of their own, the parts of records each in one line.
fn write_list(list: &[Value], of: &'static Object, shape: &'static Shape, indent: usize, out: &mut String) {
    out.push('[');
    for (index, element) in list.iter().enumerate() {
        write_element(index, element, of, shape, indent, out);
    }
    new_line(indent, out);
    out.push(']');
}

fn write_element(
    index: usize,
    element: &Value,
    of: &'static Object,
    shape: &'static Shape,
    indent: usize,
    out: &mut String,
) {
    out.push_str(if index > 0 { "," } else { "" });
    new_line(indent + 1, out);
    match element {
        Value::Object(members) if of.list.is_some() => write_lines(members, of, indent + 1, out),
        _ => write_value(element, Some(shape), out),
    }
}

fn new_line(indent: usize, out: &mut String) {
    out.push('\n');
    out.extend(std::iter::repeat_n("  ", indent));
}

/// The members in the shape's order, then the others by name.
fn ordered<'a>(
    members: &'a Members,
    shape: Option<&'static Object>,
) -> impl Iterator<Item = (&'a str, &'a Value, Option<&'static Shape>)> {
    let known = shape.map_or(&[][..], |shape| shape.members);
    let first = known.iter().filter_map(|member| {
        let value = members.get(member.name)?;
        Some((member.name, value, Some(&member.shape)))
    });
    // Most objects have no unknown member, which is known by counting.
    let all_known = first.clone().count() == members.len();
    let others = (!all_known).then_some(members).into_iter().flatten();
    let unknown = others.filter(|(name, _)| !known.iter().any(|member| member.name == name.as_str()));
    first.chain(unknown.map(|(name, value)| (name.as_str(), value, None)))
}

fn write_value(value: &Value, shape: Option<&'static Shape>, out: &mut String) {
    match value {
        // Writing into a String cannot fail.
        Value::Int(number) => drop(write!(out, "{number}")),
        Value::List(list) => {
            let of = match shape {
                Some(Shape::List { of, .. }) => Some(*of),
                _ => None,
            };
            out.push('[');
            for (index, element) in list.iter().enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                write_value(element, of, out);
            }
            out.push(']');
        }
        Value::Object(members) => {
            let shape = match shape {
                Some(Shape::Object(object)) => Some(*object),
                _ => None,
            };
            out.push('{');
            for (index, (name, value, shape)) in ordered(members, shape).enumerate() {
                out.push_str(if index > 0 { "," } else { "" });
                write_text(name, out);
                out.push(':');
                write_value(value, shape, out);
            }
            out.push('}');
        }
        Value::Text(text) => write_text(text, out),
        Value::Null | Value::Bool(_) | Value::Float(_) => out.push_str(&value.canonical()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::parse;
    use super::compact;
    use crate::model::testing::{config, value};
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(config(256))]
        #[test]
        fn what_is_written_is_read_again(value in value()) {
            let read = parse(&compact(&value)).map(|text| text.value);
            prop_assert_eq!(read, Ok(value));
        }
    }
}
