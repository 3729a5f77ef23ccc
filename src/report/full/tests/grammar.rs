//! Sentences agree with every number in them.

use super::*;
use crate::analysis::testing::school_id;

/// So many schools, each with so many pupils in one class, and as many events with as many partners.
fn doc(count: usize) -> Doc {
    let mut doc = Doc::default();
    for number in 0..count {
        doc = doc.school(&format!("s{number}"), "school", "2026/27: 8А 1").partners(&format!("p{number}:employer"));
        let school = format!("s{number}");
        let audience = format!("{school}:8А=1");
        doc = doc
            .event(&format!("e{number}"), "excursion", "2026-09-10", &school, &format!("p{number}"), &audience)
            .met(&format!("e{number}"), 4);
    }
    doc
}

fn said(count: usize, lang: Lang) -> String {
    lines(&note_of(&doc(count).0, "2026/27", "", lang)).join("\n")
}

#[test]
fn numbers_and_nouns_agree() {
    for (count, expected) in [
        (
            1,
            [
                "Проведено 1 мероприятие с участием 1 партнёра.",
                "побывал 1 из 1 обучающегося 1–11 классов (100,0 %)",
                "Соглашение действует с 0 из 1 действующего партнёра: 0,0 %.",
                "оценено 1 из 1 мероприятия; отвечающих всем четырём критериям — 1.",
                "«экскурсия»: 1 мероприятие (100,0 %)",
            ],
        ),
        (
            2,
            [
                "проведено 2 мероприятия с участием 2 партнёров.",
                "побывало 2 из 2 обучающихся 1–11 классов (100,0 %)",
                "Соглашение действует с 0 из 2 действующих партнёров: 0,0 %.",
                "оценено 2 из 2 мероприятий; отвечающих всем четырём критериям — 2.",
                "«экскурсия»: 2 мероприятия (100,0 %)",
            ],
        ),
        (
            5,
            [
                "проведено 5 мероприятий с участием 5 партнёров.",
                "побывало 5 из 5 обучающихся 1–11 классов (100,0 %)",
                "Соглашение действует с 0 из 5 действующих партнёров: 0,0 %.",
                "оценено 5 из 5 мероприятий; отвечающих всем четырём критериям — 5.",
                "«экскурсия»: 5 мероприятий (100,0 %)",
            ],
        ),
        (
            21,
            [
                "проведено 21 мероприятие с участием 21 партнёра.",
                "побывал 21 из 21 обучающегося 1–11 классов (100,0 %)",
                "Соглашение действует с 0 из 21 действующего партнёра: 0,0 %.",
                "оценено 21 из 21 мероприятия; отвечающих всем четырём критериям — 21.",
                "«экскурсия»: 21 мероприятие (100,0 %)",
            ],
        ),
    ] {
        let text = said(count, Lang::Ru).to_lowercase();
        for sentence in expected {
            assert!(text.contains(&sentence.to_lowercase()), "{sentence}\n{text}");
        }
    }
    for (count, expected) in [
        (1, "1. Over school year 2026/27: 1 event with 1 partner."),
        (2, "1. Over school year 2026/27: 2 events with 2 partners."),
    ] {
        let text = said(count, Lang::En);
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

#[test]
fn whose_data_there_are_and_who_sent_a_file_is_said_apart() {
    use crate::model::field::FieldValue;
    for (silent, there, files, expected) in [
        (1, 1, 0, "В данных есть сведения 1 организации из 2; файлы не поступали."),
        (1, 2, 1, "В данных есть сведения 2 организаций из 3; файлы поступили от 1 организации."),
        (0, 2, 2, "В данных есть сведения 2 организаций из 2; файлы поступили от 2 организаций."),
        (1, 21, 0, "В данных есть сведения 21 организации из 22; файлы не поступали."),
        (0, 1, 0, "Сведения организации в данных есть; файл от неё не поступал."),
        (0, 1, 1, "Сведения организации в данных есть; файл от неё поступил."),
        (3, 0, 0, "Сведений организаций за этот период в данных нет."),
    ] {
        let mut doc = doc(there);
        for number in 0..silent {
            doc = doc.school(&format!("x{number}"), "school", "");
        }
        let log = (0..files).map(|number| {
            let school = school_id(&format!("s{number}")).to_value();
            Value::Object(
                [("school".to_owned(), school), ("at".to_owned(), Value::from("2026-10-01T00:00:00Z"))].into(),
            )
        });
        doc.0.settings.insert("imports".to_owned(), Value::List(log.collect()));
        let text = lines(&note_of(&doc.0, "2026/27", "", Lang::Ru)).join("\n");
        assert!(text.contains(expected), "{expected}\n{text}");
    }
}

#[test]
fn no_code_and_no_english_stand_in_the_russian_note() {
    for year in ["2024/25", "2025/26", "2026/27"] {
        for line in lines(&note_of(&example(), year, "", Lang::Ru)) {
            let latin = line.split(|letter: char| !letter.is_alphabetic()).find(|word| {
                word.len() > 2 && word.chars().all(|letter| letter.is_ascii_alphabetic()) && *word != "III"
            });
            assert_eq!(latin, None, "{line}");
            assert!(!line.contains("{") && !line.contains("..") && !line.contains(" ."), "{line}");
        }
    }
}

#[test]
fn a_centre_that_only_collects_is_no_school_without_data() {
    let doc = doc(2).school("c", "centre", "").owner("c");
    let text = lines(&note_of(&doc.0, "2026/27", "", Lang::Ru)).join("\n");
    assert!(text.contains("сведения 2 организаций из 2;"), "{text}");
    let question = ask("2026-11-23", "2026/27", "").of_school(school_id("c"));
    let facts = doc.facts();
    let own = full_note(&doc.0, &facts, &question, Lang::Ru);
    assert!(own.sections.iter().all(|section| !section.blocks.is_empty()));
}
