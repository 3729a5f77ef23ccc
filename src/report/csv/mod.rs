//! Registers for spreadsheet programs: separated values with semicolons, a byte order mark and `\r\n`, as Excel expects them.
//!
//! Every field of a record is in its row, so that the program's own import finds nothing changed; a record that is not there gets
//! all of it but unknown members. A text that a spreadsheet program would take for a formula, a day or a number has an apostrophe
//! before it, which the import takes off ([`crate::format::sheet::part::guarded`]).

mod cells;
mod events;
mod partners;
pub mod said;

use crate::format::sheet::Column;
use crate::format::sheet::part::guarded;
use crate::model::Document;
use crate::words::Lang;
use cells::Names;

/// What goes out.
#[derive(Clone, Copy, Debug)]
pub struct Choice {
    /// The language of headings and words.
    pub lang: Lang,
    /// Whether contacts go out: personal data.
    pub contacts: bool,
    /// Whether notes go out.
    pub notes: bool,
}

/// The register of partners, by name.
pub fn partners(document: &Document, choice: Choice) -> String {
    let mut all: Vec<_> = document.partners.values().collect();
    all.sort_by_cached_key(|partner| (partner.name.to_lowercase(), partner.id));
    let names = Names::new(document, choice.lang);
    let columns = partners::columns(document, choice);
    written(
        &columns,
        choice.lang,
        all.iter().map(|partner| columns.iter().map(|column| partners::cell(partner, *column, &names)).collect()),
    )
}

/// The register of events, by date.
pub fn events(document: &Document, choice: Choice) -> String {
    let mut all: Vec<_> = document.events.values().collect();
    all.sort_by_key(|event| (event.date.first_day(), event.date.last_day(), event.id));
    let names = Names::new(document, choice.lang);
    let columns = events::columns(document, choice);
    written(
        &columns,
        choice.lang,
        all.iter().map(|event| columns.iter().map(|column| events::cell(event, *column, &names)).collect()),
    )
}

/// A cell before it is written.
enum Cell {
    /// Words of people, or several things: marked where a spreadsheet program would change them.
    Text(String),
    /// A number, a date, a word of a list: meant for the spreadsheet program as it is.
    Plain(String),
}

fn written(columns: &[Column], lang: Lang, rows: impl Iterator<Item = Vec<Cell>>) -> String {
    let mut writer =
        ::csv::WriterBuilder::new().delimiter(b';').terminator(::csv::Terminator::CRLF).from_writer(Vec::new());
    let headings = columns.iter().map(|column| said::column(*column).say(lang).to_owned());
    // Writing into memory does not fail, and every row has as many cells as the heading.
    let _ = writer.write_record(headings);
    for row in rows {
        let cells = row.into_iter().map(|cell| match cell {
            Cell::Text(text) => guarded(&text),
            Cell::Plain(text) => text,
        });
        let _ = writer.write_record(cells);
    }
    let text = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&text))
}

#[cfg(test)]
mod tests;
