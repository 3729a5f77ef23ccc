//! Which register a table is, where its heading stands, and what each column holds: a proposal for the person to correct.

use super::book;
use super::column::{Column, Register};
use super::headings::{NUMBERING, headings};
use super::table::{Cell, Table};
use super::value::{dates, fold};
use crate::model::code::Code;
use crate::model::date::SchoolYear;

/// In how many rows the heading is looked for.
const LOOKED_AT: usize = 40;

/// How many rows a heading has at most.
const MOST_HEADING_ROWS: usize = 3;

/// How many characters a heading has at most.
const LONGEST_HEADING: usize = 150;

/// What a table is taken for. Every part of it can be corrected by a person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// The register.
    pub register: Register,
    /// The place of the heading's first row, the table's first row being 0.
    pub header_row: usize,
    /// How many rows the heading has, 0 to 3.
    pub header_rows: usize,
    /// What each column holds; `None` = it is left out. As many as the table is wide.
    pub columns: Vec<Option<Column>>,
    /// Whether it is a register of this program's workbook, whose cells are as people see them.
    pub is_of_book: bool,
    /// The same for tables with the same headings: what the page remembers a mapping under.
    pub key: String,
}

impl Mapping {
    /// The columns of a table with its heading at a place, read as a register.
    pub fn of(table: &Table, register: Register, header_row: usize, header_rows: usize) -> Self {
        let texts = Headings::new(table, header_row, header_rows.min(MOST_HEADING_ROWS));
        let columns = texts.assign(register).into_iter().map(|found| found.map(|(column, _)| column)).collect();
        let is_of_book = texts.is_of_book();
        let header_rows = header_rows.min(MOST_HEADING_ROWS);
        Self { register, header_row, header_rows, columns, is_of_book, key: texts.key() }
    }

    /// Whether a column is there.
    pub fn has(&self, column: Column) -> bool {
        self.columns.contains(&Some(column))
    }

    /// Whether this program wrote the table.
    pub fn is_own(&self) -> bool {
        self.is_of_book || self.has(Column::Id)
    }

    /// Whether it says enough to make records: the column that names them is there.
    pub fn is_usable(&self) -> bool {
        let has = |column| self.has(column);
        match self.register {
            Register::Partners => has(Column::Name),
            Register::Events | Register::Plan => has(Column::Title) || has(Column::Form),
            Register::Enrolment => {
                (has(Column::Class) || has(Column::Grade)) && (has(Column::Pupils) || has(Column::LabelPupils))
            }
        }
    }

    /// The heading of a column, as it stands in the table.
    pub fn heading(&self, table: &Table, column: usize) -> String {
        let rows = self.header_row..self.header_row + self.header_rows;
        let texts = rows.map(|row| table.cell(row, column).text()).filter(|text| !text.is_empty());
        texts.collect::<Vec<_>>().join(" ")
    }

    /// The lowest heading of each column, as it stands in the table.
    pub(super) fn lowest_headings(&self, table: &Table) -> Vec<String> {
        let rows = self.header_row..self.header_row + self.header_rows;
        let lowest =
            |column| rows.clone().rev().map(|row| table.cell(row, column).text()).find(|text| !text.is_empty());
        (0..self.columns.len()).map(|column| lowest(column).unwrap_or_default()).collect()
    }

    /// The choice as a text that the page can remember under the key.
    pub fn to_text(&self) -> String {
        let columns: Vec<&str> = self.columns.iter().map(|column| column.map_or("", Code::code)).collect();
        format!("{};{};{};{}", self.register.code(), self.header_row, self.header_rows, columns.join(","))
    }

    /// A remembered choice for a table that this mapping was proposed for; `None` where the text is none.
    pub fn remembered(&self, text: &str) -> Option<Self> {
        let mut parts = text.split(';');
        let register = Register::parse(parts.next()?)?;
        // The heading may have moved down by a row or two; the text says only what the columns are.
        let _ = (parts.next()?, parts.next()?);
        let columns = parts.next()?.split(',');
        let columns: Option<Vec<_>> =
            columns.map(|word| if word.is_empty() { Some(None) } else { Column::parse(word).map(Some) }).collect();
        let mut columns = columns?;
        columns.resize(self.columns.len(), None);
        let known = |column: &Option<Column>| column.is_none_or(|column| register.columns().contains(&column));
        columns.iter().all(known).then(|| Self { register, columns, ..self.clone() })
    }
}

