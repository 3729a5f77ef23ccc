//! The rows of a table that hold records: without headings of sections and months, totals, numbers of columns, signatures.

use super::row::Row;
use crate::format::sheet::column::{Column, Register};
use crate::format::sheet::recognise::Mapping;
use crate::format::sheet::table::{Cell, Table};
use crate::format::sheet::value::fold;
use crate::format::sheet::value::period::month;

/// The rows below the heading that hold something of the register.
pub fn rows<'a>(table: &'a Table, mapping: &'a Mapping) -> Vec<Row<'a>> {
    let first = mapping.header_row + mapping.header_rows;
    let heading: Vec<String> = table.rows.get(mapping.header_row).map_or_else(Vec::new, |row| folded(row));
    let mut out = Vec::new();
    // A worksheet of a month may be named by it.
    let mut above = names_month(&table.name).then_some(table.name.as_str());
    for (place, cells) in table.rows.iter().enumerate().skip(first) {
        let row = Row { number: place + 1, cells, mapping, month: above };
        let named = mapping.columns.iter().zip(cells).any(|(column, cell)| column.is_some() && !cell.is_empty());
        if mapping.is_own() {
            out.extend(named.then_some(row));
            continue;
        }
        if let Some(text) = month_heading(cells) {
            above = Some(text);
            continue;
        }
        let repeated = mapping.header_rows > 0 && folded(cells) == heading;
        let numbers = place == first && is_numbering(cells);
        if named && !repeated && !numbers && !is_total(cells) && !is_section(&row) {
            out.push(row);
        }
    }
    out
}

fn folded(cells: &[Cell]) -> Vec<String> {
    cells.iter().map(|cell| fold(&cell.text())).collect()
}

fn filled(cells: &[Cell]) -> impl Iterator<Item = (usize, &Cell)> {
    cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty())
}

/// The one cell of a row that has no other.
fn only(cells: &[Cell]) -> Option<(usize, &Cell)> {
    let mut filled = filled(cells);
    let first = filled.next()?;
    filled.next().is_none().then_some(first)
}

/// A month that stands alone is the heading of the rows below it.
fn month_heading(cells: &[Cell]) -> Option<&str> {
    let (_, Cell::Text(text)) = only(cells)? else { return None };
    names_month(text).then_some(text.as_str())
}

/// «Октябрь», «ОКТЯБРЬ 2026 г.»
fn names_month(text: &str) -> bool {
    let folded = fold(text);
    let mut words = folded.split(' ').filter(|word| !word.chars().all(|sign| sign.is_ascii_digit()));
    let is_month = words.next().is_some_and(|word| month(word).is_some());
    is_month && words.all(|word| matches!(word, "г" | "год" | "года"))
}

/// «1 2 3 4 5» below the heading.
fn is_numbering(cells: &[Cell]) -> bool {
    let numbers: Vec<u32> = filled(cells).filter_map(|(_, cell)| cell.text().trim().parse().ok()).collect();
    let first = numbers.first().copied().unwrap_or(0);
    let consecutive = numbers.iter().zip(first..).all(|(own, next)| *own == next);
    consecutive && numbers.len() >= 3 && numbers.len() == filled(cells).count()
}

fn is_total(cells: &[Cell]) -> bool {
    let first =
        filled(cells).map(|(_, cell)| fold(&cell.text())).find(|text| !text.chars().all(|sign| sign.is_ascii_digit()));
    first.is_some_and(|text| {
        ["итого", "всего", "total"].iter().any(|word| text == *word || text.starts_with(&format!("{word} ")))
    })
}

/// A row with one cell that is no name: the heading of a section, a remark, a line for a signature.
fn is_section(row: &Row<'_>) -> bool {
    let signed = row.cells.iter().any(|cell| cell.text().contains("____"));
    let columns = row.mapping.columns.iter().flatten().count();
    let Some((place, cell)) = only(row.cells) else { return signed };
    let named = match row.mapping.columns.get(place).copied().flatten() {
        Some(Column::Name) => row.mapping.register == Register::Partners,
        Some(Column::Title) => row.mapping.register != Register::Enrolment,
        Some(Column::Class | Column::Grade) => cell.text().chars().any(|sign| sign.is_ascii_digit()),
        _ => false,
    };
    let text = fold(&cell.text());
    let first = text.split(' ').next().unwrap_or_default();
    let roman = !first.is_empty() && first.chars().all(|letter| matches!(letter, 'i' | 'v' | 'x' | 'х'));
    let section = ["раздел", "блок", "модуль", "направлен", "section"].iter().any(|word| text.starts_with(word));
    columns > 1 && (!named || signed || roman || section || cell.text().trim_end().ends_with(':'))
}
