//! Every number of the note is the indicator's that it opens.

use super::*;
use crate::analysis::indicators::{Measure, one};
use crate::report::note::{Behind, Piece};
use crate::words::structure::decimal;

/// Every number with the rows behind it, and the section that it stands in.
fn numbers(note: &Note) -> Vec<(SectionId, String, Behind)> {
    let mut found = Vec::new();
    for section in note.sections.iter().chain(&note.appendices) {
        for block in &section.blocks {
            let texts: Vec<&Text> = match block {
                Block::Paragraph(text) => vec![text],
                Block::Bullets(list) | Block::Numbered(list) => list.iter().collect(),
                Block::Table(table) => table.rows.iter().flatten().collect(),
                Block::Subheading(_) | Block::Chart(_) => Vec::new(),
            };
            for piece in texts.into_iter().flat_map(|text| &text.0) {
                if let Piece::Number { text, behind } = piece {
                    found.push((section.id, text.replace('\u{a0}', " "), behind.clone()));
                }
            }
        }
    }
    found
}

/// A count with a comma before its last three digits in English; the example has none of five digits.
fn parted(count: u64, lang: Lang) -> String {
    if lang == Lang::Ru || count < 1000 {
        return count.to_string();
    }
    format!("{},{:03}", count / 1000, count % 1000)
}

/// Every way in which a note may write a value, worked out by itself: floats instead of the whole numbers of the code.
fn ways(measure: &Measure, lang: Lang) -> Vec<String> {
    let share = |part: u64, of: u64, nudge: f64| {
        let tenths = part as f64 * 1000.0 / of as f64;
        let rounded = if nudge < 0.0 {
            tenths.floor()
        } else if nudge > 0.0 {
            tenths.ceil()
        } else {
            tenths.round()
        };
        let text = format!("{:.1}", rounded / 10.0);
        if lang == Lang::Ru { text.replace('.', ",") } else { text }
    };
    let percent = if lang == Lang::Ru { " %" } else { "%" };
    let of_word = if lang == Lang::Ru { "из" } else { "of" };
    match measure {
        Measure::Count(count) => vec![parted(*count, lang)],
        Measure::Share { numerator, denominator } => {
            let per_cent = share(*numerator, *denominator, 0.0);
            let [numerator, denominator] = [numerator, denominator].map(|count| parted(*count, lang));
            vec![
                numerator.clone(),
                format!("{per_cent}{percent}"),
                format!("{per_cent}{percent} ({numerator} {of_word} {denominator})"),
                format!("{numerator} {of_word} {denominator}"),
            ]
        }
        Measure::Number(number) => vec![decimal(*number, lang)],
        Measure::Interval { lo, hi, of, .. } if lo == hi => {
            let per_cent = share(*lo, *of, 0.0);
            let [lo, of] = [lo, of].map(|count| parted(*count, lang));
            vec![lo.clone(), format!("{per_cent}{percent}"), format!("{per_cent}{percent} ({lo} {of_word} {of})")]
        }
        Measure::Interval { lo, hi, of, .. } => {
            let (low, high) = (share(*lo, *of, -1.0), share(*hi, *of, 1.0));
            let both = format!("{low}–{high}{percent}");
            vec![parted(*lo, lang), parted(*hi, lang), format!("{low}{percent}"), format!("{high}{percent}"), both]
        }
        Measure::Hours(classes) => vec![classes.iter().filter(|class| class.level.is_some()).count().to_string()],
        Measure::NoData => Vec::new(),
    }
}

fn check_all(document: &Document, year: &str, lang: Lang) -> usize {
    let facts = Facts::new(document);
    let question = ask("2026-11-23", year, "");
    let note = full_note(document, &facts, &question, lang);
    let found = numbers(&note);
    for (section, text, behind) in &found {
        match behind {
            Behind::Indicator { id, school, before } => {
                let asked = school.map_or_else(|| question.clone(), |school| question.of_school(school));
                let asked = if *before { asked.previous() } else { asked };
                let value = one(&facts, &asked, id).expect(id).value;
                assert!(ways(&value, lang).contains(text), "{section:?} {id} {school:?} {before}: {text}, {value:?}");
            }
            // Heads of a grade, and forms a partner, are no counts of rows; an empty text only leads to them.
            Behind::Rows(_) if matches!(section, SectionId::Reach | SectionId::Schools) || text.is_empty() => {}
            Behind::Rows(rows) => {
                let count: usize = text.parse().expect("a count");
                let most_tied = rows.events.len().is_multiple_of(count.max(1)) && *section == SectionId::Events;
                let counts = [rows.events.len(), rows.partners.len(), rows.events.len() + rows.partners.len()];
                assert!(counts.contains(&count) || most_tied, "{section:?}: {text}, {rows:?}");
            }
        }
    }
    found.len()
}

#[test]
fn every_number_is_its_indicators() {
    for lang in Lang::ALL {
        for year in ["2024/25", "2025/26", "2026/27", "2025/26-2", "2026"] {
            assert!(check_all(&example(), year, lang) > 90, "{year}");
        }
    }
}

#[test]
fn the_bounds_of_a_grade_are_the_sums_of_its_schools() {
    let document = example();
    let facts = Facts::new(&document);
    let question = ask("2026-11-23", "2026/27", "");
    let Some(Measure::Interval { by, .. }) = one(&facts, &question, "reach.any").map(|one| one.value) else {
        panic!("reach is known")
    };
    let note = full_note(&document, &facts, &question, Lang::Ru);
    let table = tables(&note).find(|table| table.caption == "Охват по параллелям").expect("the table");
    for row in &table.rows {
        let cells: Vec<String> = row.iter().map(Text::plain).collect();
        let grade: u8 = cells[0].trim_end_matches("-е классы").parse().expect("a grade");
        let of_grade = || by.iter().filter(|one| one.grade == grade).map(|one| one.bounds);
        let sums =
            [of_grade().map(|b| b.lo).sum::<u64>(), of_grade().map(|b| b.hi).sum(), of_grade().map(|b| b.of).sum()];
        assert_eq!(cells[1..4], sums.map(|sum| sum.to_string()));
    }
}
