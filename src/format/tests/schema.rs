//! The schema says what the program does, as somebody else's validator reads it.

use super::meaning::{A, B, file};
use crate::format::{Export, ExportScope, read, schema, write};
use crate::model::testing::{START, config, document};
use boon::{Compiler, SchemaIndex, Schemas};
use proptest::prelude::*;

const PUBLISHED: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/krug-1.schema.json");

fn compiled() -> (Schemas, SchemaIndex) {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    let schema = serde_json::from_str(&schema()).expect("JSON");
    compiler.add_resource("krug.json", schema).expect("a resource");
    let index = compiler.compile("krug.json", &mut schemas).expect("a schema of draft 2020-12");
    (schemas, index)
}

fn fits((schemas, index): &(Schemas, SchemaIndex), text: &str) -> Result<(), String> {
    let value = serde_json::from_str(text).expect("JSON");
    schemas.validate(&value, *index).map_err(|error| error.to_string())
}

/// With `KRUG_WRITE_SCHEMA` set, the published schema is written anew.
#[test]
fn the_published_schema_is_the_programs() {
    if std::env::var_os("KRUG_WRITE_SCHEMA").is_some() {
        std::fs::write(PUBLISHED, schema()).expect("the schema's place");
    }
    let published = std::fs::read_to_string(PUBLISHED).expect("the published schema");
    assert!(published == schema(), "run the tests with KRUG_WRITE_SCHEMA=1 and commit {PUBLISHED}");
}

#[test]
fn the_schema_and_the_program_refuse_the_same() {
    let compiled = compiled();
    let check = |members: &str, good: bool| {
        let text = file(members);
        let found = fits(&compiled, &text);
        assert_eq!(read(&text).expect("a file").problems.is_empty(), good, "the program on {text}");
        assert_eq!(found.is_ok(), good, "the schema on {text}: {found:?}");
    };
    let event = |members: &str, good: bool| {
        check(&format!(r#""events": [{{"id": "{A}", "form": "lesson", "status": "held", {members}}}]"#), good);
    };
    let dated = |members: &str, good: bool| event(&format!(r#""date": "2026-10-05", {members}"#), good);
    let row = |members: &str, good: bool| {
        dated(&format!(r#""audience": [{{"school": "{B}", "grades": [8], {members}}}]"#), good);
    };
    event(r#""date": "2026-10""#, true);
    event(r#""date": "2026/27""#, true);
    event(r#""date": "2100-12-31""#, true);
    event(r#""date": "2101-01-01""#, false);
    event(r#""date": "05.10.2026""#, false);
    event(r#""title": """#, false);
    dated(r#""hours": 1.25"#, true);
    dated(r#""hours": 0.07"#, true);
    dated(r#""hours": 1000.5"#, false);
    dated(r#""sessions": 0"#, false);
    dated(r#""sessions": null"#, true);
    dated(r#""level": "tomorrow", "x": [1]"#, true);
    dated(r#""level": 1"#, false);
    dated(&format!(r#""title": "{}""#, "я".repeat(500)), true);
    dated(&format!(r#""title": "{}""#, "я".repeat(501)), false);
    dated(r#""stamps": {"note": "2026-11-23T09:30:00.123Z-0001-a"}"#, true);
    dated(r#""stamps": {"note": "2026-11-23"}"#, false);
    row(r#""class": "А", "whole_class": true, "pupils": null"#, true);
    row(r#""whole_class": true"#, false);
    row(r#""class": null, "whole_class": true"#, false);
    row(r#""class": null, "whole_class": false"#, true);
    row(r#""pupils": 10001"#, false);
    dated(&format!(r#""audience": [{{"school": "{B}", "grades": [8, 9], "class": "А"}}]"#), false);
    dated(&format!(r#""audience": [{{"school": "{B}", "grades": [8, 9], "class": null}}]"#), true);
    check(&format!(r#""owner": null, "distinct": [["{A}", "{B}", "2026-11-23T09:30:00.123Z-0001-"]]"#), true);
    check(&format!(r#""distinct": [["{A}"]]"#), false);
    check(r#""exported_at": "2026-11-23T09:30:00.000Z""#, true);
    check(r#""exported_at": "2026-11-23T25:30:00.000Z""#, false);
    check(&format!(r#""recommendations": [{{"id": "{A}", "addressee": null, "value": 1.5, "target": "12"}}]"#), true);
    check(&format!(r#""partners": [{{"id": "{A}", "name": "Завод"}}]"#), false);
    check(&format!(r#""partners": [{{"id": "{A}", "name": null, "kind": "employer"}}]"#), false);
}

proptest! {
    #![proptest_config(config(32))]

    #[test]
    fn every_export_fits_the_schema(document in document(), full in any::<bool>(), contacts in any::<bool>(), notes in any::<bool>()) {
        let scope = if full { ExportScope::Full } else { ExportScope::Shared };
        let text = write(&document, &Export { scope, contacts, notes, ..Export::full(START) });
        prop_assert_eq!(fits(&compiled(), &text), Ok(()));
    }
}

#[test]
fn the_example_fits_the_schema() {
    assert_eq!(fits(&compiled(), include_str!("../../../assets/example.json")), Ok(()));
}
