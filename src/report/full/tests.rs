//! The full note of the example and of small documents, read as a person reads it.

use super::*;
use crate::analysis::testing::ask;

fn example() -> Document {
    crate::format::read(include_str!("../../../assets/example.json")).expect("the example reads").document
}

fn note_of(document: &Document, year: &str, schools: &str, lang: Lang) -> Note {
    let facts = Facts::new(document);
    full_note(document, &facts, &ask("2026-11-23", year, schools), lang)
}

#[test]
fn no_section_is_empty_and_numbers_go_on_without_a_gap() {
    for lang in Lang::ALL {
        for year in ["2023/24", "2024/25", "2025/26", "2026/27", "2026", "2025/26-2", "2026-03-01..2026-10-31"] {
            let note = note_of(&example(), year, "", lang);
            for (index, section) in note.sections.iter().enumerate() {
                assert!(section.heading.starts_with(&format!("{}. ", index + 1)), "{year}: {}", section.heading);
                assert!(!section.blocks.is_empty(), "{year}: {}", section.heading);
            }
        }
    }
}
