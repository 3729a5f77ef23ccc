//! What goes out to office programs, read by somebody else's reader: the note's document by mammoth, under Node. (The workbook is
//! read by calamine, in the tests beside what writes it.)
#![cfg(feature = "office")]
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test says what is wrong by panicking"
)]

use krug::analysis::indicators::{Indicator, Measure, all};
use krug::analysis::{Facts, Question, Scope};
use krug::model::Document;
use krug::model::date::{SchoolYear, parse_day};
use krug::report::docx::{About, Picture, charts, document};
use krug::report::{Block, Chart, Column, Note, Section, SectionId, Table, Text, figures, short_form};
use krug::words::Lang;
use krug::words::measures::percent;
use std::path::PathBuf;
use std::process::Command;

/// A picture of one pixel.
const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, b'I', b'H', b'D', b'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 6,
    0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 13, b'I', b'D', b'A', b'T', 0x78, 0x9c, 0x63, 0x60, 0x60, 0x60, 0xf8,
    0x0f, 0, 1, 4, 1, 0, 0x5f, 0xe5, 0xc3, 0x4b, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

/// What mammoth makes of a document: its words, and its structure as HTML.
const READ: &str = "
const mammoth = require(process.argv[1]);
const path = process.argv[2];
Promise.all([mammoth.extractRawText({ path }), mammoth.convertToHtml({ path })]).then(([text, html]) => {
    console.log(JSON.stringify({ text: text.value, html: html.value, messages: html.messages.filter((one) => one.type === 'error') }));
});
";

fn tools() -> PathBuf {
    let named = std::env::var_os("KRUG_TOOLS").map(PathBuf::from);
    named
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache/krug-tools")))
        .expect("a folder of tools")
}

fn read(name: &str, bytes: &[u8]) -> serde_json::Value {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::write(&path, bytes).expect("a file");
    let mammoth = tools().join("node_modules/mammoth");
    assert!(mammoth.exists(), "{} is not there; run `cargo xtask setup`", mammoth.display());
    let output = Command::new("node").args(["-e", READ]).arg(&mammoth).arg(&path).output().expect("node");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).expect("JSON")
}

fn example() -> Document {
    krug::format::read(include_str!("../assets/example.json")).expect("the example reads").document
}

fn question() -> Question {
    let year = SchoolYear::parse("2026/27").expect("a year");
    Question::of_year(parse_day("2026-11-23").expect("a day"), year, Scope::All)
}

fn about() -> About<'static> {
    About { lang: Lang::Ru, author: "Центр", made: parse_day("2026-11-23").expect("a day") }
}

/// Every text of a note in its order, without headings.
fn texts(note: &Note) -> Vec<String> {
    let blocks = note.sections.iter().chain(&note.appendices).flat_map(|section| &section.blocks);
    let of = |block: &Block| match block {
        Block::Paragraph(text) => vec![text.plain()],
        Block::Subheading(text) => vec![text.clone()],
        Block::Bullets(items) | Block::Numbered(items) => items.iter().map(Text::plain).collect(),
        Block::Table(table) => {
            let heads = table.columns.iter().map(|column| column.title.clone());
            std::iter::once(table.caption.clone())
                .chain(heads)
                .chain(table.rows.iter().flatten().map(Text::plain))
                .collect()
        }
        Block::Chart(chart) => vec![chart.title.clone(), chart.sentence.clone()],
    };
    blocks.flat_map(of).filter(|text| !text.is_empty()).collect()
}

#[test]
fn the_notes_document_says_what_the_note_says() {
    let data = example();
    let note = short_form(&data, &Facts::new(&data), &question(), Lang::Ru);
    let found = read("note.docx", &document(&note, &[], about()).expect("a document"));
    let text = found["text"].as_str().expect("text");
    let mut rest = text;
    for said in texts(&note) {
        let at = rest.find(&said).unwrap_or_else(|| panic!("«{said}» is not, or not in its place, in {text}"));
        rest = &rest[at + said.len()..];
    }
    assert!(text.contains(&note.title) && text.contains(note.signed.trim()));
    assert_eq!(found["html"].as_str().expect("HTML").matches("<h1>").count(), note.sections.len());
    assert_eq!(found["messages"].as_array().map(Vec::len), Some(0));
}

/// The value of an indicator as a table shows it.
fn value(one: &Indicator) -> String {
    match &one.value {
        Measure::Count(count) => count.to_string(),
        Measure::Share { numerator, denominator } => percent(*numerator, *denominator, Lang::Ru),
        Measure::Interval { lo, hi, of, .. } => format!("{lo}–{hi} из {of}"),
        other => format!("{other:?}"),
    }
}

#[test]
fn figures_of_a_table_are_those_of_the_indicators_file() {
    let data = example();
    let facts = Facts::new(&data);
    let indicators = all(&facts, &question());
    let rows = indicators.iter().map(|one| vec![Text::from(one.id), Text::from(value(one))]);
    let table = Table {
        caption: "Показатели".to_owned(),
        columns: vec![Column::words("Показатель"), Column::numbers("Значение")],
        rows: rows.collect(),
    };
    let chart =
        Chart { title: "Охват".to_owned(), sentence: "В словах.".to_owned(), full: None, bars: Vec::new() };
    let section = Section {
        id: SectionId::Indicators,
        heading: "3. Показатели".to_owned(),
        blocks: vec![Block::Table(table), Block::Chart(chart)],
    };
    let note = Note {
        title: "Справка".to_owned(),
        head: Vec::new(),
        sections: vec![section],
        appendices: Vec::new(),
        signed: String::new(),
    };
    assert_eq!(charts(&note).len(), 1);
    let picture = Picture { png: PIXEL.to_vec(), width: 1, height: 1 };
    let found = read("figures.docx", &document(&note, &[Some(picture)], about()).expect("a document"));
    let html = found["html"].as_str().expect("HTML");
    assert_eq!(html.matches("<table>").count(), 1);
    assert!(html.contains("<img alt=\"Охват. В словах.\"") && html.contains("<thead>"), "{html}");

    let file: serde_json::Value = serde_json::from_str(&figures(&facts, &data, &question())).expect("JSON");
    for one in file["indicators"].as_array().expect("a list") {
        let id = one["id"].as_str().expect("an id");
        let row = html.split("<tr>").find(|row| row.contains(&format!("<p>{id}</p>"))).expect(id);
        let shown = row
            .split("</tr>")
            .next()
            .unwrap_or_default()
            .rsplit("<p>")
            .next()
            .and_then(|rest| rest.split("</p>").next())
            .expect("a cell");
        let expected = match one["unit"].as_str() {
            Some("count") => one["value"].to_string(),
            Some("share") if !one["value"].is_null() => {
                let share = (one["value"].as_f64().expect("a share") * 1000.0).round() / 10.0;
                format!("{}\u{a0}%", share.to_string().replace('.', ","))
            }
            Some("interval") if !one["lo"].is_null() => {
                format!("{}–{} из {}", one["numerator_lo"], one["numerator_hi"], one["denominator"])
            }
            _ => continue,
        };
        assert_eq!(shown, expected, "{id}");
    }
}