/// Proposes what a table is. Where nothing is recognised, the mapping has no columns and is not usable.
pub fn recognise(table: &Table) -> Mapping {
    let first = table.rows.iter().position(|row| row.iter().any(|cell| !cell.is_empty())).unwrap_or(0);
    let mut best = (0, Mapping::of(table, Register::Events, first, 1));
    best.1.columns.iter_mut().for_each(|column| *column = None);
    for row in first..table.rows.len().min(first + LOOKED_AT) {
        if !may_be_heading(table, row) {
            continue;
        }
        for rows in 1..=MOST_HEADING_ROWS.min(table.rows.len() - row) {
            // The heading of a section is no part of the table's.
            if !may_be_heading(table, row + rows - 1) {
                break;
            }
            let texts = Headings::new(table, row, rows);
            for register in [Register::Partners, Register::Enrolment, Register::Events, Register::Plan] {
                let score = texts.score(register, || plan_words(table, row));
                if score > best.0 {
                    let mapping = Mapping::of(table, register, row, rows);
                    if mapping.is_usable() {
                        best = (score, mapping);
                    }
                }
            }
        }
        // Nothing below can be a better heading than one of which every word is known.
        let named = best.1.columns.iter().flatten().count();
        if named > 2 && best.0 >= 30 * filled(table, row) {
            break;
        }
    }
    best.1
}

/// How many cells of a row have something in them.
fn filled(table: &Table, row: usize) -> usize {
    table.rows.get(row).into_iter().flatten().filter(|cell| !cell.is_empty()).count()
}

/// The school year that the words above the heading, or the sheet's name, say: what the table is for, unless a person says
/// otherwise.
pub fn said_year(table: &Table, mapping: &Mapping) -> Option<SchoolYear> {
    let above = table.rows.iter().take(mapping.header_row).flatten().map(Cell::text);
    above.chain([table.name.clone()]).find_map(|text| dates::named_year(&text))
}

/// Whether a row may be a heading's first: two cells or more, and none of the length of a sentence.
fn may_be_heading(table: &Table, row: usize) -> bool {
    let cells = table.rows.get(row).into_iter().flatten().filter(|cell| !cell.is_empty());
    let mut filled = 0;
    for cell in cells {
        match cell {
            Cell::Text(text) if text.chars().count() <= LONGEST_HEADING => filled += 1,
            _ => return false,
        }
    }
    filled > 1
}

/// Whether the words above the heading, or the sheet's name, say that it is a plan.
fn plan_words(table: &Table, header_row: usize) -> bool {
    let above = table.rows.iter().take(header_row).flatten().map(Cell::text);
    let text = fold(&above.chain([table.name.clone()]).collect::<Vec<_>>().join(" "));
    let has = |sign: &str| text.split(' ').any(|word| word.starts_with(sign));
    has("план") && !has("отчет")
}

/// The headings of a table's columns: all words above a column, and those of the lowest row alone.
struct Headings {
    columns: Vec<(String, String)>,
    rows: usize,
}

impl Headings {
    fn new(table: &Table, header_row: usize, header_rows: usize) -> Self {
        let text = |row: usize, column: usize| fold(&table.cell(row, column).text());
        let last = header_row + header_rows.saturating_sub(1);
        let mut above = vec![String::new(); header_rows];
        let columns = (0..table.width()).map(|column| {
            let mut whole: Vec<String> = Vec::new();
            for (row, above) in (header_row..header_row + header_rows).zip(&mut above) {
                let own = text(row, column);
                // A heading over several columns stands in the first of them; below it every column has a word of its own.
                let below = (row + 1..=last).any(|row| !text(row, column).is_empty());
                if !own.is_empty() {
                    above.clone_from(&own);
                } else if !below {
                    above.clear();
                }
                if !above.is_empty() && !whole.contains(above) {
                    whole.push(above.clone());
                }
            }
            let lowest = if header_rows > 1 { text(last, column) } else { String::new() };
            (whole.join(" "), lowest)
        });
        Self { columns: columns.collect(), rows: header_rows }
    }

