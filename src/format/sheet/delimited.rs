//! A text of separated values (CSV) becomes a table. The separator is found: semicolon, tab or comma.

use super::source::is_no_text;
use super::table::{Cell, MOST_COLUMNS, MOST_ROWS, Table, TableProblem};
use csv::{ReaderBuilder, StringRecord};

/// The most bytes of a text that are read.
pub const MOST_BYTES: usize = 64 << 20;

/// The separators, the one that Russian spreadsheets write first.
const SEPARATORS: [u8; 3] = [b';', b'\t', b','];

/// How many rows are looked at to find the separator.
const LOOKED_AT: usize = 200;

/// Reads a text of separated values, decoded; a byte order mark and a first line `sep=;` are no part of the table.
pub fn delimited(text: &str) -> Result<Table, TableProblem> {
    if text.len() > MOST_BYTES {
        return Err(TableProblem::TooBig);
    }
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    if is_no_text(text) {
        return Err(TableProblem::NotAWorkbook);
    }
    // Some programs save a page of HTML under the name of a table.
    let start: String = text.trim_start().chars().take(2_000).flat_map(char::to_lowercase).collect();
    if start.starts_with('<') && (start.contains("<html") || start.contains("<table") || start.contains("<?xml")) {
        return Err(TableProblem::NotAWorkbook);
    }
    let (said, text, above) = said_separator(text);
    // A quote that nobody closed would swallow the rest of the file: then quotes are letters like any other.
    let quotes = text.bytes().filter(|byte| *byte == b'"').count() % 2 == 0;
    let separator = said.unwrap_or_else(|| separator(text, quotes));
    let mut rows = rows(text, separator, quotes, MOST_ROWS);
    if rows.len() > MOST_ROWS {
        return Err(TableProblem::TooBig);
    }
    if above {
        rows.insert(0, Vec::new());
    }
    let table = Table { name: String::new(), rows };
    match table.rows.iter().flatten().filter(|cell| !cell.is_empty()).count() {
        0 => Err(TableProblem::Empty),
        // A word by itself says neither what it is nor what it is called.
        1 => Err(TableProblem::NotAWorkbook),
        _ => Ok(table),
    }
}

/// The separator that Excel's own first line names, the text below it, and whether there was such a line.
fn said_separator(text: &str) -> (Option<u8>, &str, bool) {
    let line = text.split(['\r', '\n']).next().unwrap_or_default();
    let said = line.strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="));
    match said.map(str::as_bytes) {
        Some(&[separator]) if separator.is_ascii() && separator != b'"' => {
            let below = text.get(line.len()..).unwrap_or_default();
            let below = below.strip_prefix("\r\n").or_else(|| below.strip_prefix(['\r', '\n'])).unwrap_or(below);
            (Some(separator), below, true)
        }
        _ => (None, text, false),
    }
}

/// The separator that makes the greatest part of the rows equally wide, and wide.
fn separator(text: &str, quotes: bool) -> u8 {
    let mut best = (b';', 0);
    for separator in SEPARATORS {
        let rows = rows(text, separator, quotes, LOOKED_AT);
        let widths: Vec<usize> = rows.iter().map(Vec::len).filter(|width| *width > 0).collect();
        let alike = |width: usize| widths.iter().filter(|other| **other == width).count();
        let score = |width: usize| alike(width).pow(2) * (width - 1) * 100 / widths.len();
        let score = widths.iter().map(|width| score(*width)).max().unwrap_or(0);
        if score > best.1 {
            best = (separator, score);
        }
    }
    best.0
}

