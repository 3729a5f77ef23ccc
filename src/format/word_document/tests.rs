//! Documents made by hand, each with what people do in them.

use super::*;
use crate::format::document_text;
use proptest::prelude::*;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const HEAD: &str = r#"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#;
const SPACE: &str = r#"xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:v="urn:schemas-microsoft-com:vml""#;

/// A package of these parts.
fn package(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        archive.start_file(*name, SimpleFileOptions::default()).expect("a part");
        archive.write_all(text.as_bytes()).expect("its text");
    }
    archive.finish().expect("an archive").into_inner()
}

fn relations(targets: &[(&str, &str)]) -> String {
    let rows = targets.iter().enumerate().map(|(at, (sort, target))| {
        format!(r#"<Relationship Id="r{at}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{sort}" Target="{target}"/>"#)
    });
    format!("{HEAD}<Relationships>{}</Relationships>", rows.collect::<String>())
}

/// A document with this body, and lists: 1 with dots, 2 with numbers on two levels, 3 of the style «Пункт».
fn document(body: &str) -> Vec<u8> {
    let level = |at: usize, format: &str, text: &str| {
        format!(
            r#"<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{format}"/><w:lvlText w:val="{text}"/></w:lvl>"#
        )
    };
    let list =
        |kind: usize, levels: String| format!(r#"<w:abstractNum w:abstractNumId="{kind}">{levels}</w:abstractNum>"#);
    let numbering = format!(
        r#"{HEAD}<w:numbering {SPACE}>{}{}{}<w:num w:numId="1"><w:abstractNumId w:val="10"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="20"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="30"/></w:num></w:numbering>"#,
        list(10, level(0, "bullet", "\u{f0b7}") + &level(1, "bullet", "o")),
        list(20, level(0, "decimal", "%1.") + &level(1, "decimal", "%1.%2")),
        list(30, level(0, "russianLower", "%1)")),
    );
    let styles = format!(
        r#"{HEAD}<w:styles {SPACE}><w:style w:styleId="a"/><w:style w:styleId="b"><w:basedOn w:val="a"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style><w:style w:styleId="c"><w:basedOn w:val="b"/></w:style></w:styles>"#
    );
    package(&[
        ("_rels/.rels", &relations(&[("officeDocument", "word/document.xml")])),
        ("word/_rels/document.xml.rels", &relations(&[("styles", "styles.xml"), ("numbering", "/word/numbering.xml")])),
        ("word/styles.xml", &styles),
        ("word/numbering.xml", &numbering),
        ("word/header1.xml", &format!("{HEAD}<w:hdr {SPACE}>{}</w:hdr>", p("Колонтитул"))),
        ("word/document.xml", &format!("{HEAD}<w:document {SPACE}><w:body>{body}<w:sectPr/></w:body></w:document>")),
    ])
}

fn p(words: &str) -> String {
    format!("<w:p><w:r><w:t xml:space=\"preserve\">{words}</w:t></w:r></w:p>")
}

fn item(list: u8, level: u8, words: &str) -> String {
    format!(
        r#"<w:p><w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{list}"/></w:numPr></w:pPr><w:r><w:t>{words}</w:t></w:r></w:p>"#
    )
}

fn cell(properties: &str, body: &str) -> String {
    format!("<w:tc><w:tcPr>{properties}</w:tcPr>{body}</w:tc>")
}

fn row(cells: &[String]) -> String {
    format!("<w:tr>{}</w:tr>", cells.concat())
}

#[test]
fn the_words_of_a_paragraph_are_those_that_are_seen() {
    for (body, expected) in [
        (p("Школа") + &p("и завод"), "Школа\nи завод"),
        (p("а &amp; б &lt;в&gt; &#1078;&#xA0;г"), "а & б <в> ж\u{a0}г"),
        ("<w:p><w:r><w:t>один</w:t><w:br/><w:t>два</w:t><w:tab/><w:t>три</w:t></w:r></w:p>".to_owned(), "один\nдва\tтри"),
        ("<w:p><w:pPr><w:tabs><w:tab w:val=\"left\"/></w:tabs></w:pPr><w:r><w:t>слово</w:t></w:r></w:p>".to_owned(), "слово"),
        (
            "<w:p><w:r><w:t>проф\u{ad}ори</w:t><w:softHyphen/><w:t>ентация</w:t><w:noBreakHyphen/><w:t>2</w:t></w:r></w:p>".to_owned(),
            "профориентация-2",
        ),
        (
            "<w:p><w:r><w:t>есть </w:t></w:r><w:del w:id=\"1\"><w:r><w:delText>было</w:delText></w:r></w:del><w:ins w:id=\"2\"><w:r><w:t>стало</w:t></w:r></w:ins><w:moveFrom><w:r><w:t>ушло</w:t></w:r></w:moveFrom></w:p>".to_owned(),
            "есть стало",
        ),
        (
            "<w:p><w:pPr><w:rPr><w:del w:id=\"1\"/></w:rPr></w:pPr><w:r><w:t>начало </w:t></w:r></w:p>".to_owned() + &p("конец"),
            "начало конец",
        ),
        (
            "<w:p><w:r><w:t>видно</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>скрыто</w:t></w:r><w:r><w:rPr><w:vanish w:val=\"0\"/></w:rPr><w:t>!</w:t></w:r></w:p>".to_owned(),
            "видно!",
        ),
        (
            "<w:p><w:r><w:fldChar/><w:instrText>PAGE</w:instrText><w:t>7</w:t></w:r><w:hyperlink><w:r><w:t> сайт</w:t></w:r></w:hyperlink></w:p>".to_owned(),
            "7 сайт",
        ),
        (
            format!(
                "<w:p><w:r><w:t>текст</w:t><mc:AlternateContent><mc:Choice><w:drawing><w:txbxContent>{0}</w:txbxContent></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>{0}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
                p("рамка")
            ),
            "рамка\nтекст",
        ),
    ] {
        assert_eq!(word_document(&document(&body)).as_deref(), Ok(expected), "{body}");
    }
}

#[test]
fn items_of_lists_have_their_marks() {
    let styled = r#"<w:p><w:pPr><w:pStyle w:val="c"/></w:pPr><w:r><w:t>по стилю</w:t></w:r></w:p>"#;
    let body = [
        item(1, 0, "точка"),
        item(1, 1, "глубже"),
        item(2, 0, "первый"),
        item(2, 1, "часть"),
        item(2, 1, "часть"),
        item(2, 0, "второй"),
        item(2, 1, "часть"),
        styled.to_owned(),
        styled.to_owned(),
        item(0, 0, "не пункт"),
        item(9, 0, "нет такого списка"),
    ]
    .concat();
    let expected = "• точка\n○ глубже\n1. первый\n1.1. часть\n1.2. часть\n2. второй\n2.1. часть\nа) по стилю\nб) по стилю\nне пункт\nнет такого списка";
    assert_eq!(word_document(&document(&body)).as_deref(), Ok(expected));
}

#[test]
fn tables_are_rows_of_cells_whatever_is_merged() {
    let nested = format!("<w:tbl>{}</w:tbl>{}", row(&[cell("", &p("экскурсии")), cell("", &p("пробы"))]), p(""));
    let body = p("До")
        + "<w:tbl>"
        + &[
            row(&[cell(r#"<w:gridSpan w:val="2"/>"#, &p("Шапка")), cell("", &p("Класс"))]),
            row(&[
                cell(r#"<w:vMerge w:val="restart"/>"#, &(p("АО ") + &p("«Завод»"))),
                cell("", &(p("экскурсии") + &p("встречи"))),
                cell("", &p("8")),
            ]),
            row(&[
                cell("<w:vMerge/>", &p("")),
                cell("", &(item(1, 0, "мастер-классы") + &item(1, 0, "иное"))),
                cell("", &p("9")),
            ]),
            "<w:tr><w:trPr><w:del/></w:trPr><w:tc><w:p><w:r><w:t>удалена</w:t></w:r></w:p></w:tc></w:tr>".to_owned(),
            row(&[cell("", &p("ГБПОУ")), cell("", &nested), cell("", &p(""))]),
        ]
        .concat()
        + "</w:tbl>"
        + &p("После");
    let expected = "До\nШапка\t\tКласс\nАО «Завод»\tэкскурсии; встречи\t8\nАО «Завод»\tмастер-классы; иное\t9\nГБПОУ\tэкскурсии, пробы\t\nПосле";
    assert_eq!(word_document(&document(&body)).as_deref(), Ok(expected));
}

#[test]
fn last_years_table_gives_the_partners_that_its_pasted_text_gives() {
    let text = include_str!("../../../tests/fixtures/documents/word_table.txt");
    let mut body = String::new();
    let mut rows = String::new();
    for line in text.lines() {
        if line.contains('\t') {
            rows += &row(&line.split('\t').map(|words| cell("", &p(words))).collect::<Vec<_>>());
        } else {
            body += &p(line);
        }
    }
    body += &format!("<w:tbl>{rows}</w:tbl>");
    let read = word_document(&document(&body)).expect("a document");
    let (pasted, dropped) = (document_text::read(text).expect("a draft"), document_text::read(&read).expect("a draft"));
    let shown = |draft: &document_text::Draft| -> Vec<_> {
        draft.rows.iter().map(|row| (row.name.clone(), row.kind, row.forms.clone())).collect()
    };
    assert!(pasted.rows.len() == 7, "{pasted:?}");
    assert_eq!(shown(&dropped), shown(&pasted));
    assert_eq!(dropped.own, pasted.own);
}

#[test]
fn a_name_over_several_rows_is_one_partner() {
    let first = row(&[cell(r#"<w:vMerge w:val="restart"/>"#, &p("АО «Завод»")), cell("", &p("Экскурсии"))]);
    let next = row(&[cell("<w:vMerge/>", &p("")), cell("", &p("Профпробы"))]);
    let other = row(&[cell("", &p("ГБПОУ «Техникум»")), cell("", &p("Мастер-классы"))]);
    let head = row(&[cell("", &p("Партнёр")), cell("", &p("Формы работы"))]);
    let read = word_document(&document(&format!("<w:tbl>{head}{first}{next}{other}</w:tbl>"))).expect("a document");
    let draft = document_text::read(&read).expect("a draft");
    let found: Vec<(&str, usize)> = draft.rows.iter().map(|row| (row.name.as_str(), row.forms.len())).collect();
    assert_eq!(found, [("АО «Завод»", 2), ("ГБПОУ «Техникум»", 1)]);
}

#[test]
fn what_is_no_document_is_named() {
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let book = package(&[
        ("_rels/.rels", &relations(&[("officeDocument", "xl/workbook.xml")])),
        ("xl/workbook.xml", "<workbook/>"),
    ]);
    for (bytes, expected) in [
        (Vec::new(), WordProblem::NotADocument),
        (b"PK\x03\x04".to_vec(), WordProblem::NotADocument),
        (package(&[("content.xml", "<a/>")]), WordProblem::NotADocument),
        (package(&[("word/document.xml", "<w:document><w:body><w:p>")]), WordProblem::NotADocument),
        (package(&[("word/document.xml", "<html><p>")]), WordProblem::NotADocument),
        (book, WordProblem::NotADocument),
        (COMPOUND_FILE.to_vec(), WordProblem::OldDocument),
        ([COMPOUND_FILE, &locked].concat(), WordProblem::Locked),
    ] {
        assert_eq!(word_document(&bytes), Err(expected));
    }
}

#[test]
fn what_unpacks_without_end_or_lies_without_end_in_itself_is_refused() {
    let spaces = " ".repeat(65 << 20);
    let packed = package(&[("word/document.xml", &spaces)]);
    assert!(packed.len() < 1 << 20, "{}", packed.len());
    assert_eq!(word_document(&packed), Err(WordProblem::TooBig));
    assert_eq!(word_document(&document(&"<w:sdt>".repeat(10_000))), Err(WordProblem::NotADocument));
    // Entities that a document defines itself are not put in.
    let laughs = format!(
        r#"<!DOCTYPE d [<!ENTITY a "ха"><!ENTITY b "&a;&a;">]><w:document {SPACE}><w:body>{}</w:body></w:document>"#,
        p("раз &b;")
    );
    assert_eq!(word_document(&package(&[("word/document.xml", &laughs)])).as_deref(), Ok("раз "));
}

#[test]
fn more_words_than_are_kept_are_refused_and_never_cut() {
    let long = "слово ".repeat(1 << 19);
    assert_eq!(word_document(&document(&p(&long))), Err(WordProblem::TooBig));
    // A few bytes a row that each stand for all that is above them.
    let merged = row(&[cell("<w:vMerge/>", "")]).repeat(50);
    let table =
        format!("<w:tbl>{}{merged}</w:tbl>", row(&[cell("<w:vMerge w:val=\"restart\"/>", &p(&"а".repeat(100_000)))]));
    assert_eq!(word_document(&document(&table)), Err(WordProblem::TooBig));
}

#[test]
fn documents_are_known_by_name_and_first_bytes() {
    for (name, bytes, expected) in [
        ("Отчёт.DOCX", &b"PK\x03\x04"[..], true),
        ("отчёт.doc", COMPOUND_FILE, true),
        ("отчёт.docx", b"what is this", true),
        ("отчёт.doc", b"{\\rtf1", false),
        ("план.xlsx", b"PK\x03\x04", false),
    ] {
        assert_eq!(is_word_document(name, bytes), expected, "{name}");
    }
}

proptest! {
    #![proptest_config(crate::model::testing::config(96))]

    #[test]
    fn a_damaged_document_never_panics(places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40)) {
        let mut bytes = document(&(item(2, 1, "пункт") + "<w:tbl>" + &row(&[cell("<w:vMerge/>", &p("а"))]) + "</w:tbl>"));
        for (place, byte) in places {
            let at = place.index(bytes.len());
            bytes[at] = byte;
        }
        let _ = word_document(&bytes);
    }

    #[test]
    fn damaged_markup_never_panics(places in proptest::collection::vec((any::<prop::sample::Index>(), "[<>/a-z:=\"&;]{0,3}"), 1..12)) {
        let mut body = item(2, 1, "пункт") + "<w:tbl>" + &row(&[cell("<w:gridSpan w:val=\"3\"/>", &p("а"))]) + "</w:tbl>" + &p("конец");
        for (place, text) in places {
            let at = place.index(body.chars().count());
            let at = body.char_indices().nth(at).map_or(0, |(at, _)| at);
            body.insert_str(at, &text);
        }
        let _ = word_document(&document(&body));
    }

    #[test]
    fn noise_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = word_document(&bytes);
    }
}

/// Written by LibreOffice: a sentence, a list with dots, a list with numbers.
#[test]
fn a_document_of_an_office_program_becomes_a_draft() {
    let text = word_document(include_bytes!("../../../tests/fixtures/documents/office.docx")).expect("a document");
    let expected = "Справка\nМБУ ДО «Центр внешкольной работы» в 2025-2026 учебном году сотрудничает со следующими организациями:\n• АО «Уралгидромаш» (экскурсии, встречи с ветеранами)\n• ГАУЗ СО «Сысертская ЦРБ» (экскурсии, беседы)\n1. ГБПОУ «Техникум «Родник» (мастер-классы, профпробы)\n2. ГКУ «Сысертский центр занятости» (тестирование, консультации)";
    assert_eq!(text.trim_end(), expected);
    let draft = document_text::read(&text).expect("a draft");
    assert_eq!((draft.rows.len(), draft.year.as_deref()), (4, Some("2025/26")));
}
