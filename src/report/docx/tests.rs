//! The document of a made-up note: its parts, its styles, its words.

use super::{About, Picture, chart, charts, document};
use crate::format::word_document::word_document;
use crate::model::date::parse_day;
use crate::report::note::{Block, Chart, ChartBar, Column, Note, Section, SectionId, Table, Text};
use crate::words::Lang;
use std::io::{Cursor, Read as _};

fn note() -> Note {
    let bar = |label: &str, lo, hi, target| ChartBar {
        label: label.to_owned(),
        lo,
        hi,
        target,
        text: format!("{lo}–{hi}\u{a0}%"),
    };
    let section = |id, heading: &str, blocks| Section { id, heading: heading.to_owned(), blocks };
    let text = |text: &str| Text::from(text);
    Note {
        title: "Справка <о> «взаимодействии» & «прочем»".to_owned(),
        head: vec!["Организация: Центр".to_owned(), "Период: 2026/27\u{a0}учебный год".to_owned()],
        sections: vec![
            section(
                SectionId::Basis,
                "1. Основание",
                vec![
                    Block::Paragraph(text("Абзац.\u{1}")),
                    Block::Subheading("Задачи".to_owned()),
                    Block::Bullets(vec![text("первая"), text("вторая")]),
                    Block::Numbered(vec![text("раз"), text("два")]),
                    Block::Numbered(vec![text("снова раз")]),
                ],
            ),
            section(
                SectionId::Reach,
                "2. Охват",
                vec![
                    Block::Table(Table {
                        caption: "Таблица 1".to_owned(),
                        upright: false,
                        columns: vec![Column::words("Показатель"), Column::numbers("Значение")],
                        rows: vec![vec![text("Партнёры"), text("12")], vec![text("Охват"), text("61,5\u{a0}%")]],
                    }),
                    Block::Chart(Chart {
                        title: "Охват по параллелям".to_owned(),
                        sentence: "Выше всего в 8\u{a0}классах.".to_owned(),
                        full: Some(100.0),
                        bars: vec![
                            bar("8\u{a0}классы", 40.0, 60.0, Some(80.0)),
                            bar("Очень длинное название <параллели> из многих слов", 10.0, 10.0, None),
                        ],
                    }),
                ],
            ),
        ],
        appendices: vec![section(SectionId::Method, "Приложение 1", vec![Block::Paragraph(text("Методика."))])],
        signed: "Справку подготовил(а): ____".to_owned(),
    }
}

fn about() -> About<'static> {
    About { lang: Lang::Ru, author: "Центр", made: parse_day("2026-11-23").expect("a day") }
}

fn part(bytes: &[u8], name: &str) -> String {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut text = String::new();
    archive.by_name(name).expect(name).read_to_string(&mut text).expect("text");
    text
}

#[test]
fn the_words_come_back_in_order() {
    let bytes = document(&note(), &[], about()).expect("a document");
    let text = word_document(&bytes).expect("it reads");
    let expected = "Справка <о> «взаимодействии» & «прочем»\nОрганизация: Центр\nПериод: 2026/27\u{a0}учебный год\n1. Основание\nАбзац.\nЗадачи\n• первая\n• вторая\n1. раз\n2. два\n1. снова раз\n2. Охват\nТаблица 1\nПоказатель\tЗначение\nПартнёры\t12\nОхват\t61,5\u{a0}%\n\nОхват по параллелям\nВыше всего в 8\u{a0}классах.\nСправку подготовил(а): ____\nПриложение 1\nМетодика.";
    assert_eq!(text.trim_end(), expected);
}

#[test]
fn tables_repeat_their_heads_and_keep_their_rows_whole() {
    let body = part(&document(&note(), &[], about()).expect("a document"), "word/document.xml");
    assert_eq!(body.matches("<w:tblHeader/>").count(), 1);
    assert_eq!(body.matches("<w:cantSplit/>").count(), 3);
    for style in ["Title", "Heading1", "Heading2", "Normal", "ListBullet", "ListNumber", "TableText"] {
        assert!(body.contains(&format!("<w:pStyle w:val=\"{style}\"/>")), "{style}");
    }
    assert_eq!(body.matches("<w:pageBreakBefore/>").count(), 1);
    assert!(body.contains("w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\""));
    // The second list begins anew.
    assert!(body.contains("<w:numId w:val=\"10\"/>") && body.contains("<w:numId w:val=\"11\"/>"));
}

#[test]
fn every_style_that_is_used_is_there() {
    let bytes = document(&note(), &[], about()).expect("a document");
    let styles = part(&bytes, "word/styles.xml");
    let body = part(&bytes, "word/document.xml") + &part(&bytes, "word/footer1.xml");
    for used in body.split("<w:pStyle w:val=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(styles.contains(&format!("w:styleId=\"{used}\"")), "{used}");
    }
}

#[test]
fn a_chart_is_a_picture_with_its_words() {
    let note = note();
    assert_eq!(charts(&note).len(), 1);
    let picture = Picture { png: b"\x89PNG".to_vec(), width: 660, height: 68 };
    let bytes = document(&note, &[Some(picture)], about()).expect("a document");
    let body = part(&bytes, "word/document.xml");
    assert!(body.contains("descr=\"Охват по параллелям. Выше всего в 8\u{a0}классах.\""));
    assert!(part(&bytes, "word/_rels/document.xml.rels").contains("media/chart1.png"));
    let drawn = chart(charts(&note)[0], Lang::Ru);
    assert_eq!((drawn.width, drawn.height), (660, 96));
    for expected in ["width=\"132.0\"", "fill=\"url(#h)\"", "x1=\"484.0\"", "80\u{a0}%", "&lt;паралле…"] {
        assert!(drawn.svg.contains(expected), "{expected} in {}", drawn.svg);
    }
}

#[test]
fn the_document_says_whose_it_is_and_equal_notes_are_equal() {
    let bytes = document(&note(), &[], about()).expect("a document");
    let core = part(&bytes, "docProps/core.xml");
    assert!(core.contains("<dc:title>Справка &lt;о&gt; «взаимодействии» &amp; «прочем»</dc:title>"), "{core}");
    assert!(core.contains("<dc:creator>Центр</dc:creator>") && core.contains("2026-11-23T00:00:00Z"));
    assert_eq!(bytes, document(&note(), &[], about()).expect("a document"));
}
