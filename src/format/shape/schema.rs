//! The JSON Schema (draft 2020-12) of the format, made from the table of shapes.

use super::about::about;
use super::table::{FILE, record};
use super::{LONG, Need, Object, Rule, Shape};
use crate::format::json::compact;
use crate::model::record::List;
use crate::model::value::{Members, Value};

/// The schema's text.
///
/// What a schema can't say is said in words in it: identifiers are unique, an event does not end before it starts,
/// hours have at most two decimal places.
pub fn schema() -> String {
    let mut definitions = Members::new();
    let mut root = object(&FILE, &mut definitions);
    root.insert("$schema".to_owned(), Value::from("https://json-schema.org/draft/2020-12/schema"));
    root.insert("title".to_owned(), Value::from("Krug, version 1"));
    root.insert("description".to_owned(), Value::from(ABOUT));
    for list in List::ALL {
        define(record(list), &mut definitions);
    }
    root.insert("$defs".to_owned(), Value::Object(definitions));
    let text = compact(&Value::Object(root));
    // People read it: the library's way of breaking lines is as good as any.
    let lines = serde_json::from_str::<serde_json::Value>(&text).and_then(|json| serde_json::to_string_pretty(&json));
    lines.unwrap_or(text) + "\n"
}

const ABOUT: &str = "Partners of schools, events held with them, recommendations. \
    Members and codes that are not named here are kept as they are; null is the same as missing unless it is said otherwise. \
    A school year 2026/27 begins on 1 September 2026.";

fn members<const N: usize>(members: [(&str, Value); N]) -> Members {
    members.map(|(name, value)| (name.to_owned(), value)).into()
}

fn int(number: usize) -> Value {
    i64::try_from(number).map_or(Value::Null, Value::Int)
}

fn pattern(pattern: &str) -> Members {
    members([("type", Value::from("string")), ("pattern", Value::from(pattern))])
}

fn object(object: &'static Object, definitions: &mut Members) -> Members {
    let required = object.members.iter().filter(|member| member.need == Need::Required);
    let required: Vec<Value> = required.map(|member| Value::from(member.name)).collect();
    let mut properties = Members::new();
    for member in object.members {
        let mut schema = shape(&member.shape, definitions);
        if member.need != Need::Required {
            schema = or_null(schema);
        }
        let said = about(object.name, member.name);
        if !said.is_empty() {
            schema.insert("description".to_owned(), Value::from(said));
        }
        properties.insert(member.name.to_owned(), Value::Object(schema));
    }
    let mut schema = members([("type", Value::from("object")), ("properties", Value::Object(properties))]);
    if !required.is_empty() {
        schema.insert("required".to_owned(), Value::List(required));
    }
    let rules: Vec<Value> = object.rules.iter().filter_map(rule).collect();
    if !rules.is_empty() {
        schema.insert("allOf".to_owned(), Value::List(rules));
    }
    schema
}

/// The same, or `null`.
fn or_null(schema: Members) -> Members {
    match schema.get("type") {
        Some(Value::Text(one)) => {
            let both = Value::List(vec![Value::from(one.as_str()), Value::from("null")]);
            let mut schema = schema;
            schema.insert("type".to_owned(), both);
            schema
        }
        _ if schema.is_empty() => schema,
        _ => {
            let null = Value::Object(members([("type", Value::from("null"))]));
            members([("anyOf", Value::List(vec![Value::Object(schema), null]))])
        }
    }
}

fn define(of: &'static Object, definitions: &mut Members) -> Members {
    if !definitions.contains_key(of.name) {
        let schema = object(of, definitions);
        definitions.insert(of.name.to_owned(), Value::Object(schema));
    }
    members([("$ref", Value::Text(format!("#/$defs/{}", of.name)))])
}