/// The rows, with an empty one for every blank line; one more than `most` where there are more.
fn rows(text: &str, separator: u8, quotes: bool, most: usize) -> Vec<Vec<Cell>> {
    let mut reader = ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .quoting(quotes)
        .from_reader(text.as_bytes());
    let mut out: Vec<Vec<Cell>> = Vec::new();
    let mut record = StringRecord::new();
    let mut at = 0;
    while out.len() <= most && reader.read_record(&mut record).unwrap_or(false) {
        // The reader passes over blank lines, which have a number in the spreadsheet all the same.
        let before = text.get(at..).unwrap_or_default();
        // Of a line end of two characters it takes the first with the row before.
        let within = text.get(..at).is_some_and(|before| before.ends_with('\r'));
        let before = before.strip_prefix('\n').filter(|_| within).unwrap_or(before);
        let blank = before.len() - before.trim_start_matches(['\r', '\n']).len();
        let lines = before.get(..blank).unwrap_or_default().replace("\r\n", "\n").len();
        out.extend(std::iter::repeat_n(Vec::new(), lines.min(most + 1 - out.len())));
        out.push(record.iter().take(MOST_COLUMNS).map(|field| Cell::of(field.to_owned())).collect());
        at = usize::try_from(reader.position().byte()).unwrap_or(usize::MAX);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, expected: &str) {
        let shown = match delimited(text) {
            Err(problem) => format!("{problem:?}"),
            Ok(table) => table
                .rows
                .iter()
                .map(|row| row.iter().map(Cell::text).collect::<Vec<_>>().join("|"))
                .collect::<Vec<_>>()
                .join("/"),
        };
        assert_eq!(shown, expected, "{text:?}");
    }

    #[test]
    fn the_separator_is_found() {
        check("а;б\nв;г", "а|б/в|г");
        check("а,б\r\nв,г\r\n", "а|б/в|г");
        check("а\tб\rв\tг", "а|б/в|г");
        check("Название;Дата\nДень, вечер;1,5\nДень, ночь;2,5", "Название|Дата/День, вечер|1,5/День, ночь|2,5");
        check("Дата,Название\n1,а\n2,\"б;в;г\"", "Дата|Название/1|а/2|б;в;г");
        check("\u{feff}а;б", "а|б");
        check("sep=|\r\nа|б", "/а|б");
        check("sep=,\na;b,c", "/a;b|c");
        check("только одна колонка\nзавод", "только одна колонка/завод");
    }

    #[test]
    fn what_is_no_table_is_named() {
        check("abc", "NotAWorkbook");
        check(&"\0".repeat(1000), "NotAWorkbook");
        check("\u{89}P\u{1};\nЗавод", "NotAWorkbook");
        check("Название;Вид\n\u{1}\u{2};\u{fffd}", "Название|Вид/\u{1}\u{2}|\u{fffd}");
        // Bytes of a picture, as each of the encodings would read them.
        let bytes: Vec<u8> = (0..3000_u32).map(|at| (at.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
        let latin: String = bytes.iter().map(|byte| char::from(*byte)).collect();
        let wide = String::from_utf16_lossy(
            &bytes.as_chunks::<2>().0.iter().map(|pair| u16::from_le_bytes(*pair)).collect::<Vec<_>>(),
        );
        check(&latin, "NotAWorkbook");
        check(&wide, "NotAWorkbook");
    }

    #[test]
    fn quotes_hold_separators_lines_and_quotes() {
        check("\"а;б\";\"в\"\"г\"\"\"\n\"д\nе\";ж", "а;б|в\"г\"/д\nе|ж");
        check("ООО \"КИНЕФ\";Кириши\nа;б", "ООО \"КИНЕФ\"|Кириши/а|б");
        check("\"Заря;колледж\nЛуч;вуз", "\"Заря|колледж/Луч|вуз");
    }

    #[test]
    fn blank_lines_keep_their_numbers() {
        check("\n\nа;б\n\r\n\r\nв;г\n", "//а|б///в|г");
        check("а;б\n;\n  ;\nв;г", "а|б/|/|/в|г");
        check(" \n\n", "Empty");
        check("", "Empty");
        check("<html><table><tr><td>1</td></tr></table>", "NotAWorkbook");
        check("<5;>6\n1;2", "<5|>6/1|2");
        check(&"а;б\n".repeat(MOST_ROWS + 1), "TooBig");
    }

    proptest! {
        #![proptest_config(crate::model::testing::config(300))]

        #[test]
        fn no_text_breaks_it(pieces in proptest::collection::vec(prop_oneof!["[\"';,\t\r\n]", "\\PC{0,3}", "sep=[;,|]\n"], 0..30)) {
            if let Ok(table) = delimited(&pieces.concat()) {
                prop_assert!(!table.is_empty());
            }
        }
    }
}
