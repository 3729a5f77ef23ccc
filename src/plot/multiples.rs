//! Small multiples: many small charts of columns in a grid, each with a name, its columns and a line of words under them.
//!
//! Lengths are CSS pixels; y points down.

/// The least width of a chart.
const LEAST: f64 = 224.0;
/// The least width of one of two side by side on a phone, where only some columns have room for their numbers.
const LEAST_OF_TWO: f64 = 120.0;
/// The free room between charts.
const GAP: (f64, f64) = (24.0, 20.0);
/// The least distance of columns that all have their number and year.
const NUMBERED: f64 = 36.0;
/// The height of a line of the name, of the columns, of a line under them.
const LINE: f64 = 17.0;
const PLOT: f64 = 84.0;
/// The height of a number over a column, and the room over the highest column: two bounds stand one over the other.
const NUMBER: f64 = 18.0;
const HEAD: f64 = 30.0;
/// The widest that a column gets.
const WIDEST: f64 = 34.0;

/// One column in the unit of its number: solid to `lo`, lighter on to `hi`. `None`: nothing is known.
pub type Column = Option<(f64, f64)>;

/// What one chart needs.
#[derive(Clone, Debug, PartialEq)]
pub struct Chart {
    /// How many lines its name takes.
    pub name_lines: usize,
    /// How many lines stand under it.
    pub foot_lines: usize,
    /// Its columns, from the left.
    pub columns: Vec<Column>,
    /// How wide the numbers of its first and of its latest column are.
    pub ends: (f64, f64),
    /// What the full height stands for; less than the greatest column is taken as that.
    pub full: f64,
}

/// Where a column's number and its year stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbered {
    /// Nowhere: its neighbours stand too close.
    Hidden,
    /// Over the middle of the column and under it.
    Middle,
    /// From its left edge on.
    FromLeft,
    /// Up to its right edge.
    ToRight,
}

/// A column in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    /// Its left edge.
    pub x: f64,
    /// Its width.
    pub width: f64,
    /// The top of the solid part; the base where there is none.
    pub lo: f64,
    /// The top of the lighter part, not under `lo`.
    pub hi: f64,
    /// The place of its number; of two bounds that of the upper, under the lower.
    pub text: (f64, f64),
    /// The place of its year.
    pub year: (f64, f64),
    /// How its number and its year stand there: of columns that are close only the first and the latest have room for them.
    pub numbered: Numbered,
}

/// A chart in its place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlacedChart {
    /// Its left edge.
    pub x: f64,
    /// The middle of the first line of its name.
    pub name: f64,
    /// The line that the columns stand on.
    pub base: f64,
    /// The middle of the first line under it.
    pub foot: f64,
    /// Its columns.
    pub columns: Vec<Placed>,
}

/// The grid.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// The width of a chart.
    pub width: f64,
    /// The height of a line of text.
    pub line: f64,
    /// The charts, in the order given.
    pub charts: Vec<PlacedChart>,
    /// The height of all.
    pub height: f64,
}

/// How wide each of `count` charts is in a width.
pub fn chart_width(count: usize, width: f64) -> (usize, f64) {
    let across = ((width + GAP.0) / (LEAST + GAP.0)).floor();
    let least = if width >= 2.0 * LEAST_OF_TWO + GAP.0 { 2.0 } else { 1.0 };
    let across = f64::max(across, least);
    let across = across.min(count.max(1) as f64);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a screen holds a few charts")]
    let number = across as usize;
    (number, (width - GAP.0 * (across - 1.0)) / across)
}

/// Places charts in a width, row by row; charts of one row stand on one base.
pub fn layout(charts: &[Chart], width: f64) -> Grid {
    let (across, own) = chart_width(charts.len(), width);
    let mut placed = Vec::with_capacity(charts.len());
    let mut top = 0.0;
    for row in charts.chunks(across) {
        let most = |of: fn(&Chart) -> usize| row.iter().map(of).max().unwrap_or(0) as f64;
        let base = top + LINE * most(|chart| chart.name_lines) + HEAD + PLOT;
        for (place, chart) in row.iter().enumerate() {
            let x = (own + GAP.0) * place as f64;
            placed.push(PlacedChart {
                x,
                name: top + LINE / 2.0,
                base,
                foot: base + LINE * 1.5 + 4.0,
                columns: columns(chart, x, own, base),
            });
        }
        top = base + LINE * (1.0 + most(|chart| chart.foot_lines)) + 4.0 + GAP.1;
    }
    Grid { width: own, line: LINE, charts: placed, height: (top - GAP.1).max(0.0) }
}

