//! Partners in a table that was pasted from a word processor: a line a row, its cells parted by tabs.

use super::names::{starts_name, words_of};
use super::{Entry, ends_list, is_named, plain_text, read_item};
use crate::format::document_text::forms::{grades, names_form};
use crate::format::document_text::text::Flat;
use std::ops::Range;

/// A row's cells, in characters of the even text.
type Cells = Vec<Range<usize>>;

/// Which cell says what, from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Columns {
    name: usize,
    forms: usize,
    grades: Option<usize>,
}

/// The partners of the table; `None` where there is none that says what is done with them.
pub(super) fn entries(flat: &Flat) -> Option<Vec<Entry>> {
    let rows = rows(flat);
    let (header, columns) = columns(flat, &rows)?;
    let mut out = Vec::new();
    let mut heading = None::<String>;
    let mut with_forms = 0_usize;
    for cells in rows.iter().skip(header) {
        let text = |column: usize| cells.get(column).map(|cell| flat.text(cell)).unwrap_or_default();
        // A row of one cell, «Вузы», is the heading of those below it.
        if lettered(flat, cells) == 1 && !names_form(&text(columns.forms)) {
            let words = cells.iter().map(|cell| flat.text(cell)).find(|words| has_letters(words));
            if cells
                .get(columns.name)
                .is_none_or(|cell| cell.is_empty() || !starts_name(&words_of(&flat.text(cell), 0)))
            {
                heading = words;
                continue;
            }
        }
        let Some(name) = cells.get(columns.name).filter(|cell| has_letters(&flat.text(cell))) else { continue };
        let first = out.len();
        read_item(flat, name, heading.as_deref(), true, &mut out);
        let forms = text(columns.forms).replace('\n', "; ");
        let named = columns.grades.map(text).map(|words| grades_of(&words)).unwrap_or_default();
        with_forms += usize::from(names_form(&forms));
        for entry in out.get_mut(first..).unwrap_or_default() {
            entry.forms.extend(has_letters(&forms).then(|| forms.clone()));
            entry.grades.clone_from(&named);
        }
        join_with_row_above(&mut out, first);
    }
    out.retain(is_named);
    // A table of pupils or marks names no forms: it is not the one that is looked for.
    (!out.is_empty() && with_forms * 2 >= out.len()).then_some(out)
}

/// A name that stands over several rows, or again in each of them, is one partner with what all of them say.
fn join_with_row_above(out: &mut Vec<Entry>, first: usize) {
    let above = first.checked_sub(1).and_then(|at| out.get(at)).map(|entry| entry.name.clone());
    if out.len() != first + 1 || above.is_none() || above.as_ref() != out.last().map(|entry| &entry.name) {
        return;
    }
    if let (Some(again), Some(entry)) = (out.pop(), out.last_mut()) {
        entry.forms.extend(again.forms);
        entry.grades.extend(again.grades);
        entry.grades.sort_unstable();
        entry.grades.dedup();
    }
}

/// The rows: lines with tabs, each with the lines that its cells go on in.
fn rows(flat: &Flat) -> Vec<Cells> {
    let mut out: Vec<Cells> = Vec::new();
    let most = flat.lines().map(|line| flat.cells(&line).len()).max().unwrap_or(0);
    let mut open = false;
    for line in flat.lines() {
        let text = flat.text(&line);
        let cells = flat.cells(&line);
        let alone = cells.len() == 1;
        if alone && (!open || !has_letters(&text) || ends_list(&text)) {
            open = false;
            continue;
        }
        let begins = cells.first().map(|cell| flat.text(cell)).unwrap_or_default();
        let goes_on = open
            && has_letters(&begins)
            && !starts_name(&words_of(&begins, 0))
            && (names_form(&begins) || begins.starts_with(char::is_lowercase));
        let fits = out.last().is_some_and(|row| row.len() + cells.len() <= most + 1);
        match out.last_mut().filter(|_| goes_on && fits) {
            Some(row) => {
                let mut cells = cells.into_iter();
                if let (Some(last), Some(first)) = (row.last_mut(), cells.next()) {
                    last.end = first.end;
                }
                row.extend(cells);
            }
            None if alone => open = false,
            None => {
                out.push(cells);
                open = true;
            }
        }
    }
    out
}

/// The columns by the headings of the first row, or by what the rows hold; and how many rows the headings take.
fn columns(flat: &Flat, rows: &[Cells]) -> Option<(usize, Columns)> {
    let full: Vec<&Cells> = rows.iter().filter(|row| lettered(flat, row) > 1).collect();
    if full.len() < 2 {
        return None;
    }
    let titles: Vec<String> = rows.first()?.iter().map(|cell| plain_text(&flat.text(cell))).collect();
    let find = |signs: &[&str], but: Option<usize>| {
        titles
            .iter()
            .enumerate()
            .find(|(at, title)| Some(*at) != but && signs.iter().any(|sign| title.contains(sign)))
            .map(|(at, _)| at)
    };
    let name = find(&["наименован", "партнер", "организац", "учрежден", "предприят", "название"], None);
    let forms = find(&["форм", "мероприят", "содержан", "направлен", "взаимодейств", "деятельност"], name);
    let grades = find(&["класс", "параллел"], None).filter(|at| Some(*at) != name && Some(*at) != forms);
    if let (Some(name), Some(forms)) = (name, forms) {
        return Some((1, Columns { name, forms, grades }));
    }
    let often = |says: &dyn Fn(&str) -> bool, but: Option<usize>| {
        let width = full.iter().map(|row| row.len()).max().unwrap_or(0);
        let count = |column: usize| {
            full.iter().filter(|row| row.get(column).is_some_and(|cell| says(&flat.text(cell)))).count()
        };
        (0..width).filter(|column| Some(*column) != but).find(|column| count(*column) * 2 > full.len())
    };
    let name = often(&|text| starts_name(&words_of(text, 0)) || text.contains('«') && !names_form(text), None)?;
    Some((0, Columns { name, forms: often(&names_form, Some(name))?, grades: None }))
}

/// How many cells have words.
fn lettered(flat: &Flat, cells: &[Range<usize>]) -> usize {
    cells.iter().filter(|cell| has_letters(&flat.text(cell))).count()
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}

/// The grades of a cell, «8-9» or «9, 11 кл.».
fn grades_of(text: &str) -> Vec<u8> {
    if text.contains("кл") { grades(text) } else { grades(&format!("{text} классов")) }
}
