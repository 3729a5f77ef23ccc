//! Where in a file something stands, as a JSON path: `$.events[3].audience[0].pupils`.

use crate::model::value::Value;
use std::fmt::Write as _;

/// A place in a file, from the inside out; it lives on the stack and is written only where there is something to say.
#[derive(Clone, Copy)]
pub(in crate::format) enum Path<'a> {
    /// The file's object.
    Root,
    /// A member of the object at a place.
    Member(&'a Path<'a>, &'a str),
    /// An element of the list at a place.
    Index(&'a Path<'a>, usize),
}

impl Path<'_> {
    /// The path as text. Names that are not plain words stand in brackets, as JSON text.
    pub(in crate::format) fn text(&self) -> String {
        let mut out = String::from("$");
        self.write(&mut out);
        out
    }

    fn write(&self, out: &mut String) {
        match self {
            Self::Root => {}
            Self::Member(parent, name) => {
                parent.write(out);
                if is_plain(name) {
                    out.push('.');
                    out.push_str(name);
                } else {
                    // Writing into a String cannot fail.
                    let _ = write!(out, "[{}]", Value::from(*name).canonical());
                }
            }
            Self::Index(parent, index) => {
                parent.write(out);
                // Writing into a String cannot fail.
                let _ = write!(out, "[{index}]");
            }
        }
    }

    /// The member of the file and the element of its list that the place is in, where it is in one.
    pub(in crate::format) fn element(&self) -> Option<(&str, usize)> {
        match self {
            Self::Root => None,
            Self::Index(Path::Member(Path::Root, name), index) => Some((name, *index)),
            Self::Member(parent, _) | Self::Index(parent, _) => parent.element(),
        }
    }

    /// How many objects and lists the place is in.
    pub(in crate::format) fn depth(&self) -> usize {
        match self {
            Self::Root => 0,
            Self::Member(parent, _) | Self::Index(parent, _) => 1 + parent.depth(),
        }
    }
}

fn is_plain(name: &str) -> bool {
    !name.is_empty()
        && !name.starts_with(|first: char| first.is_ascii_digit())
        && name.chars().all(|character| character.is_alphanumeric() || character == '_')
}

#[cfg(test)]
mod tests {
    use super::Path;

    #[test]
    fn a_place_is_written_as_a_json_path_and_knows_its_record() {
        let list = Path::Member(&Path::Root, "events");
        let event = Path::Index(&list, 3);
        let field = Path::Member(&event, "stamps");
        let key = Path::Member(&field, "schools.\"x");
        assert_eq!(key.text(), r#"$.events[3].stamps["schools.\"x"]"#);
        assert_eq!((key.element(), key.depth()), (Some(("events", 3)), 4));
        assert_eq!((Path::Root.text().as_str(), list.element()), ("$", None));
    }
}
