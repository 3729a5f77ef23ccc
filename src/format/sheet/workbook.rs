//! A workbook (XLSX) becomes a table for every worksheet that can be seen.
//!
//! A cell that is merged downwards stands in each of its rows, because people merge a date over the events of a day; one merged
//! to the right stands in its first column only. Days are days, months that are shown as months are texts (`2026-10`), and numbers
//! are texts.

use super::table::{Cell, MOST_COLUMNS, MOST_ROWS, Table, TableProblem};
use crate::model::date::{Day, YEARS};
use calamine::{DataRef, Dimensions, ExcelDateTime, Reader as _, SheetType, SheetVisible, Style, Xlsx, XlsxError};
use chrono::{Datelike, NaiveDate};
use std::io::Cursor;

/// The most bytes of a workbook that are read.
const MOST_BYTES: usize = 64 << 20;

/// The most bytes that it may have unpacked: a small file can be made to unpack without end.
const MOST_UNPACKED: u64 = 512 << 20;

/// How a workbook of the old form, and one locked with a password, begin.
const COMPOUND_FILE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0];

/// Reads the worksheets of a workbook that are not hidden and have something in them.
pub fn workbook(bytes: &[u8]) -> Result<Vec<Table>, TableProblem> {
    if bytes.len() > MOST_BYTES {
        return Err(TableProblem::TooBig);
    }
    if bytes.starts_with(COMPOUND_FILE) {
        let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        let is_locked = bytes.windows(locked.len()).any(|window| window == locked);
        return Err(if is_locked { TableProblem::Locked } else { TableProblem::OldWorkbook });
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| TableProblem::NotAWorkbook)?;
    if unpacked(&mut archive).is_none_or(|size| size > MOST_UNPACKED) {
        return Err(TableProblem::TooBig);
    }
    let mut book = Xlsx::new(Cursor::new(bytes)).map_err(problem)?;
    let seen = |sheet: &&calamine::Sheet| sheet.visible == SheetVisible::Visible && sheet.typ == SheetType::WorkSheet;
    let names: Vec<String> = book.sheets_metadata().iter().filter(seen).map(|sheet| sheet.name.clone()).collect();
    let mut out = Vec::new();
    for name in names {
        let mut rows = rows(&mut book, &name)?;
        for merged in book.merge_cells_by_sheet_name(&name).map_err(problem)? {
            fill_down(&mut rows, merged);
        }
        let table = Table { name, rows };
        if !table.is_empty() {
            out.push(table);
        }
    }
    if out.is_empty() { Err(TableProblem::Empty) } else { Ok(out) }
}

/// How many bytes the parts of an archive say that they have unpacked. The archive's own sum leaves off at a part whose size
/// stands behind it as well as in the list at the end, which is how this program's own workbooks are packed.
fn unpacked(archive: &mut zip::ZipArchive<Cursor<&[u8]>>) -> Option<u64> {
    let mut sum = 0_u64;
    for place in 0..archive.len() {
        sum = sum.checked_add(archive.by_index_raw(place).ok()?.size())?;
    }
    Some(sum)
}

fn problem(error: XlsxError) -> TableProblem {
    match error {
        XlsxError::Password => TableProblem::Locked,
        _ => TableProblem::NotAWorkbook,
    }
}