    /// Whether they are those of a register in this program's workbook.
    fn is_of_book(&self) -> bool {
        self.rows == 1 && book::is_register(self.columns.iter().map(|(whole, _)| whole.as_str()))
    }

    /// What each column holds and how surely: every column of the register once, the surest first.
    fn assign(&self, register: Register) -> Vec<Option<(Column, usize)>> {
        let mut fits: Vec<(usize, usize, Column)> = Vec::new();
        let of_book = self.is_of_book();
        for (place, (whole, lowest)) in self.columns.iter().enumerate() {
            if NUMBERING.contains(&whole.as_str()) && NUMBERING.contains(&lowest.as_str()) {
                continue;
            }
            if of_book && book::is_reckoned(whole) {
                continue;
            }
            if register == Register::Enrolment && is_label(whole, lowest) {
                fits.push((EXACT, place, Column::LabelPupils));
                continue;
            }
            for (column, words) in headings(register) {
                let score = fit(lowest, words).map(|score| score + 100).or_else(|| fit(whole, words));
                fits.extend(score.map(|score| (score, place, *column)));
            }
        }
        fits.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
        let mut out: Vec<Option<(Column, usize)>> = vec![None; self.columns.len()];
        for (score, place, column) in fits {
            // Every class of a grade has a column of its own, where classes stand side by side.
            let taken = column != Column::LabelPupils && out.iter().flatten().any(|(other, _)| *other == column);
            if let Some(slot @ None) = out.get_mut(place).filter(|_| !taken) {
                *slot = Some((column, score));
            }
        }
        out
    }

    /// How well the headings are those of a register; 0: not at all.
    fn score(&self, register: Register, is_plan: impl Fn() -> bool) -> usize {
        let assigned = self.assign(register);
        let has = |column| assigned.iter().flatten().any(|(own, _)| *own == column);
        let sure = |score: usize| if score % 100 >= EXACT { 30 } else { 20 };
        let mut score: usize = assigned.iter().flatten().map(|(_, score)| sure(*score)).sum();
        let named = assigned.iter().flatten().count();
        if named < 2 {
            return 0;
        }
        if has(Column::Id) {
            score += 100;
        }
        if register == Register::Plan {
            let date =
                assigned.iter().zip(&self.columns).find(|(own, _)| own.is_some_and(|(own, _)| own == Column::Date));
            let term = date.is_none_or(|(_, (whole, _))| !whole.starts_with("дата"));
            let held = has(Column::Id) || has(Column::Status) || has(Column::Pupils) || has(Column::Result);
            let plan = is_plan();
            match (plan, term && has(Column::Responsible), held) {
                (true, _, false) | (_, true, false) | (true, true, _) => score += 1,
                _ => return 0,
            }
        }
        score.saturating_sub(5 * (self.rows - 1))
    }

    fn key(&self) -> String {
        let text = self.columns.iter().map(|(whole, _)| whole.as_str()).collect::<Vec<_>>().join("|");
        format!("{:016x}", xxhash_rust::xxh64::xxh64(text.as_bytes(), 0))
    }
}

/// Whether a heading is the label of a class: one letter.
fn is_label(whole: &str, lowest: &str) -> bool {
    let heading = if lowest.is_empty() { whole } else { lowest };
    let mut letters = heading.chars();
    letters.next().is_some_and(|letter| matches!(letter, 'а'..='я')) && letters.next().is_none()
}

/// The least score of a heading that stands as it is expected.
const EXACT: usize = 60;

/// How well a heading fits: as it stands, or by the longest beginning of words.
fn fit(heading: &str, words: &str) -> Option<usize> {
    if heading.is_empty() {
        return None;
    }
    if words.split('|').any(|word| word == heading) {
        return Some(EXACT);
    }
    let own: Vec<&str> = heading.split(' ').collect();
    let begins = words.split('|').filter_map(|word| word.strip_suffix('*')).filter(|sign| begins(&own, sign));
    begins.map(|sign| sign.chars().count().min(EXACT - 1)).max()
}

/// Whether the words of a sign follow one another in a heading, each a beginning.
fn begins(heading: &[&str], sign: &str) -> bool {
    (0..heading.len()).any(|at| {
        let mut words = heading.iter().skip(at);
        sign.split(' ').all(|part| words.next().is_some_and(|word| word.starts_with(part.trim_end_matches('*'))))
    })
}
