//! The body of the document: every block of the note in its style.

use super::picture::{self, Picture};
use super::text::{paragraph, run};
use crate::report::note::{Block, Chart, Column, Note, Section, Table, Text};

/// The width of the text between the margins, in twentieths of a point.
const WIDTH: usize = 9354;

/// From so many columns on a table is set smaller.
const MANY: usize = 6;

/// The first number of lists with numbers: each begins anew, and so is a list of its own.
pub(super) const FIRST_NUMBERED: usize = 10;

/// What the body is made of, with how many lists with numbers it has.
pub(super) struct Body {
    pub(super) markup: String,
    pub(super) numbered: usize,
}

/// The body of a note.
pub(super) fn body(note: &Note, pictures: &[Option<Picture>]) -> Body {
    let mut writer = Writer { out: paragraph("Title", "", &note.title), numbered: 0, charts: 0, pictures };
    for line in &note.head {
        writer.say("NoteHead", line);
    }
    note.sections.iter().for_each(|section| writer.section(section, ""));
    if !note.signed.is_empty() {
        writer.say("Signed", &note.signed);
    }
    note.appendices.iter().for_each(|section| writer.section(section, "<w:pageBreakBefore/>"));
    Body { markup: writer.out, numbered: writer.numbered }
}

struct Writer<'a> {
    out: String,
    numbered: usize,
    charts: usize,
    pictures: &'a [Option<Picture>],
}

impl Writer<'_> {
    fn say(&mut self, style: &str, text: &str) {
        self.out += &paragraph(style, "", text);
    }

    fn section(&mut self, section: &Section, more: &str) {
        self.out += &paragraph("Heading1", more, &section.heading);
        section.blocks.iter().for_each(|block| self.block(block));
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(text) => self.say("Normal", &text.plain()),
            Block::Subheading(text) => self.say("Heading2", text),
            Block::Bullets(items) => items.iter().for_each(|item| self.say("ListBullet", &item.plain())),
            Block::Numbered(items) => self.numbered(items),
            Block::Table(table) => self.table(table),
            Block::Chart(chart) => self.chart(chart),
        }
    }

    fn numbered(&mut self, items: &[Text]) {
        let list =
            format!("<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"{}\"/></w:numPr>", FIRST_NUMBERED + self.numbered);
        self.numbered += 1;
        for item in items {
            self.out += &paragraph("ListNumber", &list, &item.plain());
        }
    }

    fn table(&mut self, table: &Table) {
        if !table.caption.is_empty() {
            self.out += &paragraph("Caption", "<w:keepNext/>", &table.caption);
        }
        let style = if table.columns.len() > MANY { "TableSmall" } else { "TableText" };
        let widths = widths(table);
        let grid: String = widths.iter().map(|width| format!("<w:gridCol w:w=\"{width}\"/>")).collect();
        let heads = table.columns.iter().zip(&widths).map(|(column, width)| {
            if table.upright && column.numeric {
                return upright(*width, &column.title);
            }
            cell(*width, "TableHead", if column.numeric { "right" } else { "left" }, &column.title)
        });
        let mut rows = row("<w:tblHeader/>", heads.collect());
        for cells in &table.rows {
            let cells = cells.iter().zip(&table.columns).zip(&widths).map(|((text, column), width)| {
                cell(*width, style, if column.numeric { "right" } else { "left" }, &text.plain())
            });
            rows += &row("", cells.collect());
        }
        self.out += &format!(
            "<w:tbl><w:tblPr><w:tblStyle w:val=\"TableGrid\"/><w:tblW w:w=\"{WIDTH}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
        );
        // Two tables with nothing between them would be one.
        self.out += "<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>";
    }

    fn chart(&mut self, chart: &Chart) {
        self.out += &paragraph("Caption", "<w:keepNext/>", &chart.title);
        let words = format!("{}. {}", chart.title, chart.sentence);
        match self.pictures.get(self.charts).and_then(Option::as_ref) {
            Some(drawn) => self.out += &picture::paragraph(self.charts, drawn, &words),
            None => chart.bars.iter().for_each(|bar| {
                self.out += &paragraph("ListBullet", "", &format!("{}: {}", bar.label, bar.text));
            }),
        }
        self.charts += 1;
        if !chart.sentence.is_empty() {
            self.say("Normal", &chart.sentence);
        }
    }
}

fn row(more: &str, cells: String) -> String {
    format!("<w:tr><w:trPr><w:cantSplit/>{more}</w:trPr>{cells}</w:tr>")
}

fn cell(width: usize, style: &str, side: &str, text: &str) -> String {
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"{style}\"/><w:jc w:val=\"{side}\"/></w:pPr>{}</w:p></w:tc>",
        run(text)
    )
}

/// A heading that stands upright over a narrow column, read from below.
fn upright(width: usize, text: &str) -> String {
    format!(
        "<w:tc><w:tcPr><w:tcW w:w=\"{width}\" w:type=\"dxa\"/><w:textDirection w:val=\"btLr\"/><w:vAlign w:val=\"center\"/></w:tcPr><w:p><w:pPr><w:pStyle w:val=\"TableHead\"/></w:pPr>{}</w:p></w:tc>",
        run(text)
    )
}

/// The widths of the columns: by what they hold, so that the longest words have room, together the width of the text.
fn widths(table: &Table) -> Vec<usize> {
    let signs = |text: &str| text.chars().count();
    let word = |text: &str| text.split([' ', '\u{a0}']).map(signs).max().unwrap_or(0);
    let weights: Vec<usize> = (0..table.columns.len())
        .map(|at| {
            let cells = table.rows.iter().filter_map(|row| row.get(at)).map(Text::plain);
            // An upright heading is as high as it is long, and takes no width.
            let across = |column: &&Column| !(table.upright && column.numeric);
            let title = table.columns.get(at).filter(across).map(|column| word(&column.title)).unwrap_or(0);
            let longest = cells.map(|text| signs(&text).min(36).max(word(&text))).max().unwrap_or(0);
            longest.max(title).clamp(4, 40)
        })
        .collect();
    let whole: usize = weights.iter().sum::<usize>().max(1);
    weights.iter().map(|weight| weight * WIDTH / whole).collect()
}
