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

use krug::analysis::indicators::definitions;
use krug::analysis::{Facts, Question, Scope};
use krug::model::Document;
use krug::model::date::{SchoolYear, parse_day};
use krug::report::docx::{About, Picture, charts, document};
use krug::report::{Block, Note, Text, figures, full_note, sheet, short_form};
use krug::words::Lang;
use std::collections::BTreeMap;
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
    let facts = Facts::new(&data);
    let school = data.schools.values().find(|school| Some(school.id) != data.owner).expect("a school");
    for lang in Lang::ALL {
        let tag = lang.tag();
        same(&format!("short-{tag}.docx"), &short_form(&data, &facts, &question(), lang));
        same(&format!("full-{tag}.docx"), &full_note(&data, &facts, &question(), lang));
        same(&format!("sheet-{tag}.docx"), &sheet(&data, &facts, &question().of_school(school.id), lang));
    }
}

/// Every text of a note stands in its document, in its order, under as many headings.
fn same(name: &str, note: &Note) {
    let found = read(name, &document(note, &[], about()).expect("a document"));
    let text = found["text"].as_str().expect("text");
    let mut rest = text;
    for said in texts(note) {
        let at = rest.find(&said).unwrap_or_else(|| panic!("«{said}» is not, or not in its place, in {text}"));
        rest = &rest[at + said.len()..];
    }
    assert!(text.contains(&note.title));
    assert_eq!(
        found["html"].as_str().expect("HTML").matches("<h1>").count(),
        note.sections.len() + note.appendices.len()
    );
    assert_eq!(found["messages"].as_array().map(Vec::len), Some(0));
}

#[test]
fn figures_of_the_notes_table_are_those_of_the_indicators_file() {
    let data = example();
    let facts = Facts::new(&data);
    let note = full_note(&data, &facts, &question(), Lang::Ru);
    let pictures =
        charts(&note).iter().map(|_| Some(Picture { png: PIXEL.to_vec(), width: 1, height: 1 })).collect::<Vec<_>>();
    let found = read("figures.docx", &document(&note, &pictures, about()).expect("a document"));
    let html = found["html"].as_str().expect("HTML");
    assert!(!pictures.is_empty());
    for chart in charts(&note) {
        assert!(
            html.contains(&format!("<img alt=\"{}. {}\"", chart.title, chart.sentence)),
            "{} in {html}",
            chart.title
        );
    }
    let tables = note.sections.iter().chain(&note.appendices).flat_map(|section| &section.blocks);
    let tables = tables.filter(|block| matches!(block, Block::Table(_))).count();
    assert_eq!((html.matches("<table>").count(), html.matches("<thead>").count()), (tables, tables));

    let file: serde_json::Value = serde_json::from_str(&figures(&facts, &data, &question())).expect("JSON");
    let names: BTreeMap<&str, &str> = definitions().map(|one| (one.id, one.name.ru)).collect();
    let table = html.split("<table>").find(|table| table.contains(names["partners.registered"])).expect("the table");
    let mut compared = 0;
    for one in file["indicators"].as_array().expect("a list") {
        let id = one["id"].as_str().expect("an id");
        let Some(row) = table.split("<tr>").find(|row| row.starts_with(&format!("<td><p>{}</p>", names[id]))) else {
            continue;
        };
        let cell = row.split("<p>").nth(2).and_then(|rest| rest.split("</p>").next()).expect("a cell");
        let number = |part: &str| one[part].as_u64().unwrap_or_default();
        let tenths = |share: u64| format!("{},{}", share / 10, share % 10);
        let (lo, hi, of) = (number("numerator_lo"), number("numerator_hi"), number("denominator"));
        let expected = match one["unit"].as_str() {
            Some("count") => number("value").to_string(),
            Some("share") if of > 0 => format!("({} из {of})", number("numerator")),
            Some("interval") if of > 0 && lo == hi => format!("({lo} из {of})"),
            Some("interval") if of > 0 => {
                // «25,4–31,0 %» or «не менее 25,4 %, не более 31,0 %»: these two numbers, and no others.
                let said: Vec<&str> = cell
                    .split(|sign: char| sign != ',' && !sign.is_ascii_digit())
                    .filter(|part| part.len() > 1)
                    .collect();
                assert_eq!(said, [tenths(lo * 1000 / of), tenths((hi * 1000).div_ceil(of))], "{id}: {cell}");
                compared += 1;
                continue;
            }
            _ => continue,
        };
        let cell = cell.replace("\u{a0}из\u{a0}", " из ");
        assert!(cell == expected || expected.starts_with('(') && cell.ends_with(&expected), "{id}: {cell}, {expected}");
        compared += 1;
    }
    assert!(compared > 25, "only {compared} figures were compared");
}