fn shape(shape_: &'static Shape, definitions: &mut Members) -> Members {
    let typed = |name: &str| members([("type", Value::from(name))]);
    match shape_ {
        Shape::Any => Members::new(),
        Shape::Format => members([("const", Value::from("krug"))]),
        Shape::Text { least, most } => {
            let mut schema = typed("string");
            if *least > 0 {
                schema.insert("minLength".to_owned(), int(*least));
            }
            schema.insert("maxLength".to_owned(), int(*most));
            schema
        }
        Shape::Code(words) => {
            let mut schema = typed("string");
            schema.insert("maxLength".to_owned(), int(LONG));
            schema.insert("examples".to_owned(), Value::List(words().into_iter().map(Value::from).collect()));
            schema
        }
        Shape::Whole { least, most } => {
            let mut schema = typed("integer");
            schema.insert("minimum".to_owned(), Value::Int(*least));
            schema.insert("maximum".to_owned(), Value::Int(*most));
            schema
        }
        Shape::Hours => {
            let mut schema = typed("number");
            schema.insert("minimum".to_owned(), Value::Int(0));
            schema.insert("maximum".to_owned(), Value::Int(1_000));
            // No `multipleOf`: many validators divide doubles and refuse 0.07.
            schema
        }
        Shape::Truth => typed("boolean"),
        Shape::Id(_) => pattern("^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"),
        Shape::Day => pattern(&format!("^{YEAR}-{MONTH}-{DAY}$")),
        Shape::Date => pattern(&format!("^{YEAR}(-{MONTH}(-{DAY})?|/[0-9]{{2}})$")),
        Shape::SchoolYear => pattern(&format!("^{YEAR}/[0-9]{{2}}$")),
        Shape::Stamp => pattern(&format!("^{INSTANT}-[0-9A-Fa-f]{{4}}-[A-Za-z0-9_-]{{0,64}}$")),
        Shape::Instant => pattern(&format!("^{INSTANT}$")),
        Shape::Class => typed("string"),
        Shape::List { of, most } => {
            let mut schema = typed("array");
            schema.insert("items".to_owned(), Value::Object(shape(of, definitions)));
            if *most < usize::MAX {
                schema.insert("maxItems".to_owned(), int(*most));
            }
            schema
        }
        Shape::Object(object) => define(object, definitions),
        Shape::Settings | Shape::Deleted => typed("object"),
        Shape::Seen | Shape::Stamps => {
            let mut schema = typed("object");
            schema.insert("additionalProperties".to_owned(), Value::Object(shape(&Shape::Stamp, definitions)));
            schema
        }
        Shape::Distinct => {
            let id = || Value::Object(shape(&Shape::Id(super::Role::Other), &mut Members::new()));
            let stamp = Value::Object(shape(&Shape::Stamp, definitions));
            let mut schema = typed("array");
            schema.insert("prefixItems".to_owned(), Value::List(vec![id(), id(), stamp]));
            schema.insert("minItems".to_owned(), Value::Int(2));
            schema.insert("maxItems".to_owned(), Value::Int(3));
            schema
        }
    }
}

/// 1990 to 2100.
const YEAR: &str = "(199[0-9]|20[0-9]{2}|2100)";
const MONTH: &str = "(0[1-9]|1[0-2])";
const DAY: &str = "(0[1-9]|[12][0-9]|3[01])";
/// 1970 to 2100.
const INSTANT: &str = "(19[7-9][0-9]|20[0-9]{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]\\.[0-9]{3}Z";

fn rule(rule: &Rule) -> Option<Value> {
    let present = Value::Object(members([("type", Value::from("string"))]));
    let has_class = || {
        let properties = members([("class", present.clone())]);
        members([("required", Value::List(vec![Value::from("class")])), ("properties", Value::Object(properties))])
    };
    let (if_, then) = match rule {
        // The members' description says it; a schema can't compare two dates.
        Rule::EndNotBeforeStart => return None,
        Rule::ClassOfOneGrade => {
            let one = members([("minItems", Value::Int(1)), ("maxItems", Value::Int(1))]);
            let properties = members([("grades", Value::Object(one))]);
            (has_class(), members([("properties", Value::Object(properties))]))
        }
        Rule::WholeClassOfClass => {
            let truth = Value::Object(members([("const", Value::Bool(true))]));
            let properties = members([("whole_class", truth)]);
            let required = Value::List(vec![Value::from("whole_class")]);
            (members([("required", required), ("properties", Value::Object(properties))]), has_class())
        }
    };
    Some(Value::Object(members([("if", Value::Object(if_)), ("then", Value::Object(then))])))
}
