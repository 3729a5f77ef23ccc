//! A shaded table as a picture: where its headings and its cells stand. Lengths are CSS pixels; y points down.

use super::text;

/// The size of its text.
pub const SIZE: f64 = 13.0;
/// The height of a row, with the gap under it.
pub const ROW: f64 = 30.0;
/// The least width of a column, with the gap after it.
const COLUMN: f64 = 38.0;
/// The gap between two cells.
pub const GAP: f64 = 2.0;
/// The free room beside a text.
const BESIDE: f64 = 10.0;
/// Where the name of a row begins: before it stands the dot of its kind.
pub const NAME: f64 = 16.0;
/// The width of the example cell of the legend.
pub const SWATCH: f64 = 28.0;
/// The most room of a row's name and of a column's name, which stands upright.
const MOST: (f64, f64) = (270.0, 230.0);

/// Where everything stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heat {
    /// The room of the rows' names, at the left.
    pub left: f64,
    /// The room of the columns' names, at the top.
    pub top: f64,
    /// The width of a column, with the gap after it.
    pub column: f64,
    /// The whole width.
    pub width: f64,
    /// The whole height.
    pub height: f64,
}

impl Heat {
    /// Room for the names of rows and columns and for the longest number of a cell.
    pub fn new<'a>(
        rows: impl Iterator<Item = &'a str> + Clone,
        columns: impl Iterator<Item = &'a str> + Clone,
        numbers: impl Iterator<Item = &'a str>,
    ) -> Self {
        let widest =
            |texts: &mut dyn Iterator<Item = &'a str>| texts.map(|one| text::width(one, SIZE)).fold(0.0, f64::max);
        let (down, across) = (rows.clone().count() as f64, columns.clone().count() as f64);
        let mut numbers = numbers;
        let left = widest(&mut rows.into_iter()).min(MOST.0) + NAME + BESIDE;
        let top = widest(&mut columns.into_iter()).min(MOST.1) + BESIDE;
        let column = COLUMN.max(widest(&mut numbers) + BESIDE);
        Self { left, top, column, width: left + column * across, height: top + ROW * down }
    }

    /// The width and the height with a line under it that explains the hatched cells, where there is one.
    pub fn with_legend(&self, legend: Option<&str>) -> (f64, f64) {
        let Some(legend) = legend else { return (self.width, self.height) };
        (self.width.max(SWATCH + NAME / 2.0 + text::width(legend, SIZE)), self.height + ROW)
    }

    /// The left and the top edge of a cell.
    pub fn cell(&self, row: usize, column: usize) -> (f64, f64) {
        (self.left + self.column * column as f64, self.top + ROW * row as f64)
    }

    /// A row's name cut to its room, and a column's.
    pub fn fit(&self, name: &str, of_row: bool) -> String {
        let room = if of_row { self.left - NAME - BESIDE } else { self.top - BESIDE };
        text::fit(name, room + 0.5, SIZE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_follow_each_other_and_fill_the_picture() {
        let (rows, columns) = (["Работодатели", "Вузы"], ["Экскурсия", "Встреча", "Всего"]);
        let heat = Heat::new(rows.into_iter(), columns.into_iter(), ["1", "1 234 567 (+12)"].into_iter());
        let (x, y) = heat.cell(1, 2);
        assert!((x + heat.column - heat.width).abs() < 1e-9 && (y + ROW - heat.height).abs() < 1e-9);
        assert!(heat.column >= text::width("1 234 567 (+12)", SIZE), "the longest number has room");
        assert_eq!(heat.with_legend(None), (heat.width, heat.height));
        let (wide, high) = heat.with_legend(Some(&"Ожидается, но пусто ".repeat(20)));
        assert!(wide > heat.width && (high - heat.height - ROW).abs() < 1e-9, "the legend has room");
        assert_eq!((heat.fit(rows[0], true), heat.fit(columns[0], false)), (rows[0].to_owned(), columns[0].to_owned()));
    }

    #[test]
    fn long_names_are_cut_to_their_room() {
        let long = "Общероссийское общественно-государственное движение детей и молодёжи";
        let heat = Heat::new([long].into_iter(), [long].into_iter(), [].into_iter());
        assert!(heat.left <= MOST.0 + NAME + BESIDE && heat.top <= MOST.1 + BESIDE);
        assert!(heat.fit(long, true).ends_with('…') && heat.fit(long, false).ends_with('…'));
    }
}
