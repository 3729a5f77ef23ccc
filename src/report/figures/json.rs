//! JSON in the order in which people read it: the parts of a line are JSON already and are put together here.

use crate::model::value::Value;

/// A text.
pub(super) fn text(text: &str) -> String {
    Value::from(text).canonical()
}

/// What the data can't answer.
pub(super) fn null() -> String {
    Value::Null.canonical()
}

/// A number to six decimal places.
pub(super) fn decimal(number: f64) -> String {
    Value::number((number * 1e6).round() / 1e6).canonical()
}

/// An object in one line.
pub(super) fn object<'a>(members: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let members: Vec<String> = members.into_iter().map(|(name, value)| format!("{}:{value}", text(name))).collect();
    format!("{{{}}}", members.join(","))
}

/// An object with a line for each member.
pub(super) fn lines<'a>(members: impl IntoIterator<Item = (&'a str, String)>) -> String {
    let members: Vec<String> = members.into_iter().map(|(name, value)| format!("  {}: {value}", text(name))).collect();
    format!("{{\n{}\n}}\n", members.join(",\n"))
}

/// A list in one line.
pub(super) fn list(items: impl IntoIterator<Item = String>) -> String {
    format!("[{}]", items.into_iter().collect::<Vec<_>>().join(","))
}

/// A list with a line for each item, as a member of [`lines`].
pub(super) fn list_of_lines(items: impl IntoIterator<Item = String>) -> String {
    let items: Vec<String> = items.into_iter().map(|item| format!("\n    {item}")).collect();
    if items.is_empty() { "[]".to_owned() } else { format!("[{}\n  ]", items.join(",")) }
}
