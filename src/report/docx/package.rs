//! The parts of the document, and what names them.

use super::body::{Body, FIRST_NUMBERED};
use super::picture::Picture;
use super::styles::styles;
use super::text::safe;
use super::{About, NotWritten};
use crate::report::note::Note;
use crate::words::Lang;
use std::io::{Cursor, Write as _};
use zip::ZipWriter;
use zip::write::SimpleFileOptions;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const WORDS: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";

/// The sizes of the text, in half points.
const USUAL: u8 = 28;
const SMALL: u8 = 24;

/// A note of so few sections is meant to be one page.
const ON_A_PAGE: usize = 3;

/// A4, the margins of Russian office papers: 3 cm at the left, 1.5 at the right, 2 above and below; the foot.
const PAGE: &str = "<w:sectPr><w:footerReference w:type=\"default\" r:id=\"foot\"/><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"850\" w:bottom=\"1134\" w:left=\"1701\" w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

/// Puts the parts together.
pub(super) fn packed(
    note: &Note,
    body: &Body,
    pictures: &[Option<Picture>],
    about: About<'_>,
) -> Result<Vec<u8>, NotWritten> {
    // What is meant to be one page, the short form and the sheet for a school, is set smaller.
    let size = if note.sections.len() <= ON_A_PAGE && note.appendices.is_empty() { SMALL } else { USUAL };
    let mut parts = vec![
        ("[Content_Types].xml".to_owned(), types().into_bytes()),
        ("_rels/.rels".to_owned(), relations(&[
            ("document", "officeDocument", "word/document.xml"),
            ("app", "extended-properties", "docProps/app.xml"),
        ], CORE).into_bytes()),
        ("docProps/core.xml".to_owned(), core(note, about).into_bytes()),
        ("docProps/app.xml".to_owned(), format!("{HEAD}<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\"><Application>Krug</Application></Properties>").into_bytes()),
        ("word/styles.xml".to_owned(), format!("{HEAD}{}", styles(about.lang, size)).into_bytes()),
        ("word/numbering.xml".to_owned(), numbering(body.numbered).into_bytes()),
        ("word/settings.xml".to_owned(), settings(about.lang).into_bytes()),
        ("word/footer1.xml".to_owned(), format!("{HEAD}<w:ftr xmlns:w=\"{WORDS}\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/></w:pPr><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p></w:ftr>").into_bytes()),
        ("word/document.xml".to_owned(), document(body).into_bytes()),
    ];
    let drawn: Vec<(usize, &Picture)> =
        (1..).zip(pictures).filter_map(|(number, picture)| Some((number, picture.as_ref()?))).collect();
    let named: Vec<(String, String)> =
        drawn.iter().map(|(number, _)| (format!("picture{number}"), format!("media/chart{number}.png"))).collect();
    let mut targets = vec![
        ("styles", "styles", "styles.xml"),
        ("numbering", "numbering", "numbering.xml"),
        ("settings", "settings", "settings.xml"),
        ("foot", "footer", "footer1.xml"),
    ];
    targets.extend(named.iter().map(|(id, target)| (id.as_str(), "image", target.as_str())));
    parts.push(("word/_rels/document.xml.rels".to_owned(), relations(&targets, "").into_bytes()));
    for (number, picture) in drawn {
        parts.push((format!("word/media/chart{number}.png"), picture.png.clone()));
    }
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in parts {
        archive.start_file(name, SimpleFileOptions::default()).map_err(|_| NotWritten)?;
        archive.write_all(&bytes).map_err(|_| NotWritten)?;
    }
    Ok(archive.finish().map_err(|_| NotWritten)?.into_inner())
}

fn document(body: &Body) -> String {
    format!(
        "{HEAD}<w:document xmlns:w=\"{WORDS}\" xmlns:r=\"{RELATION}\" xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><w:body>{}{PAGE}</w:body></w:document>",
        body.markup
    )
}

fn types() -> String {
    let parts = [
        ("/word/document.xml", format!("{TYPE}.document.main+xml")),
        ("/word/styles.xml", format!("{TYPE}.styles+xml")),
        ("/word/numbering.xml", format!("{TYPE}.numbering+xml")),
        ("/word/settings.xml", format!("{TYPE}.settings+xml")),
        ("/word/footer1.xml", format!("{TYPE}.footer+xml")),
        ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml".to_owned()),
        ("/docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml".to_owned()),
    ];
    let parts = parts.iter().map(|(name, sort)| format!("<Override PartName=\"{name}\" ContentType=\"{sort}\"/>"));
    format!(
        "{HEAD}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/><Default Extension=\"png\" ContentType=\"image/png\"/>{}</Types>",
        parts.collect::<String>()
    )
}

/// The relation of the whole package to what it says of itself, which is of another family.
const CORE: &str = "<Relationship Id=\"core\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>";

fn relations(targets: &[(&str, &str, &str)], more: &str) -> String {
    let all = targets.iter().map(|(id, sort, target)| {
        format!("<Relationship Id=\"{id}\" Type=\"{RELATION}/{sort}\" Target=\"{target}\"/>")
    });
    format!(
        "{HEAD}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}{more}</Relationships>",
        all.collect::<String>()
    )
}

fn core(note: &Note, about: About<'_>) -> String {
    let (title, author, day) = (safe(&note.title), safe(about.author), about.made);
    let lang = about.lang.tag();
    format!(
        "{HEAD}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{title}</dc:title><dc:creator>{author}</dc:creator><dc:language>{lang}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{day}T00:00:00Z</dcterms:created></cp:coreProperties>"
    )
}

fn settings(lang: Lang) -> String {
    let lang = if lang == Lang::Ru { "ru-RU" } else { "en-GB" };
    format!(
        "{HEAD}<w:settings xmlns:w=\"{WORDS}\"><w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"709\"/><w:autoHyphenation/><w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat><w:themeFontLang w:val=\"{lang}\"/></w:settings>"
    )
}

/// A list with dots, and as many lists with numbers, each of which begins anew.
fn numbering(numbered: usize) -> String {
    let level = |format: &str, text: &str, left: usize, hanging: usize| {
        format!(
            "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"{format}\"/><w:lvlText w:val=\"{text}\"/><w:lvlJc w:val=\"left\"/><w:pPr><w:ind w:left=\"{left}\" w:hanging=\"{hanging}\"/></w:pPr></w:lvl>"
        )
    };
    let lists = (0..numbered).map(|at| {
        format!(
            "<w:num w:numId=\"{}\"><w:abstractNumId w:val=\"2\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>",
            FIRST_NUMBERED + at
        )
    });
    format!(
        "{HEAD}<w:numbering xmlns:w=\"{WORDS}\"><w:abstractNum w:abstractNumId=\"1\"><w:multiLevelType w:val=\"singleLevel\"/>{}</w:abstractNum><w:abstractNum w:abstractNumId=\"2\"><w:multiLevelType w:val=\"singleLevel\"/>{}</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"1\"/></w:num>{}</w:numbering>",
        level("bullet", "–", 709, 283),
        level("decimal", "%1.", 709, 425),
        lists.collect::<String>()
    )
}
