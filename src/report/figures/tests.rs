//! The file of indicators of small documents, to the letter.

use super::figures;
use crate::analysis::testing::{Doc, ask, id};

fn doc() -> Doc {
    Doc::default()
        .school("c", "centre", "")
        .school("s", "school", "2026/27: 8А 25, 8Б 27, 9 30; 2025/26: 8 50")
        .owner("c")
        .partners("a:employer b:college f:star_of_tomorrow")
        .event("1", "excursion", "2026-10-05", "s", "a", "s:8А=25/42 s:8Б=?/1")
        .event("2", "of_tomorrow", "2026/27", "s c", "a f", "s:12=3")
        .event("3", "lesson", "2025-10", "s", "b", "s:8=10")
        .agreement("a", "2025-09-01..2027-08-31", None)
}

/// The file about a scope; identifiers are put back into words.
fn written(doc: &Doc, schools: &str) -> String {
    let file = figures(&doc.facts(), &doc.0, &ask("2026-11-23", "2026/27", schools));
    ["s", "c"].iter().fold(file, |file, word| file.replace(&id(word).to_string(), word))
}

/// The line of an indicator, a matrix or a member.
fn line(file: &str, name: &str) -> String {
    let lines = file.lines().map(|line| line.trim().trim_end_matches(','));
    let mut found = lines
        .filter(|line| line.starts_with(&format!("{{\"id\":\"{name}\"")) || line.starts_with(&format!("\"{name}\"")));
    found.next().expect(name).to_owned()
}

#[test]
fn every_unit_is_written_its_own_way() {
    let file = written(&doc(), "");
    for (name, expected) in [
        ("format", r#""format": "krug-indicators""#),
        ("version", r#""version": 1"#),
        ("as_of", r#""as_of": "2026-11-23""#),
        ("year", r#""year": "2026/27""#),
        ("scope", r#""scope": "all""#),
        ("partners.active", r#"{"id":"partners.active","unit":"count","value":2,"previous":1}"#),
        (
            "partners.kinds_covered",
            r#"{"id":"partners.kinds_covered","unit":"share","value":0.125,"numerator":1,"denominator":8,"previous":0.125}"#,
        ),
        (
            "participations.top1",
            r#"{"id":"participations.top1","unit":"share","value":0.666667,"numerator":2,"denominator":3,"previous":1}"#,
        ),
        (
            "events.meaningful",
            r#"{"id":"events.meaningful","unit":"share","value":null,"numerator":0,"denominator":0,"previous":null}"#,
        ),
        ("partners.effective_kinds", r#"{"id":"partners.effective_kinds","unit":"number","value":2,"previous":1}"#),
        (
            "reach.employer",
            r#"{"id":"reach.employer","unit":"interval","lo":0.304878,"hi":0.634146,"numerator_lo":25,"numerator_hi":52,"denominator":82,"previous_lo":0,"previous_hi":0,"by":[{"school":"s","grade":8,"lo":25,"hi":52,"pupils":52},{"school":"s","grade":9,"lo":0,"hi":0,"pupils":30}]}"#,
        ),
        (
            "hours.per_class",
            r#"{"id":"hours.per_class","unit":"hours","by":[{"school":"s","grade":8,"class":"А","hours_lo":42,"hours_hi":42,"level":"basic"},{"school":"s","grade":8,"class":"Б","hours_lo":1,"hours_hi":1,"level":null}]}"#,
        ),
    ] {
        assert_eq!(line(&file, name), expected);
    }
}

/// Two rows of one event, the first with more heads than its grade has pupils: max over e is 45 of Σ N = 40, and hi° 20 + 5.
#[test]
fn contradictory_counts_have_the_bounds_of_the_table_and_are_shown_as_one() {
    let doc = Doc::default().school("s", "school", "2026/27: 8 20, 9 20").partners("a:employer").event(
        "1",
        "lesson",
        "2026-10-05",
        "s",
        "a",
        "s:8=40 s:9=5",
    );
    let reach = line(&written(&doc, ""), "reach.any");
    assert!(reach.contains(r#""lo":1,"hi":0.625,"numerator_lo":40,"numerator_hi":25,"denominator":40"#), "{reach}");
    let shown = crate::analysis::indicators::one(&doc.facts(), &ask("2026-11-23", "2026/27", ""), "reach.any");
    let shown = shown.map(|one| one.value.text(crate::words::Lang::En));
    assert_eq!(shown.as_deref(), Some("62.5%"));
}

#[test]
fn a_question_of_one_school_names_it_and_bounds_of_nothing_are_null() {
    let file = written(&doc(), "s");
    assert_eq!(line(&file, "scope"), r#""scope": ["s"]"#);
    let file = written(&doc(), "c");
    assert_eq!(
        line(&file, "reach.any"),
        r#"{"id":"reach.any","unit":"interval","lo":null,"hi":null,"numerator_lo":0,"numerator_hi":0,"denominator":0,"previous_lo":null,"previous_hi":null,"by":[]}"#
    );
}

#[test]
fn matrices_have_codes_numbers_and_only_cells_with_events() {
    let file = written(&doc(), "");
    let matrices = line(&file, "matrices");
    for expected in [
        r#""kind_form":[{"row":"employer","column":"excursion","events":1,"partners":1,"participants":25},{"row":"employer","column":"other","events":1,"partners":1,"participants":3},{"row":"other","column":"other","events":1,"partners":1,"participants":3}]"#,
        r#"{"row":8,"column":"employer","events":1,"partners":1,"participants":25,"lo":25,"hi":52,"pupils":52}"#,
        r#"{"row":12,"column":"other","events":1,"partners":1,"participants":3,"lo":0,"hi":0,"pupils":0}"#,
        r#""month_form":[{"row":10,"column":"excursion","events":1,"partners":1,"participants":25},{"row":null,"column":"other","events":1,"partners":2,"participants":3}]"#,
        r#"{"row":"s","column":"excursion","events":1,"partners":1,"participants":25}"#,
    ] {
        assert!(matrices.contains(expected), "{expected} in {matrices}");
    }
}

#[test]
fn recommendations_name_their_rule_and_addressee() {
    let file = written(&doc(), "");
    for expected in
        [r#"{"rule":"grow_circle","addressee":null}"#, r#"{"rule":"vocational_and_employers","addressee":"s"}"#]
    {
        assert!(file.contains(expected), "{expected} in {file}");
    }
}

#[test]
fn the_file_is_json() {
    for schools in ["", "s", "s c", "gone"] {
        let file = figures(&doc().facts(), &doc().0, &ask("2026-11-23", "2026/27", schools));
        let read: serde_json::Value = serde_json::from_str(&file).expect("JSON");
        assert_eq!(read["indicators"].as_array().map(Vec::len), Some(crate::analysis::indicators::ids().count()));
        assert_eq!(read["matrices"].as_object().map(serde_json::Map::len), Some(5));
    }
}
