//! Which rows of a long table are to be drawn.

use std::ops::Range;

/// At most so many rows are drawn, whatever the height of the box. With the head and the two gaps that is under 80.
const MOST: usize = 72;

/// Rows drawn above and below what is seen, so that a turn of the wheel meets them.
const SPARE: usize = 8;

/// The window moves in steps of so many rows, so that not every pixel of scrolling redraws.
const STEP: usize = 4;

/// The rows to draw, and the room to leave for the others, in the unit of the row's height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    /// The first row drawn.
    pub first: usize,
    /// The row after the last one drawn.
    pub end: usize,
    /// The height of the rows before.
    pub before: f64,
    /// The height of the rows after.
    pub after: f64,
}

impl Window {
    /// The numbers of the rows drawn.
    pub fn range(&self) -> Range<usize> {
        self.first..self.end
    }
}

/// The window on `count` rows of one `height`, in a box of height `view` that is scrolled by `top`.
pub fn seen(count: usize, height: f64, top: f64, view: f64) -> Window {
    let height = if height.is_finite() && height >= 1.0 { height } else { 1.0 };
    let rows_above = to_rows(top / height);
    let rows_in_view = to_rows((view / height).ceil()) + 1;
    let drawn = (rows_in_view + 2 * SPARE + STEP).min(MOST).min(count);
    let wanted = rows_above.saturating_sub(SPARE) / STEP * STEP;
    let first = wanted.min(count - drawn);
    let end = first + drawn;
    Window { first, end, before: extent(first, height), after: extent(count - end, height) }
}

/// A whole number of rows; what is negative or not a number is none.
fn to_rows(value: f64) -> usize {
    // A cast from f64 cuts to the range and turns NaN into 0.
    value.max(0.0) as usize
}

fn extent(rows: usize, height: f64) -> f64 {
    rows as f64 * height
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(count: usize, top: f64, view: f64, expected: (usize, usize)) {
        let window = seen(count, 40.0, top, view);
        assert_eq!((window.first, window.end), expected, "{count} rows, {top} above, {view} high");
        let whole = window.before + window.after + extent(window.end - window.first, 40.0);
        assert!((whole - extent(count, 40.0)).abs() < 0.01, "the height of the whole never changes");
    }

    #[test]
    fn what_is_seen_is_drawn_and_little_more() {
        check(0, 0.0, 600.0, (0, 0));
        check(5, 0.0, 600.0, (0, 5));
        check(1_000, 0.0, 600.0, (0, 36));
        check(1_000, 400.0, 600.0, (0, 36));
        check(1_000, 4_000.0, 600.0, (92, 128));
        check(1_000, 99_999_999.0, 600.0, (964, 1_000));
        check(1_000, f64::NAN, f64::NAN, (0, 21));
    }

    #[test]
    fn every_seen_row_is_drawn_and_never_more_than_the_limit() {
        for view in [100.0, 600.0, 2_000.0, 100_000.0] {
            for top in (0..200_000).step_by(977) {
                let top = f64::from(top);
                let window = seen(100_000, 40.0, top, view);
                assert!(window.end - window.first <= MOST);
                if view <= 2_000.0 {
                    assert!(window.before <= top, "{top} {view}");
                    assert!(extent(window.end, 40.0) >= top + view, "{top} {view}");
                }
            }
        }
    }
}
