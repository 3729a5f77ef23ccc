//! The body of the document: every block of the note in its style.

use super::picture::{self, Picture};
use super::table;
use super::text::paragraph;
use crate::report::note::{Block, Chart, Note, Section, Table, Text};

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
        self.out += &table::markup(table);
        // Two tables with nothing between them would be one.
        self.out += "<w:p><w:pPr><w:pStyle w:val=\"AfterTable\"/></w:pPr></w:p>";
    }

    /// A picture, whose words are read where it is not seen; where there is none, the words.
    fn chart(&mut self, chart: &Chart) {
        self.out += &paragraph("Caption", "<w:keepNext/>", &chart.title);
        match self.pictures.get(self.charts).and_then(Option::as_ref) {
            Some(drawn) => {
                let words = format!("{}. {}", chart.title, chart.sentence);
                self.out += &picture::paragraph(self.charts, drawn, &words);
            }
            None => self.say("Normal", &chart.sentence),
        }
        self.charts += 1;
    }
}
