//! What the schema says of each member: words for people who read the format, apart from the table of shapes, so that the page
//! brings them only where the description of the format is asked for.

/// What is said of a member of an object; empty where the name says all.
pub(super) fn about(object: &str, member: &str) -> &'static str {
    let said = ABOUT.iter().find(|(of, name, _)| *name == member && (*of == object || *of == ANY));
    said.map_or("", |(.., said)| *said)
}

/// In place of an object: whichever has the member and nothing said of its own.
const ANY: &str = "";

/// The object, the member, what is said of it. Of several that fit, the first counts.
const ABOUT: &[(&str, &str, &str)] = &[
    ("file", "format", "Always krug"),
    ("file", "version", "Version of the format"),
    ("file", "writer", "The program that wrote the file"),
    ("file", "exported_at", "When, in UTC"),
    ("file", "scope", "Everything, or what is meant for others"),
    ("file", "owner", "The school whose data this is; null: nobody in particular"),
    (
        "file",
        "digest",
        "sha256: and the SHA-256, in hexadecimal, of the file in the form of RFC 8785 without this member",
    ),
    ("file", "seen", "The latest stamp held of each device"),
    ("file", "distinct", "Pairs that people said are not the same, with the stamp of saying so"),
    ("file", "deleted", "What was deleted, so that it stays deleted elsewhere"),
    ("file", "settings", "Thresholds, expected kinds and cells, report texts; in full copies only"),
    ("deleted", "id", "Identifier of what was deleted"),
    ("deleted", "stamp", "When"),
    ("deleted", "list", "The list that it stood in"),
    ("deleted", "record", "Its content without contacts and notes, where it is still known"),
    ("school", "type", "Missing: school"),
    ("school", "inn", "Taxpayer number (ИНН): 10 or 12 digits"),
    ("school", "enrolment", "Pupils by school year, grade and class"),
    ("school", "same_as", "Other records of the same school"),
    ("enrolment", "grade", "0: preschool group"),
    ("enrolment", "class", "Missing: the whole grade"),
    ("enrolment", "pre_professional", "Whether it is a pre-professional class"),
    ("enrolment", "minimum_level", "Level of the career guidance minimum"),
    ("partner", "kind_label", "What other means"),
    ("partner", "sector", "Branch of the economy"),
    ("partner", "inn", "Taxpayer number (ИНН): 10 or 12 digits"),
    ("partner", "place", "Town or district"),
    ("partner", "aliases", "Other names"),
    ("partner", "same_as", "Other records of the same partner"),
    ("partner", "contacts", "Personal data; not in shared files unless asked for"),
    ("partner", "note", "Not in shared files unless asked for"),
    ("contact", "role", "Post"),
    ("agreement", "school", "The school that signed; missing: the owner"),
    ("agreement", "expires", "Last day in force; missing: without end"),
    ("agreement", "auto_renew", "Whether it goes on by itself"),
    ("event", "form_label", "What other means"),
    ("event", "date", "Day, month or school year, as exactly as it is known"),
    ("event", "end_date", "Last day, not before date"),
    ("event", "schools", "Schools that take part"),
    ("event", "partners", "Partners that take part"),
    ("event", "audience", "Rows are different pupils"),
    ("event", "hours", "Academic hours for one participant in one session, at most two decimal places"),
    ("event", "sessions", "Missing: 1"),
    ("event", "programme", "Programme or project that it belongs to"),
    ("event", "initiatives", "National initiatives that it belongs to"),
    ("event", "meaningful", "Criteria met; missing: not assessed; empty: none met"),
    ("event", "note", "Not in shared files unless asked for"),
    ("event", "same_as", "Other records of the same event"),
    ("audience", "grades", "One grade without a class: the other pupils of that grade"),
    ("audience", "class", "Only with one grade"),
    ("audience", "whole_class", "Only with a class: without pupils, its enrolment counts"),
    ("audience", "pupils", "Missing or null: not counted, which is not 0"),
    ("audience", "hours", "Goes before the event's; at most two decimal places"),
    ("recommendation", "rule", "The rule that it came from"),
    ("recommendation", "addressee", "A school; null: all"),
    ("recommendation", "year", "The school year of the monitoring"),
    ("recommendation", "value", "The indicator's value"),
    ("recommendation", "target", "The value to reach"),
    (ANY, "id", "UUID in lower case, unique in the file"),
    (ANY, "stamp", "When the record's fields were written. Missing: exported_at, counter 0, no device"),
    (ANY, "stamps", "By field: each stamp that differs from the record's own, and that of each field that was cleared"),
    (ANY, "ovz", "Pupils with special needs (с ОВЗ) among them"),
    (ANY, "disabled", "Disabled pupils among them; overlaps with ovz"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::format::shape::{FILE, Object, Shape};

    /// An object and all that is in it, each once.
    fn objects(of: &'static Object, found: &mut Vec<&'static Object>) {
        if found.iter().any(|other| other.name == of.name) {
            return;
        }
        found.push(of);
        for member in of.members {
            let mut shape = &member.shape;
            while let Shape::List { of, .. } = shape {
                shape = of;
            }
            if let Shape::Object(inner) = shape {
                objects(inner, found);
            }
        }
    }

    #[test]
    fn everything_that_is_said_is_of_a_member_that_exists() {
        let mut found = Vec::new();
        objects(&FILE, &mut found);
        for (object, member, _) in ABOUT {
            let exists = found.iter().any(|of| (of.name == *object || *object == ANY) && of.has(member));
            assert!(exists, "{object}.{member}");
        }
    }
}
