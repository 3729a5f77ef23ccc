//! The sheets of this program's own workbook, when it comes back: its two registers are read, its figures are not.
//!
//! The workbook is made to be looked at. What its registers say for the eye alone (how many events, who came how often) is
//! nobody's to correct there, so those columns are left out, and what a cell does not say stays as it is.

use super::table::Table;
use super::value::fold;

/// Headings, folded, that only the register of partners in the workbook has, in both languages: they make it known.
const PARTNERS: [[&str; 2]; 2] =
    [["мероприятий за период", "последнее мероприятие"], ["events of the period", "last event"]];

/// The same of the register of events.
const EVENTS: [[&str; 2]; 2] = [["дата не точная", "обучающихся посещений"], ["date not exact", "pupils visits"]];

/// Columns of both registers, folded, that are reckoned from other data: they are not read.
const RECKONED: [&str; 10] = [
    "договор действует",
    "agreement in force",
    "мероприятий за период",
    "events of the period",
    "формы за период",
    "forms of the period",
    "последнее мероприятие",
    "last event",
    "обучающихся посещений",
    "pupils visits",
];

/// The names of the sheets with figures, folded, in both languages; the first two are of the sheet that says what the book is.
const FIGURES: [&str; 22] = [
    "о книге",
    "about",
    "показатели",
    "indicators",
    "охват по параллелям",
    "reach by grade",
    "часы по классам",
    "hours by class",
    "вид и форма",
    "kind and form",
    "параллель и вид",
    "grade and kind",
    "организация и вид",
    "school and kind",
    "организация и форма",
    "school and form",
    "месяц и форма",
    "month and form",
    "ячейки матриц",
    "cells of matrices",
    "полнота данных",
    "completeness",
];

/// Whether headings are those of a register in the workbook.
pub(super) fn is_register<'a>(headings: impl Iterator<Item = &'a str> + Clone) -> bool {
    let has = |sign: &&str| headings.clone().any(|heading| heading == *sign);
    PARTNERS.iter().chain(&EVENTS).any(|signs| signs.iter().all(has))
}

/// Whether a column of such a register is for the eye alone.
pub(super) fn is_reckoned(heading: &str) -> bool {
    RECKONED.contains(&heading)
}

/// Which tables of a workbook hold figures of this program and are no registers, each by its place. A sheet that somebody else
/// added is not among them; in other people's workbooks no sheet is.
pub fn figures(tables: &[Table]) -> Vec<bool> {
    let first_row =
        |table: &Table| -> Vec<String> { table.rows.iter().take(1).flatten().map(|cell| fold(&cell.text())).collect() };
    let says_so = |table: &Table| {
        let (name, first) = (fold(&table.name), first_row(table));
        let about = FIGURES.iter().take(2).any(|about| *about == name) && first.first() == Some(&name);
        about || is_register(first.iter().map(String::as_str))
    };
    let is_own = tables.iter().any(says_so);
    let is_figures = |table: &Table| is_own && FIGURES.contains(&fold(&table.name).as_str());
    tables.iter().map(is_figures).collect()
}
