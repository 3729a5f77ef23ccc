//! The body of a document, walked once from its beginning to its end.

use super::WordProblem;
use super::lines::Lines;
use super::numbering::{Lists, Place};
use super::table::{Merged, Table};
use super::xml::{Step, attribute, is_on, name, steps};
use quick_xml::events::BytesStart;

/// What is left out with all that is in it: what was deleted or moved away with the changes tracked, the older form of what stands
/// there already, names of fields, notes that belong to no text.
const LEFT_OUT: [&str; 9] =
    ["del", "moveFrom", "Fallback", "instrText", "delText", "delInstrText", "rt", "sdtPr", "sectPr"];

/// The text of a body.
pub(super) fn text(markup: &str, lists: Lists) -> Result<String, WordProblem> {
    let mut body = Body { lists, ..Body::default() };
    let mut is_document = false;
    steps(markup, &mut |step| {
        match step {
            Step::Open(element) => {
                is_document = is_document || name(element) == "body";
                body.open(element);
            }
            Step::Empty(element) => {
                body.open(element);
                body.close(name(element));
            }
            Step::Close(name) => body.close(name),
            Step::Text(words) => body.say(words),
        }
        !body.is_full()
    })?;
    if !is_document {
        return Err(WordProblem::NotADocument);
    }
    // Half a document would lose partners without a word.
    if body.is_full() {
        return Err(WordProblem::TooBig);
    }
    Ok(body.whole())
}

/// A paragraph on the way.
#[derive(Debug, Default)]
struct Paragraph {
    place: Place,
    style: Option<String>,
    is_marked: bool,
    /// Whether its end was deleted, so that the next one goes on in it.
    goes_on: bool,
}

/// What words are written into: the body, a cell, or a box that floats beside.
#[derive(Debug, Default)]
struct Room {
    lines: Lines,
    paragraph: Paragraph,
    merged: Merged,
}

#[derive(Default)]
struct Body {
    lists: Lists,
    /// The outermost first; never empty while walking.
    rooms: Vec<Room>,
    ground: Room,
    tables: Vec<Table>,
    /// How deep it is in what is left out; 0: not at all.
    left_out: usize,
    /// Properties of rows, paragraphs and words, inside of which the same names mean something else.
    properties: Vec<&'static str>,
    is_hidden: bool,
    is_text: bool,
}

impl Body {
    fn room(&mut self) -> &mut Room {
        self.rooms.last_mut().unwrap_or(&mut self.ground)
    }

    fn open(&mut self, element: &BytesStart<'_>) {
        let named = name(element);
        if self.left_out > 0 {
            self.left_out += 1;
            return;
        }
        if let Some(within) = self.properties.last().copied() {
            self.property(within, named, element);
            return;
        }
        match named {
            _ if LEFT_OUT.contains(&named) => self.left_out = 1,
            "rPr" | "pPr" | "trPr" | "tcPr" => self.begin_properties(named),
            "p" => self.room().paragraph = Paragraph::default(),
            "r" => self.is_hidden = false,
            "t" => self.is_text = true,
            "tab" | "ptab" => self.write("\t"),
            "br" | "cr" => self.break_line(),
            "noBreakHyphen" => self.write("-"),
            "tbl" => self.tables.push(Table::default()),
            "tr" => self.table(Table::begin_row),
            "tc" | "txbxContent" => {
                self.rooms.push(Room { merged: Merged { columns: 1, from_above: false }, ..Room::default() });
            }
            _ => {}
        }
    }

    /// Whether what is being written into holds more than is kept.
    fn is_full(&self) -> bool {
        self.ground.lines.is_full()
            || self.rooms.last().is_some_and(|room| room.lines.is_full())
            || self.tables.last().is_some_and(Table::is_full)
    }

    fn begin_properties(&mut self, named: &str) {
        let known = ["rPr", "pPr", "trPr", "tcPr"].into_iter().find(|known| *known == named);
        self.properties.extend(known);
    }

