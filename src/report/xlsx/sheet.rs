//! A worksheet: its heading, its rows, and how they are written.

use super::cells::Cell;
use super::{NotWritten, day};
use crate::words::measures::many;
use crate::words::{Lang, Phrase, office as words};
use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, Worksheet};

/// The most signs that a cell may have, as UTF-16 counts them.
const MOST_SIGNS: usize = 32_767;

/// The most rows that a sheet may have under its heading.
const MOST_ROWS: usize = 1_048_575;

/// The ground of the heading, the page's warm grey.
const GROUND: Color = Color::RGB(0x00EF_EBE3);

/// The number of A4 among the sizes of paper.
const A4: u8 = 9;

/// The height of a line of words, in points.
const LINE: f64 = 13.5;

/// So many lines are shown of a cell; Excel has no higher rows than 30 of them.
const MOST_LINES: usize = 28;

/// A column: its heading and how wide it is, in signs.
#[derive(Clone, Debug)]
pub(super) struct Column {
    title: Title,
    width: u16,
}

#[derive(Clone, Debug)]
enum Title {
    Said(Phrase),
    Named(String),
}

impl Column {
    /// A column with a heading that is always the same.
    pub(super) fn of(title: Phrase, width: u16) -> Self {
        Self { title: Title::Said(title), width }
    }

    fn title(&self, lang: Lang) -> &str {
        match &self.title {
            Title::Said(phrase) => phrase.say(lang),
            Title::Named(name) => name,
        }
    }

    /// A column with a heading out of the data.
    pub(super) fn named(title: String, width: u16) -> Self {
        Self { title: Title::Named(title), width }
    }
}

/// A worksheet.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    /// Its name, at most 31 signs, none of `[]:*?/\`.
    pub(super) name: String,
    /// What it holds.
    pub(super) holds: Phrase,
    /// Its columns.
    pub(super) columns: Vec<Column>,
    /// Its rows, each of as many cells.
    pub(super) rows: Vec<Vec<Cell>>,
    /// Whether the last row holds totals, which no filter should hide.
    pub(super) totals: bool,
    /// How many columns at the left stay in sight.
    pub(super) heads: u16,
    /// Whether it has a filter.
    pub(super) filtered: bool,
}

/// How cells look.
struct Looks {
    head: Format,
    words: Format,
    count: Format,
    share: Format,
    number: Format,
    day: Format,
}

impl Looks {
    fn new(lang: Lang) -> Self {
        let plain = Format::new().set_align(FormatAlign::Top);
        let number = |shown: &str| plain.clone().set_num_format(shown);
        Self {
            head: Format::new()
                .set_bold()
                .set_text_wrap()
                .set_align(FormatAlign::VerticalCenter)
                .set_background_color(GROUND)
                .set_border_bottom(FormatBorder::Thin),
            // Apart from the number at its left.
            words: plain.clone().set_text_wrap().set_indent(1),
            count: number("#,##0"),
            share: number("0.0%"),
            number: number("#,##0.00"),
            day: number(if lang == Lang::Ru { "dd\\.mm\\.yyyy" } else { "yyyy\\-mm\\-dd" }),
        }
    }
}

impl Sheet {
    /// Writes it into a worksheet of a workbook.
    pub(super) fn write(&self, into: &mut Worksheet, lang: Lang) -> Result<(), NotWritten> {
        let looks = Looks::new(lang);
        into.set_name(&self.name)?;
        for (at, column) in (0_u16..).zip(&self.columns) {
            let title = column.title(lang);
            into.write_string_with_format(0, at, title, &looks.head)?;
            into.set_column_width(at, f64::from(column.width))?;
        }
        into.set_row_height(0, self.height(self.columns.iter().map(|column| column.title(lang))))?;
        let (shown, rest) = cut_rows(self.rows.len(), MOST_ROWS, lang);
        for (row, cells) in (1_u32..).zip(self.rows.iter().take(shown).chain(&rest)) {
            let words = cells.iter().map(|cell| if let Cell::Words(text) = cell { text } else { "" });
            into.set_row_height(row, self.height(words))?;
            for (column, cell) in (0_u16..).zip(cells) {
                write(into, row, column, cell, &looks)?;
            }
        }
        into.set_freeze_panes(1, self.heads)?;
        let last_column = u16::try_from(self.columns.len()).unwrap_or(u16::MAX).saturating_sub(1);
        // Neither totals nor the sentence of what is cut off is filtered.
        let filtered = shown - usize::from(self.totals && rest.is_none() && shown > 0);
        if self.filtered && filtered > 0 {
            into.autofilter(0, 0, u32::try_from(filtered).unwrap_or(u32::MAX), last_column)?;
        }
        into.set_repeat_rows(0, 0)?;
        into.set_landscape().set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer("&C&P / &N");
        Ok(())
    }