fn rows(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Result<Vec<Vec<Cell>>, TableProblem> {
    let mut reader = book.worksheet_cells_reader(name).map_err(problem)?;
    let months: Vec<bool> = reader.styles().iter().map(shows_month).collect();
    let mut out: Vec<Vec<Cell>> = Vec::new();
    while let Some((found, style)) = reader.next_cell_with_style_id().map_err(problem)? {
        let (row, column) = found.get_position();
        let (row, column) = (usize::try_from(row).unwrap_or(usize::MAX), usize::try_from(column).unwrap_or(usize::MAX));
        let cell = cell(found.get_value(), months.get(style).copied().unwrap_or(false));
        if cell.is_empty() || column >= MOST_COLUMNS {
            continue;
        }
        if row >= MOST_ROWS {
            return Err(TableProblem::TooBig);
        }
        put(&mut out, row, column, cell);
    }
    Ok(out)
}

fn put(rows: &mut Vec<Vec<Cell>>, row: usize, column: usize, cell: Cell) {
    if rows.len() <= row {
        rows.resize(row + 1, Vec::new());
    }
    if let Some(cells) = rows.get_mut(row) {
        if cells.len() <= column {
            cells.resize(column + 1, Cell::Empty);
        }
        if let Some(slot) = cells.get_mut(column) {
            *slot = cell;
        }
    }
}

/// Whether a format shows a month and a year but no day: «окт.26».
fn shows_month(style: &Style) -> bool {
    let Some(format) = &style.number_format else { return false };
    let code = format.format_code.split(';').next().unwrap_or_default().to_lowercase();
    // What stands in quotes or brackets is no part of the date.
    let mut hidden = false;
    let shown: String = code
        .chars()
        .filter(|sign| {
            if matches!(sign, '"' | '[' | ']') {
                hidden = !hidden;
            }
            !hidden
        })
        .collect();
    format.format_id == Some(17)
        || shown.contains("mm") && shown.contains('y') && !shown.contains('d') && !shown.contains('h')
}

fn cell(value: &DataRef<'_>, is_month: bool) -> Cell {
    match value {
        DataRef::Empty | DataRef::Error(_) => Cell::Empty,
        DataRef::Int(number) => Cell::Text(number.to_string()),
        DataRef::Float(number) => Cell::Text(number_text(*number)),
        DataRef::String(text) => Cell::of(text.clone()),
        DataRef::SharedString(text) => Cell::of((*text).to_owned()),
        DataRef::Bool(truth) => Cell::Text(if *truth { "да" } else { "нет" }.to_owned()),
        DataRef::DateTime(time) => match day(time) {
            Some(day) if is_month => Cell::Text(format!("{:04}-{:02}", day.year(), day.month())),
            Some(day) => Cell::Date(day),
            None => Cell::Text(number_text(time.as_f64())),
        },
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => {
            let day = text.get(..10).and_then(crate::model::date::parse_day);
            day.map_or_else(|| Cell::of(text.clone()), Cell::Date)
        }
    }
}

/// The day of a date; `None` for a time without a day, a duration, or a year that dates here cannot have.
fn day(time: &ExcelDateTime) -> Option<Day> {
    if !time.is_datetime() || time.as_f64() < 1.0 {
        return None;
    }
    let (year, month, day, ..) = time.to_ymd_hms_milli();
    let year = i32::from(year);
    NaiveDate::from_ymd_opt(year, u32::from(month), u32::from(day)).filter(|_| YEARS.contains(&year))
}

/// A number as people see it: without the dust of binary fractions, and without a fraction where there is none.
fn number_text(number: f64) -> String {
    let rounded = format!("{number:.9}");
    let plain = rounded.trim_end_matches('0').trim_end_matches('.');
    if plain == "-0" { "0".to_owned() } else { plain.to_owned() }
}

/// What stands in the first cell of a region stands in the rows below it too.
fn fill_down(rows: &mut Vec<Vec<Cell>>, merged: Dimensions) {
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let (first, column) = (place(merged.start.0), place(merged.start.1));
    let cell = rows.get(first).and_then(|row| row.get(column)).cloned().unwrap_or_default();
    let last = place(merged.end.0).min(rows.len().saturating_sub(1));
    if cell.is_empty() {
        return;
    }
    for row in first.saturating_add(1)..=last {
        // A row in which nothing else stands is the rest of a high cell, and no record of its own.
        if rows.get(row).is_some_and(|cells| cells.iter().any(|other| !other.is_empty())) {
            put(rows, row, column, cell.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_workbook_is_named() {
        let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
        for (bytes, expected) in [
            (Vec::new(), TableProblem::NotAWorkbook),
            (b"not a workbook".to_vec(), TableProblem::NotAWorkbook),
            (b"PK\x03\x04".to_vec(), TableProblem::NotAWorkbook),
            (COMPOUND_FILE.to_vec(), TableProblem::OldWorkbook),
            ([COMPOUND_FILE, &locked].concat(), TableProblem::Locked),
        ] {
            assert_eq!(workbook(&bytes), Err(expected));
        }
    }

    #[test]
    fn numbers_are_written_as_people_see_them() {
        for (number, expected) in [
            (25.0, "25"),
            (0.1 + 0.2, "0.3"),
            (4_708_007_089.0, "4708007089"),
            (500_100_732_259.0, "500100732259"),
            (-0.0, "0"),
            (1.5, "1.5"),
            (100.0, "100"),
        ] {
            assert_eq!(number_text(number), expected);
        }
    }

    proptest! {
        #![proptest_config(crate::model::testing::config(64))]

        #[test]
        fn a_damaged_workbook_never_panics(places in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..40)) {
            let mut bytes = include_bytes!("../../../tests/fixtures/sheets/plan_merged.xlsx").to_vec();
            for (place, byte) in places {
                let at = place.index(bytes.len());
                bytes[at] = byte;
            }
            let _ = workbook(&bytes);
        }
    }
}