    /// What is said of a row, a cell, a paragraph or words.
    fn property(&mut self, within: &'static str, named: &str, element: &BytesStart<'_>) {
        let val = || attribute(element, "val");
        let in_paragraph = self.properties.contains(&"pPr");
        match (within, named) {
            (_, "rPr" | "pPr" | "trPr" | "tcPr") => self.begin_properties(named),
            ("pPr", "pStyle") => self.room().paragraph.style = val(),
            ("pPr", "ilvl") => self.room().paragraph.place.level = val().and_then(|text| text.parse().ok()),
            ("pPr", "numId") => self.room().paragraph.place.list = val(),
            ("rPr", "del") if in_paragraph => self.room().paragraph.goes_on = true,
            ("rPr", "vanish" | "webHidden") if !in_paragraph => self.is_hidden = is_on(element),
            ("trPr", "del") => self.table(Table::delete_row),
            ("tcPr", "gridSpan") => {
                self.room().merged.columns = val().and_then(|text| text.parse().ok()).unwrap_or(1);
            }
            ("tcPr", "vMerge") => self.room().merged.from_above = val().as_deref() != Some("restart"),
            // How it was before a tracked change is no longer so.
            (_, "rPrChange" | "pPrChange" | "trPrChange" | "tcPrChange") => self.left_out = 1,
            _ => {}
        }
    }

    fn close(&mut self, named: &str) {
        if self.left_out > 0 {
            self.left_out -= 1;
            return;
        }
        if let Some(within) = self.properties.last() {
            if *within == named {
                self.properties.pop();
            }
            return;
        }
        match named {
            "t" => self.is_text = false,
            "p" => {
                let room = self.room();
                if !std::mem::take(&mut room.paragraph.goes_on) {
                    room.lines.end();
                }
            }
            "tc" => self.end_cell(),
            "txbxContent" => self.end_box(),
            "tr" => self.table(Table::end_row),
            "tbl" => self.end_table(),
            _ => {}
        }
    }

    fn table(&mut self, change: impl FnOnce(&mut Table)) {
        if let Some(table) = self.tables.last_mut() {
            change(table);
        }
    }

    fn end_cell(&mut self) {
        if let Some(room) = self.rooms.pop() {
            let lines = room.lines.all();
            self.table(|table| table.cell(&lines, room.merged));
        }
    }

    /// What floats beside a paragraph stands before it.
    fn end_box(&mut self) {
        if let Some(room) = self.rooms.pop() {
            for line in room.lines.all() {
                self.room().lines.put(line);
            }
        }
    }

    fn end_table(&mut self) {
        let Some(table) = self.tables.pop() else { return };
        if self.tables.is_empty() {
            table.lines().into_iter().for_each(|line| self.room().lines.put(line));
        } else {
            self.room().lines.put(table.words());
        }
    }

    fn say(&mut self, words: &str) {
        if self.is_text && self.left_out == 0 {
            self.write(words);
        }
    }

    /// Words of the paragraph; its mark before the first of them.
    fn write(&mut self, words: &str) {
        if self.is_hidden || !self.properties.is_empty() {
            return;
        }
        let room = self.rooms.last_mut().unwrap_or(&mut self.ground);
        let paragraph = &mut room.paragraph;
        if !std::mem::replace(&mut paragraph.is_marked, true) && room.lines.is_at_start() {
            let mark = self.lists.mark(&paragraph.place, paragraph.style.as_deref());
            room.lines.say(&mark);
        }
        for part in words.split('\u{ad}') {
            room.lines.say(part);
        }
    }

    fn break_line(&mut self) {
        if !self.is_hidden {
            self.room().lines.end();
        }
    }

    /// All that was written, rooms that were never closed too.
    fn whole(mut self) -> String {
        while !self.rooms.is_empty() {
            self.end_box();
        }
        self.ground.lines.all().join("\n")
    }
}