    /// The height of a row with these words, each in its column, in points: not every program measures wrapped words itself.
    fn height<'a>(&self, words: impl Iterator<Item = &'a str>) -> f64 {
        let lines = words.zip(&self.columns).map(|(text, column)| {
            // Words break where they end, so that a line is seldom full.
            let room = usize::from(column.width).saturating_sub(2).max(4);
            text.lines().map(|line| line.chars().count().div_ceil(room).max(1)).sum::<usize>()
        });
        let lines = lines.max().unwrap_or(1).clamp(1, MOST_LINES);
        f64::from(u32::try_from(lines).unwrap_or(1)) * LINE + 3.0
    }
}

/// How many of some rows a sheet that holds so many shows, and where that is not all, a row that says so after them.
fn cut_rows(rows: usize, most: usize, lang: Lang) -> (usize, Option<Vec<Cell>>) {
    if rows <= most {
        return (rows, None);
    }
    let shown = most.saturating_sub(1);
    (shown, Some(vec![Cell::Words(words::CUT.fill(lang, &[&many(shown, lang), &many(rows, lang)]))]))
}

/// As much of a text as a cell may have.
fn cut(text: &str) -> &str {
    let mut signs = 0;
    let first_over = text.char_indices().find(|(_, sign)| {
        signs += sign.len_utf16();
        signs > MOST_SIGNS
    });
    first_over.and_then(|(at, _)| text.get(..at)).unwrap_or(text)
}

#[expect(clippy::cast_precision_loss, reason = "counts of a document are far below 2^53")]
fn write(into: &mut Worksheet, row: u32, column: u16, cell: &Cell, looks: &Looks) -> Result<(), NotWritten> {
    match cell {
        Cell::Empty => return Ok(()),
        Cell::Words(text) => into.write_string_with_format(row, column, cut(text), &looks.words)?,
        Cell::Count(count) => into.write_number_with_format(row, column, *count as f64, &looks.count)?,
        Cell::Share(share) => into.write_number_with_format(row, column, *share, &looks.share)?,
        Cell::Number(number) => into.write_number_with_format(row, column, *number, &looks.number)?,
        Cell::Day(date) => into.write_datetime_with_format(row, column, day(*date)?, &looks.day)?,
    };
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Cell, MOST_ROWS, MOST_SIGNS, cut, cut_rows};
    use crate::words::Lang;

    #[test]
    fn rows_beyond_a_sheet_are_cut_and_it_says_so() {
        for rows in [0, 4, MOST_ROWS] {
            let (shown, rest) = cut_rows(rows, MOST_ROWS, Lang::Ru);
            assert!(shown == rows && rest.is_none());
        }
        let (shown, rest) = cut_rows(MOST_ROWS + 1, MOST_ROWS, Lang::Ru);
        assert_eq!(shown, MOST_ROWS - 1, "the sentence is the last row");
        let said = rest.and_then(|cells| cells.into_iter().next());
        let Some(Cell::Words(said)) = said else { panic!("no sentence") };
        assert!(said.contains("1\u{a0}048\u{a0}574") && said.contains("1\u{a0}048\u{a0}576"), "{said}");
    }

    #[test]
    fn a_cell_is_cut_as_spreadsheets_count() {
        assert_eq!(cut("Экскурсия"), "Экскурсия");
        assert_eq!(cut(&"я".repeat(MOST_SIGNS + 5)).chars().count(), MOST_SIGNS);
        let wide = "🎓".repeat(MOST_SIGNS);
        assert_eq!(cut(&wide).chars().count(), MOST_SIGNS / 2);
    }
}