fn columns(chart: &Chart, x: f64, width: f64, base: f64) -> Vec<Placed> {
    let greatest = chart.columns.iter().flatten().map(|(lo, hi)| lo.max(*hi)).fold(chart.full, f64::max);
    let tall = |value: f64| if greatest > 0.0 { value.max(0.0) / greatest * PLOT } else { 0.0 };
    let pitch = width / chart.columns.len().max(1) as f64;
    let wide = (pitch * 0.62).min(WIDEST);
    let last = chart.columns.len().saturating_sub(1);
    let top = |column: &Column| base - column.map_or(0.0, |(lo, hi)| tall(hi.max(lo)));
    // A number that is wider than its column stands over the neighbour, too.
    let over = |near: &[Column]| near.iter().map(top).fold(base, f64::min);
    let (left, right) = (usize::from(chart.ends.0 > pitch), usize::from(chart.ends.1 > pitch));
    let from_left = over(chart.columns.get(..=left).unwrap_or(&chart.columns));
    let to_right = over(chart.columns.get(last.saturating_sub(right)..).unwrap_or_default());
    let place = |(index, column): (usize, &Column)| {
        let middle = x + pitch * (index as f64 + 0.5);
        let (lo, hi) = column.unwrap_or_default();
        let (lo, hi) = (base - tall(lo), base - tall(hi.max(lo)));
        let (numbered, text, under) = match index {
            _ if pitch >= NUMBERED => (Numbered::Middle, middle, hi),
            0 => (Numbered::FromLeft, middle - wide / 2.0, from_left),
            _ if index == last => (Numbered::ToRight, middle + wide / 2.0, to_right),
            _ => (Numbered::Hidden, middle, hi),
        };
        Placed {
            x: middle - wide / 2.0,
            width: wide,
            lo,
            hi,
            text: (text, under - NUMBER / 2.0),
            year: (text, base + LINE / 2.0 + 2.0),
            numbered,
        }
    };
    chart.columns.iter().enumerate().map(place).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(columns: &[Column]) -> Chart {
        Chart { name_lines: 2, foot_lines: 1, columns: columns.to_vec(), ends: (0.0, 0.0), full: 0.0 }
    }

    #[test]
    fn charts_stand_side_by_side_as_many_as_fit() {
        let charts = vec![chart(&[Some((1.0, 1.0)), Some((2.0, 2.0))]); 5];
        for (width, across) in [(240.0, 1), (264.0, 2), (300.0, 2), (480.0, 2), (1000.0, 4), (3000.0, 5)] {
            let grid = layout(&charts, width);
            let first_row = grid.charts.iter().take_while(|chart| chart.base == grid.charts[0].base).count();
            assert_eq!(first_row, across, "{width}");
            for chart in &grid.charts {
                assert!(chart.x >= 0.0 && chart.x + grid.width <= width + 0.01, "{chart:?} leaves {width}");
                assert!(chart.foot < grid.height);
            }
        }
        assert_eq!(layout(&[], 300.0).height, 0.0);
    }

    #[test]
    fn columns_are_as_tall_as_their_numbers() {
        let grid = layout(&[chart(&[Some((10.0, 10.0)), Some((5.0, 7.5)), None, Some((0.0, 0.0))])], 300.0);
        let chart = &grid.charts[0];
        let tall = |index: usize| (chart.base - chart.columns[index].lo, chart.base - chart.columns[index].hi);
        assert_eq!(tall(0), (PLOT, PLOT));
        assert_eq!(tall(1), (PLOT / 2.0, PLOT * 0.75));
        assert_eq!(tall(2), (0.0, 0.0));
        assert_eq!(tall(3), (0.0, 0.0));
        for pair in chart.columns.windows(2) {
            assert!(pair[0].x + pair[0].width < pair[1].x, "columns meet");
        }
    }

    #[test]
    fn a_number_stands_right_over_its_column_in_every_row() {
        let some = chart(&[Some((1.0, 2.0)), Some((14.0, 14.0)), None]);
        for width in [264.0, 480.0, 1000.0] {
            for chart in layout(&[some.clone(), some.clone(), some.clone()], width).charts {
                for column in chart.columns {
                    assert_eq!(column.text.1, column.hi - NUMBER / 2.0, "{width}");
                    assert!(column.text.1 > chart.name && column.text.1 < chart.base, "{width}");
                }
            }
        }
    }

    #[test]
    fn columns_that_stand_close_number_the_first_and_the_latest() {
        let numbered = |width: f64| {
            let grid = layout(&[chart(&[Some((1.0, 2.0)); 5]), chart(&[])], width);
            grid.charts[0].columns.iter().map(|column| column.numbered).collect::<Vec<_>>()
        };
        use Numbered::{FromLeft, Hidden, Middle, ToRight};
        assert_eq!(numbered(300.0), [FromLeft, Hidden, Hidden, Hidden, ToRight]);
        assert_eq!(numbered(480.0), [Middle; 5]);
        let close = chart(&[Some((1.0, 1.0)), Some((4.0, 4.0)), Some((1.0, 1.0)), Some((3.0, 3.0)), Some((2.0, 2.0))]);
        let wide = Chart { ends: (40.0, 40.0), ..close.clone() };
        let grid = layout(&[wide, close], 300.0);
        let (wide, close) = (&grid.charts[0].columns, &grid.charts[1].columns);
        for (numbered, neighbour) in [(0, 1), (4, 3)] {
            assert!(wide[numbered].text.1 < wide[neighbour].hi, "a wide number meets the neighbour");
            assert!(close[numbered].text.1 > close[neighbour].hi, "a narrow one leaves its column");
        }
    }

    #[test]
    fn a_share_of_the_whole_is_drawn_against_the_whole() {
        let half = Chart { full: 1.0, ..chart(&[Some((0.5, 0.5))]) };
        let grid = layout(&[half], 300.0);
        assert_eq!(grid.charts[0].base - grid.charts[0].columns[0].lo, PLOT / 2.0);
    }
}
