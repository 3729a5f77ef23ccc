//! JSON text and [`crate::model::value::Value`]: reading with what people need to mend a file, and writing.

mod parse;
mod path;
mod pieces;
mod print;

pub(super) use parse::{TextError, parse};
pub(super) use path::Path;
pub(super) use pieces::parse_slowly;
pub(super) use print::{compact, pretty};
